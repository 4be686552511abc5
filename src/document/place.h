/*
 * place: where a document belongs, by what its header says. check compares
 * that with where it stands; a draft is put there.
 */
#ifndef TACIT_DOCUMENT_PLACE_H
#define TACIT_DOCUMENT_PLACE_H

#include <tacit/document.h>

#include "document/pattern.h"

/** How a word of a path is taken from a key. */
enum tacit_place_part {
	TACIT_PLACE_LOWER, /* all of it, in small letters */
	TACIT_PLACE_YEAR, /* the first four characters of a date */
	TACIT_PLACE_SLUG, /* NCT/G/778: nct-g-778 */
	TACIT_PLACE_HEAD, /* before the first "/", or "-" of a comment's id */
	TACIT_PLACE_TAIL /* after it */
};

struct tacit_place_row {
	enum tacit_type_id type;
	const char *key;
	enum tacit_word word;
	enum tacit_place_part part;
};

/** The row of a type after the last one (NULL: the first), or NULL. */
const struct tacit_place_row *tacit_place_next(
	enum tacit_type_id type, const struct tacit_place_row *last);

/**
 * What the header says a word of the path is; empty when it says nothing.
 * Owns: lives in the arena.
 */
struct tacit_str tacit_place_word(struct tacit_arena *arena,
	const struct tacit_document *doc, const struct tacit_place_row *row);

/** What the path says its words are; it must be one of the type. */
void tacit_place_words(const struct tacit_type *type, const char *path,
	struct tacit_bindings *words);

/**
 * The path that these words make, by the first pattern of the type whose
 * words are all there; NULL when some are missing.
 */
const char *tacit_place_path(struct tacit_arena *arena,
	const struct tacit_type *type, const struct tacit_bindings *words);

/** The header says what the path says; the content id is right. */
void tacit_document_check_place(
	const struct tacit_document *doc, struct tacit_faults *faults);

#endif
