#include "repository_fixture.h"
#include "store/moving.h"

static struct tacit_store *store;
static struct tacit_arena arena;
static struct tacit_err err;
static struct tacit_new_commits commits;

/* One, two, three and four in a line on main; a remote has two. */
static void begin(void)
{
	set_up();
	sh("cd r && for n in one two three four; do "
	   "git commit -q --allow-empty -m $n && git tag $n; done && "
	   "git update-ref refs/remotes/origin/main two");
	err = (struct tacit_err){ 0 };
	arena = (struct tacit_arena){ 0 };
	ck_assert(tacit_store_open_as_is(in_folder("r"), &store, &err));
}

static void end(void)
{
	tacit_store_close(store);
	tacit_arena_clear(&arena);
	tear_down();
}

static const char *named(const char *revision)
{
	char commit[TACIT_OID_SIZE];

	ck_assert_msg(tacit_store_resolve(store, revision, commit, &err), "%s",
		err.msg);
	return tacit_arena_strdup(&arena, commit);
}

/* What `to` has and neither `a` nor `b` has. */
static void look(const char *a, const char *b, const char *to)
{
	const char *from[] = { a, b };

	commits = (struct tacit_new_commits){ 0 };
	ck_assert_msg(tacit_store_new_commits(store, &arena, from, COUNT(from),
			      to, &commits, &err),
		"%s", err.msg);
}

START_TEST(commits_are_new_parents_first)
{
	look(named("one"), "", named("four"));
	ck_assert_uint_eq(commits.count, 3);
	ck_assert_str_eq(commits.list[0].commit, named("two"));
	ck_assert_str_eq(commits.list[0].parent, named("one"));
	ck_assert_uint_eq(commits.list[0].parents, 1);
	ck_assert_str_eq(commits.list[2].commit, named("four"));
	/* of them a remote holds one */
	ck_assert(commits.list[0].is_held);
	ck_assert(!commits.list[1].is_held);
	ck_assert(!commits.list[2].is_held);
	look(named("one"), named("three"), named("four"));
	ck_assert_uint_eq(commits.count, 1);
	look(named("four"), "", named("two"));
	ck_assert_uint_eq(commits.count, 0);
	look("", "", named("two"));
	ck_assert_uint_eq(commits.count, 2);
	ck_assert_ptr_null(commits.list[0].parent);
	ck_assert_uint_eq(commits.list[0].parents, 0);
	ck_assert(commits.list[0].is_held && commits.list[1].is_held);
}
END_TEST

START_TEST(a_merge_has_two_parents)
{
	sh("cd r && git checkout -q -b side two && "
	   "git commit -q --allow-empty -m side && git checkout -q main && "
	   "git merge -q --no-ff --no-edit side");
	look(named("four"), "", named("main"));
	ck_assert_uint_eq(commits.count, 2);
	ck_assert_str_eq(commits.list[0].commit, named("side"));
	ck_assert_uint_eq(commits.list[1].parents, 2);
	ck_assert_str_eq(commits.list[1].parent, named("four"));
}
END_TEST

START_TEST(what_is_not_there_is_no_commit)
{
	const char *from[] = { named("one") };
	const char *lost = "0000000000000000000000000000000000000007";

	ck_assert(!tacit_store_new_commits(
		store, &arena, from, 1, lost, &commits, &err));
	ck_assert_int_eq(err.code, TACIT_NOTFOUND);
	err = (struct tacit_err){ 0 };
	ck_assert(!tacit_store_new_commits(
		store, &arena, &lost, 1, from[0], &commits, &err));
	err = (struct tacit_err){ 0 };
	ck_assert(!tacit_store_new_commits(
		store, &arena, from, 1, "rubbish", &commits, &err));
}
END_TEST

START_TEST(a_reference_may_name_nothing)
{
	char commit[TACIT_OID_SIZE] = "x";

	ck_assert(
		tacit_store_reference(store, "refs/heads/main", commit, &err));
	ck_assert_str_eq(commit, named("four"));
	ck_assert(tacit_store_reference(
		store, "refs/tacit/proved", commit, &err));
	ck_assert_str_eq(commit, "");
	sh("mkdir -p r/.git/refs/tacit && echo rubbish >r/.git/refs/tacit/x");
	ck_assert(!tacit_store_reference(store, "refs/tacit/x", commit, &err));
}
END_TEST

/* What git leaves of what it was about, and the command that undoes it. */
static const struct {
	const char *script;
	const char *way;
} ways[] = {
	{ ":", NULL },
	{ "touch CHERRY_PICK_HEAD", NULL },
	{ "touch MERGE_HEAD", "git merge --abort" },
	{ "mkdir rebase-merge", "git rebase --abort" },
	{ "mkdir rebase-apply", "git rebase --abort" },
	{ "mkdir rebase-apply && touch rebase-apply/applying",
		"git am --abort" },
	{ "mkdir sequencer && echo 'revert 1 x' >sequencer/todo",
		"git revert --abort" },
	{ "mkdir sequencer && echo 'pick 1 x' >sequencer/todo",
		"git cherry-pick --abort" },
	{ "mkdir sequencer", "git cherry-pick --abort" },
};

START_TEST(there_is_a_way_back)
{
	sh(tacit_arena_printf(&arena, "cd r/.git && %s", ways[_i].script));
	ck_assert_pstr_eq(tacit_store_way_back(store), ways[_i].way);
}
END_TEST

START_TEST(opening_as_it_is_finishes_nothing)
{
	struct tacit_store *other = NULL;

	sh("mkdir -p r/.git/tacit && echo left >r/.git/tacit/pending");
	ck_assert(tacit_store_open_as_is(in_folder("r"), &other, &err));
	sh("test -e r/.git/tacit/pending && test ! -e r/.git/tacit/lock");
	tacit_store_close(other);
}
END_TEST

Suite *tacit_suite_store_moving(void)
{
	Suite *suite = suite_create("store_moving");
	TCase *tcase = tcase_create("moving");

	tcase_set_timeout(tcase, 60);
	tcase_add_checked_fixture(tcase, begin, end);
	tcase_add_test(tcase, commits_are_new_parents_first);
	tcase_add_test(tcase, a_merge_has_two_parents);
	tcase_add_test(tcase, what_is_not_there_is_no_commit);
	tcase_add_test(tcase, a_reference_may_name_nothing);
	tcase_add_loop_test(tcase, there_is_a_way_back, 0, (int)COUNT(ways));
	tcase_add_test(tcase, opening_as_it_is_finishes_nothing);
	suite_add_tcase(suite, tcase);
	return suite;
}
