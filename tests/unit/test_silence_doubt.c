/* What has no receipt: in doubt is only what it can change. */
#include <string.h>

#include "silence_fixture.h"

/* XAE joined when the call had run for 50 hours, XAF when it had closed. */
static const struct tacit_membership_row members[] = {
	{ .state = "XAA" },
	{ .state = "XAB" },
	{ .state = "XAC" },
	{ .state = "XAE", .since = AT(50) },
	{ .state = "XAF", .since = { CLOSES } },
	{ .state = "XOB", .kind = TACIT_MEMBERSHIP_OBSERVER },
};
static const char *const xaa[] = { "XAA" };
static const char *const on_concept[] = { "n/concept" };
static const char *const on_plan[] = { "n/plan" };
static const struct tacit_enclosure texts[] = {
	{ .id = "n/concept", .prepared_by = xaa, .prepared_by_count = 1 },
	{ .id = "n/plan" },
};
static const struct tacit_silence_rules final = { .is_final = true };

static struct tacit_silence_facts facts_of(struct tacit_silence_rules rules,
	const struct tacit_statement *said, size_t count)
{
	return adoption_of(&(struct adoption){ members, COUNT(members), texts,
				   COUNT(texts) },
		rules, said, count);
}

/* --- a table, long after the close ---------------------------------------- */

static const struct {
	const char *what;
	struct tacit_silence_rules rules;
	struct tacit_statement said[4];
	enum tacit_verdict verdict;
	size_t unproved;
} cases[] = {
	{ "taken back, whenever it came", { 0 },
		{ { SAID("a", "XAB", OBJECTION) },
			{ SAID("b", "XAB", WITHDRAWAL), .received = AT(20),
				.withdraws = "a" } },
		KEPT, 0 },
	{ "taken back, by another", { 0 },
		{ { SAID("a", "XAB", OBJECTION) },
			{ SAID("b", "XAC", WITHDRAWAL), .received = AT(20),
				.withdraws = "a" } },
		DOUBT, 1 },
	{ "it takes back what takes back no objection", { 0 },
		{ { SAID("a", "XAB", NO_OBJECTION), .received = AT(10) },
			{ SAID("b", "XAB", WITHDRAWAL), .received = AT(20),
				.withdraws = "a" },
			{ SAID("c", "XAB", WITHDRAWAL), .withdraws = "b" } },
		KEPT, 0 },
	{ "it takes back what takes back an objection", { 0 },
		{ { SAID("a", "XAB", OBJECTION), .received = AT(10) },
			{ SAID("b", "XAB", WITHDRAWAL), .received = AT(20),
				.withdraws = "a" },
			{ SAID("c", "XAB", WITHDRAWAL), .withdraws = "b" } },
		DOUBT, 1 },
	{ "it takes back one of two", { 0 },
		{ { SAID("a", "XAB", OBJECTION), .received = AT(10) },
			{ SAID("b", "XAB", OBJECTION), .received = AT(20) },
			{ SAID("c", "XAB", WITHDRAWAL), .withdraws = "b" } },
		BROKEN, 1 },
	{ "it replaces an objection by one", { 0 },
		{ { SAID("a", "XAB", OBJECTION), .received = AT(10) },
			{ SAID("b", "XAB", OBJECTION), .supersedes = "a" } },
		BROKEN, 0 },
	{ "only spoken: it neither objects nor takes back", { 0 },
		{ { SAID("a", "XAB", OBJECTION), .is_spoken = true },
			{ SAID("b", "XAC", OBJECTION), .received = AT(20) },
			{ SAID("c", "XAC", WITHDRAWAL), .withdraws = "b",
				.is_spoken = true } },
		BROKEN, 0 },
	{ "only spoken, and nothing else", { 0 },
		{ { SAID("a", "XAB", OBJECTION), .is_spoken = true } }, KEPT,
		0 },
	{ "what an observer takes back is its own", { .hears_observers = true },
		{ { SAID("a", "XOB", OBJECTION) },
			{ SAID("b", "XOB", WITHDRAWAL), .withdraws = "a" } },
		KEPT, 0 },
	{ "who prepared the text it is on", { 0 },
		{ { SAID("a", "XAA", OBJECTION), .places = on_concept,
			.place_count = 1 } },
		KEPT, 0 },
	{ "who prepared another", { 0 },
		{ { SAID("a", "XAA", OBJECTION), .places = on_plan,
			.place_count = 1 } },
		DOUBT, 1 },
	{ "a member before the close", { 0 },
		{ { SAID("a", "XAE", OBJECTION) } }, DOUBT, 1 },
	{ "none until the close", { 0 }, { { SAID("a", "XAF", OBJECTION) } },
		KEPT, 0 },
	{ "a reply, of two that are needed", { .replies_needed = 2 },
		{ { SAID("a", "XAB", NO_OBJECTION), .received = AT(10) },
			{ SAID("b", "XAC", NO_OBJECTION) } },
		DOUBT, 0 },
	{ "a reply, of three that are needed", { .replies_needed = 3 },
		{ { SAID("a", "XAB", NO_OBJECTION), .received = AT(10) },
			{ SAID("b", "XAC", NO_OBJECTION) } },
		TOO_FEW, 0 },
	{ "a second reply of the same state", { .replies_needed = 1 },
		{ { SAID("a", "XAB", NO_OBJECTION), .received = AT(10) },
			{ SAID("b", "XAB", NO_OBJECTION) } },
		KEPT, 0 },
	{ "a reply of who was not asked", { .replies_needed = 1 },
		{ { SAID("a", "XAE", NO_OBJECTION) } }, TOO_FEW, 0 },
	{ "it takes back the only reply", { .replies_needed = 1 },
		{ { SAID("a", "XAB", NO_OBJECTION), .received = AT(10) },
			{ SAID("b", "XAB", WITHDRAWAL), .withdraws = "a" } },
		DOUBT, 0 },
};

START_TEST(only_what_it_can_change_is_in_doubt)
{
	struct tacit_silence_facts facts =
		facts_of(cases[_i].rules, cases[_i].said, 0);

	while (facts.statement_count < COUNT(cases[0].said) &&
		cases[_i].said[facts.statement_count].id)
		facts.statement_count++;
	judge(&facts, LATER);
	ck_assert_msg(out.verdict == cases[_i].verdict, "%s: %s",
		cases[_i].what, tacit_verdict_word(out.verdict));
	ck_assert_msg(out.readings[0].unproved == cases[_i].unproved, "%s: %zu",
		cases[_i].what, out.readings[0].unproved);
}
END_TEST

/* --- who may have spoken, and until when ------------------------------------ */

/* While an extension stood that does no longer, the call was open. */
START_TEST(it_may_have_come_while_an_extension_stood)
{
	static const struct tacit_statement said = { SAID(
		"a", "XAF", OBJECTION) };
	struct tacit_extension extension = { .note = "2022/n-2",
		.issued = AT(90),
		.closes = AT(150),
		.undone = AT(120) };
	struct tacit_silence_facts facts =
		facts_of((struct tacit_silence_rules){ 0 }, &said, 1);

	facts.call.extensions = &extension;
	facts.call.extension_count = 1;
	judge(&facts, LATER);
	ck_assert_int_eq(out.verdict, DOUBT);
	/* one that was undone before the close moved nothing */
	extension.undone = (struct tacit_instant)AT(99);
	judge(&facts, LATER);
	ck_assert_int_eq(out.verdict, KEPT);
	ck_assert_int_eq(
		out.readings[0].judged[0].reason, TACIT_REASON_NOT_MEMBER);
	/* nor one that was undone after its own close */
	extension.undone = (struct tacit_instant)AT(160);
	judge(&facts, LATER);
	ck_assert_int_eq(out.verdict, DOUBT);
	/* nor one that was issued too late */
	extension.issued = (struct tacit_instant)AT(100);
	judge(&facts, LATER);
	ck_assert_int_eq(out.verdict, KEPT);
	/* one that stands moves the close of all */
	extension.issued = (struct tacit_instant)AT(90);
	extension.undone = (struct tacit_instant){ 0 };
	judge(&facts, LATER);
	ck_assert_int_eq(out.verdict, DOUBT);
}
END_TEST

/* --- a final rule ------------------------------------------------------------ */

/* What can matter decides, and not what else was received. */
START_TEST(an_open_call_may_have_ended)
{
	static const struct tacit_statement said[] = {
		{ SAID("a", "XAE", OBJECTION) },
		{ SAID("b", "XAB", OBJECTION), .received = AT(60),
			.entered_in_error = AT(61) },
		{ SAID("c", "XAB", NO_OBJECTION), .received = AT(70) },
	};
	struct tacit_silence_facts facts = facts_of(final, said, 1);

	for (size_t i = 1; i <= COUNT(said); i++) {
		facts.statement_count = i;
		judge(&facts, ISSUED + 50 * HOUR - 1);
		ck_assert_int_eq(out.verdict, OPEN);
		judge(&facts, ISSUED + 50 * HOUR);
		ck_assert_int_eq(out.verdict, DOUBT);
		ck_assert(out.is_open);
		judge(&facts, ISSUED + 80 * HOUR);
		ck_assert_int_eq(out.verdict, DOUBT);
	}
	/* two, of which there is one at most */
	facts.call.rules.objections_needed = 2;
	judge(&facts, ISSUED + 80 * HOUR);
	ck_assert_int_eq(out.verdict, OPEN);
}
END_TEST

/* What is taken back in time may have ended it before. */
START_TEST(it_may_have_ended_before_it_was_taken_back)
{
	static const struct tacit_statement said[] = {
		{ SAID("a", "XAB", OBJECTION) },
		{ SAID("b", "XAB", WITHDRAWAL), .received = AT(20),
			.withdraws = "a" },
	};
	static const struct tacit_statement at_once[] = {
		{ SAID("a", "XAB", OBJECTION) },
		{ SAID("b", "XAB", WITHDRAWAL), .received = AT(0),
			.withdraws = "a" },
	};
	struct tacit_silence_facts facts = facts_of(final, said, 2);

	judge(&facts, LATER);
	ck_assert_int_eq(out.verdict, DOUBT);
	facts.statements = at_once;
	judge(&facts, LATER);
	ck_assert_int_eq(out.verdict, KEPT);
}
END_TEST

/* A call that was replaced is none, unless it may have ended before. */
START_TEST(nothing_ends_a_call_that_is_none)
{
	static const struct tacit_statement said = { SAID(
		"a", "XAE", OBJECTION) };
	struct tacit_silence_facts facts = facts_of(final, &said, 1);

	facts.call.undoing =
		(struct tacit_undoing){ .undone = TACIT_UNDONE_SUPERSEDED,
			.since = AT(40) };
	judge(&facts, LATER);
	ck_assert_int_eq(out.verdict, TACIT_VERDICT_NO_CALL);
	facts.call.undoing.since = (struct tacit_instant)AT(60);
	judge(&facts, LATER);
	ck_assert_int_eq(out.verdict, DOUBT);
	facts.call.undoing.undone = TACIT_UNDONE_IN_ERROR;
	judge(&facts, LATER);
	ck_assert_int_eq(out.verdict, TACIT_VERDICT_NO_CALL);
}
END_TEST

/* --- by text ------------------------------------------------------------------ */

START_TEST(it_puts_its_own_text_in_doubt)
{
	static const struct tacit_statement said = {
		SAID("a", "XAB", OBJECTION), .places = on_plan, .place_count = 1
	};
	struct tacit_silence_facts facts =
		facts_of((struct tacit_silence_rules){ 0 }, &said, 1);

	facts.call.is_separable = true;
	judge(&facts, LATER);
	ck_assert_int_eq(out.readings[0].enclosures[0].verdict, KEPT);
	ck_assert_int_eq(out.readings[0].enclosures[1].verdict, DOUBT);
	ck_assert_int_eq(out.verdict, TACIT_VERDICT_TEXTS_DIFFER);
}
END_TEST

/* --- many ---------------------------------------------------------------------- */

enum { MANY = 10 };

static struct tacit_statement many[MANY + 1];

/* Each takes the one before it back, all without a receipt. */
static void chain(enum tacit_kind first, const char *state)
{
	static const char *const ids[MANY + 1] = { "a", "b", "c", "d", "e", "f",
		"g", "h", "i", "j", "k" };

	for (size_t i = 0; i <= MANY; i++)
		many[i] = (struct tacit_statement){ .id = ids[i],
			.state = state,
			.kind = i ? WITHDRAWAL : first,
			.withdraws = i ? ids[i - 1] : NULL };
}

/* Not every case of so many is played: then what one may do alone is all that
 * is known, and what one of them may undo is not. */
START_TEST(of_too_many_each_is_asked_alone)
{
	struct tacit_silence_facts facts =
		facts_of((struct tacit_silence_rules){ 0 }, many, MANY);

	chain(OBJECTION, "XAB");
	judge(&facts, LATER);
	ck_assert_int_eq(out.verdict, DOUBT);
	ck_assert_uint_eq(out.readings[0].unproved, MANY);
	many[0].received = (struct tacit_instant)AT(10);
	judge(&facts, LATER);
	ck_assert_int_eq(out.verdict, DOUBT);
	ck_assert_uint_eq(out.readings[0].states_counted, 1);
	chain(NO_OBJECTION, "XAB");
	judge(&facts, LATER);
	ck_assert_int_eq(out.verdict, KEPT);
	ck_assert_uint_eq(out.readings[0].unproved, 0);
	facts.call.rules.replies_needed = 1;
	judge(&facts, LATER);
	ck_assert_int_eq(out.verdict, DOUBT);
	facts.call.rules =
		(struct tacit_silence_rules){ .hears_observers = true };
	chain(OBJECTION, "XOB");
	judge(&facts, LATER);
	ck_assert_int_eq(out.verdict, KEPT);
	/* what nothing binds to them is known as ever */
	chain(OBJECTION, "XAB");
	many[MANY] = (struct tacit_statement){ SAID("k", "XAB", OBJECTION),
		.received = AT(10) };
	facts.statement_count = MANY + 1;
	judge(&facts, LATER);
	ck_assert_int_eq(out.verdict, BROKEN);
}
END_TEST

Suite *tacit_suite_silence_doubt(void)
{
	Suite *suite = suite_create("silence_doubt");
	TCase *tcase = tcase_create("silence_doubt");

	tcase_add_checked_fixture(tcase, NULL, clear_arena);
	tcase_add_loop_test(
		tcase, only_what_it_can_change_is_in_doubt, 0, COUNT(cases));
	tcase_add_test(tcase, it_may_have_come_while_an_extension_stood);
	tcase_add_test(tcase, an_open_call_may_have_ended);
	tcase_add_test(tcase, it_may_have_ended_before_it_was_taken_back);
	tcase_add_test(tcase, nothing_ends_a_call_that_is_none);
	tcase_add_test(tcase, it_puts_its_own_text_in_doubt);
	tcase_add_test(tcase, of_too_many_each_is_asked_alone);
	suite_add_tcase(suite, tcase);
	return suite;
}
