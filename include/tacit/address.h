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
 * A heading is called by its enumerator (a number, a Roman numeral or one
 * capital letter, then `.` or `)`), without one by its words in lower case,
 * with hyphens. An item has its number, a nested one that of its item before
 * it; everything in an item but nested lists belongs to its passage. A table
 * or code block counts as a paragraph. A footnote is found under the heading
 * where it is first referred to, by the number that is printed. What stands
 * before the first heading has no heading's name: `p1`, `1`, `fn1`.
 *
 * An address that was given before gets `~2`, `~3`, ... A node that already
 * has an address (assemble.h) keeps it.
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
};

/**
 * Give every passage of the tree its address. An address that is given twice
 * is a warning with `path` and the line of the second passage, once for each
 * address; `faults` may be NULL.
 */
void tacit_address_list(struct tacit_arena *arena, const char *path,
	const struct tacit_md_node *root, struct tacit_addresses *out,
	struct tacit_faults *faults);

/** The passage of that very address, or NULL. */
const struct tacit_passage *tacit_address_find(
	const struct tacit_addresses *addresses, const char *address);

/** The address nearest to a mistyped one, or NULL. */
const char *tacit_address_nearest(
	const struct tacit_addresses *addresses, const char *address);

/** True when `address` is `above` or stands under it: II.1.1 under II. */
bool tacit_address_is_under(const char *address, const char *above);

/** The enumerator that a heading's text begins with; false: it has none. */
bool tacit_address_enumerator(const char *heading, struct tacit_str *out);

#endif
