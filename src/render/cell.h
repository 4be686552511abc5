/*
 * cell: a comment's Markdown as the plain text of a table's cell.
 * Open to: pages.
 */
#ifndef TACIT_RENDER_CELL_H
#define TACIT_RENDER_CELL_H

#include <tacit/mem.h>
#include <tacit/str.h>

/**
 * As tacit_markdown_plain gives it: blocks on lines of their own, blanks
 * single. Paragraphs with plain emphasis, which is what nearly all comments
 * are, are read without the parser.
 */
const char *tacit_cell_plain(
	struct tacit_arena *arena, struct tacit_str markdown);

#endif
