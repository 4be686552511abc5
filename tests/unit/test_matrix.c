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
	/* what only looks like a heading */
	{ "T.\n\n```\n## Proposed text\n```\n",
		"T.\n\n```\n## Proposed text\n```", "" },
	{ "> ## Proposed text\n", "> ## Proposed text", "" },
	{ "T.\n\n## Proposed text\n\n```\n# a\n```\n\n- ~~~\n  ## b\n  ~~~\n",
		"T.", "```\n# a\n```\n\n- ~~~\n  ## b\n  ~~~" },
	/* headings of the paper are of the wording */
	{ "## Proposed text\n\nOne.\n\n## 2.2 Special\n\nTwo.\n\n## Why\n\nSo.",
		"## Why\n\nSo.", "One.\n\n## 2.2 Special\n\nTwo." },
	{ "## Proposed text\n\n# Background\n\nA.\n\n## Goals\n\nB.\n", "",
		"# Background\n\nA.\n\n## Goals\n\nB." },
	/* a quotation stays one unless it has to be one */
	{ "## Proposed text\n\n> A.\n", "", "> A." },
	{ "## Proposed text\n\n> A.\n>\n> ## Goals\n>\n> B.\n", "",
		"A.\n\n## Goals\n\nB." },
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

/* Whatever is joined comes apart again, and joins to the same once more. */
START_TEST(what_is_joined_parts_again)
{
	static const char *const texts[] = { "", "Why.", "- a\n  - b",
		"## Why\n\nSo.", "```\nopen", "<!-- open",
		"## Proposed text\n\nMine." };
	static const char *const wordings[] = { "Words.",
		"A.\n\n## Goals\n\nB.", "## Goals\n\nB.\n\n# Last",
		"## Article 4\n\nA.", "A.\n\n```\n## b\n```",
		"A.\n\n```\n## open", "1. a\n   ```\n   # b\n   ```\n2. c",
		"> quoted", "> A.\n>\n> ## Goals", "> > A.\n> >\n> > # B",
		"A.\n\n## Proposed text\n\nB.", "## Proposed text\n\nB.",
		"| a |\n|---|\n| b |\n\n## Goals[^1]\n\n[^1]: Note." };
	struct tacit_arena arena = { 0 };
	size_t i;

	for (i = 0; i < sizeof(texts) / sizeof(texts[0]) *
			(sizeof(wordings) / sizeof(wordings[0]));
		i++) {
		const char *text = texts[i % COUNT(texts)];
		const char *words = wordings[i / COUNT(texts)];
		const char *body = tacit_wording_join(&arena, text, words);
		struct tacit_str said;
		struct tacit_str proposed;

		tacit_wording_part(
			&arena, tacit_str_of(body), &said, &proposed);
		ck_assert_str_eq(tacit_arena_strndup(
					 &arena, proposed.data, proposed.len),
			words);
		ck_assert_str_eq(tacit_wording_join(&arena,
					 tacit_arena_strndup(
						 &arena, said.data, said.len),
					 words),
			body);
		if (!strstr(text, "open") && !strstr(text, "Proposed"))
			ck_assert_str_eq(tacit_arena_strndup(
						 &arena, said.data, said.len),
				text);
	}
	tacit_arena_clear(&arena);
}
END_TEST

START_TEST(joins_as_people_write)
{
	struct tacit_arena arena = { 0 };

	ck_assert_str_eq(tacit_wording_join(&arena, "Why.", "New."),
		"Why.\n\n## Proposed text\n\nNew.\n");
	ck_assert_str_eq(tacit_wording_join(&arena, "", "A.\n\n## B"),
		"## Proposed text\n\n> A.\n>\n> ## B\n");
	ck_assert_str_eq(tacit_wording_join(&arena, "Why.", ""), "Why.\n");
	ck_assert_str_eq(tacit_wording_join(&arena, "", ""), "");
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
	tcase_add_test(tc, what_is_joined_parts_again);
	tcase_add_test(tc, joins_as_people_write);
	tcase_add_test(tc, of_no_dispositions_none_is_found);
	tcase_add_test(tc, finds_the_last_disposition);
	suite_add_tcase(suite, tc);
	return suite;
}
