#include "register/near.h"

#include <stdlib.h>

#include "index/near.h"
#include "register/near_parts.h"
#include "register/opened.h"

/* To go through all costs what so many ids of each row cost. */
enum { FEW = 256, ROWS_AN_ID = 16 };

static const struct tacit_index_naming undoing = { "withdraws", "supersedes",
	TACIT_ACT };
static const struct tacit_index_naming following = { "follows", "follows", -1 };
static const struct tacit_index_naming answering = { "comment", "comment",
	TACIT_DISPOSITION };

/* --- many ids ------------------------------------------------------------------ */

static void clear_asking(struct tacit_asking *asking)
{
	tacit_arena_clear(&asking->arena);
	*asking = (struct tacit_asking){ 0 };
}

void tacit_near_clear(struct tacit_near *near)
{
	size_t i;

	for (i = 0; i < TACIT_COUNT(near->of); i++)
		clear_asking(&near->of[i]);
}

void tacit_asking_keep(struct tacit_asking *asking, const char *id)
{
	*(const char **)tacit_arena_append(&asking->arena, &asking->ids,
		&asking->count, &asking->cap, sizeof(id)) =
		tacit_arena_strdup(&asking->arena, id);
}

bool tacit_asking_has(const struct tacit_asking *asking, const char *id)
{
	return tacit_find(&id, asking->ids, asking->count, sizeof(id),
		       tacit_by_text) != NULL;
}

static bool find_many(struct tacit_register *reg, struct tacit_asking *asking,
	struct tacit_err *err)
{
	uint64_t rows = 0;

	if (!tacit_index_size(reg->index, &rows, err))
		return false;
	asking->many = rows / ROWS_AN_ID;
	if (asking->many < FEW)
		asking->many = FEW;
	return true;
}

static bool ask_next(struct tacit_register *reg, struct tacit_asking *asking,
	tacit_rare_fn *read_all, struct tacit_err *err)
{
	if (asking->knows_all || asking->asked++ < FEW)
		return true;
	if (!asking->many && !find_many(reg, asking, err))
		return false;
	if (asking->asked < asking->many)
		return true;
	if (!read_all(reg, asking, err)) {
		clear_asking(asking);
		return false;
	}
	if (asking->count)
		qsort(asking->ids, asking->count, sizeof(*asking->ids),
			tacit_by_text);
	asking->knows_all = true;
	return true;
}

bool tacit_ask_next(struct tacit_register *reg, enum tacit_near_what what,
	tacit_rare_fn *read_all, const struct tacit_asking **out,
	struct tacit_err *err)
{
	struct tacit_near *near = reg->near;
	struct tacit_err first = { 0 };

	/* what was known is of another record */
	if (!tacit_index_key_is(&near->key, &reg->key))
		tacit_near_clear(near);
	near->key = reg->key;
	*out = &near->of[what];
	if (ask_next(reg, &near->of[what], read_all, &first))
		return true;
	if (tacit_rows_repair(reg, &first))
		return ask_next(reg, &near->of[what], read_all, err);
	return tacit_fail_as(err, &first);
}

/* --- who names it --------------------------------------------------------------- */

static bool keep_named(const char *id, void *ctx, struct tacit_err *err)
{
	(void)err;
	tacit_asking_keep(ctx, id);
	return true;
}

static bool read_undone(struct tacit_register *reg, struct tacit_asking *asking,
	struct tacit_err *err)
{
	return tacit_index_named(reg->index, &undoing, keep_named, asking, err);
}

static bool read_followed(struct tacit_register *reg,
	struct tacit_asking *asking, struct tacit_err *err)
{
	return tacit_index_named(
		reg->index, &following, keep_named, asking, err);
}

static bool read_answered(struct tacit_register *reg,
	struct tacit_asking *asking, struct tacit_err *err)
{
	return tacit_index_named(
		reg->index, &answering, keep_named, asking, err);
}

static bool is_named_by(struct tacit_register *reg,
	const struct tacit_asking *asking,
	const struct tacit_index_naming *naming, const char *id, bool *is,
	struct tacit_err *err)
{
	struct tacit_err first = { 0 };

	if (asking->knows_all) {
		*is = tacit_asking_has(asking, id);
		return true;
	}
	if (tacit_index_is_named(reg->index, naming, id, is, &first))
		return true;
	if (tacit_rows_repair(reg, &first))
		return tacit_index_is_named(reg->index, naming, id, is, err);
	return tacit_fail_as(err, &first);
}

bool tacit_register_is_named(struct tacit_register *reg, const char *id,
	bool *is, struct tacit_err *err)
{
	const struct tacit_asking *asking;

	return tacit_ask_next(
		       reg, TACIT_NEAR_NAMED, read_undone, &asking, err) &&
		is_named_by(reg, asking, &undoing, id, is, err);
}

bool tacit_register_is_followed(struct tacit_register *reg, const char *id,
	bool *is, struct tacit_err *err)
{
	const struct tacit_asking *asking;

	return tacit_ask_next(
		       reg, TACIT_NEAR_FOLLOWED, read_followed, &asking, err) &&
		is_named_by(reg, asking, &following, id, is, err);
}

bool tacit_register_is_answered(struct tacit_register *reg, const char *id,
	bool *is, struct tacit_err *err)
{
	const struct tacit_asking *asking;

	return tacit_ask_next(
		       reg, TACIT_NEAR_ANSWERED, read_answered, &asking, err) &&
		is_named_by(reg, asking, &answering, id, is, err);
}
