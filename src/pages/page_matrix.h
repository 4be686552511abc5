/*
 * page_matrix: all comments on a call as a table, for people.
 *
 * Open to: cli.
 */
#ifndef TACIT_PAGES_PAGE_MATRIX_H
#define TACIT_PAGES_PAGE_MATRIX_H

#include <tacit/page.h>

#include "report/matrix.h"

/**
 * Fill the page in its language (page->lang).
 * Owns: the page borrows from the matrix.
 */
void tacit_page_matrix(
	struct tacit_page *page, const struct tacit_matrix *matrix);

/**
 * What became of a comment and according to whom, in words: "According to
 * the Coordinator (Türkiye): already covered. See II.1." Empty: no reason is
 * recorded. Appended.
 */
void tacit_matrix_reason(struct tacit_buf *out, const char *lang,
	const struct tacit_matrix_row *row);

#endif
