#include <stdlib.h>
#include <string.h>

#include "align/align.h"

#include "align/align_match.h"
#include "address_fixture.h"

static void align(const char *old, const char *now, struct tacit_alignment *out)
{
	tacit_align(
		&arena, addresses_of(old, NULL), addresses_of(now, NULL), out);
}

/* "A=" unchanged, "A*" changed, "A>B" moved, "A>B*" and changed, "A>B." only
 * renumbered, "-A" gone, "+A" added; [n]: changed below. */
static const char *shown(const struct tacit_alignment *alignment)
{
	struct tacit_buf out = { 0 };
	size_t i;

	for (i = 0; i < alignment->count; i++) {
		const struct tacit_pair *pair = &alignment->list[i];

		if (i)
			tacit_buf_addc(&out, ' ');
		if (pair->fate == TACIT_FATE_GONE)
			tacit_buf_printf(&out, "-%s", pair->old->address);
		else if (pair->fate == TACIT_FATE_ADDED)
			tacit_buf_printf(&out, "+%s", pair->now->address);
		else
			tacit_buf_adds(&out, pair->old->address);
		if (pair->old && pair->now && !pair->is_moved &&
			pair->is_same_text)
			tacit_buf_addc(&out, '=');
		if (pair->is_moved)
			tacit_buf_printf(&out, ">%s%s", pair->now->address,
				pair->is_renumbered ? "." : "");
		if (pair->old && pair->now && !pair->is_same_text)
			tacit_buf_addc(&out, '*');
		if (pair->changed_below)
			tacit_buf_printf(&out, "[%zu]", pair->changed_below);
	}
	return kept(&out);
}

#define GOALS "## II. Goals\n\n"
#define ONE "1. exchange of information on organised crime;\n"
#define TWO "2. cooperation of law enforcement authorities;\n"
#define THREE "3. contacts between those who fight economic crime.\n"

static const struct {
	const char *old;
	const char *now;
	const char *shown;
} CASES[] = {
	{ "", "", "" },
	{ "", "a", "+p1" },
	{ "a", "", "-p1" },
	{ GOALS ONE TWO THREE, GOALS ONE TWO THREE, "II= II.1= II.2= II.3=" },
	/* layout and emphasis are no change */
	{ GOALS ONE,
		GOALS "1. exchange  of\n   *information* on organised crime;\n",
		"II= II.1=" },
	{ GOALS ONE TWO,
		GOALS ONE "2. close cooperation of law enforcement bodies;\n",
		"II=[1] II.1= II.2*" },
	/* one inserted: the rest is renumbered, which is no change of II */
	{ GOALS ONE TWO THREE,
		GOALS ONE "2. a calendar of yearly seminars;\n"
			  "3. cooperation of law enforcement authorities;\n"
			  "4. contacts between those who fight economic "
			  "crime.\n",
		"II=[1] II.1= II.2>II.3. II.3>II.4. +II.2" },
	{ GOALS ONE TWO THREE,
		GOALS "1. cooperation of law enforcement authorities;\n"
		      "2. contacts between those who fight economic crime.\n",
		"II=[1] -II.1 II.2>II.1. II.3>II.2." },
	/* a real move, to another section, with a change */
	{ GOALS ONE TWO "## III. Approach\n\nGradual.\n",
		GOALS ONE "## III. Approach\n\nGradual.\n\n"
			  "1. cooperation of law enforcement agencies;\n",
		"II=[1] II.1= II.2>III.1* III=[1] III.p1=" },
	/* nothing in common at the same place: gone, and added */
	{ "The first paragraph speaks of borders.",
		"Wholly other things are meant here now.", "-p1 +p1" },
	/* a section keeps its number under a new title; a name is a name */
	{ "# I. Goals\n\nx", "# I. Purposes\n\nx", "I* I.p1=" },
	{ "# Background\n\nOne two three four.",
		"# Introduction\n\nOne two three four.",
		"background>introduction.* background.p1>introduction.p1." },
	/* equal texts pair in order; where one still stands is not disturbed */
	{ "- a\n- a\n- b", "- a\n- b\n- a", "1= 2>3 3>2." },
	{ "# i. A\n\n- network\n\n# ii. B\n\n- network\n",
		"# i. A\n\n- network\n\n# ii. B\n\n- network\n",
		"i= i.1= ii= ii.1=" },
	/* sections that changed places */
	{ "# I. A\n\nthe text of a\n\n# II. B\n\nthe text of b\n",
		"# II. B\n\nthe text of b\n\n# I. A\n\nthe text of a\n",
		"I= I.p1= II= II.p1=" },
	/* nested items count for all that stands above them */
	{ "# I. A\n\n1. x\n   - deep one here\n",
		"# I. A\n\n1. x\n   - deep two here\n",
		"I=[1] I.1=[1] I.1.1*" },
	/* notes */
	{ "a[^1]\n\n[^1]: the group considers it",
		"a\n\nb[^1]\n\n[^1]: the group considers it", "p1= fn1= +p2" },
	{ "# I. A\n\na[^1]\n\n[^1]: note", "# I. A\n\na\n",
		"I=[1] I.p1= -I.fn1" },
	/* a heading is never the continuation of a paragraph */
	{ "# Alpha beta\n", "Alpha beta\n", "-alpha-beta +p1" },
	/* other languages */
	{ "1. содействовать сотрудничеству правоохранительных органов;\n",
		"1. новое;\n2. содействовать сотрудничеству компетентных "
		"органов;\n",
		"1>2.* +1" },
	{ "- 打击跨国有组织犯罪\n- 打击经济犯罪\n",
		"- 防扩散\n- 打击跨国有组织犯罪活动\n- 打击经济犯罪\n",
		"1>2.* 2>3. +1" },
	{ "1. шекаралық бақылау саласындағы ынтымақтастық",
		"1. шекаралық бақылау саласындағы тығыз ынтымақтастық", "1*" },
};

START_TEST(test_align)
{
	struct tacit_alignment alignment;

	align(CASES[_i].old, CASES[_i].now, &alignment);
	ck_assert_str_eq(shown(&alignment), CASES[_i].shown);
}
END_TEST

START_TEST(test_find)
{
	struct tacit_alignment alignment;
	const struct tacit_pair *pair;

	align(GOALS ONE TWO, GOALS TWO, &alignment);
	pair = tacit_align_find(&alignment, "II.2");
	ck_assert_ptr_nonnull(pair);
	ck_assert_str_eq(pair->now->address, "II.2");
	ck_assert_int_eq(
		tacit_align_find(&alignment, "II.1")->fate, TACIT_FATE_GONE);
	ck_assert_ptr_null(tacit_align_find(&alignment, "II.3"));
	ck_assert_uint_eq(alignment.of_now[1], 2);
}
END_TEST

/* An item of a plan is its document, whatever became of its words. */
START_TEST(test_named)
{
	struct tacit_alignment alignment;
	struct tacit_addresses lists[2];
	static const char *const texts[] = { "- one thing", "- other matter" };
	struct tacit_md_node *root;
	struct tacit_err err = { 0 };
	int i;

	for (i = 0; i < 2; i++) {
		ck_assert(tacit_markdown_parse(
			&arena, tacit_str_of(texts[i]), 1, &root, &err));
		root->first->first->address = "i.3";
		tacit_address_list(&arena, "", root, &lists[i], NULL);
	}
	tacit_align(&arena, &lists[0], &lists[1], &alignment);
	ck_assert_str_eq(shown(&alignment), "i.3*");
}
END_TEST

static const struct {
	const char *old;
	const char *now;
	const char *diff; /* [-deleted-]{+inserted+} */
	size_t changes;
	size_t deleted;
	size_t inserted;
} DIFFS[] = {
	{ NULL, NULL, "", 0, 0, 0 },
	{ "", "a b", "{+a b+}", 1, 0, 2 },
	{ "a b", "", "[-a b-]", 1, 2, 0 },
	{ "a b", "a b", "a b", 0, 0, 0 },
	{ "bar baz", "Foo bar baz", "{+Foo +}bar baz", 1, 0, 1 },
	{ "one two three", "one 2 three", "one [-two-]{+2+} three", 1, 1, 1 },
	{ "a, b", "a b", "a[-,-] b", 1, 0, 0 },
	{ "States may meet.", "States shall meet, if asked.",
		"States [-may-]{+shall+} meet{+, if asked+}.", 2, 1, 3 },
	/* nothing of weight between two changes: one change */
	{ "a b c", "x y z", "[-a b c-]{+x y z+}", 1, 3, 3 },
	{ "red green of blue black", "one two of three four",
		"[-red green of blue black-]{+one two of three four+}", 1, 5,
		5 },
	{ "(a) b", "(c) b", "([-a-]{+c+}) b", 1, 1, 1 },
	{ "до 30 июня 2022 года", "до 15 июля 2022 года",
		"до [-30 июня-]{+15 июля+} 2022 года", 1, 2, 2 },
	{ "打击跨国有组织犯罪", "打击有组织的犯罪",
		"打击[-跨国-]有组织{+的+}犯罪", 2, 2, 1 },
	{ "тұжырымдама жобасы", "тұжырымдама", "тұжырымдама[- жобасы-]", 1, 1,
		0 },
	{ "a\nb", "a b", "a[-\n-]{+ +}b", 1, 0, 0 },
	{ "\xff\xfe", "\xff", "\xff[-\xfe-]", 1, 0, 0 },
};

static const char *diff_shown(const struct tacit_diff *diff)
{
	struct tacit_buf out = { 0 };
	size_t i;

	for (i = 0; i < diff->count; i++) {
		const struct tacit_diff_run *run = &diff->runs[i];

		tacit_buf_adds(&out,
			run->kind == TACIT_DIFF_DELETED		   ? "[-"
				: run->kind == TACIT_DIFF_INSERTED ? "{+"
								   : "");
		tacit_buf_add_str(&out, run->text);
		tacit_buf_adds(&out,
			run->kind == TACIT_DIFF_DELETED		   ? "-]"
				: run->kind == TACIT_DIFF_INSERTED ? "+}"
								   : "");
	}
	return kept(&out);
}

START_TEST(test_diff)
{
	struct tacit_diff diff;

	tacit_diff_words(&arena, DIFFS[_i].old, DIFFS[_i].now, &diff);
	ck_assert_str_eq(diff_shown(&diff), DIFFS[_i].diff);
	ck_assert_uint_eq(diff.changes, DIFFS[_i].changes);
	ck_assert_uint_eq(diff.words_deleted, DIFFS[_i].deleted);
	ck_assert_uint_eq(diff.words_inserted, DIFFS[_i].inserted);
}
END_TEST

/* What the runs say must be both texts again, whatever they are. */
static void check_both(const char *old, const char *now)
{
	struct tacit_diff diff;
	struct tacit_buf left = { 0 };
	struct tacit_buf right = { 0 };
	size_t i;

	tacit_diff_words(&arena, old, now, &diff);
	for (i = 0; i < diff.count; i++) {
		if (diff.runs[i].kind != TACIT_DIFF_INSERTED)
			tacit_buf_add_str(&left, diff.runs[i].text);
		if (diff.runs[i].kind != TACIT_DIFF_DELETED)
			tacit_buf_add_str(&right, diff.runs[i].text);
	}
	ck_assert_str_eq(tacit_buf_cstr(&left), old);
	ck_assert_str_eq(tacit_buf_cstr(&right), now);
	tacit_buf_clear(&left);
	tacit_buf_clear(&right);
}

static unsigned next_random(unsigned *seed)
{
	*seed = *seed * 1103515245u + 12345u;
	return *seed >> 16;
}

static char *random_text(unsigned *seed, unsigned words, unsigned variety)
{
	struct tacit_buf buf = { 0 };

	while (words--)
		tacit_buf_printf(&buf, "w%u%s", next_random(seed) % variety,
			next_random(seed) % 8 ? " " : ", ");
	return kept(&buf);
}

START_TEST(test_diff_random)
{
	unsigned seed = 7;
	unsigned i;

	for (i = 0; i < 400; i++) {
		unsigned variety = 1 + next_random(&seed) % (i + 1);
		unsigned words = next_random(&seed) % (i * 2 + 1);

		check_both(random_text(&seed, words, variety),
			random_text(&seed, words + next_random(&seed) % 9,
				variety));
	}
}
END_TEST

/* 64 KiB of the same few words, of nothing in common, of one change. */
START_TEST(test_diff_huge)
{
	unsigned seed = 11;

	check_both(random_text(&seed, 15000, 3), random_text(&seed, 15000, 3));
	check_both(random_text(&seed, 9000, 60000),
		random_text(&seed, 9000, 60000));
	check_both(
		random_text(&seed, 12000, 400), random_text(&seed, 12000, 400));
}
END_TEST

START_TEST(test_increasing)
{
	static const size_t values[] = { 5, SIZE_MAX, 0, 1, 9, 2, SIZE_MAX, 3 };
	static const bool expected[] = { false, false, true, true, false, true,
		false, true };
	bool member[8];
	int i;

	tacit_match_increasing(values, 8, member);
	for (i = 0; i < 8; i++)
		ck_assert_int_eq(member[i], expected[i]);
	tacit_match_increasing(values, 0, member);
}
END_TEST

/* As many passages as fit, every one a little changed, some moved. */
static char *huge_list(unsigned seed, unsigned change)
{
	struct tacit_buf buf = { 0 };
	unsigned i;

	for (i = 0; buf.len + 128 < TACIT_MD_PLAIN; i++) {
		unsigned base = i;
		unsigned a = next_random(&base);
		unsigned b = next_random(&base);

		tacit_buf_printf(&buf, "- w%u x%u y%u z%u\n", a % 900, b % 800,
			i, i % change ? 0 : next_random(&seed) % 1000 + 1);
	}
	return kept(&buf);
}

START_TEST(test_huge)
{
	struct tacit_alignment alignment;
	struct tacit_buf buf = { 0 };
	struct tacit_buf other = { 0 };
	size_t gone = 0;
	size_t i;

	align(huge_list(1, 1), huge_list(2, 1), &alignment);
	for (i = 0; i < alignment.old_count; i++)
		gone += alignment.list[i].fate == TACIT_FATE_GONE;
	ck_assert_uint_eq(gone, 0);
	align(huge_list(1, 3), huge_list(2, 7), &alignment);
	/* the shortest passages there are */
	while (buf.len + 8 < TACIT_MD_PLAIN) {
		tacit_buf_adds(&buf, "- a\n");
		tacit_buf_adds(&other, "- b\n");
	}
	align(tacit_buf_cstr(&buf), tacit_buf_cstr(&other), &alignment);
	ck_assert_int_eq(alignment.list[0].fate, TACIT_FATE_GONE);
	align(tacit_buf_cstr(&buf), tacit_buf_cstr(&buf), &alignment);
	ck_assert_int_eq(alignment.list[0].fate, TACIT_FATE_UNCHANGED);
	tacit_buf_clear(&buf);
	tacit_buf_clear(&other);
}
END_TEST

Suite *tacit_suite_align(void)
{
	Suite *suite = suite_create("align");
	TCase *tests = tcase_create("align");

	tcase_add_checked_fixture(tests, NULL, clear_arena);
	tcase_set_timeout(tests, 60);
	tcase_add_loop_test(tests, test_align, 0, COUNT(CASES));
	tcase_add_test(tests, test_find);
	tcase_add_test(tests, test_named);
	tcase_add_loop_test(tests, test_diff, 0, COUNT(DIFFS));
	tcase_add_test(tests, test_diff_random);
	tcase_add_test(tests, test_diff_huge);
	tcase_add_test(tests, test_increasing);
	tcase_add_test(tests, test_huge);
	suite_add_tcase(suite, tests);
	return suite;
}
