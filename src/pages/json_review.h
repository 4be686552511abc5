/*
 * json_review: the yearly status report, for programs. Specified in
 * tacit-format(5).
 *
 * Open to: cli.
 */
#ifndef TACIT_PAGES_JSON_REVIEW_H
#define TACIT_PAGES_JSON_REVIEW_H

#include <tacit/buf.h>

#include "report/review.h"

void tacit_json_review(
	const struct tacit_review *review, struct tacit_buf *out);
/** The same as rows of a sheet: section, position, field, value. */
void tacit_csv_review(const struct tacit_review *review, struct tacit_buf *out);

#endif
