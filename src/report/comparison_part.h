/* comparison_part: what the two ways of comparing share. */
#ifndef TACIT_REPORT_COMPARISON_PART_H
#define TACIT_REPORT_COMPARISON_PART_H

#include "report/side.h"

/** The two sides of a part, and their redline. */
void tacit_comparison_align(struct tacit_arena *arena,
	struct tacit_comparison_part *part, const struct tacit_side *old,
	const struct tacit_side *now);

/** Choose what differs: of a part with an address, under that. */
void tacit_comparison_fill(struct tacit_arena *arena,
	struct tacit_comparison_part *part, const struct tacit_side *old);

/** The document to be compared; `type` -1: any. Fails: TACIT_NOTFOUND. */
TACIT_MUST_USE bool tacit_comparison_of(struct tacit_register *reg,
	struct tacit_arena *arena, const char *id, int type,
	struct tacit_side_of *out, struct tacit_err *err);

/** Titles, labels and values in a language. */
TACIT_MUST_USE bool tacit_comparison_tell(struct tacit_register *reg,
	struct tacit_arena *arena, const char *lang,
	struct tacit_comparison *comparison, struct tacit_err *err);

/** What became of the passages that a comment named. */
TACIT_MUST_USE bool tacit_comparison_since(struct tacit_register *reg,
	struct tacit_arena *arena, const char *comment,
	struct tacit_comparison *out, struct tacit_err *err);

#endif
