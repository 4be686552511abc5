/* matrix_cells: a matrix as the rows of a sheet, whatever the sheet is. */
#ifndef TACIT_PAGES_MATRIX_CELLS_H
#define TACIT_PAGES_MATRIX_CELLS_H

#include "pages/book_sheet.h"
#include "pages/pages.h"

/** Takes a cell for each of the columns; `row` is NULL where they tell what was
 * altered since it was recorded. False: no more is wanted. */
typedef bool tacit_cells_fn(void *ctx, const char *const *cells,
	const struct tacit_matrix_row *row);

/** The columns of a matrix in a layout and language. */
struct sheet_columns tacit_matrix_columns(
	enum tacit_sheet_layout layout, const char *lang);

/** Hand over the rows, their cells in these columns. */
void tacit_matrix_cells(struct tacit_matrix *matrix,
	const struct sheet_columns *columns, tacit_cells_fn *fn, void *ctx);

#endif
