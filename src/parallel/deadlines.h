/*
 * deadlines: until when a text asks for something: for comments, say.
 *
 * A date with "by", "before" or the like, in a sentence that asks for what is
 * to be sent. Other ends (of a plan, of a term) are none.
 *
 * Open to: facts.
 */
#ifndef TACIT_PARALLEL_DEADLINES_H
#define TACIT_PARALLEL_DEADLINES_H

#include "parallel/parallel.h"
#include "parallel/words.h"

struct tacit_asked {
	enum tacit_asking what;
	const char *bound; /* "by", "before", "either" */
	const char *day; /* "2022-06-30"; without a year "--06-30" */
	struct tacit_str words;
	unsigned line; /* of the text */
	bool has_hour; /* its sentence says one */
	bool has_zone; /* the text says one */
};

enum { TACIT_ASKED_MAX = 256 /* of one text; more are passed over */ };

struct tacit_askeds {
	struct tacit_asked *list; /* in the arena, as they stand */
	size_t count;
	size_t cap;
};

/** Of "2022-06-30" or "--06-30": by both a year, or none is written in one of
 * them. What is no day is only itself. */
bool tacit_is_same_day(const char *a, const char *b);

/** `lang` may be "": it is then told by its letters. */
void tacit_text_deadlines(struct tacit_arena *arena, struct tacit_str text,
	const char *lang, struct tacit_askeds *out);

#endif
