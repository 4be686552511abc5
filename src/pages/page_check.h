/*
 * page_check: what is wrong with a register, for people.
 *
 * Open to: cli.
 */
#ifndef TACIT_PAGES_PAGE_CHECK_H
#define TACIT_PAGES_PAGE_CHECK_H

#include <tacit/buf.h>
#include <tacit/fault.h>
#include <tacit/page.h>

/** Fill the page in its language (page->lang). */
void tacit_page_check(struct tacit_page *page, size_t documents,
	const struct tacit_faults *faults);

/** "80 documents: 1 error, 3 warnings", appended. */
void tacit_page_check_sum(struct tacit_buf *out, const char *lang,
	size_t documents, const struct tacit_faults *faults);

#endif
