/* Letters that were received, and one of them for whoever decides. */
#include "pages/pages.h"

#include "pages/say.h"

#define SAY(english) tacit_tr(page->lang, english)

enum { SUBJECT_MAX = 60 /* columns */ };

/* A subject may be as long as its sender likes. */
static const char *cut_subject(struct tacit_page *page, const char *subject)
{
	struct tacit_str rest = tacit_str_of(subject);
	struct tacit_buf out = { 0 };

	while (rest.len) {
		const char *start = rest.data;
		uint32_t point;
		size_t len = tacit_utf8_take(&rest, &point);

		tacit_buf_add(&out, start, len ? len : 1);
		if (tacit_utf8_width(tacit_buf_str(&out)) < SUBJECT_MAX)
			continue;
		if (rest.len)
			tacit_buf_adds(&out, " ...");
		break;
	}
	return out.len ? tacit_page_keep(page, &out) : "-";
}

static void add_letter(struct tacit_page *page, struct tacit_block *table,
	const struct tacit_incoming *letter, bool is_known, size_t id_len)
{
	struct tacit_row *row = tacit_page_row(table, 5);
	const char *state = SAY(tacit_incoming_word(letter->state));

	tacit_run_format(&row->cells[0].text, TACIT_RUN_CODE, "%.*s",
		(int)id_len, letter->id);
	tacit_run_plainf(&row->cells[1].text, is_known ? "(%s)" : "%s", state);
	tacit_run_plain(&row->cells[2].text,
		letter->sender[0] ? letter->sender : letter->from);
	tacit_run_plain(&row->cells[3].text, letter->note);
	tacit_run_plain(
		&row->cells[4].text, cut_subject(page, letter->subject));
	if (letter->why[0])
		tacit_run_format(&row->cells[4].text, TACIT_RUN_QUIET, "\n%s",
			SAY(letter->why));
}

void tacit_page_incoming(struct tacit_page *page,
	const struct tacit_record *record, const struct tacit_incoming *letters,
	const bool *known, size_t count, size_t id_len)
{
	const char *const labels[] = { SAY("Letter"), SAY("Where"), SAY("From"),
		SAY("Call"), SAY("Subject") };
	struct tacit_block *table;
	size_t i;

	page->title = SAY("Letters");
	tacit_say_record(page, record);
	if (!count) {
		tacit_page_paragraph(page, SAY("No letter waits."));
		return;
	}
	table = tacit_page_table(page, labels, TACIT_COUNT(labels));
	for (i = 0; i < count; i++)
		add_letter(page, table, &letters[i], known && known[i], id_len);
}

/* --- one ---------------------------------------------------------------------- */

static void add_fact(struct tacit_page *page, struct tacit_block *facts,
	const char *label, const char *text)
{
	if (text && text[0])
		tacit_page_fact(facts, label, tacit_page_say(page, "%s", text));
}

/* What is not known is chosen, while there is something to choose. */
static void add_known(struct tacit_page *page, struct tacit_block *facts,
	const struct tacit_incoming *letter, const char *label,
	const char *text, const char *unknown)
{
	const bool is_known = text && text[0];

	add_fact(page, facts, label,
		is_known || letter->is_emptied ? text : unknown);
}

static const char *where_it_is(
	struct tacit_page *page, const struct tacit_incoming_view *view)
{
	const struct tacit_incoming *letter = view->letter;
	const char *state = SAY(tacit_incoming_word(letter->state));

	if (view->emptied)
		return tacit_page_say(
			page, SAY("%s; emptied on %s"), state, view->emptied);
	return tacit_page_say(page, "%s: %s", state,
		letter->because[0] ? letter->because : SAY(letter->why));
}

static void add_facts(
	struct tacit_page *page, const struct tacit_incoming_view *view)
{
	const struct tacit_incoming *letter = view->letter;
	struct tacit_block *facts = tacit_page_facts(page);
	size_t i;

	add_fact(page, facts, SAY("Where"), where_it_is(page, view));
	add_fact(page, facts, SAY("From"), letter->name);
	add_known(page, facts, letter, SAY("State"), view->sender_name,
		SAY("no list of addresses says: --state STATE"));
	add_known(page, facts, letter, SAY("Call"), view->call,
		SAY("it names none: --note NOTE"));
	add_known(page, facts, letter, SAY("Received"), view->received,
		SAY("no server says that the register names: "
		    "--received INSTANT"));
	add_fact(page, facts, SAY("Says that it was sent"), letter->claimed);
	add_fact(page, facts, SAY("Subject"), letter->subject);
	for (i = 0; i < view->file_count; i++)
		tacit_page_fact(facts, i ? NULL : SAY("Files"), view->files[i]);
	add_fact(page, facts, SAY("Recorded as"), letter->comments);
	add_fact(page, facts, SAY("Digest"), letter->source);
	if (view->redacted)
		add_fact(page, facts, SAY("Original"),
			tacit_page_say(page,
				SAY("an address of somebody who was erased was "
				    "taken out of it on %s; the digest is of "
				    "what came"),
				view->redacted));
}

static void add_effects(
	struct tacit_page *page, const struct tacit_incoming_view *view)
{
	const char *const labels[] = { SAY("Kind"), SAY("Taken as") };
	struct tacit_block *table;
	size_t i;

	if (!view->effect_count)
		return;
	tacit_page_heading(
		page, 2, SAY("What each kind would do to this call"));
	table = tacit_page_table(page, labels, 2);
	for (i = 0; i < view->effect_count; i++) {
		const char *const texts[] = { SAY(view->effects[i].kind),
			view->effects[i].counts };

		(void)tacit_page_cells(table, texts);
	}
}

/* Lines of a text, each by itself. */
static void add_line_items(
	struct tacit_page *page, const char *heading, const char *text)
{
	struct tacit_str rest = tacit_str_of(text ? text : "");
	struct tacit_block *list;
	struct tacit_str line;

	if (!rest.len)
		return;
	tacit_page_heading(page, 2, heading);
	list = tacit_page_block(page, TACIT_BLOCK_LIST);
	while (tacit_str_line(&rest, &line))
		tacit_run_plainf(tacit_page_item(list), "%.*s", (int)line.len,
			line.data);
}

/* Each comment of its form: how it is taken, and all its words. */
static void add_comments(
	struct tacit_page *page, const struct tacit_incoming_view *view)
{
	size_t i;

	if (!view->comment_count) {
		add_line_items(page, SAY("What is wrong with its form"),
			view->proposal);
		return;
	}
	tacit_page_heading(page, 2, SAY("What its form would record"));
	for (i = 0; i < view->comment_count; i++) {
		const struct tacit_incoming_comment *comment =
			&view->comments[i];

		tacit_page_paragraph(page,
			comment->taken[0] ? tacit_page_say(page, "%s: %s",
						    comment->id, comment->taken)
					  : tacit_page_say(page,
						    SAY("%s: recorded already"),
						    comment->id));
		if (tacit_str_trim(comment->words).len)
			tacit_page_block(page, TACIT_BLOCK_MARKDOWN)->source =
				comment->words;
	}
}

static void add_preformatted(
	struct tacit_page *page, const char *heading, const char *text)
{
	struct tacit_block *block;

	if (!text || !text[0])
		return;
	tacit_page_heading(page, 2, heading);
	block = tacit_page_block(page, TACIT_BLOCK_PREFORMATTED);
	block->source = tacit_str_of(text);
}

void tacit_page_letter(
	struct tacit_page *page, const struct tacit_incoming_view *view)
{
	page->title =
		tacit_page_say(page, "%s %s", SAY("Letter"), view->letter->id);
	add_facts(page, view);
	add_preformatted(page, SAY("What it says"), view->text);
	add_comments(page, view);
	add_line_items(page, SAY("What is to be looked at in its form"),
		view->warnings);
	add_line_items(
		page, SAY("What its form says outside its rows"), view->beside);
	if (view->has_words)
		tacit_page_paragraph(page,
			SAY("What the letter says beside its form is not "
			    "recorded with it; --covering KIND records it, "
			    "too, as a comment on the texts as a whole."));
	add_effects(page, view);
}
