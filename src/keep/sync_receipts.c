/* What the register answers to a push: the receipt that has it. */
#include <string.h>

#include <tacit/io.h>

#include "keep/sync_parts.h"
#include "log/receipt.h"
#include "register/receipts.h"
#include "rules/backoff.h"
#include "store/history.h"

/* In the least 1.5, at most 3 seconds in all: a receipt is written a moment
 * after main has moved. */
enum { ASKS = 5, ASK_MS = 100, ASK_MOST_MS = 1600 };

#define AWAITS "refs/tacit/awaits-receipt"

bool tacit_sync_await_receipt(struct syncing *syncing, struct tacit_err *err)
{
	char tip[TACIT_OID_SIZE];

	return !tacit_store_receipts(syncing->store, tip) ||
		tacit_store_keep(
			syncing->store, AWAITS, syncing->out->commit, err);
}

/* What origin has not taken in gets none; "": nothing. */
static bool find_awaited(struct syncing *syncing, char commit[TACIT_OID_SIZE],
	struct tacit_err *err)
{
	if (!tacit_store_reference(syncing->store, AWAITS, commit, err) ||
		!tacit_sync_origin(syncing, err))
		return false;
	if (commit[0] &&
		!(syncing->theirs[0] &&
			tacit_store_is_ancestor(
				syncing->store, commit, syncing->theirs)))
		commit[0] = '\0';
	return true;
}

/* As it is here now. */
static bool find_receipt(struct syncing *syncing, struct tacit_register *reg,
	const char *commit, struct tacit_err *err)
{
	struct tacit_sync_result *out = syncing->out;
	struct tacit_receipt *receipt =
		tacit_arena_alloc(&out->arena, sizeof(*receipt));
	struct tacit_err why = { 0 };
	uint64_t number = 0;

	if (!tacit_register_receipt_of(reg, commit, &number, &why))
		return why.code == TACIT_NOTFOUND || tacit_fail_as(err, &why);
	if (!tacit_register_receipt(reg, &out->arena, number, receipt, err))
		return false;
	out->receipt = receipt;
	return tacit_store_forget(syncing->store, AWAITS, err);
}

/* --- a log that is another ------------------------------------------------------ */

bool tacit_sync_keep_other_log(
	struct syncing *syncing, const char *tip, struct tacit_err *err)
{
	struct tacit_sync_result *out = syncing->out;

	out->other_log = tacit_arena_printf(
		&out->arena, TACIT_SYNC_OTHER_LOGS "%.12s", tip);
	return tacit_store_keep(syncing->store, out->other_log, tip, err);
}

/* What git took for a log that goes on, and is none, goes aside again. */
static bool bring_log(struct syncing *syncing, struct tacit_register *reg,
	struct tacit_err *err)
{
	const char *before = syncing->out->log_before;
	char tip[TACIT_OID_SIZE];

	if (!tacit_register_refresh(reg, err))
		return false;
	if (tacit_register_log(reg)->outcome != TACIT_RECEIPTS_WRONG ||
		!before[0] || !tacit_store_receipts(syncing->store, tip) ||
		!strcmp(before, tip))
		return true;
	return tacit_sync_keep_other_log(syncing, tip, err) &&
		tacit_store_keep(
			syncing->store, TACIT_LOG_REFERENCE, before, err) &&
		tacit_register_refresh(reg, err);
}

static bool fail_other(struct syncing *syncing,
	const struct tacit_receipts *other, const char *tip,
	struct tacit_err *err)
{
	struct tacit_sync_result *out = syncing->out;
	struct tacit_err none = { 0 };
	uint64_t from = 0;
	uint64_t size = 0;

	if (other->fault != TACIT_RECEIPTS_FORKED ||
		!tacit_register_logs_differ(syncing->store, out->log_before,
			tip, &from, &size, &none))
		(void)tacit_fail(err, TACIT_DOUBT,
			"the log of receipts of origin is not right (%s)",
			tacit_receipts_fault_word(other->fault));
	else if (from == size)
		(void)tacit_fail(err, TACIT_DOUBT,
			"the log of receipts of origin has %llu entries, of "
			"%llu that were here before",
			(unsigned long long)size,
			(unsigned long long)other->size);
	else
		(void)tacit_fail(err, TACIT_DOUBT,
			"the log of receipts of origin is another than was "
			"here before: from number %llu on",
			(unsigned long long)(out->differs = from));
	return tacit_hint(err,
		"what was here stays, and nothing of the other counts: it is "
		"kept as %s; man tacit-sync, ANOTHER LOG",
		out->other_log);
}

/* Only its history in git may have been written anew. */
static bool judge_log(struct syncing *syncing, struct tacit_register *reg,
	struct tacit_err *err)
{
	struct tacit_sync_result *out = syncing->out;
	struct tacit_receipts log = *tacit_register_log(reg);
	char tip[TACIT_OID_SIZE];

	if (out->other_log) {
		if (!tacit_store_reference(
			    syncing->store, out->other_log, tip, err))
			return false;
		log = tacit_register_log_beside(reg, tip);
		if (log.outcome == TACIT_RECEIPTS_WRONG)
			return fail_other(syncing, &log, tip, err);
		if (!tacit_store_keep(
			    syncing->store, TACIT_LOG_REFERENCE, tip, err) ||
			!tacit_store_forget(
				syncing->store, out->other_log, err))
			return false;
		out->other_log = NULL;
		return tacit_register_refresh(reg, err);
	}
	if (log.outcome != TACIT_RECEIPTS_WRONG)
		return true;
	(void)tacit_fail(err, TACIT_DOUBT,
		"the log of receipts here is not right (%s)",
		tacit_receipts_fault_word(log.fault));
	return tacit_hint(err, "tacit doctor");
}

/* --- what was pushed ------------------------------------------------------------- */

/* A register that gives receipts has a log of them. */
static bool fail_without_log(struct syncing *syncing, struct tacit_err *err)
{
	const bool has = tacit_sync_origin_has_log(syncing);

	syncing->out->end = TACIT_SYNC_DONE;
	if (has)
		return true;
	(void)tacit_fail(err, TACIT_DOUBT,
		"origin took it in, and shows no log of receipts any more");
	return tacit_hint(err,
		"keep this clone, which has the log, and tell the secretariat");
}

/* Again and again where it was pushed just now; a way there that is gone is
 * found again later. */
static bool ask_for_receipt(struct syncing *syncing, struct tacit_register *reg,
	const char *commit, unsigned asks, struct tacit_err *err)
{
	struct tacit_backoff backoff = { ASK_MS, ASK_MOST_MS,
		syncing->asked->seed };
	struct tacit_err none = { 0 };
	unsigned count;

	for (count = 0;; count++) {
		if (!bring_log(syncing, reg, err) ||
			!judge_log(syncing, reg, err) ||
			!find_receipt(syncing, reg, commit, err))
			return false;
		if (syncing->out->receipt || !asks)
			return true;
		if (count == asks)
			return fail_without_log(syncing, err);
		if (count)
			tacit_io_pause_ms(tacit_backoff_ms(&backoff, count));
		if (!tacit_sync_fetch(syncing, &none)) {
			syncing->out->end = TACIT_SYNC_DONE;
			return true;
		}
	}
}

bool tacit_sync_receipts(struct tacit_register *reg,
	const struct tacit_sync *sync, struct tacit_sync_result *result,
	struct tacit_err *err)
{
	struct syncing syncing = {
		.store = tacit_register_store(reg), .asked = sync, .out = result
	};
	const bool asks = result->is_pushed && !sync->bundle && !sync->from;
	char commit[TACIT_OID_SIZE] = "";
	bool ok;

	ok = bring_log(&syncing, reg, err) && judge_log(&syncing, reg, err);
	if (ok && !sync->is_dry_run)
		ok = find_awaited(&syncing, commit, err);
	if (ok && commit[0]) {
		ok = ask_for_receipt(
			&syncing, reg, commit, asks ? ASKS : 0, err);
		result->awaits_receipt = ok && !result->receipt;
	}
	tacit_arena_clear(&syncing.arena);
	return ok;
}
