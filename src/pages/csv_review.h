/*
 * csv_review: the yearly status report as a sheet, a row a fact.
 *
 * Columns: part, id, name, key, value. A key with several values has several
 * rows; what is not recorded has none. Words of the register are as they are
 * recorded, names are in the report's language.
 *
 * Open to: cli.
 */
#ifndef TACIT_PAGES_CSV_REVIEW_H
#define TACIT_PAGES_CSV_REVIEW_H

#include <tacit/buf.h>

#include "report/review.h"

void tacit_csv_review(const struct tacit_review *review, struct tacit_buf *out);

#endif
