#include "render/outline.h"

#include <tacit/words.h>

void tacit_outline_add(struct outline *outline, const struct tacit_page *page,
	const struct tacit_block *heading, struct tacit_buf *out)
{
	unsigned n;

	if (!page->is_paper || heading->level > 1)
		return;
	n = outline->sections++;
	if (n >= 26)
		tacit_buf_addc(out, (char)('A' + (n / 26 - 1) % 26));
	tacit_buf_addc(out, (char)('A' + n % 26));
	tacit_buf_adds(out, ". ");
}

const char *tacit_outline_exercise(const struct tacit_page *page)
{
	return tacit_tr(page->lang, "EXERCISE");
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
