/* tacit sync: what was recorded here and elsewhere, brought together. */
#include "keep/sync.h"

#include <string.h>
#include <unistd.h>

#include <tacit/words.h>

#include "cli/commands.h"
#include "cli/print.h"
#include "cli/program.h"
#include "cli/sync_enter.h"
#include "cli/sync_receipts.h"
#include "cli/sync_tell.h"
#include "cli/sync_way.h"
#include "cli/values.h"
#include "register/receipts.h"

struct words {
	struct option_list left_out;
	bool may_reissue;
	struct sync_way way;
	struct sync_entering entering;
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
		offsetof(struct words, way.wait_minutes),
		"where origin cannot be reached, try again for so long", NULL },
	{ "bundle", 0, OPT_TEXT, "FILE", offsetof(struct words, way.bundle),
		"write what would be pushed into a file that is carried there",
		NULL },
	{ "all", 0, OPT_FLAG, NULL, offsetof(struct words, way.is_all),
		"into the bundle goes all of origin, with its receipts, for "
		"whoever has no network",
		NULL },
	{ "from", 0, OPT_TEXT, "FILE", offsetof(struct words, way.from),
		"take over what a bundle of origin has, instead of fetching",
		NULL },
	{ "enter", 0, OPT_TEXT, "FILE", offsetof(struct words, entering.bundle),
		"record what a state sent as a bundle, as what came by mail",
		NULL },
	{ "state", 's', OPT_TEXT, "STATE",
		offsetof(struct words, entering.state),
		"with --enter: whose it is, as the Secretariat knows", NULL },
	{ "received", 'r', OPT_MOMENT, "INSTANT",
		offsetof(struct words, entering.received),
		"with --enter: when the Secretariat had it", NULL },
	{ 0 },
};

static const struct example examples[] = {
	{ "tacit sync", "fetch, put on top what was recorded here, push" },
	{ "tacit sync -n", "what that would do" },
	{ "tacit sync --reissue",
		"where a text was changed there that a note circulated here" },
	{ "tacit sync --wait 30",
		"over a line that comes and goes: until it is reached" },
	{ "tacit sync --bundle tha.bundle",
		"without a network: what was recorded here, in a file" },
	{ "tacit sync --from cica.bundle",
		"and what the others recorded, out of one" },
	{ "tacit sync --enter tha.bundle -s THA -r \"2022-06-29 15:40\" -n",
		"what the Secretariat would record of what a mission sent" },
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

static int run_sync(struct app *app, void *words)
{
	const struct words *said = words;
	const struct tacit_body *body = tacit_register_body(app->reg);
	struct tacit_sync sync = { .program = app_program(app),
		.is_dry_run = app->is_dry_run,
		.may_reissue = said->may_reissue,
		.shows_progress = !app->is_quiet && isatty(STDERR_FILENO),
		.hear = sync_hear,
		.when = app_when(app),
		.received = tacit_register_log(app->reg)->last,
		.clock = app->now_text && body->is_exercise ? app->now
							    : app_clock() };
	struct tacit_sync_result result = { 0 };
	struct tacit_err err = { 0 };
	const char **paths = NULL;
	int status = EXIT_DONE;
	bool ok;

	if (said->entering.bundle && sync_is_alone(&said->way))
		return sync_enter(app, &said->entering);
	if (said->entering.bundle || said->entering.state ||
		said->entering.received.typed)
		return app_usage(app,
			"--state and --received are for --enter, and that for "
			"nothing else at once");
	sync.offset_s = tacit_zone_offset(&body->zone, sync.clock);
	sync.left_out_count = said->left_out.count;
	if (!sync_find_way(app, &said->way, &sync, &status) ||
		!find_paths(app, &said->left_out, &paths, &status))
		return status;
	sync.left_out = paths;
	ok = sync_until(app, &sync, said->way.wait_minutes, &result, &err);
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
	status = ok ? sync_receipts(app, &sync, &result,
			      sync_tell_done(app, &sync, &result))
		    : sync_tell_stopped(app, &result, &err);
	tacit_sync_clear(&result);
	/* the index is a cache: what cannot follow now follows later */
	err = (struct tacit_err){ 0 };
	(void)!tacit_register_refresh(app->reg, &err);
	return status;
}

const struct usage usage_sync = { NULL, options, examples, sizeof(struct words),
	run_sync };
