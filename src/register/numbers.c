#include "register/numbers.h"

#include <stdlib.h>
#include <string.h>

#include "register/opened.h"

static void add(struct tacit_register *reg, const char *id, const char *number)
{
	struct tacit_numbers *all = &reg->numbers;

	all->list = tacit_arena_grow(reg->arena, all->list, &all->cap,
		all->count + 1, sizeof(*all->list));
	all->list[all->count].id = tacit_arena_strdup(reg->arena, id);
	all->list[all->count++].number = tacit_arena_strdup(reg->arena, number);
}

/* "ID NUMBER" a line: neither an id nor its end holds a newline. */
static bool recall(struct tacit_register *reg)
{
	struct tacit_buf memo = { 0 };
	struct tacit_str rest;
	struct tacit_str line;
	bool found = tacit_index_recall(reg->index, "numbers", &memo);

	rest = tacit_buf_str(&memo);
	while (found && tacit_str_line(&rest, &line)) {
		size_t cut = tacit_str_find(line, " ");
		struct tacit_arena *arena = reg->arena;

		if (cut != SIZE_MAX)
			add(reg, tacit_arena_strndup(arena, line.data, cut),
				tacit_arena_strndup(arena, line.data + cut + 1,
					line.len - cut - 1));
	}
	tacit_buf_clear(&memo);
	return found;
}

static void remember(struct tacit_register *reg)
{
	struct tacit_buf memo = { 0 };
	struct tacit_err ignored = { 0 };
	size_t i;

	for (i = 0; i < reg->numbers.count; i++)
		tacit_buf_printf(&memo, "%s %s\n", reg->numbers.list[i].id,
			reg->numbers.list[i].number);
	if (!tacit_index_remember(
		    reg->index, "numbers", "", tacit_buf_str(&memo), &ignored))
		ignored.code = TACIT_OK; /* only a cache */
	tacit_buf_clear(&memo);
}

static bool take(
	const struct tacit_document *note, void *ctx, struct tacit_err *err)
{
	const char *number = tacit_document_get(note, "number");

	(void)err;
	if (number)
		add(ctx, note->at.id, number);
	return true;
}

static void load(struct tacit_register *reg)
{
	struct tacit_index_query query = { .type = TACIT_NOTE };
	struct tacit_err err = { 0 };
	uint64_t later = 1;

	reg->numbers.is_loaded = true;
	/* a look at the past is not what is remembered */
	if (!tacit_register_left_out(reg, &later, &err))
		later = 1;
	if (later || !recall(reg)) {
		/* an id that cannot be found prints as it is */
		if (!tacit_register_each(reg, &query, take, reg, &err))
			reg->numbers.is_loaded = false;
		else if (!later)
			remember(reg);
	}
	if (reg->numbers.count)
		qsort(reg->numbers.list, reg->numbers.count,
			sizeof(*reg->numbers.list), tacit_by_text);
}

const char *tacit_note_number(
	struct tacit_register *reg, const char *id, size_t *count)
{
	const struct tacit_note_row *row;
	size_t i;

	if (!reg->numbers.is_loaded)
		load(reg);
	row = tacit_find(&id, reg->numbers.list, reg->numbers.count,
		sizeof(*row), tacit_by_text);
	if (!row)
		return NULL;
	for (i = 0; count && i < reg->numbers.count; i++)
		*count += !strcmp(reg->numbers.list[i].number, row->number);
	return row->number;
}
