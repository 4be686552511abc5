/*
 * page_trace: history and places found, for people and office programs.
 * Open to: cli.
 */
#ifndef TACIT_PAGES_PAGE_TRACE_H
#define TACIT_PAGES_PAGE_TRACE_H

#include <tacit/buf.h>
#include <tacit/page.h>

#include "report/trace.h"

void tacit_page_history(
	const struct tacit_trace *trace, struct tacit_page *page);
void tacit_csv_history(const struct tacit_trace *trace, struct tacit_buf *out);

/** `has_signs`: what was found is marked by signs, *so*, and not only by its
 * weight. */
void tacit_page_found(const struct tacit_found *found, bool has_signs,
	struct tacit_page *page);
/** A snippet for programs: what was found as [[found]]. */
const char *tacit_found_marked(struct tacit_arena *arena, const char *snippet);
void tacit_csv_found(const struct tacit_found *found, struct tacit_buf *out);

#endif
