/* registrations_expire: what was kept long enough goes. */
#include <string.h>

#include "door/registrations.h"
#include "report/incoming.h"

static bool change_one(struct tacit_vault *vault, struct tacit_arena *arena,
	const struct tacit_registration *one, struct tacit_instant until,
	struct tacit_err *err)
{
	struct tacit_vault_record record;

	tacit_registration_write(arena, one, &record);
	record.until = until;
	return tacit_vault_change(vault, &record, "registered", err);
}

/* Rows are only marked here: what has an end, the vault empties with its log. */
static bool expire_each(struct tacit_vault *vault, struct tacit_arena *arena,
	struct tacit_registration_list *all, struct tacit_date today,
	struct tacit_registrations_gone *out, struct tacit_err *err)
{
	const struct tacit_instant long_ago = { 1 };
	const struct tacit_instant none = { 0 };
	size_t i;

	for (i = 0; i < all->count; i++) {
		struct tacit_registration *one = &all->list[i];
		const bool is_over = tacit_registration_is_over(one, today);
		const size_t fields =
			is_over ? 0 : tacit_registration_reduce(one, today);

		out->rows += is_over;
		out->fields += fields;
		if ((is_over || fields) &&
			!change_one(vault, arena, one,
				is_over ? long_ago : none, err))
			return false;
	}
	return true;
}

/* Those whose day is over by the register's clock. */
static bool expire_letters(struct tacit_vault *vault, struct tacit_arena *arena,
	const char *event, struct tacit_instant now,
	struct tacit_registrations_gone *out, struct tacit_err *err)
{
	struct tacit_incoming_list all;
	size_t i;

	if (!tacit_incoming_find(vault, arena, &all, err))
		return false;
	for (i = 0; i < all.count; i++) {
		struct tacit_incoming *letter = &all.letters[i];
		struct tacit_vault_record record = { 0 };

		if (letter->is_emptied || strcmp(letter->event, event) != 0 ||
			!tacit_instant_is_set(letter->until) ||
			letter->until.s > now.s)
			continue;
		out->letters++;
		letter->until = (struct tacit_instant){ 1 };
		tacit_incoming_write(arena, letter, &record);
		if (!tacit_vault_change(vault, &record,
			    tacit_incoming_word(letter->state), err))
			return false;
	}
	return true;
}

/* Of a letter it stays known that it was taken; of a person nothing. */
static struct tacit_str rest_of(struct tacit_arena *arena,
	const struct tacit_vault_record *kept, struct tacit_instant now)
{
	return strcmp(kept->kind, TACIT_INCOMING_KIND) != 0
		? tacit_str_of("")
		: tacit_incoming_rest(arena, kept, now);
}

bool tacit_registrations_expire(struct tacit_register *reg,
	struct tacit_vault *vault, const char *event,
	struct tacit_registrations_gone *out, struct tacit_err *err)
{
	const struct tacit_instant long_ago = { 1 };
	struct tacit_registration_list all = { 0 };
	struct tacit_arena arena = { 0 };
	size_t emptied = 0;
	bool ok;

	*out = (struct tacit_registrations_gone){ 0 };
	ok = tacit_registration_list(vault, &arena, event, &all, err) &&
		tacit_vault_begin(vault, err) &&
		expire_each(vault, &arena, &all, tacit_register_today(reg), out,
			err) &&
		expire_letters(vault, &arena, event, tacit_register_now(reg),
			out, err) &&
		tacit_vault_commit(vault, err) &&
		tacit_vault_expire(vault, long_ago, rest_of, &emptied, err) &&
		tacit_vault_scrub(vault, err);
	tacit_arena_clear(&arena);
	return ok;
}
