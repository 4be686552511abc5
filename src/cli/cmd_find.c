/* tacit find: where words occur. Exit 1 when they occur nowhere. */
#include "pages/json_trace.h"

#include "cli/commands.h"
#include "cli/limit.h"
#include "cli/print.h"
#include "pages/page_trace.h"

enum { PLACES = 50 };

static int print(struct app *app, const struct tacit_found *found)
{
	struct tacit_page page = { 0 };
	struct tacit_buf out = { 0 };
	int status;
	size_t i;

	for (i = 0; app->is_quiet && i < found->count; i++)
		tacit_buf_printf(&out, "%s\n", found->list[i].doc.at.id);
	if (app->is_quiet)
		; /* ids, which may be none */
	else if (app->format == FORMAT_JSON)
		tacit_json_found(app->reg, found, &out);
	else if (app->format == FORMAT_CSV)
		tacit_csv_found(found, &out);
	else
		tacit_page_found(app->reg, found, app->lang,
			app->format == FORMAT_TEXT && !app->has_colour, &page);
	status = app->is_quiet || out.len ? app_print(app, tacit_buf_str(&out))
					  : app_print_page(app, &page);
	tacit_buf_clear(&out);
	tacit_page_clear(&page);
	if (status == EXIT_DONE && !found->count)
		return EXIT_NO;
	return status;
}

static const char *join(struct app *app, int argc, char **argv)
{
	const char *words = "";
	int i;

	for (i = 0; i < argc; i++)
		words = tacit_arena_printf(
			&app->arena, "%s%s%s", words, i ? " " : "", argv[i]);
	return words;
}

int cmd_find(struct app *app, int argc, char **argv)
{
	const char *limit_text = NULL;
	const struct option_row options[] = {
		{ "limit", 0, OPT_TEXT, "NUMBER", &limit_text,
			"at most so many places, else 50", NULL },
		{ 0 },
	};
	const struct example examples[] = {
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
	const struct usage usage = { "WORD...", 1, -1, options, examples };
	struct tacit_found found = { 0 };
	struct tacit_err err = { 0 };
	size_t limit = PLACES;
	int status = EXIT_DONE;

	if (!app_parse(app, &usage, &argc, &argv, &status) ||
		!app_limit(app, limit_text, &limit, &status) ||
		!app_open(app, &status))
		return status;
	if (!tacit_trace_find(app->reg, &app->arena, join(app, argc, argv),
		    limit, &found, &err))
		return app_fail(app, &err);
	app_note_left_out(app);
	return print(app, &found);
}
