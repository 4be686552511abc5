#include <stdlib.h>
#include <string.h>

#include <tacit/header.h>

#include "suite.h"

#define TEXT                           \
	"---\n"                        \
	"# first\n"                    \
	"number: # of the note\n"      \
	"date: 2022-06-16   # dated\n" \
	"list: # items\n"              \
	"  # about a\n"                \
	"  - a # is a\n"               \
	"  - b # is b\n"               \
	"  # about c\n"                \
	"  - c\n"                      \
	"flow: [Ж, b] # flowing\n"    \
	"last: \"ü\"\n"               \
	"---\n"                        \
	"Body: x\n"

enum { SCALAR, LIST, PLAIN };

/* What an edit takes out of TEXT and puts in its place. */
static const struct {
	const char *key;
	const char *values[5];
	int how;
	const char *after;
	const char *gone;
	const char *come;
} edits[] = {
	/* scalars */
	{ "number", { "NCT/G/778" }, SCALAR, NULL, "number: #",
		"number: NCT/G/778 #" },
	{ "date", { "2022-06-17" }, PLAIN, NULL, "2022-06-16", "2022-06-17" },
	{ "date", { "2022-06-17" }, SCALAR, NULL, "2022-06-16",
		"\"2022-06-17\"" },
	{ "date", { "2022-06-16" }, PLAIN, NULL, "", "" },
	{ "date", { "2022-06-16" }, SCALAR, NULL, "2022-06-16",
		"\"2022-06-16\"" },
	{ "date", { "16 June" }, PLAIN, NULL, "2022-06-16", "16 June" },
	{ "last", { "Ö" }, SCALAR, NULL, "\"ü\"", "Ö" },
	{ "last", { "" }, SCALAR, NULL, "\"ü\"", "\"\"" },
	{ "last", { "ü" }, SCALAR, NULL, "", "" },
	{ "last", { "a: \"b\" \\ c" }, SCALAR, NULL, "\"ü\"",
		"\"a: \\\"b\\\" \\\\ c\"" },

	/* lists: lines that stay keep their comments */
	{ "list", { "a", "b", "c", "d" }, LIST, NULL, "  - c\n",
		"  - c\n  - d\n" },
	{ "list", { "x", "a", "b", "c" }, LIST, NULL, "  # about a\n",
		"  # about a\n  - x\n" },
	{ "list", { "a", "x", "c" }, LIST, NULL, "  - b # is b\n", "  - x\n" },
	{ "list", { "a", "b", "x", "c" }, LIST, NULL, "  - b # is b\n",
		"  - b # is b\n  - x\n" },
	{ "list", { "b", "c" }, LIST, NULL, "  - a # is a\n", "" },
	{ "list", { "a", "b" }, LIST, NULL, "  - c\n", "" },
	{ "list", { "a", "b", "c" }, LIST, NULL, "", "" },
	{ "list", { "x" }, LIST, NULL,
		"  - a # is a\n  - b # is b\n  # about c\n  - c\n", "  - x\n" },
	{ "flow", { "x", "no" }, LIST, NULL, " [Ж, b] # flowing\n",
		" # flowing\n  - x\n  - \"no\"\n" },

	/* from one to the other */
	{ "date", { "2022-06-16" }, LIST, NULL, " 2022-06-16   # dated\n",
		"   # dated\n  - \"2022-06-16\"\n" },
	{ "number", { "x" }, LIST, NULL, "number: # of the note\n",
		"number: # of the note\n  - x\n" },
	{ "list", { "a" }, SCALAR, NULL,
		"list: # items\n  # about a\n  - a # is a\n  - b # is b\n"
		"  # about c\n  - c\n",
		"list: a # items\n  # about a\n" },
	{ "flow", { "x" }, SCALAR, NULL, "[Ж, b]", "x" },

	/* away */
	{ "number", { NULL }, SCALAR, NULL, "number: # of the note\n", "" },
	{ "list", { NULL }, LIST, NULL,
		"list: # items\n  # about a\n  - a # is a\n  - b # is b\n"
		"  # about c\n  - c\n",
		"" },
	{ "flow", { NULL }, LIST, NULL, "flow: [Ж, b] # flowing\n", "" },
	{ "none", { NULL }, SCALAR, NULL, "", "" },

	/* anew */
	{ "new", { "x" }, SCALAR, "date", "# dated\n", "# dated\nnew: x\n" },
	{ "new", { "x", "y z" }, LIST, "list", "  - c\n",
		"  - c\nnew:\n  - x\n  - y z\n" },
	{ "new", { "x" }, SCALAR, NULL, "\"ü\"\n", "\"ü\"\nnew: x\n" },
	{ "new", { "x" }, SCALAR, "none", "\"ü\"\n", "\"ü\"\nnew: x\n" },
	{ "new", { "5" }, PLAIN, "last", "\"ü\"\n", "\"ü\"\nnew: 5\n" },
};

static size_t count_of(const char *const *values)
{
	size_t n = 0;

	while (values[n])
		n++;
	return n;
}

START_TEST(changes_one_value)
{
	const char *gone = strstr(TEXT, edits[_i].gone);
	struct tacit_buf expected = { 0 };
	struct tacit_buf out = { 0 };
	struct tacit_err err = { 0 };

	ck_assert_ptr_nonnull(gone);
	tacit_buf_add(&expected, TEXT, strlen(TEXT) - strlen(gone));
	tacit_buf_adds(&expected, edits[_i].come);
	tacit_buf_adds(&expected, gone + strlen(edits[_i].gone));
	tacit_buf_adds(&out, "before|");
	ck_assert(tacit_header_set(tacit_str_of(TEXT), edits[_i].key,
		edits[_i].values, count_of(edits[_i].values),
		edits[_i].how == LIST, edits[_i].how == PLAIN, edits[_i].after,
		&out, &err));
	ck_assert_str_eq(out.data + strlen("before|"), expected.data);
	ck_assert_int_eq(err.code, TACIT_OK);
	tacit_buf_clear(&out);
	tacit_buf_clear(&expected);
}
END_TEST

static const struct {
	const char *text;
	const char *key;
	const char *value;
	const char *expected;
} shapes[] = {
	{ "---\n---\n", "a", "b", "---\na: b\n---\n" },
	{ "---\n---", "a", "b", "---\na: b\n---" },
	{ "---\na:\n---\n", "a", "b", "---\na: b\n---\n" },
	{ "---\na:\n- x\n- y\nc: d\n---\n", "a", "b",
		"---\na: b\nc: d\n---\n" },
	{ "---\na: []\n---\n", "a", "b", "---\na: b\n---\n" },
	{ "---\na:\n  -\n    x\n---\n", "a", "b", "---\na: b\n---\n" },
	{ "---\na:\n  [x,\n  y]\n---\n", "a", "b", "---\na: b\n---\n" },
	{ "---\na:\n  -5\n---\n", "a", "b", "---\na: b\n---\n" },
	{ "---\na:\n  x\n---\n", "a", "b", "---\na: b\n---\n" },
	{ "---\na: x\n  y\n---\n", "a", "b", "---\na: b\n---\n" },
	{ "---\na: 010\n---\n", "a", "010", "---\na: \"010\"\n---\n" },
	/* a fault of a value is no hindrance: the edit may mend it */
	{ "---\na: no\nb: ~\n---\n", "a", "no", "---\na: \"no\"\nb: ~\n---\n" },
	{ "---\na: &x no\n---\n", "a", "b", "---\na: b\n---\n" },
	{ "---\na:\tno\n---\n", "a", "b", "---\na: b\n---\n" },
};

START_TEST(knows_every_shape)
{
	struct tacit_buf out = { 0 };
	struct tacit_err err = { 0 };

	ck_assert(
		tacit_header_set(tacit_str_of(shapes[_i].text), shapes[_i].key,
			&shapes[_i].value, 1, false, false, NULL, &out, &err));
	ck_assert_str_eq(out.data, shapes[_i].expected);
	tacit_buf_clear(&out);
}
END_TEST

START_TEST(fills_an_empty_list)
{
	static const char *const values[] = { "b", "c" };
	struct tacit_buf out = { 0 };
	struct tacit_err err = { 0 };

	ck_assert(tacit_header_set(tacit_str_of("---\na: [] # d\n---\n"), "a",
		values, 2, true, false, NULL, &out, &err));
	ck_assert_str_eq(out.data, "---\na: # d\n  - b\n  - c\n---\n");
	tacit_buf_clear(&out);
}
END_TEST

static const struct {
	const char *text;
	const char *key;
	const char *value;
	const char *msg;
	unsigned line;
} refusals[] = {
	{ TEXT, "last", "a\nb", "the value of \"last\" is not one line of text",
		0 },
	{ TEXT, "last", "a\tb", "the value of \"last\" is not one line of text",
		0 },
	{ TEXT, "last", "\x1b", "the value of \"last\" is not one line of text",
		0 },
	{ TEXT, "last", "\xff", "the value of \"last\" is not one line of text",
		0 },
	{ TEXT, "last", "\xe2\x80\xa8",
		"the value of \"last\" is not one line of text", 0 },
	{ TEXT, "New Key", "a", "\"New Key\" is no key", 0 },
	{ TEXT, "no", "a", "\"no\" is no key", 0 },
	{ TEXT, "a: b\nc", "d", "\"a: b\nc\" is no key", 0 },
	{ TEXT, "", "d", "\"\" is no key", 0 },
	{ "---\na: &x\n  - b\n---\n", "a", "c",
		"the value of \"a\" cannot be set without rewriting the "
		"header",
		0 },
	{ "Body\n", "a", "b", "the document has no header", 1 },
	{ "---\na: b\n", "a", "b", "the header has no closing line", 1 },
	{ "---\na: b: c\n---\n", "a", "b",
		"a colon and a blank stand inside a value", 2 },
	{ "---\na: {b: c}\n---\n", "a", "b",
		"a collection in a collection is not allowed", 2 },
	{ "---\na: |\n  b\n---\n", "a", "b", "a block (| or >) is not allowed",
		2 },
	{ "---\na: b\na: c\n---\n", "a", "b",
		"the key \"a\" stands in line 2 already", 3 },
};

START_TEST(refuses)
{
	struct tacit_buf out = { 0 };
	struct tacit_err err = { 0 };

	tacit_buf_adds(&out, "kept");
	ck_assert(!tacit_header_set(tacit_str_of(refusals[_i].text),
		refusals[_i].key, &refusals[_i].value, 1, false, false, NULL,
		&out, &err));
	ck_assert_int_eq(err.code, TACIT_INVALID);
	ck_assert_str_eq(err.msg, refusals[_i].msg);
	ck_assert_uint_eq(err.line, refusals[_i].line);
	ck_assert_str_eq(out.data, "kept");
	tacit_buf_clear(&out);
}
END_TEST

START_TEST(keeps_the_limit)
{
	char value[TACIT_HEADER_MAX];
	const char *values[] = { value };
	struct tacit_buf out = { 0 };
	struct tacit_err err = { 0 };

	memset(value, 'x', sizeof(value));
	value[TACIT_HEADER_MAX - strlen("---\na: \n---\n")] = '\0';
	ck_assert(tacit_header_set(tacit_str_of("---\na: b\n---\n"), "a",
		values, 1, false, false, NULL, &out, &err));
	ck_assert_uint_eq(out.len, TACIT_HEADER_MAX);
	ck_assert(!tacit_header_set(tacit_str_of("---\na: b\n# c\n---\n"), "a",
		values, 1, false, false, NULL, &out, &err));
	ck_assert_str_eq(
		err.msg, "the header has 8196 bytes; at most 8192 are allowed");
	tacit_buf_clear(&out);
}
END_TEST

/* Values as they are, and as we write them. */
static const struct {
	const char *value;
	const char *written;
} scalars[] = {
	{ "NCT/G/778", "NCT/G/778" },
	{ "Updated draft, Threats (general)",
		"Updated draft, Threats (general)" },
	{ "(general)", "(general)" },
	{ "a:b", "a:b" },
	{ "a#b", "a#b" },
	{ "2 per year", "2 per year" },
	{ "it's", "it's" },
	{ "", "\"\"" },
	{ "no", "\"no\"" },
	{ "24:00", "\"24:00\"" },
	{ "010", "\"010\"" },
	{ "5", "\"5\"" },
	{ "~", "\"~\"" },
	{ "a: b", "\"a: b\"" },
	{ "a:", "\"a:\"" },
	{ "a #b", "\"a #b\"" },
	{ " a", "\" a\"" },
	{ "a ", "\"a \"" },
	{ "- a", "\"- a\"" },
	{ "---", "\"---\"" },
	{ "...", "\"...\"" },
	{ "#a", "\"#a\"" },
	{ "*a", "\"*a\"" },
	{ "&a", "\"&a\"" },
	{ "!a", "\"!a\"" },
	{ "@a", "\"@a\"" },
	{ "%a", "\"%a\"" },
	{ "`a", "\"`a\"" },
	{ "[a", "\"[a\"" },
	{ "{a", "\"{a\"" },
	{ "|", "\"|\"" },
	{ ">", "\">\"" },
	{ "'a'", "\"'a'\"" },
	{ "\"a\"", "\"\\\"a\\\"\"" },
	{ "a\\b", "a\\b" },
	{ "?a", "\"?a\"" },
	{ "<<", "\"<<\"" },
	{ "Қазақ 中", "Қазақ 中" },
	/* never more than one line, never anything hidden */
	{ "a\nb: c", "\"a\\U0000000ab: c\"" },
	{ "a\tb", "\"a\\U00000009b\"" },
	{ "a\x7f", "\"a\\U0000007f\"" },
	{ "a\xe2\x80\xa8", "\"a\\U00002028\"" },
	{ "a\xe2\x80\xa9", "\"a\\U00002029\"" },
	{ "a\xe2\x80\xae", "\"a\\U0000202e\"" },
	{ "a\xff", "\"a\\xff\"" },
};

START_TEST(writes_scalars)
{
	struct tacit_buf out = { 0 };
	struct tacit_buf expected = { 0 };

	tacit_header_write(&out, "key", &scalars[_i].value, 1, false, false);
	tacit_buf_printf(&expected, "key: %s\n", scalars[_i].written);
	ck_assert_str_eq(out.data, expected.data);
	tacit_buf_clear(&out);
	tacit_buf_clear(&expected);
}
END_TEST

START_TEST(writes_fields)
{
	static const char *const values[] = { "2022-06-30", "no", "010", "a" };
	struct tacit_buf out = { 0 };

	tacit_header_write(&out, "none", values, 0, true, false);
	ck_assert_uint_eq(out.len, 0);
	tacit_header_write(&out, "a", values, 4, true, true);
	tacit_header_write(&out, "b", values, 2, true, false);
	tacit_header_write(&out, "c", values, 1, false, true);
	ck_assert_str_eq(out.data,
		"a:\n  - 2022-06-30\n  - no\n  - \"010\"\n  - a\n"
		"b:\n  - \"2022-06-30\"\n  - \"no\"\n"
		"c: 2022-06-30\n");
	tacit_buf_clear(&out);
}
END_TEST

Suite *tacit_suite_header_set(void)
{
	Suite *suite = suite_create("header_set");
	TCase *tc = tcase_create("header_set");

	tcase_add_loop_test(tc, changes_one_value, 0, COUNT(edits));
	tcase_add_loop_test(tc, knows_every_shape, 0, COUNT(shapes));
	tcase_add_test(tc, fills_an_empty_list);
	tcase_add_loop_test(tc, refuses, 0, COUNT(refusals));
	tcase_add_test(tc, keeps_the_limit);
	tcase_add_loop_test(tc, writes_scalars, 0, COUNT(scalars));
	tcase_add_test(tc, writes_fields);
	suite_add_tcase(suite, tc);
	return suite;
}
