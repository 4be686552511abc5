/* tacit decide: what an organ decided. */
#include "change/decide.h"

#include "cli/commands.h"

static const struct example examples[] = {
	{ "tacit decide nct-general/concept-paper --organ SWG "
	  "--outcome agreed",
		"the SWG agreed on the text as it stands" },
	{ "tacit decide --organ SOC --outcome reviewed --year 2023",
		"the SOC reviewed the year" },
	{ "tacit decide --organ SOC --outcome noted --log-key KEY",
		"the SOC noted that this key took the place of a lost one" },
	{ 0 },
};

static const struct option_row options[] = {
	{ "organ", 'o', OPT_TEXT, "ORGAN",
		offsetof(struct tacit_decision, organ),
		"who decided, such as SWG", "Which organ?" },
	{ "outcome", 0, OPT_TEXT,
		"agreed|approved|approved-under-silence|returned|noted|"
		"reviewed|appointed",
		offsetof(struct tacit_decision, outcome), "what was decided",
		"What was decided?" },
	{ "date", 'd', OPT_DATE, "DATE", offsetof(struct tacit_decision, date),
		"when; today where it is not said", NULL },
	{ "year", 0, OPT_TEXT, "YEAR", offsetof(struct tacit_decision, year),
		"the year that was reviewed", NULL },
	{ "call", 0, OPT_TEXT, "NOTE", offsetof(struct tacit_decision, call),
		"the call, for what was approved under silence", NULL },
	{ "log-key", 0, OPT_TEXT, "KEY",
		offsetof(struct tacit_decision, log_key),
		"with noted: the key of the log of receipts that took the "
		"place of a lost one",
		NULL },
	{ "number", 0, OPT_TEXT, "NUMBER",
		offsetof(struct tacit_decision, number),
		"the number of the decision, such as MC.DEC/1", NULL },
	{ "because", 0, OPT_TEXT, "TEXT",
		offsetof(struct tacit_decision, because),
		"a reason to be recorded", NULL },
	{ "supersedes", 0, OPT_TEXT, "DECISION",
		offsetof(struct tacit_decision, supersedes),
		"the decision that this one replaces", NULL },
	{ "withdraws", 0, OPT_TEXT, "DECISION",
		offsetof(struct tacit_decision, withdraws),
		"the decision that this one takes back", NULL },
	{ "message", 'm', OPT_BODY, "TEXT",
		offsetof(struct tacit_decision, body), "the decision in words",
		NULL },
	{ 0 },
};

static int run_decide(struct app *app, void *words)
{
	struct tacit_decision *decision = words;
	struct writing w = app_writing(app);

	w.options.because = decision->because;
	decision->documents = app->operands;
	decision->document_count = app->operand_count;
	return app_written(app,
		tacit_decide(app->reg, &app->actor, decision, &w.options,
			&w.result, &w.err),
		&w);
}

const struct usage usage_decide = { "[AREA|PAPER|ITEM]...", options, examples,
	sizeof(struct tacit_decision), run_decide };
