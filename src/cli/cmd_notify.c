/* tacit notify: the notice of a call's result was sent. */
#include "change/act.h"

#include "cli/commands.h"

static const struct option_row options[] = {
	{ "because", 0, OPT_TEXT, "TEXT", offsetof(struct tacit_act, because),
		"what is to be remarked", NULL },
	{ 0 },
};

static const struct example examples[] = {
	{ "tacit notify NCT/G/778",
		"the members were told what the call came to" },
	{ 0 },
};

static int run_notify(struct app *app, void *words)
{
	struct tacit_act *act = words;
	struct writing w = app_writing(app);

	act->kind = "notified";
	act->subjects = app->operands;
	act->subject_count = app->operand_count;
	return app_written(app,
		tacit_act_record(app->reg, &app->actor, act, &w.options,
			&w.result, &w.err),
		&w);
}

const struct usage usage_notify = { "NOTE", options, examples,
	sizeof(struct tacit_act), run_notify };
