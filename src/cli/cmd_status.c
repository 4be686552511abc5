/* tacit status: what is awaited, from whom. */
#include "cli/commands.h"
#include "cli/print.h"
#include "cli/values.h"
#include "pages/pages.h"

static int print_status(struct app *app, const struct tacit_status *status)
{
	struct answer answer = app_answer(app);

	if (app->format == FORMAT_JSON)
		tacit_json_status(status, &answer.out);
	else
		tacit_page_status(status, &answer.page);
	return app_print_answer(app, &answer);
}

struct words {
	const char *whose;
};

static const struct option_row options[] = {
	{ "for", 0, OPT_TEXT, "STATE|secretariat",
		offsetof(struct words, whose),
		"what is awaited from this state alone; or as the secretariat "
		"sees it",
		NULL },
	{ 0 },
};

static const struct example examples[] = {
	{ "tacit status", "what is awaited, yours first" },
	{ "tacit status --for Türkiye",
		"what is awaited from Türkiye, and nothing else" },
	{ "tacit status --now 2022-07-01", "as it was at noon of that day" },
	{ 0 },
};

static int run_status(struct app *app, void *words)
{
	const char *whose = ((struct words *)words)->whose;
	struct tacit_status status = { 0 };
	struct tacit_actor self = app->actor;
	struct tacit_err err = { 0 };
	int result = EXIT_DONE;

	if (whose &&
		tacit_str_eq_nocase(
			tacit_str_of(whose), tacit_str_of("secretariat"))) {
		self = (struct tacit_actor){ .role = TACIT_ROLE_SECRETARIAT };
	} else if (whose) {
		self.role = TACIT_ROLE_STATE;
		if (!app_resolve_state(app, whose, &self.code, &result))
			return result;
	}
	if (!tacit_status_find(
		    app->reg, &app->arena, &self, app->lang, &status, &err))
		return app_fail(app, &err);
	if (whose && self.role == TACIT_ROLE_STATE)
		tacit_status_keep_own(&app->arena, &status);
	app_note_left_out(app);
	return app_tell_altered(
		app, &status.record, print_status(app, &status));
}

const struct usage usage_status = { NULL, options, examples,
	sizeof(struct words), run_status };
