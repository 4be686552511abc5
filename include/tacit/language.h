/*
 * language: dates, instants, counts and lists as people write them.
 *
 * English, Russian, Kazakh and Chinese come from our own tables, with the
 * cases that notes need; libc's are wrong for two of the four and depend on
 * the locale. Any other language has ISO 8601 and English words. Everything
 * is appended to a buffer. (design, section 5)
 *
 *	tacit_language_date(&out, "kk", TACIT_DATE_BY, date);
 *						2022 жылдың 30 маусымына дейін
 *	tacit_language_close(&out, "en", closes, 21600, "Nur-Sultan");
 *		Thursday 30 June 2022, 24:00 (UTC+6, Nur-Sultan), 18:00 UTC
 */
#ifndef TACIT_LANGUAGE_H
#define TACIT_LANGUAGE_H

#include <tacit/buf.h>
#include <tacit/time.h>

enum tacit_date_form {
	TACIT_DATE_PLAIN, /* 30 June 2022 */
	TACIT_DATE_WEEKDAY, /* Thursday 30 June 2022 */
	TACIT_DATE_SHORT, /* 30 Jun 2022: for tables */
	TACIT_DATE_ON, /* on 30 June 2022 */
	TACIT_DATE_BY, /* by 30 June 2022 */
	TACIT_DATE_BEFORE, /* before 30 June 2022: the day not included */
	TACIT_DATE_SINCE, /* since 30 June 2022 */
	TACIT_DATE_FORM_COUNT
};

/** A date that is none appends nothing, here and below. */
void tacit_language_date(struct tacit_buf *out, const char *lang,
	enum tacit_date_form form, struct tacit_date date);

/** "28 November – 2 December 2022", "28–30 November 2022"; one day: plain. */
void tacit_language_range(struct tacit_buf *out, const char *lang,
	struct tacit_date from, struct tacit_date to);

/**
 * "Friday 1 July 2022, 09:00 (UTC+6, Nur-Sultan)"; seconds only where they
 * are not 0. `offset_s` is the clock's then; `place` is a name in that
 * language, or NULL.
 */
void tacit_language_moment(struct tacit_buf *out, const char *lang,
	struct tacit_instant instant, int offset_s, const char *place);

/**
 * The end of a day as such, never as the beginning of the next one, and the
 * same in UTC: "Thursday 30 June 2022, 24:00 (UTC+6, Nur-Sultan), 18:00 UTC";
 * with the date before the hour in UTC where it is another one.
 */
void tacit_language_close(struct tacit_buf *out, const char *lang,
	struct tacit_instant closes, int offset_s, const char *place);

/** "30 June 2022, 18:00 UTC" */
void tacit_language_utc(
	struct tacit_buf *out, const char *lang, struct tacit_instant instant);

/** "UTC", "UTC+6", "UTC-3:30" */
void tacit_language_offset(struct tacit_buf *out, int offset_s);

/**
 * "3 days 2 hours": the largest unit and the next smaller one if it is not
 * 0, rounded down; "0 seconds".
 */
void tacit_language_duration(
	struct tacit_buf *out, const char *lang, int64_t seconds);

/**
 * "1 second after the close", "3 days 2 hours after the close"; for 0 "in
 * the very second of the close", which is not in time.
 */
void tacit_language_after_close(
	struct tacit_buf *out, const char *lang, int64_t seconds);

/** "1,327"; "1327" and "13 270" with a fixed space in Russian and Kazakh. */
void tacit_language_number(
	struct tacit_buf *out, const char *lang, uint64_t number);

enum { TACIT_PLURAL_MAX = 3 };

/**
 * Which form a count takes: 0 or 1 in English and where the language is
 * unknown, 0 to 2 in Russian (1, 2-4, 5 and more), always 0 in Kazakh and
 * Chinese. See tacit_tr_n in words.h.
 */
unsigned tacit_language_plural(const char *lang, uint64_t count);

/** "A, B and C"; NULL items are left out. */
void tacit_language_join(struct tacit_buf *out, const char *lang,
	const char *const *items, size_t count);

#endif
