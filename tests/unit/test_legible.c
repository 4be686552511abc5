#include <stdlib.h>
#include <string.h>

#include <tacit/legible.h>

#include "suite.h"

static const struct {
	const char *text;
	const char *what; /* NULL: fine */
	unsigned line;
} texts[] = {
	{ "", NULL, 0 },
	{ "plain\ntext\twith a tab\n", NULL, 0 },
	{ "Қазақша, 中文, français, नमस्ते", NULL, 0 },
	/* ZWNJ, ZWJ, LRM, RLM: Persian, Hindi, Arabic need them */
	{ "\xe2\x80\x8c \xe2\x80\x8d \xe2\x80\x8e \xe2\x80\x8f", NULL, 0 },
	{ "\xe2\x80\xa9 \xe2\x80\xaf \xe2\x81\xa5 \xe2\x81\xaa", NULL, 0 },
	{ "a\x01",
		"U+0001, a control character, in column 2 may not stand in "
		"a text",
		7 },
	{ "\n\nab\x1b[31m",
		"U+001B, a control character, in column 3 may not stand in a "
		"text",
		9 },
	{ "\x7f",
		"U+007F, a control character, in column 1 may not stand in a "
		"text",
		7 },
	{ "ж\xc2\x85",
		"U+0085, a control character, in column 2 may not stand in a "
		"text",
		7 },
	{ "\xc2\x9f",
		"U+009F, a control character, in column 1 may not stand in a "
		"text",
		7 },
	{ "\xe2\x80\x8b",
		"U+200B, a zero width space, in column 1 may not stand in a "
		"text",
		7 },
	{ "\xe2\x80\xae",
		"U+202E, a direction override, in column 1 may not stand in a "
		"text",
		7 },
	{ "\xe2\x80\xaa",
		"U+202A, a direction override, in column 1 may not stand in a "
		"text",
		7 },
	{ "\xe2\x81\xa6",
		"U+2066, a direction isolate, in column 1 may not stand in a "
		"text",
		7 },
	{ "\xe2\x81\xa9",
		"U+2069, a direction isolate, in column 1 may not stand in a "
		"text",
		7 },
	{ "\xef\xbb\xbf",
		"U+FEFF, a byte order mark, in column 1 may not stand in a "
		"text",
		7 },
	{ "\xf3\xa0\x81\x81",
		"U+E0041, a tag character, in column 1 may not stand in a "
		"text",
		7 },
	{ "\xef\xb7\x90",
		"U+FDD0, a noncharacter, in column 1 may not stand in a text",
		7 },
	{ "\xef\xbf\xbf",
		"U+FFFF, a noncharacter, in column 1 may not stand in a text",
		7 },
	{ "\xf0\x9f\xbf\xbe",
		"U+1FFFE, a noncharacter, in column 1 may not stand in a text",
		7 },
	{ "a\xff", "the byte 0xff in column 2 is not UTF-8", 7 },
	{ "a\xc3", "the byte 0xc3 in column 2 is not UTF-8", 7 },
	{ "a\rb",
		"U+000D, a control character, in column 2 may not stand in a "
		"text",
		7 },
	{ "a\r",
		"U+000D, a control character, in column 2 may not stand in a "
		"text",
		7 },
	{ "a\r\nb\r\nc\r\n", "the lines end in CR LF", 7 },
};

START_TEST(checks)
{
	struct tacit_faults faults = { 0 };
	bool ok = tacit_legible_check(
		tacit_str_of(texts[_i].text), "x.md", 7, &faults);

	ck_assert_int_eq(ok, !texts[_i].what);
	ck_assert_uint_eq(faults.count, texts[_i].what ? 1 : 0);
	if (texts[_i].what) {
		ck_assert_str_eq(faults.list[0].what, texts[_i].what);
		ck_assert_str_eq(faults.list[0].path, "x.md");
		ck_assert_uint_eq(faults.list[0].line, texts[_i].line);
		ck_assert_str_ne(faults.list[0].remedy, "");
	}
	tacit_faults_clear(&faults);
}
END_TEST

START_TEST(counts_a_zero_byte)
{
	struct tacit_faults faults = { 0 };
	struct tacit_str text = { "a\0b", 3 };

	ck_assert(!tacit_legible_check(text, "x.md", 1, &faults));
	ck_assert_str_eq(faults.list[0].what,
		"U+0000, a control character, in column 2 may not stand in a "
		"text");
	tacit_faults_clear(&faults);
}
END_TEST

START_TEST(reports_twenty_and_how_many_more)
{
	struct tacit_faults faults = { 0 };
	char text[23];

	memset(text, 1, sizeof(text));
	ck_assert(!tacit_legible_check(
		(struct tacit_str){ text, 20 }, "x.md", 1, &faults));
	ck_assert_uint_eq(faults.count, 20);
	tacit_faults_clear(&faults);
	ck_assert(!tacit_legible_check(
		(struct tacit_str){ text, 23 }, "x.md", 1, &faults));
	ck_assert_uint_eq(faults.count, 21);
	ck_assert_uint_eq(faults.list[20].line, 0);
	ck_assert_str_eq(faults.list[20].what,
		"3 more characters may not stand in a text");
	tacit_faults_clear(&faults);
}
END_TEST

START_TEST(knows_each_code_point)
{
	uint32_t point;
	size_t refused = 0;

	for (point = 0; point < 0x110000; point++)
		refused += tacit_legible_point(point) ? 0 : 1;
	/* 30 of C0, DEL and 32 of C1, 5, 4, 1, 1, 128 and 66 noncharacters */
	ck_assert_uint_eq(refused, 30 + 33 + 5 + 4 + 1 + 1 + 128 + 66);
}
END_TEST

static const struct {
	const char *text;
	const char *kept; /* with keep_lines */
	const char *single;
} escapes[] = {
	{ "", "", "" },
	{ "plain", "plain", "plain" },
	{ "a\n\tb\n", "a\n\tb\n", "a\\n\\tb\\n" },
	{ "\x1b[31mred\x1b[m", "\\x1b[31mred\\x1b[m", "\\x1b[31mred\\x1b[m" },
	{ "a\rb\x7f", "a\\x0db\\x7f", "a\\x0db\\x7f" },
	{ "\xc2\x9b"
	  "31m",
		"\\u009b31m", "\\u009b31m" },
	{ "a\xe2\x80\xae"
	  "b",
		"a\\u202eb", "a\\u202eb" },
	{ "\xf3\xa0\x81\x81", "\\U000e0041", "\\U000e0041" },
	{ "a\xff\xc3", "a\\xff\\xc3", "a\\xff\\xc3" },
	{ "Türkiye 中 \xe2\x80\x8c", "Türkiye 中 \xe2\x80\x8c",
		"Türkiye 中 \xe2\x80\x8c" },
};

START_TEST(escapes_what_cannot_be_seen)
{
	struct tacit_buf out = { 0 };

	tacit_legible_escape(&out, tacit_str_of(escapes[_i].text), true);
	ck_assert_str_eq(tacit_buf_cstr(&out), escapes[_i].kept);
	tacit_buf_truncate(&out, 0);
	tacit_legible_escape(&out, tacit_str_of(escapes[_i].text), false);
	ck_assert_str_eq(tacit_buf_cstr(&out), escapes[_i].single);
	tacit_buf_clear(&out);
}
END_TEST

Suite *tacit_suite_legible(void)
{
	Suite *suite = suite_create("legible");
	TCase *tc = tcase_create("legible");

	tcase_add_loop_test(tc, checks, 0, COUNT(texts));
	tcase_add_test(tc, counts_a_zero_byte);
	tcase_add_test(tc, reports_twenty_and_how_many_more);
	tcase_add_test(tc, knows_each_code_point);
	tcase_add_loop_test(tc, escapes_what_cannot_be_seen, 0, COUNT(escapes));
	suite_add_tcase(suite, tc);
	return suite;
}
