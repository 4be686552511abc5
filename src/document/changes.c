#include "document/changes.h"

#include <string.h>

static bool same_field(const struct tacit_field *a, const struct tacit_field *b)
{
	size_t i;

	if (!a || !b || a->count != b->count)
		return false;
	for (i = 0; i < a->count; i++) {
		if (strcmp(a->values[i].text, b->values[i].text) != 0)
			return false;
	}
	return true;
}

static void add_changed(const struct tacit_header *from,
	const struct tacit_header *to, const char **keys, size_t *count)
{
	size_t i;
	size_t k;

	for (i = 0; i < from->count; i++) {
		const char *key = from->fields[i].key;

		if (same_field(&from->fields[i], tacit_header_field(to, key)))
			continue;
		for (k = 0; k < *count && strcmp(keys[k], key) != 0; k++)
			;
		if (k == *count)
			keys[(*count)++] = key;
	}
}

struct tacit_changes tacit_document_changes(struct tacit_arena *arena,
	const struct tacit_document *before, const struct tacit_document *after)
{
	size_t most = before->header.count + after->header.count;
	struct tacit_changes changes = { 0 };

	changes.keys = tacit_arena_array(arena, most + 1, sizeof(char *));
	add_changed(
		&before->header, &after->header, changes.keys, &changes.count);
	add_changed(
		&after->header, &before->header, changes.keys, &changes.count);
	changes.is_body = !tacit_str_eq(before->body, after->body);
	return changes;
}
