/* page_review_papers: coordination, papers by stage, and what moved. */
#include <string.h>

#include "pages/page_review_parts.h"

enum { CHART_FROM = 3 };

/* --- coordination ---------------------------------------------------------- */

static void add_area_facts(
	const struct review_page *p, const struct tacit_review_area *area)
{
	struct tacit_block *facts =
		tacit_page_block(p->page, TACIT_BLOCK_FACTS);

	tacit_page_fact(p->page, facts,
		area->coordinators.count > 1 ? tacit_tr(p->lang, "Coordinators")
					     : tacit_tr(p->lang, "Coordinator"),
		"%s", tacit_review_join(p, &area->coordinators));
	tacit_page_fact(p->page, facts,
		area->others.count > 1 ? tacit_tr(p->lang, "Co-coordinators")
				       : tacit_tr(p->lang, "Co-coordinator"),
		"%s", tacit_review_join(p, &area->others));
}

static void add_area_table(const struct review_page *p)
{
	const struct tacit_review_areas *areas = &p->review->areas;
	const char *const labels[] = { tacit_tr(p->lang, "Area"),
		tacit_tr(p->lang, "Coordinator"),
		tacit_tr(p->lang, "Co-coordinators") };
	struct tacit_block *table = tacit_review_table(p, NULL, labels, 3);
	const char *dimension = "";
	size_t i;

	for (i = 0; i < areas->count; i++) {
		const struct tacit_review_area *area = &areas->list[i];
		struct tacit_row *row = tacit_page_row(p->page, table, 3);

		if (strcmp(dimension, area->dimension) != 0) {
			dimension = area->dimension;
			row->group = tacit_review_capital(
				p, tacit_tr(p->lang, dimension));
		}
		tacit_review_cell(p, &row->cells[0], area->area.name);
		tacit_review_cell(p, &row->cells[1],
			tacit_review_join(p, &area->coordinators));
		if (area->others.count)
			tacit_review_cell(p, &row->cells[2],
				tacit_review_join(p, &area->others));
	}
}

void tacit_review_page_areas(const struct review_page *p)
{
	const struct tacit_review_areas *areas = &p->review->areas;

	tacit_page_heading(p->page, 1, tacit_tr(p->lang, "Coordination"));
	if (areas->count == 1)
		add_area_facts(p, &areas->list[0]);
	else if (areas->count)
		add_area_table(p);
	else
		tacit_review_none(p, tacit_tr(p->lang, "No area is recorded."));
}

/* --- documents by stage ------------------------------------------------------ */

static struct tacit_date stage_day(
	const struct review_page *p, const struct tacit_stage *stage)
{
	if (!tacit_instant_is_set(stage->since))
		return (struct tacit_date){ 0 };
	/* what began with a close began when that day ended: its day */
	if (stage->since.s == stage->closes.s)
		return tacit_review_last_day(stage->since, p->review->offset_s);
	return tacit_instant_utc_date(
		(struct tacit_instant){ stage->since.s + p->review->offset_s });
}

static void add_paper(const struct review_page *p, struct tacit_block *table,
	const struct tacit_review_paper *paper, bool has_area)
{
	size_t n = has_area ? 4 : 3;
	struct tacit_row *row = tacit_page_row(p->page, table, n);
	struct tacit_date since = stage_day(p, &paper->stage);

	tacit_review_cell(p, &row->cells[0], paper->paper.name);
	if (paper->prepared_by.count)
		tacit_review_quiet(p, &row->cells[0],
			tacit_review_prepared(p, &paper->prepared_by));
	if (has_area && paper->area.name)
		tacit_review_cell(p, &row->cells[1], paper->area.name);
	tacit_review_cell(
		p, &row->cells[n - 2], tacit_review_stage(p, &paper->stage));
	if (paper->note.name)
		tacit_review_quiet(p, &row->cells[n - 2], paper->note.name);
	if (tacit_date_is_set(since))
		tacit_review_cell(p, &row->cells[n - 1],
			tacit_review_date(p, TACIT_DATE_SHORT, since));
}

static void add_stage_chart(const struct review_page *p)
{
	const struct tacit_review_papers *papers = &p->review->papers;
	struct tacit_block *chart = tacit_review_chart(p,
		papers->count > CHART_FROM ? TACIT_CHART_BARS
					   : TACIT_CHART_STACK,
		tacit_tr(p->lang, "Documents by stage"));
	int i;

	for (i = 0; i < TACIT_STAGE_COUNT; i++) {
		if (papers->stages[i])
			tacit_page_bar(p->page, chart,
				tacit_review_stage_word(
					p, (enum tacit_stage_kind)i),
				papers->stages[i]);
	}
}

/* Stages by area, where documents of several areas are there. */
static void add_stages_by_area(const struct review_page *p)
{
	const struct tacit_review_areas *areas = &p->review->areas;
	const struct tacit_review_papers *papers = &p->review->papers;
	const char *labels[TACIT_STAGE_COUNT + 1];
	struct tacit_block *table;
	size_t with_papers = 0;
	size_t columns = 1;
	size_t i;
	size_t k;

	labels[0] = tacit_tr(p->lang, "Area");
	for (k = 0; k < TACIT_STAGE_COUNT; k++) {
		if (papers->stages[k])
			labels[columns++] = tacit_review_stage_word(
				p, (enum tacit_stage_kind)k);
	}
	for (i = 0; i < areas->count; i++) {
		for (k = 0; k < TACIT_STAGE_COUNT && !areas->list[i].stages[k];)
			k++;
		with_papers += k < TACIT_STAGE_COUNT;
	}
	if (with_papers < 2)
		return;
	table = tacit_review_table(
		p, tacit_tr(p->lang, "Documents by area"), labels, columns);
	for (i = 0; i < areas->count; i++) {
		const struct tacit_review_area *area = &areas->list[i];
		struct tacit_row *row = NULL;
		size_t at = 1;

		for (k = 0; k < TACIT_STAGE_COUNT && !area->stages[k];)
			k++;
		if (k == TACIT_STAGE_COUNT)
			continue;
		row = tacit_page_row(p->page, table, columns);
		tacit_review_cell(p, &row->cells[0], area->area.name);
		for (k = 0; k < TACIT_STAGE_COUNT; k++) {
			if (papers->stages[k])
				tacit_page_number(p->page, &row->cells[at++],
					area->stages[k]);
		}
	}
}

void tacit_review_page_papers(const struct review_page *p)
{
	const struct tacit_review_papers *papers = &p->review->papers;
	bool has_area = p->review->areas.count > 1;
	const char *labels[4];
	struct tacit_block *table;
	size_t n = 0;
	size_t i;

	tacit_page_heading(p->page, 1, tacit_tr(p->lang, "Documents by stage"));
	if (!papers->count) {
		tacit_review_none(
			p, tacit_tr(p->lang, "No document is recorded."));
		return;
	}
	if (papers->count >= CHART_FROM)
		add_stage_chart(p);
	add_stages_by_area(p);
	labels[n++] = tacit_tr(p->lang, "Document");
	if (has_area)
		labels[n++] = tacit_tr(p->lang, "Area");
	labels[n++] = tacit_tr(p->lang, "Stage");
	labels[n++] = tacit_tr(p->lang, "Since when");
	table = tacit_review_table(p, NULL, labels, n);
	for (i = 0; i < papers->count; i++)
		add_paper(p, table, &papers->list[i], has_area);
}

/* --- movement -------------------------------------------------------------------- */

static void add_moved(const struct review_page *p)
{
	const struct tacit_review_papers *papers = &p->review->papers;
	const char *const labels[] = { tacit_tr(p->lang, "Document"),
		tacit_tr(p->lang, "Then"), tacit_tr(p->lang, "Now") };
	struct tacit_block *table;
	size_t i;

	if (!p->review->movement.moved)
		return;
	table = tacit_review_table(p, NULL, labels, 3);
	for (i = 0; i < papers->count; i++) {
		const struct tacit_review_paper *paper = &papers->list[i];
		struct tacit_row *row;

		if (paper->stage.stage == paper->before.stage)
			continue;
		row = tacit_page_row(p->page, table, 3);
		tacit_review_cell(p, &row->cells[0], paper->paper.name);
		tacit_review_cell(p, &row->cells[1],
			tacit_review_stage_word(p, paper->before.stage));
		tacit_review_cell(p, &row->cells[2],
			tacit_review_stage(p, &paper->stage));
	}
}

static void add_decisions(const struct review_page *p)
{
	const struct tacit_review_movement *movement = &p->review->movement;
	const char *const labels[] = { tacit_tr(p->lang, "Date"),
		tacit_tr(p->lang, "Organ"), tacit_tr(p->lang, "Decision") };
	struct tacit_block *table;
	size_t i;

	if (!movement->decision_count)
		return;
	table = tacit_review_table(
		p, tacit_tr(p->lang, "Decisions recorded since"), labels, 3);
	for (i = 0; i < movement->decision_count; i++) {
		const struct tacit_review_decision *d = &movement->decisions[i];
		struct tacit_row *row = tacit_page_row(p->page, table, 3);

		tacit_review_cell(p, &row->cells[0],
			tacit_review_date(p, TACIT_DATE_SHORT, d->date));
		tacit_review_cell(p, &row->cells[1], d->organ ? d->organ : "");
		tacit_review_cell(p, &row->cells[2],
			d->outcome ? tacit_tr(p->lang, d->outcome) : "");
		if (d->documents.count)
			tacit_review_quiet(p, &row->cells[2],
				tacit_review_list(p, &d->documents));
	}
}

void tacit_review_page_movement(const struct review_page *p)
{
	const struct tacit_review_movement *movement = &p->review->movement;
	struct tacit_block *facts;

	tacit_page_heading(p->page, 1,
		movement->since.id
			? tacit_tr(p->lang, "Movement since the last review")
			: tacit_tr(p->lang, "Movement in the year"));
	if (movement->since.id)
		(void)tacit_page_paragraph(p->page,
			tacit_tr(p->lang, "Since the review by the %s, %s."),
			movement->since.organ ? movement->since.organ : "",
			tacit_review_date(
				p, TACIT_DATE_PLAIN, movement->since.date));
	else
		(void)tacit_page_paragraph(p->page,
			tacit_tr(p->lang,
				"No earlier review by the %s is recorded. "
				"Counted from the beginning of the year, %s."),
			p->review->organ.id,
			tacit_review_date(p, TACIT_DATE_PLAIN, movement->from));
	add_moved(p);
	add_decisions(p);
	facts = tacit_page_block(p->page, TACIT_BLOCK_FACTS);
	tacit_page_fact(p->page, facts, tacit_tr(p->lang, "Documents"),
		tacit_tr(p->lang, "at another stage: %zu"), movement->moved);
	tacit_page_fact(p->page, facts, tacit_tr(p->lang, "New notes"), "%llu",
		(unsigned long long)movement->notes);
	tacit_page_fact(p->page, facts, tacit_tr(p->lang, "Dispositions"),
		"%llu", (unsigned long long)movement->answers);
	tacit_page_fact(p->page, facts, tacit_tr(p->lang, "Reports on events"),
		"%llu", (unsigned long long)movement->reports);
}
