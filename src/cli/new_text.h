/* new_text: what a new document says, where no option does: a person. */
#ifndef TACIT_CLI_NEW_TEXT_H
#define TACIT_CLI_NEW_TEXT_H

#include "change/create.h"
#include "cli/app.h"

/** Record it; for app_rewrite. */
bool new_write(
	struct app *app, const char *text, void *creation, struct writing *w);

/** In the editor, from its template. The exit status. */
int new_from_editor(struct app *app, struct tacit_creation *creation);

/** Ask for what a note needs and is not said yet, show the whole of it, and
 * record it once somebody says yes. The exit status. */
int new_from_answers(struct app *app, struct tacit_creation *note);

#endif
