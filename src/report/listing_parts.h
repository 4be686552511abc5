/* listing_parts: a listing for people, who know other ids and words. */
#ifndef TACIT_REPORT_LISTING_PARTS_H
#define TACIT_REPORT_LISTING_PARTS_H

#include <tacit/register.h>

#include "report/listing.h"

/** Fill all that is in a language, rows[].printed too. */
TACIT_MUST_USE bool tacit_listing_tell(struct tacit_register *reg,
	struct tacit_arena *arena, const char *lang,
	struct tacit_listing *listing, struct tacit_err *err);

#endif
