/* init_ask: what a new register's body.md needs, asked for on a terminal. */
#ifndef TACIT_CLI_INIT_ASK_H
#define TACIT_CLI_INIT_ASK_H

#include "cli/app.h"

/** Ask for the keys of a body, and set them in the draft. False: it is no
 * terminal, or what is needed was not said; *status. */
bool init_ask(struct app *app, struct tacit_draft *draft, int *status);

/** What comes next, now that there is a register in that folder. */
void init_say_next(struct app *app, const char *folder);

#endif
