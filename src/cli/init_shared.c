#include "cli/init_shared.h"

#include <tacit/words.h>

#include "cli/print.h"
#include "cli/program.h"
#include "shared/opening.h"

int init_shared(struct app *app, const char *path, const char *origin)
{
	const struct tacit_opening opening = { .origin = origin,
		.program = app_program(app),
		.clock = app_clock() };
	struct tacit_opened opened;
	struct tacit_store *store = NULL;
	struct tacit_err err = { 0 };
	struct tacit_buf line = { 0 };
	int status;

	if (!tacit_store_open(path, &store, &err) ||
		!tacit_shared_open(
			store, &opening, &app->arena, &opened, &err)) {
		tacit_store_close(store);
		return app_fail(app, &err);
	}
	tacit_buf_printf(&line,
		tacit_tr(app->lang, "shared; its receipts are signed as %s\n"),
		opened.key);
	status = app->is_quiet ? EXIT_DONE
			       : app_print_made(app, tacit_buf_str(&line));
	app_note(app,
		tacit_tr(app->lang,
			"the key that signs them is %s: keep a copy of it "
			"where this machine is not; who pushes is told by "
			"keys: tacit shared keys FOLDER"),
		opened.path);
	tacit_buf_clear(&line);
	tacit_store_close(store);
	return status;
}
