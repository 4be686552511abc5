/*
 * page_review: the yearly status report as a page, a paper with a letterhead.
 *
 *	struct tacit_page page = { 0 };
 *	tacit_page_review(&review, &page);
 *	tacit_html_page(&page, &out);
 *
 * Open to: cli.
 */
#ifndef TACIT_PAGES_PAGE_REVIEW_H
#define TACIT_PAGES_PAGE_REVIEW_H

#include <tacit/page.h>

#include "report/review.h"

/** Fill an empty page, in the language in which the report was asked for. */
void tacit_page_review(
	const struct tacit_review *review, struct tacit_page *page);

#endif
