/* receipt_tell: what a receipt says to whoever pushed, in a few lines. */
#ifndef TACIT_CLI_RECEIPT_TELL_H
#define TACIT_CLI_RECEIPT_TELL_H

#include "cli/app.h"
#include "log/receipt.h"

/** Appended, a line a sentence. */
void receipt_add_told(struct app *app, const struct tacit_receipt *receipt,
	struct tacit_buf *out);

#endif
