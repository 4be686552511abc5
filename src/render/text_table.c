/*
 * Tables as text: aligned columns whose cells wrap, or records. The rows are
 * gone through twice: how wide the columns are depends on all of them.
 */
#include "render/text_page.h"

#include <stdlib.h>

enum {
	NARROWEST = 8, /* columns below which a wrapped cell is no use */
	LEAST = 12, /* columns for a long word where there is little room */
	COMFORTABLE = 24, /* and where there is enough */
	TALL = 3 /* lines of a row after which a blank line helps */
};

struct column {
	struct text_flow flow;
	size_t natural; /* columns that its widest cell would take */
	size_t longest; /* columns of its longest word */
	size_t part; /* of one that a hyphen or a slash ends, too */
	size_t width;
	bool is_number;
};

struct table {
	struct text *text;
	const struct tacit_block *block;
	struct column *columns;
	size_t count;
	size_t room; /* for all columns */
	size_t rows; /* so far */
	size_t lines; /* of the row before */
	bool has_groups;
};

static void take_measure(struct column *column)
{
	size_t natural = tacit_text_flow_natural(&column->flow);
	size_t longest = tacit_text_flow_longest(&column->flow, true);
	size_t part = tacit_text_flow_longest(&column->flow, false);

	if (natural > column->natural)
		column->natural = natural;
	if (longest > column->longest)
		column->longest = longest;
	if (part > column->part)
		column->part = part;
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

/* What a column needs at least to be of use. */
static size_t least(
	const struct column *column, size_t longest_max, size_t part_max)
{
	size_t part = column->part < part_max ? column->part : part_max;
	size_t width = column->longest;

	if (width > longest_max)
		width = longest_max > part ? longest_max : part;
	if (width < NARROWEST)
		width = NARROWEST;
	return width < column->natural ? width : column->natural;
}

static size_t start_widths(
	struct table *table, size_t longest_max, size_t part_max)
{
	size_t sum = 0;
	size_t i;

	for (i = 0; i < table->count; i++) {
		struct column *column = &table->columns[i];

		column->width = least(column, longest_max, part_max);
		sum += column->width;
	}
	return sum;
}

/*
 * The column to widen next: while there are columns that would not wrap with
 * an equal share of the room, the first of these; then the one with most text for its width.
 */
static struct column *to_widen(struct table *table)
{
	size_t share = table->room / table->count;
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

/* A column only grows as more is measured: what does not fit never will. */
static bool may_fit(struct table *table)
{
	return start_widths(table, LEAST, 0) <= table->room && table->room;
}

/* False when there is too little room for a table. */
static bool fit(struct table *table)
{
	size_t sum;

	if (!table->count || !may_fit(table))
		return !table->count;
	sum = start_widths(table, COMFORTABLE, 0);
	if (sum > table->room)
		sum = start_widths(table, LEAST, COMFORTABLE);
	if (sum > table->room)
		sum = start_widths(table, LEAST, 0);
	for (; sum < table->room; sum++) {
		struct column *column = to_widen(table);

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

/* Print what the columns hold. */
static void print_cells(struct table *table)
{
	struct text *text = table->text;
	size_t lines = wrap_cells(table);
	size_t line;
	size_t i;

	for (line = 0; line < lines; line++) {
		size_t at = 0; /* where the output stands */
		/* where the column begins */
		size_t left = text->indent + (table->has_groups ? TEXT_GAP : 0);

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
	table->lines = lines;
}

/* --- rows, one after the other ----------------------------------------------- */

/* Nothing is printed before it is known how wide the columns are; no more is
 * looked at once they are too wide. */
static bool measure_row(void *ctx, const struct tacit_row *row)
{
	struct table *table = ctx;
	size_t i;

	table->rows++;
	fill_cells(table, row, false);
	for (i = 0; i < row->count; i++) {
		take_measure(&table->columns[i]);
		if (row->cells[i].is_number)
			table->columns[i].is_number = true;
	}
	return may_fit(table);
}

static void print_head(struct table *table)
{
	size_t i;

	if (!table->block->head.count)
		return;
	fill_cells(table, &table->block->head, true);
	for (i = 0; i < table->count; i++)
		tacit_text_flow_restyle(
			&table->columns[i].flow, TACIT_RUN_STRONG);
	print_cells(table);
	table->lines = 0;
}

static void print_typed(struct text *text, const struct tacit_row *row)
{
	if (!row->typed)
		return;
	tacit_buf_pad(text->out, ' ', text->indent + TEXT_GAP);
	tacit_buf_adds(text->out, "-> ");
	tacit_text_flow_reset(&text->flow);
	tacit_text_flow_add(&text->flow, TACIT_RUN_CODE, row->typed);
	tacit_text_flow_wrap(&text->flow, SIZE_MAX);
	tacit_text_flow_put(&text->flow, 0, text->out, text->has_colour);
	tacit_buf_addc(text->out, '\n');
}

static bool print_row(void *ctx, const struct tacit_row *row)
{
	struct table *table = ctx;
	struct text *text = table->text;

	if (table->lines > TALL)
		tacit_buf_addc(text->out, '\n');
	if (row->group)
		tacit_text_print_line(text, TACIT_RUN_STRONG, row->group);
	fill_cells(table, row, false);
	print_cells(table);
	print_typed(text, row);
	return tacit_buf_drain(text->out);
}

/* Too narrow for columns: each row as labels and values. */
static bool print_record(void *ctx, const struct tacit_row *row)
{
	struct table *table = ctx;
	const struct tacit_row *head = &table->block->head;
	struct tacit_page scratch = { 0 };
	struct tacit_block *facts = tacit_page_facts(&scratch);
	size_t i;

	if (table->rows++)
		tacit_buf_addc(table->text->out, '\n');
	if (row->group)
		tacit_text_print_line(
			table->text, TACIT_RUN_STRONG, row->group);
	for (i = 0; i < row->count; i++) {
		struct tacit_row *fact;

		if (!row->cells[i].text.count)
			continue;
		fact = tacit_page_row(facts, 2);
		if (i < head->count)
			fact->cells[0] = head->cells[i];
		fact->cells[1] = row->cells[i];
	}
	tacit_text_facts(table->text, facts);
	print_typed(table->text, row);
	tacit_page_clear(&scratch);
	return tacit_buf_drain(table->text->out);
}

static void print_table(struct table *table)
{
	const struct tacit_block *block = table->block;
	size_t i;

	fill_cells(table, &block->head, true);
	for (i = 0; i < table->count; i++)
		take_measure(&table->columns[i]);
	tacit_outline_rows(block, measure_row, table);
	if (!table->rows && block->from.otherwise) {
		tacit_text_print_line(
			table->text, TACIT_RUN_PLAIN, block->from.otherwise);
	} else if (fit(table)) {
		print_head(table);
		tacit_outline_rows(block, print_row, table);
	} else {
		table->rows = 0;
		tacit_outline_rows(block, print_record, table);
	}
}

void tacit_text_table(struct text *text, const struct tacit_block *block)
{
	struct table table = { .text = text,
		.block = block,
		.count = tacit_outline_columns(block),
		.has_groups = tacit_outline_has_groups(block) };
	size_t used = text->indent + (table.has_groups ? TEXT_GAP : 0) +
		(table.count ? (table.count - 1) * TEXT_GAP : 0);
	size_t i;

	if (block->text.count)
		tacit_text_print_runs(text, &block->text, 0, false);
	table.room = text->width > used ? text->width - used : 0;
	table.columns = tacit_zalloc(table.count, sizeof(struct column));
	print_table(&table);
	for (i = 0; i < table.count; i++)
		tacit_text_flow_clear(&table.columns[i].flow);
	free(table.columns);
}
