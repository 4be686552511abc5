/*
 * tables: a file of any kind that people keep tables in, opened.
 *
 * A text (CSV and its kin) is read here, row by row; a workbook (xlsx) and a
 * document (docx) by the helper. What it is, its bytes say, not its name.
 *
 *	struct tacit_tables tables = { .spool.folder = folder };
 *	struct tacit_tables_file file = { .path = "reply.xlsx" };
 *	if (!tacit_tables_read(&foreign, &file, &tables, &faults, err))
 *		...	(faults.errors: of its cells; else the err)
 *
 * Open to: cli.
 */
#ifndef TACIT_DOOR_TABLES_H
#define TACIT_DOOR_TABLES_H

#include "door/foreign.h"
#include "text/csv_read.h"

struct tacit_tables_file {
	const char *path; /* "-": standard input; faults name it. Borrowed */
	struct tacit_str bytes; /* what it holds; NULL data: it is read */
	bool is_personal; /* no word of it is in a fault or a question */
	const char *encoding; /* of a text; NULL: found out. Borrowed */
	struct tacit_csv_likely likely; /* out: see csv_read.h */
};

/**
 * Append its tables, every cell checked (tacit_cell_check). What is said of
 * its cells is in `faults`, the err is the first of the errors.
 * Fails: TACIT_NOTFOUND no such file, or no helper; TACIT_INVALID it is of no
 * kind that is read here, or hurt, or has faults; TACIT_LIMIT; TACIT_IO.
 */
TACIT_MUST_USE bool tacit_tables_read(const struct tacit_foreign *foreign,
	struct tacit_tables_file *file, struct tacit_tables *out,
	struct tacit_faults *faults, struct tacit_err *err);

#endif
