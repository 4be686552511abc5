/*
 * json_comparison: what differs, for programs. tacit-format(5).
 * Open to: cli.
 */
#ifndef TACIT_PAGES_JSON_COMPARISON_H
#define TACIT_PAGES_JSON_COMPARISON_H

#include <tacit/buf.h>

#include "report/comparison.h"

void tacit_json_comparison(
	const struct tacit_comparison *comparison, struct tacit_buf *out);

#endif
