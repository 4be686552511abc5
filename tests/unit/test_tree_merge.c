#include "repository_fixture.h"

#include "store/tree_merge.h"
#include "suite.h"

/* Names that stand elsewhere as files than as folders, in folders of such. */
static const char *const names[] = { "a", "a-", "a.b", "a0", "b" };

enum {
	NAMES = TACIT_COUNT(names),
	PATHS = NAMES + NAMES * NAMES + NAMES * NAMES * NAMES,
	ROUNDS = 10,
	EDITS_MAX = 2 * PATHS
};

/* What a path has; text 0: nothing. */
struct has {
	unsigned text;
	bool is_executable;
};

static char paths[PATHS][16];
static struct has has[PATHS];
static struct has wanted[PATHS];
static uint32_t chance;

static unsigned any_of(unsigned count)
{
	chance = chance * 1103515245u + 12345u;
	return (chance >> 16) % count;
}

static void name_paths(void)
{
	size_t count = 0;

	for (; count < NAMES; count++)
		(void)snprintf(
			paths[count], sizeof(*paths), "%s", names[count]);
	for (size_t below = 0; count < PATHS; below++) {
		char above[12];

		memcpy(above, paths[below], sizeof(above));
		for (size_t i = 0; i < NAMES; i++)
			(void)snprintf(paths[count++], sizeof(*paths),
				"%.11s/%s", above, names[i]);
	}
}

static bool is_in_folder_of(const char *path, const char *folder_path)
{
	size_t len = strlen(folder_path);

	return !strncmp(path, folder_path, len) && path[len] == '/';
}

/* What is in its way goes: a file above it, or a folder with all in it. */
static void want_file(size_t at, unsigned text)
{
	for (size_t i = 0; i < PATHS; i++)
		if (is_in_folder_of(paths[i], paths[at]) ||
			is_in_folder_of(paths[at], paths[i]))
			wanted[i].text = 0;
	wanted[at].text = text;
}

static struct tacit_str text_of(unsigned number, char text[16])
{
	(void)snprintf(text, 16, "%u\n", number);
	return tacit_str_of(text);
}

/* What git has of it, in its own words. */
static void want_of_git(void)
{
	FILE *list = fopen(in_folder("list"), "w");
	char blob[TACIT_OID_SIZE];
	char text[16];

	ck_assert_ptr_nonnull(list);
	for (size_t i = 0; i < PATHS; i++) {
		if (!wanted[i].text)
			continue;
		ck_assert(tacit_store_hash(
			text_of(wanted[i].text, text), blob, NULL));
		(void)fprintf(list, "%s %s\t%s\n",
			wanted[i].is_executable ? "100755" : "100644", blob,
			paths[i]);
	}
	ck_assert_int_eq(fclose(list), 0);
}

/* Each difference, and some paths that stay as they are, in any order. */
static void commit_wanted(struct tacit_store *store)
{
	static struct tacit_change changes[PATHS];
	static struct tacit_str texts[PATHS];
	static char bytes[PATHS][16];
	struct tacit_err err = { 0 };
	char head[TACIT_OID_SIZE];
	char commit[TACIT_OID_SIZE];
	size_t first = any_of(PATHS);
	size_t count = 0;

	for (size_t n = 0; n < PATHS; n++) {
		size_t i = (first + n * 7) % PATHS;

		if (wanted[i].text == has[i].text &&
			(!has[i].text || any_of(8)))
			continue;
		wanted[i].is_executable =
			wanted[i].text && has[i].text && has[i].is_executable;
		texts[count] = text_of(wanted[i].text, bytes[i]);
		changes[count] = (struct tacit_change){ .path = paths[i],
			.bytes = wanted[i].text ? &texts[count] : NULL };
		count++;
	}
	ck_assert(tacit_store_lock(store, &err));
	ck_assert(tacit_store_head(store, head, &err));
	ck_assert_msg(tacit_store_commit(store, head, changes, count, &author,
			      "m", NULL, NULL, NULL, commit, &err),
		"%s: %s", err.path, err.msg);
	tacit_store_unlock(store);
}

static int by_path(const void *a, const void *b)
{
	return strcmp(a, b);
}

/* Every path that could be there, asked for at once. */
static void find_wanted(struct tacit_store *store, bool is_new)
{
	static char sorted[PATHS][16];
	static struct tacit_path_edit edits[PATHS];
	struct tacit_err err = { 0 };
	char head[TACIT_OID_SIZE];
	git_tree *tree = NULL;
	git_oid id;

	memcpy(sorted, paths, sizeof(sorted));
	qsort(sorted, PATHS, sizeof(*sorted), by_path);
	for (size_t i = 0; i < PATHS; i++)
		edits[i] = (struct tacit_path_edit){ .path = sorted[i] };
	ck_assert(tacit_store_head(store, head, &err));
	ck_assert(tacit_store_oid(head, &id, &err));
	ck_assert(tacit_store_tree(store, &id, &tree, &err));
	ck_assert(tacit_tree_fill(
		store, git_tree_id(tree), edits, PATHS, is_new, &err));
	git_tree_free(tree);
	for (size_t i = 0; i < PATHS; i++) {
		const struct tacit_path_edit *edit =
			tacit_find(&(const char *){ paths[i] }, edits, PATHS,
				sizeof(*edits), tacit_by_text);
		unsigned mode;

		ck_assert_ptr_nonnull(edit);
		mode = is_new ? edit->new_mode : edit->old_mode;
		ck_assert_uint_eq(mode,
			!wanted[i].text			  ? 0
				: wanted[i].is_executable ? 0100755
							  : 0100644);
	}
}

/* A commit of git's own, in which some files are executable. */
static struct tacit_store *begin_with_git(void)
{
	name_paths();
	memset(wanted, 0, sizeof(wanted));
	for (size_t i = 0; i < 40; i++) {
		size_t at = any_of(PATHS);

		want_file(at, 1 + any_of(20));
		wanted[at].is_executable = any_of(2);
	}
	want_of_git();
	memcpy(has, wanted, sizeof(has));
	sh("git init -q --bare -b main b.git && cd b.git && "
	   "for i in $(seq 20); do echo $i | git hash-object -w --stdin; done "
	   ">/dev/null && git update-index --index-info <../list && "
	   "git update-ref refs/heads/main "
	   "$(git commit-tree -m 1 $(git write-tree))");
	return open_at("b.git");
}

/* Some edits, or very many; the last but one takes all, the last does nothing. */
static void choose_edits(unsigned round)
{
	unsigned count = round % 3 ? any_of(12) : any_of(EDITS_MAX);

	memcpy(wanted, has, sizeof(wanted));
	if (round + 2 >= ROUNDS) {
		memset(wanted, 0, sizeof(wanted));
		return;
	}
	for (unsigned n = 0; n < count; n++) {
		size_t at = any_of(PATHS);

		if (any_of(5) < 2)
			wanted[at].text = 0;
		else
			want_file(at, 1 + any_of(20));
	}
}

/* Files come, change and go, folders with them; one takes the other's place. */
START_TEST(test_trees_are_those_of_git)
{
	struct tacit_store *store;

	chance = (uint32_t)_i + 1;
	store = begin_with_git();
	for (unsigned round = 0; round < ROUNDS; round++) {
		choose_edits(round);
		commit_wanted(store);
		want_of_git();
		sh("cd b.git && rm -f index && "
		   "git update-index --index-info <../list && "
		   "test $(git write-tree) = $(git rev-parse main^{tree})");
		find_wanted(store, round % 2);
		memcpy(has, wanted, sizeof(has));
	}
	sh("cd b.git && git fsck --strict && test -z \"$(git ls-tree main)\"");
	tacit_store_close(store);
}
END_TEST

/* Whatever stands between the two. */
START_TEST(test_a_file_beside_its_folder_is_refused)
{
	static const struct {
		const char *there; /* in the tree */
		const char *put[3];
		const char *told;
	} rows[] = {
		{ "a.b", { "a", "a/b" }, "a/b" },
		{ "a/b", { "a", "a.b", "a-" }, "a" },
		{ "a", { "a.b", "a-", "a/b" }, "a/b" },
		{ "x/a/b/c", { "x/a/b", "x/a.b" }, "x/a/b" },
		{ "x/a-/b", { "x/a/b/c", "x/a" }, "x/a/b/c" },
		{ "a", { "a0", "a0", "b" }, "a0" },
	};
	struct tacit_str text = tacit_str_of("x");
	struct tacit_change changes[3];
	struct tacit_err err = { 0 };
	char head[TACIT_OID_SIZE];
	char commit[TACIT_OID_SIZE];
	struct tacit_store *store;
	size_t count = 0;

	sh("git init -q --bare -b main b.git");
	store = open_at("b.git");
	put(store, rows[_i].there, "1");
	for (; count < 3 && rows[_i].put[count]; count++)
		changes[count] =
			(struct tacit_change){ .path = rows[_i].put[count],
				.bytes = &text };
	ck_assert(tacit_store_lock(store, &err));
	ck_assert(tacit_store_head(store, head, &err));
	ck_assert(!tacit_store_commit(store, head, changes, count, &author, "m",
		NULL, NULL, NULL, commit, &err));
	ck_assert_int_eq(err.code, TACIT_INVALID);
	ck_assert_str_eq(err.path, rows[_i].told);
	tacit_store_close(store);
}
END_TEST

/* With files beside it, that is for two commits. */
START_TEST(test_a_work_tree_does_not_swap_files_and_folders)
{
	static const char *const there[] = { "a", "a/b" };
	struct tacit_str text = tacit_str_of("x");
	struct tacit_change changes[] = {
		{ .path = there[_i] },
		{ .path = there[1 - _i], .bytes = &text },
	};
	struct tacit_store *store = open_at("r");
	struct tacit_err err = { 0 };
	char head[TACIT_OID_SIZE];
	char commit[TACIT_OID_SIZE];

	put(store, there[_i], "1");
	ck_assert(tacit_store_lock(store, &err));
	ck_assert(tacit_store_head(store, head, &err));
	ck_assert(!tacit_store_commit(store, head, changes, 2, &author, "m",
		NULL, NULL, NULL, commit, &err));
	ck_assert_int_eq(err.code, TACIT_CHANGED);
	tacit_store_unlock(store);
	put(store, there[_i], NULL);
	put(store, there[1 - _i], "x");
	sh("cd r && test $(cat a a/b 2>/dev/null) = x && " CLEAN);
	tacit_store_close(store);
}
END_TEST

/* As older gits wrote it: what is not edited is written as today. */
START_TEST(test_modes_are_as_git_writes_them)
{
	struct tacit_store *store;

	sh("git init -q --bare -b main b.git && cd b.git && "
	   "b=$(echo x | git hash-object -w --stdin) && "
	   "t=$(for e in '100664 a' '100775 b' '120000 l'; do "
	   "printf '%s blob %s\\t%s\\n' ${e% *} $b ${e#* }; done | "
	   "git mktree) && git cat-file tree $t | grep -qa 100664 && "
	   "git update-ref refs/heads/main $(git commit-tree -m 1 $t)");
	store = open_at("b.git");
	put(store, "c", "1");
	sh("cd b.git && test \"$(git ls-tree main | cut -c1-6 | tr '\\n' ' ')\""
	   " = '100644 100755 100644 120000 ' && "
	   "git read-tree main && test $(git write-tree) = "
	   "$(git rev-parse main^{tree})");
	tacit_store_close(store);
}
END_TEST

Suite *tacit_suite_tree_merge(void)
{
	Suite *suite = suite_create("tree_merge");
	TCase *tcase = tcase_create("trees");

	tcase_set_timeout(tcase, 60);
	tcase_add_checked_fixture(tcase, set_up, tear_down);
	tcase_add_loop_test(tcase, test_trees_are_those_of_git, 0, 5);
	tcase_add_loop_test(
		tcase, test_a_file_beside_its_folder_is_refused, 0, 6);
	tcase_add_loop_test(
		tcase, test_a_work_tree_does_not_swap_files_and_folders, 0, 2);
	tcase_add_test(tcase, test_modes_are_as_git_writes_them);
	suite_add_tcase(suite, tcase);
	return suite;
}
