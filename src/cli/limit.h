/* limit: --limit NUMBER, as several commands take it. */
#ifndef TACIT_CLI_LIMIT_H
#define TACIT_CLI_LIMIT_H

#include "cli/app.h"

/** NULL leaves the number; false with *status set where it is none. */
bool app_limit(struct app *app, const char *typed, size_t *limit, int *status);

#endif
