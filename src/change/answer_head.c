#include "change/answer_head.h"

#include "change/sheet_parts.h"

static void judge_heading(const struct tacit_table *table,
	const struct answer_head *head, size_t i, struct tacit_arena *arena,
	struct tacit_cell_faults *found)
{
	const char *cell = head->row.cells[i];
	const int column = tacit_heading_column(
		&tacit_sheet_headings, head->columns.layout, cell);
	const char *near = column < 0
		? tacit_heading_nearest(
			  &tacit_sheet_headings, &head->columns, cell)
		: NULL;
	const struct tacit_cell_at at = { .table = table,
		.row = head->row.row,
		.line = head->row.line,
		.column = i,
		.heading = cell };

	if (near)
		tacit_cell_fault(found, &at,
			tacit_arena_printf(arena, "did you mean %s?", near),
			"no column has that name");
	else if (column < 0)
		tacit_cell_warn(found, &at, "nothing, if that is meant so",
			"the column is none of this sheet, and is left out");
	else if (head->columns.at[column] != i)
		tacit_cell_fault(found, &at, "remove one of the two",
			"there are two columns of that name");
}

bool tacit_answer_head_find(struct tacit_tables *tables,
	const struct tacit_table *table, struct tacit_arena *arena,
	struct tacit_cell_faults *found, struct answer_head *out)
{
	const size_t *at = out->columns.at;
	bool is_found = false;
	size_t i;

	for (i = 0; !is_found && i < table->count && i < TACIT_HEADER_ROWS;
		i++) {
		out->at = i;
		tacit_table_row(tables, table, i, arena, &out->row);
		is_found = tacit_heading_row_find(&tacit_sheet_headings,
				   out->row.cells, out->row.count,
				   &out->columns) &&
			at[TACIT_SHEET_ID] != SIZE_MAX &&
			at[TACIT_SHEET_OUTCOME] != SIZE_MAX;
	}
	for (i = 0; is_found && i < out->row.count; i++) {
		if (*out->row.cells[i])
			judge_heading(table, out, i, arena, found);
	}
	return is_found;
}
