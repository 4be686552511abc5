/* asking: keys of a document asked for on a terminal, one after another. */
#ifndef TACIT_CLI_ASKING_H
#define TACIT_CLI_ASKING_H

#include "cli/app.h"

/** Ask for a value of that key until it is one; what is wrong is told at once,
 * and not when all else was answered, too. As people type it; NULL: nothing was
 * said. */
const char *asking_value(struct app *app, const struct tacit_type *type,
	const char *key, const char *question);

/** The same of what cannot be left out: nothing said is asked again. NULL: there is
 * nobody who answers. */
const char *asking_needed(struct app *app, const struct tacit_type *type,
	const char *key, const char *question);

#endif
