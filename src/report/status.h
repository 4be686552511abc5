/*
 * status: what is awaited, from whom, since or by when; open calls; opinions.
 * The first thing to type. (design, section 8)
 *
 * Open to: pages.
 */
#ifndef TACIT_REPORT_STATUS_H
#define TACIT_REPORT_STATUS_H

#include <tacit/awaited.h>
#include <tacit/language.h>
#include <tacit/policy.h>

#include "report/record.h"

struct tacit_register;

struct tacit_status_call {
	const struct tacit_call_fact *fact;
	struct tacit_clock clock; /* by which its note says the close */
	const char *number; /* of the note, as printed */
};

/** One of status->awaited.list, in the words of people. */
struct tacit_status_row {
	const char *states; /* names of those it is awaited from, or "" */
	const char *subjects;
	const char *const *words; /* of the command */
	/* of the call whose close is awaited; else of the seat */
	struct tacit_clock clock;
};

/** One of status->awaited.opinions. */
struct tacit_status_opinion {
	const char *comment; /* as printed */
	const char *by; /* name of the coordinator; NULL: the Secretariat's */
	const char *state; /* name */
};

/** Lives in the arena given; refers to the register. */
struct tacit_status {
	struct tacit_record record;
	/* --- in the language --- */
	const char *body; /* its acronym */
	struct tacit_clock clock; /* of the seat, now */
	/* --- what stands --- */
	struct tacit_actor self; /* for whom: what is theirs comes first */
	struct tacit_awaited_facts facts;
	struct tacit_awaited_list awaited;
	const struct tacit_status_call *open; /* calls open now */
	size_t open_count;
	struct tacit_status_row *rows; /* awaited.count of them */
	struct tacit_status_opinion *opinions;
	const char *const *assumed_numbers; /* as printed */
	const char *const *assumed; /* notes whose close rests on an
				     * assumption, of calls not confirmed */
	size_t assumed_count;
	const char *const *twice_told; /* facts.twice, as printed */
};

/** Fails: as tacit_open_things. */
TACIT_MUST_USE bool tacit_status_find(struct tacit_register *reg,
	struct tacit_arena *arena, const struct tacit_actor *self,
	const char *lang, struct tacit_status *out, struct tacit_err *err);

/** Leave out what is awaited from others, and opinions on what others said. */
void tacit_status_keep_own(
	struct tacit_arena *arena, struct tacit_status *status);

#endif
