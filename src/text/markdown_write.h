/* A tree back to Markdown: blocks here, inline text in its own file. */
#ifndef TACIT_TEXT_MARKDOWN_WRITE_H
#define TACIT_TEXT_MARKDOWN_WRITE_H

#include <tacit/markdown.h>

struct md_writer {
	struct tacit_buf *out;
	size_t start; /* what stood in out before */
	struct tacit_buf prefix; /* of every line: quotes, items */
	bool is_fresh; /* right behind a prefix or marker */
	bool is_tight; /* inside the items of a tight list */
	bool is_one_line; /* in headings and cells */
	bool is_cell;
};

/** The inline children of a block. (markdown_write_inline.c) */
void tacit_md_write_inline(
	struct md_writer *w, const struct tacit_md_node *parent);

/** End the line and begin the next with its prefix. */
void tacit_md_write_line(struct md_writer *w);

#endif
