#include <tacit/csv.h>

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <tacit/legible.h>

#include "text/csv_form.h"

enum { FAULTS_MAX = 50 };

/* Office programs run a cell that begins with one of these, or may. */
static const char signs[] = "=+-@\t\r\n";

/* --- faults -------------------------------------------------------------- */

static void vfault(struct tacit_faults *faults, const char *path,
	const struct tacit_csv *sheet, const struct tacit_csv_row *row,
	size_t column, const char *remedy, const char *fmt, va_list args)
	TACIT_PRINTF(7, 0);

static void vfault(struct tacit_faults *faults, const char *path,
	const struct tacit_csv *sheet, const struct tacit_csv_row *row,
	size_t column, const char *remedy, const char *fmt, va_list args)
{
	char what[512];
	const char *name =
		column < sheet->columns ? sheet->header.cells[column] : "";

	(void)vsnprintf(what, sizeof(what), fmt, args);
	if (column == SIZE_MAX)
		tacit_fault_add(faults, path, row->line, remedy, "row %u: %s",
			row->row, what);
	else if (*name)
		tacit_fault_add(faults, path, row->line, remedy,
			"row %u, column %zu (%.60s): %s", row->row, column + 1,
			name, what);
	else
		tacit_fault_add(faults, path, row->line, remedy,
			"row %u, column %zu: %s", row->row, column + 1, what);
}

void tacit_csv_fault(struct tacit_faults *faults, const char *path,
	const struct tacit_csv *sheet, const struct tacit_csv_row *row,
	size_t column, const char *remedy, const char *fmt, ...)
{
	va_list args;

	va_start(args, fmt);
	vfault(faults, path, sheet, row, column, remedy, fmt, args);
	va_end(args);
}

/* --- reading ------------------------------------------------------------- */

/*
 * Cells are decoded in a copy of the text, in place: what a cell takes is
 * never more than it took in the file, and the zero at its end stands where
 * the delimiter was.
 */
struct reading {
	struct tacit_arena *arena;
	const char *path;
	struct tacit_faults *faults;
	struct tacit_csv *out;
	size_t rows_cap;
	char *data;
	size_t len;
	size_t from; /* the next byte to read */
	size_t to; /* where the next byte of a cell goes */
	unsigned line;
	struct tacit_csv_row row; /* the one being read */
	const char *cells[TACIT_CSV_COLUMNS_MAX];
	size_t count;
	size_t found; /* faults */
	bool is_over; /* read no further */
};

static void cell_fault(struct reading *reading, size_t column,
	const char *remedy, const char *fmt, ...) TACIT_PRINTF(4, 5);

static void cell_fault(struct reading *reading, size_t column,
	const char *remedy, const char *fmt, ...)
{
	va_list args;

	va_start(args, fmt);
	vfault(reading->faults, reading->path, reading->out, &reading->row,
		column, remedy, fmt, args);
	va_end(args);
	if (++reading->found >= FAULTS_MAX)
		reading->is_over = true;
}

static bool is_end(const struct reading *reading)
{
	return reading->from >= reading->len;
}

static bool is_cell_end(const struct reading *reading)
{
	char c = is_end(reading) ? '\n' : reading->data[reading->from];

	return c == '\n' || c == '\r' || c == reading->out->delimiter;
}

/* Pass a line end of any kind. */
static void pass_line_end(struct reading *reading)
{
	if (reading->data[reading->from] == '\r' &&
		reading->data[reading->from + 1] == '\n')
		reading->from++;
	reading->from++;
	reading->line++;
}

static void keep(struct reading *reading, char c)
{
	reading->data[reading->to++] = c;
}

static void read_quoted(struct reading *reading)
{
	reading->from++;
	while (!is_end(reading)) {
		char c = reading->data[reading->from];

		if (c == '\n' || c == '\r') {
			pass_line_end(reading);
			keep(reading, '\n');
			continue;
		}
		reading->from++;
		if (c == '"' && reading->data[reading->from] != '"')
			return;
		if (c == '"')
			reading->from++;
		keep(reading, c);
	}
	cell_fault(reading, reading->count, "close the quote",
		"a quote is opened and not closed");
}

/* The writer's apostrophe is before a formula sign, or before another one. */
static bool is_guarded(const char *cell)
{
	const char *sign = cell + strspn(cell, "'");

	return sign != cell && *sign && strchr(signs, *sign);
}

static void check_cell(struct reading *reading, struct tacit_str cell)
{
	size_t column = reading->count;

	if (cell.len > TACIT_CSV_CELL_MAX)
		cell_fault(reading, column, "shorten it",
			"the cell has %zu bytes; at most %d are allowed",
			cell.len, TACIT_CSV_CELL_MAX);
	while (cell.len) {
		unsigned char first = (unsigned char)cell.data[0];
		uint32_t point = 0;

		if (!tacit_utf8_take(&cell, &point)) {
			cell_fault(reading, column,
				"save the sheet as CSV in UTF-8 (\"CSV "
				"UTF-8\")",
				"the byte 0x%02x is not UTF-8", first);
			return;
		}
		if (!tacit_legible_point(point)) {
			cell_fault(reading, column, "remove the character",
				"U+%04X may not stand in a text",
				(unsigned)point);
			return;
		}
	}
}

static void take_cell(struct reading *reading, char *cell)
{
	size_t column = reading->count;

	if (column >= TACIT_CSV_COLUMNS_MAX) {
		cell_fault(reading, SIZE_MAX, "remove columns",
			"there are more than %d columns",
			TACIT_CSV_COLUMNS_MAX);
		reading->is_over = true;
		return;
	}
	if (reading->out->columns && column >= reading->out->columns && *cell)
		cell_fault(reading, column,
			"remove the cell, or quote the one that contains a "
			"delimiter",
			"the row has more cells than the header");
	check_cell(reading, tacit_str_of(cell));
	reading->cells[reading->count++] = cell + (is_guarded(cell) ? 1 : 0);
}

/* One cell and what ends it; true when another cell follows in the row. */
static bool read_cell(struct reading *reading)
{
	char *cell = reading->data + reading->to;
	bool is_followed;

	if (!is_end(reading) && reading->data[reading->from] == '"') {
		read_quoted(reading);
		if (!is_cell_end(reading))
			cell_fault(reading, reading->count,
				"write quotes inside a quoted cell twice",
				"text follows a closing quote");
	}
	while (!is_cell_end(reading))
		keep(reading, reading->data[reading->from++]);
	is_followed = !is_end(reading) &&
		reading->data[reading->from] == reading->out->delimiter;
	if (is_followed)
		reading->from++;
	else if (!is_end(reading))
		pass_line_end(reading);
	keep(reading, '\0');
	take_cell(reading, cell);
	return is_followed && !reading->is_over;
}

static void read_csv_row(struct reading *reading)
{
	reading->count = 0;
	reading->row.row++;
	reading->row.line = reading->line;
	while (read_cell(reading))
		continue;
}

static bool has_content(const struct reading *reading)
{
	size_t i;

	for (i = 0; i < reading->count; i++) {
		if (*reading->cells[i])
			return true;
	}
	return false;
}

/* The row as it is kept: as many cells as there are columns. */
static struct tacit_csv_row finish_row(struct reading *reading)
{
	struct tacit_csv_row row = reading->row;
	size_t i;

	row.cells = tacit_arena_array(
		reading->arena, reading->out->columns, sizeof(*row.cells));
	for (i = 0; i < reading->out->columns; i++)
		row.cells[i] = i < reading->count ? reading->cells[i] : "";
	return row;
}

static void read_rows(struct reading *reading)
{
	struct tacit_csv *out = reading->out;

	while (!is_end(reading) && !reading->is_over) {
		read_csv_row(reading);
		if (!has_content(reading))
			continue;
		if (out->count == TACIT_CSV_ROWS_MAX) {
			cell_fault(reading, SIZE_MAX, "split the sheet",
				"there are more than %d rows",
				TACIT_CSV_ROWS_MAX);
			return;
		}
		out->rows = tacit_arena_grow(reading->arena, out->rows,
			&reading->rows_cap, out->count + 1, sizeof(*out->rows));
		out->rows[out->count++] = finish_row(reading);
	}
}

static void read_header(struct reading *reading)
{
	struct tacit_csv *out = reading->out;

	while (!is_end(reading) && !reading->is_over && !out->columns) {
		read_csv_row(reading);
		if (!has_content(reading))
			continue;
		out->columns = reading->count;
		/* columns without a name at the end are an editor's leavings */
		while (!*reading->cells[out->columns - 1])
			out->columns--;
		out->header = finish_row(reading);
	}
	if (!out->columns && !reading->found)
		tacit_fault_add(reading->faults, reading->path, 0,
			"begin with a row that names the columns",
			"the sheet is empty");
}

bool tacit_csv_read(struct tacit_arena *arena, const char *path,
	struct tacit_str text, struct tacit_csv *out,
	struct tacit_faults *faults)
{
	struct reading reading = {
		.arena = arena, .path = path, .faults = faults, .out = out
	};
	struct csv_form form = { .text = text };
	size_t before = faults->errors;

	*out = (struct tacit_csv){ 0 };
	if (!tacit_csv_find_form(&form, path, faults))
		return false;
	text = form.text;
	out->delimiter = form.delimiter;
	reading.line = form.line;
	reading.len = text.len;
	reading.data = tacit_arena_strndup(arena, text.data, text.len);
	read_header(&reading);
	read_rows(&reading);
	return faults->errors == before;
}

/* --- writing ------------------------------------------------------------- */

static void write_cell(struct tacit_buf *out, const char *cell)
{
	bool is_guarding = (*cell && strchr(signs, *cell)) || is_guarded(cell);
	size_t len = strlen(cell);
	bool is_quoting = strpbrk(cell, "\",;\t\r\n") ||
		(len && (cell[0] == ' ' || cell[len - 1] == ' '));

	if (is_quoting)
		tacit_buf_addc(out, '"');
	if (is_guarding)
		tacit_buf_addc(out, '\'');
	for (; *cell; cell++) {
		if (*cell == '"')
			tacit_buf_addc(out, '"');
		tacit_buf_addc(out, *cell);
	}
	if (is_quoting)
		tacit_buf_addc(out, '"');
}

/* What a reader of the sheet could not see is made visible before. */
static void write_legible(struct tacit_buf *out, const char *cell)
{
	struct tacit_buf legible = { 0 };

	tacit_legible_escape(&legible, tacit_str_of(cell), true);
	write_cell(out, tacit_buf_cstr(&legible));
	tacit_buf_clear(&legible);
}

void tacit_csv_write(
	struct tacit_buf *out, const char *const *cells, size_t count)
{
	size_t i;

	for (i = 0; i < count; i++) {
		if (i)
			tacit_buf_addc(out, ',');
		write_legible(out, cells[i] ? cells[i] : "");
	}
	tacit_buf_adds(out, "\r\n");
}
