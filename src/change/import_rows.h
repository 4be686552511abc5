/*
 * import_rows: the rows of a sheet become documents of one type, as one commit.
 *
 * The first row of a table names keys (of the type table; a blank stands for a
 * hyphen), "slug" the name in paths, "text" the body. A cell of a list holds
 * several values with semicolons between them. What is recorded already as the
 * row has it adds nothing, so that a sheet may be taken in again.
 *
 *	const struct tacit_import_rows import = { .type = type, .path = "m.csv",
 *		.tables = &tables };
 *	ok = tacit_import_rows(reg, &actor, &import, &options, &result, err);
 *
 * Open to: cli.
 */
#ifndef TACIT_CHANGE_IMPORT_ROWS_H
#define TACIT_CHANGE_IMPORT_ROWS_H

#include "judge/edit.h"
#include "text/table.h"

struct tacit_import_rows {
	const struct tacit_type *type;
	const char *path; /* the sheet's, for what is wrong in it */
	struct tacit_tables *tables;
};

/**
 * Fails: TACIT_INVALID faults, of all rows, each with its row and column (in
 * result->faults), or no rows; as tacit_write.
 */
TACIT_MUST_USE bool tacit_import_rows(struct tacit_register *reg,
	const struct tacit_actor *actor, const struct tacit_import_rows *import,
	const struct tacit_write_options *options,
	struct tacit_write_result *result, struct tacit_err *err);

#endif
