#include "log/tree.h"

#include <string.h>

enum { LEAF = 0, NODE = 1 };

void tacit_tree_leaf(struct tacit_str entry, struct tacit_tree_hash *out)
{
	struct tacit_buf bytes = { 0 };

	tacit_buf_addc(&bytes, LEAF);
	tacit_buf_add_str(&bytes, entry);
	tacit_digest(tacit_buf_str(&bytes), out->bytes);
	tacit_buf_clear(&bytes);
}

void tacit_tree_node(const struct tacit_tree_hash *left,
	const struct tacit_tree_hash *right, struct tacit_tree_hash *out)
{
	char bytes[1 + 2 * TACIT_DIGEST_BYTES] = { NODE };

	memcpy(bytes + 1, left->bytes, TACIT_DIGEST_BYTES);
	memcpy(bytes + 1 + TACIT_DIGEST_BYTES, right->bytes,
		TACIT_DIGEST_BYTES);
	tacit_digest((struct tacit_str){ bytes, sizeof(bytes) }, out->bytes);
}

bool tacit_tree_hash_eq(
	const struct tacit_tree_hash *a, const struct tacit_tree_hash *b)
{
	return memcmp(a->bytes, b->bytes, sizeof(a->bytes)) == 0;
}

/* --- what is read --------------------------------------------------------- */

/* The largest power of two that is less than `count`, which is at least 2. */
static uint64_t left_part(uint64_t count)
{
	uint64_t part = 1;

	while (part < count - part)
		part *= 2;
	return part;
}

/*
 * The hash over the leaves from `first` to before `end`: whole subtrees from
 * left to right, each smaller than the one before it, put together from the
 * right. `first` is a multiple of the first of them.
 */
static bool hash_range(const struct tacit_tree_reader *reader, uint64_t first,
	uint64_t end, struct tacit_tree_hash *out, struct tacit_err *err)
{
	struct tacit_tree_hash parts[TACIT_TREE_PROOF_MAX];
	size_t count = 0;
	unsigned level;

	for (level = 63; level-- > 0;) {
		if (!((end - first) >> level & 1))
			continue;
		if (!reader->read(reader->ctx, level, first >> level,
			    &parts[count++], err))
			return false;
		first += (uint64_t)1 << level;
	}
	*out = parts[--count];
	while (count--)
		tacit_tree_node(&parts[count], out, out);
	return true;
}

bool tacit_tree_root(const struct tacit_tree_reader *reader, uint64_t size,
	struct tacit_tree_hash *out, struct tacit_err *err)
{
	if (size)
		return hash_range(reader, 0, size, out, err);
	tacit_digest((struct tacit_str){ "", 0 }, out->bytes);
	return true;
}

/* Proofs are found from the root down, and read the other way. */
static void turn_around(struct tacit_tree_proof *proof)
{
	size_t i;

	for (i = 0; i < proof->count / 2; i++) {
		struct tacit_tree_hash *a = &proof->hashes[i];
		struct tacit_tree_hash *b =
			&proof->hashes[proof->count - 1 - i];
		const struct tacit_tree_hash kept = *a;

		*a = *b;
		*b = kept;
	}
}

bool tacit_tree_inclusion(const struct tacit_tree_reader *reader,
	uint64_t index, uint64_t size, struct tacit_tree_proof *out,
	struct tacit_err *err)
{
	uint64_t first = 0;
	uint64_t end = size;

	out->count = 0;
	if (index >= size || size > TACIT_TREE_SIZE_MAX)
		return tacit_fail(err, TACIT_INVALID,
			"the log has no such entry as is to be proved");
	while (end - first > 1) {
		const uint64_t middle = first + left_part(end - first);
		const bool is_left = index < middle;

		if (!hash_range(reader, is_left ? middle : first,
			    is_left ? end : middle, &out->hashes[out->count++],
			    err))
			return false;
		if (is_left)
			end = middle;
		else
			first = middle;
	}
	turn_around(out);
	return true;
}

bool tacit_tree_consistency(const struct tacit_tree_reader *reader,
	uint64_t old, uint64_t size, struct tacit_tree_proof *out,
	struct tacit_err *err)
{
	uint64_t first = 0;
	uint64_t end = size;

	out->count = 0;
	if (old > size || size > TACIT_TREE_SIZE_MAX)
		return tacit_fail(err, TACIT_INVALID,
			"no log begins with one that is longer");
	if (!old)
		return true;
	/* old is within the part, or is its end */
	while (old < end) {
		const uint64_t middle = first + left_part(end - first);
		const bool is_left = old <= middle;

		if (!hash_range(reader, is_left ? middle : first,
			    is_left ? end : middle, &out->hashes[out->count++],
			    err))
			return false;
		if (is_left)
			end = middle;
		else
			first = middle;
	}
	/* what the old tree is all of, its root says */
	if (first &&
		!hash_range(
			reader, first, end, &out->hashes[out->count++], err))
		return false;
	turn_around(out);
	return true;
}

/* --- what is proved ------------------------------------------------------- */

/* Where the way from a leaf to the root is: the leaf and the last one, both
 * counted on the level that was reached. */
struct climb {
	uint64_t at;
	uint64_t last;
};

static void climb_once(struct climb *way)
{
	way->at >>= 1;
	way->last >>= 1;
}

/* Does a left part come next? Then levels without a right one are passed. */
static bool is_right_side(struct climb *way)
{
	const bool is = (way->at & 1) || way->at == way->last;

	while (is && way->at && !(way->at & 1))
		climb_once(way);
	return is;
}

bool tacit_tree_is_included(const struct tacit_tree_hash *leaf, uint64_t index,
	uint64_t size, const struct tacit_tree_proof *proof,
	const struct tacit_tree_hash *root)
{
	struct climb way = { index, size - 1 };
	struct tacit_tree_hash found = *leaf;
	size_t i;

	if (index >= size)
		return false;
	for (i = 0; i < proof->count; i++, climb_once(&way)) {
		if (!way.last)
			return false;
		if (is_right_side(&way))
			tacit_tree_node(&proof->hashes[i], &found, &found);
		else
			tacit_tree_node(&found, &proof->hashes[i], &found);
	}
	return !way.last && tacit_tree_hash_eq(&found, root);
}

/* Of 0 < old < size. */
static bool leads_further(uint64_t old, const struct tacit_tree_hash *old_root,
	uint64_t size, const struct tacit_tree_hash *root,
	const struct tacit_tree_proof *proof)
{
	/* a whole subtree is not repeated in its proof */
	const bool is_whole = !(old & (old - 1));
	struct climb way = { old - 1, size - 1 };
	struct tacit_tree_hash before;
	struct tacit_tree_hash after;
	size_t i = is_whole ? 0 : 1;

	if (!proof->count)
		return false;
	before = is_whole ? *old_root : proof->hashes[0];
	after = before;
	while (way.at & 1)
		climb_once(&way);
	for (; i < proof->count; i++, climb_once(&way)) {
		const struct tacit_tree_hash *next = &proof->hashes[i];

		if (!way.last)
			return false;
		if (is_right_side(&way)) {
			tacit_tree_node(next, &before, &before);
			tacit_tree_node(next, &after, &after);
		} else {
			tacit_tree_node(&after, next, &after);
		}
	}
	return !way.last && tacit_tree_hash_eq(&before, old_root) &&
		tacit_tree_hash_eq(&after, root);
}

bool tacit_tree_is_consistent(uint64_t old,
	const struct tacit_tree_hash *old_root, uint64_t size,
	const struct tacit_tree_hash *root,
	const struct tacit_tree_proof *proof)
{
	struct tacit_tree_hash none;

	if (old == size)
		return !proof->count && tacit_tree_hash_eq(old_root, root);
	if (old)
		return old < size &&
			leads_further(old, old_root, size, root, proof);
	tacit_digest((struct tacit_str){ "", 0 }, none.bytes);
	return !proof->count && tacit_tree_hash_eq(old_root, &none);
}
