/*
 * tree: the hash tree over the entries of a log, and what it proves.
 *
 * The tree of RFC 9162 (and 6962): a leaf is SHA-256(0x00 || entry), a node
 * SHA-256(0x01 || left || right), and the left part of what is cut in two is
 * the largest power of two that leaves something over. Its root says what
 * every entry is and in which order they came. That an entry is one of them,
 * or that one log is how another began, is proved by at most 64 hashes.
 *
 *	ok = tacit_tree_inclusion(&reader, index, size, &proof, err) &&
 *		tacit_tree_root(&reader, size, &root, err);
 *	is = tacit_tree_is_included(&leaf, index, size, &proof, &root);
 *
 * A reader has the hashes of whole subtrees (log/tiles.h); what is asked of it
 * grows with the logarithm of the size.
 *
 * Source: RFC 9162, section 2.1.
 */
#ifndef TACIT_LOG_TREE_H
#define TACIT_LOG_TREE_H

#include "text/digest.h"

/** Sizes of trees, as others count them, too: 63 bits. */
#define TACIT_TREE_SIZE_MAX ((uint64_t)INT64_MAX)

enum { TACIT_TREE_PROOF_MAX = 64 };

struct tacit_tree_hash {
	unsigned char bytes[TACIT_DIGEST_BYTES];
};

/** From the leaf, or from what both have, to what is next to the root. */
struct tacit_tree_proof {
	struct tacit_tree_hash hashes[TACIT_TREE_PROOF_MAX];
	size_t count;
};

/**
 * Whoever has the hashes of the tree: of a subtree whose 2^level leaves are
 * all there, counted from the left.
 */
struct tacit_tree_reader {
	bool (*read)(void *ctx, unsigned level, uint64_t index,
		struct tacit_tree_hash *out, struct tacit_err *err);
	void *ctx;
};

void tacit_tree_leaf(struct tacit_str entry, struct tacit_tree_hash *out);
void tacit_tree_node(const struct tacit_tree_hash *left,
	const struct tacit_tree_hash *right, struct tacit_tree_hash *out);
bool tacit_tree_hash_eq(
	const struct tacit_tree_hash *a, const struct tacit_tree_hash *b);

/** The root of the first `size` leaves. Fails: as the reader does. */
TACIT_MUST_USE bool tacit_tree_root(const struct tacit_tree_reader *reader,
	uint64_t size, struct tacit_tree_hash *out, struct tacit_err *err);

/** That the leaf `index` is in the tree of `size` leaves.
 * Fails: TACIT_INVALID there is none; as the reader does. */
TACIT_MUST_USE bool tacit_tree_inclusion(const struct tacit_tree_reader *reader,
	uint64_t index, uint64_t size, struct tacit_tree_proof *out,
	struct tacit_err *err);
bool tacit_tree_is_included(const struct tacit_tree_hash *leaf, uint64_t index,
	uint64_t size, const struct tacit_tree_proof *proof,
	const struct tacit_tree_hash *root);

/** That the tree of `size` leaves begins with that of `old`; of none, and of
 * itself, without a hash. Fails: TACIT_INVALID `old` is more; as the reader
 * does. */
TACIT_MUST_USE bool tacit_tree_consistency(
	const struct tacit_tree_reader *reader, uint64_t old, uint64_t size,
	struct tacit_tree_proof *out, struct tacit_err *err);
bool tacit_tree_is_consistent(uint64_t old,
	const struct tacit_tree_hash *old_root, uint64_t size,
	const struct tacit_tree_hash *root,
	const struct tacit_tree_proof *proof);

#endif
