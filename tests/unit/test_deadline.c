#include <stdlib.h>
#include <string.h>

#include <tacit/deadline.h>

#include "arena_fixture.h"
#include "time_fixture.h"

static void assert_at(struct tacit_instant instant, const char *text)
{
	char is[TACIT_INSTANT_SIZE];

	ck_assert_int_eq(tacit_instant_is_set(instant), text != NULL);
	if (!text)
		return;
	tacit_instant_format(instant, is);
	ck_assert_str_eq(is, text);
}

static const struct {
	const char *zone; /* NULL: UTC */
	const char *by;
	const char *cutoff;
	bool is_assumed;
	const char *dated;
	const char *closes;
	const char *offset;
	const char *other;
} resolved[] = {
	{ "Asia/Almaty", "2022-06-30", "24:00", true, "2022-06-16",
		"2022-06-30T18:00:00Z", "+06:00", "2022-06-29T18:00:00Z" },
	{ "Asia/Almaty", "2022-06-30", "24:00", false, "2022-06-16",
		"2022-06-30T18:00:00Z", "+06:00", NULL },
	{ "Asia/Almaty", "2026-06-30", "24:00", false, NULL,
		"2026-06-30T19:00:00Z", "+05:00", NULL },
	{ "Asia/Almaty", "2022-06-30", "00:00", true, "2022-06-16",
		"2022-06-29T18:00:00Z", "+06:00", "2022-06-30T18:00:00Z" },
	/* an hour that is stated has no other reading */
	{ "Asia/Almaty", "2022-06-30", "18:00", true, "2022-06-16",
		"2022-06-30T12:00:00Z", "+06:00", NULL },
	{ NULL, "2022-06-30", "24:00", true, NULL, "2022-07-01T00:00:00Z",
		"+00:00", "2022-06-30T00:00:00Z" },
	/* by the day of the note itself: it cannot have meant before it */
	{ "Asia/Almaty", "2022-06-16", "24:00", true, "2022-06-16",
		"2022-06-16T18:00:00Z", "+06:00", NULL },
	{ "Asia/Almaty", "2022-06-17", "00:00", true, "2022-06-16",
		"2022-06-16T18:00:00Z", "+06:00", "2022-06-17T18:00:00Z" },
	/* midnight in a gap: the clock before it showed 24:00 */
	{ "Asia/Beirut", "2022-03-26", "24:00", false, NULL,
		"2022-03-26T22:00:00Z", "+02:00", NULL },
	{ "Asia/Beirut", "2022-03-27", "00:30", false, NULL,
		"2022-03-26T22:00:00Z", "+02:00", NULL },
	/* in an overlap: the later clock */
	{ "Asia/Beirut", "2022-10-29", "24:00", false, NULL,
		"2022-10-29T22:00:00Z", "+02:00", NULL },
	{ "America/Havana", "2022-11-06", "00:00", false, NULL,
		"2022-11-06T05:00:00Z", "-05:00", NULL },
	/* a day that was skipped ends when it would have begun */
	{ "Pacific/Apia", "2011-12-30", "24:00", true, "2011-12-01",
		"2011-12-30T10:00:00Z", "+14:00", "2011-12-30T10:00:00Z" },
	{ "Pacific/Apia", "2011-12-29", "24:00", false, NULL,
		"2011-12-30T10:00:00Z", "-10:00", NULL },
	/* the other reading falls out of the range */
	{ NULL, "2199-12-31", "00:00", true, NULL, "2199-12-31T00:00:00Z",
		"+00:00", NULL },
};

START_TEST(resolves)
{
	struct tacit_deadline_terms terms = { 0 };
	struct tacit_deadline deadline = { 0 };
	struct tacit_zone zone = { 0 };
	struct tacit_err err = { 0 };
	char offset[TACIT_OFFSET_SIZE];

	if (resolved[_i].zone) {
		ck_assert(tacit_zone_load(
			&arena, resolved[_i].zone, &zone, &err));
		terms.zone = &zone;
	}
	terms.by = day(resolved[_i].by);
	terms.dated = day(resolved[_i].dated);
	terms.is_assumed = resolved[_i].is_assumed;
	ck_assert(tacit_clock_parse(
		tacit_str_of(resolved[_i].cutoff), &terms.cutoff_s));
	ck_assert_msg(
		tacit_deadline_resolve(&terms, &deadline, &err), "%s", err.msg);
	assert_at(deadline.closes, resolved[_i].closes);
	assert_at(deadline.other_closes, resolved[_i].other);
	tacit_offset_format(deadline.offset_s, offset);
	ck_assert_str_eq(offset, resolved[_i].offset);
}
END_TEST

static const struct {
	struct tacit_date by;
	int cutoff_s;
	struct tacit_date dated;
	const char *msg;
	const char *hint;
} refused[] = {
	{ { 2022, 6, 31 }, 86400, { 0 },
		"the day of the deadline does not exist", "" },
	{ { 0 }, 86400, { 0 }, "the day of the deadline does not exist", "" },
	{ { 2022, 6, 30 }, 86401, { 0 },
		"the hour of the deadline does not exist", "" },
	{ { 2022, 6, 30 }, -1, { 0 }, "the hour of the deadline does not exist",
		"" },
	{ { 2022, 6, 30 }, 86400, { 2022, 2, 29 },
		"the date of the note does not exist", "" },
	{ { 2022, 6, 15 }, 86400, { 2022, 6, 16 },
		"the deadline, 2022-06-15, is over before the note's date, "
		"2022-06-16",
		"correct date or comments-by" },
	{ { 2022, 6, 16 }, 0, { 2022, 6, 16 },
		"the deadline, 2022-06-16, is over before the note's date, "
		"2022-06-16",
		"correct date or comments-by" },
	{ { 2199, 12, 31 }, 86400, { 0 },
		"the close on 2199-12-31 lies outside the years 1990 to 2199 "
		"in UTC",
		"" },
};

START_TEST(refuses)
{
	struct tacit_deadline_terms terms = { 0 };
	struct tacit_deadline deadline = { .offset_s = 42 };
	struct tacit_err err = { 0 };

	terms.by = refused[_i].by;
	terms.cutoff_s = refused[_i].cutoff_s;
	terms.dated = refused[_i].dated;
	ck_assert(!tacit_deadline_resolve(&terms, &deadline, &err));
	ck_assert_int_eq(err.code, TACIT_INVALID);
	ck_assert_str_eq(err.msg, refused[_i].msg);
	ck_assert_str_eq(err.hint, refused[_i].hint);
	ck_assert_str_eq(err.path, "");
	ck_assert_uint_eq(err.line, 0);
	ck_assert_int_eq(deadline.offset_s, 42);
}
END_TEST

static const struct {
	const char *received;
	bool is_in_time;
	int64_t after_s;
} receipts[] = {
	{ "2022-06-16T00:00Z", true, 0 },
	{ "2022-06-30T17:59:59Z", true, 0 },
	{ "2022-06-30T18:00:00Z", false, 0 },
	{ "2022-06-30T18:00:01Z", false, 1 },
	{ "2022-07-03T20:00:00Z", false, 3 * 86400 + 2 * 3600 },
};

START_TEST(is_in_time_before_the_close)
{
	struct tacit_instant closes = at("2022-06-30T18:00Z");
	struct tacit_instant received = at(receipts[_i].received);

	ck_assert_int_eq(tacit_deadline_is_in_time(closes, received),
		receipts[_i].is_in_time);
	ck_assert_int_eq(
		tacit_deadline_after_s(closes, received), receipts[_i].after_s);
}
END_TEST

static const struct {
	const char *in_force;
	const char *issued;
	const char *closes;
	const char *msg; /* NULL: it may */
	const char *hint;
} extensions[] = {
	{ "2022-06-30T18:00:00Z", "2022-06-29T06:00Z", "2022-07-14T18:00Z",
		NULL, "" },
	{ "2022-06-30T18:00:00Z", "2022-06-30T17:59:59Z",
		"2022-06-30T18:00:01Z", NULL, "" },
	{ NULL, "2022-06-29T06:00Z", "2022-07-14T18:00Z",
		"the note to be extended carries no call for comments",
		"open a call: a note with comments-by" },
	{ "2022-06-30T18:00:00Z", "2022-06-30T18:00Z", "2022-07-14T18:00Z",
		"the call closed at 2022-06-30T18:00:00Z; an extension is "
		"issued before that",
		"open a new call: a note with comments-by, without extends" },
	{ "2022-06-30T18:00:00Z", NULL, "2022-07-14T18:00Z",
		"the call closed at 2022-06-30T18:00:00Z; an extension is "
		"issued before that",
		"open a new call: a note with comments-by, without extends" },
	{ "2022-06-30T18:00:00Z", "2022-06-29T06:00Z", "2022-06-30T18:00Z",
		"the extension to 2022-06-30T18:00:00Z does not move the "
		"close, 2022-06-30T18:00:00Z, later",
		"give a later comments-by" },
	{ "2022-06-30T18:00:00Z", "2022-06-29T06:00Z", "2022-06-20T18:00Z",
		"the extension to 2022-06-20T18:00:00Z does not move the "
		"close, 2022-06-30T18:00:00Z, later",
		"give a later comments-by" },
};

START_TEST(extends_only_later_and_in_time)
{
	struct tacit_err err = { 0 };
	bool ok = tacit_deadline_extend(at(extensions[_i].in_force),
		at(extensions[_i].issued), at(extensions[_i].closes), &err);

	ck_assert_int_eq(ok, extensions[_i].msg == NULL);
	ck_assert_int_eq(err.code, ok ? TACIT_OK : TACIT_INVALID);
	ck_assert_str_eq(err.msg, ok ? "" : extensions[_i].msg);
	ck_assert_str_eq(err.hint, extensions[_i].hint);
}
END_TEST

static struct tacit_extension extension(
	const char *note, const char *issued, const char *closes)
{
	struct tacit_extension e = { .note = note };

	e.issued = at(issued);
	e.closes = at(closes);
	return e;
}

static void assert_in_force(const struct tacit_extension *list, size_t count,
	const char *now, const char *note)
{
	const struct tacit_deadline_asked asked = { .now = at(now),
		.stood = at(now) };
	const struct tacit_extension *e = tacit_deadline_in_force(
		at("2022-06-30T18:00Z"), list, count, &asked);

	ck_assert_int_eq(e != NULL, note != NULL);
	if (note)
		ck_assert_str_eq(e->note, note);
}

START_TEST(finds_the_close_in_force)
{
	struct tacit_extension list[4];

	list[0] = extension("c", "2022-07-10T06:00Z", "2022-08-01T18:00Z");
	list[1] = extension("a", "2022-06-20T06:00Z", "2022-07-05T18:00Z");
	/* issued after the first close, before that of a */
	list[2] = extension("b", "2022-07-01T06:00Z", "2022-07-15T18:00Z");
	/* moves nothing later */
	list[3] = extension("d", "2022-07-11T06:00Z", "2022-07-20T18:00Z");
	assert_in_force(list, 4, "2022-06-16T06:00Z", NULL);
	assert_in_force(list, 4, "2022-06-20T05:59:59Z", NULL);
	assert_in_force(list, 4, "2022-06-20T06:00:00Z", "a");
	assert_in_force(list, 4, "2022-07-01T06:00:00Z", "b");
	assert_in_force(list, 4, "2022-07-10T06:00:00Z", "c");
	assert_in_force(list, 4, "2022-07-12T06:00:00Z", "c");
	assert_in_force(list, 4, "2023-07-12T06:00:00Z", "c");
	/* without b the call had closed when c was issued */
	list[2] = list[3];
	assert_in_force(list, 3, "2023-07-12T06:00:00Z", "a");
	assert_in_force(NULL, 0, "2023-07-12T06:00:00Z", NULL);
	/* a draft moves nothing */
	list[1].issued = (struct tacit_instant){ 0 };
	assert_in_force(list, 2, "2022-07-01T06:00:00Z", NULL);
}
END_TEST

/* July 2022: a moves the close from 1 to 10, and no longer stands from 12. */
static const struct {
	const char *issued; /* of b, which moves it to 20; NULL: no b */
	const char *undone; /* of b; or NULL */
	const char *stood;
	const char *note; /* whose close it is then */
} undone[] = {
	{ NULL, NULL, "2022-07-05T06:00Z", "a" },
	{ NULL, NULL, "2022-07-12T05:59:59Z", "a" },
	{ NULL, NULL, "2022-07-12T06:00:00Z", NULL },
	{ NULL, NULL, "2022-08-01T06:00Z", NULL },
	/* a further one, issued while a stood, goes on */
	{ "2022-07-08T06:00Z", NULL, "2022-08-01T06:00Z", "b" },
	/* but not one that came when a had closed */
	{ "2022-07-12T06:00:00Z", NULL, "2022-08-01T06:00Z", NULL },
	/* with it undone, too */
	{ "2022-07-08T06:00Z", "2022-07-14T06:00Z", "2022-08-01T06:00Z", NULL },
	{ "2022-07-08T06:00Z", "2022-07-14T06:00Z", "2022-07-13T06:00Z", "b" },
};

START_TEST(an_undone_one_moves_nothing_more)
{
	struct tacit_extension list[2] = {
		extension("a", "2022-06-20T06:00Z", "2022-07-10T18:00Z"),
		{ 0 },
	};
	const struct tacit_deadline_asked asked = {
		.now = at("2022-08-01T06:00Z"), .stood = at(undone[_i].stood)
	};
	const struct tacit_extension *e;

	list[0].undone = at("2022-07-12T06:00Z");
	if (undone[_i].issued)
		list[1] =
			extension("b", undone[_i].issued, "2022-07-20T18:00Z");
	if (undone[_i].undone)
		list[1].undone = at(undone[_i].undone);
	e = tacit_deadline_in_force(at("2022-06-30T18:00Z"), list,
		undone[_i].issued ? 2 : 1, &asked);
	ck_assert_pstr_eq(e ? e->note : NULL, undone[_i].note);
}
END_TEST

/* One replaced before it closed: what replaces it counts from the first. */
START_TEST(one_takes_the_place_of_another)
{
	struct tacit_extension list[2] = {
		extension("a", "2022-06-20T06:00Z", "2022-07-10T18:00Z"),
		extension("b", "2022-07-05T06:00Z", "2022-07-08T18:00Z"),
	};
	const struct tacit_deadline_asked asked = {
		.now = at("2022-08-01T06:00Z"), .stood = at("2022-08-01T06:00Z")
	};
	const struct tacit_extension *e;

	list[0].undone = at("2022-07-05T06:00Z");
	e = tacit_deadline_in_force(at("2022-06-30T18:00Z"), list, 2, &asked);
	ck_assert_ptr_nonnull(e);
	ck_assert_str_eq(e->note, "b");
	/* issued when nothing was open any more */
	list[0].undone = at("2022-07-04T06:00Z");
	ck_assert_ptr_null(tacit_deadline_in_force(
		at("2022-06-30T18:00Z"), list, 2, &asked));
}
END_TEST

/* A call that another kept open longer than what was undone. */
START_TEST(what_stands_keeps_it_open_too)
{
	struct tacit_extension list[3] = {
		extension("a", "2022-06-20T06:00Z", "2022-07-10T18:00Z"),
		extension("b", "2022-07-05T06:00Z", "2022-07-20T18:00Z"),
		extension("c", "2022-07-11T06:00Z", "2022-07-25T18:00Z"),
	};
	const struct tacit_deadline_asked asked = {
		.now = at("2022-08-01T06:00Z"), .stood = at("2022-08-01T06:00Z")
	};
	const struct tacit_extension *e;

	list[0].undone = at("2022-07-12T06:00Z");
	e = tacit_deadline_in_force(at("2022-06-30T18:00Z"), list, 3, &asked);
	ck_assert_ptr_nonnull(e);
	ck_assert_str_eq(e->note, "c");
}
END_TEST

START_TEST(orders_what_was_issued_together_by_note)
{
	struct tacit_extension list[3];

	list[0] = extension("b", "2022-06-20T06:00Z", "2022-07-05T18:00Z");
	list[1] = extension("a", "2022-06-20T06:00Z", "2022-07-03T18:00Z");
	list[2] = extension("c", "2022-06-20T06:00Z", "2022-07-05T18:00Z");
	assert_in_force(list, 3, "2022-06-21T06:00Z", "b");
	list[1].closes = at("2022-07-07T18:00Z");
	assert_in_force(list, 3, "2022-06-21T06:00Z", "a");
}
END_TEST

Suite *tacit_suite_deadline(void)
{
	Suite *suite = suite_create("deadline");
	TCase *tc = tcase_create("deadline");

	tcase_add_checked_fixture(tc, NULL, clear_arena);
	tcase_add_loop_test(tc, resolves, 0, COUNT(resolved));
	tcase_add_loop_test(tc, refuses, 0, COUNT(refused));
	tcase_add_loop_test(
		tc, is_in_time_before_the_close, 0, COUNT(receipts));
	tcase_add_loop_test(
		tc, extends_only_later_and_in_time, 0, COUNT(extensions));
	tcase_add_test(tc, finds_the_close_in_force);
	tcase_add_loop_test(
		tc, an_undone_one_moves_nothing_more, 0, COUNT(undone));
	tcase_add_test(tc, one_takes_the_place_of_another);
	tcase_add_test(tc, what_stands_keeps_it_open_too);
	tcase_add_test(tc, orders_what_was_issued_together_by_note);
	suite_add_tcase(suite, tc);
	return suite;
}
