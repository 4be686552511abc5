/* Strings on their way from cmark's tree into ours. */
#ifndef TACIT_TEXT_MARKDOWN_STRING_H
#define TACIT_TEXT_MARKDOWN_STRING_H

#include "text/markdown_source.h"

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
