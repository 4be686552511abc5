/* json_trace: history and places found, for programs. tacit-format(5). */
#ifndef TACIT_JSON_TRACE_H
#define TACIT_JSON_TRACE_H

#include <tacit/buf.h>
#include <tacit/trace.h>

void tacit_json_history(struct tacit_register *reg,
	const struct tacit_trace *trace, struct tacit_buf *out);
/** In snippets, what was found stands between "[[" and "]]". */
void tacit_json_found(struct tacit_register *reg,
	const struct tacit_found *found, struct tacit_buf *out);

#endif
