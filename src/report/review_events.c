/* review_events: events of the year, who organised them, the calendar. */
#include <stdlib.h>
#include <string.h>

#include <tacit/facts.h>

#include "facts/stands.h"
#include "report/review_work.h"

/* --- events ---------------------------------------------------------------------- */

/* In one of its areas; or it only touches one (`related`). */
static bool is_in_areas(const struct review_work *work,
	const struct tacit_document *doc, const char *key)
{
	size_t count = 0;
	const struct tacit_value *values =
		tacit_document_list(doc, key, &count);
	size_t i;

	if (!work->ask->area && !work->ask->dimension)
		return true;
	for (i = 0; i < count; i++) {
		if (tacit_review_area(work, values[i].text))
			return true;
	}
	return false;
}

/* Those on events of the report: of its areas, or that touch one. */
static void keep_reports_in_areas(struct review_work *work)
{
	struct tacit_documents *reports = &work->event_reports;
	size_t kept = 0;
	size_t i;
	size_t k;

	for (i = 0; i < reports->count; i++) {
		for (k = 0; k < work->events.count; k++) {
			const struct tacit_document *doc =
				&work->events.list[k];

			if (!tacit_document_says(
				    &reports->list[i], "event", doc->at.id) ||
				(!is_in_areas(work, doc, "areas") &&
					!is_in_areas(work, doc, "related")))
				continue;
			reports->list[kept++] = reports->list[i];
			break;
		}
	}
	reports->count = kept;
}

/* What is recorded of it, in words. */
static void tell_held(
	struct review_work *work, struct tacit_review_event *event)
{
	struct tacit_value_style style = tacit_review_style(work);
	const struct tacit_held *held = &event->held;
	size_t i;

	style.arena = work->arena;
	event->told = tacit_held_told(&style, held);
	if (held->report_count)
		event->states = tacit_held_states(&style, &held->reports[0]);
	for (i = 1; i < held->report_count; i++)
		if (held->reports[i].differs)
			tacit_review_add(work, &event->beside,
				(struct tacit_review_name){ held->reports[i].id,
					tacit_held_says(
						&style, &held->reports[i]) });
}

static void fill_event(struct review_work *work,
	const struct tacit_document *doc, const struct tacit_held *held,
	struct tacit_review_event *event)
{
	const struct tacit_value *values;
	size_t count = 0;
	size_t i;

	event->event = tacit_review_title_of(work, doc);
	event->is_related = !is_in_areas(work, doc, "areas");
	values = tacit_document_list(doc, "areas", &count);
	for (i = 0; i < count; i++) {
		struct tacit_review_name area =
			tacit_review_titled(work, TACIT_AREA, values[i].text);

		if (area.name)
			tacit_review_add(work, &event->areas, area);
	}
	values = tacit_document_list(doc, "organisers", &count);
	for (i = 0; i < count; i++)
		tacit_review_add(work, &event->organisers,
			tacit_review_state_or_name(work, values[i].text));
	event->mode = tacit_review_copy(work, tacit_document_get(doc, "mode"));
	event->venue =
		tacit_review_copy(work, tacit_document_get(doc, "venue"));
	event->note = tacit_review_note(work, tacit_document_get(doc, "note"));
	event->stated =
		tacit_value_stated(work->arena, doc, &event->stated_count);
	event->held = *held;
	tell_held(work, event);
}

static void count_event(struct review_work *work,
	const struct tacit_review_event *event, int year)
{
	if (!tacit_held_is_of(&event->held, year))
		return;
	tacit_review_figure(work, TACIT_FIGURE_EVENTS, year, 1);
	tacit_review_figure(work, TACIT_FIGURE_EVENTS_HELD, year,
		event->held.state == TACIT_EVENT_HELD &&
			tacit_held_is_in(&event->held, year));
}

static void take_event(struct review_work *work,
	const struct tacit_document *doc, const struct tacit_held *held)
{
	struct tacit_review_events *events = &work->out->events;
	struct tacit_review_event event = { 0 };
	int year = work->ask->year;

	if (!is_in_areas(work, doc, "areas") &&
		!is_in_areas(work, doc, "related"))
		return;
	fill_event(work, doc, held, &event);
	count_event(work, &event, year);
	count_event(work, &event, year - 1);
	if (!tacit_held_is_of(held, year))
		return;
	*(struct tacit_review_event *)tacit_arena_append(work->arena,
		&events->list, &events->count, &events->cap, sizeof(event)) =
		event;
}

static int by_first_day(const void *a, const void *b)
{
	const struct tacit_review_event *x = a;
	const struct tacit_review_event *y = b;
	int order = tacit_date_compare(x->held.starts, y->held.starts);

	return order ? order : strcmp(x->event.id, y->event.id);
}

/* --- what each state organised ----------------------------------------------------- */

static int by_name(const void *a, const void *b)
{
	const struct tacit_review_host *x = a;
	const struct tacit_review_host *y = b;

	return strcmp(x->state.name, y->state.name);
}

static struct tacit_review_host *host_of(
	struct review_work *work, struct tacit_review_name state)
{
	struct tacit_review_hosts *hosts = &work->out->hosts;
	struct tacit_review_host *host;
	size_t i;

	for (i = 0; i < hosts->count; i++) {
		if (!strcmp(hosts->list[i].state.id, state.id))
			return &hosts->list[i];
	}
	host = tacit_arena_append(work->arena, &hosts->list, &hosts->count,
		&hosts->cap, sizeof(*host));
	host->state = state;
	host->events = tacit_arena_array(
		work->arena, work->out->events.count, sizeof(*host->events));
	return host;
}

static void find_hosts(struct review_work *work)
{
	const struct tacit_review_events *events = &work->out->events;
	struct tacit_review_hosts *hosts = &work->out->hosts;
	size_t i;
	size_t k;

	for (i = 0; i < events->count; i++) {
		const struct tacit_review_names *by =
			&events->list[i].organisers;

		for (k = 0; k < by->count; k++) {
			struct tacit_review_host *host;

			if (!by->list[k].id)
				continue;
			host = host_of(work, by->list[k]);
			if (!host->event_count ||
				host->events[host->event_count - 1] != i)
				host->events[host->event_count++] = i;
		}
	}
	if (hosts->count)
		qsort(hosts->list, hosts->count, sizeof(*hosts->list), by_name);
}

/* Of all: one that is of no area of the report may be of its activities. */
static void find_all_held(struct review_work *work)
{
	struct tacit_value_style style = tacit_review_style(work);
	size_t i;

	style.arena = work->arena;
	work->held = tacit_arena_array(
		work->arena, work->events.count + 1, sizeof(*work->held));
	for (i = 0; i < work->events.count; i++)
		tacit_held_among(&style, &work->events.list[i],
			&work->event_reports, work->out->day, &work->held[i]);
}

bool tacit_review_find_events(struct review_work *work, struct tacit_err *err)
{
	struct tacit_index_query events = { .type = TACIT_EVENT };
	struct tacit_index_query reports = { .type = TACIT_EVENT_REPORT };
	struct tacit_review_events *found = &work->out->events;
	size_t i;

	if (!tacit_register_list(
		    work->reg, &work->scratch, &events, &work->events, err) ||
		!tacit_register_list(work->reg, &work->scratch, &reports,
			&work->event_reports, err) ||
		!tacit_keep_standing(work->reg, &work->event_reports, err))
		return false;
	find_all_held(work);
	keep_reports_in_areas(work);
	for (i = 0; i < work->events.count; i++)
		take_event(work, &work->events.list[i], &work->held[i]);
	if (found->count)
		qsort(found->list, found->count, sizeof(*found->list),
			by_first_day);
	find_hosts(work);
	return true;
}

/* --- the calendar ahead ------------------------------------------------------------- */

static struct tacit_review_date *add_date(struct review_work *work,
	enum tacit_ahead_kind kind, struct tacit_date on,
	struct tacit_date until, struct tacit_review_name what)
{
	struct tacit_review_dates *dates = &work->out->dates;
	struct tacit_review_date *date;

	/* up to the end of the year after the report's */
	if (!tacit_date_is_set(on) || on.year > work->ask->year + 1 ||
		tacit_date_compare(on, work->out->day) <= 0)
		return NULL;
	date = tacit_arena_append(work->arena, &dates->list, &dates->count,
		&dates->cap, sizeof(*date));
	*date = (struct tacit_review_date){
		.kind = kind, .on = on, .until = until, .what = what
	};
	return date;
}

static int by_day(const void *a, const void *b)
{
	const struct tacit_review_date *x = a;
	const struct tacit_review_date *y = b;
	int order = tacit_date_compare(x->on, y->on);

	if (!order)
		order = (int)x->kind - (int)y->kind;
	return order ? order : strcmp(x->what.name, y->what.name);
}

static void add_event_dates(struct review_work *work,
	const struct tacit_document *doc, const struct tacit_held *held)
{
	const struct tacit_date none = { 0 };
	const bool is_planned = held->state == TACIT_EVENT_PLANNED;
	struct tacit_review_name event;
	struct tacit_date register_by = { 0 };

	if (!is_in_areas(work, doc, "areas") &&
		!is_in_areas(work, doc, "related"))
		return;
	/* of what was put off, the day to which it was */
	if (!is_planned &&
		(held->state != TACIT_EVENT_POSTPONED || !held->is_moved))
		return;
	event = tacit_review_title_of(work, doc);
	if (is_planned)
		(void)tacit_document_date(doc, "register-by", &register_by);
	add_date(work, TACIT_AHEAD_REGISTRATION, register_by, none, event);
	add_date(work, TACIT_AHEAD_EVENT, held->from, held->to, event);
}

static void add_due(struct review_work *work,
	const struct tacit_review_plan *plan,
	const struct tacit_review_item *item)
{
	const struct tacit_date none = { 0 };
	struct tacit_review_date *date =
		add_date(work, TACIT_AHEAD_DUE, item->due, none, item->item);

	if (!date)
		return;
	date->printed = item->printed;
	date->area = plan->area;
}

static void add_due_dates(struct review_work *work)
{
	const struct tacit_review_plans *plans = &work->out->plans;
	size_t i;
	size_t k;

	for (i = 0; i < plans->count; i++) {
		for (k = 0; plans->list[i].is_in_force &&
			k < plans->list[i].item_count;
			k++)
			add_due(work, &plans->list[i],
				&plans->list[i].items[k]);
	}
}

void tacit_review_find_dates(struct review_work *work)
{
	const struct tacit_review_calls *calls = &work->out->calls;
	struct tacit_review_dates *dates = &work->out->dates;
	const struct tacit_date none = { 0 };
	size_t i;

	for (i = 0; i < calls->count; i++) {
		/* the day that ends with the close */
		struct tacit_instant last = { calls->list[i].closes.s - 1 };

		if (calls->list[i].is_open)
			add_date(work, TACIT_AHEAD_CLOSE,
				tacit_review_day(work, last), none,
				calls->list[i].note);
	}
	for (i = 0; i < work->events.count; i++)
		add_event_dates(work, &work->events.list[i], &work->held[i]);
	add_due_dates(work);
	if (dates->count)
		qsort(dates->list, dates->count, sizeof(*dates->list), by_day);
}
