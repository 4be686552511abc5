#include <stdlib.h>
#include <string.h>

#include "text/header_read.h"
#include "suite.h"

static bool is_typed(const char *key)
{
	return !strcmp(key, "date") || !strcmp(key, "held");
}

/* The fields as "key=value key=[value|value]", and the faults as lines. */
struct result {
	struct tacit_arena arena;
	struct tacit_header header;
	struct tacit_faults faults;
	struct tacit_buf fields;
	struct tacit_buf said;
	bool ok;
};

static void show_field(struct tacit_buf *out, const struct tacit_field *field)
{
	size_t i;

	tacit_buf_printf(out, "%s%s=%s", out->len ? " " : "", field->key,
		field->is_list ? "[" : "");
	for (i = 0; i < field->count; i++)
		tacit_buf_printf(
			out, "%s%s", i ? "|" : "", field->values[i].text);
	tacit_buf_adds(out, field->is_list ? "]" : "");
}

static void parse(struct result *result, struct tacit_str text)
{
	size_t i;

	*result = (struct result){ 0 };
	result->ok = tacit_header_parse(&result->arena, "a.md", text, is_typed,
		&result->header, &result->faults);
	for (i = 0; i < result->header.count; i++)
		show_field(&result->fields, &result->header.fields[i]);
	for (i = 0; i < result->faults.count; i++) {
		const struct tacit_fault *fault = &result->faults.list[i];

		tacit_buf_printf(&result->said, "%s%u: %s",
			result->said.len ? "\n" : "", fault->line, fault->what);
		ck_assert_str_eq(fault->path, "a.md");
		ck_assert_str_ne(fault->remedy, "");
		ck_assert_int_eq(fault->severity, TACIT_FAULT_ERROR);
	}
	ck_assert_int_eq(result->ok, !result->faults.count);
}

static void clear(struct result *result)
{
	tacit_arena_clear(&result->arena);
	tacit_faults_clear(&result->faults);
	tacit_buf_clear(&result->fields);
	tacit_buf_clear(&result->said);
}

/* libyaml alone reads the same, to the byte. */
static void compare(const struct result *result, struct tacit_str text)
{
	struct tacit_arena arena = { 0 };
	struct tacit_faults faults = { 0 };
	struct tacit_header slow;
	struct header_reading reading = { &arena, "a.md", is_typed, &slow,
		.faults = &faults, .is_slow = true };
	size_t i;

	(void)tacit_header_read(&reading, text);
	ck_assert_uint_eq(faults.count, result->faults.count);
	ck_assert_uint_eq(slow.count, result->header.count);
	for (i = 0; i < slow.count; i++) {
		const struct tacit_field *a = &slow.fields[i];
		const struct tacit_field *b = &result->header.fields[i];
		size_t k;

		ck_assert_str_eq(a->key, b->key);
		ck_assert_uint_eq(a->line, b->line);
		ck_assert_uint_eq(a->at, b->at);
		ck_assert_uint_eq(a->start, b->start);
		ck_assert_uint_eq(a->end, b->end);
		ck_assert_int_eq(a->is_list, b->is_list);
		ck_assert_uint_eq(a->count, b->count);
		for (k = 0; k < a->count; k++) {
			const struct tacit_value *x = &a->values[k];
			const struct tacit_value *y = &b->values[k];

			ck_assert_str_eq(x->text, y->text);
			ck_assert_uint_eq(x->line, y->line);
			ck_assert_uint_eq(x->start, y->start);
			ck_assert_uint_eq(x->end, y->end);
			ck_assert_int_eq(x->is_quoted, y->is_quoted);
		}
	}
	tacit_faults_clear(&faults);
	tacit_arena_clear(&arena);
}

/* What stands between the lines; what is read; what is said of it. */
static const struct {
	const char *yaml;
	const char *fields;
	const char *said;
} cases[] = {
	{ "", "", "" },
	{ "\n# nothing but a comment\n\n", "", "" },
	{ "a: b\n", "a=b", "" },
	{ "a: b c\nd-2: \"e: f\" # note\ng: 'it''s'\n", "a=b c d-2=e: f g=it's",
		"" },
	{ "a:\n  - b\n  - \"c d\"\ne:\n- f\n", "a=[b|c d] e=[f]", "" },
	{ "a: [b, \"c, d\"]\ne: []\n", "a=[b|c, d] e=[]", "" },
	{ "a: [b,\n  c]\n", "a=[b|c]", "" },
	{ "a: \"\"\n", "a=", "" },
	{ "a: b:c\nd: e#f\ng: -h\ni: (j)\n", "a=b:c d=e#f g=-h i=(j)", "" },
	{ "a: \"\\u00fc\\\\\\\"\"\n", "a=ü\\\"", "" },
	{ "a: Қазақ\nb: 中文 # ж\n", "a=Қазақ b=中文", "" },
	{ "date: 2022-06-30\nheld: no\n", "date=2022-06-30 held=no", "" },
	{ "date:\n  - 2022-06-30\n  - 3\n", "date=[2022-06-30|3]", "" },

	{ "# c\n\na: b\n\n# d: e\nc:\n# f\n  - g\n\n  - h\n# i\n",
		"a=b c=[g|h]", "" },
	{ "a:  b\nc: \"d\" \ne: f # g\nh:\n   - i\n", "a=b c=d e=f h=[i]", "" },
	{ "a: \" b  c \"\nd:\n  - \"#\"\n  - 'e'\n", "a= b  c  d=[#|e]", "" },

	{ "a: \"b\\\\c\"\nd: e \n", "a=b\\c d=e", "" },
	{ "a: \"b\\\\c\"\n", "a=b\\c", "" },
	{ "a: b \n", "a=b", "" },
	{ "a: \n", "a=", "2: \"a\" has no value" },
	{ "a:\n", "a=", "2: \"a\" has no value" },
	{ "a:\nb: c\n", "a= b=c", "2: \"a\" has no value" },
	{ "a:\n  - b:\n", "a=[]",
		"3: a collection in a collection is not allowed" },
	{ "a:\n  -  b\n", "a=[b]", "" },
	{ "a:b\n", "", "2: the header is no list of keys and values" },

	/* plain scalars that are no text elsewhere */
	{ "a: no\nb: 010\nc: 08:30\nd: 2022-06-30\n",
		"a=no b=010 c=08:30 d=2022-06-30",
		"2: the value no of \"a\" is no text to other readers of YAML\n"
		"3: the value 010 of \"b\" is no text to other readers of "
		"YAML\n"
		"4: the value 08:30 of \"c\" is no text to other readers of "
		"YAML\n"
		"5: the value 2022-06-30 of \"d\" is no text to other readers "
		"of YAML" },
	{ "a:\nb: ~\nc:\n  - null\nd: # nothing\n", "a= b=~ c=[null] d=",
		"2: \"a\" has no value\n3: \"b\" has no value\n"
		"5: \"c\" has no value\n6: \"d\" has no value" },
	{ "a:\n  -\n  - b\n", "a=[|b]", "3: \"a\" has no value" },
	{ "date: 010\nheld: True\n", "date=010 held=True",
		"2: the value 010 of \"date\" is no text to other readers of "
		"YAML\n"
		"3: the value True of \"held\" is no text to other readers of "
		"YAML" },

	{ "a: [b?, c:d, \"e?\", f]\n", "a=[b?|c:d|e?|f]",
		"2: a question mark or colon stands in a list in brackets\n"
		"2: a question mark or colon stands in a list in brackets" },

	/* one line each */
	{ "a: b\n  c\nd: e\n", "a=b c d=e",
		"2: the value of \"a\" goes on in the next line" },
	{ "a: \"b\n  c\"\n", "a=b c",
		"2: the value of \"a\" goes on in the next line" },
	{ "a: \"b\\nc\"\nd: \"\\t\"\ne: \"\\e\"\nf: \"\\u202e\"\n"
	  "g: \"\\L\"\nh: \"\\0x\"\n",
		"a=b\nc d=\t e=\x1b f=\xe2\x80\xae g=\xe2\x80\xa8 h=",
		"2: the value of \"a\" is not one line of text\n"
		"3: the value of \"d\" is not one line of text\n"
		"4: the value of \"e\" is not one line of text\n"
		"5: the value of \"f\" is not one line of text\n"
		"6: the value of \"g\" is not one line of text\n"
		"7: the value of \"h\" is not one line of text" },

	/* keys */
	{ "a: b\nc: d\na: e\n", "a=b c=d",
		"4: the key \"a\" stands in line 2 already" },
	{ "A: b\nc_d: e\n1: f\n-g: h\n<<: i\n", "",
		"2: \"A\" is no key\n3: \"c_d\" is no key\n"
		"4: \"1\" is no key\n5: \"-g\" is no key\n6: \"<<\" is no "
		"key" },
	{ "no: a\ny: b\n", "",
		"2: \"no\" cannot be a key: other readers of YAML take it for "
		"a value that is no text\n"
		"3: \"y\" cannot be a key: other readers of YAML take it for "
		"a value that is no text" },
	{ "\"a\": b\nc: d\n", "c=d", "2: a key is not written plainly" },
	{ "a : b\nc: d\n", "c=d", "2: a key is not written plainly" },
	{ "  a: b\n  c: d\n", "",
		"2: a key is not written plainly\n3: a key is not written "
		"plainly" },
	{ "? a\n: b\nc: d\n", "c=d", "2: a key is not written plainly" },
	{ "? [a, b]\n: c\nd: e\n", "d=e", "2: a key is not written plainly" },
	{ "? a\n", "",
		"2: a key is not written plainly\n3: \"a\" has no value" },
	{ "!t a: b\nc: d\n", "c=d", "2: a key is not written plainly" },
	{ "&x a: b\nc: d\n", "c=d", "2: a key is not written plainly" },

	/* what YAML can and a header must not */
	{ "a: &x b\nc: *x\nd: e\n", "a=b c= d=e",
		"2: an anchor (&) is not allowed\n"
		"3: an alias (*) is not allowed" },
	{ "a: !t b\nc: !!str d\ne: ! f\n", "a=b c=d e=f",
		"2: a tag (!) is not allowed\n3: a tag (!) is not allowed\n"
		"4: a tag (!) is not allowed" },
	{ "a: &x [b]\nc: !t\n  - d\n", "a=[b] c=[d]",
		"2: an anchor (&) is not allowed\n3: a tag (!) is not "
		"allowed" },
	{ "&x\na: b\n", "a=b", "2: an anchor (&) is not allowed" },
	{ "!!map\na: b\n", "a=b", "2: a tag (!) is not allowed" },
	{ "a: |\n  b\n  c\nd: >-\n  e\nf: g\n", "a=b\nc\n d=e f=g",
		"2: a block (| or >) is not allowed\n"
		"5: a block (| or >) is not allowed" },
	{ "a: {b: c}\nd: e\n", "a= d=e",
		"2: a collection in a collection is not allowed" },
	{ "a:\n  b: c\nd: e\n", "a= d=e",
		"3: a collection in a collection is not allowed" },
	{ "a: [b, [c], d]\ne: f\n", "a=[b|d] e=f",
		"2: a collection in a collection is not allowed" },
	{ "a:\n  - - b\n  - c: d\n  - e\n  - *x\n", "a=[e]",
		"3: a collection in a collection is not allowed\n"
		"4: a collection in a collection is not allowed\n"
		"6: an alias (*) is not allowed" },
	{ "a: [[[[[[[[[[b]]]]]]]]]]\nc: d\n", "c=d",
		"2: a collection in a collection is not allowed\n"
		"2: collections are nested too deeply" },
	{ "{a: b}\n", "", "2: the header is no list of keys and values" },
	{ "a\n", "", "2: the header is no list of keys and values" },
	{ "- a\n- b\nc: d\n", "c=d",
		"2: the header is no list of keys and values" },
	{ "*x\n", "", "2: the header is no list of keys and values" },
	{ "a: b\n--- # more\nc: d\n", "a=b c=d",
		"3: a line of YAML's own (---, ..., %) stands inside the "
		"header" },
	{ "a: b\n...\nc: d\n", "a=b c=d",
		"3: a line of YAML's own (---, ..., %) stands inside the "
		"header" },
	{ "--- a\nb: c\n", "b=c",
		"2: a line of YAML's own (---, ..., %) stands inside the "
		"header" },
	{ "%YAML 1.1\na: b\n", "",
		"3: a line above is YAML's own (---, ..., %)" },

	/* breaks in the grammar: each is said, reading goes on */
	{ "a: b: c\nd: e\n", "a=b d=e",
		"2: a colon and a blank stand inside a value" },
	{ "a\nb: c\nd: e\n", "b=c d=e",
		"2: the header is no list of keys and values" },
	{ "a: b\nno colon here\nc: d\n", "a=b c=d",
		"3: the line has no colon after its key" },
	{ "a: @b\nc: `d`\ne: %f\ng: h\n", "g=h",
		"2: a value begins with a character that has a meaning in "
		"YAML\n"
		"3: a value begins with a character that has a meaning in "
		"YAML\n"
		"4: a value begins with a character that has a meaning in "
		"YAML" },
	{ "a: b\nc: \"d\n", "a=b", "3: a quote is opened and not closed" },
	{ "a: \"\nb: c\n", "b=c", "2: a quote is opened and not closed" },
	{ "a: 'b\nc: d\n", "c=d", "2: a quote is opened and not closed" },
	{ "a: [b, c\nd: e\nf: g\n", "d=e f=g",
		"2: the value of \"a\" goes on in the next line\n"
		"2: a list is opened with [ and not closed, or a comma is "
		"missing" },
	{ "a: [b, c\n", "",
		"2: a list is opened with [ and not closed, or a comma is "
		"missing" },
	{ "a: \"b\" c\nd: e\n", "a=b d=e",
		"2: the line is no key and value, or its indentation is "
		"wrong" },
	{ "a: b\n c: d\ne: f\n", "a=b c e=f",
		"2: the value of \"a\" goes on in the next line\n"
		"3: a colon and a blank stand inside a value" },
	{ "a:\n  - b\n  c\nd: e\n", "d=e",
		"4: the line has no colon after its key" },
	{ "a: - b\nc: d\n", "c=d", "2: a list begins on the line of its key" },
	{ "a: \"\\q\"\nb: \"\\xZZ\"\nc: d\n", "c=d",
		"2: a backslash in double quotes is followed by a character "
		"that it does not go with\n"
		"3: a backslash in double quotes is not followed by its "
		"digits" },
	{ "a: \"b\\", "", "2: a quote is opened and not closed" },

	{ "a: !<b\nc: d\n", "c=d", "2: the line is no YAML" },
	{ "a: [[b\nc: d\n", "c=d",
		"2: a collection in a collection is not allowed\n"
		"2: a list is opened with [ and not closed, or a comma is "
		"missing" },
	{ "a: @\nB: c\nd\ne f\n1: e\n-f: g\nh:i\n: j\n~\nk1-2:\n  - l\n",
		"k1-2=[l]",
		"2: a value begins with a character that has a meaning in "
		"YAML" },
	{ "a: @\nb:\n", "b=",
		"2: a value begins with a character that has a meaning in "
		"YAML\n"
		"3: \"b\" has no value" },

	/* characters: blanked out, and the rest is read */
	{ "a:\tb\nc: d\te\n", "a=b c=d e",
		"2: a tab stands in the header\n3: a tab stands in the "
		"header" },
	{ "a: b\xe2\x80\xa8\nc: d\xe2\x80\xa9\n", "a=b___ c=d___",
		"2: U+2028, a line break to some readers, stands in the "
		"header\n"
		"3: U+2029, a line break to some readers, stands in the "
		"header" },
	{ "a: b\xe2\x80\xa9\n", "a=b___",
		"2: U+2029, a line break to some readers, stands in the "
		"header" },
	{ "a: b\x7f\n", "a=b_",
		"2: U+007F, a control character, in column 5 may not stand in "
		"a text" },
	{ "a: b\x1b\nc: \xff\nd: e\nd: f\n", "a=b_ c=_ d=e",
		"2: U+001B, a control character, in column 5 may not stand in "
		"a text\n"
		"3: the byte 0xff in column 4 is not UTF-8\n"
		"5: the key \"d\" stands in line 4 already" },
};

START_TEST(reads)
{
	struct result result;
	struct tacit_buf text = { 0 };

	tacit_buf_printf(&text, "---\n%s%s---\nBody\n", cases[_i].yaml,
		cases[_i].yaml[0] && !strchr(cases[_i].yaml, '\n') ? "\n" : "");
	parse(&result, tacit_buf_str(&text));
	ck_assert_str_eq(tacit_buf_cstr(&result.fields), cases[_i].fields);
	ck_assert_str_eq(tacit_buf_cstr(&result.said), cases[_i].said);
	ck_assert_str_eq(text.data + result.header.body, "Body\n");
	compare(&result, tacit_buf_str(&text));
	clear(&result);
	tacit_buf_clear(&text);
}
END_TEST

static const struct {
	const char *text;
	const char *said;
	size_t body;
	unsigned body_line;
} frames[] = {
	{ "", "1: the document has no header", 0, 1 },
	{ "Body\n", "1: the document has no header", 0, 1 },
	{ "--- \na: b\n---\n", "1: the document has no header", 0, 1 },
	{ "----\na: b\n---\n", "1: the document has no header", 0, 1 },
	{ "\n---\na: b\n---\n", "1: the document has no header", 0, 1 },
	{ "---", "1: the header has no closing line", 3, 2 },
	{ "---\n", "1: the header has no closing line", 4, 2 },
	{ "---\na: b\n", "1: the header has no closing line", 9, 3 },
	{ "---\na: b\n--- \n", "1: the header has no closing line", 14, 4 },
	{ "---\n---", "", 7, 3 },
	{ "---\n---\n", "", 8, 3 },
	{ "---\na: b\n---\n\nBody\n---\n", "", 13, 4 },
	{ "---\r\na: b\r\n---\r\nBody\r\n", "1: the lines end in CR LF", 16,
		4 },
	{ "\xef\xbb\xbf---\na: b\n---\n",
		"1: U+FEFF, a byte order mark, in column 1 may not stand in a "
		"text",
		16, 4 },
};

START_TEST(finds_the_frame)
{
	struct result result;

	parse(&result, tacit_str_of(frames[_i].text));
	ck_assert_str_eq(tacit_buf_cstr(&result.said), frames[_i].said);
	ck_assert_uint_eq(result.header.body, frames[_i].body);
	ck_assert_uint_eq(result.header.body_line, frames[_i].body_line);
	clear(&result);
}
END_TEST

/* Offsets are bytes, though libyaml counts characters. */
START_TEST(knows_the_bytes_of_each_value)
{
	static const char text[] =
		"---\n# Ж\nname: Қазақстан # ü\nlist:\n  - \"中\"\n  - b\n"
		"flow: [ü, x] # c\nlast: é\n---\n";
	static const struct {
		const char *key;
		const char *bytes;
		const char *first;
	} places[] = {
		{ "name", "Қазақстан", "Қазақстан" },
		{ "list", "- \"中\"\n  - b", "\"中\"" },
		{ "flow", "[ü, x]", "ü" },
		{ "last", "é", "é" },
	};
	struct result result;
	size_t i;

	parse(&result, tacit_str_of(text));
	ck_assert(result.ok);
	for (i = 0; i < 4; i++) {
		const struct tacit_field *field =
			tacit_header_field(&result.header, places[i].key);
		const struct tacit_value *value = field->values;

		ck_assert_uint_eq(
			field->end - field->start, strlen(places[i].bytes));
		ck_assert(!strncmp(text + field->start, places[i].bytes,
			strlen(places[i].bytes)));
		ck_assert(!strncmp(text + value->start, places[i].first,
			value->end - value->start));
		ck_assert(!strncmp(text + field->at, places[i].key,
			strlen(places[i].key)));
	}
	ck_assert_uint_eq(result.header.fields[1].line, 4);
	ck_assert_uint_eq(result.header.fields[1].values[1].line, 6);
	ck_assert(result.header.fields[1].values[0].is_quoted);
	ck_assert(!result.header.fields[1].values[1].is_quoted);
	clear(&result);
}
END_TEST

START_TEST(gets_values)
{
	struct result result;

	parse(&result,
		tacit_str_of("---\na: b\nc: [d, e]\nf: []\ng: \"\"\n---\n"));
	ck_assert_str_eq(tacit_header_get(&result.header, "a"), "b");
	ck_assert_str_eq(tacit_header_get(&result.header, "c"), "d");
	ck_assert_ptr_null(tacit_header_get(&result.header, "f"));
	ck_assert_str_eq(tacit_header_get(&result.header, "g"), "");
	ck_assert_ptr_null(tacit_header_get(&result.header, "h"));
	ck_assert_ptr_null(tacit_header_field(&result.header, "h"));
	clear(&result);
}
END_TEST

START_TEST(types_no_key_without_a_table)
{
	struct tacit_arena arena = { 0 };
	struct tacit_header header;
	struct tacit_faults faults = { 0 };

	ck_assert(!tacit_header_parse(&arena, "a.md",
		tacit_str_of("---\ndate: 2022-06-30\n---\n"), NULL, &header,
		&faults));
	ck_assert_uint_eq(faults.count, 1);
	ck_assert_uint_eq(faults.list[0].line, 2);
	tacit_faults_clear(&faults);
	tacit_arena_clear(&arena);
}
END_TEST

/* A header of exactly `size` bytes, of which `yaml` is repeated. */
static void fill(struct tacit_buf *text, const char *yaml, size_t size)
{
	tacit_buf_adds(text, "---\n");
	while (text->len + strlen(yaml) <= size - 5)
		tacit_buf_adds(text, yaml);
	tacit_buf_pad(text, '#', size - 5 - text->len);
	tacit_buf_adds(text, "\n---\n");
	ck_assert_uint_eq(text->len, size + 0u);
}

START_TEST(limits_the_header)
{
	struct tacit_buf text = { 0 };
	struct result result;

	fill(&text, "# a comment of some length\n", TACIT_HEADER_MAX);
	parse(&result, tacit_buf_str(&text));
	ck_assert_str_eq(tacit_buf_cstr(&result.said), "");
	clear(&result);
	tacit_buf_truncate(&text, 0);
	fill(&text, "# a comment of some length\n", TACIT_HEADER_MAX + 1);
	parse(&result, tacit_buf_str(&text));
	ck_assert_str_eq(tacit_buf_cstr(&result.said),
		"1: the header has 8193 bytes; at most 8192 are allowed");
	ck_assert_uint_eq(result.header.body, 8193);
	clear(&result);
	tacit_buf_clear(&text);
}
END_TEST

START_TEST(limits_the_document)
{
	struct tacit_buf text = { 0 };
	struct result result;

	tacit_buf_adds(&text, "---\na: b\n---\n");
	tacit_buf_pad(&text, 'x', TACIT_DOCUMENT_MAX - text.len);
	parse(&result, tacit_buf_str(&text));
	ck_assert(result.ok);
	clear(&result);
	tacit_buf_addc(&text, 'x');
	parse(&result, tacit_buf_str(&text));
	ck_assert_str_eq(tacit_buf_cstr(&result.said),
		"0: the document has 1048577 bytes; at most 1048576 are "
		"allowed");
	ck_assert_uint_eq(result.header.count, 0);
	clear(&result);
	tacit_buf_clear(&text);
}
END_TEST

START_TEST(limits_the_keys)
{
	struct tacit_buf text = { 0 };
	struct result result;
	unsigned i;

	tacit_buf_adds(&text, "---\n");
	for (i = 0; i < HEADER_FIELDS_MAX; i++)
		tacit_buf_printf(&text, "k%u: v\n", i);
	tacit_buf_adds(&text, "---\n");
	parse(&result, tacit_buf_str(&text));
	ck_assert(result.ok);
	clear(&result);
	tacit_buf_truncate(&text, text.len - 4);
	tacit_buf_adds(&text, "one: more\nand: more\n---\n");
	parse(&result, tacit_buf_str(&text));
	ck_assert_str_eq(tacit_buf_cstr(&result.said),
		"258: the header has more than 256 keys");
	ck_assert_uint_eq(result.header.count, HEADER_FIELDS_MAX);
	clear(&result);
	tacit_buf_clear(&text);
}
END_TEST

/* A key of 64 letters is one; of 65 it is none. */
START_TEST(limits_a_key)
{
	struct tacit_buf text = { 0 };
	struct result result;

	tacit_buf_adds(&text, "---\n");
	tacit_buf_pad(&text, 'k', 64);
	tacit_buf_adds(&text, ": v\n");
	tacit_buf_pad(&text, 'k', 65);
	tacit_buf_adds(&text, ": v\n---\n");
	parse(&result, tacit_buf_str(&text));
	ck_assert_uint_eq(result.header.count, 1);
	ck_assert_uint_eq(result.faults.count, 1);
	ck_assert_uint_eq(result.faults.list[0].line, 3);
	clear(&result);
	tacit_buf_clear(&text);
}
END_TEST

START_TEST(stops_after_twenty_breaks)
{
	struct tacit_buf text = { 0 };
	struct result result;
	unsigned i;

	tacit_buf_adds(&text, "---\n");
	for (i = 0; i < 30; i++)
		tacit_buf_printf(&text, "k%u: @\n", i);
	tacit_buf_adds(&text, "---\n");
	parse(&result, tacit_buf_str(&text));
	ck_assert_uint_eq(result.faults.count, HEADER_BREAKS_MAX);
	clear(&result);
	tacit_buf_clear(&text);
}
END_TEST

/* libyaml alone takes a quarter of a minute for as many brackets. */
static const char *const nests[] = { "[", "{", "- ", "? ", "a: [", "&a ", "!" };

START_TEST(is_not_delayed_by_nesting)
{
	struct tacit_buf text = { 0 };
	struct result result;

	fill(&text, nests[_i], TACIT_HEADER_MAX);
	parse(&result, tacit_buf_str(&text));
	ck_assert(!result.ok);
	clear(&result);
	tacit_buf_truncate(&text, 0);
	fill(&text, nests[_i], TACIT_DOCUMENT_MAX);
	parse(&result, tacit_buf_str(&text));
	ck_assert(!result.ok);
	clear(&result);
	tacit_buf_clear(&text);
}
END_TEST

Suite *tacit_suite_header(void)
{
	Suite *suite = suite_create("header");
	TCase *tc = tcase_create("header");

	tcase_set_timeout(tc, 2);
	tcase_add_loop_test(tc, reads, 0, COUNT(cases));
	tcase_add_loop_test(tc, finds_the_frame, 0, COUNT(frames));
	tcase_add_test(tc, knows_the_bytes_of_each_value);
	tcase_add_test(tc, gets_values);
	tcase_add_test(tc, types_no_key_without_a_table);
	tcase_add_test(tc, limits_the_header);
	tcase_add_test(tc, limits_the_document);
	tcase_add_test(tc, limits_the_keys);
	tcase_add_test(tc, limits_a_key);
	tcase_add_test(tc, stops_after_twenty_breaks);
	tcase_add_loop_test(tc, is_not_delayed_by_nesting, 0, COUNT(nests));
	suite_add_tcase(suite, tc);
	return suite;
}
