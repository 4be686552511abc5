/*
 * page_comparison: what differs between two texts, for people.
 * Open to: cli.
 */
#ifndef TACIT_PAGES_PAGE_COMPARISON_H
#define TACIT_PAGES_PAGE_COMPARISON_H

#include <tacit/page.h>

#include "report/comparison.h"

void tacit_page_comparison(struct tacit_register *reg,
	const struct tacit_comparison *comparison, const char *lang,
	struct tacit_page *page);

#endif
