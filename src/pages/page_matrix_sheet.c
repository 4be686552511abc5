/*
 * page_matrix_sheet: a matrix as a document whose table can be taken back: the
 * columns of the sheet, as many as a turned sheet of paper has room for.
 */
#include "pages/matrix_cells.h"
#include "pages/page_matrix.h"
#include "pages/say.h"

#define SAY(english) tacit_tr(page->lang, english)

/* One row after the other. */
struct sheet_rows {
	struct tacit_matrix *matrix;
	struct sheet_columns columns;
	struct tacit_page one; /* of one */
	tacit_row_fn *fn;
	void *ctx;
};

static struct sheet_columns paper_columns(
	const struct tacit_matrix *matrix, const char *lang)
{
	static const enum tacit_sheet_column list[] = { TACIT_SHEET_NUMBER,
		TACIT_SHEET_STATE, TACIT_SHEET_PLACE, TACIT_SHEET_PASSAGE,
		TACIT_SHEET_KIND, TACIT_SHEET_CATEGORY, TACIT_SHEET_TEXT,
		TACIT_SHEET_PROPOSED, TACIT_SHEET_OUTCOME, TACIT_SHEET_BY,
		TACIT_SHEET_REASON, TACIT_SHEET_EXPLANATION,
		TACIT_SHEET_SUGGESTED, TACIT_SHEET_STANDING, TACIT_SHEET_ID };
	struct sheet_columns columns = { .layout = TACIT_SHEET_OURS,
		.lang = lang };
	size_t i;

	for (i = 0; i < TACIT_COUNT(list); i++) {
		if ((list[i] == TACIT_SHEET_CATEGORY &&
			    !matrix->has_categories) ||
			(list[i] == TACIT_SHEET_PROPOSED &&
				!matrix->has_proposed) ||
			(list[i] == TACIT_SHEET_BY && !matrix->answered))
			continue;
		columns.list[columns.count++] = list[i];
	}
	return columns;
}

static bool put_sheet_row(void *ctx, const char *const *cells,
	const struct tacit_matrix_row *from)
{
	struct sheet_rows *rows = ctx;
	struct tacit_row *row;
	bool goes_on;
	size_t i;

	(void)from;
	row = tacit_page_row(tacit_page_block(&rows->one, TACIT_BLOCK_TABLE),
		rows->columns.count);
	for (i = 0; i < rows->columns.count; i++)
		tacit_run_plain(&row->cells[i].text, cells[i]);
	goes_on = rows->fn(rows->ctx, row);
	tacit_page_clear(&rows->one);
	return goes_on;
}

static void give_sheet_rows(void *ctx, tacit_row_fn *fn, void *fn_ctx)
{
	const struct sheet_rows *from = ctx;
	struct sheet_rows rows = *from;

	rows.fn = fn;
	rows.ctx = fn_ctx;
	tacit_matrix_cells(rows.matrix, &rows.columns, put_sheet_row, &rows);
}

static void add_sheet_table(
	struct tacit_page *page, struct tacit_matrix *matrix)
{
	struct sheet_rows *rows =
		tacit_arena_alloc(&page->arena, sizeof(*rows));
	const char *labels[TACIT_SHEET_COLUMNS];
	struct tacit_block *table;
	size_t i;

	*rows = (struct sheet_rows){ .matrix = matrix,
		.columns = paper_columns(matrix, page->lang) };
	for (i = 0; i < rows->columns.count; i++)
		labels[i] = tacit_sheet_heading(
			TACIT_SHEET_OURS, rows->columns.list[i], page->lang);
	table = tacit_page_table(page, labels, rows->columns.count);
	table->widths = tacit_sheet_widths(page, &rows->columns);
	table->from =
		(struct tacit_rows){ .give = give_sheet_rows, .ctx = rows };
}

void tacit_page_matrix_sheet(
	struct tacit_page *page, struct tacit_matrix *matrix)
{
	struct form_fact said[MATRIX_FACTS_MAX];
	struct tacit_block *facts;
	size_t count;
	size_t i;

	page->title = tacit_matrix_title(page, matrix);
	tacit_say_subject(page, matrix->subject);
	tacit_say_record(page, &matrix->record);
	tacit_say_altered(page, &matrix->record);
	count = tacit_matrix_facts(page, matrix, said);
	facts = tacit_page_facts(page);
	for (i = 0; i < count; i++)
		tacit_page_fact(facts, said[i].label, said[i].text);
	if (matrix->row_count)
		add_sheet_table(page, matrix);
	else
		tacit_page_paragraph(
			page, SAY("No comment on this call is recorded."));
	tacit_say_foot(page, &matrix->record);
}
