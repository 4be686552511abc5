/* programme_cell: what one cell of a programme states. */
#ifndef TACIT_FACTS_PROGRAMME_CELL_H
#define TACIT_FACTS_PROGRAMME_CELL_H

#include <tacit/time.h>

#include "parallel/token.h"

struct programme_hours {
	size_t count; /* 0: none; 1: the beginning; 2: the end, too */
	int from_s;
	int to_s;
	bool is_bad; /* other numbers stand there, too */
};

struct programme_day {
	struct tacit_date date; /* its year may be 0; its day 0: none */
	unsigned number; /* of "Day 2"; 0: none */
	unsigned weekday; /* 1 Monday to 7; 0: none */
};

/** Hours among the tokens that are not taken. */
struct programme_hours tacit_programme_hours(const struct tokens *tokens);

/** The first day that is stated; its tokens are taken. */
struct programme_day tacit_programme_day(
	struct tacit_arena *arena, struct tokens *tokens);

/** A title that says no more than a break, coffee, lunch. */
bool tacit_programme_is_break(const struct tokens *tokens);

#endif
