/*
 * sheet_layout: the columns of a sheet of comments, in both layouts.
 *
 * Open to: change, pages.
 */
#ifndef TACIT_RULES_SHEET_LAYOUT_H
#define TACIT_RULES_SHEET_LAYOUT_H

#include <stddef.h>

enum tacit_sheet_layout { TACIT_SHEET_OURS, TACIT_SHEET_ISO };

enum tacit_sheet_column {
	TACIT_SHEET_NUMBER,
	TACIT_SHEET_STATE,
	TACIT_SHEET_JOINT, /* states that it names too, parted by semicolons */
	TACIT_SHEET_LINE, /* ISO: no place here; names of passages are */
	TACIT_SHEET_PLACE,
	TACIT_SHEET_PARAGRAPH, /* ISO: the place below Clause/Subclause */
	TACIT_SHEET_KIND,
	TACIT_SHEET_CATEGORY, /* ISO: Type of comment; a kind may follow */
	TACIT_SHEET_TEXT,
	TACIT_SHEET_PROPOSED,
	TACIT_SHEET_REFERENCE,
	TACIT_SHEET_RECEIVED,
	TACIT_SHEET_OUTCOME, /* what became of it: printed, never read */
	TACIT_SHEET_REASON,
	TACIT_SHEET_STANDING, /* withdrawn, after the close: printed only */
	TACIT_SHEET_ID, /* of the comment: printed only */
	TACIT_SHEET_COLUMNS
};

/** The heading of a column, "" where the layout has none. */
const char *tacit_sheet_heading(enum tacit_sheet_layout layout,
	enum tacit_sheet_column column, const char *lang);

struct tacit_sheet_heading {
	enum tacit_sheet_layout layout;
	enum tacit_sheet_column column;
	const char *english;
	const char *russian; /* NULL: the layout is English only */
};

/** All headings, each layout's in the order in which they are written. */
const struct tacit_sheet_heading *tacit_sheet_headings(size_t *count);

#endif
