/*
 * page_check: what is wrong with a register, for people.
 *
 * Open to: cli.
 */
#ifndef TACIT_PAGES_PAGE_CHECK_H
#define TACIT_PAGES_PAGE_CHECK_H

#include <tacit/buf.h>
#include <tacit/page.h>

#include "keep/inspect.h"

/** Fill the page in its language (page->lang). */
void tacit_page_check(struct tacit_page *page,
	const struct tacit_inspected *sum, const struct tacit_faults *faults);

/** "80 documents: 1 error, 3 warnings", appended. */
void tacit_page_check_sum(struct tacit_buf *out, const char *lang,
	const struct tacit_inspected *sum, const struct tacit_faults *faults);

#endif
