/*
 * programme: what an event's body says of its days, as slots with hours.
 *
 * A table of the body is a programme where one of its columns holds hours:
 * "14:00-14:30", "14.00–14.30", "2 p.m. – 2:30 p.m.", in whatever language. A
 * date stands in a column, in a row or in the heading above; where a row has
 * none it is that of the row before. Hours are those of the event's zone.
 *
 *	struct tacit_programme programme = { 0 };
 *	tacit_programme_read(&arena, &event, NULL, &programme, &faults);
 *	for (i = 0; i < programme.count; i++)
 *		... programme.list[i].title
 *
 * Open to: judge, keep, report, site.
 */
#ifndef TACIT_FACTS_PROGRAMME_H
#define TACIT_FACTS_PROGRAMME_H

#include <tacit/document.h>
#include <tacit/fault.h>

struct tacit_programme_slot {
	unsigned line;
	unsigned table; /* 1: the first with hours */
	struct tacit_date date; /* on which it begins */
	int from_s; /* by the clock of that day */
	int to_s; /* beyond 24:00: on the next day; from_s: no end is said */
	const char *title; /* "" where there is none */
	bool is_break;
};

/** In the order of the text; {0}: there is none. */
struct tacit_programme {
	struct tacit_programme_slot *list;
	size_t count;
	size_t cap;
	unsigned line; /* of the first table; 0: there is none */
};

/**
 * Read an event, or a language version of one: then `original` has its days.
 * What cannot be read as a slot is none, and a fault with its line: no date or
 * hours that can be read, an end before the beginning, a weekday that the date
 * has not.
 * Owns: the arena has it.
 */
void tacit_programme_read(struct tacit_arena *arena,
	const struct tacit_document *event,
	const struct tacit_document *original, struct tacit_programme *out,
	struct tacit_faults *faults);

/**
 * Those faults, and: slots of one table that overlap (sessions side by side
 * have the same hours); as warnings gaps, days without a slot, dates outside
 * the event's, slots of two tables that overlap, a version with other hours
 * than the original, and what interpretation leaves out. `original`: as above.
 */
void tacit_programme_check(const struct tacit_document *event,
	const struct tacit_document *original, struct tacit_faults *faults);

/** Where a slot begins and ends: days and seconds of the event's clock. */
struct tacit_instant tacit_programme_begins(
	const struct tacit_programme_slot *slot, const struct tacit_zone *zone);
struct tacit_instant tacit_programme_ends(
	const struct tacit_programme_slot *slot, const struct tacit_zone *zone);

#endif
