#include <tacit/page.h>

#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

struct tacit_block *tacit_page_block(
	struct tacit_page *page, enum tacit_block_kind kind)
{
	struct tacit_block *block =
		tacit_arena_alloc(&page->arena, sizeof(*block));

	block->kind = kind;
	page->blocks = tacit_arena_grow(&page->arena, page->blocks, &page->cap,
		page->count + 1, sizeof(struct tacit_block *));
	page->blocks[page->count++] = block;
	return block;
}

/* A run of a text that lives in the arena already. */
static void add_run(struct tacit_page *page, struct tacit_inline *to,
	enum tacit_run_style style, const char *text)
{
	to->runs = tacit_arena_grow(&page->arena, to->runs, &to->cap,
		to->count + 1, sizeof(struct tacit_run));
	to->runs[to->count++] =
		(struct tacit_run){ .style = style, .text = text };
}

static void add_format(struct tacit_page *page, struct tacit_inline *to,
	enum tacit_run_style style, const char *fmt, va_list args)
	TACIT_PRINTF(4, 0);

static void add_format(struct tacit_page *page, struct tacit_inline *to,
	enum tacit_run_style style, const char *fmt, va_list args)
{
	va_list again;
	char *text;
	int len;

	va_copy(again, args);
	len = vsnprintf(NULL, 0, fmt, again);
	va_end(again);
	if (len <= 0)
		return;
	text = tacit_arena_alloc(&page->arena, (size_t)len + 1);
	(void)vsnprintf(text, (size_t)len + 1, fmt, args);
	add_run(page, to, style, text);
}

struct tacit_block *tacit_page_heading(
	struct tacit_page *page, int level, const char *text)
{
	struct tacit_block *block = tacit_page_block(page, TACIT_BLOCK_HEADING);

	block->level = level < 1 ? 1 : level > 4 ? 4 : level;
	add_run(page, &block->text, TACIT_RUN_PLAIN,
		tacit_arena_strdup(&page->arena, text));
	return block;
}

struct tacit_block *tacit_page_paragraph(
	struct tacit_page *page, const char *fmt, ...)
{
	struct tacit_block *block =
		tacit_page_block(page, TACIT_BLOCK_PARAGRAPH);
	va_list args;

	va_start(args, fmt);
	add_format(page, &block->text, TACIT_RUN_PLAIN, fmt, args);
	va_end(args);
	return block;
}

void tacit_page_head(struct tacit_page *page, struct tacit_block *table,
	const char *const *labels, size_t count)
{
	size_t i;

	table->head.cells = tacit_arena_array(
		&page->arena, count, sizeof(struct tacit_cell));
	table->head.count = count;
	for (i = 0; i < count; i++)
		add_run(page, &table->head.cells[i].text, TACIT_RUN_PLAIN,
			tacit_arena_strdup(&page->arena, labels[i]));
}

struct tacit_row *tacit_page_row(
	struct tacit_page *page, struct tacit_block *block, size_t cells)
{
	struct tacit_row *row = tacit_arena_alloc(&page->arena, sizeof(*row));

	row->cells = tacit_arena_array(
		&page->arena, cells, sizeof(struct tacit_cell));
	row->count = cells;
	block->rows =
		tacit_arena_grow(&page->arena, block->rows, &block->row_cap,
			block->row_count + 1, sizeof(struct tacit_row *));
	block->rows[block->row_count++] = row;
	return row;
}

void tacit_page_text(struct tacit_page *page, struct tacit_inline *to,
	enum tacit_run_style style, const char *fmt, ...)
{
	va_list args;

	va_start(args, fmt);
	add_format(page, to, style, fmt, args);
	va_end(args);
}

void tacit_page_number(
	struct tacit_page *page, struct tacit_cell *cell, uint64_t number)
{
	cell->is_number = true;
	tacit_page_text(page, &cell->text, TACIT_RUN_PLAIN, "%" PRIu64, number);
}

void tacit_page_item(
	struct tacit_page *page, struct tacit_block *list, const char *fmt, ...)
{
	struct tacit_row *row = tacit_page_row(page, list, 1);
	va_list args;

	va_start(args, fmt);
	add_format(page, &row->cells[0].text, TACIT_RUN_PLAIN, fmt, args);
	va_end(args);
}

void tacit_page_bar(struct tacit_page *page, struct tacit_block *chart,
	const char *label, uint64_t value)
{
	chart->bars =
		tacit_arena_grow(&page->arena, chart->bars, &chart->bar_cap,
			chart->bar_count + 1, sizeof(struct tacit_bar));
	chart->bars[chart->bar_count++] = (struct tacit_bar){
		.label = tacit_arena_strdup(&page->arena, label), .value = value
	};
}

/* One more cell at the end of the row. There may be one a comment. */
static struct tacit_cell *add_value(
	struct tacit_page *page, struct tacit_row *row)
{
	if (!row->cap)
		row->cap = row->count;
	row->cells = tacit_arena_grow(&page->arena, row->cells, &row->cap,
		row->count + 1, sizeof(struct tacit_cell));
	return &row->cells[row->count++];
}

struct tacit_inline *tacit_page_fact_text(
	struct tacit_page *page, struct tacit_block *facts, const char *label)
{
	struct tacit_row *row;

	if (!label && facts->row_count) {
		row = facts->rows[facts->row_count - 1];
		return &add_value(page, row)->text;
	}
	row = tacit_page_row(page, facts, 2);
	add_run(page, &row->cells[0].text, TACIT_RUN_PLAIN,
		tacit_arena_strdup(&page->arena, label ? label : ""));
	return &row->cells[1].text;
}

void tacit_page_fact(struct tacit_page *page, struct tacit_block *facts,
	const char *label, const char *fmt, ...)
{
	struct tacit_inline *text = tacit_page_fact_text(page, facts, label);
	va_list args;

	va_start(args, fmt);
	add_format(page, text, TACIT_RUN_PLAIN, fmt, args);
	va_end(args);
}

void tacit_page_clear(struct tacit_page *page)
{
	if (!page)
		return;
	tacit_arena_clear(&page->arena);
	memset(page, 0, sizeof(*page));
}
