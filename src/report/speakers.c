#include "report/speakers.h"

#include <stdlib.h>
#include <string.h>

#include <tacit/words.h>

#include "base/letter.h"

/* "Forum 1" of "Forum 1: national experience". */
static const char *forum_name(
	struct tacit_arena *arena, const struct tacit_agenda_slot *slot)
{
	struct tacit_str rest = tacit_str_of(slot->own);
	struct tacit_str name = { 0 };

	(void)tacit_str_split(&rest, ':', &name);
	name = tacit_str_trim(name);
	return tacit_arena_strndup(arena, name.data, name.len);
}

static bool begins_with(const char *title, const char *start)
{
	struct tacit_buf text = { 0 };
	struct tacit_buf begin = { 0 };
	bool begins;

	tacit_fold(tacit_str_of(title), &text);
	tacit_fold(tacit_str_of(start), &begin);
	begins = tacit_str_starts(tacit_buf_str(&text), tacit_buf_cstr(&begin));
	tacit_buf_clear(&text);
	tacit_buf_clear(&begin);
	return begins;
}

/* At which participants speak, whether or not somebody is there already. */
static bool is_forum(const struct tacit_agenda_slot *slot)
{
	static const char *const words[] = { "Forum", "Panel", "Discussion",
		"Round table", "Форум", "Дискуссия", "Круглый стол",
		"Дөңгелек үстел", "论坛", "讨论", "Table ronde" };
	size_t i;

	for (i = 0; i < TACIT_COUNT(words); i++)
		if (begins_with(slot->own, words[i]))
			return true;
	return false;
}

static int by_turn(const void *a, const void *b)
{
	const struct tacit_registrant_row *const *x = a;
	const struct tacit_registrant_row *const *y = b;

	if ((*x)->one->turn != (*y)->one->turn)
		return (*x)->one->turn < (*y)->one->turn ? -1 : 1;
	return *x < *y ? -1 : *x > *y; /* as they came */
}

/* All who are at the forum of a name. */
static void fill_forum(struct tacit_arena *arena,
	const struct tacit_registrants *all, struct tacit_forum *forum)
{
	size_t i;

	forum->list =
		tacit_arena_array(arena, all->count + 1, sizeof(*forum->list));
	for (i = 0; i < all->count; i++)
		if (!strcmp(all->list[i].one->forum, forum->name))
			forum->list[forum->count++] = &all->list[i];
	if (forum->count)
		qsort(forum->list, forum->count,
			sizeof(const struct tacit_registrant_row *), by_turn);
}

static bool has_forum(const struct tacit_speakers *out, const char *name)
{
	size_t i;

	for (i = 0; i < out->forum_count; i++)
		if (!strcmp(out->forums[i].name, name))
			return true;
	return false;
}

static void add_forum(struct tacit_arena *arena, struct tacit_speakers *out,
	const char *name, const struct tacit_agenda_slot *slot)
{
	struct tacit_forum *forum = &out->forums[out->forum_count];

	if (has_forum(out, name))
		return;
	*forum = (struct tacit_forum){ .name = name, .slot = slot };
	fill_forum(arena, &out->all, forum);
	out->forum_count += forum->count || (slot && is_forum(slot));
}

static void fill_others(struct tacit_arena *arena, struct tacit_speakers *out)
{
	const struct tacit_registrants *all = &out->all;
	struct tacit_forum *others = &out->others;
	size_t i;

	others->list =
		tacit_arena_array(arena, all->count + 1, sizeof(*others->list));
	for (i = 0; i < all->count; i++) {
		const struct tacit_registration *one = all->list[i].one;

		if (!*one->forum &&
			!strcmp(one->person.values[TACIT_REGISTRANT_SPEAKS],
				"yes"))
			others->list[others->count++] = &all->list[i];
	}
}

bool tacit_speakers_find(struct tacit_register *reg, struct tacit_vault *vault,
	struct tacit_arena *arena, const struct tacit_registrations_ask *ask,
	struct tacit_speakers *out, struct tacit_err *err)
{
	const struct tacit_agenda_ask clocks = { .lang = ask->lang };
	size_t i;

	*out = (struct tacit_speakers){ 0 };
	if (!tacit_registrants_find(reg, vault, arena, ask, &out->all, err) ||
		!tacit_agenda_find(
			reg, arena, ask->event, &clocks, &out->agenda, err))
		return false;
	out->forums = tacit_arena_array(arena,
		out->agenda.slot_count + out->all.count + 1,
		sizeof(*out->forums));
	for (i = 0; i < out->agenda.slot_count; i++)
		add_forum(arena, out, forum_name(arena, &out->agenda.slots[i]),
			&out->agenda.slots[i]);
	for (i = 0; i < out->all.count; i++)
		if (*out->all.list[i].one->forum)
			add_forum(
				arena, out, out->all.list[i].one->forum, NULL);
	fill_others(arena, out);
	return true;
}

/* NULL: none begins so, or several do. */
static const char *slot_beginning(struct tacit_arena *arena,
	const struct tacit_agenda *agenda, const char *typed, bool *are_several)
{
	const char *found = NULL;
	size_t i;

	for (i = 0; i < agenda->slot_count && !*are_several; i++) {
		const struct tacit_agenda_slot *slot = &agenda->slots[i];
		const char *name;

		if (slot->is_break ||
			(!begins_with(slot->own, typed) &&
				!begins_with(slot->title, typed)))
			continue;
		name = forum_name(arena, slot);
		*are_several = found && strcmp(found, name) != 0;
		found = name;
	}
	return *are_several ? NULL : found;
}

bool tacit_speakers_forum(struct tacit_register *reg, struct tacit_arena *arena,
	const char *event, const char *typed, const char **out,
	struct tacit_err *err)
{
	const char *const *languages;
	const size_t count = tacit_words_languages(&languages);
	bool are_several = false;
	size_t i;

	*out = NULL;
	for (i = 0; i < count && !*out && !are_several; i++) {
		const struct tacit_agenda_ask ask = { .lang = languages[i] };
		struct tacit_agenda agenda = { 0 };

		if (!tacit_agenda_find(reg, arena, event, &ask, &agenda, err))
			return false;
		*out = slot_beginning(arena, &agenda, typed, &are_several);
	}
	if (*out)
		return true;
	(void)tacit_fail(err, are_several ? TACIT_INVALID : TACIT_NOTFOUND,
		are_several ? "several slots of the programme begin with %s"
			    : "no slot of the programme begins with %s",
		typed);
	return tacit_hint(err, "tacit programme %s", event);
}
