/* page_review_papers: coordination, papers by stage. */
#include <string.h>

#include "base/letter.h"
#include "pages/page_review_parts.h"

/* --- coordination ---------------------------------------------------------- */

static void add_area_facts(
	const struct review_page *p, const struct tacit_review_area *area)
{
	struct tacit_block *facts = tacit_page_facts(p->page);

	tacit_page_fact(facts,
		tacit_review_role(
			p, "coordinator", area->coordinators.count > 1),
		tacit_review_join(p, &area->coordinators));
	tacit_page_fact(facts,
		tacit_review_role(p, "co-coordinator", area->others.count > 1),
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
	const char *const labels[] = { SAY("Area"),
		tacit_review_role(p, "coordinator", false),
		tacit_review_role(p, "co-coordinator", true) };
	struct tacit_block *table = tacit_page_table(p->page, labels, 3);
	const char *dimension = "";
	size_t i;

	for (i = 0; i < areas->count; i++) {
		const struct tacit_review_area *area = &areas->list[i];
		struct tacit_row *row = tacit_page_row(table, 3);

		row->anchor = area->area.id;
		tacit_run_plain(&row->cells[0].text, area->area.name);
		tacit_review_links(p, &row->cells[1].text, &area->coordinators);
		if (area->others.count)
			tacit_review_links(
				p, &row->cells[2].text, &area->others);
		if (strcmp(dimension, area->dimension) != 0) {
			dimension = area->dimension;
			row->group = with_capital(p, OWN(dimension));
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
	const struct tacit_review_paper *paper)
{
	struct tacit_row *row = tacit_page_row(table, 3);
	struct tacit_date since = stage_day(p, &paper->stage);

	row->anchor = paper->paper.id;
	tacit_run_plain(&row->cells[0].text, paper->paper.name);
	tacit_review_beside(
		&row->cells[0], tacit_review_prepared(p, &paper->prepared_by));
	tacit_review_followings_in(p, &row->cells[0], &paper->followings);
	tacit_run_plain(
		&row->cells[1].text, tacit_review_stage(p, &paper->stage));
	if (paper->note.name) {
		tacit_run_quiet(&row->cells[1].text, ", ");
		tacit_review_quiet_link(&row->cells[1].text, &paper->note);
	}
	if (tacit_date_is_set(since))
		tacit_run_plain(
			&row->cells[2].text, tacit_review_short(p, since));
}

void tacit_review_page_papers(const struct review_page *p)
{
	const struct tacit_review_papers *papers = &p->review->papers;
	const char *const labels[] = { SAY("Document"), SAY("Stage"),
		SAY("Since when") };
	const char *area = "";
	struct tacit_block *table;
	size_t i;

	if (!tacit_review_begin(p, SAY("Documents by stage"), papers->count,
		    SAY("No document is recorded.")))
		return;
	table = tacit_page_table(p->page, labels, 3);
	for (i = 0; i < papers->count; i++) {
		const struct tacit_review_paper *paper = &papers->list[i];

		add_paper(p, table, paper);
		if (!paper->area.name || p->review->areas.count < 2 ||
			!strcmp(area, paper->area.name))
			continue;
		area = paper->area.name;
		table->rows[i]->group = area;
	}
}
