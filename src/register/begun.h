/*
 * begun: from when papers and activities exist.
 *
 * Open to: facts, report.
 */
#ifndef TACIT_REGISTER_BEGUN_H
#define TACIT_REGISTER_BEGUN_H

#include <tacit/register.h>

/**
 * When a paper or an activity was first recorded, by its path; not set: as
 * long as the commit is there.
 */
struct tacit_instant tacit_register_begins(
	const struct tacit_register *reg, const char *path);
/**
 * Whether a paper or an activity exists at the instant: it was recorded by
 * then, or an issued note or a decision pins it. All else that is found is
 * recorded. Source: design, section 5.
 */
TACIT_MUST_USE bool tacit_register_is_recorded(struct tacit_register *reg,
	const struct tacit_document *doc, bool *is, struct tacit_err *err);

#endif
