#include "repository_fixture.h"
#include "store/history.h"

static bool collect(const struct tacit_difference *difference, void *ctx,
	struct tacit_err *err)
{
	struct tacit_buf *out = ctx;
	char sign = '~';

	(void)err;
	if (!difference->old_blob)
		sign = '+';
	else if (!difference->new_blob)
		sign = '-';
	tacit_buf_printf(out, "%c%s%s", sign, difference->path,
		difference->mode == 0100755 ? "*;" : ";");
	return true;
}

static void compare(struct tacit_store *store, const char *from, const char *to,
	const char *expected)
{
	struct tacit_err err = { 0 };
	struct tacit_buf seen = { 0 };
	char a[TACIT_OID_SIZE];
	char b[TACIT_OID_SIZE];

	if (from)
		ck_assert(tacit_store_resolve(store, from, a, &err));
	ck_assert_msg(tacit_store_resolve(store, to, b, &err), "%s", err.msg);
	ck_assert_msg(tacit_store_compare(
			      store, from ? a : NULL, b, collect, &seen, &err),
		"%s", err.msg);
	ck_assert_str_eq(tacit_buf_cstr(&seen), expected);
	tacit_buf_clear(&seen);
}

START_TEST(test_compare)
{
	struct tacit_store *store;

	sh("cd r && mkdir -p a/b c && echo 1 >a/b/1 && echo 2 >a/2 && "
	   "echo 3 >c/3 && echo 4 >a.b && git add . && git commit -q -m 1 && "
	   "echo 5 >a/2 && rm -r c && echo 6 >c && chmod +x a.b && "
	   "git add -A . && git commit -q -m 2 && git rm -q -r a c && "
	   "git commit -q -m 3");
	store = open_at("r");
	compare(store, NULL, "main~2", "+a.b;+a/2;+a/b/1;+c/3;");
	compare(store, "main~2", "main~1", "~a.b*;~a/2;+c;-c/3;");
	compare(store, "main~1", "main", "-a/2;-a/b/1;-c;");
	compare(store, "main", "main~2", "~a.b;+a/2;+a/b/1;+c/3;");
	compare(store, "main", "main", "");
	tacit_store_close(store);
}
END_TEST

static void compare_in(struct tacit_store *store, const char *from,
	const char *to, const char *below, const char *expected)
{
	struct tacit_err err = { 0 };
	struct tacit_buf seen = { 0 };
	char a[TACIT_OID_SIZE];
	char b[TACIT_OID_SIZE];

	ck_assert(tacit_store_resolve(store, from, a, &err));
	ck_assert(tacit_store_resolve(store, to, b, &err));
	ck_assert_msg(tacit_store_compare_folder(
			      store, a, b, below, collect, &seen, &err),
		"%s", err.msg);
	ck_assert_str_eq(tacit_buf_cstr(&seen), expected);
	tacit_buf_clear(&seen);
}

START_TEST(test_compare_a_folder)
{
	struct tacit_store *store;
	struct tacit_err err = { 0 };
	char commit[TACIT_OID_SIZE];

	sh("cd r && mkdir -p a/b/c x && echo 1 >a/b/1 && echo 2 >a/2 && "
	   "echo 3 >x/3 && git add . && git commit -q -m 1 && "
	   "echo 4 >a/b/4 && echo 5 >a/b/c/5 && rm a/b/1 && echo 6 >x/3 && "
	   "git add -A . && git commit -q -m 2 && git rm -q -r a && "
	   "echo 7 >a && git add a && git commit -q -m 3");
	store = open_at("r");
	compare_in(store, "main~2", "main~1", "a/b", "-a/b/1;+a/b/4;+a/b/c/5;");
	compare_in(store, "main~2", "main~1", "a/b/c", "+a/b/c/5;");
	compare_in(store, "main~2", "main~2", "a/b", "");
	compare_in(store, "main~2", "main~1", "none/at/all", "");
	/* gone, and a file where it was */
	compare_in(store, "main~1", "main", "a/b", "-a/b/4;-a/b/c/5;");
	compare_in(store, "main~1", "main", "a", "-a/2;-a/b/4;-a/b/c/5;");
	ck_assert(tacit_store_head(store, commit, &err));
	ck_assert(!tacit_store_compare_folder(store,
		"1111111111111111111111111111111111111111", commit, "a",
		collect, NULL, &err));
	tacit_store_close(store);
}
END_TEST

START_TEST(test_compare_survives_strange_names)
{
	struct tacit_store *store;

	/* what git's plumbing lets into history */
	sh("cd r && b=$(echo x | git hash-object -w --stdin) && "
	   "{ for f in .gitmodules CON 'a\\..\\b'; do "
	   "printf '100644 blob %s\\t%s\\0' $b \"$f\"; done; "
	   "printf '120000 blob %s\\tlink\\0' $b; "
	   "printf '160000 commit %s\\tsub\\0' $(printf %040d 7); "
	   "printf '100644 blob %s\\tx\\n.md\\0' $b; } | "
	   "git mktree -z --missing >t && "
	   "git update-ref refs/heads/main "
	   "$(git commit-tree -m x $(cat t))");
	store = open_at("r");
	compare(store, NULL, "main",
		"+.gitmodules;+CON;+a\\..\\b;+link;+sub;+x\n.md;");
	tacit_store_close(store);
}
END_TEST

START_TEST(test_compare_limits_depth_and_reports_broken_trees)
{
	struct tacit_store *store;
	struct tacit_err err = { 0 };
	struct tacit_buf seen = { 0 };
	char id[TACIT_OID_SIZE];

	sh("cd r && t=$(git mktree </dev/null) && i=0 && "
	   "while test $i -lt 80; do i=$((i+1)); "
	   "t=$(printf '040000 tree %s\\td\\n' $t | git mktree); done && "
	   "git update-ref refs/heads/main $(git commit-tree -m x $t) && "
	   "t=$(printf '100644 cut' | git hash-object -w -t tree --literally "
	   "--stdin) && "
	   "git update-ref refs/heads/cut $(git commit-tree -m x $t)");
	store = open_at("r");
	ck_assert(tacit_store_resolve(store, "main", id, &err));
	/* no document stands so deep: the folder is told, and not gone into */
	ck_assert(tacit_store_compare(store, NULL, id, collect, &seen, &err));
	ck_assert_uint_eq(seen.len, strlen("+") + 65 * strlen("d/"));
	tacit_buf_truncate(&seen, 0);
	ck_assert(tacit_store_resolve(store, "cut", id, &err));
	ck_assert(!tacit_store_compare(store, NULL, id, collect, &seen, &err));
	ck_assert_int_eq(err.code, TACIT_GIT);
	id[12] = '\0';
	ck_assert_ptr_nonnull(strstr(err.msg, id));
	ck_assert_ptr_nonnull(strstr(err.msg, "whose tree is damaged here"));
	tacit_buf_clear(&seen);
	tacit_store_close(store);
}
END_TEST

static bool stop(const struct tacit_difference *difference, void *ctx,
	struct tacit_err *err)
{
	(*(int *)ctx)++;
	return tacit_fail_at(
		err, TACIT_INVALID, difference->path, 0, "no such type");
}

START_TEST(test_compare_stops_when_told)
{
	struct tacit_store *store;
	struct tacit_err err = { 0 };
	char id[TACIT_OID_SIZE];
	int calls = 0;

	sh("cd r && echo 1 >a && echo 2 >b && git add . && "
	   "git commit -q -m 1");
	store = open_at("r");
	ck_assert(tacit_store_head(store, id, &err));
	ck_assert(!tacit_store_compare(store, NULL, id, stop, &calls, &err));
	ck_assert_int_eq(calls, 1);
	ck_assert_int_eq(err.code, TACIT_INVALID);
	ck_assert_str_eq(err.path, "a");
	tacit_store_close(store);
}
END_TEST

static void staged(const char *expected)
{
	struct tacit_store *store = open_at("r");
	struct tacit_err err = { 0 };
	struct tacit_buf seen = { 0 };

	ck_assert_msg(tacit_store_compare_staged(store, collect, &seen, &err),
		"%s", err.msg);
	ck_assert_str_eq(tacit_buf_cstr(&seen), expected);
	tacit_buf_clear(&seen);
	tacit_store_close(store);
}

START_TEST(test_compare_staged)
{
	struct tacit_store *store;
	struct tacit_err err = { 0 };
	struct tacit_buf seen = { 0 };

	staged("");
	sh("cd r && mkdir d && echo 1 >d/a && echo 2 >b && git add . && "
	   "echo 3 >c");
	staged("+b;+d/a;");
	sh("cd r && git commit -q -m 1 && echo 4 >b && git rm -q d/a && "
	   "git add b && git add -N c");
	staged("~b;-d/a;");
	sh("cd r && git rm -q --cached c && git commit -q -m 2 && "
	   "git switch -q -c s HEAD~1 && echo 5 >b && git commit -q -am 3 && "
	   "! git merge main");
	store = open_at("r");
	ck_assert(!tacit_store_compare_staged(store, collect, &seen, &err));
	ck_assert_int_eq(err.code, TACIT_INVALID);
	ck_assert_str_eq(err.path, "b");
	tacit_buf_clear(&seen);
	tacit_store_close(store);
}
END_TEST

START_TEST(test_open_from_the_environment)
{
	struct tacit_store *store = NULL;
	struct tacit_err err = { 0 };
	struct tacit_buf seen = { 0 };

	/* what git sets for a hook of "git commit --only" */
	sh("cd r && echo 1 >a && git add a && cp .git/index other && "
	   "echo 2 >b && git add b");
	(void)setenv("GIT_DIR", in_folder("r/.git"), 1);
	(void)setenv("GIT_INDEX_FILE", in_folder("r/other"), 1);
	ck_assert_msg(tacit_store_open(NULL, &store, &err), "%s", err.msg);
	ck_assert(tacit_store_compare_staged(store, collect, &seen, &err));
	ck_assert_str_eq(tacit_buf_cstr(&seen), "+a;");
	tacit_buf_clear(&seen);
	tacit_store_close(store);
	(void)unsetenv("GIT_DIR");
	(void)unsetenv("GIT_INDEX_FILE");
}
END_TEST

Suite *tacit_suite_store_compare(void)
{
	Suite *suite = suite_create("store_compare");
	TCase *tcase = tcase_create("compare");

	tcase_set_timeout(tcase, 60);
	tcase_add_checked_fixture(tcase, set_up, tear_down);
	tcase_add_test(tcase, test_compare);
	tcase_add_test(tcase, test_compare_a_folder);
	tcase_add_test(tcase, test_compare_survives_strange_names);
	tcase_add_test(
		tcase, test_compare_limits_depth_and_reports_broken_trees);
	tcase_add_test(tcase, test_compare_stops_when_told);
	tcase_add_test(tcase, test_compare_staged);
	tcase_add_test(tcase, test_open_from_the_environment);
	suite_add_tcase(suite, tcase);
	return suite;
}
