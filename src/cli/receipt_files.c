#include "cli/receipt_files.h"

#include <tacit/words.h>

#include "cli/receipt_sides.h"

/* --- shown ----------------------------------------------------------------- */

static void add_call_line(struct app *app,
	const struct tacit_receipt_comment *comment, struct tacit_buf *out)
{
	char closes[TACIT_INSTANT_SIZE];

	tacit_instant_format(comment->closes, closes);
	if (!comment->call)
		tacit_buf_adds(out, tacit_tr(app->lang, "On no call:"));
	else if (!tacit_instant_is_set(comment->closes))
		tacit_buf_printf(out,
			tacit_tr(app->lang, "On %s, which has no close:"),
			comment->call);
	else if (comment->is_after)
		tacit_buf_printf(out,
			tacit_tr(app->lang,
				"On %s, received after its close at %s:"),
			comment->call, closes);
	else
		tacit_buf_printf(out,
			tacit_tr(app->lang,
				"On %s, received before its close at %s:"),
			comment->call, closes);
	tacit_buf_addc(out, '\n');
}

static void add_shown_comments(struct app *app,
	const struct tacit_receipt *receipt, struct tacit_buf *out)
{
	const struct tacit_receipt_comment *all = receipt->comments;
	struct tacit_buf digest = { 0 };
	size_t i;

	for (i = 0; all && i < receipt->comment_count; i++) {
		if (!i || all[i].call != all[i - 1].call)
			add_call_line(app, &all[i], out);
		tacit_buf_printf(out, "  %s\n", all[i].id);
	}
	if (all || !receipt->comment_count)
		return;
	tacit_digest_hex(receipt->comments_digest, &digest);
	tacit_buf_printf(out,
		tacit_tr(app->lang,
			"Comments: %s, in a list that is kept with the log; "
			"its SHA-256 is %s"),
		receipt_number(app, receipt->comment_count),
		tacit_buf_cstr(&digest));
	tacit_buf_addc(out, '\n');
	tacit_buf_clear(&digest);
}

static void add_shown_tips(struct app *app, const struct tacit_receipt *receipt,
	struct tacit_buf *out)
{
	struct tacit_buf digest = { 0 };

	tacit_buf_printf(out, tacit_tr(app->lang, "The record before it: %s"),
		receipt->old_tip ? receipt->old_tip
				 : tacit_tr(app->lang,
					   "not in this log, which begins "
					   "here"));
	tacit_buf_addc(out, '\n');
	tacit_buf_printf(out, tacit_tr(app->lang, "The record after it: %s"),
		receipt->new_tip);
	tacit_buf_addc(out, '\n');
	if (receipt->has_certificate) {
		tacit_digest_hex(receipt->certificate, &digest);
		tacit_buf_printf(out,
			tacit_tr(app->lang,
				"Signed by the sender, in a certificate whose "
				"SHA-256 is %s"),
			tacit_buf_cstr(&digest));
	} else {
		tacit_buf_adds(
			out, tacit_tr(app->lang, "Not signed by the sender"));
	}
	tacit_buf_addc(out, '\n');
	tacit_buf_clear(&digest);
}

static void add_shown_sender(struct app *app,
	const struct tacit_receipt *receipt, struct tacit_buf *out)
{
	char at[TACIT_INSTANT_SIZE];

	tacit_instant_format(receipt->at, at);
	if (receipt->from)
		tacit_buf_printf(out,
			tacit_tr(app->lang, "Received at %s from %s"), at,
			receipt->from);
	else
		tacit_buf_printf(out,
			tacit_tr(app->lang,
				"Found at %s; nobody knows from whom, or how"),
			at);
	tacit_buf_addc(out, '\n');
	if (!tacit_instant_is_set(receipt->recovered))
		return;
	tacit_instant_format(receipt->recovered, at);
	tacit_buf_printf(out,
		tacit_tr(app->lang,
			"Written at %s only: the register was stopped before"),
		at);
	tacit_buf_addc(out, '\n');
}

int receipt_show(struct app *app, const struct receipt_words *words)
{
	const struct tacit_receipt *receipt;
	struct tacit_str origin;
	struct receipt_side side;
	struct tacit_err err = { 0 };
	struct tacit_buf out = { 0 };

	(void)words;
	if (!receipt_read_side(app, app->operands[2], true, &side, &err))
		return app_fail(app, &err);
	receipt = &side.copy.receipt;
	origin = side.view.checkpoint.origin;
	tacit_buf_printf(&out, tacit_tr(app->lang, "Receipt %s of the log %s"),
		receipt_number(app, receipt->seq),
		tacit_arena_strndup(&app->arena, origin.data, origin.len));
	tacit_buf_addc(&out, '\n');
	add_shown_sender(app, receipt, &out);
	add_shown_tips(app, receipt, &out);
	add_shown_comments(app, receipt, &out);
	tacit_buf_printf(&out,
		tacit_tr(app->lang,
			"Nothing of this is checked here: tacit shared "
			"receipt verify %s"),
		side.path);
	tacit_buf_addc(&out, '\n');
	return receipt_print(app, &out, EXIT_DONE);
}

/* --- checked --------------------------------------------------------------- */

int receipt_verify(struct app *app, const struct receipt_words *words)
{
	struct receipt_keys keys = { 0 };
	struct receipt_side side;
	struct tacit_err err = { 0 };
	struct tacit_buf out = { 0 };
	bool is;

	if (app->operand_count < 3)
		return words->keys.count
			? app_usage(app, "--key goes with a FILE")
			: receipt_verify_here(app);
	if (!receipt_read_side(app, app->operands[2], true, &side, &err) ||
		!receipt_read_keys(app, words, &keys, &err))
		return app_fail(app, &err);
	receipt_check_side(&side, &keys);
	is = side.outcome == TACIT_RECEIPT_RIGHT;
	/* what nobody signed is not repeated as if it were said */
	if (is)
		tacit_buf_add_str(&out, side.copy.text);
	receipt_add_finding(app, &side, &out);
	return receipt_print(app, &out, is ? EXIT_DONE : EXIT_NO);
}
