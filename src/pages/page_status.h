/*
 * page_status: what is awaited, as a page in a language.
 *
 * Open to: cli.
 */
#ifndef TACIT_PAGES_PAGE_STATUS_H
#define TACIT_PAGES_PAGE_STATUS_H

#include <tacit/page.h>

#include "report/status.h"

/** Fill an empty page; names and dates come from the register. */
void tacit_page_status(struct tacit_register *reg,
	const struct tacit_status *status, const char *lang,
	struct tacit_page *page);

#endif
