#include "repository_fixture.h"
#include "store/history.h"

#include <unistd.h>

START_TEST(test_open_finds_the_repository_above)
{
	struct tacit_store *store;

	sh("mkdir -p r/a/b");
	store = open_at("r/a/b");
	ck_assert_str_eq(tacit_store_common_folder(store), in_folder("r/.git"));
	ck_assert_str_eq(tacit_store_git_folder(store), in_folder("r/.git"));
	ck_assert_str_eq(tacit_store_work_folder(store), in_folder("r"));
	tacit_store_close(store);
	tacit_store_close(NULL);
}
END_TEST

START_TEST(test_open_without_a_repository)
{
	struct tacit_store *store = NULL;
	struct tacit_err err = { 0 };

	ck_assert(!tacit_store_open(home, &store, &err));
	ck_assert_int_eq(err.code, TACIT_NOTFOUND);
	ck_assert_str_eq(err.path, home);
	ck_assert_ptr_nonnull(strstr(err.hint, "tacit init"));
	ck_assert_ptr_null(store);
}
END_TEST

START_TEST(test_open_of_another_owner)
{
	struct tacit_store *store = NULL;
	struct tacit_err err = { 0 };

	if (geteuid() != 0) {
		(void)fprintf(stderr, "skipped: changing owners needs root\n");
		return;
	}
	sh("chown -R 12345 r");
	ck_assert(!tacit_store_open(in_folder("r"), &store, &err));
	ck_assert_int_eq(err.code, TACIT_GIT);
	ck_assert_str_eq(err.path, in_folder("r"));
	ck_assert_ptr_nonnull(strstr(err.msg, "another user"));
	ck_assert_ptr_nonnull(strstr(err.hint, "safe.directory"));
}
END_TEST

START_TEST(test_create)
{
	struct tacit_store *store = NULL;
	struct tacit_err err = { 0 };
	char commit[TACIT_OID_SIZE];

	ck_assert(
		tacit_store_create(in_folder("new/deep"), false, &store, &err));
	ck_assert(tacit_store_check_on_main(store, &err));
	ck_assert(!tacit_store_head(store, commit, &err));
	ck_assert_int_eq(err.code, TACIT_NOTFOUND);
	tacit_store_close(store);
	memset(&err, 0, sizeof(err));
	ck_assert(!tacit_store_create(
		in_folder("new/deep"), false, &store, &err));
	ck_assert_int_eq(err.code, TACIT_INVALID);
	ck_assert_str_eq(err.path, in_folder("new/deep"));
	memset(&err, 0, sizeof(err));
	ck_assert(tacit_store_create(
		in_folder("new/bare.git"), true, &store, &err));
	ck_assert_ptr_null(tacit_store_work_folder(store));
	tacit_store_close(store);
	sh("git -C new/bare.git fsck --strict && "
	   "test $(git -C new/bare.git symbolic-ref HEAD) = refs/heads/main");
}
END_TEST

START_TEST(test_head_on_another_branch_and_detached)
{
	struct tacit_store *store;
	struct tacit_err err = { 0 };

	sh("cd r && git commit -q --allow-empty -m one && "
	   "git switch -q -c x/y");
	store = open_at("r");
	ck_assert(!tacit_store_check_on_main(store, &err));
	ck_assert_int_eq(err.code, TACIT_REFUSED);
	ck_assert_ptr_nonnull(strstr(err.msg, "'x/y'"));
	ck_assert_str_eq(err.hint, "git switch main");
	sh("cd r && git switch -q --detach");
	memset(&err, 0, sizeof(err));
	ck_assert(!tacit_store_check_on_main(store, &err));
	ck_assert_int_eq(err.code, TACIT_REFUSED);
	ck_assert_ptr_nonnull(strstr(err.msg, "detached"));
	sh("cd r && git switch -q main");
	memset(&err, 0, sizeof(err));
	ck_assert(tacit_store_check_on_main(store, &err));
	tacit_store_close(store);
}
END_TEST

START_TEST(test_resolve)
{
	static const struct {
		const char *revision;
		enum tacit_code code;
	} cases[] = {
		{ "HEAD", TACIT_OK },
		{ "main~1", TACIT_OK },
		{ "HEAD:a", TACIT_NOTFOUND },
		{ "nowhere", TACIT_NOTFOUND },
		{ "HEAD~9", TACIT_NOTFOUND },
		{ "", TACIT_INVALID },
		{ "HEAD^{", TACIT_INVALID },
	};
	struct tacit_store *store;
	char id[TACIT_OID_SIZE];

	sh("cd r && echo a >a && git add a && git commit -q -m one && "
	   "git commit -q --allow-empty -m two");
	store = open_at("r");
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct tacit_err err = { 0 };

		ck_assert_msg(tacit_store_resolve(store, cases[i].revision, id,
				      &err) == (cases[i].code == TACIT_OK),
			"%s", cases[i].revision);
		ck_assert_msg(err.code == cases[i].code, "%s: %d %s",
			cases[i].revision, (int)err.code, err.msg);
	}
	tacit_store_close(store);
}
END_TEST

START_TEST(test_ancestors_and_parents)
{
	struct tacit_store *store;
	struct tacit_err err = { 0 };
	char one[TACIT_OID_SIZE];
	char two[TACIT_OID_SIZE];
	char merge[TACIT_OID_SIZE];
	char first[TACIT_OID_SIZE];
	unsigned count = 9;

	sh("cd r && git commit -q --allow-empty -m one && git branch side && "
	   "git commit -q --allow-empty -m two && git switch -q side && "
	   "git commit -q --allow-empty -m three && git switch -q main && "
	   "git merge -q -m merge side");
	store = open_at("r");
	ck_assert(tacit_store_resolve(store, "HEAD^1~1", one, &err));
	ck_assert(tacit_store_resolve(store, "HEAD^1", two, &err));
	ck_assert(tacit_store_head(store, merge, &err));
	ck_assert(tacit_store_is_ancestor(store, one, two));
	ck_assert(tacit_store_is_ancestor(store, two, two));
	ck_assert(!tacit_store_is_ancestor(store, two, one));
	ck_assert(!tacit_store_is_ancestor(store, "rubbish", one));
	ck_assert(tacit_store_parents(store, merge, first, &count, NULL, &err));
	ck_assert_uint_eq(count, 2);
	ck_assert_str_eq(first, two);
	ck_assert(tacit_store_parents(store, one, first, &count, NULL, &err));
	ck_assert_uint_eq(count, 0);
	ck_assert_str_eq(first, "");
	tacit_store_close(store);
}
END_TEST

/* Also where all of them are of one second, and where git would look further
 * back, at what is not there. */
START_TEST(test_ancestors_of_one_second)
{
	static const struct {
		const char *older;
		const char *newer;
		bool is;
	} pairs[] = {
		{ "main~1", "main", true },
		{ "main~5", "main", true },
		{ "main", "main~5", false },
		{ "side", "main", false },
		{ "main", "side", false },
		{ "main~5", "side", true },
		{ "other", "main", false },
		{ "main", "other", false },
		{ "side", "merge", true },
		{ "main~4", "merge", true },
		{ "merge", "side", false },
		{ "other", "merge", false },
	};
	struct tacit_store *store;
	struct tacit_err err = { 0 };

	sh("cd r && export GIT_COMMITTER_DATE='1656612000 +0000' && "
	   "for i in 1 2 3 4 5 6 7 8; do "
	   "git commit -q --allow-empty -m $i; done && "
	   "git switch -q -c side main~5 && "
	   "git commit -q --allow-empty -m s1 && "
	   "git commit -q --allow-empty -m s2 && "
	   "git switch -q -c merge main && git merge -q -m merge side && "
	   "git commit -q --allow-empty -m after && "
	   "git switch -q --orphan other && "
	   "git commit -q --allow-empty -m other && git switch -q main");
	store = open_at("r");
	for (size_t i = 0; i < TACIT_COUNT(pairs); i++) {
		char older[TACIT_OID_SIZE];
		char newer[TACIT_OID_SIZE];

		ck_assert(tacit_store_resolve(
			store, pairs[i].older, older, &err));
		ck_assert(tacit_store_resolve(
			store, pairs[i].newer, newer, &err));
		ck_assert_msg(tacit_store_is_ancestor(store, older, newer) ==
				pairs[i].is,
			"%s before %s", pairs[i].older, pairs[i].newer);
	}
	tacit_store_close(store);
}
END_TEST

START_TEST(test_ancestors_cost_what_lies_between)
{
	struct tacit_store *store;
	struct tacit_err err = { 0 };
	char older[TACIT_OID_SIZE];
	char newer[TACIT_OID_SIZE];
	char aside[TACIT_OID_SIZE];

	sh("cd r && export GIT_COMMITTER_DATE='1656612000 +0000' && "
	   "for i in 1 2 3 4 5 6 7 8; do "
	   "git commit -q --allow-empty -m $i; done && "
	   "git switch -q -c side main~2 && "
	   "git commit -q --allow-empty -m s1 && git switch -q main && "
	   "lost=$(git rev-parse main~6) && "
	   "rm -f .git/objects/${lost%${lost#??}}/${lost#??}");
	store = open_at("r");
	ck_assert(tacit_store_resolve(store, "main", newer, &err));
	ck_assert(tacit_store_resolve(store, "main~2", older, &err));
	ck_assert(tacit_store_resolve(store, "side", aside, &err));
	ck_assert(tacit_store_is_ancestor(store, older, newer));
	ck_assert(tacit_store_is_ancestor(store, older, aside));
	ck_assert(!tacit_store_is_ancestor(store, newer, older));
	ck_assert(!tacit_store_is_ancestor(store, newer, aside));
	tacit_store_close(store);
}
END_TEST

START_TEST(test_blobs)
{
	struct tacit_store *store;
	struct tacit_err err = { 0 };
	struct tacit_buf bytes = { 0 };
	char commit[TACIT_OID_SIZE];
	char blob[TACIT_OID_SIZE];
	char hash[TACIT_OID_SIZE];

	sh("cd r && mkdir d && printf 0123456789 >d/a && git add . && "
	   "git commit -q -m 1");
	store = open_at("r");
	ck_assert(tacit_store_head(store, commit, &err));
	ck_assert(tacit_store_blob_at(store, commit, "d/a", blob, &err));
	ck_assert(tacit_store_hash(tacit_str_of("0123456789"), hash, &err));
	ck_assert_str_eq(blob, hash);
	ck_assert(tacit_store_blob(store, blob, 10, &bytes, &err));
	ck_assert_str_eq(bytes.data, "0123456789");
	ck_assert(!tacit_store_blob(store, blob, 9, &bytes, &err));
	ck_assert_int_eq(err.code, TACIT_LIMIT);
	memset(&err, 0, sizeof(err));
	ck_assert(!tacit_store_blob(store, commit, 999, &bytes, &err));
	ck_assert_int_eq(err.code, TACIT_NOTFOUND);
	memset(&err, 0, sizeof(err));
	hash[0] = hash[0] == '0' ? '1' : '0';
	ck_assert(!tacit_store_blob(store, hash, 999, &bytes, &err));
	ck_assert_int_eq(err.code, TACIT_NOTFOUND);
	memset(&err, 0, sizeof(err));
	ck_assert(!tacit_store_blob(store, "0123", 999, &bytes, &err));
	ck_assert_int_eq(err.code, TACIT_INVALID);
	tacit_buf_clear(&bytes);
	tacit_store_close(store);
}
END_TEST

START_TEST(test_blob_at_what_is_no_file)
{
	static const char *const paths[] = { "d", "d/b", "d/a/x", "x", "", "/d",
		"d/", "d//a" };
	struct tacit_store *store;
	char commit[TACIT_OID_SIZE];
	char blob[TACIT_OID_SIZE];

	sh("cd r && mkdir d && echo 1 >d/a && git add . && git commit -q -m 1");
	store = open_at("r");
	ck_assert(tacit_store_head(store, commit, NULL));
	for (size_t i = 0; i < sizeof(paths) / sizeof(*paths); i++) {
		struct tacit_err err = { 0 };

		ck_assert_msg(!tacit_store_blob_at(
				      store, commit, paths[i], blob, &err),
			"%s", paths[i]);
		ck_assert_int_eq(err.code, TACIT_NOTFOUND);
		ck_assert_str_eq(err.path, paths[i]);
	}
	tacit_store_close(store);
}
END_TEST

/* A path that is not there is one thing, a folder that is lost another. */
START_TEST(test_blob_at_what_is_lost)
{
	static const char *const lost[] = { "HEAD:d", "HEAD^{tree}", "HEAD" };
	static const char *const says[] = { "cannot read 'd/",
		"whose tree is missing", "which is missing" };
	struct tacit_store *store;
	char commit[TACIT_OID_SIZE];
	char blob[TACIT_OID_SIZE];
	char script[160];

	sh("cd r && git commit -q --allow-empty -m 0 && git rev-parse HEAD "
	   ">../good && mkdir d && echo 1 >d/a && git add . && "
	   "git commit -q -m 1");
	(void)snprintf(script, sizeof(script),
		"cd r && rm $(git rev-parse %s | sed 's,^..,.git/objects/&/,')",
		lost[_i]);
	store = open_at("r");
	ck_assert(tacit_store_head(store, commit, NULL));
	sh(script);
	for (int i = 0; i < 2; i++) {
		struct tacit_err err = { 0 };

		ck_assert(!tacit_store_blob_at(
			store, commit, i ? "d/x" : "d/a", blob, &err));
		ck_assert_int_eq(err.code, TACIT_GIT);
		ck_assert_msg(strstr(err.msg, says[_i]), "%s", err.msg);
		ck_assert(!_i == !strstr(err.hint, "update-ref"));
	}
	tacit_store_close(store);
}
END_TEST

START_TEST(test_main_that_is_gone)
{
	struct tacit_store *store;
	struct tacit_err err = { 0 };
	char commit[TACIT_OID_SIZE];

	sh("cd r && git commit -q --allow-empty -m 0 && "
	   "rm .git/refs/heads/main");
	store = open_at("r");
	ck_assert(!tacit_store_head(store, commit, &err));
	ck_assert_int_eq(err.code, TACIT_GIT);
	ck_assert_msg(strstr(err.hint, "update-ref"), "%s", err.hint);
	memset(&err, 0, sizeof(err));
	/* no branch of that name, and none of ours */
	sh("cd r && git symbolic-ref HEAD refs/heads/other");
	ck_assert(!tacit_store_head(store, commit, &err));
	ck_assert_int_eq(err.code, TACIT_NOTFOUND);
	tacit_store_close(store);
}
END_TEST

START_TEST(test_bytes_that_belie_their_id)
{
	struct tacit_store *store;
	struct tacit_err err = { 0 };
	struct tacit_buf bytes = { 0 };
	char commit[TACIT_OID_SIZE];
	char blob[TACIT_OID_SIZE];

	/* a whole object under the name of another */
	sh("cd r && echo 1 >a && echo 2 >b && git add . && git commit -q -m 1 "
	   "&& f() { git rev-parse HEAD:$1 | sed 's,^..,.git/objects/&/,'; } "
	   "&& cp -f $(f b) $(f a)");
	store = open_at("r");
	ck_assert(tacit_store_head(store, commit, &err));
	ck_assert(tacit_store_blob_at(store, commit, "a", blob, &err));
	ck_assert(!tacit_store_blob(store, blob, 9, &bytes, &err));
	ck_assert_int_eq(err.code, TACIT_GIT);
	ck_assert_uint_eq(bytes.len, 0);
	tacit_buf_clear(&bytes);
	tacit_store_close(store);
}
END_TEST

START_TEST(test_broken_object)
{
	struct tacit_store *store;
	struct tacit_err err = { 0 };
	struct tacit_buf bytes = { 0 };
	char commit[TACIT_OID_SIZE];
	char blob[TACIT_OID_SIZE];

	sh("cd r && echo 1 >a && git add . && git commit -q -m 1 && "
	   "f=$(git rev-parse HEAD:a | sed 's,^..,.git/objects/&/,') && "
	   "chmod u+w $f && echo rubbish >$f");
	store = open_at("r");
	ck_assert(tacit_store_head(store, commit, &err));
	ck_assert(tacit_store_blob_at(store, commit, "a", blob, &err));
	ck_assert(!tacit_store_blob(store, blob, 999, &bytes, &err));
	ck_assert_int_eq(err.code, TACIT_GIT);
	ck_assert_ptr_nonnull(strstr(err.msg, blob));
	tacit_buf_clear(&bytes);
	tacit_store_close(store);
}
END_TEST

static bool remember(
	const struct tacit_log_entry *entry, void *ctx, struct tacit_err *err)
{
	struct tacit_buf *out = ctx;

	(void)err;
	tacit_buf_printf(out, "%.1s%s %s;", entry->message,
		entry->blob ? "" : "-", entry->author);
	return out->len < 60;
}

START_TEST(test_log)
{
	struct tacit_store *store;
	struct tacit_err err = { 0 };
	struct tacit_buf seen = { 0 };
	char commit[TACIT_OID_SIZE];

	sh("cd r && mkdir d && echo 1 >d/a && git add . && "
	   "git commit -q -m 1 && echo 2 >b && git add . && "
	   "git commit -q -m 2 && git rm -q d/a && git commit -q -m 3 && "
	   "git commit -q --allow-empty -m 4");
	store = open_at("r");
	ck_assert(tacit_store_head(store, commit, &err));
	ck_assert(tacit_store_log(store, commit, NULL, remember, &seen, &err));
	ck_assert_str_eq(seen.data, "4- Seat;3- Seat;2- Seat;1- Seat;");
	tacit_buf_truncate(&seen, 0);
	ck_assert(tacit_store_log(store, commit, "d/a", remember, &seen, &err));
	ck_assert_str_eq(seen.data, "3- Seat;1 Seat;");
	tacit_buf_truncate(&seen, 0);
	tacit_buf_pad(&seen, '.', 60);
	ck_assert(tacit_store_log(store, commit, NULL, remember, &seen, &err));
	ck_assert_str_eq(seen.data + 60, "4- Seat;");
	tacit_buf_clear(&seen);
	tacit_store_close(store);
}
END_TEST

START_TEST(test_config_and_receipts)
{
	struct tacit_store *store;
	struct tacit_err err = { 0 };
	struct tacit_buf value = { 0 };
	char tip[TACIT_OID_SIZE];

	sh("cd r && git commit -q --allow-empty -m 1");
	store = open_at("r");
	ck_assert(!tacit_store_config(store, "tacit.identity", &value));
	ck_assert(tacit_store_set_config(store, "tacit.identity", "THA", &err));
	ck_assert(tacit_store_config(store, "tacit.identity", &value));
	ck_assert_str_eq(value.data, "THA");
	ck_assert(!tacit_store_set_config(store, "rubbish", "1", &err));
	ck_assert_int_eq(err.code, TACIT_INVALID);
	ck_assert(!tacit_store_receipts(store, tip));
	sh("cd r && git update-ref refs/tacit/receipts HEAD");
	ck_assert(tacit_store_receipts(store, tip));
	ck_assert_uint_eq(strlen(tip), 40);
	tacit_buf_clear(&value);
	tacit_store_close(store);
}
END_TEST

Suite *tacit_suite_store_read(void)
{
	Suite *suite = suite_create("store_read");
	TCase *tcase = tcase_create("read");

	tcase_set_timeout(tcase, 60);
	tcase_add_checked_fixture(tcase, set_up, tear_down);
	tcase_add_test(tcase, test_open_finds_the_repository_above);
	tcase_add_test(tcase, test_open_without_a_repository);
	tcase_add_test(tcase, test_open_of_another_owner);
	tcase_add_test(tcase, test_create);
	tcase_add_test(tcase, test_head_on_another_branch_and_detached);
	tcase_add_test(tcase, test_resolve);
	tcase_add_test(tcase, test_ancestors_and_parents);
	tcase_add_test(tcase, test_ancestors_of_one_second);
	tcase_add_test(tcase, test_ancestors_cost_what_lies_between);
	tcase_add_test(tcase, test_blobs);
	tcase_add_test(tcase, test_blob_at_what_is_no_file);
	tcase_add_loop_test(tcase, test_blob_at_what_is_lost, 0, 3);
	tcase_add_test(tcase, test_main_that_is_gone);
	tcase_add_test(tcase, test_bytes_that_belie_their_id);
	tcase_add_test(tcase, test_broken_object);
	tcase_add_test(tcase, test_log);
	tcase_add_test(tcase, test_config_and_receipts);
	suite_add_tcase(suite, tcase);
	return suite;
}
