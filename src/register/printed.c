/* printed: how a canonical id is printed for people. */
#include <stdlib.h>
#include <string.h>

#include "index/near.h"
#include "register/near_parts.h"
#include "register/opened.h"

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

static bool load_numbers(struct tacit_register *reg, struct tacit_err *err)
{
	struct tacit_index_query query = { .type = TACIT_NOTE };

	if (reg->numbers.is_loaded)
		return true;
	reg->numbers = (struct tacit_numbers){ 0 };
	reg->numbers.is_loaded =
		tacit_register_each(reg, &query, take_number, reg, err);
	if (reg->numbers.count)
		qsort(reg->numbers.list, reg->numbers.count,
			sizeof(*reg->numbers.list), tacit_by_text);
	return reg->numbers.is_loaded;
}

static const char *printed_note(
	struct tacit_register *reg, struct tacit_arena *arena, const char *id)
{
	const struct tacit_numbers *all = &reg->numbers;
	const struct tacit_note_row *row;
	size_t count = 0;
	size_t i;

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

static bool apart(struct tacit_register *reg, const char *id, size_t *len,
	struct tacit_err *err)
{
	struct tacit_err first = { 0 };

	if (tacit_index_apart(
		    reg->index, TACIT_COMMENT, id, reg->now.s, len, &first))
		return true;
	if (tacit_rows_repair(reg, &first))
		return tacit_index_apart(
			reg->index, TACIT_COMMENT, id, reg->now.s, len, err);
	return tacit_fail_as(err, &first);
}

/* The comment before, in the order of ids. */
struct crowd {
	struct tacit_asking *asking;
	struct tacit_buf before;
	bool is_kept;
};

/* Both of two that begin alike as far as ids are printed. */
static bool keep_crowded(const char *id, void *ctx, struct tacit_err *err)
{
	struct crowd *crowd = ctx;
	const char *before = tacit_buf_cstr(&crowd->before);
	bool is_crowded;

	(void)err;
	if (!tacit_path_is_id(TACIT_COMMENT, tacit_str_of(id)))
		return true;
	is_crowded = tacit_str_apart(before, id) > TACIT_PRINTED_MIN;
	if (is_crowded && !crowd->is_kept)
		tacit_asking_keep(crowd->asking, before);
	if (is_crowded)
		tacit_asking_keep(crowd->asking, id);
	crowd->is_kept = is_crowded;
	tacit_buf_truncate(&crowd->before, 0);
	tacit_buf_adds(&crowd->before, id);
	return true;
}

static bool read_crowded(struct tacit_register *reg,
	struct tacit_asking *asking, struct tacit_err *err)
{
	struct crowd crowd = { .asking = asking };
	bool ok = tacit_index_ids(reg->index, keep_crowded, &crowd, err);

	tacit_buf_clear(&crowd.before);
	return ok;
}

static bool print_comment(struct tacit_register *reg, struct tacit_arena *arena,
	const char *id, const char **printed, struct tacit_err *err)
{
	const struct tacit_asking *asking;
	const size_t whole = strlen(id);
	size_t len = 0;
	bool is_clear;

	*printed = id;
	if (!tacit_ask_next(
		    reg, TACIT_NEAR_CROWDED, read_crowded, &asking, err))
		return false;
	is_clear = asking->knows_all && !tacit_asking_has(asking, id);
	if (!is_clear && !apart(reg, id, &len, err))
		return false;
	if (len < TACIT_PRINTED_MIN)
		len = TACIT_PRINTED_MIN;
	if (len < whole)
		*printed = tacit_arena_strndup(arena, id, len);
	return true;
}

bool tacit_print_id(struct tacit_register *reg, struct tacit_arena *arena,
	enum tacit_type_id type, const char *id, const char **printed,
	struct tacit_err *err)
{
	if (type == TACIT_COMMENT)
		return print_comment(reg, arena, id, printed, err);
	*printed = id;
	if (type == TACIT_NOTE && !load_numbers(reg, err))
		return false;
	*printed = type == TACIT_NOTE ? printed_note(reg, arena, id)
				      : tacit_arena_strdup(arena, id);
	return true;
}

const char *tacit_printed_id(struct tacit_register *reg,
	struct tacit_arena *arena, enum tacit_type_id type, const char *id)
{
	const char *printed = id;
	struct tacit_err err = { 0 };

	/* what cannot be made shorter is printed whole */
	return tacit_print_id(reg, arena, type, id, &printed, &err) ? printed
								    : id;
}
