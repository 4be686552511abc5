/* registrant_cells: the columns of a list of persons: those of the form, and
 * what the secretariat added. */
#ifndef TACIT_PAGES_REGISTRANT_CELLS_H
#define TACIT_PAGES_REGISTRANT_CELLS_H

#include <tacit/page.h>

#include "render/book.h"
#include "report/registrants.h"

enum registrant_column {
	REGISTRANT_STANDS =
		TACIT_REGISTRANT_FIELDS, /* waiting, after the close */
	REGISTRANT_RECEIVED,
	REGISTRANT_FORUM,
	REGISTRANT_DAYS,
	REGISTRANT_LINK,
	REGISTRANT_TOLD,
	REGISTRANT_CERTIFICATE,
	REGISTRANT_ID,
	REGISTRANT_COLUMNS
};

/** What it is called in the page's language. */
const char *tacit_registrant_label(struct tacit_page *page, unsigned column);
/** How wide it is, in characters. */
unsigned tacit_registrant_width(unsigned column);
/** What stands there in the i-th row; "": nothing. In the page's arena, or
 * borrowed. */
const char *tacit_registrant_cell(struct tacit_page *page,
	const struct tacit_registrants *all, size_t i, unsigned column);

/** A row of a sheet, as high as its texts: the first of its cells in one style,
 * the others in another. */
void tacit_registrant_book_row(struct tacit_book *book, const char *first,
	const char *style, const char *const *cells, unsigned count);

#endif
