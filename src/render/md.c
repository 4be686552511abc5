#include "render/md.h"

#include <inttypes.h>
#include <string.h>

#include <tacit/markdown.h>

#include "render/escape.h"
#include "render/outline.h"

struct md {
	const struct tacit_page *page;
	struct tacit_buf *out;
	uint64_t start; /* of the page in it */
	struct outline outline;
	int level; /* of the heading above */
	unsigned notes; /* footnotes of the bodies so far */
};

/* --- inline text ------------------------------------------------------------ */

/*
 * Lines of a text, `joint` between them; each is escaped as if it stood at
 * the start of a line, for it may.
 */
static void md_lines(struct md *md, const char *text, const char *joint)
{
	struct tacit_str rest = tacit_str_of(text);
	struct tacit_str line;
	bool is_first = true;

	while (tacit_str_split(&rest, '\n', &line)) {
		if (!is_first)
			tacit_buf_adds(md->out, joint);
		is_first = false;
		tacit_escape_markdown(md->out, line);
	}
}

static size_t longest_ticks(struct tacit_str text)
{
	size_t run = 0;
	size_t longest = 0;
	size_t i;

	for (i = 0; i < text.len; i++) {
		run = text.data[i] == '`' ? run + 1 : 0;
		if (run > longest)
			longest = run;
	}
	return longest;
}

/* Code with as many backticks around it as it needs. */
static void md_code(struct md *md, const char *text, bool in_cell)
{
	struct tacit_buf legible = { 0 };
	size_t longest;
	size_t i;

	tacit_escape_terminal(&legible, tacit_str_of(text));
	longest = longest_ticks(tacit_buf_str(&legible));
	tacit_buf_pad(md->out, '`', longest + 1);
	if (longest)
		tacit_buf_addc(md->out, ' ');
	for (i = 0; i < legible.len; i++) {
		if (in_cell && legible.data[i] == '|')
			tacit_buf_addc(md->out, '\\');
		tacit_buf_addc(md->out, legible.data[i]);
	}
	if (longest)
		tacit_buf_addc(md->out, ' ');
	tacit_buf_pad(md->out, '`', longest + 1);
	tacit_buf_clear(&legible);
}

/* Stars hold only where text stands right inside them. */
static void md_strong(struct md *md, const char *text, const char *joint)
{
	size_t from = strspn(text, " \n");
	size_t to = strlen(text);
	struct tacit_arena arena = { 0 };

	while (to > from && (text[to - 1] == ' ' || text[to - 1] == '\n'))
		to--;
	if (from == to)
		return;
	if (from)
		tacit_buf_addc(md->out, ' ');
	tacit_buf_adds(md->out, "**");
	md_lines(
		md, tacit_arena_strndup(&arena, text + from, to - from), joint);
	tacit_buf_adds(md->out, "**");
	if (text[to])
		tacit_buf_addc(md->out, ' ');
	tacit_arena_clear(&arena);
}

static void md_inline(
	struct md *md, const struct tacit_inline *text, const char *joint)
{
	static const struct {
		const char *before;
		const char *after;
	} signs[] = {
		[TACIT_RUN_PLAIN] = { "", "" },
		[TACIT_RUN_QUIET] = { "", "" },
		[TACIT_RUN_INSERTED] = { "\\[+", "+\\]" },
		[TACIT_RUN_DELETED] = { "\\[-", "-\\]" },
		[TACIT_RUN_MOVED] = { "\\[\\~", "\\~\\]" },
	};
	size_t i;

	for (i = 0; i < text->count; i++) {
		const struct tacit_run *run = &text->runs[i];

		if (run->style == TACIT_RUN_STRONG) {
			md_strong(md, run->text, joint);
		} else if (run->style == TACIT_RUN_CODE) {
			md_code(md, run->text, joint[0] == '<');
		} else {
			tacit_buf_adds(md->out, signs[run->style].before);
			md_lines(md, run->text, joint);
			tacit_buf_adds(md->out, signs[run->style].after);
		}
	}
}

/* --- blocks ------------------------------------------------------------------ */

static void md_cell(struct md *md, const struct tacit_cell *cell)
{
	if (cell && cell->text.count) {
		tacit_buf_addc(md->out, ' ');
		md_inline(md, &cell->text, "<br>");
	}
	tacit_buf_adds(md->out, " |");
}

static void md_row(struct md *md, const struct tacit_row *row, size_t columns)
{
	size_t i;

	tacit_buf_addc(md->out, '|');
	for (i = 0; i < columns; i++)
		md_cell(md, i < row->count ? &row->cells[i] : NULL);
	tacit_buf_addc(md->out, '\n');
}

static void md_group(struct md *md, const char *group, size_t columns)
{
	size_t i;

	tacit_buf_adds(md->out, "| ");
	md_strong(md, group, "<br>");
	tacit_buf_adds(md->out, " |");
	for (i = 1; i < columns; i++)
		tacit_buf_adds(md->out, " |");
	tacit_buf_addc(md->out, '\n');
}

/* A caption before a table or a chart. */
static void md_caption(struct md *md, const struct tacit_block *block)
{
	if (!block->text.count)
		return;
	md_inline(md, &block->text, " ");
	tacit_buf_adds(md->out, "\n\n");
}

/* A table on its way. */
struct table {
	struct md *md;
	const struct tacit_block *block;
	size_t columns;
	size_t rows; /* so far */
};

static void md_begin_table(struct table *table)
{
	struct md *md = table->md;
	size_t i;

	md_caption(md, table->block);
	md_row(md, &table->block->head, table->columns);
	tacit_buf_addc(md->out, '|');
	for (i = 0; i < table->columns; i++)
		tacit_buf_adds(md->out,
			tacit_outline_is_number(table->block, i) ? "---:|"
								 : "---|");
	tacit_buf_addc(md->out, '\n');
}

static bool md_add_row(void *ctx, const struct tacit_row *row)
{
	struct table *table = ctx;

	if (!table->rows++)
		md_begin_table(table);
	if (row->group)
		md_group(table->md, row->group, table->columns);
	md_row(table->md, row, table->columns);
	return tacit_buf_drain(table->md->out);
}

static void md_table(struct md *md, const struct tacit_block *block)
{
	struct table table = { md, block, tacit_outline_columns(block), 0 };

	tacit_outline_rows(block, md_add_row, &table);
	if (!table.rows && block->from.otherwise) {
		md_lines(md, block->from.otherwise, "\\\n");
		tacit_buf_addc(md->out, '\n');
	} else if (!table.rows) {
		md_begin_table(&table);
	}
}

static void md_facts(struct md *md, const struct tacit_block *block)
{
	size_t i;
	size_t v;

	for (i = 0; i < block->row_count; i++) {
		const struct tacit_row *row = block->rows[i];

		tacit_buf_adds(md->out, "- **");
		md_inline(md, &row->cells[0].text, " ");
		tacit_buf_adds(md->out, ":**");
		for (v = 1; v < row->count; v++) {
			tacit_buf_adds(md->out, v > 1 ? "\\\n  " : " ");
			md_inline(md, &row->cells[v].text, "\\\n  ");
		}
		tacit_buf_addc(md->out, '\n');
	}
}

static void md_list(struct md *md, const struct tacit_block *block)
{
	size_t i;

	for (i = 0; i < block->row_count; i++) {
		if (block->level == 1)
			tacit_buf_printf(md->out, "%zu. ", i + 1);
		else
			tacit_buf_adds(md->out, "- ");
		if (block->rows[i]->count)
			md_inline(md, &block->rows[i]->cells[0].text, " ");
		tacit_buf_addc(md->out, '\n');
	}
}

static void md_chart(struct md *md, const struct tacit_block *block)
{
	size_t i;

	md_caption(md, block);
	tacit_buf_adds(md->out, "| | |\n|---|---:|\n");
	for (i = 0; i < block->bar_count; i++) {
		/* a day without anything says nothing */
		if (block->chart == TACIT_CHART_DAYS && !block->bars[i].value)
			continue;
		tacit_buf_adds(md->out, "| ");
		tacit_escape_markdown(
			md->out, tacit_str_of(block->bars[i].label));
		tacit_buf_printf(
			md->out, " | %" PRIu64 " |\n", block->bars[i].value);
	}
}

static void md_heading(struct md *md, const struct tacit_block *block)
{
	md->level = block->level;
	tacit_buf_pad(md->out, '#', (size_t)block->level + 1);
	tacit_buf_addc(md->out, ' ');
	tacit_outline_add(&md->outline, md->page, block, md->out);
	md_inline(md, &block->text, " ");
	tacit_buf_addc(md->out, '\n');
}

/* Bytes between fences that are longer than any in them. */
static void md_fenced(struct md *md, struct tacit_str source)
{
	size_t longest = longest_ticks(source);
	struct tacit_str line;

	longest = longest < 2 ? 2 : longest;
	tacit_buf_pad(md->out, '`', longest + 1);
	tacit_buf_addc(md->out, '\n');
	while (tacit_str_line(&source, &line)) {
		tacit_escape_terminal(md->out, line);
		tacit_buf_addc(md->out, '\n');
	}
	tacit_buf_pad(md->out, '`', longest + 1);
	tacit_buf_addc(md->out, '\n');
}

/* Headings go below ours, footnotes are numbered through the page. */
static void adapt(struct tacit_md_node *node, unsigned deeper, unsigned notes)
{
	struct tacit_md_node *child;

	if (node->kind == TACIT_MD_HEADING) {
		node->number += deeper;
		if (node->number > 6)
			node->number = 6;
	}
	if (node->kind == TACIT_MD_FOOTNOTE ||
		node->kind == TACIT_MD_FOOTNOTE_REF)
		node->number += notes;
	for (child = node->first; child; child = child->next)
		adapt(child, deeper, notes);
}

static void md_markdown(struct md *md, const struct tacit_block *block)
{
	struct tacit_arena arena = { 0 };
	struct tacit_md_node *root = NULL;
	struct tacit_md_node *child;
	struct tacit_err err = { 0 };

	if (!tacit_markdown_parse(&arena, block->source, 1, &root, &err)) {
		md_fenced(md, block->source);
		tacit_arena_clear(&arena);
		return;
	}
	adapt(root, (unsigned)md->level + 1, md->notes);
	tacit_markdown_write(md->out, root);
	for (child = root->first; child; child = child->next) {
		if (child->kind == TACIT_MD_FOOTNOTE)
			md->notes++;
	}
	if (!tacit_str_ends(tacit_buf_str(md->out), "\n"))
		tacit_buf_addc(md->out, '\n');
	tacit_arena_clear(&arena);
}

static void md_block(struct md *md, const struct tacit_block *block)
{
	switch (block->kind) {
	case TACIT_BLOCK_HEADING:
		md_heading(md, block);
		break;
	case TACIT_BLOCK_PARAGRAPH:
		md_inline(md, &block->text, "\\\n");
		tacit_buf_addc(md->out, '\n');
		break;
	case TACIT_BLOCK_NOTICE:
		tacit_buf_adds(md->out, "> ");
		md_inline(md, &block->text, "\\\n> ");
		tacit_buf_addc(md->out, '\n');
		break;
	case TACIT_BLOCK_FACTS:
		md_facts(md, block);
		break;
	case TACIT_BLOCK_TABLE:
		md_table(md, block);
		break;
	case TACIT_BLOCK_LIST:
		md_list(md, block);
		break;
	case TACIT_BLOCK_CHART:
		md_chart(md, block);
		break;
	case TACIT_BLOCK_MARKDOWN:
		md_markdown(md, block);
		break;
	case TACIT_BLOCK_PREFORMATTED:
		md_fenced(md, block->source);
		break;
	case TACIT_BLOCK_CONTENTS:
	case TACIT_BLOCK_BREAK:
		break;
	}
}

/* --- the page ----------------------------------------------------------------- */

static void separate(struct md *md)
{
	if (tacit_buf_written(md->out) > md->start &&
		!tacit_str_ends(tacit_buf_str(md->out), "\n\n"))
		tacit_buf_addc(md->out, '\n');
}

static void md_hard_lines(struct md *md, const char *const *lines, size_t count)
{
	size_t i;

	if (!count)
		return;
	separate(md);
	for (i = 0; i < count; i++) {
		if (i)
			tacit_buf_adds(md->out, "\\\n");
		tacit_escape_markdown(md->out, tacit_str_of(lines[i]));
	}
	tacit_buf_addc(md->out, '\n');
}

static void md_sample(struct md *md)
{
	if (!md->page->sample)
		return;
	separate(md);
	md_strong(md, md->page->sample, " ");
	tacit_buf_addc(md->out, '\n');
}

void tacit_md_page(const struct tacit_page *page, struct tacit_buf *out)
{
	struct md md = {
		.page = page, .out = out, .start = tacit_buf_written(out)
	};
	size_t i;

	md_sample(&md);
	md_hard_lines(&md, page->head_left, page->head_left_count);
	md_hard_lines(&md, page->head_right, page->head_right_count);
	if (page->title) {
		separate(&md);
		tacit_buf_adds(out, "# ");
		md_lines(&md, page->title, " ");
		tacit_buf_addc(out, '\n');
	}
	md_hard_lines(&md, page->subtitle, page->subtitle_count);
	for (i = 0; i < page->count; i++) {
		separate(&md);
		md_block(&md, page->blocks[i]);
	}
	if (page->foot) {
		separate(&md);
		md_lines(&md, page->foot, "\\\n");
		tacit_buf_addc(out, '\n');
	}
	md_sample(&md);
}
