/*
 * summary: a call in a few numbers, remembered in the index.
 *
 * A call with many comments is read once, and remembered until something is
 * put on it.
 *
 * Open to: report.
 */
#ifndef TACIT_FACTS_SUMMARY_H
#define TACIT_FACTS_SUMMARY_H

#include <tacit/facts.h>

/** Strings live in the arena given. */
struct tacit_call_summary {
	struct tacit_instant issued;
	struct tacit_instant closes; /* in force, extensions applied */
	struct tacit_instant ends; /* that; or before it, when the call was
				    * broken for good, or its note undone */
	struct tacit_instant notice; /* since when awaited; or none */
	bool is_confirmed; /* all replies are entered, or none can undo it */
	bool is_assumed; /* the deadline rests on an assumption */
	bool has_effect; /* a silence rule */
	enum tacit_undone undone; /* the note: then it is no call */
	size_t recorded; /* comments, but for those entered in error */
	size_t comments; /* that stand, of any kind */
	size_t unanswered; /* of them, without a disposition */
	const char *fault; /* the first one of its notes: "PATH: what" */
	const char *first; /* the first unanswered one; or NULL */
	struct tacit_instant first_received; /* of the unanswered ones */
	size_t incorporated; /* of those that want one: in full or in part */
	size_t not_incorporated;
	const char *const *twice; /* comments that stand, with two outcomes */
	size_t twice_count;
	const char *awaited; /* as in struct tacit_call_fact; or NULL */
	size_t awaited_count;
};

/**
 * Sum a call up at the register's instant. A note without a call has closes
 * "none". Fails: as tacit_facts_call.
 */
TACIT_MUST_USE bool tacit_summary_call(struct tacit_register *reg,
	struct tacit_arena *arena, const char *note,
	struct tacit_call_summary *out, struct tacit_err *err);

/** Kinds of comment that want a disposition: all but reply, withdrawal,
 * support and "no objection". */
bool tacit_summary_wants_answer(enum tacit_kind kind);

#endif
