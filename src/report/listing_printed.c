#include "report/listing_parts.h"

#include <stdlib.h>
#include <string.h>

/* "tha-" and eight characters, as tacit_printed_id has it */
enum { PRINTED_MIN = 12 };

struct ids {
	struct tacit_arena *arena;
	const char **list;
	size_t count;
	size_t cap;
};

static bool take_id(
	const struct tacit_index_row *row, void *ctx, struct tacit_err *err)
{
	struct ids *ids = ctx;

	(void)err;
	ids->list = tacit_arena_grow(ids->arena, ids->list, &ids->cap,
		ids->count + 1, sizeof(*ids->list));
	ids->list[ids->count++] = tacit_arena_strdup(ids->arena, row->id);
	return true;
}

static size_t common(const char *a, const char *b)
{
	size_t n = 0;

	while (a[n] && a[n] == b[n])
		n++;
	return n;
}

/* As short as no other comment begins: its neighbours in order tell. */
static const char *shorten(const struct ids *ids, const char *id)
{
	const char **at = tacit_find(
		&id, ids->list, ids->count, sizeof(*ids->list), tacit_by_text);
	size_t len = PRINTED_MIN - 1;

	if (!at)
		return id;
	if (at > ids->list && common(at[-1], id) > len)
		len = common(at[-1], id);
	if (at + 1 < ids->list + ids->count && common(at[1], id) > len)
		len = common(at[1], id);
	if (len + 1 >= strlen(id))
		return id;
	return tacit_arena_strndup(ids->arena, id, len + 1);
}

static bool read_ids(
	struct tacit_register *reg, struct ids *ids, struct tacit_err *err)
{
	const struct tacit_index_query query = { .type = TACIT_COMMENT,
		.until = tacit_register_now(reg).s,
		.without_text = true };

	if (!tacit_index_each(
		    tacit_register_index(reg), &query, take_id, ids, err))
		return false;
	if (ids->count)
		qsort(ids->list, ids->count, sizeof(*ids->list), tacit_by_text);
	return true;
}

bool tacit_listing_print(struct tacit_register *reg, struct tacit_arena *arena,
	struct tacit_listing *listing, struct tacit_err *err)
{
	struct ids ids = { .arena = arena };
	bool has_ids = false;
	size_t i;

	for (i = 0; i < listing->count; i++) {
		struct tacit_listing_row *row = &listing->rows[i];
		const enum tacit_type_id type = row->doc.at.type->id;

		if (type != TACIT_COMMENT) {
			row->printed = tacit_printed_id(
				reg, arena, type, row->doc.at.id);
			continue;
		}
		if (!has_ids && !read_ids(reg, &ids, err))
			return false;
		has_ids = true;
		row->printed = shorten(&ids, row->doc.at.id);
	}
	return true;
}
