/* sync_enter: what a mission sent as a bundle, entered by the secretariat. */
#ifndef TACIT_CLI_SYNC_ENTER_H
#define TACIT_CLI_SYNC_ENTER_H

#include "cli/values.h"

/** As the options say. */
struct sync_entering {
	const char *bundle;
	const char *state;
	struct option_moment received;
};

/** The exit status. */
int sync_enter(struct app *app, const struct sync_entering *said);

#endif
