/*
 * table: things that are found by a text, however many they are.
 *
 * What is put in begins with a struct tacit_entry and lives in the table's
 * arena, where it stays; whoever uses the table may keep more there.
 *
 *	struct page { struct tacit_entry entry; unsigned links; };
 *	struct tacit_table pages = { 0 };
 *	struct page *page = tacit_table_put(&pages, address, sizeof(*page));
 *	page->links++;
 *	tacit_table_clear(&pages);
 *
 * Open to: register, report, site.
 */
#ifndef TACIT_BASE_TABLE_H
#define TACIT_BASE_TABLE_H

#include <tacit/mem.h>
#include <tacit/str.h>

struct tacit_entry {
	struct tacit_str text; /* terminated */
	uint64_t hash;
};

/* {0} is empty. */
struct tacit_table {
	struct tacit_arena arena;
	struct tacit_entry **list; /* by hash; NULL: a place that is free */
	size_t count;
	size_t room; /* places: a power of two, or none */
};

/** What the text has, or NULL. */
void *tacit_table_find(const struct tacit_table *table, struct tacit_str text);

/** The same; where there is nothing, `size` bytes of zeros but for the entry,
 * which they begin with. */
void *tacit_table_put(
	struct tacit_table *table, struct tacit_str text, size_t size);

void tacit_table_clear(struct tacit_table *table);

#endif
