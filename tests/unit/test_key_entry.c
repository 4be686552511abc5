/* The entry of a key: its text, whose it is, and what is none. */
#include <string.h>

#include "arena_fixture.h"
#include "log/key_entry.h"

enum { KEY_AT = 1656925200 }; /* 2022-07-04T09:00 */

static struct tacit_signer old_key;
static struct tacit_signer new_key;

static void make_both(void)
{
	ck_assert(tacit_signer_new(&arena, "test-receipts", &old_key, NULL));
	ck_assert(tacit_signer_new(&arena, "test-receipts", &new_key, NULL));
}

static struct tacit_key_entry entry_of(bool is_lost)
{
	struct tacit_key_entry entry = { .seq = 42,
		.at = { KEY_AT },
		.key = new_key.verifier,
		.is_lost = is_lost };

	if (is_lost)
		entry.lost = old_key.verifier;
	return entry;
}

static const char *entry_text(const struct tacit_key_entry *entry)
{
	struct tacit_buf text = { 0 };

	ck_assert(tacit_key_entry_write(
		entry, entry->is_lost ? &new_key : &old_key, &text, NULL));
	return kept(&text);
}

static const char *told_key(const struct tacit_signer *key)
{
	struct tacit_buf text = { 0 };

	tacit_verifier_write(&key->verifier, &text);
	return kept(&text);
}

START_TEST(what_an_entry_says)
{
	struct tacit_key_entry entry = entry_of(false);
	struct tacit_key_entry found;
	const char *text = entry_text(&entry);

	ck_assert(tacit_str_starts(tacit_str_of(text),
		tacit_arena_printf(&arena,
			"tacit key 1\nseq 42\nat 2022-07-04T09:00:00Z\n"
			"key %s\n\n" TACIT_SIGNATURE_DASH "test-receipts ",
			told_key(&new_key))));
	ck_assert(tacit_key_entry_is(tacit_str_of(text)));
	ck_assert(
		tacit_key_entry_read(&arena, tacit_str_of(text), &found, NULL));
	ck_assert_uint_eq(found.seq, 42);
	ck_assert_int_eq(found.at.s, KEY_AT);
	ck_assert(!found.is_lost);
	ck_assert(tacit_verifier_is(&found.key, &new_key.verifier));
	ck_assert(tacit_key_entry_follows(&found, &old_key.verifier));
	ck_assert(!tacit_key_entry_follows(&found, &new_key.verifier));

	entry = entry_of(true);
	text = entry_text(&entry);
	ck_assert_ptr_nonnull(strstr(text,
		tacit_arena_printf(
			&arena, "\nlost %s\n\n", told_key(&old_key))));
	ck_assert(
		tacit_key_entry_read(&arena, tacit_str_of(text), &found, NULL));
	ck_assert(found.is_lost);
	ck_assert(tacit_key_entry_follows(&found, &old_key.verifier));
	ck_assert(!tacit_key_entry_follows(&found, &new_key.verifier));
}
END_TEST

START_TEST(whose_it_is_not)
{
	struct tacit_key_entry entry = entry_of(false);
	struct tacit_key_entry found;
	struct tacit_signer other;
	struct tacit_buf out = { 0 };

	/* by the new key where the old one should, and the other way round */
	ck_assert(!tacit_key_entry_write(&entry, &new_key, &out, NULL));
	entry = entry_of(true);
	ck_assert(!tacit_key_entry_write(&entry, &old_key, &out, NULL));
	/* another lost one */
	ck_assert(tacit_signer_new(&arena, "test-receipts", &other, NULL));
	ck_assert(tacit_key_entry_read(
		&arena, tacit_str_of(entry_text(&entry)), &found, NULL));
	ck_assert(!tacit_key_entry_follows(&found, &other.verifier));
	/* of another log */
	ck_assert(tacit_signer_new(&arena, "test-others", &other, NULL));
	ck_assert(!tacit_key_entry_follows(&found, &other.verifier));
	entry.lost = other.verifier;
	ck_assert(!tacit_key_entry_write(&entry, &new_key, &out, NULL));
	entry = entry_of(false);
	ck_assert(!tacit_key_entry_write(&entry, &other, &out, NULL));
	entry.seq = 0;
	ck_assert(!tacit_key_entry_write(&entry, &old_key, &out, NULL));
	entry = entry_of(false);
	entry.at.s = 0;
	ck_assert(!tacit_key_entry_write(&entry, &old_key, &out, NULL));
	entry = entry_of(true);
	entry.lost = entry.key;
	ck_assert(!tacit_key_entry_write(&entry, &new_key, &out, NULL));
	tacit_buf_clear(&out);
}
END_TEST

/* A text with one piece in the place of another, signed as it is. */
static const char *resigned(
	const char *text, const char *piece, const char *other)
{
	const char *found = strstr(text, piece);
	const char *end = strstr(text, "\n\n");
	struct tacit_buf out = { 0 };

	ck_assert_msg(found && end, "%s", piece);
	ck_assert(tacit_signed_note_write(
		tacit_str_of(tacit_arena_printf(&arena, "%.*s%s%.*s\n",
			(int)(found - text), text, other,
			(int)(end - found - (int)strlen(piece)),
			found + strlen(piece))),
		&old_key, &out, NULL));
	return kept(&out);
}

START_TEST(what_is_no_entry_of_a_key)
{
	static const char *const rows[][2] = { { "key 1", "key 01" },
		{ "tacit", "Tacit" }, { "seq 42", "seq 042" },
		{ "seq 42", "seq 0" }, { "seq 42\n", "" }, { "seq", "Seq" },
		{ "00Z", "00+00:00" }, { "at 2022", "at 2122-" },
		{ "key test", "key  test" }, { "key test", "key other" },
		{ "\nkey test", "\nlost test" },
		{ "\nkey test", "\nmore\nkey test" } };
	struct tacit_key_entry entry = entry_of(false);
	struct tacit_key_entry found;
	const char *text = entry_text(&entry);
	struct tacit_err err;
	size_t i;

	for (i = 0; i < TACIT_COUNT(rows); i++) {
		err = (struct tacit_err){ 0 };
		ck_assert_msg(!tacit_key_entry_read(&arena,
				      tacit_str_of(resigned(
					      text, rows[i][0], rows[i][1])),
				      &found, &err),
			"%s", rows[i][1]);
		ck_assert_int_eq(err.code, TACIT_INVALID);
	}
	err = (struct tacit_err){ 0 };
	ck_assert(!tacit_key_entry_read(&arena,
		tacit_str_of(resigned(text, "key 1", "key 2")), &found, &err));
	ck_assert_int_eq(err.code, TACIT_LATER);
	for (i = 0; text[i]; i++)
		ck_assert_msg(
			!tacit_key_entry_read(&arena,
				(struct tacit_str){ text, i }, &found, NULL),
			"%zu", i);
	/* signed twice */
	text = tacit_arena_printf(
		&arena, "%s%s", text, strstr(text, TACIT_SIGNATURE_DASH));
	ck_assert(!tacit_key_entry_read(
		&arena, tacit_str_of(text), &found, NULL));
}
END_TEST

Suite *tacit_suite_key_entry(void)
{
	Suite *suite = suite_create("key_entry");
	TCase *tc = tcase_create("key_entry");

	tcase_add_checked_fixture(tc, make_both, clear_arena);
	tcase_add_test(tc, what_an_entry_says);
	tcase_add_test(tc, whose_it_is_not);
	tcase_add_test(tc, what_is_no_entry_of_a_key);
	suite_add_tcase(suite, tc);
	return suite;
}
