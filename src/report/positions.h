/*
 * positions: the states that spoke on a call, by the position that they take.
 *
 * Each state once, where what it said weighs most; communications are counted
 * apart. What takes no position, because it does not count or was taken back,
 * is told by what was said and why it does not. Nobody agrees, and nobody is
 * silent. (design, sections 6 and 12)
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

/** What was said alike, and counts alike. */
struct tacit_position_row {
	enum tacit_group group; /* of what was said */
	enum tacit_kind kind; /* of it, where the group is NONE or SECONDING */
	enum tacit_reason reason; /* why it takes none; COUNTED: it does */
	/* of SECONDING: whose word of which kind, no more; or NULL */
	const struct tacit_statement *seconds;
	const char *seconded; /* name of that state */
	struct tacit_position who;
};

struct tacit_positions {
	struct tacit_position of[TACIT_GROUP_COUNT];
	/* positions, the weightiest first; what takes none by its reason; what
	 * is of no group: a withdrawal, a reply */
	struct tacit_position_row *rows;
	size_t row_count;
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
