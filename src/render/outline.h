/* outline: what every format prints and counts in the same way. */
#ifndef TACIT_RENDER_OUTLINE_H
#define TACIT_RENDER_OUTLINE_H

#include <tacit/buf.h>
#include <tacit/page.h>

struct outline {
	unsigned sections; /* headings of level 1 so far */
	unsigned parts; /* of level 2 in this one */
	unsigned annexes;
};

/** Append "A. " before a heading of level 1 of a paper, "A.1 " before one of
 * level 2 where several are joined, "Annex 1. " before one of an annex, else
 * nothing. */
void tacit_outline_add(struct outline *outline, const struct tacit_page *page,
	const struct tacit_block *heading, struct tacit_buf *out);

/** A heading that the contents lead to. */
struct outline_entry {
	const struct tacit_block *heading;
	unsigned number; /* of all headings of the page, from 1 */
	const char *letter; /* what stands before it: "A. "; or "" */
};
typedef void tacit_outline_fn(void *ctx, const struct outline_entry *entry);
/** Those of a page, in order: of level 1, of joined papers of level 2, too. */
void tacit_outline_contents(
	const struct tacit_page *page, tacit_outline_fn *fn, void *ctx);

/** The most columns that the head or a row of a table has. */
size_t tacit_outline_columns(const struct tacit_block *table);
/** Has a table too many columns of words for an upright sheet? */
bool tacit_outline_is_wide(const struct tacit_block *block);
bool tacit_outline_has_groups(const struct tacit_block *table);
/** Whether a column is one of numbers, as its first cell is. */
bool tacit_outline_is_number(const struct tacit_block *table, size_t column);
/** Hand over the rows of a table, its own or from where they come. */
void tacit_outline_rows(
	const struct tacit_block *table, tacit_row_fn *fn, void *ctx);

uint64_t tacit_outline_largest(const struct tacit_block *chart);
uint64_t tacit_outline_sum(const struct tacit_block *chart);

#endif
