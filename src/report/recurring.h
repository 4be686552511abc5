/*
 * recurring: the events of an activity, and how many of them a year has.
 *
 * An event is of an activity that it names in `items`. It is held only where
 * the last report that stands says so; it changes no status that was reported
 * on the activity. (design, sections 2 and 8)
 *
 *	struct tacit_recurring all = { 0 };
 *	if (!tacit_recurring_find(&style, &item, &all, err))
 *		return false;
 *	for (i = 0; i < all.year_count; i++)
 *		text = tacit_recurring_told(
 *			&style, &all.recurrence, &all.years[i]);
 *
 * Open to: pages.
 */
#ifndef TACIT_REPORT_RECURRING_H
#define TACIT_REPORT_RECURRING_H

#include "document/recurrence.h"
#include "report/held.h"

/* Events of a year: of one as it was held or is planned by now a day lies in
 * it; what was put off to no day, or cancelled, is of the year for which it
 * was announced. */
struct tacit_recurring_year {
	int year;
	uint64_t held;
	uint64_t announced; /* ahead, or begun and nothing is recorded */
	uint64_t postponed;
	uint64_t cancelled;
};

struct tacit_recurring_event {
	const char *id;
	const char *path;
	const char *title; /* in the language */
	struct tacit_held held;
};

struct tacit_recurring {
	struct tacit_recurrence recurrence;
	struct tacit_recurring_event *events; /* as they began */
	size_t event_count;
	struct tacit_recurring_year *years; /* in order; with an event */
	size_t year_count;
	size_t year_cap;
};

/** One more event, if it is of the year. */
void tacit_recurring_count(
	struct tacit_recurring_year *year, const struct tacit_held *held);
/** All of them, whatever became of them. */
uint64_t tacit_recurring_sum(const struct tacit_recurring_year *year);

/** What the header says; times is 0 where it says nothing. */
struct tacit_recurrence tacit_recurrence_of(const struct tacit_document *item);

/** The events of an activity, in the style's arena. Fails: TACIT_DB. */
TACIT_MUST_USE bool tacit_recurring_find(const struct tacit_value_style *style,
	const struct tacit_document *item, struct tacit_recurring *out,
	struct tacit_err *err);

/** "1 held, 1 announced, of 2 a year"; without recurrence
 * "events of the year: 1 held". */
const char *tacit_recurring_told(const struct tacit_value_style *style,
	const struct tacit_recurrence *recurrence,
	const struct tacit_recurring_year *year);
/** "2 per year", in the language. */
const char *tacit_recurrence_told(const struct tacit_value_style *style,
	const struct tacit_recurrence *recurrence);
/** "event held: TITLE (28 November 2022)"; NULL: it was not, by the record. */
const char *tacit_recurring_held(const struct tacit_value_style *style,
	const char *title, const struct tacit_held *held);

#endif
