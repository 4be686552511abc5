/* area: coordinators, plans, dispositions, and what still stands. */
#include <string.h>

#include <tacit/facts.h>

static void add_coordinators(struct tacit_arena *arena,
	const struct tacit_document *area, const char *key,
	struct tacit_date on, const char **codes, size_t *count)
{
	size_t n = 0;
	const struct tacit_value *values = tacit_document_list(area, key, &n);
	size_t i;

	for (i = 0; i < n; i++) {
		/* one value at a time: several may be in force at once */
		const char *code = tacit_timed_at(arena, &values[i], 1, on);

		if (code)
			codes[(*count)++] = code;
	}
}

bool tacit_facts_coordinators(struct tacit_register *reg,
	struct tacit_arena *arena, const char *area, struct tacit_date on,
	struct tacit_coordinators *out, struct tacit_err *err)
{
	struct tacit_document doc = { 0 };
	const char **codes;
	size_t leading = 0;
	size_t others = 0;

	*out = (struct tacit_coordinators){ 0 };
	if (!tacit_register_get(reg, arena, TACIT_AREA, area, &doc, err))
		return false;
	if (!tacit_date_is_set(on))
		on = tacit_register_today(reg);
	(void)tacit_document_list(&doc, "coordinators", &leading);
	(void)tacit_document_list(&doc, "co-coordinators", &others);
	codes = tacit_arena_array(arena, leading + others + 1, sizeof(*codes));
	add_coordinators(arena, &doc, "coordinators", on, codes, &out->count);
	out->leading = out->count;
	add_coordinators(
		arena, &doc, "co-coordinators", on, codes, &out->count);
	out->codes = codes;
	return true;
}

bool tacit_facts_plan(struct tacit_register *reg, struct tacit_arena *arena,
	const char *area, const char **plan, struct tacit_err *err)
{
	struct tacit_index_query query = {
		.type = TACIT_PAPER, .subject = area, .kind = "action-plan"
	};
	struct tacit_documents found = { 0 };

	*plan = NULL;
	if (!tacit_register_list(reg, arena, &query, &found, err))
		return false;
	if (found.count)
		*plan = found.list[found.count - 1].at.id;
	return true;
}

/* Ids are digests of what they name, so that there is no circle of documents
 * that undo each other; one made by hand must not take us round for ever. */
enum { DEPTH_MAX = 32 };

struct standing {
	struct tacit_register *reg;
	unsigned depth;
	bool stands;
};

static bool still_stands(
	struct standing *standing, const char *id, struct tacit_err *err);

/* Unless it is itself taken back; what takes it back says nothing more. */
static bool undone_by_act(
	const struct tacit_document *act, void *ctx, struct tacit_err *err)
{
	struct standing *standing = ctx;
	struct standing below = { standing->reg, standing->depth + 1, true };

	if (tacit_document_get(act, "withdraws"))
		return true;
	if (!still_stands(&below, act->at.id, err))
		return false;
	if (below.stands)
		standing->stands = false;
	return true;
}

static bool in_error(
	struct standing *standing, const char *id, struct tacit_err *err)
{
	struct tacit_index_query query = {
		.type = TACIT_ACT, .subject = id, .kind = "entered-in-error"
	};

	return tacit_register_each(
		standing->reg, &query, undone_by_act, standing, err);
}

/* A withdrawal undoes unless it is itself undone. */
static bool undone_by_withdrawal(
	const struct tacit_document *doc, void *ctx, struct tacit_err *err)
{
	struct standing *standing = ctx;
	struct standing below = { standing->reg, standing->depth + 1, true };

	if (!still_stands(&below, doc->at.id, err))
		return false;
	if (below.stands)
		standing->stands = false;
	return true;
}

/* A successor undoes even if it is withdrawn later: what it replaced was
 * given up. Entered in error, it never was. */
static bool undone_by_successor(
	const struct tacit_document *doc, void *ctx, struct tacit_err *err)
{
	struct standing *standing = ctx;
	struct standing below = { standing->reg, standing->depth + 1, true };

	if (!in_error(&below, doc->at.id, err))
		return false;
	if (below.stands)
		standing->stands = false;
	return true;
}

static bool still_stands(
	struct standing *standing, const char *id, struct tacit_err *err)
{
	struct tacit_index_query withdrawn = {
		.type = -1, .link_key = "withdraws", .link_target = id
	};
	struct tacit_index_query superseded = {
		.type = -1, .link_key = "supersedes", .link_target = id
	};

	if (standing->depth > DEPTH_MAX)
		return true;
	return tacit_register_each(standing->reg, &withdrawn,
		       undone_by_withdrawal, standing, err) &&
		tacit_register_each(standing->reg, &superseded,
			undone_by_successor, standing, err) &&
		in_error(standing, id, err);
}

bool tacit_facts_stands(struct tacit_register *reg, const char *id,
	bool *stands, struct tacit_err *err)
{
	struct standing standing = { reg, 0, true };

	if (!still_stands(&standing, id, err))
		return false;
	*stands = standing.stands;
	return true;
}

bool tacit_facts_disposition(struct tacit_register *reg,
	struct tacit_arena *arena, const char *comment,
	struct tacit_document *out, bool *found, struct tacit_err *err)
{
	struct tacit_index_query query = { .type = TACIT_DISPOSITION,
		.subject = comment };
	struct tacit_documents docs = { 0 };
	size_t i;

	*found = false;
	if (!tacit_register_list(reg, arena, &query, &docs, err))
		return false;
	for (i = 0; i < docs.count; i++) {
		bool holds = true;

		/* what only takes back is no answer */
		if (tacit_document_get(&docs.list[i], "withdraws"))
			continue;
		if (!tacit_facts_stands(reg, docs.list[i].at.id, &holds, err))
			return false;
		if (!holds)
			continue;
		*out = docs.list[i];
		*found = true;
	}
	return true;
}
