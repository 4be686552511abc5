/* tacit log: what was recorded, when and by whom. */
#include "cli/commands.h"
#include "cli/print.h"
#include "pages/pages.h"

static int print_log(struct app *app, const struct tacit_trace *trace)
{
	struct answer answer = app_answer(app);
	size_t i;

	for (i = 0; app->is_quiet && i < trace->count; i++)
		tacit_buf_printf(&answer.out, "%s\n", trace->list[i].commit);
	if (app->is_quiet)
		; /* ids, which may be none */
	else if (app->format == FORMAT_JSON)
		tacit_json_history(trace, &answer.out);
	else if (app->format == FORMAT_CSV)
		tacit_csv_history(trace, &answer.out);
	else
		tacit_page_history(trace, &answer.page);
	return app_print_answer(app, &answer);
}

static const struct option_row options[] = {
	{ "limit", 0, OPT_NUMBER, "NUMBER",
		offsetof(struct tacit_trace_query, limit),
		"at most so many, the newest; all where it is not said", NULL },
	{ 0 },
};

static const struct example examples[] = {
	{ "tacit log", "everything that was recorded, newest first" },
	{ "tacit log nct-general/concept-paper",
		"the history of one document" },
	{ "tacit log NCT/G/778 --limit 1", "its last change" },
	{ 0 },
};

static int run_log(struct app *app, void *words)
{
	struct tacit_trace_query *query = words;
	struct tacit_trace trace = { 0 };
	struct tacit_err err = { 0 };

	query->lang = app->lang;
	if (app->operand_count) {
		query->id = app->operands[0];
		query->type = app->operand_types[0];
	}
	if (!tacit_trace_history(app->reg, &app->arena, query, &trace, &err))
		return app_fail(app, &err);
	return print_log(app, &trace);
}

const struct usage usage_log = { "[ID]", options, examples,
	sizeof(struct tacit_trace_query), run_log };
