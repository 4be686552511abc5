/* page_review_plans: action plans, what is specified and reported; networks. */
#include <string.h>

#include "pages/page_review_parts.h"

/* With more activities than these, an annex lists them. */
enum { ITEMS_IN_FULL = 14 };

/* --- counts ------------------------------------------------------------------- */

static void add_status_chart(
	const struct review_page *p, const struct tacit_review_plan *plan)
{
	struct tacit_block *chart;
	size_t reported = plan->differently;
	int i;

	if (!plan->reported)
		return;
	chart = tacit_page_chart(p->page, TACIT_CHART_STACK,
		SAY("Activities by reported status"));
	for (i = TACIT_PROGRESS_COUNT - 1; i >= 0; i--) {
		reported += plan->by_status[i];
		if (plan->by_status[i])
			tacit_page_bar(chart,
				SAY(tacit_say_progress(
					(enum tacit_progress_status)i)),
				plan->by_status[i]);
	}
	if (plan->differently)
		tacit_page_bar(
			chart, SAY("reported differently"), plan->differently);
	if (plan->item_count > reported)
		tacit_page_bar(chart, SAY("no report recorded"),
			plan->item_count - reported);
}

/* "lead 6, date 9": what is not specified of some of them. */
static const char *unspecified(
	const struct review_page *p, const struct tacit_review_plan *plan)
{
	const struct {
		const char *word;
		size_t count;
	} parts[] = {
		{ SAY("lead"), plan->without_lead },
		{ SAY("date"), plan->without_due },
		{ SAY("indicator"), plan->without_indicator },
	};
	struct tacit_buf text = { 0 };
	size_t i;

	for (i = 0; i < TACIT_COUNT(parts); i++) {
		if (parts[i].count)
			tacit_buf_printf(&text, "%s%s %zu",
				text.len ? ", " : "", parts[i].word,
				parts[i].count);
	}
	return text.len ? tacit_page_keep(p->page, &text) : NULL;
}

static void add_specified(const struct review_page *p,
	struct tacit_block *facts, const struct tacit_review_plan *plan)
{
	const char *open = unspecified(p, plan);

	if (open)
		tacit_page_fact(facts, SAY("Not yet specified"), open);
	if (!plan->measures)
		return;
	tacit_page_factf(facts, OWN("measures"),
		SAY("%zu; without an activity: %zu"), plan->measures,
		plan->without_item.count);
	if (plan->without_item.count)
		tacit_page_fact(
			facts, NULL, tacit_review_list(p, &plan->without_item));
}

/* "12: 4 require approval, 4 consideration" */
static const char *by_condition(
	const struct review_page *p, const struct tacit_review_plan *plan)
{
	struct tacit_buf text = { 0 };

	tacit_buf_printf(&text, "%zu", plan->item_count);
	if (plan->for_approval)
		tacit_buf_printf(&text, "; %s: %zu", SAY("requires approval"),
			plan->for_approval);
	if (plan->for_consideration)
		tacit_buf_printf(&text, "; %s: %zu",
			SAY("requires consideration"), plan->for_consideration);
	return tacit_page_keep(p->page, &text);
}

static void add_plan_facts(
	const struct review_page *p, const struct tacit_review_plan *plan)
{
	struct tacit_block *facts = tacit_page_facts(p->page);

	tacit_page_fact(facts,
		plan->is_in_force ? SAY("Activities")
				  : SAY("Activities proposed"),
		by_condition(p, plan));
	if (plan->is_in_force && plan->gates_open)
		tacit_page_factf(facts, SAY("Approval not recorded"), "%zu",
			plan->gates_open);
	add_specified(p, facts, plan);
	if (!plan->is_in_force)
		return;
	tacit_page_factf(facts, SAY("In the year"),
		SAY("with a report: %zu; without an event: %zu"),
		plan->reported, plan->without_event);
}

/* --- activities ------------------------------------------------------------------ */

/* What shows it, what stood in the way, and where it was entered from. */
static void add_words(const struct review_page *p, struct tacit_cell *cell,
	const struct tacit_review_report *report)
{
	if (report->evidence)
		tacit_review_quiet(cell,
			tacit_page_say(p->page, SAY("evidence: %s"),
				report->evidence));
	if (report->challenges)
		tacit_review_quiet(cell,
			tacit_page_say(p->page, SAY("challenges: %s"),
				report->challenges));
	if (report->source)
		tacit_review_quiet(cell, report->source);
}

static void add_reports(const struct review_page *p, struct tacit_cell *cell,
	const struct tacit_review_item *item)
{
	size_t i;

	for (i = 0; i < item->report_count; i++) {
		const struct tacit_review_report *report = &item->reports[i];

		tacit_run_plainf(&cell->text, "%s%s%s%s%s: ", i ? "\n" : "",
			report->by.name, report->is_by_coordinator ? " (" : "",
			report->is_by_coordinator ? OWN("coordinator") : "",
			report->is_by_coordinator ? ")" : "");
		tacit_run_strong(
			&cell->text, SAY(tacit_say_progress(report->status)));
		add_words(p, cell, report);
	}
	if (!item->report_count && item->status != TACIT_ITEM_PROPOSED)
		tacit_run_plain(&cell->text, SAY("not recorded"));
}

/* Beside what was reported, of which it changes nothing. */
static void add_held(
	struct tacit_cell *cell, const struct tacit_review_item *item)
{
	size_t i;

	for (i = 0; i < item->held_count; i++)
		tacit_review_quiet(cell, item->held[i]);
}

/* On one quiet line: "approval: not recorded; lead: Test State A". */
static void add_details(const struct review_page *p, struct tacit_cell *cell,
	const struct tacit_review_item *item)
{
	bool is_in_force = item->status != TACIT_ITEM_PROPOSED;
	struct tacit_page *page = p->page;
	const char *parts[4] = { 0 };
	size_t n = 0;
	size_t i;

	if (item->gate_is_open && is_in_force)
		parts[n++] = SAY("approval: not recorded");
	if (item->has_lead)
		parts[n++] =
			tacit_page_say(page, SAY("lead: %s"), item->lead.name);
	if (item->has_due)
		parts[n++] = tacit_say_date(page, TACIT_DATE_LAST, item->due);
	if (item->recurring)
		parts[n++] = item->recurring;
	for (i = 0; i < n; i++)
		tacit_run_format(&cell->text, TACIT_RUN_QUIET, "%s%s",
			i ? "; " : "\n", parts[i]);
}

/* What was reported for the year before, in a word or two. */
static const char *last_status(
	const struct review_page *p, const struct tacit_review_item *item)
{
	return tacit_review_progress(p, item->last_status, item->last_reported);
}

static bool is_reported(const struct tacit_review_item *item)
{
	return item->report_count || item->held_count ||
		item->last_status == TACIT_ITEM_REPORTED ||
		item->last_status == TACIT_ITEM_REPORTED_DIFFERENTLY;
}

static void add_item_row(const struct review_page *p, struct tacit_block *table,
	const struct tacit_review_plan *plan,
	const struct tacit_review_item *item, bool are_all)
{
	struct tacit_row *row = tacit_page_row(table, table->head.count);
	size_t n = 2;

	tacit_run_plain(&row->cells[0].text, item->printed);
	tacit_review_link(p, &row->cells[1].text, &item->item);
	add_details(p, &row->cells[1], item);
	if (are_all)
		tacit_run_plain(&row->cells[n++].text, item->needs);
	if (plan->is_in_force)
		tacit_run_plain(&row->cells[n++].text, last_status(p, item));
	if (n < row->count)
		add_reports(p, &row->cells[n], item);
	add_held(&row->cells[n < row->count ? n : 1], item);
}

/* Those with a report, this year or last; or all, with their conditions. What
 * is reported on a draft is shown, and makes no status. */
static void add_items(const struct review_page *p,
	const struct tacit_review_plan *plan, bool are_all)
{
	const char *labels[5] = { SAY("No."), SAY("Activity") };
	struct tacit_block *table;
	const char *section = "";
	size_t n = 2;
	size_t i;

	if (are_all)
		labels[n++] = SAY("Condition");
	if (plan->is_in_force)
		labels[n++] =
			tacit_page_say(p->page, "%d", p->review->ask.year - 1);
	if (plan->is_in_force || plan->reported)
		labels[n++] =
			tacit_page_say(p->page, "%d", p->review->ask.year);
	table = tacit_page_table(p->page, labels, n);
	for (i = 0; i < plan->item_count; i++) {
		const struct tacit_review_item *item = &plan->items[i];
		struct tacit_row *row;

		if (!are_all && !is_reported(item))
			continue;
		add_item_row(p, table, plan, item, are_all);
		row = table->rows[table->row_count - 1];
		if (are_all)
			row->anchor = item->item.id;
		if (item->section && strcmp(section, item->section) != 0) {
			section = item->section;
			row->group = section;
		}
	}
}

static bool has_reports(const struct tacit_review_plan *plan)
{
	size_t i = 0;

	while (i < plan->item_count && !is_reported(&plan->items[i]))
		i++;
	return plan->is_in_force && i < plan->item_count;
}

static bool are_few(const struct tacit_review_plans *plans)
{
	size_t count = 0;
	size_t i;

	for (i = 0; i < plans->count; i++)
		count += plans->list[i].item_count;
	return count <= ITEMS_IN_FULL;
}

static void add_plan(
	const struct review_page *p, const struct tacit_review_plan *plan)
{
	if (p->review->plans.count > 1)
		tacit_page_heading(p->page, 2, plan->paper.name);
	if (!plan->is_in_force)
		tacit_page_paragraph(
			p->page, SAY("Proposed (draft), not in force."));
	if (!plan->item_count) {
		tacit_page_paragraph(p->page, SAY("No activity is recorded."));
		return;
	}
	if (plan->is_in_force)
		add_status_chart(p, plan);
	add_plan_facts(p, plan);
	if (are_few(&p->review->plans))
		add_items(p, plan, true);
	else if (has_reports(plan))
		add_items(p, plan, false);
}

void tacit_review_page_plans(const struct review_page *p)
{
	const struct tacit_review_plans *plans = &p->review->plans;
	size_t i;

	tacit_review_begin(p, SAY("Action plans"), plans->count,
		SAY("No action plan is recorded."));
	for (i = 0; i < plans->count; i++)
		add_plan(p, &plans->list[i]);
}

void tacit_review_annex_plans(const struct review_page *p)
{
	const struct tacit_review_plans *plans = &p->review->plans;
	size_t i;

	if (are_few(plans))
		return;
	tacit_review_annex(p, SAY("Activities of the action plans"));
	for (i = 0; i < plans->count; i++) {
		if (!plans->list[i].item_count)
			continue;
		tacit_page_heading(p->page, 2, plans->list[i].paper.name);
		add_items(p, &plans->list[i], true);
	}
}

/* --- networks --------------------------------------------------------------------- */

void tacit_review_page_networks(const struct review_page *p)
{
	const struct tacit_review_networks *networks = &p->review->networks;
	const char *const labels[] = { SAY("Network"), SAY("Named"),
		SAY("By") };
	struct tacit_block *table;
	size_t i;
	size_t k;

	if (!tacit_review_begin(p, SAY("Networks"), networks->count,
		    SAY("No network of focal points is in force.")))
		return;
	table = tacit_page_table(p->page, labels, 3);
	tacit_run_plain(
		&table->text, SAY("Member States that named an authority"));
	for (i = 0; i < networks->count; i++) {
		const struct tacit_review_network *one = &networks->list[i];
		const char *const texts[] = { "",
			tacit_page_say(p->page, SAY("%zu of %zu"),
				one->named.count, p->review->members),
			"" };
		struct tacit_row *row = tacit_page_cells(table, texts);

		tacit_review_activity(p, &row->cells[0], &one->item,
			one->printed, &one->area);
		if (one->named.count)
			tacit_review_links(p, &row->cells[2].text, &one->named);
		for (k = 0; k < one->sources.count; k++)
			tacit_review_quiet(
				&row->cells[2], one->sources.list[k].name);
	}
}
