/*
 * answer: what became of a comment, and why.
 *
 * Open to: cli.
 */
#ifndef TACIT_CHANGE_ANSWER_H
#define TACIT_CHANGE_ANSWER_H

#include "judge/edit.h"

/** One disposition; strings are borrowed, ids canonical. NULL: not said. */
struct tacit_answer {
	const char *const *comments; /* the same for each of them */
	size_t comment_count;
	const char *outcome;
	const char *reason;
	const char *suggested_area;
	const char *const *applied; /* pins, or places as short as is clear */
	size_t applied_count;
	const char *by; /* code; NULL: the actor's state, or, for the
			 * secretariat, who coordinates the area alone, and
			 * itself where nobody does */
	const char *via; /* where the secretariat enters it: how it came, */
	const char *reference; /* and in what */
	struct tacit_date date; /* none: today */
	const char *reported_in;
	const char *supersedes;
	const char *withdraws;
	const char *body;
};

/**
 * Record a disposition for each of the comments, as one commit.
 * Fails: TACIT_NOTFOUND no such comment; TACIT_INVALID not-incorporated
 * without a reason, a comment that has a disposition which this does not
 * supersede, one that was withdrawn; as tacit_write.
 * Source: design, section 7.
 */
TACIT_MUST_USE bool tacit_answer_record(struct tacit_register *reg,
	const struct tacit_actor *actor, const struct tacit_answer *answer,
	const struct tacit_write_options *options,
	struct tacit_write_result *result, struct tacit_err *err);

/** The same for many answers, as one commit: what is known already is known. */
TACIT_MUST_USE bool tacit_answer_record_all(struct tacit_register *reg,
	const struct tacit_actor *actor, const struct tacit_answer *answers,
	size_t count, const struct tacit_write_options *options,
	struct tacit_write_result *result, struct tacit_err *err);

#endif
