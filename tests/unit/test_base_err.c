#include <stdlib.h>
#include <string.h>

#include <tacit/fault.h>
#include <tacit/str.h>

#include "suite.h"

START_TEST(keeps_the_first_failure)
{
	struct tacit_err err = { 0 };

	ck_assert(!tacit_fail_at(
		&err, TACIT_INVALID, "body.md", 7, "no such key: %s", "x"));
	ck_assert(!tacit_hint(&err, "did you mean %s?", "y"));
	ck_assert(!tacit_fail(&err, TACIT_IO, "something else"));
	ck_assert(!tacit_hint(&err, "something else"));
	ck_assert_int_eq(err.code, TACIT_INVALID);
	ck_assert_str_eq(err.path, "body.md");
	ck_assert_uint_eq(err.line, 7);
	ck_assert_str_eq(err.msg, "no such key: x");
	ck_assert_str_eq(err.hint, "did you mean y?");
}
END_TEST

START_TEST(passes_a_failure_on_whole)
{
	struct tacit_err caught = { 0 };
	struct tacit_err err = { 0 };

	(void)tacit_fail_at(&caught, TACIT_NOTFOUND, "a.md", 3, "gone");
	(void)tacit_hint(&caught, "look elsewhere");
	ck_assert(!tacit_fail_as(&err, &caught));
	ck_assert_int_eq(err.code, TACIT_NOTFOUND);
	ck_assert_str_eq(err.path, "a.md");
	ck_assert_uint_eq(err.line, 3);
	ck_assert_str_eq(err.msg, "gone");
	ck_assert_str_eq(err.hint, "look elsewhere");
	/* the first wins here, too */
	caught.code = TACIT_IO;
	ck_assert(!tacit_fail_as(&err, &caught));
	ck_assert_int_eq(err.code, TACIT_NOTFOUND);
	ck_assert(!tacit_fail_as(NULL, &caught));
}
END_TEST

START_TEST(passes_faults_on)
{
	struct tacit_faults from = { 0 };
	struct tacit_faults to = { 0 };
	struct tacit_fault moved;

	tacit_fault_warn(&from, "a.md", 2, "do", "100 %% of %s", "it");
	tacit_fault_add(&from, "b.md", 1, NULL, "wrong");
	tacit_fault_pass(&to, &from.list[0]);
	moved = from.list[1];
	moved.path = "c.md";
	moved.line = 9;
	tacit_fault_pass(&to, &moved);
	tacit_faults_clear(&from); /* all of it was copied */
	ck_assert_uint_eq(to.count, 2);
	ck_assert_uint_eq(to.errors, 1);
	ck_assert_int_eq(to.list[0].severity, TACIT_FAULT_WARNING);
	ck_assert_str_eq(to.list[0].path, "a.md");
	ck_assert_uint_eq(to.list[0].line, 2);
	ck_assert_str_eq(to.list[0].what, "100 % of it");
	ck_assert_str_eq(to.list[0].remedy, "do");
	ck_assert_str_eq(to.list[1].path, "c.md");
	ck_assert_uint_eq(to.list[1].line, 9);
	ck_assert_str_eq(to.list[1].remedy, "");
	tacit_faults_clear(&to);
}
END_TEST

START_TEST(needs_no_place)
{
	struct tacit_err err = { 0 };

	ck_assert(!tacit_fail(&err, TACIT_GIT, "gone"));
	ck_assert_str_eq(err.path, "");
	ck_assert_uint_eq(err.line, 0);
	ck_assert(!tacit_fail(NULL, TACIT_GIT, "gone"));
	ck_assert(!tacit_fail_at(NULL, TACIT_GIT, NULL, 0, "gone"));
	ck_assert(!tacit_hint(NULL, "go on"));
}
END_TEST

START_TEST(hints_at_failures_only)
{
	struct tacit_err err = { 0 };

	ck_assert(!tacit_hint(&err, "of nothing"));
	ck_assert_str_eq(err.hint, "");
}
END_TEST

/* Characters of one to four bytes, wherever the end comes to lie. */
START_TEST(cuts_between_characters)
{
	static const char *const characters[] = { "x", "ж", "中", "𝄞" };
	char text[1200] = "";
	struct tacit_err err = { 0 };
	size_t size = strlen(characters[_i / 4]);
	size_t n = 0;
	int i;

	for (i = 0; i < _i % 4; i++)
		text[n++] = 'a';
	for (; n + size < sizeof(text); n += size)
		memcpy(text + n, characters[_i / 4], size);
	(void)tacit_fail_at(&err, TACIT_IO, text, 0, "%s", text);
	(void)tacit_hint(&err, "%s", text);
	ck_assert(tacit_utf8_valid(tacit_str_of(err.path)));
	ck_assert(tacit_utf8_valid(tacit_str_of(err.msg)));
	ck_assert(tacit_utf8_valid(tacit_str_of(err.hint)));
	ck_assert_uint_gt(strlen(err.path), sizeof(err.path) - 5);
	ck_assert_uint_gt(strlen(err.msg), sizeof(err.msg) - 5);
	ck_assert_uint_gt(strlen(err.hint), sizeof(err.hint) - 5);
}
END_TEST

/* --- faults ------------------------------------------------------------- */

static struct tacit_faults faults;

static void clear(void)
{
	tacit_faults_clear(&faults);
}

START_TEST(collects_faults)
{
	struct tacit_err err = { 0 };

	tacit_fault_warn(&faults, "a.md", 1, NULL, "odd");
	ck_assert_uint_eq(faults.errors, 0);
	ck_assert(!tacit_faults_fail(&faults, &err));
	ck_assert_int_eq(err.code, TACIT_OK);
	tacit_fault_add(&faults, NULL, 0, "mend it", "broken: %d", 5);
	tacit_fault_add(&faults, "b.md", 2, NULL, "also broken");
	ck_assert_uint_eq(faults.count, 3);
	ck_assert_uint_eq(faults.errors, 2);
	ck_assert_int_eq(faults.list[0].severity, TACIT_FAULT_WARNING);
	ck_assert_str_eq(faults.list[0].remedy, "");
	ck_assert_str_eq(faults.list[1].path, "");
	ck_assert_str_eq(faults.list[1].what, "broken: 5");
	ck_assert_str_eq(faults.list[1].remedy, "mend it");
	ck_assert(!tacit_faults_fail(&faults, &err));
	ck_assert_int_eq(err.code, TACIT_INVALID);
	ck_assert_str_eq(err.path, "");
	ck_assert_str_eq(err.msg, "broken: 5");
	ck_assert_str_eq(err.hint, "mend it");
	tacit_faults_clear(&faults);
	ck_assert_uint_eq(faults.count, 0);
	ck_assert_ptr_null(faults.list);
	tacit_faults_clear(NULL);
}
END_TEST

START_TEST(sorts_faults_and_keeps_ties)
{
	static const char *const expected[] = { "a1", "a2", "a3", "b1", "b2",
		"c", "d" };
	size_t i;

	tacit_fault_add(&faults, "b.md", 9, NULL, "d");
	tacit_fault_warn(&faults, "b.md", 2, NULL, "c");
	tacit_fault_add(&faults, "b.md", 2, NULL, "b1");
	tacit_fault_add(&faults, "a.md", 3, NULL, "a1");
	tacit_fault_add(&faults, "b.md", 2, NULL, "b2");
	tacit_fault_add(&faults, "a.md", 3, NULL, "a2");
	tacit_fault_warn(&faults, "a.md", 3, NULL, "a3");
	tacit_faults_sort(&faults);
	for (i = 0; i < faults.count; i++)
		ck_assert_str_eq(faults.list[i].what, expected[i]);
}
END_TEST

/* Those of a second walk come after all of the first. Each moved past the
 * others, this would take longer than a test may. */
START_TEST(sorts_as_many_as_a_register_has)
{
	enum { MANY = 100000 };
	unsigned i;

	for (i = 0; i < 2 * MANY; i++)
		tacit_fault_add(&faults, "a.md", MANY - i % MANY, NULL, "x");
	tacit_faults_sort(&faults);
	for (i = 0; i < 2 * MANY; i++)
		ck_assert_uint_eq(faults.list[i].line, i / 2 + 1);
}
END_TEST

START_TEST(keeps_many_faults)
{
	unsigned i;

	for (i = 1; i <= 1000; i++)
		tacit_fault_add(&faults, "a.md", i, NULL, "fault %u", i);
	ck_assert_uint_eq(faults.errors, 1000);
	ck_assert_str_eq(faults.list[0].what, "fault 1");
	ck_assert_str_eq(faults.list[999].what, "fault 1000");
}
END_TEST

Suite *tacit_suite_base_err(void)
{
	Suite *suite = suite_create("base_err");
	TCase *tc = tcase_create("err");

	tcase_add_checked_fixture(tc, NULL, clear);
	tcase_add_test(tc, keeps_the_first_failure);
	tcase_add_test(tc, passes_a_failure_on_whole);
	tcase_add_test(tc, passes_faults_on);
	tcase_add_test(tc, needs_no_place);
	tcase_add_test(tc, hints_at_failures_only);
	tcase_add_loop_test(tc, cuts_between_characters, 0, 16);
	tcase_add_test(tc, collects_faults);
	tcase_add_test(tc, sorts_faults_and_keeps_ties);
	tcase_add_test(tc, sorts_as_many_as_a_register_has);
	tcase_add_test(tc, keeps_many_faults);
	suite_add_tcase(suite, tc);
	return suite;
}
