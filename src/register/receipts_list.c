/* receipts_list: the receipts of a log that is right, one after another. */
#include <string.h>

#include "register/receipts_parts.h"

struct log_listing {
	tacit_receipt_fn fn;
	void *ctx;
	struct tacit_arena arena; /* of one */
};

/* A log that is not right has nothing to tell. */
static bool begin_log(struct tacit_register *reg, struct tacit_log_at *at,
	struct tacit_tiles *tiles, struct tacit_err *err)
{
	const struct tacit_receipts *log = tacit_register_log(reg);

	at->store = reg->store;
	(void)snprintf(at->tip, sizeof(at->tip), "%s", log->tip);
	*tiles = (struct tacit_tiles){
		.size = log->size, .read = tacit_log_at_read, .ctx = at
	};
	if (log->outcome == TACIT_RECEIPTS_RIGHT)
		return true;
	if (log->outcome == TACIT_RECEIPTS_WRONG) {
		(void)tacit_fail(err, TACIT_DOUBT,
			"the log of receipts here is not right (%s)",
			tacit_receipts_fault_word(log->fault));
		return tacit_hint(err, "tacit doctor");
	}
	(void)tacit_fail(err, TACIT_NOTFOUND, "there are no receipts here");
	return tacit_hint(err, "tacit sync");
}

static bool list_entry(void *ctx, uint64_t index, struct tacit_str entry,
	struct tacit_err *err)
{
	struct log_listing *listing = ctx;
	struct tacit_receipt receipt;
	bool ok;

	(void)index;
	if (!tacit_receipt_is(entry))
		return true;
	ok = tacit_receipt_read(&listing->arena, entry, &receipt, err) &&
		listing->fn(&receipt, listing->ctx, err);
	tacit_arena_clear(&listing->arena);
	return ok;
}

bool tacit_register_each_receipt(struct tacit_register *reg, uint64_t from,
	tacit_receipt_fn fn, void *ctx, struct tacit_err *err)
{
	struct tacit_log_at at;
	struct tacit_tiles tiles;
	struct log_listing listing = { fn, ctx, { 0 } };
	bool ok;

	if (!begin_log(reg, &at, &tiles, err))
		return false;
	ok = from >= tiles.size ||
		tacit_tiles_each(
			&tiles, from, tiles.size, list_entry, &listing, err);
	tacit_tiles_clear(&tiles);
	tacit_arena_clear(&listing.arena);
	return ok;
}

/* What is not here, or is not what was digested, is left out. */
static void read_list_beside(struct tacit_log_at *at, struct tacit_arena *arena,
	struct tacit_receipt *receipt)
{
	struct tacit_buf bytes = { 0 };
	struct tacit_err none = { 0 };

	if (tacit_log_at_read(at,
		    tacit_log_at_path(arena, "lists", receipt->comments_digest),
		    &bytes, &none))
		(void)tacit_receipt_list_read(
			arena, tacit_buf_str(&bytes), receipt);
	tacit_buf_clear(&bytes);
}

bool tacit_register_receipt(struct tacit_register *reg,
	struct tacit_arena *arena, uint64_t number, struct tacit_receipt *out,
	struct tacit_err *err)
{
	struct tacit_log_at at;
	struct tacit_tiles tiles;
	struct tacit_str entry;
	bool ok;

	if (!begin_log(reg, &at, &tiles, err))
		return false;
	ok = tacit_tiles_entry(&tiles, number, arena, &entry, err) &&
		(tacit_receipt_is(entry) ||
			tacit_fail(err, TACIT_NOTFOUND,
				"entry %llu of the log is no receipt",
				(unsigned long long)number)) &&
		tacit_receipt_read(arena, entry, out, err);
	if (ok && out->comment_count && !out->comments)
		read_list_beside(&at, arena, out);
	tacit_tiles_clear(&tiles);
	return ok;
}

/* --- which one brought a commit ----------------------------------------------- */

struct receipt_seeking {
	struct tacit_store *store;
	const char *commit;
	uint64_t number;
	bool is_found;
};

/* The first receipt decides: those after it contain as much. */
static bool take_first(
	const struct tacit_receipt *receipt, void *ctx, struct tacit_err *err)
{
	struct receipt_seeking *seeking = ctx;

	(void)err;
	seeking->number = receipt->seq;
	seeking->is_found = tacit_store_is_ancestor(
		seeking->store, seeking->commit, receipt->new_tip);
	return false;
}

/* The last receipt before that entry, which there is. */
static bool find_before(struct tacit_register *reg, uint64_t end,
	uint64_t *number, struct tacit_err *err)
{
	struct tacit_arena arena = { 0 };
	struct tacit_log_at at;
	struct tacit_tiles tiles;
	struct tacit_str entry = { 0 };
	bool ok = begin_log(reg, &at, &tiles, err);

	do
		ok = ok &&
			tacit_tiles_entry(&tiles, --end, &arena, &entry, err);
	while (ok && end && !tacit_receipt_is(entry));
	*number = end;
	tacit_tiles_clear(&tiles);
	tacit_arena_clear(&arena);
	return ok;
}

bool tacit_register_receipt_of(struct tacit_register *reg, const char *commit,
	uint64_t *number, struct tacit_err *err)
{
	struct tacit_receipts log = *tacit_register_log(reg);
	struct receipt_seeking seeking = { .store = reg->store,
		.commit = commit };
	struct tacit_err why = { 0 };
	char last[TACIT_OID_SIZE] = "";
	uint64_t end = 0;

	log.applied = 0;
	log.last[0] = '\0';
	if (log.outcome == TACIT_RECEIPTS_RIGHT &&
		!tacit_log_reach(reg->store, commit, &log, &end, last, err))
		return false;
	if (!strcmp(last, commit))
		return find_before(reg, end, number, err);
	if (!tacit_register_each_receipt(
		    reg, end, take_first, &seeking, &why) &&
		why.code != TACIT_OK)
		return tacit_fail_as(err, &why);
	*number = seeking.number;
	return seeking.is_found ||
		tacit_fail(err, TACIT_NOTFOUND,
			"no receipt here is of commit %.7s", commit);
}
