/* tacit sync: what was recorded here and elsewhere, brought together. */
#include "keep/sync.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <tacit/io.h>
#include <tacit/words.h>

#include "cli/commands.h"
#include "cli/print.h"
#include "cli/program.h"
#include "cli/sync_tell.h"
#include "cli/values.h"
#include "rules/backoff.h"

enum { WAIT_MOST = 1440, AGAIN_MS = 4000, AGAIN_MOST_MS = 60000 };

struct words {
	struct option_list left_out;
	bool may_reissue;
	size_t wait_minutes;
};

static const struct option_row options[] = {
	{ "reissue", 0, OPT_FLAG, NULL, offsetof(struct words, may_reissue),
		"notes that were issued here enclose the texts as they are "
		"there",
		NULL },
	{ "leave-out", 0, OPT_LIST, "ID|PATH", offsetof(struct words, left_out),
		"what was recorded under it here only, and cannot stay (may be "
		"repeated)",
		NULL },
	{ "wait", 0, OPT_NUMBER, "MINUTES",
		offsetof(struct words, wait_minutes),
		"where origin cannot be reached, try again for so long", NULL },
	{ 0 },
};

static const struct example examples[] = {
	{ "tacit sync", "fetch, put on top what was recorded here, push" },
	{ "tacit sync -n", "what that would do" },
	{ "tacit sync --reissue",
		"where a text was changed there that a note circulated here" },
	{ "tacit sync --wait 30",
		"over a line that comes and goes: until it is reached" },
	{ 0 },
};

/* What is to be left out, by its path: an id, or a path as git has it. */
static bool find_paths(struct app *app, const struct option_list *list,
	const char ***paths, int *status)
{
	size_t i;

	*paths = tacit_arena_array(
		&app->arena, list->count + 1, sizeof(**paths));
	for (i = 0; i < list->count; i++)
		if (!app_find_path(app, list->values[i], &(*paths)[i], status))
			return false;
	return true;
}

/* Which texts the note would enclose was told; whoever asked may agree. */
static bool agrees(struct app *app, const struct tacit_sync_result *result)
{
	const char *answer;

	if (app->is_dry_run || !result->awaiting ||
		result->awaiting != result->faults.errors)
		return false;
	answer = app_ask(app,
		tacit_tr(app->lang,
			"Issue it again with the texts as they are there? "
			"(yes, no)"));
	return answer &&
		(!strcmp(answer, "yes") ||
			!strcmp(answer, tacit_tr(app->lang, "yes")));
}

/* Where there is no way there, again and again, and never at one pace. */
static bool sync_until(struct app *app, const struct tacit_sync *sync,
	size_t minutes, struct tacit_sync_result *result, struct tacit_err *err)
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

/* Chance enough that two machines differ. */
static uint32_t seed_of(struct tacit_instant clock)
{
	return (uint32_t)getpid() * 2654435761u ^ (uint32_t)clock.s ^
		(uint32_t)app_elapsed_ms();
}

static int run_sync(struct app *app, void *words)
{
	const struct words *said = words;
	const struct tacit_body *body = tacit_register_body(app->reg);
	struct tacit_sync sync = { .program = app_program(app),
		.is_dry_run = app->is_dry_run,
		.may_reissue = said->may_reissue,
		.shows_progress = !app->is_quiet && isatty(STDERR_FILENO),
		.hear = sync_hear,
		.has_ssh = getenv("GIT_SSH") != NULL,
		.seed = seed_of(app_clock()),
		.when = app_when(app),
		.clock = app->now_text && body->is_exercise ? app->now
							    : app_clock() };
	struct tacit_sync_result result = { 0 };
	struct tacit_err err = { 0 };
	const char **paths = NULL;
	int status = EXIT_DONE;
	bool ok;

	if (said->wait_minutes > WAIT_MOST)
		return app_usage(app, "--wait takes at most 1440 minutes");
	sync.offset_s = tacit_zone_offset(&body->zone, sync.clock);
	sync.left_out_count = said->left_out.count;
	if (!find_paths(app, &said->left_out, &paths, &status))
		return status;
	sync.left_out = paths;
	ok = sync_until(app, &sync, said->wait_minutes, &result, &err);
	if (!ok)
		(void)app_faults(app, &result.faults);
	if (!ok && agrees(app, &result)) {
		tacit_sync_clear(&result);
		err = (struct tacit_err){ 0 };
		sync.may_reissue = true;
		ok = tacit_sync_run(app->store, &sync, &result, &err);
		if (!ok)
			(void)app_faults(app, &result.faults);
	}
	status = ok ? sync_tell_done(app, &result)
		    : sync_tell_stopped(app, &result, &err);
	tacit_sync_clear(&result);
	/* the index is a cache: what cannot follow now follows later */
	err = (struct tacit_err){ 0 };
	(void)!tacit_register_refresh(app->reg, &err);
	return status;
}

const struct usage usage_sync = { NULL, options, examples, sizeof(struct words),
	run_sync };
