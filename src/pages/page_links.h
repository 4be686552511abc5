/* page_links: what refers to a document, under its text. */
#ifndef TACIT_PAGES_PAGE_LINKS_H
#define TACIT_PAGES_PAGE_LINKS_H

#include <tacit/page.h>

#include "report/view.h"

/** Nothing where nothing does; in the page's language. */
void tacit_page_links(const struct tacit_view *view, struct tacit_page *page);

#endif
