/* page_matrix: what the table and the sheet of a call's comments share. */
#ifndef TACIT_PAGES_PAGE_MATRIX_H
#define TACIT_PAGES_PAGE_MATRIX_H

#include "pages/form_words.h"
#include "pages/pages.h"

/**
 * What became of a comment and according to whom, in words: "According to
 * the Coordinator (Türkiye): already covered. See II.1." Empty: no reason is
 * recorded. Appended.
 */
void tacit_matrix_reason(struct tacit_buf *out,
	const struct tacit_document *body, const char *lang,
	const struct tacit_matrix_row *row);

/** "withdrawn by", where it says by what; NULL: the comment stands. */
const char *tacit_matrix_undone(
	const char *lang, const struct tacit_matrix_row *row);

enum { MATRIX_FACTS_MAX = 6 };

/** "NCT/G/778, 16 June 2022: comments received" */
const char *tacit_matrix_title(
	struct tacit_page *page, const struct tacit_matrix *matrix);

/** The body, the distribution, the deadline, what is recorded; how many. */
size_t tacit_matrix_facts(struct tacit_page *page,
	const struct tacit_matrix *matrix,
	struct form_fact out[MATRIX_FACTS_MAX]);

#endif
