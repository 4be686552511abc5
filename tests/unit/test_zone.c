#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/zone_parts.h"
#include <tacit/io.h>
#include <tacit/zone.h>

#include "arena_fixture.h"
#include "time_fixture.h"

static struct tacit_zone load(const char *name)
{
	struct tacit_zone zone = { 0 };
	struct tacit_err err = { 0 };

	ck_assert_msg(tacit_zone_load(&arena, name, &zone, &err), "%s: %s",
		name, err.msg);
	return zone;
}

/* --- what a clock shows, and when --------------------------------------- */

static const struct {
	const char *zone;
	const char *date;
	const char *clock;
	const char *utc;
} readings[] = {
	/* the two that the design names */
	{ "Asia/Almaty", "2022-06-30", "24:00", "2022-06-30T18:00:00Z" },
	{ "Asia/Almaty", "2026-06-30", "24:00", "2026-06-30T19:00:00Z" },
	{ "Asia/Almaty", "2022-06-30", "00:00", "2022-06-29T18:00:00Z" },
	/* 1 March 2024: the clock went from 24:00 back to 23:00 */
	{ "Asia/Almaty", "2024-02-29", "24:00", "2024-02-29T19:00:00Z" },
	{ "Asia/Almaty", "2024-03-01", "00:00", "2024-02-29T19:00:00Z" },
	{ "Asia/Almaty", "2024-02-29", "23:30", "2024-02-29T18:30:00Z" },
	/* midnight does not exist: the first instant after the gap */
	{ "Asia/Beirut", "2022-03-26", "24:00", "2022-03-26T22:00:00Z" },
	{ "Asia/Beirut", "2022-03-27", "00:30", "2022-03-26T22:00:00Z" },
	{ "Asia/Beirut", "2022-03-27", "01:00", "2022-03-26T22:00:00Z" },
	{ "America/Sao_Paulo", "2018-11-03", "24:00", "2018-11-04T03:00:00Z" },
	{ "Africa/Cairo", "2023-04-27", "24:00", "2023-04-27T22:00:00Z" },
	{ "Asia/Amman", "2022-02-24", "24:00", "2022-02-24T22:00:00Z" },
	/* midnight comes twice: the later one */
	{ "Asia/Beirut", "2022-10-29", "24:00", "2022-10-29T22:00:00Z" },
	{ "America/Sao_Paulo", "2018-02-17", "24:00", "2018-02-18T03:00:00Z" },
	{ "Africa/Cairo", "2023-10-26", "24:00", "2023-10-26T22:00:00Z" },
	{ "Africa/Cairo", "2023-10-26", "23:30", "2023-10-26T21:30:00Z" },
	{ "America/Havana", "2022-11-06", "00:00", "2022-11-06T05:00:00Z" },
	{ "America/Havana", "2022-11-06", "00:30", "2022-11-06T05:30:00Z" },
	/* 30 December 2011 did not take place */
	{ "Pacific/Apia", "2011-12-29", "24:00", "2011-12-30T10:00:00Z" },
	{ "Pacific/Apia", "2011-12-30", "00:00", "2011-12-30T10:00:00Z" },
	{ "Pacific/Apia", "2011-12-30", "12:00", "2011-12-30T10:00:00Z" },
	{ "Pacific/Apia", "2011-12-30", "24:00", "2011-12-30T10:00:00Z" },
	{ "Pacific/Apia", "2011-12-31", "24:00", "2011-12-31T10:00:00Z" },
	/* leap days, and days by the rule in the footer */
	{ "Europe/Istanbul", "2024-02-29", "24:00", "2024-02-29T21:00:00Z" },
	{ "Asia/Bangkok", "2022-06-30", "24:00", "2022-06-30T17:00:00Z" },
	{ "Asia/Tehran", "2022-06-30", "24:00", "2022-06-30T19:30:00Z" },
	{ "Asia/Kathmandu", "2022-06-30", "24:00", "2022-06-30T18:15:00Z" },
	{ "America/New_York", "2100-07-01", "12:00", "2100-07-01T16:00:00Z" },
	{ "America/New_York", "2100-12-01", "12:00", "2100-12-01T17:00:00Z" },
	{ "Asia/Jerusalem", "2050-03-25", "02:30", "2050-03-25T00:00:00Z" },
	{ "Europe/Dublin", "2050-01-15", "12:00", "2050-01-15T12:00:00Z" },
	{ "Europe/Dublin", "2050-07-15", "12:00", "2050-07-15T11:00:00Z" },
	{ "Australia/Lord_Howe", "2050-01-15", "12:00",
		"2050-01-15T01:00:00Z" },
	{ "America/Nuuk", "2050-07-15", "12:00", "2050-07-15T13:00:00Z" },
	{ "Pacific/Kiritimati", "2022-06-30", "24:00", "2022-06-30T10:00:00Z" },
	/* the ends of the range */
	{ "Asia/Almaty", "1990-01-02", "00:00", "1990-01-01T18:00:00Z" },
	{ "Asia/Almaty", "2199-12-31", "24:00", "2199-12-31T19:00:00Z" },
	{ "America/New_York", "1990-01-01", "00:00", "1990-01-01T05:00:00Z" },
	{ "America/New_York", "2199-07-01", "24:00", "2199-07-02T04:00:00Z" },
	{ "Etc/UTC", "2199-12-31", "23:59", "2199-12-31T23:59:00Z" },
	{ "Etc/GMT-14", "2022-06-30", "24:00", "2022-06-30T10:00:00Z" },
	{ "Etc/GMT+5", "2022-06-30", "24:00", "2022-07-01T05:00:00Z" },
};

START_TEST(finds_the_instant_of_a_reading)
{
	struct tacit_zone zone = load(readings[_i].zone);
	char text[TACIT_INSTANT_SIZE];
	int s;

	ck_assert(tacit_clock_parse(tacit_str_of(readings[_i].clock), &s));
	tacit_instant_format(
		tacit_zone_instant(&zone, day(readings[_i].date), s), text);
	ck_assert_msg(!strcmp(text, readings[_i].utc), "%s %s %s: %s, not %s",
		readings[_i].zone, readings[_i].date, readings[_i].clock, text,
		readings[_i].utc);
}
END_TEST

static const struct {
	const char *zone;
	const char *date;
	const char *utc;
} beginnings[] = {
	{ "Asia/Almaty", "2022-06-30", "2022-06-29T18:00:00Z" },
	/* from 24:00 back to 23:00: midnight comes once */
	{ "Asia/Almaty", "2024-03-01", "2024-02-29T19:00:00Z" },
	{ "America/Sao_Paulo", "2018-02-18", "2018-02-18T03:00:00Z" },
	/* from 01:00 back to 00:00: the first of two */
	{ "Atlantic/Azores", "2015-10-25", "2015-10-25T00:00:00Z" },
	{ "America/Havana", "2022-11-06", "2022-11-06T04:00:00Z" },
	/* from 00:01 back to 23:01: the day before comes once more */
	{ "America/St_Johns", "2010-11-07", "2010-11-07T02:30:00Z" },
	/* days of 25 and of 23 hours, and the days after them */
	{ "Europe/London", "2024-10-27", "2024-10-26T23:00:00Z" },
	{ "Europe/London", "2024-10-28", "2024-10-28T00:00:00Z" },
	{ "Europe/London", "2024-03-31", "2024-03-31T00:00:00Z" },
	{ "Europe/London", "2024-04-01", "2024-03-31T23:00:00Z" },
	/* no midnight, and no such day */
	{ "Asia/Beirut", "2022-03-27", "2022-03-26T22:00:00Z" },
	{ "Pacific/Apia", "2011-12-30", "2011-12-30T10:00:00Z" },
	{ "Pacific/Apia", "2011-12-31", "2011-12-30T10:00:00Z" },
	{ "Etc/UTC", "2199-12-31", "2199-12-31T00:00:00Z" },
	{ "America/New_York", "1990-01-01", "1990-01-01T05:00:00Z" },
};

START_TEST(finds_where_a_day_begins)
{
	struct tacit_zone zone = load(beginnings[_i].zone);
	char text[TACIT_INSTANT_SIZE];

	tacit_instant_format(
		tacit_zone_day_begins(&zone, day(beginnings[_i].date)), text);
	ck_assert_msg(!strcmp(text, beginnings[_i].utc), "%s %s: %s, not %s",
		beginnings[_i].zone, beginnings[_i].date, text,
		beginnings[_i].utc);
}
END_TEST

/* What a clock shows is never before the beginning of the day shown. */
START_TEST(no_day_is_shown_before_it_begins)
{
	static const char *const names[] = { "Asia/Beirut", "Africa/Cairo",
		"Pacific/Apia", "Atlantic/Azores", "America/St_Johns",
		"America/Havana", "America/Scoresbysund", "Antarctica/Troll" };
	struct tacit_zone zone = load(names[_i]);
	int64_t end = at("2027-01-01T00:00Z").s;
	struct tacit_instant t = at("1990-01-03T00:00Z");
	struct tacit_instant last = { 0 };

	for (; t.s < end; t.s += 1200) {
		struct tacit_date date = tacit_zone_date(&zone, t, NULL);
		struct tacit_instant begins =
			tacit_zone_day_begins(&zone, date);

		if (begins.s > t.s || begins.s < last.s - TACIT_DAY_S ||
			!tacit_zone_is_same_day(&zone, begins, t))
			ck_abort_msg("%s: %lld", names[_i], (long long)t.s);
		last = begins;
	}
}
END_TEST

START_TEST(tells_one_day_from_another)
{
	struct tacit_zone zone = load("Europe/London");

	ck_assert(tacit_zone_is_same_day(
		&zone, at("2024-10-26T23:00:00Z"), at("2024-10-27T23:59:59Z")));
	ck_assert(!tacit_zone_is_same_day(
		&zone, at("2024-10-26T22:59:59Z"), at("2024-10-26T23:00:00Z")));
	ck_assert(!tacit_zone_is_same_day(
		&zone, at("2024-03-31T00:00:00Z"), at("2024-03-31T23:00:00Z")));
}
END_TEST

START_TEST(zero_is_utc)
{
	struct tacit_zone zone = { 0 };
	int s = -1;
	struct tacit_date date;
	struct tacit_instant noon = at("2022-06-30T12:00Z");

	ck_assert_int_eq(tacit_zone_offset(&zone, noon), 0);
	ck_assert_int_eq(
		tacit_zone_instant(&zone, day("2022-06-30"), 43200).s, noon.s);
	date = tacit_zone_date(&zone, noon, &s);
	ck_assert_int_eq(tacit_date_compare(date, day("2022-06-30")), 0);
	ck_assert_int_eq(s, 43200);
	date = tacit_zone_date(&zone, noon, NULL);
	ck_assert_int_eq(tacit_date_compare(date, day("2022-06-30")), 0);
}
END_TEST

static const struct {
	const char *zone;
	const char *utc;
	int offset;
	const char *date;
	int seconds;
} shown[] = {
	{ "Asia/Almaty", "2022-06-30T17:59:59Z", 21600, "2022-06-30", 86399 },
	{ "Asia/Almaty", "2022-06-30T18:00:00Z", 21600, "2022-07-01", 0 },
	{ "Asia/Almaty", "2024-02-29T17:59:59Z", 21600, "2024-02-29", 86399 },
	{ "Asia/Almaty", "2024-02-29T18:00:00Z", 18000, "2024-02-29", 82800 },
	{ "Pacific/Apia", "2011-12-30T09:59:59Z", -36000, "2011-12-29", 86399 },
	{ "Pacific/Apia", "2011-12-30T10:00:00Z", 50400, "2011-12-31", 0 },
	{ "America/New_York", "2150-03-08T06:59:59Z", -18000, "2150-03-08",
		7199 },
	{ "America/New_York", "2150-03-08T07:00:00Z", -14400, "2150-03-08",
		10800 },
};

START_TEST(shows_an_instant)
{
	struct tacit_zone zone = load(shown[_i].zone);
	struct tacit_instant instant = at(shown[_i].utc);
	struct tacit_date date;
	int s;

	ck_assert_int_eq(tacit_zone_offset(&zone, instant), shown[_i].offset);
	date = tacit_zone_date(&zone, instant, &s);
	ck_assert_int_eq(tacit_date_compare(date, day(shown[_i].date)), 0);
	ck_assert_int_eq(s, shown[_i].seconds);
}
END_TEST

/* Every reading that exists comes back; seen for each hour of 1990 to 2199. */
START_TEST(comes_back)
{
	static const char *const names[] = { "Asia/Beirut", "Africa/Cairo",
		"Pacific/Apia", "Asia/Gaza", "Africa/Casablanca",
		"America/Scoresbysund", "Antarctica/Troll" };
	struct tacit_zone zone = load(names[_i]);
	int64_t end = at("2199-12-30T00:00Z").s;
	struct tacit_instant t = at("1990-01-03T00:00Z");

	for (; t.s < end; t.s += 6 * 3600 + 1800) {
		int s;
		struct tacit_date date = tacit_zone_date(&zone, t, &s);
		struct tacit_instant back = tacit_zone_instant(&zone, date, s);
		int again;

		/* the same, or the later one of two */
		if (back.s < t.s || back.s > t.s + 7200 ||
			tacit_date_compare(
				tacit_zone_date(&zone, back, &again), date) ||
			again != s)
			ck_abort_msg("%s: %lld", names[_i], (long long)t.s);
	}
}
END_TEST

/* --- names -------------------------------------------------------------- */

static const struct {
	const char *name;
	const char *hint;
} strangers[] = {
	{ "Asia/Almaati", "did you mean Asia/Almaty?" },
	{ "asia/almaty", "did you mean Asia/Almaty?" },
	{ "Almaty", "did you mean Asia/Almaty?" },
	{ "Asia/Istambul", "did you mean Asia/Istanbul?" },
	{ "Asia", "use a name of the IANA list, such as Asia/Almaty" },
	{ "", "use a name of the IANA list, such as Asia/Almaty" },
	{ "xqxqxqxq", "use a name of the IANA list, such as Asia/Almaty" },
	{ "../../../etc/passwd", NULL },
	{ "Asia/../Asia/Almaty", NULL },
	{ "/Asia/Almaty", NULL },
	{ "Asia/Almaty/", NULL },
	{ "Asia//Almaty", NULL },
	{ "Asia/Al maty", NULL },
	{ "Asia/Almaty~", "did you mean Asia/Almaty?" },
	{ "Asia[Almaty", NULL },
	{ "Asia:Almaty", NULL },
	{ "localtime", NULL },
	{ "posixrules", NULL },
	{ "Factory", NULL },
	{ "posix/Asia/Almaty", NULL },
	{ "right/Asia/Almaty", NULL },
	{ "tzdata.zi", NULL },
	{ "zone.tab", NULL },
	{ "Asia/Almatyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy",
		NULL },
};

START_TEST(refuses_unknown_names)
{
	struct tacit_zone zone = { 0 };
	struct tacit_err err = { 0 };

	ck_assert(!tacit_zone_load(&arena, strangers[_i].name, &zone, &err));
	ck_assert_int_eq(err.code, TACIT_INVALID);
	ck_assert_ptr_nonnull(strstr(err.msg, "no time zone is named"));
	if (strangers[_i].hint)
		ck_assert_str_eq(err.hint, strangers[_i].hint);
	ck_assert_ptr_null(zone.name);
}
END_TEST

/* zone.tab is no TZif file, though its name could be one without the dot */
START_TEST(refuses_other_files)
{
	struct tacit_zone zone = { 0 };
	struct tacit_err err = { 0 };

	ck_assert(!tacit_zone_load(&arena, "leapseconds", &zone, &err));
	ck_assert_int_eq(err.code, TACIT_INVALID);
	ck_assert_str_eq(err.msg, "leapseconds: not a time zone file (TZif)");
}
END_TEST

/* A folder with a file that is too large, and with no list of names. */
START_TEST(fails_as_the_folder_does)
{
	char folder[] = "/tmp/tacit-zone-XXXXXX";
	struct tacit_buf path = { 0 };
	struct tacit_buf bytes = { 0 };
	struct tacit_zone zone = { 0 };
	struct tacit_err large = { 0 };
	struct tacit_err none = { 0 };

	ck_assert_ptr_nonnull(mkdtemp(folder));
	tacit_buf_printf(&path, "%s/Large", folder);
	tacit_buf_pad(&bytes, 'x', 300 * 1024);
	ck_assert(tacit_io_replace(
		path.data, tacit_buf_str(&bytes), 0600, &large));
	tacit_buf_truncate(&path, strlen(folder) + 1);
	ck_assert(!tacit_zone_load_from(
		&arena, path.data, "Large", &zone, &large));
	ck_assert_int_eq(large.code, TACIT_LIMIT);
	ck_assert_ptr_nonnull(strstr(large.path, "/Large"));
	ck_assert(
		!tacit_zone_load_from(&arena, path.data, "Larg", &zone, &none));
	ck_assert_int_eq(none.code, TACIT_INVALID);
	ck_assert_str_eq(
		none.hint, "use a name of the IANA list, such as Asia/Almaty");
	tacit_buf_adds(&path, "Large");
	ck_assert_int_eq(remove(path.data), 0);
	ck_assert_int_eq(remove(folder), 0);
	tacit_buf_clear(&path);
	tacit_buf_clear(&bytes);
}
END_TEST

START_TEST(finds_the_nearest_in_either_list)
{
	static const char zi[] = "# version 2025b\n"
				 "R x 1 o - Jan 1 0 0 -\n"
				 "Z Asia/Almaty 5:7:48 - LMT 1924 May 2\n"
				 "5 - +05\n"
				 "Z Asia/Tokyo 9 - JST\n"
				 "L Asia/Tokyo Japan\n"
				 "L\n";
	static const char tab[] = "#codes\tcoordinates\tTZ\tcomments\n"
				  "KZ\t+4315+07657\tAsia/Almaty\tmost\n"
				  "JP\t+353916+1394441\tAsia/Tokyo\n"
				  "JP\t+353916\n";
	struct tacit_str none = { 0 };

	ck_assert_str_eq(
		tacit_zone_nearest(&arena, "Asia/Almatty", tacit_str_of(zi)),
		"Asia/Almaty");
	ck_assert_str_eq(tacit_zone_nearest(&arena, "Jappan", tacit_str_of(zi)),
		"Japan");
	ck_assert_str_eq(tacit_zone_nearest(&arena, "Tokio", tacit_str_of(tab)),
		"Asia/Tokyo");
	ck_assert_ptr_null(
		tacit_zone_nearest(&arena, "Mars/Olympus", tacit_str_of(tab)));
	ck_assert_ptr_null(tacit_zone_nearest(&arena, "Asia/Almaty", none));
}
END_TEST

Suite *tacit_suite_zone(void)
{
	Suite *suite = suite_create("zone");
	TCase *tc = tcase_create("zone");

	tcase_add_checked_fixture(tc, NULL, clear_arena);
	tcase_set_timeout(tc, 120);
	tcase_add_loop_test(
		tc, finds_the_instant_of_a_reading, 0, COUNT(readings));
	tcase_add_loop_test(tc, finds_where_a_day_begins, 0, COUNT(beginnings));
	tcase_add_loop_test(tc, no_day_is_shown_before_it_begins, 0, 8);
	tcase_add_test(tc, tells_one_day_from_another);
	tcase_add_test(tc, zero_is_utc);
	tcase_add_loop_test(tc, shows_an_instant, 0, COUNT(shown));
	tcase_add_loop_test(tc, comes_back, 0, 7);
	tcase_add_loop_test(tc, refuses_unknown_names, 0, COUNT(strangers));
	tcase_add_test(tc, refuses_other_files);
	tcase_add_test(tc, fails_as_the_folder_does);
	tcase_add_test(tc, finds_the_nearest_in_either_list);
	suite_add_tcase(suite, tc);
	return suite;
}
