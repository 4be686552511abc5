#include "cli/sync_receipts.h"

#include <tacit/words.h>

#include "cli/print.h"
#include "cli/receipt_tell.h"

static int tell_receipt(struct app *app, const struct tacit_receipt *receipt)
{
	struct tacit_buf out = { 0 };
	int status = EXIT_DONE;

	receipt_add_told(app, receipt, &out);
	if (!app->is_quiet)
		status = app_print_made(app, tacit_buf_str(&out));
	tacit_buf_clear(&out);
	app_note(app,
		tacit_tr(app->lang, "to keep it: tacit shared receipt of %llu"),
		(unsigned long long)receipt->seq);
	return status;
}

/* Loud, also where main is on both sides. */
static int fail_log_of(struct app *app, const struct tacit_sync_result *result,
	const struct tacit_err *err)
{
	const int status = app_fail(app, err);
	const unsigned long long number = result->differs;

	if (result->other_log && number)
		app_note(app,
			tacit_tr(app->lang,
				"to show it to others: tacit shared receipt of "
				"%llu >here.receipt; tacit shared receipt of "
				"%llu --log %s >there.receipt; tacit shared "
				"receipt compare here.receipt there.receipt"),
			number, number, result->other_log);
	return status;
}

int sync_receipts(struct app *app, const struct tacit_sync *asked,
	struct tacit_sync_result *result, int status)
{
	struct tacit_err err = { 0 };
	int told = EXIT_DONE;

	if (!tacit_sync_receipts(app->reg, asked, result, &err))
		return fail_log_of(app, result, &err);
	if (result->receipt)
		told = tell_receipt(app, result->receipt);
	else if (result->awaits_receipt)
		app_note(app, "%s",
			tacit_tr(app->lang,
				"no receipt yet; it was taken in; again: tacit "
				"sync"));
	return status == EXIT_DONE ? told : status;
}
