#include "cli/foretold.h"

#include <tacit/legible.h>
#include <tacit/words.h>

#include "cli/print.h"
#include "pages/pages.h"
#include "report/foreseen.h"

static bool foresee(struct app *app, const struct tacit_write_result *result,
	size_t i, struct tacit_view *view, struct tacit_err *err)
{
	return tacit_foreseen_find(app->reg, &app->arena, app->lang,
		result->paths[i], result->texts[i], view, err);
}

bool app_foretell(struct app *app, const struct tacit_write_result *result)
{
	struct answer answer = app_answer(app);
	struct tacit_err err = { 0 };
	bool any = false;
	size_t i;

	for (i = 0; i < result->count; i++) {
		struct tacit_view *view =
			tacit_arena_alloc(&app->arena, sizeof(*view));

		if (result->known[i] || !result->texts[i].data)
			continue;
		if (!foresee(app, result, i, view, &err)) {
			(void)app_fail(app, &err);
			tacit_page_clear(&answer.page);
			return false;
		}
		if (!view->doc.at.type)
			continue;
		tacit_page_view(view, &answer.page);
		any = true;
	}
	return !any || app_print_answer(app, &answer) == EXIT_DONE;
}

/* The first line of a text, or as much of it as stands in one. */
static void add_opening(struct tacit_buf *out, struct tacit_str body)
{
	enum { OPENING = 66 };
	struct tacit_buf shown = { 0 };
	struct tacit_str line = { "", 0 };
	size_t len;

	while (!line.len && tacit_str_line(&body, &line))
		line = tacit_str_trim(line);
	tacit_legible_escape(&shown, line, false);
	len = tacit_utf8_cut(tacit_buf_str(&shown), OPENING);
	if (len)
		tacit_buf_printf(out, "  %.*s%s\n", (int)len, shown.data,
			len < shown.len || tacit_str_trim(body).len ? " ..."
								    : "");
	tacit_buf_clear(&shown);
}

void app_foretell_briefly(struct app *app,
	const struct tacit_write_result *result, size_t i,
	struct tacit_buf *out)
{
	struct tacit_arena arena = { 0 };
	struct tacit_err ignored = { 0 };
	struct tacit_view view;
	const char *taken;

	/* what cannot be told here is told by tacit show, once it is recorded */
	if (!result->known[i] && result->texts[i].data &&
		tacit_foreseen_find(app->reg, &arena, app->lang,
			result->paths[i], result->texts[i], &view, &ignored) &&
		view.doc.at.type) {
		taken = tacit_foreseen_taken(&arena, app->lang, &view);
		if (taken)
			tacit_buf_printf(out, "  %s\n", taken);
		add_opening(out, view.doc.body);
	}
	tacit_arena_clear(&arena);
}

void app_tell_taken(struct app *app, const struct tacit_write_result *result)
{
	struct tacit_view view;
	struct tacit_err err = { 0 };
	const char *taken;

	/* it is recorded: what cannot be told now, tacit show tells */
	if (app->is_quiet || result->count != 1 || result->known[0] ||
		!result->texts[0].data ||
		!foresee(app, result, 0, &view, &err) || !view.doc.at.type)
		return;
	taken = tacit_foreseen_taken(&app->arena, app->lang, &view);
	if (taken)
		app_note(app,
			tacit_tr(app->lang,
				"taken as: %s\n  to correct what it says: "
				"record "
				"it anew with --supersedes %s\n  when it was "
				"received, or entered in error: tacit void %s, "
				"then record it with --again"),
			taken, view.doc.at.id, view.doc.at.id);
	if (taken && !tacit_document_get(&view.doc, "received") &&
		!tacit_document_get(&view.doc, "known-by"))
		app_note(app,
			tacit_tr(app->lang,
				"to hand it on, and get its receipt: tacit "
				"sync"));
}
