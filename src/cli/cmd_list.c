/* tacit list: documents as rows. */
#include "cli/commands.h"
#include "cli/print.h"
#include "cli/values.h"
#include "pages/pages.h"

/* The type that somebody typed; the nearest where there is none. */
static bool find_type(
	struct app *app, const char *typed, int *type, int *status)
{
	const char *names[TACIT_TYPE_COUNT];
	const struct tacit_type *row =
		tacit_type_named(app_type_name(app, typed));
	const char *near;
	size_t i;

	if (row) {
		*type = (int)row->id;
		return true;
	}
	for (i = 0; i < TACIT_TYPE_COUNT; i++)
		names[i] = tacit_type((enum tacit_type_id)i)->name;
	near = tacit_nearest(typed, names, TACIT_TYPE_COUNT);
	if (near)
		*status = app_usage(app,
			"%s is no type of document; did you mean %s?", typed,
			near);
	else
		*status = app_usage(app,
			"%s is no type of document; there are note, paper, "
			"item, comment and more",
			typed);
	return false;
}

static bool print_id(void *ctx, const struct tacit_listing_row *row)
{
	struct tacit_buf *out = ctx;

	tacit_buf_adds(out, row->doc.at.id);
	tacit_buf_addc(out, '\n');
	return tacit_buf_drain(out);
}

static int print_listing(struct app *app, struct tacit_listing *listing)
{
	struct answer answer = app_answer(app);

	app_stream(app, &answer, &listing->err);
	if (app->is_quiet) /* ids, which may be none */
		tacit_listing_each(listing, print_id, &answer.out);
	else if (app->format == FORMAT_JSON)
		tacit_json_listing(listing, &answer.out);
	else if (app->format == FORMAT_CSV)
		tacit_csv_listing(listing, &answer.out);
	else
		tacit_page_listing(listing, &answer.page);
	return app_print_answer(app, &answer);
}

static const struct option_row options[] = {
	{ "area", 0, OPT_TEXT, "AREA",
		offsetof(struct tacit_listing_filter, area), "of this area",
		NULL },
	{ "state", 0, OPT_TEXT, "STATE",
		offsetof(struct tacit_listing_filter, state),
		"by this state, or naming it", NULL },
	{ "call", 0, OPT_TEXT, "NOTE",
		offsetof(struct tacit_listing_filter, call),
		"on this call, or naming its note", NULL },
	{ "kind", 0, OPT_TEXT, "WORD",
		offsetof(struct tacit_listing_filter, kind),
		"of this kind, outcome, status or stage", NULL },
	{ 0 },
};

static const struct example examples[] = {
	{ "tacit list", "everything that there is" },
	{ "tacit list item --area NCT/G", "the activities of an area's plan" },
	{ "tacit list comment --call NCT/G/778 --state Thailand",
		"what a state said on a call" },
	{ "tacit list comment -q --kind objection | tacit show -",
		"ids, for the next command" },
	{ 0 },
};

static int run_list(struct app *app, void *words)
{
	struct tacit_listing_filter *filter = words;
	struct tacit_listing listing = { 0 };
	struct tacit_err err = { 0 };
	int status = EXIT_DONE;

	filter->type = -1;
	if (app->operand_count &&
		!find_type(app, app->operands[0], &filter->type, &status))
		return status;
	filter->ids_only = app->is_quiet;
	if (!app->is_quiet && !app_is_for_programs(app))
		filter->lang = app->lang;
	if (!tacit_listing_open(app->reg, &app->arena, filter, &listing, &err))
		return app_fail(app, &err);
	app_note_left_out(app);
	status = print_listing(app, &listing);
	tacit_listing_close(&listing);
	return status;
}

const struct usage usage_list = { "[TYPE]", options, examples,
	sizeof(struct tacit_listing_filter), run_list };
