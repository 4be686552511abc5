#include "pages/pages.h"

#include <string.h>

#include "pages/page_review_parts.h"
#include "report/receipt_told.h"

enum { NOTES_NAMED = 6 };

/* --- the head ------------------------------------------------------------ */

static void add_head_right(const struct review_page *p)
{
	const struct tacit_review *r = p->review;
	struct tacit_arena *arena = &p->page->arena;
	const char **lines = tacit_arena_array(arena, 3, sizeof(*lines));

	lines[0] = r->ask.is_public ? SAY("Distribution: public")
				    : SAY("Distribution: Member States only");
	lines[1] = tacit_page_say(p->page, SAY("Original: %s"),
		tacit_say_language(p->page, r->original));
	lines[2] = tacit_page_say(
		p->page, SAY("As of %s"), tacit_say_day(p->page, r->day));
	p->page->head_right = lines;
	p->page->head_right_count = 3;
}

static const char *report_title(const struct review_page *p)
{
	const char *own =
		tacit_own_text(p->page->own, "report-title", p->page->lang);

	return own ? own : SAY("Status report");
}

static void add_title(const struct review_page *p)
{
	const struct tacit_review *r = p->review;
	struct tacit_arena *arena = &p->page->arena;
	const char **lines = tacit_arena_array(arena, 3, sizeof(*lines));
	size_t count = 0;

	p->page->title = tacit_page_say(
		p->page, SAY("%s, %d"), report_title(p), r->ask.year);
	lines[count++] = tacit_page_say(p->page,
		SAY("For the yearly review by the %s (%s)"), r->organ.name,
		tacit_review_organ(p, r->organ.id));
	if (r->area.name)
		lines[count++] =
			tacit_page_say(p->page, SAY("Area: %s"), r->area.name);
	else if (r->ask.dimension)
		lines[count++] = tacit_page_say(
			p->page, SAY("Dimension: %s"), OWN(r->ask.dimension));
	p->page->subtitle = lines;
	p->page->subtitle_count = count;
}

/* --- the foot ------------------------------------------------------------- */

static void add_foot(const struct review_page *p)
{
	const struct tacit_review *r = p->review;
	const char *told = tacit_receipts_told(
		&p->page->arena, p->page->lang, r->record.log);
	struct tacit_buf text = { 0 };

	tacit_buf_printf(&text, SAY("Record %.7s"), r->record.commit);
	tacit_buf_adds(&text,
		tacit_receipts_cited(&p->page->arena, p->page->lang,
			r->record.receipts, r->record.log));
	tacit_buf_printf(&text, "; %s. ",
		r->is_whole_year
			? tacit_say_day(p->page, r->day)
			: tacit_say_moment_at(p->page, r->as_of, &r->clock));
	tacit_buf_adds(&text,
		r->ask.is_public
			? SAY("Only documents for the public are counted. "
			      "\"Not recorded\" means not among them; it is no "
			      "statement about any Member State.")
			: SAY("\"Not recorded\" means not in this register; it "
			      "is no statement about any Member State."));
	if (told)
		tacit_buf_printf(
			&text, " %s: %s", SAY("Log of receipts"), told);
	p->page->foot = tacit_page_keep(p->page, &text);
}

/* --- in brief ---------------------------------------------------------------- */

static const struct {
	const char *group; /* that begins with it; or NULL */
	const char *label;
} figures[TACIT_FIGURE_COUNT] = {
	[TACIT_FIGURE_NOTES] = { WORD("Correspondence"),
		WORD("Notes in the register") },
	[TACIT_FIGURE_CALLS_CLOSED] = { NULL,
		WORD("Calls for comments closed") },
	[TACIT_FIGURE_COMMENTS] = { NULL,
		WORD("Communications recorded on these calls") },
	[TACIT_FIGURE_OUTSIDE] = { WORD("Proposals and follow-up"),
		WORD("Proposals made outside any call") },
	[TACIT_FIGURE_INCORPORATED] = { NULL,
		WORD("Incorporated, in full, in part or changed") },
	[TACIT_FIGURE_NOT_INCORPORATED] = { NULL, WORD("Not incorporated") },
	[TACIT_FIGURE_SUBMITTED] = { WORD("Papers and decisions"),
		WORD("Submissions to an organ") },
	[TACIT_FIGURE_APPROVED] = { NULL, WORD("Papers approved") },
	[TACIT_FIGURE_DECISIONS] = { NULL, WORD("Decisions recorded") },
	[TACIT_FIGURE_PROGRESS] = { WORD("Activities and events"),
		WORD("Reports on activities, for the year") },
	[TACIT_FIGURE_EVENTS] = { NULL, WORD("Events announced for the year") },
	[TACIT_FIGURE_EVENTS_HELD] = { NULL, WORD("Events recorded as held") },
};

static bool has_figures(const struct tacit_review *r)
{
	int i = 0;

	while (i < TACIT_FIGURE_COUNT && !r->figures[i].now &&
		!r->figures[i].before)
		i++;
	return i < TACIT_FIGURE_COUNT;
}

static void add_figure_row(
	const struct review_page *p, struct tacit_block *table, int i)
{
	const struct tacit_review *r = p->review;
	const char *const texts[] = { SAY(figures[i].label), "",
		r->has_before ? "" : "-" };
	struct tacit_row *row = tacit_page_cells(table, texts);

	if (figures[i].group)
		row->group = SAY(figures[i].group);
	if (i == TACIT_FIGURE_NOTES && r->notes.count &&
		r->notes.count <= NOTES_NAMED) {
		tacit_run_plain(&row->cells[0].text, " (");
		tacit_review_links(p, &row->cells[0].text, &r->notes);
		tacit_run_plain(&row->cells[0].text, ")");
	}
	tacit_page_number(&row->cells[1], r->figures[i].now);
	row->cells[2].is_number = true;
	if (r->has_before)
		tacit_page_number(&row->cells[2], r->figures[i].before);
}

static void page_figures(const struct review_page *p)
{
	const struct tacit_review *r = p->review;
	const char *const labels[] = { r->ask.is_public
			? SAY("Recorded in public documents")
			: SAY("Recorded"),
		tacit_page_say(p->page, "%d", r->ask.year),
		tacit_page_say(p->page, "%d", r->ask.year - 1) };
	struct tacit_block *table;
	int i;

	tacit_page_heading(p->page, 1, SAY("In brief"));
	if (has_figures(r)) {
		table = tacit_page_table(p->page, labels, 3);
		for (i = 0; i < TACIT_FIGURE_COUNT; i++)
			add_figure_row(p, table, i);
	} else {
		tacit_page_paragraph(p->page,
			tacit_page_say(p->page,
				SAY("Nothing is counted for %d."),
				r->ask.year));
	}
	if (!r->has_before)
		tacit_page_paragraph(p->page,
			tacit_page_say(p->page,
				r->ask.is_public
					? SAY("This register has no public "
					      "document of "
					      "%d.")
					: SAY("Of %d this register has "
					      "nothing."),
				r->ask.year - 1));
}

/* --- annexes: what the parts above only count ------------------------------ */

static void page_annexes(const struct review_page *p)
{
	tacit_page_block(p->page, TACIT_BLOCK_BREAK);
	tacit_review_annex_states(p);
	tacit_review_annex_participants(p);
	tacit_review_annex_calls(p);
	tacit_review_annex_proposals(p);
	tacit_review_annex_plans(p);
	tacit_review_annex_stated(p);
}

/* --- the whole -------------------------------------------------------------------- */

void tacit_page_review(
	const struct tacit_review *review, struct tacit_page *page)
{
	const struct review_page p = { review, page };

	page->lang = review->ask.lang;
	page->is_paper = true;
	tacit_say_record(page, &review->record);
	tacit_say_letterhead(
		p.page, p.review->body, p.review->body_short, p.review->seat);
	add_head_right(&p);
	add_title(&p);
	tacit_say_altered(page, &review->record);
	(void)tacit_page_block(page, TACIT_BLOCK_CONTENTS);
	tacit_review_page_decisions(&p);
	tacit_review_page_information(&p);
	page_figures(&p);
	tacit_review_page_areas(&p);
	tacit_review_page_papers(&p);
	tacit_review_page_calls(&p);
	tacit_review_page_proposals(&p);
	tacit_review_page_plans(&p);
	tacit_review_page_networks(&p);
	tacit_review_page_events(&p);
	tacit_review_page_dates(&p);
	tacit_review_page_movement(&p);
	page_annexes(&p);
	add_foot(&p);
}
