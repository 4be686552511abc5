/* The whole log that is here: is it right, and is it that of others? */
#include <tacit/store.h>
#include <tacit/words.h>

#include "cli/receipt_sides.h"
#include "register/receipts.h"

struct receipt_counts {
	struct app *app;
	size_t all;
	uint64_t last;
	size_t recovered;
	struct tacit_buf nobody; /* numbers */
};

static bool count_receipt(
	const struct tacit_receipt *receipt, void *ctx, struct tacit_err *err)
{
	struct receipt_counts *counts = ctx;

	(void)err;
	counts->all++;
	counts->last = receipt->seq;
	counts->recovered += tacit_instant_is_set(receipt->recovered);
	if (!receipt->from)
		tacit_buf_printf(&counts->nobody, "%s%s",
			counts->nobody.len ? ", " : "",
			receipt_number(counts->app, receipt->seq));
	return true;
}

static void add_counted(struct receipt_counts *counts, struct tacit_buf *out)
{
	struct app *app = counts->app;

	tacit_buf_printf(out,
		tacit_tr(app->lang,
			"Right: receipts %s, up to number %s, as the log's "
			"key signed them."),
		receipt_number(app, counts->all),
		receipt_number(app, counts->last));
	tacit_buf_addc(out, '\n');
	if (counts->recovered) {
		tacit_buf_printf(out,
			tacit_tr(app->lang,
				"Written later than the push, because the "
				"register was stopped: %s"),
			receipt_number(app, counts->recovered));
		tacit_buf_addc(out, '\n');
	}
	if (counts->nobody.len) {
		tacit_buf_printf(out,
			tacit_tr(app->lang,
				"Nobody knows from whom, or how: number %s"),
			tacit_buf_cstr(&counts->nobody));
		tacit_buf_addc(out, '\n');
	}
}

/* Every entry is read again, whatever was found before. */
int receipt_verify_here(struct app *app)
{
	struct receipt_counts counts = { .app = app };
	struct tacit_err err = { 0 };
	struct tacit_buf out = { 0 };
	char tip[TACIT_OID_SIZE] = "";
	struct tacit_receipts log;
	int status = EXIT_DOUBT;

	if (!app_has_register(app))
		return app_fail(app, &app->why);
	(void)tacit_store_receipts(tacit_register_store(app->reg), tip);
	log = tacit_register_log_beside(app->reg, tip);
	if (log.outcome == TACIT_RECEIPTS_WRONG) {
		tacit_buf_printf(&out,
			tacit_tr(app->lang,
				"Not right: the log here is not what its key "
				"signed, or not what was here before (%s)."),
			tacit_receipts_fault_word(log.fault));
		tacit_buf_addc(&out, '\n');
		status = EXIT_NO;
	} else if (log.outcome != TACIT_RECEIPTS_RIGHT) {
		tacit_buf_adds(&out,
			tacit_tr(app->lang, "There are no receipts here."));
		tacit_buf_addc(&out, '\n');
	} else if (tacit_register_each_receipt(
			   app->reg, 0, count_receipt, &counts, &err)) {
		add_counted(&counts, &out);
		status = EXIT_DONE;
	} else {
		status = app_fail(app, &err);
	}
	tacit_buf_clear(&counts.nobody);
	return receipt_print(app, &out, status);
}

/* --- what somebody else has ---------------------------------------------------- */

static int add_beside_here(struct app *app, const struct receipt_side *side,
	struct tacit_buf *out, struct tacit_err *err)
{
	const struct tacit_receipts *log = tacit_register_log(app->reg);
	const struct tacit_checkpoint *theirs = &side->view.checkpoint;
	const char *size = receipt_number(app, theirs->size);
	const char *here = receipt_number(app, log->size);
	bool did = false;

	if (log->outcome == TACIT_RECEIPTS_RIGHT && theirs->size > log->size) {
		tacit_buf_printf(out,
			tacit_tr(app->lang,
				"Not to be told yet: that log has %s entries, "
				"and %s are here. First: tacit sync"),
			size, here);
		tacit_buf_addc(out, '\n');
		return EXIT_DOUBT;
	}
	if (!tacit_register_log_began(
		    app->reg, theirs->size, theirs->root.bytes, &did, err))
		return EXIT_SYSTEM;
	if (did)
		tacit_buf_printf(out,
			tacit_tr(app->lang,
				"One log: the first %s of the %s entries here "
				"are all that it has."),
			size, here);
	else
		tacit_buf_printf(out,
			tacit_tr(app->lang,
				"FORKED: the log of %s entries has another "
				"root here. Keep the file, and this clone: "
				"together they prove it."),
			size);
	tacit_buf_addc(out, '\n');
	return did ? EXIT_DONE : EXIT_NO;
}

int receipt_compare_here(struct app *app, const struct receipt_words *words)
{
	struct receipt_keys keys = { 0 };
	struct receipt_side side;
	struct tacit_err err = { 0 };
	struct tacit_buf out = { 0 };
	int status = EXIT_NO;

	if (!app_has_register(app))
		return app_fail(app, &app->why);
	if (!receipt_read_side(app, app->operands[2], false, &side, &err) ||
		!receipt_read_keys(app, words, &keys, &err))
		return app_fail(app, &err);
	receipt_check_side(&side, &keys);
	receipt_add_finding(app, &side, &out);
	if (side.outcome == TACIT_RECEIPT_RIGHT)
		status = add_beside_here(app, &side, &out, &err);
	if (err.code == TACIT_OK)
		return receipt_print(app, &out, status);
	tacit_buf_clear(&out);
	return app_fail(app, &err);
}
