/*
 * programme: an event's programme by the clocks that are asked for.
 *
 *	struct tacit_agenda_ask ask = { .lang = "en", .has_capitals = true };
 *	ok = tacit_agenda_find(reg, &arena, "2022/seminar", &ask, &agenda, err);
 *
 * Open to: cli, door, pages.
 */
#ifndef TACIT_REPORT_PROGRAMME_H
#define TACIT_REPORT_PROGRAMME_H

#include <tacit/str.h>

#include "report/record.h"

/** A clock, and whose. */
struct tacit_agenda_clock {
	const char *code; /* of a state; NULL: none */
	const char *name; /* of the state in the language; else of the zone */
	const char *zone_name; /* "Asia/Almaty" */
	struct tacit_zone zone;
};

struct tacit_agenda_slot {
	struct tacit_date date; /* by the event's clock */
	struct tacit_instant begins;
	struct tacit_instant ends; /* none: no end is said */
	const char *title; /* in the language, where a version has it */
	const char *own; /* as the event itself has it */
	bool is_break;
};

/** Days in a row that begin at one hour by every clock. */
struct tacit_agenda_start {
	struct tacit_date from;
	struct tacit_date to;
	struct tacit_instant begins; /* on the first of them */
};

/** Lives in the arena. */
struct tacit_agenda {
	struct tacit_record record;
	const char *id;
	const char *title;
	struct tacit_date starts;
	struct tacit_date ends;
	bool is_moved; /* reported as held on other days: */
	struct tacit_date held_from;
	struct tacit_date held_to;
	const char *venue; /* or NULL */
	const char *held; /* "cancelled", "postponed": as reported; or NULL */
	const char *told; /* the same in words */
	bool is_off; /* cancelled, or postponed to other days than these */
	const char *const *stated; /* what its sources contradict */
	size_t stated_count;
	const char *languages; /* by their names, joined */
	const char *interpretation; /* the same, or NULL */
	const char *const *not_from; /* languages from which none is stated */
	size_t not_from_count;
	struct tacit_agenda_clock clock; /* the event's */
	struct tacit_agenda_clock *clocks; /* asked for */
	size_t clock_count;
	struct tacit_agenda_slot *slots;
	size_t slot_count;
	size_t faults; /* errors in the programme: rows that are left out */
	/* --- capitals, where asked for --- */
	struct tacit_agenda_clock *capitals; /* as they begin, then by name */
	size_t capital_count;
	const char *const *unknown; /* names of states without a zone */
	size_t unknown_count;
	struct tacit_agenda_start *begins;
	size_t begin_count;
};

struct tacit_agenda_ask {
	const char *lang;
	const char *const *zones; /* names of zones or of states, as typed */
	size_t zone_count;
	bool has_capitals;
};

/** The zone of the capital of a state; NULL: it is not recorded. */
const char *tacit_agenda_zone(
	const struct tacit_register *reg, const char *code);

/** Whether that zone (or NULL) is another than the event's. */
bool tacit_agenda_is_elsewhere(
	const struct tacit_agenda *agenda, const char *zone);

/**
 * Fails: TACIT_NOTFOUND no such event; TACIT_INVALID no such zone, or a state
 * whose zone is not recorded; TACIT_DB.
 */
TACIT_MUST_USE bool tacit_agenda_find(struct tacit_register *reg,
	struct tacit_arena *arena, const char *event,
	const struct tacit_agenda_ask *ask, struct tacit_agenda *out,
	struct tacit_err *err);

#endif
