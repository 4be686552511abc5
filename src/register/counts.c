#include "register/counts.h"

#include "register/opened.h"

static bool count_type(
	const struct tacit_document *doc, void *ctx, struct tacit_err *err)
{
	uint64_t *counts = ctx;

	(void)err;
	counts[doc->at.type->id]++;
	return true;
}

bool tacit_register_count_types(struct tacit_register *reg,
	const struct tacit_index_query *query,
	uint64_t counts[TACIT_TYPE_COUNT], struct tacit_err *err)
{
	struct tacit_index_query at_instant = *query;
	struct tacit_err first = { 0 };
	size_t i;

	at_instant.until = reg->now.s;
	for (i = 0; i < TACIT_TYPE_COUNT; i++)
		counts[i] = 0;
	if (reg->is_public)
		return tacit_register_each(reg, query, count_type, counts, err);
	if (tacit_index_count_types(
		    reg->index, &at_instant, counts, TACIT_TYPE_COUNT, &first))
		return true;
	return tacit_rows_repair(reg, &first)
		? tacit_index_count_types(reg->index, &at_instant, counts,
			  TACIT_TYPE_COUNT, err)
		: tacit_fail_as(err, &first);
}
