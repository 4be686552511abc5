#include <stdlib.h>
#include <string.h>

#include <tacit/markdown.h>

#include "arena_fixture.h"

static struct tacit_md_node *parse(const char *source)
{
	struct tacit_err err = { 0 };
	struct tacit_md_node *root;

	ck_assert_msg(tacit_markdown_parse(
			      &arena, tacit_str_of(source), 1, &root, &err),
		"%s", err.msg);
	return root;
}

static const char *const NAMES[] = { "doc", "h", "p", "list", "item", "quote",
	"pre", "table", "row", "cell", "rule", "note", "group", "", "em",
	"strong", "code", "link", "soft", "br", "ref" };

/* The tree on one line: kind(children), text in quotes. */
static void show(struct tacit_buf *out, const struct tacit_md_node *node)
{
	const struct tacit_md_node *child;

	tacit_buf_adds(out, NAMES[node->kind]);
	if (node->number && node->kind != TACIT_MD_TABLE)
		tacit_buf_printf(out, "%u", node->number);
	if (node->kind == TACIT_MD_LIST && !node->is_ordered)
		tacit_buf_addc(out, '*');
	if (node->align)
		tacit_buf_printf(out, "/%d", (int)node->align);
	if (node->text)
		tacit_buf_printf(out, "'%s'", node->text);
	if (!node->first)
		return;
	tacit_buf_addc(out, '(');
	for (child = node->first; child; child = child->next) {
		ck_assert_ptr_eq(child->parent, node);
		show(out, child);
		if (child->next)
			tacit_buf_addc(out, ' ');
		else
			ck_assert_ptr_eq(node->last, child);
	}
	tacit_buf_addc(out, ')');
}

static const char *shown(const char *source)
{
	struct tacit_buf out = { 0 };
	const char *text;

	show(&out, parse(source));
	text = tacit_arena_strdup(&arena, tacit_buf_cstr(&out));
	tacit_buf_clear(&out);
	return text;
}

static const struct {
	const char *source;
	const char *tree;
} TREES[] = {
	{ "", "doc" },
	{ "\n\n \n", "doc" },
	{ "one\ntwo\\\nthree", "doc(p('one' soft 'two' br 'three'))" },
	{ "# I. Goals\n\ntext", "doc(h1('I. Goals') p('text'))" },
	{ "Goals\n---\n", "doc(h2('Goals'))" },
	{ "3. a\n4. b\n", "doc(list3(item3(p('a')) item4(p('b'))))" },
	{ "- a\n  1) b\n", "doc(list1*(item1(p('a') list1(item1(p('b'))))))" },
	{ "> q\n", "doc(quote(p('q')))" },
	{ "```\na  b\n\tc\n```\n", "doc(pre'a  b\n\tc\n')" },
	{ "a\n\n***\n\nb", "doc(p('a') rule p('b'))" },
	{ "*a* **b** `c  d`",
		"doc(p(em('a') ' ' strong('b') ' ' code'c  d'))" },
	/* links: https, mailto, a place, a relative path; else their text */
	{ "[a](https://x.org)", "doc(p(link'https://x.org'('a')))" },
	{ "[a](HTTPS://x.org)", "doc(p(link'HTTPS://x.org'('a')))" },
	{ "[a](mailto:x@y.org)", "doc(p(link'mailto:x@y.org'('a')))" },
	{ "[a](#b)", "doc(p(link'#b'('a')))" },
	{ "[a](../b.md#c:d)", "doc(p(link'../b.md#c:d'('a')))" },
	{ "[a](http://x.org)", "doc(p('a'))" },
	{ "[a](javascript:alert(1))", "doc(p('a'))" },
	{ "[a](java&#9;script:x)", "doc(p('a'))" },
	{ "[a](//x.org)", "doc(p('a'))" },
	{ "[a](\\\\\\\\x.org)", "doc(p('a'))" },
	{ "[a](<>)", "doc(p('a'))" },
	{ "<http://x.org>", "doc(p('http://x.org'))" },
	{ "![a *b*](https://x/y.png)", "doc(p('a ' em('b')))" },
	{ "[a]\n\n[a]: https://x.org", "doc(p(link'https://x.org'('a')))" },
	/* raw HTML is text, comments are nothing */
	{ "a <b>c</b>", "doc(p('a ' '<b>' 'c' '</b>'))" },
	{ "a <!-- b --> c", "doc(p('a ' ' c'))" },
	{ "<div>\nx\n</div>", "doc(p('<div>' soft 'x' soft '</div>'))" },
	{ "<!-- a\nb -->\n", "doc" },
	{ "<!-- a --> b <!-- c -->\n", "doc(p('b'))" },
	{ "<!-- never ends\n\ntext\n",
		"doc(p('<!-- never ends' soft 'text'))" },
	/* what may not be shown becomes the sign of replacement */
	{ "a\033b\xffz&#27;&#x202e;",
		"doc(p('a\xef\xbf\xbd"
		"b\xef\xbf\xbdz\xef\xbf\xbd\xef\xbf\xbd'))" },
	{ "a\r\nb\rc", "doc(p('a' soft 'b' soft 'c'))" },
	{ "x&#1;&#x01;y & &#12",
		"doc(p('x\xef\xbf\xbd\xef\xbf\xbdy & &#12'))" },
};

START_TEST(test_tree)
{
	ck_assert_str_eq(shown(TREES[_i].source), TREES[_i].tree);
}
END_TEST

static const struct {
	const char *source;
	const char *tree;
} TABLES[] = {
	{ "| a | b |\n|---|:-:|\n| 1 | *2* |\n",
		"doc(table(row(cell('a') cell/2('b')) "
		"row(cell('1') cell/2(em('2')))))" },
	{ "text\n| a |\n| --: |\nmore\n",
		"doc(p('text') table(row(cell/3('a'))) p('more'))" },
	/* an emphasis does not run across cells, `\|` is a pipe */
	{ "|*a|b*|\n|:-|-|\n|`x\\|y`|\\\\\\||\n",
		"doc(table(row(cell/1('*a') cell('b*')) "
		"row(cell/1(code'x|y') cell('\\|'))))" },
	/* short rows stay short; what is too much stays in the last cell */
	{ "|a|b|\n|-|-|\n|1|\n|1|2|3|\n||\n",
		"doc(table(row(cell('a') cell('b')) row(cell('1')) "
		"row(cell('1') cell('2|3')) row(cell)))" },
	/* block markup in a cell is text */
	{ "|# a|1. b|\n|-|-|\n|- c|> d|\n",
		"doc(table(row(cell('# a') cell('1. b')) "
		"row(cell('- c') cell('> d'))))" },
	{ "|**a.**|_(b)_|\n|-|-|\n",
		"doc(table(row(cell(strong('a.')) cell(em('(b)')))))" },
	/* in an item, on the item's own line, in a quote */
	{ "1. x\n\n   |a|\n   |-|\n   |b|\n2. y\n",
		"doc(list1(item1(p('x') table(row(cell('a')) row(cell('b'))))"
		" item2(p('y'))))" },
	{ "- |a|\n  |-|\n  |b|\n",
		"doc(list1*(item1(table(row(cell('a')) row(cell('b'))))))" },
	{ "> |a|\n> |-|\n> |b|\n\nc\n",
		"doc(quote(table(row(cell('a')) row(cell('b')))) p('c'))" },
	{ "- i\n\n      |a|\n      |-|\n",
		"doc(list1*(item1(p('i') pre'|a|\n|-|\n')))" },
	/* no tables: counts differ, no dashes, code, no pipe in front */
	{ "|a|b|\n|-|\n", "doc(p('|a|b|' soft '|-|'))" },
	{ "|a|\n|:|\n", "doc(p('|a|' soft '|:|'))" },
	{ "    |a|\n    |-|\n", "doc(pre'|a|\n|-|\n')" },
	{ "```\n|a|\n|-|\n```\n", "doc(pre'|a|\n|-|\n')" },
	{ "text\n     |a|\n     |-|\n",
		"doc(p('text' soft '|a|' soft '|-|'))" },
	{ "a | b\n--|--\n", "doc(p('a | b' soft '--|--'))" },
	{ "<!--\n|a|\n|-|\n-->\n", "doc" },
	{ "[b]: #c\n|[b]|\n|-|\n", "doc(table(row(cell(link'#c'('b')))))" },
	/* two in a row; links defined outside reach into cells */
	{ "|a|\n|-|\n\n|[b]|\n|-|\n\n[b]: #c\n",
		"doc(table(row(cell('a'))) table(row(cell(link'#c'('b')))))" },
	/* marks cannot be forged */
	{ "|a|\n|-|\n\n{&#1;T0}\n\n{&#1;C}x\n",
		"doc(table(row(cell('a'))) p('{\xef\xbf\xbdT0}') "
		"p('{\xef\xbf\xbd"
		"C}x'))" },
};

START_TEST(test_table)
{
	ck_assert_str_eq(shown(TABLES[_i].source), TABLES[_i].tree);
}
END_TEST

static const struct {
	const char *source;
	const char *tree;
} NOTES[] = {
	{ "a.[^1] b\n\n[^1]: note\n",
		"doc(p('a.' ref1'1' ' b') note1'1'(p('note')))" },
	{ "a[^x]\n\n[^x]: one\n  two\nthree\n\n    four\n\nfive\n",
		"doc(p('a' ref1'x') p('five') note1'x'(p('one' soft 'two' soft "
		"'three') p('four')))" },
	/* numbered as they are referred to, in notes too; the rest at the end */
	{ "a[^2][^1]\n\n[^0]: zero\n[^1]: one[^3]\n[^2]: two\n[^3]: three\n",
		"doc(p('a' ref1'2' ref2'1') note1'2'(p('two')) "
		"note2'1'(p('one' ref3'3')) note3'3'(p('three')) "
		"note4'0'(p('zero')))" },
	{ "[^1] [^1]\n\n[^1]: x",
		"doc(p(ref1'1' ' ' ref1'1') note1'1'(p('x')))" },
	/* emphasis beside a mark */
	{ "**a.**[^1]**b**\n\n[^1]: x",
		"doc(p(strong('a.') ref1'1' strong('b')) note1'1'(p('x')))" },
	/* no notes: unknown, escaped, in code */
	{ "a[^9] \\[^1] `[^1]` \\\\[^1]\n\n    [^1]: c\n\n[^1]: x\n",
		"doc(p('a[^9] [^1] ' code'[^1]' ' \\' ref1'1') "
		"pre'[^1]: c\n' note1'1'(p('x')))" },
	{ "```\n[^1]: x\n```\n[^1]", "doc(pre'[^1]: x\n' p('[^1]'))" },
	{ "<![CDATA[\n[^1]: x\n]]>\n",
		"doc(p('<![CDATA[' soft '[^1]: x' soft ']]>'))" },
	{ "<!--\n[^1]: x\n-->\n[^1]", "doc(p('[^1]'))" },
	/* what looks like a definition is never swallowed */
	{ "> [^a]: b\n", "doc(quote(p('[' '^a]: b')))" },
	{ "[^1]: a\n[^1]: b\n", "doc(p(ref1'1' ': b') note1'1'(p('a')))" },
	{ "[^1]:\n\n    a\n", "doc(note1'1'(p('a')))" },
	{ "[^1]: a\n# b\n", "doc(h1('b') note1'1'(p('a')))" },
	{ "[^1]: a\n1. b\n", "doc(list1(item1(p('b'))) note1'1'(p('a')))" },
	{ "a\n[^ 1]: b\n[^]: c\n",
		"doc(p('a' soft '[^ 1]: b' soft '[^]: c'))" },
	/* in a table, and a note with a list */
	{ "|a[^1]|\n|-|\n\n[^1]: 1. x\n    2. y\n",
		"doc(table(row(cell('a' ref1'1'))) "
		"note1'1'(list1(item1(p('x')) item2(p('y')))))" },
	/* an open fence stays in its own note */
	{ "[^1]: ```\n[^2]: b\n", "doc(note1'1'(pre'') note2'2'(p('b')))" },
	{ "[a[^1]](https://x.org/[^1])\n\n[^1]: n",
		"doc(p(link'https://x.org/[^1]'('a' ref1'1')) "
		"note1'1'(p('n')))" },
};

START_TEST(test_note)
{
	ck_assert_str_eq(shown(NOTES[_i].source), NOTES[_i].tree);
}
END_TEST

static const struct {
	const char *source;
	const char *plain;
} PLAINS[] = {
	{ "", "" },
	{ "a  *b*\nc[^1]\n\n- d\n- e\n\n[^1]: f\n", "a b c\nd\ne\nf" },
	{ "|a|b|\n|-|-|\n|c||\n", "a | b\nc |" },
	{ "```\n x\n\ty  z\n```\n", "x\ny z" },
	{ "Совместные *меры* доверия", "Совместные меры доверия" },
	{ "打击**跨国**犯罪", "打击跨国犯罪" },
	{ "# A\nb", "A\nb" },
};

START_TEST(test_plain)
{
	ck_assert_str_eq(tacit_markdown_plain(&arena, parse(PLAINS[_i].source)),
		PLAINS[_i].plain);
}
END_TEST

START_TEST(test_lines)
{
	struct tacit_err err = { 0 };
	struct tacit_md_node *root;
	struct tacit_md_node *node;
	static const unsigned lines[] = { 11, 13, 17, 18, 23, 15 };
	size_t i = 0;

	ck_assert(tacit_markdown_parse(&arena,
		tacit_str_of("# a\n\nb[^1]\n\n[^1]: "
			     "c\n\n|d|\n|-|\n|e|\n\n\n\n- f\n"),
		11, &root, &err));
	/* h, p, table, (rows,) list, note: the note is last but stands fifth */
	for (node = root->first; node; node = node->next, i++) {
		unsigned line = i < 3 ? lines[i] : i == 3 ? 23 : 15;

		ck_assert_uint_eq(node->line, line);
		if (node->kind == TACIT_MD_TABLE) {
			ck_assert_uint_eq(node->first->line, 17);
			ck_assert_uint_eq(node->last->line, 19);
			ck_assert_uint_eq(node->last->first->line, 19);
			ck_assert_uint_eq(node->number, 1);
		}
	}
	ck_assert_uint_eq(i, 5);
}
END_TEST

static unsigned depth_of(const struct tacit_md_node *node)
{
	const struct tacit_md_node *child;
	unsigned deepest = 0;

	for (child = node->first; child; child = child->next) {
		unsigned depth = depth_of(child) + 1;

		if (depth > deepest)
			deepest = depth;
	}
	return deepest;
}

/* Huge and hostile: nothing is deep, nothing is lost, nothing takes long. */
static const struct {
	const char *part;
	const char *tail;
} HUGE_TEXTS[] = {
	{ ">", "end" },
	{ "- ", "end" },
	{ "*a **b ", "end" },
	{ "[", "end" },
	{ "- a\n", "- end" },
	{ "|", "\n|-|\nend" },
	{ "|-", "|\n\nend" },
	{ "|a|\n|-|\n", "\nend" },
	{ "|a|b|\n|-|-|\n||||||||||||||||||||||||||||||", "\n\nend" },
	{ "[^1]: x\n", "\nend" },
	{ "x[^1] [^2]\n", "\n[^1]: end" },
	{ "> |a|\n> |-|\n", "\nend" },
	{ "`[^1]", "\n\n[^1]: end" },
	{ "&#1;", "end" },
	{ "<!-- ", "end" },
	{ "<!-- --> ", "end" },
	{ "\n", "end" },
	{ "![[]()", "end" },
};

START_TEST(test_huge)
{
	struct tacit_buf buf = { 0 };
	struct tacit_md_node *root;

	while (buf.len + 64 < TACIT_MD_PLAIN)
		tacit_buf_adds(&buf, HUGE_TEXTS[_i].part);
	tacit_buf_adds(&buf, HUGE_TEXTS[_i].tail);
	root = parse(tacit_buf_cstr(&buf));
	ck_assert_uint_le(depth_of(root), TACIT_MD_DEPTH_MAX);
	ck_assert_ptr_nonnull(
		strstr(tacit_markdown_plain(&arena, root), "end"));
	tacit_buf_clear(&buf);
}
END_TEST

START_TEST(test_many_notes)
{
	struct tacit_buf buf = { 0 };
	struct tacit_md_node *root;
	unsigned i;

	for (i = 0; buf.len + 40 < TACIT_MD_PLAIN; i++)
		tacit_buf_printf(&buf, "[^%u]: x[^%u]\n", i, i + 1);
	root = parse(tacit_buf_cstr(&buf));
	ck_assert_uint_eq(root->last->number, i);
	tacit_buf_clear(&buf);
}
END_TEST

/* What costs the square of a block is refused in what is long. */
START_TEST(test_brackets)
{
	struct tacit_buf buf = { 0 };
	struct tacit_md_node *root;
	struct tacit_err err = { 0 };

	while (buf.len < TACIT_MD_PLAIN + 1)
		tacit_buf_adds(&buf, "![[]()");
	ck_assert(!tacit_markdown_parse(
		&arena, tacit_buf_str(&buf), 5, &root, &err));
	ck_assert_int_eq(err.code, TACIT_LIMIT);
	ck_assert_str_eq(err.msg,
		"line 5: more than 4096 brackets follow one "
		"another without a blank line");
	tacit_buf_clear(&buf);
	while (buf.len < TACIT_MD_PLAIN + 1)
		tacit_buf_adds(&buf, "![[]()\n\n");
	ck_assert(tacit_markdown_parse(
		&arena, tacit_buf_str(&buf), 5, &root, &err));
	tacit_buf_clear(&buf);
}
END_TEST

START_TEST(test_limit)
{
	struct tacit_err err = { 0 };
	struct tacit_md_node *root;
	char *big = tacit_alloc(TACIT_MD_MAX + 1);
	struct tacit_str s = { big, TACIT_MD_MAX };
	struct tacit_man_page page = { 0 };
	struct tacit_buf out = { 0 };

	memset(big, 'a', TACIT_MD_MAX + 1);
	ck_assert(tacit_markdown_parse(&arena, s, 1, &root, &err));
	s.len++;
	ck_assert(!tacit_markdown_parse(&arena, s, 1, &root, &err));
	ck_assert_int_eq(err.code, TACIT_LIMIT);
	ck_assert_str_eq(err.msg,
		"the text has 1048577 bytes; at most 1048576 are read");
	ck_assert_ptr_null(root);
	err = (struct tacit_err){ 0 };
	ck_assert(!tacit_markdown_man(s, &page, &out, &err));
	ck_assert_int_eq(err.code, TACIT_LIMIT);
	tacit_buf_clear(&out);
	free(big);
}
END_TEST

START_TEST(test_columns)
{
	struct tacit_buf buf = { 0 };
	struct tacit_md_node *table;
	unsigned i;

	for (i = 0; i < 70; i++)
		tacit_buf_adds(&buf, "|x");
	tacit_buf_adds(&buf, "|\n");
	for (i = 0; i < 70; i++)
		tacit_buf_adds(&buf, "|-");
	tacit_buf_adds(&buf, "|\n");
	table = parse(tacit_buf_cstr(&buf))->first;
	ck_assert_int_eq(table->kind, TACIT_MD_TABLE);
	ck_assert_uint_eq(table->number, TACIT_MD_COLUMNS_MAX);
	ck_assert_str_eq(table->first->last->first->text, "x|x|x|x|x|x|x");
	tacit_buf_clear(&buf);
}
END_TEST

START_TEST(test_man)
{
	struct tacit_err err = { 0 };
	struct tacit_buf out = { 0 };
	struct tacit_man_page page = { "TACIT-\"X\\", "1", "2022-06-16", NULL,
		"Manual" };

	ck_assert(tacit_markdown_man(
		tacit_str_of("# NAME\n\ntacit [^a]: x\n\n|a|b|\n|-|-|\n\n.c\n\n"
			     "    d\n    'e=f'\n    .g\n\n'h\n"),
		&page, &out, &err));
	ck_assert_str_eq(tacit_buf_cstr(&out),
		".TH \"TACIT\\-\"\"X\\e\" \"1\" \"2022\\-06\\-16\" \"\" "
		"\"Manual\"\n"
		".SH\nNAME\n.PP\ntacit [^a]: x\n"
		".IP\n.nf\n\\f[C]\n|a|b|\n|\\-|\\-|\n\\f[]\n.fi\n"
		".PP\n\\&.c\n"
		".IP\n.nf\n\\f[C]\nd\n\\&'e=f'\n\\&.g\n\\f[]\n.fi\n"
		".PP\n\\&'h\n");
	tacit_buf_clear(&out);
}
END_TEST

/* Written and read again, a tree is the same. Labels become numbers. */
static const struct {
	const char *source;
	const char *written;
} WRITTEN[] = {
	{ "", "" },
	{ "# I. A\n\nb\nc\\\nd\n***\n", "# I. A\n\nb\nc\\\nd\n\n***\n" },
	{ "- a\n  1. b\n  2. c\n- d", "- a\n  1. b\n  2. c\n- d\n" },
	{ "3. a\n\n   > b\n   >\n   > c\n\n4. d",
		"3. a\n\n   > b\n   >\n   > c\n\n4. d\n" },
	{ "- a\n* b\n", "- a\n\n<!-- -->\n\n- b\n" },
	{ "-\n- a\n", "-\n- a\n" },
	{ "a[^x]\n\n[^x]: b\n\n    c\n", "a[^1]\n\n[^1]: b\n\n    c\n" },
	{ "|a|*b*|\n|-|:-:|\n|c\\|d|`e\\|f`|\n|g|\n",
		"| a | *b* |\n|---|:-:|\n| c\\|d | `e\\|f` |\n| g |\n" },
	{ "- ```\n  a\n\n  ````\n  ```\n", NULL },
	{ "\\# a\n\\> b\n1\\. c\n\\- d\n\\+ e\n\\| f\n\\~~~\n", NULL },
	{ "\\*a\\* \\_b\\_ c_d \\[e\\] \\`f\\` \\<g> &amp;lt; !\\[h] \\\\",
		NULL },
	{ "***a** b* *a _b_ c* **`` ` ``**", NULL },
	{ "[a*b*](<x(y&amp;z>) c!\\[](#e)", NULL },
	{ "a\n===\n\n## b \\#\n", "# a\n\n## b \\#\n" },
	{ "&#32;&#32;&#32;&#32;a", NULL },
	{ "> 1. a\n>    - b\n>\n>      c\n\nd\n", NULL },
	{ "999999999. a\n1. b\n", NULL },
};

START_TEST(test_write)
{
	struct tacit_buf out = { 0 };
	const char *source = WRITTEN[_i].source;
	const char *tree = shown(source);
	const char *again;

	tacit_markdown_write(&out, parse(source));
	if (WRITTEN[_i].written)
		ck_assert_str_eq(tacit_buf_cstr(&out), WRITTEN[_i].written);
	again = tacit_arena_strdup(&arena, tacit_buf_cstr(&out));
	if (!strstr(source, "[^x]"))
		ck_assert_str_eq(shown(again), tree);
	tacit_buf_truncate(&out, 0);
	tacit_markdown_write(&out, parse(again));
	ck_assert_str_eq(tacit_buf_cstr(&out), again);
	tacit_buf_clear(&out);
}
END_TEST

/* The other tables of this file too, but for texts that are one node more
 * or less when they are read back. */
START_TEST(test_write_all)
{
	struct tacit_buf out = { 0 };
	struct tacit_md_node *root =
		parse(_i < 100 ? TABLES[_i].source : NOTES[_i - 100].source);
	const char *plain = tacit_markdown_plain(&arena, root);

	tacit_markdown_write(&out, root);
	ck_assert_str_eq(
		tacit_markdown_plain(&arena, parse(tacit_buf_cstr(&out))),
		plain);
	tacit_buf_clear(&out);
}
END_TEST

START_TEST(test_move)
{
	struct tacit_md_node *root = parse("a\n\nb\n\nc\n");
	struct tacit_md_node *other =
		tacit_markdown_add(&arena, NULL, TACIT_MD_GROUP);
	struct tacit_buf out = { 0 };

	tacit_markdown_move(root->last, other);
	tacit_markdown_move(root->first, other);
	show(&out, root);
	show(&out, other);
	ck_assert_str_eq(
		tacit_buf_cstr(&out), "doc(p('b'))group(p('c') p('a'))");
	tacit_markdown_move(root->first, other);
	ck_assert_ptr_null(root->first);
	ck_assert_ptr_null(root->last);
	tacit_buf_clear(&out);
}
END_TEST

Suite *tacit_suite_markdown(void)
{
	Suite *suite = suite_create("markdown");
	TCase *tests = tcase_create("markdown");

	tcase_add_checked_fixture(tests, NULL, clear_arena);
	tcase_set_timeout(tests, 60);
	tcase_add_loop_test(tests, test_tree, 0, COUNT(TREES));
	tcase_add_loop_test(tests, test_table, 0, COUNT(TABLES));
	tcase_add_loop_test(tests, test_note, 0, COUNT(NOTES));
	tcase_add_loop_test(tests, test_plain, 0, COUNT(PLAINS));
	tcase_add_loop_test(tests, test_huge, 0, COUNT(HUGE_TEXTS));
	tcase_add_test(tests, test_many_notes);
	tcase_add_test(tests, test_lines);
	tcase_add_test(tests, test_limit);
	tcase_add_test(tests, test_brackets);
	tcase_add_test(tests, test_columns);
	tcase_add_test(tests, test_man);
	tcase_add_loop_test(tests, test_write, 0, COUNT(WRITTEN));
	tcase_add_loop_test(tests, test_write_all, 0, COUNT(TABLES));
	tcase_add_loop_test(tests, test_write_all, 100, 100 + COUNT(NOTES));
	tcase_add_test(tests, test_move);
	suite_add_tcase(suite, tests);
	return suite;
}
