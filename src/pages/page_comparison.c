#include "pages/pages.h"

#include <tacit/words.h>

/* --- which texts ----------------------------------------------------------------- */

static void add_side(struct tacit_page *page, struct tacit_block *facts,
	const char *label, const struct tacit_comparison_side *side)
{
	const char *lang = page->lang;
	const char *blob = side->blob ? side->blob : "";

	if (side->note)
		tacit_page_fact(page, facts, tacit_tr(lang, label),
			tacit_tr(lang, "as circulated by %s (text %.7s)"),
			side->number, blob);
	else
		tacit_page_fact(page, facts, tacit_tr(lang, label),
			tacit_tr(lang, "record %.7s (text %.7s)"), side->commit,
			blob);
}

static void add_count(struct tacit_page *page, struct tacit_buf *text,
	size_t count, const char *what)
{
	if (count)
		tacit_buf_printf(text, "%s%s %zu", text->len ? ", " : "",
			tacit_tr(page->lang, what), count);
}

static void add_sum(struct tacit_page *page, struct tacit_block *facts,
	const struct tacit_comparison_part *part)
{
	const struct tacit_redline *redline = &part->redline;
	const char *lang = page->lang;
	struct tacit_buf text = { 0 };

	add_count(page, &text, redline->changed, "changed");
	add_count(page, &text, redline->moved, "moved");
	add_count(page, &text, redline->gone, "gone");
	add_count(page, &text, redline->added, "added");
	add_count(page, &text, redline->words_deleted, "words deleted");
	add_count(page, &text, redline->words_inserted, "words inserted");
	tacit_page_fact(page, facts, tacit_tr(lang, "Passages"), "%s",
		part->passage_count ? tacit_buf_cstr(&text)
				    : tacit_tr(lang, "no difference"));
	tacit_buf_clear(&text);
}

/* --- header values ----------------------------------------------------------------- */

static void add_keys(
	struct tacit_page *page, const struct tacit_comparison_part *part)
{
	const char *lang = page->lang;
	const char *labels[] = { tacit_tr(lang, "Key"),
		tacit_tr(lang, "Before"), tacit_tr(lang, "After") };
	struct tacit_block *table;
	size_t i;

	if (!part->key_count)
		return;
	table = tacit_page_block(page, TACIT_BLOCK_TABLE);
	tacit_page_head(page, table, labels, 3);
	for (i = 0; i < part->key_count; i++) {
		const struct tacit_comparison_key *key = &part->keys[i];
		struct tacit_row *row = tacit_page_row(page, table, 3);

		tacit_page_text(page, &row->cells[0].text, TACIT_RUN_PLAIN,
			"%s", key->label);
		tacit_page_text(page, &row->cells[1].text, TACIT_RUN_PLAIN,
			"%s", key->told_old);
		tacit_page_text(page, &row->cells[2].text, TACIT_RUN_PLAIN,
			"%s", key->told_now);
	}
}

/* --- passages ------------------------------------------------------------------------ */

static const char *fate_of(
	struct tacit_page *page, const struct tacit_redline_passage *passage)
{
	const char *lang = page->lang;

	switch (passage->fate) {
	case TACIT_FATE_UNCHANGED:
		return tacit_tr(lang, "unchanged");
	case TACIT_FATE_CHANGED:
		return tacit_tr(lang, "changed");
	case TACIT_FATE_MOVED:
		return tacit_arena_printf(&page->arena,
			tacit_tr(lang,
				passage->changes ? "moved from %s and changed"
						 : "moved from %s"),
			passage->from);
	case TACIT_FATE_GONE:
		return tacit_tr(lang, "gone");
	case TACIT_FATE_ADDED:
		return tacit_tr(lang, "added");
	}
	return "";
}

static void add_passage(
	struct tacit_page *page, const struct tacit_redline_passage *passage)
{
	static const enum tacit_run_style styles[] = {
		[TACIT_DIFF_SAME] = TACIT_RUN_PLAIN,
		[TACIT_DIFF_DELETED] = TACIT_RUN_DELETED,
		[TACIT_DIFF_INSERTED] = TACIT_RUN_INSERTED,
	};
	struct tacit_block *block =
		tacit_page_block(page, TACIT_BLOCK_PARAGRAPH);
	size_t i;

	tacit_page_text(
		page, &block->text, TACIT_RUN_CODE, "%s", passage->address);
	tacit_page_text(page, &block->text, TACIT_RUN_QUIET, "  %s",
		fate_of(page, passage));
	tacit_page_text(page, &block->text, TACIT_RUN_PLAIN, "\n");
	for (i = 0; i < passage->run_count; i++) {
		const struct tacit_diff_run *run = &passage->runs[i];

		tacit_page_text(page, &block->text, styles[run->kind], "%.*s",
			(int)run->text.len, run->text.data);
	}
}

static void add_passages(
	struct tacit_page *page, const struct tacit_comparison_part *part)
{
	size_t i;

	for (i = 0; i < part->passage_count; i++)
		add_passage(page, &part->passages[i]);
}

/* --- since a comment ------------------------------------------------------------------ */

static void add_named(
	struct tacit_page *page, const struct tacit_comparison_part *part)
{
	const char *lang = page->lang;
	const bool moved = part->fate == TACIT_FATE_MOVED && part->now;
	const char *fate = part->fate == TACIT_FATE_GONE
		? tacit_tr(lang, "This passage is gone.")
		: part->passage_count
		? tacit_tr(lang, "This passage, or one under it, has changed.")
		: tacit_tr(lang, "This passage is unchanged.");

	tacit_page_heading(page, 1,
		tacit_arena_printf(
			&page->arena, "%s#%s", part->doc.at.id, part->address));
	if (moved)
		tacit_page_paragraph(page,
			tacit_tr(lang, "%s It stands at %s now."), fate,
			part->now);
	else
		tacit_page_paragraph(page, "%s", fate);
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
	facts = tacit_page_block(page, TACIT_BLOCK_FACTS);
	add_side(page, facts, "Older", &part->from);
	add_side(page, facts, "Newer", &part->to);
	add_sum(page, facts, part);
	add_keys(page, part);
	add_passages(page, part);
}

static void add_comment(
	struct tacit_page *page, const struct tacit_comparison *comparison)
{
	struct tacit_block *facts;

	if (!comparison->comment.at.type)
		return;
	page->title = comparison->comment_title;
	facts = tacit_page_block(page, TACIT_BLOCK_FACTS);
	tacit_page_fact(page, facts, tacit_tr(page->lang, "Comment"), "%s",
		comparison->comment_id);
	add_side(page, facts, "Older", &comparison->parts[0].from);
	add_side(page, facts, "Newer", &comparison->parts[0].to);
}

void tacit_page_comparison(
	const struct tacit_comparison *comparison, struct tacit_page *page)
{
	size_t i;

	page->is_exercise = comparison->record.is_exercise;
	add_comment(page, comparison);
	for (i = 0; i < comparison->count; i++) {
		if (comparison->parts[i].address)
			add_named(page, &comparison->parts[i]);
		else
			add_whole(page, &comparison->parts[i]);
	}
}
