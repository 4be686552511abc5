/* tacit progress: what is reported on an activity, for a year. */
#include "change/progress.h"

#include "cli/commands.h"

static bool resolve(
	struct app *app, struct tacit_progress *progress, int *status)
{
	return app_resolve_to(app, 1u << TACIT_ITEM, &progress->item, status) &&
		app_resolve_state(
			app, progress->state, &progress->state, status) &&
		app_resolve_state(app, progress->by_coordinator,
			&progress->by_coordinator, status) &&
		app_resolve_to(app, 1u << TACIT_PROGRESS, &progress->supersedes,
			status) &&
		app_resolve_to(app, 1u << TACIT_PROGRESS, &progress->withdraws,
			status);
}

int cmd_progress(struct app *app, int argc, char **argv)
{
	struct tacit_progress progress = { 0 };
	const char *message = NULL;
	const struct option_row options[] = {
		{ "state", 's', OPT_TEXT, "STATE", &progress.state,
			"the state that reports", NULL },
		{ "by-coordinator", 0, OPT_TEXT, "STATE",
			&progress.by_coordinator,
			"the coordinator, where it reports for the area",
			NULL },
		{ "year", 'y', OPT_TEXT, "YEAR", &progress.year,
			"the year (required)", "Which year?" },
		{ "status", 0, OPT_TEXT,
			"not-started|limited|substantial|completed",
			&progress.status, "how far it is (required)",
			"How far is it?" },
		{ "evidence", 0, OPT_TEXT, "TEXT", &progress.evidence,
			"what shows it", NULL },
		{ "challenges", 0, OPT_TEXT, "TEXT", &progress.challenges,
			"what stood in the way", NULL },
		{ "supersedes", 0, OPT_TEXT, "ID", &progress.supersedes,
			"the report that this one replaces", NULL },
		{ "withdraws", 0, OPT_TEXT, "ID", &progress.withdraws,
			"the report that this one takes back", NULL },
		{ "message", 'm', OPT_TEXT, "TEXT", &message,
			"the report in words", NULL },
		{ 0 },
	};
	const struct example examples[] = {
		{ "tacit progress nct-general/i.3 --state XAA --year 2023 "
		  "--status limited",
			"what a test state reports on activity i.3" },
		{ 0 },
	};
	const struct usage usage = { "ITEM", 1, 1, options, examples };
	struct tacit_write_options write = { 0 };
	struct tacit_write_result result = { 0 };
	struct tacit_err err = { 0 };
	int status = EXIT_DONE;
	bool ok;

	if (!app_parse(app, &usage, &argc, &argv, &status))
		return status;
	progress.item = argv[0];
	if (!app_open(app, &status) || !resolve(app, &progress, &status))
		return status;
	if (!progress.state && !progress.by_coordinator)
		return app_usage(app,
			"who reports is not said: --state STATE, "
			"or --by-coordinator STATE");
	progress.body = message
		? tacit_arena_printf(&app->arena, "%s\n", message)
		: NULL;
	write = app_write_options(app);
	ok = tacit_progress_record(
		app->reg, &app->actor, &progress, &write, &result, &err);
	return app_written(app, ok, &result, &err);
}
