/* Rules of silence that bodies have: each alone, and beside each other. */
#include <string.h>

#include "silence_fixture.h"

#define SUPPORT TACIT_KIND_SUPPORT
#define OPEN_WITH TACIT_VERDICT_OPEN_WITH_COMMENTS

static const struct tacit_membership_row members[] = {
	{ .state = "XAA" },
	{ .state = "XAB" },
	{ .state = "XAC" },
	{ .state = "XAD" },
	{ .state = "XOB", .kind = TACIT_MEMBERSHIP_OBSERVER },
	{ .state = "XPA", .kind = TACIT_MEMBERSHIP_PARTNER },
};
static const char *const xaa[] = { "XAA" };
static const char *const xac[] = { "XAC" };
static const char *const on_concept[] = { "n/concept" };
static const struct tacit_enclosure texts[] = {
	{ .id = "n/concept", .prepared_by = xaa, .prepared_by_count = 1 },
	{ .id = "n/plan", .prepared_by = xaa, .prepared_by_count = 1 },
};

static struct tacit_silence_facts facts_of(struct tacit_silence_rules rules,
	const struct tacit_statement *said, size_t count)
{
	return adoption_of(&(struct adoption){ members, COUNT(members), texts,
				   COUNT(texts) },
		rules, said, count);
}

/* --- a table ------------------------------------------------------------- */

static const struct {
	const char *what;
	struct tacit_silence_rules rules;
	struct tacit_statement said[4];
	enum tacit_verdict verdict; /* long after the close */
	int ended; /* hour; 0: not */
	enum tacit_reason reasons[4];
} cases[] = {
	{ "final: taken back in time, and broken all the same",
		{ .is_final = true },
		{ { SAID("a", "XAB", OBJECTION), .received = AT(10) },
			{ SAID("b", "XAB", WITHDRAWAL), .received = AT(20),
				.withdraws = "a" } },
		BROKEN, 10, { TACIT_REASON_COUNTED, TACIT_REASON_AFTER_END } },
	{ "final: replaced in time by no objection", { .is_final = true },
		{ { SAID("a", "XAB", OBJECTION), .received = AT(10) },
			{ SAID("b", "XAB", NO_OBJECTION), .received = AT(20),
				.supersedes = "a" } },
		BROKEN, 10, { TACIT_REASON_COUNTED, TACIT_REASON_AFTER_END } },
	{ "final: taken back in the same second", { .is_final = true },
		{ { SAID("a", "XAB", OBJECTION), .received = AT(10) },
			{ SAID("b", "XAB", WITHDRAWAL), .received = AT(10),
				.withdraws = "a" } },
		KEPT, 0, { TACIT_REASON_WITHDRAWN, TACIT_REASON_KIND } },
	{ "final: nobody objects", { .is_final = true },
		{ { SAID("a", "XAB", TACIT_KIND_QUESTION),
			.received = AT(10) } },
		KEPT, 0, { TACIT_REASON_KIND } },
	{ "final: after the close", { .is_final = true },
		{ { SAID("a", "XAB", OBJECTION), .received = AT(100) } }, KEPT,
		0, { TACIT_REASON_AFTER_CLOSE } },
	{ "final: entered in error", { .is_final = true },
		{ { SAID("a", "XAB", OBJECTION), .received = AT(10),
			.entered_in_error = AT(30) } },
		KEPT, 0, { TACIT_REASON_IN_ERROR } },
	{ "final: a withdrawal that is withdrawn brings it to an end",
		{ .is_final = true, .objections_needed = 2 },
		{ { SAID("a", "XAB", OBJECTION), .received = AT(10) },
			{ SAID("b", "XAB", WITHDRAWAL), .received = AT(20),
				.withdraws = "a" },
			{ SAID("c", "XAC", OBJECTION), .received = AT(30) },
			{ SAID("d", "XAB", WITHDRAWAL), .received = AT(40),
				.withdraws = "b" } },
		BROKEN, 40,
		{ TACIT_REASON_COUNTED, TACIT_REASON_WITHDRAWN,
			TACIT_REASON_COUNTED, TACIT_REASON_KIND } },
	{ "final, two needed: the first is taken back before the second",
		{ .is_final = true, .objections_needed = 2 },
		{ { SAID("a", "XAB", OBJECTION), .received = AT(10) },
			{ SAID("b", "XAB", WITHDRAWAL), .received = AT(20),
				.withdraws = "a" },
			{ SAID("c", "XAC", OBJECTION), .received = AT(30) } },
		KEPT, 0,
		{ TACIT_REASON_WITHDRAWN, TACIT_REASON_KIND,
			TACIT_REASON_COUNTED } },
	{ "final: one whose joint objection it names joins it",
		{ .is_final = true, .objections_needed = 2 },
		{ { SAID("a", "XAB", OBJECTION), .received = AT(10),
			  .joint = xac, .joint_count = 1 },
			{ SAID("b", "XAC", SUPPORT), .received = AT(20),
				.follows = "a" },
			{ SAID("c", "XAB", WITHDRAWAL), .received = AT(30),
				.withdraws = "a" } },
		BROKEN, 20,
		{ TACIT_REASON_COUNTED, TACIT_REASON_COUNTED,
			TACIT_REASON_AFTER_END } },
	{ "two needed: one objects", { .objections_needed = 2 },
		{ { SAID("a", "XAB", OBJECTION), .received = AT(10) },
			{ SAID("b", "XAB", TACIT_KIND_AMENDMENT),
				.received = AT(20) } },
		KEPT, 0, { TACIT_REASON_COUNTED, TACIT_REASON_COUNTED } },
	{ "two needed: two object", { .objections_needed = 2 },
		{ { SAID("a", "XAB", OBJECTION), .received = AT(10) },
			{ SAID("b", "XAC", OBJECTION), .received = AT(20) } },
		BROKEN, 0, { TACIT_REASON_COUNTED, TACIT_REASON_COUNTED } },
	{ "two needed: a joint one is its sender's alone",
		{ .objections_needed = 2 },
		{ { SAID("a", "XAB", OBJECTION), .received = AT(10),
			.joint = xac, .joint_count = 1 } },
		KEPT, 0, { TACIT_REASON_COUNTED } },
	{ "two needed: one of two is taken back in time",
		{ .objections_needed = 2 },
		{ { SAID("a", "XAB", OBJECTION), .received = AT(10) },
			{ SAID("b", "XAC", OBJECTION), .received = AT(20) },
			{ SAID("c", "XAC", WITHDRAWAL), .received = AT(99),
				.withdraws = "b" } },
		KEPT, 0,
		{ TACIT_REASON_COUNTED, TACIT_REASON_WITHDRAWN,
			TACIT_REASON_KIND } },
	{ "two needed: one of two has no receipt", { .objections_needed = 2 },
		{ { SAID("a", "XAB", OBJECTION), .received = AT(10) },
			{ SAID("b", "XAC", OBJECTION) } },
		DOUBT, 0, { TACIT_REASON_COUNTED, TACIT_REASON_NO_RECEIPT } },
	{ "two needed: the other is of the same state",
		{ .objections_needed = 2 },
		{ { SAID("a", "XAB", OBJECTION), .received = AT(10) },
			{ SAID("b", "XAB", OBJECTION) } },
		KEPT, 0, { TACIT_REASON_COUNTED, TACIT_REASON_NO_RECEIPT } },
	{ "a reason is asked for, and none is given", { .needs_reason = true },
		{ { SAID("a", "XAB", OBJECTION), .received = AT(10) },
			{ SAID("b", "XAC", OBJECTION) } },
		KEPT, 0, { TACIT_REASON_UNREASONED, TACIT_REASON_NO_RECEIPT } },
	{ "a reason is asked for and given", { .needs_reason = true },
		{ { SAID("a", "XAB", OBJECTION), .received = AT(10),
			.has_reason = true } },
		BROKEN, 0, { TACIT_REASON_COUNTED } },
	{ "who joins a statement joins its reason", { .needs_reason = true },
		{ { SAID("a", "XAB", OBJECTION), .received = AT(10),
			  .joint = xac, .joint_count = 1, .has_reason = true },
			{ SAID("b", "XAC", SUPPORT), .received = AT(20),
				.follows = "a" },
			{ SAID("c", "XAB", WITHDRAWAL), .received = AT(30),
				.withdraws = "a" } },
		BROKEN, 0,
		{ TACIT_REASON_WITHDRAWN, TACIT_REASON_COUNTED,
			TACIT_REASON_KIND } },
	{ "who joins one without a reason has none", { .needs_reason = true },
		{ { SAID("a", "XAB", OBJECTION), .received = AT(10),
			  .joint = xac, .joint_count = 1 },
			{ SAID("b", "XAC", SUPPORT), .received = AT(20),
				.follows = "a" } },
		KEPT, 0, { TACIT_REASON_UNREASONED, TACIT_REASON_UNREASONED } },
	{ "a reason given too late is none", { .needs_reason = true },
		{ { SAID("a", "XAB", OBJECTION), .received = AT(10) },
			{ SAID("b", "XAB", OBJECTION), .received = AT(101),
				.supersedes = "a", .has_reason = true } },
		KEPT, 0,
		{ TACIT_REASON_UNREASONED, TACIT_REASON_AFTER_CLOSE } },
	{ "final: it ends with the reason, not before",
		{ .is_final = true, .needs_reason = true },
		{ { SAID("a", "XAB", OBJECTION), .received = AT(10) },
			{ SAID("b", "XAB", OBJECTION), .received = AT(20),
				.supersedes = "a", .has_reason = true } },
		BROKEN, 20, { TACIT_REASON_SUPERSEDED, TACIT_REASON_COUNTED } },
	{ "replies are needed, and nobody replies", { .replies_needed = 1 },
		{ { 0 } }, TOO_FEW, 0, { 0 } },
	{ "two replies are needed, and two states reply",
		{ .replies_needed = 2 },
		{ { SAID("a", "XAB", NO_OBJECTION), .received = AT(10) },
			{ SAID("b", "XAC", TACIT_KIND_COMMENT),
				.received = AT(20) } },
		KEPT, 0, { TACIT_REASON_KIND, TACIT_REASON_KIND } },
	{ "two replies of one state are one", { .replies_needed = 2 },
		{ { SAID("a", "XAB", NO_OBJECTION), .received = AT(10) },
			{ SAID("b", "XAB", TACIT_KIND_COMMENT),
				.received = AT(20) } },
		TOO_FEW, 0, { TACIT_REASON_KIND, TACIT_REASON_KIND } },
	{ "replies of who prepared it, of observers, taken back: none",
		{ .replies_needed = 1, .hears_observers = true },
		{ { SAID("a", "XAA", NO_OBJECTION), .received = AT(10) },
			{ SAID("b", "XOB", NO_OBJECTION), .received = AT(20) },
			{ SAID("c", "XAB", NO_OBJECTION), .received = AT(20) },
			{ SAID("d", "XAB", WITHDRAWAL), .received = AT(30),
				.withdraws = "c" } },
		TOO_FEW, 0,
		{ TACIT_REASON_PREPARED, TACIT_REASON_HEARD,
			TACIT_REASON_WITHDRAWN, TACIT_REASON_KIND } },
	{ "a reply without a receipt may be one", { .replies_needed = 1 },
		{ { SAID("a", "XAB", NO_OBJECTION) },
			{ SAID("b", "XOB", NO_OBJECTION) } },
		DOUBT, 0, { TACIT_REASON_NO_RECEIPT, TACIT_REASON_OBSERVER } },
	{ "a reply that may have been taken back", { .replies_needed = 1 },
		{ { SAID("a", "XAB", NO_OBJECTION), .received = AT(10) },
			{ SAID("b", "XAB", WITHDRAWAL), .withdraws = "a" } },
		DOUBT, 0, { TACIT_REASON_KIND, TACIT_REASON_NO_RECEIPT } },
	{ "too few replies are no matter where it is broken",
		{ .replies_needed = 3 },
		{ { SAID("a", "XAB", OBJECTION), .received = AT(10) } }, BROKEN,
		0, { TACIT_REASON_COUNTED } },
	{ "an observer that may comment stops nothing",
		{ .hears_observers = true, .is_final = true },
		{ { SAID("a", "XOB", OBJECTION), .received = AT(10),
			  .joint = xac, .joint_count = 1 },
			{ SAID("b", "XPA", OBJECTION), .received = AT(10) },
			{ SAID("c", "XOB", OBJECTION) },
			{ SAID("d", "XOB", OBJECTION), .received = AT(100) } },
		KEPT, 0,
		{ TACIT_REASON_HEARD, TACIT_REASON_OBSERVER,
			TACIT_REASON_NO_RECEIPT, TACIT_REASON_AFTER_CLOSE } },
	{ "an observer takes back its own word, and no other's",
		{ .hears_observers = true },
		{ { SAID("a", "XOB", OBJECTION), .received = AT(10) },
			{ SAID("b", "XOB", WITHDRAWAL), .received = AT(20),
				.withdraws = "a" },
			{ SAID("c", "XAB", OBJECTION), .received = AT(10) },
			{ SAID("d", "XOB", WITHDRAWAL), .received = AT(20),
				.withdraws = "c" } },
		BROKEN, 0,
		{ TACIT_REASON_WITHDRAWN, TACIT_REASON_HEARD,
			TACIT_REASON_COUNTED, TACIT_REASON_HEARD } },
	{ "a member that joins an observer's words speaks for itself",
		{ .hears_observers = true },
		{ { SAID("a", "XOB", OBJECTION), .received = AT(10),
			  .joint = xac, .joint_count = 1 },
			{ SAID("b", "XAC", SUPPORT), .received = AT(20),
				.follows = "a" } },
		BROKEN, 0, { TACIT_REASON_HEARD, TACIT_REASON_COUNTED } },
	{ "final: what may have been taken back before is no end",
		{ .is_final = true, .objections_needed = 2 },
		{ { SAID("a", "XAB", OBJECTION), .received = AT(10) },
			{ SAID("b", "XAB", WITHDRAWAL), .received = AT(30),
				.withdraws = "a" },
			{ SAID("c", "XAC", OBJECTION) } },
		DOUBT, 0,
		{ TACIT_REASON_WITHDRAWN, TACIT_REASON_KIND,
			TACIT_REASON_NO_RECEIPT } },
};

START_TEST(cases_have_their_verdict)
{
	size_t n = 0;
	struct tacit_silence_facts facts;

	while (n < 4 && cases[_i].said[n].id)
		n++;
	facts = facts_of(cases[_i].rules, cases[_i].said, n);
	judge(&facts, LATER);
	ck_assert_msg(out.verdict == cases[_i].verdict, "%s: %s",
		cases[_i].what, tacit_verdict_word(out.verdict));
	ck_assert_int_eq(out.readings[0].ended.s,
		cases[_i].ended ? ISSUED + cases[_i].ended * HOUR : 0);
	for (size_t i = 0; i < n; i++)
		for (size_t k = 0; k < n; k++) {
			const struct tacit_judged *j =
				&out.readings[0].judged[k];

			if (strcmp(j->statement->id, cases[_i].said[i].id) != 0)
				continue;
			ck_assert_msg(j->reason == cases[_i].reasons[i],
				"%s: %s is %s", cases[_i].what,
				j->statement->id, tacit_reason_word(j->reason));
		}
}
END_TEST

START_TEST(what_gives_no_reason_is_counted_apart)
{
	static const struct tacit_statement said[] = {
		{ SAID("a", "XAB", OBJECTION), .received = AT(10) },
		{ SAID("b", "XAC", OBJECTION), .received = AT(10) },
		{ SAID("c", "XAD", OBJECTION), .received = AT(10),
			.has_reason = true },
	};
	struct tacit_silence_facts facts = facts_of(
		(struct tacit_silence_rules){ .needs_reason = true }, said, 3);

	judge(&facts, LATER);
	ck_assert_uint_eq(out.readings[0].unreasoned, 2);
	ck_assert_uint_eq(out.readings[0].counted, 1);
	ck_assert_uint_eq(out.readings[0].in_group[TACIT_GROUP_OBJECTION], 3);
}
END_TEST

/* --- final ---------------------------------------------------------------- */

START_TEST(a_final_break_holds_at_once)
{
	static const struct tacit_statement said[] = {
		{ SAID("a", "XAB", OBJECTION), .received = AT(10) },
		{ SAID("b", "XAC", OBJECTION), .received = AT(12) },
	};
	static const struct tacit_extension later[] = {
		{ "2022/n-2", AT(50), AT(200), { 0 }, { 0 }, false },
	};
	struct tacit_silence_facts facts = facts_of(
		(struct tacit_silence_rules){ .is_final = true }, said, 2);

	judge(&facts, ISSUED + 10 * HOUR - 1);
	ck_assert_int_eq(out.verdict, OPEN);
	ck_assert(out.is_open);
	judge(&facts, ISSUED + 10 * HOUR);
	ck_assert_int_eq(out.verdict, BROKEN);
	ck_assert(!out.is_open && !out.is_provisional);
	judge(&facts, ISSUED + 12 * HOUR);
	ck_assert_int_eq(
		out.readings[0].judged[1].reason, TACIT_REASON_AFTER_END);
	ck_assert_int_eq(out.readings[0].judged[1].after_s, 2 * HOUR);
	ck_assert_uint_eq(out.readings[0].in_group[TACIT_GROUP_AFTER_CLOSE], 0);
	ck_assert_uint_eq(out.readings[0].in_group[TACIT_GROUP_AFTER_END], 1);
	ck_assert_uint_eq(out.readings[0].states_counted, 1);
	ck_assert_int_eq(tacit_silence_end(&facts, out.readings[0].ended).s,
		ISSUED + 10 * HOUR);
	ck_assert_int_eq(
		tacit_silence_end(&facts, (struct tacit_instant){ ISSUED }).s,
		0);
	/* what was issued after it moves nothing */
	facts.call.extensions = later;
	facts.call.extension_count = 1;
	judge(&facts, LATER);
	ck_assert_pstr_eq(out.extended_by, NULL);
	ck_assert_int_eq(out.readings[0].closes.s, CLOSES);
	ck_assert_int_eq(out.verdict, BROKEN);
	/* before it, it did */
	facts.statement_count = 0;
	judge(&facts, CLOSES + HOUR);
	ck_assert_int_eq(out.verdict, OPEN);
	ck_assert_str_eq(out.extended_by, "2022/n-2");
	/* the call as others have it */
	ck_assert(tacit_call_is_open(&facts.call, out.readings[0].closes) ==
		false);
	facts.call.ended = (struct tacit_instant)AT(10);
	ck_assert(
		!tacit_call_is_open(&facts.call, (struct tacit_instant)AT(11)));
	facts.call.rules.is_final = false;
	ck_assert_int_eq(
		tacit_silence_end(&facts, out.readings[0].closes).s, 0);
}
END_TEST

START_TEST(a_final_break_in_an_extension_counts)
{
	static const struct tacit_statement said[] = {
		{ SAID("a", "XAB", OBJECTION), .received = AT(120) },
		{ SAID("b", "XAB", WITHDRAWAL), .received = AT(130),
			.withdraws = "a" },
	};
	static const struct tacit_extension extended[] = {
		{ "2022/n-2", AT(50), AT(150), { 0 }, { 0 }, false },
		{ "2022/n-3", AT(125), AT(250), { 0 }, { 0 }, false },
	};
	struct tacit_silence_facts facts = facts_of(
		(struct tacit_silence_rules){ .is_final = true }, said, 2);

	facts.call.extensions = extended;
	facts.call.extension_count = 2;
	judge(&facts, LATER);
	ck_assert_int_eq(out.verdict, BROKEN);
	ck_assert_str_eq(out.extended_by, "2022/n-2");
	ck_assert_int_eq(out.readings[0].closes.s, ISSUED + 150 * HOUR);
}
END_TEST

/* What ended it while an extension stood did, whatever became of that. */
START_TEST(a_final_break_under_an_extension_that_was_undone)
{
	static const struct tacit_statement said[] = {
		{ SAID("a", "XAB", OBJECTION), .received = AT(120) },
		{ SAID("b", "XAC", OBJECTION), .received = AT(125) },
	};
	static const struct tacit_extension extended[] = {
		{ .note = "2022/n-2",
			.issued = AT(50),
			.closes = AT(150),
			.undone = AT(130) },
	};
	struct tacit_silence_facts facts = facts_of(
		(struct tacit_silence_rules){ .is_final = true }, said, 2);

	facts.call.extensions = extended;
	facts.call.extension_count = 1;
	judge(&facts, LATER);
	ck_assert_int_eq(out.verdict, BROKEN);
	ck_assert_int_eq(out.readings[0].ended.s, ISSUED + 120 * HOUR);
	ck_assert_int_eq(
		out.readings[0].judged[1].reason, TACIT_REASON_AFTER_END);
}
END_TEST

/* It has a result from then on, and nothing later takes that back. */
START_TEST(a_note_that_is_replaced_after_a_final_break)
{
	static const struct tacit_statement said[] = {
		{ SAID("a", "XAB", OBJECTION), .received = AT(20) },
	};
	struct tacit_silence_facts facts = facts_of(
		(struct tacit_silence_rules){ .is_final = true }, said, 1);
	struct tacit_undoing *undoing = &facts.call.undoing;

	undoing->undone = TACIT_UNDONE_SUPERSEDED;
	undoing->since = (struct tacit_instant)AT(30);
	judge(&facts, LATER);
	ck_assert_int_eq(out.verdict, BROKEN);
	undoing->since = (struct tacit_instant)AT(19);
	judge(&facts, LATER);
	ck_assert_int_eq(out.verdict, TACIT_VERDICT_NO_CALL);
	undoing->undone = TACIT_UNDONE_IN_ERROR;
	undoing->since = (struct tacit_instant)AT(30);
	judge(&facts, LATER);
	ck_assert_int_eq(out.verdict, TACIT_VERDICT_NO_CALL);
	/* one that may be taken back had not closed by then */
	undoing->undone = TACIT_UNDONE_SUPERSEDED;
	facts.call.rules.is_final = false;
	judge(&facts, LATER);
	ck_assert_int_eq(out.verdict, TACIT_VERDICT_NO_CALL);
	/* as others ask */
	facts.call.ended = (struct tacit_instant)AT(20);
	ck_assert(!tacit_call_is_undone(
		&facts.call, (struct tacit_instant){ LATER }));
}
END_TEST

START_TEST(two_readings_may_end_apart)
{
	static const struct tacit_statement said[] = {
		{ SAID("a", "XAB", OBJECTION), .received = AT(90) },
	};
	struct tacit_silence_facts facts = facts_of(
		(struct tacit_silence_rules){ .is_final = true }, said, 1);

	facts.call.other_closes = (struct tacit_instant)AT(76);
	judge(&facts, LATER);
	ck_assert(out.readings_differ);
	ck_assert_int_eq(out.readings[0].verdict, BROKEN);
	ck_assert_int_eq(out.readings[1].verdict, KEPT);
	ck_assert_int_eq(out.readings[1].ended.s, 0);
}
END_TEST

/* While it stood, an extension could be read in two ways: so can what came
 * then, whatever became of it; or what has ended by one reading. */
START_TEST(readings_of_an_extension_that_is_gone)
{
	static const struct tacit_statement said[] = {
		{ SAID("a", "XAB", OBJECTION), .received = AT(120) },
		{ SAID("b", "XAC", OBJECTION), .received = AT(130) },
	};
	static const struct tacit_extension extension = { .note = "2022/n-2",
		.issued = AT(90),
		.closes = AT(150),
		.other_closes = AT(126),
		.undone = AT(160) };
	struct tacit_silence_facts facts =
		facts_of((struct tacit_silence_rules){ 0 }, said, 2);

	facts.call.extensions = &extension;
	facts.call.extension_count = 1;
	judge(&facts, LATER);
	ck_assert_uint_eq(out.reading_count, 2);
	ck_assert(!out.readings_differ);
	ck_assert_int_eq(
		out.readings[1].judged[1].reason, TACIT_REASON_AFTER_CLOSE);
	/* by both in time */
	facts.statement_count = 1;
	judge(&facts, LATER);
	ck_assert_uint_eq(out.reading_count, 1);
	/* by one of them broken for good, and under two closes */
	facts.statement_count = 2;
	facts.call.rules = (struct tacit_silence_rules){ .is_final = true,
		.objections_needed = 2 };
	judge(&facts, LATER);
	ck_assert_uint_eq(out.reading_count, 2);
	ck_assert(out.readings_differ);
	ck_assert_int_eq(out.readings[1].verdict, KEPT);
	facts.call.rules.objections_needed = 1;
	judge(&facts, LATER);
	ck_assert_uint_eq(out.reading_count, 2);
	ck_assert(!out.readings_differ);
	ck_assert_int_eq(out.readings[0].closes.s, ISSUED + 150 * HOUR);
	ck_assert_int_eq(out.readings[1].closes.s, ISSUED + 126 * HOUR);
}
END_TEST

/* What might have ended it is no answer while it might still be open. */
START_TEST(an_end_without_a_receipt_is_in_doubt)
{
	static const struct tacit_statement said[] = {
		{ SAID("a", "XAB", OBJECTION), .received = AT(10) },
		{ SAID("b", "XAB", WITHDRAWAL), .withdraws = "a" },
	};
	static const struct tacit_statement alone = { SAID(
		"a", "XAB", OBJECTION) };
	struct tacit_silence_facts facts = facts_of(
		(struct tacit_silence_rules){ .is_final = true }, said, 2);

	judge(&facts, ISSUED + 20 * HOUR);
	ck_assert_int_eq(out.verdict, DOUBT);
	ck_assert(out.is_open);
	/* nor is what it came to, once it is replaced; but in error it is */
	facts.call.undoing =
		(struct tacit_undoing){ .undone = TACIT_UNDONE_SUPERSEDED,
			.since = AT(15) };
	judge(&facts, ISSUED + 20 * HOUR);
	ck_assert_int_eq(out.verdict, DOUBT);
	facts.call.undoing.undone = TACIT_UNDONE_IN_ERROR;
	judge(&facts, ISSUED + 20 * HOUR);
	ck_assert_int_eq(out.verdict, TACIT_VERDICT_NO_CALL);
	facts.call.undoing.undone = TACIT_UNDONE_NOT;
	/* one without a receipt alone */
	facts.statements = &alone;
	facts.statement_count = 1;
	judge(&facts, ISSUED + 20 * HOUR);
	ck_assert_int_eq(out.verdict, DOUBT);
	facts.statements = said;
	facts.statement_count = 2;
	facts.call.rules.is_final = false;
	judge(&facts, ISSUED + 20 * HOUR);
	ck_assert_int_eq(out.verdict, OPEN_WITH);
}
END_TEST

START_TEST(a_final_rule_needs_a_procedure)
{
	static const struct tacit_statement said[] = {
		{ SAID("a", "XAB", OBJECTION), .received = AT(10),
			.places = on_concept, .place_count = 1 },
		{ SAID("b", "XAB", WITHDRAWAL), .received = AT(20),
			.withdraws = "a", .places = on_concept,
			.place_count = 1 },
	};
	static const struct tacit_silence_rules all = { .is_final = true,
		.needs_reason = true,
		.objections_needed = 2,
		.replies_needed = 9,
		.notices = TACIT_NOTICE_KEPT };
	struct tacit_silence_facts facts = facts_of(all, said, 2);

	facts.call.effect = TACIT_EFFECT_FORWARD;
	judge(&facts, LATER);
	ck_assert_int_eq(out.verdict, KEPT);
	ck_assert_uint_eq(out.rules.objections_needed, 1);
	ck_assert_uint_eq(out.rules.notices, 0);
	facts.statement_count = 1;
	judge(&facts, LATER);
	ck_assert_int_eq(out.verdict, BROKEN);
	facts.call.effect = TACIT_EFFECT_NONE;
	judge(&facts, LATER);
	ck_assert_int_eq(out.verdict, TACIT_VERDICT_CLOSED_WITH_COMMENTS);
	facts.statement_count = 0;
	judge(&facts, LATER);
	ck_assert_int_eq(out.verdict, TACIT_VERDICT_CLOSED);
	/* texts with results of their own end at the close */
	facts.call.effect = TACIT_EFFECT_ENDORSE;
	facts.call.is_separable = true;
	facts.call.rules.replies_needed = 0;
	facts.call.rules.needs_reason = false;
	facts.call.rules.objections_needed = 1;
	facts.statement_count = 2;
	judge(&facts, LATER);
	ck_assert_int_eq(out.verdict, KEPT);
	ck_assert(!out.rules.is_final);
	facts.statement_count = 1;
	judge(&facts, LATER);
	ck_assert_int_eq(out.verdict, TACIT_VERDICT_TEXTS_DIFFER);
	ck_assert_uint_eq(out.readings[0].enclosures[0].states_counted, 1);
	ck_assert_uint_eq(out.readings[0].enclosures[1].states_counted, 0);
	judge(&facts, ISSUED + 20 * HOUR);
	ck_assert_int_eq(out.verdict, OPEN_WITH);
}
END_TEST

/* --- provisional, and the notice ------------------------------------------- */

START_TEST(what_another_reply_may_undo_is_provisional)
{
	static const struct tacit_statement said[] = {
		{ SAID("a", "XAB", OBJECTION), .received = AT(10) },
		{ SAID("b", "XAC", OBJECTION), .received = AT(20) },
	};
	struct tacit_silence_facts facts =
		facts_of((struct tacit_silence_rules){ .is_final = true,
				 .objections_needed = 2 },
			said, 2);

	/* a letter that took the first back may still lie on a desk */
	judge(&facts, ISSUED + 30 * HOUR);
	ck_assert_int_eq(out.verdict, BROKEN);
	ck_assert(out.is_provisional);
	facts.call.replies_complete = (struct tacit_instant)AT(20);
	judge(&facts, ISSUED + 30 * HOUR);
	ck_assert(!out.is_provisional);
	/* too few replies are a result, too */
	facts = facts_of(
		(struct tacit_silence_rules){ .replies_needed = 1 }, NULL, 0);
	judge(&facts, LATER);
	ck_assert_int_eq(out.verdict, TOO_FEW);
	ck_assert(out.is_provisional);
	facts.call.replies_complete = (struct tacit_instant){ CLOSES };
	judge(&facts, LATER);
	ck_assert(!out.is_provisional);
}
END_TEST

static int64_t notice_of(const struct tacit_silence_facts *facts, int64_t now)
{
	judge(facts, now);
	return tacit_silence_notice(&facts->call, &out).s;
}

START_TEST(a_notice_is_awaited)
{
	static const struct tacit_statement said[] = {
		{ SAID("a", "XAB", OBJECTION), .received = AT(10) },
	};
	static const unsigned kept = TACIT_NOTICE_KEPT;
	static const unsigned broken = TACIT_NOTICE_BROKEN;
	struct tacit_silence_facts facts =
		facts_of((struct tacit_silence_rules){ 0 }, said, 1);

	/* no rule: none; while it is provisional: not yet */
	facts.call.replies_complete = (struct tacit_instant)AT(110);
	ck_assert_int_eq(notice_of(&facts, LATER), 0);
	facts.call.rules.notices = broken;
	ck_assert_int_eq(notice_of(&facts, ISSUED + 20 * HOUR), 0);
	ck_assert_int_eq(notice_of(&facts, CLOSES + HOUR), 0);
	ck_assert_int_eq(notice_of(&facts, LATER), ISSUED + 110 * HOUR);
	facts.call.rules.notices = kept;
	ck_assert_int_eq(notice_of(&facts, LATER), 0);
	facts.statement_count = 0;
	ck_assert_int_eq(notice_of(&facts, LATER), ISSUED + 110 * HOUR);
	facts.call.rules.notices = broken;
	ck_assert_int_eq(notice_of(&facts, LATER), 0);
	facts.call.rules.replies_needed = 1;
	ck_assert_int_eq(notice_of(&facts, LATER), ISSUED + 110 * HOUR);
	/* given; and of another result anew */
	facts.call.notified = (struct tacit_instant)AT(110);
	ck_assert_int_eq(notice_of(&facts, LATER), 0);
	facts.call.replies_complete = (struct tacit_instant)AT(111);
	ck_assert_int_eq(notice_of(&facts, LATER), ISSUED + 111 * HOUR);
	/* broken for good: at once, and before the close */
	facts = facts_of(
		(struct tacit_silence_rules){ .is_final = true }, said, 1);
	ck_assert_int_eq(
		notice_of(&facts, ISSUED + 10 * HOUR), ISSUED + 10 * HOUR);
	facts.call.notified = (struct tacit_instant)AT(11);
	ck_assert_int_eq(notice_of(&facts, ISSUED + 12 * HOUR), 0);
}
END_TEST

Suite *tacit_suite_silence_rules(void)
{
	Suite *suite = suite_create("silence_rules");
	TCase *tcase = tcase_create("silence_rules");

	tcase_add_checked_fixture(tcase, NULL, clear_arena);
	tcase_add_loop_test(
		tcase, cases_have_their_verdict, 0, (int)COUNT(cases));
	tcase_add_test(tcase, what_gives_no_reason_is_counted_apart);
	tcase_add_test(tcase, a_final_break_holds_at_once);
	tcase_add_test(tcase, a_final_break_in_an_extension_counts);
	tcase_add_test(tcase, a_final_break_under_an_extension_that_was_undone);
	tcase_add_test(tcase, a_note_that_is_replaced_after_a_final_break);
	tcase_add_test(tcase, two_readings_may_end_apart);
	tcase_add_test(tcase, readings_of_an_extension_that_is_gone);
	tcase_add_test(tcase, an_end_without_a_receipt_is_in_doubt);
	tcase_add_test(tcase, a_final_rule_needs_a_procedure);
	tcase_add_test(tcase, what_another_reply_may_undo_is_provisional);
	tcase_add_test(tcase, a_notice_is_awaited);
	suite_add_tcase(suite, tcase);
	return suite;
}
