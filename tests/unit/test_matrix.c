#include <stdlib.h>
#include <string.h>

#include "facts/dispositions.h"
#include "facts/wording.h"
#include "suite.h"

static const struct {
	const char *body;
	const char *text;
	const char *proposed;
} bodies[] = {
	{ "", "", "" },
	{ "\nText.\n", "Text.", "" },
	{ "Text.\n\n## Proposed text\n\nWording.\n", "Text.", "Wording." },
	{ "## Proposed text\n\nWording.\n", "", "Wording." },
	{ "## Proposed text", "", "" },
	{ "Text.\n\n## Proposed text\n\nOne.\n\nTwo.\n\n### Part\n\nThree.\n",
		"Text.", "One.\n\nTwo.\n\n### Part\n\nThree." },
	{ "Text.\n\n## Proposed text\n\nWording.\n\n## Reasons\n\nWhy.\n",
		"Text.\n\n## Reasons\n\nWhy.", "Wording." },
	{ "See ## Proposed text below.\n", "See ## Proposed text below.", "" },
	{ "## Proposed texts\n\nNot it.\n", "## Proposed texts\n\nNot it.",
		"" },
};

START_TEST(parts_a_body)
{
	struct tacit_arena arena = { 0 };
	struct tacit_str text = { 0 };
	struct tacit_str proposed = { 0 };

	tacit_wording_part(
		&arena, tacit_str_of(bodies[_i].body), &text, &proposed);
	ck_assert_str_eq(tacit_arena_strndup(&arena, text.data, text.len),
		bodies[_i].text);
	ck_assert_str_eq(
		tacit_arena_strndup(&arena, proposed.data, proposed.len),
		bodies[_i].proposed);
	tacit_arena_clear(&arena);
}
END_TEST

/* --- dispositions ------------------------------------------------------------- */

START_TEST(of_no_dispositions_none_is_found)
{
	struct tacit_dispositions none = { 0 };

	ck_assert_ptr_null(tacit_dispositions_find(&none, "xaa-1"));
}
END_TEST

START_TEST(finds_the_last_disposition)
{
	struct tacit_given list[] = { { .comment = "a" }, { .comment = "b" },
		{ .comment = "b" }, { .comment = "d" } };
	struct tacit_dispositions given = { list, COUNT(list) };

	ck_assert_ptr_eq(tacit_dispositions_find(&given, "a"), &list[0].doc);
	ck_assert_ptr_eq(tacit_dispositions_find(&given, "b"), &list[2].doc);
	ck_assert_ptr_eq(tacit_dispositions_find(&given, "d"), &list[3].doc);
	ck_assert_ptr_null(tacit_dispositions_find(&given, "c"));
	ck_assert_ptr_null(tacit_dispositions_find(&given, "e"));
}
END_TEST

Suite *tacit_suite_matrix(void)
{
	Suite *suite = suite_create("matrix");
	TCase *tc = tcase_create("matrix");

	tcase_add_loop_test(tc, parts_a_body, 0, COUNT(bodies));
	tcase_add_test(tc, of_no_dispositions_none_is_found);
	tcase_add_test(tc, finds_the_last_disposition);
	suite_add_tcase(suite, tc);
	return suite;
}
