#include <stdlib.h>

#include <tacit/document.h>

#include "suite.h"

static const struct {
	const char *text;
	const char *value; /* NULL: malformed */
	const char *since; /* "" not set */
	const char *until;
} values[] = {
	{ "Astana", "Astana", "", "" },
	{ "Astana since 2022-09-17", "Astana", "2022-09-17", "" },
	{ "Nur-Sultan until 2022-09-17", "Nur-Sultan", "", "2022-09-17" },
	{ "X since 2019-03-23 until 2022-09-17", "X", "2019-03-23",
		"2022-09-17" },
	{ "Two words since 2022-09-17", "Two words", "2022-09-17", "" },
	{ "  Astana  ", "Astana", "", "" },
	/* words of a value */
	{ "Not until further notice", "Not until further notice", "", "" },
	{ "since", "since", "", "" },
	{ "City since then", "City since then", "", "" },
	{ "Plan 2030-2040", "Plan 2030-2040", "", "" },
	{ "Osince 2022-09-17", "Osince 2022-09-17", "", "" },
	/* what tries to be a date */
	{ "Astana since 2022-02-30", NULL, "", "" },
	{ "Astana since 2022", NULL, "", "" },
	{ "Astana until 17-09-2022", NULL, "", "" },
	{ "since 2022-09-17", NULL, "", "" },
	{ " since 2022-09-17", NULL, "", "" },
	{ "X since 2022-09-17 until 2022-09-17", NULL, "", "" },
	{ "X since 2022-09-18 until 2022-09-17", NULL, "", "" },
	{ "", NULL, "", "" },
	{ "  ", NULL, "", "" },
};

static void check_date(struct tacit_date date, const char *expected)
{
	char text[TACIT_DATE_SIZE];

	ck_assert_int_eq(tacit_date_is_set(date), *expected != '\0');
	if (!*expected)
		return;
	tacit_date_format(date, text);
	ck_assert_str_eq(text, expected);
}

START_TEST(reads_values)
{
	struct tacit_str value;
	struct tacit_date since;
	struct tacit_date until;
	bool ok = tacit_timed_parse(
		tacit_str_of(values[_i].text), &value, &since, &until);

	ck_assert_int_eq(ok, values[_i].value != NULL);
	if (!ok)
		return;
	ck_assert(tacit_str_eqs(value, values[_i].value));
	check_date(since, values[_i].since);
	check_date(until, values[_i].until);
}
END_TEST

static const struct tacit_value seat[] = {
	{ .text = "Akmola until 1998-05-06" },
	{ .text = "Astana since 1998-05-06 until 2019-03-23" },
	{ .text = "Nur-Sultan since 2019-03-23 until 2022-09-17" },
	{ .text = "Astana since 2022-09-17" },
};

static const struct {
	struct tacit_date on;
	const char *city;
} days[] = {
	{ { 1990, 1, 1 }, "Akmola" }, { { 1998, 5, 5 }, "Akmola" },
	{ { 1998, 5, 6 }, "Astana" }, { { 2019, 3, 22 }, "Astana" },
	{ { 2022, 6, 16 }, "Nur-Sultan" }, { { 2022, 9, 16 }, "Nur-Sultan" },
	{ { 2022, 9, 17 }, "Astana" }, { { 2199, 12, 31 }, "Astana" },
	{ { 0, 0, 0 }, "Astana" }, /* the latest */
};

START_TEST(finds_what_holds_on_a_day)
{
	struct tacit_arena arena = { 0 };

	ck_assert_str_eq(
		tacit_timed_at(&arena, seat, 4, days[_i].on), days[_i].city);
	tacit_arena_clear(&arena);
}
END_TEST

START_TEST(may_find_nothing)
{
	struct tacit_arena arena = { 0 };
	struct tacit_str value;

	ck_assert_ptr_null(tacit_timed_at(
		&arena, seat, 1, (struct tacit_date){ 2022, 1, 1 }));
	ck_assert_ptr_null(
		tacit_timed_at(&arena, seat + 1, 2, (struct tacit_date){ 0 }));
	ck_assert_ptr_null(tacit_timed_at(
		&arena, NULL, 0, (struct tacit_date){ 2022, 1, 1 }));
	ck_assert(!tacit_timed_holds(tacit_str_of("X since 2022"),
		(struct tacit_date){ 2022, 1, 1 }, &value));
	tacit_arena_clear(&arena);
}
END_TEST

Suite *tacit_suite_timed(void)
{
	Suite *suite = suite_create("timed");
	TCase *tc = tcase_create("timed");

	tcase_add_loop_test(tc, reads_values, 0, COUNT(values));
	tcase_add_loop_test(tc, finds_what_holds_on_a_day, 0, COUNT(days));
	tcase_add_test(tc, may_find_nothing);
	suite_add_tcase(suite, tc);
	return suite;
}
