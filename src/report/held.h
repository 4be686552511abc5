/* held: what was reported of an event. */
#ifndef TACIT_REPORT_HELD_H
#define TACIT_REPORT_HELD_H

#include <tacit/register.h>

struct tacit_held {
	/* "held", "postponed" or "cancelled", by the report on it that stands,
	 * the latest of several; NULL: nothing is reported */
	const char *word;
	struct tacit_instant since; /* that report exists */
	size_t reports; /* that stand or not */
};

/** Fails: TACIT_DB. */
TACIT_MUST_USE bool tacit_event_held(struct tacit_register *reg,
	struct tacit_arena *arena, const char *event, struct tacit_held *out,
	struct tacit_err *err);

#endif
