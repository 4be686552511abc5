/* The hash tree, against vectors of others and against its definition. */
#include <string.h>

#include "tree_fixture.h"

static bool read_model(void *ctx, unsigned level, uint64_t index,
	struct tacit_tree_hash *out, struct tacit_err *err)
{
	const size_t n = (size_t)1 << level;

	(void)err;
	ck_assert(((size_t)index + 1) * n <= *(size_t *)ctx);
	*out = model_root((size_t)index * n, n);
	return true;
}

static struct tacit_tree_hash hash_of(const char *hex)
{
	struct tacit_tree_hash out;

	ck_assert(tacit_digest_of_hex(tacit_str_of(hex), out.bytes));
	return out;
}

/* Of the test suites of Certificate Transparency (RFC 6962). */
static const struct tacit_str ct_leaves[] = { { "", 0 }, { "\x00", 1 },
	{ "\x10", 1 }, { "\x20\x21", 2 }, { "\x30\x31", 2 },
	{ "\x40\x41\x42\x43", 4 }, { "\x50\x51\x52\x53\x54\x55\x56\x57", 8 },
	{ "\x60\x61\x62\x63\x64\x65\x66\x67\x68\x69\x6a\x6b\x6c\x6d\x6e\x6f",
		16 } };
static const char *const ct_roots[] = {
	"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
	"6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
	"fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
	"aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
	"d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
	"4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
	"76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
	"ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
	"5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
};
static const struct {
	size_t index; /* of the leaf; or of the old tree how many */
	size_t size;
	const char *hashes[4];
} ct_inclusions[] = {
	{ 0, 8,
		{ "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a0"
		  "9cfc7",
			"5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a36"
			"0f50de3031e",
			"6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab0"
			"35ca39bf6e4" } },
	{ 5, 8,
		{ "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d885"
		  "99e6b",
			"ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b"
			"9d5975a0ae0",
			"d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30c"
			"d95209614b7" } },
}, ct_consistencies[] = {
	{ 1, 1, { NULL } },
	{ 1, 8,
		{ "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a0"
		  "9cfc7",
			"5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a36"
			"0f50de3031e",
			"6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab0"
			"35ca39bf6e4" } },
	{ 6, 8,
		{ "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc55"
		  "8ef6a",
			"ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b"
			"9d5975a0ae0",
			"d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30c"
			"d95209614b7" } },
	{ 2, 5,
		{ "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de"
		  "3031e",
			"bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1"
			"f4d88599e6b" } },
};

static struct tacit_tree_proof proof_of(const char *const hashes[4])
{
	struct tacit_tree_proof out = { .count = 0 };

	for (; out.count < 4 && hashes[out.count]; out.count++)
		out.hashes[out.count] = hash_of(hashes[out.count]);
	return out;
}

START_TEST(is_the_tree_of_others)
{
	size_t size;
	const struct tacit_tree_reader reader = { read_model, &size };
	struct tacit_tree_proof found;
	struct tacit_tree_proof proof;
	struct tacit_tree_hash root;
	struct tacit_tree_hash old;
	size_t i;

	for (i = 0; i < TACIT_COUNT(ct_leaves); i++)
		tacit_tree_leaf(ct_leaves[i], &model_leaves[i]);
	for (size = 0; size < TACIT_COUNT(ct_roots); size++) {
		ck_assert(tacit_tree_root(&reader, size, &root, NULL));
		old = hash_of(ct_roots[size]);
		ck_assert_msg(tacit_tree_hash_eq(&root, &old), "%zu", size);
	}
	for (i = 0; i < TACIT_COUNT(ct_inclusions); i++) {
		size = ct_inclusions[i].size;
		proof = proof_of(ct_inclusions[i].hashes);
		root = hash_of(ct_roots[size]);
		ck_assert(tacit_tree_inclusion(
			&reader, ct_inclusions[i].index, size, &found, NULL));
		is_proof(&found, &proof, i, size);
		ck_assert(tacit_tree_is_included(
			&model_leaves[ct_inclusions[i].index],
			ct_inclusions[i].index, size, &proof, &root));
	}
	for (i = 0; i < TACIT_COUNT(ct_consistencies); i++) {
		size = ct_consistencies[i].size;
		proof = proof_of(ct_consistencies[i].hashes);
		root = hash_of(ct_roots[size]);
		old = hash_of(ct_roots[ct_consistencies[i].index]);
		ck_assert(tacit_tree_consistency(&reader,
			ct_consistencies[i].index, size, &found, NULL));
		is_proof(&found, &proof, i, size);
		ck_assert(tacit_tree_is_consistent(
			ct_consistencies[i].index, &old, size, &root, &proof));
	}
}
END_TEST

/* Nothing but the proof proves it. */
static void is_proved_by_it_alone(size_t index, size_t size,
	struct tacit_tree_proof *proof, const struct tacit_tree_hash *root)
{
	const struct tacit_tree_hash *leaf = &model_leaves[index];
	struct tacit_tree_hash *last;

	ck_assert(!tacit_tree_is_included(
		&model_leaves[index + 1], index, size, proof, root));
	ck_assert(
		!tacit_tree_is_included(leaf, size + index, size, proof, root));
	if (!proof->count)
		return;
	ck_assert(!tacit_tree_is_included(leaf, index ^ 1, size, proof, root));
	last = &proof->hashes[proof->count - 1];
	last->bytes[31] ^= 1;
	ck_assert(!tacit_tree_is_included(leaf, index, size, proof, root));
	last->bytes[31] ^= 1;
	proof->count--;
	ck_assert(!tacit_tree_is_included(leaf, index, size, proof, root));
	proof->count += 2;
	proof->hashes[proof->count - 1] = *root;
	ck_assert(!tacit_tree_is_included(leaf, index, size, proof, root));
	proof->count--;
}

static void leads_further_by_it_alone(size_t old, size_t size,
	struct tacit_tree_proof *proof, const struct tacit_tree_hash *root)
{
	const struct tacit_tree_hash was = model_root(0, old);
	const struct tacit_tree_hash other = model_root(1, old);

	ck_assert(!tacit_tree_is_consistent(old, &other, size, root, proof));
	ck_assert(!tacit_tree_is_consistent(old, &was, size, &other, proof));
	ck_assert(!tacit_tree_is_consistent(size + 1, &was, size, root, proof));
	proof->hashes[proof->count++] = *root;
	ck_assert(!tacit_tree_is_consistent(old, &was, size, root, proof));
	proof->count--;
	if (!proof->count)
		return;
	proof->hashes[0].bytes[0] ^= 128;
	ck_assert(!tacit_tree_is_consistent(old, &was, size, root, proof));
	proof->hashes[0].bytes[0] ^= 128;
	proof->count--;
	ck_assert(!tacit_tree_is_consistent(old, &was, size, root, proof));
	proof->count++;
}

static void try_size(size_t size)
{
	const struct tacit_tree_reader reader = { read_model, &size };
	const struct tacit_tree_hash root = model_root(0, size);
	struct tacit_tree_proof found;
	struct tacit_tree_hash read;
	size_t i;

	ck_assert(tacit_tree_root(&reader, size, &read, NULL));
	ck_assert(tacit_tree_hash_eq(&read, &root));
	for (i = 0; i < size; i++) {
		struct tacit_tree_proof model = { .count = 0 };

		model_path(i, 0, size, &model);
		ck_assert(tacit_tree_inclusion(&reader, i, size, &found, NULL));
		is_proof(&found, &model, i, size);
		ck_assert(tacit_tree_is_included(
			&model_leaves[i], i, size, &found, &root));
		is_proved_by_it_alone(i, size, &found, &root);
	}
	for (i = 0; i <= size; i++) {
		struct tacit_tree_proof model = { .count = 0 };

		read = model_root(0, i);
		if (i)
			model_subproof(i, 0, size, true, &model);
		ck_assert(
			tacit_tree_consistency(&reader, i, size, &found, NULL));
		is_proof(&found, &model, i, size);
		ck_assert(tacit_tree_is_consistent(
			i, &read, size, &root, &found));
		if (i)
			leads_further_by_it_alone(i, size, &found, &root);
	}
}

START_TEST(is_as_it_is_defined)
{
	unsigned state = 1;
	size_t i;

	make_model();
	for (i = 0; i <= 20; i++)
		try_size(i);
	for (i = 0; i < 12; i++)
		try_size(next_chance(&state) % 301);
	for (i = 255; i <= 257; i++)
		try_size(i);
	try_size(300);
}
END_TEST

START_TEST(what_cannot_be)
{
	size_t size = 8;
	const struct tacit_tree_reader reader = { read_model, &size };
	struct tacit_tree_proof proof = { .count = 0 };
	struct tacit_tree_hash none = model_root(0, 0);
	struct tacit_err err = { 0 };

	make_model();
	ck_assert(!tacit_tree_inclusion(&reader, 8, 8, &proof, &err));
	ck_assert_int_eq(err.code, TACIT_INVALID);
	err = (struct tacit_err){ 0 };
	ck_assert(!tacit_tree_consistency(&reader, 9, 8, &proof, &err));
	ck_assert_int_eq(err.code, TACIT_INVALID);
	ck_assert(!tacit_tree_inclusion(
		&reader, 0, TACIT_TREE_SIZE_MAX + 1, &proof, NULL));
	ck_assert(!tacit_tree_is_included(&none, 0, 0, &proof, &none));
	ck_assert(tacit_tree_is_consistent(0, &none, 0, &none, &proof));
	ck_assert(tacit_tree_is_consistent(
		0, &none, 1, &model_leaves[0], &proof));
	ck_assert(!tacit_tree_is_consistent(
		0, &model_leaves[0], 1, &none, &proof));
	/* as long as any: it ends */
	proof.count = TACIT_TREE_PROOF_MAX;
	memset(proof.hashes, 0, sizeof(proof.hashes));
	ck_assert(!tacit_tree_is_included(
		&none, 0, TACIT_TREE_SIZE_MAX, &proof, &none));
	ck_assert(!tacit_tree_is_included(
		&none, UINT64_MAX - 1, UINT64_MAX, &proof, &none));
	ck_assert(!tacit_tree_is_consistent(
		5, &none, TACIT_TREE_SIZE_MAX, &none, &proof));
	ck_assert(!tacit_tree_is_consistent(
		UINT64_MAX - 1, &none, UINT64_MAX, &none, &proof));
}
END_TEST

Suite *tacit_suite_tree(void)
{
	Suite *suite = suite_create("tree");
	TCase *tc = tcase_create("tree");

	tcase_add_test(tc, is_the_tree_of_others);
	tcase_add_test(tc, is_as_it_is_defined);
	tcase_add_test(tc, what_cannot_be);
	suite_add_tcase(suite, tc);
	return suite;
}
