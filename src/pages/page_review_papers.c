/* page_review_papers: coordination, papers by stage, and what moved. */
#include <string.h>

#include "base/letter.h"
#include "pages/page_review_parts.h"

enum { CHART_FROM = 3 };

/* --- coordination ---------------------------------------------------------- */

static void add_area_facts(
	const struct review_page *p, const struct tacit_review_area *area)
{
	struct tacit_block *facts = tacit_page_facts(p->page);

	tacit_page_fact(facts,
		area->coordinators.count > 1 ? SAY("Coordinators")
					     : SAY("Coordinator"),
		tacit_review_join(p, &area->coordinators));
	tacit_page_fact(facts,
		area->others.count > 1 ? SAY("Co-coordinators")
				       : SAY("Co-coordinator"),
		tacit_review_join(p, &area->others));
}

/* With a capital: what begins a line. */
static const char *with_capital(const struct review_page *p, const char *text)
{
	uint32_t point = 0;
	size_t len = tacit_utf8_decode(tacit_str_of(text), &point);
	char bytes[4];
	size_t written;

	if (!len)
		return text;
	written = tacit_utf8_encode(tacit_letter_capital(point), bytes);
	return tacit_page_say(
		p->page, "%.*s%s", (int)written, bytes, text + len);
}

static void add_area_table(const struct review_page *p)
{
	const struct tacit_review_areas *areas = &p->review->areas;
	const char *const labels[] = { SAY("Area"), SAY("Coordinator"),
		SAY("Co-coordinators") };
	struct tacit_block *table = tacit_page_table(p->page, labels, 3);
	const char *dimension = "";
	size_t i;

	for (i = 0; i < areas->count; i++) {
		const struct tacit_review_area *area = &areas->list[i];
		const char *const texts[] = { area->area.name,
			tacit_review_join(p, &area->coordinators),
			area->others.count ? tacit_review_join(p, &area->others)
					   : "" };
		struct tacit_row *row = tacit_page_cells(table, texts);

		if (strcmp(dimension, area->dimension) != 0) {
			dimension = area->dimension;
			row->group = with_capital(p, SAY(dimension));
		}
	}
}

void tacit_review_page_areas(const struct review_page *p)
{
	const struct tacit_review_areas *areas = &p->review->areas;

	if (!tacit_review_begin(p, SAY("Coordination"), areas->count,
		    SAY("No area is recorded.")))
		return;
	if (areas->count == 1)
		add_area_facts(p, &areas->list[0]);
	else
		add_area_table(p);
}

/* --- documents by stage ------------------------------------------------------ */

static struct tacit_date stage_day(
	const struct review_page *p, const struct tacit_stage *stage)
{
	if (!tacit_instant_is_set(stage->since))
		return (struct tacit_date){ 0 };
	/* what began with a close began when that day ended: its day */
	if (stage->stage < TACIT_STAGE_SUBMITTED &&
		stage->since.s == stage->closes.s)
		return tacit_zone_date(p->page->zone,
			(struct tacit_instant){ stage->since.s - 1 }, NULL);
	return tacit_zone_date(p->page->zone, stage->since, NULL);
}

static void add_paper(const struct review_page *p, struct tacit_block *table,
	const struct tacit_review_paper *paper, bool has_area)
{
	size_t n = has_area ? 4 : 3;
	struct tacit_row *row = tacit_page_row(table, n);
	struct tacit_date since = stage_day(p, &paper->stage);

	tacit_run_plain(&row->cells[0].text, paper->paper.name);
	tacit_review_quiet(
		&row->cells[0], tacit_review_prepared(p, &paper->prepared_by));
	tacit_review_followings_in(p, &row->cells[0], &paper->followings);
	if (has_area)
		tacit_run_plain(&row->cells[1].text, paper->area.name);
	tacit_run_plain(
		&row->cells[n - 2].text, tacit_review_stage(p, &paper->stage));
	tacit_review_quiet(&row->cells[n - 2], paper->note.name);
	if (tacit_date_is_set(since))
		tacit_run_plain(
			&row->cells[n - 1].text, tacit_review_short(p, since));
}

static void add_stage_chart(const struct review_page *p)
{
	const struct tacit_review_papers *papers = &p->review->papers;
	struct tacit_block *chart = tacit_page_chart(p->page,
		papers->count > CHART_FROM ? TACIT_CHART_BARS
					   : TACIT_CHART_STACK,
		SAY("Documents by stage"));
	int i;

	for (i = 0; i < TACIT_STAGE_COUNT; i++) {
		if (papers->stages[i])
			tacit_page_bar(chart,
				tacit_review_stage_word(
					p, (enum tacit_stage_kind)i),
				papers->stages[i]);
	}
}

static bool has_papers(const struct tacit_review_area *area)
{
	size_t k = 0;

	while (k < TACIT_STAGE_COUNT && !area->stages[k])
		k++;
	return k < TACIT_STAGE_COUNT;
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

	labels[0] = SAY("Area");
	for (k = 0; k < TACIT_STAGE_COUNT; k++) {
		if (papers->stages[k])
			labels[columns++] = tacit_review_stage_word(
				p, (enum tacit_stage_kind)k);
	}
	for (i = 0; i < areas->count; i++)
		with_papers += has_papers(&areas->list[i]);
	if (with_papers < 2)
		return;
	table = tacit_page_table(p->page, labels, columns);
	tacit_run_plain(&table->text, SAY("Documents by area"));
	for (i = 0; i < areas->count; i++) {
		const struct tacit_review_area *area = &areas->list[i];
		struct tacit_row *row;
		size_t at = 1;

		if (!has_papers(area))
			continue;
		row = tacit_page_row(table, columns);
		tacit_run_plain(&row->cells[0].text, area->area.name);
		for (k = 0; k < TACIT_STAGE_COUNT; k++) {
			if (papers->stages[k])
				tacit_page_number(
					&row->cells[at++], area->stages[k]);
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

	if (!tacit_review_begin(p, SAY("Documents by stage"), papers->count,
		    SAY("No document is recorded.")))
		return;
	if (papers->count >= CHART_FROM)
		add_stage_chart(p);
	add_stages_by_area(p);
	labels[n++] = SAY("Document");
	if (has_area)
		labels[n++] = SAY("Area");
	labels[n++] = SAY("Stage");
	labels[n++] = SAY("Since when");
	table = tacit_page_table(p->page, labels, n);
	for (i = 0; i < papers->count; i++)
		add_paper(p, table, &papers->list[i], has_area);
}

/* --- movement -------------------------------------------------------------------- */

static void add_moved(const struct review_page *p)
{
	const struct tacit_review_papers *papers = &p->review->papers;
	const char *const labels[] = { SAY("Document"), SAY("Then"),
		SAY("Now") };
	struct tacit_block *table;
	size_t i;

	if (!p->review->movement.moved)
		return;
	table = tacit_page_table(p->page, labels, 3);
	for (i = 0; i < papers->count; i++) {
		const struct tacit_review_paper *paper = &papers->list[i];
		const char *const texts[] = { paper->paper.name,
			tacit_review_stage_word(p, paper->before.stage),
			tacit_review_stage(p, &paper->stage) };

		if (paper->stage.stage != paper->before.stage)
			tacit_page_cells(table, texts);
	}
}

static const char *progress_of(const struct review_page *p,
	enum tacit_item_status status, enum tacit_progress_status reported)
{
	if (status == TACIT_ITEM_REPORTED)
		return SAY(tacit_say_progress(reported));
	if (status == TACIT_ITEM_REPORTED_DIFFERENTLY)
		return SAY("reported differently");
	return SAY("not recorded");
}

static void add_progressed(const struct review_page *p)
{
	const struct tacit_review_movement *movement = &p->review->movement;
	const char *const labels[] = { SAY("Activity"), SAY("Then"),
		SAY("Now") };
	struct tacit_block *table;
	size_t i;

	if (!movement->progressed_count)
		return;
	table = tacit_page_table(p->page, labels, 3);
	for (i = 0; i < movement->progressed_count; i++) {
		const struct tacit_review_progressed *one =
			&movement->progressed[i];
		const char *before =
			progress_of(p, one->before, one->before_reported);
		const char *const texts[] = { tacit_page_say(p->page, "%s %s",
						      one->printed,
						      one->item.name),
			one->before_year ? tacit_page_say(p->page, "%s (%d)",
						   before, one->before_year)
					 : before,
			progress_of(p, one->now, one->now_reported) };

		tacit_review_quiet(&tacit_page_cells(table, texts)->cells[0],
			one->area.name);
	}
}

static void add_decisions(const struct review_page *p)
{
	const struct tacit_review_movement *movement = &p->review->movement;
	const char *const labels[] = { SAY("Date"), SAY("Organ"),
		SAY("Decision") };
	struct tacit_block *table;
	size_t i;

	if (!movement->decision_count)
		return;
	table = tacit_page_table(p->page, labels, 3);
	tacit_run_plain(&table->text, SAY("Decisions recorded since"));
	for (i = 0; i < movement->decision_count; i++) {
		const struct tacit_review_decision *d = &movement->decisions[i];
		const char *const texts[] = { tacit_review_short(p, d->date),
			d->organ, d->outcome ? SAY(d->outcome) : "" };
		struct tacit_row *row = tacit_page_cells(table, texts);

		tacit_review_quiet(
			&row->cells[2], tacit_review_list(p, &d->documents));
		if (d->statements.count)
			tacit_run_format(&row->cells[2].text, TACIT_RUN_QUIET,
				SAY("\nAttached: %s."),
				tacit_review_list(p, &d->statements));
	}
}

static void add_sum_fact(
	struct tacit_block *facts, const char *label, uint64_t sum)
{
	tacit_page_factf(facts, label, "%llu", (unsigned long long)sum);
}

void tacit_review_page_movement(const struct review_page *p)
{
	const struct tacit_review_movement *movement = &p->review->movement;
	struct tacit_block *facts;

	tacit_page_heading(p->page, 1,
		movement->since.id ? SAY("Movement since the last review")
				   : SAY("Movement in the year"));
	if (movement->since.id)
		tacit_page_paragraph(p->page,
			tacit_page_say(p->page,
				SAY("Since the review by the %s, %s."),
				movement->since.organ ? movement->since.organ
						      : "",
				tacit_say_day(p->page, movement->since.date)));
	else
		tacit_page_paragraph(p->page,
			tacit_page_say(p->page,
				SAY("No earlier review by the %s is recorded. "
				    "Counted from the beginning of the year, "
				    "%s."),
				p->review->organ.id,
				tacit_say_day(p->page, movement->from)));
	add_moved(p);
	add_progressed(p);
	add_decisions(p);
	facts = tacit_page_facts(p->page);
	tacit_page_factf(facts, SAY("Documents"), SAY("at another stage: %zu"),
		movement->moved);
	tacit_page_factf(facts, SAY("Activities"),
		SAY("with another status: %zu"), movement->progressed_count);
	add_sum_fact(facts, SAY("New notes"), movement->notes);
	add_sum_fact(facts, SAY("Dispositions"), movement->answers);
	add_sum_fact(facts, SAY("Reports on events"), movement->reports);
}
