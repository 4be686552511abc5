/* circulate_texts: what somebody is asked about before a note is issued. */
#ifndef TACIT_CLI_CIRCULATE_TEXTS_H
#define TACIT_CLI_CIRCULATE_TEXTS_H

#include "cli/app.h"

/** Ask whether to go on; where nobody can be asked, no. */
bool app_may_go_on(
	struct app *app, bool is_sure, const char *question, int *status);

/** The texts of the note say the same, and until when, as far as a program can
 * see; or somebody says that it goes out all the same. */
bool app_ask_texts(
	struct app *app, const char *note, bool is_sure, int *status);

#endif
