/* resolve_state: a state by its code, and what is said of one that nobody
 * knows. */
#ifndef TACIT_REGISTER_RESOLVE_STATE_H
#define TACIT_REGISTER_RESOLVE_STATE_H

#include <tacit/register.h>

/** The member of that code, of three letters or of two. */
bool tacit_state_by_code(struct tacit_register *reg, struct tacit_arena *arena,
	const char *typed, const char **code);

/** Fails always: TACIT_NOTFOUND, with the nearest state as the hint. */
bool tacit_no_such_state(
	struct tacit_register *reg, const char *typed, struct tacit_err *err);

#endif
