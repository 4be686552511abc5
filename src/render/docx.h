/*
 * docx: a page as the parts of a Word document, for the helper to pack.
 *
 * Headings and contents, tables whose heads are on each sheet, a foot with the
 * number of the page, links to what the page shows; the same bytes for the same page. No macros, no fields but page
 * numbers and links, nothing from elsewhere.
 *
 *	tacit_docx_page(&page, &parcel);
 *	tacit_foreign_ask(&foreign, "pack", tacit_buf_str(&parcel), &out, err);
 *
 * Open to: cli.
 */
#ifndef TACIT_RENDER_DOCX_H
#define TACIT_RENDER_DOCX_H

#include <tacit/buf.h>
#include <tacit/page.h>

/** Append the parcel (base/parcel.h): records "file" and "bytes" in turn. */
void tacit_docx_page(const struct tacit_page *page, struct tacit_buf *parcel);

#endif
