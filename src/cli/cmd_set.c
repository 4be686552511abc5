/* tacit set: one header value and nothing else. */
#include "change/revise.h"

#include "cli/commands.h"

int cmd_set(struct app *app, int argc, char **argv)
{
	const struct option_row options[] = { { 0 } };
	const struct example examples[] = {
		{ "tacit set nct-general/i.3 lead=Kazakhstan due=2023-06-30",
			"who leads an activity, and by when" },
		{ "tacit set nct-general co-coordinators+=\"Tajikistan since "
		  "2023-01-01\"",
			"one more value in a list; -= takes one away" },
		{ "tacit set nct-general/i.3 due=", "take the key away" },
		{ 0 },
	};
	const struct usage usage = { "ID KEY=VALUE...", 2, -1, options,
		examples };
	struct tacit_revision revision = { 0 };
	struct tacit_write_options write;
	struct tacit_write_result result = { 0 };
	struct tacit_err err = { 0 };
	int status = EXIT_DONE;
	bool ok;

	if (!app_parse(app, &usage, &argc, &argv, &status) ||
		!app_open(app, &status))
		return status;
	if (!tacit_resolve(app->reg, &app->arena, argv[0], 0, &revision.id,
		    &revision.type, &err))
		return app_fail(app, &err);
	revision.settings = (const char *const *)(argv + 1);
	revision.setting_count = (size_t)(argc - 1);
	write = app_write_options(app);
	ok = tacit_revise(
		app->reg, &app->actor, &revision, &write, &result, &err);
	return app_written(app, ok, &result, &err);
}
