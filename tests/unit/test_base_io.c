#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

#include <tacit/io.h>

#include "suite.h"

static char folder[64];
static struct tacit_buf path;
static struct tacit_buf bytes;
static struct tacit_arena arena;
static struct tacit_err err;

static void set_up(void)
{
	memset(&err, 0, sizeof(err));
	(void)snprintf(folder, sizeof(folder), "/tmp/tacit-io-XXXXXX");
	ck_assert_ptr_nonnull(mkdtemp(folder));
}

/* Two floors of folders at most stand in the tests' folder. */
static void remove_all(const char *name, int depth)
{
	struct tacit_arena mine = { 0 };
	const char **names = NULL;
	size_t count = 0;
	size_t i;

	if (depth < 4 && tacit_io_list(&mine, name, &names, &count, NULL)) {
		for (i = 0; i < count; i++)
			remove_all(tacit_arena_printf(
					   &mine, "%s/%s", name, names[i]),
				depth + 1);
	}
	(void)remove(name);
	tacit_arena_clear(&mine);
}

static void tear_down(void)
{
	remove_all(folder, 0);
	tacit_buf_clear(&path);
	tacit_buf_clear(&bytes);
	tacit_arena_clear(&arena);
}

static const char *in_folder(const char *name)
{
	tacit_buf_truncate(&path, 0);
	tacit_buf_printf(&path, "%s/%s", folder, name);
	return path.data;
}

static void write_file(const char *name, const char *text)
{
	ck_assert_msg(tacit_io_replace(
			      in_folder(name), tacit_str_of(text), 0644, &err),
		"%s", err.msg);
}

/* A name that no file system takes. */
static const char *long_name(void)
{
	char name[301];

	memset(name, 'a', sizeof(name) - 1);
	name[300] = '\0';
	return in_folder(name);
}

/* --- reading and replacing ---------------------------------------------- */

START_TEST(reads_what_it_wrote)
{
	struct stat st;

	write_file("a.md", "one\n");
	ck_assert(tacit_io_read(in_folder("a.md"), 4, &bytes, &err));
	ck_assert_str_eq(bytes.data, "one\n");
	ck_assert(tacit_io_replace(
		in_folder("a.md"), tacit_str_of("two\n"), 0600, &err));
	ck_assert(tacit_io_read(in_folder("a.md"), 100, &bytes, &err));
	ck_assert_str_eq(bytes.data, "one\ntwo\n");
	ck_assert_int_eq(stat(in_folder("a.md"), &st), 0);
	ck_assert_uint_eq(st.st_mode & 0777, 0600);
	write_file("empty", "");
	tacit_buf_clear(&bytes);
	ck_assert(tacit_io_read(in_folder("empty"), 0, &bytes, &err));
	ck_assert_uint_eq(bytes.len, 0);
}
END_TEST

START_TEST(writes_in_the_working_folder_and_the_root)
{
	ck_assert_int_eq(chdir(folder), 0);
	ck_assert(tacit_io_replace("here", tacit_str_of("x"), 0644, &err));
	ck_assert(tacit_io_exists(in_folder("here")));
	ck_assert_int_eq(chdir("/"), 0);
	/* a folder stands there, so it cannot be put in place */
	ck_assert(!tacit_io_replace("/tmp", tacit_str_of("x"), 0644, &err));
	ck_assert_int_eq(err.code, TACIT_IO);
}
END_TEST

START_TEST(reads_large_files)
{
	struct tacit_buf large = { 0 };

	tacit_buf_pad(&large, 'x', 300000);
	ck_assert(tacit_io_replace(
		in_folder("large"), tacit_buf_str(&large), 0644, &err));
	ck_assert(tacit_io_read(in_folder("large"), 300000, &bytes, &err));
	ck_assert_uint_eq(bytes.len, 300000);
	ck_assert(!tacit_io_read(in_folder("large"), 299999, &bytes, &err));
	ck_assert_int_eq(err.code, TACIT_LIMIT);
	ck_assert_str_eq(err.path, path.data);
	ck_assert_str_eq(err.msg, "larger than 299999 bytes");
	tacit_buf_clear(&large);
}
END_TEST

START_TEST(says_what_cannot_be_read)
{
	struct tacit_err other = { 0 };
	struct tacit_err under = { 0 };
	struct tacit_err long_err = { 0 };

	ck_assert(!tacit_io_read(in_folder("none"), 10, &bytes, &err));
	ck_assert_int_eq(err.code, TACIT_NOTFOUND);
	ck_assert_str_eq(err.path, path.data);
	ck_assert_str_eq(err.msg, "there is no such file");
	write_file("file", "x");
	ck_assert(!tacit_io_read(in_folder("file/x"), 10, &bytes, &under));
	ck_assert_int_eq(under.code, TACIT_NOTFOUND);
	ck_assert(!tacit_io_read(folder, 10, &bytes, &other));
	ck_assert_int_eq(other.code, TACIT_IO);
	ck_assert_ptr_nonnull(strstr(other.msg, "cannot read the file: "));
	ck_assert(!tacit_io_read(long_name(), 10, &bytes, &long_err));
	ck_assert_int_eq(long_err.code, TACIT_IO);
	ck_assert_ptr_nonnull(strstr(long_err.msg, "cannot open the file: "));
}
END_TEST

static void add_part(const void *ctx, size_t i, struct tacit_buf *out)
{
	tacit_buf_add_str(out, ((const struct tacit_str *)ctx)[i]);
}

/* Small ones are gathered, and the order stays. */
START_TEST(replaces_by_parts)
{
	enum { LARGE = 70000 };
	static char large[LARGE];
	struct tacit_str parts[41];
	const struct tacit_io_parts all = { TACIT_COUNT(parts), add_part,
		parts };
	size_t total = 0;

	memset(large, 'x', sizeof(large));
	for (size_t i = 0; i < TACIT_COUNT(parts); i++) {
		parts[i].data = large;
		parts[i].len = i % 4 == 3 ? LARGE : i * 1000;
		total += parts[i].len;
	}
	parts[40] = tacit_str_of("end");
	total -= 40000 - 3;
	ck_assert(tacit_io_replace_parts(in_folder("parts"), &all, 0644, &err));
	ck_assert(tacit_io_read(in_folder("parts"), 9999999, &bytes, &err));
	ck_assert_uint_eq(bytes.len, total);
	ck_assert(tacit_str_ends(tacit_buf_str(&bytes), "xend"));
	ck_assert(!strchr(bytes.data, 'e') ||
		strchr(bytes.data, 'e') == bytes.data + total - 3);
}
END_TEST

/* Whatever fails, no file is left beside, and the old one stays. */
START_TEST(opens_files_only)
{
	const char *name = in_folder("fifo");

	ck_assert_int_eq(mkfifo(name, 0666), 0);
	ck_assert(!tacit_io_read_own(name, 100, &bytes, &err));
	ck_assert_int_eq(err.code, TACIT_IO);
	ck_assert_str_eq(err.msg, "is no ordinary file");
	ck_assert_str_eq(err.path, name);
	memset(&err, 0, sizeof(err));
	ck_assert_int_eq(tacit_io_open(folder, O_RDONLY, 0, &err), -1);
	ck_assert_int_eq(err.code, TACIT_IO);
	memset(&err, 0, sizeof(err));
	ck_assert_int_eq(tacit_io_open(in_folder("no"), O_RDONLY, 0, &err), -1);
	ck_assert_int_eq(err.code, TACIT_NOTFOUND);
}
END_TEST

START_TEST(replaces_or_leaves_alone)
{
	const char **names = NULL;
	size_t count = 0;
	struct tacit_err other = { 0 };

	ck_assert(tacit_io_make_folders(in_folder("taken"), &err));
	ck_assert(!tacit_io_replace(
		in_folder("taken"), tacit_str_of("x"), 0644, &err));
	ck_assert_int_eq(err.code, TACIT_IO);
	ck_assert_ptr_nonnull(strstr(err.msg, "put the file in place"));
	ck_assert(!tacit_io_replace(
		in_folder("no/such/folder"), tacit_str_of("x"), 0644, &other));
	ck_assert_int_eq(other.code, TACIT_IO);
	ck_assert_ptr_nonnull(strstr(other.msg, "make a file beside it"));
	ck_assert(tacit_io_list(&arena, folder, &names, &count, NULL));
	ck_assert_uint_eq(count, 1);
	ck_assert_str_eq(names[0], "taken");
}
END_TEST

START_TEST(a_full_disk_leaves_the_old_file)
{
	struct rlimit limit;
	rlim_t before;
	struct tacit_buf large = { 0 };
	const char **names = NULL;
	size_t count = 0;

	write_file("a.md", "old");
	tacit_buf_pad(&large, 'x', 100000);
	ck_assert(signal(SIGXFSZ, SIG_IGN) != SIG_ERR);
	ck_assert_int_eq(getrlimit(RLIMIT_FSIZE, &limit), 0);
	before = limit.rlim_cur;
	limit.rlim_cur = 4096;
	ck_assert_int_eq(setrlimit(RLIMIT_FSIZE, &limit), 0);
	ck_assert(!tacit_io_replace(
		in_folder("a.md"), tacit_buf_str(&large), 0644, &err));
	limit.rlim_cur = before;
	ck_assert_int_eq(setrlimit(RLIMIT_FSIZE, &limit), 0);
	ck_assert_int_eq(err.code, TACIT_IO);
	ck_assert_ptr_nonnull(strstr(err.msg, "cannot write: "));
	ck_assert_str_eq(err.path, in_folder("a.md"));
	ck_assert(tacit_io_read(in_folder("a.md"), 10, &bytes, NULL));
	ck_assert_str_eq(bytes.data, "old");
	ck_assert(tacit_io_list(&arena, folder, &names, &count, NULL));
	ck_assert_uint_eq(count, 1);
	tacit_buf_clear(&large);
}
END_TEST

START_TEST(keeps_an_unnamed_file_to_itself)
{
	const char **names = NULL;
	size_t count = 1;
	int fd = tacit_io_unnamed(folder);

	ck_assert_int_ge(fd, 0);
	ck_assert_int_eq(fcntl(fd, F_GETFD), FD_CLOEXEC);
	ck_assert(tacit_io_list(&arena, folder, &names, &count, NULL));
	ck_assert_uint_eq(count, 0);
	ck_assert_int_eq(close(fd), 0);
	ck_assert_int_eq(tacit_io_unnamed(in_folder("none")), -1);
}
END_TEST

START_TEST(says_what_cannot_be_written)
{
	int fd = open("/dev/full", O_WRONLY | O_CLOEXEC);
	struct tacit_err closed = { 0 };

	ck_assert_int_ge(fd, 0);
	ck_assert(tacit_io_write(fd, "f", tacit_str_of(""), &err));
	ck_assert(!tacit_io_write(fd, "f", tacit_str_of("x"), &err));
	ck_assert_int_eq(err.code, TACIT_IO);
	ck_assert_str_eq(err.path, "f");
	ck_assert_int_eq(close(fd), 0);
	ck_assert(!tacit_io_write(-1, NULL, tacit_str_of("x"), &closed));
	ck_assert_int_eq(closed.code, TACIT_IO);
}
END_TEST

/* --- interrupted calls -------------------------------------------------- */

static void on_alarm(int number)
{
	(void)number;
}

/* A signal every 5 ms that ends system calls early. */
static void interrupt_often(void)
{
	struct sigaction action = { .sa_handler = on_alarm };
	struct itimerval often = { { 0, 5000 }, { 0, 5000 } };

	ck_assert_int_eq(sigaction(SIGALRM, &action, NULL), 0);
	ck_assert_int_eq(setitimer(ITIMER_REAL, &often, NULL), 0);
}

static void interrupt_no_more(void)
{
	struct itimerval never = { { 0, 0 }, { 0, 0 } };

	ck_assert_int_eq(setitimer(ITIMER_REAL, &never, NULL), 0);
}

START_TEST(reads_standard_input_in_spite_of_signals)
{
	int ends[2];
	pid_t child;

	ck_assert_int_eq(pipe(ends), 0);
	child = fork();
	if (child == 0) {
		tacit_io_pause_ms(100);
		_exit(write(ends[1], "comment\n", 8) == 8 ? 0 : 1);
	}
	ck_assert_int_eq(close(ends[1]), 0);
	ck_assert_int_eq(dup2(ends[0], STDIN_FILENO), STDIN_FILENO);
	interrupt_often();
	ck_assert(tacit_io_read("-", 100, &bytes, &err));
	interrupt_no_more();
	ck_assert_str_eq(bytes.data, "comment\n");
	(void)waitpid(child, NULL, 0);
	(void)close(ends[0]);
}
END_TEST

START_TEST(limits_standard_input)
{
	int ends[2];

	ck_assert_int_eq(pipe(ends), 0);
	ck_assert_int_eq(write(ends[1], "comment\n", 8), 8);
	ck_assert_int_eq(close(ends[1]), 0);
	ck_assert_int_eq(dup2(ends[0], STDIN_FILENO), STDIN_FILENO);
	ck_assert(!tacit_io_read("-", 7, &bytes, &err));
	ck_assert_int_eq(err.code, TACIT_LIMIT);
	ck_assert_str_eq(err.path, "standard input");
	(void)close(ends[0]);
}
END_TEST

START_TEST(writes_all_in_spite_of_signals)
{
	struct tacit_buf large = { 0 };
	int ends[2];
	int status = -1;
	pid_t child;

	tacit_buf_pad(&large, 'x', 1000000);
	ck_assert_int_eq(pipe(ends), 0);
	child = fork();
	if (child == 0) {
		struct tacit_buf all = { 0 };

		(void)close(ends[1]);
		(void)dup2(ends[0], STDIN_FILENO);
		tacit_io_pause_ms(100);
		_exit(tacit_io_read("-", 1000000, &all, NULL) &&
					all.len == 1000000
				? 0
				: 1);
	}
	(void)close(ends[0]);
	interrupt_often();
	ck_assert(tacit_io_write(ends[1], NULL, tacit_buf_str(&large), &err));
	interrupt_no_more();
	(void)close(ends[1]);
	ck_assert_int_eq(waitpid(child, &status, 0), child);
	ck_assert_int_eq(status, 0);
	tacit_buf_clear(&large);
}
END_TEST

/* --- folders ------------------------------------------------------------ */

START_TEST(makes_folders)
{
	ck_assert(tacit_io_make_folders(in_folder("a/b"), &err));
	ck_assert(tacit_io_make_folders(in_folder("a/b"), &err));
	ck_assert(tacit_io_is_folder(in_folder("a/b")));
	ck_assert_int_eq(chdir(folder), 0);
	ck_assert(tacit_io_make_folders("c/d", &err));
	ck_assert(tacit_io_is_folder(in_folder("c/d")));
	ck_assert(tacit_io_make_folders("", &err));
	ck_assert_int_eq(chdir("/"), 0);
}
END_TEST

START_TEST(says_what_is_in_the_way)
{
	struct tacit_err other = { 0 };

	write_file("a", "x");
	ck_assert(!tacit_io_make_folders(in_folder("a/b"), &err));
	ck_assert_int_eq(err.code, TACIT_IO);
	ck_assert_ptr_nonnull(strstr(err.path, "/a"));
	ck_assert_str_eq(err.msg, "is in the way: it is no folder");
	ck_assert(!tacit_io_make_folders(long_name(), &other));
	ck_assert_int_eq(other.code, TACIT_IO);
	ck_assert_ptr_nonnull(strstr(other.msg, "cannot make the folder: "));
}
END_TEST

START_TEST(syncs_folders)
{
	ck_assert(tacit_io_sync_folder(folder, &err));
	ck_assert(!tacit_io_sync_folder(in_folder("none"), &err));
	ck_assert_int_eq(err.code, TACIT_IO);
	ck_assert_ptr_nonnull(strstr(err.msg, "cannot open the folder: "));
}
END_TEST

/* /proc has folders, and cannot be synced. */
START_TEST(says_what_cannot_be_synced)
{
	if (!tacit_io_is_folder("/proc/self"))
		return;
	ck_assert(!tacit_io_sync_folder("/proc/self", &err));
	ck_assert_int_eq(err.code, TACIT_IO);
	ck_assert_ptr_nonnull(strstr(err.msg, "cannot sync the folder: "));
}
END_TEST

START_TEST(knows_what_exists)
{
	write_file("a", "x");
	ck_assert_int_eq(symlink("nowhere", in_folder("link")), 0);
	ck_assert(tacit_io_exists(in_folder("a")));
	ck_assert(tacit_io_exists(in_folder("link")));
	ck_assert(!tacit_io_exists(in_folder("b")));
	ck_assert(tacit_io_is_folder(folder));
	ck_assert(!tacit_io_is_folder(in_folder("a")));
	ck_assert(!tacit_io_is_folder(in_folder("link")));
}
END_TEST

START_TEST(lists_folders_in_order)
{
	const char **names = NULL;
	size_t count = 42;

	ck_assert(tacit_io_list(&arena, folder, &names, &count, &err));
	ck_assert_uint_eq(count, 0);
	write_file("b", "");
	write_file("ä", "");
	write_file("B", "");
	write_file(".a", "");
	ck_assert(tacit_io_list(&arena, folder, &names, &count, &err));
	ck_assert_uint_eq(count, 4);
	ck_assert_str_eq(names[0], ".a");
	ck_assert_str_eq(names[1], "B");
	ck_assert_str_eq(names[2], "b");
	ck_assert_str_eq(names[3], "ä");
}
END_TEST

START_TEST(says_what_cannot_be_listed)
{
	const char **names = NULL;
	size_t count = 0;
	struct tacit_err file = { 0 };
	struct tacit_err other = { 0 };

	ck_assert(!tacit_io_list(
		&arena, in_folder("none"), &names, &count, &err));
	ck_assert_int_eq(err.code, TACIT_NOTFOUND);
	ck_assert_str_eq(err.msg, "there is no such folder");
	write_file("file", "");
	ck_assert(!tacit_io_list(
		&arena, in_folder("file"), &names, &count, &file));
	ck_assert_int_eq(file.code, TACIT_NOTFOUND);
	ck_assert(!tacit_io_list(&arena, long_name(), &names, &count, &other));
	ck_assert_int_eq(other.code, TACIT_IO);
}
END_TEST

/* Links are not followed, and what is not there is gone. */
START_TEST(removes_and_syncs_trees)
{
	ck_assert(tacit_io_make_folders(in_folder("t/a/b"), &err));
	ck_assert(tacit_io_make_folders(in_folder("kept"), &err));
	write_file("t/a/b/file", "x");
	write_file("kept/file", "x");
	ck_assert_int_eq(symlink("../kept", in_folder("t/link")), 0);
	ck_assert(tacit_io_sync_tree(in_folder("t"), &err));
	ck_assert(tacit_io_remove_tree(in_folder("t"), &err));
	ck_assert(!tacit_io_exists(in_folder("t")));
	ck_assert(tacit_io_exists(in_folder("kept/file")));
	ck_assert(tacit_io_remove_tree(in_folder("t"), &err));
}
END_TEST

START_TEST(removes_no_tree_without_end)
{
	struct tacit_buf deep = { 0 };

	for (unsigned i = 0; i < 40; i++)
		tacit_buf_adds(&deep, i ? "/d" : "t");
	ck_assert(tacit_io_make_folders(in_folder(deep.data), &err));
	ck_assert(!tacit_io_remove_tree(in_folder("t"), &err));
	ck_assert_int_eq(err.code, TACIT_LIMIT);
	ck_assert(tacit_io_exists(in_folder(deep.data)));
	tacit_buf_clear(&deep);
	/* the lower half, then the rest */
	err.code = TACIT_OK;
	ck_assert(tacit_io_remove_tree(
		in_folder("t/d/d/d/d/d/d/d/d/d/d/d/d"), &err));
	ck_assert(tacit_io_remove_tree(in_folder("t"), &err));
}
END_TEST

/* --- locks -------------------------------------------------------------- */

START_TEST(locks_once)
{
	int fd = -1;
	int other = -1;

	ck_assert(tacit_io_lock(in_folder("lock"), 0, &fd, &err));
	ck_assert_int_ge(fd, 0);
	ck_assert(!tacit_io_lock(in_folder("lock"), 50, &other, &err));
	ck_assert_int_eq(err.code, TACIT_CHANGED);
	ck_assert_str_eq(err.path, path.data);
	ck_assert_str_eq(
		err.msg, "another command is writing to this register");
	ck_assert_int_eq(other, -1);
	tacit_io_unlock(&fd);
	ck_assert_int_eq(fd, -1);
	tacit_io_unlock(&fd);
	memset(&err, 0, sizeof(err));
	ck_assert(tacit_io_lock(in_folder("lock"), 0, &other, &err));
	tacit_io_unlock(&other);
}
END_TEST

START_TEST(locks_folders)
{
	int fd = -1;
	int other = -1;

	ck_assert(tacit_io_lock_folder(folder, 0, &fd, &err));
	ck_assert(!tacit_io_lock_folder(folder, 50, &other, &err));
	ck_assert_int_eq(err.code, TACIT_CHANGED);
	tacit_io_unlock(&fd);
	err.code = TACIT_OK;
	ck_assert(tacit_io_lock_folder(folder, 0, &other, &err));
	tacit_io_unlock(&other);
	ck_assert(!tacit_io_lock_folder(in_folder("none"), 0, &other, &err));
	ck_assert_int_eq(err.code, TACIT_IO);
}
END_TEST

START_TEST(waits_for_a_lock)
{
	int ends[2];
	int fd = -1;
	char byte;
	pid_t child;

	ck_assert_int_eq(pipe(ends), 0);
	child = fork();
	if (child == 0) {
		int held = -1;

		if (!tacit_io_lock(in_folder("lock"), 0, &held, NULL) ||
			write(ends[1], "x", 1) != 1)
			_exit(1);
		tacit_io_pause_ms(100);
		_exit(0); /* which releases it */
	}
	ck_assert_int_eq(read(ends[0], &byte, 1), 1);
	ck_assert(tacit_io_lock(in_folder("lock"), 10000, &fd, &err));
	tacit_io_unlock(&fd);
	(void)waitpid(child, NULL, 0);
	(void)close(ends[0]);
	(void)close(ends[1]);
}
END_TEST

/* The lock of a file that is there no longer would keep nobody out. */
START_TEST(locks_what_stands_there_after_the_wait)
{
	struct stat there;
	struct stat held;
	int status = 0;
	int fd = -1;
	pid_t child;

	ck_assert(tacit_io_lock(in_folder("lock"), 0, &fd, &err));
	child = fork();
	if (child == 0) {
		int mine = -1;

		(void)close(fd); /* the parent's alone */
		if (!tacit_io_lock(path.data, 10000, &mine, NULL) ||
			fstat(mine, &held) < 0 || stat(path.data, &there) < 0)
			_exit(2);
		_exit(held.st_ino == there.st_ino ? 0 : 1);
	}
	tacit_io_pause_ms(200); /* it waits for the old one */
	ck_assert_int_eq(unlink(path.data), 0);
	ck_assert_int_eq(close(open(path.data, O_WRONLY | O_CREAT, 0600)), 0);
	tacit_io_unlock(&fd);
	ck_assert_int_eq(waitpid(child, &status, 0), child);
	ck_assert_int_eq(status, 0);
}
END_TEST

START_TEST(says_what_cannot_be_locked)
{
	int fd = -1;

	ck_assert(!tacit_io_lock(in_folder("no/lock"), 0, &fd, &err));
	ck_assert_int_eq(err.code, TACIT_IO);
	ck_assert_ptr_nonnull(strstr(err.msg, "cannot open the file: "));
	ck_assert_int_eq(fd, -1);
}
END_TEST

static void add_files(TCase *tc)
{
	tcase_add_test(tc, reads_what_it_wrote);
	tcase_add_test(tc, writes_in_the_working_folder_and_the_root);
	tcase_add_test(tc, reads_large_files);
	tcase_add_test(tc, says_what_cannot_be_read);
	tcase_add_test(tc, opens_files_only);
	tcase_add_test(tc, replaces_by_parts);
	tcase_add_test(tc, replaces_or_leaves_alone);
	tcase_add_test(tc, a_full_disk_leaves_the_old_file);
	tcase_add_test(tc, keeps_an_unnamed_file_to_itself);
	tcase_add_test(tc, says_what_cannot_be_written);
	tcase_add_test(tc, reads_standard_input_in_spite_of_signals);
	tcase_add_test(tc, limits_standard_input);
	tcase_add_test(tc, writes_all_in_spite_of_signals);
}

Suite *tacit_suite_base_io(void)
{
	Suite *suite = suite_create("base_io");
	TCase *tc = tcase_create("io");

	tcase_add_checked_fixture(tc, set_up, tear_down);
	tcase_set_timeout(tc, 30);
	add_files(tc);
	tcase_add_test(tc, makes_folders);
	tcase_add_test(tc, says_what_is_in_the_way);
	tcase_add_test(tc, syncs_folders);
	tcase_add_test(tc, says_what_cannot_be_synced);
	tcase_add_test(tc, knows_what_exists);
	tcase_add_test(tc, lists_folders_in_order);
	tcase_add_test(tc, says_what_cannot_be_listed);
	tcase_add_test(tc, removes_and_syncs_trees);
	tcase_add_test(tc, removes_no_tree_without_end);
	tcase_add_test(tc, locks_once);
	tcase_add_test(tc, locks_folders);
	tcase_add_test(tc, waits_for_a_lock);
	tcase_add_test(tc, locks_what_stands_there_after_the_wait);
	tcase_add_test(tc, says_what_cannot_be_locked);
	suite_add_tcase(suite, tc);
	return suite;
}
