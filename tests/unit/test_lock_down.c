/* What the helper may do no more, tried one by one in a process of its own. */
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "foreign/foreign.h"
#include "suite.h"

static char folder[] = "/tmp/tacit-lock-XXXXXX";
static char path[64];

static int may_create(void)
{
	return open(path, O_WRONLY | O_CREAT, 0600);
}

static int may_write(void)
{
	return open("/dev/null", O_RDWR);
}

static int may_truncate(void)
{
	return truncate(path, 0);
}

static int may_unlink(void)
{
	return unlink(path);
}

static int may_rename(void)
{
	return rename(path, "/tmp/tacit-elsewhere");
}

static int may_link(void)
{
	return symlink("/etc", path);
}

static int may_make_folder(void)
{
	return mkdir(path, 0700);
}

static int may_talk(void)
{
	return socket(AF_INET, SOCK_STREAM, 0);
}

static int may_talk_here(void)
{
	return socket(AF_UNIX, SOCK_STREAM, 0);
}

static int may_signal(void)
{
	return kill(getppid(), 0);
}

static int may_start(void)
{
	char *const words[] = { NULL };

	return execve("/bin/true", words, words);
}

static int may_fork(void)
{
	const pid_t child = fork();

	if (child == 0)
		_exit(0);
	return child < 0 ? -1 : 0;
}

static const struct {
	const char *what;
	int (*try)(void);
} tries[] = {
	{ "create", may_create },
	{ "write", may_write },
	{ "truncate", may_truncate },
	{ "unlink", may_unlink },
	{ "rename", may_rename },
	{ "link", may_link },
	{ "make a folder", may_make_folder },
	{ "talk", may_talk },
	{ "talk here", may_talk_here },
	{ "signal", may_signal },
	{ "start", may_start },
	{ "fork", may_fork },
};

static int status_of(int (*try)(void), bool writes)
{
	struct tacit_err err = { 0 };
	int status = 0;
	const pid_t child = fork();

	if (child == 0) {
		if (!foreign_lock_down(writes, &err))
			_exit(3);
		_exit(try() >= 0 ? 1 : errno == EPERM ? 0 : 2);
	}
	ck_assert_int_eq(waitpid(child, &status, 0), child);
	return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

/* What is instrumented makes calls of its own, and is not confined. */
static bool is_confined(void)
{
	return status_of(may_talk, false) != 1;
}

START_TEST(may_not)
{
	if (is_confined())
		ck_assert_msg(status_of(tries[_i].try, false) == 0, "%s",
			tries[_i].what);
}
END_TEST

/* With a library that keeps temporary files: still nobody is talked to. */
START_TEST(may_not_either)
{
	if (!is_confined())
		return;
	ck_assert_int_eq(status_of(may_talk, true), 0);
	ck_assert_int_eq(status_of(may_start, true), 0);
	ck_assert_int_eq(status_of(may_signal, true), 0);
	ck_assert_int_eq(status_of(may_create, true), 1);
}
END_TEST

static void make(void)
{
	ck_assert_ptr_nonnull(mkdtemp(folder));
	(void)snprintf(path, sizeof(path), "%s/file", folder);
}

static void clear(void)
{
	(void)unlink(path);
	(void)rmdir(folder);
}

Suite *tacit_suite_lock_down(void)
{
	Suite *suite = suite_create("lock_down");
	TCase *tests = tcase_create("lock_down");

	tcase_add_checked_fixture(tests, make, clear);
	tcase_add_loop_test(tests, may_not, 0, COUNT(tries));
	tcase_add_test(tests, may_not_either);
	suite_add_tcase(suite, tests);
	return suite;
}
