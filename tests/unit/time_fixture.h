/* Days and instants as people write them. NULL: none. */
#ifndef TACIT_TESTS_TIME_FIXTURE_H
#define TACIT_TESTS_TIME_FIXTURE_H

#include <tacit/time.h>

#include "suite.h"

static inline struct tacit_date day(const char *text)
{
	struct tacit_date date = { 0 };

	if (text)
		ck_assert(tacit_date_parse(tacit_str_of(text), &date));
	return date;
}

static inline struct tacit_instant at(const char *text)
{
	struct tacit_instant instant = { 0 };

	if (text)
		ck_assert(tacit_instant_parse(tacit_str_of(text), &instant));
	return instant;
}

#endif
