/*
 * table: rows of cells, whatever file they came from.
 *
 * A file has tables: a text one, a workbook one a sheet, a document as many as
 * stand in it. Rows are kept with the number that their program gives them;
 * rows of nothing are not kept, and cells of nothing at a row's end neither.
 * Which row names the columns is not known here (rules/heading.h).
 *
 *	struct tacit_tables tables = { .spool.folder = folder };
 *	struct tacit_table *table = tacit_tables_add(&tables, "sheet Replies");
 *	tacit_table_add(&tables, table, &row);
 *	...
 *	for (i = 0; i < table->count; i++) {
 *		tacit_table_row(&tables, table, i, &arena, &row);
 *		... row.cells[k] ...
 *	}
 *	tacit_tables_clear(&tables);
 *
 * What is wrong in many rows is said once, with their number:
 *
 *	struct tacit_cell_faults found = { .path = "reply.xlsx" };
 *	tacit_cell_fault(&found, &cell, "remedy", "%s is no state", typed);
 *	tacit_cell_faults_tell(&found, &faults);
 *
 * Open to: change, cli, door, foreign.
 */
#ifndef TACIT_TEXT_TABLE_H
#define TACIT_TEXT_TABLE_H

#include <tacit/fault.h>

#include "base/spool.h"

enum {
	TACIT_TABLE_FILE_MAX = 64 * 1024 * 1024, /* bytes of a file */
	TACIT_TABLE_ROWS_MAX = 100020, /* with those above a header */
	TACIT_TABLE_COLUMNS_MAX = 64,
	TACIT_TABLE_CELL_MAX = 64 * 1024, /* bytes */
	TACIT_TABLES_MAX = 256 /* in a file */
};

struct tacit_table_row {
	const char **cells; /* `count`; never NULL */
	size_t count;
	uint64_t
		computed; /* cells that are what a formula came to, a bit each */
	unsigned row; /* as its program numbers it, from 1 */
	unsigned line; /* where it begins in a file of lines; 0: of none */
};

struct tacit_table_mark;

struct tacit_table {
	/* "sheet Replies", of several "sheet 2 (Replies)"; "table 2"; "" of a
	 * text */
	const char *name;
	bool is_text; /* a text: where it has a cell too many, one was cut */
	size_t columns; /* cells of the longest row */
	struct tacit_table_mark *marks; /* of the rows, by table.c */
	size_t count; /* rows */
	size_t cap;
};

/** {0} has none. Owns everything; the spool's folder is borrowed. */
struct tacit_tables {
	struct tacit_arena arena;
	struct tacit_spool spool; /* of the rows */
	struct tacit_table *list;
	size_t count;
	size_t cap;
	size_t changes; /* tracked ones, taken as if they were accepted */
	const char **loose; /* words of the file that stand in no table */
	size_t loose_count;
	size_t loose_cap;
};

/** One more table, until the next is added; the name is copied. */
struct tacit_table *tacit_tables_add(
	struct tacit_tables *tables, const char *name);

/** Copy words that stand in none of them. */
void tacit_tables_loose(struct tacit_tables *tables, struct tacit_str words);

/** Copy a row, unless nothing stands in it. */
void tacit_table_add(struct tacit_tables *tables, struct tacit_table *table,
	const struct tacit_table_row *row);

/** The i-th row. Its cells live until the tables are cleared, and their list
 * until the arena is. */
void tacit_table_row(struct tacit_tables *tables,
	const struct tacit_table *table, size_t i, struct tacit_arena *arena,
	struct tacit_table_row *out);

void tacit_tables_clear(struct tacit_tables *tables);

/* --- faults of cells ------------------------------------------------------ */

/** Where something is wrong. Borrowed. */
struct tacit_cell_at {
	const struct tacit_table *table;
	unsigned row;
	unsigned line;
	size_t column; /* from 0; SIZE_MAX: the row as a whole */
	const char *heading; /* of the column; or NULL */
};

/** {0} and a path are empty. A kind of fault is a sentence about a column. */
struct tacit_cell_faults {
	const char *path; /* borrowed */
	struct tacit_arena arena;
	struct tacit_cell_kind *kinds;
	size_t count;
	size_t cap;
	size_t errors; /* that are no warnings, each by itself */
	size_t beyond; /* of more kinds than are told apart */
};

void tacit_cell_fault(struct tacit_cell_faults *found,
	const struct tacit_cell_at *at, const char *remedy, const char *fmt,
	...) TACIT_PRINTF(4, 5);
void tacit_cell_warn(struct tacit_cell_faults *found,
	const struct tacit_cell_at *at, const char *remedy, const char *fmt,
	...) TACIT_PRINTF(4, 5);
/** One of both, as printf's relatives take it. */
void tacit_cell_vfault(struct tacit_cell_faults *found,
	enum tacit_severity severity, const struct tacit_cell_at *at,
	const char *remedy, const char *fmt, va_list args) TACIT_PRINTF(5, 0);

/** The same, where each sentence is a kind of its own. */
void tacit_cell_say(struct tacit_cell_faults *found,
	enum tacit_severity severity, const struct tacit_cell_at *at,
	const char *remedy, const char *sentence);

/**
 * Say them, each kind where it was met first: "sheet Replies, row 12, column 3
 * (Text), cell C12: ..., and in 4 more rows: 13, 14, 20, 31". Empties the list.
 */
void tacit_cell_faults_tell(
	struct tacit_cell_faults *found, struct tacit_faults *faults);

/**
 * The rules for texts (tacit/legible.h), the length, and what was lost by a
 * wrong encoding, of one cell.
 */
void tacit_cell_check(struct tacit_cell_faults *found,
	const struct tacit_cell_at *at, const char *text);

#endif
