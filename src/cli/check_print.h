/* check_print: the faults of a register in the format asked for. */
#ifndef TACIT_CLI_CHECK_PRINT_H
#define TACIT_CLI_CHECK_PRINT_H

#include "cli/app.h"
#include "keep/inspect.h"

struct checked {
	const char *record;
	const char *receipts; /* "": none */
	struct tacit_inspected sum;
	struct tacit_faults faults;
};

/** Print it; EXIT_DONE unless that failed. */
int check_print(struct app *app, const struct checked *checked);

#endif
