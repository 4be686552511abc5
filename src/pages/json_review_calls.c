/* json_review_calls: calls and what was said, of the yearly report. */
#include "pages/json_review.h"

#include "pages/json_document.h"
#include "pages/say_positions.h"

/* --- calls --------------------------------------------------------------- */

static json_t *days_of(const struct tacit_review_call *c)
{
	json_t *object = json_object();
	char day[TACIT_DATE_SIZE];
	size_t i;

	for (i = 0; i < c->day_count; i++) {
		tacit_date_format(tacit_date_add(c->first_day, (int)i), day);
		tacit_json_set(object, day, tacit_json_number(c->days[i]));
	}
	return object;
}

static json_t *follow_up_of(const struct tacit_review_follow_up *f)
{
	return json_pack("{s:o, s:o, s:o, s:o, s:o, s:o}", "total",
		tacit_json_number(f->total), "incorporated",
		tacit_json_number(f->incorporated), "not_incorporated",
		tacit_json_number(f->not_incorporated), "deferred",
		tacit_json_number(f->deferred), "otherwise",
		tacit_json_number(f->otherwise), "without",
		tacit_json_number(f->without));
}

static json_t *review_said(const void *item)
{
	const struct tacit_review_said *s = item;

	json_t *out = json_pack("{s:o, s:o, s:s, s:o, s:o}", "comment",
		tacit_json_review_name(&s->comment), "state",
		tacit_json_review_name(&s->state), "position",
		tacit_group_word(s->group), "places",
		tacit_json_review_names(&s->places), "text",
		tacit_json_text(s->text));

	tacit_json_receipt(out, s->receipt);
	return out;
}

static json_t *review_call(const void *item)
{
	const struct tacit_review_call *c = item;

	return json_pack(
		"{s:o, s:o, s:s?, s:o, s:o, s:o, s:o, s:s, s:s?, s:s, s:s?, "
		"s:b, "
		"s:b, s:o, s:b, s:b, s:o, s:o, s:o, s:o, s:o, s:o, s:o, s:o, "
		"s:o, "
		"s:o, s:o, s:o}",
		"note", tacit_json_review_name(&c->note), "followed_by",
		tacit_json_followings(&c->followings), "subject", c->subject,
		"area", tacit_json_review_name(&c->area), "issued",
		tacit_json_date(c->issued), "closes",
		tacit_json_instant(c->closes), "ended",
		tacit_json_instant(c->ended), "effect",
		tacit_effect_word(c->effect), "organ", c->organ, "verdict",
		tacit_verdict_word(c->verdict), "undone", c->undone, "open",
		c->is_open, "provisional", c->is_provisional,
		"entered_after_confirmation",
		tacit_json_number(c->entered_after), "assumed", c->is_assumed,
		"readings_differ", c->readings_differ, "asked",
		tacit_json_number(c->asked), "no_communication",
		c->effect == TACIT_EFFECT_FORWARD
			? json_null()
			: tacit_json_number(c->no_communication),
		"communications", tacit_json_number(c->received), "outside",
		tacit_json_number(c->outside), "not_asked",
		tacit_json_review_names(&c->preparing), "spoke",
		tacit_json_review_names(&c->spoke), "positions",
		tacit_json_positions(&c->positions), "in_force",
		tacit_json_positions(&c->in_force), "against",
		tacit_json_each(c->against, c->against_count,
			sizeof(*c->against), review_said),
		"follow_up", follow_up_of(&c->follow_up), "deferred",
		tacit_json_review_names(&c->deferred), "days", days_of(c));
}

/* --- proposals ----------------------------------------------------------- */

static json_t *review_outcome(const void *item)
{
	const struct tacit_review_outcome *o = item;

	return json_pack("{s:s?, s:s?, s:s?, s:o, s:s?, s:o}", "disposition",
		o->disposition, "outcome", o->outcome, "reason", o->reason,
		"by",
		o->by_secretariat ? json_string("secretariat")
				  : tacit_json_review_name(&o->by),
		"source", o->source, "suggested_area",
		tacit_json_review_name(&o->suggested));
}

static json_t *review_proposal(const void *item)
{
	const struct tacit_review_proposal *p = item;

	return json_pack("{s:o, s:o, s:o, s:s?, s:o, s:b, s:o, s:o, s:o, s:o, "
			 "s:b, s:b, s:b, s:o, s:o}",
		"comment", tacit_json_review_name(&p->comment), "state",
		tacit_json_review_name(&p->state), "joint",
		tacit_json_review_names(&p->joint), "kind", p->kind, "on",
		tacit_json_review_name(&p->on), "on_call", p->is_on_call,
		"reported_in", tacit_json_review_name(&p->reported_in), "text",
		tacit_json_text(p->text), "received",
		tacit_json_date(p->received), "known_by",
		tacit_json_date(p->known_by), "after_close",
		p->group == TACIT_GROUP_AFTER_CLOSE, "after_it_was_broken",
		p->group == TACIT_GROUP_AFTER_END, "withdrawn", p->is_withdrawn,
		"outcomes",
		tacit_json_each(p->outcomes, p->outcome_count,
			sizeof(*p->outcomes), review_outcome),
		"followed_by", tacit_json_review_name(&p->followed_by));
}

json_t *tacit_json_review_proposals(const struct tacit_review_proposals *p)
{
	json_t *outcomes = json_object();
	size_t i;

	for (i = 0; i < TACIT_OUTCOME_WORDS && p->outcomes[i]; i++)
		tacit_json_set(outcomes, p->outcomes[i],
			tacit_json_number(p->outcome_counts[i]));
	return json_pack("{s:o, s:o, s:o, s:o, s:o, s:o}", "total",
		tacit_json_number(p->total), "withdrawn",
		tacit_json_number(p->withdrawn), "not_recorded",
		tacit_json_number(p->without_answer), "two_outcomes",
		tacit_json_number(p->differing), "outcomes", outcomes, "list",
		tacit_json_each(
			p->list, p->count, sizeof(*p->list), review_proposal));
}

json_t *tacit_json_review_calls(const struct tacit_review_calls *calls)
{
	return tacit_json_each(
		calls->list, calls->count, sizeof(*calls->list), review_call);
}
