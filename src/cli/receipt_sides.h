/* receipt_sides: a file that may be a receipt or a checkpoint, and whether it
 * is right. */
#ifndef TACIT_CLI_RECEIPT_SIDES_H
#define TACIT_CLI_RECEIPT_SIDES_H

#include "cli/receipt_files.h"
#include "log/compare.h"

/** Everything lives as long as the app. */
struct receipt_side {
	const char *path;
	struct tacit_receipt_copy copy;
	struct tacit_log_view view;
	enum tacit_receipt_outcome outcome;
};

/** By which a receipt is right. */
struct receipt_keys {
	struct tacit_verifier *keys;
	const uint64_t *from; /* the entry that brought each; NULL: not known */
	size_t count;
};
/** Those that were typed, else those of the register's log. Fails: as
 * app_typed_verifiers, app_log_keys. */
TACIT_MUST_USE bool receipt_read_keys(struct app *app,
	const struct receipt_words *words, struct receipt_keys *out,
	struct tacit_err *err);

/** Fails: TACIT_INVALID it is neither, or is no receipt where one is wanted;
 * as tacit_io_read does. */
TACIT_MUST_USE bool receipt_read_side(struct app *app, const char *path,
	bool is_receipt, struct receipt_side *out, struct tacit_err *err);
void receipt_check_side(
	struct receipt_side *side, const struct receipt_keys *keys);

/** Whether it is right, and who signed it: a line. */
void receipt_add_finding(struct app *app, const struct receipt_side *side,
	struct tacit_buf *out);

/** Print what came of it, and clear it; the status, unless it cannot be
 * printed. Nobody but who signed a file knows what stands in it. */
int receipt_print(struct app *app, struct tacit_buf *out, int status);

/** A number, for a sentence. */
const char *receipt_number(struct app *app, uint64_t number);

#endif
