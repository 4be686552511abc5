/* program: where this program is, for hooks that git runs later, and the one
 * that helps it. */
#ifndef TACIT_CLI_PROGRAM_H
#define TACIT_CLI_PROGRAM_H

#include "cli/app.h"
#include "door/foreign.h"

/** Its absolute path, links kept; NULL where that cannot be found out. */
const char *app_program(struct app *app);

/** The helper for formats of others: beside this program, or installed with it
 * in libexec; with NULL where it is in neither place. */
struct tacit_foreign app_foreign(struct app *app);

/** A path as it was typed, from the root on; NULL: where we are is not known. */
const char *app_absolute_path(struct app *app, const char *word);

#endif
