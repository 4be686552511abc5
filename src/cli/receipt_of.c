#include "store/moving.h"

#include "cli/print.h"
#include "cli/receipt_files.h"
#include "log/proof.h"
#include "register/receipts.h"
#include "shared/receipt_log.h"

/* Where it is one: the receipt that brought it. */
static bool find_comment(struct app *app, const char *typed, uint64_t *out,
	bool *is_comment, struct tacit_err *err)
{
	struct tacit_document doc = { 0 };
	struct tacit_err why = { 0 };
	enum tacit_type_id type;
	const char *id;

	*is_comment = tacit_resolve(app->reg, &app->arena, typed,
		1u << TACIT_COMMENT, &id, &type, &why);
	if (!*is_comment)
		return true;
	if (!tacit_register_get(
		    app->reg, &app->arena, TACIT_COMMENT, id, &doc, err))
		return false;
	*out = doc.receipt.seq;
	return doc.receipt.is_there ||
		tacit_fail_at(err, TACIT_NOTFOUND, doc.path, 0,
			"no receipt here is of it") ||
		tacit_hint(err, "tacit sync");
}

/* A number by itself; what a register knows, by that. */
static bool find_receipt_number(struct app *app, const char *typed,
	uint64_t *out, struct tacit_err *err)
{
	char commit[TACIT_OID_SIZE];
	struct tacit_err none = { 0 };
	bool is_comment = false;

	if (tacit_tree_number_read(tacit_str_of(typed), out))
		return true;
	if (!app_has_register(app))
		return tacit_fail_as(err, &app->why);
	if (!find_comment(app, typed, out, &is_comment, err) || is_comment)
		return is_comment && err->code == TACIT_OK;
	if (tacit_store_resolve(
		    tacit_register_store(app->reg), typed, commit, &none))
		return tacit_register_receipt_of(app->reg, commit, out, err);
	(void)tacit_fail(err, TACIT_NOTFOUND,
		"'%s' is no number of a receipt, no comment and no commit",
		typed);
	return tacit_hint(err, "tacit shared receipts");
}

static bool find_log(struct tacit_store *store, const char *reference,
	struct tacit_log_at *at, struct tacit_err *err)
{
	at->store = store;
	if (reference)
		return tacit_store_resolve(store, reference, at->tip, err);
	if (tacit_store_receipts(store, at->tip))
		return true;
	(void)tacit_fail(err, TACIT_NOTFOUND, "there are no receipts here");
	return tacit_hint(err, "tacit sync");
}

/* What the log here, or where --log says, has for a number. */
static int print_of_log(struct app *app, const struct receipt_words *words,
	bool (*write)(struct tacit_log_at *at, uint64_t number,
		struct tacit_buf *out, struct tacit_err *err),
	uint64_t number)
{
	struct tacit_store *store = NULL;
	struct tacit_log_at at;
	struct tacit_buf out = { 0 };
	struct tacit_err err = { 0 };
	int status;

	if (!tacit_store_open_as_is(app->folder, &store, &err) ||
		!find_log(store, words->log, &at, &err) ||
		!write(&at, number, &out, &err))
		status = app_fail(app, &err);
	else
		status = app_print(app, tacit_buf_str(&out));
	tacit_buf_clear(&out);
	tacit_store_close(store);
	return status;
}

int receipt_of(struct app *app, const struct receipt_words *words)
{
	struct tacit_err err = { 0 };
	uint64_t seq = 0;

	if (!find_receipt_number(app, app->operands[2], &seq, &err))
		return app_fail(app, &err);
	return print_of_log(app, words, tacit_receipt_log_copy, seq);
}

int receipt_proof(struct app *app, const struct receipt_words *words)
{
	uint64_t old = 0;

	if (!tacit_tree_number_read(tacit_str_of(app->operands[2]), &old))
		return app_usage(app, "receipt proof: a number of entries");
	return print_of_log(app, words, tacit_receipt_log_proof, old);
}
