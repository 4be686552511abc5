/*
 * json_matrix: all comments on a call, for programs. Specified in
 * tacit-format(5).
 */
#ifndef TACIT_JSON_MATRIX_H
#define TACIT_JSON_MATRIX_H

#include <tacit/buf.h>
#include <tacit/matrix.h>

void tacit_json_matrix(struct tacit_register *reg,
	const struct tacit_matrix *matrix, struct tacit_buf *out);

#endif
