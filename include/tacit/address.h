/*
 * address: what the passages of a text are called.
 *
 * Every heading, list item, paragraph and footnote has an address by which a
 * comment names it (design, section 4):
 *
 *	## Background		background
 *	A paragraph.[^1]	background.p1
 *	## II. Goals		II
 *	The aims are:		II.p1
 *	1. exchange,		II.1
 *	   - of data		II.1.1
 *	2. cooperation		II.2
 *	[^1]: A note.		background.fn1
 *
 * A heading is called by its enumerator, as people cite it (`2.2`, `Article 4`;
 * see align/enumerator.h), without one by its words in lower case, with
 * hyphens. An item has its number, a nested one that of its item before
 * it; everything in an item but nested lists belongs to its passage. A table
 * or code block counts as a paragraph. A footnote is found under the heading
 * where it is first referred to, by the number that is printed. What stands
 * before the first heading has no heading's name: `p1`, `1`, `fn1`.
 *
 * An address that was given before gets `~2`, `~3`, ... A node that already
 * has an address (assemble.h) keeps it. The first versions knew fewer
 * enumerators (`2-2-special`, `article-4-terms`): a passage is found by such a
 * name, too, and none of them ever means another passage.
 */
#ifndef TACIT_ADDRESS_H
#define TACIT_ADDRESS_H

#include <tacit/fault.h>
#include <tacit/markdown.h>

struct tacit_passage {
	const char *address;
	const struct tacit_md_node *node;
	const char *text; /* plain; an item's without nested lists */
	unsigned level; /* heading: 1 to 6; item: depth of lists; else 0 */
	unsigned line; /* its first line in the source */
};

/** In the order of the text, footnotes last. Lives in the arena. */
struct tacit_addresses {
	struct tacit_passage *list;
	size_t count;
	size_t cap;
	size_t *slots; /* position in the list plus 1, by hash; 0: free */
	size_t slot_count;
	/* the same passages as the first versions called them; NULL: so */
	const struct tacit_addresses *before;
};

/**
 * Give every passage of the tree its address. An address that is given twice
 * is a warning with `path` and the line of the second passage, once for each
 * address; `faults` may be NULL.
 */
void tacit_address_list(struct tacit_arena *arena, const char *path,
	const struct tacit_md_node *root, struct tacit_addresses *out,
	struct tacit_faults *faults);

/** The passage of that very address, now or before; or NULL. */
const struct tacit_passage *tacit_address_find(
	const struct tacit_addresses *addresses, const char *address);

/**
 * The passages that answer to what somebody cites: those of that address, the
 * first of several as X~1. `is_loose`: where there is none, "article 4 (2)" is
 * Article 4.2, and so are "Статья 4.2", "п. 2 ст. 4" and, where no other has that
 * number, "4.2"; "Section 2" is Section II; else a heading answers to its words, "4. Terms" or "Terms", and to
 * its number with the first of them. Returns how many there are and fills in
 * `max` of them.
 */
size_t tacit_address_cited(const struct tacit_addresses *addresses,
	const char *typed, bool is_loose, const struct tacit_passage **found,
	size_t max);

/** The address nearest to a mistyped one, or NULL; never another number. */
const char *tacit_address_nearest(
	const struct tacit_addresses *addresses, const char *address);

/** True when `address` is `above` or stands under it: II.1.1 under II. */
bool tacit_address_is_under(const char *address, const char *above);

#endif
