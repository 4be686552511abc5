/* tacit decide: what an organ decided. */
#include "change/decide.h"

#include "cli/commands.h"

static const struct example examples[] = {
	{ "tacit decide nct-general/concept-paper --organ SWG "
	  "--outcome agreed",
		"the SWG agreed on the text as it stands" },
	{ "tacit decide --organ SOC --outcome reviewed --year 2023",
		"the SOC reviewed the year" },
	{ 0 },
};

int cmd_decide(struct app *app, int argc, char **argv)
{
	struct tacit_decision decision = { 0 };
	const char *date = NULL;
	const char *message = NULL;
	const struct option_row options[] = {
		{ "organ", 'o', OPT_TEXT, "ORGAN", &decision.organ,
			"who decided, such as SWG (required)", "Which organ?" },
		{ "outcome", 0, OPT_TEXT,
			"agreed|approved|approved-under-silence|returned|noted|"
			"reviewed|appointed",
			&decision.outcome, "what was decided (required)",
			"What was decided?" },
		{ "date", 'd', OPT_TEXT, "DATE", &date,
			"when; today where it is not said", NULL },
		{ "year", 0, OPT_TEXT, "YEAR", &decision.year,
			"the year that was reviewed", NULL },
		{ "call", 0, OPT_TEXT, "NOTE", &decision.call,
			"the call, for what was approved under silence", NULL },
		{ "because", 0, OPT_TEXT, "TEXT", &decision.because,
			"a reason to be recorded", NULL },
		{ "supersedes", 0, OPT_TEXT, "ID", &decision.supersedes,
			"the decision that this one replaces", NULL },
		{ "withdraws", 0, OPT_TEXT, "ID", &decision.withdraws,
			"the decision that this one takes back", NULL },
		{ "message", 'm', OPT_TEXT, "TEXT", &message,
			"the decision in words", NULL },
		{ 0 },
	};
	const struct usage usage = { "[ID]...", 0, -1, options, examples };
	struct tacit_write_options write = { 0 };
	struct tacit_write_result result = { 0 };
	struct tacit_err err = { 0 };
	const char **ids = NULL;
	int status = EXIT_DONE;
	bool ok;

	if (!app_parse(app, &usage, &argc, &argv, &status) ||
		!app_date(app, "date", date, &decision.date, &status) ||
		!app_open(app, &status) ||
		!app_ids(app, argc, argv, &ids, &decision.document_count,
			&status) ||
		!app_resolve_all(
			app, ids, decision.document_count, 0, &ids, &status))
		return status;
	if (!app_resolve_to(app, 1u << TACIT_NOTE, &decision.call, &status) ||
		!app_resolve_to(app, 1u << TACIT_DECISION, &decision.supersedes,
			&status) ||
		!app_resolve_to(app, 1u << TACIT_DECISION, &decision.withdraws,
			&status))
		return status;
	decision.documents = ids;
	decision.body = message
		? tacit_arena_printf(&app->arena, "%s\n", message)
		: NULL;
	write = app_write_options(app);
	ok = tacit_decide(
		app->reg, &app->actor, &decision, &write, &result, &err);
	return app_written(app, ok, &result, &err);
}
