/* sync_way: by which way a clone is brought together with others: the network,
 * for as long as that takes, or files that people carry. */
#ifndef TACIT_CLI_SYNC_WAY_H
#define TACIT_CLI_SYNC_WAY_H

#include "cli/app.h"
#include "keep/sync.h"

/** As the options say. */
struct sync_way {
	size_t wait_minutes;
	const char *from;
	const char *bundle;
	bool is_all;
};

/** Nothing of it is said. */
bool sync_is_alone(const struct sync_way *way);

/** False: they do not go together, and *status is the end. */
bool sync_find_way(struct app *app, const struct sync_way *way,
	struct tacit_sync *sync, int *status);

/** tacit_sync_run; where there is no way there, again and again. */
TACIT_MUST_USE bool sync_until(struct app *app, const struct tacit_sync *sync,
	size_t minutes, struct tacit_sync_result *result,
	struct tacit_err *err);

#endif
