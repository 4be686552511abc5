/* json_review_year: activities, networks, events, the calendar, movement. */
#include "pages/json_review_parts.h"

/* --- words ----------------------------------------------------------------- */

static const char *status_word(enum tacit_progress_status status)
{
	static const char *const words[TACIT_PROGRESS_COUNT] = {
		[TACIT_PROGRESS_NOT_STARTED] = "not-started",
		[TACIT_PROGRESS_LIMITED] = "limited",
		[TACIT_PROGRESS_SUBSTANTIAL] = "substantial",
		[TACIT_PROGRESS_COMPLETED] = "completed",
	};

	return words[status];
}

static const char *item_word(enum tacit_item_status status)
{
	switch (status) {
	case TACIT_ITEM_PROPOSED:
		return "proposed";
	case TACIT_ITEM_NOT_REPORTED:
		return "not-reported";
	case TACIT_ITEM_REPORTED:
		return "reported";
	case TACIT_ITEM_REPORTED_DIFFERENTLY:
		return "reported-differently";
	}
	return "";
}

static const char *ahead_word(enum tacit_ahead_kind kind)
{
	static const char *const words[TACIT_AHEAD_COUNT] = {
		[TACIT_AHEAD_CLOSE] = "close",
		[TACIT_AHEAD_REGISTRATION] = "registration",
		[TACIT_AHEAD_EVENT] = "event",
		[TACIT_AHEAD_DUE] = "due",
	};

	return words[kind];
}

/* --- plans ------------------------------------------------------------------- */

static json_t *item(const struct tacit_review_item *i)
{
	json_t *reports = json_array();
	json_t *object;
	size_t k;

	for (k = 0; k < i->report_count; k++)
		(void)json_array_append_new(reports,
			json_pack("{s:o, s:b, s:s}", "by",
				tacit_json_review_name(&i->reports[k].by),
				"coordinator", i->reports[k].is_by_coordinator,
				"status", status_word(i->reports[k].status)));
	object = json_pack("{s:o, s:o, s:o, s:o, s:b, s:s, s:o, s:o, s:o, s:b}",
		"item", tacit_json_review_name(&i->item), "number",
		tacit_json_text(i->printed), "section",
		tacit_json_text(i->section), "gate", tacit_json_text(i->gate),
		"gate_open", i->gate_is_open, "status", item_word(i->status),
		"reports", reports, "lead", tacit_json_review_name(&i->lead),
		"due", tacit_json_date(i->due), "indicator", i->has_indicator);
	tacit_json_review_count(object, "times_a_year", i->times);
	tacit_json_review_count(object, "events", i->announced);
	tacit_json_review_count(object, "events_held", i->held);
	return object;
}

static json_t *plan(const struct tacit_review_plan *p)
{
	json_t *items = json_array();
	json_t *reported = json_object();
	json_t *object;
	size_t i;

	for (i = 0; i < p->item_count; i++)
		(void)json_array_append_new(items, item(&p->items[i]));
	for (i = 0; i < TACIT_PROGRESS_COUNT; i++)
		tacit_json_review_count(reported,
			status_word((enum tacit_progress_status)i),
			p->by_status[i]);
	tacit_json_review_count(reported, "differently", p->differently);
	object = json_pack("{s:o, s:o, s:b, s:o, s:o, s:o, s:o}", "paper",
		tacit_json_review_name(&p->paper), "area",
		tacit_json_review_name(&p->area), "in_force", p->is_in_force,
		"stage", tacit_json_review_stage(&p->stage), "items", items,
		"reported", reported, "measures_without_item",
		tacit_json_review_names(&p->without_item));
	tacit_json_review_count(object, "for_approval", p->for_approval);
	tacit_json_review_count(
		object, "for_consideration", p->for_consideration);
	tacit_json_review_count(object, "gates_open", p->gates_open);
	tacit_json_review_count(object, "without_lead", p->without_lead);
	tacit_json_review_count(object, "without_due", p->without_due);
	tacit_json_review_count(
		object, "without_indicator", p->without_indicator);
	tacit_json_review_count(object, "without_event", p->without_event);
	tacit_json_review_count(object, "with_report", p->reported);
	tacit_json_review_count(object, "measures", p->measures);
	return object;
}

static json_t *networks(const struct tacit_review *r)
{
	json_t *list = json_array();
	size_t i;

	for (i = 0; i < r->networks.count; i++) {
		const struct tacit_review_network *n = &r->networks.list[i];

		(void)json_array_append_new(list,
			json_pack("{s:o, s:o, s:b, s:o, s:o}", "network",
				tacit_json_text(n->network), "item",
				tacit_json_review_name(&n->item), "proposed",
				n->is_proposed, "named",
				tacit_json_review_names(&n->named), "members",
				tacit_json_number(r->members)));
	}
	return list;
}

/* --- events ------------------------------------------------------------------- */

static json_t *event(const struct tacit_review_event *e)
{
	return json_pack("{s:o, s:o, s:b, s:o, s:o, s:o, s:o, s:o, s:o, s:s, "
			 "s:o, s:o}",
		"event", tacit_json_review_name(&e->event), "areas",
		tacit_json_review_names(&e->areas), "related_only",
		e->is_related, "organisers",
		tacit_json_review_names(&e->organisers), "mode",
		tacit_json_text(e->mode), "venue", tacit_json_text(e->venue),
		"starts", tacit_json_date(e->starts), "ends",
		tacit_json_date(e->ends), "note",
		tacit_json_review_name(&e->note), "state",
		tacit_event_state_word(e->state), "participants",
		e->participants ? tacit_json_number(e->participants)
				: json_null(),
		"states",
		e->participants ? tacit_json_number(e->states) : json_null());
}

static json_t *hosts(const struct tacit_review *r)
{
	json_t *list = json_array();
	size_t i;
	size_t k;

	for (i = 0; i < r->hosts.count; i++) {
		const struct tacit_review_host *h = &r->hosts.list[i];
		json_t *events = json_array();

		for (k = 0; k < h->event_count; k++)
			(void)json_array_append_new(events,
				tacit_json_review_name(
					&r->events.list[h->events[k]].event));
		(void)json_array_append_new(list,
			json_pack("{s:o, s:o}", "state",
				tacit_json_review_name(&h->state), "events",
				events));
	}
	return list;
}

static json_t *dates(const struct tacit_review *r)
{
	json_t *list = json_array();
	size_t i;

	for (i = 0; i < r->dates.count; i++) {
		const struct tacit_review_date *d = &r->dates.list[i];

		(void)json_array_append_new(list,
			json_pack("{s:s, s:o, s:o, s:o}", "kind",
				ahead_word(d->kind), "on",
				tacit_json_date(d->on), "until",
				tacit_json_date(d->until), "what",
				tacit_json_review_name(&d->what)));
	}
	return list;
}

/* --- movement --------------------------------------------------------------------- */

json_t *tacit_json_review_decision(const struct tacit_review_decision *d)
{
	if (!d->id)
		return json_null();
	return json_pack("{s:o, s:o, s:o, s:o, s:o}", "id",
		tacit_json_text(d->id), "organ", tacit_json_text(d->organ),
		"date", tacit_json_date(d->date), "outcome",
		tacit_json_text(d->outcome), "documents",
		tacit_json_review_names(&d->documents));
}

static json_t *movement(const struct tacit_review_movement *m)
{
	json_t *decisions = json_array();
	size_t i;

	for (i = 0; i < m->decision_count; i++)
		(void)json_array_append_new(decisions,
			tacit_json_review_decision(&m->decisions[i]));
	return json_pack("{s:o, s:o, s:o, s:o, s:o, s:o, s:o}", "since",
		tacit_json_review_decision(&m->since), "from",
		tacit_json_date(m->from), "moved", tacit_json_number(m->moved),
		"decisions", decisions, "notes", tacit_json_number(m->notes),
		"dispositions", tacit_json_number(m->answers), "event_reports",
		tacit_json_number(m->reports));
}

void tacit_json_review_year(json_t *object, const struct tacit_review *review)
{
	json_t *plans = json_array();
	json_t *events = json_array();
	size_t i;

	for (i = 0; i < review->plans.count; i++)
		(void)json_array_append_new(
			plans, plan(&review->plans.list[i]));
	for (i = 0; i < review->events.count; i++)
		(void)json_array_append_new(
			events, event(&review->events.list[i]));
	tacit_json_set(object, "plans", plans);
	tacit_json_set(object, "networks", networks(review));
	tacit_json_set(object, "organised_by", hosts(review));
	tacit_json_set(object, "events", events);
	tacit_json_set(object, "ahead", dates(review));
	tacit_json_set(object, "movement", movement(&review->movement));
}
