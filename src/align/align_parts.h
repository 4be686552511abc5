/*
 * align_parts: what the steps of an alignment share.
 *
 * Both texts are trees: sections by their headings' levels, under each its
 * passages, under an item its own. First passages that can be nothing else
 * are paired provisionally, whatever their section; from these and from their
 * titles sections are matched; then passages within matched sections, then
 * what moved elsewhere; last what was merged and split.
 */
#ifndef TACIT_ALIGN_ALIGN_PARTS_H
#define TACIT_ALIGN_ALIGN_PARTS_H

#include "align/align.h"
#include "align/align_bag.h"

/** A heading with what stands before the next one; the first has none. */
struct tacit_section {
	size_t heading; /* its passage; SIZE_MAX: none */
	size_t parent; /* section; SIZE_MAX: the first one */
	size_t words; /* of it and of all under it */
	const char *title; /* without its enumerator */
	size_t match; /* section of the other text; SIZE_MAX: none */
};

struct tacit_align_side {
	const struct tacit_addresses *texts;
	struct tacit_bag *bags; /* by passage; a heading's: its title */
	size_t *section; /* by passage */
	size_t *parent; /* by passage: an item's item; SIZE_MAX: none */
	size_t *match; /* by passage: of the other text; SIZE_MAX: none */
	struct tacit_section *sections;
	size_t section_count;
};

/** A pair that may be, the best first. */
struct tacit_candidate {
	unsigned score;
	size_t old;
	size_t now;
};

struct tacit_candidates {
	struct tacit_candidate *list;
	size_t count;
	size_t cap;
};

struct tacit_aligner {
	struct tacit_arena *scratch;
	struct tacit_align_side old;
	struct tacit_align_side now;
	struct tacit_bag_index index; /* of the passages of now */
};

void tacit_align_side(struct tacit_arena *scratch,
	const struct tacit_addresses *texts, struct tacit_align_side *out);

bool tacit_align_is_heading(const struct tacit_passage *passage);

/** A heading, or not: the two are never matched. */
bool tacit_align_same_kind(
	const struct tacit_passage *a, const struct tacit_passage *b);

/** Its own words: of a heading without the number. */
const char *tacit_align_words(const struct tacit_align_side *side, size_t at);

void tacit_align_propose(struct tacit_aligner *a,
	struct tacit_candidates *candidates, unsigned score, size_t old,
	size_t now);

/** In the order of their scores, equal ones in that of the texts. */
void tacit_align_rank(struct tacit_candidates *candidates);

/** A passage by its words, for finding equal ones. */
struct tacit_align_key {
	uint64_t hash;
	size_t at;
};
int tacit_align_by_hash(const void *left, const void *right);

/** Passages, or headings by their titles, by hash; empty ones left out. */
struct tacit_align_key *tacit_align_keys(struct tacit_arena *scratch,
	const struct tacit_align_side *side, bool is_heading, size_t *count);

/** How many from `at` on have its hash. */
size_t tacit_align_run(
	const struct tacit_align_key *keys, size_t count, size_t at);

/** By old passage: what it can only be now, or SIZE_MAX. */
size_t *tacit_align_sure(struct tacit_aligner *a);

/** Match sections, by passages and titles. */
void tacit_align_sections(struct tacit_aligner *a);

/** Match passages, sections being matched. */
void tacit_align_passages(struct tacit_aligner *a);

#endif
