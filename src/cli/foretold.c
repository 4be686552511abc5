#include "cli/foretold.h"

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
	struct answer answer = { .page.lang = app->lang };
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
}
