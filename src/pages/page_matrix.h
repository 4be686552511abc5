/* page_matrix: what the table and the sheet of a call's comments share. */
#ifndef TACIT_PAGES_PAGE_MATRIX_H
#define TACIT_PAGES_PAGE_MATRIX_H

#include "pages/pages.h"

/**
 * What became of a comment and according to whom, in words: "According to
 * the Coordinator (Türkiye): already covered. See II.1." Empty: no reason is
 * recorded. Appended.
 */
void tacit_matrix_reason(struct tacit_buf *out, const char *lang,
	const struct tacit_matrix_row *row);

/** "withdrawn by", where it says by what; NULL: the comment stands. */
const char *tacit_matrix_undone(
	const char *lang, const struct tacit_matrix_row *row);

#endif
