#include "pages/json_review_parts.h"

#include "pages/json_document.h"

/* --- shared -------------------------------------------------------------- */

json_t *tacit_json_name(const void *item)
{
	const struct tacit_review_name *name = item;

	if (!name->name)
		return json_null();
	return json_pack("{s:s?, s:s}", "id", name->id, "name", name->name);
}

json_t *tacit_json_names(const struct tacit_review_names *names)
{
	return tacit_json_each(names->list, names->count, sizeof(*names->list),
		tacit_json_name);
}

json_t *tacit_json_stage(const struct tacit_stage *stage)
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
		"organ", tacit_json_name(&r->organ), "year", r->ask.year,
		"area", tacit_json_name(&r->area), "dimension",
		r->ask.dimension, "distribution",
		r->ask.is_public ? "public" : "members", "original",
		r->original, "lang", r->ask.lang, "as_of",
		tacit_json_instant(r->as_of), "whole_year", r->is_whole_year,
		"exercise", r->record.is_exercise, "day",
		tacit_json_date(r->day), "members",
		tacit_json_number(r->members));
}

/* --- what is before the organ, in brief ---------------------------------- */

static json_t *review_matter(const void *item)
{
	const struct tacit_review_matter *m = item;

	return json_pack("{s:s, s:o, s:o, s:o, s:o, s:s?}", "kind",
		tacit_matter_word(m->kind), "subjects",
		tacit_json_names(&m->subjects), "prepared_by",
		tacit_json_names(&m->prepared_by), "stage",
		m->stage ? tacit_json_stage(m->stage) : json_null(), "call",
		m->call ? tacit_json_name(&m->call->note) : json_null(),
		"target", m->target);
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
		tacit_json_name(&a->area), "code", a->code, "dimension",
		a->dimension, "coordinators",
		tacit_json_names(&a->coordinators), "co_coordinators",
		tacit_json_names(&a->others), "documents",
		stage_counts(a->stages));
}

static json_t *review_paper(const void *item)
{
	const struct tacit_review_paper *p = item;

	return json_pack("{s:o, s:o, s:s?, s:o, s:o, s:s?, s:o, s:o}", "paper",
		tacit_json_name(&p->paper), "area", tacit_json_name(&p->area),
		"kind", p->kind, "prepared_by",
		tacit_json_names(&p->prepared_by), "note",
		tacit_json_name(&p->note), "next_organ", p->target, "now",
		tacit_json_stage(&p->stage), "before",
		tacit_json_stage(&p->before));
}

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

static json_t *review_call(const void *item)
{
	const struct tacit_review_call *c = item;

	return json_pack("{s:o, s:s?, s:o, s:o, s:o, s:s, s:s?, s:s, s:b, s:b, "
			 "s:b, s:b, s:o, s:o, s:o, s:o, s:o, s:o, s:o, s:o}",
		"note", tacit_json_name(&c->note), "subject", c->subject,
		"area", tacit_json_name(&c->area), "issued",
		tacit_json_date(c->issued), "closes",
		tacit_json_instant(c->closes), "effect",
		tacit_effect_word(c->effect), "organ", c->organ, "verdict",
		tacit_verdict_word(c->verdict), "open", c->is_open,
		"provisional", c->is_provisional, "assumed", c->is_assumed,
		"readings_differ", c->readings_differ, "asked",
		tacit_json_number(c->asked), "no_communication",
		tacit_json_number(c->no_communication), "communications",
		tacit_json_number(c->received), "outside",
		tacit_json_number(c->outside), "not_asked",
		tacit_json_names(&c->preparing), "spoke",
		tacit_json_names(&c->spoke), "replies",
		tacit_json_groups(c->in_group), "days", days_of(c));
}

/* --- proposals ----------------------------------------------------------- */

static json_t *review_proposal(const void *item)
{
	const struct tacit_review_proposal *p = item;

	return json_pack("{s:o, s:o, s:s?, s:o, s:b, s:o, s:s?, s:o, s:o, s:b, "
			 "s:s?, s:s?, s:o, s:o, s:o}",
		"comment", tacit_json_name(&p->comment), "state",
		tacit_json_name(&p->state), "kind", p->kind, "on",
		tacit_json_name(&p->on), "on_call", p->is_on_call,
		"reported_in", tacit_json_name(&p->reported_in), "text",
		p->text, "received", tacit_json_date(p->received), "known_by",
		tacit_json_date(p->known_by), "after_close", p->is_after_close,
		"outcome", p->outcome, "reason", p->reason, "by",
		p->by_secretariat ? json_string("secretariat")
				  : tacit_json_name(&p->by),
		"suggested_area", tacit_json_name(&p->suggested), "followed_by",
		tacit_json_name(&p->followed_by));
}

static json_t *review_proposals(const struct tacit_review_proposals *p)
{
	json_t *outcomes = json_object();
	size_t i;

	for (i = 0; i < TACIT_OUTCOME_WORDS && p->outcomes[i]; i++)
		tacit_json_set(outcomes, p->outcomes[i],
			tacit_json_number(p->outcome_counts[i]));
	return json_pack("{s:o, s:o, s:o, s:o}", "total",
		tacit_json_number(p->total), "not_recorded",
		tacit_json_number(p->without_answer), "outcomes", outcomes,
		"list",
		tacit_json_each(
			p->list, p->count, sizeof(*p->list), review_proposal));
}

/* --- the whole ----------------------------------------------------------- */

static json_t *whole_review(const struct tacit_review *r)
{
	json_t *object = tacit_json_begin(&r->record);

	tacit_json_set(object, "report", report_head(r));
	tacit_json_set(object, "attention",
		tacit_json_each(r->matters.list, r->matters.count,
			sizeof(*r->matters.list), review_matter));
	tacit_json_set(object, "brief", review_figures(r));
	tacit_json_set(object, "notes", tacit_json_names(&r->notes));
	tacit_json_set(object, "areas",
		tacit_json_each(r->areas.list, r->areas.count,
			sizeof(*r->areas.list), review_area));
	tacit_json_set(object, "papers",
		tacit_json_each(r->papers.list, r->papers.count,
			sizeof(*r->papers.list), review_paper));
	tacit_json_set(object, "calls",
		tacit_json_each(r->calls.list, r->calls.count,
			sizeof(*r->calls.list), review_call));
	tacit_json_set(object, "proposals", review_proposals(&r->proposals));
	tacit_json_review_year(object, r);
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
