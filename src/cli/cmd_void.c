/* tacit void: a document was entered in error. */
#include "change/act.h"

#include "cli/commands.h"

static const struct option_row options[] = {
	{ "because", 0, OPT_TEXT, "TEXT", offsetof(struct tacit_act, because),
		"what the error was", "What was the error?" },
	{ 0 },
};

static const struct example examples[] = {
	{ "tacit void tha-7k2m9q4d --because \"typed under the wrong "
	  "state\"",
		"it stays in the record, marked, and counts no more" },
	{ 0 },
};

static int run_void(struct app *app, void *words)
{
	struct tacit_act *act = words;
	struct writing w = app_writing(app);

	act->kind = "entered-in-error";
	act->subjects = app->operands;
	act->subject_count = app->operand_count;
	return app_written(app,
		tacit_act_record(app->reg, &app->actor, act, &w.options,
			&w.result, &w.err),
		&w);
}

const struct usage usage_void = { "ID...", options, examples,
	sizeof(struct tacit_act), run_void };
