/* sheet_open: the tables of a file that somebody filled in. */
#ifndef TACIT_CLI_SHEET_OPEN_H
#define TACIT_CLI_SHEET_OPEN_H

#include "cli/app.h"
#include "door/tables.h"

/** Read them; a text that is not UTF-8 in the encoding that is said, or, on a
 * terminal, in the likely one once somebody says that it reads well. Fails: as
 * tacit_tables_read. */
TACIT_MUST_USE bool app_open_tables(struct app *app,
	struct tacit_tables_file *file, struct tacit_tables *tables,
	struct tacit_faults *faults, struct tacit_err *err);

#endif
