/* page_pack: the one file of a meeting: pages of other reports, joined. */
#include <string.h>

#include "pages/page_review_parts.h"

enum { LEVEL_MAX = 4 };

/* Headings of what was written since go down, to stand below that of its part. */
static void demote(struct tacit_page *page, size_t first, int deeper)
{
	size_t i;

	for (i = first; i < page->count; i++) {
		struct tacit_block *block = page->blocks[i];

		if (block->kind != TACIT_BLOCK_HEADING)
			continue;
		block->level += deeper;
		if (block->level > LEVEL_MAX)
			block->level = LEVEL_MAX;
	}
}

/* A page that is written into another: its head gives way. */
struct joining {
	struct tacit_page head; /* of the whole */
};

static struct joining begin_joined(struct tacit_page *page)
{
	const struct joining joining = { *page };

	page->title = NULL;
	return joining;
}

/* The title of what was joined, for a heading of level 2. */
static const char *end_joined(
	struct tacit_page *page, const struct joining *joining)
{
	const struct tacit_page joined = *page;

	*page = joining->head;
	page->arena = joined.arena;
	page->blocks = joined.blocks;
	page->count = joined.count;
	page->cap = joined.cap;
	demote(page, joining->head.count, 2);
	return joined.title;
}

static void add_break(const struct review_page *p, bool is_across)
{
	tacit_page_block(p->page, TACIT_BLOCK_BREAK)->is_across = is_across;
}

/* --- the report ------------------------------------------------------------------ */

/* What leads to a paper leads to its text, and not to its row in the report. */
static void drop_anchor(const struct tacit_pack *pack, struct tacit_row *row)
{
	size_t i;

	for (i = 0; row->anchor && i < pack->text_count; i++) {
		if (!strcmp(row->anchor, pack->texts[i]))
			row->anchor = NULL;
	}
}

static void settle_report(
	const struct tacit_pack *pack, struct tacit_page *page, size_t first)
{
	size_t count = first;
	size_t i;
	size_t r;

	for (i = first; i < page->count; i++) {
		struct tacit_block *block = page->blocks[i];

		/* the whole has contents of its own, and begins no sheet for
		 * the annexes of its first part */
		if (block->kind == TACIT_BLOCK_CONTENTS ||
			block->kind == TACIT_BLOCK_BREAK)
			continue;
		for (r = 0; r < block->row_count; r++)
			drop_anchor(pack, block->rows[r]);
		page->blocks[count++] = block;
	}
	page->count = count;
}

/* The head and the foot are the report's, too. */
static void join_report(const struct tacit_pack *pack, struct tacit_page *page)
{
	struct tacit_block *heading;
	size_t first;

	(void)tacit_page_block(page, TACIT_BLOCK_CONTENTS);
	(void)tacit_page_block(page, TACIT_BLOCK_BREAK);
	heading = tacit_page_heading(page, 1, "");
	first = page->count;
	tacit_page_review(&pack->review, page);
	tacit_run_plain(&heading->text, page->title);
	demote(page, first, 1);
	settle_report(pack, page, first);
}

/* --- the matters: texts ----------------------------------------------------------- */

static void add_version(
	const struct review_page *p, const struct tacit_pack_text *text)
{
	const struct tacit_view *view = &text->view;
	struct tacit_block *facts = tacit_page_facts(p->page);
	const struct tacit_document *doc =
		view->shown ? &view->shown->doc : &view->doc;
	const char *original = tacit_say_language(
		p->page, tacit_document_get(&view->doc, "lang"));

	tacit_page_factf(facts, SAY("Text"),
		SAY("as the record has it (text %.7s)"), doc->blob);
	if (view->shown)
		tacit_page_factf(facts, SAY("Language"),
			SAY("%s; the original is in %s"),
			tacit_say_language(p->page, doc->at.lang), original);
	else
		tacit_page_fact(facts, SAY("Language"), original);
}

static void join_text(
	const struct review_page *p, const struct tacit_pack_text *text)
{
	struct joining joining;

	tacit_page_heading(p->page, 2,
		tacit_page_say(
			p->page, SAY("%s: text with addresses"), text->title))
		->anchor = text->id;
	add_version(p, text);
	joining = begin_joined(p->page);
	tacit_page_addresses(
		&text->view, text->has_margin ? &text->margin : NULL, p->page);
	(void)end_joined(p->page, &joining);
}

static void join_changes(
	const struct review_page *p, const struct tacit_pack_text *text)
{
	struct joining joining;

	if (text->changes == TACIT_PACK_IN_FORCE)
		return;
	tacit_page_heading(p->page, 2,
		tacit_page_say(p->page,
			SAY("%s: what changed since it was circulated"),
			text->title));
	if (text->changes == TACIT_PACK_NOT_CIRCULATED) {
		tacit_page_paragraph(p->page,
			SAY("No text of it that was circulated is here to be "
			    "compared with."));
		return;
	}
	joining = begin_joined(p->page);
	tacit_page_comparison(&text->comparison, p->page);
	(void)end_joined(p->page, &joining);
}

/* --- the matters: comments ---------------------------------------------------------- */

/* Its rows, on their way. */
struct call_rows {
	struct tacit_pack *pack;
	const struct tacit_pack_call *call;
	struct tacit_rows from;
};

static void give_rows(void *ctx, tacit_row_fn *fn, void *fn_ctx)
{
	const struct call_rows *rows = ctx;
	struct tacit_err *err = &rows->pack->err;

	rows->from.give(rows->from.ctx, fn, fn_ctx);
	if (err->code == TACIT_OK)
		*err = rows->call->matrix.err;
}

/* So that a failure of any call's rows is the pack's. */
static void watch_rows(struct tacit_page *page, struct tacit_pack *pack,
	const struct tacit_pack_call *call)
{
	struct tacit_block *table = page->blocks[page->count - 1];
	struct call_rows *rows;

	if (!table->from.give)
		return; /* there are none */
	rows = tacit_arena_alloc(&page->arena, sizeof(*rows));
	*rows = (struct call_rows){ pack, call, table->from };
	table->from.give = give_rows;
	table->from.ctx = rows;
}

static const char *call_anchor(const struct review_page *p, const char *note)
{
	return tacit_page_say(p->page, "matrix/%s", note);
}

static void join_call(const struct review_page *p, struct tacit_pack *pack,
	struct tacit_pack_call *call)
{
	struct tacit_block *heading;
	struct joining joining;

	add_break(p, true);
	heading = tacit_page_heading(p->page, 2, "");
	heading->anchor = call_anchor(p, call->note);
	joining = begin_joined(p->page);
	tacit_page_matrix(p->page, &call->matrix);
	watch_rows(p->page, pack, call);
	tacit_run_plain(&heading->text, end_joined(p->page, &joining));
}

/* What stands with a matter before is named there. */
static void add_elsewhere(
	const struct review_page *p, const struct tacit_pack_matter *matter)
{
	const struct tacit_review_matter *from = matter->matter;
	const struct tacit_review_names *papers = &from->subjects;
	struct tacit_inline *to;
	size_t i;
	size_t k = 0;

	if (!matter->text_count) {
		to = &tacit_page_block(p->page, TACIT_BLOCK_PARAGRAPH)->text;
		tacit_run_plain(to, SAY("The text stands above:"));
		tacit_run_plain(to, " ");
		if (from->stage)
			tacit_review_link_list(p, to, papers);
		else
			tacit_review_link(p, to, &from->plan);
	}
	for (i = 0; i < from->round_count; i++) {
		const struct tacit_review_name *note = &from->rounds[i]->note;

		if (k < matter->call_count &&
			!strcmp(matter->calls[k]->note, note->id)) {
			k++;
			continue;
		}
		to = &tacit_page_block(p->page, TACIT_BLOCK_PARAGRAPH)->text;
		tacit_run_plain(to, SAY("The comments stand above:"));
		tacit_run_plain(to, " ");
		tacit_run_plain(to, note->name);
		tacit_run_about(to, call_anchor(p, note->id));
	}
}

/* --- the matters ---------------------------------------------------------------------- */

static const char *matter_title(const struct review_page *p,
	const struct tacit_review_matter *matter, size_t number)
{
	return tacit_page_say(p->page, SAY("Matter %zu: %s"), number,
		matter->stage ? tacit_review_list(p, &matter->subjects)
			      : matter->plan.name);
}

static void join_matter(
	const struct review_page *p, struct tacit_pack *pack, size_t number)
{
	const struct tacit_pack_matter *matter = &pack->matters[number - 1];
	size_t i;

	/* what only leads elsewhere needs no sheet */
	if (matter->text_count || matter->call_count)
		add_break(p, false);
	tacit_page_heading(p->page, 1, matter_title(p, matter->matter, number));
	tacit_page_paragraph(p->page, tacit_review_asked(p, matter->matter));
	add_elsewhere(p, matter);
	for (i = 0; i < matter->text_count; i++) {
		if (i)
			add_break(p, false);
		join_text(p, &matter->texts[i]);
		join_changes(p, &matter->texts[i]);
	}
	for (i = 0; i < matter->call_count; i++)
		join_call(p, pack, matter->calls[i]);
}

/* --- draft conclusions -------------------------------------------------------------------- */

static const char *took_note_of_papers(
	const struct review_page *p, const struct tacit_review_matter *matter)
{
	return tacit_page_say(p->page,
		tacit_tr_n(p->page->lang, matter->subjects.count,
			"[The %s took note of the text that was submitted to "
			"it on %s: %s.]",
			"[The %s took note of the texts that were submitted "
			"to it on %s: %s.]"),
		tacit_review_organ(p, p->review->organ.id),
		tacit_say_day_of(p->page, matter->stage->since),
		tacit_review_list(p, &matter->subjects));
}

/* Only what was put before the organ; what it says to that is its own. */
static const char *took_note(
	const struct review_page *p, const struct tacit_review_matter *matter)
{
	const char *organ = tacit_review_organ(p, p->review->organ.id);
	const char *list = tacit_review_list(p, &matter->subjects);

	if (matter->kind == TACIT_MATTER_DECISION)
		return took_note_of_papers(p, matter);
	if (matter->kind == TACIT_MATTER_GATES)
		return tacit_page_say(p->page,
			SAY("[The %s took note of the activities of this plan "
			    "for which an approval of the Member States is "
			    "needed and not recorded: %s.]"),
			organ, list);
	return tacit_page_say(p->page,
		SAY("[The %s took note of the measures that this plan newly "
		    "names, and whose adoption or approval is not recorded: "
		    "%s.]"),
		organ, list);
}

static void add_conclusion(const struct review_page *p,
	const struct tacit_review_matter *matter, size_t number)
{
	struct tacit_block *facts;
	const char *label = SAY("Draft conclusion");

	tacit_page_heading(p->page, 2, matter_title(p, matter, number));
	facts = tacit_page_facts(p->page);
	tacit_page_fact(
		facts, SAY("What is asked"), tacit_review_asked(p, matter));
	tacit_page_fact(facts, label, took_note(p, matter));
	tacit_page_factf(facts, NULL,
		SAY("[The %s ______________________________]"),
		tacit_review_organ(p, p->review->organ.id));
}

static void add_conclusions(
	const struct review_page *p, const struct tacit_pack *pack)
{
	const char *organ = tacit_review_organ(p, p->review->organ.id);
	size_t i;

	add_break(p, false);
	tacit_page_heading(p->page, 1, SAY("Draft conclusions"));
	if (!pack->matter_count) {
		tacit_page_paragraph(p->page,
			tacit_page_say(p->page,
				SAY("Nothing in this register waits for a "
				    "decision of the %s."),
				organ));
		return;
	}
	tacit_page_notice(p->page, SAY("DRAFT."),
		tacit_page_say(p->page,
			SAY("What stands in brackets is wording that a program "
			    "proposes for the %s to edit; it is no record of "
			    "what was said or decided."),
			organ));
	for (i = 0; i < pack->matter_count; i++)
		add_conclusion(p, pack->matters[i].matter, i + 1);
}

/* --- the whole ------------------------------------------------------------------------------ */

/* Is it a comment on a call that is told here? Its row comes when the page is
 * written. */
static bool shows(void *ctx, const char *about)
{
	static const char comments[] = "comments/";
	const struct tacit_pack *pack = ctx;
	size_t i;

	if (strncmp(about, comments, strlen(comments)) != 0)
		return false;
	about += strlen(comments);
	for (i = 0; i < pack->call_count; i++) {
		const char *note = pack->calls[i]->note;

		if (!strncmp(about, note, strlen(note)) &&
			about[strlen(note)] == '/')
			return true;
	}
	return false;
}

void tacit_page_pack(struct tacit_pack *pack, struct tacit_page *page)
{
	const struct review_page whole = { &pack->review, page };
	const struct review_page *p = &whole;
	size_t i;

	join_report(pack, page);
	page->is_joined = true;
	page->links.shows = shows;
	page->links.ctx = pack;
	page->title = tacit_page_say(page, SAY("Documents for the %s, %d"),
		tacit_review_organ(p, pack->review.organ.id),
		pack->review.ask.year);
	for (i = 0; i < pack->matter_count; i++)
		join_matter(p, pack, i + 1);
	add_conclusions(p, pack);
}
