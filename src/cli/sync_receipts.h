/* sync_receipts: what the register answered to what was pushed. */
#ifndef TACIT_CLI_SYNC_RECEIPTS_H
#define TACIT_CLI_SYNC_RECEIPTS_H

#include "cli/app.h"
#include "keep/sync.h"

/** Ask for the receipts, and tell them, after a sync that is told; the exit
 * status, `status` where nothing is wrong with them. */
int sync_receipts(struct app *app, const struct tacit_sync *asked,
	struct tacit_sync_result *result, int status);

#endif
