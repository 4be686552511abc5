#include "store/moving.h"

#include "cli/print.h"
#include "cli/receipt_files.h"
#include "log/proof.h"
#include "shared/receipt_log.h"

static bool read_receipt_number(
	struct app *app, const char *text, uint64_t *out, struct tacit_err *err)
{
	(void)app;
	return tacit_tree_number_read(tacit_str_of(text), out) ||
		tacit_fail(err, TACIT_INVALID, "'%s' is no number of a receipt",
			text);
}

static bool find_log(struct tacit_store *store, struct tacit_log_at *at,
	struct tacit_err *err)
{
	at->store = store;
	if (tacit_store_receipts(store, at->tip))
		return true;
	(void)tacit_fail(err, TACIT_NOTFOUND, "there are no receipts here");
	return tacit_hint(err, "tacit sync");
}

int receipt_of(struct app *app, const struct receipt_words *words)
{
	struct tacit_store *store = NULL;
	struct tacit_log_at at;
	struct tacit_buf out = { 0 };
	struct tacit_err err = { 0 };
	uint64_t seq = 0;
	int status;

	(void)words;
	if (!read_receipt_number(app, app->operands[2], &seq, &err) ||
		!tacit_store_open_as_is(app->folder, &store, &err) ||
		!find_log(store, &at, &err) ||
		!tacit_receipt_log_copy(&at, seq, &out, &err))
		status = app_fail(app, &err);
	else
		status = app_print(app, tacit_buf_str(&out));
	tacit_buf_clear(&out);
	tacit_store_close(store);
	return status;
}
