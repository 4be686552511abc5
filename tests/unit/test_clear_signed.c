#include <string.h>

#include "door/clear_signed.h"
#include "suite.h"

#define SIGNED "-----BEGIN PGP SIGNED MESSAGE-----\n"
#define SIGNATURE                                                    \
	"-----BEGIN PGP SIGNATURE-----\n\niQEzBAEBCAAdFiEE\n=abcd\n" \
	"-----END PGP SIGNATURE-----\n"
#define KEY                                                       \
	"-----BEGIN PGP PUBLIC KEY BLOCK-----\n\nmQENBF\n=abcd\n" \
	"-----END PGP PUBLIC KEY BLOCK-----\n"

static const struct {
	const char *text;
	const char *words;
	bool is_signed;
} texts[] = {
	{ "", "", false },
	{ "a\nb", "a\nb\n", false },
	{ SIGNED "Hash: SHA256\n\nWe object.\n" SIGNATURE, "We object.\n",
		true },
	{ SIGNED "Hash: SHA256\nCharset: utf-8\n\na\n\nb\n" SIGNATURE,
		"a\n\nb\n", true },
	{ SIGNED "\na\n- - one\n- -- \n- -----BEGIN PGP SIGNATURE-----\n"
		 "x\n" SIGNATURE,
		"a\n- one\n-- \n-----BEGIN PGP SIGNATURE-----\nx\n", true },
	{ "before\n" SIGNED "\na\n" SIGNATURE "after\n", "before\na\nafter\n",
		true },
	{ SIGNED "\na\n" SIGNATURE SIGNED "\nb\n" SIGNATURE, "a\nb\n", true },
	{ SIGNED "Hash: SHA1\n\nHash: of words\n" SIGNATURE, "Hash: of words\n",
		true },
	{ SIGNED "\na\n", SIGNED "\na\n", false },
	{ SIGNED "\na\n-----BEGIN PGP SIGNATURE-----\nb\n",
		SIGNED "\na\n-----BEGIN PGP SIGNATURE-----\nb\n", false },
	{ "a\n" KEY "b\n", "a\nb\n", false },
	{ "-----BEGIN PGP PUBLIC KEY BLOCK-----\na\n",
		"-----BEGIN PGP PUBLIC KEY BLOCK-----\na\n", false },
};

START_TEST(takes_the_armour_off)
{
	struct tacit_buf out = { 0 };

	ck_assert_int_eq(tacit_clear_signed(tacit_str_of(texts[_i].text), &out),
		texts[_i].is_signed);
	ck_assert_str_eq(tacit_buf_cstr(&out), texts[_i].words);
	tacit_buf_clear(&out);
}
END_TEST

static const char *const endless[] = { SIGNED, SIGNED "\n",
	SIGNED "\n-----BEGIN PGP SIGNATURE-----\n",
	"-----BEGIN PGP PUBLIC KEY BLOCK-----\n" };

START_TEST(takes_what_never_ends)
{
	enum { TIMES = 100000 };
	struct tacit_buf text = { 0 };
	struct tacit_buf out = { 0 };
	size_t i;

	for (i = 0; i < TIMES; i++)
		tacit_buf_adds(&text, endless[_i]);
	ck_assert(!tacit_clear_signed(tacit_buf_str(&text), &out));
	ck_assert(tacit_str_eq(tacit_buf_str(&text), tacit_buf_str(&out)));
	tacit_buf_clear(&text);
	tacit_buf_clear(&out);
}
END_TEST

Suite *tacit_suite_clear_signed(void)
{
	Suite *suite = suite_create("clear_signed");
	TCase *tc = tcase_create("clear_signed");

	tcase_add_loop_test(tc, takes_the_armour_off, 0, COUNT(texts));
	tcase_add_loop_test(tc, takes_what_never_ends, 0, COUNT(endless));
	suite_add_tcase(suite, tc);
	return suite;
}
