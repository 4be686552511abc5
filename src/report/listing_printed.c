#include "report/listing_parts.h"

#include <stdlib.h>

#include "report/short_ids.h"

struct ids {
	struct tacit_arena *arena;
	const char **list;
	size_t count;
	size_t cap;
};

static bool take_comment_id(
	const struct tacit_index_row *row, void *ctx, struct tacit_err *err)
{
	struct ids *ids = ctx;
	const char **id = tacit_arena_append(
		ids->arena, &ids->list, &ids->count, &ids->cap, sizeof(*id));

	(void)err;
	*id = tacit_arena_strdup(ids->arena, row->id);
	return true;
}

/* Of every comment, whether it is listed or not. */
static bool read_ids(
	struct tacit_register *reg, struct ids *ids, struct tacit_err *err)
{
	const struct tacit_index_query query = { .type = TACIT_COMMENT,
		.until = tacit_register_now(reg).s,
		.without_text = true };

	if (!tacit_register_rows(reg, &query, take_comment_id, ids, err))
		return false;
	if (ids->count)
		qsort(ids->list, ids->count, sizeof(*ids->list), tacit_by_text);
	return true;
}

bool tacit_listing_print(struct tacit_register *reg, struct tacit_arena *arena,
	struct tacit_listing *listing, struct tacit_err *err)
{
	struct ids ids = { .arena = arena };
	const char **printed = NULL;
	size_t i;

	for (i = 0; i < listing->count; i++) {
		struct tacit_listing_row *row = &listing->rows[i];
		const enum tacit_type_id type = row->doc.at.type->id;
		const char *const *at;

		row->printed = row->doc.at.id;
		if (type != TACIT_COMMENT) {
			row->printed = tacit_printed_id(
				reg, arena, type, row->doc.at.id);
			continue;
		}
		if (!printed && !read_ids(reg, &ids, err))
			return false;
		if (!printed)
			printed = tacit_short_ids(arena, ids.list, ids.count);
		at = tacit_find(&row->doc.at.id, ids.list, ids.count,
			sizeof(*at), tacit_by_text);
		if (at)
			row->printed = printed[at - ids.list];
	}
	return true;
}
