/* tacit answer: say what became of a comment, and why. */
#include "change/answer.h"

#include <tacit/words.h>

#include "cli/answer_sheet.h"
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
	{ "tacit answer --sheet matrix.xlsx -n",
		"try a matrix that the coordinator has filled in" },
	{ 0 },
};

struct words {
	struct tacit_answer answer;
	const char *sheet;
	const char *encoding;
	struct option_list applied;
};

static const struct option_row options[] = {
	{ "outcome", 0, OPT_TEXT,
		"incorporated|incorporated-with-changes|"
		"partly-incorporated|not-incorporated|noted|deferred|"
		"duplicate|answered",
		offsetof(struct words, answer.outcome), "what became of it",
		NULL },
	{ "sheet", 0, OPT_TEXT, "FILE", offsetof(struct words, sheet),
		"take the answers from a matrix that was filled in (csv, "
		"xlsx, docx)",
		NULL },
	{ "encoding", 0, OPT_TEXT, "ENCODING", offsetof(struct words, encoding),
		"of a CSV that is not in UTF-8, such as windows-1251", NULL },
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
	{ "via", 0, OPT_TEXT, "note|mail|sheet|meeting|phone|pouch|bundle",
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

/* Without a sheet it is said here, or asked for. */
static bool ask_answer(
	struct app *app, struct tacit_answer *answer, int *status)
{
	if (!app->operand_count) {
		*status = app_usage(app, "what is missing: COMMENT...");
		return false;
	}
	if (!answer->outcome)
		answer->outcome =
			app_ask(app, tacit_tr(app->lang, "What became of it?"));
	if (answer->outcome)
		return true;
	*status = app_usage(app, "--outcome is needed: what became of it");
	return false;
}

/* What only one answer can have: each row of a sheet says its own. */
static const char *not_of_a_sheet(const struct words *words)
{
	const struct tacit_answer *answer = &words->answer;
	const struct {
		const char *name;
		bool is_given;
	} given[] = {
		{ "outcome", answer->outcome != NULL },
		{ "reason", answer->reason != NULL },
		{ "message", answer->body != NULL },
		{ "suggested-area", answer->suggested_area != NULL },
		{ "applied", words->applied.count > 0 },
		{ "supersedes", answer->supersedes != NULL },
		{ "withdraws", answer->withdraws != NULL },
	};
	size_t i;

	for (i = 0; i < TACIT_COUNT(given); i++) {
		if (given[i].is_given)
			return given[i].name;
	}
	return NULL;
}

static int run_sheet(struct app *app, const struct words *said)
{
	const char *odd = not_of_a_sheet(said);

	if (odd)
		return app_usage(
			app, "--%s is for one answer, not for a sheet", odd);
	if (app->operand_count)
		return app_usage(app,
			"a sheet names its comments by their ids: leave out "
			"%.60s, or --sheet",
			app->operands[0]);
	return answer_sheet(app, said->sheet, said->encoding, &said->answer);
}

static int run_answer(struct app *app, void *words)
{
	struct words *said = words;
	struct tacit_answer *answer = &said->answer;
	struct writing w = app_writing(app);
	int status = EXIT_DONE;

	if (said->sheet)
		return run_sheet(app, said);
	if (said->encoding)
		return app_usage(app, "--encoding is for --sheet");
	if (!ask_answer(app, answer, &status))
		return status;
	answer->comments = app->operands;
	answer->comment_count = app->operand_count;
	answer->applied = said->applied.values;
	answer->applied_count = said->applied.count;
	return app_written(app,
		tacit_answer_record(app->reg, &app->actor, answer, &w.options,
			&w.result, &w.err),
		&w);
}

const struct usage usage_answer = { "[COMMENT]...", options, examples,
	sizeof(struct words), run_answer };
