#include <stdlib.h>
#include <string.h>

#include <tacit/markdown.h>

#include "render/html.h"
#include "suite.h"

static char *written(struct tacit_page *page)
{
	struct tacit_buf out = { 0 };

	tacit_html_page(page, &out);
	tacit_page_clear(page);
	return out.data;
}

static size_t count(const char *text, const char *what)
{
	size_t n = 0;

	while ((text = strstr(text, what))) {
		text += strlen(what);
		n++;
	}
	return n;
}

START_TEST(a_page_needs_nothing_else)
{
	struct tacit_page page = { .title = "Status", .lang = "ru" };
	char *text = written(&page);

	ck_assert(!strncmp(text, "<!DOCTYPE html>\n<html lang=\"ru\">", 32));
	ck_assert_ptr_nonnull(strstr(text,
		"content=\"default-src 'none'; style-src 'unsafe-inline'\""));
	ck_assert_ptr_null(strstr(text, "<script"));
	ck_assert_ptr_null(strstr(text, "http:"));
	ck_assert_ptr_null(strstr(text, "https:"));
	ck_assert_ptr_nonnull(strstr(text, "<h1 id=\"title\">Status</h1>"));
	free(text);
}
END_TEST

START_TEST(an_empty_page_is_a_document)
{
	struct tacit_page page = { 0 };
	char *text = written(&page);

	ck_assert_ptr_nonnull(strstr(text, "<html lang=\"en\">"));
	ck_assert_ptr_nonnull(strstr(text, "<main>\n</main>"));
	free(text);
}
END_TEST

/* Every string of a page, hostile at once. */
START_TEST(nothing_gets_out_of_its_place)
{
	static const char evil[] =
		"\"'><script>x</script></style>\033\xe2\x80\xae";
	const char *lines[] = { evil };
	struct tacit_page page = { .title = evil,
		.lang = evil,
		.foot = evil,
		.is_paper = true,
		.sample = "SAMPLE",
		.head_left = lines,
		.head_left_count = 1,
		.head_right = lines,
		.head_right_count = 1,
		.subtitle = lines,
		.subtitle_count = 1 };
	struct tacit_block *block;
	char *text;
	int kind;

	tacit_page_heading(&page, 1, evil)->anchor = evil;
	for (kind = TACIT_BLOCK_PARAGRAPH; kind <= TACIT_BLOCK_BREAK; kind++) {
		int style;

		block = tacit_page_block(&page, (enum tacit_block_kind)kind);
		block->source = tacit_str_of(evil);
		for (style = 0; style <= TACIT_RUN_MOVED; style++)
			tacit_run_add(&block->text, (enum tacit_run_style)style,
				evil);
		tacit_run_about(&block->text, evil);
		tacit_page_fact(block, evil, evil);
		block->rows[0]->anchor = evil;
		tacit_page_head(block, lines, 1);
		block->rows[0]->group = evil;
		tacit_page_bar(block, evil, 1);
		block->chart = TACIT_CHART_DAYS;
	}
	text = written(&page);
	ck_assert_ptr_null(strstr(text, "<script"));
	ck_assert_uint_eq(count(text, "</style>"), 1);
	ck_assert_ptr_null(strstr(text, "\"'>"));
	ck_assert_ptr_null(strchr(text, '\033'));
	ck_assert_ptr_null(strstr(text, "\xe2\x80\xae"));
	free(text);
}
END_TEST

static const char *find_page(void *ctx, const char *about)
{
	return strcmp(about, "members/tur.md") ? NULL : ctx;
}

/* What is shown here is linked here, unless there is a page of its own. */
START_TEST(links_what_is_shown_somewhere)
{
	static const char *const heads[] = { "Paper" };
	static char elsewhere[] = "../members/tur.html?a&b";
	struct tacit_page page = { .title = "t" };
	struct tacit_block *block;
	char *text;

	tacit_page_heading(&page, 1, "Note")->anchor = "notes/2022/a.md";
	block = tacit_page_table(&page, heads, 1);
	tacit_page_row(block, 1)->anchor = "plans/a/b.md";
	block = tacit_page_block(&page, TACIT_BLOCK_PARAGRAPH);
	tacit_run_about(&block->text, "no run yet");
	tacit_run_code(&block->text, "NCT/A");
	tacit_run_about(&block->text, "notes/2022/a.md");
	tacit_run_plain(&block->text, "Paper");
	tacit_run_about(&block->text, "plans/a/b.md");
	tacit_run_plain(&block->text, "Nowhere");
	tacit_run_about(&block->text, "plans/a/c.md");
	tacit_run_plain(&block->text, "Member");
	tacit_run_about(&block->text, "members/tur.md");
	page.links.ctx = elsewhere;
	page.links.find = find_page;
	text = written(&page);
	ck_assert_ptr_nonnull(strstr(text, "<a id=\"notes/2022/a.md\">"));
	ck_assert_ptr_nonnull(strstr(text, "<tr id=\"plans/a/b.md\">"));
	ck_assert_ptr_nonnull(strstr(text,
		"<p><a href=\"#notes/2022/a.md\"><code>NCT/A</code></a>"
		"<a href=\"#plans/a/b.md\">Paper</a>Nowhere"
		"<a href=\"../members/tur.html?a&amp;b\">Member</a></p>"));
	free(text);
}
END_TEST

START_TEST(headings_go_down_one_by_one)
{
	struct tacit_page page = { .title = "t", .is_paper = true };
	struct tacit_block *block;
	char *text;

	tacit_page_heading(&page, 3, "deep");
	tacit_page_heading(&page, 3, "deeper");
	block = tacit_page_block(&page, TACIT_BLOCK_MARKDOWN);
	block->source = tacit_str_of("# of a body\n");
	tacit_page_heading(&page, 1, "next");
	text = written(&page);
	ck_assert_ptr_nonnull(strstr(text, "<h2 id=\"s1\">deep</h2>"));
	ck_assert_ptr_nonnull(strstr(text, "<h3 id=\"s2\">deeper</h3>"));
	ck_assert_ptr_nonnull(strstr(text, "<h4>of a body</h4>"));
	ck_assert_ptr_nonnull(strstr(text,
		"<h2 id=\"s3\"><span class=\"letter\">A.</span> next</h2>"));
	ck_assert_uint_eq(count(text, "<section"), count(text, "</section>"));
	free(text);
}
END_TEST

START_TEST(tables_say_what_heads_what)
{
	static const char *const labels[] = { "State", "Comments" };
	struct tacit_page page = { .title = "t" };
	struct tacit_block *table = tacit_page_block(&page, TACIT_BLOCK_TABLE);
	struct tacit_row *row;
	char *text;

	tacit_run_plain(&table->text, "By state");
	tacit_page_head(table, labels, 2);
	row = tacit_page_row(table, 2);
	row->group = "Asia";
	tacit_run_plain(&row->cells[0].text, "a");
	tacit_page_number(&row->cells[1], 2);
	text = written(&page);
	ck_assert_ptr_nonnull(strstr(text,
		"<table class=\"grouped\">\n"
		"<caption id=\"t1\">By state</caption>\n"
		"<thead>\n<tr><th scope=\"col\">State</th>"
		"<th scope=\"col\" class=\"n\">Comments</th></tr>\n</thead>\n"
		"<tbody>\n<tr><th class=\"group\" scope=\"rowgroup\" "
		"colspan=\"2\">Asia</th></tr>\n"
		"<tr><th scope=\"row\">a</th><td class=\"n\">2</td></tr>\n"));
	free(text);
}
END_TEST

START_TEST(long_words_may_break)
{
	struct tacit_page page = { .title = "t" };
	char *text;

	tacit_page_paragraph(&page,
		"short words, then "
		"0123456789012345678901234567890123456789 and "
		"nct-general/action-plan#ii.3");
	text = written(&page);
	ck_assert_ptr_nonnull(strstr(text,
		"<p>short words, then 012345678901234567890123<wbr>"
		"4567890123456789 and nct-general/<wbr>action-plan#ii.3</p>"));
	free(text);
}
END_TEST

START_TEST(wide_tables_turn_the_sheet)
{
	static const char *const labels[] = { "a", "b", "c", "d", "e", "f",
		"g" };
	int is_paper;

	for (is_paper = 0; is_paper < 2; is_paper++) {
		struct tacit_page page = { .title = "t", .is_paper = is_paper };
		struct tacit_block *table =
			tacit_page_block(&page, TACIT_BLOCK_TABLE);
		char *text;

		tacit_page_head(table, labels, 7);
		text = written(&page);
		ck_assert_ptr_nonnull(strstr(text, "<table class=\"wide\">"));
		ck_assert_ptr_nonnull(strstr(text, "role=\"group\""));
		/* a paper turns it for the table only */
		ck_assert_int_eq(!strstr(text, ".wide{page:auto}"), is_paper);
		free(text);
	}
}
END_TEST

START_TEST(charts_have_names_and_numbers)
{
	struct tacit_page page = { .title = "t" };
	struct tacit_block *chart;
	char *text;
	int kind;

	for (kind = TACIT_CHART_BARS; kind <= TACIT_CHART_DAYS; kind++) {
		chart = tacit_page_block(&page, TACIT_BLOCK_CHART);
		chart->chart = (enum tacit_chart_kind)kind;
		tacit_run_plain(&chart->text, "Caption");
		tacit_page_bar(chart, "one & two", 3);
		tacit_page_bar(chart, "none", 0);
	}
	tacit_page_block(&page, TACIT_BLOCK_CHART); /* without bars */
	text = written(&page);
	ck_assert_uint_eq(count(text, "<figure>"), 3);
	ck_assert_uint_eq(count(text, "<figcaption>Caption</figcaption>"), 3);
	ck_assert_uint_eq(count(text, "role=\"img\""), 2);
	ck_assert_uint_eq(count(text, ">one &amp; two: 3; none: 0</desc>"), 2);
	ck_assert_ptr_nonnull(strstr(text, "<title id=\"c2-t\">Caption"));
	ck_assert_ptr_nonnull(strstr(text, " width=\"100.00%\""));
	/* as text: a table, a legend, a list */
	ck_assert_ptr_nonnull(strstr(text, "<td class=\"n\">3</td>"));
	ck_assert_ptr_nonnull(
		strstr(text, "<b>3</b> <span>one &amp; two</span>"));
	ck_assert_ptr_nonnull(
		strstr(text, "<span>one &amp; two</span> <b>3</b>"));
	free(text);
}
END_TEST

START_TEST(a_chart_of_nothing_divides_by_nothing)
{
	struct tacit_page page = { .title = "t" };
	struct tacit_block *chart;
	char *text;
	int kind;

	for (kind = TACIT_CHART_BARS; kind <= TACIT_CHART_DAYS; kind++) {
		chart = tacit_page_block(&page, TACIT_BLOCK_CHART);
		chart->chart = (enum tacit_chart_kind)kind;
		tacit_page_bar(chart, "none", 0);
	}
	text = written(&page);
	ck_assert_ptr_null(strstr(text, "nan"));
	ck_assert_uint_eq(count(text, "<figure>"), 3);
	free(text);
}
END_TEST

START_TEST(bodies_are_shown_safely)
{
	static const char source[] =
		"*a* **b** `c` [d](https://e.org/?f=\"&g) [h](javascript:i) "
		"![j](https://k.org/l.png) <b>m</b>[^n]  \no\n\n"
		"3. p\n4. q\n\n> r\n\n---\n\n| s | t |\n|---|--:|\n| u | v |"
		"\n\n    <w>\n\n[^n]: x\n";
	struct tacit_page page = { .title = "t" };
	struct tacit_block *block =
		tacit_page_block(&page, TACIT_BLOCK_MARKDOWN);
	char *text;

	block->source = tacit_str_of(source);
	text = written(&page);
	ck_assert_ptr_nonnull(strstr(
		text, "<em>a</em> <strong>b</strong> <code>c</code> <a href="));
	ck_assert_ptr_null(strstr(text, "href=\"javascript"));
	ck_assert_ptr_null(strstr(text, "<img"));
	ck_assert_ptr_nonnull(strstr(text, "&lt;b&gt;m&lt;/b&gt;"));
	ck_assert_ptr_nonnull(
		strstr(text, "<sup><a href=\"#f1-1\">1</a></sup><br>\no"));
	ck_assert_ptr_nonnull(strstr(
		text, "<ol start=\"3\">\n<li>p\n</li>\n<li>q\n</li>\n</ol>"));
	ck_assert_ptr_nonnull(
		strstr(text, "<blockquote>\n<p>r</p>\n</blockquote>\n<hr>"));
	ck_assert_ptr_nonnull(strstr(text,
		"<th scope=\"col\" class=\"right\">t</th></tr>\n</thead>"
		"\n<tbody>\n<tr><td>u</td><td class=\"right\">v</td>"));
	ck_assert_ptr_nonnull(
		strstr(text, "<pre><code>&lt;w&gt;\n</code></pre>"));
	ck_assert_ptr_nonnull(strstr(text, "id=\"f1-1\"><span>1</span>"));
	free(text);
}
END_TEST

START_TEST(a_body_that_is_too_long_is_shown_as_it_is)
{
	struct tacit_page page = { .title = "t" };
	struct tacit_block *block =
		tacit_page_block(&page, TACIT_BLOCK_MARKDOWN);
	struct tacit_buf body = { 0 };
	char *text;

	tacit_buf_pad(&body, '<', TACIT_MD_MAX + 1000);
	block->source = tacit_buf_str(&body);
	text = written(&page);
	ck_assert_ptr_nonnull(strstr(text, "<pre>&lt;&lt;"));
	free(text);
	tacit_buf_clear(&body);
}
END_TEST

START_TEST(exercises_say_so_on_every_printed_page)
{
	struct tacit_page page = { .title = "t", .sample = "SAMPLE" };
	char *text = written(&page);

	ck_assert_ptr_nonnull(strstr(text, "@top-center"));
	ck_assert_ptr_nonnull(strstr(text, "<title>SAMPLE: t</title>"));
	ck_assert_uint_eq(count(text, "SAMPLE</p>"), 2);
	free(text);
}
END_TEST

START_TEST(joined_papers_are_numbered_as_one)
{
	static const unsigned sheets[] = { 2, 3, 0, 5 };
	struct tacit_page page = { .title = "t",
		.is_paper = true,
		.is_joined = true,
		.sheets = sheets,
		.sheet_count = 4 };
	char *text;

	(void)tacit_page_block(&page, TACIT_BLOCK_CONTENTS);
	tacit_page_heading(&page, 1, "First");
	tacit_page_heading(&page, 2, "Part");
	tacit_page_heading(&page, 3, "Deep");
	tacit_page_heading(&page, 1, "Second")->anchor = "x";
	tacit_page_heading(&page, 2, "Again")->anchor = "x";
	text = written(&page);
	ck_assert_ptr_nonnull(strstr(text,
		"<li><a href=\"#s1\">A. First</a><span class=\"n\">2</span>"
		"</li>\n<li class=\"sub\"><a href=\"#s2\">A.1 Part</a>"
		"<span class=\"n\">3</span></li>\n"
		"<li><a href=\"#s4\">B. Second</a>"));
	ck_assert_ptr_nonnull(strstr(text, "B.1</span> Again</h3>"));
	ck_assert_ptr_nonnull(
		strstr(text, "B.1 Again</a></li>")); /* not known */
	ck_assert_ptr_null(strstr(text, "Deep</a>"));
	ck_assert_uint_eq(count(text, "id=\"x\""), 1);
	free(text);
}
END_TEST

static void add_break(struct tacit_page *page, bool is_across)
{
	tacit_page_block(page, TACIT_BLOCK_BREAK)->is_across = is_across;
	tacit_page_heading(page, 2, "Part");
}

/* A sheet that lies another way is a new one without a break. */
START_TEST(breaks_turn_the_sheet)
{
	struct tacit_page page = { .title = "t", .is_paper = true };
	char *text;

	tacit_page_heading(&page, 1, "One");
	add_break(&page, false);
	add_break(&page, true);
	add_break(&page, true);
	add_break(&page, false);
	add_break(&page, true);
	tacit_page_heading(&page, 1, "Two");
	text = written(&page);
	ck_assert_uint_eq(count(text, "<div class=\"page-break\">"), 2);
	ck_assert_uint_eq(count(text, "<div class=\"across\">"), 2);
	ck_assert_ptr_nonnull(strstr(text, "</div>\n</section>\n<section"));
	free(text);
}
END_TEST

Suite *tacit_suite_html(void)
{
	Suite *suite = suite_create("html");
	TCase *tcase = tcase_create("html");

	tcase_add_test(tcase, a_page_needs_nothing_else);
	tcase_add_test(tcase, an_empty_page_is_a_document);
	tcase_add_test(tcase, nothing_gets_out_of_its_place);
	tcase_add_test(tcase, headings_go_down_one_by_one);
	tcase_add_test(tcase, tables_say_what_heads_what);
	tcase_add_test(tcase, long_words_may_break);
	tcase_add_test(tcase, wide_tables_turn_the_sheet);
	tcase_add_test(tcase, charts_have_names_and_numbers);
	tcase_add_test(tcase, a_chart_of_nothing_divides_by_nothing);
	tcase_add_test(tcase, bodies_are_shown_safely);
	tcase_add_test(tcase, a_body_that_is_too_long_is_shown_as_it_is);
	tcase_add_test(tcase, links_what_is_shown_somewhere);
	tcase_add_test(tcase, exercises_say_so_on_every_printed_page);
	tcase_add_test(tcase, joined_papers_are_numbered_as_one);
	tcase_add_test(tcase, breaks_turn_the_sheet);
	suite_add_tcase(suite, tcase);
	return suite;
}
