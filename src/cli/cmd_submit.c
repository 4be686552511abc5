/* tacit submit: submit papers to an organ. */
#include "change/act.h"

#include <tacit/facts.h>

#include "cli/commands.h"

/* An area stands for its concept paper and its action plan. */
static bool add_submitted(struct app *app, const char *id,
	enum tacit_type_id type, struct option_list *papers, int *status)
{
	struct tacit_index_query query = { .type = TACIT_PAPER };
	struct tacit_documents found = { 0 };
	struct tacit_err err = { 0 };
	size_t i;

	query.id = type == TACIT_PAPER ? id : NULL;
	query.subject = type == TACIT_AREA ? id : NULL;
	if (tacit_register_list(app->reg, &app->arena, &query, &found, &err) &&
		!found.count)
		(void)tacit_fail(&err, TACIT_NOTFOUND, "%s has no papers", id);
	if (err.code != TACIT_OK) {
		*status = app_fail(app, &err);
		return false;
	}
	papers->values =
		tacit_arena_grow(&app->arena, papers->values, &papers->cap,
			papers->count + found.count, sizeof(*papers->values));
	for (i = 0; i < found.count; i++)
		papers->values[papers->count++] = found.list[i].at.id;
	return true;
}

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
	struct option_list papers = { 0 };
	int status = EXIT_DONE;
	size_t i;

	for (i = 0; i < app->operand_count; i++) {
		if (!add_submitted(app, app->operands[i], app->operand_types[i],
			    &papers, &status))
			return status;
	}
	act->kind = "submitted";
	act->subjects = papers.values;
	act->subject_count = papers.count;
	return app_written(app,
		tacit_act_record(app->reg, &app->actor, act, &w.options,
			&w.result, &w.err),
		&w);
}

const struct usage usage_submit = { "AREA|PAPER...", options, examples,
	sizeof(struct tacit_act), run_submit };
