/*
 * page_listing: a list of documents, for people and for office programs.
 * Open to: cli.
 */
#ifndef TACIT_PAGES_PAGE_LISTING_H
#define TACIT_PAGES_PAGE_LISTING_H

#include <tacit/buf.h>
#include <tacit/page.h>

#include "report/listing.h"

/** A listing that was filled in the page's language. */
void tacit_page_listing(
	const struct tacit_listing *listing, struct tacit_page *page);

/** As a sheet: values as they are recorded, several joined by "; ". */
void tacit_csv_listing(
	const struct tacit_listing *listing, struct tacit_buf *out);

#endif
