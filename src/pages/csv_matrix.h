/*
 * csv_matrix: all comments on a call as a sheet that can be taken back.
 *
 * Open to: cli.
 */
#ifndef TACIT_PAGES_CSV_MATRIX_H
#define TACIT_PAGES_CSV_MATRIX_H

#include <tacit/buf.h>

#include "report/matrix.h"
#include "rules/sheet_layout.h"

/**
 * Append the sheet in a layout, headings and words in `lang` (English or
 * Russian), texts as they were recorded. Begins with the mark by which Excel
 * knows UTF-8.
 */
void tacit_csv_matrix(const struct tacit_matrix *matrix,
	enum tacit_sheet_layout layout, const char *lang,
	struct tacit_buf *out);

#endif
