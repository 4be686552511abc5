/*
 * places: what people type for a passage, resolved once for a call. Reading
 * the texts that a call circulated costs as much as a thousand comments.
 */
#ifndef TACIT_CHANGE_PLACES_H
#define TACIT_CHANGE_PLACES_H

#include <tacit/facts.h>

struct tacit_known_place;

/** {0} and a register is empty; everything lives in the arena. */
struct tacit_places {
	struct tacit_register *reg;
	struct tacit_arena *arena;
	const struct tacit_call_case *call; /* NULL outside a call */
	struct tacit_known_place *list; /* sorted by what was typed */
	size_t count;
	size_t cap;
};

/** As tacit_place_resolve; failures are known, too. */
TACIT_MUST_USE bool tacit_places_find(struct tacit_places *places,
	const char *typed, const char **place, struct tacit_err *err);

#endif
