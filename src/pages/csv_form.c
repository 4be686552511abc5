/* csv_form: the blank sheet for comments as CSV: headings and rows. */
#include "pages/pages.h"

#include <tacit/csv.h>

#include "pages/form_words.h"

enum { CSV_ROWS = 10 };

void tacit_csv_form(const struct tacit_form *form,
	enum tacit_sheet_layout layout, struct tacit_buf *out)
{
	struct tacit_page page = { .lang = form->lang };
	enum tacit_sheet_column columns[TACIT_SHEET_COLUMNS];
	const char *cells[TACIT_SHEET_COLUMNS];
	size_t count = tacit_sheet_asked(layout, columns);
	size_t row;
	size_t i;

	tacit_buf_adds(out, TACIT_CSV_MARK);
	for (i = 0; i < count; i++)
		cells[i] = tacit_sheet_heading(layout, columns[i], form->lang);
	tacit_csv_write(out, cells, count);
	for (row = 1; row <= CSV_ROWS; row++) {
		for (i = 0; i < count; i++)
			cells[i] = tacit_form_cell(
				&page, form, layout, columns[i], row);
		tacit_csv_write(out, cells, count);
	}
	tacit_page_clear(&page);
}
