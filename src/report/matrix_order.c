/* matrix_order: who spoke, and in which order the rows of a matrix stand. */
#include "report/matrix_parts.h"

#include <stdlib.h>
#include <string.h>

static int by_speaker(const void *a, const void *b)
{
	const struct matrix_speaker *x = a;
	const struct matrix_speaker *y = b;

	return strcmp(x->name, y->name);
}

/* There are few; mostly it is the one before. */
static size_t speaker_of(const struct matrix_speaker *list, size_t count,
	size_t last, const char *code)
{
	size_t i;

	if (last < count && !strcmp(list[last].code, code))
		return last;
	for (i = 0; i < count && strcmp(list[i].code, code) != 0; i++)
		;
	return i;
}

void tacit_matrix_speakers(const struct tacit_value_style *style,
	const struct tacit_matrix *matrix, struct tacit_matrix_reading *reading,
	struct matrix_slot *slots, size_t count)
{
	const struct tacit_statement *statements =
		matrix->call.facts.statements;
	struct matrix_speaker *list = NULL;
	size_t found = 0;
	size_t cap = 0;
	size_t last = 0;
	size_t i;

	for (i = 0; i < count; i++) {
		const char *code = statements[slots[i].at].state;
		struct matrix_speaker *speaker;

		last = speaker_of(list, found, last, code);
		if (last < found)
			continue;
		speaker = tacit_arena_append(
			style->arena, &list, &found, &cap, sizeof(*speaker));
		speaker->code = code;
		speaker->name = tacit_value_state(style, code);
	}
	if (found)
		qsort(list, found, sizeof(*list), by_speaker);
	for (i = 0; i < count; i++) {
		last = speaker_of(
			list, found, last, statements[slots[i].at].state);
		slots[i].speaker = (uint32_t)last;
	}
	reading->speakers = list;
	reading->speaker_count = found;
}

static int by_number(uint64_t a, uint64_t b)
{
	return a < b ? -1 : a > b;
}

/* Of one state those that came first, then by their paths. */
static int by_place(const void *a, const void *b)
{
	const struct matrix_slot *x = a;
	const struct matrix_slot *y = b;

	if (x->group != y->group)
		return by_number(x->group, y->group);
	if (x->passage != y->passage)
		return by_number(x->passage, y->passage);
	if (x->speaker != y->speaker)
		return by_number(x->speaker, y->speaker);
	if (x->received != y->received)
		return x->received < y->received ? -1 : 1;
	return by_number(x->at, y->at);
}

void tacit_matrix_sort(struct matrix_slot *slots, size_t count)
{
	if (count)
		qsort(slots, count, sizeof(*slots), by_place);
}
