/*
 * confirmation: that all replies on a call are entered, and which comments
 * were entered all the same since. The order is that of commits, not of
 * clocks: what the commit of the confirmation does not have came after it.
 */
#ifndef TACIT_FACTS_CONFIRMATION_H
#define TACIT_FACTS_CONFIRMATION_H

#include <tacit/facts.h>

/** Paths of comments, in order; in the arena. */
struct tacit_entered_since {
	bool has_day_only; /* the confirmation, and no hour */
	const char **paths;
	size_t count;
	size_t cap;
};

/** Is the end of a call later on that day? Then what bears the day alone, and
 * begins with it, came after the end: no call that is open can be confirmed. */
bool tacit_comes_after_on_day(struct tacit_register *reg,
	struct tacit_instant day, struct tacit_instant end);

/** Find the last notice of the result that stands, as notified of the call;
 * of one that bears a day only, the end of that day. Fails: TACIT_DB. */
TACIT_MUST_USE bool tacit_notification(struct tacit_register *reg,
	const char *note, struct tacit_call *call, struct tacit_err *err);

/**
 * Find the latest confirmation that stands, as replies_complete of the call,
 * whose note and extensions are there, and what was entered since.
 * Fails: TACIT_DB; TACIT_GIT.
 * Source: design, section 6.
 */
TACIT_MUST_USE bool tacit_confirmation(struct tacit_register *reg,
	struct tacit_arena *arena, struct tacit_call_case *out,
	struct tacit_entered_since *since, struct tacit_err *err);

bool tacit_was_entered_since(
	const struct tacit_entered_since *since, const char *path);

#endif
