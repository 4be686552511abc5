/*
 * deferred: what earlier calls on the same texts put off to a later one.
 *
 *	struct tacit_deferred_list put_off = { 0 };
 *	if (!tacit_deferred_to(reg, &arena, &note, &put_off, err))
 *		return false;
 *
 * Open to: report.
 */
#ifndef TACIT_FACTS_DEFERRED_H
#define TACIT_FACTS_DEFERRED_H

#include <tacit/facts.h>

struct tacit_deferred {
	const char *comment; /* its id */
	const char *state;
	const char *note; /* of the call that it is on */
};

struct tacit_deferred_list {
	struct tacit_deferred *list;
	size_t count;
	size_t cap;
};

/**
 * The comments whose outcome is "deferred" on notes that were issued before this
 * one and enclose any of its texts; comment and disposition stand.
 * Owns: all of it is the arena's. Fails: TACIT_DB, TACIT_GIT.
 * Source: design, section 7.
 */
TACIT_MUST_USE bool tacit_deferred_to(struct tacit_register *reg,
	struct tacit_arena *arena, const struct tacit_document *note,
	struct tacit_deferred_list *out, struct tacit_err *err);

#endif
