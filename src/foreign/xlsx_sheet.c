/* One sheet of a workbook, row by row. */
#include "foreign/xlsx_in.h"

#include <stdlib.h>
#include <string.h>

#include "base/parcel.h"

enum { MERGES_MAX = 20000, ROW_LAST = 1048576, VALUE_MAX = 64 * 1024 };

/* Cells that were made one, in the column where they begin. */
struct merge {
	uint64_t first; /* rows */
	uint64_t last;
	size_t column;
};

struct sheet {
	const struct xlsx_book *book;
	struct foreign_grid *grid;
	struct merge *merges;
	size_t merge_count;
	size_t merge_cap;
	size_t merge_next; /* the first that begins below what was read */
	uint64_t row;
	size_t column; /* of the next cell that does not say its own */
	char type[16]; /* of the cell being read */
	size_t style;
	bool is_value; /* within <v>, or <t> of <is> */
	bool is_inline; /* within <is> */
	bool is_formula; /* the cell has one */
	struct foreign_runs runs; /* of the text within <is> */
	unsigned aside; /* within <rPh> */
	struct tacit_buf value;
	struct tacit_buf text;
};

/* --- references ------------------------------------------------------------------ */

/* "C12": the column from 0 and the row from 1; what is missing stays. */
static const char *take_reference(
	const char *text, size_t *column, uint64_t *row)
{
	size_t letters = 0;
	uint64_t digits = 0;

	for (; tacit_is_letter(*text) && letters < 100000; text++)
		letters =
			letters * 26 + (size_t)(tacit_capital(*text) - 'A') + 1;
	for (; tacit_is_digit(*text) && digits <= ROW_LAST; text++)
		digits = digits * 10 + (uint64_t)(*text - '0');
	if (letters)
		*column = letters - 1;
	if (digits)
		*row = digits;
	return text;
}

/* "C12:C15" */
static bool take_merge(
	struct sheet *sheet, const char *range, struct tacit_err *err)
{
	struct merge merge = { 0 };
	size_t ignored = 0;
	const char *rest;

	if (!range)
		return true;
	rest = take_reference(range, &merge.column, &merge.first);
	if (*rest != ':')
		return true;
	(void)take_reference(rest + 1, &ignored, &merge.last);
	if (merge.last <= merge.first || merge.column >= FOREIGN_COLUMNS_MAX)
		return true;
	if (sheet->merge_count == MERGES_MAX)
		return tacit_fail(err, TACIT_LIMIT,
			"more than %d cells of the sheet are merged",
			MERGES_MAX);
	sheet->merges = tacit_grow(sheet->merges, &sheet->merge_cap,
		sheet->merge_count + 1, sizeof(*sheet->merges));
	sheet->merges[sheet->merge_count++] = merge;
	return true;
}

static int by_first_row(const void *a, const void *b)
{
	const struct merge *x = a;
	const struct merge *y = b;

	return (x->first > y->first) - (x->first < y->first);
}

/* --- cells ------------------------------------------------------------------------- */

static void begin_cell(struct sheet *sheet, const char **attributes)
{
	const char *reference = foreign_xml_attribute(attributes, "r");
	const char *type = foreign_xml_attribute(attributes, "t");
	const char *style = foreign_xml_attribute(attributes, "s");
	uint64_t ignored = 0;

	if (reference)
		(void)take_reference(reference, &sheet->column, &ignored);
	sheet->type[0] = '\0';
	if (type && strlen(type) < sizeof(sheet->type))
		memcpy(sheet->type, type, strlen(type) + 1);
	sheet->style = style ? strtoul(style, NULL, 10) : 0;
	sheet->is_formula = false;
	tacit_buf_truncate(&sheet->value, 0);
	foreign_runs_clear(&sheet->runs);
}

static void write_shared(struct sheet *sheet)
{
	const struct xlsx_book *book = sheet->book;
	uint64_t at = 0;

	if (!tacit_str_number(tacit_buf_str(&sheet->value), SIZE_MAX, &at) ||
		at >= book->string_count)
		return;
	tacit_buf_adds(
		&sheet->text, book->strings.data + book->texts[at].start);
	sheet->runs.is_struck = book->texts[at].is_struck;
}

/* What a cell says, by its type. */
static void write_sheet_value(struct sheet *sheet)
{
	const char *value = tacit_buf_cstr(&sheet->value);
	char *date;

	tacit_buf_truncate(&sheet->text, 0);
	if (!*value)
		return;
	if (!strcmp(sheet->type, "s")) {
		write_shared(sheet);
	} else if (!strcmp(sheet->type, "b")) {
		tacit_buf_adds(&sheet->text, *value == '1' ? "TRUE" : "FALSE");
	} else if (!sheet->type[0] || !strcmp(sheet->type, "n")) {
		xlsx_write_number(
			&sheet->text, sheet->book, sheet->style, value);
	} else {
		xlsx_write_text(&sheet->text, tacit_buf_str(&sheet->value));
		date = strcmp(sheet->type, "d") != 0
			? NULL
			: strchr(sheet->text.data, 'T');
		if (date)
			*date = ' ';
	}
}

/* All of it, where its style strikes it through and not its runs. */
static void strike_cell(struct sheet *sheet)
{
	const struct xlsx_book *book = sheet->book;
	struct foreign_runs all = { .strikes = true };

	if (sheet->runs.is_struck || !sheet->text.len ||
		sheet->style >= book->format_count ||
		!book->struck[sheet->style])
		return;
	foreign_runs_text(&all, tacit_buf_str(&sheet->text));
	foreign_runs_close(&all);
	tacit_buf_truncate(&sheet->text, 0);
	tacit_buf_add_str(&sheet->text, tacit_buf_str(&all.text));
	sheet->runs.is_struck = all.is_struck;
	tacit_buf_clear(&all.text);
}

static bool end_cell(struct sheet *sheet, struct tacit_err *err)
{
	struct foreign_grid *grid = sheet->grid;

	write_sheet_value(sheet);
	strike_cell(sheet);
	if (sheet->runs.is_struck)
		foreign_grid_mark(grid, sheet->column, FOREIGN_STRUCK);
	if (sheet->is_formula)
		foreign_grid_mark(grid, sheet->column, FOREIGN_COMPUTED);
	if (sheet->is_formula && !sheet->value.len)
		foreign_grid_mark(grid, sheet->column, FOREIGN_FORMULA);
	if (!strcmp(sheet->type, "e"))
		foreign_grid_mark(grid, sheet->column, FOREIGN_ERROR);
	return foreign_grid_cell(
		sheet->grid, sheet->column++, tacit_buf_str(&sheet->text), err);
}

/* --- elements ------------------------------------------------------------------------ */

static bool is_hidden(const char **attributes)
{
	const char *value = foreign_xml_attribute(attributes, "hidden");

	return value && foreign_xml_is_on(value);
}

/* <col min="3" max="5" hidden="1"/>: columns from 1 */
static void take_columns(struct sheet *sheet, const char **attributes)
{
	const char *min = foreign_xml_attribute(attributes, "min");
	const char *max = foreign_xml_attribute(attributes, "max");
	uint64_t first = 0;
	uint64_t last = 0;

	if (!is_hidden(attributes) || !min || !max ||
		!tacit_str_number(tacit_str_of(min), 1000000, &first) ||
		!tacit_str_number(tacit_str_of(max), 1000000, &last) || !first)
		return;
	for (; first <= last && first <= FOREIGN_COLUMNS_MAX; first++)
		sheet->grid->hidden |= (uint64_t)1 << (first - 1);
}

static bool begin_sheet_row(
	struct sheet *sheet, const char **attributes, struct tacit_err *err)
{
	const char *row = foreign_xml_attribute(attributes, "r");
	const uint64_t before = sheet->row;
	size_t ignored = 0;

	sheet->row++;
	if (row)
		(void)take_reference(row, &ignored, &sheet->row);
	sheet->column = 0;
	foreign_grid_row(sheet->grid, sheet->row);
	sheet->grid->is_row_hidden = is_hidden(attributes);
	return (sheet->row > before && sheet->row <= ROW_LAST) ||
		tacit_fail(err, TACIT_INVALID,
			"the file is hurt: its rows are in no order");
}

static bool start_in_sheet(void *ctx, const char *name, const char **attributes,
	struct tacit_err *err)
{
	struct sheet *sheet = ctx;

	if (!strcmp(name, "mergeCell"))
		return take_merge(
			sheet, foreign_xml_attribute(attributes, "ref"), err);
	if (!strcmp(name, "row"))
		return begin_sheet_row(sheet, attributes, err);
	if (!strcmp(name, "c"))
		begin_cell(sheet, attributes);
	else if (!strcmp(name, "col"))
		take_columns(sheet, attributes);
	else if (!strcmp(name, "is"))
		sheet->is_inline = true;
	else if (!strcmp(name, "f"))
		sheet->is_formula = true;
	else if (!strcmp(name, "rPh"))
		sheet->aside++;
	foreign_runs_start(&sheet->runs, name, attributes);
	sheet->is_value = !strcmp(name, "v") ||
		(!strcmp(name, "t") && sheet->is_inline && !sheet->aside);
	return true;
}

static void end_inline(struct sheet *sheet)
{
	sheet->is_inline = false;
	foreign_runs_close(&sheet->runs);
	tacit_buf_add_str(&sheet->value, tacit_buf_str(&sheet->runs.text));
}

static bool end_in_sheet(void *ctx, const char *name, struct tacit_err *err)
{
	struct sheet *sheet = ctx;

	sheet->is_value = false;
	foreign_runs_end(&sheet->runs, name);
	if (!strcmp(name, "c"))
		return !sheet->row || end_cell(sheet, err);
	if (!strcmp(name, "is"))
		end_inline(sheet);
	else if (!strcmp(name, "rPh") && sheet->aside)
		sheet->aside--;
	if (strcmp(name, "row") != 0)
		return true;
	return foreign_grid_end_row(sheet->grid, err);
}

static bool text_in_sheet(
	void *ctx, struct tacit_str text, struct tacit_err *err)
{
	struct sheet *sheet = ctx;

	(void)err;
	if (sheet->is_value && sheet->is_inline)
		foreign_runs_text(&sheet->runs, text);
	else if (sheet->is_value && sheet->value.len <= VALUE_MAX)
		tacit_buf_add_str(&sheet->value, text);
	return true;
}

/* --- what is merged ------------------------------------------------------------------ */

static bool end_merged_row(
	struct sheet *sheet, uint64_t row, struct tacit_err *err)
{
	while (sheet->merge_next < sheet->merge_count) {
		const struct merge *merge = &sheet->merges[sheet->merge_next];

		if (merge->first > row)
			break;
		if (merge->first == row)
			foreign_grid_merge(
				sheet->grid, merge->column, merge->last);
		sheet->merge_next++;
	}
	return foreign_grid_end_row(sheet->grid, err);
}

static void mark_again(
	struct sheet *sheet, const struct tacit_parcel_record *record)
{
	const enum foreign_mark mark = foreign_mark_of(record->name);
	uint64_t column = 0;

	/* hidden columns are known */
	if (tacit_str_eqs(record->name, "hidden"))
		sheet->grid->is_row_hidden = sheet->grid->is_row_hidden ||
			tacit_str_eqs(record->text, "row");
	else if (mark < FOREIGN_MARKS &&
		tacit_str_number(record->text, FOREIGN_COLUMNS_MAX, &column))
		foreign_grid_mark(sheet->grid, (size_t)column, mark);
}

/* What is merged stands behind the cells: the rows are written once more. */
static bool write_merged(
	struct sheet *sheet, struct tacit_str rows, struct tacit_err *err)
{
	struct tacit_parcel_record record;
	uint64_t row = 0;
	size_t column = 0;

	while (tacit_parcel_next(&rows, &record)) {
		if (!tacit_str_eqs(record.name, "row")) {
			mark_again(sheet, &record);
			if (tacit_str_eqs(record.name, "cell") &&
				!foreign_grid_cell(sheet->grid, column++,
					record.text, err))
				return false;
			continue;
		}
		if (row && !end_merged_row(sheet, row, err))
			return false;
		(void)tacit_str_number(record.text, ROW_LAST, &row);
		foreign_grid_row(sheet->grid, row);
		column = 0;
	}
	return !row || end_merged_row(sheet, row, err);
}

static bool apply_merges(
	struct sheet *sheet, size_t start, struct tacit_err *err)
{
	struct tacit_buf *out = sheet->grid->out;
	struct tacit_buf rows = { 0 };
	bool ok;

	qsort(sheet->merges, sheet->merge_count, sizeof(*sheet->merges),
		by_first_row);
	tacit_buf_add_str(&rows, tacit_str_from(tacit_buf_str(out), start));
	tacit_buf_truncate(out, start);
	sheet->grid->rows = 0;
	ok = write_merged(sheet, tacit_buf_str(&rows), err);
	tacit_buf_clear(&rows);
	return ok;
}

bool xlsx_read_sheet(struct foreign_zip *zip, const char *part,
	const struct xlsx_book *book, struct foreign_grid *grid,
	struct tacit_err *err)
{
	static const struct foreign_xml xml = { start_in_sheet, end_in_sheet,
		text_in_sheet };
	const size_t start = grid->out->len;
	struct sheet sheet = { .book = book, .grid = grid };
	bool ok = foreign_xml_read(zip, part, &xml, &sheet, err) &&
		(!sheet.merge_count || apply_merges(&sheet, start, err));

	tacit_buf_clear(&sheet.value);
	tacit_buf_clear(&sheet.text);
	tacit_buf_clear(&sheet.runs.text);
	free(sheet.merges);
	return ok;
}
