/* near_parts: how what is asked of many ids is looked up. */
#ifndef TACIT_REGISTER_NEAR_PARTS_H
#define TACIT_REGISTER_NEAR_PARTS_H

#include "register/near.h"

/* What is asked of ids. */
enum tacit_near_what {
	TACIT_NEAR_NAMED, /* is it named by what may undo it? */
	TACIT_NEAR_FOLLOWED,
	TACIT_NEAR_ANSWERED,
	TACIT_NEAR_CROWDED, /* begins another as it does? */
	TACIT_NEAR_COUNT
};

/* What is kept between ids of which one thing is asked. */
struct tacit_asking {
	struct tacit_arena arena;
	uint64_t asked; /* one by one */
	uint64_t many; /* so many cost as much as all; 0: not known */
	bool knows_all;
	const char **ids; /* the rare ones of all, in order */
	size_t count;
	size_t cap;
};

/* Of the index as it is at a key. */
struct tacit_near {
	struct tacit_index_key key;
	struct tacit_asking of[TACIT_NEAR_COUNT];
};
void tacit_near_clear(struct tacit_near *near);

/** Fill asking->ids, in any order. */
typedef bool tacit_rare_fn(struct tacit_register *reg,
	struct tacit_asking *asking, struct tacit_err *err);

/**
 * One more id is asked of; once they are many, have all rare ones read.
 * Afterwards (*asking)->knows_all says whether they are. Fails: as that.
 */
TACIT_MUST_USE bool tacit_ask_next(struct tacit_register *reg,
	enum tacit_near_what what, tacit_rare_fn *read_all,
	const struct tacit_asking **asking, struct tacit_err *err);

void tacit_asking_keep(struct tacit_asking *asking, const char *id);
bool tacit_asking_has(const struct tacit_asking *asking, const char *id);

#endif
