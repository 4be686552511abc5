#include <stdio.h>
#include <stdlib.h>

#include "store/sha1.h"
#include "suite.h"

static void hex_of(struct tacit_sha1 *sha1, char hex[41])
{
	unsigned char sum[TACIT_SHA1_BYTES];

	tacit_sha1_end(sha1, sum);
	for (unsigned i = 0; i < TACIT_SHA1_BYTES; i++)
		(void)snprintf(hex + 2 * i, 3, "%02x", sum[i]);
}

/* FIPS 180-4, and the lengths around a block (by another program). */
static const struct {
	const char *text;
	unsigned times;
	const char *sum;
} cases[] = {
	{ "", 0, "da39a3ee5e6b4b0d3255bfef95601890afd80709" },
	{ "abc", 1, "a9993e364706816aba3e25717850c26c9cd0d89d" },
	{ "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", 1,
		"84983e441c3bd26ebaae4aa1f95129e5e54670f1" },
	{ "a", 1000000, "34aa973cd4c4daa4f61eeb2bdbad27316534016f" },
	{ "a", 55, "c1c8bbdc22796e28c0e15163d20899b65621d65a" },
	{ "a", 56, "c2db330f6083854c99d4b5bfb6e8f29f201be699" },
	{ "a", 63, "03f09f5b158a7a8cdad920bddc29b81c18a551f5" },
	{ "a", 64, "0098ba824b5c16427bd7a1122a5a442a25ec644d" },
	{ "a", 65, "11655326c708d70319be2610e8a57d9a5b959d3b" },
};

START_TEST(test_sums)
{
	struct tacit_sha1 sha1 = { 0 };
	char hex[41];

	tacit_sha1_begin(&sha1);
	for (unsigned i = 0; i < cases[_i].times; i++)
		tacit_sha1_add(&sha1, cases[_i].text, strlen(cases[_i].text));
	hex_of(&sha1, hex);
	ck_assert_str_eq(hex, cases[_i].sum);
}
END_TEST

Suite *tacit_suite_store_sha1(void)
{
	Suite *suite = suite_create("store_sha1");
	TCase *tcase = tcase_create("sha1");

	tcase_add_loop_test(
		tcase, test_sums, 0, sizeof(cases) / sizeof(*cases));
	suite_add_tcase(suite, tcase);
	return suite;
}
