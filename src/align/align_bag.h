/* align_bag: texts as bags of words, how alike two are, and which of many
 * share telling words with one. */
#ifndef TACIT_ALIGN_ALIGN_BAG_H
#define TACIT_ALIGN_ALIGN_BAG_H

#include <stdint.h>

#include <tacit/mem.h>

enum { TACIT_LIKE_ALL = 1000 };

/** Hashes in order of value. */
struct tacit_bag {
	uint64_t *words; /* as often as they occur */
	size_t count;
	uint64_t *features; /* words, and pairs of them in their order: once */
	size_t feature_count;
};

void tacit_bag_fill(
	struct tacit_arena *arena, const char *text, struct tacit_bag *bag);

/** Twice what both have in common by what they have together, of 1000. */
unsigned tacit_bag_likeness(
	const struct tacit_bag *a, const struct tacit_bag *b);

/** The greatest likeness that their sizes leave possible. */
unsigned tacit_bag_likeness_max(
	const struct tacit_bag *a, const struct tacit_bag *b);

/** How much of a's words b has, beyond those of `but` (NULL: none). */
unsigned tacit_bag_share(const struct tacit_bag *a, const struct tacit_bag *b,
	const struct tacit_bag *but);

/** How much of a's words and of their order stands in b. */
unsigned tacit_bag_overlap(
	const struct tacit_bag *a, const struct tacit_bag *b);

struct tacit_bag_posting {
	uint64_t feature;
	size_t bag;
};

/** Which of many bags have a feature. Lives in the arena. */
struct tacit_bag_index {
	struct tacit_bag_posting *postings;
	size_t posting_count;
	unsigned *votes; /* by bag */
	size_t *touched; /* bags that have votes */
};

void tacit_bag_index(struct tacit_arena *arena, const struct tacit_bag *bags,
	size_t count, struct tacit_bag_index *out);

enum { TACIT_BAG_NEAREST = 8 };

/** The few bags that share most telling features with one. */
size_t tacit_bag_nearest(struct tacit_bag_index *index,
	const struct tacit_bag *bag, size_t nearest[TACIT_BAG_NEAREST]);

#endif
