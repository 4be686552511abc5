#include "repository_fixture.h"

#include <sys/wait.h>
#include <tacit/io.h>
#include <unistd.h>

static void make_bare(struct tacit_store **store)
{
	struct tacit_err err = { 0 };

	ck_assert(tacit_store_create(in_folder("b.git"), true, store, &err));
}

START_TEST(test_first_commit)
{
	struct tacit_store *store = NULL;

	make_bare(&store);
	put(store, "notes/2022/a.md", "a\n");
	sh("cd b.git && git fsck --strict && "
	   "test \"$(git log --format='%an|%ae|%cn|%ad|%B' --date=iso)\" = "
	   "'Secretariat|secretariat@register.invalid|Secretariat|"
	   "2022-07-01 00:00:00 +0600|record: something' && "
	   "test \"$(git show main:notes/2022/a.md)\" = a");
	tacit_store_close(store);
}
END_TEST

START_TEST(test_trees_are_as_git_makes_them)
{
	struct tacit_store *store = NULL;

	make_bare(&store);
	put(store, "a/b/1", "1");
	put(store, "a.b", "2");
	put(store, "a/c", "3");
	put(store, "a0", "4");
	put(store, "a/b/1", "5");
	put(store, "z/y/x", "6");
	put(store, "z/y/x", NULL);
	sh("git clone -q b.git c && cd c && git rm -q -r --cached . && "
	   "git add -A . && test $(git write-tree) = "
	   "$(git rev-parse HEAD^{tree}) && "
	   "test \"$(git ls-files | tr '\\n' ' ')\" = 'a.b a/b/1 a/c a0 ' && "
	   "git fsck --strict && ! test -e z");
	put(store, "a/b/1", NULL);
	put(store, "a/c", NULL);
	put(store, "a.b", NULL);
	put(store, "a0", NULL);
	sh("cd b.git && git fsck --strict && "
	   "test -z \"$(git ls-tree main)\" && "
	   "test $(git rev-list --count main) = 11");
	tacit_store_close(store);
}
END_TEST

START_TEST(test_refused_paths)
{
	static const char *const paths[] = { "", "/a", "a/", "a//b", ".", "..",
		"a/../b", ".git/config", "a/.GIT/x", "git~1/x", "a\nb", "a\\b",
		"a\x7f" };
	struct tacit_store *store = NULL;
	char commit[TACIT_OID_SIZE];

	make_bare(&store);
	for (size_t i = 0; i < sizeof(paths) / sizeof(*paths); i++) {
		struct tacit_err err = { 0 };

		ck_assert_msg(!put_on(store, NULL, paths[i], "x", commit, &err),
			"%s", paths[i]);
		ck_assert_int_eq(err.code, TACIT_INVALID);
		ck_assert_str_eq(err.path, paths[i]);
	}
	ck_assert(!tacit_store_head(store, commit, NULL));
	tacit_store_close(store);
}
END_TEST

static void refuse(struct tacit_store *store, const char *path,
	const char *bytes, enum tacit_code code)
{
	struct tacit_err err = { 0 };

	refuse_put(store, path, bytes, &err);
	ck_assert_msg(
		err.code == code, "%s: %d %s", path, (int)err.code, err.msg);
	ck_assert_str_eq(err.path, path);
	ck_assert(!tacit_io_exists(in_folder("r/.git/index.lock")));
}

START_TEST(test_refused_edits)
{
	struct tacit_store *store;

	sh("cd r && mkdir d && echo 1 >d/a && ln -s d l && git add . && "
	   "git commit -q -m 1");
	store = open_at("r");
	refuse(store, "d", "x", TACIT_INVALID);
	refuse(store, "d/a/b", "x", TACIT_INVALID);
	refuse(store, "l", "x", TACIT_INVALID);
	refuse(store, "l/a", "x", TACIT_INVALID);
	refuse(store, "d/b", NULL, TACIT_NOTFOUND);
	refuse(store, "x/b", NULL, TACIT_NOTFOUND);
	tacit_store_close(store);
}
END_TEST

START_TEST(test_a_path_twice_is_refused)
{
	static const char *const pairs[][2] = { { "a", "a" }, { "a", "a/b" },
		{ "d/a/b", "d/a" } };
	struct tacit_store *store = NULL;
	struct tacit_str text = tacit_str_of("x");
	char commit[TACIT_OID_SIZE];

	make_bare(&store);
	ck_assert(tacit_store_lock(store, NULL));
	for (size_t i = 0; i < sizeof(pairs) / sizeof(*pairs); i++) {
		struct tacit_err err = { 0 };
		struct tacit_change changes[] = { { .path = pairs[i][0],
							  .bytes = &text },
			{ .path = pairs[i][1], .bytes = &text } };

		ck_assert(!tacit_store_commit(store, NULL, changes, 2, &author,
			"m", NULL, NULL, NULL, commit, &err));
		ck_assert_int_eq(err.code, TACIT_INVALID);
	}
	tacit_store_close(store);
}
END_TEST

START_TEST(test_commit_without_the_lock)
{
	struct tacit_store *store = NULL;
	struct tacit_err err = { 0 };
	struct tacit_str text = tacit_str_of("x");
	struct tacit_change change = { .path = "a", .bytes = &text };
	char commit[TACIT_OID_SIZE];

	make_bare(&store);
	ck_assert(!tacit_store_commit(store, NULL, &change, 1, &author, "m",
		NULL, NULL, NULL, commit, &err));
	ck_assert_int_eq(err.code, TACIT_INVALID);
	tacit_store_close(store);
}
END_TEST

START_TEST(test_main_moved_meanwhile)
{
	struct tacit_store *store = NULL;
	struct tacit_err err = { 0 };
	char first[TACIT_OID_SIZE];
	char commit[TACIT_OID_SIZE];

	make_bare(&store);
	put(store, "a", "1");
	ck_assert(tacit_store_head(store, first, &err));
	put(store, "b", "2");
	ck_assert(!put_on(store, first, "c", "3", commit, &err));
	ck_assert_int_eq(err.code, TACIT_CHANGED);
	memset(&err, 0, sizeof(err));
	ck_assert(!put_on(store, NULL, "c", "3", commit, &err));
	ck_assert_int_eq(err.code, TACIT_CHANGED);
	tacit_store_close(store);
}
END_TEST

START_TEST(test_a_held_main_lock)
{
	struct tacit_store *store = NULL;
	struct tacit_err err = { 0 };
	char head[TACIT_OID_SIZE];
	char commit[TACIT_OID_SIZE];

	make_bare(&store);
	put(store, "a", "1");
	ck_assert(tacit_store_head(store, head, &err));
	sh("touch b.git/refs/heads/main.lock");
	ck_assert(!put_on(store, head, "c", "3", commit, &err));
	ck_assert_int_eq(err.code, TACIT_CHANGED);
	ck_assert_ptr_nonnull(strstr(err.hint, "main.lock"));
	sh("test -e b.git/refs/heads/main.lock && "
	   "! test -e b.git/tacit/pending");
	tacit_store_close(store);
}
END_TEST

START_TEST(test_head_elsewhere)
{
	struct tacit_store *store;
	struct tacit_err err = { 0 };
	char head[TACIT_OID_SIZE];
	char commit[TACIT_OID_SIZE];

	sh("cd r && git commit -q --allow-empty -m 1 && git switch -q -c x");
	store = open_at("r");
	ck_assert(tacit_store_head(store, head, &err));
	ck_assert(!put_on(store, head, "c", "3", commit, &err));
	ck_assert_int_eq(err.code, TACIT_REFUSED);
	tacit_store_close(store);
}
END_TEST

START_TEST(test_a_large_commit_is_a_pack)
{
	enum { COUNT = 3000 };
	static struct tacit_change changes[COUNT];
	static struct tacit_str texts[COUNT];
	static char paths[COUNT][32];
	struct tacit_store *store = open_at("r");
	struct tacit_err err = { 0 };
	char commit[TACIT_OID_SIZE];

	for (unsigned i = 0; i < COUNT; i++) {
		(void)snprintf(paths[i], sizeof(paths[i]), "n/%u/%04u.md",
			i % 7, COUNT - i);
		/* every third text stands twice */
		texts[i] = tacit_str_of(paths[i % 3 ? i : 0]);
		changes[i].path = paths[i];
		changes[i].bytes = &texts[i];
	}
	ck_assert(tacit_store_lock(store, &err));
	ck_assert_msg(tacit_store_commit(store, NULL, changes, COUNT, &author,
			      "m", NULL, NULL, NULL, commit, &err),
		"%s", err.msg);
	tacit_store_unlock(store);
	tacit_store_close(store);
	sh("cd r && git fsck --strict && "
	   "test $(ls .git/objects/pack/*.pack | wc -l) = 1 && "
	   "test -z \"$(git status --porcelain)\" && "
	   "test $(git ls-files | wc -l) = 3000 && "
	   "git rm -q -r --cached . && git add -A && "
	   "test $(git write-tree) = $(git rev-parse HEAD^{tree})");
}
END_TEST

/* As a power loss leaves the object of a git that does not sync. */
START_TEST(test_a_broken_object_is_written_anew)
{
	struct tacit_store *store = NULL;

	make_bare(&store);
	sh("cd b.git && f=objects/$(printf x | git hash-object -w --stdin | "
	   "sed 's,^..,&/,') && chmod u+w $f && : >$f");
	put(store, "a", "x");
	sh("cd b.git && git fsck --strict && "
	   "test \"$(git show main:a)\" = x");
	tacit_store_close(store);
}
END_TEST

/* A writer that tries again, also where a slow disk made it wait too long. */
static int write_many(unsigned writer, unsigned count)
{
	struct tacit_store *store = open_at("b.git");
	char path[64];
	char head[TACIT_OID_SIZE];
	char commit[TACIT_OID_SIZE];

	for (unsigned i = 0; i < count; i++) {
		struct tacit_err err = { 0 };
		struct tacit_str text;
		struct tacit_change change = { .path = path, .bytes = &text };
		bool ok = tacit_store_lock(store, &err);

		(void)snprintf(path, sizeof(path), "w%u/%u.md", writer, i);
		text = tacit_str_of(path);
		ok = ok && tacit_store_head(store, head, &err) &&
			tacit_store_commit(store, head, &change, 1, &author,
				"m", NULL, NULL, NULL, commit, &err);
		tacit_store_unlock(store);
		if (!ok && err.code != TACIT_CHANGED)
			return 1;
		if (!ok)
			i--;
	}
	tacit_store_close(store);
	return 0;
}

START_TEST(test_eight_writers)
{
	struct tacit_store *store = NULL;
	pid_t children[8];
	int status;

	make_bare(&store);
	put(store, "a", "1");
	tacit_store_close(store);
	for (unsigned i = 0; i < 8; i++) {
		children[i] = fork();
		ck_assert_int_ge(children[i], 0);
		if (children[i] == 0)
			_exit(write_many(i, 25));
	}
	for (unsigned i = 0; i < 8; i++) {
		ck_assert_int_eq(waitpid(children[i], &status, 0), children[i]);
		ck_assert_int_eq(status, 0);
	}
	sh("cd b.git && git fsck --strict && "
	   "test $(git rev-list --count main) = 201 && "
	   "test $(git ls-tree -r main | wc -l) = 201");
}
END_TEST

/* A small file system at "full"; false: that needs root. */
static bool mount_small(void)
{
	char line[256];

	(void)snprintf(line, sizeof(line),
		"mkdir '%s/full' && mount -t tmpfs -o size=1600k tmpfs "
		"'%s/full' 2>/dev/null",
		folder, folder);
	if (geteuid() == 0 && system(line) == 0)
		return true;
	(void)fprintf(stderr, "skipped: no tmpfs without root\n");
	return false;
}

/* Leave so many thousand bytes, and write; the disk may be too full. */
static bool write_in_the_rest(struct tacit_store *store, unsigned kilobytes,
	const struct tacit_change *changes, size_t count)
{
	struct tacit_err err = { 0 };
	char head[TACIT_OID_SIZE];
	char commit[TACIT_OID_SIZE];
	char line[128];
	bool ok;

	(void)snprintf(line, sizeof(line),
		"n=$(df -k --output=avail full | tail -n 1) && "
		"head -c $(((n - %u) * 1024)) /dev/zero >full/ballast",
		kilobytes);
	sh(line);
	ck_assert(tacit_store_head(store, head, NULL));
	ok = tacit_store_lock(store, &err) &&
		tacit_store_commit(store, head, changes, count, &author, "m",
			NULL, NULL, NULL, commit, &err);
	tacit_store_unlock(store);
	ck_assert_msg(ok || err.code == TACIT_IO || err.code == TACIT_GIT,
		"%d %s", (int)err.code, err.msg);
	sh("rm full/ballast && git -C full/b.git fsck --strict");
	return ok;
}

/* Once in an object of its own, once in a pack. */
START_TEST(test_a_full_disk_records_nothing)
{
	enum { COUNT = 400, STEP = 30 };
	static struct tacit_change changes[COUNT];
	static struct tacit_str texts[COUNT];
	static char paths[COUNT][32];
	size_t count = _i == 0 ? 1 : COUNT;
	unsigned refused = 0;
	uint32_t chance = 1;
	struct tacit_buf big = { 0 };
	struct tacit_store *store;

	if (!mount_small())
		return;
	sh("git clone -q --bare r full/b.git");
	store = open_at("full/b.git");
	put(store, "a", "1");
	for (unsigned i = 0; i < 300000; i++) {
		chance = chance * 1103515245u + 12345u;
		tacit_buf_addc(&big, (char)('0' + (chance >> 16) % 75));
	}
	for (size_t i = 0; i < count; i++) {
		(void)snprintf(paths[i], sizeof(paths[i]), "d/%zu", i);
		texts[i].data = big.data + i * 700 % 290000;
		texts[i].len = count == 1 ? big.len : 600 + i;
		changes[i].path = paths[i];
		changes[i].bytes = &texts[i];
	}
	while (!write_in_the_rest(store, 4 + STEP * refused, changes, count))
		refused++;
	ck_assert_uint_ge(refused, 2);
	sh("cd full/b.git && test $(git rev-list --count main) = 2");
	tacit_buf_clear(&big);
	tacit_store_close(store);
	sh("umount full");
}
END_TEST

Suite *tacit_suite_store_commit(void)
{
	Suite *suite = suite_create("store_commit");
	TCase *tcase = tcase_create("commit");

	tcase_set_timeout(tcase, 120);
	tcase_add_checked_fixture(tcase, set_up, tear_down);
	tcase_add_test(tcase, test_first_commit);
	tcase_add_test(tcase, test_trees_are_as_git_makes_them);
	tcase_add_test(tcase, test_refused_paths);
	tcase_add_test(tcase, test_refused_edits);
	tcase_add_test(tcase, test_a_path_twice_is_refused);
	tcase_add_test(tcase, test_commit_without_the_lock);
	tcase_add_test(tcase, test_main_moved_meanwhile);
	tcase_add_test(tcase, test_a_held_main_lock);
	tcase_add_test(tcase, test_head_elsewhere);
	tcase_add_test(tcase, test_a_large_commit_is_a_pack);
	tcase_add_test(tcase, test_a_broken_object_is_written_anew);
	tcase_add_test(tcase, test_eight_writers);
	tcase_add_loop_test(tcase, test_a_full_disk_records_nothing, 0, 2);
	suite_add_tcase(suite, tcase);
	return suite;
}
