/* page_review_plans: action plans, what is specified and reported; networks. */
#include <string.h>

#include "pages/page_review_parts.h"

/* --- counts ------------------------------------------------------------------- */

static void add_gate_chart(
	const struct review_page *p, const struct tacit_review_plan *plan)
{
	struct tacit_block *chart = tacit_page_chart(p->page, TACIT_CHART_STACK,
		plan->is_in_force
			? SAY("Activities by condition")
			: SAY("Activities by condition (draft, not in force)"));

	tacit_page_bar(chart, SAY("requires approval"), plan->for_approval);
	tacit_page_bar(
		chart, SAY("requires consideration"), plan->for_consideration);
	tacit_page_bar(chart, SAY("without such a condition"),
		plan->item_count - plan->for_approval -
			plan->for_consideration);
}

static void add_status_chart(
	const struct review_page *p, const struct tacit_review_plan *plan)
{
	struct tacit_block *chart = tacit_page_chart(p->page, TACIT_CHART_STACK,
		SAY("Activities by reported status"));
	size_t reported = plan->differently;
	int i;

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
	tacit_page_bar(
		chart, SAY("no report recorded"), plan->item_count - reported);
}

static void add_specified(const struct review_page *p,
	struct tacit_block *facts, const struct tacit_review_plan *plan)
{
	tacit_page_factf(facts, SAY("Not yet specified"),
		SAY("lead %zu, date %zu, indicator %zu"), plan->without_lead,
		plan->without_due, plan->without_indicator);
	if (!plan->measures)
		return;
	tacit_page_factf(facts, SAY("Measures"),
		SAY("%zu; without an activity: %zu"), plan->measures,
		plan->without_item.count);
	if (plan->without_item.count)
		tacit_page_fact(
			facts, NULL, tacit_review_list(p, &plan->without_item));
}

static void add_plan_facts(
	const struct review_page *p, const struct tacit_review_plan *plan)
{
	struct tacit_block *facts = tacit_page_facts(p->page);

	tacit_page_factf(facts,
		plan->is_in_force ? SAY("Activities")
				  : SAY("Activities proposed"),
		"%zu", plan->item_count);
	if (plan->is_in_force)
		tacit_page_factf(facts, SAY("Require approval"),
			SAY("%zu; not recorded for %zu"), plan->for_approval,
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
			report->is_by_coordinator ? SAY("Coordinator") : "",
			report->is_by_coordinator ? ")" : "");
		tacit_run_strong(
			&cell->text, SAY(tacit_say_progress(report->status)));
		add_words(p, cell, report);
	}
	if (!item->report_count)
		tacit_run_plain(&cell->text,
			item->status == TACIT_ITEM_PROPOSED
				? SAY("proposed")
				: SAY("not recorded"));
}

static void add_details(const struct review_page *p, struct tacit_cell *cell,
	const struct tacit_review_item *item)
{
	if (item->gate_is_open && item->status != TACIT_ITEM_PROPOSED)
		tacit_review_quiet(cell, SAY("approval: not recorded"));
	if (item->has_lead)
		tacit_review_quiet(cell,
			tacit_page_say(
				p->page, SAY("lead: %s"), item->lead.name));
	if (item->has_due)
		tacit_review_quiet(cell,
			tacit_say_date(p->page, TACIT_DATE_LAST, item->due));
	if (item->times)
		tacit_review_quiet(cell,
			tacit_page_say(p->page,
				SAY("%llu per year: %llu recorded as held"),
				(unsigned long long)item->times,
				(unsigned long long)item->held));
	else if (item->announced)
		tacit_review_quiet(cell,
			tacit_page_say(p->page,
				SAY("events of the year: %llu, recorded as "
				    "held: %llu"),
				(unsigned long long)item->announced,
				(unsigned long long)item->held));
}

static void add_items(
	const struct review_page *p, const struct tacit_review_plan *plan)
{
	const char *const labels[] = { SAY("No."), SAY("Activity"),
		SAY("Condition"), SAY("Reported") };
	bool has_reports = plan->is_in_force || plan->reported;
	size_t n = has_reports ? 4 : 3;
	struct tacit_block *table = tacit_page_table(p->page, labels, n);
	const char *section = "";
	size_t i;

	for (i = 0; i < plan->item_count; i++) {
		const struct tacit_review_item *item = &plan->items[i];
		const char *const texts[] = { item->printed, item->item.name,
			item->needs, "" };
		struct tacit_row *row = tacit_page_cells(table, texts);

		if (item->section && strcmp(section, item->section) != 0) {
			section = item->section;
			row->group = section;
		}
		add_details(p, &row->cells[1], item);
		if (has_reports)
			add_reports(p, &row->cells[3], item);
	}
}

static void add_plan(
	const struct review_page *p, const struct tacit_review_plan *plan)
{
	if (p->review->plans.count > 1)
		tacit_page_heading(p->page, 2, plan->paper.name);
	if (!plan->is_in_force)
		tacit_page_notice(p->page,
			SAY("Proposed (draft), not in force."),
			SAY("Its activities are in no count of what is done or "
			    "to be done."));
	if (!plan->item_count) {
		tacit_page_paragraph(p->page, SAY("No activity is recorded."));
		return;
	}
	if (plan->is_in_force)
		add_status_chart(p, plan);
	add_gate_chart(p, plan);
	add_plan_facts(p, plan);
	add_items(p, plan);
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

/* --- networks --------------------------------------------------------------------- */

static bool is_anybody_named(const struct tacit_review_networks *networks)
{
	size_t i;

	for (i = 0; i < networks->count; i++) {
		if (networks->list[i].named.count)
			return true;
	}
	return false;
}

void tacit_review_page_networks(const struct review_page *p)
{
	const struct tacit_review_networks *networks = &p->review->networks;
	const char *const labels[] = { SAY("Network"), SAY("Named"),
		SAY("By") };
	size_t n = is_anybody_named(networks) ? 3 : 2;
	struct tacit_block *table;
	size_t i;
	size_t k;

	if (!tacit_review_begin(p, SAY("Networks"), networks->count,
		    SAY("No network of focal points is recorded.")))
		return;
	table = tacit_page_table(p->page, labels, n);
	tacit_run_plain(
		&table->text, SAY("Member States that named an authority"));
	for (i = 0; i < networks->count; i++) {
		const struct tacit_review_network *one = &networks->list[i];
		const char *const texts[] = { one->item.name,
			tacit_page_say(p->page, SAY("%zu of %zu"),
				one->named.count, p->review->members),
			one->named.count ? tacit_review_join(p, &one->named)
					 : "" };
		struct tacit_row *row = tacit_page_cells(table, texts);

		if (one->is_proposed)
			tacit_review_quiet(&row->cells[0], SAY("proposed"));
		for (k = 0; k < one->sources.count; k++)
			tacit_review_quiet(
				&row->cells[2], one->sources.list[k].name);
	}
}
