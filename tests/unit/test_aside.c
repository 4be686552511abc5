/* What a thread does aside; also run under the thread sanitizer. */
#include <errno.h>
#include <pthread.h>

#include "repository_fixture.h"
#include "store/ahead.h"
#include "store/history.h"

enum { FILES = 600, SHORT = 64, WALKED = 700 };

static struct tacit_store *store;
static struct tacit_err err;
static char head[TACIT_OID_SIZE];

/* The linker puts this before the system's (--wrap). */
static bool is_refused;

int __real_pthread_create(pthread_t *thread, const pthread_attr_t *attributes,
	void *(*run)(void *), void *ctx);
int __wrap_pthread_create(pthread_t *thread, const pthread_attr_t *attributes,
	void *(*run)(void *), void *ctx);
int __wrap_pthread_create(pthread_t *thread, const pthread_attr_t *attributes,
	void *(*run)(void *), void *ctx)
{
	return is_refused ? EAGAIN
			  : __real_pthread_create(thread, attributes, run, ctx);
}

/* What came: every file in order, and how many with their texts. */
struct told {
	unsigned files;
	unsigned texts;
	unsigned stop_at; /* 0: never */
};

static bool take(const struct tacit_difference *d, const struct tacit_str *text,
	void *ctx, struct tacit_err *failed)
{
	struct told *told = ctx;
	char path[SHORT];
	char expected[SHORT];

	(void)snprintf(path, sizeof(path), "f/%04u", told->files);
	(void)snprintf(expected, sizeof(expected), "text %u\n", told->files);
	ck_assert_str_eq(d->path, path);
	ck_assert_ptr_null(d->old_blob);
	ck_assert_uint_eq(d->mode, 0100644);
	ck_assert_uint_eq(strlen(d->new_blob), TACIT_OID_SIZE - 1);
	if (text) {
		ck_assert(tacit_str_eqs(*text, expected));
		told->texts++;
	}
	told->files++;
	return told->files != told->stop_at ||
		tacit_fail(failed, TACIT_REFUSED, "enough");
}

static bool read_all(struct told *told)
{
	return tacit_store_read_ahead(store, head, SHORT, take, told, &err);
}

static void commit_files(unsigned count)
{
	char script[256];

	(void)snprintf(script, sizeof(script),
		"cd r && mkdir -p f && awk 'BEGIN { for (i = 0; i < %u; i++) { "
		"f = sprintf(\"f/%%04u\", i); print \"text\", i >f; close(f) } "
		"}' "
		"&& git add f && git commit -q -m files",
		count);
	sh(script);
	ck_assert(tacit_store_head(store, head, &err));
}

static void open_store(void)
{
	set_up();
	err = (struct tacit_err){ 0 };
	is_refused = false;
	store = open_at("r");
}

static void close_store(void)
{
	tacit_store_close(store);
	tear_down();
}

START_TEST(all_come_in_order)
{
	struct told told = { 0 };

	commit_files(FILES);
	ck_assert_msg(read_all(&told), "%s", err.msg);
	ck_assert_uint_eq(told.files, FILES);
	/* what is over when the last batch is not full is left to read */
	ck_assert_uint_gt(told.texts, FILES / 2);
}
END_TEST

START_TEST(few_need_no_thread)
{
	struct told told = { 0 };

	is_refused = true;
	commit_files(3);
	ck_assert_msg(read_all(&told), "%s", err.msg);
	ck_assert_uint_eq(told.files, 3);
	ck_assert_uint_eq(told.texts, 0);
}
END_TEST

START_TEST(nor_do_many)
{
	struct told told = { 0 };

	is_refused = true;
	commit_files(FILES);
	ck_assert_msg(read_all(&told), "%s", err.msg);
	ck_assert_uint_eq(told.files, FILES);
	ck_assert_uint_eq(told.texts, 0);
}
END_TEST

START_TEST(it_stops_when_told)
{
	struct told told = { .stop_at = FILES / 2 };

	commit_files(FILES);
	ck_assert(!read_all(&told));
	ck_assert_int_eq(err.code, TACIT_REFUSED);
	ck_assert_uint_eq(told.files, FILES / 2);
}
END_TEST

/* As the caller reads them: it is told why. */
START_TEST(what_cannot_be_read_is_left)
{
	struct told told = { 0 };
	unsigned texts;

	commit_files(FILES);
	ck_assert_msg(read_all(&told), "%s", err.msg);
	texts = told.texts;
	/* one is gone, one is broken */
	sh("cd r/.git/objects && rm -f $(git rev-parse HEAD:f/0007 | "
	   "sed 's,^..,&/,') && f=$(git rev-parse HEAD:f/0009 | "
	   "sed 's,^..,&/,') && chmod u+w $f && echo broken >$f");
	told = (struct told){ 0 };
	ck_assert_msg(read_all(&told), "%s", err.msg);
	ck_assert_uint_eq(told.files, FILES);
	ck_assert_uint_eq(told.texts, texts - 2);
}
END_TEST

START_TEST(what_is_too_long_is_left)
{
	struct told told = { 0 };

	commit_files(FILES);
	ck_assert_msg(tacit_store_read_ahead(store, head, 4, take, &told, &err),
		"%s", err.msg);
	ck_assert_uint_eq(told.files, FILES);
	ck_assert_uint_eq(told.texts, 0);
}
END_TEST

START_TEST(a_tree_that_is_lost_is_told)
{
	struct told told = { 0 };

	commit_files(FILES);
	sh("cd r/.git/objects && rm -f $(git rev-parse HEAD:f | "
	   "sed 's,^..,&/,')");
	ck_assert(!read_all(&told));
	ck_assert_ptr_nonnull(strstr(err.msg, "cannot read tree"));
	ck_assert_uint_eq(told.files, 0);
}
END_TEST

/* --- a walk ------------------------------------------------------------------ */

/* Each commit adds a file to one of three folders, and alters another. */
static void commit_often(unsigned count)
{
	char script[512];

	(void)snprintf(script, sizeof(script),
		"cd r && awk 'BEGIN { for (i = 0; i < %u; i++) { "
		"print \"commit refs/heads/main\"; "
		"print \"committer A <a@b> 1655337600 +0000\"; "
		"print \"data 0\\n\"; "
		"print \"M 644 inline d/\" i %% 3 \"/\" i; "
		"print \"data 2\\nx\\n\"; "
		"print \"M 644 inline e/\" i %% 7; "
		"print \"data \" length(i) \"\\n\" i } }' | "
		"git fast-import --quiet",
		count);
	sh(script);
	ck_assert(tacit_store_head(store, head, &err));
}

static bool take_step(
	const struct tacit_commit *commit, void *ctx, struct tacit_err *failed)
{
	(void)failed;
	tacit_buf_printf(ctx, "\n%s %zu", commit->id, commit->left);
	return true;
}

static bool take_change(
	const struct tacit_difference *d, void *ctx, struct tacit_err *failed)
{
	(void)failed;
	tacit_buf_printf(ctx, " %s %s %s", d->path,
		d->old_blob ? d->old_blob : "-",
		d->new_blob ? d->new_blob : "-");
	return true;
}

static bool walk(struct tacit_buf *out)
{
	struct tacit_walker walker = { take_step, take_change, out };
	bool begins = false;

	err = (struct tacit_err){ 0 };
	return tacit_store_walk(store, NULL, head, &begins, &walker, &err);
}

/* As git tells it. */
static void check_walk(const char *log)
{
	struct tacit_buf expected = { 0 };
	struct tacit_buf found = { 0 };

	ck_assert(
		tacit_io_read(in_folder("expected"), 1 << 24, &expected, &err));
	ck_assert_msg(walk(&found), "%s", err.msg);
	ck_assert_msg(
		!strcmp(tacit_buf_cstr(&found), tacit_buf_cstr(&expected)),
		"%s", log);
	tacit_buf_clear(&found);
	tacit_buf_clear(&expected);
}

START_TEST(a_walk_tells_what_git_tells)
{
	commit_often(WALKED);
	sh("cd r && n=$(git rev-list --count main) && git log --reverse --root "
	   "--raw --no-abbrev --format='C %H' main | "
	   "awk -v n=$n '/^C/ { printf \"\\n%s %d\", $2, --n } "
	   "/^:/ { a = $3 ~ /^0+$/ ? \"-\" : $3; b = $4 ~ /^0+$/ ? \"-\" : $4; "
	   "printf \" %s %s %s\", $6, a, b }' >../expected");
	check_walk("with a thread");
	is_refused = true;
	check_walk("without");
}
END_TEST

START_TEST(a_walk_ends_at_what_is_lost)
{
	struct tacit_buf found = { 0 };
	struct tacit_buf again = { 0 };

	commit_often(WALKED);
	/* of a commit whose trees are read aside */
	sh("cd r && mv .git/objects/pack/*.pack p && rm -f .git/objects/pack/* "
	   "&& git unpack-objects -q <p && t=$(git rev-parse "
	   "main~300:d/1 | sed 's,^..,&/,') && "
	   "rm -f .git/objects/$t");
	ck_assert(!walk(&found));
	ck_assert_ptr_nonnull(strstr(err.msg, "cannot read tree"));
	is_refused = true;
	ck_assert(!walk(&again));
	ck_assert_str_eq(tacit_buf_cstr(&found), tacit_buf_cstr(&again));
	tacit_buf_clear(&found);
	tacit_buf_clear(&again);
}
END_TEST

/* Though all before its last entry is as it was in the commit before. */
START_TEST(a_walk_ends_at_what_git_would_not_write)
{
	struct tacit_buf found = { 0 };

	commit_often(4);
	sh("cd r && { git cat-file tree 'main^{tree}'; "
	   "printf '100644 a\\000'; git cat-file tree 'main^{tree}' | "
	   "tail -c 20; } | git hash-object -w -t tree --literally --stdin "
	   ">../tree && git update-ref refs/heads/main $(git commit-tree "
	   "-p main -m x $(cat ../tree))");
	ck_assert(tacit_store_head(store, head, &err));
	ck_assert(!walk(&found));
	ck_assert_ptr_nonnull(strstr(err.msg, "is none that git would write"));
	tacit_buf_clear(&found);
}
END_TEST

Suite *tacit_suite_aside(void)
{
	Suite *suite = suite_create("aside");
	TCase *tcase = tcase_create("aside");

	tcase_set_timeout(tcase, 60);
	tcase_add_checked_fixture(tcase, open_store, close_store);
	tcase_add_test(tcase, all_come_in_order);
	tcase_add_test(tcase, few_need_no_thread);
	tcase_add_test(tcase, nor_do_many);
	tcase_add_test(tcase, it_stops_when_told);
	tcase_add_test(tcase, what_cannot_be_read_is_left);
	tcase_add_test(tcase, what_is_too_long_is_left);
	tcase_add_test(tcase, a_tree_that_is_lost_is_told);
	tcase_add_test(tcase, a_walk_tells_what_git_tells);
	tcase_add_test(tcase, a_walk_ends_at_what_is_lost);
	tcase_add_test(tcase, a_walk_ends_at_what_git_would_not_write);
	suite_add_tcase(suite, tcase);
	return suite;
}
