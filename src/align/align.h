/*
 * align: what became of each passage of a text in a later revision.
 *
 * A section is known by its title and by what stands in it, a passage by its
 * words, neither by its number. What has no likeness is gone, and what is like
 * nothing was added.
 *
 *	tacit_align(&arena, &old, &now, &alignment);
 *	pair = tacit_align_find(&alignment, "II.2");
 *	if (pair && pair->now && pair->is_moved)
 *		... pair->now->address
 *
 * Open to: facts, report, pages.
 */
#ifndef TACIT_ALIGN_ALIGN_H
#define TACIT_ALIGN_ALIGN_H

#include <tacit/address.h>

/**
 * One fate each; what else is true of it stands beside (is_moved and so on).
 * A number that changed is no change of a heading's words; a heading is
 * changed where passages under it changed, came or went.
 */
enum tacit_fate {
	TACIT_FATE_UNCHANGED, /* same address, same words */
	TACIT_FATE_CHANGED, /* same address, other words */
	TACIT_FATE_MOVED, /* another address, same words */
	TACIT_FATE_MOVED_CHANGED,
	TACIT_FATE_RENAMED, /* a heading: the same section, another title */
	TACIT_FATE_MERGED, /* in one passage with another old one */
	TACIT_FATE_SPLIT, /* in two passages or more */
	TACIT_FATE_REPLACED, /* by words that were proposed (comparison.h) */
	TACIT_FATE_GONE,
	TACIT_FATE_ADDED,
	TACIT_FATES
};

/** Its word, as JSON has it: "moved-changed". */
const char *tacit_fate_word(enum tacit_fate fate);

struct tacit_pair {
	enum tacit_fate fate;
	const struct tacit_passage *old; /* NULL: added */
	const struct tacit_passage *now; /* NULL: gone */
	bool is_moved; /* another address */
	bool is_same_text; /* of a heading without its number */
	bool keeps_order; /* among all of the text */
	bool is_elsewhere; /* under something else, or in another order there */
	bool is_renumbered; /* moved, and not elsewhere: because of what came
			       or went before, or with its section */
	bool is_joined; /* merged: `now` is what another passage became */
	/* split: all that it became, `now` among them; added: of what it was
	 * a part */
	const struct tacit_passage **parts;
	size_t part_count;
	const struct tacit_passage *part_of;
	/* merged: the others whose words stand there, too */
	const struct tacit_passage **with;
	size_t with_count;
	size_t changed_below; /* passages under it that are not as they were,
				 renumbered ones left out */
	const struct tacit_passage *came; /* the first that moved into it ... */
	const struct tacit_passage *went; /* ... and out of it; or NULL */
};

/** Lives in the arena; refers to the passages of both lists. */
struct tacit_alignment {
	struct tacit_pair *list; /* the old passages, then those added */
	size_t count;
	size_t old_count;
	const struct tacit_addresses *old;
	/* where each passage of `now` stands in the list */
	size_t *of_now;
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
