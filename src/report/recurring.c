#include "report/recurring.h"

#include <stdlib.h>
#include <string.h>

#include <tacit/language.h>
#include <tacit/words.h>

#include "report/value.h"

/* --- counts ------------------------------------------------------------------ */

void tacit_recurring_count(
	struct tacit_recurring_year *year, const struct tacit_held *held)
{
	const bool is_announced = tacit_held_is_announced_for(held, year->year);
	const bool is_in = tacit_held_is_in(held, year->year);

	switch (held->state) {
	case TACIT_EVENT_HELD:
		year->held += is_in;
		break;
	case TACIT_EVENT_POSTPONED:
		/* to a day that is known: announced for that */
		year->announced += held->is_moved && is_in;
		year->postponed += is_announced && !(held->is_moved && is_in);
		break;
	case TACIT_EVENT_CANCELLED:
		year->cancelled += is_announced;
		break;
	case TACIT_EVENT_PLANNED:
	case TACIT_EVENT_NOT_RECORDED:
	case TACIT_EVENT_STATE_COUNT:
		year->announced += is_in;
		break;
	}
}

uint64_t tacit_recurring_sum(const struct tacit_recurring_year *year)
{
	return year->held + year->announced + year->postponed + year->cancelled;
}

struct tacit_recurrence tacit_recurrence_of(const struct tacit_document *item)
{
	struct tacit_recurrence recurrence = { 0 };
	const char *text = tacit_document_get(item, "recurrence");

	if (!text || !tacit_recurrence_parse(tacit_str_of(text), &recurrence))
		return (struct tacit_recurrence){ 0 };
	return recurrence;
}

/* --- the events of one activity ------------------------------------------------ */

static int as_they_began(const void *a, const void *b)
{
	const struct tacit_recurring_event *x = a;
	const struct tacit_recurring_event *y = b;
	int order = tacit_date_compare(x->held.from, y->held.from);

	return order ? order : strcmp(x->id, y->id);
}

static void count_year(const struct tacit_value_style *style,
	struct tacit_recurring *all, int number)
{
	struct tacit_recurring_year year = { .year = number };
	size_t i;

	for (i = 0; i < all->event_count; i++)
		tacit_recurring_count(&year, &all->events[i].held);
	if (tacit_recurring_sum(&year))
		*(struct tacit_recurring_year *)tacit_arena_append(style->arena,
			&all->years, &all->year_count, &all->year_cap,
			sizeof(year)) = year;
}

static void count_years(
	const struct tacit_value_style *style, struct tacit_recurring *all)
{
	int first = TACIT_YEAR_MAX;
	int last = TACIT_YEAR_MIN;
	size_t i;

	for (i = 0; i < all->event_count; i++) {
		const struct tacit_held *held = &all->events[i].held;

		first = held->starts.year < first ? held->starts.year : first;
		first = held->from.year < first ? held->from.year : first;
		last = held->ends.year > last ? held->ends.year : last;
		last = held->to.year > last ? held->to.year : last;
	}
	for (; first <= last; first++)
		count_year(style, all, first);
}

bool tacit_recurring_find(const struct tacit_value_style *style,
	const struct tacit_document *item, struct tacit_recurring *out,
	struct tacit_err *err)
{
	const struct tacit_index_query query = { .type = TACIT_EVENT,
		.link_key = "items",
		.link_target = item->at.id };
	struct tacit_documents events = { 0 };
	size_t i;

	*out = (struct tacit_recurring){ .recurrence =
						 tacit_recurrence_of(item) };
	if (!tacit_register_list(
		    style->reg, style->arena, &query, &events, err))
		return false;
	out->events = tacit_arena_array(
		style->arena, events.count + 1, sizeof(*out->events));
	for (i = 0; i < events.count; i++) {
		struct tacit_recurring_event *event = &out->events[i];
		const struct tacit_document *doc = &events.list[i];

		event->id = doc->at.id;
		event->path = doc->path;
		event->title = style->lang ? tacit_value_title(style, doc)
					   : tacit_document_get(doc, "title");
		if (!tacit_event_held(style, doc, &event->held, err))
			return false;
	}
	out->event_count = events.count;
	if (out->event_count)
		qsort(out->events, out->event_count, sizeof(*out->events),
			as_they_began);
	count_years(style, out);
	return true;
}

/* --- in words ------------------------------------------------------------------ */

const char *tacit_recurrence_told(const struct tacit_value_style *style,
	const struct tacit_recurrence *recurrence)
{
	const unsigned long long times = recurrence->times;

	switch (recurrence->period) {
	case TACIT_PER_QUARTER:
		return tacit_arena_printf(style->arena,
			tacit_tr(style->lang, "%llu per quarter"), times);
	case TACIT_PER_MONTH:
		return tacit_arena_printf(style->arena,
			tacit_tr(style->lang, "%llu per month"), times);
	case TACIT_PER_YEAR:
		break;
	}
	return tacit_arena_printf(
		style->arena, tacit_tr(style->lang, "%llu per year"), times);
}

/* "of 4 a year (1 per quarter)" */
static const char *foreseen(const struct tacit_value_style *style,
	const struct tacit_recurrence *recurrence)
{
	const char *told = tacit_arena_printf(style->arena,
		tacit_tr(style->lang, "of %llu a year"),
		(unsigned long long)tacit_recurrence_a_year(recurrence));

	return recurrence->period == TACIT_PER_YEAR
		? told
		: tacit_arena_printf(style->arena, "%s (%s)", told,
			  tacit_recurrence_told(style, recurrence));
}

const char *tacit_recurring_told(const struct tacit_value_style *style,
	const struct tacit_recurrence *recurrence,
	const struct tacit_recurring_year *year)
{
	struct tacit_arena *arena = style->arena;
	const char *lang = style->lang;
	const unsigned long long held = year->held;
	const unsigned long long announced = year->announced;
	const unsigned long long postponed = year->postponed;
	const unsigned long long cancelled = year->cancelled;
	const char *parts[6];
	const char *told = "";
	size_t n = 0;
	size_t i;

	if (!tacit_recurring_sum(year))
		parts[n++] = tacit_tr(lang, "no event recorded");
	if (held)
		parts[n++] = tacit_arena_printf(
			arena, tacit_tr(lang, "%llu held"), held);
	if (announced)
		parts[n++] = tacit_arena_printf(
			arena, tacit_tr(lang, "%llu announced"), announced);
	if (postponed)
		parts[n++] = tacit_arena_printf(
			arena, tacit_tr(lang, "%llu postponed"), postponed);
	if (cancelled)
		parts[n++] = tacit_arena_printf(
			arena, tacit_tr(lang, "%llu cancelled"), cancelled);
	if (recurrence->times)
		parts[n++] = foreseen(style, recurrence);
	if (!recurrence->times)
		told = tacit_arena_printf(
			arena, "%s: ", tacit_tr(lang, "events of the year"));
	for (i = 0; i < n; i++)
		told = tacit_arena_printf(
			arena, "%s%s%s", told, i ? ", " : "", parts[i]);
	return told;
}

const char *tacit_recurring_held(const struct tacit_value_style *style,
	const char *title, const struct tacit_held *held)
{
	struct tacit_buf days = { 0 };
	const char *told = NULL;

	if (held->state != TACIT_EVENT_HELD)
		return NULL;
	tacit_language_range(&days, style->lang, held->from, held->to);
	told = tacit_arena_printf(style->arena,
		tacit_tr(style->lang, "event held: %s (%s)"), title,
		tacit_buf_cstr(&days));
	tacit_buf_clear(&days);
	return told;
}
