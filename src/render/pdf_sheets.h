/*
 * pdf_sheets: on which sheet of a printed page each of its headings stands, as
 * the browser has written it, whose files are plain enough for that; so that
 * the contents can say it when the page is printed again.
 *
 *	unsigned sheets[12] = { 0 };
 *	if (tacit_pdf_sheets(pdf, sheets, 12))
 *		page.sheets = sheets;
 *
 * Open to: cli.
 */
#ifndef TACIT_RENDER_PDF_SHEETS_H
#define TACIT_RENDER_PDF_SHEETS_H

#include <tacit/str.h>

/** Of the headings 1 to `count` that something on the page leads to; 0: not
 * known. False: none is. */
bool tacit_pdf_sheets(struct tacit_str pdf, unsigned *sheets, size_t count);

#endif
