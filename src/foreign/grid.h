/*
 * grid: rows of cells as they are handed over to tacit (door/tables.c).
 *
 *	table 12 / sheet Replies, row 1 / 4, cell 3 / THA, cell 0, ...
 *
 * A cell that was merged over several rows stands in each of them that says
 * something else besides. What is hidden is said, "hidden 3 / row" or "hidden 1 /
 * 5" (a column, from 0) after the row that has it, "hidden-sheet 7 / Replies" of
 * one that is not handed over; and so is what is peculiar to a cell, "struck 1 /
 * 5". What stands in no table is handed over as "loose 9 / In short:".
 */
#ifndef TACIT_FOREIGN_GRID_H
#define TACIT_FOREIGN_GRID_H

#include <tacit/buf.h>

enum {
	FOREIGN_COLUMNS_MAX = 64,
	FOREIGN_ROWS_MAX = 100020,
	FOREIGN_TABLES_MAX = 256,
	FOREIGN_CELL_MAX = 64 * 1024, /* bytes; what is longer is cut later */
	FOREIGN_GRID_FREE = 2 * 1024 * 1024, /* bytes of an answer ... */
	FOREIGN_GRID_RATIO = 20 /* ... and of each byte of the file */
};

/** What a cell's text alone does not tell. */
enum foreign_mark {
	FOREIGN_STRUCK, /* words in it are struck through: ~~words~~ */
	FOREIGN_VEILED, /* words in it are hidden */
	FOREIGN_FORMULA, /* whose result is not in the file */
	FOREIGN_ERROR, /* of the office program: #REF! */
	FOREIGN_PICTURE, /* in it, and not read, ... */
	FOREIGN_FOOTNOTE, /* ... as this is */
	FOREIGN_COMPUTED, /* its text is what a formula came to */
	FOREIGN_MARKS
};

struct foreign_grid {
	struct tacit_buf *out;
	size_t room; /* bytes that may stand in it */
	size_t tables;
	size_t rows; /* of the table */
	uint64_t row; /* the one being written; 0: none */
	size_t count; /* of its cells */
	bool is_row_hidden;
	uint64_t hidden; /* columns of the table, a bit each */
	uint64_t marks[FOREIGN_MARKS]; /* columns of the row, a bit each */
	struct tacit_buf cells[FOREIGN_COLUMNS_MAX];
	/* what is merged: the text, until that row */
	struct tacit_buf merged[FOREIGN_COLUMNS_MAX];
	uint64_t until[FOREIGN_COLUMNS_MAX];
};

/** {0} is none yet. `bytes`: of the file that it comes from. */
void foreign_grid_begin(
	struct foreign_grid *grid, struct tacit_buf *out, size_t bytes);

TACIT_MUST_USE bool foreign_grid_table(
	struct foreign_grid *grid, const char *name, struct tacit_err *err);

void foreign_grid_row(struct foreign_grid *grid, uint64_t row);

/** Put a cell's text, which is copied. Fails: TACIT_LIMIT too many columns. */
TACIT_MUST_USE bool foreign_grid_cell(struct foreign_grid *grid, size_t column,
	struct tacit_str text, struct tacit_err *err);

/** Say something of a cell of the row. */
void foreign_grid_mark(
	struct foreign_grid *grid, size_t column, enum foreign_mark mark);
/** The record that says so, and the mark that a record says; FOREIGN_MARKS:
 * none. */
const char *foreign_mark_word(enum foreign_mark mark);
enum foreign_mark foreign_mark_of(struct tacit_str word);

/** The cell of this row stands in those below, until `row`. */
void foreign_grid_merge(struct foreign_grid *grid, size_t column, uint64_t row);

/** Fails: TACIT_LIMIT too many rows, or too much of them. */
TACIT_MUST_USE bool foreign_grid_end_row(
	struct foreign_grid *grid, struct tacit_err *err);

/** Words that stand in no table: a paragraph, a remark on a cell.
 * Fails: TACIT_LIMIT too much of them. */
TACIT_MUST_USE bool foreign_grid_loose(struct foreign_grid *grid,
	struct tacit_str text, struct tacit_err *err);

void foreign_grid_clear(struct foreign_grid *grid);

#endif
