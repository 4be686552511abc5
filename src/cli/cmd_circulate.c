/* tacit circulate: issue a note. */
#include "change/circulate.h"

#include "cli/commands.h"

int cmd_circulate(struct app *app, int argc, char **argv)
{
	const struct option_row options[] = { { 0 } };
	const struct example examples[] = {
		{ "tacit circulate NCT/G/778",
			"issue the note: pin the texts that it encloses, "
			"resolve its deadline, open the call" },
		{ "tacit circulate NCT/G/778 -n",
			"see what would be recorded" },
		{ 0 },
	};
	const struct usage usage = { "NOTE", 1, 1, options, examples };
	struct tacit_circulation what = { 0 };
	struct tacit_write_options write = { 0 };
	struct tacit_write_result result = { 0 };
	struct tacit_err err = { 0 };
	int status = EXIT_DONE;
	bool ok;

	if (!app_parse(app, &usage, &argc, &argv, &status) ||
		!app_open(app, &status) ||
		!app_resolve(
			app, argv[0], 1u << TACIT_NOTE, &what.note, &status))
		return status;
	write = app_write_options(app);
	ok = tacit_circulate(
		app->reg, &app->actor, &what, &write, &result, &err);
	return app_written(app, ok, &result, &err);
}
