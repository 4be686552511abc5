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

static uint32_t four_of(const char *bytes)
{
	uint32_t four;

	memcpy(&four, bytes, sizeof(four));
	return four;
}

/* All bytes of a text that has fewer than eight, some of them twice. */
static inline uint64_t all_of(struct tacit_str text)
{
	uint64_t all = 0;
	size_t i;

	if (text.len >= sizeof(uint32_t))
		return (uint64_t)four_of(text.data) << 32 |
			four_of(text.data + text.len - sizeof(uint32_t));
	for (i = 0; i < text.len; i++)
		all = all << 8 | (unsigned char)text.data[i];
	return all;
}

/* Eight bytes at a time, the last of them once more where they are not whole. */
static inline uint64_t hash_of_text(struct tacit_str text)
{
	uint64_t hash = text.len;
	size_t i;

	if (text.len < sizeof(uint64_t))
		return tacit_hash_mix(hash, all_of(text));
	for (i = 0; i + sizeof(uint64_t) < text.len; i += sizeof(uint64_t))
		hash = tacit_hash_mix(hash, eight_of(text.data + i));
	return tacit_hash_mix(
		hash, eight_of(text.data + text.len - sizeof(uint64_t)));
}

/* Mixing loses nothing of eight bytes: what has fewer is known by its hash. */
static inline bool is_entry_of(
	const struct tacit_entry *entry, struct tacit_str text, uint64_t hash)
{
	return entry->hash == hash && entry->text.len == text.len &&
		(text.len < sizeof(uint64_t) ||
			!memcmp(entry->text.data, text.data, text.len));
}

/* Where it stands, or would stand. */
static inline size_t place_of(
	const struct tacit_table *table, struct tacit_str text, uint64_t hash)
{
	size_t at = (size_t)hash & (table->room - 1);
	const struct tacit_entry *entry;

	while ((entry = table->list[at]) && !is_entry_of(entry, text, hash))
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
