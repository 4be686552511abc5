/*
 * book: sheets of cells for an office program, on their way to the helper
 * that makes a file of them (foreign/xlsx_out.c).
 *
 * What is added is appended to a parcel at once, so that a long sheet is never
 * a tree first. Every cell is a text. What can be chosen is said before the
 * first sheet, the columns of a sheet before its first row.
 *
 *	tacit_book_begin(&book, &out, "NCT/G/778", "en");
 *	kinds = tacit_book_list(&book);
 *	tacit_book_word(&book, "objection");
 *	tacit_book_sheet(&book, "Comments", TACIT_BOOK_LOCKED);
 *	tacit_book_column(&book, 20);
 *	tacit_book_row(&book, 0);
 *	tacit_book_cell(&book, "head", "Kind");
 *	tacit_book_freeze(&book);
 *	for (i = 0; i < 100; i++) {
 *		tacit_book_row(&book, 0);
 *		tacit_book_cell(&book, "fill", "");
 *	}
 *	tacit_book_choose(&book, &choice);
 *
 * Open to: pages.
 */
#ifndef TACIT_RENDER_BOOK_H
#define TACIT_RENDER_BOOK_H

#include <tacit/buf.h>

/** Of a sheet. */
enum {
	TACIT_BOOK_LANDSCAPE = 1u << 0,
	TACIT_BOOK_LARGE = 1u << 2, /* printed on A3 */
	TACIT_BOOK_LOCKED = 1u << 1 /* but for cells of the style "fill" */
};

enum {
	TACIT_BOOK_CELL_MAX = 32767
}; /* characters; what is longer
					     * ends in a mark (text/cut.h) */

struct tacit_book {
	struct tacit_buf *out; /* the parcel; the caller's */
	const char *lang; /* borrowed */
	unsigned lists;
	unsigned columns; /* of the sheet */
	unsigned widths[64]; /* of the first of them */
	unsigned rows;
};

/** A cell's column and rows, from 0, and what can be chosen in them. */
struct tacit_book_choice {
	unsigned column;
	unsigned first;
	unsigned last;
	unsigned list;
	bool is_strict; /* nothing else can be typed */
	const char *says; /* when the cell is chosen, at most 255 bytes */
};

void tacit_book_begin(struct tacit_book *book, struct tacit_buf *out,
	const char *title, const char *lang);
/** A list of words, which follow; its number. */
unsigned tacit_book_list(struct tacit_book *book);
void tacit_book_word(struct tacit_book *book, const char *word);
/** `name` of at most 31 characters, none of []:*?/\ */
void tacit_book_sheet(
	struct tacit_book *book, const char *name, unsigned flags);
/** The line at the foot of each printed page, before its number. */
void tacit_book_foot(struct tacit_book *book, const char *text);
/** A column, of about so many characters. */
void tacit_book_column(struct tacit_book *book, unsigned width);
/** A row, so many lines high; 0: as high as its texts. */
void tacit_book_row(struct tacit_book *book, unsigned lines);
/** The rows so far stay where they are, the last is on each printed page. */
void tacit_book_freeze(struct tacit_book *book);
/**
 * The next cell of the row. Styles: "title", "text", "label", "strong",
 * "quiet", "head", "group", "given", "number", "fill".
 */
void tacit_book_cell(
	struct tacit_book *book, const char *style, const char *text);
/** One over so many columns. */
void tacit_book_across(struct tacit_book *book, unsigned columns,
	const char *style, const char *text);
/** A row of one cell over all columns, as high as the text needs. */
void tacit_book_line(
	struct tacit_book *book, const char *style, const char *text);
/** How many lines a text takes over the columns from `from` to before `to`. */
unsigned tacit_book_lines(const struct tacit_book *book, unsigned from,
	unsigned to, const char *text);
void tacit_book_choose(
	struct tacit_book *book, const struct tacit_book_choice *choice);

#endif
