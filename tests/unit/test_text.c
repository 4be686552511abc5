#include <stdlib.h>
#include <string.h>

#include <tacit/markdown.h>

#include "render/text.h"
#include "suite.h"

static char *written(struct tacit_page *page, size_t width, bool has_colour)
{
	struct tacit_text_options options = { .width = width,
		.has_colour = has_colour };
	struct tacit_buf out = { 0 };

	tacit_text_page(page, &options, &out);
	if (!out.data)
		tacit_buf_adds(&out, "");
	return out.data;
}

static void expect(struct tacit_page *page, size_t width, const char *expected)
{
	char *text = written(page, width, false);

	ck_assert_str_eq(text, expected);
	free(text);
	tacit_page_clear(page);
}

START_TEST(an_empty_page_is_empty)
{
	struct tacit_page page = { 0 };
	struct tacit_buf out = { 0 };

	tacit_text_page(&page, NULL, &out);
	ck_assert_uint_eq(out.len, 0);
	tacit_buf_clear(&out);
}
END_TEST

START_TEST(a_letterhead_has_two_sides)
{
	static const char *const left[] = { "CICA", "Secretariat" };
	static const char *const right[] = { "record 4f1c2a9" };
	struct tacit_page page = { .title = "not shown on a screen",
		.head_left = left,
		.head_left_count = 2,
		.head_right = right,
		.head_right_count = 1 };

	tacit_page_paragraph(&page, "text");
	expect(&page, 40,
		"CICA                      record 4f1c2a9\n"
		"Secretariat\n\ntext\n");
}
END_TEST

START_TEST(a_letterhead_that_is_too_wide_is_one_column)
{
	static const char *const left[] = { "A left side of thirty columns." };
	static const char *const right[] = { "and a right one" };
	struct tacit_page page = { .head_left = left,
		.head_left_count = 1,
		.head_right = right,
		.head_right_count = 1 };

	expect(&page, 40, "A left side of thirty columns.\nand a right one\n");
}
END_TEST

START_TEST(facts_stand_beside_their_labels)
{
	struct tacit_page page = { .title = "NCT/G/778" };
	struct tacit_block *facts = tacit_page_block(&page, TACIT_BLOCK_FACTS);

	tacit_page_fact(facts, "Result",
		"Closed. No comment is "
		"recorded.");
	tacit_page_fact(facts, NULL, "PROVISIONAL");
	tacit_page_fact(facts, "Срок", "30 июня");
	tacit_page_fact(facts, "Not part of it (made earlier)", "2");
	expect(&page, 40,
		"NCT/G/778\n\n"
		"RESULT  Closed. No comment is recorded.\n"
		"        PROVISIONAL\n"
		"СРОК    30 июня\n"
		"NOT PART OF IT (made earlier)\n"
		"        2\n");
}
END_TEST

static struct tacit_block *table_of(
	struct tacit_page *page, const char *const *head, size_t columns)
{
	struct tacit_block *table = tacit_page_block(page, TACIT_BLOCK_TABLE);

	tacit_page_head(table, head, columns);
	return table;
}

static void add_row(struct tacit_block *table, const char *first,
	const char *second, uint64_t number)
{
	struct tacit_row *row = tacit_page_row(table, 3);

	tacit_run_plain(&row->cells[0].text, first);
	tacit_run_plain(&row->cells[1].text, second);
	tacit_page_number(&row->cells[2], number);
}

START_TEST(tables_wrap_within_cells)
{
	static const char *const head[] = { "State", "What", "No." };
	struct tacit_page page = { 0 };
	struct tacit_block *table = table_of(&page, head, 3);

	add_row(table, "Thailand",
		"cyber crimes and what belongs to "
		"them in the Catalogue",
		7);
	add_row(table, "中国", "corruption", 12);
	expect(&page, 40,
		"STATE     WHAT                       NO.\n"
		"Thailand  cyber crimes and what        7\n"
		"          belongs to them in the\n"
		"          Catalogue\n"
		"中国      corruption                  12\n");
}
END_TEST

START_TEST(tables_without_room_become_records)
{
	static const char *const head[] = { "State", "What", "No." };
	struct tacit_page page = { 0 };
	struct tacit_block *table;
	struct tacit_row *row;
	const char *heads[8];
	size_t i;

	for (i = 0; i < 8; i++)
		heads[i] = head[i % 3];
	table = table_of(&page, heads, 8);
	row = tacit_page_row(table, 8);
	for (i = 0; i < 8; i++)
		tacit_run_plain(
			&row->cells[i].text, i == 6 ? "" : "incomparable");
	expect(&page, 40,
		"STATE  incomparable\nWHAT   incomparable\nNO.    "
		"incomparable\n"
		"STATE  incomparable\nWHAT   incomparable\nNO.    "
		"incomparable\n"
		"WHAT   incomparable\n");
}
END_TEST

START_TEST(groups_stand_above_their_rows)
{
	static const char *const head[] = { "State", "What", "No." };
	struct tacit_page page = { 0 };
	struct tacit_block *table = table_of(&page, head, 3);

	add_row(table, "a", "b", 1);
	table->rows[0]->group = "Secretariat";
	expect(&page, 40,
		"  STATE  WHAT  NO.\nSecretariat\n  a      b       1\n");
}
END_TEST

START_TEST(papers_letter_their_headings)
{
	struct tacit_page page = { .is_paper = true, .title = "Status" };
	struct tacit_block *list;

	tacit_page_heading(&page, 1, "In brief");
	list = tacit_page_block(&page, TACIT_BLOCK_LIST);
	list->level = 1;
	tacit_run_plain(tacit_page_item(list), "one");
	tacit_page_heading(&page, 2, "Networks");
	tacit_page_paragraph(&page, "none");
	tacit_page_heading(&page, 1, "Events");
	expect(&page, 40,
		"                 STATUS\n\n"
		"A. IN BRIEF\n   1. one\n\n   Networks\n   none\n\n"
		"B. EVENTS\n");
}
END_TEST

START_TEST(a_redline_needs_no_colour)
{
	struct tacit_page page = { 0 };
	struct tacit_block *block = tacit_page_paragraph(&page, "of the ");
	char *text;

	tacit_run_add(&block->text, TACIT_RUN_DELETED, "old");
	tacit_run_plain(&block->text, " ");
	tacit_run_add(&block->text, TACIT_RUN_INSERTED, "new");
	text = written(&page, 80, true);
	ck_assert_str_eq(
		text, "of the \033[31m[-old-]\033[0m \033[32m[+new+]\033[0m\n");
	free(text);
	expect(&page, 80, "of the [-old-] [+new+]\n");
}
END_TEST

START_TEST(nothing_reaches_the_terminal_unescaped)
{
	struct tacit_page page = { .title = "\033[2J" };
	struct tacit_block *block;

	tacit_page_heading(&page, 1, "a\033[31m");
	tacit_page_paragraph(&page, "b\xe2\x80\xae\xff");
	block = tacit_page_block(&page, TACIT_BLOCK_TABLE);
	tacit_run_plain(&tacit_page_row(block, 1)->cells[0].text, "c\r");
	block->rows[0]->group = "g\a";
	block = tacit_page_block(&page, TACIT_BLOCK_CHART);
	tacit_page_bar(block, "d\b", 1);
	block = tacit_page_block(&page, TACIT_BLOCK_PREFORMATTED);
	block->source = tacit_str_of("e\x7f  \nf");
	page.foot = "g\v";
	expect(&page, 80,
		"\\x1b[2J\n\nA\\X1B[31M\nb\\u202e\\xff\n\ng\\x07\n  c\\x0d\n\n"
		"d\\x08  # 1\n\ne\\x7f\nf\n\ng\\x0b\n");
}
END_TEST

START_TEST(newlines_break_and_long_words_are_cut)
{
	struct tacit_page page = { 0 };

	tacit_page_paragraph(&page, "one\n  two\tthree");
	tacit_page_paragraph(&page,
		"https://example.org/a-very/long/address/of/something/here");
	expect(&page, 40,
		"one\n  two three\n\n"
		"https://example.org/a-very/long/address/\nof/something/"
		"here\n");
}
END_TEST

START_TEST(chinese_breaks_between_signs_but_not_before_a_stop)
{
	struct tacit_page page = { 0 };

	tacit_page_paragraph(&page,
		"请于2022年6月30日之前提出意见和建议。"
		"逾期未提出意见，视为同意。");
	expect(&page, 40,
		"请于2022年6月30日之前提出意见和建议。逾\n"
		"期未提出意见，视为同意。\n");
}
END_TEST

START_TEST(charts_are_bars_with_numbers)
{
	struct tacit_page page = { 0 };
	struct tacit_block *chart = tacit_page_block(&page, TACIT_BLOCK_CHART);

	tacit_page_bar(chart, "a", 1000);
	tacit_page_bar(chart, "bb", 1);
	tacit_page_bar(chart, "c", 0);
	chart = tacit_page_block(&page, TACIT_BLOCK_CHART);
	chart->chart = TACIT_CHART_STACK;
	tacit_page_bar(chart, "x", 2);
	tacit_page_bar(chart, "y", 10);
	chart = tacit_page_block(&page, TACIT_BLOCK_CHART);
	chart->chart = TACIT_CHART_DAYS;
	expect(&page, 40,
		"a   ############################### 1000\n"
		"bb  # 1\nc   0\n\n"
		"[####====================]\n  x   2  #\n  y  10  =\n\n");
}
END_TEST

START_TEST(exercises_say_so_first_and_last)
{
	struct tacit_page page = { .sample = "SAMPLE, not a document" };

	tacit_page_paragraph(&page, "text");
	expect(&page, 42,
		"          SAMPLE, not a document\n\ntext\n\n"
		"          SAMPLE, not a document\n");
}
END_TEST

static size_t columns_of(const char *line, size_t len)
{
	return tacit_utf8_width((struct tacit_str){ line, len });
}

START_TEST(no_line_is_too_wide_or_ends_in_a_blank)
{
	static const char *const head[] = { "Государство", "Предложение", "№" };
	size_t width;

	for (width = 60; width <= 200; width += 7) {
		struct tacit_page page = { .is_paper = true,
			.title = "Состояние мер доверия, 2022 год" };
		struct tacit_block *table;
		struct tacit_str rest;
		struct tacit_str line;
		char *text;

		tacit_page_heading(&page, 1,
			"Предложения и результаты "
			"их рассмотрения");
		table = table_of(&page, head, 3);
		add_row(table, "Таиланд",
			"может быть представлено Таиландом в области "
			"«Безопасность использования ИКТ» 打击腐败打击腐败打击"
			"腐败 и так далее, пока строка не кончится",
			1);
		text = written(&page, width, false);
		rest = tacit_str_of(text);
		while (tacit_str_line(&rest, &line)) {
			ck_assert_uint_le(
				columns_of(line.data, line.len), width);
			ck_assert(!tacit_str_ends(line, " "));
		}
		free(text);
		tacit_page_clear(&page);
	}
}
END_TEST

static void expect_body(const char *source, const char *expected)
{
	struct tacit_page page = { 0 };

	tacit_page_block(&page, TACIT_BLOCK_MARKDOWN)->source =
		tacit_str_of(source);
	expect(&page, 40, expected);
}

START_TEST(bodies_are_laid_out)
{
	expect_body("", "");
	expect_body("# Aims\n\none *two* **three**\nfour  \nfive `six`",
		"Aims\n\none two three four\nfive six\n");
	expect_body("a\n\n---\n\nb", "a\n\n* * *\n\nb\n");
	expect_body("> quoted\n>\n> more\n", "    quoted\n\n    more\n");
	expect_body("```\nco\033de\n  x  \n```\n",
		"    co\xef\xbf\xbd"
		"de\n      x\n");
	expect_body("see[^a] <b>\n\n[^a]: note\n", "see[1] <b>\n\n[1] note\n");
	expect_body("[words](https://e.org) <https://f.org> [here](#x)",
		"words <https://e.org> https://f.org here\n");
}
END_TEST

START_TEST(lists_in_bodies_hang)
{
	expect_body("9. nine is a longer sentence that wraps\n10. ten\n",
		"9. nine is a longer sentence that wraps\n10. ten\n");
	expect_body("- a\n\n  b\n- c\n", "- a\n\n  b\n\n- c\n");
	expect_body("- a\n  1. b that is so long that it must all wrap\n  2. "
		    "c\n-\n",
		"- a\n  1. b that is so long that it must all\n     wrap\n"
		"  2. c\n-\n");
	expect_body("- > q\n- # h\n- ```\n  x\n  ```\n",
		"-\n      q\n- h\n-\n      x\n");
}
END_TEST

START_TEST(tables_in_bodies_are_tables)
{
	expect_body("| a | b |\n|---|--:|\n| one | 2 |\n| `x` |\n",
		"A    B\none  2\nx\n");
	expect_body("- | a |\n  |---|\n", "-\n  A\n");
}
END_TEST

/* However deep a body goes, there is room for its words. */
START_TEST(deep_bodies_keep_room)
{
	struct tacit_page page = { 0 };
	struct tacit_buf body = { 0 };
	struct tacit_str rest;
	struct tacit_str line;
	char *text;
	int i;

	for (i = 0; i < 60; i++)
		tacit_buf_adds(&body, i % 2 ? "> " : "- ");
	tacit_buf_adds(&body, "deep words that have to wrap somewhere\n");
	tacit_page_block(&page, TACIT_BLOCK_MARKDOWN)->source =
		tacit_buf_str(&body);
	text = written(&page, 40, false);
	ck_assert_ptr_nonnull(strstr(text, "deep words"));
	rest = tacit_str_of(text);
	while (tacit_str_line(&rest, &line)) {
		ck_assert_uint_le(columns_of(line.data, line.len), 40);
		ck_assert(!tacit_str_ends(line, " "));
	}
	free(text);
	tacit_buf_clear(&body);
	tacit_page_clear(&page);
}
END_TEST

START_TEST(a_body_that_is_too_long_is_shown_as_it_is)
{
	struct tacit_page page = { 0 };
	struct tacit_buf body = { 0 };
	char *text;

	while (body.len < TACIT_MD_MAX + 1000)
		tacit_buf_adds(&body, "**x**\n");
	tacit_page_block(&page, TACIT_BLOCK_MARKDOWN)->source =
		tacit_buf_str(&body);
	text = written(&page, 80, false);
	ck_assert(!strncmp(text, "**x**\n**x**\n", 12));
	free(text);
	tacit_buf_clear(&body);
	tacit_page_clear(&page);
}
END_TEST

START_TEST(lists_notices_and_labels_without_values)
{
	struct tacit_page page = { .title = "t" };
	struct tacit_block *block = tacit_page_block(&page, TACIT_BLOCK_LIST);
	int i;

	tacit_run_plain(tacit_page_item(block),
		"a sentence that is longer than forty columns are");
	tacit_page_row(block, 1);
	block = tacit_page_block(&page, TACIT_BLOCK_LIST);
	block->level = 1;
	for (i = 1; i <= 10; i++)
		tacit_run_plainf(tacit_page_item(block), "%d", i * i);
	block = tacit_page_block(&page, TACIT_BLOCK_NOTICE);
	tacit_run_plain(
		&block->text, "a warning that is longer than forty columns");
	block = tacit_page_block(&page, TACIT_BLOCK_FACTS);
	tacit_page_fact(block, "Empty", "");
	tacit_page_fact(block, "Қызыл", "ı");
	tacit_page_block(&page, TACIT_BLOCK_BREAK);
	tacit_page_paragraph(&page, "end");
	expect(&page, 40,
		"t\n\n- a sentence that is longer than forty\n  columns are\n"
		"-\n\n"
		" 1. 1\n 2. 4\n 3. 9\n 4. 16\n 5. 25\n 6. 36\n 7. 49\n"
		" 8. 64\n 9. 81\n10. 100\n\n"
		"! a warning that is longer than forty\n  columns\n\n"
		"EMPTY\nҚЫЗЫЛ  ı\n\nend\n");
}
END_TEST

Suite *tacit_suite_text(void)
{
	Suite *suite = suite_create("text");
	TCase *tcase = tcase_create("text");

	tcase_add_test(tcase, an_empty_page_is_empty);
	tcase_add_test(tcase, a_letterhead_has_two_sides);
	tcase_add_test(tcase, a_letterhead_that_is_too_wide_is_one_column);
	tcase_add_test(tcase, facts_stand_beside_their_labels);
	tcase_add_test(tcase, tables_wrap_within_cells);
	tcase_add_test(tcase, tables_without_room_become_records);
	tcase_add_test(tcase, groups_stand_above_their_rows);
	tcase_add_test(tcase, papers_letter_their_headings);
	tcase_add_test(tcase, a_redline_needs_no_colour);
	tcase_add_test(tcase, nothing_reaches_the_terminal_unescaped);
	tcase_add_test(tcase, newlines_break_and_long_words_are_cut);
	tcase_add_test(
		tcase, chinese_breaks_between_signs_but_not_before_a_stop);
	tcase_add_test(tcase, charts_are_bars_with_numbers);
	tcase_add_test(tcase, exercises_say_so_first_and_last);
	tcase_add_test(tcase, no_line_is_too_wide_or_ends_in_a_blank);
	tcase_add_test(tcase, bodies_are_laid_out);
	tcase_add_test(tcase, lists_in_bodies_hang);
	tcase_add_test(tcase, tables_in_bodies_are_tables);
	tcase_add_test(tcase, deep_bodies_keep_room);
	tcase_add_test(tcase, a_body_that_is_too_long_is_shown_as_it_is);
	tcase_add_test(tcase, lists_notices_and_labels_without_values);
	suite_add_tcase(suite, tcase);
	return suite;
}
