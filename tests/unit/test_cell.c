#include <stdlib.h>
#include <string.h>

#include "render/cell.h"
#include <tacit/markdown.h>

#include "suite.h"

static const char *by_parser(struct tacit_arena *arena, const char *text)
{
	struct tacit_md_node *root = NULL;
	struct tacit_err err = { 0 };

	ck_assert(tacit_markdown_parse(
		arena, tacit_str_of(text), 1, &root, &err));
	return tacit_markdown_plain(arena, root);
}

static const struct {
	const char *markdown;
	const char *expected;
} cells[] = {
	{ "", "" },
	{ "One line.", "One line." },
	{ "Two\nlines.\n", "Two lines." },
	{ "One.\n\nTwo.", "One.\nTwo." },
	{ "One.\n\n\n\nTwo.\n", "One.\nTwo." },
	{ "Many   blanks.", "Many blanks." },
	{ "A **strong** word and a *stressed* one.",
		"A strong word and a stressed one." },
	{ "(*stressed*), **strong**.", "(stressed), strong." },
	{ "**проект** и *текст*", "проект и текст" },
	{ "5 * 4", "5 * 4" },
	{ "a*b*c", "abc" },
	{ "**open", "**open" },
	{ "*open\n\nclosed*", "*open\nclosed*" },
	{ "***both***", "both" },
	{ "- one\n- two", "one\ntwo" },
	{ "1. one\n2. two", "one\ntwo" },
	{ "2022 was the year", "2022 was the year" },
	{ "Title\n=====\n\ntext", "Title\ntext" },
	{ "    code", "code" },
	{ "hard  \nbreak", "hard break" },
	{ "an [address](https://example.org)", "an address" },
	{ "<b>text</b> &amp; signs", "<b>text</b> & signs" },
	{ "a \\* star", "a * star" },
	{ "| a | b |\n|---|---|\n| 1 | 2 |", "a | b\n1 | 2" },
	{ "边境措施，应读作：\n草案。", "边境措施，应读作： 草案。" },
};

START_TEST(gives_the_plain_text)
{
	struct tacit_arena arena = { 0 };

	ck_assert_str_eq(
		tacit_cell_plain(&arena, tacit_str_of(cells[_i].markdown)),
		cells[_i].expected);
	tacit_arena_clear(&arena);
}
END_TEST

/* What is read without the parser is what the parser would have read. */
START_TEST(agrees_with_the_parser)
{
	static const char *const pieces[] = { "a", "word", "слово", " ", " ",
		"  ", "\n", "\n\n", "*", "**", ".", ",", "(", ")", "1.", "-",
		"_", "«", "措", "!", "\t", ":", "\"", "'" };
	uint64_t seed = 1;
	int n;

	for (n = 0; n < 20000; n++) {
		struct tacit_arena arena = { 0 };
		char text[128] = "";
		int count = 1 + n % 12;

		while (count--) {
			seed = seed * UINT64_C(6364136223846793005) +
				UINT64_C(1442695040888963407);
			strncat(text, pieces[(seed >> 33) % COUNT(pieces)],
				sizeof(text) - strlen(text) - 1);
		}
		ck_assert_msg(
			!strcmp(tacit_cell_plain(&arena, tacit_str_of(text)),
				by_parser(&arena, text)),
			"differs: \"%s\": \"%s\", the parser: \"%s\"", text,
			tacit_cell_plain(&arena, tacit_str_of(text)),
			by_parser(&arena, text));
		tacit_arena_clear(&arena);
	}
}
END_TEST

Suite *tacit_suite_cell(void)
{
	Suite *suite = suite_create("cell");
	TCase *tc = tcase_create("cell");

	tcase_add_loop_test(tc, gives_the_plain_text, 0, COUNT(cells));
	tcase_add_test(tc, agrees_with_the_parser);
	suite_add_tcase(suite, tc);
	return suite;
}
