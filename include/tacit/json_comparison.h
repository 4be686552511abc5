/* json_comparison: what differs, for programs. tacit-format(5). */
#ifndef TACIT_JSON_COMPARISON_H
#define TACIT_JSON_COMPARISON_H

#include <tacit/buf.h>
#include <tacit/comparison.h>

void tacit_json_comparison(struct tacit_register *reg,
	const struct tacit_comparison *comparison, struct tacit_buf *out);

#endif
