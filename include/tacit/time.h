/*
 * time: civil dates and instants, two types that never mix by accident.
 *
 * A date is a day of the Gregorian calendar, 1990 to 2199. An instant is a
 * number of seconds since 1970 in UTC, in the same years. {0} is "none" for
 * both: neither 0000-00-00 nor 1970 is in range. What turns one into the
 * other is a zone (zone.h). Nothing here reads a clock, TZ or the locale.
 *
 *	struct tacit_date by;
 *	if (!tacit_date_parse(tacit_str_of("2022-06-30"), &by))
 *		...
 */
#ifndef TACIT_TIME_H
#define TACIT_TIME_H

#include <stdint.h>

#include <tacit/str.h>

struct tacit_date {
	int year;
	int month; /* 1 to 12 */
	int day; /* 1 to 31 */
};

struct tacit_instant {
	int64_t s; /* seconds since 1970-01-01T00:00:00Z */
};

/* 2200-01-01: whatever a commit has exists by then. */
#define TACIT_WHOLE_COMMIT ((struct tacit_instant){ 7258118400 })

enum { TACIT_YEAR_MIN = 1990, TACIT_YEAR_MAX = 2199 };
enum { TACIT_DATE_SIZE = 11, TACIT_INSTANT_SIZE = 21 };
enum { TACIT_DAY_S = 86400 };

bool tacit_date_is_set(struct tacit_date date);
bool tacit_instant_is_set(struct tacit_instant instant);

/** True in range: from 1990 on, before 2200, in UTC. */
bool tacit_instant_is_valid(struct tacit_instant instant);

/** True for a day that exists, in range. 29 February 2023 does not. */
bool tacit_date_is_valid(struct tacit_date date);

/** Exactly YYYY-MM-DD and a day that exists; false otherwise. */
bool tacit_date_parse(struct tacit_str text, struct tacit_date *out);
void tacit_date_format(struct tacit_date date, char out[TACIT_DATE_SIZE]);

/** Days since 1970-01-01, and back. */
int64_t tacit_date_days(struct tacit_date date);
struct tacit_date tacit_date_of_days(int64_t days);
struct tacit_date tacit_date_add(struct tacit_date date, int days);
/** <0, 0, >0 */
int tacit_date_compare(struct tacit_date a, struct tacit_date b);
/** 1 Monday to 7 Sunday (ISO 8601). */
int tacit_date_weekday(struct tacit_date date);

/**
 * YYYY-MM-DDTHH:MM[:SS](Z|+HH:MM|-HH:MM), seconds 00 to 59, hours 00 to 23,
 * offsets to 18:00. False for anything else, a local time without offset too,
 * and for what lies outside the years above in UTC.
 */
bool tacit_instant_parse(struct tacit_str text, struct tacit_instant *out);
/** Always YYYY-MM-DDTHH:MM:SSZ; any instant from the year 1 to 9999. */
void tacit_instant_format(
	struct tacit_instant instant, char out[TACIT_INSTANT_SIZE]);
/** The same moment in words of a clock in UTC. */
struct tacit_date tacit_instant_utc_date(struct tacit_instant instant);

/** "HH:MM" from 00:00 to 24:00, as seconds of the day. */
bool tacit_clock_parse(struct tacit_str text, int *seconds);

/**
 * "+06:00", "-03:30", as seconds, and back (whole minutes; what is left over
 * is not written). "-00:00" is refused: RFC 3339 keeps it for "not known".
 */
enum { TACIT_OFFSET_SIZE = 7 };
bool tacit_offset_parse(struct tacit_str text, int *seconds);
void tacit_offset_format(int seconds, char out[TACIT_OFFSET_SIZE]);

#endif
