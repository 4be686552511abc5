/* sheet_parts: the columns of a sheet, and what reading it carries along. */
#ifndef TACIT_CHANGE_SHEET_PARTS_H
#define TACIT_CHANGE_SHEET_PARTS_H

#include <tacit/facts.h>

#include "change/places.h"
#include "change/sheet.h"

/** Where each column stands in a sheet; SIZE_MAX: nowhere. */
struct sheet_columns {
	size_t at[TACIT_SHEET_COLUMNS];
};

struct sheet_reading {
	struct tacit_register *reg;
	const char *path;
	struct tacit_sheet_terms terms;
	struct tacit_sheet *sheet;
	struct tacit_faults *faults;
	struct tacit_arena arena; /* of the row being read */
	struct sheet_columns columns;
	struct tacit_call_case call;
	struct tacit_places places;
	const struct tacit_csv_row *row; /* the one being read */
	/* Sheets say few words in many rows: what was meant by each. */
	struct sheet_word {
		const void *among; /* states: NULL, or a list of words */
		const char *typed;
		const char *meant;
	} * words;
	size_t word_count;
	size_t word_cap;
};

/**
 * Find the layout and its columns by the headings. False when a column that
 * is needed is missing, or a heading is near to one and not it.
 */
bool tacit_sheet_columns(struct sheet_reading *reading);

/** Whether two headings or words are the same but for capitals and blanks. */
bool tacit_sheet_same(const char *a, const char *b);

/** Say that a cell of the row is at fault. */
void tacit_sheet_fault(struct sheet_reading *reading,
	enum tacit_sheet_column column, const char *remedy, const char *fmt,
	...) TACIT_PRINTF(4, 5);

/** The cell of a column without outer blanks; "" where there is none. */
const char *tacit_sheet_cell(
	struct sheet_reading *reading, enum tacit_sheet_column column);

/** When it was received, or what holds for the sheet. */
void tacit_sheet_received(
	struct sheet_reading *reading, struct tacit_comment *out);

/**
 * Read the row into a comment; its faults are told. `is_blank`: nothing is
 * said in it. Fails: TACIT_DB, TACIT_GIT.
 */
TACIT_MUST_USE bool tacit_sheet_row(struct sheet_reading *reading,
	struct tacit_comment *out, bool *is_blank, struct tacit_err *err);

#endif
