/* tacit list: documents as rows. */
#include "pages/json_listing.h"

#include "cli/commands.h"
#include "cli/print.h"
#include "pages/page_listing.h"

/* The type that somebody typed; the nearest where there is none. */
static bool find_type(
	struct app *app, const char *typed, int *type, int *status)
{
	const char *names[TACIT_TYPE_COUNT];
	const struct tacit_type *row = tacit_type_named(typed);
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

static int print_ids(struct app *app, const struct tacit_listing *listing)
{
	struct tacit_buf out = { 0 };
	int status;
	size_t i;

	for (i = 0; i < listing->count; i++)
		tacit_buf_printf(&out, "%s\n", listing->rows[i].doc.at.id);
	status = app_print(app, tacit_buf_str(&out));
	tacit_buf_clear(&out);
	return status;
}

static int print(struct app *app, const struct tacit_listing *listing)
{
	struct tacit_page page = { 0 };
	struct tacit_buf out = { 0 };
	int status;

	if (app->is_quiet)
		return print_ids(app, listing);
	if (app->format == FORMAT_JSON)
		tacit_json_listing(app->reg, listing, &out);
	else if (app->format == FORMAT_CSV)
		tacit_csv_listing(listing, &out);
	else
		tacit_page_listing(app->reg, listing, app->lang, &page);
	status = out.len ? app_print(app, tacit_buf_str(&out))
			 : app_print_page(app, &page);
	tacit_buf_clear(&out);
	tacit_page_clear(&page);
	return status;
}

int cmd_list(struct app *app, int argc, char **argv)
{
	struct tacit_listing_filter filter = { .type = -1 };
	const struct option_row options[] = {
		{ "area", 0, OPT_TEXT, "AREA", &filter.area, "of this area",
			NULL },
		{ "state", 0, OPT_TEXT, "STATE", &filter.state,
			"by this state, or naming it", NULL },
		{ "call", 0, OPT_TEXT, "NOTE", &filter.call,
			"on this call, or naming its note", NULL },
		{ "kind", 0, OPT_TEXT, "WORD", &filter.kind,
			"of this kind, outcome, status or stage", NULL },
		{ 0 },
	};
	const struct example examples[] = {
		{ "tacit list", "everything that there is" },
		{ "tacit list item --area NCT/G",
			"the activities of an area's plan" },
		{ "tacit list comment --call NCT/G/778 --state Thailand",
			"what a state said on a call" },
		{ "tacit list comment -q --kind objection | tacit show -",
			"ids, for the next command" },
		{ 0 },
	};
	const struct usage usage = { "[TYPE]", 0, 1, options, examples };
	struct tacit_listing listing = { 0 };
	struct tacit_err err = { 0 };
	int status = EXIT_DONE;

	if (!app_parse(app, &usage, &argc, &argv, &status) ||
		(argc && !find_type(app, argv[0], &filter.type, &status)) ||
		!app_open(app, &status))
		return status;
	if ((filter.area &&
		    !app_resolve(app, filter.area, 1u << TACIT_AREA,
			    &filter.area, &status)) ||
		(filter.call &&
			!app_resolve(app, filter.call, 1u << TACIT_NOTE,
				&filter.call, &status)) ||
		!app_resolve_state(app, filter.state, &filter.state, &status))
		return status;
	filter.ids_only = app->is_quiet;
	filter.with_printed = !app->is_quiet && app->format != FORMAT_JSON &&
		app->format != FORMAT_CSV;
	if (!tacit_listing_make(app->reg, &app->arena, &filter, &listing, &err))
		return app_fail(app, &err);
	app_note_left_out(app);
	return print(app, &listing);
}
