#include "judge/edit.h"

#include "change/act.h"
#include "change/circulate.h"
#include "change/comment.h"
#include "change/decide.h"
#include "change/progress.h"

#include "register_fixture.h"

static struct tacit_write_options how;

static void setup(void)
{
	make_register();
	how = options;
}

static bool write_with(
	const struct tacit_actor *actor, tacit_build_fn build, void *ctx)
{
	err = (struct tacit_err){ 0 };
	tacit_write_result_clear(&result);
	return tacit_write(reg, actor, build, ctx, &how, &result, &err);
}

/* Put one text at one path; NULL removes it. */
struct put {
	const char *path;
	const char *text;
	const char *first; /* a command for git, before the first try */
	unsigned tries;
};

static bool put(struct tacit_register *r, struct tacit_edit *edit, void *ctx,
	struct tacit_err *e)
{
	struct put *p = ctx;
	struct tacit_str bytes = tacit_str_of(p->text);

	(void)r;
	(void)e;
	tacit_edit_put(edit, p->path, p->text ? &bytes : NULL);
	tacit_edit_message(edit, "test: %s", "put");
	if (!p->tries++ && p->first)
		sh(p->first);
	return true;
}

static bool put_text(const char *path, const char *text)
{
	struct put p = { .path = path, .text = text };

	return write_with(&secretariat, put, &p);
}

static const char member[] =
	"---\ncode: XAA\nname: Test State A\nkind: member\n---\n";

/* --- the door -------------------------------------------------------------------- */

START_TEST(writes_one_commit)
{
	ck_assert_msg(put_text("members/xaa.md", member), "%s", err.msg);
	ck_assert_uint_eq(result.count, 1);
	ck_assert_str_eq(result.paths[0], "members/xaa.md");
	ck_assert_str_eq(result.ids[0], "XAA");
	ck_assert_str_eq(result.commit, tacit_register_commit(reg));
	ck_assert_ptr_nonnull(tacit_register_member(reg, "XAA"));
	sh("test \"$(git log -1 --format=%an:%ae:%s)\" = "
	   "'Secretariat:secretariat@register.invalid:test: put'");
	sh("git fsck --strict && test -z \"$(git status --porcelain)\"");
}
END_TEST

START_TEST(a_dry_run_writes_nothing)
{
	const char *before =
		tacit_arena_strdup(&arena, tacit_register_commit(reg));

	how.dry_run = true;
	ck_assert(put_text("members/xaa.md", member));
	ck_assert_uint_eq(result.count, 1);
	ck_assert_str_eq(result.commit, "");
	ck_assert_str_eq(tacit_register_commit(reg), before);
	sh("test ! -e members/xaa.md");
}
END_TEST

START_TEST(says_all_faults_at_once_in_the_words_of_check)
{
	static const char note[] =
		"---\nnumber: NCT/G/900\ndate: 2022-07-01\ncity: Astana\n"
		"area: nct-genral\nsubject: S\nto: Member States\n"
		"refers-to:\n  - 2022/none\nsilence: forward SWX\n---\n";

	ck_assert(!put_text("notes/2022/nct-g-900.md", note));
	ck_assert_int_eq(err.code, TACIT_INVALID);
	ck_assert(has_fault(&result.faults, 5,
		"area: this register has no area nct-genral",
		"did you mean nct-general?"));
	ck_assert(has_fault(&result.faults, 9,
		"refers-to: this register has no note 2022/none", ""));
	ck_assert(has_fault(
		&result.faults, 10, "no organ SWX", "did you mean SWG?"));
	ck_assert_str_eq(result.commit, "");
	ck_assert(!put_text("nowhere/x.md", "x\n"));
	ck_assert(!put_text("members/xaa.md", "no header\n"));
}
END_TEST

START_TEST(a_pin_is_of_the_parent)
{
	const char *version = "---\ntitle: T\nlang: zh\ntext: courtesy\n"
			      "translates: nct-general/concept-paper "
			      "0123456789012345678901234567890123456789\n---\n";

	ck_assert(!put_text("plans/nct-general/concept-paper.zh.md", version));
	ck_assert(has_fault(&result.faults, 5, "had another text before", ""));
}
END_TEST

START_TEST(what_stood_there_is_no_fault_of_the_edit)
{
	static const char area[] =
		"---\ncode: XX/G\ntitle: Test\ndimension: human\n"
		"coordinators:\n  - XYZ\n---\n";

	sh("printf '%b' '---\\ncode: XX/G\\ntitle: Test\\ndimension: "
	   "human\\ncoordinators:\\n  - XYZ\\n---\\n' >areas/xx.md; "
	   "git add .; git -c user.name=T -c user.email=t@t.invalid -c "
	   "core.hooksPath=/dev/null commit -qm t");
	ck_assert_msg(put_text("areas/xx.md",
			      tacit_arena_printf(&arena, "%sText.\n", area)),
		"%s", err.msg);
	ck_assert(!put_text("areas/xy.md", area));
	ck_assert(has_fault(&result.faults, 6, "XYZ", ""));
}
END_TEST

START_TEST(asks_the_policy)
{
	const struct tacit_actor thailand = {
		.role = TACIT_ROLE_STATE, .code = "THA", .is_listed = true
	};
	const struct tacit_actor nobody = { 0 };
	struct put p = { .path = "members/xaa.md", .text = member };

	ck_assert(!write_with(&thailand, put, &p));
	ck_assert_int_eq(err.code, TACIT_REFUSED);
	ck_assert(!write_with(&nobody, put, &p));
	ck_assert_int_eq(err.code, TACIT_REFUSED);
	/* somebody refers to it */
	ck_assert(!put_text("areas/nct-general.md", NULL));
	ck_assert_int_eq(err.code, TACIT_REFUSED);
	ck_assert(!put_text("members/tha.md", NULL));
	ck_assert_int_eq(err.code, TACIT_REFUSED);
	/* what was said stays */
	ck_assert(!put_text("comments/area/nct-general/tha/"
			    "e5snhfqg6dz70t2g.md",
		NULL));
	ck_assert_int_eq(err.code, TACIT_REFUSED);
	/* nobody does */
	ck_assert(put_text("members/xaa.md", member));
	ck_assert_msg(put_text("members/xaa.md", NULL), "%s", err.msg);
	sh("test ! -e members/xaa.md");
}
END_TEST

START_TEST(begins_again_when_somebody_was_faster)
{
	struct put p = { .path = "members/xaa.md",
		.text = member,
		.first = "echo >>README.md; git -c user.name=T -c "
			 "user.email=t@t.invalid -c core.hooksPath=/dev/null "
			 "commit -qam faster" };

	ck_assert_msg(write_with(&secretariat, put, &p), "%s", err.msg);
	ck_assert_uint_eq(p.tries, 2);
	sh("test \"$(git log --format=%s -2 | tail -1)\" = faster");
	sh("git fsck --strict && test -z \"$(git status --porcelain)\"");
}
END_TEST

START_TEST(leaves_what_somebody_changed)
{
	sh("echo mine >>members/tha.md");
	ck_assert(put_text("members/xaa.md", member));
	ck_assert_uint_eq(result.left_count, 0);
	sh("test \"$(git status --porcelain)\" = ' M members/tha.md'");
	ck_assert(put_text("members/tha.md",
		tacit_arena_printf(&arena, "%s\nText.\n", text_of("THA"))));
	ck_assert_uint_eq(result.left_count, 1);
	ck_assert_str_eq(result.left[0], "members/tha.md");
	sh("grep -q mine members/tha.md");
	sh("git show HEAD:members/tha.md | grep -q Text");
}
END_TEST

START_TEST(writes_on_main_and_in_the_present_only)
{
	struct tacit_when when = { .now = the_instant, .at = "HEAD" };

	sh("git checkout -q --detach");
	ck_assert(!put_text("members/xaa.md", member));
	ck_assert_int_eq(err.code, TACIT_REFUSED);
	sh("git checkout -q -b other");
	ck_assert(!put_text("members/xaa.md", member));
	ck_assert_int_eq(err.code, TACIT_REFUSED);
	sh("git checkout -q main");
	tacit_register_close(reg);
	ck_assert(tacit_register_open(register_path, &when, &reg, &err));
	ck_assert(!put_text("members/xaa.md", member));
	ck_assert_int_eq(err.code, TACIT_REFUSED);
	ck_assert_str_eq(err.hint, "leave out --at");
}
END_TEST

/* --- drafts ------------------------------------------------------------------------ */

static struct tacit_comment said(const char *body, int64_t received)
{
	return (struct tacit_comment){ .note = "2022/nct-g-778",
		.state = "THA",
		.kind = "comment",
		.via = "note",
		.received = { received },
		.body = body };
}

static bool record(const struct tacit_comment *comments, size_t count)
{
	err = (struct tacit_err){ 0 };
	tacit_write_result_clear(&result);
	return tacit_comment_record(
		reg, &secretariat, comments, count, &how, &result, &err);
}

START_TEST(of_two_equal_drafts_the_first_receipt_holds)
{
	const struct tacit_comment three[] = { said("One.\n", 1655700300),
		said("Two.\n", 1655700200), said("One.\n", 1655700100) };
	const char *text;

	ck_assert_msg(record(three, 3), "%s", err.msg);
	ck_assert_uint_eq(result.count, 2);
	text = text_of(result.ids[0]);
	ck_assert_ptr_nonnull(strstr(text, "2022-06-20T04:41:40Z"));
	ck_assert_ptr_nonnull(strstr(text, "One."));
	ck_assert_ptr_nonnull(strstr(text_of(result.ids[1]), "Two."));
	/* and what is recorded keeps its date, whoever says otherwise */
	ck_assert(record(three, 1));
	ck_assert(result.known[0]);
	ck_assert_str_eq(result.commit, "");
	ck_assert(has_fault(
		&result.faults, 0, "2022-06-20T04:41:40Z", "--again"));
	ck_assert_str_eq(text_of(result.ids[0]), text);
}
END_TEST

START_TEST(what_is_known_is_known_at_any_instant)
{
	const struct tacit_comment late = said("One.\n", 1656600000);

	ck_assert_msg(record(&late, 1), "%s", err.msg);
	reopen_at((struct tacit_instant){ 1655700000 });
	ck_assert(!record(&late, 1)); /* received later than now */
	ck_assert_ptr_nonnull(strstr(err.msg, "has not come"));
	reopen_at(the_instant);
	ck_assert(record(&late, 1));
	ck_assert(result.known[0]);
}
END_TEST

START_TEST(a_day_is_no_hour_of_receipt)
{
	struct tacit_comment one = said("One.\n", 0);

	/* while the call is open */
	reopen_at((struct tacit_instant){ 1655800000 });
	how.uses_now = how.now_is_day = true;
	ck_assert(!record(&one, 1));
	ck_assert_ptr_nonnull(strstr(err.hint, "--received"));
	how.now_is_day = false;
	ck_assert_msg(record(&one, 1), "%s", err.msg);
}
END_TEST

START_TEST(comments_say_what_is_wrong_with_each)
{
	struct tacit_comment rows[] = { said("a\n", 1655700000),
		said("b\n", 1655700000), said("c\n", 1655000000),
		said("d\n", 1755700000), said("e\n", 1655700000) };

	rows[0].state = "XYZ";
	rows[1].note = "2022/nct-ict-1327";
	rows[4].note = "2022/none";
	ck_assert(!record(rows, 5));
	ck_assert_uint_eq(result.faults.errors, 5);
	ck_assert(has_fault(&result.faults, 0, "XYZ is no state", ""));
	ck_assert(
		has_fault(&result.faults, 0, "before the note was issued", ""));
	ck_assert(has_fault(&result.faults, 0, "has not come", ""));
	ck_assert(has_fault(&result.faults, 0, "2022/none is not", ""));
	ck_assert_str_eq(result.commit, "");
}
END_TEST

START_TEST(outside_a_call_a_day_will_do)
{
	struct tacit_comment one = said("One.\n", 0);

	one.note = NULL;
	one.area = "nct-general";
	one.known_by = (struct tacit_date){ 2022, 3, 1 };
	ck_assert_msg(record(&one, 1), "%s", err.msg);
	ck_assert_ptr_nonnull(
		strstr(text_of(result.ids[0]), "known-by: 2022-03-01"));
	one.known_by = (struct tacit_date){ 2032, 3, 1 };
	ck_assert(!record(&one, 1));
}
END_TEST

START_TEST(said_again_after_it_was_taken_back)
{
	struct tacit_comment one = said("One.\n", 1655700000);
	struct tacit_comment back = said("", 1655700100);
	int i;

	ck_assert(record(&one, 1));
	for (i = 1; i < 4; i++) {
		back.kind = "withdrawal";
		back.withdraws = tacit_arena_strdup(&arena, result.ids[0]);
		ck_assert_msg(record(&back, 1), "%s", err.msg);
		ck_assert(!record(&one, 1));
		ck_assert_int_eq(err.code, TACIT_REFUSED);
		one.is_again = true;
		ck_assert_msg(record(&one, 1), "%s", err.msg);
		ck_assert(!result.known[0]);
		ck_assert_ptr_nonnull(strstr(text_of(result.ids[0]),
			tacit_arena_printf(&arena, "again: %d", i)));
		one.is_again = false;
	}
}
END_TEST

/* --- acts, decisions, progress ------------------------------------------------------- */

static bool act(const char *kind, const char *subject, const char *because)
{
	struct tacit_act a = { .kind = kind,
		.subjects = &subject,
		.subject_count = 1,
		.organ = !strcmp(kind, "submitted") ? "SWG" : NULL,
		.because = because };

	err = (struct tacit_err){ 0 };
	tacit_write_result_clear(&result);
	return tacit_act_record(reg, &secretariat, &a, &how, &result, &err);
}

START_TEST(acts_are_judged)
{
	ck_assert(!act("replies-complete", "2022/nct-g-375", NULL));
	ck_assert_ptr_nonnull(strstr(err.msg, "no call"));
	reopen_at((struct tacit_instant){ 1656000000 });
	ck_assert(!act("replies-complete", "2022/nct-g-778", NULL));
	ck_assert_ptr_nonnull(strstr(err.msg, "30 June 2022"));
	ck_assert_ptr_nonnull(strstr(err.msg, "18:00 UTC"));
	ck_assert(!act("submitted", "nct-general/concept-paper", NULL));
	ck_assert_ptr_nonnull(strstr(err.msg, "still open"));
	reopen_at(the_instant);
	ck_assert_msg(
		act("replies-complete", "2022/nct-g-778", NULL), "%s", err.msg);
	ck_assert(act("replies-complete", "2022/nct-g-778", NULL));
	ck_assert(result.known[0]);
	ck_assert(act("submitted", "nct-general/concept-paper", NULL));
	how.clock.s += TACIT_DAY_S;
	reopen_at(how.clock);
	ck_assert(!act("submitted", "nct-general/concept-paper", NULL));
	ck_assert_ptr_nonnull(strstr(err.msg, "already"));
	ck_assert(!act("entered-in-error", "2022/nct-g-778", NULL));
	ck_assert_str_eq(err.hint, "--because TEXT");
	ck_assert(!act("entered-in-error", "THA", "x"));
	ck_assert_ptr_nonnull(strstr(err.hint, "tacit edit"));
	ck_assert(!act("submitted", "nct-general/none", NULL));
	ck_assert_int_eq(err.code, TACIT_NOTFOUND);
}
END_TEST

/* Today's act bears the instant, another day's does not; what is the same but
 * for the instant is recorded once, and whatever differs is another act. */
START_TEST(acts_bear_an_instant)
{
	static const char *const papers[] = { "2022/nct-g-778" };
	struct tacit_act a = { .kind = "notified",
		.subjects = papers,
		.subject_count = 1,
		.body = "Text.\n" };
	struct tacit_act others[6];
	const char *first;
	size_t i;

	reopen_at(the_instant);
	ck_assert(tacit_act_record(reg, &secretariat, &a, &how, &result, &err));
	first = tacit_arena_strdup(&arena, result.ids[0]);
	ck_assert_ptr_nonnull(
		strstr(text_of(first), "\nat: \"2022-07-01T03:00:00Z\"\n"));
	for (i = 0; i < COUNT(others); i++)
		others[i] = a;
	others[0].body = "Other.\n";
	others[1].because = "Test.";
	others[2].organ = "SWG";
	others[3].withdraws = first;
	others[5].date = tacit_date_add(tacit_register_today(reg), -1);
	how.clock.s += 60;
	reopen_at(how.clock);
	tacit_write_result_clear(&result);
	ck_assert(tacit_act_record(reg, &secretariat, &a, &how, &result, &err));
	ck_assert(result.known[0]);
	ck_assert_str_eq(result.ids[0], first);
	for (i = 0; i < COUNT(others); i++) {
		const char *text;

		tacit_write_result_clear(&result);
		ck_assert_msg(tacit_act_record(reg, &secretariat, &others[i],
				      &how, &result, &err),
			"%s", err.msg);
		ck_assert(!result.known[0]);
		text = text_of(result.ids[0]);
		ck_assert_int_eq(strstr(text, "\nat: ") == NULL, i == 5);
		/* one document is not taken back and replaced */
		if (!i)
			others[4].supersedes =
				tacit_arena_strdup(&arena, result.ids[0]);
	}
}
END_TEST

START_TEST(decisions_are_judged)
{
	const char *paper = "nct-general/action-plan";
	struct tacit_decision d = { .organ = "SWX",
		.outcome = "agreed",
		.documents = &paper,
		.document_count = 1 };

	ck_assert(!tacit_decide(reg, &secretariat, &d, &how, &result, &err));
	ck_assert_str_eq(err.hint, "did you mean SWG?");
	tacit_write_result_clear(&result);
	err = (struct tacit_err){ 0 };
	d.organ = "SOC";
	d.outcome = "approved-under-silence";
	ck_assert(!tacit_decide(reg, &secretariat, &d, &how, &result, &err));
	ck_assert_str_eq(err.hint, "--call NOTE");
	tacit_write_result_clear(&result);
	err = (struct tacit_err){ 0 };
	d.call = "2022/nct-g-778";
	ck_assert(!tacit_decide(reg, &secretariat, &d, &how, &result, &err));
	ck_assert_ptr_nonnull(strstr(err.msg, "no silence procedure"));
	tacit_write_result_clear(&result);
	err = (struct tacit_err){ 0 };
	d.because = "Test.";
	ck_assert(!tacit_decide(reg, &secretariat, &d, &how, &result, &err));
	tacit_write_result_clear(&result);
	err = (struct tacit_err){ 0 };
	d.outcome = "approved";
	d.call = NULL;
	ck_assert_msg(tacit_decide(reg, &secretariat, &d, &how, &result, &err),
		"%s", err.msg);
	ck_assert_ptr_nonnull(
		strstr(text_of(result.ids[0]), "nct-general/i.3 "));
}
END_TEST

START_TEST(one_report_of_a_state_for_a_year)
{
	const struct tacit_actor thailand = {
		.role = TACIT_ROLE_STATE, .code = "THA", .is_listed = true
	};
	struct tacit_progress p = { .item = "nct-general/i.3",
		.state = "THA",
		.year = "2022",
		.status = "limited" };
	const char *first;

	ck_assert_msg(
		tacit_progress_record(reg, &thailand, &p, &how, &result, &err),
		"%s", err.msg);
	first = tacit_arena_strdup(&arena, result.ids[0]);
	tacit_write_result_clear(&result);
	p.status = "completed";
	ck_assert(!tacit_progress_record(
		reg, &thailand, &p, &how, &result, &err));
	ck_assert_ptr_nonnull(strstr(err.hint, first));
	tacit_write_result_clear(&result);
	err = (struct tacit_err){ 0 };
	p.withdraws = first;
	ck_assert_msg(
		tacit_progress_record(reg, &thailand, &p, &how, &result, &err),
		"%s", err.msg);
	tacit_write_result_clear(&result);
	/* what only takes back reports nothing */
	p.withdraws = NULL;
	p.status = "substantial";
	ck_assert_msg(
		tacit_progress_record(reg, &thailand, &p, &how, &result, &err),
		"%s", err.msg);
}
END_TEST

Suite *tacit_suite_write(void)
{
	Suite *s = suite_create("write");
	TCase *t = tcase_create("write");

	tcase_add_checked_fixture(t, setup, remove_register);
	tcase_set_timeout(t, 60);
	tcase_add_test(t, writes_one_commit);
	tcase_add_test(t, a_dry_run_writes_nothing);
	tcase_add_test(t, says_all_faults_at_once_in_the_words_of_check);
	tcase_add_test(t, a_pin_is_of_the_parent);
	tcase_add_test(t, what_stood_there_is_no_fault_of_the_edit);
	tcase_add_test(t, asks_the_policy);
	tcase_add_test(t, begins_again_when_somebody_was_faster);
	tcase_add_test(t, leaves_what_somebody_changed);
	tcase_add_test(t, writes_on_main_and_in_the_present_only);
	tcase_add_test(t, of_two_equal_drafts_the_first_receipt_holds);
	tcase_add_test(t, what_is_known_is_known_at_any_instant);
	tcase_add_test(t, a_day_is_no_hour_of_receipt);
	tcase_add_test(t, comments_say_what_is_wrong_with_each);
	tcase_add_test(t, outside_a_call_a_day_will_do);
	tcase_add_test(t, said_again_after_it_was_taken_back);
	tcase_add_test(t, acts_are_judged);
	tcase_add_test(t, acts_bear_an_instant);
	tcase_add_test(t, decisions_are_judged);
	tcase_add_test(t, one_report_of_a_state_for_a_year);
	suite_add_tcase(s, t);
	return s;
}
