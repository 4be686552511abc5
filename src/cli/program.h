/* program: where this program is, for hooks that git runs later. */
#ifndef TACIT_CLI_PROGRAM_H
#define TACIT_CLI_PROGRAM_H

#include "cli/app.h"

/** Its absolute path, links kept; NULL where that cannot be found out. */
const char *app_program(struct app *app);

#endif
