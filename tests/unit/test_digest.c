#include <stdlib.h>
#include <string.h>

#include "text/digest.h"
#include "suite.h"

/* Source: FIPS 180-4's examples. */
START_TEST(is_sha256)
{
	static const unsigned char abc[TACIT_DIGEST_BYTES] = { 0xba, 0x78, 0x16,
		0xbf, 0x8f, 0x01, 0xcf, 0xea, 0x41, 0x41, 0x40, 0xde, 0x5d,
		0xae, 0x22, 0x23, 0xb0, 0x03, 0x61, 0xa3, 0x96, 0x17, 0x7a,
		0x9c, 0xb4, 0x10, 0xff, 0x61, 0xf2, 0x00, 0x15, 0xad };
	static const unsigned char nothing[4] = { 0xe3, 0xb0, 0xc4, 0x42 };
	unsigned char digest[TACIT_DIGEST_BYTES];

	tacit_digest(tacit_str_of("abc"), digest);
	ck_assert_mem_eq(digest, abc, sizeof(abc));
	tacit_digest(tacit_str_of(""), digest);
	ck_assert_mem_eq(digest, nothing, sizeof(nothing));
}
END_TEST

START_TEST(takes_bits_in_groups_of_five)
{
	unsigned char digest[TACIT_DIGEST_BYTES] = { 0x00, 0x44, 0x32, 0x14,
		0xc7, 0x42, 0x54, 0xb6, 0x35, 0xcf };
	char text[TACIT_DIGEST_BYTES * 8 / 5 + 1];

	tacit_digest_base32(digest, 16, text);
	ck_assert_str_eq(text, "0123456789abcdef");
	tacit_digest_base32(digest, 8, text);
	ck_assert_str_eq(text, "01234567");
	tacit_digest_base32(digest, 0, text);
	ck_assert_str_eq(text, "");
}
END_TEST

START_TEST(goes_to_the_last_bit)
{
	unsigned char digest[TACIT_DIGEST_BYTES];
	char text[52];

	memset(digest, 0xff, sizeof(digest));
	tacit_digest_base32(digest, 51, text);
	ck_assert_uint_eq(strlen(text), 51);
	ck_assert_uint_eq(strspn(text, "z"), 51);
}
END_TEST

START_TEST(has_no_letter_that_is_misread)
{
	unsigned char digest[TACIT_DIGEST_BYTES];
	char text[52];
	unsigned i;

	for (i = 0; i < 200; i++) {
		tacit_digest((struct tacit_str){ (const char *)&i, sizeof(i) },
			digest);
		tacit_digest_base32(digest, 51, text);
		ck_assert_ptr_null(strpbrk(text, "ilouILOU"));
	}
}
END_TEST

/* Source: RFC 4231, test case 2, its key filled up with zeroes. */
START_TEST(with_a_key)
{
	const unsigned char key[TACIT_DIGEST_BYTES] = "Jefe";
	static const char expected[] = "5bdcc146bf60754e6a042426089575c7"
				       "5a003f089d2739839dec58b964ec3843";
	unsigned char digest[TACIT_DIGEST_BYTES];
	unsigned char back[TACIT_DIGEST_BYTES];
	struct tacit_buf hex = { 0 };

	tacit_digest_keyed(
		key, tacit_str_of("what do ya want for nothing?"), digest);
	tacit_digest_hex(digest, &hex);
	ck_assert_str_eq(hex.data, expected);
	ck_assert(tacit_digest_of_hex(tacit_buf_str(&hex), back));
	ck_assert_mem_eq(back, digest, sizeof(back));
	hex.data[3] = 'G';
	ck_assert(!tacit_digest_of_hex(tacit_buf_str(&hex), back));
	tacit_buf_clear(&hex);
	tacit_digest_new_key(digest);
	tacit_digest_new_key(back);
	ck_assert_mem_ne(digest, back, sizeof(back));
}
END_TEST

Suite *tacit_suite_digest(void)
{
	Suite *suite = suite_create("digest");
	TCase *tc = tcase_create("digest");

	tcase_add_test(tc, with_a_key);
	tcase_add_test(tc, is_sha256);
	tcase_add_test(tc, takes_bits_in_groups_of_five);
	tcase_add_test(tc, goes_to_the_last_bit);
	tcase_add_test(tc, has_no_letter_that_is_misread);
	suite_add_tcase(suite, tc);
	return suite;
}
