#include <stdlib.h>
#include <string.h>

#include "render/md.h"
#include "suite.h"

static void expect(struct tacit_page *page, const char *expected)
{
	struct tacit_buf out = { 0 };

	tacit_md_page(page, &out);
	ck_assert_str_eq(tacit_buf_cstr(&out), expected);
	tacit_buf_clear(&out);
	tacit_page_clear(page);
}

START_TEST(an_empty_page_is_empty)
{
	struct tacit_page page = { 0 };

	expect(&page, "");
}
END_TEST

START_TEST(head_title_and_foot)
{
	static const char *const left[] = { "CICA", "Secretariat" };
	static const char *const under[] = { "1. of 2" };
	struct tacit_page page = { .title = "# Status",
		.sample = "SAMPLE",
		.head_left = left,
		.head_left_count = 2,
		.subtitle = under,
		.subtitle_count = 1,
		.foot = "Record <4f1c2a9>" };

	expect(&page,
		"**SAMPLE**\n\nCICA\\\nSecretariat\n\n# \\# Status\n\n"
		"1\\. of 2\n\nRecord \\<4f1c2a9\\>\n\n**SAMPLE**\n");
}
END_TEST

START_TEST(cells_cannot_end_their_cell)
{
	struct tacit_page page = { 0 };
	struct tacit_block *table = tacit_page_block(&page, TACIT_BLOCK_TABLE);
	struct tacit_row *row = tacit_page_row(table, 3);

	tacit_run_plain(&row->cells[0].text, "a|b\nc");
	tacit_run_code(&row->cells[1].text, "d|`e`");
	tacit_page_number(&row->cells[2], 7);
	row->group = "all";
	expect(&page,
		"| | | |\n|---|---|---:|\n| **all** | | |\n"
		"| a\\|b<br>c | `` d\\|`e` `` | 7 |\n");
}
END_TEST

START_TEST(facts_and_lists)
{
	struct tacit_page page = { 0 };
	struct tacit_block *block = tacit_page_block(&page, TACIT_BLOCK_FACTS);

	tacit_page_fact(block, "Result", "Closed.\nProvisional.");
	tacit_page_fact(block, NULL, "- none");
	block = tacit_page_block(&page, TACIT_BLOCK_LIST);
	block->level = 1;
	tacit_run_plain(tacit_page_item(block), "one");
	tacit_run_plain(tacit_page_item(block), "* two");
	expect(&page,
		"- **Result:** Closed.\\\n  Provisional.\\\n  \\- none\n\n"
		"1. one\n2. \\* two\n");
}
END_TEST

START_TEST(strong_text_keeps_its_blanks_outside)
{
	struct tacit_page page = { 0 };
	struct tacit_block *block = tacit_page_paragraph(&page, "a");

	tacit_run_strong(&block->text, " b ");
	tacit_run_strong(&block->text, " ");
	tacit_run_plain(&block->text, "c");
	expect(&page, "a **b** c\n");
}
END_TEST

START_TEST(a_redline_is_signs)
{
	struct tacit_page page = { 0 };
	struct tacit_block *block = tacit_page_paragraph(&page, "a ");

	tacit_run_add(&block->text, TACIT_RUN_DELETED, "b");
	tacit_run_add(&block->text, TACIT_RUN_INSERTED, "c");
	tacit_run_add(&block->text, TACIT_RUN_MOVED, "d");
	expect(&page, "a \\[-b-\\]\\[+c+\\]\\[\\~d\\~\\]\n");
}
END_TEST

START_TEST(bodies_go_below_their_heading_and_number_their_notes_on)
{
	struct tacit_page page = { .is_paper = true };
	struct tacit_block *block;
	int i;

	tacit_page_heading(&page, 1, "Texts");
	for (i = 0; i < 2; i++) {
		block = tacit_page_block(&page, TACIT_BLOCK_MARKDOWN);
		block->source =
			tacit_str_of("# Aims\n\nPeace.[^a]\n\n[^a]: And.\n");
	}
	expect(&page,
		"## A. Texts\n\n### Aims\n\nPeace.[^1]\n\n[^1]: And.\n\n"
		"### Aims\n\nPeace.[^2]\n\n[^2]: And.\n");
}
END_TEST

START_TEST(fences_are_longer_than_what_they_hold)
{
	struct tacit_page page = { 0 };
	struct tacit_block *block =
		tacit_page_block(&page, TACIT_BLOCK_PREFORMATTED);

	block->source = tacit_str_of("```\nx\033\n");
	expect(&page, "````\n```\nx\\x1b\n````\n");
}
END_TEST

START_TEST(charts_are_tables)
{
	struct tacit_page page = { 0 };
	struct tacit_block *chart = tacit_page_block(&page, TACIT_BLOCK_CHART);

	tacit_run_plain(&chart->text, "Stages");
	tacit_page_bar(chart, "a|b", 3);
	expect(&page, "Stages\n\n| | |\n|---|---:|\n| a\\|b | 3 |\n");
}
END_TEST

START_TEST(notices_are_quotes_and_breaks_nothing)
{
	struct tacit_page page = { 0 };
	struct tacit_block *block = tacit_page_block(&page, TACIT_BLOCK_NOTICE);

	tacit_run_plain(&block->text, "one\n> two");
	tacit_page_block(&page, TACIT_BLOCK_BREAK);
	tacit_page_paragraph(&page, "three");
	expect(&page, "> one\\\n> \\> two\n\nthree\n");
}
END_TEST

Suite *tacit_suite_md(void)
{
	Suite *suite = suite_create("md");
	TCase *tcase = tcase_create("md");

	tcase_add_test(tcase, an_empty_page_is_empty);
	tcase_add_test(tcase, head_title_and_foot);
	tcase_add_test(tcase, cells_cannot_end_their_cell);
	tcase_add_test(tcase, facts_and_lists);
	tcase_add_test(tcase, strong_text_keeps_its_blanks_outside);
	tcase_add_test(tcase, a_redline_is_signs);
	tcase_add_test(
		tcase, bodies_go_below_their_heading_and_number_their_notes_on);
	tcase_add_test(tcase, fences_are_longer_than_what_they_hold);
	tcase_add_test(tcase, charts_are_tables);
	tcase_add_test(tcase, notices_are_quotes_and_breaks_nothing);
	suite_add_tcase(suite, tcase);
	return suite;
}
