/*
 * Which elements of two sequences of numbers are the same, in order.
 *
 * Long sequences are cut at elements that occur once in each (patience); the
 * short ones between are compared exactly (Myers). The work is bounded: what
 * is long and has nothing unique in common is left as replaced.
 */
#ifndef TACIT_ALIGN_ALIGN_MATCH_H
#define TACIT_ALIGN_ALIGN_MATCH_H

#include <stdint.h>

#include <tacit/mem.h>

struct tacit_match {
	struct tacit_arena *scratch;
	const uint32_t *old; /* ids, less than id_count */
	const uint32_t *now;
	bool *old_kept; /* set where an element has its like */
	bool *now_kept;
	size_t id_count;
	/* by id, for the stretch at hand: how often, and where */
	uint32_t *old_times;
	uint32_t *now_times;
	size_t *now_place;
};

void tacit_match(struct tacit_match *m, size_t old_count, size_t now_count);

/**
 * Mark the members of a longest increasing run of `values` (all different);
 * SIZE_MAX is skipped.
 */
void tacit_match_increasing(
	const size_t *values, size_t count, bool *is_member);

#endif
