/*
 * page_status: what is awaited, as a page in a language.
 *
 * Open to: cli.
 */
#ifndef TACIT_PAGES_PAGE_STATUS_H
#define TACIT_PAGES_PAGE_STATUS_H

#include <tacit/page.h>

#include "report/status.h"

/** Fill an empty page, in the page's language, which is the status's. */
void tacit_page_status(
	const struct tacit_status *status, struct tacit_page *page);

#endif
