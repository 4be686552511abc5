/* registrations_place: who speaks where, as the secretariat says. */
#include <string.h>

#include "door/registrations.h"

/* One list of speakers, in the order in which they are to speak. */
struct turns {
	struct tacit_vault *vault;
	struct tacit_arena arena;
	const char *forum;
	size_t count;
};

static bool is_moved(const struct tacit_registrant_row *const *persons,
	size_t count, const struct tacit_registrant_row *row)
{
	size_t i;

	for (i = 0; i < count; i++)
		if (persons[i] == row)
			return true;
	return false;
}

static bool give_turn(struct turns *turns,
	const struct tacit_registrant_row *row, struct tacit_err *err)
{
	struct tacit_registration one = *row->one;
	struct tacit_vault_record record;

	one.forum = turns->forum;
	one.turn = *one.forum ? ++turns->count : 0;
	if (!strcmp(one.forum, row->one->forum) && one.turn == row->one->turn)
		return true;
	tacit_registration_write(&turns->arena, &one, &record);
	return tacit_vault_change(turns->vault, &record, "registered", err);
}

/* Who stays at a forum moves up. */
static bool close_up(struct tacit_vault *vault, const struct tacit_forum *forum,
	const struct tacit_registrant_row *const *persons, size_t count,
	size_t *turn, struct tacit_err *err)
{
	struct turns turns = { .vault = vault, .forum = forum->name };
	bool ok = true;
	size_t i;

	for (i = 0; ok && i < forum->count; i++)
		if (!is_moved(persons, count, forum->list[i]))
			ok = give_turn(&turns, forum->list[i], err);
	*turn = turns.count;
	tacit_arena_clear(&turns.arena);
	return ok;
}

bool tacit_registrations_place(struct tacit_vault *vault,
	const struct tacit_speakers *all, const char *forum,
	const struct tacit_registrant_row *const *persons, size_t count,
	struct tacit_err *err)
{
	struct turns turns = { .vault = vault, .forum = forum };
	size_t left = 0;
	size_t i;
	bool ok = true;

	for (i = 0; ok && i < all->forum_count; i++) {
		ok = close_up(
			vault, &all->forums[i], persons, count, &left, err);
		if (!strcmp(all->forums[i].name, forum))
			turns.count = left;
	}
	for (i = 0; ok && i < count; i++)
		ok = give_turn(&turns, persons[i], err);
	tacit_arena_clear(&turns.arena);
	return ok;
}
