/* stem: a table of words by their beginnings, as words.h has them. */
#ifndef TACIT_PARALLEL_STEM_H
#define TACIT_PARALLEL_STEM_H

#include "parallel/token.h"

struct stem {
	const char *stem;
	size_t more; /* letters that may follow */
	unsigned value;
};

/** The value of the first that a word begins with; 0: of none. */
unsigned tacit_stem_find(
	const struct token *token, const struct stem *stems, size_t count);

#endif
