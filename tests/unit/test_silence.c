#include <stdlib.h>
#include <string.h>

#include <tacit/deadline.h>
#include <tacit/silence.h>

#include "arena_fixture.h"

/* 30 June 2022, 24:00, in Nur-Sultan; issued two weeks before. */
#define CLOSES 1656612000
#define ISSUED (CLOSES - 14 * TACIT_DAY_S)
#define JOINED (ISSUED + 5 * TACIT_DAY_S)
#define LATER (CLOSES + 30 * TACIT_DAY_S)

static struct tacit_silence out;

static struct tacit_instant at(int64_t s)
{
	return (struct tacit_instant){ s };
}

/* XAA prepared the text; XAG joined, XAH left while the call was open. */
static const struct tacit_membership_row members[] = {
	{ .state = "XAA" },
	{ .state = "XAB" },
	{ .state = "XAC" },
	{ .state = "XAD", .since = { ISSUED } },
	{ .state = "XAG",
		.kind = TACIT_MEMBERSHIP_OBSERVER,
		.until = { JOINED } },
	{ .state = "XAG", .since = { JOINED } },
	{ .state = "XAH", .until = { JOINED } },
	{ .state = "XOB", .kind = TACIT_MEMBERSHIP_OBSERVER },
	{ .state = "XPA", .kind = TACIT_MEMBERSHIP_PARTNER },
};

static const char *const xaa[] = { "XAA" };
static const char *const xab[] = { "XAB" };

static const struct tacit_enclosure package[] = {
	{ .id = "n/concept", .prepared_by = xaa, .prepared_by_count = 1 },
	{ .id = "n/plan", .prepared_by = xaa, .prepared_by_count = 1 },
	{ .id = "n/i.1", .part_of = "n/plan" },
	{ .id = "n/i.2", .part_of = "n/plan" },
};

static struct tacit_silence_facts facts_of(enum tacit_effect effect,
	const struct tacit_statement *statements, size_t count)
{
	return (struct tacit_silence_facts){
		.call = { .note = "2022/n-1",
			.effect = effect,
			.issued = { ISSUED },
			.closes = { CLOSES },
			.enclosures = package,
			.enclosure_count = COUNT(package) },
		.members = members,
		.member_count = COUNT(members),
		.statements = statements,
		.statement_count = count,
	};
}

static void judge(const struct tacit_silence_facts *facts, int64_t now)
{
	tacit_silence_judge(&arena, facts, at(now), &out);
}

static const struct tacit_judged *judged(size_t reading, const char *id)
{
	const struct tacit_reading *r = &out.readings[reading];

	for (size_t i = 0; i < r->judged_count; i++)
		if (!strcmp(r->judged[i].statement->id, id))
			return &r->judged[i];
	return NULL;
}

static const struct tacit_state_reply *state(const char *code)
{
	for (size_t i = 0; i < out.state_count; i++)
		if (!strcmp(out.states[i].state, code))
			return &out.states[i];
	return NULL;
}

/* --- the cases --------------------------------------------------------- */

#define AMENDMENT TACIT_KIND_AMENDMENT
#define COMMENT TACIT_KIND_COMMENT
#define OBJECTION TACIT_KIND_OBJECTION
#define NO_OBJECTION TACIT_KIND_NO_OBJECTION
#define WITHDRAWAL TACIT_KIND_WITHDRAWAL
#define FORWARD TACIT_EFFECT_FORWARD
#define ADOPT TACIT_EFFECT_ADOPT
#define KEPT TACIT_VERDICT_KEPT
#define BROKEN TACIT_VERDICT_BROKEN
#define SAID(i, s, k) .id = (i), .state = (s), .kind = (k)
#define IN_TIME(days)                       \
	{                                   \
		CLOSES - (days)*TACIT_DAY_S \
	}
#define AFTER(days)                         \
	{                                   \
		CLOSES + (days)*TACIT_DAY_S \
	}

static const char *const on_i1[] = { "n/i.1" };
static const char *const on_concept[] = { "n/concept" };
static const char *const on_plan[] = { "n/plan" };
static const char *const elsewhere[] = { "n/other" };
static const char *const with_xac[] = { "XAC", "XZZ" };
static const char *const with_xad[] = { "XAD" };

static const struct {
	const char *what;
	enum tacit_effect effect;
	struct tacit_statement said[4];
	enum tacit_verdict verdict;
	enum tacit_reason reasons[4]; /* of said[] */
	const char *undone_by[4];
} cases[] = {
	{ "nobody spoke", FORWARD, { { 0 } }, KEPT, { 0 }, { 0 } },
	{ "a second before the close", FORWARD,
		{ { SAID("a", "XAB", COMMENT), .received = { CLOSES - 1 } } },
		BROKEN, { TACIT_REASON_COUNTED }, { 0 } },
	{ "at the close", FORWARD,
		{ { SAID("a", "XAB", COMMENT), .received = { CLOSES } } }, KEPT,
		{ TACIT_REASON_AFTER_CLOSE }, { 0 } },
	{ "a second after the close", ADOPT,
		{ { SAID("a", "XAB", OBJECTION), .received = { CLOSES + 1 } } },
		KEPT, { TACIT_REASON_AFTER_CLOSE }, { 0 } },
	{ "withdrawn before the close", ADOPT,
		{ { SAID("a", "XAB", OBJECTION), .received = IN_TIME(3) },
			{ SAID("b", "XAB", WITHDRAWAL),
				.received = { CLOSES - 1 },
				.withdraws = "a" } },
		KEPT, { TACIT_REASON_WITHDRAWN, TACIT_REASON_KIND }, { "b" } },
	{ "withdrawn after the close", ADOPT,
		{ { SAID("a", "XAB", OBJECTION), .received = IN_TIME(3) },
			{ SAID("b", "XAB", WITHDRAWAL), .received = { CLOSES },
				.withdraws = "a" } },
		BROKEN, { TACIT_REASON_COUNTED, TACIT_REASON_AFTER_CLOSE },
		{ 0 } },
	{ "only spoken", ADOPT,
		{ { SAID("a", "XAB", OBJECTION), .received = IN_TIME(3),
			.is_spoken = true } },
		KEPT, { TACIT_REASON_SPOKEN }, { 0 } },
	{ "spoken and written", ADOPT,
		{ { SAID("a", "XAB", OBJECTION), .received = IN_TIME(3),
			  .is_spoken = true },
			{ SAID("b", "XAB", OBJECTION), .received = IN_TIME(2),
				.follows = "a" } },
		BROKEN, { TACIT_REASON_SPOKEN, TACIT_REASON_COUNTED }, { 0 } },
	{ "taken back by word of mouth", ADOPT,
		{ { SAID("a", "XAB", OBJECTION), .received = IN_TIME(3) },
			{ SAID("b", "XAB", WITHDRAWAL), .received = IN_TIME(2),
				.withdraws = "a", .is_spoken = true } },
		BROKEN, { TACIT_REASON_COUNTED, TACIT_REASON_SPOKEN }, { 0 } },
	{ "superseded by no objection", ADOPT,
		{ { SAID("a", "XAB", OBJECTION), .received = IN_TIME(3) },
			{ SAID("b", "XAB", NO_OBJECTION),
				.received = IN_TIME(2), .supersedes = "a" } },
		KEPT, { TACIT_REASON_SUPERSEDED, TACIT_REASON_KIND }, { "b" } },
	{ "superseded after the close", ADOPT,
		{ { SAID("a", "XAB", OBJECTION), .received = IN_TIME(3) },
			{ SAID("b", "XAB", NO_OBJECTION), .received = AFTER(2),
				.supersedes = "a" } },
		BROKEN, { TACIT_REASON_COUNTED, TACIT_REASON_AFTER_CLOSE },
		{ 0 } },
	{ "A, then B, then A again", ADOPT,
		{ { SAID("a", "XAB", OBJECTION), .received = IN_TIME(4) },
			{ SAID("b", "XAB", NO_OBJECTION),
				.received = IN_TIME(3), .supersedes = "a" },
			{ SAID("a2", "XAB", OBJECTION), .received = IN_TIME(2),
				.supersedes = "b" } },
		BROKEN,
		{ TACIT_REASON_SUPERSEDED, TACIT_REASON_SUPERSEDED,
			TACIT_REASON_COUNTED },
		{ "b", "a2" } },
	{ "A again was received after the close", ADOPT,
		{ { SAID("a", "XAB", OBJECTION), .received = IN_TIME(4) },
			{ SAID("b", "XAB", NO_OBJECTION),
				.received = IN_TIME(3), .supersedes = "a" },
			{ SAID("a2", "XAB", OBJECTION), .received = AFTER(1),
				.supersedes = "b" } },
		KEPT,
		{ TACIT_REASON_SUPERSEDED, TACIT_REASON_KIND,
			TACIT_REASON_AFTER_CLOSE },
		{ "b" } },
	{ "a withdrawal that is withdrawn", ADOPT,
		{ { SAID("a", "XAB", OBJECTION), .received = IN_TIME(4) },
			{ SAID("b", "XAB", WITHDRAWAL), .received = IN_TIME(3),
				.withdraws = "a" },
			{ SAID("c", "XAB", WITHDRAWAL), .received = IN_TIME(2),
				.withdraws = "b" } },
		BROKEN,
		{ TACIT_REASON_COUNTED, TACIT_REASON_WITHDRAWN,
			TACIT_REASON_KIND },
		{ NULL, "c" } },
	{ "a withdrawal that is withdrawn after the close", ADOPT,
		{ { SAID("a", "XAB", OBJECTION), .received = IN_TIME(4) },
			{ SAID("b", "XAB", WITHDRAWAL), .received = IN_TIME(3),
				.withdraws = "a" },
			{ SAID("c", "XAB", WITHDRAWAL), .received = AFTER(2),
				.withdraws = "b" } },
		KEPT,
		{ TACIT_REASON_WITHDRAWN, TACIT_REASON_KIND,
			TACIT_REASON_AFTER_CLOSE },
		{ "b" } },
	{ "a successor that is withdrawn does not bring back", ADOPT,
		{ { SAID("a", "XAB", OBJECTION), .received = IN_TIME(4) },
			{ SAID("b", "XAB", OBJECTION), .received = IN_TIME(3),
				.supersedes = "a" },
			{ SAID("c", "XAB", WITHDRAWAL), .received = IN_TIME(2),
				.withdraws = "b" } },
		KEPT,
		{ TACIT_REASON_SUPERSEDED, TACIT_REASON_WITHDRAWN,
			TACIT_REASON_KIND },
		{ "b", "c" } },
	{ "a withdrawal that is corrected", ADOPT,
		{ { SAID("a", "XAB", OBJECTION), .received = IN_TIME(5) },
			{ SAID("b", "XAB", COMMENT), .received = IN_TIME(4) },
			{ SAID("c", "XAB", WITHDRAWAL), .received = IN_TIME(3),
				.withdraws = "a" },
			{ SAID("d", "XAB", WITHDRAWAL), .received = IN_TIME(2),
				.withdraws = "b", .supersedes = "c" } },
		BROKEN,
		{ TACIT_REASON_COUNTED, TACIT_REASON_WITHDRAWN,
			TACIT_REASON_SUPERSEDED, TACIT_REASON_KIND },
		{ NULL, "d", "d" } },
	{ "a withdrawal that a later word replaces still holds", ADOPT,
		{ { SAID("a", "XAB", OBJECTION), .received = IN_TIME(4) },
			{ SAID("b", "XAB", WITHDRAWAL), .received = IN_TIME(3),
				.withdraws = "a" },
			{ SAID("c", "XAB", NO_OBJECTION),
				.received = IN_TIME(2), .supersedes = "b" } },
		KEPT,
		{ TACIT_REASON_WITHDRAWN, TACIT_REASON_SUPERSEDED,
			TACIT_REASON_KIND },
		{ "b", "c" } },
	{ "withdrawn twice: the first is named", ADOPT,
		{ { SAID("a", "XAB", OBJECTION), .received = IN_TIME(4) },
			{ SAID("b", "XAB", WITHDRAWAL), .received = IN_TIME(3),
				.withdraws = "a" },
			{ SAID("c", "XAB", WITHDRAWAL), .received = IN_TIME(2),
				.withdraws = "a" } },
		KEPT,
		{ TACIT_REASON_WITHDRAWN, TACIT_REASON_KIND,
			TACIT_REASON_KIND },
		{ "b" } },
	{ "withdrawn twice, the first withdrawal replaced by a word", ADOPT,
		{ { SAID("a", "XAB", OBJECTION), .received = IN_TIME(5) },
			{ SAID("b", "XAB", WITHDRAWAL), .received = IN_TIME(4),
				.withdraws = "a" },
			{ SAID("c", "XAB", WITHDRAWAL), .received = IN_TIME(3),
				.withdraws = "a" },
			{ SAID("d", "XAB", NO_OBJECTION),
				.received = IN_TIME(2), .supersedes = "b" } },
		KEPT,
		{ TACIT_REASON_WITHDRAWN, TACIT_REASON_SUPERSEDED,
			TACIT_REASON_KIND, TACIT_REASON_KIND },
		{ "b", "d" } },
	{ "withdrawn in time, said after the close", ADOPT,
		{ { SAID("a", "XAB", OBJECTION), .received = AFTER(1) },
			{ SAID("b", "XAB", WITHDRAWAL), .received = IN_TIME(4),
				.withdraws = "a" } },
		KEPT, { TACIT_REASON_AFTER_CLOSE, TACIT_REASON_KIND }, { 0 } },
	{ "a withdrawal, corrected by a letter that came before it", ADOPT,
		{ { SAID("a", "XAB", OBJECTION), .received = IN_TIME(5) },
			{ SAID("d", "XAB", WITHDRAWAL), .received = IN_TIME(4),
				.withdraws = "b", .supersedes = "c" },
			{ SAID("b", "XAB", COMMENT), .received = IN_TIME(3) },
			{ SAID("c", "XAB", WITHDRAWAL), .received = IN_TIME(2),
				.withdraws = "a" } },
		BROKEN,
		{ TACIT_REASON_COUNTED, TACIT_REASON_KIND,
			TACIT_REASON_WITHDRAWN, TACIT_REASON_SUPERSEDED },
		{ NULL, NULL, "d", "d" } },
	{ "two successors of one", ADOPT,
		{ { SAID("a", "XAB", OBJECTION), .received = IN_TIME(4) },
			{ SAID("b", "XAB", NO_OBJECTION),
				.received = IN_TIME(3), .supersedes = "a" },
			{ SAID("c", "XAB", AMENDMENT), .received = IN_TIME(2),
				.supersedes = "a" } },
		BROKEN,
		{ TACIT_REASON_SUPERSEDED, TACIT_REASON_KIND,
			TACIT_REASON_COUNTED },
		{ "b" } },
	{ "a circle undoes nothing", ADOPT,
		{ { SAID("a", "XAB", OBJECTION), .received = IN_TIME(4),
			  .withdraws = "b" },
			{ SAID("b", "XAB", OBJECTION), .received = IN_TIME(3),
				.withdraws = "a" },
			{ SAID("c", "XAB", OBJECTION), .received = IN_TIME(3),
				.withdraws = "c" } },
		BROKEN,
		{ TACIT_REASON_COUNTED, TACIT_REASON_COUNTED,
			TACIT_REASON_COUNTED },
		{ 0 } },
	{ "what is not there undoes nothing", ADOPT,
		{ { SAID("b", "XAB", OBJECTION), .received = IN_TIME(4),
			.withdraws = "a", .supersedes = "c" } },
		BROKEN, { TACIT_REASON_COUNTED }, { 0 } },
	{ "another state's withdrawal", ADOPT,
		{ { SAID("a", "XAB", OBJECTION), .received = IN_TIME(3) },
			{ SAID("b", "XAC", WITHDRAWAL), .received = IN_TIME(2),
				.withdraws = "a" } },
		BROKEN, { TACIT_REASON_COUNTED, TACIT_REASON_KIND }, { 0 } },
	{ "a later no-objection undoes nothing", ADOPT,
		{ { SAID("a", "XAB", OBJECTION), .received = IN_TIME(3) },
			{ SAID("b", "XAB", NO_OBJECTION),
				.received = IN_TIME(2) } },
		BROKEN, { TACIT_REASON_COUNTED, TACIT_REASON_KIND }, { 0 } },
	{ "an objection after no objection", ADOPT,
		{ { SAID("a", "XAB", NO_OBJECTION), .received = IN_TIME(3) },
			{ SAID("b", "XAB", OBJECTION),
				.received = IN_TIME(2) } },
		BROKEN, { TACIT_REASON_KIND, TACIT_REASON_COUNTED }, { 0 } },
	{ "no objection with a condition", ADOPT,
		{ { SAID("a", "XAB", NO_OBJECTION), .received = IN_TIME(3) },
			{ SAID("b", "XAB", TACIT_KIND_CONDITION),
				.received = IN_TIME(3) } },
		BROKEN, { TACIT_REASON_KIND, TACIT_REASON_COUNTED }, { 0 } },
	{ "two comments of one state, one withdrawn", FORWARD,
		{ { SAID("a", "XAB", COMMENT), .received = IN_TIME(3) },
			{ SAID("b", "XAB", COMMENT), .received = IN_TIME(2) },
			{ SAID("c", "XAB", WITHDRAWAL), .received = IN_TIME(1),
				.withdraws = "a" } },
		BROKEN,
		{ TACIT_REASON_WITHDRAWN, TACIT_REASON_COUNTED,
			TACIT_REASON_KIND },
		{ "c" } },
	{ "a question does not stop an adoption", ADOPT,
		{ { SAID("a", "XAB", TACIT_KIND_QUESTION),
			.received = IN_TIME(3) } },
		KEPT, { TACIT_REASON_KIND }, { 0 } },
	{ "a question stops a forwarding", FORWARD,
		{ { SAID("a", "XAB", TACIT_KIND_QUESTION),
			.received = IN_TIME(3) } },
		BROKEN, { TACIT_REASON_COUNTED }, { 0 } },
	{ "support and replies stop nothing", FORWARD,
		{ { SAID("a", "XAB", TACIT_KIND_SUPPORT),
			  .received = IN_TIME(3) },
			{ SAID("b", "XAC", TACIT_KIND_REPLY),
				.received = IN_TIME(3) } },
		KEPT, { TACIT_REASON_KIND, TACIT_REASON_KIND }, { 0 } },
	{ "on one enclosure, for the package", FORWARD,
		{ { SAID("a", "XAB", COMMENT), .received = IN_TIME(3),
			.places = on_i1, .place_count = 1 } },
		BROKEN, { TACIT_REASON_COUNTED }, { 0 } },
	{ "an observer, a partner", FORWARD,
		{ { SAID("a", "XOB", OBJECTION), .received = IN_TIME(3) },
			{ SAID("b", "XPA", OBJECTION),
				.received = IN_TIME(3) } },
		KEPT, { TACIT_REASON_OBSERVER, TACIT_REASON_OBSERVER }, { 0 } },
	{ "one who joined meanwhile", FORWARD,
		{ { SAID("a", "XAG", OBJECTION), .received = { JOINED - 1 } },
			{ SAID("b", "XAG", OBJECTION),
				.received = { JOINED } } },
		BROKEN, { TACIT_REASON_OBSERVER, TACIT_REASON_COUNTED },
		{ 0 } },
	{ "one who left meanwhile", FORWARD,
		{ { SAID("a", "XAH", OBJECTION), .received = { JOINED } } },
		KEPT, { TACIT_REASON_NOT_MEMBER }, { 0 } },
	{ "one who spoke, then left", FORWARD,
		{ { SAID("a", "XAH", OBJECTION), .received = { JOINED - 1 } },
			{ SAID("b", "XAH", WITHDRAWAL), .received = { JOINED },
				.withdraws = "a" } },
		BROKEN, { TACIT_REASON_COUNTED, TACIT_REASON_NOT_MEMBER },
		{ 0 } },
	{ "nobody of that name", FORWARD,
		{ { SAID("a", "XZZ", OBJECTION), .received = IN_TIME(3) } },
		KEPT, { TACIT_REASON_NOT_MEMBER }, { 0 } },
	{ "the state that prepared the text", FORWARD,
		{ { SAID("a", "XAA", COMMENT), .received = IN_TIME(3) } }, KEPT,
		{ TACIT_REASON_PREPARED }, { 0 } },
	{ "entered in error", FORWARD,
		{ { SAID("a", "XAB", COMMENT), .received = IN_TIME(3),
			.entered_in_error = { LATER } } },
		KEPT, { TACIT_REASON_IN_ERROR }, { 0 } },
	{ "entered in error, but not yet", FORWARD,
		{ { SAID("a", "XAB", COMMENT), .received = IN_TIME(3),
			.entered_in_error = { LATER + 1 } } },
		BROKEN, { TACIT_REASON_COUNTED }, { 0 } },
	{ "a withdrawal entered in error", FORWARD,
		{ { SAID("a", "XAB", COMMENT), .received = IN_TIME(3) },
			{ SAID("b", "XAB", WITHDRAWAL), .received = IN_TIME(2),
				.withdraws = "a",
				.entered_in_error = { CLOSES } } },
		BROKEN, { TACIT_REASON_COUNTED, TACIT_REASON_IN_ERROR },
		{ 0 } },
	{ "outside the call", FORWARD,
		{ { SAID("a", "XAB", COMMENT), .is_outside = true } }, KEPT,
		{ TACIT_REASON_OUTSIDE }, { 0 } },
	{ "joint: its sender withdraws", ADOPT,
		{ { SAID("a", "XAB", OBJECTION), .received = IN_TIME(4),
			  .joint = with_xac, .joint_count = 2 },
			{ SAID("b", "XAB", WITHDRAWAL), .received = IN_TIME(2),
				.withdraws = "a" } },
		KEPT, { TACIT_REASON_WITHDRAWN, TACIT_REASON_KIND }, { "b" } },
	{ "joint: another that it names supports it", ADOPT,
		{ { SAID("a", "XAB", OBJECTION), .received = IN_TIME(4),
			  .joint = with_xac, .joint_count = 2 },
			{ SAID("b", "XAC", TACIT_KIND_SUPPORT),
				.received = IN_TIME(3), .follows = "a" },
			{ SAID("c", "XAB", WITHDRAWAL), .received = IN_TIME(2),
				.withdraws = "a" } },
		BROKEN,
		{ TACIT_REASON_WITHDRAWN, TACIT_REASON_COUNTED,
			TACIT_REASON_KIND },
		{ "c" } },
	{ "joint: one whom it does not name supports it", ADOPT,
		{ { SAID("a", "XAB", OBJECTION), .received = IN_TIME(4),
			  .joint = with_xac, .joint_count = 2 },
			{ SAID("b", "XAD", TACIT_KIND_SUPPORT),
				.received = IN_TIME(3), .follows = "a" },
			{ SAID("c", "XAB", WITHDRAWAL), .received = IN_TIME(2),
				.withdraws = "a" } },
		KEPT,
		{ TACIT_REASON_WITHDRAWN, TACIT_REASON_KIND,
			TACIT_REASON_KIND },
		{ "c" } },
	{ "joint: entered in error, so there is nothing to support", ADOPT,
		{ { SAID("a", "XAB", OBJECTION), .received = IN_TIME(4),
			  .joint = with_xad, .joint_count = 1,
			  .entered_in_error = { CLOSES } },
			{ SAID("b", "XAD", TACIT_KIND_SUPPORT),
				.received = IN_TIME(3), .follows = "a" } },
		KEPT, { TACIT_REASON_IN_ERROR, TACIT_REASON_KIND }, { 0 } },
	{ "without a receipt: it might have come in time", FORWARD,
		{ { SAID("a", "XAB", COMMENT) } }, TACIT_VERDICT_NOT_PROVABLE,
		{ TACIT_REASON_NO_RECEIPT }, { 0 } },
	{ "without a receipt, by one that left since", FORWARD,
		{ { SAID("a", "XAH", COMMENT) } }, TACIT_VERDICT_NOT_PROVABLE,
		{ TACIT_REASON_NO_RECEIPT }, { 0 } },
	{ "without a receipt, by one that joined since", FORWARD,
		{ { SAID("a", "XAG", COMMENT) } }, TACIT_VERDICT_NOT_PROVABLE,
		{ TACIT_REASON_NO_RECEIPT }, { 0 } },
	{ "without a receipt, by one that was never a member", FORWARD,
		{ { SAID("a", "XOB", COMMENT) } }, KEPT,
		{ TACIT_REASON_OBSERVER }, { 0 } },
	{ "without a receipt, but of a kind that stops nothing", FORWARD,
		{ { SAID("a", "XAB", NO_OBJECTION) } }, KEPT,
		{ TACIT_REASON_NO_RECEIPT }, { 0 } },
	{ "without a receipt, by those who prepared the text", FORWARD,
		{ { SAID("a", "XAA", COMMENT) } }, KEPT,
		{ TACIT_REASON_NO_RECEIPT }, { 0 } },
	{ "a withdrawal without a receipt", FORWARD,
		{ { SAID("a", "XAB", COMMENT), .received = IN_TIME(3) },
			{ SAID("b", "XAB", WITHDRAWAL), .withdraws = "a" } },
		TACIT_VERDICT_NOT_PROVABLE,
		{ TACIT_REASON_COUNTED, TACIT_REASON_NO_RECEIPT }, { 0 } },
	{ "another's withdrawal without a receipt", FORWARD,
		{ { SAID("a", "XAB", COMMENT), .received = IN_TIME(3) },
			{ SAID("b", "XAC", WITHDRAWAL), .withdraws = "a" } },
		BROKEN, { TACIT_REASON_COUNTED, TACIT_REASON_NO_RECEIPT },
		{ 0 } },
	{ "a successor without a receipt, and a second comment", FORWARD,
		{ { SAID("a", "XAB", COMMENT), .received = IN_TIME(3) },
			{ SAID("b", "XAB", NO_OBJECTION), .supersedes = "a" },
			{ SAID("c", "XAC", COMMENT), .received = IN_TIME(2) } },
		BROKEN,
		{ TACIT_REASON_COUNTED, TACIT_REASON_NO_RECEIPT,
			TACIT_REASON_COUNTED },
		{ 0 } },
	{ "a withdrawal of a withdrawal's withdrawal, without a receipt", ADOPT,
		{ { SAID("a", "XAB", OBJECTION), .received = IN_TIME(5) },
			{ SAID("b", "XAB", WITHDRAWAL), .received = IN_TIME(4),
				.withdraws = "a" },
			{ SAID("c", "XAB", WITHDRAWAL), .received = IN_TIME(3),
				.withdraws = "b" },
			{ SAID("d", "XAB", WITHDRAWAL), .withdraws = "c" } },
		TACIT_VERDICT_NOT_PROVABLE,
		{ TACIT_REASON_COUNTED, TACIT_REASON_WITHDRAWN,
			TACIT_REASON_KIND, TACIT_REASON_NO_RECEIPT },
		{ NULL, "c" } },
	{ "a correction of a withdrawal's withdrawal, without a receipt", ADOPT,
		{ { SAID("a", "XAB", OBJECTION), .received = IN_TIME(5) },
			{ SAID("b", "XAB", WITHDRAWAL), .received = IN_TIME(4),
				.withdraws = "a" },
			{ SAID("c", "XAB", WITHDRAWAL), .received = IN_TIME(3),
				.withdraws = "x", .supersedes = "b" },
			{ SAID("d", "XAB", WITHDRAWAL), .withdraws = "c" } },
		BROKEN,
		{ TACIT_REASON_COUNTED, TACIT_REASON_SUPERSEDED,
			TACIT_REASON_KIND, TACIT_REASON_NO_RECEIPT },
		{ NULL, "c" } },
	{ "no rule, nobody spoke", TACIT_EFFECT_NONE, { { 0 } },
		TACIT_VERDICT_CLOSED, { 0 }, { 0 } },
	{ "no rule, a comment", TACIT_EFFECT_NONE,
		{ { SAID("a", "XAB", COMMENT), .received = IN_TIME(3) } },
		TACIT_VERDICT_CLOSED_WITH_COMMENTS, { TACIT_REASON_COUNTED },
		{ 0 } },
	{ "endorsing is stopped by a reservation", TACIT_EFFECT_ENDORSE,
		{ { SAID("a", "XAB", TACIT_KIND_RESERVATION),
			.received = IN_TIME(3) } },
		BROKEN, { TACIT_REASON_COUNTED }, { 0 } },
};

START_TEST(cases_have_their_verdict)
{
	size_t n = 0;
	struct tacit_silence_facts facts;

	while (n < 4 && cases[_i].said[n].id)
		n++;
	facts = facts_of(cases[_i].effect, cases[_i].said, n);
	judge(&facts, LATER);
	ck_assert_msg(out.verdict == cases[_i].verdict, "%s: %s",
		cases[_i].what, tacit_verdict_word(out.verdict));
	ck_assert_uint_eq(out.readings[0].judged_count, n);
	for (size_t i = 0; i < n; i++) {
		const struct tacit_judged *j = judged(0, cases[_i].said[i].id);

		ck_assert_msg(j->reason == cases[_i].reasons[i], "%s: %s is %s",
			cases[_i].what, cases[_i].said[i].id,
			tacit_reason_word(j->reason));
		ck_assert_pstr_eq(j->undone_by, cases[_i].undone_by[i]);
	}
}
END_TEST

/* Order of the facts changes nothing. */
START_TEST(cases_do_not_depend_on_order)
{
	struct tacit_statement turned[4];
	size_t n = 0;
	struct tacit_silence_facts facts;

	while (n < 4 && cases[_i].said[n].id)
		n++;
	for (size_t i = 0; i < n; i++)
		turned[i] = cases[_i].said[n - 1 - i];
	facts = facts_of(cases[_i].effect, turned, n);
	judge(&facts, LATER);
	ck_assert_int_eq(out.verdict, cases[_i].verdict);
	for (size_t i = 0; i < n; i++)
		ck_assert_int_eq(judged(0, cases[_i].said[i].id)->reason,
			cases[_i].reasons[i]);
}
END_TEST

/* --- instants ---------------------------------------------------------- */

START_TEST(the_verdict_follows_the_instant)
{
	static const struct tacit_statement said[] = {
		{ SAID("a", "XAB", COMMENT), .received = IN_TIME(3) },
		{ SAID("b", "XAB", WITHDRAWAL), .received = IN_TIME(1),
			.withdraws = "a" },
		{ SAID("c", "XAC", COMMENT), .received = AFTER(1) },
	};
	static const struct {
		int64_t now;
		enum tacit_verdict verdict;
		size_t left_out;
	} rows[] = {
		{ ISSUED - 1, TACIT_VERDICT_NOT_ISSUED, 3 },
		{ ISSUED, TACIT_VERDICT_OPEN, 3 },
		{ CLOSES - 3 * TACIT_DAY_S, TACIT_VERDICT_OPEN_WITH_COMMENTS,
			2 },
		{ CLOSES - TACIT_DAY_S, TACIT_VERDICT_OPEN, 1 },
		{ CLOSES - 1, TACIT_VERDICT_OPEN, 1 },
		{ CLOSES, KEPT, 1 },
		{ CLOSES + TACIT_DAY_S, KEPT, 0 },
	};
	struct tacit_silence_facts facts = facts_of(FORWARD, said, 3);

	for (size_t i = 0; i < COUNT(rows); i++) {
		judge(&facts, rows[i].now);
		ck_assert_int_eq(out.verdict, rows[i].verdict);
		ck_assert_uint_eq(out.left_out, rows[i].left_out);
		ck_assert_int_eq(out.is_open,
			rows[i].now >= ISSUED && rows[i].now < CLOSES);
		ck_assert_int_eq(out.is_provisional, rows[i].now >= CLOSES);
	}
}
END_TEST

START_TEST(what_was_recorded_later_does_not_exist_yet)
{
	static const struct tacit_statement said[] = {
		{ SAID("a", "XAB", COMMENT), .received = IN_TIME(3),
			.recorded = AFTER(2) },
	};
	struct tacit_silence_facts facts = facts_of(FORWARD, said, 1);

	judge(&facts, CLOSES + 2 * TACIT_DAY_S - 1);
	ck_assert_int_eq(out.verdict, KEPT);
	ck_assert(out.is_provisional);
	ck_assert_uint_eq(out.left_out, 1);
	judge(&facts, CLOSES + 2 * TACIT_DAY_S);
	ck_assert_int_eq(out.verdict, BROKEN);
	ck_assert_uint_eq(out.left_out, 0);
}
END_TEST

START_TEST(a_draft_has_no_verdict)
{
	struct tacit_silence_facts facts = facts_of(FORWARD, NULL, 0);

	facts.call.issued = at(0);
	judge(&facts, LATER);
	ck_assert_int_eq(out.verdict, TACIT_VERDICT_NOT_ISSUED);
	ck_assert_uint_eq(out.asked, 0);
	ck_assert(!out.is_open);
}
END_TEST

START_TEST(a_note_without_a_close_is_no_call)
{
	static const struct tacit_statement said[] = {
		{ SAID("a", "XAB", COMMENT), .received = IN_TIME(3) },
	};
	struct tacit_silence_facts facts = facts_of(FORWARD, said, 1);

	facts.call.closes = at(0);
	judge(&facts, LATER);
	ck_assert_int_eq(out.verdict, TACIT_VERDICT_NO_CALL);
	ck_assert_int_eq(judged(0, "a")->reason, TACIT_REASON_COUNTED);
	ck_assert(!out.is_open);
	ck_assert(!out.is_provisional);
	ck_assert_uint_eq(out.reading_count, 1);
}
END_TEST

START_TEST(after_the_close_is_told_in_seconds)
{
	static const struct tacit_statement said[] = {
		{ SAID("a", "XAB", COMMENT), .received = { CLOSES } },
		{ SAID("b", "XAB", COMMENT), .received = { CLOSES + 1 } },
		{ SAID("c", "XAB", COMMENT), .received = { CLOSES - 1 } },
	};
	struct tacit_silence_facts facts = facts_of(FORWARD, said, 3);

	judge(&facts, LATER);
	ck_assert_int_eq(judged(0, "a")->after_s, 0);
	ck_assert_int_eq(judged(0, "b")->after_s, 1);
	ck_assert_int_eq(judged(0, "c")->after_s, 0);
	ck_assert_int_eq(judged(0, "b")->group, TACIT_GROUP_AFTER_CLOSE);
	ck_assert_uint_eq(out.readings[0].in_group[TACIT_GROUP_AFTER_CLOSE], 2);
}
END_TEST

START_TEST(missing_receipts_prove_nothing)
{
	struct tacit_silence_facts facts = facts_of(FORWARD, NULL, 0);

	facts.call.receipts_missing = true;
	judge(&facts, LATER);
	ck_assert_int_eq(out.verdict, TACIT_VERDICT_NOT_PROVABLE);
	ck_assert(!out.is_provisional);
	judge(&facts, CLOSES - 1);
	ck_assert_int_eq(out.verdict, TACIT_VERDICT_NOT_PROVABLE);
	ck_assert(out.is_open);
}
END_TEST

START_TEST(what_was_altered_proves_nothing)
{
	struct tacit_silence_facts facts = facts_of(FORWARD, NULL, 0);

	judge(&facts, LATER);
	ck_assert_int_eq(out.verdict, KEPT);
	facts.call.is_altered = true;
	judge(&facts, LATER);
	ck_assert_int_eq(out.verdict, TACIT_VERDICT_NOT_PROVABLE);
	ck_assert(!out.is_provisional);
	facts.call.is_altered = false;
	facts.call.is_faulty = true;
	judge(&facts, LATER);
	ck_assert_int_eq(out.verdict, TACIT_VERDICT_NOT_PROVABLE);
}
END_TEST

/* By its own state, in writing, and not in error. */
START_TEST(what_confirms_a_spoken_word)
{
	static const struct {
		struct tacit_statement said;
		bool confirms;
	} rows[] = {
		{ { SAID("b", "XAB", OBJECTION), .follows = "a" }, true },
		{ { SAID("b", "XAB", OBJECTION), .supersedes = "a" }, true },
		{ { SAID("b", "XAB", OBJECTION), .follows = "x" }, false },
		{ { SAID("b", "XAB", OBJECTION) }, false },
		{ { SAID("b", "XAC", OBJECTION), .follows = "a" }, false },
		{ { SAID("b", "XAB", OBJECTION), .follows = "a",
			  .is_spoken = true },
			false },
		{ { SAID("b", "XAB", OBJECTION), .follows = "a",
			  .entered_in_error = IN_TIME(1) },
			false },
	};
	struct tacit_statement said[] = {
		{ SAID("a", "XAB", OBJECTION), .received = IN_TIME(3),
			.is_spoken = true },
		rows[_i].said,
	};
	const struct tacit_silence_facts facts = facts_of(ADOPT, said, 2);
	const struct tacit_judged *spoken;

	said[1].received = at(CLOSES - 2 * TACIT_DAY_S);
	judge(&facts, LATER);
	spoken = judged(0, "a");
	ck_assert_int_eq(spoken->reason, TACIT_REASON_SPOKEN);
	ck_assert_int_eq(spoken->confirmed_by != NULL, rows[_i].confirms);
	if (rows[_i].confirms)
		ck_assert_str_eq(spoken->confirmed_by->id, "b");
}
END_TEST

START_TEST(what_is_listed_stops_it)
{
	static const struct tacit_statement said[] = {
		{ SAID("a", "XAB", COMMENT), .received = IN_TIME(3) },
	};
	struct tacit_silence_facts facts = facts_of(FORWARD, said, 1);

	facts.call.broken_by = TACIT_KIND_BIT(TACIT_KIND_OBJECTION);
	judge(&facts, LATER);
	ck_assert_int_eq(out.verdict, KEPT);
	ck_assert_uint_eq(out.stopped_by, 1u << TACIT_KIND_OBJECTION);
	facts.call.broken_by |= TACIT_KIND_BIT(COMMENT);
	judge(&facts, LATER);
	ck_assert_int_eq(out.verdict, BROKEN);
}
END_TEST

/* --- provisional ------------------------------------------------------- */

START_TEST(it_is_provisional_until_confirmed)
{
	static const struct {
		int64_t confirmed;
		bool is_provisional;
	} rows[] = {
		{ 0, true },
		{ CLOSES - 1, true }, /* before the close: confirms nothing */
		{ CLOSES, false }, { LATER, false },
		{ LATER + 1, true }, /* not yet */
	};
	struct tacit_silence_facts facts = facts_of(FORWARD, NULL, 0);

	for (size_t i = 0; i < COUNT(rows); i++) {
		facts.call.replies_complete = at(rows[i].confirmed);
		judge(&facts, LATER);
		ck_assert_int_eq(out.is_provisional, rows[i].is_provisional);
		ck_assert_int_eq(out.verdict, KEPT);
	}
}
END_TEST

START_TEST(it_is_provisional_again_when_one_is_entered_after)
{
	static const struct tacit_statement said[] = {
		{ SAID("a", "XAB", COMMENT), .received = IN_TIME(3),
			.recorded = AFTER(1) },
		{ SAID("b", "XAB", COMMENT), .received = IN_TIME(3),
			.recorded = AFTER(3) },
		{ SAID("c", "XAB", COMMENT), .received = AFTER(3),
			.recorded = AFTER(4) },
	};
	struct tacit_silence_facts facts = facts_of(FORWARD, said, 3);

	facts.call.replies_complete = at(CLOSES + 2 * TACIT_DAY_S);
	judge(&facts, LATER);
	ck_assert(out.is_provisional);
	ck_assert(!judged(0, "a")->is_after_confirmation);
	ck_assert(judged(0, "b")->is_after_confirmation);
	ck_assert(!judged(0, "c")->is_after_confirmation);
	/* in time or not, both were entered since */
	ck_assert_uint_eq(out.entered_after, 2);
	facts.call.replies_complete = at(CLOSES + 4 * TACIT_DAY_S);
	judge(&facts, LATER);
	ck_assert(!out.is_provisional);
	ck_assert_uint_eq(out.entered_after, 0);
	/* in the same second, and at the instant of the confirmation */
	facts.call.replies_complete = at(CLOSES + 3 * TACIT_DAY_S);
	judge(&facts, LATER);
	ck_assert(!out.is_provisional);
	facts.call.replies_complete = at(CLOSES + TACIT_DAY_S / 2);
	judge(&facts, CLOSES + TACIT_DAY_S);
	ck_assert(judged(0, "a")->is_after_confirmation);
	ck_assert_uint_eq(out.entered_after, 1);
	/* before the close it confirms nothing */
	facts.call.replies_complete = at(CLOSES - 1);
	judge(&facts, CLOSES + TACIT_DAY_S);
	ck_assert_uint_eq(out.entered_after, 0);
	/* a confirmation to come says nothing of what is there */
	facts.call.replies_complete = at(CLOSES + 2 * TACIT_DAY_S);
	judge(&facts, CLOSES + TACIT_DAY_S);
	ck_assert(!judged(0, "a")->is_after_confirmation);
}
END_TEST

/* As the order of commits has it, where no receipt says when. */
START_TEST(it_is_provisional_again_after_what_a_later_commit_entered)
{
	static const struct tacit_statement said[] = {
		{ SAID("a", "XAB", COMMENT), .received = IN_TIME(3) },
		{ SAID("b", "XAB", COMMENT), .received = IN_TIME(3),
			.is_entered_since = true },
		{ SAID("c", "XAB", COMMENT), .received = AFTER(1),
			.is_entered_since = true },
		/* no communication of the call, and none at all */
		{ SAID("d", "XAB", COMMENT), .is_outside = true,
			.is_entered_since = true },
		{ SAID("e", "XAB", COMMENT), .received = IN_TIME(3),
			.is_entered_since = true,
			.entered_in_error = { LATER } },
	};
	struct tacit_silence_facts facts = facts_of(FORWARD, said, 5);

	facts.call.replies_complete = at(CLOSES + 2 * TACIT_DAY_S);
	judge(&facts, LATER);
	ck_assert(out.is_provisional);
	ck_assert(!judged(0, "a")->is_after_confirmation);
	ck_assert(judged(0, "b")->is_after_confirmation);
	ck_assert(!judged(0, "c")->is_after_confirmation);
	ck_assert_uint_eq(out.entered_after, 2);
	/* what was late counts for nothing: it unsettles nothing */
	facts.statements = &said[2];
	facts.statement_count = 1;
	judge(&facts, LATER);
	ck_assert(!out.is_provisional);
	ck_assert_uint_eq(out.entered_after, 1);
}
END_TEST

/* --- two readings ------------------------------------------------------ */

START_TEST(an_assumed_deadline_is_read_twice)
{
	static const struct tacit_statement early[] = {
		{ SAID("a", "XAB", COMMENT), .received = IN_TIME(3) },
	};
	static const struct tacit_statement between[] = {
		{ SAID("a", "XAB", COMMENT), .received = { CLOSES - 1 } },
	};
	struct tacit_silence_facts facts = facts_of(FORWARD, early, 1);

	facts.call.other_closes = at(CLOSES - TACIT_DAY_S);
	judge(&facts, LATER);
	ck_assert_uint_eq(out.reading_count, 2);
	ck_assert(!out.readings_differ);
	ck_assert_int_eq(out.verdict, BROKEN);
	ck_assert_int_eq(out.readings[1].closes.s, CLOSES - TACIT_DAY_S);

	facts.statements = between;
	judge(&facts, LATER);
	ck_assert(out.readings_differ);
	ck_assert_int_eq(out.verdict, TACIT_VERDICT_NONE);
	ck_assert_int_eq(out.readings[0].verdict, BROKEN);
	ck_assert_int_eq(out.readings[1].verdict, KEPT);
	ck_assert_int_eq(judged(1, "a")->after_s, TACIT_DAY_S - 1);

	/* between the two closes: open by one, kept by the other */
	facts.statement_count = 0;
	judge(&facts, CLOSES - 1);
	ck_assert(out.readings_differ);
	ck_assert_int_eq(out.readings[0].verdict, TACIT_VERDICT_OPEN);
	ck_assert(out.is_provisional);
	judge(&facts, CLOSES - TACIT_DAY_S - 1);
	ck_assert_int_eq(out.verdict, TACIT_VERDICT_OPEN);
	facts.call.other_closes = at(CLOSES);
	judge(&facts, LATER);
	ck_assert_uint_eq(out.reading_count, 1);
}
END_TEST

/* --- extensions -------------------------------------------------------- */

START_TEST(an_extension_moves_the_close)
{
	static const struct tacit_statement said[] = {
		{ SAID("a", "XAB", COMMENT), .received = AFTER(1) },
	};
	static const struct tacit_extension extensions[] = {
		{ "2022/n-3", { CLOSES + 3 * TACIT_DAY_S }, AFTER(9), { 0 },
			{ 0 }, false },
		{ "2022/n-2", { CLOSES - 1 }, AFTER(5), { 0 }, { 0 }, false },
	};
	struct tacit_silence_facts facts = facts_of(FORWARD, said, 1);

	facts.call.extensions = extensions;
	facts.call.extension_count = 2;
	judge(&facts, CLOSES - 2);
	ck_assert_pstr_eq(out.extended_by, NULL);
	judge(&facts, CLOSES + 2 * TACIT_DAY_S);
	ck_assert_pstr_eq(out.extended_by, "2022/n-2");
	ck_assert_int_eq(out.verdict, TACIT_VERDICT_OPEN_WITH_COMMENTS);
	judge(&facts, LATER);
	ck_assert_pstr_eq(out.extended_by, "2022/n-3");
	ck_assert_int_eq(out.readings[0].closes.s, CLOSES + 9 * TACIT_DAY_S);
	ck_assert_int_eq(out.verdict, BROKEN);
	ck_assert_uint_eq(out.reading_count, 1);
}
END_TEST

/* XAB spoke while the extension stood, XAC when it no longer did. */
START_TEST(an_undone_extension_takes_nothing_back)
{
	static const struct tacit_statement said[] = {
		{ SAID("a", "XAB", OBJECTION), .received = AFTER(2) },
		{ SAID("b", "XAC", OBJECTION), .received = AFTER(6) },
	};
	static const struct tacit_extension extensions[] = {
		{ "2022/n-2", { CLOSES - 1 }, AFTER(9), AFTER(8), AFTER(5),
			true },
	};
	struct tacit_silence_facts facts = facts_of(ADOPT, said, 2);

	facts.call.extensions = extensions;
	facts.call.extension_count = 1;
	judge(&facts, CLOSES + 3 * TACIT_DAY_S);
	ck_assert_int_eq(out.verdict, TACIT_VERDICT_OPEN_WITH_COMMENTS);
	ck_assert_pstr_eq(judged(0, "a")->by_undone, NULL);
	judge(&facts, LATER);
	ck_assert_pstr_eq(out.extended_by, NULL);
	ck_assert_int_eq(out.readings[0].closes.s, CLOSES);
	ck_assert_int_eq(out.verdict, BROKEN);
	ck_assert_int_eq(judged(0, "a")->reason, TACIT_REASON_COUNTED);
	ck_assert_str_eq(judged(0, "a")->by_undone, "2022/n-2");
	ck_assert_int_eq(judged(0, "b")->reason, TACIT_REASON_AFTER_CLOSE);
	ck_assert_int_eq(judged(0, "b")->after_s, 6 * TACIT_DAY_S);
	ck_assert_pstr_eq(judged(0, "b")->by_undone, NULL);
	/* what was in time by the first close owes nothing to it */
	facts.statement_count = 1;
	facts.statements =
		&(struct tacit_statement){ SAID("a", "XAB", OBJECTION),
			.received = IN_TIME(2) };
	judge(&facts, LATER);
	ck_assert_pstr_eq(judged(0, "a")->by_undone, NULL);
}
END_TEST

/* --- a note that is no call any more ------------------------------------ */

START_TEST(an_undone_note_is_no_call)
{
	static const enum tacit_undone ways[] = { TACIT_UNDONE_WITHDRAWN,
		TACIT_UNDONE_SUPERSEDED, TACIT_UNDONE_CANCELLED,
		TACIT_UNDONE_IN_ERROR };
	static const struct tacit_statement said[] = {
		{ SAID("a", "XAB", OBJECTION), .received = IN_TIME(4) },
	};
	struct tacit_silence_facts facts = facts_of(ADOPT, said, 1);

	facts.call.undoing = (struct tacit_undoing){
		.undone = ways[_i], .by = "x", .since = IN_TIME(2)
	};
	judge(&facts, CLOSES - 3 * TACIT_DAY_S);
	ck_assert_int_eq(out.verdict, TACIT_VERDICT_OPEN_WITH_COMMENTS);
	ck_assert(out.is_open);
	judge(&facts, CLOSES - 1 * TACIT_DAY_S);
	ck_assert_int_eq(out.verdict, TACIT_VERDICT_NO_CALL);
	ck_assert(!out.is_open);
	judge(&facts, LATER);
	ck_assert_int_eq(out.verdict, TACIT_VERDICT_NO_CALL);
	ck_assert(!out.is_provisional);
}
END_TEST

/* What had closed has a result; only an error never was a call. */
START_TEST(an_undone_note_keeps_its_result)
{
	static const struct tacit_statement said[] = {
		{ SAID("a", "XAB", OBJECTION), .received = IN_TIME(4) },
	};
	struct tacit_silence_facts facts = facts_of(ADOPT, said, 1);

	facts.call.undoing = (struct tacit_undoing){
		.undone = TACIT_UNDONE_SUPERSEDED, .by = "x", .since = AFTER(0)
	};
	judge(&facts, LATER);
	ck_assert_int_eq(out.verdict, BROKEN);
	facts.call.undoing.undone = TACIT_UNDONE_IN_ERROR;
	judge(&facts, LATER);
	ck_assert_int_eq(out.verdict, TACIT_VERDICT_NO_CALL);
	/* without a call there is nothing to keep */
	facts.call.undoing.undone = TACIT_UNDONE_SUPERSEDED;
	facts.call.closes = at(0);
	ck_assert(tacit_call_is_undone(&facts.call, at(LATER)));
}
END_TEST

START_TEST(extensions_are_read_twice_too)
{
	static const struct tacit_extension extensions[] = {
		{ "2022/n-5", { CLOSES + 10 }, AFTER(20), { 0 }, { 0 }, false },
		{ "2022/n-4", { CLOSES - 9 }, AFTER(2), { 0 }, { 0 }, false },
		{ "2022/n-2", { CLOSES - 9 }, AFTER(3), AFTER(2), { 0 }, true },
		{ "2022/n-6", { CLOSES - 3 }, AFTER(4), AFTER(3), { 0 }, true },
		{ "2022/n-7", { LATER + 1 }, AFTER(70), { 0 }, { 0 }, false },
	};
	/* one of them is issued after the other's first close */
	static const struct tacit_extension in_order[] = {
		{ "2022/n-2", { CLOSES - 9 }, AFTER(3), AFTER(2), { 0 }, true },
		{ "2022/n-4", { CLOSES + 9 }, AFTER(4), { 0 }, { 0 }, false },
		{ "2022/n-2", { CLOSES - 9 }, AFTER(3), AFTER(2), { 0 }, true },
	};
	struct tacit_call call = { .issued = { ISSUED },
		.closes = { CLOSES },
		.other_closes = { CLOSES - 5 },
		.extensions = extensions,
		.extension_count = 5 };
	const struct tacit_extension *by;

	/* issued too late for both readings, but for an earlier one */
	ck_assert_int_eq(tacit_call_closes(&call, at(LATER), &by).s,
		CLOSES + 20 * TACIT_DAY_S);
	ck_assert_str_eq(by->note, "2022/n-5");
	ck_assert_int_eq(tacit_call_other_closes(&call, at(LATER)).s,
		CLOSES + 20 * TACIT_DAY_S);
	/* without it: one hour is stated, the other assumed */
	call.extensions = extensions + 1;
	call.extension_count = 3;
	ck_assert_int_eq(tacit_call_closes(&call, at(LATER), NULL).s,
		CLOSES + 4 * TACIT_DAY_S);
	ck_assert_int_eq(tacit_call_other_closes(&call, at(LATER)).s,
		CLOSES + 3 * TACIT_DAY_S);
	/* in whatever order they are given */
	call.extensions = in_order;
	call.extension_count = 2;
	ck_assert_int_eq(tacit_call_other_closes(&call, at(LATER)).s,
		CLOSES + 4 * TACIT_DAY_S);
	call.extensions = in_order + 1;
	ck_assert_int_eq(tacit_call_other_closes(&call, at(LATER)).s,
		CLOSES + 4 * TACIT_DAY_S);
	/* a note that says the hour and the zone ends the doubt */
	call.extensions = extensions + 1;
	call.extension_count = 1;
	ck_assert_int_eq(tacit_call_closes(&call, at(LATER), NULL).s,
		tacit_call_other_closes(&call, at(LATER)).s);
	/* nor is it said to rest on an assumption, from then on */
	call.is_assumed = true;
	ck_assert(!tacit_call_is_assumed(&call, at(LATER)));
	ck_assert(tacit_call_is_assumed(&call, at(ISSUED)));
	call.is_assumed = false;
	call.extensions = extensions + 2;
	ck_assert(tacit_call_is_assumed(&call, at(LATER)));
	ck_assert(!tacit_call_is_assumed(&call, at(ISSUED)));
	/* nothing assumed: one close */
	call.other_closes = at(0);
	call.extension_count = 0;
	ck_assert_int_eq(tacit_call_other_closes(&call, at(LATER)).s, CLOSES);
	ck_assert(tacit_call_is_open(&call, at(CLOSES - 1)));
	ck_assert(!tacit_call_is_open(&call, at(CLOSES)));
	ck_assert(!tacit_call_is_open(&call, at(ISSUED - 1)));
}
END_TEST

/* --- who was asked, who spoke ------------------------------------------ */

START_TEST(states_are_told_apart)
{
	static const struct tacit_statement said[] = {
		{ SAID("a", "XAB", OBJECTION), .received = IN_TIME(4),
			.joint = with_xac, .joint_count = 2 },
		{ SAID("b", "XAG", NO_OBJECTION), .received = IN_TIME(4) },
		{ SAID("c", "XOB", COMMENT), .received = IN_TIME(4) },
		{ SAID("d", "XAB", NO_OBJECTION), .received = IN_TIME(3) },
		{ SAID("e", "XAD", COMMENT), .is_outside = true },
		{ SAID("f", "XAB", COMMENT), .received = IN_TIME(2),
			.joint = with_xac, .joint_count = 1 },
	};
	struct tacit_silence_facts facts = facts_of(ADOPT, said, 6);

	judge(&facts, LATER);
	/* XAB XAC XAD XAH; XAG joined later, XAA prepared the text */
	ck_assert_uint_eq(out.asked, 4);
	ck_assert_uint_eq(out.preparing, 1);
	ck_assert_uint_eq(out.named_only, 1);
	ck_assert_uint_eq(out.no_communication, 2);
	ck_assert_uint_eq(out.state_count, 7);
	ck_assert(state("XAA")->is_preparing && !state("XAA")->is_asked);
	ck_assert_str_eq(state("XAC")->named_in, "a");
	ck_assert(!state("XAC")->has_spoken);
	ck_assert_int_eq(state("XAC")->group, TACIT_GROUP_NONE);
	ck_assert(!state("XAD")->has_spoken);
	ck_assert(state("XAG")->has_spoken && !state("XAG")->is_asked);
	ck_assert(state("XOB")->has_spoken && !state("XOB")->is_asked);
	ck_assert_int_eq(state("XAB")->group, TACIT_GROUP_OBJECTION);
	ck_assert_int_eq(state("XAG")->group, TACIT_GROUP_NO_OBJECTION);
	ck_assert_ptr_eq(state("XPA"), NULL);
	for (size_t i = 1; i < out.state_count; i++)
		ck_assert_str_lt(out.states[i - 1].state, out.states[i].state);
	/* statements, and states each once */
	ck_assert_uint_eq(out.readings[0].in_group[TACIT_GROUP_COMMENT], 1);
	ck_assert_uint_eq(
		out.readings[0].in_group[TACIT_GROUP_NO_OBJECTION], 2);
	ck_assert_uint_eq(
		out.readings[0].states_in_group[TACIT_GROUP_COMMENT], 0);
	ck_assert_uint_eq(
		out.readings[0].states_in_group[TACIT_GROUP_OBJECTION], 1);
	ck_assert_uint_eq(
		out.readings[0].states_in_group[TACIT_GROUP_NO_OBJECTION], 1);
	ck_assert_uint_eq(out.readings[0].states_in_group[TACIT_GROUP_NONE], 1);
	ck_assert_uint_eq(out.readings[0].counted, 1);
}
END_TEST

START_TEST(one_who_spoke_is_not_named_only)
{
	static const struct tacit_statement said[] = {
		{ SAID("a", "XAB", OBJECTION), .received = IN_TIME(4),
			.joint = with_xac, .joint_count = 2 },
		{ SAID("b", "XAC", COMMENT), .received = AFTER(1) },
		{ SAID("c", "XAD", TACIT_KIND_CONDITION),
			.received = IN_TIME(3) },
		{ SAID("d", "XAH", COMMENT), .received = IN_TIME(13),
			.entered_in_error = { CLOSES } },
	};
	struct tacit_silence_facts facts = facts_of(ADOPT, said, 4);

	judge(&facts, LATER);
	ck_assert_uint_eq(out.named_only, 0);
	ck_assert_uint_eq(out.no_communication, 1); /* XAH: in error */
	ck_assert_ptr_eq(state("XAC")->named_in, NULL);
	ck_assert_int_eq(state("XAC")->group, TACIT_GROUP_AFTER_CLOSE);
	ck_assert_int_eq(state("XAD")->group, TACIT_GROUP_CONDITION);
	ck_assert_uint_eq(
		out.readings[0].states_in_group[TACIT_GROUP_CONDITION], 1);
}
END_TEST

START_TEST(a_state_stands_where_its_word_weighs_most)
{
	static const struct {
		enum tacit_kind kind;
		enum tacit_group group;
	} rows[] = {
		{ TACIT_KIND_REPLY, TACIT_GROUP_NONE },
		{ TACIT_KIND_WITHDRAWAL, TACIT_GROUP_NONE },
		{ TACIT_KIND_STATEMENT, TACIT_GROUP_NONE },
		{ TACIT_KIND_SUPPORT, TACIT_GROUP_SUPPORT },
		{ TACIT_KIND_NO_OBJECTION, TACIT_GROUP_NO_OBJECTION },
		{ TACIT_KIND_COMMENT, TACIT_GROUP_COMMENT },
		{ TACIT_KIND_PROPOSAL, TACIT_GROUP_COMMENT },
		{ TACIT_KIND_QUESTION, TACIT_GROUP_COMMENT },
		{ TACIT_KIND_EXTENSION_REQUEST, TACIT_GROUP_EXTENSION_REQUEST },
		{ TACIT_KIND_AMENDMENT, TACIT_GROUP_AMENDMENT },
		{ TACIT_KIND_CONDITION, TACIT_GROUP_CONDITION },
		{ TACIT_KIND_RESERVATION, TACIT_GROUP_RESERVATION },
		{ TACIT_KIND_OBJECTION, TACIT_GROUP_OBJECTION },
	};
	struct tacit_statement said[13] = { 0 };
	struct tacit_silence_facts facts = facts_of(ADOPT, said, 0);

	ck_assert_uint_eq(TACIT_COUNT(rows), TACIT_KIND_COUNT);
	for (size_t i = 0; i < TACIT_COUNT(rows); i++) {
		char *id = tacit_arena_printf(&arena, "%c", (int)('a' + i));

		said[i] = (struct tacit_statement){ .id = id,
			.state = "XAB",
			.kind = rows[i].kind,
			.received = IN_TIME(4) };
		ck_assert_int_eq(
			tacit_group_of_kind(rows[i].kind), rows[i].group);
		/* each weighs no less than all before it */
		facts.statement_count = i + 1;
		judge(&facts, LATER);
		ck_assert_int_eq(state("XAB")->group, rows[i].group);
		ck_assert_uint_eq(
			out.readings[0].states_in_group[rows[i].group], 1);
	}
	ck_assert_uint_eq(out.readings[0].in_group[TACIT_GROUP_COMMENT], 3);
}
END_TEST

START_TEST(support_of_what_another_said_is_not_of_the_texts)
{
	static const struct tacit_statement said[] = {
		{ SAID("a", "XAB", OBJECTION), .received = IN_TIME(9) },
		{ SAID("b", "XAC", TACIT_KIND_SUPPORT), .received = IN_TIME(8),
			.follows = "a" },
		{ SAID("c", "XAD", NO_OBJECTION), .received = IN_TIME(7),
			.follows = "b" },
		{ SAID("d", "XAC", TACIT_KIND_SUPPORT),
			.received = IN_TIME(6) },
		/* of support of the texts; of one's own word; of what is not
		 * on this call; in a circle */
		{ SAID("e", "XAD", TACIT_KIND_SUPPORT), .received = IN_TIME(5),
			.follows = "d" },
		{ SAID("f", "XAB", TACIT_KIND_SUPPORT), .received = IN_TIME(4),
			.follows = "a" },
		{ SAID("g", "XAC", TACIT_KIND_SUPPORT), .received = IN_TIME(3),
			.follows = "z" },
		{ SAID("h", "XAC", TACIT_KIND_SUPPORT), .received = IN_TIME(3),
			.follows = "i" },
		{ SAID("i", "XAD", TACIT_KIND_SUPPORT), .received = IN_TIME(3),
			.follows = "h" },
		/* of another kind, it is a word of its own */
		{ SAID("k", "XAD", COMMENT), .received = IN_TIME(2),
			.follows = "a" },
	};
	struct tacit_silence_facts facts =
		facts_of(ADOPT, said, TACIT_COUNT(said));

	judge(&facts, LATER);
	ck_assert_str_eq(judged(0, "b")->seconds->id, "a");
	ck_assert_int_eq(judged(0, "b")->group, TACIT_GROUP_SECONDING);
	ck_assert_str_eq(judged(0, "c")->seconds->id, "a");
	for (size_t i = 3; i < 9; i++) {
		ck_assert_ptr_eq(judged(0, said[i].id)->seconds, NULL);
		ck_assert_int_eq(
			judged(0, said[i].id)->group, TACIT_GROUP_SUPPORT);
	}
	ck_assert_int_eq(judged(0, "k")->group, TACIT_GROUP_COMMENT);
	ck_assert_int_eq(state("XAC")->group, TACIT_GROUP_SECONDING);
}
END_TEST

START_TEST(what_was_said_stands_in_order)
{
	static const struct tacit_statement said[] = {
		{ SAID("z", "XAB", COMMENT) },
		{ SAID("d", "XAB", COMMENT), .received = AFTER(1) },
		{ SAID("b", "XAB", COMMENT), .received = IN_TIME(2) },
		{ SAID("c", "XAB", COMMENT), .received = IN_TIME(3) },
		{ SAID("y", "XAB", COMMENT) },
		{ SAID("a", "XAB", COMMENT), .received = IN_TIME(2) },
	};
	static const char order[] = "cabdyz";
	struct tacit_silence_facts facts = facts_of(FORWARD, said, 6);

	judge(&facts, LATER);
	for (size_t i = 0; i < 6; i++)
		ck_assert_int_eq(
			out.readings[0].judged[i].statement->id[0], order[i]);
}
END_TEST

START_TEST(who_is_asked_is_known_when_it_is_issued)
{
	struct tacit_silence_facts facts = facts_of(FORWARD, NULL, 0);

	judge(&facts, ISSUED - 1);
	ck_assert_uint_eq(out.asked, 0);
	judge(&facts, ISSUED);
	ck_assert_uint_eq(out.asked, 4);
}
END_TEST

START_TEST(nothing_at_all_is_judged)
{
	struct tacit_silence_facts facts = { 0 };

	judge(&facts, LATER);
	ck_assert_int_eq(out.verdict, TACIT_VERDICT_NOT_ISSUED);
	ck_assert_uint_eq(out.state_count, 0);
	facts = facts_of(FORWARD, NULL, 0);
	facts.call.enclosure_count = 0;
	judge(&facts, LATER);
	ck_assert_uint_eq(out.preparing, 0); /* nothing was prepared */
	ck_assert_uint_eq(out.asked, 5);
}
END_TEST

START_TEST(the_sample_call_is_as_sketched)
{
	static const struct tacit_statement said[] = {
		{ SAID("tha-1", "XAC", TACIT_KIND_PROPOSAL),
			.is_outside = true },
		{ SAID("chn-1", "XAD", TACIT_KIND_PROPOSAL),
			.is_outside = true },
	};
	struct tacit_silence_facts facts = facts_of(FORWARD, said, 2);

	facts.call.other_closes = at(CLOSES - TACIT_DAY_S);
	judge(&facts, CLOSES + 9 * 3600);
	ck_assert_int_eq(out.verdict, KEPT);
	ck_assert(out.is_provisional);
	ck_assert(!out.readings_differ);
	ck_assert_uint_eq(out.readings[0].counted, 0);
	ck_assert_uint_eq(out.readings[0].judged_count, 2);
	ck_assert_uint_eq(out.no_communication, out.asked);
}
END_TEST

/* --- packages ---------------------------------------------------------- */

static const struct tacit_enclosure of_two[] = {
	{ .id = "n/concept", .prepared_by = xaa, .prepared_by_count = 1 },
	{ .id = "n/plan", .prepared_by = xab, .prepared_by_count = 1 },
	{ .id = "n/i.1", .part_of = "n/plan" },
	{ .id = "n/i.9",
		.part_of = "n/nowhere",
		.prepared_by = xab,
		.prepared_by_count = 1 },
};

START_TEST(who_prepared_a_part_speaks_on_the_rest)
{
	static const struct tacit_statement said[] = {
		{ SAID("a", "XAB", COMMENT), .received = IN_TIME(3),
			.places = on_plan, .place_count = 1 },
		{ SAID("b", "XAB", COMMENT), .received = IN_TIME(3),
			.places = on_i1, .place_count = 1 },
		{ SAID("c", "XAB", COMMENT), .received = IN_TIME(3),
			.places = on_concept, .place_count = 1 },
		{ SAID("d", "XAB", COMMENT), .received = IN_TIME(3) },
		{ SAID("e", "XAB", COMMENT), .received = IN_TIME(3),
			.places = elsewhere, .place_count = 1 },
		{ SAID("f", "XAA", COMMENT), .received = IN_TIME(3),
			.places = on_i1, .place_count = 1 },
	};
	struct tacit_silence_facts facts = facts_of(FORWARD, said, 6);

	facts.call.enclosures = of_two;
	facts.call.enclosure_count = 4;
	judge(&facts, LATER);
	ck_assert_int_eq(judged(0, "a")->reason, TACIT_REASON_PREPARED);
	ck_assert_int_eq(judged(0, "b")->reason, TACIT_REASON_PREPARED);
	ck_assert_int_eq(judged(0, "c")->reason, TACIT_REASON_COUNTED);
	ck_assert_int_eq(judged(0, "d")->reason, TACIT_REASON_COUNTED);
	ck_assert_int_eq(judged(0, "e")->reason, TACIT_REASON_COUNTED);
	ck_assert_int_eq(judged(0, "f")->reason, TACIT_REASON_COUNTED);
	ck_assert_uint_eq(out.preparing, 0);
	ck_assert_uint_eq(out.asked, 5);
}
END_TEST

START_TEST(a_separable_package_is_split)
{
	static const struct tacit_statement said[] = {
		{ SAID("a", "XAC", COMMENT), .received = IN_TIME(3),
			.places = on_i1, .place_count = 1 },
		{ SAID("b", "XAC", COMMENT), .received = IN_TIME(2) },
		{ SAID("c", "XAC", WITHDRAWAL), .received = IN_TIME(1),
			.withdraws = "b" },
		{ SAID("d", "XAC", WITHDRAWAL), .received = IN_TIME(1),
			.withdraws = "a" },
	};
	struct tacit_silence_facts facts = facts_of(FORWARD, said, 1);
	const struct tacit_reading *r = &out.readings[0];

	facts.call.is_separable = true;
	judge(&facts, LATER);
	ck_assert_int_eq(out.verdict, TACIT_VERDICT_TEXTS_DIFFER);
	ck_assert(!out.readings_differ);
	ck_assert(out.is_provisional);
	ck_assert_uint_eq(r->enclosure_count, 2);
	ck_assert_str_eq(r->enclosures[0].enclosure->id, "n/concept");
	ck_assert_int_eq(r->enclosures[0].verdict, KEPT);
	ck_assert_uint_eq(r->enclosures[0].counted, 0);
	ck_assert_int_eq(r->enclosures[1].verdict, BROKEN);
	ck_assert_uint_eq(r->enclosures[1].counted, 1);
	ck_assert(!r->enclosures[0].counts[0] && r->enclosures[1].counts[0]);

	/* on all of it */
	facts.statement_count = 2;
	judge(&facts, LATER);
	ck_assert_int_eq(out.verdict, BROKEN);
	ck_assert_int_eq(r->enclosures[0].verdict, BROKEN);
	ck_assert_uint_eq(r->enclosures[1].counted, 2);

	facts.statement_count = 4;
	judge(&facts, LATER);
	ck_assert_int_eq(out.verdict, KEPT);
	ck_assert_int_eq(r->enclosures[1].verdict, KEPT);

	/* from the close on; while it is open, the call is */
	facts.statement_count = 1;
	judge(&facts, CLOSES);
	ck_assert_int_eq(out.verdict, TACIT_VERDICT_TEXTS_DIFFER);
	judge(&facts, CLOSES - 1);
	ck_assert_int_eq(out.verdict, TACIT_VERDICT_OPEN_WITH_COMMENTS);
	ck_assert_int_eq(r->enclosures[0].verdict, TACIT_VERDICT_OPEN);
}
END_TEST

/* Without a receipt: whatever it takes back, nothing comes to count by it. */
START_TEST(what_undoes_nothing_that_counts_is_no_doubt)
{
	static const struct tacit_statement said[] = {
		{ SAID("a", "XAC", NO_OBJECTION), .received = IN_TIME(3) },
		{ SAID("b", "XAC", WITHDRAWAL), .withdraws = "a" },
		{ SAID("c", "XAD", OBJECTION), .received = IN_TIME(3) },
		{ SAID("d", "XAD", WITHDRAWAL), .received = IN_TIME(2),
			.withdraws = "c" },
		{ SAID("e", "XAD", WITHDRAWAL), .withdraws = "c" },
		{ SAID("f", "XAD", WITHDRAWAL), .withdraws = "d" },
	};
	struct tacit_silence_facts facts = facts_of(ADOPT, said, 5);

	judge(&facts, LATER);
	ck_assert_int_eq(out.verdict, KEPT);
	/* one that takes back a withdrawal may bring an objection back */
	facts.statement_count = 6;
	judge(&facts, LATER);
	ck_assert_int_eq(out.verdict, TACIT_VERDICT_NOT_PROVABLE);
}
END_TEST

/* Where two are needed, one to each of two texts stops neither. */
START_TEST(a_package_has_the_result_of_its_texts)
{
	static const struct tacit_statement said[] = {
		{ SAID("a", "XAC", OBJECTION), .received = IN_TIME(3),
			.places = on_i1, .place_count = 1 },
		{ SAID("b", "XAD", OBJECTION), .received = IN_TIME(2),
			.places = on_concept, .place_count = 1 },
		{ SAID("c", "XAD", OBJECTION), .received = IN_TIME(1),
			.places = on_i1, .place_count = 1 },
	};
	struct tacit_silence_facts facts = facts_of(ADOPT, said, 2);

	facts.call.is_separable = true;
	facts.call.rules.objections_needed = 2;
	judge(&facts, LATER);
	ck_assert_int_eq(out.readings[0].enclosures[0].verdict, KEPT);
	ck_assert_int_eq(out.readings[0].enclosures[1].verdict, KEPT);
	ck_assert_int_eq(out.verdict, KEPT);
	facts.statement_count = 3;
	judge(&facts, LATER);
	ck_assert_int_eq(out.verdict, TACIT_VERDICT_TEXTS_DIFFER);
}
END_TEST

START_TEST(readings_may_differ_in_one_enclosure)
{
	static const struct tacit_statement said[] = {
		{ SAID("a", "XAC", COMMENT), .received = IN_TIME(3),
			.places = on_i1, .place_count = 1 },
		{ SAID("b", "XAC", COMMENT), .received = { CLOSES - 1 },
			.places = on_concept, .place_count = 1 },
		{ SAID("c", "XAC", WITHDRAWAL), .received = { CLOSES - 1 },
			.withdraws = "a" },
	};
	struct tacit_silence_facts facts = facts_of(FORWARD, said, 3);

	facts.call.is_separable = true;
	facts.call.other_closes = at(CLOSES - TACIT_DAY_S);
	judge(&facts, LATER);
	ck_assert_int_eq(out.readings[0].verdict, TACIT_VERDICT_TEXTS_DIFFER);
	ck_assert_int_eq(out.readings[1].verdict, TACIT_VERDICT_TEXTS_DIFFER);
	ck_assert(out.readings_differ);
	facts.statement_count = 1;
	judge(&facts, LATER);
	ck_assert(!out.readings_differ);
}
END_TEST

/* --- words ------------------------------------------------------------- */

START_TEST(a_rule_is_read)
{
	static const struct {
		const char *text;
		bool is_good;
		enum tacit_effect effect;
		const char *organ;
	} rows[] = {
		{ "forward SWG", true, FORWARD, "SWG" },
		{ " forward  SOC ", true, FORWARD, "SOC" },
		{ "adopt", true, ADOPT, "" },
		{ "endorse", true, TACIT_EFFECT_ENDORSE, "" },
		{ "", true, TACIT_EFFECT_NONE, "" },
		{ "none", true, TACIT_EFFECT_NONE, "" },
		{ "forward", false, FORWARD, "" },
		{ "forward SWG SOC", false, FORWARD, "SWG SOC" },
		{ "adopt SWG", false, ADOPT, "SWG" },
		{ "none SWG", false, TACIT_EFFECT_NONE, "" },
		{ "Forward SWG", false, TACIT_EFFECT_NONE, "" },
	};

	for (size_t i = 0; i < COUNT(rows); i++) {
		enum tacit_effect effect;
		struct tacit_str organ;

		ck_assert_int_eq(tacit_effect_parse(tacit_str_of(rows[i].text),
					 &effect, &organ),
			rows[i].is_good);
		ck_assert_int_eq(effect, rows[i].effect);
		ck_assert(tacit_str_eqs(organ, rows[i].organ));
	}
}
END_TEST

START_TEST(words_are_distinct)
{
	ck_assert_str_eq(tacit_effect_word(FORWARD), "forward");
	ck_assert_str_eq(tacit_effect_word(TACIT_EFFECT_NONE), "none");
	for (int i = 0; i <= TACIT_VERDICT_NOT_PROVABLE; i++)
		for (int k = 0; k < i; k++)
			ck_assert_str_ne(
				tacit_verdict_word((enum tacit_verdict)i),
				tacit_verdict_word((enum tacit_verdict)k));
	for (int i = 0; i < TACIT_REASON_COUNT; i++)
		for (int k = 0; k < i; k++)
			ck_assert_str_ne(
				tacit_reason_word((enum tacit_reason)i),
				tacit_reason_word((enum tacit_reason)k));
	for (int i = 0; i < TACIT_GROUP_COUNT; i++)
		for (int k = 0; k < i; k++)
			ck_assert_str_ne(tacit_group_word((enum tacit_group)i),
				tacit_group_word((enum tacit_group)k));
}
END_TEST

Suite *tacit_suite_silence(void)
{
	Suite *suite = suite_create("silence");
	TCase *tcase = tcase_create("silence");

	tcase_add_checked_fixture(tcase, NULL, clear_arena);
	tcase_add_loop_test(
		tcase, cases_have_their_verdict, 0, (int)COUNT(cases));
	tcase_add_loop_test(
		tcase, cases_do_not_depend_on_order, 0, (int)COUNT(cases));
	tcase_add_test(tcase, the_verdict_follows_the_instant);
	tcase_add_test(tcase, what_was_recorded_later_does_not_exist_yet);
	tcase_add_test(tcase,
		it_is_provisional_again_after_what_a_later_commit_entered);
	tcase_add_test(tcase, a_draft_has_no_verdict);
	tcase_add_test(tcase, a_note_without_a_close_is_no_call);
	tcase_add_test(tcase, after_the_close_is_told_in_seconds);
	tcase_add_test(tcase, missing_receipts_prove_nothing);
	tcase_add_test(tcase, what_was_altered_proves_nothing);
	tcase_add_loop_test(tcase, what_confirms_a_spoken_word, 0, 7);
	tcase_add_test(tcase, what_is_listed_stops_it);
	tcase_add_test(tcase, it_is_provisional_until_confirmed);
	tcase_add_test(
		tcase, it_is_provisional_again_when_one_is_entered_after);
	tcase_add_test(tcase, an_assumed_deadline_is_read_twice);
	tcase_add_test(tcase, an_extension_moves_the_close);
	tcase_add_test(tcase, an_undone_extension_takes_nothing_back);
	tcase_add_loop_test(tcase, an_undone_note_is_no_call, 0, 4);
	tcase_add_test(tcase, an_undone_note_keeps_its_result);
	tcase_add_test(tcase, extensions_are_read_twice_too);
	tcase_add_test(tcase, states_are_told_apart);
	tcase_add_test(tcase, one_who_spoke_is_not_named_only);
	tcase_add_test(tcase, a_state_stands_where_its_word_weighs_most);
	tcase_add_test(tcase, support_of_what_another_said_is_not_of_the_texts);
	tcase_add_test(tcase, what_was_said_stands_in_order);
	tcase_add_test(tcase, who_is_asked_is_known_when_it_is_issued);
	tcase_add_test(tcase, nothing_at_all_is_judged);
	tcase_add_test(tcase, the_sample_call_is_as_sketched);
	tcase_add_test(tcase, who_prepared_a_part_speaks_on_the_rest);
	tcase_add_test(tcase, a_separable_package_is_split);
	tcase_add_test(tcase, a_package_has_the_result_of_its_texts);
	tcase_add_test(tcase, what_undoes_nothing_that_counts_is_no_doubt);
	tcase_add_test(tcase, readings_may_differ_in_one_enclosure);
	tcase_add_test(tcase, a_rule_is_read);
	tcase_add_test(tcase, words_are_distinct);
	suite_add_tcase(suite, tcase);
	return suite;
}
