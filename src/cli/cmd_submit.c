/* tacit submit: submit papers to an organ. */
#include "change/act.h"

#include <tacit/facts.h>

#include "cli/commands.h"

/* An area stands for its concept paper and its action plan. */
static bool papers_of(struct app *app, const char *typed,
	struct option_list *papers, int *status)
{
	struct tacit_index_query query = { .type = TACIT_PAPER };
	struct tacit_documents found = { 0 };
	struct tacit_err err = { 0 };
	const char *id = NULL;
	enum tacit_type_id type = TACIT_PAPER;
	size_t i;

	if (!tacit_resolve(app->reg, &app->arena, typed,
		    1u << TACIT_PAPER | 1u << TACIT_AREA, &id, &type, &err))
		goto fail;
	query.id = type == TACIT_PAPER ? id : NULL;
	query.subject = type == TACIT_AREA ? id : NULL;
	if (!tacit_register_list(app->reg, &app->arena, &query, &found, &err))
		goto fail;
	for (i = 0; i < found.count; i++) {
		papers->values = tacit_arena_grow(&app->arena, papers->values,
			&papers->cap, papers->count + 1,
			sizeof(*papers->values));
		papers->values[papers->count++] = found.list[i].at.id;
	}
	if (found.count)
		return true;
	(void)tacit_fail(&err, TACIT_NOTFOUND, "%s has no papers", id);
fail:
	*status = app_fail(app, &err);
	return false;
}

int cmd_submit(struct app *app, int argc, char **argv)
{
	struct tacit_act act = { .kind = "submitted" };
	const struct option_row options[] = {
		{ "to", 't', OPT_TEXT, "ORGAN", &act.organ,
			"the organ, such as SWG (required)",
			"To which organ?" },
		{ "because", 0, OPT_TEXT, "TEXT", &act.because,
			"why, where comments have no disposition or the text "
			"has changed since it was circulated",
			NULL },
		{ 0 },
	};
	const struct example examples[] = {
		{ "tacit submit nct-general --to SWG",
			"the concept paper and the action plan of the area" },
		{ "tacit submit nct-general/concept-paper --to SOC",
			"one paper" },
		{ 0 },
	};
	const struct usage usage = { "AREA|PAPER...", 1, -1, options,
		examples };
	struct option_list papers = { 0 };
	struct tacit_write_options write = { 0 };
	struct tacit_write_result result = { 0 };
	struct tacit_err err = { 0 };
	int status = EXIT_DONE;
	bool ok;
	int i;

	if (!app_parse(app, &usage, &argc, &argv, &status) ||
		!app_open(app, &status))
		return status;
	for (i = 0; i < argc; i++) {
		if (!papers_of(app, argv[i], &papers, &status))
			return status;
	}
	act.subjects = papers.values;
	act.subject_count = papers.count;
	write = app_write_options(app);
	ok = tacit_act_record(
		app->reg, &app->actor, &act, &write, &result, &err);
	return app_written(app, ok, &result, &err);
}
