#include "report/registrations.h"

#include <stdlib.h>
#include <string.h>

#include <tacit/register.h>

#include "report/state_kind.h"
#include "report/held.h"
#include "report/value.h"

struct counting {
	struct tacit_value_style style;
	struct tacit_registrations *out;
	size_t cap;
};

static struct tacit_registration_count *count_of(
	struct counting *c, const char *code)
{
	struct tacit_registrations *out = c->out;
	const struct tacit_member *member;
	struct tacit_registration_count *one;
	size_t i;

	for (i = 0; i < out->state_count; i++)
		if (!strcmp(out->states[i].code, code))
			return &out->states[i];
	member = tacit_register_member(c->style.reg, code);
	one = tacit_arena_append(c->style.arena, &out->states,
		&out->state_count, &c->cap, sizeof(*one));
	one->code = code;
	one->name = tacit_value_state(&c->style, code);
	one->kind = member ? member->kind : NULL;
	return one;
}

static void count_one(struct tacit_registration_count *count,
	const struct tacit_registration *one, bool waits, bool is_after)
{
	count->registered++;
	count->waiting += waits;
	count->told += !waits && tacit_instant_is_set(one->told);
	count->after_close += is_after;
	count->speakers +=
		!strcmp(one->person.values[TACIT_REGISTRANT_SPEAKS], "yes");
}

bool tacit_registration_waits(
	const struct tacit_registrations *all, size_t place)
{
	return all->capacity_max && place >= all->capacity_max;
}

static bool is_between(
	struct tacit_date from, struct tacit_date day, struct tacit_date to)
{
	return tacit_date_compare(from, day) <= 0 &&
		tacit_date_compare(day, to) <= 0;
}

bool tacit_registrations_have_day(
	const struct tacit_registrations *all, struct tacit_date day)
{
	return is_between(all->starts, day, all->ends) ||
		is_between(all->held_from, day, all->held_to);
}

bool tacit_registration_is_after(const struct tacit_registrations *all,
	const struct tacit_registration *one)
{
	return tacit_instant_is_set(all->closes) &&
		!tacit_deadline_is_in_time(all->closes, one->received);
}

static void count_all(struct counting *c, struct tacit_registration_list *all)
{
	struct tacit_registrations *out = c->out;
	const struct tacit_date today = tacit_register_today(c->style.reg);
	size_t i;

	for (i = 0; i < all->count; i++) {
		const struct tacit_registration *one = &all->list[i];
		const bool waits = tacit_registration_waits(out, i);
		const bool is_after = tacit_registration_is_after(out, one);

		count_one(&out->all, one, waits, is_after);
		count_one(count_of(c, one->state), one, waits, is_after);
		if (tacit_date_compare(one->keep_until, out->keep_until) > 0)
			out->keep_until = one->keep_until;
		out->is_kept_too_long = out->is_kept_too_long ||
			tacit_registration_is_over(one, today) ||
			tacit_registration_reduce(&all->list[i], today);
	}
}

static int members_first(const void *a, const void *b)
{
	const struct tacit_registration_count *x = a;
	const struct tacit_registration_count *y = b;

	return tacit_state_kind_order(x->kind, x->name, y->kind, y->name);
}

static size_t capacity_of(const struct tacit_document *event, const char *key)
{
	const char *text = tacit_document_get(event, key);
	uint64_t number = 0;

	return text && tacit_str_number(tacit_str_of(text), UINT32_MAX, &number)
		? (size_t)number
		: 0;
}

static bool fill_event(struct counting *c, const struct tacit_document *event,
	struct tacit_err *err)
{
	struct tacit_registrations *out = c->out;
	const char *name = tacit_document_get(event, "zone");
	struct tacit_deadline deadline;
	struct tacit_zone zone = { 0 };
	struct tacit_held held;

	if (!tacit_event_held(&c->style, event, &held, err))
		return false;
	out->held_from = held.from;
	out->held_to = held.to;
	out->event = event->at.id;
	out->title = tacit_value_title(&c->style, event);
	out->stated =
		tacit_value_stated(c->style.arena, event, &out->stated_count);
	out->capacity_min = capacity_of(event, "capacity-min");
	out->capacity_max = capacity_of(event, "capacity-max");
	(void)tacit_document_date(event, "starts", &out->starts);
	(void)tacit_document_date(event, "ends", &out->ends);
	out->links_from = tacit_registration_links_from(event);
	if (!tacit_zone_load(c->style.arena, name ? name : "UTC", &zone, err) ||
		!tacit_registration_deadline(event, &zone, &deadline, err))
		return false;
	out->closes = deadline.closes;
	out->clock = (struct tacit_clock){ .place = name ? name : "UTC",
		.offset_s = deadline.offset_s };
	return true;
}

bool tacit_registrations_find(struct tacit_register *reg,
	struct tacit_vault *vault, struct tacit_arena *arena,
	const struct tacit_registrations_ask *ask,
	struct tacit_registrations *out, struct tacit_err *err)
{
	struct tacit_err fault = { 0 };
	struct counting c = { .style = { .reg = reg,
				      .arena = arena,
				      .lang = ask->lang,
				      .err = &fault },
		.out = out };
	struct tacit_registration_list all = { 0 };
	struct tacit_document *event = tacit_arena_alloc(arena, sizeof(*event));

	*out = (struct tacit_registrations){ .record = tacit_record_of(reg) };
	if (!tacit_register_get(
		    reg, arena, TACIT_EVENT, ask->event, event, err) ||
		!fill_event(&c, event, err) ||
		(vault &&
			!tacit_registration_list(
				vault, arena, out->event, &all, err)))
		return false;
	count_all(&c, &all);
	if (out->state_count)
		qsort(out->states, out->state_count, sizeof(*out->states),
			members_first);
	return tacit_value_told(&c.style, err);
}
