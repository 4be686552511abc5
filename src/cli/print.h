/* print: what app.c, opt.c and main.c share of each other. */
#ifndef TACIT_CLI_PRINT_H
#define TACIT_CLI_PRINT_H

#include "cli/app.h"

/** Now, by the system's clock. */
struct tacit_instant app_clock(void);

/** The exit status of an error's code. */
int app_status_of(enum tacit_code code);

/** Write all of it to a descriptor; false when that failed. */
bool app_put(int fd, struct tacit_str bytes);

#endif
