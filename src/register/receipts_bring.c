/*
 * receipts_bring: which receipts the record contains, and what each brought.
 *
 * main is one line, and so receipts stand in its order: where one contains
 * what the commit has, all before it do.
 */
#include <string.h>

#include "index/received.h"
#include "register/receipts_parts.h"
#include "store/history.h"

bool tacit_log_dates(enum tacit_type_id type)
{
	return type == TACIT_COMMENT || type == TACIT_PROGRESS ||
		type == TACIT_FOCAL_POINT;
}

static struct tacit_log_at log_where(
	struct tacit_store *store, const struct tacit_receipts *log)
{
	struct tacit_log_at at = { .store = store };

	(void)snprintf(at.tip, sizeof(at.tip), "%s", log->tip);
	return at;
}

/* --- how far ------------------------------------------------------------------ */

struct log_reach {
	struct tacit_store *store;
	const char *commit;
	struct tacit_tiles tiles;
	struct tacit_arena arena; /* an entry at a time */
};

/* Is it in the record? An entry that is no receipt stands as the next before
 * it does; `from`: all before that do. */
static bool is_contained(struct log_reach *reach, uint64_t from, uint64_t at,
	char tip[TACIT_OID_SIZE], bool *is, struct tacit_err *err)
{
	struct tacit_receipt receipt;
	struct tacit_str entry;
	bool ok = true;

	for (*is = true; ok; at--) {
		ok = tacit_tiles_entry(
			&reach->tiles, at, &reach->arena, &entry, err);
		if (ok && tacit_receipt_is(entry))
			break;
		if (at == from)
			return ok;
	}
	ok = ok && tacit_receipt_read(&reach->arena, entry, &receipt, err);
	*is = ok &&
		tacit_store_is_ancestor(
			reach->store, receipt.new_tip, reach->commit);
	if (*is)
		(void)snprintf(tip, TACIT_OID_SIZE, "%s", receipt.new_tip);
	tacit_arena_clear(&reach->arena);
	return ok;
}

bool tacit_log_reach(struct tacit_store *store, const char *commit,
	const struct tacit_receipts *log, uint64_t *end,
	char last[TACIT_OID_SIZE], struct tacit_err *err)
{
	struct tacit_log_at source = log_where(store, log);
	struct log_reach reach = { .store = store,
		.commit = commit,
		.tiles = { .size = log->size,
			.read = tacit_log_at_read,
			.ctx = &source } };
	uint64_t low = log->applied;
	uint64_t high = log->size;
	uint64_t at = high;
	bool ok = true;

	(void)snprintf(last, TACIT_OID_SIZE, "%s", log->last);
	/* the last one first: mostly it is all of them */
	while (ok && low < high) {
		bool is = false;

		at = at == log->size ? high - 1 : low + (high - low) / 2;
		ok = is_contained(&reach, log->applied, at, last, &is, err);
		if (is)
			low = at + 1;
		else
			high = at;
	}
	*end = low;
	tacit_tiles_clear(&reach.tiles);
	tacit_arena_clear(&reach.arena);
	return ok;
}

/* --- what they brought ------------------------------------------------------- */

enum { BATCH_MAX = 4096 };

/* Receipts, each of which goes on where the one before it ended. */
struct log_bringing {
	struct feed *feed;
	struct tacit_receipts *log;
	struct tacit_arena arena; /* of: */
	struct tacit_receipt *batch;
	size_t count;
	size_t at; /* whose commits are walked */
	bool is_over; /* with the commit that is walked */
};

/* What was known of its call was known without the receipt. */
static bool forget_brought(struct feed *feed, const struct tacit_difference *d,
	const struct tacit_path *at, struct tacit_err *err)
{
	struct tacit_document doc = { 0 };

	if (feed->is_anew || at->type->id != TACIT_COMMENT)
		return true;
	if (!tacit_feed_read(feed, d->new_blob, err))
		return false;
	tacit_document_read(
		&feed->arena, d->path, at, tacit_buf_str(&feed->bytes), &doc);
	return tacit_feed_forget(feed, &doc, err);
}

static bool bring_path(
	const struct tacit_difference *d, void *ctx, struct tacit_err *err)
{
	struct log_bringing *bringing = ctx;
	struct feed *feed = bringing->feed;
	const struct tacit_receipt *receipt = &bringing->batch[bringing->at];
	const struct tacit_index_received row = { .seq = receipt->seq,
		.at = receipt->at.s,
		.recovered = receipt->recovered.s,
		.from = receipt->from };
	struct tacit_path at = { 0 };
	struct tacit_err no_type = { 0 };
	bool is_first = false;
	bool dates;
	bool ok = true;

	if (!d->old_blob && tacit_mode_is_file(d->mode) &&
		tacit_path_parse(&feed->arena, d->path, &at, &no_type) &&
		at.type) {
		dates = tacit_log_dates(at.type->id);
		ok = tacit_index_receive(feed->reg->index, d->path, &row, dates,
			     &is_first, err) &&
			(!is_first || forget_brought(feed, d, &at, err));
		if (dates && row.at > feed->latest)
			feed->latest = row.at;
	}
	tacit_arena_clear(&feed->arena);
	return ok;
}

/* A commit is of the receipt whose new tip it is, or comes next. */
static bool begin_commit(
	const struct tacit_commit *commit, void *ctx, struct tacit_err *err)
{
	struct log_bringing *bringing = ctx;

	(void)err;
	if (bringing->is_over && bringing->at + 1 < bringing->count)
		bringing->at++;
	bringing->is_over =
		!strcmp(bringing->batch[bringing->at].new_tip, commit->id);
	return true;
}

static bool flush_batch(struct log_bringing *bringing, struct tacit_err *err)
{
	const struct tacit_walker walker = { begin_commit, bring_path,
		bringing };
	bool begins = false;
	bool ok = true;

	bringing->at = 0;
	bringing->is_over = false;
	if (bringing->count)
		ok = tacit_store_walk(bringing->feed->reg->store,
			bringing->batch[0].old_tip,
			bringing->batch[bringing->count - 1].new_tip, &begins,
			&walker, err);
	bringing->count = 0;
	tacit_arena_clear(&bringing->arena);
	return ok;
}

/* Its texts are in the arena, which begins with the first of a batch. */
static bool add_to_batch(struct log_bringing *bringing, struct tacit_str entry,
	struct tacit_err *err)
{
	if (!bringing->count)
		bringing->batch = tacit_arena_array(
			&bringing->arena, BATCH_MAX, sizeof(*bringing->batch));
	return tacit_receipt_read(&bringing->arena, entry,
		&bringing->batch[bringing->count++], err);
}

static bool is_commit_here(struct tacit_store *store, const char *commit)
{
	char first[TACIT_OID_SIZE];
	unsigned parents;
	struct tacit_err none = { 0 };

	return tacit_store_parents(store, commit, first, &parents, NULL, &none);
}

/* A record that main left altogether, as one that was moved by force, need
 * not be here: of what came instead nobody knows what was new. */
static bool bring_aside(struct log_bringing *bringing, struct tacit_err *err)
{
	struct tacit_store *store = bringing->feed->reg->store;
	const struct tacit_receipt *receipt = bringing->batch;
	bool ok;

	bringing->at = 0;
	ok = !is_commit_here(store, receipt->old_tip) ||
		tacit_store_compare(store, receipt->old_tip, receipt->new_tip,
			bring_path, bringing, err);
	bringing->count = 0;
	tacit_arena_clear(&bringing->arena);
	return ok;
}

/* What was there before the log began, no receipt is of. */
static bool bring_receipt(void *ctx, uint64_t index, struct tacit_str entry,
	struct tacit_err *err)
{
	struct log_bringing *bringing = ctx;
	const struct tacit_receipt *last =
		bringing->count ? &bringing->batch[bringing->count - 1] : NULL;
	struct tacit_arena arena = { 0 };
	struct tacit_receipt receipt;
	bool is_next;
	bool is_aside;
	bool ok = true;

	(void)index;
	if (!tacit_receipt_is(entry))
		return true;
	ok = tacit_receipt_read(&arena, entry, &receipt, err);
	is_aside = ok && receipt.old_tip &&
		!tacit_store_is_on_line(bringing->feed->reg->store,
			receipt.old_tip, receipt.new_tip);
	if (is_aside)
		bringing->log->left = receipt.seq;
	is_next = ok && receipt.old_tip && !is_aside &&
		(!last ||
			(!strcmp(last->new_tip, receipt.old_tip) &&
				bringing->count < BATCH_MAX));
	if (ok && !is_next)
		ok = flush_batch(bringing, err);
	ok = ok && (!receipt.old_tip || add_to_batch(bringing, entry, err));
	if (ok && is_aside)
		ok = bring_aside(bringing, err);
	tacit_arena_clear(&arena);
	return ok;
}

bool tacit_log_bring(struct feed *feed, struct tacit_receipts *log,
	uint64_t end, struct tacit_err *err)
{
	struct tacit_log_at source = log_where(feed->reg->store, log);
	struct tacit_tiles tiles = {
		.size = log->size, .read = tacit_log_at_read, .ctx = &source
	};
	struct log_bringing bringing = { .feed = feed, .log = log };
	bool ok = tacit_tiles_each(&tiles, log->applied, end, bring_receipt,
			  &bringing, err) &&
		flush_batch(&bringing, err);

	tacit_tiles_clear(&tiles);
	tacit_arena_clear(&bringing.arena);
	return ok;
}
