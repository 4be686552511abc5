/* page_listing: a list of documents, for people and for office programs. */
#ifndef TACIT_PAGE_LISTING_H
#define TACIT_PAGE_LISTING_H

#include <tacit/buf.h>
#include <tacit/listing.h>
#include <tacit/page.h>

void tacit_page_listing(struct tacit_register *reg,
	const struct tacit_listing *listing, const char *lang,
	struct tacit_page *page);

/** As a sheet: values as they are recorded, several joined by "; ". */
void tacit_csv_listing(
	const struct tacit_listing *listing, struct tacit_buf *out);

#endif
