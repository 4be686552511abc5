/* page_trace: what the page and the JSON of places found share. */
#ifndef TACIT_PAGES_PAGE_TRACE_H
#define TACIT_PAGES_PAGE_TRACE_H

#include "pages/pages.h"

/** A snippet for programs: what was found as [[found]]. */
const char *tacit_found_marked(struct tacit_arena *arena, const char *snippet);

#endif
