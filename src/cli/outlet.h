/*
 * outlet: stdout as bytes come, through the pager where they are many.
 *
 *	struct app_outlet outlet = { .app = app };
 *	struct tacit_buf out = { .drain = app_outlet_drain(&outlet) };
 *	...				(adds, and drains between two rows)
 *	status = app_outlet_close(&outlet, tacit_buf_str(&out));
 */
#ifndef TACIT_CLI_OUTLET_H
#define TACIT_CLI_OUTLET_H

#include <sys/types.h>

#include "cli/app.h"

struct app_outlet {
	struct app *app;
	struct tacit_drain drain;
	bool is_begun; /* it is known whether there is a pager */
	pid_t pager; /* 0: none */
	int to; /* the pager's end of a pipe */
	/* all that the pager was given, as long as it may have read none; or
	 * what goes to a file */
	struct tacit_buf held;
	bool is_read; /* it has read some */
	int why; /* errno, where stdout could not take it */
};

/** For a buffer; lives as long as the outlet, which must not move. */
struct tacit_drain *app_outlet_drain(struct app_outlet *outlet);

/**
 * Print the rest, wait for the pager; the exit status. Where `is_cut`, the
 * rest is not printed: what was begun cannot be ended.
 */
int app_outlet_close(
	struct app_outlet *outlet, struct tacit_str rest, bool is_cut);

/** Of personal data: is stdout a terminal, or is -o the name of a plain file? */
TACIT_MUST_USE bool app_check_private(
	const struct app *app, struct tacit_err *err);

/** Of what is never written over: is -o FILE not there yet? */
TACIT_MUST_USE bool app_check_new(const struct app *app, struct tacit_err *err);

#endif
