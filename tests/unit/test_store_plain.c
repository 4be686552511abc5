/* plain: what an ordinary repository's files say, and when libgit2 is asked. */
#include "store/plain.h"

#include "repository_fixture.h"
#include "suite.h"

static char id[TACIT_OID_SIZE];

static const char *git_of(const char *name)
{
	static char path[300];

	(void)snprintf(path, sizeof(path), "%s/.git", in_folder(name));
	return path;
}

/* What git itself answers to a command run in the folder "r". */
static const char *git_says(const char *command)
{
	static struct tacit_buf text;
	char line[512];

	tacit_buf_truncate(&text, 0);
	(void)snprintf(line, sizeof(line), "cd r && %s >../said", command);
	sh(line);
	ck_assert(tacit_io_read(in_folder("said"), 4096, &text, NULL));
	if (text.len)
		tacit_buf_truncate(&text, text.len - 1);
	return tacit_buf_cstr(&text);
}

static void make_commit(void)
{
	sh("cd r && git -c user.name=Test -c user.email=t@example.invalid "
	   "commit -q --allow-empty -m One");
}

START_TEST(a_branch_in_a_file_or_packed)
{
	make_commit();
	ck_assert_int_eq(tacit_plain_reference(git_of("r"), "HEAD", id),
		TACIT_PLAIN_FOUND);
	ck_assert_str_eq(id, git_says("git rev-parse HEAD"));
	sh("cd r && git branch older && git pack-refs --all");
	make_commit();
	ck_assert_int_eq(
		tacit_plain_reference(git_of("r"), "refs/heads/older", id),
		TACIT_PLAIN_FOUND);
	ck_assert_str_eq(id, git_says("git rev-parse older"));
	ck_assert_int_eq(tacit_plain_reference(git_of("r"), "HEAD", id),
		TACIT_PLAIN_FOUND);
	ck_assert_str_eq(id, git_says("git rev-parse HEAD"));
	ck_assert_int_eq(
		tacit_plain_reference(git_of("r"), "refs/tacit/none", id),
		TACIT_PLAIN_ABSENT);
}
END_TEST

START_TEST(no_commit_yet)
{
	ck_assert_int_eq(tacit_plain_reference(git_of("r"), "HEAD", id),
		TACIT_PLAIN_ABSENT);
}
END_TEST

START_TEST(what_is_odd_is_left_to_libgit2)
{
	static const char *const odd[] = {
		"git checkout -q --detach",
		"git symbolic-ref refs/heads/main refs/heads/other",
		"echo 123 >.git/refs/heads/main",
		"printf %s \"$(git rev-parse HEAD)\" >.git/refs/heads/main",
		"rm .git/HEAD",
		"echo oops >.git/HEAD",
		"printf 'ref: refs/heads/main\\r\\n' >.git/HEAD",
		"echo 'ref: refs/heads/main ' >.git/HEAD",
		"git pack-refs --all && truncate -s -1 .git/packed-refs",
		"echo 'ref:  refs/heads/main' >.git/HEAD",
	};
	size_t i;

	for (i = 0; i < TACIT_COUNT(odd); i++) {
		char line[256];

		sh("rm -rf r && git init -q -b main r");
		make_commit();
		(void)snprintf(line, sizeof(line), "cd r && %s", odd[i]);
		sh(line);
		ck_assert_msg(tacit_plain_reference(git_of("r"), "HEAD", id) ==
				TACIT_PLAIN_UNSURE,
			"after: %s", odd[i]);
	}
}
END_TEST

/* The name of the folder that was found, and whether it is bare; or "". */
static const char *found_at(const char *name, bool *is_bare)
{
	static char found[64];
	char *work = NULL;
	char *git = NULL;

	found[0] = '\0';
	if (tacit_plain_find(in_folder(name), &work, &git)) {
		*is_bare = work == NULL;
		(void)snprintf(found, sizeof(found), "%s",
			strrchr(*is_bare ? git : work, '/') + 1);
		if (work)
			ck_assert(!strcmp(strrchr(git, '/'), "/.git"));
	}
	free(work);
	free(git);
	return found;
}

static bool is_plain_at(const char *name)
{
	bool is_bare = false;

	return !strcmp(found_at(name, &is_bare), "r") && !is_bare;
}

START_TEST(where_the_work_tree_is)
{
	sh("mkdir -p r/a/b && ln -s r/a linked");
	ck_assert(is_plain_at("r"));
	ck_assert(is_plain_at("r/a/b"));
	ck_assert(is_plain_at("linked/b"));
	ck_assert(!is_plain_at("r/.git"));
	ck_assert(!is_plain_at("home"));
	ck_assert(!is_plain_at("nowhere"));
}
END_TEST

START_TEST(a_bare_one)
{
	bool is_bare = false;

	sh("git clone -q --bare r bare && ln -s bare other");
	ck_assert_str_eq(found_at("bare", &is_bare), "bare");
	ck_assert(is_bare);
	ck_assert_str_eq(found_at("bare/objects", &is_bare), "bare");
	ck_assert_str_eq(found_at("other", &is_bare), "bare");
	sh("git -C bare config core.bare false");
	ck_assert_str_eq(found_at("bare", &is_bare), "");
}
END_TEST

START_TEST(no_ordinary_repository)
{
	static const char *const odd[] = {
		"git -C r config core.worktree /tmp",
		"git -C r config include.path other",
		"git -C r config core.repositoryformatversion 1",
		"git -C r config core.bare true",
		"mkdir x && mv r/.git x/git && ln -s ../x/git r/.git",
		"mv r/.git g && echo gitdir: ../g >r/.git",
		"rmdir r/.git/refs/heads r/.git/refs/tags r/.git/refs",
		"echo . >r/.git/commondir",
		"rm r/.git/config",
		": >r/.git/config",
		"printf '\\0' >>r/.git/config",
		"printf '[x]\\n\\ty = z\\r\\n' >>r/.git/config",
		"printf '[core]\\n\\tbare\\n' >>r/.git/config",
		"printf '[core] repositoryFormatVersion=2\\n' >>r/.git/config",
		"rm r/.git/HEAD",
		"rm r/.git/HEAD && mkfifo r/.git/HEAD",
		"rm r/.git/HEAD && ln -s refs/heads/main r/.git/HEAD",
		"rm -rf r && git init -q --bare r",
	};
	size_t i;

	for (i = 0; i < TACIT_COUNT(odd); i++) {
		sh("rm -rf r x g && git init -q -b main r");
		ck_assert(is_plain_at("r"));
		sh(odd[i]);
		ck_assert_msg(!is_plain_at("r"), "after: %s", odd[i]);
	}
}
END_TEST

/* One setting, as git wrote it; the answer, or NULL: left to libgit2. */
static void want_setting(const char *script, const char *expected)
{
	struct tacit_buf value = { 0 };
	enum tacit_plain answer;

	sh("rm -rf r && git init -q -b main r");
	sh(script);
	answer = tacit_plain_setting(git_of("r"), "tacit.identity", &value);
	ck_assert_msg(
		answer == (expected ? TACIT_PLAIN_FOUND : TACIT_PLAIN_UNSURE),
		"after: %s", script);
	ck_assert_str_eq(tacit_buf_cstr(&value), expected ? expected : "");
	tacit_buf_clear(&value);
}

START_TEST(one_setting)
{
	want_setting("git -C r config tacit.identity TUR", "TUR");
	want_setting("git -C r config tacit.identity 'Sri Lanka'", "Sri Lanka");
	want_setting("git -C r config Tacit.Identity TUR", "TUR");
	want_setting("true", NULL);
	want_setting("git -C r config other.identity TUR", NULL);
	want_setting("git -C r config tacit.x.identity TUR", NULL);
	want_setting("git -C r config tacit.identity 'a;b'", NULL);
	want_setting("git -C r config tacit.identity ' a'", NULL);
	want_setting("git -C r config --add tacit.identity A && "
		     "git -C r config --add tacit.identity B",
		NULL);
	want_setting("git -C r config tacit.identity A && "
		     "echo '[tacit] identity = B' >>r/.git/config",
		NULL);
	want_setting(
		"printf '[tacit]\\n#\\tidentity = A\\n' >>r/.git/config", NULL);
	want_setting("printf '[tacit]\\n\\tx = y #\\tidentity = A\\n' "
		     ">>r/.git/config",
		NULL);
	want_setting("printf '[tacit]\\n\\tidentity\\n' >>r/.git/config", NULL);
	want_setting(
		"printf '[tacit]\\n\\tidentity = \\n' >>r/.git/config", NULL);
}
END_TEST

Suite *tacit_suite_store_plain(void)
{
	Suite *suite = suite_create("store_plain");
	TCase *tests = tcase_create("plain");

	tcase_add_checked_fixture(tests, set_up, tear_down);
	tcase_add_test(tests, a_branch_in_a_file_or_packed);
	tcase_add_test(tests, no_commit_yet);
	tcase_add_test(tests, what_is_odd_is_left_to_libgit2);
	tcase_add_test(tests, where_the_work_tree_is);
	tcase_add_test(tests, a_bare_one);
	tcase_add_test(tests, no_ordinary_repository);
	tcase_add_test(tests, one_setting);
	suite_add_tcase(suite, tests);
	return suite;
}
