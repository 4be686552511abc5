/*
 * receipts: the log of a register, read and checked once, and which receipt
 * brought which document.
 *
 * The tip of refs/tacit/receipts has the log as files (log/tiles.h). What was
 * found right is remembered with the index: size and root. Of a log that grew
 * the new entries are read, on top of the old root as the new tiles have it;
 * a log that does not begin as it did is wrong, and is from then on until what
 * was there is there again.
 *
 *	if (tacit_register_log(reg)->outcome == TACIT_RECEIPTS_RIGHT)
 *
 * Open to: cli, facts, keep, report.
 */
#ifndef TACIT_REGISTER_RECEIPTS_H
#define TACIT_REGISTER_RECEIPTS_H

#include <tacit/receipts.h>
#include <tacit/register.h>

/** What the register's index knows of the log. Borrowed. */
const struct tacit_receipts *tacit_register_log(struct tacit_register *reg);

struct tacit_receipt;
typedef bool (*tacit_receipt_fn)(
	const struct tacit_receipt *receipt, void *ctx, struct tacit_err *err);

/** Each of the log here, from the first on; it lives until the callback returns.
 * Fails: TACIT_NOTFOUND there is no log; TACIT_DOUBT it is not right. */
TACIT_MUST_USE bool tacit_register_each_receipt(struct tacit_register *reg,
	tacit_receipt_fn fn, void *ctx, struct tacit_err *err);

#endif
