/* tacit submit: submit papers to an organ. */
#include "change/act.h"

#include "cli/commands.h"

static const struct option_row options[] = {
	{ "to", 't', OPT_TEXT, "ORGAN", offsetof(struct tacit_act, organ),
		"the organ, such as SWG", "To which organ?" },
	{ "because", 0, OPT_TEXT, "TEXT", offsetof(struct tacit_act, because),
		"why, where comments have no disposition or the text "
		"has changed since it was circulated",
		NULL },
	{ 0 },
};

static const struct example examples[] = {
	{ "tacit submit nct-general --to SWG",
		"the concept paper and the action plan of the area" },
	{ "tacit submit nct-general/concept-paper --to SOC", "one paper" },
	{ 0 },
};

static int run_submit(struct app *app, void *words)
{
	struct tacit_act *act = words;
	struct writing w = app_writing(app);

	act->kind = "submitted";
	act->subjects = app->operands;
	act->subject_count = app->operand_count;
	return app_written(app,
		tacit_act_record(app->reg, &app->actor, act, &w.options,
			&w.result, &w.err),
		&w);
}

const struct usage usage_submit = { "AREA|PAPER|ITEM...", options, examples,
	sizeof(struct tacit_act), run_submit };
