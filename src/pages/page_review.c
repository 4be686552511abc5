#include "pages/pages.h"

#include <string.h>

#include "base/letter.h"
#include "pages/page_review_parts.h"

enum { HEAD_WIDTH = 40, HEAD_LINES = 6, NOTES_NAMED = 6 };

/* --- the head ------------------------------------------------------------ */

/* The body's name in lines of a letterhead, broken at blanks. */
static size_t break_name(const struct review_page *p, const char *name,
	const char **lines, size_t max)
{
	struct tacit_str rest = tacit_str_of(name);
	struct tacit_str word;
	struct tacit_buf line = { 0 };
	size_t count = 0;

	while (tacit_str_split(&rest, ' ', &word)) {
		struct tacit_str so_far = tacit_buf_str(&line);

		if (line.len && count + 1 < max &&
			tacit_utf8_width(so_far) + 1 + tacit_utf8_width(word) >
				HEAD_WIDTH) {
			lines[count++] = tacit_page_keep(p->page, &line);
		}
		if (line.len)
			tacit_buf_addc(&line, ' ');
		tacit_buf_add_str(&line, word);
	}
	lines[count++] = tacit_page_keep(p->page, &line);
	return count;
}

/* A letterhead names the body in capitals. */
static const char *in_capitals(const struct review_page *p, const char *text)
{
	struct tacit_str rest = tacit_str_of(text);
	struct tacit_buf out = { 0 };
	uint32_t point = 0;
	char bytes[4];
	size_t len;

	while ((len = tacit_utf8_decode(rest, &point)) > 0) {
		tacit_buf_add(&out, bytes,
			tacit_utf8_encode(tacit_letter_capital(point), bytes));
		rest = tacit_str_from(rest, len);
	}
	return tacit_page_keep(p->page, &out);
}

static void add_head_left(const struct review_page *p)
{
	const struct tacit_review *r = p->review;
	struct tacit_arena *arena = &p->page->arena;
	const char **lines =
		tacit_arena_array(arena, HEAD_LINES + 2, sizeof(*lines));
	size_t count = break_name(p,
		tacit_page_say(p->page, "%s (%s)", in_capitals(p, r->body),
			r->body_short),
		lines, HEAD_LINES);

	lines[count++] = r->seat[0]
		? tacit_page_say(p->page, "%s, %s", SAY("Secretariat"), r->seat)
		: SAY("Secretariat");
	p->page->head_left = lines;
	p->page->head_left_count = count;
}

static const char *language_name(const struct review_page *p, const char *code)
{
	static const struct {
		const char *code;
		const char *name;
	} languages[] = {
		{ "en", WORD("English") },
		{ "ru", WORD("Russian") },
		{ "kk", WORD("Kazakh") },
		{ "zh", WORD("Chinese") },
	};
	size_t i;

	if (!code)
		return SAY("not recorded");
	for (i = 0; i < TACIT_COUNT(languages); i++) {
		if (!strcmp(code, languages[i].code))
			return SAY(languages[i].name);
	}
	return code;
}

static void add_head_right(const struct review_page *p)
{
	const struct tacit_review *r = p->review;
	struct tacit_arena *arena = &p->page->arena;
	const char **lines = tacit_arena_array(arena, 3, sizeof(*lines));

	lines[0] = r->ask.is_public ? SAY("Distribution: public")
				    : SAY("Distribution: Member States only");
	lines[1] = tacit_page_say(
		p->page, SAY("Original: %s"), language_name(p, r->original));
	lines[2] = tacit_page_say(
		p->page, SAY("As of %s"), tacit_say_day(p->page, r->day));
	p->page->head_right = lines;
	p->page->head_right_count = 3;
}

static void add_title(const struct review_page *p)
{
	const struct tacit_review *r = p->review;
	struct tacit_arena *arena = &p->page->arena;
	const char **lines = tacit_arena_array(arena, 3, sizeof(*lines));
	size_t count = 0;

	p->page->title = tacit_page_say(p->page,
		SAY("Status of confidence-building measures, %d"), r->ask.year);
	lines[count++] = tacit_page_say(p->page,
		SAY("For the yearly review by the %s (%s)"), r->organ.name,
		r->organ.id);
	if (r->area.name)
		lines[count++] =
			tacit_page_say(p->page, SAY("Area: %s"), r->area.name);
	else if (r->ask.dimension)
		lines[count++] = tacit_page_say(
			p->page, SAY("Dimension: %s"), SAY(r->ask.dimension));
	p->page->subtitle = lines;
	p->page->subtitle_count = count;
}

/* --- the foot ------------------------------------------------------------- */

static void add_foot(const struct review_page *p)
{
	const struct tacit_review *r = p->review;
	struct tacit_buf text = { 0 };

	tacit_buf_printf(&text, SAY("Record %.7s"), r->record.commit);
	if (r->record.receipts[0])
		tacit_buf_printf(
			&text, SAY(", receipts %.7s"), r->record.receipts);
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
	p->page->foot = tacit_page_keep(p->page, &text);
}

/* --- what is before the organ --------------------------------------------------- */

static void say_call(const struct review_page *p,
	const struct tacit_review_call *call, struct tacit_inline *to)
{
	if (call->is_open)
		tacit_run_plainf(to,
			SAY("Call for comments %s: %s, comments %s. "),
			call->note.name, tacit_review_verdict(p, call),
			tacit_say_close_day(
				p->page, call->closes, &call->clock));
	else
		tacit_run_plainf(to, SAY("Call for comments %s, %s: %s. "),
			call->note.name,
			tacit_say_range(p->page, call->issued,
				tacit_review_end_day(call)),
			tacit_review_verdict(p, call));
	if (call->entered_after)
		tacit_run_plainf(to, "%s. ",
			tacit_say_entered_after(p->page, call->entered_after));
	else if (call->is_provisional)
		tacit_run_plainf(to, "%s ",
			SAY("The Secretariat has not confirmed that all "
			    "replies received are entered."));
}

/* What the organ should know before it decides. */
static void say_different(const struct review_page *p,
	const struct tacit_review_matter *matter, struct tacit_inline *to)
{
	size_t i;

	if (matter->different.count) {
		tacit_run_plain(to, " ");
		tacit_run_strong(
			to, SAY("Its text is not the one that was circulated"));
		tacit_run_plainf(
			to, ": %s.", tacit_review_list(p, &matter->different));
	}
	for (i = 0; i < matter->reasons.count; i++)
		tacit_run_plainf(to, SAY(" Reason given: %s"),
			matter->reasons.list[i].name);
}

/* What has been done, and what is not recorded yet. */
static void say_next(const struct review_page *p,
	const struct tacit_review_matter *matter, struct tacit_inline *to)
{
	const struct tacit_stage *stage = matter->stage;
	const char *on = tacit_say_day_of(p->page, stage->since);

	if (matter->kind == TACIT_MATTER_DECISION) {
		tacit_run_plainf(to,
			SAY("Submitted to the %s: %s. Its decision is "
			    "awaited."),
			matter->target, on);
		say_different(p, matter, to);
		return;
	}
	if (stage->stage == TACIT_STAGE_AGREED ||
		stage->stage == TACIT_STAGE_RETURNED)
		tacit_run_plainf(
			to, "%s: %s. ", tacit_review_stage(p, stage), on);
	if (stage->stage == TACIT_STAGE_CHANGED)
		tacit_run_plainf(to, "%s ",
			SAY("The text has changed since circulation."));
	if (stage->without_disposition)
		tacit_run_plainf(to, SAY("Dispositions awaited: %zu. "),
			stage->without_disposition);
	tacit_run_plainf(
		to, SAY("Submission to the %s: not recorded."), matter->target);
}

static void add_paper_matter(const struct review_page *p,
	struct tacit_block *list, const struct tacit_review_matter *matter)
{
	struct tacit_inline *to = tacit_page_item(list);
	size_t i;

	tacit_run_strong(to, tacit_review_list(p, &matter->subjects));
	if (matter->prepared_by.count)
		tacit_run_plainf(to, " (%s)",
			tacit_review_prepared(p, &matter->prepared_by));
	tacit_run_plain(to, "\n");
	if (matter->call)
		say_call(p, matter->call, to);
	say_next(p, matter, to);
	for (i = 0; i < matter->followings.count; i++)
		tacit_run_plainf(to, " %s.", matter->followings.list[i].name);
}

static void page_matters(const struct review_page *p)
{
	const struct tacit_review_matters *matters = &p->review->matters;
	struct tacit_block *list;
	size_t i;

	tacit_page_heading(p->page, 1,
		tacit_page_say(p->page, SAY("For the attention of the %s"),
			p->review->organ.id));
	if (p->review->ask.is_public)
		tacit_page_notice(p->page, SAY("For the public."),
			SAY("Documents for the Member States only are left out "
			    "of every part and every count."));
	if (!matters->count) {
		tacit_page_paragraph(p->page,
			SAY("Nothing in this register is before the organ."));
		return;
	}
	list = tacit_page_block(p->page, TACIT_BLOCK_LIST);
	list->level = 1;
	for (i = 0; i < matters->count; i++) {
		const struct tacit_review_matter *matter = &matters->list[i];
		unsigned long long n = matter->subjects.count;

		if (matter->kind == TACIT_MATTER_GATES)
			tacit_run_plainf(tacit_page_item(list),
				SAY("Activities in force that require the "
				    "approval of the Member States, which is "
				    "not recorded: %llu (%s)."),
				n, tacit_review_list(p, &matter->subjects));
		else if (matter->kind == TACIT_MATTER_VACANT)
			tacit_run_plainf(tacit_page_item(list),
				SAY("Areas for which no coordinator is "
				    "recorded: %llu of %llu."),
				n, (unsigned long long)p->review->areas.count);
		else
			add_paper_matter(p, list, matter);
	}
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
	[TACIT_FIGURE_PROGRESS] = { WORD("Activities"),
		WORD("Reports on activities, for the year") },
	[TACIT_FIGURE_EVENTS] = { NULL, WORD("Events announced for the year") },
	[TACIT_FIGURE_EVENTS_HELD] = { NULL, WORD("Events recorded as held") },
};

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
	table = tacit_page_table(p->page, labels, 3);
	for (i = 0; i < TACIT_FIGURE_COUNT; i++) {
		const char *const texts[] = { SAY(figures[i].label), "",
			r->has_before ? "" : "-" };
		struct tacit_row *row = tacit_page_cells(table, texts);

		if (figures[i].group)
			row->group = SAY(figures[i].group);
		if (i == TACIT_FIGURE_NOTES && r->notes.count &&
			r->notes.count <= NOTES_NAMED)
			row->cells[0].text.runs[0].text =
				tacit_page_say(p->page, "%s (%s)", texts[0],
					tacit_review_join(p, &r->notes));
		tacit_page_number(&row->cells[1], r->figures[i].now);
		row->cells[2].is_number = true;
		if (r->has_before)
			tacit_page_number(&row->cells[2], r->figures[i].before);
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

/* --- the whole -------------------------------------------------------------------- */

void tacit_page_review(
	const struct tacit_review *review, struct tacit_page *page)
{
	const struct review_page p = { review, page };

	page->lang = review->ask.lang;
	page->is_paper = true;
	tacit_say_record(page, &review->record);
	add_head_left(&p);
	add_head_right(&p);
	add_title(&p);
	tacit_say_altered(page, &review->record);
	page_matters(&p);
	page_figures(&p);
	tacit_review_page_areas(&p);
	tacit_review_page_papers(&p);
	tacit_review_page_calls(&p);
	tacit_review_page_proposals(&p);
	tacit_review_page_plans(&p);
	tacit_review_page_networks(&p);
	tacit_review_page_hosts(&p);
	tacit_review_page_events(&p);
	tacit_review_page_dates(&p);
	tacit_review_page_movement(&p);
	add_foot(&p);
}
