/*
 * progress: what a state reports on an activity of a plan, for a year.
 *
 * Open to: cli.
 */
#ifndef TACIT_CHANGE_PROGRESS_H
#define TACIT_CHANGE_PROGRESS_H

#include "judge/edit.h"

/** Strings are borrowed, ids canonical. */
struct tacit_progress {
	const char *item;
	const char *state; /* who reports ... */
	const char *by_coordinator; /* ... or the coordinator for the area */
	const char *year;
	const char *status;
	const char *evidence;
	const char *challenges;
	const char *via; /* where the secretariat enters it: how it came, */
	const char *reference; /* in what, */
	const char *reported_in; /* and which note reports it */
	const char *supersedes;
	const char *withdraws;
	const char *body;
};

/**
 * Record what is reported on an activity for a year.
 * Fails: TACIT_INVALID the same state has reported on it for that year and
 * that report is not superseded (the hint names it); a year that has not begun;
 * as tacit_write.
 * Source: design, section 8.
 */
TACIT_MUST_USE bool tacit_progress_record(struct tacit_register *reg,
	const struct tacit_actor *actor, const struct tacit_progress *progress,
	const struct tacit_write_options *options,
	struct tacit_write_result *result, struct tacit_err *err);

#endif
