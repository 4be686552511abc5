/* How much two passages have in common, and which may be each other's. */
#ifndef TACIT_ALIGN_ALIGN_LIKENESS_H
#define TACIT_ALIGN_ALIGN_LIKENESS_H

#include <tacit/address.h>

#include "align/align_words.h"

enum {
	TACIT_LIKE_ALL = 1000, /* all words in common */
	TACIT_LIKE_ELSEWHERE = 500, /* enough under another address */
	TACIT_LIKE_HERE = 250 /* enough under the same */
};

/** One side of an alignment; `match` is SIZE_MAX where there is none yet. */
struct tacit_align_side {
	const struct tacit_addresses *texts;
	size_t *match;
};

/**
 * Match what is left on both sides by its words, the likest first.
 */
void tacit_align_alike(
	struct tacit_align_side *old, struct tacit_align_side *now);

/** A heading, or not: the two are never matched. */
bool tacit_align_same_kind(
	const struct tacit_passage *a, const struct tacit_passage *b);

#endif
