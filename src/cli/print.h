/* print: what app.c, opt.c and main.c share of each other. */
#ifndef TACIT_CLI_PRINT_H
#define TACIT_CLI_PRINT_H

#include "cli/app.h"

/** Now, by the system's clock. */
struct tacit_instant app_clock(void);

/** The exit status of an error's code. */
int app_status_of(enum tacit_code code);

/** The options of a command and those that many have, in one array. */
const struct option_row *app_rows(
	struct app *app, const struct usage *usage, size_t *count);

/** Help for a command: text for people, "markdown" for the manual page,
 * "rows" for completion. */
void app_help(struct app *app, const struct usage *usage, const char *form,
	struct tacit_buf *out);

/** The same for another command of the table. */
bool app_help_of(struct app *app, const struct command *command,
	const char *form, struct tacit_buf *out);

/** The list of all commands by group. */
void app_overview(struct tacit_buf *out);

/** Write all of it to a descriptor; false when that failed. */
bool app_put(int fd, struct tacit_str bytes);

const struct command *app_command_named(const char *name);

#endif
