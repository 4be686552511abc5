#include <stdlib.h>

#include "text/header_read.h"
#include "suite.h"

static const struct {
	const char *word;
	enum header_plain plain;
} words[] = {
	{ "", HEADER_PLAIN_EMPTY },
	{ "~", HEADER_PLAIN_EMPTY },
	{ "null", HEADER_PLAIN_EMPTY },
	{ "NULL", HEADER_PLAIN_EMPTY },
	{ "nULL", HEADER_PLAIN_TEXT },

	{ "yes", HEADER_PLAIN_TYPED },
	{ "no", HEADER_PLAIN_TYPED },
	{ "Yes", HEADER_PLAIN_OTHER },
	{ "NO", HEADER_PLAIN_OTHER },
	{ "y", HEADER_PLAIN_OTHER },
	{ "N", HEADER_PLAIN_OTHER },
	{ "true", HEADER_PLAIN_OTHER },
	{ "False", HEADER_PLAIN_OTHER },
	{ "on", HEADER_PLAIN_OTHER },
	{ "OFF", HEADER_PLAIN_OTHER },
	{ "=", HEADER_PLAIN_OTHER },
	{ "<<", HEADER_PLAIN_OTHER },
	{ "nO", HEADER_PLAIN_TEXT },
	{ "none", HEADER_PLAIN_TEXT },
	{ "yes please", HEADER_PLAIN_TEXT },
	{ "TUR", HEADER_PLAIN_TEXT },
	{ "en", HEADER_PLAIN_TEXT },

	{ "0", HEADER_PLAIN_TYPED },
	{ "2022", HEADER_PLAIN_TYPED },
	{ "010", HEADER_PLAIN_OTHER },
	{ "08", HEADER_PLAIN_OTHER },
	{ "+5", HEADER_PLAIN_OTHER },
	{ "-5", HEADER_PLAIN_OTHER },
	{ "1_000", HEADER_PLAIN_OTHER },
	{ "0b101", HEADER_PLAIN_OTHER },
	{ "0b", HEADER_PLAIN_TEXT },
	{ "0b12", HEADER_PLAIN_TEXT },
	{ "0o17", HEADER_PLAIN_OTHER },
	{ "0o", HEADER_PLAIN_TEXT },
	{ "0o18", HEADER_PLAIN_TEXT },
	{ "0xfF", HEADER_PLAIN_OTHER },
	{ "0x", HEADER_PLAIN_TEXT },
	{ "0x1g", HEADER_PLAIN_TEXT },
	{ "0xg", HEADER_PLAIN_TEXT },
	{ "1a", HEADER_PLAIN_TEXT },
	{ "01a", HEADER_PLAIN_TEXT },
	{ "+", HEADER_PLAIN_TEXT },
	{ ".", HEADER_PLAIN_TEXT },

	{ "1.5", HEADER_PLAIN_OTHER },
	{ "1.", HEADER_PLAIN_OTHER },
	{ ".5", HEADER_PLAIN_OTHER },
	{ "._5", HEADER_PLAIN_TEXT },
	{ "1_0.5_0", HEADER_PLAIN_OTHER },
	{ "1e3", HEADER_PLAIN_OTHER },
	{ "1.5E-3", HEADER_PLAIN_OTHER },
	{ "1e+3", HEADER_PLAIN_OTHER },
	{ "1e", HEADER_PLAIN_TEXT },
	{ "1.5e+", HEADER_PLAIN_TEXT },
	{ "e5", HEADER_PLAIN_TEXT },
	{ "1.2.3", HEADER_PLAIN_TEXT },
	{ ".inf", HEADER_PLAIN_OTHER },
	{ "-.Inf", HEADER_PLAIN_OTHER },
	{ ".NaN", HEADER_PLAIN_OTHER },
	{ ".info", HEADER_PLAIN_TEXT },
	/* an abbreviated commit that is a number to YAML 1.2 */
	{ "1234e567", HEADER_PLAIN_OTHER },
	{ "1234e567a", HEADER_PLAIN_TEXT },

	{ "24:00", HEADER_PLAIN_OTHER },
	{ "08:30", HEADER_PLAIN_OTHER },
	{ "1:30:00.5", HEADER_PLAIN_OTHER },
	{ "1:", HEADER_PLAIN_TEXT },
	{ "1:x", HEADER_PLAIN_TEXT },
	{ "1:30.", HEADER_PLAIN_OTHER },
	{ "1:30x", HEADER_PLAIN_TEXT },
	{ ":30", HEADER_PLAIN_TEXT },
	{ "+06:00", HEADER_PLAIN_OTHER },

	{ "2022-06-30", HEADER_PLAIN_TYPED },
	{ "2022-6-30", HEADER_PLAIN_TEXT },
	{ "2022-06", HEADER_PLAIN_TEXT },
	{ "2022-06-3", HEADER_PLAIN_TEXT },
	{ "2022-06-301", HEADER_PLAIN_TEXT },
	{ "2022/06/30", HEADER_PLAIN_TEXT },
	{ "20220630T1", HEADER_PLAIN_TEXT },
	{ "2022-06/30T18:00:00Z", HEADER_PLAIN_TEXT },
	{ "2022--30T18:00:00Z", HEADER_PLAIN_TEXT },
	{ "2022-06-T18:00:00Z", HEADER_PLAIN_TEXT },
	{ "2022-06-30T18:00:00Z", HEADER_PLAIN_OTHER },
	{ "2022-6-3t8:00:00", HEADER_PLAIN_OTHER },
	{ "2022-06-30  18:00:00.5 +06:00", HEADER_PLAIN_OTHER },
	{ "2022-06-30 18:00:00 -6", HEADER_PLAIN_OTHER },
	{ "2022-06-30 18:00:00.", HEADER_PLAIN_OTHER },
	{ "2022-06-30x18:00:00Z", HEADER_PLAIN_TEXT },
	{ "2022-06-30T18:00Z", HEADER_PLAIN_TEXT },
	{ "2022-06-30Tx", HEADER_PLAIN_TEXT },
	{ "2022-06-30T18-00", HEADER_PLAIN_TEXT },
	{ "2022-06-30T18:0:00", HEADER_PLAIN_TEXT },
	{ "2022-06-30T18:00:0", HEADER_PLAIN_TEXT },
	{ "2022-06-30T18:00:00Zulu", HEADER_PLAIN_TEXT },
	{ "2022-06-30T18:00:00 sharp", HEADER_PLAIN_TEXT },
	{ "2022-06-30T18:00:00+x", HEADER_PLAIN_TEXT },
	{ "2022-06-30T18:00:00+6x", HEADER_PLAIN_TEXT },
	{ "2022-06-30T18:00:00+6:x", HEADER_PLAIN_TEXT },
	{ "2022-06-30T18:00:00+6:00x", HEADER_PLAIN_TEXT },

	{ "NCT/G/778", HEADER_PLAIN_TEXT },
	{ "2022/nct-g-778", HEADER_PLAIN_TEXT },
	{ "i.0", HEADER_PLAIN_TEXT },
	{ "2 per year", HEADER_PLAIN_TEXT },
	{ "Қазақ", HEADER_PLAIN_TEXT },
	{ "Ж", HEADER_PLAIN_TEXT },
};

START_TEST(knows_what_others_read)
{
	ck_assert_msg(tacit_header_plain(tacit_str_of(words[_i].word)) ==
			words[_i].plain,
		"%s is %d", words[_i].word,
		(int)tacit_header_plain(tacit_str_of(words[_i].word)));
}
END_TEST

/* A zero byte is no end of the set of characters that is looked for. */
START_TEST(takes_a_zero_byte_for_text)
{
	struct tacit_str text = { "1\0", 2 };

	ck_assert_int_eq(tacit_header_plain(text), HEADER_PLAIN_TEXT);
}
END_TEST

Suite *tacit_suite_header_plain(void)
{
	Suite *suite = suite_create("header_plain");
	TCase *tc = tcase_create("header_plain");

	tcase_add_loop_test(tc, knows_what_others_read, 0,
		(int)(sizeof(words) / sizeof(words[0])));
	tcase_add_test(tc, takes_a_zero_byte_for_text);
	suite_add_tcase(suite, tc);
	return suite;
}
