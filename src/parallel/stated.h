/* stated: what one text states, in the order of the text. Open to: facts. */
#ifndef TACIT_PARALLEL_STATED_H
#define TACIT_PARALLEL_STATED_H

#include "parallel/parallel.h"
#include "parallel/token.h"

struct stated {
	enum tacit_stated kind;
	const char *value;
	struct tacit_str words;
	unsigned line;
	size_t at; /* its first token ... */
	size_t to; /* ... and its last */
	/* a number that is meant, not counted ("both", "second"): that it is
	 * missing elsewhere is no finding */
	bool is_meant;
	unsigned thing; /* of a mode: what is held so; 0: not known */
};

struct stateds {
	struct tacit_arena *arena;
	const char *lang;
	struct stated *list;
	size_t count;
	size_t cap;
};

/** Add a fact, of tokens that may state another, too. */
void tacit_stated_say(struct stateds *out, const struct tokens *tokens,
	enum tacit_stated kind, size_t from, size_t to, const char *value);

/** Take tokens for a fact, and add it. */
void tacit_stated_add(struct stateds *out, struct tokens *tokens,
	enum tacit_stated kind, size_t from, size_t to, const char *value);

/** Find dates, days, months; taken. (stated_date.c) */
void tacit_stated_dates(struct stateds *out, struct tokens *tokens);

/** Lists that are numbered, and tables. (stated_shape.c) */
void tacit_stated_shapes(struct stateds *out, struct tokens *tokens);

/** States, by their names. (stated_state.c) */
void tacit_stated_states(struct stateds *out, struct tokens *tokens,
	const struct tacit_parallel_names *names);

/** How things are held. (stated_mode.c) */
void tacit_stated_modes(struct stateds *out, struct tokens *tokens);

/** Quantities, years, extents. (stated_number.c) */
void tacit_stated_numbers(struct stateds *out, struct tokens *tokens);

/** All that a text states; out->arena and ->lang are set. The tokens are left
 * to the caller, in the arena. */
void tacit_stated_find(struct stateds *out, struct tacit_str text,
	const struct tacit_parallel_names *names, struct tokens *tokens);

#endif
