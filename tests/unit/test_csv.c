#include <stdlib.h>
#include <string.h>

#include <tacit/csv.h>

#include "suite.h"

/* A sheet as "a|b" lines, the header first; faults as lines. */
struct result {
	struct tacit_arena arena;
	struct tacit_csv sheet;
	struct tacit_faults faults;
	struct tacit_buf rows;
	struct tacit_buf said;
	bool ok;
};

static void show(struct result *result, const struct tacit_csv_row *row)
{
	size_t i;

	for (i = 0; i < result->sheet.columns; i++)
		tacit_buf_printf(
			&result->rows, "%s%s", i ? "|" : "", row->cells[i]);
	tacit_buf_addc(&result->rows, '/');
}

static void take(struct result *result, struct tacit_str text)
{
	size_t i;

	*result = (struct result){ 0 };
	result->ok = tacit_csv_read(
		&result->arena, "s.csv", text, &result->sheet, &result->faults);
	ck_assert_int_eq(result->ok, !result->faults.count);
	if (result->sheet.columns)
		show(result, &result->sheet.header);
	for (i = 0; i < result->sheet.count; i++)
		show(result, &result->sheet.rows[i]);
	for (i = 0; i < result->faults.count; i++) {
		const struct tacit_fault *fault = &result->faults.list[i];

		ck_assert_str_eq(fault->path, "s.csv");
		ck_assert_str_ne(fault->remedy, "");
		tacit_buf_printf(&result->said, "%s%u: %s", i ? "\n" : "",
			fault->line, fault->what);
	}
}

static void clear(struct result *result)
{
	tacit_arena_clear(&result->arena);
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
	{ "a,b\n1,", "a|b/1|/", "" },
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
	{ "a,b\n\"\",\"\"\n1,\"\"\n", "a|b/1|/", "" },
	{ "a\n\"1\"", "a/1/", "" },

	/* rows of nothing, short rows, columns of nothing */
	{ "\n,,\na,b\n\n,\n1\n\n", "a|b/1|/", "" },
	{ "a,b,,\n1,2,,\n3,4,,,,\n", "a|b/1|2/3|4/", "" },
	{ "a,,b\n1,2,3\n", "a||b/1|2|3/", "" },

	/* the writer's apostrophe */
	{ "a,b\n'=1+1,'@x\n'-5,'+7\n'\t,''=\n", "a|b/=1+1|@x/-5|+7/\t|'=/",
		"" },
	{ "a,b\n'quoted',it's\n',''\n", "a|b/'quoted'|it's/'|''/", "" },
	{ "a,b\n\"'\n=\",=1\n", "a|b/\n=|=1/", "" },

	/* faults */
	{ "", "", "0: the sheet is empty" },
	{ "\xef\xbb\xbf", "", "0: the sheet is empty" },
	{ "\n,,\n", "", "0: the sheet is empty" },
	{ "sep=,", "", "0: the sheet is empty" },
	{ "a,b\n1,2,3\n4,5,6\n", "a|b/1|2/4|5/",
		"2: row 2, column 3: the row has more cells than the header\n"
		"3: row 3, column 3: the row has more cells than the header" },
	{ "a,b\n\n1,\"2\n3,4\n", "a|b/1|2\n3,4\n/",
		"3: row 3, column 2 (b): a quote is opened and not closed" },
	{ "\"a\n", "a\n/",
		"1: row 1, column 1: a quote is opened and not "
		"closed" },
	{ "a,b\n\"1\n2\",\"3\"4\n5,6\n", "a|b/1\n2|34/5|6/",
		"2: row 2, column 2 (b): text follows a closing quote" },
	{ "a,b\n1,x\xffy\n\x80,2\n", "a|b/1|x\xffy/\x80|2/",
		"2: row 2, column 2 (b): the byte 0xff is not UTF-8\n"
		"3: row 3, column 1 (a): the byte 0x80 is not UTF-8" },
	{ "a,b\n\x1b[m,\xe2\x80\xae\n", "a|b/\x1b[m|\xe2\x80\xae/",
		"2: row 2, column 1 (a): U+001B may not stand in a text\n"
		"2: row 2, column 2 (b): U+202E may not stand in a text" },
	{ "a\x01\n", "a\x01/",
		"1: row 1, column 1: U+0001 may not stand in a text" },
	{ "sep=;\na;b\n1;\xff\n", "a|b/1|\xff/",
		"3: row 2, column 2 (b): the byte 0xff is not UTF-8" },

	/* no sheets */
	{ "PK\x03\x04rest", "",
		"0: the file is an office file (xlsx, ods, docx), not a text "
		"with one row a line" },
	{ "\xd0\xcf\x11\xe0", "",
		"0: the file is an old office file (xls, doc), not a text with "
		"one row a line" },
	{ "%PDF-1.7", "",
		"0: the file is a PDF, not a text with one row a line" },
	{ "\xff\xfe"
	  "a",
		"", "0: the file is a text in UTF-16, not in UTF-8" },
	{ "\xfe\xff", "", "0: the file is a text in UTF-16, not in UTF-8" },
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

START_TEST(numbers_rows_as_a_sheet_does)
{
	struct result result;

	take(&result, tacit_str_of("a,b\n\"1\n\n\",2\n\n3,4\n"));
	ck_assert_uint_eq(result.sheet.header.row, 1);
	ck_assert_uint_eq(result.sheet.count, 2);
	ck_assert_uint_eq(result.sheet.rows[0].row, 2);
	ck_assert_uint_eq(result.sheet.rows[0].line, 2);
	ck_assert_uint_eq(result.sheet.rows[1].row, 4);
	ck_assert_uint_eq(result.sheet.rows[1].line, 6);
	clear(&result);
}
END_TEST

START_TEST(says_where)
{
	struct result result;

	take(&result, tacit_str_of("a,,c\n1,2,3\n"));
	tacit_csv_fault(&result.faults, "x", &result.sheet, result.sheet.rows,
		2, "do", "no %s", "such");
	tacit_csv_fault(&result.faults, "x", &result.sheet, result.sheet.rows,
		1, NULL, "empty");
	tacit_csv_fault(&result.faults, "x", &result.sheet, result.sheet.rows,
		SIZE_MAX, NULL, "all");
	ck_assert_str_eq(
		result.faults.list[0].what, "row 2, column 3 (c): no such");
	ck_assert_str_eq(result.faults.list[0].remedy, "do");
	ck_assert_uint_eq(result.faults.list[0].line, 2);
	ck_assert_str_eq(result.faults.list[1].what, "row 2, column 2: empty");
	ck_assert_str_eq(result.faults.list[2].what, "row 2: all");
	clear(&result);
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

	tacit_buf_adds(&text, "a,b\n");
	repeat(&text, "1,\"2\"\n", TACIT_CSV_ROWS_MAX);
	take(&result, tacit_buf_str(&text));
	ck_assert(result.ok);
	ck_assert_uint_eq(result.sheet.count, TACIT_CSV_ROWS_MAX);
	clear(&result);
	tacit_buf_adds(&text, "\n3,4\n5,6\n");
	take(&result, tacit_buf_str(&text));
	ck_assert_str_eq(result.said.data,
		"100003: row 100003: there are more than 100000 rows");
	clear(&result);
	tacit_buf_clear(&text);
}
END_TEST

START_TEST(limits_columns)
{
	struct tacit_buf text = { 0 };
	struct result result;

	repeat(&text, "x,", TACIT_CSV_COLUMNS_MAX - 1);
	tacit_buf_adds(&text, "y\n1,2\n");
	take(&result, tacit_buf_str(&text));
	ck_assert(result.ok);
	ck_assert_uint_eq(result.sheet.columns, TACIT_CSV_COLUMNS_MAX);
	clear(&result);
	tacit_buf_truncate(&text, 0);
	repeat(&text, ",", TACIT_CSV_COLUMNS_MAX + 5);
	tacit_buf_adds(&text, "\na,b\n");
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
	tacit_buf_pad(&text, 'x', TACIT_CSV_CELL_MAX);
	take(&result, tacit_buf_str(&text));
	ck_assert(result.ok);
	clear(&result);
	tacit_buf_addc(&text, 'x');
	take(&result, tacit_buf_str(&text));
	ck_assert_str_eq(result.said.data,
		"2: row 2, column 1 (a): the cell has 65537 bytes; at most "
		"65536 are allowed");
	clear(&result);
	tacit_buf_clear(&text);
}
END_TEST

START_TEST(limits_the_file)
{
	struct tacit_buf text = { 0 };
	struct result result;

	tacit_buf_pad(&text, 'x', (size_t)TACIT_CSV_MAX + 1);
	take(&result, tacit_buf_str(&text));
	ck_assert_str_eq(result.said.data,
		"0: the file has 67108865 bytes; at most 67108864 are "
		"allowed");
	clear(&result);
	tacit_buf_clear(&text);
}
END_TEST

START_TEST(ends_after_fifty_faults)
{
	struct tacit_buf text = { 0 };
	struct result result;

	tacit_buf_adds(&text, "a,b\n");
	repeat(&text, "\xff,\xff\n", 100);
	take(&result, tacit_buf_str(&text));
	ck_assert_uint_eq(result.faults.count, 50);
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

	tacit_buf_adds(&out, "a,b\r\n");
	tacit_csv_write(&out, row, 2);
	tacit_buf_printf(&expected, "a,b\r\n%s,x\r\n", cells[_i].written);
	ck_assert_str_eq(out.data, expected.data);
	take(&result, tacit_buf_str(&out));
	ck_assert(result.ok);
	ck_assert_str_eq(result.sheet.rows[0].cells[0],
		cells[_i].cell ? cells[_i].cell : "");
	ck_assert_str_eq(result.sheet.rows[0].cells[1], "x");
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
	tcase_add_test(tc, ends_after_fifty_faults);
	tcase_add_loop_test(tc, writes_and_reads_back, 0, COUNT(cells));
	tcase_add_test(tc, writes_nothing_that_is_not_seen);
	suite_add_tcase(suite, tc);
	return suite;
}
