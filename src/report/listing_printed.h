/* listing_printed: ids as people know them, for many rows at once. */
#ifndef TACIT_REPORT_LISTING_PRINTED_H
#define TACIT_REPORT_LISTING_PRINTED_H

#include "report/listing.h"

/** Fill rows[].printed as tacit_printed_id would. */
TACIT_MUST_USE bool tacit_listing_print(struct tacit_register *reg,
	struct tacit_arena *arena, struct tacit_listing *listing,
	struct tacit_err *err);

#endif
