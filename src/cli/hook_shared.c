#include "cli/hook_shared.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include <tacit/io.h>
#include <tacit/words.h>

#include "cli/print.h"
#include "cli/receipt_tell.h"
#include "document/personal.h"
#include "shared/issuing.h"
#include "shared/journal.h"
#include "shared/signing_key.h"
#include "store/moving.h"
#include "store/pushed.h"

long hook_process(const char *text)
{
	char *end = NULL;
	const long number = strtol(text, &end, 10);

	return *end || number < 0 ? 0 : number;
}

/* Whoever takes the lock looks at those of git, too. */
void hook_make_way(struct tacit_store *store)
{
	struct tacit_err none = { 0 };

	if (tacit_store_is_in_the_way(store) && tacit_store_lock(store, &none))
		tacit_store_unlock(store);
}

/* --- decided --------------------------------------------------------------- */

static void add_fault_told(
	const struct tacit_fault *fault, struct tacit_buf *out)
{
	if (fault->path[0] && fault->line)
		tacit_buf_printf(out, "%s:%u: ", fault->path, fault->line);
	else if (fault->path[0])
		tacit_buf_printf(out, "%s: ", fault->path);
	tacit_buf_printf(out, "%s\n", fault->what);
	if (fault->remedy[0])
		tacit_buf_printf(out, "  -> %s\n", fault->remedy);
}

static void add_failure_told(const struct tacit_err *err, struct tacit_buf *out)
{
	if (err->path[0])
		tacit_buf_printf(out, "%s: ", err->path);
	tacit_buf_printf(out, "%s\n", err->msg);
}

/* Where what is taken in seems to hold personal data, and of what kind; not
 * the data. */
static bool note_flags(struct tacit_store *store,
	const struct tacit_journal_line *accepted,
	const struct tacit_faults *faults, struct tacit_err *err)
{
	struct tacit_journal_line line = *accepted;
	struct tacit_buf why = { 0 };
	bool ok = true;
	size_t i;

	for (i = 0; i < faults->count; i++)
		if (tacit_personal_is_fault(&faults->list[i]))
			add_fault_told(&faults->list[i], &why);
	if (why.len) {
		line.word = TACIT_JOURNAL_FLAGGED;
		line.why = tacit_buf_cstr(&why);
		ok = tacit_journal_add(store, &line, err);
	}
	tacit_buf_clear(&why);
	return ok;
}

bool hook_note_decision(struct tacit_store *store,
	const struct tacit_receiving *asked,
	const struct tacit_push_signed *pushed, long process,
	const struct tacit_faults *faults, const struct tacit_err *failed,
	struct tacit_err *err)
{
	struct tacit_arena arena = { 0 };
	struct tacit_buf why = { 0 };
	struct tacit_str rest = asked->lines;
	const char *old_tip = tacit_receiving_id(&arena, &rest);
	const char *new_tip =
		old_tip ? tacit_receiving_id(&arena, &rest) : NULL;
	struct tacit_journal_line line = { .at = asked->when.now,
		.word = TACIT_JOURNAL_ACCEPTED,
		.process = process,
		.who = asked->principal,
		.old_tip = old_tip ? old_tip : "",
		.new_tip = new_tip ? new_tip : "" };
	bool ok;
	size_t i;

	if (pushed->blob) {
		line.certificate = pushed->blob;
		memcpy(line.digest, pushed->digest, sizeof(line.digest));
	}
	if (failed->code != TACIT_OK)
		add_failure_told(failed, &why);
	for (i = 0; i < faults->count; i++)
		if (faults->list[i].severity == TACIT_FAULT_ERROR)
			add_fault_told(&faults->list[i], &why);
	if (failed->code != TACIT_OK || faults->errors) {
		line.word = TACIT_JOURNAL_REFUSED;
		line.why = tacit_buf_cstr(&why);
	}
	ok = (line.why || note_flags(store, &line, faults, err)) &&
		tacit_journal_add(store, &line, err);
	tacit_buf_clear(&why);
	tacit_arena_clear(&arena);
	return ok;
}

/* --- main moves ------------------------------------------------------------ */

static bool note_move(struct tacit_store *store, const char *to, long process,
	struct tacit_err *err)
{
	struct tacit_journal_line like = { .word = TACIT_JOURNAL_ACCEPTED,
		.process = process,
		.new_tip = to };
	struct tacit_journal_line line;
	struct tacit_arena arena = { 0 };
	char main[TACIT_OID_SIZE];
	bool found = false;
	bool ok = tacit_store_reference(store, "refs/heads/main", main, err);

	like.old_tip = main;
	/* 0 stands for any process */
	if (ok && process)
		ok = tacit_journal_find(
			store, &like, &arena, &line, &found, err);
	if (ok && !found) {
		ok = tacit_fail(err, TACIT_REFUSED,
			"this register is shared: main moves by a push that "
			"was let in, and by nothing else");
		(void)tacit_hint(err, "tacit clone it, and push from there");
	}
	if (ok) {
		line.word = TACIT_JOURNAL_MOVES;
		ok = tacit_journal_add(store, &line, err);
	}
	tacit_arena_clear(&arena);
	return ok;
}

static bool check_is_main(const char *reference, struct tacit_err *err)
{
	return !strcmp(reference, "refs/heads/main") ||
		tacit_fail(err, TACIT_REFUSED,
			"git does not move %s here: the log of receipts is "
			"written by tacit alone",
			reference);
}

int hook_moves(struct app *app)
{
	struct tacit_store *store = NULL;
	struct tacit_err err = { 0 };
	const bool ok = check_is_main(app->operands[1], &err) &&
		tacit_store_open_as_is(app->folder, &store, &err) &&
		note_move(store, app->operands[2],
			hook_process(app->operands[3]), &err);

	tacit_store_close(store);
	return ok ? EXIT_DONE : app_fail(app, &err);
}

/* --- main has moved -------------------------------------------------------- */

/* A line a note. */
static void tell_issue(struct app *app, const struct tacit_issue *issue)
{
	const struct tacit_receipt *receipt = &issue->receipt;
	struct tacit_buf told = { 0 };
	struct tacit_str rest;
	struct tacit_str line;

	receipt_add_told(app, receipt, &told);
	rest = tacit_buf_str(&told);
	while (rest.len && tacit_str_line(&rest, &line))
		app_note(app, "%.*s", (int)line.len, line.data);
	tacit_buf_clear(&told);
	app_note(app,
		tacit_tr(app->lang,
			"to keep it: tacit sync, then tacit shared receipt of "
			"%llu"),
		(unsigned long long)receipt->seq);
}

static int tell_not_issued(struct app *app, const struct tacit_err *err)
{
	(void)app_fail(app, err);
	app_note(app,
		tacit_tr(app->lang,
			"it was taken in, and is in the journal; its receipt "
			"is written when the register is used next"));
	return EXIT_SYSTEM;
}

/* Without a log, and a key for one, nobody was promised a receipt. */
static bool issue_where_promised(struct app *app, struct tacit_store *store,
	const struct tacit_issuing *issuing, struct tacit_issued *issued,
	struct tacit_err *err)
{
	char tip[TACIT_OID_SIZE];

	return tacit_store_reference(store, TACIT_LOG_REFERENCE, tip, err) &&
		((!tip[0] &&
			 !tacit_io_exists(
				 tacit_signing_key_path(store, &app->arena))) ||
			tacit_receipts_issue(
				store, issuing, &app->arena, issued, err));
}

int hook_received(struct app *app, const char *process)
{
	const struct tacit_issuing issuing = { .clock = app_clock(),
		.process = hook_process(process) };
	struct tacit_issued issued = { 0 };
	struct tacit_store *store = NULL;
	struct tacit_err err = { 0 };
	int status = EXIT_DONE;
	size_t i;

	if (!tacit_store_open_as_is(app->folder, &store, &err))
		return tell_not_issued(app, &err);
	if (!issue_where_promised(app, store, &issuing, &issued, &err))
		status = tell_not_issued(app, &err);
	for (i = 0; i < issued.count; i++)
		if (issued.list[i].is_own)
			tell_issue(app, &issued.list[i]);
	tacit_store_close(store);
	return status;
}
