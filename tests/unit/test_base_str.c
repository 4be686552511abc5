#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <tacit/str.h>

#include "suite.h"

#define S(text) tacit_str_of(text)

START_TEST(compares)
{
	struct tacit_str none = { 0 };

	ck_assert_uint_eq(tacit_str_of(NULL).len, 0);
	ck_assert_str_eq(tacit_str_of(NULL).data, "");
	ck_assert(tacit_str_eq(none, S("")));
	ck_assert(tacit_str_eq(S("ab"), S("ab")));
	ck_assert(!tacit_str_eq(S("ab"), S("aB")));
	ck_assert(!tacit_str_eq(S("ab"), S("abc")));
	ck_assert(tacit_str_eqs(S("ab"), "ab"));
	ck_assert(tacit_str_starts(S("abc"), "ab"));
	ck_assert(tacit_str_starts(S("abc"), ""));
	ck_assert(tacit_str_starts(none, ""));
	ck_assert(!tacit_str_starts(S("abc"), "bc"));
	ck_assert(!tacit_str_starts(S("a"), "ab"));
	ck_assert(tacit_str_ends(S("abc"), "bc"));
	ck_assert(tacit_str_ends(none, ""));
	ck_assert(!tacit_str_ends(S("abc"), "ab"));
	ck_assert(!tacit_str_ends(S("c"), "bc"));
	ck_assert(tacit_str_eq_nocase(S("Asia/ALMATY"), S("asia/almaty")));
	ck_assert(!tacit_str_eq_nocase(S("ab"), S("abc")));
	ck_assert(!tacit_str_eq_nocase(S("ab"), S("ac")));
	/* other letters are compared as they are; neighbours of A-Z too */
	ck_assert(!tacit_str_eq_nocase(S("Ж"), S("ж")));
	ck_assert(!tacit_str_eq_nocase(S("@["), S("`{")));
}
END_TEST

static const struct {
	const char *text;
	const char *trimmed;
} trims[] = { { "", "" }, { " \t\r\n", "" }, { "a", "a" }, { " a b\t", "a b" },
	{ "\n\na", "a" }, { "a\r\n", "a" } };

START_TEST(trims_blanks)
{
	ck_assert(tacit_str_eqs(
		tacit_str_trim(S(trims[_i].text)), trims[_i].trimmed));
}
END_TEST

static const struct {
	const char *text;
	const char *parts[5]; /* of split at ',' */
} splits[] = { { "", { "" } }, { "a", { "a" } }, { ",", { "", "" } },
	{ "a,b", { "a", "b" } }, { "a,,b,", { "a", "", "b", "" } } };

START_TEST(splits_at_a_character)
{
	struct tacit_str rest = S(splits[_i].text);
	struct tacit_str part;
	int i;

	for (i = 0; splits[_i].parts[i]; i++) {
		ck_assert(tacit_str_split(&rest, ',', &part));
		ck_assert(tacit_str_eqs(part, splits[_i].parts[i]));
	}
	ck_assert(!tacit_str_split(&rest, ',', &part));
}
END_TEST

static const struct {
	const char *text;
	const char *lines[4];
} texts[] = { { "", { NULL } }, { "a", { "a" } }, { "a\n", { "a" } },
	{ "\n", { "" } }, { "a\nb", { "a", "b" } },
	{ "a\n\nb\n", { "a", "", "b" } } };

START_TEST(takes_lines)
{
	struct tacit_str rest = S(texts[_i].text);
	struct tacit_str line;
	int i;

	for (i = 0; texts[_i].lines[i]; i++) {
		ck_assert(tacit_str_line(&rest, &line));
		ck_assert(tacit_str_eqs(line, texts[_i].lines[i]));
	}
	ck_assert(!tacit_str_line(&rest, &line));
}
END_TEST

START_TEST(finds)
{
	struct tacit_str none = { 0 };

	ck_assert_uint_eq(tacit_str_find(S("abcabd"), "abd"), 3);
	ck_assert_uint_eq(tacit_str_find(S("abc"), ""), 0);
	ck_assert_uint_eq(tacit_str_find(none, ""), 0);
	ck_assert_uint_eq(tacit_str_find(S("abc"), "abcd"), SIZE_MAX);
	ck_assert_uint_eq(tacit_str_find(S("abc"), "d"), SIZE_MAX);
	ck_assert_uint_eq(tacit_str_find(S("abc"), "c"), 2);
}
END_TEST

static const struct {
	const char *text;
	uint64_t max;
	bool ok;
	uint64_t number;
} numbers[] = {
	{ "0", 0, true, 0 },
	{ "007", 7, true, 7 },
	{ "18446744073709551615", UINT64_MAX, true, UINT64_MAX },
	{ "18446744073709551616", UINT64_MAX, false, 0 },
	{ "99999999999999999999999", UINT64_MAX, false, 0 },
	{ "8", 7, false, 0 },
	{ "70", 7, false, 0 },
	{ "1", 0, false, 0 },
	{ "", 7, false, 0 },
	{ "-1", 7, false, 0 },
	{ "+1", 7, false, 0 },
	{ " 1", 7, false, 0 },
	{ "1 ", 7, false, 0 },
	{ "1:", 99, false, 0 },
};

START_TEST(takes_characters)
{
	struct tacit_str rest = S("a\xff"
				  "ж");
	uint32_t point = 0;

	ck_assert(!tacit_str_take(&rest, 'b'));
	ck_assert(tacit_str_take(&rest, 'a'));
	ck_assert_uint_eq(tacit_utf8_take(&rest, &point), 0);
	ck_assert_uint_eq(tacit_utf8_take(&rest, &point), 2);
	ck_assert_uint_eq(point, 0x436);
	ck_assert_uint_eq(rest.len, 0);
	ck_assert(!tacit_str_take(&rest, 'a'));
	ck_assert(tacit_str_is_of(S("0110"), "01"));
	ck_assert(!tacit_str_is_of(S("012"), "01"));
	ck_assert(!tacit_str_is_of(S(""), "01"));
	ck_assert(!tacit_str_is_of((struct tacit_str){ "0\0", 2 }, "01"));
}
END_TEST

START_TEST(skips_a_text)
{
	struct tacit_str rest = tacit_str_of("term NAME");

	ck_assert(!tacit_str_skip(&rest, "terms"));
	ck_assert(!tacit_str_skip(&rest, "term NAME and more"));
	ck_assert(tacit_str_skip(&rest, ""));
	ck_assert_uint_eq(rest.len, 9);
	ck_assert(tacit_str_skip(&rest, "term "));
	ck_assert(tacit_str_eqs(rest, "NAME"));
	ck_assert(tacit_str_skip(&rest, "NAME"));
	ck_assert_uint_eq(rest.len, 0);
	ck_assert(!tacit_str_skip(&rest, "N"));
}
END_TEST

START_TEST(reads_numbers)
{
	uint64_t n = 42;
	bool ok = tacit_str_number(S(numbers[_i].text), numbers[_i].max, &n);

	ck_assert_int_eq(ok, numbers[_i].ok);
	ck_assert_uint_eq(n, ok ? numbers[_i].number : 42);
}
END_TEST

/* --- UTF-8 -------------------------------------------------------------- */

/* Every code point there and back; what none of them gives is refused. */
START_TEST(encodes_and_decodes_everything)
{
	uint32_t point;
	char bytes[4];

	for (point = 0; point <= 0x10ffff; point++) {
		size_t len = tacit_utf8_encode(point, bytes);
		struct tacit_str s = { bytes, len };
		uint32_t back = UINT32_MAX;
		size_t is = tacit_utf8_decode(s, &back);
		bool is_surrogate = point >= 0xd800 && point <= 0xdfff;

		if (is != (is_surrogate ? 0 : len) ||
			back != (is_surrogate ? UINT32_MAX : point))
			ck_abort_msg("U+%04X", (unsigned)point);
		s.len--;
		if (tacit_utf8_decode(s, &back) != 0)
			ck_abort_msg("U+%04X cut short", (unsigned)point);
	}
}
END_TEST

static const char *const malformed[] = { "\x80", "\xbf", "\xc0\x80", "\xc1\xbf",
	"\xc2", "\xc2 ", "\xe0\x80\x80", "\xe0\x9f\xbf", "\xed\xa0\x80",
	"\xe2\x28\xa1", "\xe2\x82", "\xe2\x82\x28", "\xf0\x80\x80\x80",
	"\xf0\x8f\xbf\xbf", "\xf4\x90\x80\x80", "\xf5\x80\x80\x80", "\xff",
	"\xf0\x9f\x98", "\xf0\x9f\x98\x28", "\xf0\x28\x8c\xbc" };

START_TEST(refuses_malformed_text)
{
	uint32_t point = 42;

	ck_assert_uint_eq(tacit_utf8_decode(S(malformed[_i]), &point), 0);
	ck_assert_uint_eq(point, 42);
	ck_assert(!tacit_utf8_valid(S(malformed[_i])));
	/* a stray byte takes a column, and the rest is counted on */
	ck_assert_uint_ge(tacit_utf8_width(S(malformed[_i])), 1);
}
END_TEST

START_TEST(accepts_well_formed_text)
{
	ck_assert(tacit_utf8_valid(S("")));
	ck_assert(tacit_utf8_valid(S("Türkiye, Қазақстан, 中国, 𝄞")));
}
END_TEST

static const struct {
	const char *text;
	size_t width;
} widths[] = {
	{ "", 0 },
	{ "Thailand", 8 },
	{ "Türkiye", 7 },
	{ "Қазақстан", 9 },
	{ "中国", 4 },
	{ "한국", 4 },
	{ "e\xcc\x81", 1 },
	{ "ภาษาไทย", 7 },
	{ "เชียงใหม่", 7 },
	{ "и\xcc\x86", 1 },
	{ "\xe2\x80\x8d", 0 },
	{ "（a）", 5 },
	{ "😀", 2 },
	{ "𠀀", 2 },
	{ "a\xff"
	  "b",
		3 },
	{ "…", 1 },
};

START_TEST(knows_the_width_of_text)
{
	ck_assert_uint_eq(
		tacit_utf8_width(S(widths[_i].text)), widths[_i].width);
}
END_TEST

/* The first and last that are assigned of each block, and their
 * neighbours. */
static const struct {
	uint32_t first;
	uint32_t last;
	size_t width;
} blocks[] = {
	{ 0x20, 0x7e, 1 },
	{ 0x300, 0x36f, 0 },
	{ 0x370, 0x482, 1 },
	{ 0x483, 0x489, 0 },
	{ 0x48a, 0x590, 1 },
	{ 0x591, 0x5bd, 0 },
	{ 0x610, 0x61a, 0 },
	{ 0x64b, 0x65f, 0 },
	{ 0x660, 0x10ff, 1 },
	{ 0x1100, 0x115f, 2 },
	{ 0x1160, 0x200a, 1 },
	{ 0x200b, 0x200f, 0 },
	{ 0x20a0, 0x20c0, 1 },
	{ 0x20d0, 0x20f0, 0 },
	{ 0x2100, 0x2e7f, 1 },
	{ 0x2e80, 0x303e, 2 },
	{ 0x3041, 0xa4c6, 2 },
	{ 0xa4d0, 0xabff, 1 },
	{ 0xac00, 0xd7a3, 2 },
	{ 0xf900, 0xfad9, 2 },
	{ 0xfb00, 0xfdff, 1 },
	{ 0xfe00, 0xfe0f, 0 },
	{ 0xfe20, 0xfe2f, 0 },
	{ 0xfe30, 0xfe6b, 2 },
	{ 0xfe70, 0xfefc, 1 },
	{ 0xff01, 0xff60, 2 },
	{ 0xff61, 0xffdf, 1 },
	{ 0xffe0, 0xffe6, 2 },
	{ 0x10000, 0x1f2ff, 1 },
	{ 0x1f300, 0x1faf6, 2 },
	{ 0x20000, 0x3134a, 2 },
	{ 0x40000, 0x10ffff, 1 },
};

static size_t width_of(uint32_t point)
{
	char bytes[4];
	struct tacit_str s = { bytes, tacit_utf8_encode(point, bytes) };

	return tacit_utf8_width(s);
}

START_TEST(knows_the_width_of_blocks)
{
	ck_assert_uint_eq(width_of(blocks[_i].first), blocks[_i].width);
	ck_assert_uint_eq(width_of(blocks[_i].last), blocks[_i].width);
}
END_TEST

/* --- the nearest word --------------------------------------------------- */

static const char *const candidates[] = { "status", "silence", "show", "set",
	"comment", "circulate", "" };

static const struct {
	const char *word;
	const char *nearest;
} words[] = {
	{ "status", "status" },
	{ "staus", "status" },
	{ "sttaus", "status" },
	{ "STATUS", "status" },
	{ "statuss", "status" },
	{ "silense", "silence" },
	{ "commnet", "comment" },
	{ "cirulate", "circulate" },
	{ "sett", "set" },
	{ "sow", "show" },
	{ "x", NULL },
	{ "", NULL },
	{ "unrelated", NULL },
};

START_TEST(suggests_the_nearest)
{
	const char *near =
		tacit_nearest(words[_i].word, candidates, COUNT(candidates));

	if (words[_i].nearest)
		ck_assert_str_eq(near, words[_i].nearest);
	else
		ck_assert_ptr_null(near);
}
END_TEST

START_TEST(suggests_nothing_for_long_words)
{
	char word[80];
	const char *list[1] = { word };

	memset(word, 'a', sizeof(word));
	word[79] = '\0';
	ck_assert_ptr_null(tacit_nearest(word, list, 1));
	ck_assert_ptr_null(tacit_nearest("aaaa", list, 1));
	word[64] = '\0';
	ck_assert_ptr_eq(tacit_nearest(word, list, 1), word);
	ck_assert_ptr_null(tacit_nearest("aaaa", NULL, 0));
}
END_TEST

/* Every byte, as the C locale of these tests has it. */
START_TEST(knows_characters_of_ascii)
{
	char c = (char)_i;

	ck_assert_int_eq(tacit_is_digit(c), isdigit(_i) != 0);
	ck_assert_int_eq(tacit_is_small(c), islower(_i) != 0);
	ck_assert_int_eq(tacit_is_capital(c), isupper(_i) != 0);
	ck_assert_int_eq(tacit_is_letter(c), isalpha(_i) != 0);
	ck_assert_int_eq(tacit_is_hex(c), isxdigit(_i) && !isupper(_i));
	ck_assert_int_eq(
		tacit_is_space(c), isspace(_i) && _i != '\v' && _i != '\f');
	ck_assert_int_eq((unsigned char)tacit_small(c), tolower(_i));
	ck_assert_int_eq((unsigned char)tacit_capital(c), toupper(_i));
}
END_TEST

/* The texts that a register is full of: all but alike. */
START_TEST(hashes_apart)
{
	unsigned char taken[1 << 12] = { 0 };
	size_t collisions = 0;
	unsigned i;

	for (i = 0; i < 1u << 11; i++) {
		char text[32];
		size_t at;

		(void)snprintf(text, sizeof(text), "comments/2022/%u.md", i);
		at = tacit_hash_str(0, S(text)) & 0xfffu;
		collisions += taken[at];
		taken[at] = 1;
	}
	/* chance alone would have about 436 of 2048 meet in 4096 */
	ck_assert_uint_lt(collisions, 600);
	ck_assert(tacit_hash_str(0, S("ab")) != tacit_hash_str(0, S("ba")));
	ck_assert(tacit_hash_str(0, S("ab")) != tacit_hash_str(1, S("ab")));
	ck_assert_uint_eq(tacit_hash_str(tacit_hash_str(7, S("a")), S("b")),
		tacit_hash_str(7, S("ab")));
	ck_assert_uint_eq(tacit_hash_str(7, S("")), 7);
}
END_TEST

START_TEST(cuts_between_characters)
{
	const struct tacit_str text = tacit_str_of("a\xd1\x8f\xe4\xb8\xad");
	static const size_t lengths[] = { 0, 1, 1, 3, 3, 3, 6, 6 };
	size_t max;

	for (max = 0; max < COUNT(lengths); max++)
		ck_assert_uint_eq(tacit_utf8_cut(text, max), lengths[max]);
	ck_assert_uint_eq(tacit_utf8_cut(tacit_str_of(""), 3), 0);
}
END_TEST

Suite *tacit_suite_base_str(void)
{
	Suite *suite = suite_create("base_str");
	TCase *tc = tcase_create("str");

	tcase_add_test(tc, compares);
	tcase_add_loop_test(tc, trims_blanks, 0, COUNT(trims));
	tcase_add_loop_test(tc, splits_at_a_character, 0, COUNT(splits));
	tcase_add_loop_test(tc, takes_lines, 0, COUNT(texts));
	tcase_add_test(tc, finds);
	tcase_add_test(tc, takes_characters);
	tcase_add_test(tc, skips_a_text);
	tcase_add_loop_test(tc, reads_numbers, 0, COUNT(numbers));
	tcase_add_test(tc, encodes_and_decodes_everything);
	tcase_add_loop_test(tc, refuses_malformed_text, 0, COUNT(malformed));
	tcase_add_test(tc, accepts_well_formed_text);
	tcase_add_loop_test(tc, knows_the_width_of_text, 0, COUNT(widths));
	tcase_add_loop_test(tc, knows_the_width_of_blocks, 0, COUNT(blocks));
	tcase_add_loop_test(tc, knows_characters_of_ascii, 0, 256);
	tcase_add_test(tc, hashes_apart);
	tcase_add_loop_test(tc, suggests_the_nearest, 0, COUNT(words));
	tcase_add_test(tc, suggests_nothing_for_long_words);
	tcase_add_test(tc, cuts_between_characters);
	suite_add_tcase(suite, tc);
	return suite;
}
