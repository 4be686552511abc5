/*
 * weak: which comments count for nothing on their call, as the call says that
 * was asked last.
 *
 *	struct tacit_weak weak = { 0 };
 *	if (!tacit_weak_ask(&weak, reg, "2022/nct-g-778", err))
 *		...
 *	if (tacit_weak_of(&weak, "tha-7k2m9q4d8x1c5v0b") == TACIT_WEAK_LATE)
 *		...
 *	tacit_weak_clear(&weak);
 */
#ifndef TACIT_FACTS_WEAK_H
#define TACIT_FACTS_WEAK_H

#include <tacit/register.h>
#include <tacit/standing.h>

struct tacit_weak {
	struct tacit_arena arena;
	const char *call; /* its note; NULL: none was asked */
	struct tacit_weak_comment {
		const char *id;
		enum tacit_weakness weakness;
	} * list; /* by id */
	size_t count;
	size_t cap;
};

/** Ask a call, unless it was the last. Of one that is not here nothing is
 * known. Fails: TACIT_DB. */
TACIT_MUST_USE bool tacit_weak_ask(struct tacit_weak *weak,
	struct tacit_register *reg, const char *call, struct tacit_err *err);

/** TACIT_WEAK_NOT where the call does not say so. */
enum tacit_weakness tacit_weak_of(
	const struct tacit_weak *weak, const char *comment);

void tacit_weak_clear(struct tacit_weak *weak);

#endif
