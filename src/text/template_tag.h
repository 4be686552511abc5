/* template_tag: the tags of a template, one after another. */
#ifndef TACIT_TEXT_TEMPLATE_TAG_H
#define TACIT_TEXT_TEMPLATE_TAG_H

#include "text/template.h"

enum tacit_tag_kind {
	TACIT_TAG_VALUE,
	TACIT_TAG_RAW,
	TACIT_TAG_IF,
	TACIT_TAG_UNLESS,
	TACIT_TAG_END,
	TACIT_TAG_REMARK,
	TACIT_TAG_BROKEN
};

struct tacit_tag {
	enum tacit_tag_kind kind;
	struct tacit_str name;
	struct tacit_str before; /* the text before it */
	const char *start;
};

/** Take the text up to the next tag, and that, off `rest`, a part of the
 * template that begins at `begin`; a tag that stands alone takes its line with
 * it. False: there is none, `rest` is as it was. */
bool tacit_template_next(
	const char *begin, struct tacit_str *rest, struct tacit_tag *tag);

/** What stands in a section whose first tag was taken; its end is taken off
 * `rest`, too. Of a template that was checked. */
struct tacit_str tacit_template_inner(
	const char *begin, struct tacit_str *rest);

unsigned tacit_template_line(struct tacit_str all, const char *at);

void tacit_template_escape(
	enum tacit_template_kind kind, const char *text, struct tacit_buf *out);

#endif
