/*
 * csv: sheets as office programs save them, read and written.
 *
 * RFC 4180, and what is met besides: LF or CR for line ends, a byte order
 * mark, semicolons or tabs instead of commas (found out from the first line,
 * or told by a line `sep=;`), rows that are shorter than the header, rows of
 * nothing. The first row is the header.
 *
 *	struct tacit_csv sheet;
 *	if (!tacit_csv_read(&arena, path, text, &sheet, &faults))
 *		...				(all faults are in the list)
 *	text = sheet.rows[i].cells[0];
 */
#ifndef TACIT_CSV_H
#define TACIT_CSV_H

#include <tacit/buf.h>
#include <tacit/fault.h>

enum {
	TACIT_CSV_MAX = 64 * 1024 * 1024, /* bytes of a sheet */
	TACIT_CSV_ROWS_MAX = 100000,
	TACIT_CSV_COLUMNS_MAX = 64,
	TACIT_CSV_CELL_MAX = 64 * 1024 /* bytes */
};

/** At the start of a file, it tells Excel that the text is UTF-8. */
#define TACIT_CSV_MARK "\xef\xbb\xbf"

struct tacit_csv_row {
	const char **cells; /* as many as the sheet has columns; never NULL */
	unsigned row; /* as a sheet numbers it: the header is row 1 */
	unsigned line; /* where it begins in the file */
};

/** Lives in the arena it was read into; {0} has nothing. */
struct tacit_csv {
	struct tacit_csv_row header;
	size_t columns;
	struct tacit_csv_row *rows; /* those with something in them */
	size_t count;
	char delimiter;
};

/**
 * Read a sheet. True when it has no fault; faults name the row and column.
 * Line ends in cells become newlines, the writer's apostrophe is taken off,
 * the text rules (legible.h) hold in every cell. What is no text in UTF-8
 * (an office file, UTF-16) is refused with what to do. Reading ends after 50
 * faults.
 */
bool tacit_csv_read(struct tacit_arena *arena, const char *path,
	struct tacit_str text, struct tacit_csv *out,
	struct tacit_faults *faults);

/**
 * Say that a cell is at fault: "row 3, column 2 (Comments): ...". `column`
 * counts from 0; SIZE_MAX: the row as a whole.
 */
void tacit_csv_fault(struct tacit_faults *faults, const char *path,
	const struct tacit_csv *sheet, const struct tacit_csv_row *row,
	size_t column, const char *remedy, const char *fmt, ...)
	TACIT_PRINTF(7, 8);

/**
 * Append one row, ended by CR LF; NULL is an empty cell. Cells are quoted
 * where needed. One that an office program may run as a formula (it begins
 * with = + - @, a tab or a line end) gets an apostrophe before it, and so
 * does one that begins with apostrophes and then one of these: reading takes
 * one off there and nowhere else, and gives back what was written. What may
 * not stand in a text (see legible.h) is made visible, and stays so.
 */
void tacit_csv_write(
	struct tacit_buf *out, const char *const *cells, size_t count);

#endif
