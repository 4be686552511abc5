/* area: its coordinators and its plan. */
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
	struct tacit_document doc;
	const char **codes;
	size_t leading = 0;
	size_t others = 0;

	*out = (struct tacit_coordinators){ 0 };
	if (!tacit_register_find(reg, arena, TACIT_AREA, area, &doc, err))
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
