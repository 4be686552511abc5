/* printed: how a canonical id is printed for people. */
#include <string.h>

#include "register/numbers.h"
#include "register/opened.h"

enum { PRINTED_MIN = 12 }; /* "tha-" and eight characters */

/* --- a note: its number ------------------------------------------------------- */

static const char *printed_note(
	struct tacit_register *reg, struct tacit_arena *arena, const char *id)
{
	size_t count = 0;
	const char *number = tacit_note_number(reg, id, &count);

	if (!number)
		return tacit_arena_strdup(arena, id);
	/* a number that stands in two years is printed with its year */
	if (count < 2)
		return tacit_arena_strdup(arena, number);
	return tacit_arena_printf(arena, "%s (%.4s)", number, id);
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
