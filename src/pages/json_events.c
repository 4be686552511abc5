#include "pages/json_events.h"

#include "pages/json_review.h"

static json_t *participation_of(const void *item)
{
	const struct tacit_participation *one = item;

	return json_pack("{s:s, s:s, s:s?, s:o}", "state", one->code, "name",
		one->name, "kind", one->kind, "number",
		tacit_json_number(one->number));
}

static json_t *held_report(const void *item)
{
	const struct tacit_held_report *report = item;

	return json_pack("{s:s, s:s, s:o, s:o, s:o, s:o}", "report", report->id,
		"held", report->word, "date", tacit_json_date(report->on),
		"from", tacit_json_date(report->from), "to",
		tacit_json_date(report->to), "participants_by_state",
		tacit_json_each(report->states, report->state_count,
			sizeof(*report->states), participation_of));
}

void tacit_json_held(json_t *event, const struct tacit_held *held)
{
	const struct tacit_held_report *last =
		held->report_count ? held->reports : NULL;
	const bool is_told = last && last->state_count;

	(void)json_object_update_new(event,
		json_pack("{s:s, s:o, s:o, s:o, s:o, s:o, s:b}", "state",
			tacit_event_state_word(held->state), "held_from",
			last ? tacit_json_date(held->from) : json_null(),
			"held_to",
			last ? tacit_json_date(held->to) : json_null(),
			"participants",
			is_told ? tacit_json_number(last->participants)
				: json_null(),
			"states",
			is_told ? tacit_json_number(last->state_count)
				: json_null(),
			"reports",
			tacit_json_each(held->reports, held->report_count,
				sizeof(*held->reports), held_report),
			"reports_differ", held->differ));
}

json_t *tacit_json_recurrence(const struct tacit_recurrence *recurrence)
{
	return recurrence->times
		? json_pack("{s:o, s:s}", "times",
			  tacit_json_number(recurrence->times), "per",
			  tacit_period_word(recurrence->period))
		: json_null();
}

json_t *tacit_json_recurring_year(const void *item)
{
	const struct tacit_recurring_year *year = item;

	return json_pack("{s:i, s:o, s:o, s:o, s:o}", "year", year->year,
		"held", tacit_json_number(year->held), "announced",
		tacit_json_number(year->announced), "postponed",
		tacit_json_number(year->postponed), "cancelled",
		tacit_json_number(year->cancelled));
}

json_t *tacit_json_review_event(const void *item)
{
	const struct tacit_review_event *e = item;
	json_t *event = json_pack("{s:o, s:o, s:b, s:o, s:s?, s:s?, s:o, s:o, "
				  "s:o, s:o}",
		"event", tacit_json_review_name(&e->event), "areas",
		tacit_json_review_names(&e->areas), "related_only",
		e->is_related, "organisers",
		tacit_json_review_names(&e->organisers), "mode", e->mode,
		"venue", e->venue, "starts", tacit_json_date(e->held.starts),
		"ends", tacit_json_date(e->held.ends), "note",
		tacit_json_review_name(&e->note), "stated",
		tacit_json_list(e->stated, e->stated_count));

	tacit_json_held(event, &e->held);
	return event;
}
