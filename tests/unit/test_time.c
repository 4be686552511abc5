#include <stdlib.h>
#include <string.h>

#include <tacit/time.h>

#include "suite.h"

static struct tacit_date day(int year, int month, int mday)
{
	return (struct tacit_date){ year, month, mday };
}

START_TEST(zero_is_none)
{
	struct tacit_date date = { 0 };
	struct tacit_instant instant = { 0 };

	ck_assert(!tacit_date_is_set(date));
	ck_assert(!tacit_instant_is_set(instant));
	ck_assert(!tacit_date_is_valid(date));
	ck_assert(tacit_date_is_set(day(2022, 6, 30)));
	instant.s = 1;
	ck_assert(tacit_instant_is_set(instant));
}
END_TEST

static const struct {
	const char *text;
	bool ok;
} dates[] = {
	{ "2022-06-30", true },
	{ "1990-01-01", true },
	{ "2199-12-31", true },
	{ "2024-02-29", true },
	{ "2000-02-29", true },
	{ "2022-04-30", true },
	{ "1989-12-31", false },
	{ "2200-01-01", false },
	{ "2023-02-29", false },
	{ "2100-02-29", false },
	{ "2022-04-31", false },
	{ "2022-00-10", false },
	{ "2022-13-10", false },
	{ "2022-06-00", false },
	{ "2022-06-32", false },
	{ "", false },
	{ "2022", false },
	{ "2022-6-30", false },
	{ "2022-06-3", false },
	{ "2022-06", false },
	{ "2022-06-30 ", false },
	{ " 2022-06-30", false },
	{ "2022/06-30", false },
	{ "2022-06/30", false },
	{ "202a-06-30", false },
	{ "2022-0:-30", false },
	{ "2022-06-+3", false },
	{ "20220630", false },
};

START_TEST(reads_dates)
{
	struct tacit_date date = day(2001, 2, 3);
	char text[TACIT_DATE_SIZE];

	ck_assert_int_eq(tacit_date_parse(tacit_str_of(dates[_i].text), &date),
		dates[_i].ok);
	if (!dates[_i].ok) {
		ck_assert_int_eq(date.year, 2001);
		return;
	}
	tacit_date_format(date, text);
	ck_assert_str_eq(text, dates[_i].text);
}
END_TEST

START_TEST(counts_every_day_once)
{
	int64_t first = tacit_date_days(day(TACIT_YEAR_MIN, 1, 1));
	int64_t last = tacit_date_days(day(TACIT_YEAR_MAX, 12, 31));
	struct tacit_date before = day(1989, 12, 31);
	int64_t n;

	ck_assert_int_eq(first, 7305);
	ck_assert_int_eq(last - first + 1, 210 * 365 + 51);
	ck_assert_int_eq(tacit_date_days(day(1970, 1, 1)), 0);
	for (n = first; n <= last; n++) {
		struct tacit_date date = tacit_date_of_days(n);

		ck_assert(tacit_date_is_valid(date));
		ck_assert_int_eq(tacit_date_days(date), n);
		ck_assert_int_gt(tacit_date_compare(date, before), 0);
		ck_assert_int_eq(
			tacit_date_weekday(date), (int)((n + 3) % 7) + 1);
		before = date;
	}
}
END_TEST

START_TEST(adds_days_over_the_ends_of_months)
{
	struct tacit_date date = tacit_date_add(day(2024, 2, 28), 2);

	ck_assert_int_eq(tacit_date_compare(date, day(2024, 3, 1)), 0);
	date = tacit_date_add(day(2023, 1, 1), -1);
	ck_assert_int_eq(tacit_date_compare(date, day(2022, 12, 31)), 0);
}
END_TEST

START_TEST(compares_year_month_day)
{
	ck_assert_int_lt(
		tacit_date_compare(day(2021, 9, 9), day(2022, 1, 1)), 0);
	ck_assert_int_gt(
		tacit_date_compare(day(2022, 1, 1), day(2021, 9, 9)), 0);
	ck_assert_int_lt(
		tacit_date_compare(day(2022, 1, 9), day(2022, 2, 1)), 0);
	ck_assert_int_gt(
		tacit_date_compare(day(2022, 2, 1), day(2022, 1, 9)), 0);
	ck_assert_int_lt(
		tacit_date_compare(day(2022, 1, 1), day(2022, 1, 2)), 0);
	ck_assert_int_gt(
		tacit_date_compare(day(2022, 1, 2), day(2022, 1, 1)), 0);
	ck_assert_int_eq(
		tacit_date_compare(day(2022, 1, 2), day(2022, 1, 2)), 0);
}
END_TEST

START_TEST(knows_weekdays)
{
	ck_assert_int_eq(tacit_date_weekday(day(2022, 6, 30)), 4);
	ck_assert_int_eq(tacit_date_weekday(day(2022, 7, 1)), 5);
	ck_assert_int_eq(tacit_date_weekday(day(2000, 1, 1)), 6);
	ck_assert_int_eq(tacit_date_weekday(day(2199, 12, 29)), 7);
	ck_assert_int_eq(tacit_date_weekday(day(1990, 1, 1)), 1);
}
END_TEST

static const struct {
	const char *text;
	const char *utc; /* NULL: refused */
} instants[] = {
	{ "2022-06-30T18:00:00Z", "2022-06-30T18:00:00Z" },
	{ "2022-06-30T18:00Z", "2022-06-30T18:00:00Z" },
	{ "2022-07-01T00:00+06:00", "2022-06-30T18:00:00Z" },
	{ "2022-06-30T14:30:05-03:30", "2022-06-30T18:00:05Z" },
	{ "2022-06-30T18:00+00:00", "2022-06-30T18:00:00Z" },
	{ "2024-02-29T23:59:59Z", "2024-02-29T23:59:59Z" },
	{ "1990-01-01T00:00Z", "1990-01-01T00:00:00Z" },
	{ "2199-12-31T23:59:59Z", "2199-12-31T23:59:59Z" },
	{ "1990-01-01T18:00+18:00", "1990-01-01T00:00:00Z" },
	{ "1990-01-01T00:00+00:01", NULL },
	{ "2199-12-31T23:59:59-00:01", NULL },
	{ "2022-06-30T24:00Z", NULL },
	{ "2022-06-30T23:60Z", NULL },
	{ "2022-06-30T23:59:60Z", NULL },
	{ "2022-06-30T18:00", NULL },
	{ "2022-06-30T18:00:00", NULL },
	{ "2022-06-30T18Z", NULL },
	{ "2022-06-30 18:00Z", NULL },
	{ "2022-06-30", NULL },
	{ "2023-02-29T18:00Z", NULL },
	{ "2022-06-30T18:0aZ", NULL },
	{ "2022-06-30T18:00:Z", NULL },
	{ "2022-06-30T18:00:00.5Z", NULL },
	{ "2022-06-30T18:00Zx", NULL },
	{ "2022-06-30T18:00z", NULL },
	{ "2022-06-30T18:00+18:01", NULL },
	{ "2022-06-30T18:00+06:60", NULL },
	{ "2022-06-30T18:00+0600", NULL },
	{ "2022-06-30T18:00-00:00", NULL },
	{ "2022-06-30T18:00+", NULL },
	{ "", NULL },
};

START_TEST(reads_instants)
{
	struct tacit_instant instant = { 42 };
	char text[TACIT_INSTANT_SIZE];
	bool ok =
		tacit_instant_parse(tacit_str_of(instants[_i].text), &instant);

	ck_assert_int_eq(ok, instants[_i].utc != NULL);
	if (!ok) {
		ck_assert_int_eq(instant.s, 42);
		return;
	}
	tacit_instant_format(instant, text);
	ck_assert_str_eq(text, instants[_i].utc);
}
END_TEST

START_TEST(formats_before_1970)
{
	char text[TACIT_INSTANT_SIZE];

	tacit_instant_format((struct tacit_instant){ -1 }, text);
	ck_assert_str_eq(text, "1969-12-31T23:59:59Z");
	tacit_instant_format((struct tacit_instant){ -86400 }, text);
	ck_assert_str_eq(text, "1969-12-31T00:00:00Z");
}
END_TEST

START_TEST(takes_the_date_in_utc)
{
	struct tacit_instant instant;
	struct tacit_date date;

	ck_assert(tacit_instant_parse(
		tacit_str_of("2022-07-01T05:59:59+06:00"), &instant));
	date = tacit_instant_utc_date(instant);
	ck_assert_int_eq(tacit_date_compare(date, day(2022, 6, 30)), 0);
	instant.s++;
	date = tacit_instant_utc_date(instant);
	ck_assert_int_eq(tacit_date_compare(date, day(2022, 7, 1)), 0);
}
END_TEST

static const struct {
	const char *text;
	int seconds; /* -1: refused */
} clocks[] = {
	{ "00:00", 0 },
	{ "08:30", 30600 },
	{ "23:59", 86340 },
	{ "24:00", 86400 },
	{ "24:01", -1 },
	{ "25:00", -1 },
	{ "08:60", -1 },
	{ "8:30", -1 },
	{ "08:3", -1 },
	{ "08:30:00", -1 },
	{ "0830", -1 },
	{ "", -1 },
};

START_TEST(reads_clocks)
{
	int s = -1;
	bool ok = tacit_clock_parse(tacit_str_of(clocks[_i].text), &s);

	ck_assert_int_eq(ok, clocks[_i].seconds >= 0);
	ck_assert_int_eq(s, clocks[_i].seconds);
}
END_TEST

static const struct {
	const char *text;
	bool ok;
	int seconds;
} offsets[] = {
	{ "+06:00", true, 21600 },
	{ "-03:30", true, -12600 },
	{ "+00:00", true, 0 },
	{ "-00:30", true, -1800 },
	{ "+18:00", true, 64800 },
	{ "-18:00", true, -64800 },
	{ "-00:00", false, 0 },
	{ "+18:01", false, 0 },
	{ "+06:60", false, 0 },
	{ "06:00", false, 0 },
	{ "+6:00", false, 0 },
	{ "+06:00 ", false, 0 },
	{ "+0600", false, 0 },
	{ "Z", false, 0 },
	{ "", false, 0 },
};

START_TEST(reads_offsets)
{
	int s = 0;
	char text[TACIT_OFFSET_SIZE];

	ck_assert_int_eq(tacit_offset_parse(tacit_str_of(offsets[_i].text), &s),
		offsets[_i].ok);
	ck_assert_int_eq(s, offsets[_i].seconds);
	if (offsets[_i].ok) {
		tacit_offset_format(s, text);
		ck_assert_str_eq(text, offsets[_i].text);
	}
}
END_TEST

START_TEST(drops_the_seconds_of_an_offset)
{
	char text[TACIT_OFFSET_SIZE];

	tacit_offset_format(-59, text);
	ck_assert_str_eq(text, "+00:00");
	tacit_offset_format(-2670, text);
	ck_assert_str_eq(text, "-00:44");
}
END_TEST

Suite *tacit_suite_time(void)
{
	Suite *suite = suite_create("time");
	TCase *tc = tcase_create("time");

	tcase_add_test(tc, zero_is_none);
	tcase_add_loop_test(tc, reads_dates, 0, COUNT(dates));
	tcase_add_test(tc, counts_every_day_once);
	tcase_add_test(tc, adds_days_over_the_ends_of_months);
	tcase_add_test(tc, compares_year_month_day);
	tcase_add_test(tc, knows_weekdays);
	tcase_add_loop_test(tc, reads_instants, 0, COUNT(instants));
	tcase_add_test(tc, formats_before_1970);
	tcase_add_test(tc, takes_the_date_in_utc);
	tcase_add_loop_test(tc, reads_clocks, 0, COUNT(clocks));
	tcase_add_loop_test(tc, reads_offsets, 0, COUNT(offsets));
	tcase_add_test(tc, drops_the_seconds_of_an_offset);
	suite_add_tcase(suite, tc);
	return suite;
}
