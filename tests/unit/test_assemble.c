#include <stdlib.h>
#include <string.h>

#include "align/assemble.h"
#include "address_fixture.h"
#include "faults_fixture.h"

struct given {
	const char *id;
	const char *body;
	const char *gate;
};

static struct tacit_assembly assemble(
	const char *paper, const struct given *given)
{
	struct tacit_plan_item items[32] = { { 0 } };
	struct tacit_assembly out;
	struct tacit_err err = { 0 };
	size_t count = 0;

	for (; given[count].id; count++) {
		items[count].id = given[count].id;
		items[count].path = tacit_arena_printf(
			&arena, "items/%s.md", given[count].id);
		items[count].title = "The title";
		items[count].body = tacit_str_of(given[count].body);
		items[count].body_line = 12;
		items[count].gate = given[count].gate;
	}
	ck_assert_msg(
		tacit_assemble(&arena, "action-plan.md", tacit_str_of(paper),
			30, items, count, &out, &faults, &err),
		"%s", err.msg);
	return out;
}

static const char *shown(const struct tacit_md_node *root)
{
	struct tacit_addresses addresses;

	tacit_address_list(&arena, "action-plan.md", root, &addresses, &faults);
	return shown_addresses(&addresses);
}

static const char PAPER[] = "The preamble.\n\nReviewed every year.\n\n"
			    "## i. Border control\n\nTo be approved:\n\n"
			    "## ii. Law enforcement\n\nUnder consideration:\n\n"
			    "## iii. Economic crime\n";

static const struct given ITEMS[] = {
	{ "i.10", "The tenth.\n", "approval" },
	{ "iii.0", "A network.\n", "none" },
	{ "i.0", "Experts meet.\n\nOthers too.\n", "none" },
	{ "i.9", "The ninth:\n\n- one,\n- two.\n", "approval" },
	{ "ii.1", "", "consideration" },
	{ "i.1", "The first\nof all.\n", "approval" },
	{ 0 },
};

static const char SHOWN[] = "p1 The preamble.\np2 Reviewed every year.\n"
			    "i i. Border control\n"
			    "i.0 Experts meet.\nOthers too.\n"
			    "i.p1 To be approved:\n"
			    "i.1 The first of all.\ni.9 The ninth:\n"
			    "i.9.1 one,\ni.9.2 two.\ni.10 The tenth.\n"
			    "ii ii. Law enforcement\n"
			    "ii.p1 Under consideration:\nii.1 The title\n"
			    "iii iii. Economic crime\niii.0 A network.\n";

static const char SOURCE[] = "The preamble.\n\nReviewed every year.\n\n"
			     "## i. Border control\n\nExperts meet.\n\n"
			     "Others too.\n\nTo be approved:\n\n"
			     "1. The first\n   of all.\n\n<!-- -->\n\n"
			     "9. The ninth:\n\n   - one,\n   - two.\n\n"
			     "10. The tenth.\n\n## ii. Law enforcement\n\n"
			     "Under consideration:\n\n1. The title\n\n"
			     "## iii. Economic crime\n\nA network.\n";

START_TEST(test_plan)
{
	struct tacit_assembly plan = assemble(PAPER, ITEMS);
	struct tacit_addresses addresses;
	const struct tacit_passage *step;

	ck_assert_str_eq(shown(plan.root), SHOWN);
	ck_assert_str_eq(plan.source, SOURCE);
	ck_assert_uint_eq(faults.count, 0);
	tacit_address_list(&arena, "", plan.root, &addresses, NULL);
	step = tacit_address_find(&addresses, "i.9");
	ck_assert_uint_eq(step->line, 12);
	ck_assert_uint_eq(step->node->number, 9);
	ck_assert_uint_eq(tacit_address_find(&addresses, "ii")->line, 38);
}
END_TEST

static const struct {
	const char *paper;
	struct given items[5];
	const char *shown;
	const char *warning; /* NULL: none */
	const char *path;
	unsigned line;
} CASES[] = {
	{ "", { { 0 } }, "", NULL, NULL, 0 },
	{ "## i. A\n\nText.\n", { { 0 } }, "i i. A\ni.p1 Text.\n", NULL, NULL,
		0 },
	/* no heading for it: last, with a warning */
	{ "Text.\n\n## i. A\n",
		{ { "i.0", "a", "none" }, { "v.2", "c", "none" },
			{ "v.0", "b", "none" } },
		"p1 Text.\ni i. A\ni.0 a\nv.0 b\nv.2 c\n",
		"the plan has no heading that begins with \"v.\"",
		"items/v.0.md", 0 },
	{ "## i. A\n", { { "first", "a", "none" } }, "i i. A\nfirst a\n",
		"first is not the number of an item", "items/first.md", 0 },
	/* steps need something that the text does not speak of */
	{ "## i. A\n\n## ii. B\n",
		{ { "i.0", "a", "none" }, { "i.1", "b", "none" },
			{ "ii.0", "c", "none" }, { "ii.1", "d", "approval" } },
		"i i. A\ni.0 a\ni.1 b\nii ii. B\nii.0 c\nii.1 d\n",
		"the steps of section ii need approval; its text does not say "
		"so",
		"action-plan.md", 32 },
	/* capitals in the paper: the section is called as its items are */
	{ "## II. A\n\nSo:\n", { { "ii.1", "a", "approval" } },
		"ii II. A\nii.p1 So:\nii.1 a\n", NULL, NULL, 0 },
	/* a second heading of the same name fills nothing */
	{ "## i. A\n\n## i. B\n", { { "i.1", "a", NULL } },
		"i i. A\ni.1 a\ni~2 i. B\n",
		"two passages have the address i; this one is i~2",
		"action-plan.md", 32 },
	/* headings below the section's are its own */
	{ "## 1) A\n\nSo:\n\n### Details\n\nx\n",
		{ { "1.2", "a", "approval" } },
		"1 1) A\n1.p1 So:\n1.2 a\ndetails Details\ndetails.p1 x\n",
		NULL, NULL, 0 },
	/* notes are numbered as the whole is read */
	{ "P[^1].\n\n## i. A\n\nG[^2].\n\n[^1]: one\n[^2]: two\n",
		{ { "i.1", "s[^a]\n\n[^a]: four\n", "approval" },
			{ "i.0", "l[^1]\n\n[^1]: three\n", "none" } },
		"p1 P.\ni i. A\ni.0 l\ni.p1 G.\ni.1 s\nfn1 one\ni.fn2 three\n"
		"i.fn3 two\ni.fn4 four\n",
		NULL, NULL, 0 },
	{ "## i. Шекара\n\nКелесі қадамдар:\n",
		{ { "i.1", "建立联络点网络。", "approval" } },
		"i i. Шекара\ni.p1 Келесі қадамдар:\ni.1 建立联络点网络。\n",
		NULL, NULL, 0 },
};

START_TEST(test_case)
{
	struct tacit_assembly plan = assemble(CASES[_i].paper, CASES[_i].items);
	struct tacit_arena other = { 0 };
	struct tacit_md_node *again;
	struct tacit_err err = { 0 };

	ck_assert_str_eq(shown(plan.root), CASES[_i].shown);
	if (!CASES[_i].warning) {
		ck_assert_uint_eq(faults.count, 0);
	} else {
		ck_assert_str_eq(faults.list[0].what, CASES[_i].warning);
		ck_assert_str_eq(faults.list[0].path, CASES[_i].path);
		ck_assert_uint_eq(faults.list[0].line, CASES[_i].line);
		ck_assert_uint_eq(faults.errors, 0);
	}
	/* the source says the same as the tree */
	ck_assert(tacit_markdown_parse(
		&other, tacit_str_of(plan.source), 1, &again, &err));
	ck_assert_str_eq(tacit_markdown_plain(&other, again),
		tacit_markdown_plain(&other, plan.root));
	tacit_arena_clear(&other);
}
END_TEST

START_TEST(test_limit)
{
	char *big = tacit_zalloc(TACIT_MD_MAX + 2, 1);
	struct tacit_plan_item item = { .id = "i.1", .path = "items/i.1.md" };
	struct tacit_assembly out;
	struct tacit_err err = { 0 };

	memset(big, 'a', TACIT_MD_MAX + 1);
	ck_assert(!tacit_assemble(&arena, "action-plan.md", tacit_str_of(big),
		1, NULL, 0, &out, &faults, &err));
	ck_assert_int_eq(err.code, TACIT_LIMIT);
	ck_assert_str_eq(err.path, "action-plan.md");
	err = (struct tacit_err){ 0 };
	item.body = tacit_str_of(big);
	ck_assert(!tacit_assemble(&arena, "action-plan.md", tacit_str_of("x"),
		1, &item, 1, &out, &faults, &err));
	ck_assert_int_eq(err.code, TACIT_LIMIT);
	ck_assert_str_eq(err.path, "items/i.1.md");
	ck_assert_ptr_null(out.root);
	free(big);
}
END_TEST

START_TEST(test_order)
{
	static const char *const sorted[] = { "", "i", "i.0", "i.1", "i.01",
		"i.2", "i.9", "i.10", "i.10.1", "i.100", "ii.0", "x" };
	size_t count = sizeof(sorted) / sizeof(sorted[0]);
	size_t i;
	size_t j;

	for (i = 0; i < count; i++)
		for (j = 0; j < count; j++) {
			int order = tacit_natural_order(sorted[i], sorted[j]);

			ck_assert_int_eq(
				(order > 0) - (order < 0), (i > j) - (i < j));
		}
}
END_TEST

Suite *tacit_suite_assemble(void)
{
	Suite *suite = suite_create("assemble");
	TCase *tests = tcase_create("assemble");

	tcase_add_checked_fixture(tests, NULL, clear_faults);
	tcase_set_timeout(tests, 60);
	tcase_add_test(tests, test_plan);
	tcase_add_loop_test(tests, test_case, 0, COUNT(CASES));
	tcase_add_test(tests, test_limit);
	tcase_add_test(tests, test_order);
	suite_add_tcase(suite, tests);
	return suite;
}
