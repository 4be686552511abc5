/* stated_bound: is a date the end of something, and is it within? */
#ifndef TACIT_PARALLEL_STATED_BOUND_H
#define TACIT_PARALLEL_STATED_BOUND_H

#include "parallel/token.h"

enum tacit_bound {
	TACIT_BOUND_NONE,
	TACIT_BOUND_BY, /* that day, too */
	TACIT_BOUND_BEFORE, /* not that day */
	TACIT_BOUND_EITHER /* the words are used for both */
};

struct tacit_date_bound {
	enum tacit_bound bound;
	size_t from; /* with the words that say so */
	size_t to;
};

/** Of a date that stands from one token to another. */
struct tacit_date_bound tacit_stated_bound(
	const struct tokens *tokens, size_t from, size_t to);

/** "Before the mentioned date": that of the last end that was stated. */
bool tacit_stated_is_before_it(
	const struct tokens *tokens, size_t at, size_t *to);

#endif
