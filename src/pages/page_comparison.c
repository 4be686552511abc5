#include "pages/pages.h"

#include "pages/say.h"

#define SAY(english) tacit_tr(page->lang, english)

/* --- which texts ----------------------------------------------------------------- */

static void add_side(struct tacit_page *page, struct tacit_block *facts,
	const char *label, const struct tacit_comparison_side *side)
{
	const char *blob = side->blob ? side->blob : "";

	if (side->note)
		tacit_page_factf(facts, label,
			SAY("as circulated by %s (text %.7s)"), side->number,
			blob);
	else
		tacit_page_factf(facts, label, SAY("record %.7s (text %.7s)"),
			side->commit, blob);
}

static void add_sum(struct tacit_page *page, struct tacit_block *facts,
	const struct tacit_comparison_part *part)
{
	const struct tacit_redline *redline = &part->redline;
	const struct {
		size_t count;
		const char *what;
	} sums[] = {
		{ redline->changed, SAY("changed") },
		{ redline->moved, SAY("moved") },
		{ redline->gone, SAY("gone") },
		{ redline->added, SAY("added") },
		{ redline->words_deleted, SAY("words deleted") },
		{ redline->words_inserted, SAY("words inserted") },
	};
	struct tacit_buf text = { 0 };
	size_t i;

	for (i = 0; i < TACIT_COUNT(sums); i++) {
		if (sums[i].count)
			tacit_buf_printf(&text, "%s%s %zu",
				text.len ? ", " : "", sums[i].what,
				sums[i].count);
	}
	if (!part->passage_count)
		tacit_buf_adds(&text, SAY("no difference"));
	tacit_page_fact(facts, SAY("Passages"), tacit_page_keep(page, &text));
}

/* --- header values ----------------------------------------------------------------- */

static void add_keys(
	struct tacit_page *page, const struct tacit_comparison_part *part)
{
	const char *labels[] = { SAY("Key"), SAY("Before"), SAY("After") };
	struct tacit_block *table;
	size_t i;

	if (!part->key_count)
		return;
	table = tacit_page_table(page, labels, 3);
	for (i = 0; i < part->key_count; i++) {
		const struct tacit_comparison_key *key = &part->keys[i];
		const char *const texts[] = { key->label, key->told_old,
			key->told_now };

		tacit_page_cells(table, texts);
	}
}

/* --- passages ------------------------------------------------------------------------ */

static const char *fate_words(
	struct tacit_page *page, const struct tacit_redline_passage *passage)
{
	if (passage->fate != TACIT_FATE_MOVED)
		return SAY(tacit_say_fate(passage->fate));
	return tacit_page_say(page,
		passage->changes ? SAY("moved from %s and changed")
				 : SAY("moved from %s"),
		passage->from);
}

static void add_compared(
	struct tacit_page *page, const struct tacit_redline_passage *passage)
{
	static const enum tacit_run_style styles[] = {
		[TACIT_DIFF_SAME] = TACIT_RUN_PLAIN,
		[TACIT_DIFF_DELETED] = TACIT_RUN_DELETED,
		[TACIT_DIFF_INSERTED] = TACIT_RUN_INSERTED,
	};
	struct tacit_inline *text =
		&tacit_page_block(page, TACIT_BLOCK_PARAGRAPH)->text;
	size_t i;

	tacit_run_code(text, passage->address);
	tacit_run_format(
		text, TACIT_RUN_QUIET, "  %s", fate_words(page, passage));
	tacit_run_plain(text, "\n");
	for (i = 0; i < passage->run_count; i++) {
		const struct tacit_diff_run *run = &passage->runs[i];

		tacit_run_format(text, styles[run->kind], "%.*s",
			(int)run->text.len, run->text.data);
	}
}

static void add_passages(
	struct tacit_page *page, const struct tacit_comparison_part *part)
{
	size_t i;

	for (i = 0; i < part->passage_count; i++)
		add_compared(page, &part->passages[i]);
}

/* --- since a comment ------------------------------------------------------------------ */

static void add_named_passage(
	struct tacit_page *page, const struct tacit_comparison_part *part)
{
	const bool moved = part->fate == TACIT_FATE_MOVED && part->now;
	const char *fate = part->fate == TACIT_FATE_GONE
		? SAY("This passage is gone.")
		: part->passage_count
		? SAY("This passage, or one under it, has changed.")
		: SAY("This passage is unchanged.");

	tacit_page_heading(page, 1,
		tacit_page_say(page, "%s#%s", part->doc.at.id, part->address));
	if (moved)
		tacit_page_paragraph(page,
			tacit_page_say(page, SAY("%s It stands at %s now."),
				fate, part->now));
	else
		tacit_page_paragraph(page, fate);
	add_passages(page, part);
}

static void add_whole(
	struct tacit_page *page, const struct tacit_comparison_part *part)
{
	struct tacit_block *facts;

	if (page->title)
		tacit_page_heading(page, 1, part->title);
	else
		page->title = part->title;
	facts = tacit_page_facts(page);
	add_side(page, facts, SAY("Older"), &part->from);
	add_side(page, facts, SAY("Newer"), &part->to);
	add_sum(page, facts, part);
	add_keys(page, part);
	add_passages(page, part);
}

static void add_commented(
	struct tacit_page *page, const struct tacit_comparison *comparison)
{
	struct tacit_block *facts;

	if (!comparison->comment.at.type)
		return;
	page->title = comparison->comment_title;
	facts = tacit_page_facts(page);
	tacit_page_fact(facts, SAY("Comment"), comparison->comment_id);
	add_side(page, facts, SAY("Older"), &comparison->parts[0].from);
	add_side(page, facts, SAY("Newer"), &comparison->parts[0].to);
}

void tacit_page_comparison(
	const struct tacit_comparison *comparison, struct tacit_page *page)
{
	size_t i;

	tacit_say_record(page, &comparison->record);
	add_commented(page, comparison);
	for (i = 0; i < comparison->count; i++) {
		if (comparison->parts[i].address)
			add_named_passage(page, &comparison->parts[i]);
		else
			add_whole(page, &comparison->parts[i]);
	}
}
