/*
 * page_registrations: who comes to an event, in numbers.
 *
 * Open to: cli.
 */
#ifndef TACIT_PAGES_PAGE_REGISTRATIONS_H
#define TACIT_PAGES_PAGE_REGISTRATIONS_H

#include <tacit/page.h>

#include "report/registrations.h"

void tacit_page_registrations(
	struct tacit_page *page, const struct tacit_registrations *all);
/* Appended. */
void tacit_json_registrations(
	const struct tacit_registrations *all, struct tacit_buf *out);
/** A row a state. */
void tacit_csv_registrations(
	const struct tacit_registrations *all, struct tacit_buf *out);

/** The same, as a book (render/book.h). */
void tacit_book_registrations(const struct tacit_registrations *all,
	const char *lang, struct tacit_buf *out);

#endif
