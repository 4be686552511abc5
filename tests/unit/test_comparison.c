#include "report/comparison.h"
#include "change/revise.h"

#include "register_fixture.h"

static struct tacit_comparison comparison;

static bool compare(const char *id, enum tacit_type_id type, const char *from,
	const char *to)
{
	const struct tacit_comparison_query query = {
		.id = id, .type = type, .from = from, .to = to
	};

	err = (struct tacit_err){ 0 };
	return tacit_comparison_make(reg, &arena, &query, &comparison, &err);
}

/* The text with one word for another. */
static void edit(const char *id, enum tacit_type_id type, const char *word,
	const char *by)
{
	const char *before = text_of(id);
	const char *at = strstr(before, word);
	struct tacit_revision revision = { .id = id, .type = type };
	struct tacit_str text;

	ck_assert_ptr_nonnull(at);
	text = tacit_str_of(tacit_arena_printf(&arena, "%.*s%s%s",
		(int)(at - before), before, by, at + strlen(word)));
	revision.text = &text;
	tacit_write_result_clear(&result);
	(void)recorded(tacit_revise(
		reg, &coordinator, &revision, &options, &result, &err));
}

START_TEST(compares_with_what_was_circulated)
{
	const char *paper = "nct-general/concept-paper";
	const struct tacit_comparison_part *part;

	ck_assert_msg(compare(paper, TACIT_PAPER, NULL, NULL), "%s", err.msg);
	ck_assert(comparison.is_same);
	ck_assert_str_eq(comparison.parts[0].from.note, "2022/nct-g-778");
	edit(paper, TACIT_PAPER, "voluntary", "wholly voluntary");
	ck_assert(compare(paper, TACIT_PAPER, NULL, NULL));
	ck_assert(!comparison.is_same);
	part = &comparison.parts[0];
	ck_assert_uint_eq(part->passage_count, 1);
	ck_assert_uint_eq(part->key_count, 0);
	ck_assert_int_eq(part->passages[0].pair->fate, TACIT_FATE_CHANGED);
	ck_assert(compare(paper, TACIT_PAPER, "HEAD", NULL));
	ck_assert(comparison.is_same);
	ck_assert(compare(paper, TACIT_PAPER, "HEAD", "HEAD~1"));
	ck_assert(!comparison.is_same);
}
END_TEST

START_TEST(compares_a_plan_with_its_activities)
{
	edit("nct-general/ii.0", TACIT_ITEM, "The chiefs of police",
		"The heads of police");
	ck_assert(compare(
		"nct-general/action-plan", TACIT_PAPER, "HEAD~1", NULL));
	ck_assert_uint_eq(comparison.parts[0].passage_count, 1);
	ck_assert_str_eq(comparison.parts[0].passages[0].address, "ii.0");
	ck_assert(compare(
		"nct-general/action-plan", TACIT_PAPER, "NCT/G/778", NULL));
	ck_assert_uint_eq(comparison.parts[0].passage_count, 1);
}
END_TEST

START_TEST(compares_values)
{
	edit("nct-general/i.3", TACIT_ITEM, "\ngate: approval\n",
		"\ngate: approval\nlead: KAZ\n");
	ck_assert(compare("nct-general/i.3", TACIT_ITEM, NULL, NULL));
	ck_assert(!comparison.is_same);
	ck_assert_uint_eq(comparison.parts[0].passage_count, 0);
	ck_assert_uint_eq(comparison.parts[0].key_count, 1);
	ck_assert_str_eq(comparison.parts[0].keys[0].key, "lead");
	ck_assert_str_eq(comparison.parts[0].keys[0].old, "");
	ck_assert_str_eq(comparison.parts[0].keys[0].now, "KAZ");
}
END_TEST

START_TEST(refuses_what_there_is_not)
{
	static const struct {
		const char *id;
		const char *from;
		const char *msg;
	} rows[] = {
		{ "body", NULL, "was never otherwise" },
		{ "body", "nonsense", "neither a note nor a revision" },
		{ "body", "NCT/G/779", "neither a note nor a revision" },
		{ "body", "NCT/G/778", "is not enclosed" },
		{ "nothing", NULL, "is not in this register" },
	};

	ck_assert(!compare(rows[_i].id, TACIT_BODY, rows[_i].from, NULL));
	ck_assert_int_eq(err.code, TACIT_NOTFOUND);
	ck_assert_msg(strstr(err.msg, rows[_i].msg) != NULL, "%s", err.msg);
	ck_assert_uint_gt(strlen(err.hint), 0);
}
END_TEST

START_TEST(a_comment_without_a_place_is_told)
{
	const struct tacit_comparison_query query = {
		.comment = "tha-e5snhfqg6dz70t2g"
	};

	ck_assert(
		!tacit_comparison_make(reg, &arena, &query, &comparison, &err));
	ck_assert_int_eq(err.code, TACIT_INVALID);
}
END_TEST

Suite *tacit_suite_comparison(void)
{
	Suite *suite = suite_create("comparison");
	TCase *tcase = tcase_create("comparison");

	tcase_add_checked_fixture(tcase, make_register, remove_register);
	tcase_add_test(tcase, compares_with_what_was_circulated);
	tcase_add_test(tcase, compares_a_plan_with_its_activities);
	tcase_add_test(tcase, compares_values);
	tcase_add_loop_test(tcase, refuses_what_there_is_not, 0, 5);
	tcase_add_test(tcase, a_comment_without_a_place_is_told);
	suite_add_tcase(suite, tcase);
	return suite;
}
