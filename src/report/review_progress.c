/* review_progress: what was reported on activities, now and at the last review. */
#include <string.h>

#include "report/review_work.h"

struct tacit_progress_report *tacit_review_reports_on(struct review_work *work,
	const struct tacit_documents *progress, const char *id, size_t *count)
{
	struct tacit_progress_report *list = tacit_arena_array(
		&work->scratch, progress->count + 1, sizeof(*list));
	size_t i;

	*count = 0;
	for (i = 0; i < progress->count; i++) {
		const struct tacit_document *doc = &progress->list[i];
		const char *state = tacit_document_get(doc, "state");
		const char *by = tacit_document_get(doc, "by-coordinator");
		const char *year = tacit_document_get(doc, "year");
		const char *status = tacit_document_get(doc, "status");
		struct tacit_progress_report *report = &list[*count];
		uint64_t number = 0;

		if (!tacit_document_says(doc, "item", id) || (!state && !by) ||
			!year ||
			!tacit_str_number(
				tacit_str_of(year), TACIT_YEAR_MAX, &number) ||
			!status ||
			!tacit_progress_parse(status, &report->status))
			continue;
		report->id = doc->at.id;
		report->state = state ? state : by;
		report->is_by_coordinator = !state;
		report->year = (int)number;
		(*count)++;
	}
	return list;
}

/* --- since the last review ---------------------------------------------------- */

/* The last year before on which something was reported; 0: none. What is
 * reported bears its year, and no day. */
static int last_year(
	const struct tacit_progress_report *reports, size_t count, int before)
{
	int last = 0;
	size_t i;

	for (i = 0; i < count; i++) {
		if (reports[i].year < before && reports[i].year > last)
			last = reports[i].year;
	}
	return last;
}

static bool has_moved(const struct tacit_review_item *item,
	const struct tacit_item_line *then)
{
	return item->status != then->status ||
		(item->status == TACIT_ITEM_REPORTED &&
			item->reported != then->reported);
}

static void compare_item(struct review_work *work,
	const struct tacit_review_plan *plan, struct tacit_review_item *item,
	const struct tacit_item_facts *facts)
{
	struct tacit_review_movement *movement = &work->out->movement;
	struct tacit_item_line then = { 0 };
	struct tacit_review_progressed *one;
	int year =
		last_year(facts->reports, facts->report_count, work->ask->year);

	tacit_stage_item(&work->scratch, facts, work->ask->year - 1, &then);
	item->last_status = then.status;
	item->last_reported = then.reported;
	if (item->status != TACIT_ITEM_REPORTED &&
		item->status != TACIT_ITEM_REPORTED_DIFFERENTLY)
		return;
	tacit_stage_item(&work->scratch, facts, year, &then);
	if (!has_moved(item, &then))
		return;
	one = tacit_arena_append(work->arena, &movement->progressed,
		&movement->progressed_count, &movement->progressed_cap,
		sizeof(*one));
	*one = (struct tacit_review_progressed){ .item = item->item,
		.printed = item->printed,
		.area = plan->area,
		.before = then.status,
		.before_reported = then.reported,
		.before_year = year,
		.now = item->status,
		.now_reported = item->reported };
}

void tacit_review_compare_items(struct review_work *work,
	const struct tacit_review_plan *plan,
	const struct tacit_documents *progress)
{
	struct tacit_item_facts facts = { .is_in_force = plan->is_in_force };
	size_t i;

	for (i = 0; i < plan->item_count; i++) {
		facts.reports = tacit_review_reports_on(work, progress,
			plan->items[i].item.id, &facts.report_count);
		compare_item(work, plan, &plan->items[i], &facts);
	}
}
