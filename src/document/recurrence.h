/*
 * recurrence: how often an activity is to recur, "2 per year".
 *
 * Open to: report.
 */
#ifndef TACIT_DOCUMENT_RECURRENCE_H
#define TACIT_DOCUMENT_RECURRENCE_H

#include <tacit/str.h>

enum tacit_period { TACIT_PER_YEAR, TACIT_PER_QUARTER, TACIT_PER_MONTH };

struct tacit_recurrence {
	uint64_t times; /* in each period; 0: none is foreseen */
	enum tacit_period period;
};

/** "2 per year", "1 per quarter", "3 per month"; false where it is none. */
bool tacit_recurrence_parse(
	struct tacit_str text, struct tacit_recurrence *out);

/** How often that is in a year. */
uint64_t tacit_recurrence_a_year(const struct tacit_recurrence *recurrence);

/** "quarter", for machines. */
const char *tacit_period_word(enum tacit_period period);

#endif
