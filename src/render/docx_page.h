/* docx_page: what the parts of the docx writer share. */
#ifndef TACIT_RENDER_DOCX_PAGE_H
#define TACIT_RENDER_DOCX_PAGE_H

#include "render/anchors.h"
#include "render/docx.h"
#include "render/outline.h"

/* Twentieths of a point, as all lengths there. */
enum {
	DOCX_SHEET_SHORT = 11906, /* A4 */
	DOCX_SHEET_LONG = 16838,
	DOCX_MARGIN = 1134,
	DOCX_INDENT = 397 /* of a list in a list */
};

struct docx {
	const struct tacit_page *page;
	struct tacit_buf *out; /* word/document.xml */
	struct outline outline;
	struct anchors anchors; /* of the page */
	unsigned bookmarks; /* so far, for ids */
	unsigned headings; /* so far, as the contents count them */
	bool has_contents; /* which lead to them */
	int level; /* of the heading above: 0 the title */
	bool is_across; /* the sheet that is being filled is turned */
	bool lies_across; /* by a break, not for one table */
	bool breaks; /* what comes begins a sheet */
};

/** Its lengths between the margins. */
unsigned tacit_docx_width(const struct docx *docx);

/** Begin a paragraph in a style of styles.xml, so far to the right, its first
 * line `hang` less; end it. */
void tacit_docx_open(
	struct docx *docx, const char *style, unsigned left, unsigned hang);
void tacit_docx_close(struct docx *docx);

/** A text in a paragraph, a newline in it as a line break; `properties` of the
 * run as XML, or "". */
void tacit_docx_text(
	struct docx *docx, const char *properties, const char *text);
void tacit_docx_runs(struct docx *docx, const struct tacit_inline *text);

/** In a paragraph: a bookmark for what is shown there, nothing for NULL and
 * what has its place already; one for the heading that comes. */
void tacit_docx_anchor(struct docx *docx, const char *anchor);
void tacit_docx_heading_anchor(struct docx *docx);
/** Begin a link to where that is shown; false: nowhere. End it. */
bool tacit_docx_open_link(struct docx *docx, const char *about);
void tacit_docx_close_link(struct docx *docx);
/** Links to the headings, with the numbers of their pages. */
void tacit_docx_contents(struct docx *docx);

/** A whole paragraph of a text. */
void tacit_docx_line(struct docx *docx, const char *style, const char *text);

/** The sheet from here on: a section ends where it is turned. */
void tacit_docx_turn(struct docx *docx, bool across);
/** What the section that ends here is like. */
void tacit_docx_section(struct docx *docx);

void tacit_docx_table(struct docx *docx, const struct tacit_block *block);
void tacit_docx_chart(struct docx *docx, const struct tacit_block *block);
void tacit_docx_markdown(struct docx *docx, const struct tacit_block *block);

/** Begin and end a table of columns so wide, a row and a cell of it. */
void tacit_docx_open_table(
	struct docx *docx, const unsigned *widths, size_t count);
void tacit_docx_close_table(struct docx *docx);
void tacit_docx_open_row(struct docx *docx, bool is_head);
void tacit_docx_close_row(struct docx *docx);
void tacit_docx_open_cell(
	struct docx *docx, unsigned width, size_t span, const char *fill);
void tacit_docx_close_cell(struct docx *docx);

/** The parts of the document that are the same for all, but for the language,
 * the title and what stands on every page. */
void tacit_docx_parts(const struct tacit_page *page, struct tacit_buf *parcel);

#endif
