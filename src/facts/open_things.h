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

/**
 * Collect the open calls, unanswered comments, papers and their stages, stale
 * language versions and opinions of a register at its instant, for `actor`.
 * Owns: everything goes into the arena. Fails: TACIT_DB, TACIT_GIT,
 * TACIT_INVALID a note whose values cannot be read.
 */
TACIT_MUST_USE bool tacit_open_things(struct tacit_register *reg,
	struct tacit_arena *arena, const struct tacit_actor *actor,
	struct tacit_awaited_facts *out, struct tacit_err *err);

#endif
