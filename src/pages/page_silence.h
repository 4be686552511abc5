/*
 * page_silence: the verdict on a call with its proof, for people.
 *
 * Open to: cli.
 */
#ifndef TACIT_PAGES_PAGE_SILENCE_H
#define TACIT_PAGES_PAGE_SILENCE_H

#include <tacit/page.h>

#include "report/silence_view.h"

/**
 * Fill the page in its language (page->lang). States without a recorded
 * communication are a number; their names only `by_state`.
 * Owns: the page borrows from the view.
 */
void tacit_page_silence(struct tacit_page *page,
	const struct tacit_silence_view *view, bool by_state);

#endif
