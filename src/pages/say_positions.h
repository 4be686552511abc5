/* say_positions: who takes which position on a call, objections first. */
#ifndef TACIT_PAGES_SAY_POSITIONS_H
#define TACIT_PAGES_SAY_POSITIONS_H

#include <tacit/page.h>

#include "pages/json_document.h"
#include "report/positions.h"

/** "no objection": for tacit_tr. Of a group, not NONE. */
const char *tacit_say_position(enum tacit_group group);

/** "by word of mouth, not confirmed in writing": the same. */
const char *tacit_say_reason(enum tacit_reason reason);

/** "supports the objection of A", A being the state's name. */
const char *tacit_say_seconded(struct tacit_page *page, enum tacit_kind by,
	const struct tacit_statement *seconds, const char *state);

/** "objection"; "objection, does not count: withdrawn in time"; "supports the
 * objection of A". */
const char *tacit_say_position_row(
	struct tacit_page *page, const struct tacit_position_row *row);

/**
 * "an objection is in force (A and B); a condition is in force (C)": what
 * counts towards the result, by its position; NULL where nothing does.
 */
const char *tacit_say_in_force(
	struct tacit_page *page, const struct tacit_positions *in_force);

/**
 * One line each for the objections, reservations, conditions and amendments
 * that there are: "Objection: A and B".
 */
void tacit_say_standing_against(struct tacit_page *page,
	struct tacit_block *facts, const struct tacit_positions *said);

/** "States by position: objection 1, ... Communications: 3." */
const char *tacit_say_position_counts(
	struct tacit_page *page, const struct tacit_positions *said);

/** A list: "state", "name". */
json_t *tacit_json_states(const struct tacit_position *at);

/** A list: "position", "states" (each "state", "name"), "communications". */
json_t *tacit_json_positions(const struct tacit_positions *positions);

#endif
