/* receipts_beside: another log than the one here, as somebody else shows it. */
#include <string.h>

#include "log/checkpoint.h"
#include "register/receipts_parts.h"

/* --- from where on they differ ------------------------------------------------- */

struct log_side {
	struct tacit_log_at at;
	struct tacit_tiles tiles;
	struct tacit_arena arena;
};

/* Whoever signed it: what it says of its length. */
static bool begin_side(struct log_side *side, struct tacit_store *store,
	const char *tip, struct tacit_err *err)
{
	struct tacit_checkpoint checkpoint = { 0 };
	struct tacit_str note;

	*side = (struct log_side){ .at.store = store };
	(void)snprintf(side->at.tip, sizeof(side->at.tip), "%s", tip);
	if (!tacit_log_at_checkpoint(&side->at, &side->arena, &note, err))
		return false;
	(void)tacit_checkpoint_open(note, NULL, 0, &checkpoint);
	side->tiles = (struct tacit_tiles){ .size = checkpoint.size,
		.read = tacit_log_at_read,
		.ctx = &side->at };
	return true;
}

static void end_side(struct log_side *side)
{
	tacit_tiles_clear(&side->tiles);
	tacit_arena_clear(&side->arena);
}

/* Are the first `size` entries the same? */
static bool begin_alike(struct log_side *a, struct log_side *b, uint64_t size,
	bool *alike, struct tacit_err *err)
{
	const struct tacit_tree_reader one = tacit_tiles_reader(&a->tiles);
	const struct tacit_tree_reader other = tacit_tiles_reader(&b->tiles);
	struct tacit_tree_hash root;
	struct tacit_tree_hash same;
	const bool ok = tacit_tree_root(&one, size, &root, err) &&
		tacit_tree_root(&other, size, &same, err);

	*alike = ok && tacit_tree_hash_eq(&root, &same);
	return ok;
}

bool tacit_register_logs_differ(struct tacit_store *store, const char *tip,
	const char *other, uint64_t *from, uint64_t *size,
	struct tacit_err *err)
{
	struct log_side sides[2] = { { .at.store = NULL } };
	uint64_t low = 0;
	uint64_t high = 0;
	bool ok = begin_side(&sides[0], store, tip, err) &&
		begin_side(&sides[1], store, other, err);

	if (ok)
		high = sides[0].tiles.size < sides[1].tiles.size
			? sides[0].tiles.size
			: sides[1].tiles.size;
	*size = sides[1].tiles.size;
	while (ok && low < high) {
		const uint64_t middle = low + (high - low + 1) / 2;
		bool alike = false;

		ok = begin_alike(&sides[0], &sides[1], middle, &alike, err);
		if (alike)
			low = middle;
		else
			high = middle - 1;
	}
	*from = low;
	end_side(&sides[0]);
	end_side(&sides[1]);
	return ok;
}

/* --- is it right, and does it go on from here? ------------------------------- */

struct tacit_receipts tacit_register_log_beside(
	struct tacit_register *reg, const char *tip)
{
	struct tacit_receipts log = *tacit_register_log(reg);

	tacit_log_check(reg->store, tip,
		tacit_document_get(&tacit_register_body(reg)->doc, "receipts"),
		true, &log);
	return log;
}

bool tacit_register_log_began(struct tacit_register *reg, uint64_t size,
	const unsigned char *root, bool *did, struct tacit_err *err)
{
	const struct tacit_receipts *log = tacit_register_log(reg);
	struct tacit_tree_reader reader;
	struct tacit_tree_hash here;
	struct log_side side = { .at.store = NULL };
	bool ok;

	*did = false;
	if (log->outcome != TACIT_RECEIPTS_RIGHT || size > log->size)
		return tacit_fail(err, TACIT_NOTFOUND,
			"there are not so many receipts here");
	ok = begin_side(&side, reg->store, log->tip, err);
	reader = tacit_tiles_reader(&side.tiles);
	ok = ok && tacit_tree_root(&reader, size, &here, err);
	*did = ok && !memcmp(here.bytes, root, sizeof(here.bytes));
	end_side(&side);
	return ok;
}
