/* page_review_movement: what moved since the last review. */
#include <string.h>

#include "pages/page_review_parts.h"

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
		const char *const texts[] = { "",
			tacit_review_stage_word(p, paper->before.stage),
			tacit_review_stage(p, &paper->stage) };

		if (paper->stage.stage != paper->before.stage)
			tacit_review_link(p,
				&tacit_page_cells(table, texts)->cells[0].text,
				&paper->paper);
	}
}

const char *tacit_review_progress(const struct review_page *p,
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
		const char *before = tacit_review_progress(
			p, one->before, one->before_reported);
		/* nothing was there before: its first report */
		const char *const texts[] = { "",
			one->before_year ? tacit_page_say(p->page, "%s (%d)",
						   before, one->before_year)
					 : SAY("not yet recorded"),
			tacit_review_progress(p, one->now, one->now_reported) };

		tacit_review_activity(p,
			&tacit_page_cells(table, texts)->cells[0], &one->item,
			one->printed, &one->area);
	}
}

/* Those of one network are told together. */
static void add_authorities(const struct review_page *p)
{
	const struct tacit_review_movement *movement = &p->review->movement;
	const char *const labels[] = { SAY("Network"),
		SAY("Authorities named since") };
	struct tacit_block *table = NULL;
	struct tacit_row *row = NULL;
	size_t i;

	for (i = 0; i < movement->named_count; i++) {
		const struct tacit_review_named *one = &movement->named[i];

		if (!table)
			table = tacit_page_table(p->page, labels, 2);
		if (!row || strcmp(one->item.id, one[-1].item.id) != 0) {
			row = tacit_page_row(table, 2);
			tacit_review_activity(p, &row->cells[0], &one->item,
				one->printed, &one->area);
		} else {
			tacit_run_plain(&row->cells[1].text, "; ");
		}
		tacit_review_link(p, &row->cells[1].text, &one->state);
		tacit_run_plainf(&row->cells[1].text, ", %s",
			tacit_review_short(p, one->on));
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
			tacit_review_organ(p, d->organ),
			d->outcome ? SAY(d->outcome) : "" };
		struct tacit_row *row = tacit_page_cells(table, texts);

		row->anchor = d->id;
		tacit_review_quiet_links(p, &row->cells[2], &d->documents);
		if (d->statements.count)
			tacit_run_format(&row->cells[2].text, TACIT_RUN_QUIET,
				SAY("\nAttached: %s."),
				tacit_review_list(p, &d->statements));
	}
}

/* "documents at another stage 9, new notes 8" */
static void add_sums(const struct review_page *p)
{
	const struct tacit_review_movement *movement = &p->review->movement;
	const struct {
		const char *label;
		uint64_t sum;
	} sums[] = {
		{ SAY("documents at another stage"), movement->moved },
		{ SAY("activities with another status"),
			movement->progressed_count },
		{ SAY("new authorities"), movement->named_count },
		{ SAY("new notes"), movement->notes },
		{ SAY("dispositions"), movement->answers },
		{ SAY("reports on events"), movement->reports },
	};
	struct tacit_buf text = { 0 };
	size_t i;

	for (i = 0; i < TACIT_COUNT(sums); i++) {
		if (sums[i].sum)
			tacit_buf_printf(&text, "%s%s %llu",
				text.len ? ", " : "", sums[i].label,
				(unsigned long long)sums[i].sum);
	}
	if (text.len)
		tacit_page_paragraph(p->page,
			tacit_page_say(p->page, SAY("Recorded since: %s."),
				tacit_page_keep(p->page, &text)));
	else
		tacit_page_paragraph(
			p->page, SAY("Nothing that moved is recorded."));
	tacit_buf_clear(&text);
}

void tacit_review_page_movement(const struct review_page *p)
{
	const struct tacit_review_movement *movement = &p->review->movement;

	tacit_page_heading(p->page, 1,
		movement->since.id ? SAY("Movement since the last review")
				   : SAY("Movement in the year"));
	if (movement->since.id)
		tacit_page_paragraph(p->page,
			tacit_page_say(p->page,
				SAY("Since the review by the %s, %s."),
				tacit_review_organ(p, movement->since.organ),
				tacit_say_day(p->page, movement->since.date)));
	else
		tacit_page_paragraph(p->page,
			tacit_page_say(p->page,
				SAY("No earlier review by the %s is recorded. "
				    "Counted from the beginning of the year, "
				    "%s."),
				tacit_review_organ(p, p->review->organ.id),
				tacit_say_day(p->page, movement->from)));
	add_moved(p);
	add_progressed(p);
	add_authorities(p);
	add_decisions(p);
	add_sums(p);
}
