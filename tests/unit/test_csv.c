#include <stdlib.h>
#include <string.h>

#include <tacit/csv.h>

#include "text/csv_read.h"

#include "suite.h"

/* A sheet as "a|b" lines; faults as lines, and the error as the last. */
struct result {
	struct tacit_arena arena;
	struct tacit_tables tables;
	struct tacit_table_row *rows_read;
	struct tacit_faults faults;
	struct tacit_csv_likely likely;
	struct tacit_err err;
	struct tacit_buf rows;
	struct tacit_buf said;
	const char *encoding;
	size_t piece; /* bytes that come at a time */
	bool ok;
};

struct pieces {
	struct tacit_str rest;
	size_t len;
};

static bool more(void *ctx, struct tacit_buf *window, struct tacit_err *err)
{
	struct pieces *pieces = ctx;
	struct tacit_str piece = pieces->rest;

	(void)err;
	if (piece.len > pieces->len)
		piece.len = pieces->len;
	tacit_buf_add_str(window, piece);
	pieces->rest = tacit_str_from(pieces->rest, piece.len);
	return true;
}

static void show(struct result *result, const struct tacit_table_row *row)
{
	size_t i;

	for (i = 0; i < row->count; i++)
		tacit_buf_printf(
			&result->rows, "%s%s", i ? "|" : "", row->cells[i]);
	tacit_buf_addc(&result->rows, '/');
}

static void show_fault(struct result *result, unsigned line, const char *what)
{
	tacit_buf_printf(&result->said, "%s%u: %s",
		result->said.len ? "\n" : "", line, what);
}

static void show_faults(struct result *result)
{
	size_t i;

	for (i = 0; i < result->faults.count; i++) {
		const struct tacit_fault *fault = &result->faults.list[i];

		ck_assert_str_eq(fault->path, "s.csv");
		ck_assert_str_ne(fault->remedy, "");
		show_fault(result, fault->line, fault->what);
	}
	if (!result->ok)
		show_fault(result, 0, result->err.msg);
}

static void take_so(struct result *result, struct tacit_str text,
	const char *encoding, size_t piece)
{
	struct pieces pieces = { text, piece };
	struct tacit_csv_source source = { .more = more, .ctx = &pieces };
	struct tacit_cell_faults found = { .path = "s.csv" };
	const struct tacit_table *table;
	size_t i;

	*result = (struct result){ 0 };
	result->ok = tacit_csv_read(&source, encoding, &result->tables, &found,
		&result->likely, &result->err);
	tacit_cell_faults_tell(&found, &result->faults);
	ck_assert_int_eq(result->ok, result->err.code == TACIT_OK);
	table = result->tables.list;
	result->rows_read = tacit_arena_array(
		&result->arena, table->count + 1, sizeof(*result->rows_read));
	for (i = 0; i < table->count; i++) {
		tacit_table_row(&result->tables, table, i, &result->arena,
			&result->rows_read[i]);
		show(result, &result->rows_read[i]);
	}
	show_faults(result);
}

static void take(struct result *result, struct tacit_str text)
{
	take_so(result, text, NULL, 64 * 1024);
}

static void clear(struct result *result)
{
	tacit_arena_clear(&result->arena);
	tacit_tables_clear(&result->tables);
	tacit_faults_clear(&result->faults);
	tacit_buf_clear(&result->rows);
	tacit_buf_clear(&result->said);
}

static const struct {
	const char *text;
	const char *rows;
	const char *said;
} sheets[] = {
	{ "a,b\n1,2\n", "a|b/1|2/", "" },
	{ "a,b\r\n1,2\r\n", "a|b/1|2/", "" },
	{ "a,b\r1,2\r", "a|b/1|2/", "" },
	{ "a,b\n1,2", "a|b/1|2/", "" },
	{ "a,b\n1,", "a|b/1/", "" },
	{ "a\n1\n", "a/1/", "" },
	{ "a", "a/", "" },
	{ "\xef\xbb\xbf"
	  "a,b\n1,2\n",
		"a|b/1|2/", "" },
	{ "a;b\n1,5;2\n", "a|b/1,5|2/", "" },
	{ "a\tb\n1,5\t2\n", "a|b/1,5|2/", "" },
	{ "\"a,b,c\";d;e\n1;2;3\n", "a,b,c|d|e/1|2|3/", "" },
	{ "\"a\nb\",c\n1,2\n", "a\nb|c/1|2/", "" },
	{ "sep=;\na,b;c\n1;2\n", "a,b|c/1|2/", "" },
	{ "sep=;\r\na,b;c\r\n1;2\r\n", "a,b|c/1|2/", "" },
	{ "sep=x,b\n1,2\n", "sep=x|b/1|2/", "" },
	{ "sep=x\n1\n", "sep=x/1/", "" },

	/* quotes */
	{ "a,b\n\"1,\"\"2\"\"\",\"3\n4\"\n", "a|b/1,\"2\"|3\n4/", "" },
	{ "a,b\n\"1\r\n2\r3\",4\r\n", "a|b/1\n2\n3|4/", "" },
	{ "a,b\n5\" pipe,6\"\n", "a|b/5\" pipe|6\"/", "" },
	{ "a,b\n\"\",\"\"\n1,\"\"\n", "a|b/1/", "" },
	{ "a\n\"1\"", "a/1/", "" },

	/* rows of nothing, short rows, columns of nothing */
	{ "\n,,\na,b\n\n,\n1\n\n", "a|b/1/", "" },
	{ "a,b,,\n1,2,,\n3,4,,,,\n", "a|b/1|2/3|4/", "" },
	{ "a,,b\n1,2,3\n", "a||b/1|2|3/", "" },

	/* the writer's apostrophe */
	{ "a,b\n'=1+1,'@x\n'-5,'+7\n'\t,''=\n", "a|b/=1+1|@x/-5|+7/\t|'=/",
		"" },
	{ "a,b\n'quoted',it's\n',''\n", "a|b/'quoted'|it's/'|''/", "" },
	{ "a,b\n\"'\n=\",=1\n", "a|b/\n=|=1/", "" },

	/* which stands between them is what rows agree on */
	{ "Title, of two, commas\na;b;c\n1;2, and 3;4\n",
		"Title, of two, commas/a|b|c/1|2, and 3|4/", "" },
	{ "x\ta\n1, 2, 3\tb\n4, 5\tc\n", "x|a/1, 2, 3|b/4, 5|c/", "" },

	/* faults */
	{ "a,b\n\n1,\"2\n3,4\n", "a|b/1|2\n3,4\n/",
		"3: row 3, column 2: a quote is opened and not closed" },
	{ "\"a\n", "a\n/",
		"1: row 1, column 1: a quote is opened and not "
		"closed" },
	{ "a,b\n\"1\n2\",\"3\"4\n5,6\n", "a|b/1\n2|34/5|6/",
		"2: row 2, column 2: text follows a closing quote" },
	{ "a,b\n1,x\xffy\n", "a|b/",
		"0: row 2 is not in UTF-8; in windows-1252 it would be: xÿy" },
	{ "a;b\n1;\xcd\xe5\xf2\n", "a|b/",
		"0: row 2 is not in UTF-8; in windows-1251 it would be: Нет" },
	{ "a,b\n\x1b[m,\xe2\x80\xae\n", "a|b/\x1b[m|\xe2\x80\xae/",
		"2: row 2, column 1: U+001B may not stand in a text\n"
		"2: row 2, column 2: U+202E may not stand in a text" },
	{ "a\x01\n", "a\x01/",
		"1: row 1, column 1: U+0001 may not stand in a text" },
	{ "a\nb\xef\xbf\xbd\n", "a/b\xef\xbf\xbd/",
		"2: row 2, column 1: U+FFFD stands for a letter that was lost "
		"where the encoding was mistaken" },
	{ "a\n\x01\n\x01\nb\n\x01\n", "a/\x01/\x01/b/\x01/",
		"2: row 2, column 1: U+0001 may not stand in a text; so in 2 "
		"more rows: 3, 5" },
};

START_TEST(reads)
{
	struct result result;

	take(&result, tacit_str_of(sheets[_i].text));
	ck_assert_str_eq(tacit_buf_cstr(&result.rows), sheets[_i].rows);
	ck_assert_str_eq(tacit_buf_cstr(&result.said), sheets[_i].said);
	clear(&result);
}
END_TEST

START_TEST(refuses_bytes)
{
	struct result result;

	take(&result, (struct tacit_str){ "a,b\n1\0,2\n", 9 });
	ck_assert_str_eq(result.said.data, "0: the file is no text");
	clear(&result);
}
END_TEST

/* However it comes in pieces, it is the same. */
START_TEST(reads_in_pieces)
{
	static const size_t pieces[] = { 1, 2, 3, 7 };
	struct result whole;
	struct result result;
	int i;

	take(&whole, tacit_str_of(sheets[_i].text));
	for (i = 0; i < COUNT(pieces); i++) {
		take_so(&result, tacit_str_of(sheets[_i].text), NULL,
			pieces[i]);
		ck_assert_str_eq(tacit_buf_cstr(&result.rows),
			tacit_buf_cstr(&whole.rows));
		ck_assert_str_eq(tacit_buf_cstr(&result.said),
			tacit_buf_cstr(&whole.said));
		clear(&result);
	}
	clear(&whole);
}
END_TEST

static const struct {
	const char *encoding;
	const char *bytes;
	size_t len;
	const char *rows;
	const char *said;
} encoded[] = {
	{ NULL,
		"\xff\xfe"
		"a\0,\0\x16\x04\n\0"
		"1\0,\0"
		"2\0",
		16, "a|Ж/1|2/", "" },
	{ NULL,
		"\xfe\xff\0a\0,\x04\x16\0\n\0"
		"1\0,\0"
		"2",
		16, "a|Ж/1|2/", "" },
	{ NULL, "a\0,\0b\0\n\0", 8, "a|b/", "" },
	{ NULL, "\0a\0,\0b\0\n", 8, "a|b/", "" },
	{ "UTF-16LE", "a\0,\0\x16\x04", 6, "a|Ж/", "" },
	{ NULL,
		"\xff\xfe"
		"a\0,",
		5, "", "0: the text is not in UTF-16: byte 5 is none of it" },
	{ "windows-1251", "\xcd\xe5\xf2,b", 5, "Нет|b/", "" },
	{ "cp1252", "\x93T\xfcrkiye\x94", 9, "“Türkiye”/", "" },
	{ "utf-8", "\xef\xbb\xbf\x61,\xd0\x96", 7, "a|Ж/", "" },
	{ "utf-8", "a\xff", 2, "a\xff/",
		"1: row 1, column 1: the byte 0xff is not UTF-8" },
	{ "latin-nine", "a", 1, "",
		"0: latin-nine is no encoding that is known here" },
	{ "windows-1252", "a\0b", 3, "", "0: the file is no text" },
};

START_TEST(reads_encodings)
{
	static const size_t pieces[] = { 1, 3, 100 };
	struct result result;
	int i;

	for (i = 0; i < COUNT(pieces); i++) {
		take_so(&result,
			(struct tacit_str){
				encoded[_i].bytes, encoded[_i].len },
			encoded[_i].encoding,
			pieces[i] < 4 && !encoded[_i].encoding ? 8 : pieces[i]);
		ck_assert_str_eq(
			tacit_buf_cstr(&result.rows), encoded[_i].rows);
		ck_assert_str_eq(
			tacit_buf_cstr(&result.said), encoded[_i].said);
		clear(&result);
	}
}
END_TEST

START_TEST(numbers_rows_as_a_sheet_does)
{
	struct result result;

	take(&result, tacit_str_of("a,b\n\"1\n\n\",2\n\n3,4\n"));
	ck_assert_uint_eq(result.tables.list->count, 3);
	ck_assert_uint_eq(result.rows_read[0].row, 1);
	ck_assert_uint_eq(result.rows_read[1].row, 2);
	ck_assert_uint_eq(result.rows_read[1].line, 2);
	ck_assert_uint_eq(result.rows_read[2].row, 4);
	ck_assert_uint_eq(result.rows_read[2].line, 6);
	clear(&result);
}
END_TEST

static void say(struct tacit_cell_faults *found, const char *name, unsigned row,
	size_t column, const char *what)
{
	const struct tacit_table table = { .name = name };
	const struct tacit_cell_at at = { .table = &table,
		.row = row,
		.line = 7,
		.column = column,
		.heading = column == 2 ? "two\nlines" : "" };

	tacit_cell_fault(found, &at, "do", "no %s", what);
}

START_TEST(says_where)
{
	static const char *const expected[] = {
		"row 2, column 3 (two lines): no such",
		"sheet A, row 2, column 3 (two lines), cell C2: no such",
		"sheet A, row 12, column 28, cell AB12: no such",
		"table 3, row 2, column 1: no such", "row 2: no such"
	};
	struct tacit_cell_faults found = { .path = "x" };
	struct tacit_faults faults = { 0 };
	size_t i;

	say(&found, "", 2, 2, "such");
	tacit_cell_faults_tell(&found, &faults);
	say(&found, "sheet A", 2, 2, "such");
	say(&found, "sheet A", 12, 27, "such");
	tacit_cell_faults_tell(&found, &faults);
	say(&found, "table 3", 2, 0, "such");
	tacit_cell_faults_tell(&found, &faults);
	say(&found, "", 2, SIZE_MAX, "such");
	tacit_cell_faults_tell(&found, &faults);
	ck_assert_uint_eq(faults.count, TACIT_COUNT(expected));
	for (i = 0; i < faults.count; i++) {
		ck_assert_str_eq(faults.list[i].what, expected[i]);
		ck_assert_str_eq(faults.list[i].remedy, "do");
		ck_assert_uint_eq(faults.list[i].line, 7);
	}
	tacit_faults_clear(&faults);
}
END_TEST

/* The same in many rows once; of a kind a few, and how many more. */
START_TEST(says_a_kind_once)
{
	static const char *const others[] = { "a", "b", "c", "d", "e", "d" };
	struct tacit_cell_faults found = { .path = "x" };
	struct tacit_faults faults = { 0 };
	const struct tacit_table table = { .name = "" };
	unsigned i;

	for (i = 0; i < 20; i++) {
		const struct tacit_cell_at at = { .table = &table,
			.row = i + 2 };

		tacit_cell_fault(&found, &at, NULL, "%s",
			i < TACIT_COUNT(others) ? others[i] : "a");
	}
	ck_assert_uint_eq(found.errors, 20);
	tacit_cell_faults_tell(&found, &faults);
	ck_assert_uint_eq(faults.count, 4);
	ck_assert_str_eq(faults.list[0].what,
		"row 2, column 1: a; so in 14 more rows: 8, 9, 10, 11, 12, "
		"...");
	ck_assert_str_eq(faults.list[1].what, "row 3, column 1: b");
	ck_assert_str_eq(faults.list[3].what,
		"row 5, column 1: d; and the like in 2 more rows: 6, 7");
	tacit_faults_clear(&faults);
}
END_TEST

static void repeat(struct tacit_buf *out, const char *text, size_t count)
{
	while (count--)
		tacit_buf_adds(out, text);
}

START_TEST(limits_rows)
{
	struct tacit_buf text = { 0 };
	struct result result;

	repeat(&text, "1,\"2\"\n", TACIT_TABLE_ROWS_MAX);
	take(&result, tacit_buf_str(&text));
	ck_assert(result.ok);
	ck_assert_uint_eq(result.tables.list->count, TACIT_TABLE_ROWS_MAX);
	clear(&result);
	tacit_buf_adds(&text, "\n3,4\n5,6\n");
	take(&result, tacit_buf_str(&text));
	ck_assert_str_eq(
		result.said.data, "0: there are more than 100020 rows");
	ck_assert_int_eq(result.err.code, TACIT_LIMIT);
	clear(&result);
	tacit_buf_clear(&text);
}
END_TEST

START_TEST(limits_columns)
{
	struct tacit_buf text = { 0 };
	struct result result;

	repeat(&text, "x,", TACIT_TABLE_COLUMNS_MAX - 1);
	tacit_buf_adds(&text, "y,,,\n1,2\n");
	take(&result, tacit_buf_str(&text));
	ck_assert(result.ok && !result.faults.count);
	ck_assert_uint_eq(result.tables.list->columns, TACIT_TABLE_COLUMNS_MAX);
	clear(&result);
	tacit_buf_truncate(&text, 0);
	repeat(&text, ",", TACIT_TABLE_COLUMNS_MAX + 5);
	tacit_buf_adds(&text, "z\na,b\n");
	take(&result, tacit_buf_str(&text));
	ck_assert_str_eq(
		result.said.data, "1: row 1: there are more than 64 columns");
	clear(&result);
	tacit_buf_clear(&text);
}
END_TEST

START_TEST(limits_cells)
{
	struct tacit_buf text = { 0 };
	struct result result;

	tacit_buf_adds(&text, "a\n");
	tacit_buf_pad(&text, 'x', TACIT_TABLE_CELL_MAX);
	take(&result, tacit_buf_str(&text));
	ck_assert(result.ok && !result.faults.count);
	clear(&result);
	tacit_buf_addc(&text, 'x');
	take(&result, tacit_buf_str(&text));
	ck_assert_str_eq(result.said.data,
		"2: row 2, column 1: the cell has 65537 bytes; at most "
		"65536 are allowed");
	clear(&result);
	tacit_buf_clear(&text);
}
END_TEST

START_TEST(limits_the_file)
{
	struct tacit_buf text = { 0 };
	struct result result;

	tacit_buf_pad(&text, 'x', (size_t)TACIT_TABLE_FILE_MAX + 1);
	take(&result, tacit_buf_str(&text));
	ck_assert_str_eq(result.said.data,
		"0: the file is larger than 67108864 bytes, which is what is "
		"allowed");
	clear(&result);
	tacit_buf_clear(&text);
}
END_TEST

static const struct {
	const char *cell;
	const char *written;
} cells[] = {
	{ "", "" },
	{ NULL, "" },
	{ "plain text", "plain text" },
	{ "Türkiye", "Türkiye" },
	{ "a,b", "\"a,b\"" },
	{ "a;b", "\"a;b\"" },
	{ "a\tb", "\"a\tb\"" },
	{ "a \"b\"", "\"a \"\"b\"\"\"" },
	{ "a\nb", "\"a\nb\"" },
	{ " a", "\" a\"" },
	{ "a ", "\"a \"" },
	{ "=1+1", "'=1+1" },
	{ "+7", "'+7" },
	{ "-5", "'-5" },
	{ "- a list, of one", "\"'- a list, of one\"" },
	{ "@x", "'@x" },
	{ "\tx", "\"'\tx\"" },
	{ "\nx", "\"'\nx\"" },
	{ "'x", "'x" },
	{ "'", "'" },
	{ "'=x", "''=x" },
	{ "''@", "'''@" },
	{ "x=y", "x=y" },
};

START_TEST(writes_and_reads_back)
{
	const char *row[] = { cells[_i].cell, "x" };
	struct tacit_buf out = { 0 };
	struct tacit_buf expected = { 0 };
	struct result result;

	tacit_buf_adds(&out, "sep=,\r\n");
	tacit_csv_write(&out, row, 2);
	tacit_buf_printf(&expected, "sep=,\r\n%s,x\r\n", cells[_i].written);
	ck_assert_str_eq(out.data, expected.data);
	take(&result, tacit_buf_str(&out));
	ck_assert(result.ok);
	ck_assert_str_eq(result.rows_read[0].cells[0],
		cells[_i].cell ? cells[_i].cell : "");
	ck_assert_str_eq(result.rows_read[0].cells[1], "x");
	clear(&result);
	tacit_buf_clear(&out);
	tacit_buf_clear(&expected);
}
END_TEST

/* Of history that was committed past the hooks. */
START_TEST(writes_nothing_that_is_not_seen)
{
	const char *row[] = { "\x1b[31mred", "a\342\200\256b", "\x9f", "\x7f",
		"a\rb" };
	struct tacit_buf out = { 0 };

	tacit_csv_write(&out, row, COUNT(row));
	ck_assert_str_eq(
		out.data, "\\x1b[31mred,a\\u202eb,\\x9f,\\x7f,a\\x0db\r\n");
	tacit_buf_clear(&out);
}
END_TEST

Suite *tacit_suite_csv(void)
{
	Suite *suite = suite_create("csv");
	TCase *tc = tcase_create("csv");

	tcase_set_timeout(tc, 60);
	tcase_add_loop_test(tc, reads, 0, COUNT(sheets));
	tcase_add_test(tc, refuses_bytes);
	tcase_add_test(tc, numbers_rows_as_a_sheet_does);
	tcase_add_test(tc, says_where);
	tcase_add_test(tc, limits_rows);
	tcase_add_test(tc, limits_columns);
	tcase_add_test(tc, limits_cells);
	tcase_add_test(tc, limits_the_file);
	tcase_add_test(tc, says_a_kind_once);
	tcase_add_loop_test(tc, reads_in_pieces, 0, COUNT(sheets));
	tcase_add_loop_test(tc, reads_encodings, 0, COUNT(encoded));
	tcase_add_loop_test(tc, writes_and_reads_back, 0, COUNT(cells));
	tcase_add_test(tc, writes_nothing_that_is_not_seen);
	suite_add_tcase(suite, tc);
	return suite;
}
