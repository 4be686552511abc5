#include "change/received.h"

#include <stdio.h>
#include <string.h>

/* "17:59", "17:59:59" */
static bool parse_clock(struct tacit_str text, int *seconds)
{
	uint64_t rest = 0;

	if (text.len == 8 && text.data[5] == ':') {
		if (!tacit_str_number(tacit_str_from(text, 6), 59, &rest))
			return false;
		text.len = 5;
	}
	if (!tacit_clock_parse(text, seconds) || *seconds == TACIT_DAY_S)
		return false;
	*seconds += (int)rest;
	return true;
}

/* --- days ------------------------------------------------------------------ */

/* "Feb", "February": by the letters that are there, three at least. */
static int month_of(struct tacit_str word)
{
	static const char *const months[] = { "january", "february", "march",
		"april", "may", "june", "july", "august", "september",
		"october", "november", "december" };
	size_t i;
	size_t k;

	for (i = 0; word.len >= 3 && i < TACIT_COUNT(months); i++) {
		for (k = 0; k < word.len && months[i][k] &&
			tacit_small(word.data[k]) == months[i][k];
			k++)
			;
		if (k == word.len)
			return (int)i + 1;
	}
	return 0;
}

/* "20 Feb 2022", "20 Feb": the last such day until today. */
static bool parse_named(
	struct tacit_str text, struct tacit_date today, struct tacit_date *out)
{
	struct tacit_str part;
	uint64_t day = 0;
	uint64_t year = 0;
	char iso[TACIT_DATE_SIZE];
	int month;

	if (!tacit_str_split(&text, ' ', &part) ||
		!tacit_str_number(part, 31, &day) ||
		!tacit_str_split(&text, ' ', &part))
		return false;
	month = month_of(part);
	if (!month ||
		(text.len && !tacit_str_number(text, TACIT_YEAR_MAX, &year)))
		return false;
	if (!text.len)
		year = (uint64_t)today.year;
	if (!text.len &&
		(month > today.month ||
			(month == today.month && (int)day > today.day)))
		year--;
	if (year < TACIT_YEAR_MIN)
		return false;
	tacit_date_format(
		(struct tacit_date){ (int)year, month, (int)day }, iso);
	return tacit_date_parse(tacit_str_of(iso), out);
}

/* "2022-06-30", and "30.06.2022" as office programs make of it. */
static bool parse_day(
	struct tacit_str text, struct tacit_date today, struct tacit_date *out)
{
	char iso[TACIT_DATE_SIZE];

	if (text.len == 10 && text.data[2] == '.' && text.data[5] == '.') {
		(void)snprintf(iso, sizeof(iso), "%.4s-%.2s-%.2s",
			text.data + 6, text.data + 3, text.data);
		text = tacit_str_of(iso);
		return tacit_date_parse(text, out);
	}
	return tacit_date_parse(text, out) || parse_named(text, today, out);
}

/* --- the seat's clock ------------------------------------------------------ */

/* Of an hour that a day has twice the later one was taken: there is an
 * earlier instant with the same clock. */
static bool comes_twice(const struct tacit_zone *zone, struct tacit_instant at,
	struct tacit_date date, int seconds)
{
	const int steps[] = { 1800, 3600, 7200 };
	size_t i;

	for (i = 0; i < 2 * TACIT_COUNT(steps); i++) {
		const int step = steps[i / 2];
		struct tacit_instant other = { i % 2 ? at.s + step
						     : at.s - step };
		int clock = 0;
		struct tacit_date day = tacit_zone_date(zone, other, &clock);

		if (clock == seconds && !tacit_date_compare(day, date))
			return true;
	}
	return false;
}

static bool at_seat(const struct tacit_body *body, struct tacit_date date,
	int seconds, struct tacit_instant *out, struct tacit_err *err)
{
	int clock = 0;
	struct tacit_date day;
	bool twice;

	*out = tacit_zone_instant(&body->zone, date, seconds);
	day = tacit_zone_date(&body->zone, *out, &clock);
	twice = comes_twice(&body->zone, *out, date, seconds);
	if (clock == seconds && !tacit_date_compare(day, date) && !twice)
		return true;
	(void)tacit_fail(err, TACIT_INVALID,
		twice ? "the clock at the seat showed that hour twice on that "
			"day"
		      : "the clock at the seat did not show that hour on that "
			"day");
	return tacit_hint(err,
		"write it with its offset, like 2022-06-30T17:59:59+06:00");
}

bool tacit_received_parse(const struct tacit_body *body,
	struct tacit_date today, const char *typed, struct tacit_instant *out,
	struct tacit_err *err)
{
	struct tacit_str text = tacit_str_trim(tacit_str_of(typed));
	struct tacit_date date = { 0 };
	size_t cut = text.len;
	int seconds = 0;

	if (tacit_instant_parse(text, out))
		return true;
	while (cut && text.data[cut - 1] != ' ' && text.data[cut - 1] != 'T')
		cut--;
	if (cut > 1 && parse_clock(tacit_str_from(text, cut), &seconds) &&
		parse_day(
			(struct tacit_str){ text.data, cut - 1 }, today, &date))
		return at_seat(body, date, seconds, out, err);
	(void)tacit_fail(err, TACIT_INVALID,
		parse_day(text, today, &date)
			? "%.40s: the hour is missing, and may decide"
			: "%.40s is no date and time",
		typed);
	return tacit_hint(err,
		"write it like 2022-06-30 17:59 (the time at the seat) or "
		"2022-06-30T11:59:00Z");
}

bool tacit_received_day(
	struct tacit_date today, const char *typed, struct tacit_date *out)
{
	return parse_day(tacit_str_trim(tacit_str_of(typed)), today, out);
}
