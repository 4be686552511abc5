/* Two and more commands at one index. */
#include <tacit/index.h>

#include <fcntl.h>
#include <signal.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "index/place.h"
#include "index_fixture.h"

/* What a child finds wrong ends it with a status; asserts are the parent's. */
enum { FINE = 0, WRONG = 3 };

static void wait_for(pid_t child)
{
	int status = 0;

	ck_assert_int_eq(waitpid(child, &status, 0), child);
	ck_assert(WIFEXITED(status));
	ck_assert_int_eq(WEXITSTATUS(status), FINE);
}

static pid_t start(int (*work)(int), int number)
{
	pid_t child;

	(void)fflush(NULL);
	child = fork();
	ck_assert_int_ge(child, 0);
	if (child == 0)
		_exit(work(number));
	return child;
}

START_TEST(a_reader_keeps_the_state_it_began_with)
{
	struct tacit_index_key key = { 0 };
	struct tacit_index_key other = { 0 };
	struct tacit_index *reader;
	struct tacit_index *writer;
	struct tacit_err err = { 0 };

	fill(COMMIT_A, 10);
	reader = open_index(&key);
	writer = open_index(&other);
	ck_assert(tacit_index_begin(writer, _i == 1, &err));
	ck_assert(put_row(writer, 99, &err));
	ck_assert_uint_eq(count_all(reader), 10);
	ck_assert(tacit_index_commit(writer, &key_b, &err));
	ck_assert_uint_eq(count_all(reader), 10);
	tacit_index_refresh(reader, &key);
	ck_assert_str_eq(key.commit, COMMIT_B);
	ck_assert_uint_eq(count_all(reader), _i == 1 ? 1 : 11);
	tacit_index_close(reader);
	tacit_index_close(writer);
}
END_TEST

START_TEST(an_update_of_what_has_moved_on_is_refused)
{
	struct tacit_index_key key = { 0 };
	struct tacit_index_key other = { 0 };
	struct tacit_index *slow;
	struct tacit_index *quick;
	struct tacit_err err = { 0 };

	fill(COMMIT_A, 10);
	slow = open_index(&key);
	quick = open_index(&other);
	ck_assert(tacit_index_begin(quick, false, &err));
	ck_assert(put_row(quick, 99, &err));
	ck_assert(tacit_index_commit(quick, &key_b, &err));
	ck_assert(!tacit_index_begin(slow, false, &err));
	ck_assert_int_eq(err.code, TACIT_CHANGED);
	ck_assert_str_eq(err.path, path);
	err = (struct tacit_err){ 0 };
	ck_assert(!tacit_index_is_damaged(slow));
	tacit_index_refresh(slow, &key);
	ck_assert_str_eq(key.commit, COMMIT_B);
	ck_assert(tacit_index_begin(slow, false, &err));
	ck_assert(tacit_index_commit(slow, &key_a, &err));
	/* what is read between two commands' writes is told, not mixed */
	ck_assert_uint_eq(count_all(slow), 11);
	tacit_index_close(slow);
	tacit_index_close(quick);
}
END_TEST

/* Adds one row a round to whatever is there and counts it in the key. */
enum { ROUNDS = 60, WRITERS = 3, READERS = 2 };

static bool add_one(struct tacit_index *index, const struct tacit_index_key *at,
	struct tacit_err *err)
{
	unsigned count = (unsigned)strtoul(at->commit, NULL, 10);
	struct tacit_index_key next = { 0 };

	(void)snprintf(next.commit, sizeof(next.commit), "%u", count + 1);
	return tacit_index_begin(index, false, err) &&
		put_row(index, count, err) &&
		tacit_index_commit(index, &next, err);
}

static int write_rounds(int number)
{
	int done = 0;

	(void)number;
	while (done < ROUNDS) {
		struct tacit_index *index = NULL;
		struct tacit_index_key key = { 0 };
		struct tacit_err err = { 0 };

		if (!tacit_index_open(path, &index, &key, &err) || !*key.commit)
			return WRONG;
		while (!add_one(index, &key, &err)) {
			if (err.code != TACIT_CHANGED)
				return WRONG;
			err = (struct tacit_err){ 0 };
			tacit_index_refresh(index, &key);
		}
		done++;
		tacit_index_close(index);
	}
	return FINE;
}

static int read_rounds(int number)
{
	struct tacit_index_query all = { .type = 7, .without_text = true };
	unsigned seen = 0;

	(void)number;
	while (seen < ROUNDS * WRITERS) {
		struct tacit_index *index = NULL;
		struct tacit_index_key key = { 0 };
		struct tacit_err err = { 0 };
		uint64_t count = 0;
		uint64_t again = 0;

		if (!tacit_index_open(path, &index, &key, &err) || !*key.commit)
			return WRONG;
		seen = (unsigned)strtoul(key.commit, NULL, 10);
		if (!tacit_index_count(index, &all, &count, &err))
			return WRONG;
		tacit_io_pause_ms(1);
		if (!tacit_index_count(index, &all, &again, &err))
			return WRONG;
		if (count != seen || again != seen)
			return WRONG;
		tacit_index_close(index);
	}
	return FINE;
}

START_TEST(writers_and_readers_at_once)
{
	pid_t children[WRITERS + READERS];
	int i;

	fill("0", 0);
	for (i = 0; i < WRITERS + READERS; i++)
		children[i] =
			start(i < WRITERS ? write_rounds : read_rounds, i);
	for (i = 0; i < WRITERS + READERS; i++)
		wait_for(children[i]);
}
END_TEST

static int rebuild_rounds(int number)
{
	int i;
	unsigned n;

	for (i = 0; i < 15; i++) {
		struct tacit_index *index = NULL;
		struct tacit_index_key key = { 0 };
		struct tacit_err err = { 0 };
		unsigned rows = (unsigned)(number * 20 + i);

		if (!tacit_index_open(path, &index, &key, &err) ||
			!tacit_index_begin(index, true, &err))
			return WRONG;
		for (n = 0; n < rows; n++) {
			if (!put_row(index, n, &err))
				return WRONG;
		}
		(void)snprintf(key.commit, sizeof(key.commit), "%u", rows);
		if (!tacit_index_commit(index, &key, &err))
			return WRONG;
		tacit_index_close(index);
	}
	return FINE;
}

/* Rebuilds replace the file under each other and under a reader. */
START_TEST(rebuilds_at_once)
{
	struct tacit_index_query all = { .type = 7, .without_text = true };
	pid_t children[3];
	int i;

	fill("0", 0);
	for (i = 0; i < 3; i++)
		children[i] = start(rebuild_rounds, i);
	for (i = 0; i < 200; i++) {
		struct tacit_index_key key = { 0 };
		struct tacit_index *index = open_index(&key);
		struct tacit_err err = { 0 };
		uint64_t count = 0;

		ck_assert_msg(tacit_index_count(index, &all, &count, &err),
			"%s", err.msg);
		ck_assert_uint_eq(
			count, (uint64_t)strtoul(key.commit, NULL, 10));
		tacit_index_close(index);
	}
	for (i = 0; i < 3; i++)
		wait_for(children[i]);
	/* the link, one file, its log and shared memory */
	fill(COMMIT_A, 1);
	ck_assert_uint_le(count_files(), 4);
}
END_TEST

/* One new file after another, each put in place and the others swept. */
static int sweep_for_ever(int number)
{
	(void)number;
	for (;;) {
		struct tacit_err err = { 0 };
		char *file = NULL;
		int lock = -1;

		if (!tacit_place_make(path, &file, &lock, &err) ||
			!tacit_place_publish(path, file, &err))
			return WRONG;
		tacit_io_unlock(&lock);
		free(file);
	}
}

/* Whoever makes a file has the lock of that file, and nobody removes it. */
START_TEST(what_is_being_made_is_not_swept)
{
	struct stat held;
	struct stat there;
	pid_t sweepers[3];
	int status = 0;
	int i;

	for (i = 0; i < 3; i++)
		sweepers[i] = start(sweep_for_ever, i);
	for (i = 0; i < 500; i++) {
		struct tacit_err err = { 0 };
		char *file = NULL;
		int lock = -1;

		ck_assert_msg(tacit_place_make(path, &file, &lock, &err), "%s",
			err.msg);
		ck_assert_int_eq(fstat(lock, &held), 0);
		tacit_io_pause_ms(1);
		ck_assert_msg(stat(file, &there) == 0, "round %d: gone", i);
		ck_assert_uint_eq(held.st_ino, there.st_ino);
		tacit_place_remove(file);
		tacit_io_unlock(&lock);
		free(file);
	}
	for (i = 0; i < 3; i++) {
		ck_assert_int_eq(kill(sweepers[i], SIGKILL), 0);
		ck_assert_int_eq(waitpid(sweepers[i], &status, 0), sweepers[i]);
		ck_assert(WIFSIGNALED(status));
	}
}
END_TEST

/* A reader that may write neither the file nor its folder. */
static int read_only(int expected)
{
	struct tacit_index *index = NULL;
	struct tacit_index_key key = { 0 };
	struct tacit_err err = { 0 };
	uint64_t count = 0;

	if (geteuid() == 0 && (setgid(65534) != 0 || setuid(65534) != 0))
		return WRONG;
	if (!tacit_index_open(path, &index, &key, &err) ||
		strcmp(key.commit, COMMIT_A) ||
		!tacit_index_count(index, &any, &count, &err) ||
		count != (uint64_t)expected)
		return WRONG;
	/* nothing is kept, and that is no failure */
	if (!tacit_index_remember(index, "a", "", tacit_str_of("b"), &err))
		return WRONG;
	if (tacit_index_begin(index, false, &err) || err.code != TACIT_DB)
		return WRONG;
	err = (struct tacit_err){ 0 };
	if (tacit_index_begin(index, true, &err) || err.code != TACIT_DB)
		return WRONG;
	tacit_index_close(index);
	return FINE;
}

static bool count_hit(
	const struct tacit_index_hit *hit, void *ctx, struct tacit_err *err)
{
	(void)hit;
	(void)err;
	++*(int *)ctx;
	return true;
}

static int search_read_only(int expected)
{
	struct tacit_index *index = NULL;
	struct tacit_index_key key = { 0 };
	struct tacit_err err = { 0 };
	int hits = 0;

	if (geteuid() == 0 && (setgid(65534) != 0 || setuid(65534) != 0))
		return WRONG;
	if (!tacit_index_open(path, &index, &key, &err) ||
		!tacit_index_find(index, "text", 0, count_hit, &hits, &err) ||
		hits != expected)
		return WRONG;
	tacit_index_close(index);
	return FINE;
}

/* With the log that the last command left, and without. */
START_TEST(a_folder_that_is_only_read)
{
	char name[256];
	char target[64];
	ssize_t len;

	fill(COMMIT_A, 5);
	if (_i == 1) {
		len = readlink(path, target, sizeof(target) - 1);
		ck_assert_int_gt(len, 0);
		target[len] = '\0';
		(void)snprintf(name, sizeof(name), "%s/%s-wal", folder, target);
		(void)unlink(name);
		(void)snprintf(name, sizeof(name), "%s/%s-shm", folder, target);
		(void)unlink(name);
	}
	ck_assert_int_eq(chmod(folder, 0555), 0);
	wait_for(start(read_only, 5));
	wait_for(start(search_read_only, 5));
	ck_assert_int_eq(chmod(folder, 0755), 0);
}
END_TEST

Suite *tacit_suite_index_together(void)
{
	Suite *s = suite_create("index_together");
	TCase *t = tcase_create("together");

	tcase_set_timeout(t, 120);
	tcase_add_checked_fixture(t, make_folder, remove_folder);
	tcase_add_loop_test(t, a_reader_keeps_the_state_it_began_with, 0, 2);
	tcase_add_test(t, an_update_of_what_has_moved_on_is_refused);
	tcase_add_test(t, writers_and_readers_at_once);
	tcase_add_test(t, rebuilds_at_once);
	tcase_add_test(t, what_is_being_made_is_not_swept);
	tcase_add_loop_test(t, a_folder_that_is_only_read, 0, 2);
	suite_add_tcase(s, t);
	return s;
}
