/* tacit close: all replies received are entered. */
#include "change/act.h"

#include "cli/commands.h"

static const struct option_row options[] = {
	{ "because", 0, OPT_TEXT, "TEXT", offsetof(struct tacit_act, because),
		"what is to be remarked", NULL },
	{ 0 },
};

static const struct example examples[] = {
	{ "tacit close NCT/G/778",
		"every reply that arrived is entered: what silence "
		"says of the call is no longer provisional" },
	{ 0 },
};

static int run_close(struct app *app, void *words)
{
	struct tacit_act *act = words;
	struct writing w = app_writing(app);

	act->kind = "replies-complete";
	act->subjects = app->operands;
	act->subject_count = app->operand_count;
	return app_written(app,
		tacit_act_record(app->reg, &app->actor, act, &w.options,
			&w.result, &w.err),
		&w);
}

const struct usage usage_close = { "NOTE", options, examples,
	sizeof(struct tacit_act), run_close };
