#include <tacit/page.h>

#include <inttypes.h>
#include <stdarg.h>
#include <string.h>

#include <tacit/words.h>

/* --- blocks of text ------------------------------------------------------ */

struct tacit_block *tacit_page_block(
	struct tacit_page *page, enum tacit_block_kind kind)
{
	struct tacit_block *block =
		tacit_arena_alloc(&page->arena, sizeof(*block));

	block->arena = &page->arena;
	block->kind = kind;
	block->text.arena = &page->arena;
	page->blocks = tacit_arena_grow(&page->arena, page->blocks, &page->cap,
		page->count + 1, sizeof(struct tacit_block *));
	page->blocks[page->count++] = block;
	return block;
}

struct tacit_block *tacit_page_heading(
	struct tacit_page *page, int level, const char *text)
{
	struct tacit_block *block = tacit_page_block(page, TACIT_BLOCK_HEADING);

	block->level = level < 1 ? 1 : level > 4 ? 4 : level;
	tacit_run_plain(&block->text, text);
	return block;
}

struct tacit_block *tacit_page_paragraph(
	struct tacit_page *page, const char *text)
{
	struct tacit_block *block =
		tacit_page_block(page, TACIT_BLOCK_PARAGRAPH);

	tacit_run_plain(&block->text, text);
	return block;
}

struct tacit_block *tacit_page_notice(
	struct tacit_page *page, const char *strong, const char *more)
{
	struct tacit_block *notice = tacit_page_block(page, TACIT_BLOCK_NOTICE);

	tacit_run_strong(&notice->text, strong);
	if (more)
		tacit_run_plainf(&notice->text, " %s", more);
	return notice;
}

const char *tacit_page_why(const char *lang, const char *asked)
{
	if (!lang || !asked || !strcmp(lang, asked))
		return NULL;
	return tacit_tr(asked,
		"This page is in English because Tacit is not yet translated "
		"completely.");
}

void tacit_page_asked(struct tacit_page *page, const char *asked)
{
	const char *why = tacit_page_why(page->lang, asked);
	struct tacit_block *notice;

	if (!why)
		return;
	notice = tacit_page_block(page, TACIT_BLOCK_NOTICE);
	notice->lang = asked;
	tacit_run_plain(&notice->text, why);
	memmove(page->blocks + 1, page->blocks,
		(page->count - 1) * sizeof(struct tacit_block *));
	page->blocks[0] = notice;
}

struct tacit_block *tacit_page_chart(struct tacit_page *page,
	enum tacit_chart_kind kind, const char *caption)
{
	struct tacit_block *chart = tacit_page_block(page, TACIT_BLOCK_CHART);

	chart->chart = kind;
	tacit_run_plain(&chart->text, caption);
	return chart;
}

void tacit_page_bar(
	struct tacit_block *chart, const char *label, uint64_t value)
{
	chart->bars =
		tacit_arena_grow(chart->arena, chart->bars, &chart->bar_cap,
			chart->bar_count + 1, sizeof(struct tacit_bar));
	chart->bars[chart->bar_count++] =
		(struct tacit_bar){ .label = label, .value = value };
}

/* --- rows ---------------------------------------------------------------- */

static void make_cells(
	struct tacit_arena *arena, struct tacit_row *row, size_t count)
{
	size_t i;

	row->cells = tacit_arena_array(arena, count, sizeof(struct tacit_cell));
	row->count = count;
	for (i = 0; i < count; i++)
		row->cells[i].text.arena = arena;
}

void tacit_page_head(
	struct tacit_block *table, const char *const *labels, size_t count)
{
	size_t i;

	make_cells(table->arena, &table->head, count);
	for (i = 0; i < count; i++)
		tacit_run_plain(&table->head.cells[i].text, labels[i]);
}

struct tacit_block *tacit_page_table(
	struct tacit_page *page, const char *const *labels, size_t count)
{
	struct tacit_block *table = tacit_page_block(page, TACIT_BLOCK_TABLE);

	tacit_page_head(table, labels, count);
	return table;
}

struct tacit_row *tacit_page_row(struct tacit_block *block, size_t cells)
{
	struct tacit_row *row = tacit_arena_alloc(block->arena, sizeof(*row));

	make_cells(block->arena, row, cells);
	block->rows =
		tacit_arena_grow(block->arena, block->rows, &block->row_cap,
			block->row_count + 1, sizeof(struct tacit_row *));
	block->rows[block->row_count++] = row;
	return row;
}

struct tacit_row *tacit_page_cells(
	struct tacit_block *table, const char *const *texts)
{
	struct tacit_row *row = tacit_page_row(table, table->head.count);
	size_t i;

	for (i = 0; i < row->count; i++)
		tacit_run_plain(&row->cells[i].text, texts[i]);
	return row;
}

void tacit_page_number(struct tacit_cell *cell, uint64_t number)
{
	cell->is_number = true;
	tacit_run_plainf(&cell->text, "%" PRIu64, number);
}

struct tacit_inline *tacit_page_item(struct tacit_block *list)
{
	return &tacit_page_row(list, 1)->cells[0].text;
}

/* --- facts --------------------------------------------------------------- */

struct tacit_block *tacit_page_facts(struct tacit_page *page)
{
	return tacit_page_block(page, TACIT_BLOCK_FACTS);
}

/* One more cell at the end of the row. There may be one a comment. */
static struct tacit_inline *add_fact_value(
	struct tacit_arena *arena, struct tacit_row *row)
{
	struct tacit_inline *text;

	if (!row->cap)
		row->cap = row->count;
	row->cells = tacit_arena_grow(arena, row->cells, &row->cap,
		row->count + 1, sizeof(struct tacit_cell));
	text = &row->cells[row->count++].text;
	text->arena = arena;
	return text;
}

struct tacit_inline *tacit_page_fact_text(
	struct tacit_block *facts, const char *label)
{
	struct tacit_row *row;

	if (!label && facts->row_count)
		return add_fact_value(
			facts->arena, facts->rows[facts->row_count - 1]);
	row = tacit_page_row(facts, 2);
	tacit_run_plain(&row->cells[0].text, label);
	return &row->cells[1].text;
}

void tacit_page_fact(
	struct tacit_block *facts, const char *label, const char *text)
{
	tacit_run_plain(tacit_page_fact_text(facts, label), text);
}

void tacit_page_factf(
	struct tacit_block *facts, const char *label, const char *fmt, ...)
{
	struct tacit_inline *text = tacit_page_fact_text(facts, label);
	va_list args;

	va_start(args, fmt);
	tacit_run_plain(text, tacit_arena_vprintf(text->arena, fmt, args));
	va_end(args);
}

/* --- the whole ----------------------------------------------------------- */

const char *tacit_page_say(struct tacit_page *page, const char *fmt, ...)
{
	const char *text;
	va_list args;

	va_start(args, fmt);
	text = tacit_arena_vprintf(&page->arena, fmt, args);
	va_end(args);
	return text;
}

const char *tacit_page_keep(struct tacit_page *page, struct tacit_buf *buf)
{
	return tacit_buf_keep(buf, &page->arena).data;
}

void tacit_page_clear(struct tacit_page *page)
{
	if (!page)
		return;
	tacit_arena_clear(&page->arena);
	memset(page, 0, sizeof(*page));
}
