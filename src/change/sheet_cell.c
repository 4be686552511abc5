/* One cell of the row that is being read. */
#include "change/sheet_parts.h"

#include <stdarg.h>
#include <string.h>

#include <tacit/buf.h>

#include "base/letter.h"

static size_t column_at(
	const struct sheet_reading *reading, enum tacit_sheet_column column)
{
	return reading->at->header.at[column];
}

static struct tacit_cell_at cell_of_row(
	const struct sheet_reading *reading, enum tacit_sheet_column column)
{
	const size_t at = column_at(reading, column);
	const struct tacit_table_row *head = &reading->at->head;

	return (struct tacit_cell_at){ .table = reading->at->table,
		.row = reading->row.row,
		.line = reading->row.line,
		.column = at,
		.heading = at < head->count ? head->cells[at] : NULL };
}

void tacit_sheet_fault(struct sheet_reading *reading,
	enum tacit_sheet_column column, const char *remedy, const char *fmt,
	...)
{
	const struct tacit_cell_at at = cell_of_row(reading, column);
	va_list args;

	va_start(args, fmt);
	tacit_cell_vfault(
		&reading->found, TACIT_FAULT_ERROR, &at, remedy, fmt, args);
	va_end(args);
}

void tacit_sheet_warn(struct sheet_reading *reading,
	enum tacit_sheet_column column, const char *remedy, const char *fmt,
	...)
{
	const struct tacit_cell_at at = cell_of_row(reading, column);
	va_list args;

	va_start(args, fmt);
	tacit_cell_vfault(
		&reading->found, TACIT_FAULT_WARNING, &at, remedy, fmt, args);
	va_end(args);
}

/* --- blanks -------------------------------------------------------------------- */

/* How many bytes a blank at the start takes; 0: there is none. */
static size_t blank_at(struct tacit_str text)
{
	uint32_t point = 0;
	size_t len = tacit_utf8_decode(text, &point);

	return len && tacit_letter_is_blank(point) ? len : 0;
}

static struct tacit_str trim_blanks(struct tacit_str text)
{
	size_t len;

	while ((len = blank_at(text)))
		text = tacit_str_from(text, len);
	while (text.len) {
		size_t at = text.len - 1;

		while (at && (text.data[at] & 0xc0) == 0x80)
			at--;
		if (!blank_at(tacit_str_from(text, at)))
			break;
		text.len = at;
	}
	return text;
}

const char *tacit_sheet_cell(
	struct sheet_reading *reading, enum tacit_sheet_column column)
{
	const size_t at = column_at(reading, column);
	struct tacit_str whole;
	struct tacit_str cell;

	if (at >= reading->row.count)
		return "";
	whole = tacit_str_of(reading->row.cells[at]);
	cell = trim_blanks(whole);
	/* the copy is for what is cut off behind it */
	return cell.data + cell.len == whole.data + whole.len
		? cell.data
		: tacit_arena_strndup(&reading->arena, cell.data, cell.len);
}

const char *tacit_sheet_typed(
	struct sheet_reading *reading, enum tacit_sheet_column column)
{
	struct tacit_str rest = tacit_str_of(tacit_sheet_cell(reading, column));
	struct tacit_buf word = { 0 };

	while (rest.len) {
		size_t len = blank_at(rest);

		if (!len)
			tacit_buf_addc(&word, *rest.data);
		else if (*rest.data == '\n')
			tacit_buf_addc(&word, '\n');
		else if (word.len && word.data[word.len - 1] != ' ')
			tacit_buf_addc(&word, ' ');
		rest = tacit_str_from(rest, len ? len : 1);
	}
	return word.len ? tacit_buf_keep(&word, &reading->arena).data : "";
}
