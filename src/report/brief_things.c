/* brief_things: what a state coordinates, leads, reported, named and
 * organised. */
#include <string.h>

#include <tacit/facts.h>

#include "facts/stands.h"
#include "report/brief_parts.h"
#include "report/recurring.h"

static struct tacit_brief_thing *add_thing(struct brief_work *w,
	struct tacit_brief_things *to, const struct tacit_document *doc)
{
	struct tacit_brief_thing *thing = tacit_arena_append(w->style.arena,
		&to->list, &to->count, &to->cap, sizeof(*thing));

	thing->id = doc->at.id;
	thing->path = doc->path;
	thing->title = tacit_value_title(&w->style, doc);
	return thing;
}

static bool list_of(struct brief_work *w, enum tacit_type_id type,
	struct tacit_documents *found, struct tacit_err *err)
{
	const struct tacit_index_query query = { .type = (int)type };

	return tacit_register_list(
		w->style.reg, w->style.arena, &query, found, err);
}

static bool find_areas(struct brief_work *w, struct tacit_err *err)
{
	struct tacit_documents areas = { 0 };
	size_t i;
	size_t k;

	if (!list_of(w, TACIT_AREA, &areas, err))
		return false;
	for (i = 0; i < areas.count; i++) {
		struct tacit_coordinators who = { 0 };

		if (!tacit_facts_coordinators(w->style.reg, w->style.arena,
			    areas.list[i].at.id, (struct tacit_date){ 0 }, &who,
			    err))
			return false;
		for (k = 0; k < who.count; k++)
			if (!strcmp(who.codes[k], w->out->ask.state))
				add_thing(
					w, &w->out->coordinates, &areas.list[i])
					->state = k < who.leading
					? "coordinator"
					: "co-coordinator";
	}
	return true;
}

/* "i.3 Awareness", of its area. */
static struct tacit_brief_thing *add_activity(struct brief_work *w,
	struct tacit_brief_things *to, const struct tacit_document *item)
{
	struct tacit_brief_thing *thing = add_thing(w, to, item);

	thing->title = tacit_arena_printf(
		w->style.arena, "%s %s", item->at.name, thing->title);
	thing->of = tacit_value_heading(
		&w->style, TACIT_AREA, tacit_document_get(item, "area"));
	return thing;
}

/* What it reported on an activity, a row a year; the last of it, of what it
 * leads. */
static void take_reports(struct brief_work *w,
	const struct tacit_documents *reports,
	const struct tacit_document *item, struct tacit_brief_thing *led)
{
	size_t i;

	for (i = 0; i < reports->count; i++) {
		const struct tacit_document *doc = &reports->list[i];
		const char *year = tacit_document_get(doc, "year");
		struct tacit_brief_thing *thing;
		uint64_t n = 0;

		if (!tacit_document_says(doc, "item", item->at.id) || !year ||
			!tacit_str_number(
				tacit_str_of(year), TACIT_YEAR_MAX, &n))
			continue;
		thing = add_activity(w, &w->out->reported, item);
		thing->year = (int)n;
		thing->state = tacit_document_get(doc, "status");
		if (led && led->year <= thing->year) {
			led->year = thing->year;
			led->state = thing->state;
		}
	}
}

/* Beside what it reported: events that were held of what it leads, and by
 * year how many of those that are foreseen. */
static bool take_events(struct brief_work *w, const struct tacit_document *item,
	struct tacit_brief_thing *led, struct tacit_err *err)
{
	struct tacit_recurring all = { 0 };
	size_t i;

	if (!tacit_recurring_find(&w->style, item, &all, err))
		return false;
	led->events = tacit_arena_array(w->style.arena,
		all.event_count + all.year_count + 1, sizeof(*led->events));
	for (i = 0; i < all.event_count; i++) {
		const char *held = tacit_recurring_held(
			&w->style, all.events[i].title, &all.events[i].held);

		if (held)
			led->events[led->event_count++] = held;
	}
	for (i = 0; all.recurrence.times && i < all.year_count; i++)
		led->events[led->event_count++] = tacit_arena_printf(
			w->style.arena, "%d: %s", all.years[i].year,
			tacit_recurring_told(
				&w->style, &all.recurrence, &all.years[i]));
	return true;
}

static bool find_activities(struct brief_work *w,
	const struct tacit_documents *items, struct tacit_err *err)
{
	const struct tacit_index_query query = { .type = TACIT_PROGRESS,
		.state = w->out->ask.state };
	struct tacit_documents reports = { 0 };
	size_t i;

	if (!tacit_register_list(
		    w->style.reg, w->style.arena, &query, &reports, err) ||
		!tacit_keep_standing(w->style.reg, &reports, err))
		return false;
	for (i = 0; i < items->count; i++) {
		const struct tacit_document *doc = &items->list[i];
		struct tacit_brief_thing *led = NULL;

		if (tacit_document_says(doc, "lead", w->out->ask.state)) {
			led = add_activity(w, &w->out->leads, doc);
			(void)tacit_document_date(doc, "due", &led->from);
		}
		take_reports(w, &reports, doc, led);
		if (led && !take_events(w, doc, led, err))
			return false;
	}
	return true;
}

/* "i.1 Network of focal points, Border control": the activity that sets it up;
 * its own word where none does. */
static const char *name_network(struct brief_work *w,
	const struct tacit_documents *items, const char *network)
{
	size_t i;

	for (i = 0; i < items->count; i++) {
		if (tacit_document_says(&items->list[i], "network", network))
			return tacit_value_activity(&w->style, &items->list[i]);
	}
	return network;
}

static bool find_authorities(struct brief_work *w,
	const struct tacit_documents *items, struct tacit_err *err)
{
	const struct tacit_index_query query = { .type = TACIT_FOCAL_POINT,
		.state = w->out->ask.state };
	struct tacit_documents found = { 0 };
	size_t i;

	if (!tacit_register_list(
		    w->style.reg, w->style.arena, &query, &found, err) ||
		!tacit_keep_holding(w->style.reg, &found,
			tacit_register_today(w->style.reg), err))
		return false;
	for (i = 0; i < found.count; i++) {
		const struct tacit_document *doc = &found.list[i];
		struct tacit_brief_thing *thing =
			add_thing(w, &w->out->authorities, doc);

		thing->title = tacit_document_get(doc, "authority");
		thing->of = name_network(
			w, items, tacit_document_get(doc, "network"));
		(void)tacit_document_date(doc, "since", &thing->from);
	}
	return true;
}

static bool find_organised(struct brief_work *w, struct tacit_err *err)
{
	struct tacit_documents events = { 0 };
	size_t i;

	if (!list_of(w, TACIT_EVENT, &events, err))
		return false;
	for (i = 0; i < events.count; i++) {
		const struct tacit_document *doc = &events.list[i];
		struct tacit_brief_thing *thing;
		struct tacit_held held = { 0 };

		if (!tacit_document_lists(doc, "organisers", w->out->ask.state))
			continue;
		thing = add_thing(w, &w->out->organised, doc);
		(void)tacit_document_date(doc, "starts", &thing->from);
		(void)tacit_document_date(doc, "ends", &thing->to);
		if (!tacit_event_held(&w->style, doc, &held, err))
			return false;
		thing->state = held.word;
	}
	return true;
}

bool tacit_brief_things(struct brief_work *work, struct tacit_err *err)
{
	struct tacit_documents items = { 0 };

	return list_of(work, TACIT_ITEM, &items, err) &&
		find_areas(work, err) && find_activities(work, &items, err) &&
		find_authorities(work, &items, err) &&
		find_organised(work, err);
}
