/* sync_tell: what tacit sync did, what it stopped at, and what waits here. */
#ifndef TACIT_CLI_SYNC_TELL_H
#define TACIT_CLI_SYNC_TELL_H

#include "cli/app.h"
#include "keep/sync.h"

/** What git says, escaped, on standard error as it comes. */
void sync_hear(void *ear, struct tacit_str lines);

/** The exit status. */
int sync_tell_done(struct app *app, const struct tacit_sync *asked,
	const struct tacit_sync_result *result);
int sync_tell_stopped(struct app *app, const struct tacit_sync_result *result,
	const struct tacit_err *err);

#endif
