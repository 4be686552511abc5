/*
 * dispositions: what became of all the comments on a call, read at once.
 *
 *	struct tacit_dispositions given = { 0 };
 *	if (!tacit_dispositions_on(reg, &arena, note, &given, err))
 *		return false;
 *	doc = tacit_dispositions_find(&given, "tha-7k2m9q4d8x1c5v0b");
 *
 * Open to: report, change, door.
 */
#ifndef TACIT_FACTS_DISPOSITIONS_H
#define TACIT_FACTS_DISPOSITIONS_H

#include <tacit/facts.h>

/** Those that stand, ordered by comment. Lives in the arena. */
struct tacit_dispositions {
	struct tacit_given {
		const char *comment; /* its id */
		struct tacit_document doc;
	} * list;
	size_t count;
};

/** Fails: TACIT_DB. Source: design, section 7. */
TACIT_MUST_USE bool tacit_dispositions_on(struct tacit_register *reg,
	struct tacit_arena *arena, const char *note,
	struct tacit_dispositions *out, struct tacit_err *err);

/** The same of one comment, whatever it is on. Fails: TACIT_DB. */
TACIT_MUST_USE bool tacit_dispositions_of(struct tacit_register *reg,
	struct tacit_arena *arena, const char *comment,
	struct tacit_dispositions *out, struct tacit_err *err);

/** The same of all comments. Fails: TACIT_DB. */
TACIT_MUST_USE bool tacit_dispositions_all(struct tacit_register *reg,
	struct tacit_arena *arena, struct tacit_dispositions *out,
	struct tacit_err *err);

/** That of a comment, or NULL; the last where several stand. */
const struct tacit_document *tacit_dispositions_find(
	const struct tacit_dispositions *given, const char *comment);

/**
 * Those that stand beside that one, and that it does not replace: as long as
 * two do, nothing is chosen, and both are shown. NULL: none.
 */
const struct tacit_given *tacit_dispositions_beside(
	const struct tacit_dispositions *given, const char *comment,
	size_t *count);

/**
 * What became of a comment; NULL: nothing is recorded, or, `differs`, two
 * dispositions stand and say two things, of which none is chosen.
 */
const char *tacit_dispositions_outcome(const struct tacit_dispositions *given,
	const char *comment, bool *differs);

/* Whether an outcome takes a comment up, wholly or in part; or refuses to. */
enum tacit_uptake {
	TACIT_UPTAKE_NEITHER, /* noted, deferred, answered, a duplicate */
	TACIT_UPTAKE_INCORPORATED,
	TACIT_UPTAKE_NOT_INCORPORATED
};
/** NULL: neither. */
enum tacit_uptake tacit_uptake_of(const char *outcome);

#endif
