/* init_body: body.md of a register that begins empty. */
#ifndef TACIT_CLI_INIT_BODY_H
#define TACIT_CLI_INIT_BODY_H

#include "cli/app.h"

struct init_body {
	const char *name;
	const char *short_name;
	const char *seat;
	const char *zone;
	struct option_list languages;
	struct option_list organs;
	bool is_asked; /* for on a terminal */
};

/** The text of body.md, in the app's arena, from what was said of it or is asked
 * now. False: the command has ended, with *status. */
bool init_write_body(struct app *app, const struct init_body *said,
	const char **text, int *status);

#endif
