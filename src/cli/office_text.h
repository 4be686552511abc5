/* office_text: the text of a file that a word processor wrote. */
#ifndef TACIT_CLI_OFFICE_TEXT_H
#define TACIT_CLI_OFFICE_TEXT_H

#include "cli/app.h"

/** As Markdown; what a person is to look at goes to stderr. NULL: it is said
 * why, and *status is set. */
const char *office_text(struct app *app, const char *path, int *status);

#endif
