#include "record_fixture.h"
#include "sample_fixture.h"

#include "keep/inspect.h"

static struct tacit_inspected sum;

static struct tacit_store *store(void)
{
	return tacit_register_store(reg);
}

/* Inspect HEAD, as it is now. */
static void inspect(void)
{
	char head[TACIT_OID_SIZE];

	tacit_faults_clear(&faults);
	ck_assert_msg(tacit_store_head(store(), head, &err) &&
			tacit_inspect_commit(
				store(), head, NULL, NULL, &sum, &faults, &err),
		"%s: %s", err.path, err.msg);
}

static void inspect_staged(const struct tacit_actor *actor)
{
	static const struct tacit_actor nobody = { 0 };

	tacit_faults_clear(&faults);
	ck_assert_msg(tacit_inspect_staged(store(), reg,
			      actor ? actor : &nobody, &sum, &faults, &err),
		"%s: %s", err.path, err.msg);
}

/* --- a commit ------------------------------------------------------------------ */

START_TEST(the_sample_has_no_errors)
{
	inspect();
	ck_assert_uint_eq(faults.errors, 0);
	ck_assert_uint_gt(faults.count, 10);
	ck_assert_uint_gt(sum.documents, 70);
	ck_assert_uint_ge(sum.commits, 2);
}
END_TEST

static const struct {
	const char *script;
	const char *path;
	unsigned line;
	const char *what;
} broken[] = {
	{ "echo x >loose.txt", "loose.txt", 0, "no type of document" },
	{ "ln -s tur.md members/zzz.md", "members/zzz.md", 0,
		"is no regular file" },
	{ "head -c 70000 /dev/zero | tr '\\0' a >>members/tur.md",
		"members/tur.md", 0, "has more than 64 KiB" },
	{ "cp members/tur.md members/TUR.md", "members/tur.md", 0,
		"in capitals only" },
	{ "git rm -q .gitattributes", ".gitattributes", 0,
		"lines could end differently" },
	{ "git rm -q body.md", "body.md", 0, "which body it belongs to" },
	{ "printf 'x' >body.md", "body.md", 1, "no header" },
	{ "sed -i 's/^dimension: .*/dimension: wide/' areas/human.md",
		"areas/human.md", 4, "wide" },
	{ "sed -i 's/^zone: .*/zone: Asia\\/Almata/' body.md", "body.md", 8,
		"no time zone" },
	{ "git rm -q members/tur.md", NULL, 0, "this register has no member" },
	{ "git rm -q measures/nct-general/2.md",
		"plans/nct-general/concept-paper.md", 0,
		"this register has no measure" },
	{ "cat comments/area/nct-general/tha/*.md >comments/area/nct-general/"
	  "tha/aaaaaaaaaaaaaaaa.md",
		"comments/area/nct-general/tha/aaaaaaaaaaaaaaaa.md", 0,
		"name of the file" },
};

START_TEST(finds_what_was_committed_past_the_hooks)
{
	const struct tacit_fault *fault;

	sh(broken[_i].script);
	sh("git add -A && git commit -qm test");
	inspect();
	fault = fault_with(broken[_i].what);
	if (broken[_i].path)
		ck_assert_str_eq(fault->path, broken[_i].path);
	ck_assert_int_eq(fault->severity, TACIT_FAULT_ERROR);
	if (broken[_i].line)
		ck_assert_uint_eq(fault->line, broken[_i].line);
}
END_TEST

START_TEST(a_pin_is_of_the_parent_of_its_commit)
{
	sh("echo More. >>plans/nct-general/concept-paper.md && "
	   "git commit -qam later");
	inspect();
	/* the note pinned what stood there then */
	ck_assert_uint_eq(faults.errors, 0);
	/* a pin that was added by an edit is judged by that edit's parent */
	sh("old=$(git rev-parse HEAD~1:plans/nct-general/concept-paper.md) && "
	   "sed -i \"s/^translates: .*/translates: nct-general\\/concept-paper "
	   "$old/\" plans/nct-general/concept-paper.ru.md && "
	   "echo x >>plans/nct-general/concept-paper.ru.md && "
	   "git commit -qam old");
	inspect();
	ck_assert_uint_eq(faults.errors, 0);
	sh("sed -i 's/^translates: .*/translates: nct-general\\/concept-paper "
	   "23b901556c0919919a358473a7b9cb8e4323ff86/' "
	   "plans/nct-general/concept-paper.ru.md && git commit -qam wrong");
	inspect();
	ck_assert_uint_eq(faults.errors, 1);
	ck_assert_str_eq(fault_with("had another text before this")->path,
		"plans/nct-general/concept-paper.ru.md");
	/* mended later, nothing is wrong with what stands there now */
	sh("new=$(git rev-parse HEAD:plans/nct-general/concept-paper.md) && "
	   "sed -i \"s/^translates: .*/translates: nct-general\\/concept-paper "
	   "$new/\" plans/nct-general/concept-paper.ru.md && "
	   "git commit -qam right");
	inspect();
	ck_assert_uint_eq(faults.errors, 0);
}
END_TEST

START_TEST(a_pin_on_what_was_not_there_is_told)
{
	sh("printf -- '---\\ncode: NCT/X\\ntitle: X\\ndimension: "
	   "new-challenges\\n---\\n' >areas/x.md && mkdir -p plans/x && "
	   "printf -- '---\\narea: x\\nkind: other\\ntitle: X\\nlang: "
	   "en\\n---\\n\\nText.\\n' >plans/x/a.md && "
	   "blob=$(git hash-object plans/x/a.md) && "
	   "printf -- '---\\ntitle: X\\nlang: ru\\ntext: courtesy\\n"
	   "translates: x/a %s\\n---\\n\\nText.\\n' $blob >plans/x/a.ru.md && "
	   "git add -A && git commit -qm both");
	inspect();
	ck_assert_uint_eq(faults.errors, 1);
	ck_assert_str_eq(
		fault_with("did not exist before")->path, "plans/x/a.ru.md");
}
END_TEST

START_TEST(a_merge_is_told)
{
	sh("git checkout -q -b side && echo x >>README.md && "
	   "git commit -qam side && git checkout -q main && "
	   "echo More. >>plans/nct-general/concept-paper.md && "
	   "git commit -qam main && git merge -q --no-edit side");
	inspect();
	ck_assert_uint_eq(faults.errors, 1);
	ck_assert_str_eq(fault_with("joins two lines")->path, "");
}
END_TEST

START_TEST(what_was_before_the_register_is_no_matter)
{
	sh("tree=$(git rev-parse HEAD^{tree}) && "
	   "empty=$(git mktree </dev/null) && "
	   "a=$(git commit-tree -m a $empty) && "
	   "b=$(git commit-tree -m b $empty) && "
	   "m=$(git commit-tree -m m -p $a -p $b $empty) && "
	   "first=$(git rev-parse HEAD~1^{tree}) && "
	   "r=$(git commit-tree -m r -p $m $first) && "
	   "git reset -q --hard $(git commit-tree -m r2 -p $r $tree)");
	inspect();
	(void)fault_with("the sources contradict");
	for (size_t i = 0; i < faults.count; i++)
		ck_assert_ptr_null(strstr(faults.list[i].what, "two lines"));
}
END_TEST

/* --- passages ------------------------------------------------------------------- */

static void say(const char *place)
{
	const char *places[] = { place };
	const struct tacit_comment comment = { .note = "2022/nct-g-778",
		.state = "THA",
		.kind = "comment",
		.places = places,
		.place_count = 1,
		.received = at("2022-06-19T06:00:00Z"),
		.body = "Text.\n" };

	(void)record_comment(&comment);
}

START_TEST(a_passage_is_that_of_the_text_that_was_circulated)
{
	say("concept-paper#II.2");
	say("nct-general/i.3");
	inspect();
	ck_assert_uint_eq(faults.errors, 0);
	ck_assert(!has_fault(&faults, 0, "has no passage", ""));
	/* the text goes on without that passage */
	sh("sed -i '/^## II/,$d' plans/nct-general/concept-paper.md && "
	   "git rm -q plans/nct-general/items/i.3.md && "
	   "git add -A && git commit -qm test");
	inspect();
	ck_assert(!has_fault(&faults, 0,
		"place: nct-general/concept-paper "
		"has no passage",
		""));
}
END_TEST

START_TEST(a_passage_that_was_never_there_is_told)
{
	sh("mkdir -p comments/2022/nct-g-778/tha && "
	   "printf -- '---\\nstate: THA\\nnote: 2022/nct-g-778\\nkind: "
	   "comment\\nplace:\\n  - nct-general/concept-paper#II.99\\n  - "
	   "nct-general/action-plan#i.3\\nreceived: "
	   "\"2022-06-19T06:00:00Z\"\\nvia: mail\\n---\\n\\nText.\\n' "
	   ">comments/2022/nct-g-778/tha/aaaaaaaaaaaaaaaa.md && "
	   "git add -A && git commit -qm test");
	inspect();
	ck_assert_uint_eq(
		fault_with("concept-paper has no passage II.99")->line, 6);
	ck_assert(!has_fault(&faults, 7, "has no passage", ""));
	/* nor is it before it is a commit */
	sh("git reset -q --soft HEAD~1");
	inspect_staged(NULL);
	ck_assert_uint_eq(
		fault_with("concept-paper has no passage II.99")->line, 6);
	ck_assert(!has_fault(&faults, 7, "has no passage", ""));
}
END_TEST

/* --- what is staged ---------------------------------------------------------------- */

START_TEST(nothing_staged_is_nothing_wrong)
{
	sh("echo x >loose.txt");
	inspect_staged(NULL);
	ck_assert_uint_eq(faults.count, 0);
	ck_assert_uint_eq(sum.documents, 0);
}
END_TEST

/* A paper that takes the place of another. */
#define PAPER(name, supersedes)                                                \
	"printf -- '---\\narea: nct-general\\nkind: other\\ntitle: X\\nlang: " \
	"en\\nsupersedes: nct-general/" supersedes                             \
	"\\n---\\n\\nText.\\n' >plans/nct-general/" name ".md; "
#define COMMIT "git add -A && git commit -qm one; "

static const struct {
	const char *script;
	const char *path;
	const char *what;
	const struct tacit_actor *actor;
} refused[] = {
	{ "echo x >loose.txt", "loose.txt", "no type of document", NULL },
	{ "for f in comments/area/nct-general/tha/*; do echo x >>$f; done",
		NULL, "neither changed nor removed", NULL },
	{ "git rm -qr dispositions", NULL, "neither changed nor removed",
		NULL },
	{ "echo x >>notes/2022/nct-g-778.md", "notes/2022/nct-g-778.md",
		"A note that is issued", NULL },
	{ "git rm -q members/tur.md", NULL, "this register has no member",
		NULL },
	{ "sed -i 's/^area: .*/area: nowhere/' measures/nct-general/1.md",
		"measures/nct-general/1.md", "nowhere", NULL },
	{ "echo x >>plans/nct-general/concept-paper.md",
		"plans/nct-general/concept-paper.md", "Only the coordinators",
		&secretariat },
	{ "echo x >>members/tur.md", "members/tur.md", "Only the Secretariat",
		&coordinator },
	{ "echo x >>plans/nct-general/concept-paper.md",
		"plans/nct-general/concept-paper.md", "in an open call",
		&coordinator },
	{ "sed -i 's/58dc42ab52a5cbf97077a44062d24e809cf37810/"
	  "23b901556c0919919a358473a7b9cb8e4323ff86/' "
	  "plans/nct-general/concept-paper.ru.md",
		"plans/nct-general/concept-paper.ru.md",
		"had another text before", NULL },
	{ "ln -s tur.md members/zzz.md", "members/zzz.md", "is no regular file",
		NULL },
	{ "head -c 70000 /dev/zero | tr '\\0' a >>members/tur.md",
		"members/tur.md", "has more than 64 KiB", NULL },
	{ "cp members/tur.md members/TUR.md", "members/tur.md",
		"in capitals only", NULL },
	{ "git rm -q .gitattributes", ".gitattributes",
		"lines could end differently", NULL },
	{ "git rm -q body.md", "body.md", "which body it belongs to", NULL },
	/* what is not staged, and wrong because of it */
	{ "git rm -q members/tur.md", "areas/military-political.md",
		"this register has no member", NULL },
	{ "git rm -q measures/nct-general/2.md",
		"plans/nct-general/concept-paper.md",
		"this register has no measure", NULL },
	{ "git rm -q plans/nct-general/concept-paper.md",
		"plans/nct-general/action-plan.md",
		"this register has no paper", NULL },
	{ "sed -i 's/^kind: .*/kind: observer/' members/tha.md", NULL,
		"Thailand was observer", NULL },
	{ "sed -i 's/  - SWG /  - WGS /' body.md", "notes/2022/nct-g-778.md",
		"this register has no organ SWG", NULL },
	{ "sed -i 's/^code: .*/code: NCT\\/G/' areas/human.md", NULL,
		"is the code of", NULL },
	{ PAPER("a", "concept-paper") COMMIT PAPER("b", "concept-paper"), NULL,
		"both take the place of", NULL },
	{ PAPER("a", "b") PAPER("b", "a"), NULL, "undo each other in a circle",
		NULL },
	/* what goes in the same commit is gone */
	{ "git rm -q measures/nct-general/4.md && "
	  "echo x >>plans/nct-general/concept-paper.md",
		"plans/nct-general/concept-paper.md",
		"this register has no measure", NULL },
};

START_TEST(refuses_what_is_staged)
{
	const struct tacit_fault *fault;

	sh(refused[_i].script);
	sh("git add -A");
	inspect_staged(refused[_i].actor);
	ck_assert_uint_gt(faults.errors, 0);
	fault = fault_with(refused[_i].what);
	if (refused[_i].path)
		ck_assert_str_eq(fault->path, refused[_i].path);
}
END_TEST

static const struct {
	const char *script;
	const struct tacit_actor *actor;
	size_t warnings;
} accepted[] = {
	{ "echo x >>README.md", NULL, 0 },
	{ "echo x >>README.md", &secretariat, 0 },
	/* what it was warned of before is not told again */
	{ "echo x >>events/2022/cybercrime-seminar.md", NULL, 0 },
	{ "echo x@example.org >>members/tur.md", &secretariat, 1 },
	{ "git rm -q notes/2022/nct-g-778.kk.md", NULL, 0 },
	{ "echo x >>notes/2022/nct-g-778.kk.md", &secretariat, 0 },
	/* a place whose taker was replaced itself is free */
	{ PAPER("a", "concept-paper") COMMIT PAPER("b", "a")
			COMMIT PAPER("c", "concept-paper"),
		NULL, 0 },
	/* renamed, with what refers to it */
	{ "git mv measures/nct-general/4.md measures/nct-general/14.md && "
	  "sed -i 's,nct-general/4$,nct-general/14,' $(grep -rl "
	  "'nct-general/4$' plans)",
		NULL, 0 },
	{ "sed -i 's/^short: .*/short: CICB/' body.md", &secretariat, 0 },
};

START_TEST(accepts_what_keeps_the_rules)
{
	sh(accepted[_i].script);
	sh("git add -A");
	inspect_staged(accepted[_i].actor);
	ck_assert_msg(!faults.errors, "%s: %s", faults.list[0].path,
		faults.list[0].what);
	ck_assert_uint_eq(faults.count, accepted[_i].warnings);
}
END_TEST

START_TEST(what_was_wrong_before_is_not_told_again)
{
	sh("git rm -q members/tur.md && git commit -qm wrong && "
	   "echo x >>README.md && git add -A");
	inspect_staged(NULL);
	ck_assert_uint_eq(faults.count, 0);
	/* but in what is staged it is */
	sh("echo x >>areas/nct-general.md && git add -A");
	inspect_staged(NULL);
	ck_assert_str_eq(fault_with("this register has no member")->path,
		"areas/nct-general.md");
}
END_TEST

START_TEST(a_merge_in_the_making_is_refused)
{
	sh("git checkout -q -b side && echo x >>README.md && "
	   "git commit -qam side && git checkout -q main && "
	   "git merge -q --no-commit --no-ff side");
	inspect_staged(NULL);
	(void)fault_with("this would join two lines");
}
END_TEST

START_TEST(the_first_commit_has_nothing_before)
{
	struct tacit_store *fresh = NULL;
	static const struct tacit_actor nobody = { 0 };

	sh("rm -rf .git && git init -q -b main . && git add -A && "
	   "git reset -q dispositions comments notes plans events");
	ck_assert(tacit_store_open(register_path, &fresh, &err));
	ck_assert_msg(
		tacit_inspect_staged(fresh, NULL, &nobody, &sum, &faults, &err),
		"%s", err.msg);
	ck_assert_msg(!faults.errors, "%s: %s", faults.list[0].path,
		faults.list[0].what);
	tacit_store_close(fresh);
}
END_TEST

/* --- documents that are to become a register --------------------------------------- */

START_TEST(a_folder_is_checked_as_a_whole)
{
	struct tacit_setup setup = { .path = "/nonexistent/register" };
	struct tacit_setup_result made;
	char from[128];

	sh("rm -rf .git && sed -i 's/^zone: .*/zone: Asia\\/Almata/' body.md "
	   "&& rm members/tha.md && "
	   "echo x >loose.txt && "
	   "head -c 70000 /dev/zero | tr '\\0' a >>members/tur.md; mkdir .git");
	(void)snprintf(from, sizeof(from), "%s", register_path);
	setup.from = from;
	ck_assert(!tacit_setup_make(&setup, &made, &faults, &err));
	ck_assert_int_eq(err.code, TACIT_INVALID);
	(void)fault_with("no time zone Asia/Almata");
	(void)fault_with("no member, observer or partner THA");
	(void)fault_with("has more than 64 KiB");
	(void)fault_with("no type of document");
	ck_assert(faults.count == faults.errors);
}
END_TEST

Suite *tacit_suite_inspect(void)
{
	Suite *suite = suite_create("inspect");
	TCase *tc = tcase_create("inspect");

	tcase_add_checked_fixture(tc, set_up, tear_down);
	tcase_set_timeout(tc, 60);
	tcase_add_test(tc, the_sample_has_no_errors);
	tcase_add_loop_test(
		tc, finds_what_was_committed_past_the_hooks, 0, COUNT(broken));
	tcase_add_test(tc, a_pin_is_of_the_parent_of_its_commit);
	tcase_add_test(tc, a_pin_on_what_was_not_there_is_told);
	tcase_add_test(tc, a_merge_is_told);
	tcase_add_test(tc, what_was_before_the_register_is_no_matter);
	tcase_add_test(tc, a_passage_is_that_of_the_text_that_was_circulated);
	tcase_add_test(tc, a_passage_that_was_never_there_is_told);
	tcase_add_test(tc, nothing_staged_is_nothing_wrong);
	tcase_add_loop_test(tc, refuses_what_is_staged, 0, COUNT(refused));
	tcase_add_loop_test(
		tc, accepts_what_keeps_the_rules, 0, COUNT(accepted));
	tcase_add_test(tc, what_was_wrong_before_is_not_told_again);
	tcase_add_test(tc, a_merge_in_the_making_is_refused);
	tcase_add_test(tc, the_first_commit_has_nothing_before);
	tcase_add_test(tc, a_folder_is_checked_as_a_whole);
	suite_add_tcase(suite, tc);
	return suite;
}
