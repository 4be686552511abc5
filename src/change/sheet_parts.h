/* sheet_parts: the columns of a sheet, and what reading it carries along. */
#ifndef TACIT_CHANGE_SHEET_PARTS_H
#define TACIT_CHANGE_SHEET_PARTS_H

#include <tacit/facts.h>

#include "change/places.h"
#include "change/sheet.h"

/** One of the tables, and its row of headings. */
struct sheet_table {
	const struct tacit_table *table;
	size_t head_at; /* which of its rows that is */
	struct tacit_table_row head;
	struct tacit_heading_row header; /* where each column stands */
};

/** A row that says something. */
struct sheet_entry {
	unsigned table;
	unsigned row;
};

struct sheet_reading {
	struct tacit_register *reg;
	const char *path;
	struct tacit_sheet_terms terms;
	struct tacit_sheet *sheet;
	struct tacit_tables *tables;
	struct sheet_table *list; /* the tables that are of comments */
	size_t list_count;
	size_t list_cap;
	struct sheet_entry *entries;
	size_t entry_cap;
	struct tacit_faults *faults; /* of the sheet */
	struct tacit_cell_faults found; /* of its rows */
	struct tacit_arena arena; /* of the row being read */
	struct tacit_call_case call;
	struct tacit_places places;
	struct sheet_table *at; /* the table being read ... */
	struct tacit_table_row row; /* ... and the row */
	/* Sheets say few words in many rows: what was meant by each. */
	struct sheet_word {
		const void *among; /* states: NULL, or a list of words */
		const char *typed;
		const char *meant;
	} * words;
	size_t word_count;
	size_t word_cap;
};

/** Find the tables that are of comments, and their columns. False when none is,
 * a column that is needed is missing, or a heading is near to one and not it. */
bool tacit_sheet_columns(struct sheet_reading *reading);

/** Whether it is one of those. */
bool tacit_sheet_is_read(
	const struct sheet_reading *reading, const struct tacit_table *table);

/** Whether two words are the same but for capitals, marks and blanks. */
bool tacit_sheet_same(const char *a, const char *b);

/** Say that a cell of the row is at fault, or what is made of it. */
void tacit_sheet_fault(struct sheet_reading *reading,
	enum tacit_sheet_column column, const char *remedy, const char *fmt,
	...) TACIT_PRINTF(4, 5);
void tacit_sheet_warn(struct sheet_reading *reading,
	enum tacit_sheet_column column, const char *remedy, const char *fmt,
	...) TACIT_PRINTF(4, 5);

/** The cell of a column without outer blanks of any kind; "" where there is
 * none. */
const char *tacit_sheet_cell(
	struct sheet_reading *reading, enum tacit_sheet_column column);

/** The same of a word: blanks within it are one each. */
const char *tacit_sheet_typed(
	struct sheet_reading *reading, enum tacit_sheet_column column);

/** What was meant by what was typed, where that is known; and keep it. */
const char *tacit_sheet_recall(const struct sheet_reading *reading,
	const void *among, const char *typed);
const char *tacit_sheet_remember(struct sheet_reading *reading,
	const void *among, const char *typed, const char *meant);

/** Kind and category, by the words of every language. */
void tacit_sheet_words(
	struct sheet_reading *reading, struct tacit_comment *out);

/** Who speaks, and whom he names. */
void tacit_sheet_states(
	struct sheet_reading *reading, struct tacit_comment *out);

/**
 * The places, and in `where` what is said of them that is none ("Table 1"),
 * or NULL. Fails: TACIT_DB, TACIT_GIT.
 */
TACIT_MUST_USE bool tacit_sheet_places(struct sheet_reading *reading,
	struct tacit_comment *out, const char **where, struct tacit_err *err);

/** When it was received, or what holds for the sheet. */
void tacit_sheet_received(
	struct sheet_reading *reading, struct tacit_comment *out);

/** Whether a cell says what is recorded, but for blanks; where it was cut
 * (text/cut.h), as far as it goes. */
bool tacit_sheet_says(const char *cell, struct tacit_str recorded);

/**
 * Is the row, by its id, about a comment that the record has? Then it is never
 * recorded anew: where it says otherwise it is at fault. Fails: TACIT_DB,
 * TACIT_GIT.
 */
TACIT_MUST_USE bool tacit_sheet_is_recorded(struct sheet_reading *reading,
	bool *is_recorded, struct tacit_err *err);

/**
 * Does a row without id say what the record has? Asked of a text that was cut,
 * of what was undone since, and of a withdrawal and a reply, which name another
 * document, as a sheet cannot; they are at fault where it does not. Fails:
 * TACIT_DB, TACIT_GIT.
 */
TACIT_MUST_USE bool tacit_sheet_is_known(struct sheet_reading *reading,
	const struct tacit_comment *said, bool *is_known,
	struct tacit_err *err);

/**
 * Read the row into a comment; its faults are told. `is_blank`: nothing is
 * said in it, or nothing new, which is counted. Fails: TACIT_DB, TACIT_GIT.
 */
TACIT_MUST_USE bool tacit_sheet_row(struct sheet_reading *reading,
	struct tacit_comment *out, bool *is_blank, struct tacit_err *err);

#endif
