/* book_sheet: what the books of a form and of a matrix have in common. */
#ifndef TACIT_PAGES_BOOK_SHEET_H
#define TACIT_PAGES_BOOK_SHEET_H

#include <tacit/page.h>

#include "render/book.h"
#include "report/record.h"
#include "rules/sheet_layout.h"

/* The columns of a sheet of comments, in their order. */
struct sheet_columns {
	enum tacit_sheet_layout layout;
	const char *lang;
	enum tacit_sheet_column list[TACIT_SHEET_COLUMNS];
	size_t count;
};

/** How wide a column is, in characters. */
unsigned tacit_sheet_width(enum tacit_sheet_column column);
/** Of each of them, in the page's arena. */
const unsigned *tacit_sheet_widths(
	struct tacit_page *page, const struct sheet_columns *columns);

/** Their widths; the sheet is as wide as they are. */
void tacit_book_columns(
	struct tacit_book *book, const struct sheet_columns *columns);
/** The row of their headings, which stays. */
void tacit_book_headings(
	struct tacit_book *book, const struct sheet_columns *columns);
/** A label, and a text over the rest of the row. */
void tacit_book_fact(
	struct tacit_book *book, const char *label, const char *text);
/** A list of words in a language; its number. */
unsigned tacit_book_words(struct tacit_book *book, const char *lang,
	const char *const *words, size_t count);
/** The position of a column; SIZE_MAX: it is not there. */
size_t tacit_book_column_of(
	const struct sheet_columns *columns, enum tacit_sheet_column column);
/** That it is a sample, where it is one. */
void tacit_book_sample(struct tacit_book *book, const char *lang,
	const struct tacit_record *record);

#endif
