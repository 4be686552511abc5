/*
 * csv_read: a sheet that an office program saved as text becomes a table, row
 * by row: no more of the file is held than a row.
 *
 * RFC 4180, and what is met besides: LF or CR for line ends, a byte order
 * mark, semicolons or tabs instead of commas (found out from the first rows,
 * or told by a line `sep=;`), rows of any length, rows of nothing, a text in
 * another encoding.
 *
 * Open to: door.
 */
#ifndef TACIT_TEXT_CSV_READ_H
#define TACIT_TEXT_CSV_READ_H

#include <tacit/buf.h>

#include "text/table.h"

/** Where a text comes from, piece by piece. */
struct tacit_csv_source {
	/** Append the next piece; nothing at the end. Fails: as it says. */
	bool (*more)(
		void *ctx, struct tacit_buf *window, struct tacit_err *err);
	void *ctx;
	bool is_personal; /* no word of it is shown */
};

/** A text that is not UTF-8, and nobody said what it is. */
struct tacit_csv_likely {
	const char *encoding; /* that it may be in; NULL: it was not asked */
	char sample[200]; /* a line of it, read so; "": it is not shown */
};

/**
 * Append a table without a name. `encoding` NULL: UTF-8, or UTF-16 where the
 * text shows it. Line ends in cells become newlines, the writer's apostrophe
 * is taken off (tacit/csv.h), every cell is checked (tacit_cell_check).
 * Fails: TACIT_INVALID it is no text, or in another encoding: `likely` says in
 * which; TACIT_LIMIT; as the source. What is wrong with rows is in `found`.
 */
TACIT_MUST_USE bool tacit_csv_read(const struct tacit_csv_source *source,
	const char *encoding, struct tacit_tables *out,
	struct tacit_cell_faults *found, struct tacit_csv_likely *likely,
	struct tacit_err *err);

#endif
