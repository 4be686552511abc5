/*
 * heading: which column is which, by the headings of a row.
 *
 * A layout is rows of a table: its columns with what they are called in each
 * language. Headings are compared by their letters alone: an office program
 * breaks them where it likes, and forms put footnotes and examples into them
 * ("MB/NC1", "Clause/ Subclause (e.g. 3.1)").
 *
 *	static const struct tacit_heading rows[] = {
 *		{ .column = ANSWER, .english = "Answer", .others = "Reply" },
 *	};
 *	static const struct tacit_headings headings = { rows, 1, 1 };
 *	struct tacit_heading_row header;
 *	if (tacit_heading_row_find(&headings, cells, count, &header))
 *		... cells[header.at[ANSWER]] ...
 */
#ifndef TACIT_RULES_HEADING_H
#define TACIT_RULES_HEADING_H

#include <tacit/mem.h>
#include <tacit/str.h>

enum { TACIT_HEADING_COLUMNS = 32, TACIT_HEADER_ROWS = 10 };

/**
 * What a column of a layout is called. In languages that are not named here it
 * is what its English is in their words (tacit/words.h).
 */
struct tacit_heading {
	int layout; /* from 0 */
	int column; /* from 0, below TACIT_HEADING_COLUMNS */
	const char *english; /* "": it is read, and never written */
	const char *russian; /* NULL: the layout is English only */
	const char *others; /* read and never written, parted by | */
};

struct tacit_headings {
	const struct tacit_heading *list;
	size_t count;
	int layouts;
	/* columns, a bit each, that count under the name that another layout
	 * has for them, too: somebody put it into his form */
	unsigned long shared;
};

/** A row of headings. */
struct tacit_heading_row {
	int layout; /* of which it has the most */
	size_t found;
	size_t at[TACIT_HEADING_COLUMNS]; /* cell; SIZE_MAX: none */
	size_t again; /* the first cell that names one of these once more;
		       * SIZE_MAX: none does */
};

/**
 * Read a row as headings: of the layout of which it has the most, the first of
 * those alike, and what it lacks by the names of the others. False where it has
 * none.
 */
bool tacit_heading_row_find(const struct tacit_headings *headings,
	const char *const *cells, size_t count, struct tacit_heading_row *out);

/** The column that a cell names in a layout, or else in the others, where all
 * that have that name mean the same; -1: none. */
int tacit_heading_column(
	const struct tacit_headings *headings, int layout, const char *cell);

/** What the columns of one layout are called, in every language, for many cells:
 * {0} has none. */
struct tacit_heading_forms {
	struct tacit_heading_form *list;
	size_t count;
	size_t cap;
};

/** Owns: what it keeps is the arena's. */
void tacit_heading_forms(const struct tacit_headings *headings, int layout,
	struct tacit_arena *arena, struct tacit_heading_forms *out);

/** The column that a cell names: in one language, or in two, one after the
 * other; -1: none. */
int tacit_heading_form_column(
	const struct tacit_heading_forms *forms, struct tacit_str cell);

/** What a column is called; "" where the layout has none. */
const char *tacit_heading_name(const struct tacit_headings *headings,
	int layout, int column, const char *lang);

/** The heading that a cell is near to, of columns that the header lacks; or
 * NULL. */
const char *tacit_heading_nearest(const struct tacit_headings *headings,
	const struct tacit_heading_row *header, const char *cell);

#endif
