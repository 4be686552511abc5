#include "report/comparison.h"

#include "report/comparison_part.h"

static bool compare_two(struct tacit_register *reg, struct tacit_arena *arena,
	const struct tacit_comparison_query *query,
	struct tacit_comparison *out, struct tacit_err *err)
{
	struct tacit_side_of of;
	struct tacit_side old = { 0 };
	struct tacit_side now = { 0 };
	bool ok;

	if (!tacit_comparison_of(
		    reg, arena, query->id, (int)query->type, &of, err))
		return false;
	ok = query->from ? tacit_side_named(&of, query->from, &old, err)
			 : tacit_side_before(&of, &old, err);
	if (!ok)
		return false;
	ok = query->to ? tacit_side_named(&of, query->to, &now, err)
		       : tacit_side_now(&of, &now, err);
	if (!ok)
		return false;
	out->parts = tacit_arena_alloc(arena, sizeof(*out->parts));
	out->count = 1;
	tacit_comparison_align(arena, out->parts, &old, &now);
	tacit_comparison_fill(arena, out->parts, &old);
	return true;
}

bool tacit_comparison_make(struct tacit_register *reg,
	struct tacit_arena *arena, const struct tacit_comparison_query *query,
	struct tacit_comparison *out, struct tacit_err *err)
{
	size_t i;
	bool ok;

	*out = (struct tacit_comparison){ .record = tacit_record_of(reg),
		.is_side_by_side = query->is_side_by_side };
	ok = query->comment
		? tacit_comparison_since(reg, arena, query->comment, out, err)
		: compare_two(reg, arena, query, out, err);
	out->is_same = true;
	for (i = 0; i < out->count; i++) {
		const struct tacit_comparison_part *part = &out->parts[i];

		if (part->passage_count || part->key_count ||
			(part->address && !part->pair))
			out->is_same = false;
	}
	if (!ok || !query->lang)
		return ok;
	return tacit_comparison_tell(reg, arena, query->lang, out, err);
}
