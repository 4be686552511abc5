/* tacit progress: what is reported on an activity, for a year. */
#include "change/progress.h"

#include "cli/commands.h"

static const struct option_row options[] = {
	{ "state", 's', OPT_TEXT, "STATE",
		offsetof(struct tacit_progress, state),
		"the state that reports", NULL },
	{ "by-coordinator", 0, OPT_TEXT, "STATE",
		offsetof(struct tacit_progress, by_coordinator),
		"the coordinator, where it reports for the area", NULL },
	{ "year", 'y', OPT_TEXT, "YEAR", offsetof(struct tacit_progress, year),
		"the year", "Which year?" },
	{ "status", 0, OPT_TEXT, "not-started|limited|substantial|completed",
		offsetof(struct tacit_progress, status), "how far it is",
		"How far is it?" },
	{ "evidence", 0, OPT_TEXT, "TEXT",
		offsetof(struct tacit_progress, evidence), "what shows it",
		NULL },
	{ "challenges", 0, OPT_TEXT, "TEXT",
		offsetof(struct tacit_progress, challenges),
		"what stood in the way", NULL },
	{ "via", 0, OPT_TEXT, "note|mail|sheet|meeting|phone|pouch|bundle",
		offsetof(struct tacit_progress, via),
		"how it came, where the Secretariat enters it", NULL },
	{ "reference", 0, OPT_TEXT, "TEXT",
		offsetof(struct tacit_progress, reference),
		"the number and date of what it came in", NULL },
	{ "reported-in", 0, OPT_TEXT, "NOTE",
		offsetof(struct tacit_progress, reported_in),
		"the note that reports it", NULL },
	{ "supersedes", 0, OPT_TEXT, "PROGRESS",
		offsetof(struct tacit_progress, supersedes),
		"the report that this one replaces", NULL },
	{ "withdraws", 0, OPT_TEXT, "PROGRESS",
		offsetof(struct tacit_progress, withdraws),
		"the report that this one takes back", NULL },
	{ "message", 'm', OPT_BODY, "TEXT",
		offsetof(struct tacit_progress, body), "the report in words",
		NULL },
	{ 0 },
};

static const struct example examples[] = {
	{ "tacit progress nct-general/i.3 --state XAA --year 2023 "
	  "--status limited",
		"what a test state reports on activity i.3" },
	{ "tacit progress nct-general/i.3 --state XAA --year 2023 "
	  "--status limited --via note --reference \"No. 12 of 3 March\"",
		"the Secretariat enters it from the state's note" },
	{ 0 },
};

static int run_progress(struct app *app, void *words)
{
	struct tacit_progress *progress = words;
	struct writing w = app_writing(app);

	if (!progress->state && !progress->by_coordinator)
		return app_usage(app,
			"who reports is not said: --state STATE, "
			"or --by-coordinator STATE");
	progress->item = app->operands[0];
	return app_written(app,
		tacit_progress_record(app->reg, &app->actor, progress,
			&w.options, &w.result, &w.err),
		&w);
}

const struct usage usage_progress = { "ITEM", options, examples,
	sizeof(struct tacit_progress), run_progress };
