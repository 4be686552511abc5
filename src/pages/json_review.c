#include "pages/json_review_parts.h"

/* --- shared -------------------------------------------------------------- */

json_t *tacit_json_review_name(const struct tacit_review_name *name)
{
	if (!name->name)
		return json_null();
	return json_pack("{s:o, s:o}", "id", tacit_json_text(name->id), "name",
		tacit_json_text(name->name));
}

json_t *tacit_json_review_names(const struct tacit_review_names *names)
{
	json_t *list = json_array();
	size_t i;

	for (i = 0; i < names->count; i++)
		(void)json_array_append_new(
			list, tacit_json_review_name(&names->list[i]));
	return list;
}

json_t *tacit_json_review_stage(const struct tacit_stage *stage)
{
	return json_pack("{s:s, s:o, s:o, s:o, s:o, s:b, s:b, s:b, s:o}",
		"stage", tacit_stage_word(stage->stage), "since",
		tacit_json_instant(stage->since), "closes",
		tacit_json_instant(stage->closes), "organ",
		tacit_json_text(stage->organ), "note",
		tacit_json_text(stage->note), "provisional",
		stage->is_provisional, "under_silence", stage->is_under_silence,
		"differs", stage->differs, "dispositions_awaited",
		tacit_json_number(stage->without_disposition));
}

void tacit_json_review_count(json_t *object, const char *word, uint64_t count)
{
	tacit_json_set(object, word, tacit_json_number(count));
}

/* --- the head --------------------------------------------------------------- */

static json_t *head(const struct tacit_review *r)
{
	return json_pack("{s:o, s:o, s:o, s:o, s:i, s:o, s:o, s:s, s:o, s:o, "
			 "s:o, s:b, s:b, s:o, s:o}",
		"body", tacit_json_text(r->body), "body_short",
		tacit_json_text(r->body_short), "seat",
		tacit_json_text(r->seat), "organ",
		tacit_json_review_name(&r->organ), "year", r->ask.year, "area",
		tacit_json_review_name(&r->area), "dimension",
		tacit_json_text(r->ask.dimension), "distribution",
		r->ask.is_public ? "public" : "members", "original",
		tacit_json_text(r->original), "lang",
		tacit_json_text(r->ask.lang), "as_of",
		tacit_json_instant(r->as_of), "whole_year", r->is_whole_year,
		"exercise", r->record.is_exercise, "day",
		tacit_json_date(r->day), "members",
		tacit_json_number(r->members));
}

/* --- what is before the organ, in brief ----------------------------------------- */

static json_t *matters(const struct tacit_review *r)
{
	json_t *list = json_array();
	size_t i;

	for (i = 0; i < r->matters.count; i++) {
		const struct tacit_review_matter *m = &r->matters.list[i];

		(void)json_array_append_new(list,
			json_pack("{s:s, s:o, s:o, s:o, s:o, s:o}", "kind",
				tacit_matter_word(m->kind), "subjects",
				tacit_json_review_names(&m->subjects),
				"prepared_by",
				tacit_json_review_names(&m->prepared_by),
				"stage",
				m->stage ? tacit_json_review_stage(m->stage)
					 : json_null(),
				"call",
				m->call ? tacit_json_review_name(&m->call->note)
					: json_null(),
				"target", tacit_json_text(m->target)));
	}
	return list;
}

static json_t *figures(const struct tacit_review *r)
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

/* --- coordination, papers ----------------------------------------------------------- */

static json_t *stage_counts(const size_t *stages)
{
	json_t *object = json_object();
	int i;

	for (i = 0; i < TACIT_STAGE_COUNT; i++) {
		if (stages[i])
			tacit_json_review_count(object,
				tacit_stage_word((enum tacit_stage_kind)i),
				stages[i]);
	}
	return object;
}

static json_t *areas(const struct tacit_review *r)
{
	json_t *list = json_array();
	size_t i;

	for (i = 0; i < r->areas.count; i++) {
		const struct tacit_review_area *a = &r->areas.list[i];

		(void)json_array_append_new(list,
			json_pack("{s:o, s:o, s:o, s:o, s:o, s:o}", "area",
				tacit_json_review_name(&a->area), "code",
				tacit_json_text(a->code), "dimension",
				tacit_json_text(a->dimension), "coordinators",
				tacit_json_review_names(&a->coordinators),
				"co_coordinators",
				tacit_json_review_names(&a->others),
				"documents", stage_counts(a->stages)));
	}
	return list;
}

static json_t *papers(const struct tacit_review *r)
{
	json_t *list = json_array();
	size_t i;

	for (i = 0; i < r->papers.count; i++) {
		const struct tacit_review_paper *p = &r->papers.list[i];

		(void)json_array_append_new(list,
			json_pack("{s:o, s:o, s:o, s:o, s:o, s:o, s:o, s:o}",
				"paper", tacit_json_review_name(&p->paper),
				"area", tacit_json_review_name(&p->area),
				"kind", tacit_json_text(p->kind), "prepared_by",
				tacit_json_review_names(&p->prepared_by),
				"note", tacit_json_review_name(&p->note),
				"next_organ", tacit_json_text(p->target), "now",
				tacit_json_review_stage(&p->stage), "before",
				tacit_json_review_stage(&p->before)));
	}
	return list;
}

/* --- calls ---------------------------------------------------------------------------- */

static json_t *groups(const struct tacit_review_call *c)
{
	json_t *object = json_object();
	int i;

	for (i = TACIT_GROUP_NONE + 1; i < TACIT_GROUP_COUNT; i++)
		tacit_json_review_count(object,
			tacit_group_word((enum tacit_group)i), c->in_group[i]);
	return object;
}

static json_t *days(const struct tacit_review_call *c)
{
	json_t *object = json_object();
	char day[TACIT_DATE_SIZE];
	size_t i;

	for (i = 0; i < c->day_count; i++) {
		tacit_date_format(tacit_date_add(c->first_day, (int)i), day);
		tacit_json_review_count(object, day, c->days[i]);
	}
	return object;
}

static json_t *call(const struct tacit_review_call *c)
{
	json_t *object = json_pack(
		"{s:o, s:o, s:o, s:o, s:o, s:s, s:o, s:s, s:b, s:b, s:b, s:b}",
		"note", tacit_json_review_name(&c->note), "subject",
		tacit_json_text(c->subject), "area",
		tacit_json_review_name(&c->area), "issued",
		tacit_json_date(c->issued), "closes",
		tacit_json_instant(c->closes), "effect",
		tacit_effect_word(c->effect), "organ",
		tacit_json_text(c->organ), "verdict",
		tacit_verdict_word(c->verdict), "open", c->is_open,
		"provisional", c->is_provisional, "assumed", c->is_assumed,
		"readings_differ", c->readings_differ);

	tacit_json_review_count(object, "asked", c->asked);
	tacit_json_review_count(
		object, "no_communication", c->no_communication);
	tacit_json_review_count(object, "communications", c->received);
	tacit_json_review_count(object, "outside", c->outside);
	tacit_json_set(
		object, "not_asked", tacit_json_review_names(&c->preparing));
	tacit_json_set(object, "spoke", tacit_json_review_names(&c->spoke));
	tacit_json_set(object, "replies", groups(c));
	tacit_json_set(object, "days", days(c));
	return object;
}

static json_t *calls(const struct tacit_review *r)
{
	json_t *list = json_array();
	size_t i;

	for (i = 0; i < r->calls.count; i++)
		(void)json_array_append_new(list, call(&r->calls.list[i]));
	return list;
}

/* --- proposals -------------------------------------------------------------------------- */

static json_t *proposal(const struct tacit_review_proposal *p)
{
	json_t *object = json_pack(
		"{s:o, s:o, s:o, s:o, s:b, s:o, s:o, s:o, s:o}", "comment",
		tacit_json_review_name(&p->comment), "state",
		tacit_json_review_name(&p->state), "kind",
		tacit_json_text(p->kind), "on", tacit_json_review_name(&p->on),
		"on_call", p->is_on_call, "reported_in",
		tacit_json_review_name(&p->reported_in), "text",
		tacit_json_text(p->text), "received",
		tacit_json_date(p->received), "known_by",
		tacit_json_date(p->known_by));

	tacit_json_set(object, "after_close", json_boolean(p->is_after_close));
	tacit_json_set(object, "outcome", tacit_json_text(p->outcome));
	tacit_json_set(object, "reason", tacit_json_text(p->reason));
	tacit_json_set(object, "by",
		p->by_secretariat ? json_string("secretariat")
				  : tacit_json_review_name(&p->by));
	tacit_json_set(object, "suggested_area",
		tacit_json_review_name(&p->suggested));
	tacit_json_set(
		object, "followed_by", tacit_json_review_name(&p->followed_by));
	return object;
}

static json_t *proposals(const struct tacit_review *r)
{
	const struct tacit_review_proposals *p = &r->proposals;
	json_t *list = json_array();
	json_t *outcomes = json_object();
	size_t i;

	for (i = 0; i < p->count; i++)
		(void)json_array_append_new(list, proposal(&p->list[i]));
	for (i = 0; i < TACIT_OUTCOME_WORDS && p->outcomes[i]; i++)
		tacit_json_review_count(
			outcomes, p->outcomes[i], p->outcome_counts[i]);
	return json_pack("{s:o, s:o, s:o, s:o}", "total",
		tacit_json_number(p->total), "not_recorded",
		tacit_json_number(p->without_answer), "outcomes", outcomes,
		"list", list);
}

/* --- the whole ----------------------------------------------------------------------------- */

static json_t *whole(const struct tacit_review *review)
{
	json_t *object = tacit_json_begin(&review->record);

	tacit_json_set(object, "report", head(review));
	tacit_json_set(object, "attention", matters(review));
	tacit_json_set(object, "brief", figures(review));
	tacit_json_set(
		object, "notes", tacit_json_review_names(&review->notes));
	tacit_json_set(object, "areas", areas(review));
	tacit_json_set(object, "papers", papers(review));
	tacit_json_set(object, "calls", calls(review));
	tacit_json_set(object, "proposals", proposals(review));
	tacit_json_review_year(object, review);
	return object;
}

void tacit_json_review(const struct tacit_review *review, struct tacit_buf *out)
{
	tacit_json_end(whole(review), out);
}

void tacit_csv_review(const struct tacit_review *review, struct tacit_buf *out)
{
	tacit_json_rows(whole(review), out);
}
