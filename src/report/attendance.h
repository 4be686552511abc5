/*
 * attendance: who followed an event, in numbers: by day and by state. No person
 * is in it.
 *
 *	ok = tacit_attendance_find(reg, vault, &arena, &ask, &attendance, err);
 *
 * Open to: door, pages.
 */
#ifndef TACIT_REPORT_ATTENDANCE_H
#define TACIT_REPORT_ATTENDANCE_H

#include "report/registrations.h"

struct tacit_attendance_day {
	struct tacit_date date;
	size_t persons;
	size_t links; /* what several sat behind is one */
};

struct tacit_attendance_state {
	const char *code; /* NULL: of all */
	const char *name;
	const char *kind;
	size_t registered;
	size_t attended; /* on a day at least */
	size_t whole; /* on all days of the programme */
};

/** Lives in the arena. */
struct tacit_attendance {
	struct tacit_registrations event;
	struct tacit_attendance_day
		*days; /* on which the programme has slots, and
					    * on which somebody attended */
	size_t day_count;
	struct tacit_attendance_state all;
	struct tacit_attendance_state *states;
	size_t state_count;
};

/** `vault` NULL: nobody. Fails: as tacit_registrations_find. */
TACIT_MUST_USE bool tacit_attendance_find(struct tacit_register *reg,
	struct tacit_vault *vault, struct tacit_arena *arena,
	const struct tacit_registrations_ask *ask, struct tacit_attendance *out,
	struct tacit_err *err);

/** The days on which an event's programme has slots; of one without a
 * programme, all from its first to its last; of one that was reported as held on
 * other days, all of those. */
TACIT_MUST_USE bool tacit_attendance_event_days(struct tacit_register *reg,
	struct tacit_arena *arena, const char *event, struct tacit_date **out,
	size_t *count, struct tacit_err *err);

#endif
