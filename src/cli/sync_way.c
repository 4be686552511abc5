#include "cli/sync_way.h"

#include <stdlib.h>
#include <unistd.h>

#include <tacit/io.h>
#include <tacit/words.h>

#include "cli/print.h"
#include "cli/program.h"
#include "rules/backoff.h"

enum { WAIT_MOST = 1440, AGAIN_MS = 4000, AGAIN_MOST_MS = 60000 };

/* Chance enough that two machines differ. */
static uint32_t seed_of(struct tacit_instant clock)
{
	return (uint32_t)getpid() * 2654435761u ^ (uint32_t)clock.s ^
		(uint32_t)app_elapsed_ms();
}

bool sync_is_alone(const struct sync_way *way)
{
	return !way->wait_minutes && !way->from && !way->bundle && !way->is_all;
}

/* Which files stand for the network; false: *status is the end. */
bool sync_find_way(struct app *app, const struct sync_way *said,
	struct tacit_sync *sync, int *status)
{
	if (said->from && said->bundle)
		*status = app_usage(app,
			"--from reads a file and --bundle "
			"writes one: one at a time");
	else if (said->is_all && !said->bundle)
		*status = app_usage(app, "--all is for --bundle");
	else if (said->wait_minutes && (said->from || said->bundle))
		*status = app_usage(app, "--wait is for a network");
	else if (said->wait_minutes > WAIT_MOST)
		*status = app_usage(app, "--wait takes at most 1440 minutes");
	if (*status != EXIT_DONE)
		return false;
	sync->has_ssh = getenv("GIT_SSH") != NULL;
	sync->seed = seed_of(app_clock());
	sync->from = said->from ? app_absolute_path(app, said->from) : NULL;
	sync->bundle =
		said->bundle ? app_absolute_path(app, said->bundle) : NULL;
	sync->is_all = said->is_all;
	return true;
}

/* Where there is no way there, again and again, and never at one pace. */
bool sync_until(struct app *app, const struct tacit_sync *sync, size_t minutes,
	struct tacit_sync_result *result, struct tacit_err *err)
{
	struct tacit_backoff backoff = { AGAIN_MS, AGAIN_MOST_MS, sync->seed };
	const uint64_t until = app_elapsed_ms() + minutes * 60000;
	unsigned count;

	for (count = 1;; count++) {
		bool ok = tacit_sync_run(app->store, sync, result, err);
		unsigned pause = tacit_backoff_ms(&backoff, count);

		if (ok || result->end != TACIT_SYNC_UNREACHED ||
			app_elapsed_ms() + pause > until)
			return ok;
		if (count == 1)
			app_note(app, "%s",
				tacit_tr(app->lang,
					"origin could not be reached: it is "
					"tried again; to end that, Ctrl-C"));
		tacit_sync_clear(result);
		*err = (struct tacit_err){ 0 };
		tacit_io_pause_ms(pause);
	}
}
