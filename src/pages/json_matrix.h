/*
 * json_matrix: all comments on a call, for programs. Specified in
 * tacit-format(5).
 *
 * Open to: cli.
 */
#ifndef TACIT_PAGES_JSON_MATRIX_H
#define TACIT_PAGES_JSON_MATRIX_H

#include <tacit/buf.h>

#include "report/matrix.h"

void tacit_json_matrix(
	const struct tacit_matrix *matrix, struct tacit_buf *out);

#endif
