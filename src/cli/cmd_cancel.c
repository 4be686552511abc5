/* tacit cancel: a call is called off. */
#include "change/act.h"

#include "cli/commands.h"

static const struct option_row options[] = {
	{ "because", 0, OPT_TEXT, "TEXT", offsetof(struct tacit_act, because),
		"why the call is cancelled", "Why is the call cancelled?" },
	{ 0 },
};

static const struct example examples[] = {
	{ "tacit cancel NCT/G/778 --because \"a new draft is to follow\"",
		"no call from now on; what was received stays, and is shown" },
	{ 0 },
};

static int run_cancel(struct app *app, void *words)
{
	struct tacit_act *act = words;
	struct writing w = app_writing(app);

	act->kind = "cancelled";
	act->subjects = app->operands;
	act->subject_count = app->operand_count;
	return app_written(app,
		tacit_act_record(app->reg, &app->actor, act, &w.options,
			&w.result, &w.err),
		&w);
}

const struct usage usage_cancel = { "NOTE", options, examples,
	sizeof(struct tacit_act), run_cancel };
