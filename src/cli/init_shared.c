#include "cli/init_shared.h"

#include <tacit/words.h>

#include "cli/print.h"
#include "cli/program.h"
#include "cli/shared_keys.h"
#include "register/hooks.h"
#include "shared/opening.h"

/* By the name that it has from everywhere, which sshd needs. */
static int let_in(struct app *app, const char *path, const char *keys)
{
	struct tacit_err err = { 0 };
	struct tacit_store *store = NULL;

	if (!tacit_store_open(path, &store, &err))
		return app_fail(app, &err);
	app->folder = tacit_arena_strdup(
		&app->arena, tacit_store_common_folder(store));
	tacit_store_close(store);
	return shared_keys(app, keys);
}

static int tell_opened(struct app *app, const struct tacit_opened *opened)
{
	struct tacit_buf line = { 0 };
	int status = EXIT_DONE;

	tacit_buf_printf(&line,
		tacit_tr(app->lang, "shared; its receipts are signed as %s\n"),
		opened->key);
	if (!app->is_quiet)
		status = app_print_made(app, tacit_buf_str(&line));
	tacit_buf_clear(&line);
	app_note(app,
		tacit_tr(app->lang,
			"the key that signs them is %s: keep a copy of it "
			"where this machine is not; who pushes is told by "
			"keys: tacit shared keys FOLDER"),
		opened->path);
	if (opened->entries)
		app_note(app,
			tacit_tr(app->lang,
				"its log goes on with number %llu; where it "
				"came from a backup, first compare it with "
				"what others have: tacit shared receipt "
				"compare"),
			(unsigned long long)opened->entries);
	return status;
}

int init_shared(
	struct app *app, const char *path, const char *origin, const char *keys)
{
	const struct tacit_opening opening = { .origin = origin,
		.program = app_program(app),
		.clock = app_clock() };
	struct tacit_opened opened;
	struct tacit_store *store = NULL;
	struct tacit_err err = { 0 };
	bool ok = tacit_store_open(path, &store, &err) &&
		tacit_shared_open(store, &opening, &app->arena, &opened, &err);
	int status;

	tacit_store_close(store);
	if (!ok)
		return app_fail(app, &err);
	status = tell_opened(app, &opened);
	return status == EXIT_DONE && keys ? let_in(app, path, keys) : status;
}

bool init_is_shared(const char *path)
{
	struct tacit_store *store = NULL;
	struct tacit_err none = { 0 };
	const bool is = tacit_store_open(path, &store, &none) &&
		tacit_hooks_are_shared(store);

	tacit_store_close(store);
	return is;
}
