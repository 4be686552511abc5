/*
 * pattern: "comments/YEAR/NOTE/STATE/ID" against a path, and back.
 *
 * Words in capitals take part of a text, each of its own shape; everything
 * else stands for itself. At most one word of a segment has no fixed length,
 * so reading needs no second try.
 */
#ifndef TACIT_DOCUMENT_PATTERN_H
#define TACIT_DOCUMENT_PATTERN_H

#include <tacit/mem.h>
#include <tacit/str.h>

enum tacit_word {
	TACIT_WORD_YEAR,
	TACIT_WORD_DATE,
	TACIT_WORD_STATE,
	TACIT_WORD_ID,
	TACIT_WORD_SUM,
	TACIT_WORD_AREA,
	TACIT_WORD_MEASURE,
	TACIT_WORD_PAPER,
	TACIT_WORD_ITEM,
	TACIT_WORD_NOTE,
	TACIT_WORD_KIND,
	TACIT_WORD_ORGAN,
	TACIT_WORD_NETWORK,
	TACIT_WORD_EVENT,
	TACIT_WORD_DECISION,
	TACIT_WORD_COUNT
};

/** What each word took; empty where it did not occur. Borrowed. */
struct tacit_bindings {
	struct tacit_str word[TACIT_WORD_COUNT];
};

bool tacit_pattern_match(struct tacit_str pattern, struct tacit_str text,
	struct tacit_bindings *out);

/** Has every word of the pattern a text? */
bool tacit_pattern_is_complete(
	struct tacit_str pattern, const struct tacit_bindings *words);

/** The text with the words filled in; `upper` writes them in capitals. */
const char *tacit_pattern_expand(struct tacit_arena *arena,
	struct tacit_str pattern, const struct tacit_bindings *words,
	bool upper);

/** A copy with ASCII letters in small. */
const char *tacit_pattern_lower(
	struct tacit_arena *arena, struct tacit_str text);

/** Shapes that values of keys share with paths. */
bool tacit_is_state_code(struct tacit_str text); /* tur; small letters */
bool tacit_is_slug(struct tacit_str text); /* border-control */
bool tacit_is_section(struct tacit_str text); /* ii */

#endif
