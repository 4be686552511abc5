/*
 * json_trace: history and places found, for programs. tacit-format(5).
 * Open to: cli.
 */
#ifndef TACIT_PAGES_JSON_TRACE_H
#define TACIT_PAGES_JSON_TRACE_H

#include <tacit/buf.h>

#include "report/trace.h"

void tacit_json_history(const struct tacit_trace *trace, struct tacit_buf *out);
/** In snippets, what was found stands between "[[" and "]]". */
void tacit_json_found(const struct tacit_found *found, struct tacit_buf *out);

#endif
