#include <stdlib.h>
#include <string.h>

#include <tacit/awaited.h>
#include <tacit/buf.h>

#include "arena_fixture.h"

#define DAY(n)                         \
	{                              \
		1640995200 + (n)*86400 \
	}

static struct tacit_buf line;
static const struct tacit_instant now = DAY(100);

static void clear(void)
{
	tacit_buf_clear(&line);
	clear_arena();
}

static struct tacit_awaited_list find(struct tacit_awaited_facts *facts)
{
	struct tacit_awaited_list list;

	tacit_awaited_find(&arena, facts, now, &list);
	return list;
}

static int day_of(struct tacit_instant at)
{
	return tacit_instant_is_set(at) ? (int)((at.s - 1640995200) / 86400)
					: -1;
}

static const char party_letters[] = "-SCMTO";

/* One line an entry: own, from, what, since, by, after, command. */
static const char *text_of(const struct tacit_awaited_list *list)
{
	tacit_buf_clear(&line);
	tacit_buf_adds(&line, "");
	for (size_t i = 0; i < list->count; i++) {
		const struct tacit_awaited *a = &list->list[i];

		ck_assert_uint_gt(a->subject_count, 0);
		ck_assert_ptr_eq(a->words[a->word_count], NULL);
		tacit_buf_printf(&line,
			"%c%c %s %d %d%s%s%s:", a->is_own ? '*' : ' ',
			party_letters[a->from.kind], tacit_await_word(a->what),
			day_of(a->since), day_of(a->by),
			a->date_has_passed ? " passed" : "",
			a->after ? " after " : "", a->after ? a->after : "");
		for (size_t k = 0; k < a->word_count; k++)
			tacit_buf_printf(&line, " %s", a->words[k]);
		tacit_buf_addc(&line, '\n');
	}
	return line.data;
}

#define IS(facts, text)                                        \
	do {                                                   \
		struct tacit_awaited_list found = find(facts); \
		ck_assert_str_eq(text_of(&found), text);       \
	} while (0)

#define CALL(name, from, to, codes, count)                    \
	{                                                     \
		.note = (name), .issued = from, .closes = to, \
		.is_confirmed = true, .awaited = (codes),     \
		.awaited_count = (count)                      \
	}

static const char *const xaa[] = { "XAA", "XAB" };

START_TEST(nothing_is_awaited_of_nothing)
{
	struct tacit_awaited_facts facts = { 0 };
	struct tacit_awaited_list list = find(&facts);

	ck_assert_uint_eq(list.count, 0);
	ck_assert_uint_eq(list.own, 0);
	ck_assert_uint_eq(list.opinion_count, 0);
}
END_TEST

START_TEST(a_closed_call_is_to_be_confirmed_then_submitted)
{
	static const struct tacit_call_fact call = {
		.note = "n1", .issued = DAY(80), .closes = DAY(99)
	};
	static const char swg[] = "SWG"; /* read from another document */
	struct tacit_paper_fact papers[] = {
		{ .id = "n/concept",
			.stage = { .stage = TACIT_STAGE_READY,
				.since = DAY(99),
				.note = "n1",
				.is_provisional = true,
				.next = TACIT_NEXT_CONFIRM,
				.next_organ = "SWG" } },
		{ .id = "n/plan" },
	};
	struct tacit_awaited_facts facts = { .calls = &call,
		.call_count = 1,
		.papers = papers,
		.paper_count = 2 };
	struct tacit_awaited_list list;

	papers[1].stage = papers[0].stage;
	IS(&facts,
		" S confirmation 99 -1: tacit confirm n1\n"
		" S submission -1 -1 after n1: tacit submit n/concept n/plan "
		"--to SWG\n");
	facts.self = TACIT_PARTY_SECRETARIAT;
	list = find(&facts);
	ck_assert_uint_eq(list.own, 2);
	ck_assert_uint_eq(list.list[1].subject_count, 2);
	ck_assert_str_eq(list.list[1].organ, "SWG");

	/* another organ, another note, another day, confirmed: by itself */
	papers[1].stage.next_organ = NULL;
	ck_assert_uint_eq(find(&facts).count, 3);
	papers[1].stage = papers[0].stage;
	papers[1].stage.note = "n2";
	ck_assert_uint_eq(find(&facts).count, 3);
	papers[1].stage = papers[0].stage;
	papers[1].stage.since.s++;
	ck_assert_uint_eq(find(&facts).count, 3);
	papers[1].stage = papers[0].stage;
	papers[1].stage.is_provisional = false;
	papers[1].stage.next = TACIT_NEXT_SUBMIT;
	ck_assert_uint_eq(find(&facts).count, 3);
	facts.call_count = 0;
	papers[0].stage = papers[1].stage;
	IS(&facts,
		"*S submission 99 -1: tacit submit n/concept n/plan --to "
		"SWG\n");
	papers[1].stage.next_organ = swg;
	ck_assert_uint_eq(find(&facts).count, 1);
	papers[0].stage.next_organ = NULL;
	ck_assert_uint_eq(find(&facts).count, 2);
	/* the chain is not recorded: no organ to name */
	papers[0].stage.next_organ = NULL;
	facts.paper_count = 1;
	IS(&facts, "*S submission 99 -1: tacit submit n/concept --to ORGAN\n");
}
END_TEST

START_TEST(an_open_call_asks_its_members)
{
	static const struct tacit_call_fact calls[] = {
		CALL("n1", DAY(90), DAY(101), "XAC XAD", 2),
		CALL("n2", DAY(90), DAY(101), NULL, 0),
		CALL("n3", DAY(101), DAY(120), "XAB XAC XAD", 3),
		CALL("n7", DAY(100), DAY(120), "XAB XAC XAD", 3),
		CALL("n4", DAY(80), DAY(99), NULL, 0),
		CALL("n5", DAY(80), { 0 }, "XAB XAC XAD", 3),
		CALL("n6", { 0 }, DAY(101), "XAB XAC XAD", 3),
	};
	struct tacit_awaited_facts facts = { .calls = calls,
		.call_count = COUNT(calls) };
	struct tacit_awaited_list list = find(&facts);

	ck_assert_str_eq(text_of(&list),
		" M comments 90 101: tacit comment n1\n"
		" M comments 100 120: tacit comment n7\n");
	ck_assert_uint_eq(list.list[0].count, 2);
	facts.self = TACIT_PARTY_STATE;
	facts.self_code = "XAC";
	IS(&facts,
		"*M comments 90 101: tacit comment n1\n"
		"*M comments 100 120: tacit comment n7\n");
	facts.self_code = "XAB"; /* has spoken on the first */
	IS(&facts,
		"*M comments 100 120: tacit comment n7\n"
		" M comments 90 101: tacit comment n1\n");
	facts.self_code = "XAA"; /* is not asked */
	IS(&facts,
		" M comments 90 101: tacit comment n1\n"
		" M comments 100 120: tacit comment n7\n");
	facts.self = TACIT_PARTY_SECRETARIAT;
	IS(&facts,
		" M comments 90 101: tacit comment n1\n"
		" M comments 100 120: tacit comment n7\n");
}
END_TEST

START_TEST(receipts_are_fetched_by_whoever_looks)
{
	static const struct tacit_call_fact call = { .note = "n1",
		.issued = DAY(80),
		.closes = DAY(99),
		.is_confirmed = true,
		.is_in_doubt = true };
	struct tacit_awaited_facts facts = { .calls = &call, .call_count = 1 };

	IS(&facts, "*- receipts 80 -1: git fetch\n");
	facts.self = TACIT_PARTY_SECRETARIAT;
	IS(&facts, "*S receipts 80 -1: git fetch\n");
	facts.self = TACIT_PARTY_STATE;
	facts.self_code = "XAB";
	IS(&facts, "*T receipts 80 -1: git fetch\n");
	ck_assert_str_eq(find(&facts).list[0].from.codes[0], "XAB");
}
END_TEST

START_TEST(dispositions_are_the_coordinators)
{
	static const struct tacit_answer_fact answers[] = {
		{ "n1", "xac-1", 2, DAY(99), xaa, 2 },
		{ "n2", "xac-2", 1, DAY(101), xaa, 2 }, /* still open */
		{ "n3", NULL, 0, DAY(99), xaa, 2 },
		{ "v", "xac-4", 1, DAY(100), NULL, 0 }, /* vacant */
	};
	struct tacit_awaited_facts facts = { .answers = answers,
		.answer_count = COUNT(answers) };
	struct tacit_awaited_list list = find(&facts);

	ck_assert_str_eq(text_of(&list),
		" C dispositions 99 -1: tacit answer xac-1\n"
		" - dispositions 100 -1: tacit answer xac-4\n");
	ck_assert_str_eq(list.list[0].subjects[0], "n1");
	ck_assert_uint_eq(list.list[0].count, 2);
	ck_assert_str_eq(list.list[0].from.codes[1], "XAB");
	facts.self = TACIT_PARTY_STATE;
	facts.self_code = "XAB";
	ck_assert_uint_eq(find(&facts).own, 1);
	facts.self_code = "XAC";
	ck_assert_uint_eq(find(&facts).own, 0);
}
END_TEST

#define PAPER(i, ...)                               \
	{                                           \
		.id = (i), .stage = { __VA_ARGS__ } \
	}

START_TEST(papers_wait_for_what_the_record_asks)
{
	static const struct tacit_paper_fact papers[] = {
		PAPER("n/draft", .stage = TACIT_STAGE_DRAFTING,
			.next = TACIT_NEXT_CIRCULATE, .next_organ = "SWG"),
		PAPER("n/sent", .stage = TACIT_STAGE_CIRCULATED,
			.next = TACIT_NEXT_SUBMIT, .since = DAY(90)),
		PAPER("n/asks", .stage = TACIT_STAGE_DISPOSITIONS_AWAITED,
			.next = TACIT_NEXT_ANSWER, .since = DAY(90)),
		PAPER("n/changed", .stage = TACIT_STAGE_CHANGED,
			.since = DAY(98), .closes = DAY(98),
			.next = TACIT_NEXT_CIRCULATE_OR_EXPLAIN),
		PAPER("n/edited", .stage = TACIT_STAGE_CHANGED,
			.since = DAY(98),
			.next = TACIT_NEXT_CIRCULATE_OR_EXPLAIN),
		PAPER("n/there", .stage = TACIT_STAGE_SUBMITTED,
			.since = DAY(97), .organ = "SWG",
			.next = TACIT_NEXT_DECIDE, .next_organ = "SWG"),
		PAPER("n/where", .stage = TACIT_STAGE_SUBMITTED,
			.since = DAY(97), .next = TACIT_NEXT_DECIDE),
		PAPER("n/agreed", .stage = TACIT_STAGE_AGREED, .since = DAY(96),
			.organ = "SWG", .next = TACIT_NEXT_SUBMIT,
			.next_organ = "SOC"),
		PAPER("n/done", .stage = TACIT_STAGE_AGREED, .since = DAY(96),
			.organ = "SOC", .next = TACIT_NEXT_NOTHING),
		PAPER("n/back", .stage = TACIT_STAGE_RETURNED, .since = DAY(95),
			.organ = "SOC", .next = TACIT_NEXT_REVISE),
		PAPER("n/good", .stage = TACIT_STAGE_APPROVED,
			.since = DAY(94)),
	};
	struct tacit_awaited_facts facts = { .papers = papers,
		.paper_count = COUNT(papers) };
	struct tacit_awaited_list list = find(&facts);

	ck_assert_str_eq(text_of(&list),
		" S submission 96 -1: tacit submit n/agreed --to SOC\n"
		" S circulation 98 -1: tacit diff n/changed\n"
		" O decision 97 -1: tacit decide n/there --organ SWG\n"
		" - revision 95 -1: tacit edit n/back\n");
	ck_assert_str_eq(list.list[2].from.codes[0], "SWG");
	ck_assert_str_eq(list.list[3].organ, "SOC");
}
END_TEST

START_TEST(a_returned_paper_is_its_coordinators)
{
	static const struct tacit_paper_fact paper = { .id = "n/back",
		.stage = { .stage = TACIT_STAGE_RETURNED, .since = DAY(95) },
		.coordinators = xaa,
		.coordinator_count = 2 };
	struct tacit_awaited_facts facts = { .self = TACIT_PARTY_STATE,
		.self_code = "XAA",
		.papers = &paper,
		.paper_count = 1 };

	IS(&facts, "*C revision 95 -1: tacit edit n/back\n");
}
END_TEST

START_TEST(a_report_is_awaited_where_one_is_asked_for)
{
	static const struct tacit_report_fact reports[] = {
		{ "n7", "n/i.1", "XAB", 2022, DAY(90), DAY(120), false },
		{ NULL, "n/i.2", "XAC", 2022, DAY(90), DAY(120), false },
		{ "n7", "n/i.3", "XAC", 2022, DAY(90), DAY(120), true },
		{ "n8", "n/i.4", "XAC", 2022, DAY(101), { 0 }, false },
		{ "n7", "n/i.5", "XAC", 2021, DAY(80), DAY(100), false },
		{ "n7", "n/i.6", "XAD", 2021, { 0 }, { 0 }, false },
		{ "n7", "n/i.7", "XAD", 2021, DAY(100), { 0 }, false },
	};
	struct tacit_awaited_facts facts = { .self = TACIT_PARTY_STATE,
		.self_code = "XAB",
		.reports = reports,
		.report_count = COUNT(reports) };
	struct tacit_awaited_list list = find(&facts);

	ck_assert_str_eq(text_of(&list),
		"*T report 90 120: tacit progress n/i.1 --year 2022\n"
		" T report 80 100 passed: tacit progress n/i.5 --year 2021\n"
		" T report 100 -1: tacit progress n/i.7 --year 2021\n"
		" T report -1 -1: tacit progress n/i.6 --year 2021\n");
	ck_assert_int_eq(list.list[0].year, 2022);
	ck_assert_uint_eq(list.own, 1);
}
END_TEST

START_TEST(stale_versions_are_their_writers)
{
	static const struct tacit_version_fact versions[] = {
		{ "n/plan.ru", "n/plan", { 0 },
			{ TACIT_PARTY_COORDINATOR, xaa, 2 } },
		{ "n/concept.ru", "n/concept", { 0 },
			{ TACIT_PARTY_COORDINATOR, xaa, 2 } },
		{ "n1.ru", "n1", DAY(5), { TACIT_PARTY_SECRETARIAT, NULL, 0 } },
	};
	struct tacit_awaited_facts facts = { .versions = versions,
		.version_count = 3 };

	IS(&facts,
		" S translation 5 -1: tacit edit n1.ru\n"
		" C translation -1 -1: tacit edit n/concept.ru\n"
		" C translation -1 -1: tacit edit n/plan.ru\n");
}
END_TEST

START_TEST(opinions_ask_nothing_of_anybody)
{
	static const struct tacit_opinion_fact opinion = { "xac-1", "XAC",
		"XAA", "n-ict", NULL };
	struct tacit_awaited_facts facts = { .self = TACIT_PARTY_STATE,
		.self_code = "XAC",
		.opinions = &opinion,
		.opinion_count = 1 };
	struct tacit_awaited_list list = find(&facts);

	ck_assert_uint_eq(list.count, 0);
	ck_assert_uint_eq(list.opinion_count, 1);
	ck_assert_ptr_eq(list.opinions, &opinion);
}
END_TEST

START_TEST(the_notice_of_a_result_is_awaited)
{
	static const struct tacit_call_fact calls[] = {
		{ .note = "n1",
			.issued = DAY(80),
			.closes = DAY(95),
			.is_confirmed = true,
			.notice = DAY(96) },
		{ .note = "n2",
			.issued = DAY(80),
			.closes = DAY(95),
			.is_confirmed = true },
	};
	struct tacit_awaited_facts facts = { .calls = calls,
		.call_count = COUNT(calls) };

	IS(&facts, " S notice 96 -1: tacit notify n1\n");
}
END_TEST

START_TEST(the_identity_in_use_comes_first)
{
	static const struct tacit_call_fact calls[] = {
		{ .note = "n2", .issued = DAY(80), .closes = DAY(99) },
		{ .note = "n1", .issued = DAY(80), .closes = DAY(99) },
		{ .note = "n0", .issued = DAY(80), .closes = DAY(98) },
		CALL("n3", DAY(80), DAY(110), "XAB XAC XAD", 3),
	};
	static const struct tacit_answer_fact answers[] = {
		{ "n1", "xac-2", 1, DAY(99), xaa, 1 },
		{ "n1", "xac-1", 1, DAY(99), xaa, 1 },
	};
	struct tacit_awaited_facts facts = { .calls = calls,
		.call_count = 4,
		.answers = answers,
		.answer_count = 2 };

	IS(&facts,
		" S confirmation 98 -1: tacit confirm n0\n"
		" S confirmation 99 -1: tacit confirm n1\n"
		" S confirmation 99 -1: tacit confirm n2\n"
		" C dispositions 99 -1: tacit answer xac-2\n"
		" C dispositions 99 -1: tacit answer xac-1\n"
		" M comments 80 110: tacit comment n3\n");
	facts.self = TACIT_PARTY_STATE;
	facts.self_code = "XAB";
	IS(&facts,
		"*M comments 80 110: tacit comment n3\n"
		" S confirmation 98 -1: tacit confirm n0\n"
		" S confirmation 99 -1: tacit confirm n1\n"
		" S confirmation 99 -1: tacit confirm n2\n"
		" C dispositions 99 -1: tacit answer xac-2\n"
		" C dispositions 99 -1: tacit answer xac-1\n");
}
END_TEST

START_TEST(words_are_distinct)
{
	for (int i = 0; i < TACIT_AWAIT_COUNT; i++)
		for (int k = 0; k < i; k++)
			ck_assert_str_ne(tacit_await_word((enum tacit_await)i),
				tacit_await_word((enum tacit_await)k));
}
END_TEST

Suite *tacit_suite_awaited(void)
{
	Suite *suite = suite_create("awaited");
	TCase *tcase = tcase_create("awaited");

	tcase_add_checked_fixture(tcase, NULL, clear);
	tcase_add_test(tcase, nothing_is_awaited_of_nothing);
	tcase_add_test(tcase, a_closed_call_is_to_be_confirmed_then_submitted);
	tcase_add_test(tcase, an_open_call_asks_its_members);
	tcase_add_test(tcase, receipts_are_fetched_by_whoever_looks);
	tcase_add_test(tcase, dispositions_are_the_coordinators);
	tcase_add_test(tcase, papers_wait_for_what_the_record_asks);
	tcase_add_test(tcase, a_returned_paper_is_its_coordinators);
	tcase_add_test(tcase, a_report_is_awaited_where_one_is_asked_for);
	tcase_add_test(tcase, stale_versions_are_their_writers);
	tcase_add_test(tcase, opinions_ask_nothing_of_anybody);
	tcase_add_test(tcase, the_notice_of_a_result_is_awaited);
	tcase_add_test(tcase, the_identity_in_use_comes_first);
	tcase_add_test(tcase, words_are_distinct);
	suite_add_tcase(suite, tcase);
	return suite;
}
