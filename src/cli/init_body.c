#include "cli/init_body.h"

#include "cli/init_ask.h"

bool init_write_body(struct app *app, const struct init_body *said,
	const char **text, int *status)
{
	struct tacit_draft draft = { .type = tacit_type(TACIT_BODY) };
	struct tacit_buf out = { 0 };
	struct tacit_err err = { 0 };
	const char *path = NULL;
	bool ok;
	size_t i;

	tacit_draft_set(&draft, "format",
		tacit_arena_printf(&app->arena, "%d", TACIT_FORMAT));
	if (said->is_asked && !init_ask(app, &draft, status)) {
		tacit_draft_clear(&draft);
		return false;
	}
	if (said->is_asked)
		goto finish;
	tacit_draft_set(&draft, "name", said->name);
	tacit_draft_set(&draft, "short", said->short_name);
	tacit_draft_set(&draft, "seat", said->seat);
	tacit_draft_set(&draft, "zone", said->zone);
	for (i = 0; i < said->languages.count; i++)
		tacit_draft_add(&draft, "languages", said->languages.values[i]);
	if (!said->languages.count)
		tacit_draft_add(&draft, "languages", "en");
	for (i = 0; i < said->organs.count; i++)
		tacit_draft_add(&draft, "organs", said->organs.values[i]);
finish:
	draft.body = "";
	ok = tacit_draft_finish(&draft, NULL, &path, &out, &err);
	if (ok)
		*text = tacit_arena_strdup(&app->arena, out.data);
	else
		*status = app_fail(app, &err);
	tacit_buf_clear(&out);
	tacit_draft_clear(&draft);
	return ok;
}
