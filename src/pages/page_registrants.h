/*
 * page_registrants: the persons of an event, and the blank form by which they
 * register. The list of persons is a form that is filled in, with columns of
 * the secretariat's beside, and is taken in as one.
 *
 * Open to: cli.
 */
#ifndef TACIT_PAGES_PAGE_REGISTRANTS_H
#define TACIT_PAGES_PAGE_REGISTRANTS_H

#include <tacit/page.h>

#include "report/registrants.h"

/* Personal data: to a terminal, or to a file for its owner alone. */
void tacit_page_registrants(
	struct tacit_page *page, const struct tacit_registrants *all);
void tacit_json_registrants(
	const struct tacit_registrants *all, struct tacit_buf *out);
void tacit_csv_registrants(const struct tacit_registrants *all,
	const char *lang, struct tacit_buf *out);
/** A book (render/book.h) for an office program. */
void tacit_book_registrants(const struct tacit_registrants *all,
	const char *lang, struct tacit_buf *out);

/* The blank form. It says nothing of anybody. */
void tacit_page_registration_form(
	struct tacit_page *page, const struct tacit_registrants *all);
void tacit_csv_registration_form(const char *lang, struct tacit_buf *out);
void tacit_book_registration_form(const struct tacit_registrants *all,
	const char *lang, struct tacit_buf *out);

#endif
