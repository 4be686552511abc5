/* near_parts: how what is asked of many ids is looked up. */
#ifndef TACIT_REGISTER_NEAR_PARTS_H
#define TACIT_REGISTER_NEAR_PARTS_H

#include "register/near.h"

/** Fill asking->ids, in any order. */
typedef bool tacit_rare_fn(struct tacit_register *reg,
	struct tacit_asking *asking, struct tacit_err *err);

/**
 * One more id is asked of; once they are many, have all rare ones read.
 * Afterwards asking->knows_all says whether they are. Fails: as that.
 */
TACIT_MUST_USE bool tacit_ask_next(struct tacit_register *reg,
	struct tacit_asking *asking, tacit_rare_fn *read_all,
	struct tacit_err *err);

void tacit_asking_keep(struct tacit_asking *asking, const char *id);
bool tacit_asking_has(const struct tacit_asking *asking, const char *id);

#endif
