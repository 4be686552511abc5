/*
 * wording: texts and queries, as the full text takes them. Pure functions.
 *
 * Scripts that are written without spaces (Chinese, Japanese, Thai, ...) are
 * cut into characters, each a word of its own, and a run of them in a query
 * is a phrase of such words. The cut is a control character, which no
 * document has, so that a snippet is whole again without it.
 */
#ifndef TACIT_INDEX_WORDING_H
#define TACIT_INDEX_WORDING_H

#include <tacit/buf.h>

enum { TACIT_WORDS_MAX = 1000, TACIT_WORDS_ITEMS = 32, TACIT_CUT = 0x1f };

/** What a header says, without its keys; and the body. Both are cut. */
void tacit_wording_split(
	struct tacit_str text, struct tacit_buf *head, struct tacit_buf *body);

/**
 * A search as FTS5 writes it: strings in quotes, all of which must occur.
 * Nothing of what a person types is an operator but quotes and an asterisk
 * after a word. Fails: TACIT_INVALID.
 */
TACIT_MUST_USE bool tacit_wording_query(
	const char *words, struct tacit_buf *out, struct tacit_err *err);

/** A snippet as it is shown: without cuts, on one line. */
void tacit_wording_show(const char *snippet, struct tacit_buf *out);

#endif
