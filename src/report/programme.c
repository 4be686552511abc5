#include "report/programme.h"

#include <stdlib.h>
#include <string.h>

#include <tacit/language.h>
#include <tacit/words.h>

#include "facts/programme.h"
#include "report/held.h"
#include "report/value.h"

struct filling_agenda {
	struct tacit_value_style style;
	struct tacit_document event;
	struct tacit_agenda *out;
};

/* --- clocks ---------------------------------------------------------------------- */

const char *tacit_agenda_zone(
	const struct tacit_register *reg, const char *code)
{
	const struct tacit_member *member = tacit_register_member(reg, code);

	return member ? tacit_document_get(&member->doc, "zone") : NULL;
}

bool tacit_agenda_is_elsewhere(
	const struct tacit_agenda *agenda, const char *zone)
{
	return zone && strcmp(zone, agenda->clock.zone_name) != 0;
}

static bool load_clock(const struct filling_agenda *f, const char *zone,
	const char *code, struct tacit_agenda_clock *out, struct tacit_err *err)
{
	*out = (struct tacit_agenda_clock){ .code = code,
		.zone_name = zone,
		.name = code ? tacit_value_state(&f->style, code) : zone };
	return tacit_zone_load(f->style.arena, zone, &out->zone, err);
}

/* A zone, or a state for that of its capital. */
static bool find_clock(const struct filling_agenda *f, const char *typed,
	struct tacit_agenda_clock *out, struct tacit_err *err)
{
	struct tacit_err none = { 0 };
	struct tacit_err no_state = { 0 };
	const char *code = NULL;
	const char *zone;

	if (load_clock(f, typed, NULL, out, &none))
		return true;
	if (!tacit_resolve_state(
		    f->style.reg, f->style.arena, typed, &code, &no_state))
		return tacit_fail_as(err, &none);
	zone = tacit_agenda_zone(f->style.reg, code);
	if (zone)
		return load_clock(f, zone, code, out, err);
	(void)tacit_fail(err, TACIT_INVALID,
		"the zone of the capital of %s is not recorded",
		tacit_value_state(&f->style, code));
	return tacit_hint(err, "tacit set %s zone=ZONE", code);
}

static bool find_clocks(struct filling_agenda *f,
	const struct tacit_agenda_ask *ask, struct tacit_err *err)
{
	struct tacit_agenda *out = f->out;
	size_t i;

	out->clocks = tacit_arena_array(
		f->style.arena, ask->zone_count + 1, sizeof(*out->clocks));
	for (i = 0; i < ask->zone_count; i++)
		if (!find_clock(f, ask->zones[i],
			    &out->clocks[out->clock_count++], err))
			return false;
	return true;
}

/* --- capitals ----------------------------------------------------------------------- */

static bool find_capitals(struct filling_agenda *f, struct tacit_err *err)
{
	struct tacit_agenda *out = f->out;
	size_t count = 0;
	size_t cap = 0;
	const struct tacit_member *member =
		tacit_register_members(f->style.reg, &count);
	struct tacit_agenda_clock *list =
		tacit_arena_array(f->style.arena, count + 1, sizeof(*list));

	out->capitals = list;
	for (; count; count--, member++) {
		const char *zone = tacit_document_get(&member->doc, "zone");

		if (!tacit_member_is_on(member, out->starts))
			continue;
		if (!zone)
			*(const char **)tacit_arena_append(f->style.arena,
				&out->unknown, &out->unknown_count, &cap,
				sizeof(zone)) =
				tacit_value_state(&f->style, member->code);
		else if (!load_clock(f, zone, member->code,
				 &list[out->capital_count++], err))
			return false;
	}
	return true;
}

/* Whether two days begin at one hour by that clock. */
static bool begins_alike(const struct tacit_zone *zone, struct tacit_date a,
	struct tacit_instant a_begins, struct tacit_date b,
	struct tacit_instant b_begins)
{
	int a_s = 0;
	int b_s = 0;
	int64_t a_day = tacit_date_days(tacit_zone_date(zone, a_begins, &a_s)) -
		tacit_date_days(a);
	int64_t b_day = tacit_date_days(tacit_zone_date(zone, b_begins, &b_s)) -
		tacit_date_days(b);

	return a_s == b_s && a_day == b_day;
}

static bool goes_on(const struct tacit_agenda *out,
	const struct tacit_agenda_start *start,
	const struct tacit_agenda_slot *slot)
{
	size_t i;

	if (tacit_date_compare(tacit_date_add(start->to, 1), slot->date) ||
		!begins_alike(&out->clock.zone, start->from, start->begins,
			slot->date, slot->begins))
		return false;
	for (i = 0; i < out->capital_count; i++)
		if (!begins_alike(&out->capitals[i].zone, start->from,
			    start->begins, slot->date, slot->begins))
			return false;
	return true;
}

static int by_beginning(const void *a, const void *b)
{
	const struct tacit_agenda_slot *x = a;
	const struct tacit_agenda_slot *y = b;

	return x->begins.s < y->begins.s ? -1 : x->begins.s > y->begins.s;
}

static void find_starts(struct filling_agenda *f)
{
	struct tacit_agenda *out = f->out;
	struct tacit_agenda_start *last = NULL;
	size_t i;

	out->begins = tacit_arena_array(
		f->style.arena, out->slot_count + 1, sizeof(*out->begins));
	for (i = 0; i < out->slot_count; i++) {
		const struct tacit_agenda_slot *slot = &out->slots[i];

		if (last && !tacit_date_compare(last->to, slot->date))
			continue;
		if (last && goes_on(out, last, slot)) {
			last->to = slot->date;
			continue;
		}
		last = &out->begins[out->begin_count++];
		*last = (struct tacit_agenda_start){ slot->date, slot->date,
			slot->begins };
	}
}

/* In the order in which their clocks go at the first start. */
static void order_capitals(struct tacit_agenda *out)
{
	size_t i;
	size_t k;

	for (i = 1; out->slot_count && i < out->capital_count; i++) {
		struct tacit_agenda_clock one = out->capitals[i];
		int offset = tacit_zone_offset(&one.zone, out->slots[0].begins);

		for (k = i; k > 0; k--) {
			const struct tacit_agenda_clock *before =
				&out->capitals[k - 1];
			int other = tacit_zone_offset(
				&before->zone, out->slots[0].begins);

			if (other < offset ||
				(other == offset &&
					strcmp(before->name, one.name) <= 0))
				break;
			out->capitals[k] = *before;
		}
		out->capitals[k] = one;
	}
}

/* --- slots --------------------------------------------------------------------------- */

/* The titles in the language, where its version has as many slots. */
static void translate(struct filling_agenda *f, struct tacit_programme *all)
{
	struct tacit_document version = { 0 };
	struct tacit_programme theirs;
	struct tacit_faults told = { 0 };
	size_t i;

	if (!tacit_value_version(&f->style, &f->event, &version))
		return;
	tacit_programme_read(
		f->style.arena, &version, &f->event, &theirs, &told);
	tacit_faults_clear(&told);
	for (i = 0; theirs.count == all->count && i < all->count; i++)
		all->list[i].title = theirs.list[i].title;
}

static const char **titles_of(
	struct tacit_arena *arena, const struct tacit_programme *all)
{
	const char **titles =
		tacit_arena_array(arena, all->count + 1, sizeof(*titles));
	size_t i;

	for (i = 0; i < all->count; i++)
		titles[i] = all->list[i].title;
	return titles;
}

static void fill_slots(struct filling_agenda *f)
{
	struct tacit_agenda *out = f->out;
	struct tacit_programme all;
	struct tacit_faults told = { 0 };
	const char **own;
	size_t i;

	tacit_programme_read(f->style.arena, &f->event, NULL, &all, &told);
	out->faults = told.errors;
	tacit_faults_clear(&told);
	own = titles_of(f->style.arena, &all);
	translate(f, &all);
	out->slots = tacit_arena_array(
		f->style.arena, all.count + 1, sizeof(*out->slots));
	for (i = 0; i < all.count; i++) {
		const struct tacit_programme_slot *slot = &all.list[i];
		struct tacit_agenda_slot *to = &out->slots[out->slot_count++];

		to->date = slot->date;
		to->begins = tacit_programme_begins(slot, &out->clock.zone);
		if (slot->to_s > slot->from_s)
			to->ends = tacit_programme_ends(slot, &out->clock.zone);
		to->title = slot->title;
		to->own = own[i];
		to->is_break = slot->is_break;
	}
	if (out->slot_count)
		qsort(out->slots, out->slot_count, sizeof(*out->slots),
			by_beginning);
}

/* --- languages ----------------------------------------------------------------------- */

/* "Chinese", or of a pair "Chinese–Russian". */
static const char *language_named(
	const struct filling_agenda *f, const char *code)
{
	struct tacit_arena *arena = f->style.arena;
	const char *dash = strchr(code, '-');

	if (!dash)
		return tacit_words_name(f->style.lang, code);
	return tacit_arena_printf(arena, "%s–%s",
		tacit_words_name(f->style.lang,
			tacit_arena_strndup(
				arena, code, (size_t)(dash - code))),
		tacit_words_name(f->style.lang, dash + 1));
}

static const char *join_languages(const struct filling_agenda *f,
	const struct tacit_value *codes, size_t count)
{
	const char **names =
		tacit_arena_array(f->style.arena, count + 1, sizeof(*names));
	struct tacit_buf text = { 0 };
	size_t i;

	for (i = 0; i < count; i++)
		names[i] = language_named(f, codes[i].text);
	tacit_language_join(&text, f->style.lang, names, count);
	return tacit_buf_keep(&text, f->style.arena).data;
}

static void fill_languages(struct filling_agenda *f)
{
	struct tacit_agenda *out = f->out;
	size_t count = 0;
	size_t pair_count = 0;
	size_t cap = 0;
	const struct tacit_value *languages =
		tacit_document_list(&f->event, "languages", &count);
	const struct tacit_value *pairs =
		tacit_document_list(&f->event, "interpretation", &pair_count);
	size_t i;
	size_t k;

	out->languages = join_languages(f, languages, count);
	if (pair_count)
		out->interpretation = join_languages(f, pairs, pair_count);
	for (i = 0; count > 1 && i < count; i++) {
		const char *from = tacit_arena_printf(
			f->style.arena, "%s-", languages[i].text);

		for (k = 0; k < pair_count &&
			strncmp(pairs[k].text, from, strlen(from)) != 0;
			k++)
			;
		if (k == pair_count)
			*(const char **)tacit_arena_append(f->style.arena,
				&out->not_from, &out->not_from_count, &cap,
				sizeof(from)) = languages[i].text;
	}
}

/* One that was postponed is on again once it has the days that were reported. */
static bool is_off(const struct tacit_held *held)
{
	if (held->state != TACIT_EVENT_POSTPONED)
		return held->state == TACIT_EVENT_CANCELLED;
	return held->is_moved || !tacit_date_is_set(held->reports[0].from);
}

bool tacit_agenda_find(struct tacit_register *reg, struct tacit_arena *arena,
	const char *event, const struct tacit_agenda_ask *ask,
	struct tacit_agenda *out, struct tacit_err *err)
{
	struct tacit_err fault = { 0 };
	struct filling_agenda f = { .style = { .reg = reg,
					    .arena = arena,
					    .lang = ask->lang,
					    .err = &fault },
		.out = out };

	struct tacit_held held = { 0 };
	const char *zone;

	out->record = tacit_record_of(reg);
	if (!tacit_register_get(reg, arena, TACIT_EVENT, event, &f.event, err))
		return false;
	zone = tacit_document_get(&f.event, "zone");
	out->id = f.event.at.id;
	out->title = tacit_value_title(&f.style, &f.event);
	out->venue = tacit_document_get(&f.event, "venue");
	(void)tacit_document_date(&f.event, "starts", &out->starts);
	(void)tacit_document_date(&f.event, "ends", &out->ends);
	if (!load_clock(&f, zone ? zone : "UTC", NULL, &out->clock, err) ||
		!tacit_event_held(&f.style, &f.event, &held, err) ||
		!find_clocks(&f, ask, err))
		return false;
	out->held = held.word;
	out->is_off = is_off(&held);
	out->is_moved = held.is_moved && held.state == TACIT_EVENT_HELD;
	out->held_from = held.from;
	out->held_to = held.to;
	out->stated = tacit_value_stated(arena, &f.event, &out->stated_count);
	out->told = held.word ? tacit_held_told(&f.style, &held) : NULL;
	fill_languages(&f);
	fill_slots(&f);
	if (ask->has_capitals) {
		if (!find_capitals(&f, err))
			return false;
		order_capitals(out);
		find_starts(&f);
	}
	return tacit_value_told(&f.style, err);
}
