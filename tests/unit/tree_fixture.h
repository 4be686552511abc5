/*
 * A second tree of RFC 9162, as its definitions are written: by recursion over
 * all leaves. Entry i is "Test entry i".
 */
#ifndef TACIT_TESTS_TREE_FIXTURE_H
#define TACIT_TESTS_TREE_FIXTURE_H

#include <stdio.h>

#include "log/tree.h"
#include "suite.h"

enum { MODEL_MAX = 2048 };

static struct tacit_tree_hash model_leaves[MODEL_MAX];

static inline struct tacit_str model_entry(uint64_t i, char out[32])
{
	const int len = snprintf(out, 32, "Test entry %u\n", (unsigned)i);

	return (struct tacit_str){ out, (size_t)len };
}

static inline void make_model(void)
{
	char text[32];
	size_t i;

	for (i = 0; i < MODEL_MAX; i++)
		tacit_tree_leaf(model_entry(i, text), &model_leaves[i]);
}

/* The largest power of two below n. */
static inline size_t model_cut(size_t n)
{
	size_t k = 1;

	while (2 * k < n)
		k *= 2;
	return k;
}

/* MTH */
static inline struct tacit_tree_hash model_root(size_t first, size_t n)
{
	struct tacit_tree_hash out;
	struct tacit_tree_hash left;
	struct tacit_tree_hash right;

	if (n == 0) {
		tacit_digest(tacit_str_of(""), out.bytes);
		return out;
	}
	if (n == 1)
		return model_leaves[first];
	left = model_root(first, model_cut(n));
	right = model_root(first + model_cut(n), n - model_cut(n));
	tacit_tree_node(&left, &right, &out);
	return out;
}

static inline void model_add(
	struct tacit_tree_proof *out, struct tacit_tree_hash hash)
{
	out->hashes[out->count++] = hash;
}

/* PATH */
static inline void model_path(
	size_t m, size_t first, size_t n, struct tacit_tree_proof *out)
{
	const size_t k = model_cut(n);

	if (n == 1)
		return;
	if (m < k) {
		model_path(m, first, k, out);
		model_add(out, model_root(first + k, n - k));
	} else {
		model_path(m - k, first + k, n - k, out);
		model_add(out, model_root(first, k));
	}
}

/* SUBPROOF */
static inline void model_subproof(size_t m, size_t first, size_t n,
	bool is_known, struct tacit_tree_proof *out)
{
	const size_t k = model_cut(n);

	if (m == n) {
		if (!is_known)
			model_add(out, model_root(first, n));
	} else if (m <= k) {
		model_subproof(m, first, k, is_known, out);
		model_add(out, model_root(first + k, n - k));
	} else {
		model_subproof(m - k, first + k, n - k, false, out);
		model_add(out, model_root(first, k));
	}
}

static inline void is_proof(const struct tacit_tree_proof *a,
	const struct tacit_tree_proof *b, size_t one, size_t of)
{
	size_t i;

	ck_assert_msg(a->count == b->count, "%zu of %zu", one, of);
	for (i = 0; i < a->count; i++)
		ck_assert_msg(tacit_tree_hash_eq(&a->hashes[i], &b->hashes[i]),
			"%zu of %zu: hash %zu", one, of, i);
}

/* The same sequence in every run. */
static inline unsigned next_chance(unsigned *state)
{
	*state = *state * 1664525u + 1013904223u;
	return *state >> 8;
}

#endif
