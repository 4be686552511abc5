#include "pages/json_events.h"
#include "pages/json_review.h"

#include "pages/json_document.h"
#include "pages/pages.h"
#include "pages/say.h"
#include "render/json.h"

/* --- shared -------------------------------------------------------------- */

json_t *tacit_json_review_name(const void *item)
{
	const struct tacit_review_name *name = item;

	if (!name->name)
		return json_null();
	return json_pack("{s:s?, s:s}", "id", name->id, "name", name->name);
}

json_t *tacit_json_review_names(const struct tacit_review_names *names)
{
	return tacit_json_each(names->list, names->count, sizeof(*names->list),
		tacit_json_review_name);
}

static json_t *review_stage(const struct tacit_stage *stage)
{
	return json_pack("{s:s, s:o, s:o, s:s?, s:s?, s:b, s:b, s:b, s:o}",
		"stage", tacit_stage_word(stage->stage), "since",
		tacit_json_instant(stage->since), "closes",
		tacit_json_instant(stage->closes), "organ", stage->organ,
		"note", stage->note, "provisional", stage->is_provisional,
		"under_silence", stage->is_under_silence, "differs",
		stage->differs, "dispositions_awaited",
		tacit_json_number(stage->without_disposition));
}

/* --- the head ------------------------------------------------------------ */

static json_t *report_head(const struct tacit_review *r)
{
	return json_pack("{s:s?, s:s?, s:s?, s:o, s:i, s:o, s:s?, s:s, s:s?, "
			 "s:s?, s:o, s:b, s:b, s:o, s:o}",
		"body", r->body, "body_short", r->body_short, "seat", r->seat,
		"organ", tacit_json_review_name(&r->organ), "year", r->ask.year,
		"area", tacit_json_review_name(&r->area), "dimension",
		r->ask.dimension, "distribution",
		r->ask.is_public ? "public" : "members", "original",
		r->original, "lang", r->ask.lang, "as_of",
		tacit_json_instant(r->as_of), "whole_year", r->is_whole_year,
		"exercise", r->record.is_exercise, "day",
		tacit_json_date(r->day), "members",
		tacit_json_number(r->members));
}

/* --- what is before the organ, in brief ---------------------------------- */

static json_t *review_step(const void *item)
{
	static const char *const words[] = {
		[TACIT_STEP_NONE] = NULL,
		[TACIT_STEP_CIRCULATED] = "circulated",
		[TACIT_STEP_SUBMITTED] = "submitted",
		[TACIT_STEP_DECIDED] = "decided",
		[TACIT_STEP_SUPERSEDED] = NULL,
	};
	const struct tacit_review_step *step = item;

	return json_pack("{s:s?, s:s?, s:s?, s:s?, s:o}", "step",
		words[step->kind], "by", step->by.id, "organ", step->organ,
		"outcome", step->outcome, "on", tacit_json_date(step->on));
}

static json_t *review_way(const struct tacit_review_paper *paper)
{
	return tacit_json_each(paper ? paper->way : NULL,
		paper ? paper->way_count : 0, sizeof(*paper->way), review_step);
}

static json_t *review_matter(const void *item)
{
	const struct tacit_review_matter *m = item;

	return json_pack("{s:s, s:b, s:o, s:o, s:o, s:o, s:o, s:o, s:o, s:o, "
			 "s:s?}",
		"kind", tacit_matter_word(m->kind), "for_decision",
		tacit_matter_is_for_decision(m->kind), "plan",
		tacit_json_review_name(&m->plan), "way", review_way(m->paper),
		"subjects", tacit_json_review_names(&m->subjects),
		"prepared_by", tacit_json_review_names(&m->prepared_by),
		"stage", m->stage ? review_stage(m->stage) : json_null(),
		"call",
		m->call ? tacit_json_review_name(&m->call->note) : json_null(),
		"different", tacit_json_review_names(&m->different), "reasons",
		tacit_json_review_names(&m->reasons), "target", m->target);
}

static json_t *review_figures(const struct tacit_review *r)
{
	json_t *object = json_object();
	int i;

	for (i = 0; i < TACIT_FIGURE_COUNT; i++)
		tacit_json_set(object, tacit_figure_word((enum tacit_figure)i),
			json_pack("{s:o, s:o}", "year",
				tacit_json_number(r->figures[i].now), "before",
				r->has_before ? tacit_json_number(
							r->figures[i].before)
					      : json_null()));
	return object;
}

/* --- coordination, papers ------------------------------------------------ */

static json_t *stage_counts(const size_t *stages)
{
	json_t *object = json_object();
	int i;

	for (i = 0; i < TACIT_STAGE_COUNT; i++) {
		if (stages[i])
			tacit_json_set(object,
				tacit_stage_word((enum tacit_stage_kind)i),
				tacit_json_number(stages[i]));
	}
	return object;
}

static json_t *review_area(const void *item)
{
	const struct tacit_review_area *a = item;

	return json_pack("{s:o, s:s?, s:s?, s:o, s:o, s:o}", "area",
		tacit_json_review_name(&a->area), "code", a->code, "dimension",
		a->dimension, "coordinators",
		tacit_json_review_names(&a->coordinators), "co_coordinators",
		tacit_json_review_names(&a->others), "documents",
		stage_counts(a->stages));
}

static json_t *review_paper(const void *item)
{
	const struct tacit_review_paper *p = item;

	return json_pack("{s:o, s:o, s:s?, s:o, s:o, s:s?, s:o, s:o, s:o}",
		"paper", tacit_json_review_name(&p->paper), "area",
		tacit_json_review_name(&p->area), "kind", p->kind,
		"prepared_by", tacit_json_review_names(&p->prepared_by), "note",
		tacit_json_review_name(&p->note), "next_organ", p->target,
		"now", review_stage(&p->stage), "before",
		review_stage(&p->before), "followed_by",
		tacit_json_followings(&p->followings));
}

/* --- plans --------------------------------------------------------------- */

static json_t *item_report(const void *item)
{
	const struct tacit_review_report *report = item;

	return json_pack("{s:o, s:b, s:s, s:s?, s:s?, s:s?}", "by",
		tacit_json_review_name(&report->by), "coordinator",
		report->is_by_coordinator, "status",
		tacit_say_progress(report->status), "evidence",
		report->evidence, "challenges", report->challenges, "source",
		report->source);
}

static const char *const item_words[] = {
	[TACIT_ITEM_PROPOSED] = "proposed",
	[TACIT_ITEM_NOT_REPORTED] = "not-reported",
	[TACIT_ITEM_REPORTED] = "reported",
	[TACIT_ITEM_REPORTED_DIFFERENTLY] = "reported-differently",
};

static const char *progress_word(
	enum tacit_item_status status, enum tacit_progress_status reported)
{
	return status == TACIT_ITEM_REPORTED ? tacit_say_progress(reported)
					     : item_words[status];
}

static json_t *plan_item(const void *item)
{
	const struct tacit_review_item *i = item;

	return json_pack("{s:o, s:s?, s:s?, s:s?, s:b, s:s, s:o, s:o, s:o, "
			 "s:b, s:o, s:o, s:o, s:o, s:o, s:s}",
		"item", tacit_json_review_name(&i->item), "number", i->printed,
		"section", i->section, "gate", i->gate, "gate_open",
		i->gate_is_open, "status", item_words[i->status], "reports",
		tacit_json_each(i->reports, i->report_count,
			sizeof(*i->reports), item_report),
		"lead", tacit_json_review_name(&i->lead), "due",
		tacit_json_date(i->due), "indicator", i->has_indicator,
		"recurrence", tacit_json_recurrence(&i->recurrence),
		"times_a_year",
		tacit_json_number(tacit_recurrence_a_year(&i->recurrence)),
		"events", tacit_json_number(tacit_recurring_sum(&i->events)),
		"events_held", tacit_json_number(i->events.held),
		"events_of_year", tacit_json_recurring_year(&i->events),
		"last_status", progress_word(i->last_status, i->last_reported));
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
		"paper", tacit_json_review_name(&p->paper), "area",
		tacit_json_review_name(&p->area), "in_force", p->is_in_force,
		"stage", review_stage(&p->stage), "items",
		tacit_json_each(
			p->items, p->item_count, sizeof(*p->items), plan_item),
		"reported", reported, "measures_without_item",
		tacit_json_review_names(&p->without_item), "for_approval",
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
			json_pack("{s:s?, s:o, s:s?, s:o, s:o, s:o, s:o}",
				"network", n->network, "item",
				tacit_json_review_name(&n->item), "number",
				n->printed, "area",
				tacit_json_review_name(&n->area), "named",
				tacit_json_review_names(&n->named), "entered",
				tacit_json_review_names(&n->sources), "members",
				tacit_json_number(r->members)));
	}
	return list;
}

/* --- events, and what is told by state ------------------------------------- */

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
				tacit_json_review_name(
					&r->events.list[h->events[k]].event));
		(void)json_array_append_new(list,
			json_pack("{s:o, s:o}", "state",
				tacit_json_review_name(&h->state), "events",
				events));
	}
	return list;
}

static json_t *review_state(const void *item)
{
	const struct tacit_review_state *s = item;

	return json_pack("{s:o, s:o, s:o, s:o, s:o, s:o, s:o}", "state",
		tacit_json_review_name(&s->state), "spoke",
		tacit_json_review_names(&s->spoke), "coordinates",
		tacit_json_review_names(&s->coordinates), "leads",
		tacit_json_review_names(&s->leads), "reported",
		tacit_json_review_names(&s->reported), "named",
		tacit_json_review_names(&s->named), "organised",
		tacit_json_review_names(&s->organised));
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

	return json_pack("{s:s, s:o, s:o, s:o, s:s?, s:o}", "kind",
		words[d->kind], "on", tacit_json_date(d->on), "until",
		tacit_json_date(d->until), "what",
		tacit_json_review_name(&d->what), "number", d->printed, "area",
		tacit_json_review_name(&d->area));
}

/* --- movement ------------------------------------------------------------ */

static json_t *review_decision(const void *item)
{
	const struct tacit_review_decision *d = item;

	if (!d->id)
		return json_null();
	return json_pack("{s:s, s:s?, s:o, s:s?, s:o, s:o}", "id", d->id,
		"organ", d->organ, "date", tacit_json_date(d->date), "outcome",
		d->outcome, "documents", tacit_json_review_names(&d->documents),
		"statements", tacit_json_review_names(&d->statements));
}

static json_t *progressed_item(const void *item)
{
	const struct tacit_review_progressed *one = item;

	return json_pack("{s:o, s:o, s:s, s:o, s:s}", "item",
		tacit_json_review_name(&one->item), "area",
		tacit_json_review_name(&one->area), "before",
		progress_word(one->before, one->before_reported), "before_year",
		one->before_year ? json_integer(one->before_year) : json_null(),
		"now", progress_word(one->now, one->now_reported));
}

static json_t *named_authority(const void *item)
{
	const struct tacit_review_named *one = item;

	return json_pack("{s:o, s:o, s:o, s:s?, s:o}", "state",
		tacit_json_review_name(&one->state), "item",
		tacit_json_review_name(&one->item), "area",
		tacit_json_review_name(&one->area), "authority", one->authority,
		"since", tacit_json_date(one->on));
}

static json_t *review_movement(const struct tacit_review_movement *m)
{
	return json_pack("{s:o, s:o, s:o, s:o, s:o, s:o, s:o, s:o, s:o}",
		"since", review_decision(&m->since), "from",
		tacit_json_date(m->from), "authorities",
		tacit_json_each(m->named, m->named_count, sizeof(*m->named),
			named_authority),
		"moved", tacit_json_number(m->moved), "activities",
		tacit_json_each(m->progressed, m->progressed_count,
			sizeof(*m->progressed), progressed_item),
		"decisions",
		tacit_json_each(m->decisions, m->decision_count,
			sizeof(*m->decisions), review_decision),
		"notes", tacit_json_number(m->notes), "dispositions",
		tacit_json_number(m->answers), "event_reports",
		tacit_json_number(m->reports));
}

static void add_year(json_t *object, const struct tacit_review *r)
{
	tacit_json_set(object, "plans",
		tacit_json_each(r->plans.list, r->plans.count,
			sizeof(*r->plans.list), review_plan));
	tacit_json_set(object, "networks", review_networks(r));
	tacit_json_set(object, "organised_by", review_hosts(r));
	tacit_json_set(object, "states",
		tacit_json_each(r->states.list, r->states.count,
			sizeof(*r->states.list), review_state));
	tacit_json_set(object, "events",
		tacit_json_each(r->events.list, r->events.count,
			sizeof(*r->events.list), tacit_json_review_event));
	tacit_json_set(object, "ahead",
		tacit_json_each(r->dates.list, r->dates.count,
			sizeof(*r->dates.list), date_ahead));
	tacit_json_set(object, "movement", review_movement(&r->movement));
}

static json_t *whole_review(const struct tacit_review *r)
{
	json_t *object = tacit_json_begin(&r->record);

	tacit_json_set(object, "report", report_head(r));
	tacit_json_set(object, "attention",
		tacit_json_each(r->matters.list, r->matters.count,
			sizeof(*r->matters.list), review_matter));
	tacit_json_set(object, "brief", review_figures(r));
	tacit_json_set(object, "notes", tacit_json_review_names(&r->notes));
	tacit_json_set(object, "areas",
		tacit_json_each(r->areas.list, r->areas.count,
			sizeof(*r->areas.list), review_area));
	tacit_json_set(object, "papers",
		tacit_json_each(r->papers.list, r->papers.count,
			sizeof(*r->papers.list), review_paper));
	tacit_json_set(object, "calls", tacit_json_review_calls(&r->calls));
	tacit_json_set(object, "proposals",
		tacit_json_review_proposals(&r->proposals));
	add_year(object, r);
	return object;
}

void tacit_json_review(const struct tacit_review *review, struct tacit_buf *out)
{
	tacit_json_end(whole_review(review), out);
}

void tacit_csv_review(const struct tacit_review *review, struct tacit_buf *out)
{
	tacit_json_rows(whole_review(review), out);
}
