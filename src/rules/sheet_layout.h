/*
 * sheet_layout: the columns of a sheet of comments, in every layout that is
 * read: ours, and the comment forms of ISO, IEC and CEN, of the IPPC, of OASIS
 * and of HL7.
 *
 * Open to: change, cli, door, pages.
 */
#ifndef TACIT_RULES_SHEET_LAYOUT_H
#define TACIT_RULES_SHEET_LAYOUT_H

#include "rules/heading.h"

enum tacit_sheet_layout {
	TACIT_SHEET_OURS,
	TACIT_SHEET_ISO,
	TACIT_SHEET_IPPC, /* this one and what follows is read, never written */
	TACIT_SHEET_OASIS,
	TACIT_SHEET_HL7,
	TACIT_SHEET_LAYOUTS
};

enum tacit_sheet_column {
	TACIT_SHEET_NUMBER,
	TACIT_SHEET_STATE,
	TACIT_SHEET_JOINT, /* states that it names too, parted by semicolons */
	TACIT_SHEET_LINE, /* ISO: no place here; names of passages are */
	TACIT_SHEET_PLACE,
	TACIT_SHEET_PARAGRAPH, /* ISO: the place below Clause/Subclause */
	TACIT_SHEET_DETAIL, /* IPPC: still below; words */
	TACIT_SHEET_KIND,
	TACIT_SHEET_CATEGORY, /* ISO: Type of comment; a kind may follow */
	TACIT_SHEET_EXISTING, /* HL7: the words that stand there */
	TACIT_SHEET_TEXT,
	TACIT_SHEET_PROPOSED,
	TACIT_SHEET_REFERENCE,
	TACIT_SHEET_RECEIVED,
	TACIT_SHEET_OUTCOME, /* what became of it: printed, never read */
	TACIT_SHEET_REASON,
	TACIT_SHEET_STANDING, /* withdrawn, after the close: told from it */
	TACIT_SHEET_ID, /* of the comment, where it is recorded */
	TACIT_SHEET_PASSAGE, /* its words as they were circulated: printed only */
	TACIT_SHEET_BY, /* whose answer it is: printed only */
	TACIT_SHEET_EXPLANATION, /* the answer's own words */
	TACIT_SHEET_SUGGESTED, /* area */
	TACIT_SHEET_APPLIED, /* where the text was changed */
	TACIT_SHEET_COLUMNS
};

/** The columns of all layouts, each layout's as they are written. */
extern const struct tacit_headings tacit_sheet_headings;

/** The heading of a column, "" where the layout has none. */
const char *tacit_sheet_heading(enum tacit_sheet_layout layout,
	enum tacit_sheet_column column, const char *lang);

/**
 * The columns that a blank sheet asks for, in their order, and how many: none
 * that asks a state what only the secretariat knows, but for the last of the
 * ISO sheet, which is the secretariat's own.
 */
size_t tacit_sheet_asked(enum tacit_sheet_layout layout,
	enum tacit_sheet_column out[TACIT_SHEET_COLUMNS]);

/** Those of a sheet of what was said, and what became of it. */
size_t tacit_sheet_told(enum tacit_sheet_layout layout,
	enum tacit_sheet_column out[TACIT_SHEET_COLUMNS]);

#endif
