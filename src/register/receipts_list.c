/* receipts_list: the receipts of a log that is right, one after another. */
#include "register/receipts_parts.h"

struct log_listing {
	tacit_receipt_fn fn;
	void *ctx;
	struct tacit_arena arena; /* of one */
};

static bool list_entry(void *ctx, uint64_t index, struct tacit_str entry,
	struct tacit_err *err)
{
	struct log_listing *listing = ctx;
	struct tacit_receipt receipt;
	bool ok;

	(void)index;
	if (!tacit_log_is_receipt(entry))
		return true;
	ok = tacit_receipt_read(&listing->arena, entry, &receipt, err) &&
		listing->fn(&receipt, listing->ctx, err);
	tacit_arena_clear(&listing->arena);
	return ok;
}

bool tacit_register_each_receipt(struct tacit_register *reg,
	tacit_receipt_fn fn, void *ctx, struct tacit_err *err)
{
	const struct tacit_receipts *log = tacit_register_log(reg);
	struct tacit_log_at at = { .store = reg->store };
	struct tacit_tiles tiles = {
		.size = log->size, .read = tacit_log_at_read, .ctx = &at
	};
	struct log_listing listing = { fn, ctx, { 0 } };
	bool ok;

	if (log->outcome == TACIT_RECEIPTS_WRONG) {
		(void)tacit_fail(err, TACIT_DOUBT,
			"the log of receipts here is not right (%s)",
			tacit_receipts_fault_word(log->fault));
		return tacit_hint(err, "tacit doctor");
	}
	if (log->outcome != TACIT_RECEIPTS_RIGHT) {
		(void)tacit_fail(
			err, TACIT_NOTFOUND, "there are no receipts here");
		return tacit_hint(err, "tacit sync");
	}
	(void)snprintf(at.tip, sizeof(at.tip), "%s", log->tip);
	ok = tacit_tiles_each(&tiles, 0, log->size, list_entry, &listing, err);
	tacit_tiles_clear(&tiles);
	tacit_arena_clear(&listing.arena);
	return ok;
}
