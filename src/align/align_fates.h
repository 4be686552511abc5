/* align_fates: from matches to fates. */
#ifndef TACIT_ALIGN_ALIGN_FATES_H
#define TACIT_ALIGN_ALIGN_FATES_H

#include "align/align_match.h"
#include "align/align_parts.h"

/** Fill the alignment, all being matched. */
void tacit_align_fates(struct tacit_arena *arena, struct tacit_aligner *a,
	struct tacit_alignment *out);

/** What was merged and what was split, of that which has no match. */
void tacit_align_joints(struct tacit_arena *arena, struct tacit_aligner *a,
	struct tacit_alignment *out);

#endif
