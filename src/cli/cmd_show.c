/* tacit show: a document as people read it. */
#include <string.h>

#include <tacit/legible.h>

#include "cli/commands.h"
#include "cli/print.h"
#include "pages/pages.h"
#include "report/record.h"

struct showing {
	bool has_addresses;
	bool is_raw;
	bool has_lang; /* --lang was given: it picks a version too */
	struct tacit_view *views;
	size_t count;
};

static bool find_views(struct app *app, struct showing *s, int *status)
{
	const bool is_data = !s->is_raw && !app->is_quiet;
	const bool is_page = is_data && !app_is_for_programs(app);
	struct tacit_err err = { 0 };
	size_t i;

	s->count = app->operand_count;
	s->views =
		tacit_arena_array(&app->arena, s->count + 1, sizeof(*s->views));
	for (i = 0; i < s->count; i++) {
		struct tacit_view_query query = {
			.version = s->has_lang ? app->asked : NULL,
			.lang = is_page ? app->lang : NULL,
			.links = is_page  ? TACIT_VIEW_LINKS_FEW
				: is_data ? TACIT_VIEW_LINKS_EACH
					  : TACIT_VIEW_LINKS_NONE,
		};

		if (tacit_resolve(app->reg, &app->arena, app->operands[i], 0,
			    &query.id, &query.type, &err) &&
			tacit_view_make(app->reg, &app->arena, &query,
				&s->views[i], &err))
			continue;
		/* a passage is a place in what is shown */
		if (err.code == TACIT_NOTFOUND && strchr(app->operands[i], '#'))
			err.hint[0] = '\0';
		if (!err.hint[0])
			(void)tacit_hint(&err,
				"see passages with: tacit show "
				"ID --addresses");
		*status = app_fail(app, &err);
		return false;
	}
	return true;
}

/* The bytes as they are recorded; made visible where somebody looks on. */
static void add_raw(
	struct app *app, const struct tacit_view *view, struct tacit_buf *out)
{
	const struct tacit_str text =
		view->shown ? view->shown->doc.text : view->doc.text;

	if (app->has_terminal)
		tacit_legible_escape(out, text, true);
	else
		tacit_buf_add_str(out, text);
}

static void add_ids(const struct tacit_view *view, bool has_addresses,
	struct tacit_buf *out)
{
	size_t i;

	tacit_buf_printf(out, "%s\n", view->doc.at.id);
	for (i = 0; has_addresses && i < view->passages.count; i++)
		tacit_buf_printf(out, "%s#%s\n", view->doc.at.id,
			view->passages.list[i].address);
}

static int print_views(struct app *app, const struct showing *s)
{
	const struct tacit_record record = tacit_record_of(app->reg);
	struct answer answer = app_answer(app);
	bool is_data = !s->is_raw && !app->is_quiet;
	size_t i;

	if (is_data && app->format == FORMAT_JSON) {
		tacit_json_views(&record, s->views, s->count, &answer.out);
		return app_print_answer(app, &answer);
	}
	for (i = 0; i < s->count; i++) {
		if (s->is_raw)
			add_raw(app, &s->views[i], &answer.out);
		else if (app->is_quiet)
			add_ids(&s->views[i], s->has_addresses, &answer.out);
		else if (s->has_addresses)
			tacit_page_addresses(&s->views[i], NULL, &answer.page);
		else
			tacit_page_view(&s->views[i], &answer.page);
	}
	return app_print_answer(app, &answer);
}

static const struct option_row options[] = {
	{ "addresses", 0, OPT_FLAG, NULL,
		offsetof(struct showing, has_addresses),
		"the address of each passage in the margin", NULL },
	{ "raw", 0, OPT_FLAG, NULL, offsetof(struct showing, is_raw),
		"the document as it is recorded", NULL },
	{ 0 },
};

static const struct example examples[] = {
	{ "tacit show NCT/G/778",
		"a note, its call and what was said "
		"on it" },
	{ "tacit show nct-general/action-plan --addresses",
		"the addresses by which comments name its passages" },
	{ "tacit show nct-general/concept-paper --lang ru",
		"its Russian version" },
	{ "tacit list item -q | tacit show -",
		"several, their ids from standard input" },
	{ 0 },
};

static int run_show(struct app *app, void *words)
{
	struct showing *s = words;
	int status = EXIT_DONE;

	s->has_lang = app->lang_text != NULL;
	if (!find_views(app, s, &status))
		return status;
	app_note_left_out(app);
	status = print_views(app, s);
	for (size_t i = 0; i < s->count; i++)
		status = app_tell_altered(app, &s->views[i].record, status);
	return status;
}

const struct usage usage_show = { "ID...", options, examples,
	sizeof(struct showing), run_show };
