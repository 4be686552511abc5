/* shared_refusals: what a shared register did not take in, and what it took in
 * and somebody should look at, as its journal has it. */
#ifndef TACIT_CLI_SHARED_REFUSALS_H
#define TACIT_CLI_SHARED_REFUSALS_H

#include "cli/receipt_files.h"

/** "refusals" or "flagged", by the first operand; the second is whose. The exit
 * status. */
int shared_refusals(struct app *app, const struct receipt_words *words);

#endif
