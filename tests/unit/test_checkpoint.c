/* How long a log is, signed; and what is none of that. */
#include <string.h>

#include "arena_fixture.h"
#include "log/checkpoint.h"
#include "log/proof.h"

static struct tacit_signer log_key;
static struct tacit_signer witness;
static struct tacit_verifier keys[2];
static struct tacit_tree_hash root;

static void make_keys(void)
{
	ck_assert(tacit_signer_new(&arena, "test-receipts", &log_key, NULL));
	ck_assert(tacit_signer_new(&arena, "test-witness", &witness, NULL));
	keys[0] = log_key.verifier;
	keys[1] = witness.verifier;
	tacit_tree_leaf(tacit_str_of("Test entry\n"), &root);
}

static const char *checkpoint_of(uint64_t size)
{
	struct tacit_buf note = { 0 };

	ck_assert(tacit_checkpoint_write(size, &root, &log_key, &note, NULL));
	return kept(&note);
}

START_TEST(there_and_back)
{
	const char *note = checkpoint_of(20852163);
	struct tacit_checkpoint found;

	ck_assert(tacit_str_starts(
		tacit_str_of(note), "test-receipts\n20852163\n"));
	ck_assert_int_eq(
		tacit_checkpoint_open(tacit_str_of(note), keys, 2, &found),
		TACIT_SIGNED_RIGHT);
	ck_assert(tacit_str_eqs(found.origin, "test-receipts"));
	ck_assert_uint_eq(found.size, 20852163);
	ck_assert(tacit_tree_hash_eq(&found.root, &root));
	ck_assert_ptr_eq(found.by, &keys[0]);
	ck_assert_int_eq(
		tacit_checkpoint_open(tacit_str_of(note), NULL, 0, &found),
		TACIT_SIGNED_UNKNOWN);
	ck_assert_uint_eq(found.size, 20852163);
	ck_assert_ptr_null(found.by);
}
END_TEST

/* Source: c2sp.org/tlog-checkpoint, the example; its key is not given. */
START_TEST(reads_what_others_wrote)
{
	static const char note[] =
		"example.com/behind-the-sofa\n20852163\n"
		"CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n"
		"\xe2\x80\x94 example.com/behind-the-sofa Az3grlgtzPICa5OS8npV"
		"mf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE"
		"+xeMcTOAYQ8=\n";
	struct tacit_checkpoint found;
	struct tacit_buf coded = { 0 };

	ck_assert_int_eq(
		tacit_checkpoint_open(tacit_str_of(note), keys, 2, &found),
		TACIT_SIGNED_UNKNOWN);
	ck_assert(tacit_str_eqs(found.origin, "example.com/behind-the-sofa"));
	tacit_tree_hash_write(&found.root, &coded);
	ck_assert_str_eq(
		kept(&coded), "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=");
}
END_TEST

/* Any text, signed as a log would. */
static enum tacit_signed_outcome outcome_of(
	const char *text, const struct tacit_signer *key)
{
	struct tacit_checkpoint found;
	struct tacit_buf note = { 0 };

	ck_assert(
		tacit_signed_note_write(tacit_str_of(text), key, &note, NULL));
	return tacit_checkpoint_open(
		tacit_str_of(kept(&note)), keys, 2, &found);
}

#define ROOT "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I="
#define NOTHING "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="

START_TEST(what_is_none)
{
	static const struct {
		const char *text;
		enum tacit_signed_outcome outcome;
	} rows[] = {
		{ "test-receipts\n7\n" ROOT "\n", TACIT_SIGNED_RIGHT },
		{ "test-receipts\n7\n" ROOT "\nmore\n", TACIT_SIGNED_RIGHT },
		{ "test-receipts\n0\n" NOTHING "\n", TACIT_SIGNED_RIGHT },
		{ "test-receipts\n9223372036854775807\n" ROOT "\n",
			TACIT_SIGNED_RIGHT },
		{ "other\n7\n" ROOT "\n", TACIT_SIGNED_UNKNOWN },
		{ "test-receipts\n0\n" ROOT "\n", TACIT_SIGNED_NOT },
		{ "test-receipts\n07\n" ROOT "\n", TACIT_SIGNED_NOT },
		{ "test-receipts\n-7\n" ROOT "\n", TACIT_SIGNED_NOT },
		{ "test-receipts\n 7\n" ROOT "\n", TACIT_SIGNED_NOT },
		{ "test-receipts\n\n" ROOT "\n", TACIT_SIGNED_NOT },
		{ "test-receipts\n9223372036854775808\n" ROOT "\n",
			TACIT_SIGNED_NOT },
		{ "\n7\n" ROOT "\n", TACIT_SIGNED_NOT },
		{ "test-receipts\n7\n", TACIT_SIGNED_NOT },
		{ "test-receipts\n7\n" ROOT " \n", TACIT_SIGNED_NOT },
		{ "test-receipts\n7\n" ROOT ROOT "\n", TACIT_SIGNED_NOT },
		{ "test-receipts\n7\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jx"
		  "q2J=\n",
			TACIT_SIGNED_NOT },
		{ "test-receipts\n7\n" ROOT "\n\nmore\n", TACIT_SIGNED_NOT },
		{ "test-receipts\n", TACIT_SIGNED_NOT },
	};
	size_t i;

	for (i = 0; i < TACIT_COUNT(rows); i++)
		ck_assert_msg(
			outcome_of(rows[i].text, &log_key) == rows[i].outcome,
			"%zu: %s", i, rows[i].text);
	/* a witness alone is not the log, under whatever name it signs */
	ck_assert_int_eq(
		outcome_of(rows[0].text, &witness), TACIT_SIGNED_UNKNOWN);
}
END_TEST

START_TEST(witnesses_beside_it)
{
	struct tacit_buf all = { 0 };
	struct tacit_buf other = { 0 };
	struct tacit_str line = { 0 };
	struct tacit_str rest;
	struct tacit_checkpoint found;
	const char *note = checkpoint_of(3);
	size_t text = tacit_str_find(tacit_str_of(note), "\n\n") + 1;

	ck_assert(tacit_signed_note_write(
		(struct tacit_str){ note, text }, &witness, &other, NULL));
	rest = tacit_buf_str(&other);
	while (tacit_str_line(&rest, &line))
		;
	tacit_buf_adds(&all, note);
	tacit_buf_add_str(&all, line);
	tacit_buf_addc(&all, '\n');
	ck_assert_int_eq(
		tacit_checkpoint_open(tacit_buf_str(&all), keys, 2, &found),
		TACIT_SIGNED_RIGHT);
	ck_assert_ptr_eq(found.by, &keys[0]);
	ck_assert_int_eq(
		tacit_checkpoint_open(tacit_buf_str(&all), keys + 1, 1, &found),
		TACIT_SIGNED_UNKNOWN);
	ck_assert_uint_eq(found.note.count, 2);
	/* a witness that did not sign this */
	all.data[all.len - 3] ^= 1;
	ck_assert_int_ne(
		tacit_checkpoint_open(tacit_buf_str(&all), keys, 2, &found),
		TACIT_SIGNED_RIGHT);
	tacit_buf_clear(&all);
	tacit_buf_clear(&other);
}
END_TEST

Suite *tacit_suite_checkpoint(void)
{
	Suite *suite = suite_create("checkpoint");
	TCase *tc = tcase_create("checkpoint");

	tcase_add_checked_fixture(tc, make_keys, clear_arena);
	tcase_add_test(tc, there_and_back);
	tcase_add_test(tc, reads_what_others_wrote);
	tcase_add_test(tc, what_is_none);
	tcase_add_test(tc, witnesses_beside_it);
	suite_add_tcase(suite, tc);
	return suite;
}
