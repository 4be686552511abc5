/*
 * csv: sheets as text, as office programs read them. Reading them is
 * text/csv_read.h.
 *
 *	tacit_buf_adds(&out, TACIT_CSV_MARK);
 *	tacit_csv_write(&out, cells, TACIT_COUNT(cells));
 */
#ifndef TACIT_CSV_H
#define TACIT_CSV_H

#include <tacit/buf.h>

/** At the start of a file, it tells Excel that the text is UTF-8. */
#define TACIT_CSV_MARK "\xef\xbb\xbf"

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

/** Does it begin with the writer's apostrophe? */
bool tacit_csv_is_guarded(const char *cell);

#endif
