/* tacit hook: what git's hooks ask; hidden. */
#include <stdlib.h>
#include <string.h>

#include <tacit/words.h>

#include "cli/commands.h"
#include "cli/hook_receive.h"
#include "cli/hook_shared.h"
#include "cli/print.h"
#include "keep/inspect.h"
#include "keep/moving.h"
#include "store/gc.h"
#include "store/moving.h"

enum { TRIES = 8, GC_WAIT_MS = 10000 };

static const struct example examples[] = {
	{ "tacit hook main 4f3a2b1",
		"whether main may move there; asked before it does" },
	{ "tacit hook push 4f3a2b1 1a2b3c4",
		"whether main may go there from what the other side has" },
	{ "tacit hook receive THA 4711",
		"whether that may be taken in from Thailand, by that process "
		"of git: pre-receive's lines on standard input" },
	{ "tacit hook moves refs/heads/main 4f3a2b1 4711",
		"whether the journal has what that process took in" },
	{ "tacit hook received 4711", "its receipt" },
	{ 0 },
};

/* What git has prepared stays as it is when main does. */
static void tell_way_back(struct app *app, struct tacit_store *store,
	const struct tacit_move *move, const struct tacit_faults *refused)
{
	struct tacit_faults faults = { 0 };
	struct tacit_arena arena = { 0 };

	tacit_fault_add(&faults, "", 0,
		tacit_move_way_back(store, move, refused, &arena), "%s",
		tacit_tr(app->lang,
			"main stays where it is; correct what git has "
			"prepared, or take it back:"));
	(void)app_faults(app, &faults);
	tacit_faults_clear(&faults);
	tacit_arena_clear(&arena);
}

/*
 * A git gc that prunes and has begun before main moves takes away what main
 * names then. Asked again where one has begun meanwhile, of what is there then.
 */
static bool inspect_move(struct app *app, struct tacit_move *move,
	struct tacit_store **store, struct tacit_faults *faults,
	struct tacit_err *err)
{
	unsigned try;
	bool ok;

	for (try = 0; try < TRIES; try++) {
		tacit_faults_clear(faults);
		tacit_store_close(*store);
		*store = NULL;
		ok = tacit_store_open_as_is(app->folder, store, err) &&
			tacit_gc_wait(*store, GC_WAIT_MS, err) &&
			tacit_inspect_move(*store, move, faults, err);
		if (!ok || faults->errors || tacit_gc_wait(*store, 0, NULL))
			return ok;
	}
	(void)tacit_fail(err, TACIT_CHANGED,
		"one git gc that prunes begins after the other");
	return tacit_hint(err, "wait until they have ended, and try again");
}

static int judge_move(struct app *app, const char *to)
{
	/* whoever pushes is let in by another git than the one that commits
	 * here, which runs inside the folder of git */
	const char *folder = getenv("GIT_DIR");
	struct tacit_move move = { .folder = app->folder,
		.to = to,
		.when = app_when(app),
		.is_pushed = folder && !strcmp(folder, ".") };
	struct tacit_faults faults = { 0 };
	struct tacit_store *store = NULL;
	struct tacit_err err = { 0 };
	int status = EXIT_DONE;

	if (!inspect_move(app, &move, &store, &faults, &err)) {
		status = app_fail(app, &err);
	} else {
		tacit_faults_sort(&faults);
		/* whoever pushes was warned where he wrote */
		if (faults.errors || !move.is_pushed)
			(void)app_faults(app, &faults);
		if (faults.errors)
			status = EXIT_NO;
	}
	/* for whoever pushes, nothing is prepared here */
	if (store && status != EXIT_DONE && !move.is_pushed)
		tell_way_back(app, store, &move, &faults);
	tacit_faults_clear(&faults);
	tacit_store_close(store);
	return status;
}

/* --- before a push -------------------------------------------------------------- */

/* What the other side has, where this clone has it, too. */
static const char *known(struct tacit_store *store, const char *old)
{
	struct tacit_err none = { 0 };
	char commit[TACIT_OID_SIZE];

	return tacit_store_resolve(store, old, commit, &none) ? old : NULL;
}

static int judge_push(struct app *app, const char *to, const char *old)
{
	struct tacit_move move = { .folder = app->folder,
		.to = to,
		.when = app_when(app),
		.is_pushed = true };
	struct tacit_inspected sum;
	struct tacit_faults faults = { 0 };
	struct tacit_store *store = NULL;
	struct tacit_err err = { 0 };
	int status = EXIT_DONE;
	bool ok = tacit_store_open_as_is(app->folder, &store, &err);

	if (ok)
		move.from = known(store, old);
	ok = ok &&
		(move.from ? tacit_inspect_move(store, &move, &faults, &err)
			   : tacit_inspect_commit(store, to, NULL, NULL, &sum,
				     &faults, &err));
	if (!ok) {
		status = app_fail(app, &err);
	} else if (faults.errors) {
		tacit_faults_sort(&faults);
		(void)app_faults(app, &faults);
		app_note(app,
			tacit_tr(app->lang,
				"main is not pushed: nobody could mend that "
				"there; put it right here with: tacit sync"));
		status = EXIT_NO;
	}
	tacit_faults_clear(&faults);
	tacit_store_close(store);
	return status;
}

static int run_hook(struct app *app, void *words)
{
	const char *what = app->operand_count ? app->operands[0] : "";

	(void)words;
	if (app->operand_count == 2 && !strcmp(what, "main"))
		return judge_move(app, app->operands[1]);
	if (app->operand_count == 3 && !strcmp(what, "push"))
		return judge_push(app, app->operands[1], app->operands[2]);
	if (app->operand_count == 3 && !strcmp(what, "receive"))
		return hook_receive(app, app->operands[1], app->operands[2]);
	if (app->operand_count == 4 && !strcmp(what, "moves"))
		return hook_moves(app);
	if (app->operand_count == 2 && !strcmp(what, "received"))
		return hook_received(app, app->operands[1]);
	return app_usage(app, "what main moves to is asked");
}

const struct usage usage_hook = { "main|push|receive|moves|received [WORD]...",
	NULL, examples, 0, run_hook };
