/* tacit check: what is wrong with the register, or with what is staged. */
#include <string.h>

#include <tacit/words.h>

#include "cli/check_print.h"
#include "cli/commands.h"
#include "cli/print.h"
#include "cli/values.h"
#include "register/past.h"

struct asked {
	bool is_strict;
	bool is_staged;
	const char *since;
};

/* --- staged ----------------------------------------------------------------- */

static int check_staged(struct app *app)
{
	struct tacit_inspected sum = { 0 };
	struct tacit_faults faults = { 0 };
	struct tacit_store *store = NULL;
	struct tacit_err err = { 0 };
	int status = EXIT_DONE;

	/* who is it? And what is here, but cannot be read whole, is no proof */
	if (app->why.code != TACIT_OK &&
		(app->reg || app->why.code == TACIT_DOUBT))
		return app_fail(app, &app->why);
	/* a hook is told by git which index it is about */
	if (!tacit_store_open(app->folder, &store, &err) ||
		!tacit_inspect_staged(
			store, app->reg, &app->actor, &sum, &faults, &err)) {
		status = app_fail(app, &err);
	} else {
		tacit_faults_sort(&faults);
		(void)app_faults(app, &faults);
		if (faults.errors) {
			app_note(app,
				tacit_tr(app->lang,
					"the commit is refused; git add what "
					"you correct, and commit again; what "
					"is to stay comes back with: git "
					"restore --staged --worktree PATH"));
			status = EXIT_NO;
		}
	}
	tacit_faults_clear(&faults);
	tacit_store_close(store);
	return status;
}

/* --- a commit ------------------------------------------------------------------ */

/* What is typed as a path may be none that the record has. */
static bool check_there(struct app *app, const char *path, int *status)
{
	struct tacit_str text = { 0 };
	struct tacit_err err = { 0 };
	bool exists = true;

	if (!app->reg ||
		(tacit_register_recorded(
			 app->reg, &app->arena, path, &text, &exists, &err) &&
			exists))
		return true;
	if (!err.code) {
		(void)tacit_fail_at(&err, TACIT_NOTFOUND, path, 0,
			"the record has no such document");
		(void)tacit_hint(&err,
			"what is staged and not committed: tacit check "
			"--staged");
	}
	*status = app_fail(app, &err);
	return false;
}

/* Where those that are asked for stand; none: NULL. */
static bool find_paths(struct app *app, const char ***paths, int *status)
{
	size_t count = app->operand_count;
	size_t i;

	if (count)
		*paths = tacit_arena_array(&app->arena, count, sizeof(**paths));
	for (i = 0; i < count; i++)
		if (!app_find_path(
			    app, app->operands[i], &(*paths)[i], status) ||
			!check_there(app, (*paths)[i], status))
			return false;
	return true;
}

/* Where the register can be opened, it has walked it. */
static const struct tacit_past *past_of(const struct app *app)
{
	return app->reg ? tacit_register_past(app->reg) : NULL;
}

static bool inspect(struct app *app, const char *commit,
	const char *const *paths, struct checked *checked,
	struct tacit_err *err)
{
	const struct tacit_waiting waiting = { app_tell_waiting, app };
	bool ok;

	if (paths && app->reg &&
		!strcmp(commit, tacit_register_commit(app->reg)))
		return tacit_inspect_paths(app->reg, paths, app->operand_count,
			&checked->sum, &checked->faults, err);
	ok = tacit_inspect_commit(app->store, commit, past_of(app), &waiting,
		&checked->sum, &checked->faults, err);
	app_end_waiting(app);
	return ok;
}

static int check_commit(struct app *app, const struct asked *asked)
{
	struct checked checked = { 0 };
	struct tacit_store *store = app->store;
	struct tacit_err err = { 0 };
	char commit[TACIT_OID_SIZE];
	char receipts[TACIT_OID_SIZE] = "";
	const char **paths = NULL;
	int status = EXIT_DONE;
	bool ok = app->at ? tacit_store_resolve(store, app->at, commit, &err)
			  : tacit_store_head(store, commit, &err);

	checked.record = commit;
	checked.receipts = receipts;
	(void)tacit_store_receipts(store, receipts);
	if (ok && !find_paths(app, &paths, &status))
		return status;
	if (!ok || !inspect(app, commit, paths, &checked, &err) ||
		(app->reg &&
			!tacit_inspect_receipts(
				app->reg, &checked.faults, &err)) ||
		(asked->since &&
			!tacit_inspect_since(store, asked->since, commit,
				&checked.faults, &err))) {
		status = app_fail(app, &err);
	} else {
		if (paths) {
			tacit_inspected_keep(
				&checked.faults, paths, app->operand_count);
			checked.sum.documents = app->operand_count;
		}
		tacit_faults_sort(&checked.faults);
		status = check_print(app, &checked);
		if (status == EXIT_DONE &&
			(checked.faults.errors ||
				(asked->is_strict &&
					tacit_faults_of(&checked.faults,
						TACIT_FAULT_WARNING))))
			status = EXIT_NO;
	}
	tacit_faults_clear(&checked.faults);
	return status;
}

static const struct option_row options[] = {
	{ "staged", 0, OPT_FLAG, NULL, offsetof(struct asked, is_staged),
		"what git would commit now, for the hook", NULL },
	{ "since", 0, OPT_TEXT, "RECORD", offsetof(struct asked, since),
		"whether main still holds a record that somebody printed",
		NULL },
	{ "strict", 0, OPT_FLAG, NULL, offsetof(struct asked, is_strict),
		"warnings count, too", NULL },
	{ 0 },
};

static const struct example examples[] = {
	{ "tacit check", "everything, and the history" },
	{ "tacit check NCT/G/778", "one document beside the others" },
	{ "tacit check --since 1a2b3c4",
		"and whether main still holds what that page was made from" },
	{ "tacit check --format json", "for programs" },
	{ 0 },
};

static int run_check(struct app *app, void *words)
{
	const struct asked *asked = words;

	if (asked->is_staged && app->operand_count)
		return app_usage(app, "--staged is about all that is staged");
	return asked->is_staged ? check_staged(app) : check_commit(app, asked);
}

const struct usage usage_check = { "[ID]...", options, examples,
	sizeof(struct asked), run_check };
