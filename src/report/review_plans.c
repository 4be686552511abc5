/* review_plans: action plans, what is specified and reported; networks. */
#include <stdlib.h>
#include <string.h>

#include <tacit/facts.h>

#include "facts/stands.h"
#include "report/review_work.h"
#include "register/begun.h"

struct plan_work {
	struct review_work *work;
	struct tacit_review_plan *plan;
	struct tacit_documents items;
	struct tacit_documents progress; /* of the area; those that stand */
	struct tacit_str text; /* the plan's, in the language asked for */
};

/* --- what is known of one activity ------------------------------------------ */

/* Those that name it, of whatever area. */
static void find_item_events(struct review_work *work, bool is_in_force,
	const struct tacit_document *doc, struct tacit_review_item *item)
{
	struct tacit_value_style style = tacit_review_style(work);
	size_t cap = 0;
	size_t i;

	style.arena = work->arena;
	item->recurrence = tacit_recurrence_of(doc);
	item->events.year = work->ask->year;
	for (i = 0; i < work->events.count; i++) {
		const struct tacit_document *event = &work->events.list[i];
		const struct tacit_held *held = &work->held[i];

		if (!tacit_document_lists(event, "items", doc->at.id))
			continue;
		tacit_recurring_count(&item->events, held);
		if (held->state != TACIT_EVENT_HELD ||
			!tacit_held_is_in(held, work->ask->year))
			continue;
		*(const char **)tacit_arena_append(work->arena, &item->held,
			&item->held_count, &cap, sizeof(*item->held)) =
			tacit_recurring_held(&style,
				tacit_review_title_of(work, event).name, held);
	}
	/* what is only proposed is to be held by nobody yet */
	if (tacit_recurring_sum(&item->events) ||
		(item->recurrence.times && is_in_force))
		item->recurring = tacit_recurring_told(
			&style, &item->recurrence, &item->events);
	else if (item->recurrence.times)
		item->recurring =
			tacit_recurrence_told(&style, &item->recurrence);
}

struct gate {
	struct plan_work *pw;
	bool is_approved;
};

static bool is_pinned_by(
	struct plan_work *pw, const char *id, const struct tacit_document *doc)
{
	size_t count = 0;
	const struct tacit_value *pins =
		tacit_document_list(doc, "documents", &count);
	size_t i;

	for (i = 0; i < count; i++) {
		const char *pinned =
			tacit_pin_id(&pw->work->scratch, pins[i].text);

		if (pinned && !strcmp(pinned, id))
			return true;
	}
	return false;
}

/* A decision on the activity itself: one on the whole plan puts the plan in
 * force, with the condition that it sets. */
static bool see_approval(
	const struct tacit_document *decision, void *ctx, struct tacit_err *err)
{
	const char *outcome = tacit_document_get(decision, "outcome");
	struct gate *gate = ctx;
	bool stands = false;

	if (!outcome ||
		is_pinned_by(gate->pw, gate->pw->plan->paper.id, decision) ||
		(strncmp(outcome, "approved", 8) != 0 &&
			strcmp(outcome, "agreed") != 0))
		return true;
	if (!tacit_facts_holds(gate->pw->work->reg, decision, &stands, err))
		return false;
	gate->is_approved |= stands;
	return true;
}

/* Whether a decision on the activity or measure itself approves it. */
static bool find_approval(struct plan_work *pw, const char *id,
	bool *is_approved, struct tacit_err *err)
{
	struct tacit_index_query decisions = { .type = TACIT_DECISION,
		.link_key = "documents",
		.link_target = id };
	struct gate gate = { .pw = pw };

	if (!tacit_register_each(
		    pw->work->reg, &decisions, see_approval, &gate, err))
		return false;
	*is_approved = gate.is_approved;
	return true;
}

static bool find_line(struct plan_work *pw, const char *id, bool needs_approval,
	uint64_t held, struct tacit_item_line *line, struct tacit_err *err)
{
	struct review_work *work = pw->work;
	struct tacit_item_facts facts = { .is_in_force = pw->plan->is_in_force,
		.needs_approval = needs_approval,
		.events_held = (size_t)held };

	if (needs_approval &&
		!find_approval(pw, id, &facts.gate_is_approved, err))
		return false;
	facts.reports = tacit_review_reports_on(
		work, &pw->progress, id, &facts.report_count);
	tacit_stage_item(&work->scratch, &facts, work->ask->year, line);
	return true;
}

static const char *joined_in(struct review_work *work,
	const struct tacit_document *doc, const char *key)
{
	const struct tacit_value_style style = tacit_review_style(work);

	return tacit_document_has(doc, key)
		? tacit_review_copy(work, tacit_value_joined(&style, doc, key))
		: NULL;
}

static void fill_report(struct plan_work *pw,
	const struct tacit_progress_report *from,
	struct tacit_review_report *report)
{
	const struct tacit_value_style style = tacit_review_style(pw->work);
	const struct tacit_document *doc = pw->progress.list;

	while (strcmp(doc->at.id, from->id) != 0)
		doc++;
	report->by = tacit_review_state(pw->work, from->state);
	report->is_by_coordinator = from->is_by_coordinator;
	report->status = from->status;
	report->source =
		tacit_review_copy(pw->work, tacit_value_source(&style, doc));
	report->evidence = joined_in(pw->work, doc, "evidence");
	report->challenges = joined_in(pw->work, doc, "challenges");
}

static void fill_line(struct plan_work *pw, const struct tacit_item_line *line,
	struct tacit_review_item *item)
{
	size_t i;

	item->status = line->status;
	item->reported = line->reported;
	item->gate_is_open = line->gate_is_open;
	item->report_count = line->report_count;
	item->reports = tacit_arena_array(
		pw->work->arena, line->report_count, sizeof(*item->reports));
	for (i = 0; i < line->report_count; i++)
		fill_report(pw, line->reports[i], &item->reports[i]);
}

/* "## i. Border control" of section i */
static const char *heading_of(struct plan_work *pw, const char *section)
{
	struct tacit_str rest = pw->text;
	struct tacit_str line;
	size_t len = section ? strlen(section) : 0;

	while (len && tacit_str_line(&rest, &line)) {
		if (!tacit_str_take(&line, '#'))
			continue;
		while (tacit_str_take(&line, '#'))
			;
		line = tacit_str_trim(line);
		if (line.len > len && !memcmp(line.data, section, len) &&
			line.data[len] == '.')
			return tacit_arena_strndup(
				pw->work->arena, line.data, line.len);
	}
	return NULL;
}

static bool fill_item(struct plan_work *pw, const struct tacit_document *doc,
	struct tacit_review_item *item, struct tacit_err *err)
{
	struct review_work *work = pw->work;
	const char *gate =
		tacit_document_get(doc, tacit_document_called(doc, "needs"));
	const char *lead = tacit_document_get(doc, "lead");
	struct tacit_item_line line = { 0 };

	item->item = tacit_review_title_of(work, doc);
	item->printed = tacit_review_copy(work, doc->at.name);
	item->section = heading_of(pw, tacit_document_get(doc, "section"));
	item->gate = tacit_review_copy(work, gate ? gate : "none");
	item->needs = tacit_value_needs(work->ask->lang, gate);
	item->has_lead = lead != NULL;
	if (lead)
		item->lead = tacit_review_state(work, lead);
	item->has_due = tacit_document_date(doc, "due", &item->due);
	item->has_indicator = tacit_document_get(doc, "indicator") != NULL;
	find_item_events(pw->work, pw->plan->is_in_force, doc, item);
	if (!find_line(pw, doc->at.id, !strcmp(item->gate, "approval"),
		    item->events.held, &line, err))
		return false;
	fill_line(pw, &line, item);
	return true;
}

/* --- the plan ------------------------------------------------------------------ */

/* i.9 before i.10, i before ii */
static int by_number(const void *a, const void *b)
{
	const char *x = ((const struct tacit_review_item *)a)->printed;
	const char *y = ((const struct tacit_review_item *)b)->printed;
	size_t x_len = strcspn(x, ".");
	size_t y_len = strcspn(y, ".");
	int order = strncmp(x, y, x_len > y_len ? x_len : y_len);

	if (order)
		return order;
	if (strlen(x) != strlen(y))
		return strlen(x) < strlen(y) ? -1 : 1;
	return strcmp(x, y);
}

static void count_item(
	struct tacit_review_plan *plan, const struct tacit_review_item *item)
{
	plan->for_approval += !strcmp(item->gate, "approval");
	plan->for_consideration += !strcmp(item->gate, "consideration");
	plan->gates_open += item->gate_is_open;
	plan->without_lead += !item->has_lead;
	plan->without_due += !item->has_due;
	plan->without_indicator += !item->has_indicator;
	plan->without_event += !tacit_recurring_sum(&item->events);
	plan->reported += item->report_count > 0;
	if (item->status == TACIT_ITEM_REPORTED)
		plan->by_status[item->reported]++;
	plan->differently += item->status == TACIT_ITEM_REPORTED_DIFFERENTLY;
}

static bool fill_items(struct plan_work *pw, struct tacit_err *err)
{
	struct tacit_review_plan *plan = pw->plan;
	size_t i;

	plan->items = tacit_arena_array(
		pw->work->arena, pw->items.count + 1, sizeof(*plan->items));
	for (i = 0; i < pw->items.count; i++) {
		if (!fill_item(pw, &pw->items.list[i], &plan->items[i], err))
			return false;
		count_item(plan, &plan->items[i]);
	}
	plan->item_count = pw->items.count;
	if (plan->item_count)
		qsort(plan->items, plan->item_count, sizeof(*plan->items),
			by_number);
	tacit_review_compare_items(pw->work, plan, &pw->progress);
	return true;
}

/* A measure that a plan in force names, and of which neither its adoption nor
 * an approval is recorded, is new with the plan. */
static bool see_new_measure(struct plan_work *pw,
	const struct tacit_document *measure, struct tacit_err *err)
{
	bool is_approved = tacit_document_has(measure, "adopted-by") ||
		tacit_document_has(measure, "adopted-on");

	if (!pw->plan->is_in_force || is_approved)
		return true;
	if (!find_approval(pw, measure->at.id, &is_approved, err))
		return false;
	if (!is_approved)
		tacit_review_add(pw->work, &pw->plan->new_measures,
			tacit_review_title_of(pw->work, measure));
	return true;
}

/* Without an activity that is there, nothing is said of measures. */
static bool find_measures(struct plan_work *pw, struct tacit_err *err)
{
	struct review_work *work = pw->work;
	struct tacit_index_query query = { .type = TACIT_MEASURE,
		.subject = pw->plan->area.id };
	struct tacit_documents measures = { 0 };
	size_t i;
	size_t k;

	if (!pw->items.count)
		return true;
	if (!tacit_register_list(
		    work->reg, &work->scratch, &query, &measures, err))
		return false;
	pw->plan->measures = measures.count;
	for (i = 0; i < measures.count; i++) {
		for (k = 0; k < pw->items.count; k++) {
			if (tacit_document_lists(&pw->items.list[k], "measures",
				    measures.list[i].at.id))
				break;
		}
		if (k == pw->items.count)
			tacit_review_add(work, &pw->plan->without_item,
				tacit_review_title_of(work, &measures.list[i]));
		else if (!see_new_measure(pw, &measures.list[i], err))
			return false;
	}
	return true;
}

static void count_progress(struct plan_work *pw)
{
	size_t i;

	for (i = 0; i < pw->progress.count; i++) {
		const char *year =
			tacit_document_get(&pw->progress.list[i], "year");
		uint64_t number = 0;

		if (year &&
			tacit_str_number(
				tacit_str_of(year), TACIT_YEAR_MAX, &number))
			tacit_review_figure(pw->work, TACIT_FIGURE_PROGRESS,
				(int)number, 1);
	}
}

/* The body in that language if there is such a version, else as it is. */
static void find_text(struct plan_work *pw)
{
	const struct tacit_value_style style = tacit_review_style(pw->work);
	struct tacit_document doc;
	struct tacit_document version;

	if (tacit_value_document(&style, TACIT_PAPER, pw->plan->paper.id, &doc))
		pw->text = tacit_value_version(&style, &doc, &version)
			? version.body
			: doc.body;
}

/* Activities that came later are no part of the plan yet. */
static bool keep_recorded(struct tacit_register *reg,
	struct tacit_documents *items, struct tacit_err *err)
{
	size_t kept = 0;
	size_t i;

	for (i = 0; i < items->count; i++) {
		bool is = true;

		if (!tacit_register_is_recorded(reg, &items->list[i], &is, err))
			return false;
		if (is)
			items->list[kept++] = items->list[i];
	}
	items->count = kept;
	return true;
}

static bool take_plan(struct review_work *work,
	const struct tacit_review_paper *paper, struct tacit_err *err)
{
	struct tacit_review_plans *plans = &work->out->plans;
	struct plan_work pw = { .work = work };
	struct tacit_index_query items = { .type = TACIT_ITEM,
		.subject = paper->area.id };
	struct tacit_index_query progress = { .type = TACIT_PROGRESS,
		.path_prefix = tacit_arena_printf(
			&work->scratch, "progress/%s/", paper->area.id) };

	pw.plan = tacit_arena_append(work->arena, &plans->list, &plans->count,
		&plans->cap, sizeof(*pw.plan));
	*pw.plan = (struct tacit_review_plan){ .paper = paper->paper,
		.area = paper->area,
		.stage = paper->stage,
		.is_in_force = paper->stage.stage == TACIT_STAGE_APPROVED };
	find_text(&pw);
	if (!tacit_register_list(
		    work->reg, &work->scratch, &items, &pw.items, err) ||
		!tacit_register_list(work->reg, &work->scratch, &progress,
			&pw.progress, err) ||
		!tacit_keep_standing(work->reg, &pw.progress, err))
		return false;
	if (!keep_recorded(work->reg, &pw.items, err))
		return false;
	/* what is only proposed is in no count */
	if (pw.plan->is_in_force)
		count_progress(&pw);
	return fill_items(&pw, err) && find_measures(&pw, err) &&
		tacit_review_find_networks(work, pw.plan, &pw.items, err);
}

/* One plan an area: the one in force, or else the last that is not
 * superseded. */
static const struct tacit_review_paper *plan_of(
	const struct review_work *work, const char *area)
{
	const struct tacit_review_papers *papers = &work->out->papers;
	const struct tacit_review_paper *found = NULL;
	size_t i;

	for (i = 0; i < papers->count; i++) {
		const struct tacit_review_paper *paper = &papers->list[i];

		if (!paper->kind || strcmp(paper->kind, "action-plan") != 0 ||
			!paper->area.id || strcmp(paper->area.id, area) != 0 ||
			paper->stage.stage == TACIT_STAGE_SUPERSEDED)
			continue;
		if (!found || found->stage.stage != TACIT_STAGE_APPROVED)
			found = paper;
	}
	return found;
}

bool tacit_review_find_plans(struct review_work *work, struct tacit_err *err)
{
	size_t i;

	for (i = 0; i < work->out->areas.count; i++) {
		const struct tacit_review_paper *plan =
			plan_of(work, work->out->areas.list[i].area.id);

		if (plan && !take_plan(work, plan, err))
			return false;
	}
	return true;
}
