/* check_numbers: the numbers of notes, one after the other. */
#include "rules/check_parts.h"

#include <stdlib.h>
#include <string.h>

/* "NCT/G/778": the 778th of those that begin so. */
struct numbered {
	const struct tacit_document *note;
	const char *number;
	size_t series; /* bytes before the last number in it */
	uint64_t n;
	struct tacit_date date;
};

static bool read_number(const struct tacit_document *doc, struct numbered *out)
{
	const char *number = tacit_document_get(doc, "number");
	size_t series = number ? strlen(number) : 0;

	while (series && tacit_is_digit(number[series - 1]))
		series--;
	*out = (struct numbered){
		.note = doc, .number = number, .series = series
	};
	return number && tacit_document_date(doc, "date", &out->date) &&
		tacit_str_number(
			tacit_str_of(number + series), UINT32_MAX, &out->n);
}

static int compare_series(const struct numbered *a, const struct numbered *b)
{
	if (a->series != b->series)
		return a->series < b->series ? -1 : 1;
	return memcmp(a->number, b->number, a->series);
}

static int by_number(const void *a, const void *b)
{
	const struct numbered *x = a;
	const struct numbered *y = b;
	const int order = compare_series(x, y);

	return order ? order : (x->n > y->n) - (x->n < y->n);
}

/* A higher number is of no earlier day. */
static void compare_days(const struct numbered *lower,
	const struct numbered *higher, struct tacit_faults *faults)
{
	if (compare_series(lower, higher) != 0 || lower->n == higher->n ||
		tacit_date_compare(higher->date, lower->date) >= 0)
		return;
	tacit_fault_warn(faults, higher->note->path,
		tacit_document_line(higher->note, "number"),
		"correct the number or the day, if one is mistaken",
		"number: it comes after %s, and is of an earlier day",
		lower->number);
}

void tacit_check_numbers(
	const struct tacit_check *check, struct tacit_faults *faults)
{
	const struct tacit_corpus *corpus = check->corpus;
	struct tacit_arena arena = { 0 };
	struct numbered *list =
		tacit_arena_array(&arena, corpus->count + 1, sizeof(*list));
	size_t count = 0;
	size_t i;

	for (i = 0; i < corpus->count; i++) {
		const struct tacit_document *doc = corpus->list[i];

		if (doc->at.type && doc->at.type->id == TACIT_NOTE &&
			!doc->at.lang && read_number(doc, &list[count]))
			count++;
	}
	if (count)
		qsort(list, count, sizeof(*list), by_number);
	for (i = 1; i < count; i++)
		compare_days(&list[i - 1], &list[i], faults);
	tacit_arena_clear(&arena);
}
