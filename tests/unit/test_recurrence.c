#include "document/recurrence.h"

#include "suite.h"

static const struct {
	const char *text;
	uint64_t times; /* 0: it is none */
	enum tacit_period period;
	uint64_t a_year;
} rows[] = {
	{ "2 per year", 2, TACIT_PER_YEAR, 2 },
	{ "1 per quarter", 1, TACIT_PER_QUARTER, 4 },
	{ "10 per month", 10, TACIT_PER_MONTH, 120 },
	{ "1000000000 per month", 1000000000, TACIT_PER_MONTH, 12000000000 },
	{ "1000000001 per year", 0, TACIT_PER_YEAR, 0 },
	{ "0 per year", 0, TACIT_PER_YEAR, 0 },
	{ "02 per year", 0, TACIT_PER_YEAR, 0 },
	{ "two per year", 0, TACIT_PER_YEAR, 0 },
	{ "2 a year", 0, TACIT_PER_YEAR, 0 },
	{ "2 per year ", 0, TACIT_PER_YEAR, 0 },
	{ "2  per year", 0, TACIT_PER_YEAR, 0 },
	{ "2 per years", 0, TACIT_PER_YEAR, 0 },
	{ "2 per", 0, TACIT_PER_YEAR, 0 },
	{ "2", 0, TACIT_PER_YEAR, 0 },
	{ " per year", 0, TACIT_PER_YEAR, 0 },
	{ "", 0, TACIT_PER_YEAR, 0 },
};

START_TEST(reads_a_recurrence)
{
	struct tacit_recurrence out = { 7, TACIT_PER_MONTH };

	ck_assert_int_eq(
		tacit_recurrence_parse(tacit_str_of(rows[_i].text), &out),
		rows[_i].times > 0);
	if (!rows[_i].times)
		return;
	ck_assert_uint_eq(out.times, rows[_i].times);
	ck_assert_int_eq(out.period, rows[_i].period);
	ck_assert_uint_eq(tacit_recurrence_a_year(&out), rows[_i].a_year);
}
END_TEST

START_TEST(says_a_period)
{
	ck_assert_str_eq(tacit_period_word(TACIT_PER_YEAR), "year");
	ck_assert_str_eq(tacit_period_word(TACIT_PER_QUARTER), "quarter");
	ck_assert_str_eq(tacit_period_word(TACIT_PER_MONTH), "month");
}
END_TEST

Suite *tacit_suite_recurrence(void)
{
	Suite *suite = suite_create("recurrence");
	TCase *all = tcase_create("recurrence");

	tcase_add_loop_test(all, reads_a_recurrence, 0, COUNT(rows));
	tcase_add_test(all, says_a_period);
	suite_add_tcase(suite, all);
	return suite;
}
