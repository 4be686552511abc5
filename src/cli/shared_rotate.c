#include "cli/shared_rotate.h"

#include <string.h>

#include <tacit/words.h>

#include "cli/print.h"
#include "cli/receipt_sides.h"
#include "log/proof.h"
#include "report/record.h"
#include "shared/rotating.h"

/* The name that a key has is that of its log. */
static const char *log_named(struct app *app, const struct tacit_rotated *done)
{
	return tacit_arena_strndup(
		&app->arena, done->old_key, strcspn(done->old_key, "+"));
}

static void add_both_keys(struct app *app, const struct tacit_rotated *done,
	struct tacit_buf *out)
{
	char at[TACIT_INSTANT_SIZE];
	struct tacit_buf root = { 0 };

	tacit_instant_format(done->at, at);
	tacit_tree_hash_write(&done->root, &root);
	tacit_buf_printf(
		out, tacit_tr(app->lang, "Old key: %s\n"), done->old_key);
	tacit_buf_printf(out, tacit_tr(app->lang, "New key: %s\n"),
		done->new_key
			? done->new_key
			: tacit_tr(app->lang, "not made, for this is a trial"));
	tacit_buf_printf(out, tacit_tr(app->lang, "From: %s\n"), at);
	tacit_buf_printf(out, tacit_tr(app->lang, "Entries before it: %s\n"),
		receipt_number(app, done->seq));
	tacit_buf_printf(out, tacit_tr(app->lang, "Their root: %s\n"),
		tacit_buf_cstr(&root));
	tacit_buf_clear(&root);
}

static void add_replaced(struct app *app, const struct tacit_rotated *done,
	struct tacit_buf *out)
{
	tacit_buf_printf(out,
		tacit_tr(app->lang,
			"Another key signs the log of receipts %s.\n"),
		log_named(app, done));
	tacit_buf_addc(out, '\n');
	add_both_keys(app, done, out);
	tacit_buf_addc(out, '\n');
	tacit_buf_adds(out,
		tacit_tr(app->lang,
			"The old key signed that. What it signed before stays "
			"right by it; whoever checks receipts without the "
			"register needs the new one, too.\n"));
}

/* To be printed and sent: it stands by itself. */
static void add_declaration(struct app *app, const struct tacit_rotated *done,
	struct tacit_buf *out)
{
	const struct tacit_record record = tacit_record_of(app->reg);

	tacit_buf_printf(out, tacit_tr(app->lang, "DECLARATION of %s\n\n"),
		tacit_record_body(&record, &app->arena, app->lang));
	tacit_buf_printf(out,
		tacit_tr(app->lang,
			"The key of the log of receipts %s is lost, or others "
			"have "
			"it. Another has taken its place.\n"),
		log_named(app, done));
	tacit_buf_addc(out, '\n');
	add_both_keys(app, done, out);
	tacit_buf_printf(out,
		tacit_tr(app->lang,
			"\nReceipts of a log of up to %s entries are checked "
			"by the old key, and longer ones by the new key. "
			"Whoever "
			"has the old key could sign with it in the name of "
			"this register until all know of this: what it "
			"signed of more entries is not right, and what "
			"it signed of fewer is compared with other copies.\n"),
		receipt_number(app, done->seq));
	tacit_buf_adds(out,
		tacit_tr(app->lang,
			"No old key vouches for the new one. That it is the "
			"register's, this declaration says, which goes to all "
			"members; pages repeat it until an organ of the body "
			"has noted it.\n"));
}

int shared_rotate(struct app *app, bool is_lost)
{
	const struct tacit_rotating asked = { .is_lost = is_lost,
		.is_trial = app->is_dry_run,
		.clock = app_clock() };
	struct tacit_rotated done;
	struct tacit_buf out = { 0 };
	struct tacit_err err = { 0 };
	int status;

	if (!app_has_register(app))
		return app_fail(app, &app->why);
	if (!tacit_shared_rotate(app->store, &asked, &app->arena, &done, &err))
		return app_fail(app, &err);
	if (app->is_dry_run)
		tacit_buf_adds(&out,
			tacit_tr(app->lang, "nothing is done; it would be:\n"));
	if (done.was_stopped)
		app_note(app,
			tacit_tr(app->lang,
				"this was begun earlier, and is finished now: "
				"no other key was made"));
	if (done.is_lost)
		add_declaration(app, &done, &out);
	else
		add_replaced(app, &done, &out);
	status = app->is_dry_run ? app_print(app, tacit_buf_str(&out))
				 : app_print_made(app, tacit_buf_str(&out));
	tacit_buf_clear(&out);
	if (!app->is_dry_run)
		app_note(app,
			tacit_tr(app->lang,
				"keep a copy of the new key where this machine "
				"is not"));
	return status;
}
