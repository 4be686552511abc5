/* letters_write: letters with what they enclose, into files or printed. */
#ifndef TACIT_CLI_LETTERS_WRITE_H
#define TACIT_CLI_LETTERS_WRITE_H

#include "cli/app.h"
#include "door/letters.h"

/** Write the letters that are asked for into a folder (made if missing; NULL:
 * print them), never over a file that says otherwise. The exit status. */
int app_write_letters(struct app *app, const struct tacit_letters_ask *ask,
	const char *folder);

/** Of letters about an event: to how many persons of which state they go, and to
 * whom there is none; of an invitation, what the sources say in several ways. */
void app_tell_event_letters(struct app *app,
	const struct tacit_letters_ask *ask,
	const struct tacit_letters *letters);

/** Whether they can be written once there is a call: the list of addresses, and
 * a template in each language that they may be in. */
TACIT_MUST_USE bool app_check_letters(struct app *app,
	const struct tacit_letters_ask *ask, struct tacit_err *err);

/** The same of replies to letters that were bounced or refused. */
int app_write_replies(struct app *app, const char *folder);

#endif
