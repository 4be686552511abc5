/* values: instants, dates, numbers and names of things as people type them. */
#ifndef TACIT_CLI_VALUES_H
#define TACIT_CLI_VALUES_H

#include "cli/app.h"

/** As typed, and what it is by the clock of the seat; none: not said. */
struct option_moment {
	const char *typed;
	struct tacit_instant at;
};

/**
 * Keep what was typed after an option where its row points, in `base`. False:
 * it is no such value, and *status is the end.
 */
bool app_keep_value(struct app *app, const struct option_row *row, void *base,
	const char *typed, int *status);

/** Which language is printed, by --lang. False: there is no such one. */
bool app_take_lang(struct app *app, int *status);

/** The operands, with ids from standard input in the place of "-". */
bool app_keep_operands(struct app *app, int argc, char **argv, int *status);

/** The name of a type of document as somebody typed it: "members" is member. */
const char *app_type_name(struct app *app, const char *typed);

/** A state's code; the fault is printed, and *status is the end. */
bool app_resolve_state(
	struct app *app, const char *typed, const char **code, int *status);

/** The same of who speaks, asked for on a terminal where it is not said. */
bool app_ask_state(struct app *app, const char **state, int *status);

/** The path of an id; a path stays one, also where nothing can be opened. */
bool app_find_path(
	struct app *app, const char *typed, const char **path, int *status);

/** Whether that is a yes; NULL: nobody answered. */
bool app_is_yes(const struct app *app, const char *answer);

#endif
