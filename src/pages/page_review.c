#include "pages/pages.h"

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
			lines[count++] = tacit_arena_strdup(
				&p->page->arena, tacit_buf_cstr(&line));
			tacit_buf_truncate(&line, 0);
		}
		if (line.len)
			tacit_buf_addc(&line, ' ');
		tacit_buf_add_str(&line, word);
	}
	lines[count++] =
		tacit_arena_strdup(&p->page->arena, tacit_buf_cstr(&line));
	tacit_buf_clear(&line);
	return count;
}

/* A letterhead names the body in capitals. */
static const char *in_capitals(const struct review_page *p, const char *text)
{
	struct tacit_str rest = tacit_str_of(text);
	struct tacit_buf out = { 0 };
	const char *taken;
	uint32_t point = 0;
	char bytes[4];
	size_t len;

	while ((len = tacit_utf8_decode(rest, &point)) > 0) {
		tacit_buf_add(&out, bytes,
			tacit_utf8_encode(tacit_letter_capital(point), bytes));
		rest.data += len;
		rest.len -= len;
	}
	taken = tacit_arena_strdup(&p->page->arena, tacit_buf_cstr(&out));
	tacit_buf_clear(&out);
	return taken;
}

static void add_head_left(const struct review_page *p)
{
	const struct tacit_review *r = p->review;
	struct tacit_arena *arena = &p->page->arena;
	const char **lines =
		tacit_arena_array(arena, HEAD_LINES + 2, sizeof(*lines));
	size_t count = break_name(p,
		tacit_arena_printf(arena, "%s (%s)", in_capitals(p, r->body),
			r->body_short),
		lines, HEAD_LINES);

	lines[count++] = r->seat[0]
		? tacit_arena_printf(arena, "%s, %s",
			  tacit_tr(p->lang, "Secretariat"), r->seat)
		: tacit_tr(p->lang, "Secretariat");
	p->page->head_left = lines;
	p->page->head_left_count = count;
}

static const char *language_name(const struct review_page *p, const char *code)
{
	if (!code)
		return tacit_tr(p->lang, "not recorded");
	if (tacit_str_eqs(tacit_str_of(code), "en"))
		return tacit_tr(p->lang, "English");
	if (tacit_str_eqs(tacit_str_of(code), "ru"))
		return tacit_tr(p->lang, "Russian");
	if (tacit_str_eqs(tacit_str_of(code), "kk"))
		return tacit_tr(p->lang, "Kazakh");
	if (tacit_str_eqs(tacit_str_of(code), "zh"))
		return tacit_tr(p->lang, "Chinese");
	return code;
}

static void add_head_right(const struct review_page *p)
{
	const struct tacit_review *r = p->review;
	struct tacit_arena *arena = &p->page->arena;
	const char **lines = tacit_arena_array(arena, 3, sizeof(*lines));

	lines[0] = r->ask.is_public
		? tacit_tr(p->lang, "Distribution: public")
		: tacit_tr(p->lang, "Distribution: Member States only");
	lines[1] = tacit_arena_printf(arena, tacit_tr(p->lang, "Original: %s"),
		language_name(p, r->original));
	lines[2] = tacit_arena_printf(arena, tacit_tr(p->lang, "As of %s"),
		tacit_review_date(p, TACIT_DATE_PLAIN, r->day));
	p->page->head_right = lines;
	p->page->head_right_count = 3;
}

static void add_title(const struct review_page *p)
{
	const struct tacit_review *r = p->review;
	struct tacit_arena *arena = &p->page->arena;
	const char **lines = tacit_arena_array(arena, 3, sizeof(*lines));
	size_t count = 0;

	p->page->title = tacit_arena_printf(arena,
		tacit_tr(p->lang, "Status of confidence-building measures, %d"),
		r->ask.year);
	lines[count++] = tacit_arena_printf(arena,
		tacit_tr(p->lang, "For the yearly review by the %s (%s)"),
		r->organ.name, r->organ.id);
	if (r->area.name)
		lines[count++] = tacit_arena_printf(
			arena, tacit_tr(p->lang, "Area: %s"), r->area.name);
	else if (r->ask.dimension)
		lines[count++] = tacit_arena_printf(arena,
			tacit_tr(p->lang, "Dimension: %s"),
			tacit_tr(p->lang, r->ask.dimension));
	p->page->subtitle = lines;
	p->page->subtitle_count = count;
}

/* --- the foot ------------------------------------------------------------- */

static const char *as_of(const struct review_page *p)
{
	const struct tacit_review *r = p->review;
	struct tacit_buf text = { 0 };
	const char *taken;

	if (r->is_whole_year)
		tacit_language_close(
			&text, p->lang, r->as_of, r->offset_s, r->seat);
	else
		tacit_language_moment(
			&text, p->lang, r->as_of, r->offset_s, r->seat);
	taken = tacit_arena_strdup(&p->page->arena, tacit_buf_cstr(&text));
	tacit_buf_clear(&text);
	return taken;
}

static void add_foot(const struct review_page *p)
{
	const struct tacit_review *r = p->review;
	struct tacit_buf text = { 0 };

	tacit_buf_printf(
		&text, tacit_tr(p->lang, "Record %.7s"), r->record.commit);
	if (r->record.receipts[0])
		tacit_buf_printf(&text, tacit_tr(p->lang, ", receipts %.7s"),
			r->record.receipts);
	tacit_buf_printf(&text, "; %s. ", as_of(p));
	tacit_buf_adds(&text,
		r->ask.is_public
			? tacit_tr(p->lang,
				  "Only documents for the public are counted. "
				  "\"Not recorded\" means not among them; it "
				  "is no statement about any Member State.")
			: tacit_tr(p->lang,
				  "\"Not recorded\" means not in this "
				  "register; it is no statement about any "
				  "Member State."));
	p->page->foot =
		tacit_arena_strdup(&p->page->arena, tacit_buf_cstr(&text));
	tacit_buf_clear(&text);
}

/* --- what is before the organ --------------------------------------------------- */

static void say_call(const struct review_page *p,
	const struct tacit_review_call *call, struct tacit_inline *to)
{
	struct tacit_date day =
		tacit_review_last_day(call->closes, call->offset_s);

	if (call->is_open)
		tacit_page_text(p->page, to, TACIT_RUN_PLAIN,
			tacit_tr(p->lang,
				"Call for comments %s: open, closes on %s. "),
			call->note.name,
			tacit_review_date(p, TACIT_DATE_PLAIN, day));
	else
		tacit_page_text(p->page, to, TACIT_RUN_PLAIN,
			tacit_tr(p->lang, "Call for comments %s, %s: %s. "),
			call->note.name,
			tacit_review_range(p, call->issued, day),
			tacit_review_verdict(p, call));
	if (call->is_provisional)
		tacit_page_text(p->page, to, TACIT_RUN_PLAIN, "%s ",
			tacit_tr(p->lang,
				"The Secretariat has not confirmed that all "
				"replies received are entered."));
}

/* What has been done, and what is not recorded yet. */
static void say_next(const struct review_page *p,
	const struct tacit_review_matter *matter, struct tacit_inline *to)
{
	const struct tacit_stage *stage = matter->stage;
	struct tacit_date since = tacit_review_last_day(
		(struct tacit_instant){ stage->since.s + 1 },
		p->review->offset_s);
	const char *on = tacit_review_date(p, TACIT_DATE_PLAIN, since);

	if (matter->kind == TACIT_MATTER_DECISION) {
		tacit_page_text(p->page, to, TACIT_RUN_PLAIN,
			tacit_tr(p->lang,
				"Submitted to the %s: %s. Its decision is "
				"awaited."),
			matter->target, on);
		return;
	}
	if (stage->stage == TACIT_STAGE_AGREED ||
		stage->stage == TACIT_STAGE_RETURNED)
		tacit_page_text(p->page, to, TACIT_RUN_PLAIN, "%s: %s. ",
			tacit_review_stage(p, stage), on);
	if (stage->stage == TACIT_STAGE_CHANGED)
		tacit_page_text(p->page, to, TACIT_RUN_PLAIN, "%s ",
			tacit_tr(p->lang,
				"The text has changed since circulation."));
	if (stage->without_disposition)
		tacit_page_text(p->page, to, TACIT_RUN_PLAIN,
			tacit_tr(p->lang, "Dispositions awaited: %zu. "),
			stage->without_disposition);
	tacit_page_text(p->page, to, TACIT_RUN_PLAIN,
		tacit_tr(p->lang, "Submission to the %s: not recorded."),
		matter->target);
}

static void add_paper_matter(const struct review_page *p,
	struct tacit_block *list, const struct tacit_review_matter *matter)
{
	struct tacit_inline *to =
		&tacit_page_row(p->page, list, 1)->cells[0].text;

	tacit_page_text(p->page, to, TACIT_RUN_STRONG, "%s",
		tacit_review_list(p, &matter->subjects));
	if (matter->prepared_by.count)
		tacit_page_text(p->page, to, TACIT_RUN_PLAIN, " (%s)",
			tacit_review_prepared(p, &matter->prepared_by));
	tacit_page_text(p->page, to, TACIT_RUN_PLAIN, "\n");
	if (matter->call)
		say_call(p, matter->call, to);
	say_next(p, matter, to);
}

static void add_public_notice(const struct review_page *p)
{
	struct tacit_block *notice =
		tacit_page_block(p->page, TACIT_BLOCK_NOTICE);

	tacit_page_text(p->page, &notice->text, TACIT_RUN_STRONG, "%s",
		tacit_tr(p->lang, "For the public."));
	tacit_page_text(p->page, &notice->text, TACIT_RUN_PLAIN, " %s",
		tacit_tr(p->lang,
			"Documents for the Member States only are left out of "
			"every part and every count."));
}

void tacit_review_page_matters(const struct review_page *p)
{
	const struct tacit_review_matters *matters = &p->review->matters;
	struct tacit_block *list;
	size_t i;

	tacit_page_heading(p->page, 1,
		tacit_arena_printf(&p->page->arena,
			tacit_tr(p->lang, "For the attention of the %s"),
			p->review->organ.id));
	if (p->review->ask.is_public)
		add_public_notice(p);
	if (!matters->count) {
		tacit_review_none(p,
			tacit_tr(p->lang,
				"Nothing in this register is before the "
				"organ."));
		return;
	}
	list = tacit_page_block(p->page, TACIT_BLOCK_LIST);
	list->level = 1;
	for (i = 0; i < matters->count; i++) {
		const struct tacit_review_matter *matter = &matters->list[i];
		unsigned long long n = matter->subjects.count;

		if (matter->kind == TACIT_MATTER_GATES)
			tacit_page_item(p->page, list,
				tacit_tr(p->lang,
					"Activities in force that need the "
					"approval of the Member States, which "
					"is not recorded: %llu (%s)."),
				n, tacit_review_list(p, &matter->subjects));
		else if (matter->kind == TACIT_MATTER_VACANT)
			tacit_page_item(p->page, list,
				tacit_tr(p->lang,
					"Areas for which no coordinator is "
					"recorded: %llu of %llu."),
				n, (unsigned long long)p->review->areas.count);
		else
			add_paper_matter(p, list, matter);
	}
}

/* --- in brief ---------------------------------------------------------------- */

static const char *figure_label(
	const struct review_page *p, enum tacit_figure figure)
{
	const struct tacit_review_names *notes = &p->review->notes;
	const char *lang = p->lang;

	switch (figure) {
	case TACIT_FIGURE_NOTES:
		if (notes->count && notes->count <= NOTES_NAMED)
			return tacit_arena_printf(&p->page->arena, "%s (%s)",
				tacit_tr(lang, "Notes in the register"),
				tacit_review_join(p, notes));
		return tacit_tr(lang, "Notes in the register");
	case TACIT_FIGURE_CALLS_CLOSED:
		return tacit_tr(lang, "Calls for comments closed");
	case TACIT_FIGURE_COMMENTS:
		return tacit_tr(lang, "Communications recorded on these calls");
	case TACIT_FIGURE_OUTSIDE:
		return tacit_tr(lang, "Proposals made outside any call");
	case TACIT_FIGURE_INCORPORATED:
		return tacit_tr(
			lang, "Incorporated, in full, in part or changed");
	case TACIT_FIGURE_NOT_INCORPORATED:
		return tacit_tr(lang, "Not incorporated");
	case TACIT_FIGURE_SUBMITTED:
		return tacit_tr(lang, "Papers submitted to an organ");
	case TACIT_FIGURE_APPROVED:
		return tacit_tr(lang, "Papers approved");
	case TACIT_FIGURE_DECISIONS:
		return tacit_tr(lang, "Decisions recorded");
	case TACIT_FIGURE_PROGRESS:
		return tacit_tr(lang, "Reports on activities, for the year");
	case TACIT_FIGURE_EVENTS:
		return tacit_tr(lang, "Events announced for the year");
	case TACIT_FIGURE_EVENTS_HELD:
		return tacit_tr(lang, "Events recorded as held");
	case TACIT_FIGURE_COUNT:
		break;
	}
	return "";
}

static const char *group_of(
	const struct review_page *p, enum tacit_figure figure)
{
	if (figure == TACIT_FIGURE_NOTES)
		return tacit_tr(p->lang, "Correspondence");
	if (figure == TACIT_FIGURE_OUTSIDE)
		return tacit_tr(p->lang, "Proposals and follow-up");
	if (figure == TACIT_FIGURE_SUBMITTED)
		return tacit_tr(p->lang, "Papers and decisions");
	if (figure == TACIT_FIGURE_PROGRESS)
		return tacit_tr(p->lang, "Activities");
	return NULL;
}

static const char *year_label(const struct review_page *p, int year)
{
	return tacit_arena_printf(&p->page->arena, "%d", year);
}

void tacit_review_page_figures(const struct review_page *p)
{
	const struct tacit_review *r = p->review;
	const char *const labels[] = { r->ask.is_public
			? tacit_tr(p->lang, "Recorded in public documents")
			: tacit_tr(p->lang, "Recorded"),
		year_label(p, r->ask.year), year_label(p, r->ask.year - 1) };
	struct tacit_block *table;
	int i;

	tacit_page_heading(p->page, 1, tacit_tr(p->lang, "In brief"));
	table = tacit_review_table(p, NULL, labels, 3);
	for (i = 0; i < TACIT_FIGURE_COUNT; i++) {
		enum tacit_figure figure = (enum tacit_figure)i;
		struct tacit_row *row = tacit_page_row(p->page, table, 3);

		row->group = group_of(p, figure);
		tacit_review_cell(p, &row->cells[0], figure_label(p, figure));
		tacit_page_number(p->page, &row->cells[1], r->figures[i].now);
		row->cells[2].is_number = true;
		if (r->has_before)
			tacit_page_number(
				p->page, &row->cells[2], r->figures[i].before);
		else
			tacit_review_cell(p, &row->cells[2], "-");
	}
	if (!r->has_before)
		(void)tacit_page_paragraph(p->page,
			tacit_tr(p->lang, "Of %d this register has nothing."),
			r->ask.year - 1);
}

/* --- the whole -------------------------------------------------------------------- */

void tacit_page_review(
	const struct tacit_review *review, struct tacit_page *page)
{
	const struct review_page p = { review, page, review->ask.lang };

	page->lang = review->ask.lang;
	page->is_paper = true;
	page->is_exercise = review->record.is_exercise;
	add_head_left(&p);
	add_head_right(&p);
	add_title(&p);
	tacit_review_page_matters(&p);
	tacit_review_page_figures(&p);
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
