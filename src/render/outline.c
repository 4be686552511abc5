#include "render/outline.h"

#include <tacit/words.h>

/* columns of words from which a table is printed across the sheet */
enum { WIDE = 7 };

static int deepest(const struct tacit_page *page)
{
	return page->is_paper && page->is_joined ? 2 : 1;
}

/* A to Z, AA, AB, ... */
static void add_letters(struct tacit_buf *out, unsigned n)
{
	if (n >= 26)
		tacit_buf_addc(out, (char)('A' + (n / 26 - 1) % 26));
	tacit_buf_addc(out, (char)('A' + n % 26));
}

void tacit_outline_add(struct outline *outline, const struct tacit_page *page,
	const struct tacit_block *heading, struct tacit_buf *out)
{
	if (!page->is_paper || heading->level > deepest(page))
		return;
	if (heading->is_annex) {
		tacit_buf_printf(out, tacit_tr(page->lang, "Annex %u. "),
			++outline->annexes);
		return;
	}
	if (heading->level == 1) {
		outline->parts = 0;
		add_letters(out, outline->sections++);
		tacit_buf_adds(out, ". ");
	} else if (outline->sections) {
		add_letters(out, outline->sections - 1);
		tacit_buf_printf(out, ".%u ", ++outline->parts);
	}
}

void tacit_outline_contents(
	const struct tacit_page *page, tacit_outline_fn *fn, void *ctx)
{
	struct outline outline = { 0 };
	struct tacit_buf letter = { 0 };
	unsigned number = 0;
	size_t i;

	for (i = 0; i < page->count; i++) {
		const struct tacit_block *block = page->blocks[i];

		if (block->kind != TACIT_BLOCK_HEADING)
			continue;
		number++;
		if (block->level > deepest(page))
			continue;
		tacit_buf_truncate(&letter, 0);
		tacit_outline_add(&outline, page, block, &letter);
		fn(ctx,
			&(struct outline_entry){
				block, number, tacit_buf_cstr(&letter) });
	}
	tacit_buf_clear(&letter);
}

size_t tacit_outline_columns(const struct tacit_block *table)
{
	size_t columns = table->head.count;
	size_t i;

	for (i = 0; i < table->row_count; i++) {
		if (table->rows[i]->count > columns)
			columns = table->rows[i]->count;
	}
	return columns;
}

bool tacit_outline_has_groups(const struct tacit_block *table)
{
	size_t i = 0;

	while (i < table->row_count && !table->rows[i]->group)
		i++;
	return i < table->row_count || table->from.is_grouped;
}

bool tacit_outline_is_number(const struct tacit_block *table, size_t column)
{
	const struct tacit_row *first =
		table->row_count ? table->rows[0] : &table->head;

	return column < first->count && first->cells[column].is_number;
}

bool tacit_outline_is_wide(const struct tacit_block *block)
{
	size_t columns = tacit_outline_columns(block);
	size_t words = 0;
	size_t i;

	/* a number takes little room */
	for (i = 0; i < columns; i++)
		words += !tacit_outline_is_number(block, i);
	return block->kind == TACIT_BLOCK_TABLE && words >= WIDE;
}

void tacit_outline_rows(
	const struct tacit_block *table, tacit_row_fn *fn, void *ctx)
{
	size_t i;

	if (table->from.give)
		table->from.give(table->from.ctx, fn, ctx);
	for (i = 0; i < table->row_count; i++) {
		if (!fn(ctx, table->rows[i]))
			break;
	}
}

uint64_t tacit_outline_largest(const struct tacit_block *chart)
{
	uint64_t max = 0;
	size_t i;

	for (i = 0; i < chart->bar_count; i++) {
		if (chart->bars[i].value > max)
			max = chart->bars[i].value;
	}
	return max;
}

uint64_t tacit_outline_sum(const struct tacit_block *chart)
{
	uint64_t sum = 0;
	size_t i;

	for (i = 0; i < chart->bar_count; i++)
		sum += chart->bars[i].value;
	return sum;
}
