/* resolve_later: what is recorded, but from a later instant on. */
#ifndef TACIT_REGISTER_RESOLVE_LATER_H
#define TACIT_REGISTER_RESOLVE_LATER_H

#include <tacit/register.h>

/** True, with TACIT_NOTFOUND and since when it is there, where what was typed
 * is one document that is later than the register's instant. */
bool tacit_resolve_later(struct tacit_register *reg, struct tacit_arena *arena,
	const char *typed, unsigned types, struct tacit_err *err);

/** What was typed is a document of another type than those that are asked for
 * (0: any): said in err, with which they are. False: it is none. */
bool tacit_resolve_other(struct tacit_register *reg, struct tacit_arena *arena,
	const char *typed, unsigned types, struct tacit_err *err);

#endif
