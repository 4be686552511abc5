#include <stdlib.h>
#include <string.h>

#include "arena_fixture.h"
#include "text/signed_note.h"
#include "suite.h"

#define DASH "\xe2\x80\x94 "

/* Source: the example of c2sp.org/signed-note and of Go's x/mod/sumdb/note,
 * which opens it. */
static const char go_key[] = "example.com/foo+530d903a+"
			     "AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";
static const char go_note[] =
	"This is an example message.\n\n" DASH "example.com/foo "
	"Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3"
	"mFXmRKuwHjG1Yu72IneyaQM=\n";

/* The private key is the bytes 0 to 31. Source: made, signed and verified by
 * Python's cryptography 48 as the format says. */
static const char test_signer[] =
	"PRIVATE+KEY+test.example.org/note+4de3808d+"
	"AQABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f";
static const char test_key[] = "test.example.org/note+4de3808d+"
			       "AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4";
static const char test_text[] =
	"Test text\n\nof two parts: \xe4\xb8\xad\xe6\x96\x87\n";
static const char test_line[] =
	"\n" DASH "test.example.org/note "
	"TeOAjTndtGpegL+RUiZdgqR58ytNNHUAZUdXeAxQpZtn2YGoaYumAeRYrOsb016iQzFe"
	"UBX8FOvJezMbFWZi4zRi3ww=\n";

static struct tacit_verifier verifier_of(const char *text)
{
	struct tacit_verifier key;

	ck_assert(tacit_verifier_read(&arena, tacit_str_of(text), &key, NULL));
	return key;
}

static const char *joined(const char *first, const char *second)
{
	return tacit_arena_printf(&arena, "%s%s", first, second);
}

static enum tacit_signed_outcome outcome_of(
	const char *note, const struct tacit_verifier *keys, size_t count)
{
	struct tacit_signed_note opened;

	return tacit_signed_note_open(tacit_str_of(note), keys, count, &opened);
}

START_TEST(reads_what_others_signed)
{
	const struct tacit_verifier keys[] = { verifier_of(test_key),
		verifier_of(go_key) };
	struct tacit_signed_note opened;

	ck_assert_int_eq(
		tacit_signed_note_open(tacit_str_of(go_note), keys, 2, &opened),
		TACIT_SIGNED_RIGHT);
	ck_assert_str_eq(opened.by->name, "example.com/foo");
	ck_assert(tacit_str_eqs(opened.text, "This is an example message.\n"));
	ck_assert_uint_eq(opened.count, 1);
	ck_assert_ptr_eq(opened.signatures[0].by, &keys[1]);
	ck_assert_int_eq(outcome_of(go_note, keys, 1), TACIT_SIGNED_UNKNOWN);
	ck_assert_int_eq(outcome_of(go_note, NULL, 0), TACIT_SIGNED_UNKNOWN);
}
END_TEST

START_TEST(signs_as_others_do)
{
	struct tacit_signer signer;
	struct tacit_buf out = { 0 };

	ck_assert(tacit_signer_read(
		&arena, tacit_str_of(test_signer), &signer, NULL));
	ck_assert(tacit_signed_note_write(
		tacit_str_of(test_text), &signer, &out, NULL));
	ck_assert_str_eq(out.data, joined(test_text, test_line));
	ck_assert_int_eq(
		outcome_of(out.data, &signer.verifier, 1), TACIT_SIGNED_RIGHT);
	tacit_buf_truncate(&out, 0);
	tacit_signer_write(&signer, &out);
	ck_assert_str_eq(out.data, test_signer);
	tacit_buf_truncate(&out, 0);
	tacit_verifier_write(&signer.verifier, &out);
	ck_assert_str_eq(out.data, test_key);
	tacit_buf_clear(&out);
}
END_TEST

START_TEST(makes_keys)
{
	struct tacit_signer one;
	struct tacit_signer other;
	struct tacit_buf out = { 0 };

	ck_assert(tacit_signer_new(&arena, "test-key", &one, NULL));
	ck_assert(tacit_signer_new(&arena, "test-key", &other, NULL));
	ck_assert_mem_ne(one.seed, other.seed, sizeof(one.seed));
	ck_assert(tacit_signed_note_write(
		tacit_str_of("Test\n"), &one, &out, NULL));
	ck_assert_int_eq(
		outcome_of(out.data, &one.verifier, 1), TACIT_SIGNED_RIGHT);
	ck_assert_int_eq(
		outcome_of(out.data, &other.verifier, 1), TACIT_SIGNED_UNKNOWN);
	/* in the name of the other, with its id */
	memcpy(other.verifier.id, one.verifier.id, sizeof(one.verifier.id));
	ck_assert_int_eq(
		outcome_of(out.data, &other.verifier, 1), TACIT_SIGNED_FALSE);
	tacit_buf_clear(&out);
}
END_TEST

START_TEST(every_flipped_bit_shows)
{
	const struct tacit_verifier key = verifier_of(test_key);
	char *note = tacit_arena_strdup(&arena, joined(test_text, test_line));
	const size_t len = strlen(note);
	size_t i;
	unsigned bit;

	for (i = 0; i < len; i++) {
		for (bit = 0; bit < 8; bit++) {
			struct tacit_signed_note opened;

			note[i] = (char)(note[i] ^ (1 << bit));
			ck_assert_int_ne(
				tacit_signed_note_open(
					(struct tacit_str){ note, len }, &key,
					1, &opened),
				TACIT_SIGNED_RIGHT);
			ck_assert_ptr_null(opened.by);
			note[i] = (char)(note[i] ^ (1 << bit));
		}
		ck_assert_int_ne(
			outcome_of(
				tacit_arena_strndup(&arena, note, i), &key, 1),
			TACIT_SIGNED_RIGHT);
	}
	ck_assert_int_eq(outcome_of(note, &key, 1), TACIT_SIGNED_RIGHT);
}
END_TEST

START_TEST(what_is_no_note)
{
	static const char *const notes[] = { "", "\n", "\n\n", "Test\n",
		"Test\n\n", "Test\n\n\n", "Test\n" DASH "name AAAAAAA=\n",
		"Test\n\n" DASH "name AAAAAAA=", "Test\n\n" DASH "name\n",
		"Test\n\n" DASH "name AAAA\n",
		"Test\n\n" DASH "name AAAAAA==\n",
		"Test\n\n" DASH "name AAAAAAA\n",
		"Test\n\n" DASH "name AAAAAAB=\n",
		"Test\n\n" DASH " AAAAAAA=\n",
		"Test\n\n" DASH "na+me AAAAAAA=\n",
		"Test\n\n" DASH "name AAAAAAA= \n", "Test\n\n- name AAAAAAA=\n",
		"Test\n\n" DASH "name  AAAAAAA=\n",
		"Test\n\n" DASH "name AA=AAAA=\n",
		"Test\n\n" DASH "name AAAAAAA=\nmore\n",
		"Test\n\n" DASH "na\xc2\xa0me AAAAAAA=\n",
		"Test\t\n\n" DASH "name AAAAAAA=\n",
		"Test\r\n\n" DASH "name AAAAAAA=\n",
		"Test\xff\n\n" DASH "name AAAAAAA=\n" };
	size_t i;

	for (i = 0; i < TACIT_COUNT(notes); i++)
		ck_assert_msg(outcome_of(notes[i], NULL, 0) == TACIT_SIGNED_NOT,
			"%zu", i);
	ck_assert_int_eq(outcome_of("Test\n\n" DASH "name AAAAAAA=\n", NULL, 0),
		TACIT_SIGNED_UNKNOWN);
	ck_assert_int_eq(
		tacit_signed_note_open(
			(struct tacit_str){ "T\0\n\n" DASH "n AAAAAAA=\n", 18 },
			NULL, 0, &(struct tacit_signed_note){ 0 }),
		TACIT_SIGNED_NOT);
}
END_TEST

START_TEST(several_signatures)
{
	const struct tacit_verifier keys[] = { verifier_of(go_key),
		verifier_of(test_key) };
	const char *note = joined(test_text, test_line);
	struct tacit_signed_note opened;

	/* of another key, of another kind: passed over */
	note = joined(note, DASH "other AAAAAAAAAAA=\n");
	note = joined(note, DASH "test.example.org/note AAAAAAA=\n");
	ck_assert_int_eq(
		tacit_signed_note_open(tacit_str_of(note), keys, 2, &opened),
		TACIT_SIGNED_RIGHT);
	ck_assert_uint_eq(opened.count, 3);
	ck_assert_ptr_eq(opened.by, &keys[1]);
	ck_assert_ptr_null(opened.signatures[1].by);
	/* one that is false in the name of a key, before or after */
	note = joined(note, DASH "example.com/foo Uw2QOgAA\n");
	ck_assert_int_eq(outcome_of(note, keys, 2), TACIT_SIGNED_FALSE);
	note = joined(note, test_line + 1);
	ck_assert_int_eq(outcome_of(note, keys, 2), TACIT_SIGNED_FALSE);
	ck_assert_int_eq(outcome_of(note, keys + 1, 1), TACIT_SIGNED_RIGHT);
}
END_TEST

START_TEST(limits)
{
	struct tacit_buf note = { 0 };
	struct tacit_signer signer;
	size_t i;

	tacit_buf_adds(&note, "Test\n\n");
	for (i = 0; i < TACIT_SIGNED_NOTE_SIGNATURES; i++)
		tacit_buf_adds(&note, DASH "name AAAAAAA=\n");
	ck_assert_int_eq(outcome_of(note.data, NULL, 0), TACIT_SIGNED_UNKNOWN);
	tacit_buf_adds(&note, DASH "name AAAAAAA=\n");
	ck_assert_int_eq(outcome_of(note.data, NULL, 0), TACIT_SIGNED_NOT);

	ck_assert(tacit_signer_read(
		&arena, tacit_str_of(test_signer), &signer, NULL));
	for (i = 0; i < 2; i++) {
		struct tacit_err err = { 0 };
		struct tacit_buf text = { 0 };

		tacit_buf_truncate(&note, 0);
		tacit_buf_pad(&text, 'x',
			TACIT_SIGNED_NOTE_MAX - strlen(test_line) - 1 + i);
		tacit_buf_addc(&text, '\n');
		ck_assert_int_eq(tacit_signed_note_write(tacit_buf_str(&text),
					 &signer, &note, &err),
			i == 0);
		ck_assert_int_eq(err.code, i ? TACIT_LIMIT : TACIT_OK);
		ck_assert_int_eq(outcome_of(note.data, &signer.verifier, 1),
			i ? TACIT_SIGNED_NOT : TACIT_SIGNED_RIGHT);
		tacit_buf_clear(&text);
	}
	tacit_buf_clear(&note);
}
END_TEST

START_TEST(what_is_not_signed)
{
	static const char *const texts[] = { "", "Test", "Te\tst\n", "Test\r\n",
		"Te\xffst\n" };
	struct tacit_signer signer;
	struct tacit_buf out = { 0 };
	size_t i;

	ck_assert(tacit_signer_read(
		&arena, tacit_str_of(test_signer), &signer, NULL));
	for (i = 0; i < TACIT_COUNT(texts); i++) {
		struct tacit_err err = { 0 };

		ck_assert(!tacit_signed_note_write(
			tacit_str_of(texts[i]), &signer, &out, &err));
		ck_assert_int_eq(err.code, TACIT_INVALID);
		ck_assert_uint_eq(out.len, 0);
	}
	tacit_buf_clear(&out);
}
END_TEST

START_TEST(what_is_no_key)
{
	static const char *const keys[] = { "", "name", "name+530d903a",
		"name+530d903a+",
		"+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
		"example.com/"
		"foo+530d903b+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
		"example.com/"
		"foo+530D903A+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
		"example.com/"
		"foo+530d903a+AukyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
		"example.com/"
		"foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k\n",
		"example.com/"
		"foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U0=",
		"example "
		"com+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k" };
	static const char *const names[] = { "", "a b", "a+b", "a\tb",
		"a\xe3\x80\x80-", "a\xff" };
	struct tacit_verifier verifier;
	struct tacit_signer signer;
	char *long_name;
	size_t i;

	for (i = 0; i < TACIT_COUNT(keys); i++) {
		struct tacit_err err = { 0 };

		ck_assert_msg(!tacit_verifier_read(&arena,
				      tacit_str_of(keys[i]), &verifier, &err),
			"%s", keys[i]);
		ck_assert_int_eq(err.code, TACIT_INVALID);
		ck_assert(!tacit_signer_read(&arena,
			tacit_str_of(joined("PRIVATE+KEY+", keys[i])), &signer,
			NULL));
	}
	ck_assert(!tacit_signer_read(
		&arena, tacit_str_of(go_key), &signer, NULL));
	ck_assert(!tacit_verifier_read(
		&arena, tacit_str_of(test_signer), &verifier, NULL));
	for (i = 0; i < TACIT_COUNT(names); i++)
		ck_assert(!tacit_signer_new(&arena, names[i], &signer, NULL));
	long_name = tacit_arena_alloc(&arena, TACIT_SIGNED_NAME_MAX + 2);
	memset(long_name, 'x', TACIT_SIGNED_NAME_MAX + 1);
	ck_assert(!tacit_signer_new(&arena, long_name, &signer, NULL));
	ck_assert(tacit_signer_new(&arena, long_name + 1, &signer, NULL));
}
END_TEST

/* Source: RFC 8032, section 7.1, tests 1 and 2. */
START_TEST(is_ed25519)
{
	static const unsigned char key[TACIT_SIGN_KEY_BYTES] = { 0x3d, 0x40,
		0x17, 0xc3, 0xe8, 0x43, 0x89, 0x5a, 0x92, 0xb7, 0x0a, 0xa7,
		0x4d, 0x1b, 0x7e, 0xbc, 0x9c, 0x98, 0x2c, 0xcf, 0x2e, 0xc4,
		0x96, 0x8c, 0xc0, 0xcd, 0x55, 0xf1, 0x2a, 0xf4, 0x66, 0x0c };
	static const unsigned char seed[TACIT_SIGN_SEED_BYTES] = { 0x4c, 0xcd,
		0x08, 0x9b, 0x28, 0xff, 0x96, 0xda, 0x9d, 0xb6, 0xc3, 0x46,
		0xec, 0x11, 0x4e, 0x0f, 0x5b, 0x8a, 0x31, 0x9f, 0x35, 0xab,
		0xa6, 0x24, 0xda, 0x8c, 0xf6, 0xed, 0x4f, 0xb8, 0xa6, 0xfb };
	static const unsigned char begins[4] = { 0x92, 0xa0, 0x09, 0xa9 };
	static const unsigned char nobody[TACIT_SIGN_KEY_BYTES] = { 0 };
	unsigned char found[TACIT_SIGN_KEY_BYTES];
	unsigned char signature[TACIT_SIGN_BYTES];

	tacit_sign_key_of(seed, found);
	ck_assert_mem_eq(found, key, sizeof(key));
	tacit_sign(seed, tacit_str_of("r"), signature);
	ck_assert_mem_eq(signature, begins, sizeof(begins));
	ck_assert(tacit_sign_is_by(key, tacit_str_of("r"), signature));
	ck_assert(!tacit_sign_is_by(key, tacit_str_of("s"), signature));
	memset(signature, 0, sizeof(signature));
	ck_assert(!tacit_sign_is_by(nobody, tacit_str_of("r"), signature));
}
END_TEST

Suite *tacit_suite_signed_note(void)
{
	Suite *suite = suite_create("signed_note");
	TCase *tc = tcase_create("signed_note");

	tcase_add_checked_fixture(tc, NULL, clear_arena);
	tcase_add_test(tc, is_ed25519);
	tcase_add_test(tc, reads_what_others_signed);
	tcase_add_test(tc, signs_as_others_do);
	tcase_add_test(tc, makes_keys);
	tcase_add_test(tc, every_flipped_bit_shows);
	tcase_add_test(tc, what_is_no_note);
	tcase_add_test(tc, several_signatures);
	tcase_add_test(tc, limits);
	tcase_add_test(tc, what_is_not_signed);
	tcase_add_test(tc, what_is_no_key);
	suite_add_tcase(suite, tc);
	return suite;
}
