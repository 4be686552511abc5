/* printed: how a canonical id is printed for people. */
#include <stdlib.h>
#include <string.h>

#include "register/opened.h"

enum { PRINTED_MIN = 12 }; /* "tha-" and eight characters */

/* --- a note: its number ------------------------------------------------------- */

static bool take_number(
	const struct tacit_document *note, void *ctx, struct tacit_err *err)
{
	struct tacit_register *reg = ctx;
	struct tacit_numbers *all = &reg->numbers;
	const char *number = tacit_document_get(note, "number");
	struct tacit_note_row *row;

	(void)err;
	if (!number)
		return true;
	row = tacit_arena_append(
		reg->arena, &all->list, &all->count, &all->cap, sizeof(*row));
	row->id = tacit_arena_strdup(reg->arena, note->at.id);
	row->number = tacit_arena_strdup(reg->arena, number);
	return true;
}

static void load_numbers(struct tacit_register *reg)
{
	struct tacit_index_query query = { .type = TACIT_NOTE };
	struct tacit_err err = { 0 };

	reg->numbers = (struct tacit_numbers){ 0 };
	/* an id that cannot be found prints as it is */
	reg->numbers.is_loaded =
		tacit_register_each(reg, &query, take_number, reg, &err);
	if (reg->numbers.count)
		qsort(reg->numbers.list, reg->numbers.count,
			sizeof(*reg->numbers.list), tacit_by_text);
}

static const char *printed_note(
	struct tacit_register *reg, struct tacit_arena *arena, const char *id)
{
	const struct tacit_numbers *all = &reg->numbers;
	const struct tacit_note_row *row;
	size_t count = 0;
	size_t i;

	if (!all->is_loaded)
		load_numbers(reg);
	row = tacit_find(
		&id, all->list, all->count, sizeof(*row), tacit_by_text);
	if (!row)
		return tacit_arena_strdup(arena, id);
	for (i = 0; i < all->count; i++)
		count += !strcmp(all->list[i].number, row->number);
	/* a number that stands in two years is printed with its year */
	if (count < 2)
		return tacit_arena_strdup(arena, row->number);
	return tacit_arena_printf(arena, "%s (%.4s)", row->number, id);
}

/* --- a comment: as short as no other begins ------------------------------------ */

static bool count_row(
	const struct tacit_index_row *row, void *ctx, struct tacit_err *err)
{
	size_t *count = ctx;

	(void)row;
	(void)err;
	return ++*count < 2;
}

static const char *printed_comment(
	struct tacit_register *reg, struct tacit_arena *arena, const char *id)
{
	const size_t whole = strlen(id);
	size_t len;

	for (len = PRINTED_MIN; len < whole; len++) {
		const char *start = tacit_arena_strndup(arena, id, len);
		const struct tacit_index_query query = { .type = TACIT_COMMENT,
			.id_prefix = start,
			.until = reg->now.s,
			.without_text = true };
		struct tacit_err err = { 0 };
		size_t count = 0;

		/* false without an error: the second row was enough */
		if (!tacit_register_rows(
			    reg, &query, count_row, &count, &err) &&
			err.code != TACIT_OK)
			return id;
		if (count < 2)
			return start;
	}
	return id;
}

const char *tacit_printed_id(struct tacit_register *reg,
	struct tacit_arena *arena, enum tacit_type_id type, const char *id)
{
	if (type == TACIT_NOTE)
		return printed_note(reg, arena, id);
	if (type == TACIT_COMMENT)
		return printed_comment(reg, arena, id);
	return tacit_arena_strdup(arena, id);
}
