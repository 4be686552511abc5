#include "pages/page_comparison.h"

#include <string.h>

#include <tacit/words.h>

#include "pages/value.h"

struct writer {
	struct tacit_value_style style;
	struct tacit_page *page;
};

/* --- which texts ----------------------------------------------------------------- */

static void add_side(const struct writer *w, struct tacit_block *facts,
	const char *label, const struct tacit_comparison_side *side)
{
	const char *lang = w->style.lang;
	const char *blob = side->blob ? side->blob : "";

	if (side->note)
		tacit_page_fact(w->page, facts, tacit_tr(lang, label),
			tacit_tr(lang, "as circulated by %s (text %.7s)"),
			tacit_printed_id(w->style.reg, w->style.arena,
				TACIT_NOTE, side->note),
			blob);
	else
		tacit_page_fact(w->page, facts, tacit_tr(lang, label),
			tacit_tr(lang, "record %.7s (text %.7s)"), side->commit,
			blob);
}

static void add_count(const struct writer *w, struct tacit_buf *text,
	size_t count, const char *what)
{
	if (count)
		tacit_buf_printf(text, "%s%s %zu", text->len ? ", " : "",
			tacit_tr(w->style.lang, what), count);
}

static void add_sum(const struct writer *w, struct tacit_block *facts,
	const struct tacit_comparison_part *part)
{
	const struct tacit_redline *redline = &part->redline;
	const char *lang = w->style.lang;
	struct tacit_buf text = { 0 };

	add_count(w, &text, redline->changed, "changed");
	add_count(w, &text, redline->moved, "moved");
	add_count(w, &text, redline->gone, "gone");
	add_count(w, &text, redline->added, "added");
	add_count(w, &text, redline->words_deleted, "words deleted");
	add_count(w, &text, redline->words_inserted, "words inserted");
	tacit_page_fact(w->page, facts, tacit_tr(lang, "Passages"), "%s",
		part->passage_count ? tacit_buf_cstr(&text)
				    : tacit_tr(lang, "no difference"));
	tacit_buf_clear(&text);
}

/* --- header values ----------------------------------------------------------------- */

static const char *shown(const struct writer *w,
	const struct tacit_comparison_part *part, const char *key,
	const char *values)
{
	const struct tacit_key *row =
		tacit_type_key(part->doc.at.type, key, NULL);
	struct tacit_str rest = tacit_str_of(values);
	struct tacit_str line;
	const char *text = "";

	while (tacit_str_line(&rest, &line))
		text = tacit_arena_printf(w->style.arena, "%s%s%s", text,
			text[0] ? "\n" : "",
			tacit_value_shown(&w->style, row,
				tacit_arena_strndup(
					w->style.arena, line.data, line.len)));
	return text[0] ? text : "-";
}

static void add_keys(
	const struct writer *w, const struct tacit_comparison_part *part)
{
	const char *lang = w->style.lang;
	const char *labels[] = { tacit_tr(lang, "Key"),
		tacit_tr(lang, "Before"), tacit_tr(lang, "After") };
	struct tacit_block *table;
	size_t i;

	if (!part->key_count)
		return;
	table = tacit_page_block(w->page, TACIT_BLOCK_TABLE);
	tacit_page_head(w->page, table, labels, 3);
	for (i = 0; i < part->key_count; i++) {
		const struct tacit_comparison_key *key = &part->keys[i];
		struct tacit_row *row = tacit_page_row(w->page, table, 3);

		tacit_page_text(w->page, &row->cells[0].text, TACIT_RUN_PLAIN,
			"%s", tacit_value_label(&w->style, key->key));
		tacit_page_text(w->page, &row->cells[1].text, TACIT_RUN_PLAIN,
			"%s", shown(w, part, key->key, key->old));
		tacit_page_text(w->page, &row->cells[2].text, TACIT_RUN_PLAIN,
			"%s", shown(w, part, key->key, key->now));
	}
}

/* --- passages ------------------------------------------------------------------------ */

static const char *fate_of(
	const struct writer *w, const struct tacit_redline_passage *passage)
{
	const char *lang = w->style.lang;

	switch (passage->fate) {
	case TACIT_FATE_UNCHANGED:
		return tacit_tr(lang, "unchanged");
	case TACIT_FATE_CHANGED:
		return tacit_tr(lang, "changed");
	case TACIT_FATE_MOVED:
		return tacit_arena_printf(w->style.arena,
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
	const struct writer *w, const struct tacit_redline_passage *passage)
{
	static const enum tacit_run_style styles[] = {
		[TACIT_DIFF_SAME] = TACIT_RUN_PLAIN,
		[TACIT_DIFF_DELETED] = TACIT_RUN_DELETED,
		[TACIT_DIFF_INSERTED] = TACIT_RUN_INSERTED,
	};
	struct tacit_block *block =
		tacit_page_block(w->page, TACIT_BLOCK_PARAGRAPH);
	size_t i;

	tacit_page_text(
		w->page, &block->text, TACIT_RUN_CODE, "%s", passage->address);
	tacit_page_text(w->page, &block->text, TACIT_RUN_QUIET, "  %s",
		fate_of(w, passage));
	tacit_page_text(w->page, &block->text, TACIT_RUN_PLAIN, "\n");
	for (i = 0; i < passage->run_count; i++) {
		const struct tacit_diff_run *run = &passage->runs[i];

		tacit_page_text(w->page, &block->text, styles[run->kind],
			"%.*s", (int)run->text.len, run->text.data);
	}
}

static void add_passages(
	const struct writer *w, const struct tacit_comparison_part *part)
{
	size_t i;

	for (i = 0; i < part->passage_count; i++)
		add_passage(w, &part->passages[i]);
}

/* --- since a comment ------------------------------------------------------------------ */

static void add_named(
	const struct writer *w, const struct tacit_comparison_part *part)
{
	const char *lang = w->style.lang;
	const bool moved = part->fate == TACIT_FATE_MOVED && part->now;
	const char *fate = part->fate == TACIT_FATE_GONE
		? tacit_tr(lang, "This passage is gone.")
		: part->passage_count
		? tacit_tr(lang, "This passage, or one under it, has changed.")
		: tacit_tr(lang, "This passage is unchanged.");

	tacit_page_heading(w->page, 1,
		tacit_arena_printf(w->style.arena, "%s#%s", part->doc.at.id,
			part->address));
	if (moved)
		tacit_page_paragraph(w->page,
			tacit_tr(lang, "%s It stands at %s now."), fate,
			part->now);
	else
		tacit_page_paragraph(w->page, "%s", fate);
	add_passages(w, part);
}

static void add_whole(
	const struct writer *w, const struct tacit_comparison_part *part)
{
	struct tacit_block *facts;

	if (w->page->title)
		tacit_page_heading(
			w->page, 1, tacit_value_title(&w->style, &part->doc));
	else
		w->page->title = tacit_value_title(&w->style, &part->doc);
	facts = tacit_page_block(w->page, TACIT_BLOCK_FACTS);
	add_side(w, facts, "Older", &part->from);
	add_side(w, facts, "Newer", &part->to);
	add_sum(w, facts, part);
	add_keys(w, part);
	add_passages(w, part);
}

static void add_comment(
	const struct writer *w, const struct tacit_comparison *comparison)
{
	const struct tacit_document *doc = &comparison->comment;
	struct tacit_block *facts;

	if (!doc->at.type)
		return;
	w->page->title = tacit_value_title(&w->style, doc);
	facts = tacit_page_block(w->page, TACIT_BLOCK_FACTS);
	tacit_page_fact(w->page, facts, tacit_tr(w->style.lang, "Comment"),
		"%s",
		tacit_printed_id(w->style.reg, w->style.arena, TACIT_COMMENT,
			doc->at.id));
	add_side(w, facts, "Older", &comparison->parts[0].from);
	add_side(w, facts, "Newer", &comparison->parts[0].to);
}

void tacit_page_comparison(struct tacit_register *reg,
	const struct tacit_comparison *comparison, const char *lang,
	struct tacit_page *page)
{
	const struct writer w = { .style = { reg, &page->arena, lang, false },
		.page = page };
	size_t i;

	page->lang = lang;
	page->is_exercise = tacit_register_body(reg)->is_exercise;
	add_comment(&w, comparison);
	for (i = 0; i < comparison->count; i++) {
		if (comparison->parts[i].address)
			add_named(&w, &comparison->parts[i]);
		else
			add_whole(&w, &comparison->parts[i]);
	}
}
