/* resolve_state: what is said of a state that nobody knows. */
#ifndef TACIT_REGISTER_RESOLVE_STATE_H
#define TACIT_REGISTER_RESOLVE_STATE_H

#include <tacit/register.h>

/** Fails always: TACIT_NOTFOUND, with the nearest state as the hint. */
bool tacit_no_such_state(
	struct tacit_register *reg, const char *typed, struct tacit_err *err);

#endif
