/*
 * page_view: a document as people read it.
 * Open to: cli.
 */
#ifndef TACIT_PAGES_PAGE_VIEW_H
#define TACIT_PAGES_PAGE_VIEW_H

#include <tacit/page.h>

#include "report/view.h"

/** Append a document, in the page's language: title, facts, text, what refers
 * to it. */
void tacit_page_view(const struct tacit_view *view, struct tacit_page *page);

/** Append its passages, each with its address in the margin. */
void tacit_page_addresses(
	const struct tacit_view *view, struct tacit_page *page);

#endif
