/*
 * page_comparison: what differs between two texts, for people.
 * Open to: cli.
 */
#ifndef TACIT_PAGES_PAGE_COMPARISON_H
#define TACIT_PAGES_PAGE_COMPARISON_H

#include <tacit/page.h>

#include "report/comparison.h"

/** A comparison that was told in the page's language. */
void tacit_page_comparison(
	const struct tacit_comparison *comparison, struct tacit_page *page);

#endif
