/* tacit log: what was recorded, when and by whom. */
#include "pages/json_trace.h"

#include "cli/commands.h"
#include "cli/limit.h"
#include "cli/print.h"
#include "pages/page_trace.h"

static int print(struct app *app, const struct tacit_trace *trace)
{
	struct tacit_page page = { 0 };
	struct tacit_buf out = { 0 };
	int status;
	size_t i;

	for (i = 0; app->is_quiet && i < trace->count; i++)
		tacit_buf_printf(&out, "%s\n", trace->list[i].commit);
	if (app->is_quiet)
		; /* ids, which may be none */
	else if (app->format == FORMAT_JSON)
		tacit_json_history(app->reg, trace, &out);
	else if (app->format == FORMAT_CSV)
		tacit_csv_history(trace, &out);
	else
		tacit_page_history(app->reg, trace, app->lang, &page);
	status = app->is_quiet || out.len ? app_print(app, tacit_buf_str(&out))
					  : app_print_page(app, &page);
	tacit_buf_clear(&out);
	tacit_page_clear(&page);
	return status;
}

int cmd_log(struct app *app, int argc, char **argv)
{
	const char *limit_text = NULL;
	const struct option_row options[] = {
		{ "limit", 0, OPT_TEXT, "NUMBER", &limit_text,
			"at most so many, the newest; all where it is not said",
			NULL },
		{ 0 },
	};
	const struct example examples[] = {
		{ "tacit log", "everything that was recorded, newest first" },
		{ "tacit log nct-general/concept-paper",
			"the history of one document" },
		{ "tacit log NCT/G/778 --limit 1", "its last change" },
		{ 0 },
	};
	const struct usage usage = { "[ID]", 0, 1, options, examples };
	struct tacit_trace trace = { 0 };
	struct tacit_err err = { 0 };
	enum tacit_type_id type = TACIT_BODY;
	const char *id = NULL;
	size_t limit = 0;
	int status = EXIT_DONE;

	if (!app_parse(app, &usage, &argc, &argv, &status) ||
		!app_limit(app, limit_text, &limit, &status) ||
		!app_open(app, &status))
		return status;
	if ((argc &&
		    !tacit_resolve(app->reg, &app->arena, argv[0], 0, &id,
			    &type, &err)) ||
		!tacit_trace_history(
			app->reg, &app->arena, id, type, limit, &trace, &err))
		return app_fail(app, &err);
	return print(app, &trace);
}
