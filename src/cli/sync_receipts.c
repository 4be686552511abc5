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

int sync_receipts(struct app *app, const struct tacit_sync *asked,
	struct tacit_sync_result *result, int status)
{
	struct tacit_err err = { 0 };
	int told = EXIT_DONE;

	if (app->is_dry_run)
		return status;
	if (!tacit_sync_receipts(app->reg, asked, result, &err))
		return app_fail(app, &err);
	if (result->receipt)
		told = tell_receipt(app, result->receipt);
	else if (result->awaits_receipt)
		app_note(app, "%s",
			tacit_tr(app->lang,
				"no receipt yet; it was taken in; again: tacit "
				"sync"));
	return status == EXIT_DONE ? told : status;
}
