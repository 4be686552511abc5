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
	{ "tacit answer xaa-7k2m9q4d --outcome noted --by XAC --via mail "
	  "--reference \"3 March 2023\"",
		"the Secretariat enters what the coordinator wrote" },
	{ 0 },
};

struct words {
	struct tacit_answer answer;
	struct option_list applied;
};

static const struct option_row options[] = {
	{ "outcome", 0, OPT_TEXT,
		"incorporated|incorporated-with-changes|"
		"partly-incorporated|not-incorporated|noted|deferred|"
		"duplicate|answered",
		offsetof(struct words, answer.outcome), "what became of it",
		"What became of it?" },
	{ "reason", 'r', OPT_TEXT,
		"outside-catalogue|already-covered|out-of-scope|"
		"no-consensus|other",
		offsetof(struct words, answer.reason),
		"why, where it is not incorporated", NULL },
	{ "message", 'm', OPT_BODY, "TEXT", offsetof(struct words, answer.body),
		"the reason in words", NULL },
	{ "suggested-area", 0, OPT_TEXT, "AREA",
		offsetof(struct words, answer.suggested_area),
		"an opinion where it may be presented; binds nobody", NULL },
	{ "applied", 0, OPT_LIST, "ID#ADDRESS", offsetof(struct words, applied),
		"where the text was changed (may be repeated)", NULL },
	{ "by", 0, OPT_TEXT, "STATE", offsetof(struct words, answer.by),
		"the coordinator whose answer it is", NULL },
	{ "date", 'd', OPT_DATE, "DATE", offsetof(struct words, answer.date),
		"when; today where it is not said", NULL },
	{ "via", 0, OPT_TEXT, "note|mail|sheet|meeting|phone|pouch",
		offsetof(struct words, answer.via),
		"how it came, where the Secretariat enters it", NULL },
	{ "reference", 0, OPT_TEXT, "TEXT",
		offsetof(struct words, answer.reference),
		"the number and date of what it came in", NULL },
	{ "reported-in", 0, OPT_TEXT, "NOTE",
		offsetof(struct words, answer.reported_in),
		"the note that reports it", NULL },
	{ "supersedes", 0, OPT_TEXT, "DISPOSITION",
		offsetof(struct words, answer.supersedes),
		"the answer that this one replaces", NULL },
	{ "withdraws", 0, OPT_TEXT, "DISPOSITION",
		offsetof(struct words, answer.withdraws),
		"the answer that this one takes back", NULL },
	{ 0 },
};

static int run_answer(struct app *app, void *words)
{
	struct words *said = words;
	struct tacit_answer *answer = &said->answer;
	struct writing w = app_writing(app);

	answer->comments = app->operands;
	answer->comment_count = app->operand_count;
	answer->applied = said->applied.values;
	answer->applied_count = said->applied.count;
	return app_written(app,
		tacit_answer_record(app->reg, &app->actor, answer, &w.options,
			&w.result, &w.err),
		&w);
}

const struct usage usage_answer = { "COMMENT...", options, examples,
	sizeof(struct words), run_answer };
