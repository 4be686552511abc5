/* tacit void: a document was entered in error. */
#include "change/act.h"

#include "cli/commands.h"

int cmd_void(struct app *app, int argc, char **argv)
{
	struct tacit_act act = { .kind = "entered-in-error" };
	const struct option_row options[] = {
		{ "because", 0, OPT_TEXT, "TEXT", &act.because,
			"what the error was (required)",
			"What was the error?" },
		{ 0 },
	};
	const struct example examples[] = {
		{ "tacit void tha-7k2m9q4d --because \"typed under the wrong "
		  "state\"",
			"it stays in the record, marked, and counts no more" },
		{ 0 },
	};
	const struct usage usage = { "ID...", 1, -1, options, examples };
	struct tacit_write_options write = { 0 };
	struct tacit_write_result result = { 0 };
	struct tacit_err err = { 0 };
	const char **ids = NULL;
	size_t count = 0;
	int status = EXIT_DONE;
	bool ok;

	if (!app_parse(app, &usage, &argc, &argv, &status) ||
		!app_open(app, &status) ||
		!app_ids(app, argc, argv, &ids, &count, &status) ||
		!app_resolve_all(app, ids, count, 0, &ids, &status))
		return status;
	act.subjects = ids;
	act.subject_count = count;
	write = app_write_options(app);
	ok = tacit_act_record(
		app->reg, &app->actor, &act, &write, &result, &err);
	return app_written(app, ok, &result, &err);
}
