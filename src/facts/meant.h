/*
 * meant: what is circulated, submitted or decided on when somebody names it.
 *
 * One rule for the three commands: a paper or an activity is meant itself, an
 * area stands for its papers. Nothing else is a text of that kind.
 *
 *	struct tacit_meant meant = { 0 };
 *	ok = tacit_meant_add(reg, arena, "nct-general", &meant, err);
 *
 * Open to: judge, change.
 */
#ifndef TACIT_FACTS_MEANT_H
#define TACIT_FACTS_MEANT_H

#include <tacit/register.h>

/** Ids of papers and activities, each once; in the arena. */
struct tacit_meant {
	const char **ids;
	size_t count;
	size_t cap;
};

/**
 * Add what an id stands for. Of an area: its papers, but for those that a
 * later one has superseded.
 * Fails: TACIT_NOTFOUND no such document, or an area without papers;
 *        TACIT_INVALID a document of another type.
 */
TACIT_MUST_USE bool tacit_meant_add(struct tacit_register *reg,
	struct tacit_arena *arena, const char *id, struct tacit_meant *meant,
	struct tacit_err *err);

/**
 * The paper whose calls and submissions count for an id that is meant: its
 * own, or of an activity the plan of its area; NULL where there is no plan.
 * Fails: TACIT_NOTFOUND no such document.
 */
TACIT_MUST_USE bool tacit_meant_paper(struct tacit_register *reg,
	struct tacit_arena *arena, const char *id, const char **paper,
	struct tacit_err *err);

#endif
