#include <stdlib.h>

#include "render/escape.h"
#include "suite.h"

typedef void (*escape_fn)(struct tacit_buf *out, struct tacit_str text);

static void expect(escape_fn escape, const char *text, const char *expected)
{
	struct tacit_buf out = { 0 };

	escape(&out, tacit_str_of(text));
	ck_assert_str_eq(tacit_buf_cstr(&out), expected);
	tacit_buf_clear(&out);
}

START_TEST(html)
{
	expect(tacit_escape_html, "", "");
	expect(tacit_escape_html, "a < b && c > \"d\"",
		"a &lt; b &amp;&amp; c &gt; \"d\"");
	expect(tacit_escape_html, "one\ntwo", "one\ntwo");
	expect(tacit_escape_html, "Түркия 中国", "Түркия 中国");
	/* nothing that cannot be seen reaches a reader */
	expect(tacit_escape_html, "a\033[31m", "a\\x1b[31m");
	expect(tacit_escape_html, "a\xe2\x80\xae<b>", "a\\u202e&lt;b&gt;");
	expect(tacit_escape_html, "\xff<", "\\xff&lt;");
	expect(tacit_escape_html, "cut\xe4\xb8", "cut\\xe4\\xb8");
}
END_TEST

START_TEST(attribute)
{
	expect(tacit_escape_attribute, "\" onload='x'\n>",
		"&quot; onload=&#39;x&#39; &gt;");
	expect(tacit_escape_attribute, "a&b", "a&amp;b");
}
END_TEST

START_TEST(css)
{
	expect(tacit_escape_css, "Состояние, 2022", "Состояние, 2022");
	expect(tacit_escape_css, "\"}</style>", "\\22 }\\3c /style\\3e ");
	expect(tacit_escape_css, "\\\n'", "\\5c  \\27 ");
	expect(tacit_escape_css, "\033", "\\5c x1b");
}
END_TEST

START_TEST(markdown)
{
	expect(tacit_escape_markdown, "*a* _b_ `c` [d](e) <f> |g| ~h~ &i; \\",
		"\\*a\\* \\_b\\_ \\`c\\` \\[d\\](e) \\<f\\> \\|g\\| \\~h\\~ "
		"\\&i; \\\\");
	expect(tacit_escape_markdown, "NCT/G/778 - i.3 + 1.",
		"NCT/G/778 - i.3 + 1.");
	expect(tacit_escape_markdown, "one\ntwo", "one two");
	expect(tacit_escape_markdown, "a\033", "a\\x1b");
}
END_TEST

START_TEST(markdown_at_the_start_of_a_line)
{
	expect(tacit_escape_markdown, "# a", "\\# a");
	expect(tacit_escape_markdown, "- a", "\\- a");
	expect(tacit_escape_markdown, "+ a", "\\+ a");
	expect(tacit_escape_markdown, "=== a", "\\=== a");
	expect(tacit_escape_markdown, "12. a", "12\\. a");
	expect(tacit_escape_markdown, "12) a", "12\\) a");
	expect(tacit_escape_markdown, "12.", "12\\.");
	expect(tacit_escape_markdown, "12.5 a", "12.5 a");
	expect(tacit_escape_markdown, "1234567890. a", "1234567890. a");
	expect(tacit_escape_markdown, "2022", "2022");
}
END_TEST

START_TEST(terminal)
{
	expect(tacit_escape_terminal, "a\033]0;x\007b\n\tc",
		"a\\x1b]0;x\\x07b\\n\\tc");
	expect(tacit_escape_terminal, "Қазақстан", "Қазақстан");
}
END_TEST

Suite *tacit_suite_escape(void)
{
	Suite *suite = suite_create("escape");
	TCase *tcase = tcase_create("escape");

	tcase_add_test(tcase, html);
	tcase_add_test(tcase, attribute);
	tcase_add_test(tcase, css);
	tcase_add_test(tcase, markdown);
	tcase_add_test(tcase, markdown_at_the_start_of_a_line);
	tcase_add_test(tcase, terminal);
	suite_add_tcase(suite, tcase);
	return suite;
}
