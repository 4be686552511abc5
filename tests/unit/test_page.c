#include <stdlib.h>
#include <string.h>

#include <tacit/page.h>

#include "suite.h"

START_TEST(builders_keep_what_they_returned)
{
	struct tacit_page page = { .lang = "en" };
	struct tacit_block *table = tacit_page_block(&page, TACIT_BLOCK_TABLE);
	struct tacit_row *first = tacit_page_row(table, 2);
	int i;

	for (i = 0; i < 100; i++) {
		tacit_page_heading(&page, 1, "h");
		tacit_page_row(table, 2);
	}
	first->group = "group";
	tacit_run_format(&first->cells[1].text, TACIT_RUN_CODE, "%d", 7);
	ck_assert_uint_eq(page.count, 101);
	ck_assert_ptr_eq(page.blocks[0], table);
	ck_assert_uint_eq(table->row_count, 101);
	ck_assert_str_eq(table->rows[0]->group, "group");
	ck_assert_str_eq(table->rows[0]->cells[1].text.runs[0].text, "7");
	tacit_page_clear(&page);
	ck_assert_ptr_null(page.blocks);
}
END_TEST

START_TEST(facts_gather_values)
{
	struct tacit_page page = { 0 };
	struct tacit_block *facts = tacit_page_block(&page, TACIT_BLOCK_FACTS);
	struct tacit_inline *text;

	tacit_page_fact(facts, "Result", "Closed.");
	tacit_page_fact(facts, NULL, "Provisional.");
	text = tacit_page_fact_text(facts, "Effect");
	tacit_run_strong(text, "none");
	ck_assert_uint_eq(facts->row_count, 2);
	ck_assert_uint_eq(facts->rows[0]->count, 3);
	ck_assert_str_eq(facts->rows[0]->cells[0].text.runs[0].text, "Result");
	ck_assert_str_eq(
		facts->rows[0]->cells[2].text.runs[0].text, "Provisional.");
	ck_assert_int_eq(
		facts->rows[1]->cells[1].text.runs[0].style, TACIT_RUN_STRONG);
	tacit_page_clear(&page);
}
END_TEST

START_TEST(a_value_before_any_label_is_kept)
{
	struct tacit_page page = { 0 };
	struct tacit_block *facts = tacit_page_block(&page, TACIT_BLOCK_FACTS);

	tacit_page_fact(facts, NULL, "alone");
	ck_assert_uint_eq(facts->row_count, 1);
	ck_assert_str_eq(facts->rows[0]->cells[1].text.runs[0].text, "alone");
	tacit_page_clear(&page);
}
END_TEST

START_TEST(heads_numbers_items_and_bars)
{
	static const char *const labels[] = { "State", "Comments" };
	struct tacit_page page = { 0 };
	struct tacit_block *block = tacit_page_block(&page, TACIT_BLOCK_TABLE);
	struct tacit_row *row;

	tacit_page_head(block, labels, 2);
	row = tacit_page_row(block, 2);
	tacit_page_number(&row->cells[1], UINT64_MAX);
	ck_assert_uint_eq(block->head.count, 2);
	ck_assert_str_eq(block->head.cells[1].text.runs[0].text, "Comments");
	ck_assert(row->cells[1].is_number);
	ck_assert_str_eq(
		row->cells[1].text.runs[0].text, "18446744073709551615");
	block = tacit_page_block(&page, TACIT_BLOCK_LIST);
	tacit_run_plainf(tacit_page_item(block), "%d of %d", 1, 2);
	ck_assert_str_eq(block->rows[0]->cells[0].text.runs[0].text, "1 of 2");
	block = tacit_page_block(&page, TACIT_BLOCK_CHART);
	tacit_page_bar(block, "approved", 3);
	ck_assert_str_eq(block->bars[0].label, "approved");
	ck_assert_uint_eq(block->bars[0].value, 3);
	tacit_page_clear(&page);
}
END_TEST

START_TEST(levels_are_kept_within_bounds_and_empty_text_is_no_run)
{
	struct tacit_page page = { 0 };

	ck_assert_int_eq(tacit_page_heading(&page, 0, "a")->level, 1);
	ck_assert_int_eq(tacit_page_heading(&page, 9, "b")->level, 4);
	ck_assert_uint_eq(tacit_page_paragraph(&page, "")->text.count, 0);
	tacit_page_clear(&page);
	tacit_page_clear(NULL);
}
END_TEST

Suite *tacit_suite_page(void)
{
	Suite *suite = suite_create("page");
	TCase *tcase = tcase_create("page");

	tcase_add_test(tcase, builders_keep_what_they_returned);
	tcase_add_test(tcase, facts_gather_values);
	tcase_add_test(tcase, a_value_before_any_label_is_kept);
	tcase_add_test(tcase, heads_numbers_items_and_bars);
	tcase_add_test(
		tcase, levels_are_kept_within_bounds_and_empty_text_is_no_run);
	suite_add_tcase(suite, tcase);
	return suite;
}
