#include "pages/csv_review.h"

#include <stdio.h>

#include <tacit/csv.h>

/* What a row tells of. */
struct about {
	struct tacit_buf *out;
	const char *part;
	const char *id;
	const char *name;
};

static struct about about(const struct about *sheet, const char *part,
	const struct tacit_review_name *name)
{
	return (struct about){ sheet->out, part, name->id, name->name };
}

/* --- values ---------------------------------------------------------------- */

static void text(const struct about *a, const char *key, const char *value)
{
	const char *const cells[] = { a->part, a->id, a->name, key, value };

	if (value && value[0])
		tacit_csv_write(a->out, cells, 5);
}

static void number(const struct about *a, const char *key, uint64_t value)
{
	char digits[24];

	(void)snprintf(
		digits, sizeof(digits), "%llu", (unsigned long long)value);
	text(a, key, digits);
}

static void yes(const struct about *a, const char *key, bool value)
{
	text(a, key, value ? "yes" : "no");
}

static void date(
	const struct about *a, const char *key, struct tacit_date value)
{
	char day[TACIT_DATE_SIZE];

	if (!tacit_date_is_set(value))
		return;
	tacit_date_format(value, day);
	text(a, key, day);
}

static void instant(
	const struct about *a, const char *key, struct tacit_instant value)
{
	char moment[TACIT_INSTANT_SIZE];

	if (!tacit_instant_is_set(value))
		return;
	tacit_instant_format(value, moment);
	text(a, key, moment);
}

static void names(const struct about *a, const char *key,
	const struct tacit_review_names *values)
{
	size_t i;

	for (i = 0; i < values->count; i++)
		text(a, key, values->list[i].name);
}

static void stage(
	const struct about *a, const char *key, const struct tacit_stage *value)
{
	text(a, key, tacit_stage_word(value->stage));
}

/* --- head, matters, figures --------------------------------------------------- */

static void head(const struct about *sheet, const struct tacit_review *r)
{
	struct about a = about(sheet, "report", &r->organ);

	text(&a, "body", r->body);
	text(&a, "seat", r->seat);
	number(&a, "year", (uint64_t)r->ask.year);
	text(&a, "area", r->area.name);
	text(&a, "dimension", r->ask.dimension);
	text(&a, "distribution", r->ask.is_public ? "public" : "members");
	text(&a, "original", r->original);
	instant(&a, "as-of", r->as_of);
	text(&a, "record", r->record.commit);
	text(&a, "receipts", r->record.receipts);
	yes(&a, "exercise", r->record.is_exercise);
	number(&a, "members", r->members);
}

static void matters(const struct about *sheet, const struct tacit_review *r)
{
	size_t i;

	for (i = 0; i < r->matters.count; i++) {
		const struct tacit_review_matter *m = &r->matters.list[i];
		struct about a = { sheet->out, "attention",
			tacit_matter_word(m->kind), NULL };

		names(&a, "subject", &m->subjects);
		names(&a, "prepared-by", &m->prepared_by);
		if (m->stage)
			stage(&a, "stage", m->stage);
		if (m->call)
			text(&a, "call", m->call->note.name);
		text(&a, "next-organ", m->target);
	}
}

static void figures(const struct about *sheet, const struct tacit_review *r)
{
	int i;

	for (i = 0; i < TACIT_FIGURE_COUNT; i++) {
		struct about a = { sheet->out, "brief",
			tacit_figure_word((enum tacit_figure)i), NULL };

		number(&a, "year", r->figures[i].now);
		if (r->has_before)
			number(&a, "before", r->figures[i].before);
	}
}

/* --- areas, papers, calls ------------------------------------------------------ */

static void areas(const struct about *sheet, const struct tacit_review *r)
{
	size_t i;

	for (i = 0; i < r->areas.count; i++) {
		const struct tacit_review_area *area = &r->areas.list[i];
		struct about a = about(sheet, "area", &area->area);

		text(&a, "code", area->code);
		text(&a, "dimension", area->dimension);
		names(&a, "coordinator", &area->coordinators);
		names(&a, "co-coordinator", &area->others);
	}
}

static void papers(const struct about *sheet, const struct tacit_review *r)
{
	size_t i;

	for (i = 0; i < r->papers.count; i++) {
		const struct tacit_review_paper *p = &r->papers.list[i];
		struct about a = about(sheet, "paper", &p->paper);

		text(&a, "area", p->area.name);
		text(&a, "kind", p->kind);
		names(&a, "prepared-by", &p->prepared_by);
		stage(&a, "stage", &p->stage);
		instant(&a, "since", p->stage.since);
		yes(&a, "provisional", p->stage.is_provisional);
		text(&a, "note", p->note.name);
		text(&a, "next-organ", p->target);
		stage(&a, "stage-before", &p->before);
	}
}

static void days(const struct about *a, const struct tacit_review_call *c)
{
	char key[32] = "replies ";
	size_t i;

	for (i = 0; i < c->day_count; i++) {
		tacit_date_format(
			tacit_date_add(c->first_day, (int)i), key + 8);
		number(a, key, c->days[i]);
	}
}

static void calls(const struct about *sheet, const struct tacit_review *r)
{
	size_t i;
	int g;

	for (i = 0; i < r->calls.count; i++) {
		const struct tacit_review_call *c = &r->calls.list[i];
		struct about a = about(sheet, "call", &c->note);

		text(&a, "subject", c->subject);
		text(&a, "area", c->area.name);
		date(&a, "issued", c->issued);
		instant(&a, "closes", c->closes);
		text(&a, "effect", tacit_effect_word(c->effect));
		text(&a, "verdict", tacit_verdict_word(c->verdict));
		yes(&a, "provisional", c->is_provisional);
		yes(&a, "assumed", c->is_assumed);
		number(&a, "asked", c->asked);
		names(&a, "not-asked", &c->preparing);
		names(&a, "spoke", &c->spoke);
		number(&a, "no-communication", c->no_communication);
		for (g = TACIT_GROUP_NONE + 1; g < TACIT_GROUP_COUNT; g++)
			number(&a, tacit_group_word((enum tacit_group)g),
				c->in_group[g]);
		number(&a, "communications", c->received);
		number(&a, "outside", c->outside);
		days(&a, c);
	}
}

static void proposals(const struct about *sheet, const struct tacit_review *r)
{
	const struct tacit_review_proposals *all = &r->proposals;
	struct about counts = { sheet->out, "follow-up", NULL, NULL };
	size_t i;

	number(&counts, "total", all->total);
	number(&counts, "not-recorded", all->without_answer);
	for (i = 0; i < TACIT_OUTCOME_WORDS && all->outcomes[i]; i++)
		number(&counts, all->outcomes[i], all->outcome_counts[i]);
	for (i = 0; i < all->count; i++) {
		const struct tacit_review_proposal *p = &all->list[i];
		struct about a = about(sheet, "proposal", &p->comment);

		text(&a, "state", p->state.name);
		text(&a, "kind", p->kind);
		text(&a, p->is_on_call ? "note" : "area", p->on.name);
		text(&a, "reported-in", p->reported_in.name);
		text(&a, "text", p->text);
		date(&a, "received", p->received);
		date(&a, "known-by", p->known_by);
		yes(&a, "after-close", p->is_after_close);
		text(&a, "outcome", p->outcome);
		text(&a, "reason", p->reason);
		text(&a, "by", p->by_secretariat ? "secretariat" : p->by.name);
		text(&a, "suggested-area", p->suggested.name);
		text(&a, "followed-by", p->followed_by.name);
	}
}

/* --- plans, networks, events ------------------------------------------------------ */

static void item(const struct about *sheet, const struct tacit_review_item *i)
{
	static const char *const words[TACIT_PROGRESS_COUNT] = {
		[TACIT_PROGRESS_NOT_STARTED] = "not-started",
		[TACIT_PROGRESS_LIMITED] = "limited",
		[TACIT_PROGRESS_SUBSTANTIAL] = "substantial",
		[TACIT_PROGRESS_COMPLETED] = "completed",
	};
	struct about a = about(sheet, "item", &i->item);
	struct about report = a;
	size_t k;

	text(&a, "section", i->section);
	text(&a, "gate", i->gate);
	yes(&a, "gate-open", i->gate_is_open);
	yes(&a, "proposed", i->status == TACIT_ITEM_PROPOSED);
	text(&a, "lead", i->lead.name);
	date(&a, "due", i->due);
	yes(&a, "indicator", i->has_indicator);
	if (i->times)
		number(&a, "times-a-year", i->times);
	number(&a, "events", i->announced);
	number(&a, "events-held", i->held);
	for (k = 0; k < i->report_count; k++) {
		report.part = "progress";
		report.name = i->reports[k].by.name;
		text(&report,
			i->reports[k].is_by_coordinator ? "by-coordinator"
							: "status",
			words[i->reports[k].status]);
	}
}

static void plans(const struct about *sheet, const struct tacit_review *r)
{
	size_t i;
	size_t k;

	for (i = 0; i < r->plans.count; i++) {
		const struct tacit_review_plan *p = &r->plans.list[i];
		struct about a = about(sheet, "plan", &p->paper);

		yes(&a, "in-force", p->is_in_force);
		number(&a, "items", p->item_count);
		number(&a, "for-approval", p->for_approval);
		number(&a, "for-consideration", p->for_consideration);
		number(&a, "gates-open", p->gates_open);
		number(&a, "without-lead", p->without_lead);
		number(&a, "without-due", p->without_due);
		number(&a, "without-indicator", p->without_indicator);
		number(&a, "without-event", p->without_event);
		number(&a, "with-report", p->reported);
		number(&a, "measures", p->measures);
		names(&a, "measure-without-item", &p->without_item);
		for (k = 0; k < p->item_count; k++)
			item(sheet, &p->items[k]);
	}
	for (i = 0; i < r->networks.count; i++) {
		const struct tacit_review_network *n = &r->networks.list[i];
		struct about a = { sheet->out, "network", n->network,
			n->item.name };

		yes(&a, "proposed", n->is_proposed);
		number(&a, "members-named", n->named.count);
		names(&a, "named", &n->named);
	}
}

static void events(const struct about *sheet, const struct tacit_review *r)
{
	size_t i;

	for (i = 0; i < r->events.count; i++) {
		const struct tacit_review_event *e = &r->events.list[i];
		struct about a = about(sheet, "event", &e->event);

		names(&a, "area", &e->areas);
		yes(&a, "related-only", e->is_related);
		names(&a, "organiser", &e->organisers);
		text(&a, "mode", e->mode);
		text(&a, "venue", e->venue);
		date(&a, "starts", e->starts);
		date(&a, "ends", e->ends);
		text(&a, "note", e->note.name);
		text(&a, "state", tacit_event_state_word(e->state));
		if (e->participants) {
			number(&a, "participants", e->participants);
			number(&a, "participants-states", e->states);
		}
	}
}

/* --- ahead, movement ---------------------------------------------------------------- */

static void ahead(const struct about *sheet, const struct tacit_review *r)
{
	static const char *const words[TACIT_AHEAD_COUNT] = {
		[TACIT_AHEAD_CLOSE] = "closes",
		[TACIT_AHEAD_REGISTRATION] = "register-by",
		[TACIT_AHEAD_EVENT] = "starts",
		[TACIT_AHEAD_DUE] = "due",
	};
	size_t i;

	for (i = 0; i < r->dates.count; i++) {
		const struct tacit_review_date *d = &r->dates.list[i];
		struct about a = about(sheet, "ahead", &d->what);

		date(&a, words[d->kind], d->on);
		date(&a, "ends", d->until);
	}
}

static void decision(const struct about *sheet, const char *part,
	const struct tacit_review_decision *d)
{
	struct about a = { sheet->out, part, d->id, NULL };

	text(&a, "organ", d->organ);
	date(&a, "date", d->date);
	text(&a, "outcome", d->outcome);
	names(&a, "document", &d->documents);
}

static void movement(const struct about *sheet, const struct tacit_review *r)
{
	const struct tacit_review_movement *m = &r->movement;
	struct about a = { sheet->out, "movement", NULL, NULL };
	size_t i;

	date(&a, "from", m->from);
	number(&a, "moved", m->moved);
	number(&a, "notes", m->notes);
	number(&a, "dispositions", m->answers);
	number(&a, "event-reports", m->reports);
	decision(sheet, "last-review", &m->since);
	for (i = 0; i < m->decision_count; i++)
		decision(sheet, "decision", &m->decisions[i]);
}

void tacit_csv_review(const struct tacit_review *review, struct tacit_buf *out)
{
	static const char *const columns[] = { "part", "id", "name", "key",
		"value" };
	const struct about sheet = { .out = out };

	tacit_csv_write(out, columns, 5);
	head(&sheet, review);
	matters(&sheet, review);
	figures(&sheet, review);
	areas(&sheet, review);
	papers(&sheet, review);
	calls(&sheet, review);
	proposals(&sheet, review);
	plans(&sheet, review);
	events(&sheet, review);
	ahead(&sheet, review);
	movement(&sheet, review);
}
