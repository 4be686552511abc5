#include <tacit/facts.h>

#include "facts/dispositions.h"
#include "facts/open_things.h"
#include <tacit/silence.h>

#include "record_fixture.h"

static const char call_id[] = "2022/nct-g-778";
static const char paper_id[] = "nct-general/concept-paper";
static const char plan_id[] = "nct-general/action-plan";

static void commit(const char *script)
{
	sh(script);
	sh("git add . && git commit -qm t");
	ck_assert_msg(tacit_register_refresh(reg, &err), "%s", err.msg);
}

static const char *say(struct tacit_comment comment)
{
	comment.via = "note";
	if (!comment.area)
		comment.note = call_id;
	comment.received = (struct tacit_instant){ 1655700000 };
	return record_comment(&comment);
}

static const char *act(const char *kind, const char *subject)
{
	const struct tacit_act done = { .kind = kind,
		.organ = !strcmp(kind, "submitted") ? "SWG" : NULL,
		.because = "Test." };

	return record_act(done, subject);
}

static struct tacit_call_case read_call(const char *note)
{
	struct tacit_call_case call = { 0 };

	ck_assert_msg(tacit_facts_call(reg, &arena, note, &call, &err), "%s",
		err.msg);
	return call;
}

static enum tacit_verdict verdict(bool *is_provisional)
{
	struct tacit_call_case call = read_call(call_id);
	struct tacit_silence silence = { 0 };

	tacit_silence_judge(
		&arena, &call.facts, tacit_register_now(reg), &silence);
	*is_provisional = silence.is_provisional;
	return silence.verdict;
}

/* --- the call ---------------------------------------------------------------------- */

START_TEST(reads_a_call)
{
	struct tacit_call_case call = read_call(call_id);
	const struct tacit_call *facts = &call.facts.call;
	size_t i;

	ck_assert_int_eq(facts->effect, TACIT_EFFECT_FORWARD);
	ck_assert_str_eq(facts->organ, "SWG");
	ck_assert_int_eq(facts->closes.s, 1656612000);
	/* "by 30 June" read as "before": a day earlier */
	ck_assert_int_eq(facts->other_closes.s, 1656612000 - TACIT_DAY_S);
	ck_assert_uint_eq(facts->enclosure_count, 16);
	for (i = 0; i < facts->enclosure_count; i++) {
		const struct tacit_enclosure *e = &facts->enclosures[i];

		if (strstr(e->id, "/i"))
			ck_assert_str_eq(e->part_of, plan_id);
		else
			ck_assert_ptr_null(e->part_of);
	}
	ck_assert_uint_eq(call.facts.member_count, 28);
	/* what the note only reports was said outside the call */
	ck_assert_uint_eq(call.comment_count, 0);
	ck_assert_uint_eq(call.facts.statement_count, 2);
	ck_assert(call.facts.statements[0].is_outside);
	call = read_call("2022/nct-g-375");
	ck_assert(!tacit_instant_is_set(call.facts.call.closes));
	ck_assert(!tacit_facts_call(reg, &arena, "2022/none", &call, &err));
	ck_assert_int_eq(err.code, TACIT_NOTFOUND);
}
END_TEST

/* It is kept as that note's fault, and nothing is proved by it. */
/* What others said is not read; what it follows is, whoever said that. */
START_TEST(reads_what_bears_on_a_comment)
{
	const char *follows = say((struct tacit_comment){
		.state = "CHN", .kind = "comment", .body = "Of China.\n" });
	const char *own = say((struct tacit_comment){
		.state = "KAZ", .kind = "comment", .body = "Own.\n" });
	struct tacit_document comment = { 0 };
	struct tacit_call_case call = { 0 };
	const char *id;
	size_t i;

	(void)say((struct tacit_comment){
		.state = "THA", .kind = "comment", .body = "Not heard.\n" });
	id = say((struct tacit_comment){ .state = "KAZ",
		.kind = "support",
		.follows = follows,
		.body = "" });
	ck_assert(tacit_register_get(
		reg, &arena, TACIT_COMMENT, id, &comment, &err));
	ck_assert_msg(
		tacit_facts_call_beside(reg, &arena, &comment, &call, &err),
		"%s", err.msg);
	for (i = 0; i < call.facts.statement_count; i++)
		ck_assert_msg(!strcmp(call.facts.statements[i].id, own) ||
				!strcmp(call.facts.statements[i].id, id) ||
				!strcmp(call.facts.statements[i].id, follows),
			"%s", call.facts.statements[i].id);
	ck_assert_uint_eq(i, 3);
}
END_TEST

START_TEST(says_what_cannot_be_read)
{
	static const struct {
		const char *edit;
		const char *what;
	} faulty[] = {
		{ "s/^silence: .*/silence: whenever/", "whenever" },
		{ "s/^cutoff: .*/cutoff: \"25:00\"/", "25:00" },
		{ "s/^zone: .*/zone: Asia\\/Nowhere/", "Asia/Nowhere" },
	};
	struct tacit_call_case call = read_call(call_id);
	struct tacit_silence silence = { 0 };

	ck_assert_uint_eq(call.fault_count, 0);
	ck_assert(!call.facts.call.is_faulty);
	commit(tacit_arena_printf(&arena, "sed -i '%s' notes/2022/nct-g-778.md",
		faulty[_i].edit));
	call = read_call(call_id);
	ck_assert_uint_eq(call.fault_count, 1);
	ck_assert_str_eq(call.faults[0].path, "notes/2022/nct-g-778.md");
	ck_assert_ptr_nonnull(strstr(call.faults[0].what, faulty[_i].what));
	ck_assert(call.facts.call.is_faulty);
	tacit_silence_judge(&arena, &call.facts,
		(struct tacit_instant){ 1700000000 }, &silence);
	ck_assert_int_eq(silence.verdict, TACIT_VERDICT_NOT_PROVABLE);
	ck_assert(!tacit_facts_check_call(reg, &call, &err));
	ck_assert_int_eq(err.code, TACIT_INVALID);
	ck_assert_str_eq(err.path, "notes/2022/nct-g-778.md");
}
END_TEST

START_TEST(knows_the_text_that_was_circulated)
{
	struct tacit_call_case before = read_call(call_id);
	struct tacit_call_case after;
	struct tacit_addresses old = { 0 };
	struct tacit_addresses now = { 0 };

	ck_assert(tacit_passages(reg, &arena, &before, paper_id, &old, &err));
	commit("git rm -q plans/nct-general/concept-paper.md "
	       "plans/nct-general/items/i.3.md");
	after = read_call(call_id);
	ck_assert_uint_eq(after.facts.call.enclosures[0].prepared_by_count,
		before.facts.call.enclosures[0].prepared_by_count);
	ck_assert(tacit_passages(reg, &arena, &after, paper_id, &now, &err));
	ck_assert_uint_eq(now.count, old.count);
	ck_assert(tacit_passages(reg, &arena, &after, plan_id, &now, &err));
	ck_assert_ptr_nonnull(tacit_address_find(&now, "i.3"));
	ck_assert(!tacit_passages(reg, &arena, NULL, paper_id, &now, &err));
	ck_assert_int_eq(err.code, TACIT_NOTFOUND);
}
END_TEST

START_TEST(a_close_on_the_day_of_the_deadline_confirms)
{
	bool is_provisional = false;

	/* 1 July, 00:00 of Nur-Sultan is the close itself */
	ck_assert_int_eq(verdict(&is_provisional), TACIT_VERDICT_KEPT);
	ck_assert(is_provisional);
	(void)act("replies-complete", call_id);
	ck_assert_int_eq(verdict(&is_provisional), TACIT_VERDICT_KEPT);
	ck_assert(!is_provisional);
}
END_TEST

START_TEST(an_act_in_error_is_undone_by_its_withdrawal)
{
	struct tacit_act back = { .kind = "entered-in-error",
		.subject_count = 1,
		.because = "Test: it was none." };
	const char *comment = say((struct tacit_comment){
		.state = "THA", .kind = "objection", .body = "No.\n" });
	bool is_provisional;
	bool stands = false;

	ck_assert_int_eq(verdict(&is_provisional), TACIT_VERDICT_BROKEN);
	back.withdraws = act("entered-in-error", comment);
	ck_assert_int_eq(verdict(&is_provisional), TACIT_VERDICT_KEPT);
	ck_assert(tacit_facts_stands(reg, comment, &stands, &err));
	ck_assert(!stands);
	tacit_write_result_clear(&result);
	back.subjects = &comment;
	ck_assert_msg(tacit_act_record(reg, &secretariat, &back, &options,
			      &result, &err),
		"%s", err.msg);
	ck_assert_int_eq(verdict(&is_provisional), TACIT_VERDICT_BROKEN);
	ck_assert(tacit_facts_stands(reg, comment, &stands, &err));
	ck_assert(stands);
}
END_TEST

START_TEST(the_public_proves_no_silence)
{
	bool is_provisional;

	commit("sed -i 's/^issued:/distribution: public\\nissued:/' "
	       "notes/2022/nct-g-778.md");
	(void)say((struct tacit_comment){
		.state = "THA", .kind = "objection", .body = "No.\n" });
	ck_assert(tacit_register_set_public(reg, &err));
	ck_assert_int_eq(verdict(&is_provisional), TACIT_VERDICT_NOT_PROVABLE);
}
END_TEST

/* --- answers -------------------------------------------------------------------------- */

static const struct tacit_document *disposition_of(const char *comment)
{
	struct tacit_dispositions given = { 0 };

	ck_assert(tacit_dispositions_of(reg, &arena, comment, &given, &err));
	return tacit_dispositions_find(&given, comment);
}

START_TEST(finds_the_answer_that_stands)
{
	const char *comment = say((struct tacit_comment){
		.state = "THA", .kind = "comment", .body = "One.\n" });
	const char *first;
	const char *second;

	ck_assert_ptr_null(disposition_of(comment));
	first = record_answer(
		(struct tacit_answer){ .outcome = "noted" }, comment);
	second = record_answer((struct tacit_answer){ .outcome = "deferred",
				       .supersedes = first },
		comment);
	ck_assert_str_eq(disposition_of(comment)->at.id, second);
	(void)record_answer((struct tacit_answer){ .outcome = "deferred",
				    .withdraws = second },
		comment);
	ck_assert_ptr_null(disposition_of(comment));
}
END_TEST

START_TEST(answers_are_judged)
{
	const char *comment = say((struct tacit_comment){
		.state = "THA", .kind = "comment", .body = "One.\n" });
	const char *applied[] = { "concept-paper#II.2", "II.99" };
	struct tacit_answer a = { .comments = &comment,
		.comment_count = 1,
		.outcome = "incorporated",
		.applied = applied,
		.applied_count = 2 };

	tacit_write_result_clear(&result);
	ck_assert(!tacit_answer_record(
		reg, &coordinator, &a, &options, &result, &err));
	ck_assert_int_eq(err.code, TACIT_NOTFOUND);
	tacit_write_result_clear(&result);
	err = (struct tacit_err){ 0 };
	a.applied_count = 1;
	a.outcome = "not-incorporated";
	ck_assert(!tacit_answer_record(
		reg, &coordinator, &a, &options, &result, &err));
	tacit_write_result_clear(&result);
	err = (struct tacit_err){ 0 };
	a.outcome = "incorporated";
	ck_assert_msg(tacit_answer_record(
			      reg, &coordinator, &a, &options, &result, &err),
		"%s", err.msg);
	ck_assert_ptr_nonnull(strstr(text_of(result.ids[0]),
		"  - nct-general/concept-paper#II.2\n"));
	ck_assert_ptr_nonnull(strstr(text_of(result.ids[0]), "by: TUR\n"));
}
END_TEST

/* --- the paper ------------------------------------------------------------------------- */

static struct tacit_stage stage_of(const char *paper)
{
	struct tacit_stage stage = { 0 };

	ck_assert_msg(tacit_facts_stage(reg, &arena, paper, &stage, &err), "%s",
		err.msg);
	return stage;
}

START_TEST(a_paper_goes_its_way)
{
	struct tacit_paper_facts facts = { 0 };
	const char *submitted;

	reopen_at((struct tacit_instant){ 1655700000 });
	ck_assert_int_eq(stage_of(paper_id).stage, TACIT_STAGE_CIRCULATED);
	reopen_at(the_instant);
	ck_assert_int_eq(stage_of(paper_id).stage, TACIT_STAGE_READY);
	submitted = act("submitted", paper_id);
	ck_assert_int_eq(stage_of(paper_id).stage, TACIT_STAGE_SUBMITTED);
	(void)act("entered-in-error", submitted);
	ck_assert_int_eq(stage_of(paper_id).stage, TACIT_STAGE_READY);
	ck_assert(tacit_facts_paper(reg, &arena, paper_id, &facts, &err));
	ck_assert_uint_eq(facts.step_count, 1);
	ck_assert(!tacit_facts_paper(
		reg, &arena, "nct-general/none", &facts, &err));
	ck_assert_int_eq(err.code, TACIT_NOTFOUND);
}
END_TEST

START_TEST(a_text_that_changed_is_told_unless_it_was_said_where)
{
	const char *comment = say((struct tacit_comment){
		.state = "THA", .kind = "comment", .body = "One.\n" });
	const char *applied = "concept-paper#II.2";

	(void)record_answer((struct tacit_answer){ .outcome = "incorporated",
				    .applied = &applied,
				    .applied_count = 1 },
		comment);
	ck_assert_int_eq(stage_of(paper_id).stage, TACIT_STAGE_READY);
	commit("sed -i 's/further cooperation in law/deepen work in law/' "
	       "plans/nct-general/concept-paper.md");
	ck_assert_int_eq(stage_of(paper_id).stage, TACIT_STAGE_READY);
	commit("printf '\nAnother paragraph.\n' "
	       ">>plans/nct-general/concept-paper.md");
	ck_assert_int_eq(stage_of(paper_id).stage, TACIT_STAGE_CHANGED);
	ck_assert(stage_of(paper_id).differs);
	ck_assert(!stage_of(plan_id).differs);
}
END_TEST

START_TEST(knows_coordinators_and_plans)
{
	struct tacit_coordinators who = { 0 };
	const char *plan = NULL;

	ck_assert(tacit_facts_coordinators(reg, &arena, "nct-general",
		(struct tacit_date){ 0 }, &who, &err));
	ck_assert_uint_ge(who.count, 1);
	ck_assert_str_eq(who.codes[0], "TUR");
	ck_assert(tacit_facts_plan(reg, &arena, "nct-general", &plan, &err));
	ck_assert_str_eq(plan, plan_id);
	ck_assert(tacit_facts_plan(reg, &arena, "human", &plan, &err));
	ck_assert_ptr_null(plan);
	ck_assert(tacit_facts_coordinators(
		reg, &arena, "none", (struct tacit_date){ 0 }, &who, &err));
	ck_assert_uint_eq(who.count, 0);
}
END_TEST

/* --- places ---------------------------------------------------------------------------- */

START_TEST(resolves_places)
{
	static const struct {
		const char *typed;
		const char *place; /* NULL: fails */
		enum tacit_code code;
	} rows[] = {
		{ "concept-paper#II.2", "nct-general/concept-paper#II.2",
			TACIT_OK },
		{ "nct-general/concept-paper#II.2",
			"nct-general/concept-paper#II.2", TACIT_OK },
		{ "action-plan#i.3", "nct-general/action-plan#i.3", TACIT_OK },
		{ "nct-general/i.3", "nct-general/action-plan#i.3", TACIT_OK },
		{ "i.3", "nct-general/action-plan#i.3", TACIT_OK },
		{ "concept-paper", "nct-general/concept-paper", TACIT_OK },
		{ "concept-paper#II.99", NULL, TACIT_NOTFOUND },
		{ "nothing", NULL, TACIT_NOTFOUND },
	};
	struct tacit_call_case call = read_call(call_id);
	const char *place = NULL;
	bool ok = tacit_place_resolve(
		reg, &arena, &call, rows[_i].typed, &place, &err);

	ck_assert_msg(ok == (rows[_i].place != NULL), "%s: %s", rows[_i].typed,
		ok ? place : err.msg);
	ck_assert_int_eq(err.code, rows[_i].code);
	if (ok)
		ck_assert_str_eq(place, rows[_i].place);
}
END_TEST

/* --- what is open ------------------------------------------------------------------------- */

START_TEST(collects_what_is_open)
{
	struct tacit_open found = { 0 };
	struct tacit_open again = { 0 };
	size_t calls;

	ck_assert_msg(
		tacit_open_things(reg, &arena, &secretariat, &found, &err),
		"%s", err.msg);
	calls = found.facts.call_count;
	ck_assert_uint_ge(calls, 1);
	ck_assert_int_eq(found.facts.self, TACIT_PARTY_SECRETARIAT);
	(void)say((struct tacit_comment){ .state = "THA",
		.kind = "proposal",
		.area = "nct-general",
		.body = "Test.\n" });
	ck_assert(tacit_open_things(reg, &arena, &coordinator, &again, &err));
	ck_assert_int_eq(again.facts.self, TACIT_PARTY_STATE);
	ck_assert_uint_eq(
		again.facts.answer_count, found.facts.answer_count + 1);
	ck_assert_str_eq(again.facts.answers[0].subject, "nct-general");
	ck_assert_uint_eq(again.facts.answers[0].count, 1);
	ck_assert_int_eq(again.facts.answers[0].since.s, 1655700000);
	ck_assert_uint_eq(again.facts.answers[0].coordinator_count, 1);
	ck_assert_str_eq(again.facts.answers[0].coordinators[0], "TUR");
	/* a note entered in error awaits nothing */
	(void)act("entered-in-error", call_id);
	ck_assert(tacit_open_things(reg, &arena, &secretariat, &found, &err));
	ck_assert_uint_eq(found.facts.call_count, calls - 1);
}
END_TEST

/* Once its original changes, a version is awaited of who writes it. */
START_TEST(finds_versions_of_an_earlier_text)
{
	struct tacit_open found = { 0 };

	ck_assert(tacit_open_things(reg, &arena, &secretariat, &found, &err));
	ck_assert_uint_eq(found.facts.version_count, 0);
	sh("echo >>plans/nct-general/concept-paper.md && "
	   "git commit -qam 'test: by hand'");
	ck_assert_msg(tacit_register_refresh(reg, &err), "%s", err.msg);
	ck_assert(tacit_open_things(reg, &arena, &secretariat, &found, &err));
	ck_assert_uint_eq(found.facts.version_count, 1);
	ck_assert_str_eq(
		found.facts.versions[0].id, "nct-general/concept-paper.ru");
	ck_assert_str_eq(
		found.facts.versions[0].original, "nct-general/concept-paper");
	ck_assert_int_eq(
		found.facts.versions[0].writer.kind, TACIT_PARTY_COORDINATOR);
	ck_assert_uint_eq(found.facts.versions[0].writer.code_count, 1);
	ck_assert_str_eq(found.facts.versions[0].writer.codes[0], "TUR");
}
END_TEST

Suite *tacit_suite_facts(void)
{
	Suite *s = suite_create("facts");
	TCase *t = tcase_create("facts");

	tcase_add_checked_fixture(t, make_register, remove_register);
	tcase_set_timeout(t, 60);
	tcase_add_test(t, reads_a_call);
	tcase_add_test(t, reads_what_bears_on_a_comment);
	tcase_add_loop_test(t, says_what_cannot_be_read, 0, 3);
	tcase_add_test(t, knows_the_text_that_was_circulated);
	tcase_add_test(t, a_close_on_the_day_of_the_deadline_confirms);
	tcase_add_test(t, an_act_in_error_is_undone_by_its_withdrawal);
	tcase_add_test(t, the_public_proves_no_silence);
	tcase_add_test(t, finds_the_answer_that_stands);
	tcase_add_test(t, answers_are_judged);
	tcase_add_test(t, a_paper_goes_its_way);
	tcase_add_test(t, a_text_that_changed_is_told_unless_it_was_said_where);
	tcase_add_test(t, knows_coordinators_and_plans);
	tcase_add_loop_test(t, resolves_places, 0, 8);
	tcase_add_test(t, collects_what_is_open);
	tcase_add_test(t, finds_versions_of_an_earlier_text);
	suite_add_tcase(s, t);
	return s;
}
