#include "store/program.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <tacit/mem.h>

enum { SAID_MAX = 64 * 1024, IDLE_MS = 200 };

extern char **environ;

static bool judge_end(bool is_known, int status, struct tacit_err *err)
{
	if (is_known && WIFEXITED(status) && WEXITSTATUS(status) == 0)
		return true;
	/* where the program cannot be run, some systems say so only here */
	if (is_known && WIFEXITED(status) && WEXITSTATUS(status) == 127)
		return tacit_fail(err, TACIT_NOTFOUND, "git cannot be run");
	return tacit_fail(err, TACIT_GIT, "git ended in failure");
}

static pid_t await_child(pid_t child, int *status)
{
	pid_t ended;

	do
		ended = waitpid(child, status, 0);
	while (ended < 0 && errno == EINTR);
	return ended;
}

/* --- what git says ------------------------------------------------------------ */

struct hearing {
	const struct tacit_git_ear *ear;
	struct tacit_buf *said;
	struct tacit_buf line; /* that has not ended */
};

static void hear_lines(struct hearing *hearing, bool is_all)
{
	struct tacit_buf *line = &hearing->line;
	size_t end = line->len;

	while (!is_all && end && line->data[end - 1] != '\n' &&
		line->data[end - 1] != '\r')
		end--;
	if (!end)
		return;
	if (hearing->ear->hear)
		hearing->ear->hear(hearing->ear->ctx,
			(struct tacit_str){ line->data, end });
	if (hearing->said->len > SAID_MAX)
		tacit_buf_truncate(hearing->said, 0);
	tacit_buf_add(hearing->said, line->data, end);
	memmove(line->data, line->data + end, line->len - end);
	tacit_buf_truncate(line, line->len - end);
}

/* False: it is over. */
static bool hear_some(struct hearing *hearing, int from)
{
	char bytes[4096];
	ssize_t n;

	do
		n = read(from, bytes, sizeof(bytes));
	while (n < 0 && errno == EINTR);
	if (n <= 0)
		return false;
	tacit_buf_add(&hearing->line, bytes, (size_t)n);
	hear_lines(hearing, hearing->line.len > SAID_MAX);
	return true;
}

/* What git started may stay, and hold its standard error: a master of ssh. */
static pid_t hear_child(
	struct hearing *hearing, int from, pid_t child, int *status)
{
	struct pollfd wait = { .fd = from, .events = POLLIN };
	pid_t ended = 0;
	int ready;

	for (;;) {
		ready = poll(&wait, 1, ended ? 0 : IDLE_MS);
		if (ready > 0 && !hear_some(hearing, from))
			break;
		if (ready > 0 || (ready < 0 && errno == EINTR))
			continue;
		if (ended)
			break;
		ended = waitpid(child, status, WNOHANG);
		if (ended < 0)
			break;
	}
	hear_lines(hearing, true);
	return ended > 0 ? ended : await_child(child, status);
}

/* --- running it --------------------------------------------------------------- */

static char **words_for(struct tacit_arena *arena, const char *const *words)
{
	size_t count = 0;
	char **argv;
	size_t i;

	while (words[count])
		count++;
	argv = tacit_arena_array(arena, count + 2, sizeof(*argv));
	argv[0] = tacit_arena_strdup(arena, "git");
	for (i = 0; i < count; i++)
		argv[i + 1] = tacit_arena_strdup(arena, words[i]);
	return argv;
}

/* What is read by a program is in one language. */
static char **environment_in_english(struct tacit_arena *arena)
{
	size_t count = 0;
	size_t kept = 0;
	char **copy;
	size_t i;

	while (environ[count])
		count++;
	copy = tacit_arena_array(arena, count + 2, sizeof(*copy));
	for (i = 0; i < count; i++) {
		if (strncmp(environ[i], "LANGUAGE=", 9) != 0)
			copy[kept++] = environ[i];
	}
	copy[kept] = tacit_arena_strdup(arena, "LANGUAGE=en");
	return copy;
}

static bool fail_start(int rc, struct tacit_err *err)
{
	return tacit_fail(
		err, TACIT_NOTFOUND, "git cannot be run: %s", strerror(rc));
}

bool tacit_git_run(const char *const *words, struct tacit_err *err)
{
	struct tacit_arena arena = { 0 };
	pid_t child = 0;
	int status = 0;
	int rc = posix_spawnp(
		&child, "git", NULL, NULL, words_for(&arena, words), environ);
	pid_t ended = rc == 0 ? await_child(child, &status) : 0;

	tacit_arena_clear(&arena);
	return rc == 0 ? judge_end(ended == child, status, err)
		       : fail_start(rc, err);
}

static bool open_pipe(int ends[2], struct tacit_err *err)
{
	if (pipe(ends) < 0)
		return tacit_fail(
			err, TACIT_IO, "no pipe: %s", strerror(errno));
	(void)fcntl(ends[0], F_SETFD, FD_CLOEXEC);
	(void)fcntl(ends[1], F_SETFD, FD_CLOEXEC);
	return true;
}

bool tacit_git_run_heard(const char *const *words,
	const struct tacit_git_ear *ear, struct tacit_buf *said,
	struct tacit_err *err)
{
	struct hearing hearing = { .ear = ear, .said = said };
	struct tacit_arena arena = { 0 };
	posix_spawn_file_actions_t actions;
	pid_t child = 0;
	int status = 0;
	int ends[2];
	pid_t ended;
	int rc;

	if (!open_pipe(ends, err))
		return false;
	(void)posix_spawn_file_actions_init(&actions);
	(void)posix_spawn_file_actions_adddup2(
		&actions, ends[1], STDERR_FILENO);
	(void)posix_spawn_file_actions_adddup2(
		&actions, ends[1], STDOUT_FILENO);
	rc = posix_spawnp(&child, "git", &actions, NULL,
		words_for(&arena, words), environment_in_english(&arena));
	(void)posix_spawn_file_actions_destroy(&actions);
	(void)close(ends[1]);
	ended = rc == 0 ? hear_child(&hearing, ends[0], child, &status) : 0;
	(void)close(ends[0]);
	tacit_buf_clear(&hearing.line);
	tacit_arena_clear(&arena);
	return rc == 0 ? judge_end(ended == child, status, err)
		       : fail_start(rc, err);
}
