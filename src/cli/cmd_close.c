/* tacit close: all replies received are entered. */
#include "change/act.h"

#include "cli/commands.h"

int cmd_close(struct app *app, int argc, char **argv)
{
	struct tacit_act act = { .kind = "replies-complete" };
	const struct option_row options[] = {
		{ "because", 0, OPT_TEXT, "TEXT", &act.because,
			"what is to be remarked", NULL },
		{ 0 },
	};
	const struct example examples[] = {
		{ "tacit close NCT/G/778",
			"every reply that arrived is entered: what silence "
			"says of the call is no longer provisional" },
		{ 0 },
	};
	const struct usage usage = { "NOTE", 1, 1, options, examples };
	struct tacit_write_options write = { 0 };
	struct tacit_write_result result = { 0 };
	struct tacit_err err = { 0 };
	const char *note = NULL;
	int status = EXIT_DONE;
	bool ok;

	if (!app_parse(app, &usage, &argc, &argv, &status) ||
		!app_open(app, &status) ||
		!app_resolve(app, argv[0], 1u << TACIT_NOTE, &note, &status))
		return status;
	act.subjects = &note;
	act.subject_count = 1;
	write = app_write_options(app);
	ok = tacit_act_record(
		app->reg, &app->actor, &act, &write, &result, &err);
	return app_written(app, ok, &result, &err);
}
