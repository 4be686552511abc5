/* language_table: one row a language; patterns instead of code. */
#ifndef TACIT_TEXT_LANGUAGE_TABLE_H
#define TACIT_TEXT_LANGUAGE_TABLE_H

#include <tacit/language.h>

/*
 * In a pattern: %d the day, %D in two digits, %m the month's name, %s its
 * short name, %n its number, %N in two digits, %y the year, %w the weekday;
 * %b %a %l %e the month in the cases that "by", "since", "on" and "by the end
 * of" ask for. With >, as in %>d, it is that of the second date of a range.
 */
struct language {
	const char *code; /* NULL: every language that has no row */
	const char *months[12];
	const char *short_months[12];
	const char *by_months[12]; /* "" where the pattern does not ask */
	const char *since_months[12];
	const char *on_months[12];
	const char *last_months[12];
	const char *weekdays[7];
	const char *dates[TACIT_DATE_FORM_COUNT];
	const char *range_month; /* within a month */
	const char *range_year; /* within a year */
	const char *range_sep;
	const char *before_time; /* between a date and an hour */
	/* patterns of a close that is no end of a day; its hour is between */
	const char *before[2];
	const char *open_clock[2]; /* before whose clock closes: at the end of
				    * a day, at another hour */
	const char *close_clock;
	const char *open_utc; /* around UTC beside another clock */
	const char *close_utc;
	const char *sep; /* between whose clock, the weekday and UTC */
	const char *sep_other; /* before UTC on another day */
	const char *place_sep; /* between an hour and whose clock it is */
	const char *place[2]; /* around the name of a place */
	const char *place_elided; /* the first of it before a vowel; or NULL */
	bool has_genitive; /* of that name there */
	const char *utc_before; /* the word, before the hour */
	const char *utc_after; /* or after it */
	/* seconds, minutes, hours, days, each in the forms of a count */
	const char *units[4][TACIT_PLURAL_MAX];
	/* the same after the word that after_close begins with, if others */
	const char *after_units[4][TACIT_PLURAL_MAX];
	const char *unit_sep; /* between a number and its unit */
	const char *duration_sep;
	const char *after_close[2]; /* before and after a duration */
	const char *at_close;
	const char *list_sep;
	const char *list_last; /* before the last item */
	const char *group_sep; /* of thousands; "" for none */
	uint64_t group_from; /* the least number that is grouped */
	const char *first_day; /* of a month, by words; NULL: 1 */
	unsigned plural_forms;
	bool none_is_one; /* of two forms, 0 takes the first, too */
};

/** Never NULL. */
const struct language *tacit_language_of(const char *lang);

#endif
