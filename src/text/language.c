#include <tacit/language.h>

#include <string.h>

#include <tacit/mem.h>

#include "text/language_table.h"

enum { HOUR_S = 3600, MINUTE_S = 60 };

/* A table of ten thousand rows has as many moments: without a format. */
static void add_two(struct tacit_buf *out, int n)
{
	const char digits[2] = { (char)('0' + n / 10 % 10),
		(char)('0' + n % 10) };

	tacit_buf_add(out, digits, 2);
}

/* A day, a month or a year. */
static void add_plain_number(struct tacit_buf *out, int n)
{
	if (n >= 100)
		add_plain_number(out, n / 100);
	if (n >= 10)
		add_two(out, n % 100);
	else
		tacit_buf_addc(out, (char)('0' + n));
}

static void add_pattern_part(struct tacit_buf *out, const struct language *l,
	char letter, struct tacit_date date)
{
	switch (letter) {
	case 'd':
		if (date.day == 1 && l->first_day)
			tacit_buf_adds(out, l->first_day);
		else
			add_plain_number(out, date.day);
		break;
	case 'D':
		add_two(out, date.day);
		break;
	case 'm':
		tacit_buf_adds(out, l->months[date.month - 1]);
		break;
	case 's':
		tacit_buf_adds(out, l->short_months[date.month - 1]);
		break;
	case 'b':
		tacit_buf_adds(out, l->by_months[date.month - 1]);
		break;
	case 'a':
		tacit_buf_adds(out, l->since_months[date.month - 1]);
		break;
	case 'l':
		tacit_buf_adds(out, l->on_months[date.month - 1]);
		break;
	case 'e':
		tacit_buf_adds(out, l->last_months[date.month - 1]);
		break;
	case 'n':
		add_plain_number(out, date.month);
		break;
	case 'N':
		add_two(out, date.month);
		break;
	case 'w':
		tacit_buf_adds(out, l->weekdays[tacit_date_weekday(date) - 1]);
		break;
	default: /* 'y', the one letter that is left */
		add_plain_number(out, date.year);
		break;
	}
}

static void expand(struct tacit_buf *out, const struct language *l,
	const char *pattern, struct tacit_date from, struct tacit_date to)
{
	const char *p;

	for (p = pattern; *p; p++) {
		if (*p != '%')
			tacit_buf_addc(out, *p);
		else if (*++p != '>')
			add_pattern_part(out, l, *p, from);
		else
			add_pattern_part(out, l, *++p, to);
	}
}

static void add_date(struct tacit_buf *out, const struct language *l,
	enum tacit_date_form form, struct tacit_date date)
{
	expand(out, l, l->dates[form], date, date);
}

void tacit_language_date(struct tacit_buf *out, const char *lang,
	enum tacit_date_form form, struct tacit_date date)
{
	if (tacit_date_is_valid(date))
		add_date(out, tacit_language_of(lang), form, date);
}

void tacit_language_range(struct tacit_buf *out, const char *lang,
	struct tacit_date from, struct tacit_date to)
{
	const struct language *l = tacit_language_of(lang);

	if (!tacit_date_is_valid(from) || !tacit_date_is_valid(to))
		return;
	if (!tacit_date_compare(from, to)) {
		add_date(out, l, TACIT_DATE_PLAIN, from);
	} else if (from.year == to.year) {
		expand(out, l,
			from.month == to.month ? l->range_month : l->range_year,
			from, to);
	} else {
		add_date(out, l, TACIT_DATE_PLAIN, from);
		tacit_buf_adds(out, l->range_sep);
		add_date(out, l, TACIT_DATE_PLAIN, to);
	}
}

/* What a clock shows. */
struct reading {
	struct tacit_date date;
	int seconds; /* 0 to 86400 */
};

/* At midnight the end of the day before, if the end of a day is meant. */
static struct reading read_clock(
	struct tacit_instant instant, int offset_s, bool is_end)
{
	struct tacit_instant shown = { instant.s + offset_s };
	struct reading reading;

	reading.date = tacit_instant_utc_date(shown);
	reading.seconds =
		(int)(shown.s - tacit_date_days(reading.date) * TACIT_DAY_S);
	if (is_end && reading.seconds == 0) {
		reading.date = tacit_date_add(reading.date, -1);
		reading.seconds = TACIT_DAY_S;
	}
	return reading;
}

static void add_hour(struct tacit_buf *out, int seconds)
{
	add_two(out, seconds / HOUR_S);
	tacit_buf_addc(out, ':');
	add_two(out, seconds / MINUTE_S % 60);
	if (seconds % MINUTE_S) {
		tacit_buf_addc(out, ':');
		add_two(out, seconds % MINUTE_S);
	}
}

static void add_utc(
	struct tacit_buf *out, const struct language *l, int seconds)
{
	tacit_buf_adds(out, l->utc_before);
	add_hour(out, seconds);
	tacit_buf_adds(out, l->utc_after);
}

void tacit_language_offset(struct tacit_buf *out, int offset_s)
{
	int s = offset_s < 0 ? -offset_s : offset_s;
	int minutes = s / MINUTE_S;

	tacit_buf_adds(out, "UTC");
	if (!minutes)
		return;
	tacit_buf_addc(out, offset_s < 0 ? '-' : '+');
	add_plain_number(out, minutes / 60);
	if (minutes % 60)
		tacit_buf_printf(out, ":%02d", minutes % 60);
}

/*
 * The names of places are bent by their last letter where that is enough;
 * any other stands behind the word "city" as it is. (Russian: "по времени
 * Астаны", "по времени г. Баку")
 */
static void add_genitive(struct tacit_buf *out, const char *place)
{
	static const struct {
		const char *ending;
		const char *instead;
	} rows[] = {
		{ "га", "ги" },
		{ "ка", "ки" },
		{ "ха", "хи" },
		{ "жа", "жи" },
		{ "ча", "чи" },
		{ "ша", "ши" },
		{ "ща", "щи" },
		{ "ия", "ии" },
		{ "я", "и" },
		{ "а", "ы" },
		{ "й", "я" },
		{ "ец", NULL },
	};
	static const char consonants[] = "бвгджзклмнпрстфхцчшщ";
	struct tacit_str name = tacit_str_of(place);
	size_t letter = sizeof("а") - 1;
	size_t i;

	for (i = 0; i < TACIT_COUNT(rows); i++) {
		if (tacit_str_ends(name, rows[i].ending))
			break;
	}
	if (strchr(place, ' ') || name.len < letter ||
		(i < TACIT_COUNT(rows) && !rows[i].instead)) {
		tacit_buf_printf(out, "г. %s", place);
	} else if (i < TACIT_COUNT(rows)) {
		tacit_buf_add(out, place, name.len - strlen(rows[i].ending));
		tacit_buf_adds(out, rows[i].instead);
	} else if (strstr(consonants, place + name.len - letter)) {
		tacit_buf_printf(out, "%sа", place);
	} else {
		/* the name of a zone is in no language */
		tacit_buf_printf(
			out, "%s%s", strchr(place, '/') ? "" : "г. ", place);
	}
}

/* (French: "heure d’Astana") */
static bool begins_with_vowel(const char *place)
{
	static const char *const vowels[] = { "A", "E", "I", "O", "U", "Y", "É",
		"È", "Ê", "Î", "Ô", "Œ" };
	size_t i;

	for (i = 0; i < TACIT_COUNT(vowels); i++) {
		if (tacit_str_starts(tacit_str_of(place), vowels[i]))
			return true;
	}
	return false;
}

/* Whose clock it is: "Nur-Sultan time", "UTC+6". */
static void add_clock(struct tacit_buf *out, const struct language *l,
	const struct tacit_clock *clock)
{
	if (!clock->place) {
		tacit_language_offset(out, clock->offset_s);
		return;
	}
	tacit_buf_adds(out,
		l->place_elided && begins_with_vowel(clock->place)
			? l->place_elided
			: l->place[0]);
	if (l->has_genitive)
		add_genitive(out, clock->place);
	else
		tacit_buf_adds(out, clock->place);
	tacit_buf_adds(out, l->place[1]);
}

void tacit_language_moment(struct tacit_buf *out, const char *lang,
	struct tacit_instant instant, const struct tacit_clock *clock)
{
	const struct language *l = tacit_language_of(lang);
	struct reading here = read_clock(instant, clock->offset_s, false);
	struct reading utc = read_clock(instant, 0, false);

	if (!tacit_instant_is_set(instant))
		return;
	add_date(out, l, TACIT_DATE_PLAIN, here.date);
	tacit_buf_adds(out, l->before_time);
	if (!clock->place && !clock->offset_s) {
		add_utc(out, l, here.seconds);
		return;
	}
	add_hour(out, here.seconds);
	tacit_buf_adds(out, clock->place ? l->place_sep : " ");
	add_clock(out, l, clock);
	tacit_buf_adds(out, l->open_utc);
	if (tacit_date_compare(here.date, utc.date)) {
		add_date(out, l, TACIT_DATE_PLAIN, utc.date);
		tacit_buf_adds(out, l->before_time);
	}
	add_utc(out, l, utc.seconds);
	tacit_buf_adds(out, l->close_utc);
}

/* The end of a day is one in each clock; an hour is by somebody's. */
static void add_close(struct tacit_buf *out, const struct language *l,
	struct reading here, const struct tacit_clock *clock, bool is_short)
{
	bool is_hour = here.seconds != TACIT_DAY_S;

	if (is_hour) {
		expand(out, l, l->before[0], here.date, here.date);
		add_hour(out, here.seconds);
		expand(out, l, l->before[1], here.date, here.date);
	} else {
		add_date(out, l, TACIT_DATE_LAST, here.date);
	}
	if (is_short && !is_hour)
		return;
	tacit_buf_adds(out, l->open_clock[is_hour]);
	add_clock(out, l, clock);
	tacit_buf_adds(out, l->close_clock);
}

void tacit_language_close_day(struct tacit_buf *out, const char *lang,
	struct tacit_instant closes, const struct tacit_clock *clock)
{
	if (tacit_instant_is_set(closes))
		add_close(out, tacit_language_of(lang),
			read_clock(closes, clock->offset_s, true), clock, true);
}

void tacit_language_close(struct tacit_buf *out, const char *lang,
	struct tacit_instant closes, const struct tacit_clock *clock)
{
	const struct language *l = tacit_language_of(lang);
	struct reading here = read_clock(closes, clock->offset_s, true);
	struct reading utc = read_clock(closes, 0, true);
	const char *weekday = l->weekdays[tacit_date_weekday(here.date) - 1];

	if (!tacit_instant_is_set(closes))
		return;
	add_close(out, l, here, clock, false);
	if (weekday) {
		tacit_buf_adds(out, l->sep);
		tacit_buf_adds(out, weekday);
	}
	if (!clock->place && !clock->offset_s)
		return;
	if (tacit_date_compare(here.date, utc.date)) {
		tacit_buf_adds(out, l->sep_other);
		add_date(out, l, TACIT_DATE_PLAIN, utc.date);
		tacit_buf_adds(out, l->before_time);
	} else {
		tacit_buf_adds(out, l->sep);
	}
	add_utc(out, l, utc.seconds);
}
