#include "cli/rewrite.h"

#include <string.h>

#include <tacit/io.h>
#include <tacit/words.h>

enum { KEPT_MAX = 1000 };

/* "nct-general/i.3" -> rejected-nct-general-i.3.md, -2.md, ... */
static const char *free_path(struct app *app, const char *name)
{
	char *stem = tacit_arena_printf(
		&app->arena, "%s/rejected-", tacit_register_folder(app->reg));
	char *last = tacit_arena_strdup(&app->arena, name);
	char *path;
	unsigned i;
	char *p;

	for (p = last; *p; p++) {
		if (*p == '/')
			*p = '-';
	}
	path = tacit_arena_printf(&app->arena, "%s%s.md", stem, last);
	for (i = 2; tacit_io_exists(path) && i < KEPT_MAX; i++)
		path = tacit_arena_printf(
			&app->arena, "%s%s-%u.md", stem, last, i);
	return path;
}

void app_keep_rejected(struct app *app, const char *name, const char *text)
{
	const char *path = free_path(app, name);
	struct tacit_err err = { 0 };

	if (tacit_io_replace(path, tacit_str_of(text), 0600, &err))
		(void)fprintf(stderr,
			tacit_tr(app->lang,
				"not recorded; your text is kept in %s\n"),
			path);
	else
		(void)app_fail(app, &err);
}

/* Yes, unless somebody says no. */
static bool asks_again(struct app *app)
{
	const char *answer = NULL;
	struct tacit_buf question = { 0 };

	tacit_buf_adds(&question,
		tacit_tr(app->lang, "Edit it again? [yes, or n for no]"));
	answer = app_ask(app, tacit_buf_cstr(&question));
	tacit_buf_clear(&question);
	return answer ? !strchr("nN", answer[0]) : !feof(stdin);
}

int app_rewrite(struct app *app, const char *name, const char *start,
	rewrite_fn fn, void *ctx)
{
	const char *refused = NULL; /* what was written and not recorded */

	for (;;) {
		struct writing w = app_writing(app);
		int status = EXIT_DONE;
		const char *text = app_text(app, NULL, NULL, start, &status);
		bool ok;

		if (!text && refused)
			app_keep_rejected(app, name, refused);
		if (!text)
			return status;
		ok = fn(app, text, ctx, &w);
		status = app_written(app, ok, &w);
		if (ok)
			return status;
		start = text;
		refused = text;
		/* an editor mends a text, nothing else */
		if (w.err.code == TACIT_INVALID && asks_again(app))
			continue;
		app_keep_rejected(app, name, text);
		return status;
	}
}
