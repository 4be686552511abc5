/*
 * positions: the states that spoke on a call, by the position that they take.
 *
 * Each state once, where what it said weighs most; communications are counted
 * apart. Nobody agrees, and nobody is silent. (design, sections 6 and 12)
 *
 *	struct tacit_positions positions =
 *		tacit_positions_of(&style, reading, TACIT_SAID, NULL);
 *	... positions.of[TACIT_GROUP_OBJECTION].count
 *
 * Open to: pages.
 */
#ifndef TACIT_REPORT_POSITIONS_H
#define TACIT_REPORT_POSITIONS_H

#include <tacit/silence.h>

struct tacit_value_style;

/** Those whose weightiest word is of one group; by name. */
struct tacit_position {
	const char *const *states; /* names */
	const char *const *codes; /* of the same */
	size_t count; /* states */
	size_t communications;
};

struct tacit_positions {
	struct tacit_position of[TACIT_GROUP_COUNT];
};

enum tacit_positions_which {
	TACIT_SAID, /* all that was said on the call */
	TACIT_IN_FORCE /* what counts towards its result */
};

/**
 * The positions by a reading; `only`, where it is not NULL, says which of the
 * reading's statements are looked at.
 *
 * Owns:  all of it is the style's arena's.
 * Fails: never; a state whose name is not found stands by its code.
 * Source: design, section 6.
 */
struct tacit_positions tacit_positions_of(const struct tacit_value_style *style,
	const struct tacit_reading *reading, enum tacit_positions_which which,
	const bool *only);

#endif
