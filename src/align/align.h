/*
 * align: what became of each passage of a text in a later revision.
 *
 * Passages are matched by what they say, not by where they stand: first equal
 * texts, then those that share most of their words, last what bears the same
 * name although nothing is left of its words (a section, an item of a plan).
 * Nothing is guessed beyond that: what has no likeness is gone, and what is
 * like nothing was added.
 *
 *	tacit_align(&arena, &old, &now, &alignment);
 *	pair = tacit_align_find(&alignment, "II.2");
 *	if (pair && pair->fate == TACIT_FATE_MOVED)
 *		... pair->now->address
 *
 * Open to: facts, report.
 */
#ifndef TACIT_ALIGN_ALIGN_H
#define TACIT_ALIGN_ALIGN_H

#include <tacit/address.h>

enum tacit_fate {
	TACIT_FATE_UNCHANGED, /* same address, same words */
	TACIT_FATE_CHANGED, /* same address, other words */
	TACIT_FATE_MOVED, /* another address; see is_same_text */
	TACIT_FATE_GONE,
	TACIT_FATE_ADDED
};

struct tacit_pair {
	enum tacit_fate fate;
	const struct tacit_passage *old; /* NULL: added */
	const struct tacit_passage *now; /* NULL: gone */
	bool is_same_text;
	bool keeps_order; /* moved: only because of what comes or went before */
	size_t changed_below; /* passages under its address that are not as
				 they were, renumbered ones left out */
};

/** Lives in the arena; refers to the passages of both lists. */
struct tacit_alignment {
	struct tacit_pair *list; /* the old passages, then those added */
	size_t count;
	size_t old_count;
	const struct tacit_addresses *old;
	size_t *of_now; /* where each passage of `now` stands in the list */
};

/** Align two revisions. Both lists must outlive the alignment. */
void tacit_align(struct tacit_arena *arena, const struct tacit_addresses *old,
	const struct tacit_addresses *now, struct tacit_alignment *out);

/** What became of the passage that had this address; NULL: there was none. */
const struct tacit_pair *tacit_align_find(
	const struct tacit_alignment *alignment, const char *old_address);

enum tacit_diff_kind {
	TACIT_DIFF_SAME,
	TACIT_DIFF_DELETED,
	TACIT_DIFF_INSERTED
};

struct tacit_diff_run {
	enum tacit_diff_kind kind;
	struct tacit_str text; /* of the old text where deleted, else the new */
};

/** {0}: two empty texts. */
struct tacit_diff {
	struct tacit_diff_run *runs; /* deleted before inserted */
	size_t count;
	size_t cap;
	size_t changes; /* places where the texts differ */
	size_t words_deleted;
	size_t words_inserted;
};

/**
 * Compare two texts word by word. A Chinese or Japanese character is a word,
 * so is each sign of punctuation. SAME and DELETED runs together are the old
 * text, SAME and INSERTED runs the new one, to the byte. Runs point into the
 * texts given; NULL is taken for "".
 */
void tacit_diff_words(struct tacit_arena *arena, const char *old,
	const char *now, struct tacit_diff *out);

#endif
