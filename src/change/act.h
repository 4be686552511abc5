/*
 * act: what the secretariat did: replies complete, submitted, notified,
 * entered in error, cancelled, alteration noted.
 *
 * Open to: cli.
 */
#ifndef TACIT_CHANGE_ACT_H
#define TACIT_CHANGE_ACT_H

#include "judge/edit.h"

/** Strings are borrowed, ids canonical. */
struct tacit_act {
	const char *kind; /* as in the type table */
	const char *const *subjects; /* the same act on each of them */
	size_t subject_count;
	const char *organ; /* submitted: to which */
	struct tacit_date date; /* none: today */
	const char *commit; /* alteration-noted: which altered the subject, */
	const char *blob; /* and which text of it counts */
	const char *because;
	const char *supersedes;
	const char *withdraws;
	const char *body;
};

/**
 * Record an act on each subject, as one commit. It bears the instant as well
 * as the day, where the day is today and --now did not name it as a day. The
 * same act that stands on that day already is not recorded again.
 *
 * Fails: TACIT_INVALID replies-complete or notified of a call that is open or
 *        a note without one (TACIT_REFUSED: of one that was undone);
 *        submitted while the call is open; submitted with comments that have
 *        no disposition, with a text that differs from what was circulated
 *        beyond what was applied, or to an organ that is not the next of the
 *        chain, all without `because`; entered-in-error and cancelled as
 *        act_undo.h says; as tacit_write.
 * Source: design, sections 6, 7 and 8.
 */
TACIT_MUST_USE bool tacit_act_record(struct tacit_register *reg,
	const struct tacit_actor *actor, const struct tacit_act *act,
	const struct tacit_write_options *options,
	struct tacit_write_result *result, struct tacit_err *err);

#endif
