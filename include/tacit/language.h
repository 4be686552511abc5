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
 *	struct tacit_clock clock = { 21600, "Nur-Sultan" };
 *	tacit_language_close(&out, "en", closes, &clock);
 *		by the end of 30 June 2022 (24:00, Nur-Sultan time), Thursday,
 *		18:00 UTC
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
	TACIT_DATE_LAST, /* by the end of 30 June 2022: a deadline of ours */
	TACIT_DATE_BY, /* by 30 June 2022: the day included, or is it? */
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

/* A clock on a wall: what it is ahead of UTC then, and where it hangs. */
struct tacit_clock {
	int offset_s; /* seconds east of UTC */
	/* in the language; never but beside the offset of that place; NULL:
	 * it is named by its offset */
	const char *place;
};

/**
 * "1 July 2022, 09:00, Nur-Sultan time (03:00 UTC)", "1 July 2022, 02:00
 * UTC+6 (30 June 2022, 20:00 UTC)", "30 June 2022, 18:00 UTC"; seconds only
 * where they are not 0.
 */
void tacit_language_moment(struct tacit_buf *out, const char *lang,
	struct tacit_instant instant, const struct tacit_clock *clock);

/**
 * A deadline, in words that can be read in one way: "by the end of 30 June
 * 2022 (24:00, Nur-Sultan time), Thursday, 18:00 UTC". Midnight is the end of
 * a day, never the beginning of the next one; any other hour is one before
 * which: "before 12:00 on 30 June 2022 (UTC+1), Thursday, 11:00 UTC". In UTC
 * with its own date, where that is another one.
 */
void tacit_language_close(struct tacit_buf *out, const char *lang,
	struct tacit_instant closes, const struct tacit_clock *clock);

/** The same in short: "by the end of 30 June 2022", "before 12:00 on 30 June
 * 2022 (UTC+1)". */
void tacit_language_close_day(struct tacit_buf *out, const char *lang,
	struct tacit_instant closes, const struct tacit_clock *clock);

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

/** "the " before a name as "Republic of Türkiye" in an English sentence; else
 * "", as before "Mongolia", and in other languages. */
const char *tacit_language_article(const char *lang, const char *name);

/** "A, B and C"; NULL items are left out. */
void tacit_language_join(struct tacit_buf *out, const char *lang,
	const char *const *items, size_t count);

#endif
