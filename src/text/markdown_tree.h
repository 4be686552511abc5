/* From cmark's tree to ours. */
#ifndef TACIT_TEXT_MARKDOWN_TREE_H
#define TACIT_TEXT_MARKDOWN_TREE_H

#include "text/markdown_source.h"

/** The whole document with its footnotes; `first_line` is the source's. */
struct tacit_md_node *tacit_md_tree(struct md_source *src, unsigned first_line);

/* Strings on their way into the tree. (markdown_string.c) */

/** As it may be shown: no controls, no overrides; newlines only in code. */
const char *tacit_md_clean(
	struct tacit_arena *arena, const char *s, bool keeps_newlines);

/** What stood in the source where marks stand now. */
const char *tacit_md_restore(const struct md_source *src, const char *s);

/** Raw HTML without its comments and outer blanks; "" when nothing is left. */
const char *tacit_md_uncomment(struct tacit_arena *arena, const char *html);

/** True for https, mailto, a place in the document, a relative path. */
bool tacit_md_is_safe_link(const char *url);

#endif
