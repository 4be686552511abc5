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

/** Those of the log here, from that number on; each lives until the callback
 * returns. Fails: TACIT_NOTFOUND there is no log; TACIT_DOUBT it is not right;
 * TACIT_GIT; as the callback does. */
TACIT_MUST_USE bool tacit_register_each_receipt(struct tacit_register *reg,
	uint64_t from, tacit_receipt_fn fn, void *ctx, struct tacit_err *err);

/**
 * One of them, into the arena; with the comments that are kept beside the log,
 * where they are here. Fails: TACIT_NOTFOUND there is none of that number;
 * TACIT_DOUBT; TACIT_GIT.
 */
TACIT_MUST_USE bool tacit_register_receipt(struct tacit_register *reg,
	struct tacit_arena *arena, uint64_t number, struct tacit_receipt *out,
	struct tacit_err *err);

/**
 * Which receipt brought a commit of main, or was there when the log began: the
 * first whose new tip contains it. Fails: TACIT_NOTFOUND none does;
 * TACIT_DOUBT; TACIT_GIT.
 */
TACIT_MUST_USE bool tacit_register_receipt_of(struct tacit_register *reg,
	const char *commit, uint64_t *number, struct tacit_err *err);

/** What a log at another tip is, beside the one that is known here: right only
 * where it goes on from it. */
struct tacit_receipts tacit_register_log_beside(
	struct tacit_register *reg, const char *tip);

/**
 * From which number on two logs, each a tip, are two; where one is only shorter
 * that is its size. `size`: of the other one. Whether they are right is not
 * looked at. Fails: TACIT_NOTFOUND, TACIT_INVALID, TACIT_GIT: one of them cannot
 * be read.
 */
TACIT_MUST_USE bool tacit_register_logs_differ(struct tacit_store *store,
	const char *tip, const char *other, uint64_t *from, uint64_t *size,
	struct tacit_err *err);

/** Whether the log here, of so many entries, had that root. Fails:
 * TACIT_NOTFOUND it is not right, or has not so many; TACIT_GIT. */
TACIT_MUST_USE bool tacit_register_log_began(struct tacit_register *reg,
	uint64_t size, const unsigned char *root, bool *did,
	struct tacit_err *err);

#endif
