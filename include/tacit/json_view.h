/* json_view: documents with all that is known of them. tacit-format(5). */
#ifndef TACIT_JSON_VIEW_H
#define TACIT_JSON_VIEW_H

#include <tacit/buf.h>
#include <tacit/view.h>

void tacit_json_views(struct tacit_register *reg,
	const struct tacit_view *views, size_t count, struct tacit_buf *out);

#endif
