/* tacit brief: all that concerns one state. */
#include "cli/commands.h"
#include "cli/print.h"
#include "cli/values.h"
#include "pages/pages.h"

struct words {
	const char *since;
};

static const struct option_row options[] = {
	{ "since", 0, OPT_TEXT, "DATE|DECISION", offsetof(struct words, since),
		"mark what is of that day or later, or of the day of that "
		"decision",
		NULL },
	{ 0 },
};

static const struct example examples[] = {
	{ "tacit brief Thailand",
		"what is awaited from it, what it said, and what became of "
		"that" },
	{ "tacit brief THA --since 2022-06-30 --format html",
		"with what is new marked, as a page" },
	{ 0 },
};

/* A day, or that of a decision. */
static bool find_since(struct app *app, const char *typed,
	struct tacit_date *out, struct tacit_err *err)
{
	struct tacit_document doc = { 0 };
	enum tacit_type_id type = TACIT_DECISION;
	const char *id = NULL;

	if (!typed || tacit_date_parse(tacit_str_of(typed), out))
		return true;
	return tacit_resolve(app->reg, &app->arena, typed, 1u << TACIT_DECISION,
		       &id, &type, err) &&
		tacit_register_get(
			app->reg, &app->arena, TACIT_DECISION, id, &doc, err) &&
		(tacit_document_date(&doc, "date", out) ||
			tacit_fail_at(err, TACIT_INVALID, doc.path, 0,
				"this decision has no day"));
}

static int print_brief(struct app *app, const struct tacit_brief *brief)
{
	struct answer answer = app_answer(app);

	if (app->format == FORMAT_JSON)
		tacit_json_brief(brief, &answer.out);
	else
		tacit_page_brief(brief, &answer.page);
	return app_print_answer(app, &answer);
}

static int run_brief(struct app *app, void *words)
{
	struct tacit_brief_ask ask = { .lang = app->lang };
	struct tacit_brief brief = { 0 };
	struct tacit_err err = { 0 };

	ask.state = app->operands[0];
	if (!find_since(
		    app, ((struct words *)words)->since, &ask.since, &err) ||
		!tacit_brief_find(app->reg, &app->arena, &ask, &brief, &err))
		return app_fail(app, &err);
	app_note_left_out(app);
	return app_tell_altered(app, &brief.record, print_brief(app, &brief));
}

const struct usage usage_brief = { "STATE", options, examples,
	sizeof(struct words), run_brief };
