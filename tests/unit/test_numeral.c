/* Numbers in words, spelled here by other tables than they are read by. */
#include <string.h>

#include <tacit/buf.h>

#include "base/letter.h"
#include "suite.h"
#include "text/numeral.h"

enum { MAX = 1000, RU_CASES = 5 };

/* Cut at blanks and hyphens; of Chinese each character. */
static bool read(const char *lang, const char *text, struct tacit_numeral *out)
{
	struct tacit_buf fold = { 0 };
	struct tacit_str words[TACIT_NUMERAL_WORDS];
	struct tacit_str rest;
	size_t count = 0;
	bool ok;

	tacit_fold(tacit_str_of(text), &fold);
	rest = tacit_buf_str(&fold);
	while (rest.len && count < COUNT(words)) {
		size_t len = !strcmp(lang, "zh") ? 3 : strcspn(rest.data, " -");

		len = len < rest.len ? len : rest.len;
		words[count++] = (struct tacit_str){ rest.data, len };
		rest = tacit_str_from(rest, len);
		if (rest.len && strchr(" -", rest.data[0]))
			rest = tacit_str_from(rest, 1);
	}
	ok = tacit_numeral_read(lang, words, count, out);
	if (ok && out->words != count)
		out->value = UINT32_MAX;
	tacit_buf_clear(&fold);
	return ok;
}

static void reads(const char *lang, const char *text, uint32_t value)
{
	struct tacit_numeral numeral;

	ck_assert_msg(read(lang, text, &numeral), "%s: no number", text);
	ck_assert_msg(numeral.value == value, "%s: %u, not %u", text,
		numeral.value, value);
}

/* --- English, Kazakh, Chinese -------------------------------------------------------- */

static const char *const en_small[] = { "zero", "one", "two", "three", "four",
	"five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
	"thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
	"nineteen" };
static const char *const en_tens[] = { "", "", "twenty", "thirty", "forty",
	"fifty", "sixty", "seventy", "eighty", "ninety" };

static void spell_en(unsigned n, struct tacit_buf *out)
{
	if (n >= 100)
		tacit_buf_printf(out, "%s hundred%s", en_small[n / 100],
			n % 100 ? " and " : "");
	n %= 100;
	if (n >= 20)
		tacit_buf_printf(
			out, "%s%s", en_tens[n / 10], n % 10 ? "-" : "");
	if (n >= 20 ? n % 10 : n)
		tacit_buf_adds(out, en_small[n >= 20 ? n % 10 : n]);
}

static const char *const kk_units[] = { "", "бір", "екі", "үш", "төрт", "бес",
	"алты", "жеті", "сегіз", "тоғыз" };
static const char *const kk_tens[] = { "", "он", "жиырма", "отыз", "қырық",
	"елу", "алпыс", "жетпіс", "сексен", "тоқсан" };

static void spell_kk(unsigned n, const char *end, struct tacit_buf *out)
{
	if (n >= 200)
		tacit_buf_printf(out, "%s ", kk_units[n / 100]);
	tacit_buf_printf(out, "%s%s%s%s%s%s", n >= 100 ? "жүз" : "",
		n >= 100 && n % 100 ? " " : "", kk_tens[n / 10 % 10],
		n / 10 % 10 && n % 10 ? " " : "", kk_units[n % 10], end);
}

static const char *const zh_digits[] = { "", "一", "二", "三", "四", "五", "六",
	"七", "八", "九" };

static void spell_zh(unsigned n, struct tacit_buf *out)
{
	if (n >= 100)
		tacit_buf_printf(out, "%s百%s", zh_digits[n / 100],
			n % 100 && n % 100 < 10 ? "零" : "");
	if (n % 100 >= 10)
		tacit_buf_printf(
			out, "%s十", n / 10 == 1 ? "" : zh_digits[n / 10 % 10]);
	tacit_buf_adds(out, zh_digits[n % 10]);
}

START_TEST(round_trips)
{
	struct tacit_buf text = { 0 };
	unsigned n;

	for (n = 1; n < MAX; n++) {
		tacit_buf_truncate(&text, 0);
		spell_en(n, &text);
		reads("en", tacit_buf_cstr(&text), n);
		tacit_buf_truncate(&text, 0);
		spell_zh(n, &text);
		reads("zh", tacit_buf_cstr(&text), n);
	}
	tacit_buf_clear(&text);
}
END_TEST

START_TEST(round_trips_kk)
{
	static const char *const ends[] = { "", "ға", "ны", "нің", "де", "ден",
		"пен" };
	struct tacit_buf text = { 0 };
	unsigned n;
	size_t i;

	for (n = 1; n < MAX; n++)
		for (i = 0; i < TACIT_COUNT(ends); i++) {
			tacit_buf_truncate(&text, 0);
			spell_kk(n, ends[i], &text);
			reads("kk", tacit_buf_cstr(&text), n);
		}
	tacit_buf_clear(&text);
}
END_TEST

/* --- Russian: nominative, genitive, dative, instrumental, prepositional --------------- */

static const char *const ru_units[][RU_CASES] = {
	{ "", "", "", "", "" },
	{ "один", "одного", "одному", "одним", "одном" },
	{ "два", "двух", "двум", "двумя", "двух" },
	{ "три", "трёх", "трём", "тремя", "трёх" },
	{ "четыре", "четырёх", "четырём", "четырьмя", "четырёх" },
	{ "пять", "пяти", "пяти", "пятью", "пяти" },
	{ "шесть", "шести", "шести", "шестью", "шести" },
	{ "семь", "семи", "семи", "семью", "семи" },
	{ "восемь", "восьми", "восьми", "восемью", "восьми" },
	{ "девять", "девяти", "девяти", "девятью", "девяти" },
};
static const char *const ru_teens[] = { "десят", "одиннадцат", "двенадцат",
	"тринадцат", "четырнадцат", "пятнадцат", "шестнадцат", "семнадцат",
	"восемнадцат", "девятнадцат", "двадцат", "тридцат" };
static const char *const soft[RU_CASES] = { "ь", "и", "и", "ью", "и" };
static const char *const ru_hundreds[RU_CASES] = { "сот", "сот", "стам",
	"стами", "стах" };

static void spell_ru_hundred(unsigned n, unsigned c, struct tacit_buf *out)
{
	static const char *const ends[] = { "", "", "сти", "ста", "ста" };

	if (n == 1)
		tacit_buf_adds(out, c ? "ста" : "сто");
	else if (n && !c)
		tacit_buf_printf(out, "%s%s", n == 2 ? "две" : ru_units[n][0],
			n < 5 ? ends[n] : "сот");
	else if (n)
		tacit_buf_printf(out, "%s%s", ru_units[n][c], ru_hundreds[c]);
}

static void spell_ru_ten(unsigned n, unsigned c, struct tacit_buf *out)
{
	if (n == 2 || n == 3)
		tacit_buf_printf(out, "%s%s", ru_teens[8 + n], soft[c]);
	else if (n == 4)
		tacit_buf_adds(out, c ? "сорока" : "сорок");
	else if (n == 9)
		tacit_buf_adds(out, c ? "девяноста" : "девяносто");
	else
		tacit_buf_printf(
			out, "%sдесят%s", ru_units[n][c], c ? soft[c] : "");
}

static void spell_ru(unsigned n, unsigned c, struct tacit_buf *out)
{
	spell_ru_hundred(n / 100, c, out);
	if (n >= 100 && n % 100)
		tacit_buf_addc(out, ' ');
	n %= 100;
	if (n >= 10 && n < 20) {
		tacit_buf_printf(out, "%s%s", ru_teens[n - 10], soft[c]);
		return;
	}
	if (n >= 20)
		spell_ru_ten(n / 10, c, out);
	tacit_buf_printf(
		out, "%s%s", n >= 20 && n % 10 ? " " : "", ru_units[n % 10][c]);
}

START_TEST(round_trips_ru)
{
	struct tacit_buf text = { 0 };
	unsigned n;
	unsigned c;

	for (n = 1; n < MAX; n++)
		for (c = 0; c < RU_CASES; c++) {
			tacit_buf_truncate(&text, 0);
			spell_ru(n, c, &text);
			reads("ru", tacit_buf_cstr(&text), n);
		}
	tacit_buf_clear(&text);
}
END_TEST

/* --- what is no plain cardinal ---------------------------------------------------------- */

static const struct {
	const char *lang;
	const char *text;
	uint32_t value; /* 0: no number */
	bool is_cardinal;
} odd[] = {
	{ "en", "two thousand and five", 2005, true },
	{ "en", "one hundred twenty thousand", 120000, true },
	{ "en", "twenty-eighth", 28, false },
	{ "en", "twelfth", 12, false },
	{ "en", "thirtieth", 30, false },
	{ "en", "both", 2, false },
	{ "en", "fort", 0, false },
	{ "en", "often", 0, false },
	{ "en", "thir", 0, false },
	{ "ru", "две тысячи пять", 2005, true },
	{ "ru", "двадцать второго", 22, false },
	{ "ru", "тридцатая", 30, false },
	{ "ru", "восьмидесятого", 80, false },
	{ "ru", "трёхдневный", 3, false },
	{ "ru", "обоими", 2, false },
	{ "ru", "семьями", 0, false },
	{ "ru", "семинар", 0, false },
	{ "ru", "стали", 0, false },
	{ "ru", "он", 0, false },
	{ "ru", "одинаковый", 0, false },
	{ "ru", "третьих", 3, false },
	{ "kk", "екі мың бес", 2005, true },
	{ "kk", "жиырма екінші", 22, false },
	{ "kk", "онда", 10, false },
	{ "kk", "үшін", 0, false },
	{ "kk", "оның", 0, false },
	{ "kk", "жүзінде", 0, false },
	{ "kk", "екеуі", 2, false },
	{ "zh", "两", 2, true },
	{ "zh", "第十八", 18, false },
	{ "zh", "两千零五", 2005, true },
	{ "zh", "国", 0, false },
	{ "fr", "deux", 0, false },
};

START_TEST(other_forms)
{
	struct tacit_numeral numeral;
	const bool ok = read(odd[_i].lang, odd[_i].text, &numeral);

	ck_assert_msg(ok == (odd[_i].value > 0), "%s", odd[_i].text);
	if (!ok)
		return;
	ck_assert_msg(numeral.value == odd[_i].value, "%s: %u", odd[_i].text,
		numeral.value);
	ck_assert_msg(
		numeral.is_cardinal == odd[_i].is_cardinal, "%s", odd[_i].text);
}
END_TEST

/* What follows a number is no part of it. */
START_TEST(stops)
{
	const struct tacit_str words[] = { tacit_str_of("two"),
		tacit_str_of("three"), tacit_str_of("hundred"),
		tacit_str_of("and"), tacit_str_of("more") };
	struct tacit_numeral numeral;

	ck_assert(tacit_numeral_read("en", words, 5, &numeral));
	ck_assert_uint_eq(numeral.value, 2);
	ck_assert_uint_eq(numeral.words, 1);
	ck_assert(tacit_numeral_read("en", words + 1, 4, &numeral));
	ck_assert_uint_eq(numeral.value, 300);
	ck_assert_uint_eq(numeral.words, 2);
	ck_assert(!tacit_numeral_read("en", words, 0, &numeral));
}
END_TEST

Suite *tacit_suite_numeral(void)
{
	Suite *suite = suite_create("numeral");
	TCase *tests = tcase_create("numeral");

	tcase_add_test(tests, round_trips);
	tcase_add_test(tests, round_trips_ru);
	tcase_add_test(tests, round_trips_kk);
	tcase_add_loop_test(tests, other_forms, 0, COUNT(odd));
	tcase_add_test(tests, stops);
	suite_add_tcase(suite, tests);
	return suite;
}
