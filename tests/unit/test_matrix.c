#include <stdlib.h>
#include <string.h>

#include "facts/dispositions.h"
#include "facts/wording.h"
#include "report/matrix.h"
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

/* --- for the public -------------------------------------------------------------- */

static struct tacit_document parsed(
	struct tacit_arena *arena, const char *path, bool is_public)
{
	const char *text = is_public ? "---\ndistribution: public\n---\n"
				     : "---\nkind: comment\n---\n";
	struct tacit_faults ignored = { 0 };
	struct tacit_document doc = { 0 };

	(void)tacit_document_parse(
		arena, path, tacit_str_of(text), true, &doc, &ignored);
	tacit_faults_clear(&ignored);
	return doc;
}

/* What is counted is what is left. */
START_TEST(keeps_and_counts_what_is_public)
{
	struct tacit_arena arena = { 0 };
	const struct tacit_document open = parsed(
		&arena, "comments/2022/nct-g-1/xaa/aaaaaaaaaaaaaaaa.md", true);
	const struct tacit_document closed = parsed(
		&arena, "comments/2022/nct-g-1/xab/bbbbbbbbbbbbbbbb.md", false);
	struct tacit_matrix_row rows[] = {
		{ .number = 1,
			.doc = &open,
			.disposition = &open,
			.outcome = "noted",
			.by = "XAA",
			.is_after_close = true },
		{ .number = 2, .doc = &closed, .disposition = &open },
		{ .number = 3,
			.doc = &open,
			.disposition = &closed,
			.outcome = "noted",
			.by = "XAA" },
		{ .number = 4,
			.doc = &open,
			.disposition = &open,
			.undone = TACIT_UNDONE_WITHDRAWN,
			.undone_by = "xab-b",
			.undone_by_id = "xab-b" },
		{ .number = 5,
			.doc = &open,
			.undone = TACIT_UNDONE_SUPERSEDED,
			.undone_by = "xaa-a",
			.undone_by_id = "xaa-a" },
	};
	struct tacit_document comments[] = { open, closed };
	struct tacit_matrix matrix = { .rows = rows,
		.row_count = 5,
		.standing = 3,
		.answered = 3,
		.after_close = 3 };
	struct tacit_err err = { 0 };

	comments[0].at.id = "xaa-a";
	comments[1].at.id = "xab-b";
	matrix.call.note = open;
	matrix.call.comments.list = comments;
	matrix.call.comments.count = 2;
	ck_assert(tacit_matrix_make_public(NULL, &matrix, &err));
	ck_assert(matrix.is_public);
	ck_assert_uint_eq(matrix.row_count, 4);
	ck_assert_uint_eq(matrix.standing, 2);
	ck_assert_uint_eq(matrix.answered, 1);
	ck_assert_uint_eq(matrix.after_close, 1);
	ck_assert_str_eq(rows[0].outcome, "noted");
	ck_assert_str_eq(rows[0].by, "XAA");
	/* an outcome that is for members only */
	ck_assert_uint_eq(rows[1].number, 2);
	ck_assert_ptr_null(rows[1].disposition);
	ck_assert_ptr_null(rows[1].outcome);
	ck_assert_ptr_null(rows[1].by);
	/* that it was withdrawn is known, by which text is not */
	ck_assert_int_eq(rows[2].undone, TACIT_UNDONE_WITHDRAWN);
	ck_assert_ptr_null(rows[2].undone_by);
	ck_assert_str_eq(rows[3].undone_by, "xaa-a");
	matrix.call.note = closed;
	ck_assert(!tacit_matrix_make_public(NULL, &matrix, &err));
	ck_assert_int_eq(err.code, TACIT_REFUSED);
	ck_assert_uint_eq(matrix.row_count, 0);
	tacit_arena_clear(&arena);
}
END_TEST

Suite *tacit_suite_matrix(void)
{
	Suite *suite = suite_create("matrix");
	TCase *tc = tcase_create("matrix");

	tcase_add_loop_test(tc, parts_a_body, 0, COUNT(bodies));
	tcase_add_test(tc, of_no_dispositions_none_is_found);
	tcase_add_test(tc, finds_the_last_disposition);
	tcase_add_test(tc, keeps_and_counts_what_is_public);
	suite_add_tcase(suite, tc);
	return suite;
}
