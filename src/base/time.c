#include <tacit/time.h>

#include <string.h>

enum {
	HOUR_S = 3600,
	MINUTE_S = 60,
	OFFSET_MAX_S = 18 * HOUR_S,
	/* the Gregorian calendar repeats after 400 years */
	ERA_DAYS = 146097,
	ERA_YEARS = 400,
	/* from 1 March of year 0 to 1 January 1970 */
	EPOCH_DAYS = 719468
};

bool tacit_date_is_set(struct tacit_date date)
{
	return date.year != 0;
}

bool tacit_instant_is_set(struct tacit_instant instant)
{
	return instant.s != 0;
}

static bool is_leap(int year)
{
	return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

static int days_in_month(int year, int month)
{
	static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30,
		31 };

	return month == 2 && is_leap(year) ? 29 : days[month - 1];
}

bool tacit_date_is_valid(struct tacit_date date)
{
	return date.year >= TACIT_YEAR_MIN && date.year <= TACIT_YEAR_MAX &&
		date.month >= 1 && date.month <= 12 && date.day >= 1 &&
		date.day <= days_in_month(date.year, date.month);
}

/* Take `len` digits off `rest`. */
static bool take_digits(struct tacit_str *rest, size_t len, int *out)
{
	int n = 0;
	size_t i;

	if (rest->len < len)
		return false;
	for (i = 0; i < len; i++) {
		char c = rest->data[i];

		if (!tacit_is_digit(c))
			return false;
		n = n * 10 + (c - '0');
	}
	*rest = tacit_str_from(*rest, len);
	*out = n;
	return true;
}

static bool take_date(struct tacit_str *rest, struct tacit_date *out)
{
	struct tacit_date date;

	if (!take_digits(rest, 4, &date.year) || !tacit_str_take(rest, '-') ||
		!take_digits(rest, 2, &date.month) ||
		!tacit_str_take(rest, '-') ||
		!take_digits(rest, 2, &date.day) || !tacit_date_is_valid(date))
		return false;
	*out = date;
	return true;
}

bool tacit_date_parse(struct tacit_str text, struct tacit_date *out)
{
	struct tacit_date date;

	if (!take_date(&text, &date) || text.len)
		return false;
	*out = date;
	return true;
}

static void put_digits(char *out, size_t len, int n)
{
	while (len--) {
		out[len] = (char)('0' + n % 10);
		n /= 10;
	}
}

void tacit_date_format(struct tacit_date date, char out[TACIT_DATE_SIZE])
{
	memcpy(out, "YYYY-MM-DD", TACIT_DATE_SIZE);
	put_digits(out, 4, date.year);
	put_digits(out + 5, 2, date.month);
	put_digits(out + 8, 2, date.day);
}

/* Years are taken from 1 March on, so that a leap day is a year's last. */
int64_t tacit_date_days(struct tacit_date date)
{
	int64_t year = date.month > 2 ? date.year : date.year - 1;
	int64_t month = date.month > 2 ? date.month - 3 : date.month + 9;
	int64_t era = year / ERA_YEARS;
	int64_t of_era = year % ERA_YEARS;
	int64_t of_year = (153 * month + 2) / 5 + date.day - 1;

	return era * ERA_DAYS + of_era * 365 + of_era / 4 - of_era / 100 +
		of_year - EPOCH_DAYS;
}

struct tacit_date tacit_date_of_days(int64_t days)
{
	int64_t shifted = days + EPOCH_DAYS;
	int64_t era = shifted / ERA_DAYS;
	int64_t of_era = shifted % ERA_DAYS;
	int64_t year =
		(of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) /
		365;
	int64_t of_year = of_era - (365 * year + year / 4 - year / 100);
	int64_t month = (5 * of_year + 2) / 153;
	struct tacit_date date;

	date.day = (int)(of_year - (153 * month + 2) / 5 + 1);
	date.month = (int)(month < 10 ? month + 3 : month - 9);
	date.year = (int)(era * ERA_YEARS + year + (date.month <= 2 ? 1 : 0));
	return date;
}

struct tacit_date tacit_date_add(struct tacit_date date, int days)
{
	return tacit_date_of_days(tacit_date_days(date) + days);
}

int tacit_date_compare(struct tacit_date a, struct tacit_date b)
{
	if (a.year != b.year)
		return a.year < b.year ? -1 : 1;
	if (a.month != b.month)
		return a.month < b.month ? -1 : 1;
	if (a.day != b.day)
		return a.day < b.day ? -1 : 1;
	return 0;
}

int tacit_date_weekday(struct tacit_date date)
{
	/* 1 January 1970 was a Thursday; 700000 days are whole weeks */
	return (int)((tacit_date_days(date) + 3 + 700000) % 7) + 1;
}

static bool take_clock(struct tacit_str *rest, int *hour, int *minute)
{
	return take_digits(rest, 2, hour) && tacit_str_take(rest, ':') &&
		take_digits(rest, 2, minute) && *minute < 60;
}

static bool take_offset(struct tacit_str *rest, int *seconds)
{
	bool is_west = rest->len && rest->data[0] == '-';
	int hour;
	int minute;
	int s;

	if (!tacit_str_take(rest, is_west ? '-' : '+') ||
		!take_clock(rest, &hour, &minute))
		return false;
	s = hour * HOUR_S + minute * MINUTE_S;
	if (s > OFFSET_MAX_S || (is_west && s == 0))
		return false;
	*seconds = is_west ? -s : s;
	return true;
}

bool tacit_instant_is_valid(struct tacit_instant instant)
{
	struct tacit_date first = { TACIT_YEAR_MIN, 1, 1 };
	struct tacit_date after = { TACIT_YEAR_MAX + 1, 1, 1 };

	return instant.s >= tacit_date_days(first) * TACIT_DAY_S &&
		instant.s < tacit_date_days(after) * TACIT_DAY_S;
}

bool tacit_instant_parse(struct tacit_str text, struct tacit_instant *out)
{
	struct tacit_date date;
	int hour;
	int minute;
	int second = 0;
	int offset = 0;
	struct tacit_instant instant;

	if (!take_date(&text, &date) || !tacit_str_take(&text, 'T') ||
		!take_clock(&text, &hour, &minute) || hour > 23)
		return false;
	if (tacit_str_take(&text, ':') &&
		(!take_digits(&text, 2, &second) || second > 59))
		return false;
	if (!tacit_str_take(&text, 'Z') && !take_offset(&text, &offset))
		return false;
	if (text.len)
		return false;
	instant.s = tacit_date_days(date) * TACIT_DAY_S + hour * HOUR_S +
		minute * MINUTE_S + second - offset;
	if (!tacit_instant_is_valid(instant))
		return false;
	*out = instant;
	return true;
}

/* The day of an instant, rounded down for those before 1970. */
static int64_t utc_day_of(int64_t s)
{
	return s / TACIT_DAY_S - (s % TACIT_DAY_S < 0 ? 1 : 0);
}

void tacit_instant_format(
	struct tacit_instant instant, char out[TACIT_INSTANT_SIZE])
{
	int64_t day = utc_day_of(instant.s);
	int s = (int)(instant.s - day * TACIT_DAY_S);

	tacit_date_format(tacit_date_of_days(day), out);
	memcpy(out + TACIT_DATE_SIZE - 1, "THH:MM:SSZ", 11);
	put_digits(out + 11, 2, s / HOUR_S);
	put_digits(out + 14, 2, s / MINUTE_S % 60);
	put_digits(out + 17, 2, s % 60);
}

struct tacit_date tacit_instant_utc_date(struct tacit_instant instant)
{
	return tacit_date_of_days(utc_day_of(instant.s));
}

bool tacit_clock_parse(struct tacit_str text, int *seconds)
{
	int hour;
	int minute;
	int s;

	if (!take_clock(&text, &hour, &minute) || text.len)
		return false;
	s = hour * HOUR_S + minute * MINUTE_S;
	if (s > TACIT_DAY_S)
		return false;
	*seconds = s;
	return true;
}

bool tacit_offset_parse(struct tacit_str text, int *seconds)
{
	int s;

	if (!take_offset(&text, &s) || text.len)
		return false;
	*seconds = s;
	return true;
}

void tacit_offset_format(int seconds, char out[TACIT_OFFSET_SIZE])
{
	int s = seconds < 0 ? -seconds : seconds;

	memcpy(out, "+HH:MM", TACIT_OFFSET_SIZE);
	if (s >= MINUTE_S && seconds < 0)
		out[0] = '-';
	put_digits(out + 1, 2, s / HOUR_S);
	put_digits(out + 4, 2, s / MINUTE_S % 60);
}
