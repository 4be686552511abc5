#include "register/resolve_later.h"

#include <tacit/document.h>

static bool take_start(
	const struct tacit_index_row *row, void *ctx, struct tacit_err *err)
{
	struct tacit_instant *start = ctx;

	(void)err;
	start->s = row->exists_from;
	return true;
}

bool tacit_resolve_later(struct tacit_register *reg, struct tacit_arena *arena,
	const char *typed, unsigned types, struct tacit_err *err)
{
	struct tacit_instant now = tacit_register_now(reg);
	struct tacit_index_query itself = { .without_text = true };
	enum tacit_type_id type = TACIT_BODY;
	struct tacit_instant start = { 0 };
	struct tacit_err ignored = { 0 };
	char from[TACIT_INSTANT_SIZE];

	/* only to say more: without it, it is not found all the same */
	if (now.s >= TACIT_WHOLE_COMMIT.s ||
		!tacit_resolve(
			tacit_register_view(reg, arena, TACIT_WHOLE_COMMIT),
			arena, typed, types, &itself.id, &type, &ignored))
		return false;
	itself.type = (int)type;
	if (!tacit_register_rows(reg, &itself, take_start, &start, &ignored) ||
		start.s <= now.s)
		return false;
	tacit_instant_format(start, from);
	if (type == TACIT_NOTE)
		(void)tacit_fail(err, TACIT_NOTFOUND,
			"%s is not issued yet at that instant", typed);
	else
		(void)tacit_fail(err, TACIT_NOTFOUND,
			"%s is not there yet at that instant", typed);
	(void)tacit_hint(err, "it is from %s", from);
	return true;
}

bool tacit_resolve_other(struct tacit_register *reg, struct tacit_arena *arena,
	const char *typed, unsigned types, struct tacit_err *err)
{
	enum tacit_type_id type = TACIT_BODY;
	struct tacit_err ignored = { 0 };
	const char *asked = NULL;
	const char *id = NULL;
	unsigned i;

	/* only to say more, as above */
	if (!types ||
		!tacit_resolve(reg, arena, typed, 0, &id, &type, &ignored) ||
		types & 1u << (unsigned)type)
		return false;
	for (i = 0; i < TACIT_TYPE_COUNT; i++) {
		const char *name = tacit_type((enum tacit_type_id)i)->name;

		if (types & 1u << i)
			asked = asked ? tacit_arena_printf(
						arena, "%s, %s", asked, name)
				      : name;
	}
	(void)tacit_fail(err, TACIT_NOTFOUND, "%s is of the type %s", typed,
		tacit_type(type)->name);
	(void)tacit_hint(err, "here is asked for: %s", asked);
	return true;
}
