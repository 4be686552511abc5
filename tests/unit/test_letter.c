#include <stdlib.h>

#include <tacit/str.h>

#include "base/letter.h"
#include "suite.h"

static uint32_t point_of(const char *s)
{
	uint32_t point = 0;

	ck_assert_uint_gt(tacit_utf8_decode(tacit_str_of(s), &point), 0);
	return point;
}

static const char *const LOWER[][2] = { { "A", "a" }, { "z", "z" },
	{ "1", "1" }, { "Ü", "ü" }, { "×", "×" }, { "İ", "i" }, { "Ş", "ş" },
	{ "ş", "ş" }, { "Ž", "ž" }, { "Ÿ", "ÿ" }, { "Ə", "ə" }, { "Ĺ", "ĺ" },
	{ "Ω", "ω" }, { "Ж", "ж" }, { "Ё", "ё" }, { "Қ", "қ" }, { "Ұ", "ұ" },
	{ "Ә", "ә" }, { "Ӏ", "ӏ" }, { "Ӂ", "ӂ" }, { "ӂ", "ӂ" }, { "Ա", "ա" },
	{ "ß", "ß" }, { "京", "京" } };

START_TEST(test_lower)
{
	ck_assert_uint_eq(tacit_letter_small(point_of(LOWER[_i][0])),
		point_of(LOWER[_i][1]));
}
END_TEST

START_TEST(test_letters)
{
	static const char *const letters[] = { "a", "Z", "7", "é", "ª", "µ",
		"ж", "қ", "京", "の", "々", "م", "ह", "\xcc\x81" };
	static const char *const others[] = { " ", ".", "_", "\xc2\xa0", "«",
		"×", "—", "’", "№", "€", "、", "。", "「", "！", "،", "।",
		"\xef\xbf\xbd" };
	size_t i;

	for (i = 0; i < sizeof(letters) / sizeof(letters[0]); i++)
		ck_assert_msg(tacit_letter_is(point_of(letters[i])), "%s",
			letters[i]);
	for (i = 0; i < sizeof(others) / sizeof(others[0]); i++)
		ck_assert_msg(
			!tacit_letter_is(point_of(others[i])), "%s", others[i]);
}
END_TEST

START_TEST(test_cjk)
{
	ck_assert(tacit_letter_is_cjk(point_of("京")));
	ck_assert(tacit_letter_is_cjk(point_of("の")));
	ck_assert(tacit_letter_is_cjk(point_of("\xf0\xa0\x80\x80")));
	ck_assert(!tacit_letter_is_cjk(point_of("한")));
	ck_assert(!tacit_letter_is_cjk(point_of("a")));
	ck_assert(!tacit_letter_is_cjk(point_of("。")));
}
END_TEST

static const char *const CAPITALS[][2] = { { "a", "A" }, { "1", "1" },
	{ "ü", "Ü" }, { "ı", "I" }, { "ş", "Ş" }, { "ÿ", "Ÿ" }, { "ω", "Ω" },
	{ "ж", "Ж" }, { "ё", "Ё" }, { "қ", "Қ" }, { "ә", "Ә" }, { "һ", "Һ" },
	{ "ӂ", "Ӂ" }, { "Ж", "Ж" }, { "京", "京" } };

START_TEST(test_capitals)
{
	ck_assert_uint_eq(tacit_letter_capital(point_of(CAPITALS[_i][0])),
		point_of(CAPITALS[_i][1]));
}
END_TEST

static const char *const FOLDED[][2] = { { "", "" },
	{ "Côte d’Ivoire", "cote d'ivoire" }, { "Türkiye", "turkiye" },
	{ "TÜRKİYE", "turkiye" }, { "Kırşehir", "kirsehir" },
	{ "Ålesund, Ørsta", "alesund, orsta" }, { "Łódź", "lodz" },
	{ "Ħal Għaxaq", "hal ghaxaq" }, { "Ðorđe Þór", "dorde tor" },
	{ "Straße", "strasse" }, { "Köln e\xcc\x81", "koln e" },
	{ "Киргизский", "киргизскии" }, { "ЁЛКА", "елка" },
	{ "ҚАЗАҚСТАН", "қазақстан" }, { "Әйтеке Би", "әитеке би" },
	{ "Україна", "украіна" }, { "ＡＢ　１", "ab 1" },
	{ "a\xc2\xa0"
	  "b",
		"a b" },
	{ "ประเทศไทย", "ประเทศไทย" }, { "中国", "中国" },
	{ "a\xff", "a\xff" } };

START_TEST(test_folded)
{
	struct tacit_buf out = { 0 };

	tacit_fold(tacit_str_of(FOLDED[_i][0]), &out);
	ck_assert_str_eq(tacit_buf_cstr(&out), FOLDED[_i][1]);
	tacit_buf_clear(&out);
}
END_TEST

Suite *tacit_suite_letter(void)
{
	Suite *suite = suite_create("letter");
	TCase *tests = tcase_create("letter");

	tcase_add_loop_test(
		tests, test_lower, 0, (int)(sizeof(LOWER) / sizeof(LOWER[0])));
	tcase_add_loop_test(tests, test_capitals, 0, COUNT(CAPITALS));
	tcase_add_loop_test(tests, test_folded, 0, COUNT(FOLDED));
	tcase_add_test(tests, test_letters);
	tcase_add_test(tests, test_cjk);
	suite_add_tcase(suite, tests);
	return suite;
}
