/* page_review_plans: action plans, what is specified and reported; networks. */
#include <string.h>

#include "pages/page_review_parts.h"

/* --- counts ------------------------------------------------------------------- */

static void add_gate_chart(
	const struct review_page *p, const struct tacit_review_plan *plan)
{
	struct tacit_block *chart = tacit_review_chart(p, TACIT_CHART_STACK,
		plan->is_in_force
			? tacit_tr(p->lang, "Activities by condition")
			: tacit_tr(p->lang,
				  "Activities by condition (draft, not in "
				  "force)"));

	tacit_page_bar(p->page, chart,
		tacit_tr(p->lang, "approval of the Member States"),
		plan->for_approval);
	tacit_page_bar(p->page, chart, tacit_tr(p->lang, "under consideration"),
		plan->for_consideration);
	tacit_page_bar(p->page, chart,
		tacit_tr(p->lang, "without such a condition"),
		plan->item_count - plan->for_approval -
			plan->for_consideration);
}

static void add_status_chart(
	const struct review_page *p, const struct tacit_review_plan *plan)
{
	struct tacit_block *chart = tacit_review_chart(p, TACIT_CHART_STACK,
		tacit_tr(p->lang, "Activities by reported status"));
	size_t reported = plan->differently;
	int i;

	for (i = TACIT_PROGRESS_COUNT - 1; i >= 0; i--) {
		reported += plan->by_status[i];
		if (plan->by_status[i])
			tacit_page_bar(p->page, chart,
				tacit_review_status(
					p, (enum tacit_progress_status)i),
				plan->by_status[i]);
	}
	if (plan->differently)
		tacit_page_bar(p->page, chart,
			tacit_tr(p->lang, "reported differently"),
			plan->differently);
	tacit_page_bar(p->page, chart, tacit_tr(p->lang, "no report recorded"),
		plan->item_count - reported);
}

static void add_specified(const struct review_page *p,
	struct tacit_block *facts, const struct tacit_review_plan *plan)
{
	tacit_page_fact(p->page, facts, tacit_tr(p->lang, "Not yet specified"),
		tacit_tr(p->lang, "lead %zu, date %zu, indicator %zu"),
		plan->without_lead, plan->without_due, plan->without_indicator);
	if (!plan->measures)
		return;
	tacit_page_fact(p->page, facts, tacit_tr(p->lang, "Measures"),
		tacit_tr(p->lang, "%zu; without an activity: %zu"),
		plan->measures, plan->without_item.count);
	if (plan->without_item.count)
		tacit_page_fact(p->page, facts, NULL, "%s",
			tacit_review_list(p, &plan->without_item));
}

static void add_counts(
	const struct review_page *p, const struct tacit_review_plan *plan)
{
	struct tacit_block *facts =
		tacit_page_block(p->page, TACIT_BLOCK_FACTS);

	tacit_page_fact(p->page, facts,
		plan->is_in_force ? tacit_tr(p->lang, "Activities")
				  : tacit_tr(p->lang, "Activities proposed"),
		"%zu", plan->item_count);
	if (plan->is_in_force)
		tacit_page_fact(p->page, facts,
			tacit_tr(p->lang, "Need approval"),
			tacit_tr(p->lang, "%zu; not recorded for %zu"),
			plan->for_approval, plan->gates_open);
	add_specified(p, facts, plan);
	if (!plan->is_in_force)
		return;
	tacit_page_fact(p->page, facts, tacit_tr(p->lang, "In the year"),
		tacit_tr(p->lang, "with a report: %zu; without an event: %zu"),
		plan->reported, plan->without_event);
}

/* --- activities ------------------------------------------------------------------ */

static const char *condition(
	const struct review_page *p, const struct tacit_review_item *item)
{
	return !strcmp(item->gate, "none") ? "" : tacit_tr(p->lang, item->gate);
}

static void add_reports(const struct review_page *p, struct tacit_cell *cell,
	const struct tacit_review_item *item)
{
	size_t i;

	for (i = 0; i < item->report_count; i++) {
		const struct tacit_review_report *report = &item->reports[i];

		tacit_page_text(p->page, &cell->text, TACIT_RUN_PLAIN,
			"%s%s%s%s%s: ", i ? "\n" : "", report->by.name,
			report->is_by_coordinator ? " (" : "",
			report->is_by_coordinator
				? tacit_tr(p->lang, "Coordinator")
				: "",
			report->is_by_coordinator ? ")" : "");
		tacit_page_text(p->page, &cell->text, TACIT_RUN_STRONG, "%s",
			tacit_review_status(p, report->status));
	}
	if (!item->report_count)
		tacit_review_cell(p, cell,
			item->status == TACIT_ITEM_PROPOSED
				? tacit_tr(p->lang, "proposed")
				: tacit_tr(p->lang, "not recorded"));
}

static void add_details(const struct review_page *p, struct tacit_cell *cell,
	const struct tacit_review_item *item)
{
	if (item->gate_is_open && item->status != TACIT_ITEM_PROPOSED)
		tacit_review_quiet(
			p, cell, tacit_tr(p->lang, "approval: not recorded"));
	if (item->has_lead)
		tacit_review_quiet(p, cell,
			tacit_arena_printf(&p->page->arena,
				tacit_tr(p->lang, "lead: %s"),
				item->lead.name));
	if (item->has_due)
		tacit_review_quiet(p, cell,
			tacit_review_date(p, TACIT_DATE_BY, item->due));
	if (item->times)
		tacit_review_quiet(p, cell,
			tacit_arena_printf(&p->page->arena,
				tacit_tr(p->lang,
					"%llu per year: %llu recorded as "
					"held"),
				(unsigned long long)item->times,
				(unsigned long long)item->held));
	else if (item->announced)
		tacit_review_quiet(p, cell,
			tacit_arena_printf(&p->page->arena,
				tacit_tr(p->lang,
					"events of the year: %llu, recorded "
					"as held: %llu"),
				(unsigned long long)item->announced,
				(unsigned long long)item->held));
}

static void add_items(
	const struct review_page *p, const struct tacit_review_plan *plan)
{
	const char *const labels[] = { tacit_tr(p->lang, "No."),
		tacit_tr(p->lang, "Activity"), tacit_tr(p->lang, "Condition"),
		tacit_tr(p->lang, "Reported") };
	bool has_reports = plan->is_in_force || plan->reported;
	size_t n = has_reports ? 4 : 3;
	struct tacit_block *table = tacit_review_table(p, NULL, labels, n);
	const char *section = "";
	size_t i;

	for (i = 0; i < plan->item_count; i++) {
		const struct tacit_review_item *item = &plan->items[i];
		struct tacit_row *row = tacit_page_row(p->page, table, n);

		if (item->section && strcmp(section, item->section) != 0) {
			section = item->section;
			row->group = section;
		}
		tacit_review_cell(p, &row->cells[0], item->printed);
		tacit_review_cell(p, &row->cells[1], item->item.name);
		add_details(p, &row->cells[1], item);
		tacit_review_cell(p, &row->cells[2], condition(p, item));
		if (has_reports)
			add_reports(p, &row->cells[3], item);
	}
}

static void add_plan(
	const struct review_page *p, const struct tacit_review_plan *plan)
{
	struct tacit_block *notice;

	if (p->review->plans.count > 1)
		tacit_page_heading(p->page, 2, plan->paper.name);
	if (!plan->is_in_force) {
		notice = tacit_page_block(p->page, TACIT_BLOCK_NOTICE);
		tacit_page_text(p->page, &notice->text, TACIT_RUN_STRONG, "%s",
			tacit_tr(p->lang, "Proposed (draft), not in force."));
		tacit_page_text(p->page, &notice->text, TACIT_RUN_PLAIN, " %s",
			tacit_tr(p->lang,
				"Its activities are in no count of what is "
				"done or to be done."));
	}
	if (!plan->item_count) {
		tacit_review_none(
			p, tacit_tr(p->lang, "No activity is recorded."));
		return;
	}
	if (plan->is_in_force)
		add_status_chart(p, plan);
	add_gate_chart(p, plan);
	add_counts(p, plan);
	add_items(p, plan);
}

void tacit_review_page_plans(const struct review_page *p)
{
	const struct tacit_review_plans *plans = &p->review->plans;
	size_t i;

	tacit_page_heading(p->page, 1, tacit_tr(p->lang, "Action plans"));
	if (!plans->count)
		tacit_review_none(
			p, tacit_tr(p->lang, "No action plan is recorded."));
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
	const char *const labels[] = { tacit_tr(p->lang, "Network"),
		tacit_tr(p->lang, "Named"), tacit_tr(p->lang, "By") };
	size_t n = is_anybody_named(networks) ? 3 : 2;
	struct tacit_block *table;
	size_t i;

	tacit_page_heading(p->page, 1, tacit_tr(p->lang, "Networks"));
	if (!networks->count) {
		tacit_review_none(p,
			tacit_tr(p->lang,
				"No network of focal points is recorded."));
		return;
	}
	table = tacit_review_table(p,
		tacit_tr(p->lang, "Member States that named an authority"),
		labels, n);
	for (i = 0; i < networks->count; i++) {
		const struct tacit_review_network *one = &networks->list[i];
		struct tacit_row *row = tacit_page_row(p->page, table, n);

		tacit_review_cell(p, &row->cells[0], one->item.name);
		if (one->is_proposed)
			tacit_review_quiet(p, &row->cells[0],
				tacit_tr(p->lang, "proposed"));
		tacit_review_cell(p, &row->cells[1],
			tacit_arena_printf(&p->page->arena,
				tacit_tr(p->lang, "%zu of %zu"),
				one->named.count, p->review->members));
		if (one->named.count)
			tacit_review_cell(p, &row->cells[2],
				tacit_review_join(p, &one->named));
	}
}
