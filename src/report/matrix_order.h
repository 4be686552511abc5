/* matrix_order: where each row of a matrix belongs. */
#ifndef TACIT_REPORT_MATRIX_ORDER_H
#define TACIT_REPORT_MATRIX_ORDER_H

#include "report/matrix.h"
#include "report/value.h"

/** Fill matrix->groups and the rows' group and place, and sort the rows. */
TACIT_MUST_USE bool tacit_matrix_order(const struct tacit_value_style *style,
	struct tacit_matrix *out, struct tacit_err *err);

#endif
