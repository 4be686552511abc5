#include "text/csv_read.h"

#include <stdio.h>
#include <string.h>

#include <tacit/csv.h>
#include <tacit/legible.h>

#include "text/csv_form.h"

/*
 * Cells are decoded in the window, in place: what a cell takes is never more
 * than it took in the file, and the zero at its end stands where the delimiter
 * was.
 */
struct csv_reading {
	struct csv_window window;
	struct tacit_tables *tables;
	struct tacit_table *table;
	struct tacit_cell_faults *found;
	struct tacit_csv_likely *likely;
	struct tacit_table_row row; /* the one being read */
	const char *cells[TACIT_TABLE_COLUMNS_MAX];
	char *data; /* of the window */
	size_t len;
	size_t from; /* the next byte to read */
	size_t to; /* where the next byte of a cell goes */
};

static struct tacit_cell_at cell_here(
	const struct csv_reading *reading, size_t column)
{
	return (struct tacit_cell_at){ .table = reading->table,
		.row = reading->row.row,
		.line = reading->row.line,
		.column = column };
}

static void csv_fault(struct csv_reading *reading, size_t column,
	const char *remedy, const char *what)
{
	const struct tacit_cell_at at = cell_here(reading, column);

	tacit_cell_fault(reading->found, &at, remedy, "%s", what);
}

/* --- cells --------------------------------------------------------------- */

static bool is_csv_end(const struct csv_reading *reading)
{
	return reading->from >= reading->len;
}

static bool is_cell_end(const struct csv_reading *reading)
{
	char c = is_csv_end(reading) ? '\n' : reading->data[reading->from];

	return c == '\n' || c == '\r' || c == reading->window.delimiter;
}

/* Pass a line end of any kind. */
static void pass_line_end(struct csv_reading *reading)
{
	if (reading->data[reading->from] == '\r' &&
		reading->data[reading->from + 1] == '\n')
		reading->from++;
	reading->from++;
	reading->window.line++;
}

static void keep_byte(struct csv_reading *reading, char c)
{
	reading->data[reading->to++] = c;
}

static void read_quoted(struct csv_reading *reading)
{
	reading->from++;
	while (!is_csv_end(reading)) {
		char c = reading->data[reading->from];

		if (c == '\n' || c == '\r') {
			pass_line_end(reading);
			keep_byte(reading, '\n');
			continue;
		}
		reading->from++;
		if (c == '"' && reading->data[reading->from] != '"')
			return;
		if (c == '"')
			reading->from++;
		keep_byte(reading, c);
	}
	csv_fault(reading, reading->row.count, "close the quote",
		"a quote is opened and not closed");
}

/* One cell and what ends it; true when another cell follows in the row. */
static bool read_cell(struct csv_reading *reading, const char **cell)
{
	char *text = reading->data + reading->to;
	bool is_followed;

	if (!is_csv_end(reading) && reading->data[reading->from] == '"') {
		read_quoted(reading);
		if (!is_cell_end(reading))
			csv_fault(reading, reading->row.count,
				"write quotes inside a quoted cell twice",
				"text follows a closing quote");
	}
	while (!is_cell_end(reading))
		keep_byte(reading, reading->data[reading->from++]);
	is_followed = !is_csv_end(reading) &&
		reading->data[reading->from] == reading->window.delimiter;
	if (is_followed)
		reading->from++;
	else if (!is_csv_end(reading))
		pass_line_end(reading);
	keep_byte(reading, '\0');
	*cell = text + (tacit_csv_is_guarded(text) ? 1 : 0);
	return is_followed;
}

/* --- a text in another encoding ------------------------------------------------- */

/* The line of it that shows best what it may be. */
static void decode_sample(
	struct tacit_csv_likely *likely, struct tacit_str text)
{
	struct tacit_decoder decoder = { 0 };
	struct tacit_buf sample = { 0 };
	struct tacit_buf shown = { 0 };
	struct tacit_err ignored = { 0 };
	size_t len;
	bool ok;

	if (text.len > 120)
		text.len = 120;
	/* what cannot be read so is not shown */
	ok = tacit_decoder_open(&decoder, likely->encoding, &ignored) &&
		tacit_decode(&decoder, text, &sample, &ignored);
	if (!ok)
		tacit_buf_truncate(&sample, 0);
	tacit_decoder_close(&decoder);
	tacit_legible_escape(&shown, tacit_buf_str(&sample), false);
	len = tacit_utf8_cut(tacit_buf_str(&shown), sizeof(likely->sample) - 1);
	(void)snprintf(likely->sample, sizeof(likely->sample), "%.*s", (int)len,
		tacit_buf_cstr(&shown));
	tacit_buf_clear(&sample);
	tacit_buf_clear(&shown);
}

/* `cell` is in the window, and what stands behind it tells more of it. */
static bool fail_encoding(
	struct csv_reading *reading, const char *cell, struct tacit_err *err)
{
	struct tacit_csv_likely *likely = reading->likely;
	struct tacit_str rest = { cell,
		(size_t)(reading->data + reading->len - cell) };
	struct tacit_str line;

	likely->encoding = tacit_encoding_guess(rest);
	if (reading->window.source->is_personal) {
		(void)tacit_fail(err, TACIT_INVALID,
			"row %u is not in UTF-8; it may be in %s",
			reading->row.row, likely->encoding);
		return tacit_hint(err,
			"look at it, and say --encoding %s; or save the sheet "
			"as xlsx, or as CSV in UTF-8",
			likely->encoding);
	}
	rest = tacit_str_of(cell);
	while (tacit_str_line(&rest, &line) && tacit_utf8_valid(line))
		continue;
	decode_sample(likely, tacit_str_trim(line));
	(void)tacit_fail(err, TACIT_INVALID,
		"row %u is not in UTF-8; in %s it would be: %s",
		reading->row.row, likely->encoding, likely->sample);
	return tacit_hint(err,
		"if that reads well: --encoding %s; else save the sheet as "
		"xlsx, or as CSV in UTF-8",
		likely->encoding);
}

/* --- rows ------------------------------------------------------------------ */

static bool begin_csv_row(struct csv_reading *reading, struct tacit_err *err)
{
	struct csv_window *window = &reading->window;

	if (!tacit_csv_window_fill_row(window, err))
		return false;
	reading->data = window->bytes.data;
	reading->len = window->bytes.len;
	reading->from = window->from;
	reading->to = window->from;
	reading->row.row++;
	reading->row.line = window->line;
	reading->row.count = 0;
	return true;
}

static bool read_row(struct csv_reading *reading, struct tacit_err *err)
{
	const char *spare;
	bool is_followed = true;
	bool is_told = false;

	if (!begin_csv_row(reading, err))
		return false;
	while (is_followed) {
		size_t *count = &reading->row.count;
		const bool has_room = *count < TACIT_TABLE_COLUMNS_MAX;
		const char **cell = has_room ? &reading->cells[*count] : &spare;

		is_followed = read_cell(reading, cell);
		if (has_room)
			(*count)++;
		else if (**cell && !is_told)
			csv_fault(reading, SIZE_MAX, "remove columns",
				"there are more than 64 columns");
		is_told = is_told || (!has_room && **cell);
	}
	reading->window.from = reading->from;
	return true;
}

static bool check_row(struct csv_reading *reading, struct tacit_err *err)
{
	size_t i;

	for (i = 0; i < reading->row.count; i++) {
		const struct tacit_cell_at at = cell_here(reading, i);
		const char *cell = reading->cells[i];

		if (!reading->window.encoding &&
			!tacit_utf8_valid(tacit_str_of(cell)))
			return fail_encoding(reading, cell, err);
		tacit_cell_check(reading->found, &at, cell);
	}
	return true;
}

static bool read_rows(struct csv_reading *reading, struct tacit_err *err)
{
	struct csv_window *window = &reading->window;

	while (!window->is_at_end || window->from < window->bytes.len) {
		if (!read_row(reading, err) || !check_row(reading, err))
			return false;
		tacit_table_add(reading->tables, reading->table, &reading->row);
		if (reading->table->count <= TACIT_TABLE_ROWS_MAX)
			continue;
		(void)tacit_fail(err, TACIT_LIMIT,
			"there are more than %d rows", TACIT_TABLE_ROWS_MAX);
		return tacit_hint(err, "split the sheet");
	}
	return true;
}

bool tacit_csv_read(const struct tacit_csv_source *source, const char *encoding,
	struct tacit_tables *out, struct tacit_cell_faults *found,
	struct tacit_csv_likely *likely, struct tacit_err *err)
{
	struct csv_reading reading = { .window = { .source = source,
					       .encoding = encoding },
		.tables = out,
		.found = found,
		.likely = likely };
	bool ok = tacit_csv_window_open(&reading.window, err);

	reading.row.cells = reading.cells;
	reading.table = tacit_tables_add(out, "");
	reading.table->is_text = true;
	*likely = (struct tacit_csv_likely){ 0 };
	ok = ok && read_rows(&reading, err);
	tacit_csv_window_close(&reading.window);
	return ok;
}
