/* csv_matrix: a matrix as a sheet in CSV, which can be taken back. */
#include <tacit/csv.h>

#include "pages/matrix_cells.h"

struct csv_matrix {
	const struct sheet_columns *columns;
	struct tacit_buf *out;
};

static bool write_cells(
	void *ctx, const char *const *cells, const struct tacit_matrix_row *row)
{
	struct csv_matrix *csv = ctx;

	(void)row;
	tacit_csv_write(csv->out, cells, csv->columns->count);
	return tacit_buf_drain(csv->out);
}

void tacit_csv_matrix(struct tacit_matrix *matrix,
	enum tacit_sheet_layout layout, const char *lang, struct tacit_buf *out)
{
	const struct sheet_columns columns = tacit_matrix_columns(layout, lang);
	struct csv_matrix csv = { &columns, out };
	const char *headings[TACIT_SHEET_COLUMNS];
	size_t i;

	tacit_buf_adds(out, TACIT_CSV_MARK);
	for (i = 0; i < columns.count; i++)
		headings[i] = tacit_sheet_heading(
			layout, columns.list[i], columns.lang);
	tacit_csv_write(out, headings, columns.count);
	tacit_matrix_cells(matrix, &columns, write_cells, &csv);
}
