/*
 * wording: a comment's body in parts: what it says, and the words that it
 * proposes.
 *
 * Open to: report.
 */
#ifndef TACIT_FACTS_WORDING_H
#define TACIT_FACTS_WORDING_H

#include <tacit/mem.h>
#include <tacit/str.h>

/**
 * Part a comment's body: the section "## Proposed text" is its proposed
 * wording, the rest its text, without blanks around.
 * Owns: both point into the body, or into the arena where text stands before
 * and after the section.
 */
void tacit_wording_part(struct tacit_arena *arena, struct tacit_str body,
	struct tacit_str *text, struct tacit_str *proposed);

/** Whether it says anything besides the words that it proposes. */
bool tacit_wording_has_reason(struct tacit_str body);

#endif
