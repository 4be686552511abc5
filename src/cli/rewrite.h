/* rewrite: a text in the editor until it is recorded, or given up and kept. */
#ifndef TACIT_CLI_REWRITE_H
#define TACIT_CLI_REWRITE_H

#include "cli/app.h"

/** Record the text; what is wrong with it comes back in the result. */
typedef bool (*rewrite_fn)(
	struct app *app, const char *text, void *ctx, struct writing *writing);

/**
 * Open the editor on `start`, record what was written; while that fails, show
 * every fault and ask whether to go on. What was not recorded is kept in a
 * file beside the index, named after `name`, and its path is printed.
 */
int app_rewrite(struct app *app, const char *name, const char *start,
	rewrite_fn fn, void *ctx);

/** Keep a text that was refused; prints where. */
void app_keep_rejected(struct app *app, const char *name, const char *text);

#endif
