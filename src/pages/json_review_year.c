/* json_review_year: activities, networks, events, the calendar, movement. */
#include "pages/json_review_parts.h"

#include "pages/say.h"

/* --- plans --------------------------------------------------------------- */

static json_t *item_report(const void *item)
{
	const struct tacit_review_report *report = item;

	return json_pack("{s:o, s:b, s:s}", "by", tacit_json_name(&report->by),
		"coordinator", report->is_by_coordinator, "status",
		tacit_say_progress(report->status));
}

static json_t *plan_item(const void *item)
{
	static const char *const words[] = {
		[TACIT_ITEM_PROPOSED] = "proposed",
		[TACIT_ITEM_NOT_REPORTED] = "not-reported",
		[TACIT_ITEM_REPORTED] = "reported",
		[TACIT_ITEM_REPORTED_DIFFERENTLY] = "reported-differently",
	};
	const struct tacit_review_item *i = item;

	return json_pack("{s:o, s:s?, s:s?, s:s?, s:b, s:s, s:o, s:o, s:o, "
			 "s:b, s:o, s:o, s:o}",
		"item", tacit_json_name(&i->item), "number", i->printed,
		"section", i->section, "gate", i->gate, "gate_open",
		i->gate_is_open, "status", words[i->status], "reports",
		tacit_json_each(i->reports, i->report_count,
			sizeof(*i->reports), item_report),
		"lead", tacit_json_name(&i->lead), "due",
		tacit_json_date(i->due), "indicator", i->has_indicator,
		"times_a_year", tacit_json_number(i->times), "events",
		tacit_json_number(i->announced), "events_held",
		tacit_json_number(i->held));
}

static json_t *review_plan(const void *item)
{
	const struct tacit_review_plan *p = item;
	json_t *reported = json_object();
	size_t i;

	for (i = 0; i < TACIT_PROGRESS_COUNT; i++)
		tacit_json_set(reported,
			tacit_say_progress((enum tacit_progress_status)i),
			tacit_json_number(p->by_status[i]));
	tacit_json_set(
		reported, "differently", tacit_json_number(p->differently));
	return json_pack("{s:o, s:o, s:b, s:o, s:o, s:o, s:o, s:o, s:o, s:o, "
			 "s:o, s:o, s:o, s:o, s:o, s:o}",
		"paper", tacit_json_name(&p->paper), "area",
		tacit_json_name(&p->area), "in_force", p->is_in_force, "stage",
		tacit_json_stage(&p->stage), "items",
		tacit_json_each(
			p->items, p->item_count, sizeof(*p->items), plan_item),
		"reported", reported, "measures_without_item",
		tacit_json_names(&p->without_item), "for_approval",
		tacit_json_number(p->for_approval), "for_consideration",
		tacit_json_number(p->for_consideration), "gates_open",
		tacit_json_number(p->gates_open), "without_lead",
		tacit_json_number(p->without_lead), "without_due",
		tacit_json_number(p->without_due), "without_indicator",
		tacit_json_number(p->without_indicator), "without_event",
		tacit_json_number(p->without_event), "with_report",
		tacit_json_number(p->reported), "measures",
		tacit_json_number(p->measures));
}

static json_t *review_networks(const struct tacit_review *r)
{
	json_t *list = json_array();
	size_t i;

	for (i = 0; i < r->networks.count; i++) {
		const struct tacit_review_network *n = &r->networks.list[i];

		(void)json_array_append_new(list,
			json_pack("{s:s?, s:o, s:b, s:o, s:o}", "network",
				n->network, "item", tacit_json_name(&n->item),
				"proposed", n->is_proposed, "named",
				tacit_json_names(&n->named), "members",
				tacit_json_number(r->members)));
	}
	return list;
}

/* --- events -------------------------------------------------------------- */

static json_t *review_event(const void *item)
{
	const struct tacit_review_event *e = item;
	bool is_told = e->participants > 0;

	return json_pack("{s:o, s:o, s:b, s:o, s:s?, s:s?, s:o, s:o, s:o, s:s, "
			 "s:o, s:o}",
		"event", tacit_json_name(&e->event), "areas",
		tacit_json_names(&e->areas), "related_only", e->is_related,
		"organisers", tacit_json_names(&e->organisers), "mode", e->mode,
		"venue", e->venue, "starts", tacit_json_date(e->starts), "ends",
		tacit_json_date(e->ends), "note", tacit_json_name(&e->note),
		"state", tacit_event_state_word(e->state), "participants",
		is_told ? tacit_json_number(e->participants) : json_null(),
		"states", is_told ? tacit_json_number(e->states) : json_null());
}

static json_t *review_hosts(const struct tacit_review *r)
{
	json_t *list = json_array();
	size_t i;
	size_t k;

	for (i = 0; i < r->hosts.count; i++) {
		const struct tacit_review_host *h = &r->hosts.list[i];
		json_t *events = json_array();

		for (k = 0; k < h->event_count; k++)
			(void)json_array_append_new(events,
				tacit_json_name(
					&r->events.list[h->events[k]].event));
		(void)json_array_append_new(list,
			json_pack("{s:o, s:o}", "state",
				tacit_json_name(&h->state), "events", events));
	}
	return list;
}

static json_t *date_ahead(const void *item)
{
	static const char *const words[TACIT_AHEAD_COUNT] = {
		[TACIT_AHEAD_CLOSE] = "close",
		[TACIT_AHEAD_REGISTRATION] = "registration",
		[TACIT_AHEAD_EVENT] = "event",
		[TACIT_AHEAD_DUE] = "due",
	};
	const struct tacit_review_date *d = item;

	return json_pack("{s:s, s:o, s:o, s:o}", "kind", words[d->kind], "on",
		tacit_json_date(d->on), "until", tacit_json_date(d->until),
		"what", tacit_json_name(&d->what));
}

/* --- movement ------------------------------------------------------------ */

static json_t *review_decision(const void *item)
{
	const struct tacit_review_decision *d = item;

	if (!d->id)
		return json_null();
	return json_pack("{s:s, s:s?, s:o, s:s?, s:o}", "id", d->id, "organ",
		d->organ, "date", tacit_json_date(d->date), "outcome",
		d->outcome, "documents", tacit_json_names(&d->documents));
}

static json_t *review_movement(const struct tacit_review_movement *m)
{
	return json_pack("{s:o, s:o, s:o, s:o, s:o, s:o, s:o}", "since",
		review_decision(&m->since), "from", tacit_json_date(m->from),
		"moved", tacit_json_number(m->moved), "decisions",
		tacit_json_each(m->decisions, m->decision_count,
			sizeof(*m->decisions), review_decision),
		"notes", tacit_json_number(m->notes), "dispositions",
		tacit_json_number(m->answers), "event_reports",
		tacit_json_number(m->reports));
}

void tacit_json_review_year(json_t *object, const struct tacit_review *r)
{
	tacit_json_set(object, "plans",
		tacit_json_each(r->plans.list, r->plans.count,
			sizeof(*r->plans.list), review_plan));
	tacit_json_set(object, "networks", review_networks(r));
	tacit_json_set(object, "organised_by", review_hosts(r));
	tacit_json_set(object, "events",
		tacit_json_each(r->events.list, r->events.count,
			sizeof(*r->events.list), review_event));
	tacit_json_set(object, "ahead",
		tacit_json_each(r->dates.list, r->dates.count,
			sizeof(*r->dates.list), date_ahead));
	tacit_json_set(object, "movement", review_movement(&r->movement));
}
