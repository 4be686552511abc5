#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <tacit/page.h>

#include "render/html.h"
#include "render/md.h"
#include "render/text.h"
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

/* --- long tables ------------------------------------------------------------ */

enum { MANY = 3000 };

static const char *const labels[] = { "No.", "Text", "Code", "Text", "Text" };

static void add_line(struct tacit_block *table, int i)
{
	char text[64];
	struct tacit_row *row = tacit_page_row(table, 5);

	(void)snprintf(text, sizeof(text), "line %d of %d words", i, i % 7);
	tacit_page_number(&row->cells[0], (uint64_t)i);
	tacit_run_plainf(&row->cells[1].text, "%s", text);
	tacit_run_format(&row->cells[2].text, TACIT_RUN_CODE, "%.*s", i % 60,
		"a text that is of another length in each of the lines of it");
	tacit_run_plainf(&row->cells[3].text, "%s", text);
	tacit_run_plainf(&row->cells[4].text, "%s", text);
	if (i % 1000 == 0)
		row->group = i ? "later" : "first";
}

static void give_lines(void *ctx, tacit_row_fn *fn, void *fn_ctx)
{
	const int *count = ctx;
	int i;

	for (i = 0; i < *count; i++) {
		struct tacit_arena arena = { 0 };
		struct tacit_block one = { .arena = &arena };
		bool goes_on;

		add_line(&one, i);
		goes_on = fn(fn_ctx, one.rows[0]);
		tacit_arena_clear(&arena);
		if (!goes_on)
			return;
	}
}

struct bucket {
	struct tacit_buf bytes;
	size_t times;
	size_t room;
};

static bool take_bytes(void *ctx, struct tacit_str bytes)
{
	struct bucket *bucket = ctx;

	tacit_buf_add_str(&bucket->bytes, bytes);
	bucket->times++;
	return bucket->bytes.len < bucket->room;
}

static void write_page(
	int format, const struct tacit_page *page, struct tacit_buf *out)
{
	static const struct tacit_text_options wide = { 120, false };
	static const struct tacit_text_options narrow = { 40, false };

	if (format == 0)
		tacit_html_page(page, out);
	else if (format == 1)
		tacit_md_page(page, out);
	else
		tacit_text_page(page, format == 2 ? &wide : &narrow, out);
}

/* In every format as if they were the table's own. */
/* First, in the language that was asked for; not where the page is in it. */
START_TEST(says_why_it_is_in_another_language)
{
	struct tacit_page page = { .lang = "en" };

	ck_assert_ptr_null(tacit_page_why("en", "en"));
	ck_assert_ptr_null(tacit_page_why("en", NULL));
	ck_assert_ptr_null(tacit_page_why(NULL, "kk"));
	tacit_page_paragraph(&page, "Text.");
	tacit_page_asked(&page, "en");
	tacit_page_asked(&page, NULL);
	ck_assert_uint_eq(page.count, 1);
	tacit_page_asked(&page, "zh");
	ck_assert_uint_eq(page.count, 2);
	ck_assert_int_eq(page.blocks[0]->kind, TACIT_BLOCK_NOTICE);
	ck_assert_str_eq(page.blocks[0]->lang, "zh");
	ck_assert_str_eq(page.blocks[0]->text.runs[0].text,
		"本页为英文，因为 Tacit 的中文翻译尚未完成。");
	ck_assert_int_eq(page.blocks[1]->kind, TACIT_BLOCK_PARAGRAPH);
	tacit_page_clear(&page);
}
END_TEST

START_TEST(rows_come_from_elsewhere)
{
	struct tacit_page own = { .title = "Own" };
	struct tacit_page from = { .title = "Own" };
	struct tacit_block *table = tacit_page_table(&own, labels, 5);
	struct tacit_block *other = tacit_page_table(&from, labels, 5);
	struct bucket bucket = { .room = SIZE_MAX };
	struct tacit_drain drain = { .take = take_bytes, .ctx = &bucket };
	struct tacit_buf whole = { 0 };
	struct tacit_buf out = { .drain = &drain };
	int many = MANY;
	int i;

	for (i = 0; i < MANY; i++)
		add_line(table, i);
	other->from = (struct tacit_rows){
		.give = give_lines, .ctx = &many, .is_grouped = true
	};
	other->head.cells[0].is_number = true;
	tacit_page_paragraph(&own, "after it");
	tacit_page_paragraph(&from, "after it");
	write_page(_i, &own, &whole);
	write_page(_i, &from, &out);
	ck_assert_uint_gt(bucket.times, 0);
	ck_assert_uint_lt(out.cap, 3 << 16);
	ck_assert_uint_eq(tacit_buf_written(&out), whole.len);
	tacit_buf_add_str(&bucket.bytes, tacit_buf_str(&out));
	ck_assert_str_eq(bucket.bytes.data, whole.data);
	tacit_buf_clear(&bucket.bytes);
	tacit_buf_clear(&whole);
	tacit_buf_clear(&out);
	tacit_page_clear(&own);
	tacit_page_clear(&from);
}
END_TEST

START_TEST(a_drain_that_is_full_ends_the_table)
{
	struct tacit_page page = { .title = "Own" };
	struct bucket bucket = { .room = 1 };
	struct tacit_drain drain = { .take = take_bytes, .ctx = &bucket };
	struct tacit_buf out = { .drain = &drain };
	int many = MANY;

	tacit_page_table(&page, labels, 5)->from =
		(struct tacit_rows){ .give = give_lines, .ctx = &many };
	write_page(_i, &page, &out);
	ck_assert_uint_eq(bucket.times, 1);
	ck_assert(drain.is_closed);
	ck_assert(!tacit_buf_drain(&out));
	ck_assert_uint_lt(out.len, 1 << 16);
	tacit_buf_clear(&bucket.bytes);
	tacit_buf_clear(&out);
	tacit_page_clear(&page);
}
END_TEST

START_TEST(no_rows_are_a_paragraph)
{
	struct tacit_page none = { .title = "None" };
	struct tacit_page said = { .title = "None" };
	struct tacit_buf out = { 0 };
	struct tacit_buf expected = { 0 };
	int many = 0;

	tacit_page_table(&none, labels, 5)->from =
		(struct tacit_rows){ .give = give_lines,
			.ctx = &many,
			.otherwise = "None <of> *them*." };
	tacit_page_paragraph(&said, "None <of> *them*.");
	write_page(_i, &none, &out);
	write_page(_i, &said, &expected);
	ck_assert_str_eq(out.data, expected.data);
	tacit_buf_clear(&out);
	tacit_buf_clear(&expected);
	tacit_page_clear(&none);
	tacit_page_clear(&said);
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
	tcase_add_test(tcase, says_why_it_is_in_another_language);
	tcase_add_loop_test(tcase, rows_come_from_elsewhere, 0, 4);
	tcase_add_loop_test(tcase, a_drain_that_is_full_ends_the_table, 0, 4);
	tcase_add_loop_test(tcase, no_rows_are_a_paragraph, 0, 4);
	suite_add_tcase(suite, tcase);
	return suite;
}
