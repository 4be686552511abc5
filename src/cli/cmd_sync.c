/* tacit sync: what was recorded here and elsewhere, brought together. */
#include "keep/sync.h"

#include <string.h>
#include <unistd.h>

#include <tacit/words.h>

#include "cli/commands.h"
#include "cli/print.h"
#include "cli/program.h"
#include "cli/values.h"

struct words {
	struct option_list left_out;
	bool may_reissue;
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
	{ 0 },
};

static const struct example examples[] = {
	{ "tacit sync", "fetch, put on top what was recorded here, push" },
	{ "tacit sync -n", "what that would do" },
	{ "tacit sync --reissue",
		"where a text was changed there that a note circulated here" },
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

static void write_done(struct app *app, const struct tacit_sync_result *result,
	struct tacit_buf *out)
{
	size_t i;

	if (result->taken)
		tacit_buf_printf(out,
			tacit_tr_n(app->lang, result->taken,
				"taken over: %zu commit\n",
				"taken over: %zu commits\n"),
			result->taken);
	if (result->own)
		tacit_buf_printf(out,
			tacit_tr_n(app->lang, result->own,
				"of yours, on top: %zu commit\n",
				"of yours, on top: %zu commits\n"),
			result->own);
	for (i = 0; i < result->reissued_count; i++)
		tacit_buf_printf(out, tacit_tr(app->lang, "issued again: %s\n"),
			result->reissued[i]);
	if (result->kept)
		tacit_buf_printf(out,
			tacit_tr(app->lang,
				"as it was before, main is kept here: %s\n"),
			result->kept);
	tacit_buf_printf(out,
		tacit_tr(app->lang,
			result->is_pushed ? "pushed: record %.7s\n"
					  : "the same on both sides: record "
					    "%.7s\n"),
		result->commit);
}

static int tell_done(struct app *app, const struct tacit_sync_result *result)
{
	struct tacit_buf out = { 0 };
	int status = EXIT_DONE;

	(void)app_faults(app, &result->faults);
	app_note_left(app, result->left, result->left_count);
	if (app->is_dry_run)
		tacit_buf_adds(&out,
			tacit_tr(app->lang, "nothing is done; it would be:\n"));
	write_done(app, result, &out);
	if (!app->is_quiet)
		status = app->is_dry_run
			? app_print(app, tacit_buf_str(&out))
			: app_print_made(app, tacit_buf_str(&out));
	tacit_buf_clear(&out);
	return status == EXIT_DONE && result->faults.errors ? EXIT_NO : status;
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

static int tell_refused(struct app *app, const struct tacit_sync_result *result,
	const struct tacit_err *err)
{
	if (!result->faults.errors)
		return app_fail(app, err);
	app_note(app,
		tacit_tr(app->lang,
			"nothing is pushed, and main here stays as it is"));
	return app_status_of(err->code);
}

static int run_sync(struct app *app, void *words)
{
	const struct words *said = words;
	const struct tacit_body *body = tacit_register_body(app->reg);
	struct tacit_sync sync = { .program = app_program(app),
		.is_dry_run = app->is_dry_run,
		.may_reissue = said->may_reissue,
		.shows_progress = !app->is_quiet && isatty(STDERR_FILENO),
		.when = app_when(app),
		.clock = app->now_text && body->is_exercise ? app->now
							    : app_clock() };
	struct tacit_sync_result result = { 0 };
	struct tacit_err err = { 0 };
	const char **paths = NULL;
	int status = EXIT_DONE;
	bool ok;

	sync.offset_s = tacit_zone_offset(&body->zone, sync.clock);
	sync.left_out_count = said->left_out.count;
	if (!find_paths(app, &said->left_out, &paths, &status))
		return status;
	sync.left_out = paths;
	ok = tacit_sync_run(app->store, &sync, &result, &err);
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
	status =
		ok ? tell_done(app, &result) : tell_refused(app, &result, &err);
	tacit_sync_clear(&result);
	/* the index is a cache: what cannot follow now follows later */
	err = (struct tacit_err){ 0 };
	(void)!tacit_register_refresh(app->reg, &err);
	return status;
}

const struct usage usage_sync = { NULL, options, examples, sizeof(struct words),
	run_sync };
