/*
 * page_inbox: what was suggested for an area, for people.
 */
#ifndef TACIT_PAGE_INBOX_H
#define TACIT_PAGE_INBOX_H

#include <tacit/inbox.h>
#include <tacit/page.h>

/**
 * Fill the page in its language (page->lang).
 * Owns: the page borrows from the inbox.
 */
void tacit_page_inbox(struct tacit_page *page, const struct tacit_inbox *inbox);

#endif
