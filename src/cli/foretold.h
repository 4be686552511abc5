/* foretold: a write in full: what would be recorded, how a comment was taken. */
#ifndef TACIT_CLI_FORETOLD_H
#define TACIT_CLI_FORETOLD_H

#include "cli/app.h"

/**
 * Print, on stdout, what a dry run would record, whole: every value, pins, the
 * deadline at the seat and in UTC, who is asked, the text. False: it could not
 * be told or printed (said on stderr).
 */
bool app_foretell(struct app *app, const struct tacit_write_result *result);

/**
 * Append, of one of many comments, how it would be taken, and its opening words.
 */
void app_foretell_briefly(struct app *app,
	const struct tacit_write_result *result, size_t i,
	struct tacit_buf *out);

/** Of a comment that was recorded by itself: how it was taken, and how it is
 * corrected, on stderr. */
void app_tell_taken(struct app *app, const struct tacit_write_result *result);

#endif
