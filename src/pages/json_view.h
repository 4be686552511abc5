/*
 * json_view: documents with all that is known of them. tacit-format(5).
 * Open to: cli.
 */
#ifndef TACIT_PAGES_JSON_VIEW_H
#define TACIT_PAGES_JSON_VIEW_H

#include <tacit/buf.h>

#include "report/view.h"

void tacit_json_views(const struct tacit_record *record,
	const struct tacit_view *views, size_t count, struct tacit_buf *out);

#endif
