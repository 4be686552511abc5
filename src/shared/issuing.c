#include "shared/issuing.h"

#include <errno.h>
#include <signal.h>
#include <string.h>

#include <tacit/io.h>

#include "shared/arrived.h"
#include "shared/journal.h"
#include "shared/push_certificate.h"
#include "shared/receipt_log.h"
#include "shared/rotating.h"
#include "shared/signing_key.h"
#include "store/moving.h"
#include "store/pushed.h"

/* From when a push has arrived to its receipt it takes seconds. */
enum { UNDER_WAY_S = 600 };

struct due {
	struct tacit_store *store;
	const struct tacit_issuing *issuing;
	struct tacit_arena *arena;
	struct tacit_signer key;
	struct tacit_receipt_log log;
	char main[TACIT_OID_SIZE];
	const char *from; /* up to where the log has it */
	struct tacit_issued *out;
};

/* --- what comes next ------------------------------------------------------- */

struct earliest {
	struct due *due;
	const char *old_tip; /* NULL: no push begins behind */
};

/* Of the moves from somewhere behind on main, the one that stands first. */
static bool find_earliest(
	const struct tacit_journal_line *line, void *ctx, struct tacit_err *err)
{
	struct earliest *earliest = ctx;
	struct due *due = earliest->due;
	bool is_behind = false;
	bool is_followed = false;

	if (line->word != TACIT_JOURNAL_MOVES)
		return true;
	if (!strcmp(line->new_tip, due->from))
		return false;
	if (!tacit_store_check_ancestor(
		    due->store, due->from, line->old_tip, &is_behind, err) ||
		!tacit_store_check_ancestor(due->store, line->new_tip,
			due->main, &is_followed, err))
		return false;
	/* from where it begins itself there is nowhere to go */
	if (is_behind && is_followed && strcmp(line->old_tip, due->from) != 0)
		earliest->old_tip =
			tacit_arena_strdup(due->arena, line->old_tip);
	return true;
}

/* Main went from there to somewhere, and the journal has no line of it. */
static bool fill_unknown(
	struct due *due, struct tacit_receipt *out, struct tacit_err *err)
{
	struct earliest earliest = { .due = due };

	if (!tacit_journal_each_back(due->store, find_earliest, &earliest, err))
		return false;
	out->new_tip = earliest.old_tip ? earliest.old_tip : due->main;
	out->at = due->issuing->clock;
	return true;
}

/*
 * A push that is still under way. Of another user it is one, too; and what had
 * arrived long ago has ended, whatever process has its number since.
 */
static bool is_under_way(
	const struct due *due, const struct tacit_journal_line *line)
{
	return line->process > 0 &&
		due->issuing->clock.s - line->at.s < UNDER_WAY_S &&
		(kill((pid_t)line->process, 0) == 0 || errno == EPERM);
}

/*
 * The last line "moves" from where main was is the one that it followed: none
 * can be written any more once it has left there.
 */
static bool next_receipt(struct due *due, struct tacit_journal_line *line,
	struct tacit_receipt *out, bool *is_own, struct tacit_err *err)
{
	const struct tacit_journal_line like = { .word = TACIT_JOURNAL_MOVES,
		.old_tip = due->from };
	bool found = false;
	bool is_followed = false;

	*out = (struct tacit_receipt){ .seq = tacit_receipt_log_next(&due->log),
		.old_tip = due->from };
	*is_own = false;
	if (!tacit_journal_find(
		    due->store, &like, due->arena, line, &found, err) ||
		(found &&
			!tacit_store_check_ancestor(due->store, line->new_tip,
				due->main, &is_followed, err)))
		return false;
	if (!is_followed) {
		*line = (struct tacit_journal_line){ 0 };
		return fill_unknown(due, out, err);
	}
	out->at = line->at;
	out->from = line->who;
	out->new_tip = line->new_tip;
	out->has_certificate = line->certificate != NULL;
	memcpy(out->certificate, line->digest, sizeof(out->certificate));
	*is_own =
		due->issuing->process && line->process == due->issuing->process;
	if (!*is_own)
		out->recovered = due->issuing->clock;
	return true;
}

/* --- what stands beside it ------------------------------------------------- */

/* The bytes of a certificate that git has lost since are lost; what they were
 * is said. */
static bool keep_certificate(struct due *due,
	const struct tacit_journal_line *line, struct tacit_err *err)
{
	struct tacit_buf bytes = { 0 };
	struct tacit_err why = { 0 };
	bool is_there;

	if (!line->certificate)
		return true;
	is_there = tacit_store_blob(due->store, line->certificate,
		TACIT_PUSH_CERTIFICATE_MAX, &bytes, &why);
	if (is_there)
		tacit_receipt_log_add_file(&due->log,
			tacit_log_at_path(
				due->arena, "certificates", line->digest),
			tacit_buf_keep(&bytes, due->arena));
	tacit_buf_clear(&bytes);
	return is_there || why.code == TACIT_NOTFOUND ||
		tacit_fail_as(err, &why);
}

/* Where the receipt has the digest of a list alone. */
static bool keep_list(struct due *due, const struct tacit_receipt *receipt,
	struct tacit_str text, struct tacit_err *err)
{
	struct tacit_receipt read;
	struct tacit_buf list = { 0 };

	if (!tacit_receipt_read(due->arena, text, &read, err))
		return false;
	if (read.comments || !read.comment_count)
		return true;
	if (!tacit_receipt_list_write(
		    receipt->comments, receipt->comment_count, &list, err)) {
		tacit_buf_clear(&list);
		return false;
	}
	tacit_receipt_log_add_file(&due->log,
		tacit_log_at_path(due->arena, "lists", read.comments_digest),
		tacit_buf_keep(&list, due->arena));
	return true;
}

static bool add_receipt(struct due *due, const struct tacit_journal_line *line,
	struct tacit_receipt *receipt, bool is_own, struct tacit_err *err)
{
	const struct tacit_push push = { receipt->old_tip, receipt->new_tip,
		receipt->at };
	struct tacit_buf text = { 0 };
	struct tacit_issue *issue;
	bool ok = tacit_arrived_list(due->store, &push, due->arena,
			  &receipt->comments, &receipt->comment_count, err) &&
		tacit_receipt_write(receipt, &text, err);

	if (!ok) {
		tacit_buf_clear(&text);
		return false;
	}
	issue = tacit_arena_append(due->arena, &due->out->list,
		&due->out->count, &due->out->cap, sizeof(*issue));
	issue->receipt = *receipt;
	issue->text = tacit_buf_keep(&text, due->arena);
	issue->is_own = is_own;
	tacit_receipt_log_add(&due->log, issue->text);
	due->from = receipt->new_tip;
	return keep_certificate(due, line, err) &&
		keep_list(due, receipt, issue->text, err);
}

/* --- all of them ----------------------------------------------------------- */

/* With the key, or without one, to look alone. */
static bool open_due(
	struct due *due, const struct tacit_signer *key, struct tacit_err *err)
{
	due->log = (struct tacit_receipt_log){
		.store = due->store, .key = key, .arena = due->arena
	};
	if (!tacit_receipt_log_open(&due->log, err) ||
		!tacit_store_reference(
			due->store, "refs/heads/main", due->main, err))
		return false;
	due->from = due->log.main;
	return due->from[0] || tacit_receipt_log_is_gone(err);
}

static bool collect_due(struct due *due, struct tacit_err *err)
{
	while (strcmp(due->from, due->main) != 0) {
		struct tacit_journal_line line;
		struct tacit_receipt receipt;
		bool is_own;

		if (!next_receipt(due, &line, &receipt, &is_own, err))
			return false;
		if (receipt.from && !is_own && !due->issuing->process &&
			is_under_way(due, &line)) {
			due->out->is_waiting = true;
			return true;
		}
		/* it has not crashed, it is slower */
		if (is_under_way(due, &line))
			receipt.recovered = (struct tacit_instant){ 0 };
		if (!add_receipt(due, &line, &receipt, is_own, err))
			return false;
	}
	return true;
}

static bool issue_due(struct due *due, struct tacit_err *err)
{
	bool was_stopped;

	return tacit_signing_key_settle(
		       due->store, due->arena, &was_stopped, err) &&
		tacit_signing_key_read(
			due->store, due->arena, &due->key, err) &&
		open_due(due, &due->key, err) && collect_due(due, err) &&
		/* git says "ok" before all of it is on the disk */
		(!due->log.count || tacit_store_sync_pushed(due->store, err)) &&
		tacit_receipt_log_write(&due->log, due->issuing->clock, err);
}

bool tacit_receipts_issue(struct tacit_store *store,
	const struct tacit_issuing *issuing, struct tacit_arena *arena,
	struct tacit_issued *out, struct tacit_err *err)
{
	struct due due = {
		.store = store, .issuing = issuing, .arena = arena, .out = out
	};
	bool ok;

	*out = (struct tacit_issued){ 0 };
	if (!tacit_store_lock(store, err))
		return false;
	ok = issue_due(&due, err);
	tacit_store_unlock(store);
	tacit_tiles_clear(&due.log.tiles);
	if (!ok)
		*out = (struct tacit_issued){ 0 };
	return ok;
}

bool tacit_receipts_are_due(struct tacit_store *store,
	struct tacit_arena *arena, bool *are, struct tacit_err *err)
{
	struct tacit_issued none = { 0 };
	struct due due = { .store = store, .arena = arena, .out = &none };
	const bool ok = open_due(&due, NULL, err);

	*are = ok &&
		(strcmp(due.from, due.main) != 0 ||
			tacit_io_exists(tacit_signing_key_next(store, arena)));
	tacit_tiles_clear(&due.log.tiles);
	return ok;
}
