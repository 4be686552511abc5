/* page_comparison: what differs between two texts, for people. */
#ifndef TACIT_PAGE_COMPARISON_H
#define TACIT_PAGE_COMPARISON_H

#include <tacit/comparison.h>
#include <tacit/page.h>

void tacit_page_comparison(struct tacit_register *reg,
	const struct tacit_comparison *comparison, const char *lang,
	struct tacit_page *page);

#endif
