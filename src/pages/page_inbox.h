/*
 * page_inbox: what was suggested for an area, for people.
 *
 * Open to: cli.
 */
#ifndef TACIT_PAGES_PAGE_INBOX_H
#define TACIT_PAGES_PAGE_INBOX_H

#include <tacit/page.h>

#include "report/inbox.h"

/**
 * Fill the page in its language (page->lang).
 * Owns: the page borrows from the inbox.
 */
void tacit_page_inbox(struct tacit_page *page, const struct tacit_inbox *inbox);

#endif
