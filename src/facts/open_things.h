/*
 * open_things: everything in a register that may be awaited from somebody, as
 * the facts that awaited.h judges.
 *
 * Open to: report.
 */
#ifndef TACIT_FACTS_OPEN_THINGS_H
#define TACIT_FACTS_OPEN_THINGS_H

#include <tacit/awaited.h>
#include <tacit/policy.h>
#include <tacit/register.h>

/** A note or a comment that those facts name. */
struct tacit_printed {
	const char *id;
	const char *printed; /* for people: tacit_printed_id */
};

struct tacit_open {
	struct tacit_awaited_facts facts;
	const struct tacit_printed *printed; /* by id */
	size_t printed_count;
};

/** How people see it; anything but those notes and comments: as it is. */
const char *tacit_open_printed(const struct tacit_open *open, const char *id);

/**
 * Collect the open calls, unanswered comments, papers and their stages, stale
 * language versions and opinions of a register at its instant, for `actor`.
 * A call that awaits nothing any more is left out.
 * Owns: everything goes into the arena. Fails: TACIT_DB, TACIT_GIT,
 * TACIT_INVALID a note whose values cannot be read.
 */
TACIT_MUST_USE bool tacit_open_things(struct tacit_register *reg,
	struct tacit_arena *arena, const struct tacit_actor *actor,
	struct tacit_open *out, struct tacit_err *err);

#endif
