/*
 * decide: what an organ decided.
 *
 * Open to: cli.
 */
#ifndef TACIT_CHANGE_DECIDE_H
#define TACIT_CHANGE_DECIDE_H

#include "judge/edit.h"

/** Strings are borrowed, ids canonical. */
struct tacit_decision {
	const char *organ;
	const char *number; /* "MC.DEC/1" */
	const char *outcome;
	const char *const *documents; /* ids; pinned as they stand */
	size_t document_count;
	struct tacit_date date; /* none: today */
	const char *year; /* that was reviewed */
	const char *call; /* note, for what was approved under silence */
	const char *log_key; /* NAME+HASH+KEY, whose place is noted */
	const char *because;
	const char *supersedes;
	const char *withdraws;
	const char *body;
};

/**
 * Record a decision. Documents are papers, activities, or an area for its
 * papers (appointed: whatever it concerns); they are pinned with their
 * language versions, a plan with its activities.
 * Fails: TACIT_INVALID no such organ (hint: the nearest); a text whose call
 * was open on that day, or that is not recorded as submitted to the organ,
 * without `because`; agreed or returned after it was approved; approved under
 * silence without `because` on a call whose silence is not kept, or not
 * confirmed; as tacit_write.
 * Source: design, sections 6 and 8.
 */
TACIT_MUST_USE bool tacit_decide(struct tacit_register *reg,
	const struct tacit_actor *actor, const struct tacit_decision *decision,
	const struct tacit_write_options *options,
	struct tacit_write_result *result, struct tacit_err *err);

#endif
