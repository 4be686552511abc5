#include "facts/summary.h"

#include "change/circulate.h"

#include "record_fixture.h"

static const char call[] = "2022/nct-g-778";

/* 1 July 2022 again, or later, so that nothing is later than now. */
static const struct tacit_instant in_time = { 1655700000 }; /* 20 June */
static const struct tacit_instant in_july = { 1657000000 };

static const char *all_of(const struct tacit_call_summary *s)
{
	return tacit_arena_printf(&arena,
		"%lld %lld %d %d %d %llu %llu %s | %llu %s",
		(long long)s->issued.s, (long long)s->closes.s, s->is_confirmed,
		s->is_assumed, s->has_effect, (unsigned long long)s->comments,
		(unsigned long long)s->unanswered, s->first ? s->first : "-",
		(unsigned long long)s->awaited_count,
		s->awaited ? s->awaited : "-");
}

static const char *sum(void)
{
	struct tacit_call_summary summary = { 0 };

	ck_assert_msg(tacit_summary_call(reg, &arena, call, &summary, &err),
		"%s", err.msg);
	return all_of(&summary);
}

/* What is remembered is what is found anew; then remember it again. */
static const char *check_exact(const char *after)
{
	const char *remembered;
	const char *anew;

	ck_assert_msg(tacit_register_refresh(reg, &err), "%s", err.msg);
	remembered = sum();
	ck_assert(tacit_register_rebuild(reg, NULL, &err));
	anew = sum();
	ck_assert_msg(!strcmp(remembered, anew), "after %s:\n%s\n%s", after,
		remembered, anew);
	return anew;
}

static const char *say(struct tacit_comment comment)
{
	comment.note = call;
	comment.via = "note";
	comment.received = in_time;
	return record_comment(&comment);
}

static void git(const char *command)
{
	char line[1024];

	(void)snprintf(line, sizeof(line),
		"cd '%s' && { %s; } >/dev/null 2>&1 && git -c "
		"user.name=Test -c user.email=test@test.invalid -c "
		"core.hooksPath=/dev/null commit -qam test",
		register_path, command);
	ck_assert_int_eq(system(line), 0);
}

static void setup(void)
{
	make_register();
	reopen_at(in_july);
}

START_TEST(sums_up_a_call_that_nobody_answered)
{
	struct tacit_call_summary s = { 0 };

	ck_assert(tacit_summary_call(reg, &arena, call, &s, &err));
	ck_assert_int_eq(s.closes.s, 1656612000);
	ck_assert(s.has_effect && s.is_assumed && !s.is_confirmed);
	ck_assert_uint_eq(s.comments, 0);
	ck_assert_uint_eq(s.unanswered, 0);
	ck_assert_ptr_null(s.first);
	ck_assert_uint_gt(s.awaited_count, 20);
	ck_assert_ptr_nonnull(strstr(s.awaited, "THA"));
	ck_assert(!tacit_summary_call(reg, &arena, "2022/none", &s, &err));
	ck_assert_int_eq(err.code, TACIT_NOTFOUND);
}
END_TEST

START_TEST(tells_which_kinds_want_an_answer)
{
	ck_assert(tacit_summary_wants_answer(TACIT_KIND_COMMENT));
	ck_assert(tacit_summary_wants_answer(TACIT_KIND_OBJECTION));
	ck_assert(tacit_summary_wants_answer(TACIT_KIND_EXTENSION_REQUEST));
	ck_assert(!tacit_summary_wants_answer(TACIT_KIND_REPLY));
	ck_assert(!tacit_summary_wants_answer(TACIT_KIND_WITHDRAWAL));
	ck_assert(!tacit_summary_wants_answer(TACIT_KIND_SUPPORT));
	ck_assert(!tacit_summary_wants_answer(TACIT_KIND_NO_OBJECTION));
}
END_TEST

START_TEST(follows_comments_and_what_undoes_them)
{
	const char *first;
	const char *other;
	const char *before = check_exact("nothing");
	const char *now;

	first = say((struct tacit_comment){
		.state = "THA", .kind = "comment", .body = "One.\n" });
	now = check_exact("a comment");
	ck_assert_str_ne(now, before);
	ck_assert_ptr_nonnull(strstr(before, "THA"));
	ck_assert_ptr_null(strstr(now, "THA"));
	(void)say((struct tacit_comment){ .state = "THA",
		.kind = "comment",
		.body = "Two.\n",
		.supersedes = first });
	ck_assert_ptr_nonnull(strstr(check_exact("a successor"), " 1 1 tha"));
	other = say((struct tacit_comment){
		.state = "CHN", .kind = "objection", .body = "No.\n" });
	ck_assert_ptr_nonnull(strstr(check_exact("another"), " 2 2 "));
	(void)say((struct tacit_comment){
		.state = "CHN", .kind = "withdrawal", .withdraws = other });
	ck_assert_ptr_nonnull(strstr(check_exact("a withdrawal"), " 2 1 "));
	(void)record_act((struct tacit_act){ .kind = "entered-in-error",
				 .because = "typed twice" },
		other);
	(void)check_exact("an act on what was withdrawn");
}
END_TEST

START_TEST(follows_answers_and_what_undoes_them)
{
	const char *comment = say((struct tacit_comment){
		.state = "THA", .kind = "comment", .body = "One.\n" });
	const char *given;
	const char *other;
	const char *error;

	ck_assert_ptr_nonnull(strstr(check_exact("a comment"), " 1 1 tha"));
	given = record_answer(
		(struct tacit_answer){ .outcome = "noted" }, comment);
	ck_assert_ptr_nonnull(strstr(check_exact("an answer"), " 1 0 -"));
	other = record_answer((struct tacit_answer){ .outcome = "deferred",
				      .supersedes = given },
		comment);
	ck_assert_ptr_nonnull(strstr(check_exact("another"), " 1 0 -"));
	(void)record_answer((struct tacit_answer){ .outcome = "deferred",
				    .withdraws = other },
		comment);
	/* a withdrawal of an answer is no answer */
	ck_assert_ptr_nonnull(strstr(check_exact("none again"), " 1 1 tha"));
	given = record_answer(
		(struct tacit_answer){ .outcome = "answered" }, comment);
	ck_assert_ptr_nonnull(strstr(check_exact("a new one"), " 1 0 -"));
	(void)given;
	given = record_act((struct tacit_act){ .kind = "entered-in-error",
				   .because = "not that one" },
		comment);
	ck_assert_ptr_nonnull(strstr(check_exact("an error"), " 0 0 -"));
	/* an act taken back marks nothing */
	error = record_act((struct tacit_act){ .kind = "entered-in-error",
				   .because = "it was that one",
				   .withdraws = given },
		comment);
	ck_assert_ptr_nonnull(strstr(check_exact("none"), " 1 0 -"));
	ck_assert_str_ne(error, given);
}
END_TEST

START_TEST(follows_an_answer_that_git_removed)
{
	const char *comment = say((struct tacit_comment){
		.state = "THA", .kind = "comment", .body = "One.\n" });
	const char *given = record_answer(
		(struct tacit_answer){ .outcome = "noted" }, comment);

	ck_assert_ptr_nonnull(strstr(check_exact("an answer"), " 1 0 -"));
	git(tacit_arena_printf(&arena, "git rm -q dispositions/%s/tha/%s.md",
		call, given + 4));
	ck_assert_ptr_nonnull(strstr(check_exact("its removal"), " 1 1 tha"));
}
END_TEST

START_TEST(follows_acts_extensions_and_members)
{
	const char *closed = record_act(
		(struct tacit_act){ .kind = "replies-complete" }, call);
	const char *before;

	ck_assert_ptr_nonnull(strstr(check_exact("close"), " 1 1 1 0 0 -"));
	(void)record_act((struct tacit_act){ .kind = "entered-in-error",
				 .because = "one came by mail" },
		closed);
	before = check_exact("not closed");
	ck_assert_ptr_nonnull(strstr(before, " 0 1 1 0 0 -"));
	git("sed -i 's/^kind: member/kind: observer/' members/tha.md");
	ck_assert_str_ne(check_exact("a member less"), before);
	git("git rm -q members/vnm.md");
	ck_assert_ptr_null(strstr(check_exact("another"), "VNM"));
	/* whoever prepared the text is told by what was circulated */
	before = sum();
	git("git rm -q plans/nct-general/concept-paper.md");
	ck_assert_str_eq(check_exact("the text removed"), before);
}
END_TEST

static const char extension[] =
	"---\\nnumber: NCT/G/800\\ndate: 2022-06-28\\ncity: Nur-Sultan\\n"
	"area: nct-general\\nsubject: More time\\nto: Member States\\n"
	"extends: 2022/nct-g-778\\ncomments-by: 2022-07-10\\n"
	"cutoff: \"24:00\"\\nzone: Asia/Almaty\\ndeadline-basis: stated\\n"
	"closes: \"2022-07-10T18:00:00Z\"\\noffset: \"+06:00\"\\n"
	"issued: \"2022-06-28T04:00:00Z\"\\n---\\n";

START_TEST(follows_an_extension)
{
	const char *before;

	reopen_at((struct tacit_instant){ 1658000000 });
	before = check_exact("nothing");
	git(tacit_arena_printf(&arena,
		"printf '%%b' '%s' >notes/2022/nct-g-800.md; git add .",
		extension));
	ck_assert_ptr_nonnull(strstr(check_exact("it"), " 1657476000 "));
	ck_assert_str_ne(sum(), before);
	(void)record_act((struct tacit_act){ .kind = "entered-in-error",
				 .because = "it was never sent" },
		"2022/nct-g-800");
	ck_assert_str_eq(check_exact("it was an error"), before);
	git("git rm -q notes/2022/nct-g-800.md");
	ck_assert_str_eq(check_exact("its removal"), before);
}
END_TEST

START_TEST(a_look_at_the_past_is_not_remembered)
{
	const char *now;
	const char *then;

	(void)say((struct tacit_comment){
		.state = "THA", .kind = "comment", .body = "One.\n" });
	now = sum();
	reopen_at((struct tacit_instant){ in_time.s - 1 });
	then = sum();
	ck_assert_str_ne(now, then);
	reopen_at(in_time);
	ck_assert_ptr_nonnull(strstr(sum(), " 1 1 tha"));
	reopen_at(in_july);
	ck_assert_str_eq(sum(), now);
}
END_TEST

Suite *tacit_suite_summary(void)
{
	Suite *s = suite_create("summary");
	TCase *t = tcase_create("summary");

	tcase_add_checked_fixture(t, setup, remove_register);
	tcase_set_timeout(t, 60);
	tcase_add_test(t, sums_up_a_call_that_nobody_answered);
	tcase_add_test(t, tells_which_kinds_want_an_answer);
	tcase_add_test(t, follows_comments_and_what_undoes_them);
	tcase_add_test(t, follows_answers_and_what_undoes_them);
	tcase_add_test(t, follows_an_answer_that_git_removed);
	tcase_add_test(t, follows_acts_extensions_and_members);
	tcase_add_test(t, follows_an_extension);
	tcase_add_test(t, a_look_at_the_past_is_not_remembered);
	suite_add_tcase(s, t);
	return s;
}
