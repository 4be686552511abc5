/* tacit set: one header value and nothing else. */
#include "change/revise.h"

#include "cli/commands.h"

static const struct example examples[] = {
	{ "tacit set nct-general/i.3 lead=Kazakhstan due=2023-06-30",
		"who leads an activity, and by when" },
	{ "tacit set nct-general co-coordinators+=\"Tajikistan since "
	  "2023-01-01\"",
		"one more value in a list; -= takes one away" },
	{ "tacit set nct-general/i.3 due=", "take the key away" },
	{ 0 },
};

static int run_set(struct app *app, void *words)
{
	struct tacit_revision revision = { .id = app->operands[0],
		.type = app->operand_types[0],
		.settings = app->operands + 1,
		.setting_count = app->operand_count - 1 };
	struct writing w = app_writing(app);

	(void)words;
	return app_written(app,
		tacit_revise(app->reg, &app->actor, &revision, &w.options,
			&w.result, &w.err),
		&w);
}

const struct usage usage_set = { "ID KEY=VALUE...", NULL, examples, 0,
	run_set };
