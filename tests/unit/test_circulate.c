#include "change/circulate.h"

#include "change/act.h"
#include "change/decide.h"
#include <tacit/facts.h>

#include "register_fixture.h"

static bool put(struct tacit_register *r, struct tacit_edit *edit, void *ctx,
	struct tacit_err *e)
{
	const char *const *pair = ctx;
	struct tacit_str bytes = tacit_str_of(pair[1]);

	(void)r;
	(void)e;
	tacit_edit_put(edit, pair[0], &bytes);
	return true;
}

static bool put_by(
	const struct tacit_actor *who, const char *path, const char *text)
{
	const char *pair[2] = { path, text };

	err = (struct tacit_err){ 0 };
	tacit_write_result_clear(&result);
	return tacit_write(reg, who, put, pair, &options, &result, &err);
}

/* A draft with these lines more. */
static void draft(const char *lines)
{
	const char *text = tacit_arena_printf(&arena,
		"---\nnumber: NCT/G/900\ndate: 2022-07-01\ncity: Astana\n"
		"area: nct-general\nsubject: Test\nto: Member States\n%s"
		"---\n\nTest data.\n",
		lines);

	ck_assert_msg(put_by(&secretariat, "notes/2022/nct-g-900.md", text),
		"%s", err.msg);
}

static bool circulate(void)
{
	struct tacit_circulation what = { .note = "2022/nct-g-900" };

	err = (struct tacit_err){ 0 };
	tacit_write_result_clear(&result);
	return tacit_circulate(
		reg, &secretariat, &what, &options, &result, &err);
}

#define ASSUMED "comments-by: 2022-07-10\ndeadline-basis: assumed\n"
#define ENCLOSES "encloses:\n  - nct-general/concept-paper\n"

START_TEST(issues_and_says_what_it_took_for_granted)
{
	static const struct {
		const char *lines;
		const char *has;
	} rows[] = {
		{ "", "issued: \"2022-07-01T03:00:00Z\"" },
		{ ENCLOSES, "  - nct-general/concept-paper.ru " },
		{ "encloses:\n  - nct-general/action-plan\n",
			"  - nct-general/iv.0 " },
		{ ENCLOSES ASSUMED,
			"cutoff: \"24:00\"\nzone: Asia/Almaty\ndeadline-basis: "
			"assumed\ncloses: \"2022-07-10T18:00:00Z\"\noffset: "
			"\"+06:00\"\ncloses-other: "
			"\"2022-07-09T18:00:00Z\"\n" },
		{ ENCLOSES ASSUMED "cutoff: \"00:00\"\n",
			"closes-other: \"2022-07-10T18:00:00Z\"\n" },
		{ ENCLOSES "comments-by: 2022-07-10\ncutoff: \"00:00\"\n"
			   "zone: Asia/Bangkok\n",
			"deadline-basis: stated\ncloses: "
			"\"2022-07-09T17:00:00Z\"\noffset: \"+07:00\"\n" },
	};

	draft(rows[_i].lines);
	ck_assert_msg(circulate(), "%s -> %s", err.msg, err.hint);
	ck_assert_msg(strstr(text_of("2022/nct-g-900"), rows[_i].has) != NULL,
		"%s", text_of("2022/nct-g-900"));
	ck_assert(!circulate());
	ck_assert_int_eq(err.code, TACIT_REFUSED);
}
END_TEST

START_TEST(refuses_what_does_not_hold)
{
	static const struct {
		const char *lines;
		const char *what;
	} rows[] = {
		{ "comments-by: 2022-07-10\n", "encloses nothing" },
		{ ENCLOSES "comments-by: 2022-07-01\ncutoff: \"00:00\"\n"
			   "zone: UTC\n",
			"" },
		{ ENCLOSES "comments-by: 2022-07-10\n",
			"does not say by which hour" },
		{ ENCLOSES "comments-by: 2022-07-10\ndeadline-basis: stated\n",
			"does not say by which hour" },
		{ ENCLOSES "comments-by: 2022-07-10\ncutoff: \"24:00\"\n",
			"does not say in which zone" },
	};

	draft(rows[_i].lines);
	ck_assert(!circulate());
	ck_assert_int_eq(err.code, TACIT_INVALID);
	ck_assert_msg(strstr(err.msg, rows[_i].what) != NULL, "%s", err.msg);
	ck_assert_str_eq(result.commit, "");
}
END_TEST

START_TEST(states_the_hour_that_is_ordered)
{
	struct tacit_circulation c = { .note = "2022/nct-g-900",
		.cutoff = "12:00",
		.zone = "Europe/Vienna" };

	draft(ENCLOSES "comments-by: 2022-07-10\ncutoff: \"24:00\"\n");
	tacit_write_result_clear(&result);
	ck_assert(!tacit_circulate(
		reg, &secretariat, &c, &options, &result, &err));
	ck_assert_str_eq(err.msg, "cutoff: the note says something else");
	c.cutoff = NULL;
	tacit_write_result_clear(&result);
	ck_assert_msg(
		tacit_circulate(reg, &secretariat, &c, &options, &result, &err),
		"%s", err.msg);
	ck_assert_ptr_nonnull(strstr(text_of("2022/nct-g-900"),
		"zone: Europe/Vienna\ndeadline-basis: stated\ncloses: "
		"\"2022-07-10T22:00:00Z\"\noffset: \"+02:00\"\n"));
}
END_TEST

START_TEST(an_extension_comes_in_time_and_moves_later)
{
	/* the call of NCT/G/778 closed at midnight */
	draft("extends: 2022/nct-g-778\n" ASSUMED);
	ck_assert(!circulate());
	ck_assert_int_eq(err.code, TACIT_INVALID);
	reopen_at((struct tacit_instant){ 1656500000 });
	ck_assert_msg(circulate(), "%s", err.msg);
	/* the date of the note is another day: look at it */
	ck_assert(has_fault(&result.faults, 0, "bears another date", ""));
}
END_TEST

/* --- rights as they stand in all of the commit ------------------------------------ */

static const char *changed(const char *id)
{
	const char *text = text_of(id);
	const char *title = strstr(text, "title: ");

	return tacit_arena_printf(&arena, "%.*stitle: Other%s",
		(int)(title - text), text, strchr(title, '\n'));
}

START_TEST(what_is_circulated_is_frozen_whatever_now_is)
{
	const char *paper = "plans/nct-general/concept-paper.md";
	const char *item = "plans/nct-general/items/i.3.md";
	const char *text = changed("nct-general/concept-paper");
	const char *of_item = changed("nct-general/i.3");

	/* closed: the coordinator may */
	ck_assert_msg(put_by(&coordinator, item, of_item), "%s", err.msg);
	draft(ENCLOSES ASSUMED);
	ck_assert(circulate());
	ck_assert(!put_by(&coordinator, paper, text));
	ck_assert_int_eq(err.code, TACIT_REFUSED);
	reopen_at((struct tacit_instant){ 1640000000 });
	ck_assert(!put_by(&coordinator, paper, text));
	reopen_at((struct tacit_instant){ 1657476000 });
	ck_assert_msg(put_by(&coordinator, paper, text), "%s", err.msg);
}
END_TEST

START_TEST(what_is_approved_is_frozen)
{
	const char *documents[] = { "nct-general/concept-paper",
		"nct-general/action-plan" };
	struct tacit_decision d = { .organ = "SOC",
		.outcome = "approved",
		.documents = documents,
		.document_count = 2,
		.because = "Test data." };
	struct tacit_stage stage = { 0 };
	const char *item = changed("nct-general/i.3");

	tacit_write_result_clear(&result);
	ck_assert_msg(
		tacit_decide(reg, &secretariat, &d, &options, &result, &err),
		"%s", err.msg);
	ck_assert(
		!put_by(&coordinator, "plans/nct-general/items/i.3.md", item));
	ck_assert_int_eq(err.code, TACIT_REFUSED);
	ck_assert(!put_by(&coordinator, "plans/nct-general/items/i.7.md",
		"---\narea: nct-general\nsection: i\ntitle: New\n---\n"));
	/* another paper takes its place, first as a draft */
	ck_assert_msg(put_by(&coordinator, "plans/nct-general/next.md",
			      "---\narea: nct-general\nkind: concept-paper\n"
			      "title: Next\nlang: en\nsupersedes: "
			      "nct-general/concept-paper\n---\n\nText.\n"),
		"%s", err.msg);
	ck_assert(tacit_facts_stage(
		reg, &arena, "nct-general/concept-paper", &stage, &err));
	ck_assert_int_eq(stage.stage, TACIT_STAGE_APPROVED);
	ck_assert_str_eq(stage.successor, "nct-general/next");
	documents[0] = "nct-general/next";
	d.document_count = 1;
	tacit_write_result_clear(&result);
	ck_assert(tacit_decide(reg, &secretariat, &d, &options, &result, &err));
	ck_assert(tacit_facts_stage(
		reg, &arena, "nct-general/concept-paper", &stage, &err));
	ck_assert_int_eq(stage.stage, TACIT_STAGE_SUPERSEDED);
}
END_TEST

Suite *tacit_suite_circulate(void)
{
	Suite *s = suite_create("circulate");
	TCase *t = tcase_create("circulate");

	tcase_add_checked_fixture(t, make_register, remove_register);
	tcase_set_timeout(t, 60);
	tcase_add_loop_test(t, issues_and_says_what_it_took_for_granted, 0, 6);
	tcase_add_loop_test(t, refuses_what_does_not_hold, 0, 4);
	tcase_add_test(t, states_the_hour_that_is_ordered);
	tcase_add_test(t, an_extension_comes_in_time_and_moves_later);
	tcase_add_test(t, what_is_circulated_is_frozen_whatever_now_is);
	tcase_add_test(t, what_is_approved_is_frozen);
	suite_add_tcase(s, t);
	return s;
}
