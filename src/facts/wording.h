/*
 * wording: a comment's body in parts: what it says, and the words that it
 * proposes.
 *
 * The section "## Proposed text" is the proposed wording, the rest the text.
 * It ends at the next heading of level 1 or 2 that is written with "#" and
 * stands in no fence, list or quote; but a heading right below "## Proposed
 * text" is part of the wording, and so are the headings of its sort: with an
 * enumerator ("## Article 4"), or any where that one has none. Headings with
 * an enumerator are part of every wording. A wording that would still end too
 * early is written as a quotation, and read without it:
 *
 *	Why.
 *
 *	## Proposed text
 *
 *	> The parties cooperate.
 *	>
 *	> ## Exchange
 *
 * Open to: report, change.
 */
#ifndef TACIT_FACTS_WORDING_H
#define TACIT_FACTS_WORDING_H

#include <tacit/mem.h>
#include <tacit/str.h>

/**
 * Part a comment's body, both without blanks around.
 * Owns: both point into the body, or into the arena where text stands before
 * and after the section, or the wording was a quotation.
 */
void tacit_wording_part(struct tacit_arena *arena, struct tacit_str body,
	struct tacit_str *text, struct tacit_str *proposed);

/**
 * A body that parts into these two again (and that of tacit_wording_part into
 * what it was made of, where the section came last). A text that would hide
 * the section, by a fence that it leaves open or a section of that name, is
 * written as a quotation.
 */
const char *tacit_wording_join(
	struct tacit_arena *arena, const char *text, const char *proposed);

/** Whether it says anything besides the words that it proposes. */
bool tacit_wording_has_reason(struct tacit_str body);

#endif
