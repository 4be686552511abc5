/* What a thread does aside; also run under the thread sanitizer. */
#include <errno.h>
#include <pthread.h>

#include "repository_fixture.h"
#include "store/ahead.h"

enum { FILES = 600, SHORT = 64 };

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
	suite_add_tcase(suite, tcase);
	return suite;
}
