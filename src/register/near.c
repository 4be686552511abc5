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

/* --- many ids ------------------------------------------------------------------ */

void tacit_asking_clear(struct tacit_asking *asking)
{
	tacit_arena_clear(&asking->arena);
	*asking = (struct tacit_asking){ 0 };
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

bool tacit_ask_next(struct tacit_register *reg, struct tacit_asking *asking,
	tacit_rare_fn *read_all, struct tacit_err *err)
{
	if (asking->knows_all || asking->asked++ < FEW)
		return true;
	if (!asking->many && !find_many(reg, asking, err))
		return false;
	if (asking->asked < asking->many)
		return true;
	if (!read_all(reg, asking, err)) {
		tacit_asking_clear(asking);
		return false;
	}
	if (asking->count)
		qsort(asking->ids, asking->count, sizeof(*asking->ids),
			tacit_by_text);
	asking->knows_all = true;
	return true;
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

static bool is_named_by(struct tacit_register *reg, struct tacit_asking *asking,
	const struct tacit_index_naming *naming, const char *id, bool *is,
	struct tacit_err *err)
{
	struct tacit_err first = { 0 };

	if (asking && asking->knows_all) {
		*is = tacit_asking_has(asking, id);
		return true;
	}
	if (tacit_index_is_named(reg->index, naming, id, is, &first))
		return true;
	if (tacit_rows_repair(reg, &first))
		return tacit_index_is_named(reg->index, naming, id, is, err);
	return tacit_fail_as(err, &first);
}

bool tacit_register_is_named(struct tacit_register *reg,
	struct tacit_asking *asking, const char *id, bool *is,
	struct tacit_err *err)
{
	return (!asking || tacit_ask_next(reg, asking, read_undone, err)) &&
		is_named_by(reg, asking, &undoing, id, is, err);
}

bool tacit_register_is_followed(struct tacit_register *reg,
	struct tacit_asking *asking, const char *id, bool *is,
	struct tacit_err *err)
{
	return (!asking || tacit_ask_next(reg, asking, read_followed, err)) &&
		is_named_by(reg, asking, &following, id, is, err);
}
