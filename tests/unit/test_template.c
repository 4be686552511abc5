#include <string.h>

#include "suite.h"
#include "text/template.h"

static struct tacit_arena arena;
static struct tacit_template_data data;
static struct tacit_buf out;
static struct tacit_err err;

static void set_up(void)
{
	struct tacit_template_data *item;

	data = (struct tacit_template_data){ .arena = &arena };
	err = (struct tacit_err){ 0 };
	tacit_template_set(&data, "state", "Test <State> & *A*");
	tacit_template_set(&data, "empty", NULL);
	tacit_template_list(&data, "none");
	item = tacit_template_item(&data, "comments");
	tacit_template_set(item, "kind", "objection");
	tacit_template_set(item, "place", "II.2");
	item = tacit_template_item(&data, "comments");
	tacit_template_set(item, "kind", "question");
	tacit_template_set(item, "place", "");
}

static void clear(void)
{
	tacit_buf_clear(&out);
	tacit_arena_clear(&arena);
}

static bool fill(enum tacit_template_kind kind, const char *text)
{
	tacit_buf_truncate(&out, 0);
	err = (struct tacit_err){ 0 };
	return tacit_template_fill(
		kind, "letter.txt", tacit_str_of(text), &data, &out, &err);
}

static const struct {
	const char *text;
	const char *expected;
} rows[] = {
	{ "", "" },
	{ "no gap", "no gap" },
	{ "{{state}}!", "Test <State> & *A*!" },
	{ "{{ state }}", "Test <State> & *A*" },
	{ "a{{! remark }}b", "ab" },
	{ "a\n{{! alone }}\nb\n", "a\nb\n" },
	{ "{{#state}}yes{{/state}}{{^state}}no{{/state}}", "yes" },
	{ "{{#empty}}yes{{/empty}}{{^empty}}no{{/empty}}", "no" },
	{ "{{#none}}yes{{/none}}{{^none}}no{{/none}}", "no" },
	{ "{{^comments}}no{{/comments}}", "" },
	{ "{{#comments}}- {{kind}}{{#place}} at {{place}}{{/place}}\n"
	  "{{/comments}}",
		"- objection at II.2\n- question\n" },
	{ "a\n  {{#comments}}\n- {{kind}}\n  {{/comments}}\nb\n",
		"a\n- objection\n- question\nb\n" },
	{ "{{#comments}}\n{{#place}}\n{{place}}\n{{/place}}\n{{/comments}}\n",
		"II.2\n" },
	{ "{{#comments}}{{state}};{{/comments}}",
		"Test <State> & *A*;Test <State> & *A*;" },
	{ "{{#comments}}\r\n{{kind}}\r\n{{/comments}}\r\nend",
		"objection\r\nquestion\r\nend" },
	{ "x {{#state}} y\n{{/state}}", "x  y\n" },
	{ "} }} {", "} }} {" },
};

START_TEST(fills_gaps)
{
	ck_assert_msg(fill(TACIT_TEMPLATE_TEXT, rows[_i].text), "%s: %s",
		rows[_i].text, err.msg);
	ck_assert_str_eq(tacit_buf_cstr(&out), rows[_i].expected);
}
END_TEST

START_TEST(escapes_by_kind)
{
	ck_assert(fill(TACIT_TEMPLATE_HTML, "<b>{{state}}</b>"));
	ck_assert_str_eq(out.data, "<b>Test &lt;State&gt; &amp; *A*</b>");
	ck_assert(fill(TACIT_TEMPLATE_MARKDOWN, "**{{state}}**"));
	ck_assert_str_eq(out.data, "**Test \\<State\\> \\& \\*A\\***");
	ck_assert(fill(TACIT_TEMPLATE_HTML, "{{{state}}}"));
	ck_assert_str_eq(out.data, "Test <State> & *A*");
}
END_TEST

static const struct {
	const char *text;
	unsigned line;
	const char *what;
	const char *hint;
} faults[] = {
	{ "a\nb {{stat}}", 2, "there is no value stat here",
		"did you mean state?" },
	{ "{{kind}}", 1, "there is no value kind here", "" },
	{ "\n\n{{#comments}}x", 3, "the section comments has no end", "" },
	{ "{{#comments}}\n{{/state}}", 2,
		"{{/state}} ends no section that is open here", "" },
	{ "{{/state}}", 1, "{{/state}} ends no section that is open here", "" },
	{ "x\n{{state", 2, "this tag has no end, or no name", "" },
	{ "{{}}", 1, "this tag has no end, or no name", "" },
	{ "{{a b}}", 1, "this tag has no end, or no name", "" },
	{ "{{comments}}", 1, "comments is a list: {{#...}} is for it", "" },
	{ "a\r\nb\xff", 2, "the byte 0xff in column 2 is not UTF-8", "" },
	{ "\n\x1b[1m{{state", 2,
		"U+001B, a control character, in column 1 may not stand in a "
		"text",
		"remove the character" },
	{ "{{#none}}{{/none}}{{#nobody}}{{/nobody}}", 1,
		"there is no value nobody here", "" },
};

START_TEST(says_where_it_is_wrong)
{
	ck_assert(!fill(TACIT_TEMPLATE_TEXT, faults[_i].text));
	ck_assert_int_eq(err.code, TACIT_INVALID);
	ck_assert_uint_eq(err.line, faults[_i].line);
	ck_assert_str_eq(err.path, "letter.txt");
	ck_assert_str_eq(err.msg, faults[_i].what);
	if (faults[_i].hint[0])
		ck_assert_str_eq(err.hint, faults[_i].hint);
	ck_assert_uint_eq(out.len, 0);
}
END_TEST

/* A list in itself, in itself ... */
START_TEST(ends_in_time)
{
	struct tacit_buf text = { 0 };
	int i;

	for (i = 0; i < 1000; i++)
		(void)tacit_template_item(&data, "many");
	for (i = 0; i < TACIT_TEMPLATE_DEPTH; i++)
		tacit_buf_adds(&text, "{{#many}}x");
	for (i = 0; i < TACIT_TEMPLATE_DEPTH; i++)
		tacit_buf_adds(&text, "{{/many}}");
	ck_assert(!fill(TACIT_TEMPLATE_TEXT, text.data));
	ck_assert_int_eq(err.code, TACIT_LIMIT);
	tacit_buf_adds(&text, "{{#many}}");
	tacit_buf_clear(&text);
	for (i = 0; i <= TACIT_TEMPLATE_DEPTH; i++)
		tacit_buf_adds(&text, "{{#many}}");
	ck_assert(!fill(TACIT_TEMPLATE_TEXT, text.data));
	ck_assert_int_eq(err.code, TACIT_INVALID);
	tacit_buf_clear(&text);
}
END_TEST

Suite *tacit_suite_template(void)
{
	Suite *suite = suite_create("template");
	TCase *tests = tcase_create("template");

	tcase_add_checked_fixture(tests, set_up, clear);
	tcase_add_loop_test(tests, fills_gaps, 0, COUNT(rows));
	tcase_add_test(tests, escapes_by_kind);
	tcase_add_loop_test(tests, says_where_it_is_wrong, 0, COUNT(faults));
	tcase_add_test(tests, ends_in_time);
	suite_add_tcase(suite, tests);
	return suite;
}
