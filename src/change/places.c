#include "change/places.h"

#include <string.h>

struct tacit_known_place {
	const char *typed;
	const char *place;
	struct tacit_err err; /* why there is none */
};

static void look_up(struct tacit_places *places, size_t at, const char *typed)
{
	struct tacit_known_place known = { 0 };

	known.typed = tacit_arena_strdup(places->arena, typed);
	if (!tacit_place_resolve(places->reg, places->arena, places->call,
		    known.typed, &known.place, &known.err))
		known.place = NULL;
	places->list = tacit_arena_grow(places->arena, places->list,
		&places->cap, places->count + 1, sizeof(*places->list));
	memmove(places->list + at + 1, places->list + at,
		(places->count - at) * sizeof(*places->list));
	places->list[at] = known;
	places->count++;
}

bool tacit_places_find(struct tacit_places *places, const char *typed,
	const char **place, struct tacit_err *err)
{
	size_t at = tacit_lower_bound(&typed, places->list, places->count,
		sizeof(*places->list), tacit_by_text);

	if (at == places->count || strcmp(places->list[at].typed, typed) != 0)
		look_up(places, at, typed);
	if (places->list[at].place) {
		*place = places->list[at].place;
		return true;
	}
	return tacit_fail_as(err, &places->list[at].err);
}
