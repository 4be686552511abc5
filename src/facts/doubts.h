/*
 * doubts: documents that are not what was recorded: altered since in whatever
 * way, taken away with a main that this clone knew, or with a name that does
 * not hold what they say.
 *
 * What rests on one is not proved, until an act says which text counts; then
 * it is computed from that text, and the alteration is named beside it.
 *
 * Open to: report, judge.
 */
#ifndef TACIT_FACTS_DOUBTS_H
#define TACIT_FACTS_DOUBTS_H

#include <tacit/register.h>

enum tacit_doubt_kind {
	TACIT_DOUBT_TEXT, /* altered */
	TACIT_DOUBT_MODE,
	TACIT_DOUBT_REMOVED,
	TACIT_DOUBT_AGAIN, /* removed before, and added again */
	TACIT_DOUBT_LOST, /* main no longer has what it had */
	TACIT_DOUBT_NAME /* its name is not that of what it says */
};

struct tacit_doubt {
	enum tacit_doubt_kind kind;
	const char *path;
	const char *id; /* canonical */
	enum tacit_type_id type;
	const char *commit; /* that did it; lost: that had it; name: NULL */
	const char *noted; /* the act that says which text counts; or NULL */
	const char *counts; /* that blob */
	const char *counting; /* which text that is, in words for tacit_tr */
	struct tacit_date on; /* the day of the act */
	const char *because; /* its reason; or NULL */
};

struct tacit_doubts {
	struct tacit_doubt *list;
	size_t count;
	size_t cap;
	size_t open; /* that no act has noted */
};

/**
 * All of them that bear on what `about` names, a call's note or a paper, or
 * NULL: on anything, oldest alteration first.
 * Owns:  in the arena.
 * Fails: TACIT_GIT, TACIT_DB.
 * Source: design, section 1, rule 4.
 */
TACIT_MUST_USE bool tacit_facts_doubts(struct tacit_register *reg,
	struct tacit_arena *arena, const char *about, struct tacit_doubts *out,
	struct tacit_err *err);

/**
 * True where none is open. Fails: TACIT_DOUBT "altered since it was recorded:
 * COMMIT", the first that is; as above.
 */
TACIT_MUST_USE bool tacit_facts_check_unaltered(struct tacit_register *reg,
	struct tacit_arena *arena, const char *about, struct tacit_err *err);

#endif
