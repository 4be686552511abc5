/* waiting: what takes long is told, so that nobody thinks that it hangs. */
#include <stdio.h>
#include <unistd.h>

#include <tacit/words.h>

#include "cli/print.h"

enum {
	PATIENCE_MS = 500,
	PATIENCE_LOG_MS = 10000, /* where nobody watches */
	AGAIN_MS = 200
};

static void say_how_far(struct app *app, enum tacit_waiting_for what,
	size_t done, size_t total, struct tacit_buf *out)
{
	switch (what) {
	case TACIT_WALKING:
		tacit_buf_printf(out,
			tacit_tr(app->lang,
				"walking the history: %zu of %zu commits"),
			done, total);
		break;
	case TACIT_READING:
		tacit_buf_printf(out,
			tacit_tr(app->lang, "reading: %zu of %zu files"), done,
			total);
		break;
	case TACIT_LOOKING_BACK:
		tacit_buf_printf(out,
			tacit_tr(
				app->lang, "checking the history: %zu commits"),
			done);
		break;
	}
}

void app_tell_waiting(
	void *ctx, enum tacit_waiting_for what, size_t done, size_t total)
{
	struct app *app = ctx;
	struct tacit_buf line = { 0 };
	uint64_t now = app_elapsed_ms();
	const bool has_terminal = isatty(STDERR_FILENO);
	const uint64_t patience = has_terminal ? PATIENCE_MS : PATIENCE_LOG_MS;

	if (!app->waits_since)
		app->waits_since = now;
	if (app->is_quiet || now - app->waits_since < patience ||
		(app->told_waiting && now - app->told_waiting < AGAIN_MS))
		return;
	if (!has_terminal && (app->told_waiting || what != TACIT_WALKING))
		return;
	app->told_waiting = now;
	(void)fputs(has_terminal ? "\r" : "", stderr);
	say_how_far(app, what, done, total, &line);
	(void)app_put(STDERR_FILENO, tacit_buf_str(&line));
	tacit_buf_clear(&line);
	(void)fputs(has_terminal ? "\033[K" : "\n", stderr);
	(void)fflush(stderr);
}

void app_end_waiting(struct app *app)
{
	if (app->told_waiting && isatty(STDERR_FILENO))
		(void)fputs("\r\033[K", stderr);
	app->waits_since = 0;
	app->told_waiting = 0;
}
