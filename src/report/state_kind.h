/*
 * state_kind: members, and those that are none: observers and partners.
 *
 * A kind is the word of the register, "member", "observer" or "partner"; NULL:
 * it is not known.
 *
 *	order = tacit_state_kind_order(x->kind, x->name, y->kind, y->name);
 *	text = tacit_state_kind_told(&arena, "en", "Test Partner", "partner");
 *
 * Open to: pages.
 */
#ifndef TACIT_REPORT_STATE_KIND_H
#define TACIT_REPORT_STATE_KIND_H

#include <tacit/mem.h>

/** The order of two states: members first, then by name. Below 0, 0, above 0. */
int tacit_state_kind_order(const char *kind, const char *name,
	const char *other_kind, const char *other_name);

/** "Test Partner (partner)": a name, and what the state is where it is known to be
 * no member. Owns: borrowed of the name, or the arena's. */
const char *tacit_state_kind_told(struct tacit_arena *arena, const char *lang,
	const char *name, const char *kind);

#endif
