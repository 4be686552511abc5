/* The statements that exist at the instant, in order and by id. */
#include "rules/silence_work.h"

#include <stdlib.h>
#include <string.h>

static int by_receipt(const void *a, const void *b)
{
	const struct tacit_statement *const *left = a;
	const struct tacit_statement *const *right = b;
	bool has_left = tacit_instant_is_set((*left)->received);
	bool has_right = tacit_instant_is_set((*right)->received);

	if (has_left != has_right)
		return has_left ? -1 : 1;
	if ((*left)->received.s != (*right)->received.s)
		return (*left)->received.s < (*right)->received.s ? -1 : 1;
	return strcmp((*left)->id, (*right)->id);
}

size_t tacit_silence_present(struct tacit_silence_work *work)
{
	const struct tacit_silence_facts *facts = work->facts;
	size_t total = facts->statement_count;
	size_t left_out = 0;

	work->present = tacit_arena_array(
		work->arena, total, sizeof(struct tacit_statement *));
	for (size_t i = 0; i < total; i++)
		if (facts->statements[i].received.s <= work->now.s &&
			facts->statements[i].recorded.s <= work->now.s)
			work->present[work->count++] = &facts->statements[i];
		else
			left_out += 1 + facts->statements[i].more;
	qsort(work->present, work->count, sizeof(*work->present), by_receipt);

	work->by_id = tacit_arena_array(
		work->arena, work->count, sizeof(*work->by_id));
	for (size_t i = 0; i < work->count; i++)
		work->by_id[i] =
			(struct tacit_id_at){ work->present[i]->id, i };
	qsort(work->by_id, work->count, sizeof(*work->by_id), tacit_by_text);
	return left_out;
}

size_t tacit_silence_find(const struct tacit_silence_work *work, const char *id)
{
	const struct tacit_id_at *found = !id
		? NULL
		: tacit_find(&id, work->by_id, work->count,
			  sizeof(*work->by_id), tacit_by_text);

	return found ? found->at : TACIT_NO_INDEX;
}
