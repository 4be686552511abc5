/*
 * page_trace: history and places found, for people and office programs.
 * Open to: cli.
 */
#ifndef TACIT_PAGES_PAGE_TRACE_H
#define TACIT_PAGES_PAGE_TRACE_H

#include <tacit/buf.h>
#include <tacit/page.h>

#include "report/trace.h"

void tacit_page_history(struct tacit_register *reg,
	const struct tacit_trace *trace, const char *lang,
	struct tacit_page *page);
void tacit_csv_history(const struct tacit_trace *trace, struct tacit_buf *out);

/** `has_signs`: what was found is marked by signs, *so*, and not only by its
 * weight. */
void tacit_page_found(struct tacit_register *reg,
	const struct tacit_found *found, const char *lang, bool has_signs,
	struct tacit_page *page);
void tacit_csv_found(const struct tacit_found *found, struct tacit_buf *out);

#endif
