/* compare: the facts of one kind in several texts, while they are compared. */
#ifndef TACIT_PARALLEL_COMPARE_H
#define TACIT_PARALLEL_COMPARE_H

#include "parallel/stated.h"

/* A value of a kind, and where each text states it. */
struct value {
	const char *text;
	bool is_meant; /* everywhere: it is not counted */
	bool is_told; /* in a finding already */
	struct tacit_parallel_said said[TACIT_PARALLEL_TEXTS];
};

struct comparing {
	struct tacit_arena *arena;
	struct stateds *texts;
	size_t text_count;
	enum tacit_stated kind;
	struct value *values; /* of the kind, in the order of the texts */
	size_t count;
	size_t cap;
	size_t *slots; /* positions of the values plus 1, by hash */
	size_t slot_count;
	struct tacit_parallel *out;
};

/** The values of c->kind, in the order of the texts. (compare_value.c) */
void tacit_compare_gather(struct comparing *c);

/** A finding of the kind, to be filled. */
struct tacit_parallel_finding *tacit_compare_tell(struct comparing *c);

/** Tell what one text states and another does not. */
void tacit_compare_values(struct comparing *c);

/** How things are held: each in one way. (compare_mode.c) */
void tacit_compare_modes(struct comparing *c);

/** A day that is within and is not. (compare_deadline.c) */
void tacit_compare_deadlines(struct comparing *c);

#endif
