/* help: what a command is for, from its rows. */
#ifndef TACIT_CLI_HELP_H
#define TACIT_CLI_HELP_H

#include "cli/app.h"

/** Help for the app's command, for people. */
void app_help(struct app *app, struct tacit_buf *out);

/** The list of all commands by group. */
void app_overview(struct tacit_buf *out);

/** The few commands of who does that in a register: "secretariat",
 * "coordinator", "member", "reader"; false: nobody is called so. */
bool help_role(const char *name, struct tacit_buf *out);
/** Their names, in order; NULL: there are no more. */
const char *help_role_name(size_t at);

/* Parts, for the manual's pages, too. */

/** What stands for the option's value: STATE, KIND. */
void help_value(struct tacit_buf *out, const struct option_row *row);

/** What the option does, and the words that its label had no room for. */
void help_says(struct tacit_buf *out, const struct option_row *row);

/** An example, on several lines where it is long; it can be pasted so. */
void help_example(
	struct tacit_buf *out, const char *line, size_t indent, size_t width);

#endif
