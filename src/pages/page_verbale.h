/*
 * page_verbale: a note verbale on the body's paper.
 *
 * Open to: cli.
 */
#ifndef TACIT_PAGES_PAGE_VERBALE_H
#define TACIT_PAGES_PAGE_VERBALE_H

#include <tacit/page.h>

#include "report/record.h"

/** `text` is Markdown, borrowed; the names are the body's in page->lang. */
void tacit_page_verbale(struct tacit_page *page,
	const struct tacit_record *record, const char *body,
	const char *body_short, struct tacit_str text);
void tacit_json_verbale(const struct tacit_record *record, const char *kind,
	const char *lang, struct tacit_str text, struct tacit_buf *out);

#endif
