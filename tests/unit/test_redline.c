#include <stdlib.h>
#include <string.h>

#include "align/assemble.h"
#include "report/redline.h"
#include "arena_fixture.h"

static const char *fate(const struct tacit_redline_passage *p)
{
	const struct tacit_pair *pair = p->pair;

	if (pair->is_joined || pair->with_count)
		return "M";
	if (pair->part_count || pair->part_of)
		return "S";
	if (!pair->old || !pair->now)
		return pair->now ? "+" : "-";
	if (pair->is_moved)
		return ">";
	return pair->is_same_text ? "=" : "*";
}

/* A line a passage: fate, address, where from, runs. */
static const char *shown(const struct tacit_redline *redline)
{
	struct tacit_buf out = { 0 };
	size_t i;
	size_t j;

	for (i = 0; i < redline->count; i++) {
		const struct tacit_redline_passage *p = &redline->list[i];

		tacit_buf_printf(&out, "%s %s", fate(p), p->address);
		if (p->from)
			tacit_buf_printf(&out, " (%s %s)",
				p->is_renumbered ? "was" : "from", p->from);
		tacit_buf_addc(&out, ' ');
		for (j = 0; j < p->run_count; j++) {
			tacit_buf_adds(&out,
				p->runs[j].kind == TACIT_DIFF_DELETED ? "[-"
					: p->runs[j].kind == TACIT_DIFF_INSERTED
					? "{+"
					: "");
			tacit_buf_add_str(&out, p->runs[j].text);
			tacit_buf_adds(&out,
				p->runs[j].kind == TACIT_DIFF_DELETED ? "-]"
					: p->runs[j].kind == TACIT_DIFF_INSERTED
					? "+}"
					: "");
		}
		tacit_buf_addc(&out, '\n');
	}
	return kept(&out);
}

static struct tacit_addresses passages_of(const char *body)
{
	struct tacit_addresses passages;
	struct tacit_md_node *root;
	struct tacit_err err = { 0 };

	ck_assert(tacit_markdown_parse(
		&arena, tacit_str_of(body), 1, &root, &err));
	tacit_address_list(&arena, "", root, &passages, NULL);
	return passages;
}

static void make(const char *old, const char *now, struct tacit_redline *out)
{
	const struct tacit_addresses before = passages_of(old);
	const struct tacit_addresses after = passages_of(now);

	tacit_redline_make(&arena, &before, &after, out);
}

static const struct {
	const char *old;
	const char *now;
	const char *shown;
	bool is_empty;
} CASES[] = {
	{ "", "", "", true },
	{ "a", "a", "= p1 a\n", true },
	{ "a", "", "- p1 [-a-]\n", false },
	{ "", "a", "+ p1 {+a+}\n", false },
	{ "# II. Goals\n\n1. exchange of information;\n2. cooperation.\n",
		"# II. Goals\n\n1. voluntary exchange of information;\n"
		"2. cooperation.\n",
		"= II II. Goals\n* II.1 {+voluntary +}exchange of "
		"information;\n= II.2 cooperation.\n",
		false },
	/* gone in its old place, what follows renumbered */
	{ "# I. A\n\n1. the first thing\n2. something else\n3. third matter\n",
		"# I. A\n\n1. the first thing\n2. third matter\n",
		"= I I. A\n= I.1 the first thing\n- I.2 [-something else-]\n"
		"> I.2 (was I.3) third matter\n",
		false },
	/* the first one gone stands first */
	{ "one alone\n\ntwo here", "two here",
		"- p1 [-one alone-]\n> p1 (was p2) two here\n", false },
	/* moved, and changed on the way */
	{ "# I. A\n\n- meetings of national experts are held\n"
	  "- b stays\n\n# II. B\n\nand this\n\nand that\n",
		"# I. A\n\n- b stays\n\n# II. B\n\nand this\n\nand that\n\n"
		"- meetings of senior experts are held\n",
		"= I I. A\n> I.1 (was I.2) b stays\n= II II. B\n"
		"= II.p1 and this\n= II.p2 and that\n"
		"> II.1 (from I.1) meetings of [-national-]{+senior+} experts "
		"are held\n",
		false },
	/* renumbering alone is nothing */
	{ "5. a\n6. b\n", "1. a\n2. b\n", "> 1 (was 5) a\n> 2 (was 6) b\n",
		true },
	{ "# II. Цели\n\n1. обмен информацией;\n",
		"# II. Цели\n\n1. добровольный обмен информацией;\n",
		"= II II. Цели\n* II.1 {+добровольный +}обмен информацией;\n",
		false },
	{ "- 打击跨国犯罪\n", "- 打击有组织犯罪\n",
		"* 1 打击[-跨国-]{+有组织+}犯罪\n", false },
};

START_TEST(test_texts)
{
	struct tacit_redline redline;

	make(CASES[_i].old, CASES[_i].now, &redline);
	ck_assert_str_eq(shown(&redline), CASES[_i].shown);
	ck_assert_int_eq(redline.changed + redline.moved +
				redline.moved_changed + redline.gone +
				redline.added ==
			0,
		CASES[_i].is_empty);
	ck_assert_uint_eq(redline.count,
		redline.unchanged + redline.changed + redline.moved +
			redline.renumbered + redline.gone + redline.added);
}
END_TEST

START_TEST(test_counts)
{
	struct tacit_redline redline;

	make("# I. A\n\n- one two three four\n- gone with it\n- last of all\n",
		"# I. A\n\n- one two 3 four five\n- last of all\n\n"
		"wholly new\n",
		&redline);
	ck_assert_uint_eq(redline.unchanged, 1);
	ck_assert_uint_eq(redline.changed, 1);
	ck_assert_uint_eq(redline.renumbered, 1);
	ck_assert_uint_eq(redline.moved, 0);
	ck_assert_uint_eq(redline.moved_changed, 0);
	ck_assert_uint_eq(redline.gone, 1);
	ck_assert_uint_eq(redline.added, 1);
	ck_assert_uint_eq(redline.words_deleted, 4);
	ck_assert_uint_eq(redline.words_inserted, 4);
	ck_assert_uint_eq(redline.list[1].changes, 2);
	ck_assert_int_eq(redline.list[0].kind, TACIT_MD_HEADING);
	ck_assert_uint_eq(redline.list[0].level, 1);
	ck_assert_int_eq(redline.list[2].kind, TACIT_MD_ITEM);
	ck_assert_int_eq(redline.list[2].pair->fate, TACIT_FATE_GONE);
}
END_TEST

/* Two revisions of a plan: its items keep their names. */
START_TEST(test_plan)
{
	struct tacit_plan_item items[] = {
		{ .id = "i.1", .body = { "A network is set up.", 20 } },
		{ .id = "i.2", .body = { "Seminars are held.", 18 } },
	};
	const char *paper = "## i. Borders\n\nFor approval:\n";
	struct tacit_addresses lists[2];
	struct tacit_faults faults = { 0 };
	struct tacit_redline redline;
	struct tacit_err err = { 0 };
	int i;

	for (i = 0; i < 2; i++) {
		struct tacit_assembly plan;

		ck_assert(tacit_assemble(&arena, "p.md", tacit_str_of(paper), 1,
			items, 2, &plan, &faults, &err));
		tacit_address_list(&arena, "p.md", plan.root, &lists[i], NULL);
		items[1].body = tacit_str_of("Yearly courses take place.");
	}
	tacit_redline_make(&arena, &lists[0], &lists[1], &redline);
	ck_assert_str_eq(shown(&redline),
		"= i i. Borders\n= i.p1 For approval:\n"
		"= i.1 A network is set up.\n"
		"* i.2 [-Seminars are held-]{+Yearly courses take place+}.\n");
	tacit_faults_clear(&faults);
}
END_TEST

Suite *tacit_suite_redline(void)
{
	Suite *suite = suite_create("redline");
	TCase *tests = tcase_create("redline");

	tcase_add_checked_fixture(tests, NULL, clear_arena);
	tcase_set_timeout(tests, 60);
	tcase_add_loop_test(tests, test_texts, 0, COUNT(CASES));
	tcase_add_test(tests, test_counts);
	tcase_add_test(tests, test_plan);
	suite_add_tcase(suite, tests);
	return suite;
}
