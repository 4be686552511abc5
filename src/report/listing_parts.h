/* listing_parts: a listing for people, who know other ids and words. */
#ifndef TACIT_REPORT_LISTING_PARTS_H
#define TACIT_REPORT_LISTING_PARTS_H

#include <tacit/register.h>

#include "report/listing.h"
#include "report/value.h"

enum { LISTING_COLUMNS_MAX = 6 };

/* The last value of a column, and how it is shown: rows in path order share
 * their note and their state. */
struct tacit_listing_last {
	struct tacit_buf raw;
	struct tacit_buf shown;
};

/** The labels of the columns. */
void tacit_listing_tell_head(
	const struct tacit_value_style *style, struct tacit_listing *listing);

/** Fill cells, title and what is told of its mark; `last`: one a column. */
TACIT_MUST_USE bool tacit_listing_tell(const struct tacit_value_style *style,
	const struct tacit_listing *listing, struct tacit_listing_last *last,
	struct tacit_listing_row *row, struct tacit_err *err);

#endif
