/* When a row of a sheet was received. */
#include "change/sheet_parts.h"

#include <stdio.h>
#include <string.h>

/* "17:59", "17:59:59" */
static bool parse_clock(struct tacit_str text, int *seconds)
{
	uint64_t rest = 0;

	if (text.len == 8 && text.data[5] == ':' &&
		!tacit_str_number(
			(struct tacit_str){ text.data + 6, 2 }, 59, &rest))
		return false;
	if (text.len == 8 && text.data[5] == ':')
		text.len = 5;
	if (!tacit_clock_parse(text, seconds) || *seconds == TACIT_DAY_S)
		return false;
	*seconds += (int)rest;
	return true;
}

/* "2022-06-30", and "30.06.2022" as office programs make of it. */
static bool parse_day(struct tacit_str text, struct tacit_date *out)
{
	char iso[TACIT_DATE_SIZE];

	if (text.len != 10 || text.data[2] != '.' || text.data[5] != '.')
		return tacit_date_parse(text, out);
	(void)snprintf(iso, sizeof(iso), "%.4s-%.2s-%.2s", text.data + 6,
		text.data + 3, text.data);
	return tacit_date_parse(tacit_str_of(iso), out);
}

/* "2022-06-30 17:59" is the clock of the body's seat. */
static bool parse_local(struct sheet_reading *reading, const char *typed,
	struct tacit_instant *out)
{
	const struct tacit_body *body = tacit_register_body(reading->reg);
	struct tacit_str day = tacit_str_of(typed);
	struct tacit_str clock = day;
	struct tacit_date date = { 0 };
	int seconds = 0;

	if (day.len < 12 || (day.data[10] != ' ' && day.data[10] != 'T'))
		return false;
	day.len = 10;
	clock = tacit_str_from(clock, 11);
	if (!parse_day(day, &date) || !parse_clock(clock, &seconds))
		return false;
	*out = tacit_zone_instant(&body->zone, date, seconds);
	return true;
}

void tacit_sheet_received(
	struct sheet_reading *reading, struct tacit_comment *out)
{
	const char *typed = tacit_sheet_cell(reading, TACIT_SHEET_RECEIVED);
	struct tacit_date date;

	out->received = reading->terms->received;
	if (!*typed ||
		tacit_instant_parse(tacit_str_of(typed), &out->received) ||
		parse_local(reading, typed, &out->received))
		return;
	tacit_sheet_fault(reading, TACIT_SHEET_RECEIVED,
		"write it like 2022-06-30 17:59 (the time at the seat) or "
		"2022-06-30T11:59:00Z",
		parse_day(tacit_str_of(typed), &date)
			? "%.40s: the hour is missing, and may decide"
			: "%.40s is no date and time",
		typed);
}
