#include "cli/sync_tell.h"

#include <stdio.h>
#include <unistd.h>

#include <tacit/words.h>

#include "cli/print.h"
#include "render/escape.h"

/* Progress overwrites its line; nothing else in it moves the cursor. */
void sync_hear(void *ear, struct tacit_str lines)
{
	struct tacit_buf out = { 0 };
	size_t at = 0;
	size_t i;

	for (i = 0; i < lines.len; i++) {
		if (lines.data[i] != '\n' && lines.data[i] != '\r')
			continue;
		tacit_escape_terminal(
			&out, (struct tacit_str){ lines.data + at, i - at });
		tacit_buf_addc(&out, lines.data[i]);
		at = i + 1;
	}
	tacit_escape_terminal(&out, tacit_str_from(lines, at));
	if (at < lines.len)
		tacit_buf_addc(&out, '\n');
	(void)ear;
	(void)app_put(STDERR_FILENO, tacit_buf_str(&out));
	tacit_buf_clear(&out);
}

static void tell_unreceived(struct app *app)
{
	app_note(app, "%s",
		tacit_tr(app->lang,
			"nothing of that counts as received: only a receipt "
			"says so"));
}

/* What a bundle has, so that both sides can compare. */
static void write_bundled(struct app *app, const struct tacit_sync *asked,
	const struct tacit_sync_result *result, struct tacit_buf *out)
{
	size_t i;

	if (asked->is_all)
		tacit_buf_printf(out,
			tacit_tr(app->lang,
				"in the file: all that is recorded, record "
				"%.7s\n"),
			result->commit);
	else if (!result->bundled_count)
		tacit_buf_adds(out,
			tacit_tr(app->lang,
				"no file is written: origin had all of yours "
				"when it was last seen\n"));
	else
		tacit_buf_printf(out,
			tacit_tr_n(app->lang, result->bundled_count,
				"in the file: %zu commit of yours\n",
				"in the file: %zu commits of yours\n"),
			result->bundled_count);
	for (i = result->bundled_count; i-- > 0;)
		tacit_buf_printf(out, "  %s\n", result->bundled[i]);
	if (result->digest)
		tacit_buf_printf(out, "%s\n", result->digest);
}

/* Where main is, and the other side as far as it is known. */
static void write_record(struct app *app, const struct tacit_sync *asked,
	const struct tacit_sync_result *result, struct tacit_buf *out)
{
	if (asked->bundle) {
		write_bundled(app, asked, result, out);
		return;
	}
	tacit_buf_printf(out,
		tacit_tr(app->lang,
			asked->from ? "taken over from the file: record %.7s\n"
				: result->is_pushed
				? "pushed: record %.7s\n"
				: "the same on both sides: record %.7s\n"),
		result->commit);
	if (result->digest)
		tacit_buf_printf(out, "%s\n", result->digest);
}

static void write_done(struct app *app, const struct tacit_sync *asked,
	const struct tacit_sync_result *result, struct tacit_buf *out)
{
	size_t i;

	if (result->taken)
		tacit_buf_printf(out,
			tacit_tr_n(app->lang, result->taken,
				"taken over: %zu commit\n",
				"taken over: %zu commits\n"),
			result->taken);
	if (result->own)
		tacit_buf_printf(out,
			tacit_tr_n(app->lang, result->own,
				"of yours, on top: %zu commit\n",
				"of yours, on top: %zu commits\n"),
			result->own);
	if (result->entered)
		tacit_buf_printf(out,
			tacit_tr_n(app->lang, result->entered,
				"of yours, entered from a bundle: %zu "
				"comment\n",
				"of yours, entered from a bundle: %zu "
				"comments\n"),
			result->entered);
	for (i = 0; i < result->reissued_count; i++)
		tacit_buf_printf(out, tacit_tr(app->lang, "issued again: %s\n"),
			result->reissued[i]);
	if (result->kept)
		tacit_buf_printf(out,
			tacit_tr(app->lang,
				"as it was before, main is kept here: %s\n"),
			result->kept);
	write_record(app, asked, result, out);
}

int sync_tell_done(struct app *app, const struct tacit_sync *asked,
	const struct tacit_sync_result *result)
{
	struct tacit_buf out = { 0 };
	int status = EXIT_DONE;

	(void)app_faults(app, &result->faults);
	app_note_left(app, result->left, result->left_count);
	if (app->is_dry_run)
		tacit_buf_adds(&out,
			tacit_tr(app->lang, "nothing is done; it would be:\n"));
	write_done(app, asked, result, &out);
	if (!app->is_quiet)
		status = app->is_dry_run
			? app_print(app, tacit_buf_str(&out))
			: app_print_made(app, tacit_buf_str(&out));
	tacit_buf_clear(&out);
	if (result->bundled_count && result->digest)
		tell_unreceived(app);
	if (asked->bundle && !asked->is_all && !result->bundled_count)
		return EXIT_NO;
	return status == EXIT_DONE && result->faults.errors ? EXIT_NO : status;
}

/* What is here is safe, and what it is not yet. */
static void tell_waiting(
	struct app *app, const struct tacit_sync_result *result)
{
	char since[TACIT_INSTANT_SIZE];

	/* what origin once had waits for nobody */
	if (result->is_lost)
		return;
	if (!result->waiting) {
		app_note(app, "%s",
			tacit_tr(app->lang,
				"nothing of yours waits here: origin had all "
				"of it when it was last seen"));
		return;
	}
	tacit_instant_format(result->waits_since, since);
	app_note(app,
		tacit_tr_n(app->lang, result->waiting,
			"%zu commit of yours waits here, recorded at %s; it "
			"stays",
			"%zu commits of yours wait here, the first recorded at "
			"%s; they stay"),
		result->waiting, since);
	tell_unreceived(app);
}

int sync_tell_stopped(struct app *app, const struct tacit_sync_result *result,
	const struct tacit_err *err)
{
	int status;

	if (result->faults.errors) {
		app_note(app,
			tacit_tr(app->lang,
				"nothing is pushed, and main here stays as it "
				"is"));
		return app_status_of(err->code);
	}
	status = app_fail(app, err);
	if (result->end != TACIT_SYNC_DONE)
		tell_waiting(app, result);
	if (result->end == TACIT_SYNC_UNREACHED)
		app_note(app, "%s",
			tacit_tr(app->lang,
				"to go on by itself: tacit sync --wait 30; "
				"without a connection: tacit sync --bundle "
				"FILE, and send that file"));
	return status;
}
