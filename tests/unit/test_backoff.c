#include "suite.h"

#include "rules/backoff.h"

/* Never less than a half of it, never more than all of it. */
START_TEST(doubles_up_to_the_most)
{
	static const unsigned whole[] = { 100, 200, 400, 800, 1000, 1000 };
	struct tacit_backoff backoff = { 100, 1000, (uint32_t)_i };
	unsigned count;

	for (count = 1; count <= 6; count++) {
		unsigned ms = tacit_backoff_ms(&backoff, count);

		ck_assert_uint_ge(ms, whole[count - 1] / 2);
		ck_assert_uint_le(ms, whole[count - 1]);
	}
	ck_assert_uint_le(tacit_backoff_ms(&backoff, 1000000), 1000);
}
END_TEST

START_TEST(differs)
{
	struct tacit_backoff one = { 1000, 60000, 1 };
	struct tacit_backoff other = { 1000, 60000, 99 };
	struct tacit_backoff none = { 0 };

	ck_assert_uint_ne(
		tacit_backoff_ms(&one, 5), tacit_backoff_ms(&other, 5));
	ck_assert_uint_eq(tacit_backoff_ms(&none, 3), 0);
}
END_TEST

Suite *tacit_suite_backoff(void)
{
	Suite *suite = suite_create("backoff");
	TCase *tc = tcase_create("backoff");

	tcase_add_loop_test(tc, doubles_up_to_the_most, 0, 50);
	tcase_add_test(tc, differs);
	suite_add_tcase(suite, tc);
	return suite;
}
