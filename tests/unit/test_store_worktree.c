#include "repository_fixture.h"

#include <signal.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <tacit/io.h>
#include <unistd.h>

#include "store/stale.h"

START_TEST(test_files_and_index_follow)
{
	struct tacit_store *store = open_at("r");

	put(store, "a/b/1", "1");
	sh("cd r && test $(cat a/b/1) = 1 && " CLEAN);
	put(store, "a/2", "2");
	put(store, "a/b/1", "11");
	sh("cd r && test $(cat a/b/1) = 11 && test $(cat a/2) = 2 && " CLEAN);
	put(store, "a/b/1", NULL);
	sh("cd r && test ! -e a/b && " CLEAN);
	put(store, "a/2", NULL);
	sh("cd r && test ! -e a && " CLEAN);
	tacit_store_close(store);
}
END_TEST

START_TEST(test_an_unborn_main_with_a_work_tree)
{
	struct tacit_store *store = NULL;
	struct tacit_err err = { 0 };

	ck_assert(tacit_store_create(in_folder("n"), false, &store, &err));
	put(store, "body.md", "x");
	sh("cd n && test $(cat body.md) = x && " CLEAN);
	tacit_store_close(store);
}
END_TEST

START_TEST(test_a_mode_is_kept)
{
	struct tacit_store *store = open_at("r");

	sh("cd r && echo 1 >x && chmod +x x && git add . && git commit -q -m "
	   "1");
	put(store, "x", "2");
	sh("cd r && test -x x && test $(cat x) = 2 && " CLEAN);
	tacit_store_close(store);
}
END_TEST

/* Write, and expect the path to be left alone in the work tree. */
static void put_left(
	struct tacit_store *store, const char *path, const char *bytes)
{
	struct tacit_str text = tacit_str_of(bytes ? bytes : "");
	struct tacit_change change = { .path = path,
		.bytes = bytes ? &text : NULL };
	struct tacit_arena arena = { 0 };
	struct tacit_err err = { 0 };
	const char **left = NULL;
	size_t left_count = 9;
	char commit[TACIT_OID_SIZE];

	ck_assert(tacit_store_lock(store, &err));
	ck_assert(tacit_store_head(store, commit, &err));
	ck_assert_msg(tacit_store_commit(store, commit, &change, 1, &author,
			      "m", &arena, &left, &left_count, commit, &err),
		"%s", err.msg);
	tacit_store_unlock(store);
	ck_assert_uint_eq(left_count, 1);
	ck_assert_str_eq(left[0], path);
	tacit_arena_clear(&arena);
}

START_TEST(test_dirty_files_are_left_alone)
{
	struct tacit_store *store = open_at("r");

	put(store, "d/a", "1");
	put(store, "d/b", "1");
	put(store, "d/c", "1");
	sh("cd r && echo mine >d/a && rm d/b && echo mine >d/c && "
	   "echo mine >new && mkdir folder");
	put_left(store, "d/a", "2");
	put_left(store, "d/b", "2");
	put_left(store, "d/c", NULL);
	put_left(store, "new", "2");
	put_left(store, "folder", "2");
	sh("cd r && test $(cat d/a) = mine && test ! -e d/b && "
	   "test $(cat d/c) = mine && test $(cat new) = mine && "
	   "git status --porcelain >../s && printf '%s\\n' ' M d/a' ' D d/b' "
	   "' D folder' ' M new' '?? d/c' | diff - ../s && "
	   "git commit -q --allow-empty -m x && "
	   "test $(git show HEAD:d/a) = 2 && test $(git show HEAD:d/b) = 2 && "
	   "! git show HEAD:d/c");
	tacit_store_close(store);
}
END_TEST

START_TEST(test_a_file_that_is_already_right)
{
	struct tacit_store *store = open_at("r");

	put(store, "a", "1");
	sh("cd r && printf 2 >a && printf 3 >b && printf 4 >c && git add c");
	put(store, "a", "2");
	put(store, "b", "3");
	put(store, "c", "4");
	sh("cd r && " CLEAN);
	tacit_store_close(store);
}
END_TEST

START_TEST(test_no_write_through_a_symbolic_link)
{
	struct tacit_store *store = open_at("r");

	put(store, "d/a", "1");
	sh("mkdir out && printf 1 >out/a && cd r && rm -r d && "
	   "ln -s ../out d");
	put_left(store, "d/a", "2");
	put_left(store, "d/b", "2");
	sh("test $(cat out/a) = 1 && test ! -e out/b");
	tacit_store_close(store);
}
END_TEST

static void refuse(struct tacit_store *store, const char *path,
	const char *bytes, const char *hint)
{
	struct tacit_err err = { 0 };

	refuse_put(store, path, bytes, &err);
	ck_assert_msg(
		err.code == TACIT_CHANGED, "%d %s", (int)err.code, err.msg);
	ck_assert_msg(strstr(err.hint, hint), "%s", err.hint);
}

START_TEST(test_staged_changes_are_refused)
{
	struct tacit_store *store = open_at("r");

	put(store, "a", "1");
	put(store, "b", "1");
	put(store, "e", "1");
	sh("cd r && echo 2 >a && echo 2 >c && echo 2 >f && git add a c && "
	   "git add -N f && git rm -q --cached b && mkdir g && echo 2 >g/h && "
	   "git add g/h");
	refuse(store, "a", "3", "restore --staged 'a'");
	refuse(store, "b", "3", "restore --staged 'b'");
	refuse(store, "c", "3", "restore --staged 'c'");
	refuse(store, "f", "3", "restore --staged 'f'");
	refuse(store, "g", "3", "restore --staged 'g'");
	refuse(store, "c/d", "3", "restore --staged 'c/d'");
	sh("cd r && test ! -e .git/index.lock && "
	   "test \"$(git status --porcelain | tr '\\n' ',')\" = "
	   "'M  a,D  b,A  c, A f,A  g/h,?? b,'");
	put(store, "e", "2");
	sh("cd r && test \"$(git status --porcelain | tr '\\n' ',')\" = "
	   "'M  a,D  b,A  c, A f,A  g/h,?? b,'");
	tacit_store_close(store);
}
END_TEST

START_TEST(test_unmerged_paths_are_refused)
{
	struct tacit_store *store = open_at("r");

	put(store, "a", "1");
	sh("cd r && git switch -q -c s && printf 2 >a && "
	   "git commit -q -am 2 && git switch -q main && printf 3 >a && "
	   "git commit -q -am 3 && ! git merge s");
	refuse(store, "a", "4", "restore --staged 'a'");
	tacit_store_close(store);
}
END_TEST

START_TEST(test_a_held_index_lock)
{
	struct tacit_store *store = open_at("r");

	put(store, "a", "1");
	sh("cd r && touch .git/index.lock");
	refuse(store, "b", "1", "index.lock");
	sh("cd r && test -e .git/index.lock && test ! -s .git/index.lock && "
	   "rm .git/index.lock && " CLEAN);
	tacit_store_close(store);
}
END_TEST

START_TEST(test_a_file_changed_right_after_git_looked)
{
	struct tacit_store *store = open_at("r");

	/* same size, same second: only the contents tell */
	sh("cd r && printf 1 >a && git add a && git commit -q -m 1 && "
	   "git ls-files --debug a >/dev/null && printf 2 >a && "
	   "touch -r .git/index a");
	put(store, "b", "1");
	sh("cd r && test \"$(git status --porcelain)\" = ' M a'");
	tacit_store_close(store);
}
END_TEST

/* Changed, made, removed; dirty; and right before anybody wrote it. */
START_TEST(test_what_main_refuses_is_taken_back)
{
	static const char *const paths[] = { "a", "d/b", "e", "dirty", "mine" };
	struct tacit_store *store = open_at("r");
	struct tacit_str text = tacit_str_of("2");
	struct tacit_change changes[5] = { 0 };
	struct tacit_err err = { 0 };
	struct tacit_arena arena = { 0 };
	const char **left = NULL;
	size_t left_count = 0;
	char commit[TACIT_OID_SIZE];

	put(store, "a", "1");
	put(store, "e", "1");
	put(store, "dirty", "1");
	sh("cd r && chmod +x a && git add a && git commit -q -m x && "
	   "printf 3 >dirty && printf 2 >mine && printf 4 >s && git add s && "
	   "git rev-parse HEAD >.git/refs/heads/main.lock && "
	   "git status --porcelain >../before && sleep 0.1");
	for (size_t i = 0; i < 5; i++) {
		changes[i].path = paths[i];
		changes[i].bytes = i == 2 ? NULL : &text;
	}
	ck_assert(tacit_store_lock(store, &err));
	ck_assert(tacit_store_head(store, commit, &err));
	ck_assert(!tacit_store_commit(store, commit, changes, 5, &author, "m",
		&arena, &left, &left_count, commit, &err));
	ck_assert_int_eq(err.code, TACIT_CHANGED);
	ck_assert_uint_eq(left_count, 0);
	tacit_store_unlock(store);
	sh("cd r && test -x a && test $(cat a e dirty mine) = 1132 && "
	   "test ! -e d && git status --porcelain | diff ../before - && "
	   "test ! -e .git/index.lock && test ! -e .git/tacit/pending && "
	   "rm .git/refs/heads/main.lock");
	tacit_arena_clear(&arena);
	tacit_store_close(store);
}
END_TEST

/* As git commit leaves it that had read the index before two writes. */
START_TEST(test_an_older_index_put_over_ours_is_healed)
{
	struct tacit_store *store = open_at("r");

	put(store, "a", "1");
	put(store, "gone", "1");
	sh("cd r && cp .git/index ../old");
	put(store, "a", "2");
	put(store, "d/b", "2");
	put(store, "gone", NULL);
	sh("cd r && echo 3 >mine && cp ../old .git/index && git add mine && "
	   "test $(git status --porcelain | grep -vc mine) = 4");
	put(store, "c", "3");
	sh("cd r && test \"$(git status --porcelain)\" = 'A  mine' && "
	   "grep 'put back into git' .git/tacit/log && git reset -q && "
	   "rm mine && " CLEAN);
	tacit_store_close(store);
}
END_TEST

/* Whoever takes back by hand what was written last has the file so, too. */
START_TEST(test_what_was_staged_on_purpose_stays)
{
	struct tacit_store *store = open_at("r");

	put(store, "a", "1");
	put(store, "a", "2");
	sh("cd r && git checkout -q HEAD~1 -- a");
	put(store, "b", "1");
	sh("cd r && test \"$(git status --porcelain)\" = 'M  a' && "
	   "git rm -q --cached b && rm b");
	put(store, "c", "1");
	sh("cd r && test \"$(git status --porcelain)\" = "
	   "\"$(printf 'M  a\\nD  b')\" && test ! -e .git/tacit/log");
	tacit_store_close(store);
}
END_TEST

START_TEST(test_a_linked_work_tree)
{
	struct tacit_store *store = open_at("r");

	put(store, "a", "1");
	tacit_store_close(store);
	sh("cd r && git switch -q --detach && git worktree add -q ../w main");
	store = open_at("w");
	ck_assert_str_eq(tacit_store_common_folder(store), in_folder("r/.git"));
	ck_assert_str_eq(
		tacit_store_git_folder(store), in_folder("r/.git/worktrees/w"));
	put(store, "a", "2");
	put(store, "b/c", "2");
	sh("cd w && test -z \"$(git status --porcelain)\" && "
	   "test $(cat a b/c) = 22 && test ! -e ../r/.git/tacit/pending");
	tacit_store_close(store);
}
END_TEST

START_TEST(test_sparse_and_split_indexes)
{
	struct tacit_store *store = open_at("r");
	struct tacit_err err = { 0 };
	char head[TACIT_OID_SIZE];

	put(store, "a/1", "1");
	put(store, "b/1", "1");
	sh("cd r && git sparse-checkout set --no-cone a && test ! -e b");
	put(store, "b/1", "2");
	sh("cd r && test ! -e b && " CLEAN);
	sh("cd r && git sparse-checkout disable && "
	   "git update-index --split-index");
	ck_assert(tacit_store_head(store, head, &err));
	ck_assert(!put_on(store, head, "a/1", "3", head, &err));
	ck_assert_int_eq(err.code, TACIT_GIT);
	ck_assert_ptr_nonnull(strstr(err.hint, "no-split-index"));
	tacit_store_close(store);
}
END_TEST

/* --- locks that are left ------------------------------------------------- */

/* Of this boot, whenever that began, and of one that is long over. */
static const char *const ages[] = { "11 minutes ago", "2001-01-01" };

START_TEST(test_a_stale_lock_is_moved_aside)
{
	struct tacit_store *store = open_at("r");
	char script[256];

	put(store, "a", "1");
	(void)snprintf(script, sizeof(script),
		"cd r/.git && touch -d '%s' index.lock HEAD.lock config.lock "
		"packed-refs.lock refs/heads/main.lock",
		ages[_i]);
	sh(script);
	lock_and_unlock(store);
	sh("cd r/.git && ! find . -name '*.lock' | grep . && "
	   "test $(ls tacit | grep -c stale) = 5 && "
	   "test $(grep -c aside tacit/log) = 5");
	put(store, "b", "2");
	tacit_store_close(store);
}
END_TEST

static bool is_stale_after(const char *name, int64_t seconds)
{
	struct stat st;

	ck_assert_int_eq(stat(in_folder("lock"), &st), 0);
	return tacit_stale_is_lock(
		in_folder(name), (int64_t)st.st_mtime + seconds, NULL);
}

/* The rule itself, to the second. */
START_TEST(test_ten_minutes_make_a_lock_stale)
{
	sh("touch lock && mkdir box && ln -s lock link");
	ck_assert(!is_stale_after("lock", -1000));
	ck_assert(!is_stale_after("lock", 0));
	ck_assert(!is_stale_after("lock", 600));
	ck_assert(is_stale_after("lock", 601));
	ck_assert(!is_stale_after("box", 10000));
	ck_assert(!is_stale_after("link", 10000));
	ck_assert(!is_stale_after("nothing", 10000));
}
END_TEST

Suite *tacit_suite_store_worktree(void)
{
	Suite *suite = suite_create("store_worktree");
	TCase *tcase = tcase_create("worktree");

	tcase_set_timeout(tcase, 120);
	tcase_add_checked_fixture(tcase, set_up, tear_down);
	tcase_add_test(tcase, test_files_and_index_follow);
	tcase_add_test(tcase, test_an_unborn_main_with_a_work_tree);
	tcase_add_test(tcase, test_a_mode_is_kept);
	tcase_add_test(tcase, test_dirty_files_are_left_alone);
	tcase_add_test(tcase, test_a_file_that_is_already_right);
	tcase_add_test(tcase, test_no_write_through_a_symbolic_link);
	tcase_add_test(tcase, test_staged_changes_are_refused);
	tcase_add_test(tcase, test_unmerged_paths_are_refused);
	tcase_add_test(tcase, test_a_held_index_lock);
	tcase_add_test(tcase, test_a_file_changed_right_after_git_looked);
	tcase_add_test(tcase, test_what_main_refuses_is_taken_back);
	tcase_add_test(tcase, test_an_older_index_put_over_ours_is_healed);
	tcase_add_test(tcase, test_what_was_staged_on_purpose_stays);
	tcase_add_test(tcase, test_a_linked_work_tree);
	tcase_add_test(tcase, test_sparse_and_split_indexes);
	tcase_add_loop_test(tcase, test_a_stale_lock_is_moved_aside, 0, 2);
	tcase_add_test(tcase, test_ten_minutes_make_a_lock_stale);
	suite_add_tcase(suite, tcase);
	return suite;
}
