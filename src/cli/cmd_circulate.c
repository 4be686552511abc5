/* tacit circulate: issue a note. */
#include "change/circulate.h"

#include "cli/commands.h"

static const struct example examples[] = {
	{ "tacit circulate NCT/G/778",
		"issue the note: pin the texts that it encloses, "
		"resolve its deadline, open the call" },
	{ "tacit circulate NCT/G/778 -n", "see whether it would be issued" },
	{ 0 },
};

static int run_circulate(struct app *app, void *words)
{
	struct tacit_circulation what = { .note = app->operands[0] };
	struct writing w = app_writing(app);

	(void)words;
	return app_written(app,
		tacit_circulate(app->reg, &app->actor, &what, &w.options,
			&w.result, &w.err),
		&w);
}

const struct usage usage_circulate = { "NOTE", NULL, examples, 0,
	run_circulate };
