#include <stdlib.h>
#include <string.h>

#include <tacit/stage.h>

#include "arena_fixture.h"

/* Days since the paper was there; day 0 is in 2022. */
#define DAY(n)                         \
	{                              \
		1640995200 + (n)*86400 \
	}
#define NOW 100

static const char *const chain[] = { "SWG", "SOC" };

static struct tacit_stage stage_of(
	const struct tacit_step *steps, size_t count, int day)
{
	struct tacit_paper_facts facts = { .id = "n/concept",
		.blob = "now",
		.approval = chain,
		.approval_count = 2,
		.steps = steps,
		.step_count = count };
	struct tacit_instant now = DAY(day);
	struct tacit_stage stage;

	tacit_stage_find(&arena, &facts, now, &stage);
	return stage;
}

#define CALL(n, day, end)                                           \
	.kind = TACIT_STEP_CIRCULATED, .id = (n), .when = DAY(day), \
	.closes = DAY(end), .blob = "sent"
#define SUBMIT(n, day, to) \
	.kind = TACIT_STEP_SUBMITTED, .id = (n), .when = DAY(day), .organ = (to)
#define DECIDE(n, day, who, what)                                \
	.kind = TACIT_STEP_DECIDED, .id = (n), .when = DAY(day), \
	.organ = (who), .outcome = TACIT_OUTCOME_##what
#define CONFIRMED .is_confirmed = true

static const struct {
	const char *what;
	struct tacit_step steps[5];
	enum tacit_stage_kind stage;
	int since; /* day; -1: none */
	const char *by;
	const char *organ;
	const char *blob;
	enum tacit_next next;
	const char *next_organ;
} rows[] = {
	{ "nothing was done", { { 0 } }, TACIT_STAGE_DRAFTING, -1, NULL, NULL,
		"now", TACIT_NEXT_CIRCULATE, "SWG" },
	{ "open", { { CALL("n1", 90, 101) } }, TACIT_STAGE_CIRCULATED, 90, "n1",
		NULL, "sent", TACIT_NEXT_CLOSE, "SWG" },
	{ "closes at this instant", { { CALL("n1", 90, 100) } },
		TACIT_STAGE_READY, 100, "n1", NULL, "sent", TACIT_NEXT_CONFIRM,
		"SWG" },
	{ "circulated without a call",
		{ { .kind = TACIT_STEP_CIRCULATED,
			.id = "n1",
			.when = DAY(90) } },
		TACIT_STAGE_CIRCULATED, 90, "n1", NULL, "now",
		TACIT_NEXT_SUBMIT, "SWG" },
	{ "circulated without a call, then changed",
		{ { .kind = TACIT_STEP_CIRCULATED,
			.id = "n1",
			.when = DAY(90),
			.differs = true } },
		TACIT_STAGE_CHANGED, 90, "n1", NULL, "now",
		TACIT_NEXT_CIRCULATE_OR_EXPLAIN, "SWG" },
	{ "comments without a disposition",
		{ { CALL("n1", 80, 90), .without_disposition = 2, CONFIRMED,
			.differs = true } },
		TACIT_STAGE_DISPOSITIONS_AWAITED, 90, "n1", NULL, "sent",
		TACIT_NEXT_ANSWER, "SWG" },
	{ "comments, still open",
		{ { CALL("n1", 80, 101), .without_disposition = 2 } },
		TACIT_STAGE_CIRCULATED, 80, "n1", NULL, "sent",
		TACIT_NEXT_CLOSE, "SWG" },
	{ "ready", { { CALL("n1", 80, 90), CONFIRMED } }, TACIT_STAGE_READY, 90,
		"n1", NULL, "sent", TACIT_NEXT_SUBMIT, "SWG" },
	{ "what was said is not all here",
		{ { CALL("n1", 80, 90), .is_hidden = true, .differs = true,
			.without_disposition = 2 } },
		TACIT_STAGE_CLOSED, 90, "n1", NULL, "sent", TACIT_NEXT_NOTHING,
		NULL },
	{ "and the call is still open",
		{ { CALL("n1", 80, 101), .is_hidden = true } },
		TACIT_STAGE_CIRCULATED, 80, "n1", NULL, "sent",
		TACIT_NEXT_CLOSE, "SWG" },
	{ "circulated without a call, for some only",
		{ { .kind = TACIT_STEP_CIRCULATED,
			.id = "n1",
			.when = DAY(80),
			.blob = "sent",
			.is_hidden = true } },
		TACIT_STAGE_CIRCULATED, 80, "n1", NULL, "sent",
		TACIT_NEXT_SUBMIT, "SWG" },
	{ "changed since", { { CALL("n1", 80, 90), .differs = true } },
		TACIT_STAGE_CHANGED, 90, "n1", NULL, "sent",
		TACIT_NEXT_CIRCULATE_OR_EXPLAIN, "SWG" },
	{ "submitted", { { CALL("n1", 80, 90) }, { SUBMIT("a1", 91, "SWG") } },
		TACIT_STAGE_SUBMITTED, 91, "a1", "SWG", "sent",
		TACIT_NEXT_DECIDE, "SWG" },
	{ "submitted without a call", { { SUBMIT("a1", 91, "SWG") } },
		TACIT_STAGE_SUBMITTED, 91, "a1", "SWG", "now",
		TACIT_NEXT_DECIDE, "SWG" },
	{ "agreed",
		{ { SUBMIT("a1", 91, "SWG") },
			{ DECIDE("d1", 92, "SWG", AGREED), .blob = "pin" } },
		TACIT_STAGE_AGREED, 92, "d1", "SWG", "pin", TACIT_NEXT_SUBMIT,
		"SOC" },
	{ "approved by an organ that is not the last",
		{ { DECIDE("d1", 92, "SWG", APPROVED) } }, TACIT_STAGE_AGREED,
		92, "d1", "SWG", "now", TACIT_NEXT_SUBMIT, "SOC" },
	{ "agreed by the last", { { DECIDE("d1", 92, "SOC", AGREED) } },
		TACIT_STAGE_AGREED, 92, "d1", "SOC", "now", TACIT_NEXT_NOTHING,
		NULL },
	{ "agreed twice by the first",
		{ { DECIDE("d1", 91, "SOC", AGREED) },
			{ DECIDE("d2", 92, "SWG", AGREED) } },
		TACIT_STAGE_AGREED, 92, "d2", "SWG", "now", TACIT_NEXT_NOTHING,
		NULL },
	{ "agreed by an organ outside the chain",
		{ { DECIDE("d1", 92, "MC", AGREED) } }, TACIT_STAGE_AGREED, 92,
		"d1", "MC", "now", TACIT_NEXT_SUBMIT, "SWG" },
	{ "submitted to the next",
		{ { DECIDE("d1", 92, "SWG", AGREED), .blob = "pin" },
			{ SUBMIT("a2", 93, "SOC") } },
		TACIT_STAGE_SUBMITTED, 93, "a2", "SOC", "pin",
		TACIT_NEXT_DECIDE, "SOC" },
	{ "approved", { { DECIDE("d2", 94, "SOC", APPROVED), .blob = "pin" } },
		TACIT_STAGE_APPROVED, 94, "d2", "SOC", "pin",
		TACIT_NEXT_NOTHING, NULL },
	{ "approved by an organ outside the chain",
		{ { DECIDE("d2", 94, "MC", APPROVED) } }, TACIT_STAGE_APPROVED,
		94, "d2", "MC", "now", TACIT_NEXT_NOTHING, NULL },
	{ "approved by an organ that is not recorded",
		{ { DECIDE("d2", 94, NULL, APPROVED) } }, TACIT_STAGE_APPROVED,
		94, "d2", NULL, "now", TACIT_NEXT_NOTHING, NULL },
	{ "approved, then frozen",
		{ { DECIDE("d2", 90, "SOC", APPROVED), .blob = "pin" },
			{ CALL("n2", 91, 92) }, { SUBMIT("a3", 93, "SWG") },
			{ DECIDE("d3", 94, "SWG", RETURNED) },
			{ DECIDE("d4", 95, "SWG", AGREED) } },
		TACIT_STAGE_APPROVED, 90, "d2", "SOC", "pin",
		TACIT_NEXT_NOTHING, NULL },
	{ "approved again",
		{ { DECIDE("d2", 90, "SOC", APPROVED), .blob = "pin" },
			{ DECIDE("d3", 91, "SWG", APPROVED), .blob = "x" },
			{ DECIDE("d4", 92, "SOC", APPROVED), .blob = "new" } },
		TACIT_STAGE_APPROVED, 92, "d4", "SOC", "new",
		TACIT_NEXT_NOTHING, NULL },
	{ "returned",
		{ { DECIDE("d1", 92, "SWG", AGREED) },
			{ DECIDE("d2", 94, "SOC", RETURNED) } },
		TACIT_STAGE_RETURNED, 94, "d2", "SOC", "now", TACIT_NEXT_REVISE,
		"SWG" },
	{ "returned, then circulated again",
		{ { DECIDE("d2", 80, "SOC", RETURNED) },
			{ CALL("n2", 81, 90), CONFIRMED } },
		TACIT_STAGE_READY, 90, "n2", NULL, "sent", TACIT_NEXT_SUBMIT,
		"SWG" },
	{ "agreed, then circulated as agreed",
		{ { DECIDE("d1", 80, "SWG", AGREED), .blob = "sent" },
			{ CALL("n2", 81, 90), CONFIRMED } },
		TACIT_STAGE_READY, 90, "n2", NULL, "sent", TACIT_NEXT_SUBMIT,
		"SOC" },
	{ "agreed, then circulated, the text not recorded",
		{ { DECIDE("d1", 80, "SWG", AGREED), .blob = "pin" },
			{ .kind = TACIT_STEP_CIRCULATED,
				.id = "n2",
				.when = DAY(90) } },
		TACIT_STAGE_CIRCULATED, 90, "n2", NULL, "pin",
		TACIT_NEXT_SUBMIT, "SOC" },
	{ "agreed, then another text circulated",
		{ { DECIDE("d1", 80, "SWG", AGREED), .blob = "sent" },
			{ CALL("n2", 81, 90) },
			{ .kind = TACIT_STEP_CIRCULATED,
				.id = "n3",
				.when = DAY(85),
				.closes = DAY(95),
				.blob = "other",
				CONFIRMED } },
		TACIT_STAGE_READY, 95, "n3", NULL, "other", TACIT_NEXT_SUBMIT,
		"SWG" },
	{ "noted, reviewed, appointed: it stays where it was",
		{ { SUBMIT("a1", 80, "SWG") },
			{ DECIDE("d1", 81, "SWG", NOTED) },
			{ DECIDE("d2", 82, "SWG", REVIEWED) },
			{ DECIDE("d3", 83, "SWG", APPOINTED) },
			{ DECIDE("d4", 84, "SWG", NONE) } },
		TACIT_STAGE_SUBMITTED, 80, "a1", "SWG", "now",
		TACIT_NEXT_DECIDE, "SWG" },
	{ "superseded while it was a draft",
		{ { CALL("n1", 80, 90) },
			{ .kind = TACIT_STEP_SUPERSEDED,
				.id = "n/new",
				.when = DAY(95) } },
		TACIT_STAGE_SUPERSEDED, 95, "n/new", NULL, "sent",
		TACIT_NEXT_NOTHING, NULL },
	{ "in force, and a later paper is a draft",
		{ { DECIDE("d1", 80, "SOC", APPROVED) },
			{ .kind = TACIT_STEP_SUPERSEDED,
				.id = "n/new",
				.when = DAY(95) } },
		TACIT_STAGE_APPROVED, 80, "d1", "SOC", "now",
		TACIT_NEXT_NOTHING, NULL },
	{ "in force, and a later paper is approved",
		{ { DECIDE("d1", 80, "SOC", APPROVED) },
			{ .kind = TACIT_STEP_SUPERSEDED,
				.id = "n/new",
				.when = DAY(95),
				.is_approved = true } },
		TACIT_STAGE_SUPERSEDED, 95, "n/new", NULL, "now",
		TACIT_NEXT_NOTHING, NULL },
	{ "in force, and a later paper is drafted, then approved",
		{ { DECIDE("d1", 80, "SOC", APPROVED) },
			{ .kind = TACIT_STEP_SUPERSEDED,
				.id = "n/new",
				.when = DAY(90) },
			{ .kind = TACIT_STEP_SUPERSEDED,
				.id = "n/new",
				.when = DAY(95),
				.is_approved = true } },
		TACIT_STAGE_SUPERSEDED, 95, "n/new", NULL, "now",
		TACIT_NEXT_NOTHING, NULL },
	{ "a draft, and a later paper is drafted, then approved",
		{ { CALL("n1", 80, 90) },
			{ .kind = TACIT_STEP_SUPERSEDED,
				.id = "n/new",
				.when = DAY(91) },
			{ .kind = TACIT_STEP_SUPERSEDED,
				.id = "n/new",
				.when = DAY(95),
				.is_approved = true } },
		TACIT_STAGE_SUPERSEDED, 91, "n/new", NULL, "sent",
		TACIT_NEXT_NOTHING, NULL },
	{ "given in another order",
		{ { DECIDE("d1", 92, "SWG", AGREED) },
			{ SUBMIT("a1", 91, "SWG") }, { CALL("n1", 80, 90) } },
		TACIT_STAGE_AGREED, 92, "d1", "SWG", "sent", TACIT_NEXT_SUBMIT,
		"SOC" },
	{ "on one day: as it was done",
		{ { SUBMIT("a1", 91, "SWG") },
			{ DECIDE("d1", 91, "SWG", AGREED) } },
		TACIT_STAGE_AGREED, 91, "d1", "SWG", "now", TACIT_NEXT_SUBMIT,
		"SOC" },
	{ "what is to come does not exist",
		{ { SUBMIT("a1", 100, "SWG") },
			{ DECIDE("d1", 101, "SWG", AGREED) } },
		TACIT_STAGE_SUBMITTED, 100, "a1", "SWG", "now",
		TACIT_NEXT_DECIDE, "SWG" },
	{ "a step of no kind", { { .id = "x", .when = DAY(1) } },
		TACIT_STAGE_DRAFTING, -1, NULL, NULL, "now",
		TACIT_NEXT_CIRCULATE, "SWG" },
};

START_TEST(a_paper_has_its_stage)
{
	size_t n = 0;
	struct tacit_stage stage;
	struct tacit_instant since = DAY(rows[_i].since);

	while (n < 5 && rows[_i].steps[n].id)
		n++;
	stage = stage_of(rows[_i].steps, n, NOW);
	ck_assert_msg(stage.stage == rows[_i].stage, "%s: %s", rows[_i].what,
		tacit_stage_word(stage.stage));
	ck_assert_int_eq(stage.since.s, rows[_i].since < 0 ? 0 : since.s);
	ck_assert_pstr_eq(stage.by, rows[_i].by);
	ck_assert_pstr_eq(stage.organ, rows[_i].organ);
	ck_assert_pstr_eq(stage.blob, rows[_i].blob);
	ck_assert_msg(stage.next == rows[_i].next, "%s: next %d", rows[_i].what,
		(int)stage.next);
	ck_assert_pstr_eq(stage.next_organ, rows[_i].next_organ);
}
END_TEST

START_TEST(the_rest_is_told_too)
{
	static const struct tacit_step called[] = {
		{ CALL("n1", 80, 90), .without_disposition = 3 },
		{ DECIDE("d1", 95, "SOC", APPROVED_UNDER_SILENCE),
			.blob = "pin" },
		{ .kind = TACIT_STEP_SUPERSEDED,
			.id = "n/new",
			.when = DAY(96) },
	};
	static const struct tacit_step as_now[] = {
		{ DECIDE("d1", 95, "SOC", APPROVED), .blob = "now" },
	};
	static const struct tacit_step changed[] = {
		{ CALL("n1", 80, 90), .differs = true },
		{ SUBMIT("a1", 91, "SWG") },
	};
	struct tacit_instant closes = DAY(90);
	struct tacit_stage stage = stage_of(called, 1, 92);

	ck_assert(stage.is_provisional);
	ck_assert_uint_eq(stage.without_disposition, 3);
	ck_assert_str_eq(stage.note, "n1");
	ck_assert_int_eq(stage.closes.s, closes.s);
	ck_assert(!stage.differs);

	stage = stage_of(called, 3, NOW);
	ck_assert(stage.is_under_silence);
	ck_assert(!stage.is_provisional);
	ck_assert(stage.differs); /* the text now is not the one pinned */
	ck_assert_str_eq(stage.successor, "n/new");

	stage = stage_of(as_now, 1, NOW);
	ck_assert(!stage.is_under_silence);
	ck_assert(!stage.differs);
	ck_assert_ptr_eq(stage.successor, NULL);
	ck_assert_ptr_eq(stage.note, NULL);

	stage = stage_of(changed, 2, NOW);
	ck_assert(stage.differs);
}
END_TEST

START_TEST(a_paper_is_not_there_before_it_was_recorded)
{
	static const struct tacit_step steps[] = {
		{ DECIDE("d1", 80, "SWG", NOTED) }, /* names it, pins nothing */
		{ CALL("n1", 90, 95) },
	};
	struct tacit_paper_facts facts = { .begins = DAY(100) };
	struct tacit_stage stage;

	tacit_stage_find(&arena, &facts, (struct tacit_instant)DAY(99), &stage);
	ck_assert_int_eq(stage.stage, TACIT_STAGE_NOT_RECORDED);
	ck_assert_int_eq(stage.next, TACIT_NEXT_NOTHING);
	tacit_stage_find(
		&arena, &facts, (struct tacit_instant)DAY(100), &stage);
	ck_assert_int_eq(stage.stage, TACIT_STAGE_DRAFTING);
	/* or from when it was circulated, if that was earlier */
	facts.steps = steps;
	facts.step_count = 2;
	tacit_stage_find(&arena, &facts, (struct tacit_instant)DAY(89), &stage);
	ck_assert_int_eq(stage.stage, TACIT_STAGE_NOT_RECORDED);
	tacit_stage_find(&arena, &facts, (struct tacit_instant)DAY(90), &stage);
	ck_assert_int_eq(stage.stage, TACIT_STAGE_CIRCULATED);
}
END_TEST

START_TEST(without_a_chain_no_organ_is_next)
{
	static const struct tacit_step steps[] = {
		{ CALL("n1", 80, 90), CONFIRMED },
		{ DECIDE("d1", 95, "SWG", APPROVED) },
	};
	struct tacit_paper_facts facts = { .steps = steps, .step_count = 1 };
	struct tacit_instant now = DAY(NOW);
	struct tacit_stage stage;

	tacit_stage_find(&arena, &facts, now, &stage);
	ck_assert_int_eq(stage.next, TACIT_NEXT_SUBMIT);
	ck_assert_ptr_eq(stage.next_organ, NULL);
	facts.step_count = 2;
	tacit_stage_find(&arena, &facts, now, &stage);
	ck_assert_int_eq(stage.stage, TACIT_STAGE_APPROVED);
	facts = (struct tacit_paper_facts){ 0 };
	tacit_stage_find(&arena, &facts, now, &stage);
	ck_assert_int_eq(stage.stage, TACIT_STAGE_DRAFTING);
}
END_TEST

/* --- activities -------------------------------------------------------- */

#define LIMITED TACIT_PROGRESS_LIMITED
#define COMPLETED TACIT_PROGRESS_COMPLETED
#define REPORT(i, s, y, what) \
	.id = (i), .state = (s), .year = (y), .status = (what)

static const struct {
	const char *what;
	bool is_draft;
	struct tacit_progress_report reports[4];
	enum tacit_item_status status;
	const char *ids; /* of those of the year */
} items[] = {
	{ "nothing reported", false, { { 0 } }, TACIT_ITEM_NOT_REPORTED, "" },
	{ "a draft", true, { { REPORT("a", "XAA", 2022, LIMITED) } },
		TACIT_ITEM_PROPOSED, "a" },
	{ "one report", false, { { REPORT("a", "XAA", 2022, LIMITED) } },
		TACIT_ITEM_REPORTED, "a" },
	{ "of another year", false, { { REPORT("a", "XAA", 2021, LIMITED) } },
		TACIT_ITEM_NOT_REPORTED, "" },
	{ "alike, by state", false,
		{ { REPORT("a", "XAB", 2022, LIMITED) },
			{ REPORT("c", "XAA", 2022, LIMITED) },
			{ REPORT("b", "XAB", 2022, LIMITED) } },
		TACIT_ITEM_REPORTED, "cab" },
	{ "side by side", false,
		{ { REPORT("a", "XAA", 2022, LIMITED) },
			{ REPORT("b", "XAB", 2022, COMPLETED) } },
		TACIT_ITEM_REPORTED_DIFFERENTLY, "ab" },
};

START_TEST(an_activity_is_as_reported)
{
	struct tacit_item_facts facts = { .is_in_force = !items[_i].is_draft,
		.reports = items[_i].reports };
	struct tacit_item_line line;
	char ids[5] = "";

	while (facts.report_count < 4 &&
		items[_i].reports[facts.report_count].id)
		facts.report_count++;
	tacit_stage_item(&arena, &facts, 2022, &line);
	for (size_t i = 0; i < line.report_count; i++)
		ids[i] = line.reports[i]->id[0];
	ck_assert_msg(
		!strcmp(ids, items[_i].ids), "%s: %s", items[_i].what, ids);
	ck_assert_msg(line.status == items[_i].status, "%s: %d", items[_i].what,
		(int)line.status);
	if (line.status == TACIT_ITEM_REPORTED)
		ck_assert_int_eq(line.reported, line.reports[0]->status);
}
END_TEST

START_TEST(gates_and_events_are_told)
{
	struct tacit_item_facts facts = { .is_in_force = true };
	struct tacit_item_line line;

	tacit_stage_item(&arena, &facts, 2022, &line);
	ck_assert(!line.gate_is_open);
	ck_assert(!line.has_events);
	facts.needs_approval = true;
	facts.events_held = 1;
	tacit_stage_item(&arena, &facts, 2022, &line);
	ck_assert(line.gate_is_open);
	ck_assert(line.has_events);
	facts.gate_is_approved = true;
	tacit_stage_item(&arena, &facts, 2022, &line);
	ck_assert(!line.gate_is_open);
}
END_TEST

START_TEST(words_are_read)
{
	enum tacit_outcome outcome;
	enum tacit_progress_status status;

	ck_assert(tacit_outcome_parse("agreed", &outcome));
	ck_assert_int_eq(outcome, TACIT_OUTCOME_AGREED);
	ck_assert(tacit_outcome_parse("approved-under-silence", &outcome));
	ck_assert_int_eq(outcome, TACIT_OUTCOME_APPROVED_UNDER_SILENCE);
	ck_assert(tacit_outcome_parse("appointed", &outcome));
	ck_assert_int_eq(outcome, TACIT_OUTCOME_APPOINTED);
	ck_assert(!tacit_outcome_parse("Agreed", &outcome));
	ck_assert_int_eq(outcome, TACIT_OUTCOME_NONE);
	ck_assert(tacit_progress_parse("completed", &status));
	ck_assert_int_eq(status, COMPLETED);
	ck_assert(!tacit_progress_parse("done", &status));
	for (int i = 0; i < TACIT_STAGE_COUNT; i++)
		for (int k = 0; k < i; k++)
			ck_assert_str_ne(
				tacit_stage_word((enum tacit_stage_kind)i),
				tacit_stage_word((enum tacit_stage_kind)k));
}
END_TEST

Suite *tacit_suite_stage(void)
{
	Suite *suite = suite_create("stage");
	TCase *tcase = tcase_create("stage");

	tcase_add_checked_fixture(tcase, NULL, clear_arena);
	tcase_add_loop_test(tcase, a_paper_has_its_stage, 0, (int)COUNT(rows));
	tcase_add_test(tcase, a_paper_is_not_there_before_it_was_recorded);
	tcase_add_test(tcase, the_rest_is_told_too);
	tcase_add_test(tcase, without_a_chain_no_organ_is_next);
	tcase_add_loop_test(
		tcase, an_activity_is_as_reported, 0, (int)COUNT(items));
	tcase_add_test(tcase, gates_and_events_are_told);
	tcase_add_test(tcase, words_are_read);
	suite_add_tcase(suite, tcase);
	return suite;
}
