#include "base/table.h"

#include <stdlib.h>
#include <string.h>

enum { FIRST_ROOM = 64 };

static uint64_t eight_of(const char *bytes)
{
	uint64_t eight;

	memcpy(&eight, bytes, sizeof(eight));
	return eight;
}

/* Eight bytes at a time, the last of them once more where they are not whole. */
static uint64_t hash_of_text(struct tacit_str text)
{
	uint64_t hash = text.len;
	uint64_t few = 0;
	size_t i;

	if (text.len < sizeof(few)) {
		for (i = 0; i < text.len; i++)
			few = few << 8 | (unsigned char)text.data[i];
		return tacit_hash_mix(hash, few);
	}
	for (i = 0; i + sizeof(few) < text.len; i += sizeof(few))
		hash = tacit_hash_mix(hash, eight_of(text.data + i));
	return tacit_hash_mix(
		hash, eight_of(text.data + text.len - sizeof(few)));
}

/* Where it stands, or would stand. */
static size_t place_of(
	const struct tacit_table *table, struct tacit_str text, uint64_t hash)
{
	size_t at = (size_t)hash & (table->room - 1);
	const struct tacit_entry *entry;

	while ((entry = table->list[at]) &&
		(entry->hash != hash || entry->text.len != text.len ||
			memcmp(entry->text.data, text.data, text.len) != 0))
		at = (at + 1) & (table->room - 1);
	return at;
}

/* Half of the places are free, so that what is there is found soon. */
static void make_room(struct tacit_table *table)
{
	struct tacit_entry **old = table->list;
	const size_t room = table->room;
	size_t i;

	if (table->count * 2 < room)
		return;
	table->room = room ? room * 2 : FIRST_ROOM;
	table->list = tacit_zalloc(table->room, sizeof(struct tacit_entry *));
	for (i = 0; i < room; i++) {
		if (old[i])
			table->list[place_of(
				table, old[i]->text, old[i]->hash)] = old[i];
	}
	free(old);
}

void *tacit_table_find(const struct tacit_table *table, struct tacit_str text)
{
	return table->room
		? table->list[place_of(table, text, hash_of_text(text))]
		: NULL;
}

void *tacit_table_put(
	struct tacit_table *table, struct tacit_str text, size_t size)
{
	const uint64_t hash = hash_of_text(text);
	struct tacit_entry *entry;
	size_t at;

	make_room(table);
	at = place_of(table, text, hash);
	if (table->list[at])
		return table->list[at];
	entry = tacit_arena_alloc(&table->arena, size);
	entry->text = (struct tacit_str){ tacit_arena_strndup(&table->arena,
						  text.data, text.len),
		text.len };
	entry->hash = hash;
	table->list[at] = entry;
	table->count++;
	return entry;
}

void tacit_table_clear(struct tacit_table *table)
{
	free(table->list);
	tacit_arena_clear(&table->arena);
	*table = (struct tacit_table){ 0 };
}
