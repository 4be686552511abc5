/* tacit find: where words occur. Exit 1 when they occur nowhere. */
#include "cli/commands.h"
#include "cli/print.h"
#include "pages/pages.h"

enum { PLACES = 50 };

static int print_found(struct app *app, const struct tacit_found *found)
{
	struct answer answer = app_answer(app);
	int status;
	size_t i;

	for (i = 0; app->is_quiet && i < found->count; i++)
		tacit_buf_printf(&answer.out, "%s\n", found->list[i].doc.at.id);
	if (app->is_quiet)
		; /* ids, which may be none */
	else if (app->format == FORMAT_JSON)
		tacit_json_found(found, &answer.out);
	else if (app->format == FORMAT_CSV)
		tacit_csv_found(found, &answer.out);
	else
		tacit_page_found(found,
			app->format == FORMAT_TEXT && !app->has_colour,
			&answer.page);
	status = app_print_answer(app, &answer);
	return status == EXIT_DONE && !found->count ? EXIT_NO : status;
}

static const char *join_words(struct app *app)
{
	const char *words = "";
	size_t i;

	for (i = 0; i < app->operand_count; i++)
		words = tacit_arena_printf(&app->arena, "%s%s%s", words,
			i ? " " : "", app->operands[i]);
	return words;
}

struct words {
	size_t limit;
};

static const struct option_row options[] = {
	{ "limit", 0, OPT_NUMBER, "NUMBER", offsetof(struct words, limit),
		"at most so many places, else 50", NULL },
	{ 0 },
};

static const struct example examples[] = {
	{ "tacit find border control",
		"documents in which both words occur; exit 1 where "
		"there is none" },
	{ "tacit find '\"border control\"'", "the phrase" },
	{ "tacit find 'traffick*' --lang ru", "words that begin so" },
	{ "tacit find -q turkiye | tacit show -",
		"letters without their marks do; ids for the next "
		"command" },
	{ 0 },
};

static int run_find(struct app *app, void *words)
{
	const struct words *said = words;
	struct tacit_found found = { 0 };
	struct tacit_err err = { 0 };

	if (!tacit_trace_find(app->reg, &app->arena, join_words(app),
		    said->limit ? said->limit : PLACES, app->lang, &found,
		    &err))
		return app_fail(app, &err);
	app_note_left_out(app);
	return print_found(app, &found);
}

const struct usage usage_find = { "WORD...", options, examples,
	sizeof(struct words), run_find };
