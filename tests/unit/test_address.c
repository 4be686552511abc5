#include <stdlib.h>
#include <string.h>

#include <tacit/address.h>

#include "address_fixture.h"
#include "faults_fixture.h"

/* "address text" a line. */
static const struct {
	const char *source;
	const char *shown;
	size_t warnings;
} CASES[] = {
	{ "", "", 0 },
	/* before the first heading */
	{ "a[^1]\n\n2. b\n\n[^1]: c", "p1 a\n2 b\nfn1 c\n", 0 },
	/* the shape of a concept paper */
	{ "## Background\n\nAims.[^1]\n\nMore.\n\n"
	  "## I. Priority directions\n\nFirst:\n\n"
	  "1. crime;\n2. economic *crime*,\n   also abroad;\n3. weapons.\n\n"
	  "## II. Goals\n\n1. inform;\n   - of law;\n   - of practice;\n"
	  "     1) and more\n2. further.\n\n## IV. Approach\n\nGradual.\n\n"
	  "[^1]: By the SWG.\n",
		"background Background\nbackground.p1 Aims.\n"
		"background.p2 More.\nI I. Priority directions\nI.p1 First:\n"
		"I.1 crime;\nI.2 economic crime, also abroad;\nI.3 weapons.\n"
		"II II. Goals\nII.1 inform;\nII.1.1 of law;\n"
		"II.1.2 of practice;\nII.1.2.1 and more\nII.2 further.\n"
		"IV IV. Approach\nIV.p1 Gradual.\nbackground.fn1 By the SWG.\n",
		0 },
	/* enumerators and what only looks like one */
	{ "# 12. a\n# iv) b\n# B. c\n# XIV.\n",
		"12 12. a\niv iv) b\nB B. c\nXIV XIV.\n", 0 },
	{ "# 1.2. a\n# civil. b\n# ill) c\n# AB. d\n# a. e\n# IIX. f\n# I.f\n",
		"1.2 1.2. a\ncivil-b civil. b\nill-c ill) c\nab-d AB. d\n"
		"a-e a. e\niix-f IIX. f\ni-f I.f\n",
		0 },
	{ "# **I.** *Goals*\n\nx", "I I. Goals\nI.p1 x\n", 0 },
	/* names in other scripts */
	{ "# Исходные положения!\n\nа",
		"исходные-положения Исходные положения!\n"
		"исходные-положения.p1 а\n",
		0 },
	{ "# Іс-Қимыл «Жоспары»", "іс-қимыл-жоспары Іс-Қимыл «Жоспары»\n", 0 },
	{ "# 背景，目标\n\n- 一", "背景-目标 背景，目标\n背景-目标.1 一\n", 0 },
	{ "# Türkiye İş Ñ Ş Ž", "türkiye-iş-ñ-ş-ž Türkiye İş Ñ Ş Ž\n", 0 },
	{ "# ***\n# \n# !\n", "section ***\nsection~2 \nsection~3 !\n", 1 },
	/* repeated addresses: one warning each */
	{ "# I. a\n\n1. b\n\npara\n\n1. c\n\npara\n\n- d\n",
		"I I. a\nI.1 b\nI.p1 para\nI.1~2 c\nI.p2 para\nI.1~3 d\n", 1 },
	{ "# Goals\n\n1. x\n\n# Goals\n\n1. y\n",
		"goals Goals\ngoals.1 x\ngoals~2 Goals\ngoals~2.1 y\n", 1 },
	{ "1. - a\n   - b\n\n   c\n\n   1. d\n", "1 c\n1.1 a\n1.2 b\n1.1~2 d\n",
		1 },
	/* quotes, tables and code are paragraphs */
	{ "# A. x\n\n> q\n>\n> - "
	  "r\n\n|a|b|\n|-|-|\n|c|d|\n\n```\ne\n```\n\n***\n",
		"A A. x\nA.p1 q\nA.1 r\nA.p2 a | b\nc | d\nA.p3 e\n", 0 },
	{ "# A. x\n\n- y\n\n  > - z[^1]\n\n# B. v\n\n[^1]: u\n",
		"A A. x\nA.1 y\nz\nB B. v\nA.fn1 u\n", 0 },
	{ "- x\n\n  > q\n  > - deep\n\n  y\n", "1 x\nq\ndeep\ny\n", 0 },
	/* a note is where it is first referred to, also from another note */
	{ "# I. a\n\nb\n\n# II. c\n\n1. d[^y]\n\n# III. e\n\nf[^y]\n\n"
	  "[^x]: n[^z]\n[^y]: m[^x]\n[^z]: o\n[^w]: never\n",
		"I I. a\nI.p1 b\nII II. c\nII.1 d\nIII III. e\nIII.p1 f\n"
		"II.fn1 m\nII.fn2 n\nII.fn3 o\nIII.fn4 never\n",
		0 },
	{ "# I. a[^1]\n\n[^1]: b\n", "I I. a\nI.fn1 b\n", 0 },
	{ "999999999. a\n1. b", "999999999 a\n1000000000 b\n", 0 },
};

START_TEST(test_list)
{
	const struct tacit_addresses *addresses =
		addresses_of(CASES[_i].source, &faults);

	ck_assert_str_eq(shown_addresses(addresses), CASES[_i].shown);
	ck_assert_uint_eq(faults.count, CASES[_i].warnings);
}
END_TEST

START_TEST(test_warning)
{
	const struct tacit_addresses *addresses =
		addresses_of("# II. a\n\n1. b\n\nc\n\n1. d\n", &faults);

	ck_assert_uint_eq(addresses->count, 4);
	ck_assert_uint_eq(faults.count, 1);
	ck_assert_uint_eq(faults.errors, 0);
	ck_assert_str_eq(faults.list[0].path, "paper.md");
	ck_assert_uint_eq(faults.list[0].line, 7);
	ck_assert_str_eq(faults.list[0].what,
		"two passages have the address II.1; this one is II.1~2");
	ck_assert_str_eq(faults.list[0].remedy,
		"number the items on, or enumerate the headings");
}
END_TEST

START_TEST(test_find)
{
	const struct tacit_addresses *addresses = addresses_of(
		"# II. a\n\n1. b\n   1. c\n\n# Background\n\nd\n", &faults);
	struct tacit_addresses none = { 0 };
	const struct tacit_passage *found;

	found = tacit_address_find(addresses, "II.1.1");
	ck_assert_ptr_nonnull(found);
	ck_assert_str_eq(found->text, "c");
	ck_assert_uint_eq(found->line, 4);
	ck_assert_uint_eq(found->level, 2);
	ck_assert_int_eq(found->node->kind, TACIT_MD_ITEM);
	ck_assert_uint_eq(tacit_address_find(addresses, "II")->level, 1);
	ck_assert_ptr_null(tacit_address_find(addresses, "ii"));
	ck_assert_ptr_null(tacit_address_find(addresses, ""));
	ck_assert_ptr_null(tacit_address_find(&none, "II"));
	ck_assert_str_eq(tacit_address_nearest(addresses, "ii.1"), "II.1");
	ck_assert_str_eq(
		tacit_address_nearest(addresses, "backgruond"), "background");
	ck_assert_ptr_null(tacit_address_nearest(addresses, "elsewhere"));
	ck_assert_ptr_null(tacit_address_nearest(&none, "II"));
}
END_TEST

START_TEST(test_under)
{
	ck_assert(tacit_address_is_under("II", "II"));
	ck_assert(tacit_address_is_under("II.1.1", "II"));
	ck_assert(!tacit_address_is_under("III", "II"));
	ck_assert(!tacit_address_is_under("II", "II.1"));
}
END_TEST

START_TEST(test_fixed)
{
	struct tacit_addresses addresses;
	struct tacit_md_node *root;
	struct tacit_err err = { 0 };

	ck_assert(tacit_markdown_parse(&arena,
		tacit_str_of("# i. a\n\nb\n\n- c\n  - d\n"), 1, &root, &err));
	root->last->first->address = "i.10";
	root->first->next->address = "i.10~2";
	tacit_address_list(&arena, "paper.md", root, &addresses, NULL);
	ck_assert_str_eq(shown_addresses(&addresses),
		"i i. a\ni.10~2 b\ni.10 c\ni.10.1 d\n");
}
END_TEST

/* As many passages as a text can hold, all called the same. */
START_TEST(test_huge)
{
	struct tacit_buf buf = { 0 };
	const struct tacit_addresses *addresses;

	while (buf.len + 8 < TACIT_MD_MAX)
		tacit_buf_adds(&buf, "1. a\n\n***\n");
	addresses = addresses_of(tacit_buf_cstr(&buf), &faults);
	ck_assert_uint_gt(addresses->count, 6000);
	ck_assert_str_eq(addresses->list[999].address, "1~1000");
	ck_assert_ptr_eq(
		tacit_address_find(addresses, "1~1000"), &addresses->list[999]);
	ck_assert_uint_eq(faults.count, 1);
	tacit_buf_clear(&buf);
}
END_TEST

Suite *tacit_suite_address(void)
{
	Suite *suite = suite_create("address");
	TCase *tests = tcase_create("address");

	tcase_add_checked_fixture(tests, NULL, clear_faults);
	tcase_set_timeout(tests, 60);
	tcase_add_loop_test(tests, test_list, 0, COUNT(CASES));
	tcase_add_test(tests, test_warning);
	tcase_add_test(tests, test_find);
	tcase_add_test(tests, test_under);
	tcase_add_test(tests, test_fixed);
	tcase_add_test(tests, test_huge);
	suite_add_tcase(suite, tests);
	return suite;
}
