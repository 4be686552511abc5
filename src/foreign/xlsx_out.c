/*
 * xlsx_out: a book (render/book.h) as an xlsx file, the same bytes for the
 * same book. Every cell is a text: nothing is a formula, a number or a date.
 */
#include "foreign/xlsx_out.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include <tacit/io.h>
#include <tacit/mem.h>

#include "base/parcel.h"
#include "foreign/foreign.h"

enum {
	FILE_MAX = 512 * 1024 * 1024, /* bytes */
	NUMBER_MAX = 1000000, /* of rows */
	LISTS_MAX = 16,
	POINTS_A_LINE = 14
};

struct xlsx {
	struct tacit_arena arena;
	lxw_workbook *book;
	struct xlsx_styles styles;
	struct tacit_str lists; /* their records, for the hidden sheet */
	unsigned list_ends[LISTS_MAX]; /* how many words each has */
	size_t list_count;
	lxw_worksheet *sheet;
	lxw_col_t columns; /* whose width was said */
	lxw_row_t rows; /* so far; the last of them is being filled */
	lxw_col_t cells; /* in it, so far */
	lxw_col_t across; /* columns that the next cell takes; 0: one */
};

static bool fail_book(struct tacit_err *err, struct tacit_str record)
{
	return tacit_fail(err, TACIT_INVALID, "this is no book: %.*s",
		(int)record.len, record.data);
}

static char *word_of(struct xlsx *xlsx, struct tacit_str text)
{
	return tacit_arena_strndup(&xlsx->arena, text.data, text.len);
}

/* Numbers parted by blanks; false: fewer, or none. */
static bool read_numbers(struct tacit_str text, unsigned *out, size_t count)
{
	struct tacit_str word;
	uint64_t number;
	size_t i;

	for (i = 0; i < count; i++) {
		if (!tacit_str_split(&text, ' ', &word) ||
			!tacit_str_number(word, NUMBER_MAX, &number))
			return false;
		out[i] = (unsigned)number;
	}
	return true;
}

/* --- a sheet -------------------------------------------------------------- */

static bool begin_sheet(struct xlsx *xlsx, struct tacit_str name)
{
	xlsx->sheet = workbook_add_worksheet(xlsx->book, word_of(xlsx, name));
	xlsx->columns = 0;
	xlsx->rows = 0;
	if (!xlsx->sheet)
		return false;
	worksheet_set_paper(xlsx->sheet, 9); /* A4 */
	worksheet_fit_to_pages(xlsx->sheet, 1, 0);
	worksheet_set_margins(xlsx->sheet, 0.5, 0.5, 0.6, 0.7);
	worksheet_gridlines(xlsx->sheet, LXW_HIDE_ALL_GRIDLINES);
	return true;
}

/* What holds for the sheet from here on. */
static bool mark_sheet(struct xlsx *xlsx, struct tacit_str mark)
{
	lxw_protection may = { .format_columns = 1, .format_rows = 1 };

	if (tacit_str_eqs(mark, "landscape"))
		worksheet_set_landscape(xlsx->sheet);
	else if (tacit_str_eqs(mark, "large"))
		worksheet_set_paper(xlsx->sheet, 8); /* A3 */
	else if (tacit_str_eqs(mark, "locked"))
		worksheet_protect(xlsx->sheet, NULL, &may);
	else if (tacit_str_eqs(mark, "frozen") && xlsx->rows) {
		worksheet_freeze_panes(xlsx->sheet, xlsx->rows, 0);
		(void)worksheet_repeat_rows(
			xlsx->sheet, xlsx->rows - 1, xlsx->rows - 1);
	} else
		return false;
	return true;
}

static bool begin_row(struct xlsx *xlsx, struct tacit_str lines)
{
	unsigned count = 0;

	if (lines.len && !read_numbers(lines, &count, 1))
		return false;
	if (count)
		(void)worksheet_set_row(xlsx->sheet, xlsx->rows,
			POINTS_A_LINE * (double)count, NULL);
	xlsx->rows++;
	xlsx->cells = 0;
	return true;
}

static bool add_cell(
	struct xlsx *xlsx, lxw_format *format, struct tacit_str text)
{
	const lxw_row_t row = xlsx->rows - 1;
	const lxw_col_t last = (lxw_col_t)(xlsx->cells +
		(xlsx->across ? xlsx->across - 1 : 0));
	const char *word = word_of(xlsx, text);
	lxw_error rc;

	if (last > xlsx->cells)
		rc = worksheet_merge_range(
			xlsx->sheet, row, xlsx->cells, row, last, word, format);
	else if (text.len)
		rc = worksheet_write_string(
			xlsx->sheet, row, xlsx->cells, word, format);
	else
		rc = worksheet_write_blank(
			xlsx->sheet, row, xlsx->cells, format);
	xlsx->cells = (lxw_col_t)(last + 1);
	xlsx->across = 0;
	/* what was written of the sheet is in a file by then */
	tacit_arena_clear(&xlsx->arena);
	return rc == LXW_NO_ERROR;
}

/* What libxlsxwriter 1.1.4 does not free of a rule whose list is a formula is
 * not ours to free; asked by the leak checker, where there is one. */
const char *__lsan_default_suppressions(void);
const char *__lsan_default_options(void);

/* Of what is known nothing is said. */
const char *__lsan_default_options(void)
{
	return "print_suppressions=0";
}

const char *__lsan_default_suppressions(void)
{
	return "leak:lxw_strdup_formula\nleak:lxw_strdup";
}

/* "COLUMN FIRST LAST LIST STRICT", a newline, the sentence to be told. */
static bool add_choice(struct xlsx *xlsx, struct tacit_str text)
{
	enum { COLUMN, FIRST, LAST, LIST, STRICT, NUMBERS };
	lxw_data_validation rule = { 0 };
	unsigned at[NUMBERS];
	struct tacit_str line;

	if (!tacit_str_split(&text, '\n', &line) ||
		!read_numbers(line, at, NUMBERS) ||
		at[LIST] >= xlsx->list_count || !xlsx->list_ends[at[LIST]])
		return false;
	rule.validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
	rule.value_formula = tacit_arena_printf(&xlsx->arena,
		"=_list%u!$A$1:$A$%u", at[LIST], xlsx->list_ends[at[LIST]]);
	rule.ignore_blank = LXW_VALIDATION_ON;
	rule.dropdown = LXW_VALIDATION_ON;
	rule.show_input = LXW_VALIDATION_ON;
	rule.show_error = LXW_VALIDATION_ON;
	rule.error_type = at[STRICT] ? LXW_VALIDATION_ERROR_TYPE_STOP
				     : LXW_VALIDATION_ERROR_TYPE_INFORMATION;
	if (text.len) {
		rule.input_message = word_of(xlsx, text);
		rule.error_message = word_of(xlsx, text);
	}
	return worksheet_data_validation_range(xlsx->sheet, at[FIRST],
		       (lxw_col_t)at[COLUMN], at[LAST], (lxw_col_t)at[COLUMN],
		       &rule) == LXW_NO_ERROR;
}

static bool add_to_sheet(
	struct xlsx *xlsx, const struct tacit_parcel_record *record)
{
	lxw_format *format = foreign_xlsx_style(&xlsx->styles, record->name);
	unsigned number = 0;

	if (tacit_str_eqs(record->name, "mark"))
		return mark_sheet(xlsx, record->text);
	if (tacit_str_eqs(record->name, "row"))
		return begin_row(xlsx, record->text);
	if (tacit_str_eqs(record->name, "choice"))
		return add_choice(xlsx, record->text);
	if (tacit_str_eqs(record->name, "foot")) {
		(void)worksheet_set_footer(
			xlsx->sheet, word_of(xlsx, record->text));
		return true;
	}
	if (format)
		return xlsx->rows && add_cell(xlsx, format, record->text);
	if (!read_numbers(record->text, &number, 1))
		return false;
	if (tacit_str_eqs(record->name, "column")) {
		(void)worksheet_set_column(xlsx->sheet, xlsx->columns,
			xlsx->columns, (double)number, NULL);
		xlsx->columns++;
	} else if (tacit_str_eqs(record->name, "across")) {
		xlsx->across = (lxw_col_t)number;
	} else {
		return false;
	}
	return true;
}

/* --- the book ------------------------------------------------------------- */

/* Those at its beginning: what can be chosen, known before it is. */
static void count_lists(struct xlsx *xlsx, struct tacit_str *input)
{
	struct tacit_str rest = *input;
	struct tacit_parcel_record record;

	while (tacit_parcel_next(&rest, &record)) {
		if (tacit_str_eqs(record.name, "list") &&
			xlsx->list_count < LISTS_MAX)
			xlsx->list_count++;
		else if (tacit_str_eqs(record.name, "word") && xlsx->list_count)
			xlsx->list_ends[xlsx->list_count - 1]++;
		else
			break;
		xlsx->lists = *input;
		xlsx->lists.len = (size_t)(rest.data - input->data);
	}
	*input = tacit_str_from(*input, xlsx->lists.len);
}

/* Each on a hidden sheet of its own: rows are written in order. */
static void write_lists(struct xlsx *xlsx)
{
	struct tacit_str lists = xlsx->lists;
	struct tacit_parcel_record record;
	unsigned list = 0;
	lxw_row_t row = 0;

	while (tacit_parcel_next(&lists, &record)) {
		if (tacit_str_eqs(record.name, "word")) {
			(void)worksheet_write_string(xlsx->sheet, row++, 0,
				word_of(xlsx, record.text), NULL);
			continue;
		}
		xlsx->sheet = workbook_add_worksheet(xlsx->book,
			tacit_arena_printf(&xlsx->arena, "_list%u", list++));
		worksheet_protect(xlsx->sheet, NULL, NULL);
		worksheet_hide(xlsx->sheet);
		row = 0;
	}
}

static bool fill_book(
	struct xlsx *xlsx, struct tacit_str input, struct tacit_err *err)
{
	lxw_doc_properties properties = { .created = 946684800 };
	struct tacit_parcel_record record;

	if (!tacit_parcel_next(&input, &record) ||
		!tacit_str_eqs(record.name, "book"))
		return fail_book(err, record.name);
	properties.title = word_of(xlsx, record.text);
	(void)workbook_set_properties(xlsx->book, &properties);
	count_lists(xlsx, &input);
	foreign_xlsx_styles(xlsx->book, &xlsx->styles);
	while (tacit_parcel_next(&input, &record)) {
		bool ok = tacit_str_eqs(record.name, "sheet")
			? begin_sheet(xlsx, record.text)
			: xlsx->sheet && add_to_sheet(xlsx, &record);

		if (!ok)
			return fail_book(err, record.name);
	}
	if (input.len || !xlsx->sheet)
		return fail_book(err, input);
	write_lists(xlsx);
	return true;
}

/* The library writes to a file with a name: one that has none any more. */
bool foreign_write_xlsx(
	struct tacit_str input, struct tacit_buf *out, struct tacit_err *err)
{
	struct tacit_buf name = { 0 };
	struct xlsx xlsx = { 0 };
	FILE *file = tmpfile();
	lxw_workbook_options options = { .constant_memory = LXW_TRUE };
	lxw_error rc = LXW_ERROR_CREATING_XLSX_FILE;
	bool ok = false;

	if (file) {
		tacit_buf_printf(&name, "/proc/self/fd/%d", fileno(file));
		xlsx.book = workbook_new_opt(tacit_buf_cstr(&name), &options);
		ok = xlsx.book && fill_book(&xlsx, input, err);
	}
	if (xlsx.book)
		rc = workbook_close(xlsx.book);
	if (ok && rc != LXW_NO_ERROR)
		ok = tacit_fail(err, TACIT_IO, "cannot make an xlsx file: %s",
			lxw_strerror(rc));
	if (!file)
		ok = tacit_fail(
			err, TACIT_IO, "there is no room for a temporary file");
	ok = ok && tacit_io_read(name.data, FILE_MAX, out, err);
	if (file)
		(void)fclose(file);
	tacit_buf_clear(&name);
	tacit_arena_clear(&xlsx.arena);
	return ok;
}
