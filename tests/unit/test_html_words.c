#include <string.h>

#include "door/html_words.h"
#include "suite.h"

static const struct {
	const char *html;
	const char *words;
} texts[] = {
	{ "", "" },
	{ "  a\n b  ", "a b" },
	{ "<p>a</p><p>b</p>", "a\n\nb\n\n" },
	{ "<div><div><p>a</div>\n</div> b", "a\nb" },
	{ "a<br><br/>b<BR >c", "a\n\nb\nc" },
	{ "<table><tr><td>a</td><td>b</td></tr></table>", "a b\n" },
	{ "a -- <br>b", "a -- \nb" },
	{ "-- <br>b", "-- \nb" },
	{ "<style>a", "a" },
	{ "<style>a</style >b</STYLE>", "b" },
	{ "<TITLE>a</title>b<script>1<2</script>", "b" },
	{ "<!-- a > b --><![if !mso]>c<![endif]>", "c" },
	{ "a <!-- b", "a b" },
	{ "a < b, <3, <b", "a < b, <3, <b" },
	{ "<a href=\"x>y\" title='>'>z</a>", "z" },
	{ "<a title=\"x>y", "y" },
	{ "&lt;p&gt;&amp;amp;&quot;&apos;", "<p>&amp;\"'" },
	{ "&sect;&eacute;&Eacute;&yuml;&euro;&numero;&hellip;", "§éÉÿ€№…" },
	{ "&#1178;&#x49a;&#X49A;", "ҚҚҚ" },
	{ "& &; &x; &#; &#x; &#xZ; &amp", "& &; &x; &#; &#x; &#xZ; &amp" },
	{ "&#0;&#27;&#x202e;&#xd800;&#x110000;",
		"&#0;&#27;&#x202e;&#xd800;&#x110000;" },
	{ "a&nbsp;&nbsp;b", "a  b" },
	{ "<pre>a  b\n c</pre>", "a  b\n c\n" },
	{ "<blockquote>a</blockquote>b", "a\nb" },
	{ "<BLOCKQUOTE TYPE=\"CITE\">a<br>b</blockquote>c", "> a\n> b\nc" },
	{ "<blockquote type=cite><blockquote>a</blockquote>b</blockquote>c",
		"> a\n> b\nc" },
	{ "a</blockquote><blockquote class=gmail_quote>b", "a\n> b" },
};

START_TEST(says_what_is_seen)
{
	struct tacit_buf out = { 0 };

	(void)tacit_html_words(tacit_str_of(texts[_i].html), &out);
	ck_assert_str_eq(tacit_buf_cstr(&out), texts[_i].words);
	tacit_buf_clear(&out);
}
END_TEST

static const struct {
	const char *html;
	const char *words;
	bool has_hidden;
} veiled[] = {
	{ "a<span style=\"display:none\">b</span>c", "ac", true },
	{ "a<SPAN STYLE='color: red; Display : NONE !important'>b</SPAN>c",
		"ac", true },
	{ "<div style=visibility:hidden>a<p>b</p></div>c", "c", true },
	{ "<p hidden>a<p>b", "b", true },
	{ "<p hidden>a<div>b", "b", true },
	{ "<p style=\"font-size:0\">a</p>b", "b", true },
	{ "<p style=\"font-size: 0.0px\">a</p>b", "b", true },
	{ "<p style=\"font-size:0.8em\">a</p>b", "a\n\nb", false },
	{ "<p style=\"font-size:10px;opacity:1\">a</p>b", "a\n\nb", false },
	{ "<p style=\"mso-hide:all;opacity:0\">a</p>b", "b", true },
	{ "<ul><li hidden>a<li>b</ul>", "b\n", true },
	{ "<table><tr><td hidden><table><tr><td>a</table>b<td>c</table>", "c\n",
		true },
	{ "<div><span hidden>a</div>b", "b", true },
	{ "<blockquote type=cite><i hidden>a</blockquote>b", "b", true },
	{ "<div hidden></td></i>a", "", true },
	{ "<div hidden><blockquote type=cite></div>b", "b", false },
	{ "<br hidden>a<img hidden>b", "\nab", false },
	{ "<span hidden>&nbsp;\xc2\xa0 <br>&#8204;</span>a", "a", false },
	{ "<p title=\"display:none\" data-x='hidden' aria-hidden=true>a", "a",
		false },
	{ "<style>/* x */ a.y, .x { color: red; display:none } #z{opacity:0}"
	  "</style>a<p class=\"v x\">b</p><i id=z>c</i><a class=y>d</a>",
		"a", true },
	{ "<style><!-- @import url(x); .x { display:none } --></style>"
	  "<p class=x>b",
		"", true },
	{ "<style>@media print { .x { display:none } } a.y { opacity:0 } "
	  "div .w, .u:hover { display:none }</style>"
	  "<p class=x>b<i class=y>c<i class=w>d<i class=u>e",
		"bcde", false },
	{ "<style>.x{display:none</style><p class=x>b", "", true },
	{ "<style>.x{display:block}.{display:none}{display:none}@</style>"
	  "<p class=x>b",
		"b", false },
	{ "<p title='x' style=\"a:b;;display:\">a", "a", false },
	{ "<a style=\"display:none", "<a style=\"display:none", false },
};

START_TEST(leaves_out_what_is_hidden)
{
	struct tacit_buf out = { 0 };

	ck_assert_int_eq(tacit_html_words(tacit_str_of(veiled[_i].html), &out),
		veiled[_i].has_hidden);
	ck_assert_str_eq(tacit_buf_cstr(&out), veiled[_i].words);
	tacit_buf_clear(&out);
}
END_TEST

/* Each would be sought to the end, over and over. */
static const char *const hostile[] = { "<!--", "<style>", "<a", "<a =\"",
	"<a =\">", "<br><p>", "<div hidden>", "<i></b>", "<p hidden><li>",
	"<style>{", "<style>/*</style>", "<style>.x{display:none}</style>",
	"<style>@media{</style>", "<p class=\"x x x x x x\">",
	"<script><style>", "&", "&#", "<td> " };

START_TEST(takes_what_never_ends)
{
	enum { TIMES = 200000 };
	struct tacit_buf html = { 0 };
	struct tacit_buf out = { 0 };
	size_t i;

	for (i = 0; i < TIMES; i++)
		tacit_buf_adds(&html, hostile[_i]);
	(void)tacit_html_words(tacit_buf_str(&html), &out);
	ck_assert_uint_le(out.len, html.len);
	tacit_buf_clear(&html);
	tacit_buf_clear(&out);
}
END_TEST

Suite *tacit_suite_html_words(void)
{
	Suite *suite = suite_create("html_words");
	TCase *tc = tcase_create("html_words");

	tcase_add_loop_test(tc, says_what_is_seen, 0, COUNT(texts));
	tcase_add_loop_test(tc, leaves_out_what_is_hidden, 0, COUNT(veiled));
	tcase_add_loop_test(tc, takes_what_never_ends, 0, COUNT(hostile));
	suite_add_tcase(suite, tc);
	return suite;
}
