#include "pages/pages.h"

#include "pages/say.h"

#define SAY(english) tacit_tr(page->lang, english)

/* --- which texts ----------------------------------------------------------------- */

static void add_side(struct tacit_page *page, struct tacit_block *facts,
	const char *label, const struct tacit_comparison_side *side)
{
	const char *blob = side->blob ? side->blob : "";
	const char *day = tacit_say_day(page, side->date);

	if (side->note)
		tacit_page_factf(facts, label,
			SAY("as circulated by %s of %s (text %.7s)"),
			side->number, day, blob);
	else if (!side->commit)
		tacit_page_factf(
			facts, label, SAY("as it stands (text %.7s)"), blob);
	else
		tacit_page_factf(facts, label,
			SAY("record %.7s of %s (text %.7s)"), side->commit, day,
			blob);
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
		{ redline->merged, SAY("merged") },
		{ redline->split, SAY("split") },
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
		text, TACIT_RUN_QUIET, "  %s", tacit_say_fate(page, passage));
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

/* --- side by side ------------------------------------------------------------------- */

/* One of the two texts: what is in both, and what is only in it. */
static void say_half(struct tacit_inline *to,
	const struct tacit_redline_passage *passage, enum tacit_diff_kind own)
{
	const enum tacit_run_style style = own == TACIT_DIFF_DELETED
		? TACIT_RUN_DELETED
		: TACIT_RUN_INSERTED;
	size_t i;

	for (i = 0; i < passage->run_count; i++) {
		const struct tacit_diff_run *run = &passage->runs[i];

		if (run->kind == TACIT_DIFF_SAME || run->kind == own)
			tacit_run_format(to,
				run->kind == own ? style : TACIT_RUN_PLAIN,
				"%.*s", (int)run->text.len, run->text.data);
	}
}

static const char *fate_beside(
	struct tacit_page *page, const struct tacit_redline_passage *passage)
{
	return passage->pair->fate == TACIT_FATE_UNCHANGED
		? ""
		: tacit_say_fate(page, passage);
}

/* Every passage, the unchanged ones, too, so that the two can be read. */
static void add_side_by_side(
	struct tacit_page *page, const struct tacit_comparison_part *part)
{
	const char *const labels[] = { SAY("Place"), SAY("Older"),
		SAY("Newer") };
	struct tacit_block *table = tacit_page_table(page, labels, 3);
	size_t i;

	for (i = 0; i < part->redline.count; i++) {
		const struct tacit_redline_passage *passage =
			&part->redline.list[i];
		struct tacit_row *row = tacit_page_row(table, 3);
		const char *fate = fate_beside(page, passage);

		tacit_run_code(&row->cells[0].text, passage->address);
		if (fate[0])
			tacit_run_quiet(&row->cells[0].text,
				tacit_page_say(page, "\n%s", fate));
		say_half(&row->cells[1].text, passage, TACIT_DIFF_DELETED);
		say_half(&row->cells[2].text, passage, TACIT_DIFF_INSERTED);
	}
}

/* --- since a comment ------------------------------------------------------------------ */

/* "It stands at 3.2 now.", of whatever is told of it. */
static void add_fate(struct tacit_page *page,
	const struct tacit_comparison *comparison,
	const struct tacit_comparison_part *part)
{
	static const char *const told[TACIT_FATES] = {
		[TACIT_FATE_UNCHANGED] = WORD("This passage is unchanged."),
		[TACIT_FATE_CHANGED] =
			WORD("This passage, or one under it, has changed."),
		[TACIT_FATE_MOVED] = WORD("This passage is unchanged."),
		[TACIT_FATE_MOVED_CHANGED] =
			WORD("This passage, or one under it, has changed."),
		[TACIT_FATE_RENAMED] =
			WORD("This section has another heading."),
		[TACIT_FATE_MERGED] =
			WORD("This passage was merged with another."),
		[TACIT_FATE_SPLIT] = WORD("This passage was split."),
		[TACIT_FATE_REPLACED] = WORD("This passage was replaced."),
		[TACIT_FATE_GONE] = WORD("This passage is gone."),
	};
	const char *fate = SAY(told[part->fate]);

	if (part->is_as_proposed)
		fate = tacit_page_say(page,
			SAY("This passage was replaced, as proposed by %s."),
			comparison->comment_state);
	if (part->pair && part->pair->part_count)
		fate = tacit_page_say(page, SAY("%s It stands at %s now."),
			fate,
			tacit_say_addresses(page, part->pair->parts,
				part->pair->part_count));
	else if (part->now &&
		(!part->pair || part->pair->is_moved || part->is_as_proposed))
		fate = tacit_page_say(
			page, SAY("%s It stands at %s now."), fate, part->now);
	tacit_page_paragraph(page, fate);
}

static void add_named_passage(struct tacit_page *page,
	const struct tacit_comparison *comparison,
	const struct tacit_comparison_part *part)
{
	/* an address is written as it is typed, and not in capitals */
	tacit_page_heading(page, 2,
		tacit_page_say(page, "%s#%s", part->doc.at.id, part->address));
	add_fate(page, comparison, part);
	add_passages(page, part);
}

static void add_whole(struct tacit_page *page,
	const struct tacit_comparison_part *part, bool is_side_by_side)
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
	if (part->commented)
		tacit_page_factf(facts, SAY("Comments"),
			SAY("on the text of %s: see its matrix"),
			part->commented);
	add_keys(page, part);
	if (is_side_by_side)
		add_side_by_side(page, part);
	else
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
			add_named_passage(
				page, comparison, &comparison->parts[i]);
		else
			add_whole(page, &comparison->parts[i],
				comparison->is_side_by_side);
	}
}
