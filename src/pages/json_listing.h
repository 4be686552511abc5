/*
 * json_listing: documents with their keys, for programs. tacit-format(5).
 * Open to: cli.
 */
#ifndef TACIT_PAGES_JSON_LISTING_H
#define TACIT_PAGES_JSON_LISTING_H

#include <tacit/buf.h>

#include "report/listing.h"

void tacit_json_listing(
	const struct tacit_listing *listing, struct tacit_buf *out);

#endif
