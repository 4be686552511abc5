/* The rule in a TZif file's footer: "CET-1CEST,M3.5.0,M10.5.0/3". */
#include "base/zone_parts.h"

enum { HOUR_S = 3600, RULE_HOUR_MAX = 167, OFFSET_HOUR_MAX = 24 };

/* One to three digits, not more than `max`. */
static bool take_number(struct tacit_str *rest, int max, int *out)
{
	int n = 0;
	size_t i;

	for (i = 0; i < 3 && i < rest->len && tacit_is_digit(rest->data[i]);
		i++)
		n = n * 10 + (rest->data[i] - '0');
	if (i == 0 || n > max)
		return false;
	*rest = tacit_str_from(*rest, i);
	*out = n;
	return true;
}

/* [+-]hh[:mm[:ss]] */
static bool take_time(struct tacit_str *rest, int hour_max, int *seconds)
{
	bool is_negative = tacit_str_take(rest, '-');
	int hour;
	int minute = 0;
	int second = 0;
	int s;

	if (!is_negative)
		(void)tacit_str_take(rest, '+');
	if (!take_number(rest, hour_max, &hour))
		return false;
	if (tacit_str_take(rest, ':')) {
		if (!take_number(rest, 59, &minute))
			return false;
		if (tacit_str_take(rest, ':') &&
			!take_number(rest, 59, &second))
			return false;
	}
	s = hour * HOUR_S + minute * 60 + second;
	*seconds = is_negative ? -s : s;
	return true;
}

/* "EST" or "<-03>": three characters at least; what it says is not kept. */
static bool take_name(struct tacit_str *rest)
{
	bool is_quoted = tacit_str_take(rest, '<');
	size_t len = 0;

	while (len < rest->len) {
		char c = rest->data[len];

		if (!tacit_is_letter(c) &&
			!(is_quoted &&
				(tacit_is_digit(c) || c == '+' || c == '-')))
			break;
		len++;
	}
	*rest = tacit_str_from(*rest, len);
	return len >= 3 && (!is_quoted || tacit_str_take(rest, '>'));
}

static bool take_week_day(struct tacit_str *rest, struct tacit_zone_day *out)
{
	out->form = ZONE_DAY_WEEK;
	return take_number(rest, 12, &out->month) && out->month >= 1 &&
		tacit_str_take(rest, '.') && take_number(rest, 5, &out->week) &&
		out->week >= 1 && tacit_str_take(rest, '.') &&
		take_number(rest, 6, &out->weekday);
}

static bool take_day(struct tacit_str *rest, struct tacit_zone_day *out)
{
	out->seconds = 2 * HOUR_S;
	if (tacit_str_take(rest, 'M')) {
		if (!take_week_day(rest, out))
			return false;
	} else if (tacit_str_take(rest, 'J')) {
		out->form = ZONE_DAY_JULIAN;
		if (!take_number(rest, 365, &out->n) || out->n < 1)
			return false;
	} else {
		out->form = ZONE_DAY_ORDINAL;
		if (!take_number(rest, 365, &out->n))
			return false;
	}
	return !tacit_str_take(rest, '/') ||
		take_time(rest, RULE_HOUR_MAX, &out->seconds);
}

bool tacit_zone_rule_parse(struct tacit_str text, struct tacit_zone_rule *out)
{
	struct tacit_zone_rule rule = { 0 };
	int west;

	/* POSIX counts offsets west of Greenwich */
	if (!take_name(&text) || !take_time(&text, OFFSET_HOUR_MAX, &west))
		return false;
	rule.standard_s = -west;
	if (text.len) {
		rule.has_summer = true;
		rule.summer_s = rule.standard_s + HOUR_S;
		if (!take_name(&text))
			return false;
		if (!tacit_str_take(&text, ',')) {
			if (!take_time(&text, OFFSET_HOUR_MAX, &west) ||
				!tacit_str_take(&text, ','))
				return false;
			rule.summer_s = -west;
		}
		if (!take_day(&text, &rule.start) ||
			!tacit_str_take(&text, ',') ||
			!take_day(&text, &rule.end) || text.len)
			return false;
	}
	*out = rule;
	return true;
}

static int64_t first_of_month(int year, int month)
{
	return tacit_date_days((struct tacit_date){ year, month, 1 });
}

/* Days since 1970 of the week-th such weekday of the month. */
static int64_t day_by_week(int year, const struct tacit_zone_day *day)
{
	int64_t first = first_of_month(year, day->month);
	int64_t next = day->month == 12 ? first_of_month(year + 1, 1)
					: first_of_month(year, day->month + 1);
	int64_t found;
	int weekday =
		tacit_date_weekday((struct tacit_date){ year, day->month, 1 }) %
		7;

	found = first + (day->weekday - weekday + 7) % 7 + (day->week - 1) * 7;
	return found >= next ? found - 7 : found;
}

static int64_t day_of_year(int year, const struct tacit_zone_day *day)
{
	int64_t first = first_of_month(year, 1);
	int64_t march = first_of_month(year, 3);

	switch (day->form) {
	case ZONE_DAY_WEEK:
		return day_by_week(year, day);
	case ZONE_DAY_JULIAN:
		/* 1 March is day 60 of every year */
		if (day->n >= 60)
			return march + day->n - 60;
		return first + day->n - 1;
	case ZONE_DAY_ORDINAL:
	default:
		return first + day->n;
	}
}

void tacit_zone_rule_changes(const struct tacit_zone_rule *rule, int year,
	struct tacit_zone_change out[2])
{
	struct tacit_zone_change start = { 0 };
	struct tacit_zone_change end = { 0 };

	start.at = day_of_year(year, &rule->start) * TACIT_DAY_S +
		rule->start.seconds - rule->standard_s;
	start.offset_s = rule->summer_s;
	end.at = day_of_year(year, &rule->end) * TACIT_DAY_S +
		rule->end.seconds - rule->summer_s;
	end.offset_s = rule->standard_s;
	out[0] = start.at <= end.at ? start : end;
	out[1] = start.at <= end.at ? end : start;
}
