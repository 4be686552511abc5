#include "report/short_ids.h"

#include <string.h>

#include <tacit/path.h>

/* One that begins as another does, further than ids are printed. */
struct crowded_id {
	const char *id;
	size_t len; /* that tells it from all others */
};

/* An id between those before and after it. */
struct short_ids_walk {
	struct tacit_short_ids *ids;
	struct tacit_buf id;
	size_t apart; /* from the one before */
};

static void end_id(struct short_ids_walk *walk, size_t apart)
{
	struct tacit_short_ids *ids = walk->ids;
	size_t len = apart > walk->apart ? apart : walk->apart;

	if (walk->id.len && len > TACIT_PRINTED_MIN)
		*(struct crowded_id *)tacit_arena_append(&ids->arena,
			&ids->list, &ids->count, &ids->cap,
			sizeof(struct crowded_id)) = (struct crowded_id){
			tacit_arena_strdup(&ids->arena, walk->id.data), len
		};
	walk->apart = apart;
}

static bool walk_on_id(void *ctx, struct tacit_str id)
{
	struct short_ids_walk *walk = ctx;

	end_id(walk, tacit_str_apart(tacit_buf_cstr(&walk->id), id.data));
	tacit_buf_truncate(&walk->id, 0);
	tacit_buf_adds(&walk->id, id.data);
	return true;
}

void tacit_short_ids_add(struct tacit_short_ids *ids, const char *id)
{
	/* with its zero: it is read as a string again */
	tacit_pile_add(&ids->pile, (struct tacit_str){ id, strlen(id) + 1 });
}

bool tacit_short_ids_sort(struct tacit_short_ids *ids, struct tacit_err *err)
{
	struct short_ids_walk walk = { .ids = ids };
	bool ok = tacit_pile_each(&ids->pile, walk_on_id, &walk, err);

	end_id(&walk, 0);
	tacit_buf_clear(&walk.id);
	tacit_pile_clear(&ids->pile);
	return ok;
}

const char *tacit_short_id(const struct tacit_short_ids *ids,
	struct tacit_arena *arena, const char *id)
{
	const struct crowded_id *crowded = tacit_find(
		&id, ids->list, ids->count, sizeof(*crowded), tacit_by_text);

	return tacit_arena_strndup(arena, id,
		strnlen(id, crowded ? crowded->len : TACIT_PRINTED_MIN));
}

void tacit_short_ids_clear(struct tacit_short_ids *ids)
{
	tacit_pile_clear(&ids->pile);
	tacit_arena_clear(&ids->arena);
	*ids = (struct tacit_short_ids){ .pile = ids->pile };
}
