/* tacit answer: say what became of a comment, and why. */
#include "change/answer.h"

#include "cli/commands.h"

static const struct example examples[] = {
	{ "tacit answer xaa-7k2m9q4d --outcome incorporated "
	  "--applied concept-paper#II.2",
		"the comment was taken up, there" },
	{ "tacit answer xaa-7k2m9q4d --outcome not-incorporated "
	  "--reason already-covered -m \"See II.1.\"",
		"it was not, and why" },
	{ 0 },
};

static bool resolve_references(
	struct app *app, struct tacit_answer *answer, int *status)
{
	return app_resolve_state(app, answer->by, &answer->by, status) &&
		app_resolve_to(app, 1u << TACIT_AREA, &answer->suggested_area,
			status) &&
		app_resolve_to(
			app, 1u << TACIT_NOTE, &answer->reported_in, status) &&
		app_resolve_to(app, 1u << TACIT_DISPOSITION,
			&answer->supersedes, status) &&
		app_resolve_to(app, 1u << TACIT_DISPOSITION, &answer->withdraws,
			status);
}

static int record(struct app *app, const struct tacit_answer *answer)
{
	struct tacit_write_options write = app_write_options(app);
	struct tacit_write_result result = { 0 };
	struct tacit_err err = { 0 };
	bool ok = tacit_answer_record(
		app->reg, &app->actor, answer, &write, &result, &err);

	return app_written(app, ok, &result, &err);
}

int cmd_answer(struct app *app, int argc, char **argv)
{
	struct tacit_answer answer = { 0 };
	struct option_list applied = { 0 };
	const char *date = NULL;
	const char *message = NULL;
	const struct option_row options[] = {
		{ "outcome", 0, OPT_TEXT,
			"incorporated|incorporated-with-changes|"
			"partly-incorporated|not-incorporated|noted|deferred|"
			"duplicate|answered",
			&answer.outcome, "what became of it (required)",
			"What became of it?" },
		{ "reason", 'r', OPT_TEXT,
			"outside-catalogue|already-covered|out-of-scope|"
			"no-consensus|other",
			&answer.reason, "why, where it is not incorporated",
			NULL },
		{ "message", 'm', OPT_TEXT, "TEXT", &message,
			"the reason in words", NULL },
		{ "suggested-area", 0, OPT_TEXT, "AREA", &answer.suggested_area,
			"an opinion where it may be presented; binds nobody",
			NULL },
		{ "applied", 0, OPT_LIST, "ID#ADDRESS", &applied,
			"where the text was changed (may be repeated)", NULL },
		{ "by", 0, OPT_TEXT, "STATE", &answer.by,
			"the coordinator whose answer it is", NULL },
		{ "date", 'd', OPT_TEXT, "DATE", &date,
			"when; today where it is not said", NULL },
		{ "reported-in", 0, OPT_TEXT, "NOTE", &answer.reported_in,
			"the note that reports it", NULL },
		{ "supersedes", 0, OPT_TEXT, "ID", &answer.supersedes,
			"the answer that this one replaces", NULL },
		{ "withdraws", 0, OPT_TEXT, "ID", &answer.withdraws,
			"the answer that this one takes back", NULL },
		{ 0 },
	};
	const struct usage usage = { "COMMENT...", 1, -1, options, examples };
	const char **ids = NULL;
	int status = EXIT_DONE;

	if (!app_parse(app, &usage, &argc, &argv, &status) ||
		!app_date(app, "date", date, &answer.date, &status) ||
		!app_open(app, &status) ||
		!app_ids(app, argc, argv, &ids, &answer.comment_count,
			&status) ||
		!app_resolve_all(app, ids, answer.comment_count,
			1u << TACIT_COMMENT, &ids, &status) ||
		!resolve_references(app, &answer, &status))
		return status;
	answer.comments = ids;
	answer.applied = applied.values;
	answer.applied_count = applied.count;
	answer.body = message ? tacit_arena_printf(&app->arena, "%s\n", message)
			      : NULL;
	return record(app, &answer);
}
