/* Tables as text: aligned columns whose cells wrap, or records. */
#include "render/text_page.h"

#include <stdlib.h>

enum {
	NARROWEST = 8, /* columns below which a wrapped cell is no use */
	TALL = 3 /* lines of a row after which a blank line helps */
};

struct column {
	struct text_flow flow;
	size_t natural; /* columns that its widest cell would take */
	size_t longest; /* columns of its longest word */
	size_t width;
	bool is_number;
};

struct table {
	const struct tacit_block *block;
	struct column *columns;
	size_t count;
	bool has_groups;
};

static void take_measure(struct column *column)
{
	size_t natural = tacit_text_flow_natural(&column->flow);
	size_t longest = tacit_text_flow_longest(&column->flow);

	if (natural > column->natural)
		column->natural = natural;
	if (longest > column->longest)
		column->longest = longest;
}

static void fill_cells(
	struct table *table, const struct tacit_row *row, bool is_head)
{
	size_t i;

	for (i = 0; i < table->count; i++) {
		struct text_flow *flow = &table->columns[i].flow;

		tacit_text_flow_reset(flow);
		if (i >= row->count)
			continue;
		if (is_head)
			tacit_text_flow_capitals(flow, &row->cells[i].text);
		else
			tacit_text_flow_runs(flow, &row->cells[i].text);
	}
}

static void measure(struct table *table)
{
	const struct tacit_block *block = table->block;
	size_t i;
	size_t r;

	table->count = tacit_outline_columns(block);
	table->has_groups = tacit_outline_has_groups(block);
	table->columns = tacit_zalloc(table->count, sizeof(struct column));
	fill_cells(table, &block->head, true);
	for (i = 0; i < table->count; i++)
		take_measure(&table->columns[i]);
	for (r = 0; r < block->row_count; r++) {
		const struct tacit_row *row = block->rows[r];

		fill_cells(table, row, false);
		for (i = 0; i < row->count; i++) {
			take_measure(&table->columns[i]);
			if (row->cells[i].is_number)
				table->columns[i].is_number = true;
		}
	}
}

/* What a column needs at least to be of use. */
static size_t least(const struct column *column, size_t longest_max)
{
	size_t width = column->longest;

	if (width > longest_max)
		width = longest_max;
	if (width < NARROWEST)
		width = NARROWEST;
	return width < column->natural ? width : column->natural;
}

static size_t start_widths(struct table *table, size_t longest_max)
{
	size_t sum = 0;
	size_t i;

	for (i = 0; i < table->count; i++) {
		struct column *column = &table->columns[i];

		column->width = least(column, longest_max);
		sum += column->width;
	}
	return sum;
}

/*
 * The column to widen next: while there are columns that would not wrap with
 * an equal share of the room, the first of these; then the one with most text for its width.
 */
static struct column *to_widen(struct table *table, size_t room)
{
	size_t share = room / table->count;
	struct column *best = NULL;
	size_t i;

	for (i = 0; i < table->count; i++) {
		struct column *column = &table->columns[i];

		if (column->width >= column->natural)
			continue;
		if (column->natural <= share)
			return column;
		if (!best ||
			column->natural * best->width >
				best->natural * column->width)
			best = column;
	}
	return best;
}

/* False when there is too little room for a table. */
static bool fit(struct table *table, size_t room)
{
	size_t gaps = table->count ? (table->count - 1) * TEXT_GAP : 0;
	size_t sum;

	if (!table->count || room <= gaps)
		return !table->count;
	room -= gaps;
	sum = start_widths(table, 24);
	if (sum > room)
		sum = start_widths(table, 12);
	if (sum > room)
		return false;
	for (; sum < room; sum++) {
		struct column *column = to_widen(table, room);

		if (!column)
			break;
		column->width++;
	}
	return true;
}

static size_t wrap_cells(struct table *table)
{
	size_t lines = 0;
	size_t i;

	for (i = 0; i < table->count; i++) {
		struct column *column = &table->columns[i];

		tacit_text_flow_wrap(&column->flow, column->width);
		if (column->flow.line_count > lines)
			lines = column->flow.line_count;
	}
	return lines;
}

/* Print what the columns hold; returns how many lines it took. */
static size_t print_cells(struct text *text, struct table *table, size_t indent)
{
	size_t lines = wrap_cells(table);
	size_t line;
	size_t i;

	for (line = 0; line < lines; line++) {
		size_t at = 0; /* where the output stands */
		size_t left = indent; /* where the column begins */

		for (i = 0; i < table->count; i++) {
			const struct column *column = &table->columns[i];
			const struct text_flow *flow = &column->flow;
			size_t from = left;
			size_t width = line < flow->line_count
				? flow->lines[line].width
				: 0;

			left += column->width + TEXT_GAP;
			if (!width)
				continue;
			if (column->is_number && width < column->width)
				from += column->width - width;
			tacit_buf_pad(text->out, ' ', from - at);
			tacit_text_flow_put(
				flow, line, text->out, text->has_colour);
			at = from + width;
		}
		tacit_buf_addc(text->out, '\n');
	}
	return lines;
}

static void print_table(struct text *text, struct table *table)
{
	const struct tacit_block *block = table->block;
	size_t inner = text->indent + (table->has_groups ? TEXT_GAP : 0);
	size_t i;
	size_t r;

	if (block->head.count) {
		fill_cells(table, &block->head, true);
		for (i = 0; i < table->count; i++)
			tacit_text_flow_restyle(
				&table->columns[i].flow, TACIT_RUN_STRONG);
		(void)print_cells(text, table, inner);
	}
	for (r = 0; r < block->row_count; r++) {
		const struct tacit_row *row = block->rows[r];

		if (row->group)
			tacit_text_print_line(
				text, TACIT_RUN_STRONG, row->group);
		fill_cells(table, row, false);
		if (print_cells(text, table, inner) > TALL &&
			r + 1 < block->row_count)
			tacit_buf_addc(text->out, '\n');
	}
}

/* Too narrow for columns: each row as labels and values. */
static void print_record(struct text *text, const struct tacit_row *head,
	const struct tacit_row *row)
{
	struct tacit_page scratch = { 0 };
	struct tacit_block *facts = tacit_page_facts(&scratch);
	size_t i;

	if (row->group)
		tacit_text_print_line(text, TACIT_RUN_STRONG, row->group);
	for (i = 0; i < row->count; i++) {
		struct tacit_row *fact;

		if (!row->cells[i].text.count)
			continue;
		fact = tacit_page_row(facts, 2);
		if (i < head->count)
			fact->cells[0] = head->cells[i];
		fact->cells[1] = row->cells[i];
	}
	tacit_text_facts(text, facts);
	tacit_page_clear(&scratch);
}

static void print_records(struct text *text, const struct tacit_block *block)
{
	size_t i;

	for (i = 0; i < block->row_count; i++) {
		if (i)
			tacit_buf_addc(text->out, '\n');
		print_record(text, &block->head, block->rows[i]);
	}
}

void tacit_text_table(struct text *text, const struct tacit_block *block)
{
	struct table table = { .block = block };
	size_t room = text->width - text->indent;
	size_t i;

	if (block->text.count)
		tacit_text_print_runs(text, &block->text, 0, false);
	measure(&table);
	if (fit(&table, room - (table.has_groups ? TEXT_GAP : 0)))
		print_table(text, &table);
	else
		print_records(text, block);
	for (i = 0; i < table.count; i++)
		tacit_text_flow_clear(&table.columns[i].flow);
	free(table.columns);
}
