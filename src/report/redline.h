/*
 * redline: two revisions of a text as one, with what went and what came.
 *
 * The passages stand in the order of the new text, those that are gone in
 * their old place. Every one has its address, what became of it, and its
 * words as runs: the same, deleted, inserted.
 *
 *	struct tacit_redline redline;
 *	tacit_redline_make(&arena, &old, &now, &redline);
 *	for (i = 0; i < redline.count; i++)
 *		print(redline.list[i].address, redline.list[i].runs, ...);
 */
#ifndef TACIT_REPORT_REDLINE_H
#define TACIT_REPORT_REDLINE_H

#include "align/align.h"

struct tacit_redline_passage {
	const struct tacit_pair *pair; /* what became of it, and of what */
	const char *address; /* in the new text; of what is gone, in the old */
	const char *from; /* of what has another address: its old one */
	bool is_renumbered; /* moved only because of what came or went before */
	enum tacit_md_kind kind; /* heading, paragraph, item, ... */
	unsigned level; /* as in address.h */
	struct tacit_diff_run *runs; /* none where the passage is empty */
	size_t run_count;
	size_t changes; /* places within it */
};

/** Lives in the arena, refers to its own alignment: not to be copied but as
 * a whole. Its texts are those of the two lists. */
struct tacit_redline {
	struct tacit_alignment alignment;
	struct tacit_redline_passage *list;
	size_t count;
	size_t unchanged;
	size_t changed; /* in words, at the same address */
	size_t moved; /* renumbered ones left out */
	size_t moved_changed; /* of those moved or renumbered: in words too */
	size_t renumbered;
	size_t merged;
	size_t split;
	size_t gone;
	size_t added; /* what was a part of another left out */
	size_t words_deleted; /* in all, those of gone passages too */
	size_t words_inserted;
};

/** Whether anything became of the passage itself: renumbering is nothing, a
 * heading is touched where a passage came into its section or left it. */
bool tacit_redline_is_change(const struct tacit_redline_passage *passage);

/** From two lists of passages (address.h), which must outlive it. */
void tacit_redline_make(struct tacit_arena *arena,
	const struct tacit_addresses *old, const struct tacit_addresses *now,
	struct tacit_redline *out);

#endif
