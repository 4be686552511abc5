/*
 * deeds: may that be recorded of its subject, at that instant?
 *
 * One table, for acts, decisions, answers, reports and notes that extend a
 * call: what stands in the way of each, and whether that refuses it outright,
 * or asks for a reason (`because`). It is asked of a document that is to be
 * added, by whoever adds it: the judge, of what a command writes; keep, of
 * what was recorded here and comes to stand behind what others recorded. What
 * git's hooks see was judged where it was written; a record that was imported
 * stays as it is.
 *
 *	reg = tacit_register_view(reg, arena, instant);
 *	if (!tacit_deed_check(reg, arena, &act, err))
 *		... and the hint says how to go on
 *
 * Open to: keep.
 */
#ifndef TACIT_JUDGE_DEEDS_H
#define TACIT_JUDGE_DEEDS_H

#include <tacit/facts.h>

/**
 * Nothing stands in the way of adding that document, which is in no commit of
 * the register: what is no deed has none. It is judged as of the register's
 * instant, a decision as of the end of its day where that is earlier.
 *
 * Owns:  work is the arena's.
 * Fails: TACIT_INVALID, TACIT_REFUSED, TACIT_NOTFOUND what stands in the way;
 *        TACIT_DOUBT what it is about was altered; TACIT_DB, TACIT_GIT.
 * Source: design, sections 5 to 8.
 */
TACIT_MUST_USE bool tacit_deed_check(struct tacit_register *reg,
	struct tacit_arena *arena, const struct tacit_document *doc,
	struct tacit_err *err);

/** Whether anything is asked of such a document: where not, no register is
 * needed. */
bool tacit_deed_is_one(const struct tacit_document *doc);

/* --- for its parts ----------------------------------------------------------- */

/* One bit each, so that a row of the table may be of several. */
enum {
	DEED_CLOSE = 1u << 0, /* replies-complete */
	DEED_NOTIFY = 1u << 1,
	DEED_CANCEL = 1u << 2,
	DEED_EXTEND = 1u << 3, /* a note that is issued */
	DEED_SUBMIT = 1u << 4,
	DEED_VOID = 1u << 5, /* entered-in-error */
	DEED_AGREE = 1u << 6, /* agreed, approved, returned */
	DEED_UNDER_SILENCE = 1u << 7, /* approved so */
	DEED_NOTED = 1u << 8,
	DEED_REVIEW = 1u << 9,
	DEED_APPOINT = 1u << 10,
	DEED_ANSWER = 1u << 11,
	DEED_PROGRESS = 1u << 12,
	DEED_EVENT = 1u << 13 /* whether and how it was held */
};

struct deed {
	struct tacit_register *reg; /* at the instant of the deed */
	struct tacit_register *view; /* of a decision: at the end of its day */
	struct tacit_arena *arena;
	const struct tacit_document *doc;
	unsigned is; /* one bit */
	struct tacit_document instead; /* which it replaces; {0}: none */
	const char *because;
	bool takes_reason; /* the row's: with a reason it may be */
	const struct tacit_call_case *call; /* that it is about; or NULL */
	const char **texts; /* ids, without what is part of another */
	size_t text_count;
	const char *text; /* the one that is looked at */
};

/* A look at one thing. False: it stands in the way, or cannot be told. */
typedef bool (*deed_look)(struct deed *deed, struct tacit_err *err);

/** It stands in the way: false, but true where the row takes a reason and one
 * is given. The hint, if none is given, says so. */
bool tacit_deed_stop(struct deed *deed, struct tacit_err *err, const char *fmt,
	...) TACIT_PRINTF(3, 4);

/** A decision by which a text goes on or back: agreed, approved, returned. */
bool tacit_deed_moves_text(const struct tacit_document *decision);

/* deeds_call.c: the call. */
bool tacit_deed_has_call(struct deed *deed, struct tacit_err *err);
bool tacit_deed_call_stands(struct deed *deed, struct tacit_err *err);
bool tacit_deed_call_is_over(struct deed *deed, struct tacit_err *err);
bool tacit_deed_call_is_open(struct deed *deed, struct tacit_err *err);
bool tacit_deed_moves_close(struct deed *deed, struct tacit_err *err);
bool tacit_deed_nothing_rests(struct deed *deed, struct tacit_err *err);

/* deeds_silence.c: what is approved under silence. */
bool tacit_deed_has_silence(struct deed *deed, struct tacit_err *err);
bool tacit_deed_call_encloses(struct deed *deed, struct tacit_err *err);
bool tacit_deed_silence_is_kept(struct deed *deed, struct tacit_err *err);

/* deeds_text.c: a text. */
bool tacit_deed_is_area(struct deed *deed, struct tacit_err *err);
bool tacit_deed_is_unaltered(struct deed *deed, struct tacit_err *err);
bool tacit_deed_text_is_closed(struct deed *deed, struct tacit_err *err);
bool tacit_deed_text_may_go_on(struct deed *deed, struct tacit_err *err);
bool tacit_deed_text_is_answered(struct deed *deed, struct tacit_err *err);
bool tacit_deed_is_as_circulated(struct deed *deed, struct tacit_err *err);
bool tacit_deed_text_is_circulated(struct deed *deed, struct tacit_err *err);
bool tacit_deed_organ_is_next(struct deed *deed, struct tacit_err *err);
bool tacit_deed_text_is_not_final(struct deed *deed, struct tacit_err *err);
bool tacit_deed_text_is_undecided(struct deed *deed, struct tacit_err *err);
bool tacit_deed_text_is_submitted(struct deed *deed, struct tacit_err *err);

/* deeds_report.c: what is told of the past. */
bool tacit_deed_has_come(struct deed *deed, struct tacit_err *err);
bool tacit_deed_was_begun(struct deed *deed, struct tacit_err *err);
bool tacit_deed_is_first(struct deed *deed, struct tacit_err *err);
bool tacit_deed_is_members(struct deed *deed, struct tacit_err *err);
bool tacit_deed_is_fixed(struct deed *deed, struct tacit_err *err);
bool tacit_deed_is_not_void(struct deed *deed, struct tacit_err *err);

#endif
