#include "door/talk.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <tacit/mem.h>

extern char **environ;

/* A program at work. Descriptors that are closed are -1. */
struct talking {
	struct tacit_talk *talk;
	pid_t pid;
	int to; /* its standard input */
	int from; /* its standard output */
	struct tacit_str left; /* of the input */
	struct tacit_buf *answer;
	size_t start; /* of the answer in it */
};

static void close_end(int *fd)
{
	if (*fd >= 0)
		(void)close(*fd);
	*fd = -1;
}

static bool make_pipe(int ends[2])
{
	if (pipe(ends))
		return false;
	/* not for other programs that are started meanwhile */
	(void)fcntl(ends[0], F_SETFD, FD_CLOEXEC);
	(void)fcntl(ends[1], F_SETFD, FD_CLOEXEC);
	return true;
}

/* It gets the two pipes, and standard error unless it is mute. */
static int spawn(struct talking *t, int in, int out)
{
	static char *none[] = { NULL };
	posix_spawn_file_actions_t actions;
	struct tacit_arena arena = { 0 };
	size_t count = 0;
	char **argv;
	size_t i;
	int rc;

	while (t->talk->words[count])
		count++;
	argv = tacit_arena_array(&arena, count + 1, sizeof(*argv));
	for (i = 0; i < count; i++)
		argv[i] = tacit_arena_strdup(&arena, t->talk->words[i]);
	(void)posix_spawn_file_actions_init(&actions);
	(void)posix_spawn_file_actions_adddup2(&actions, in, STDIN_FILENO);
	(void)posix_spawn_file_actions_adddup2(&actions, out, STDOUT_FILENO);
	if (t->talk->is_mute)
		(void)posix_spawn_file_actions_addopen(
			&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
	rc = posix_spawnp(&t->pid, argv[0], &actions, NULL, argv,
		t->talk->is_bare ? none : environ);
	(void)posix_spawn_file_actions_destroy(&actions);
	tacit_arena_clear(&arena);
	return rc;
}

static bool start(struct talking *t, struct tacit_err *err)
{
	int in[2] = { -1, -1 };
	int out[2] = { -1, -1 };
	bool ok = make_pipe(in) && make_pipe(out);
	int rc = ok ? spawn(t, in[0], out[1]) : errno;

	close_end(&in[0]);
	close_end(&out[1]);
	t->to = in[1];
	t->from = out[0];
	if (rc == 0) {
		(void)fcntl(t->to, F_SETFL, O_NONBLOCK);
		return true;
	}
	close_end(&t->to);
	close_end(&t->from);
	return tacit_fail(err,
		ok && rc != EAGAIN && rc != ENOMEM ? TACIT_NOTFOUND : TACIT_IO,
		"%s cannot be run: %s", t->talk->words[0], strerror(rc));
}

/* Give what it takes; what it does not want to read it does not get. */
static void give(struct talking *t)
{
	ssize_t count = write(t->to, t->left.data, t->left.len);

	if (count > 0)
		t->left = tacit_str_from(t->left, (size_t)count);
	else if (errno != EAGAIN && errno != EINTR)
		t->left.len = 0;
	if (!t->left.len)
		close_end(&t->to);
}

static void take_answer(struct talking *t)
{
	char block[65536];
	ssize_t count = read(t->from, block, sizeof(block));

	if (count > 0)
		tacit_buf_add(t->answer, block, (size_t)count);
	else if (count == 0 || errno != EINTR)
		close_end(&t->from);
}

/* Until it has said all; false: too long, or too much. */
static bool converse(struct talking *t)
{
	unsigned waited = 0; /* seconds in which nothing came or went */

	if (!t->left.len)
		close_end(&t->to);
	while (t->from >= 0) {
		struct pollfd ends[2] = { { .fd = t->from, .events = POLLIN },
			{ .fd = t->to, .events = POLLOUT } };
		int ready = poll(ends, 2, 1000);

		waited = ready == 0 ? waited + 1 : 0;
		if (waited >= t->talk->seconds)
			return false;
		if (ends[1].revents)
			give(t);
		if (ends[0].revents)
			take_answer(t);
		if (t->answer->len - t->start > t->talk->most)
			return false;
	}
	return true;
}

static int wait_until_ended(struct talking *t)
{
	int status = 0;
	pid_t rc;

	do
		rc = waitpid(t->pid, &status, 0);
	while (rc < 0 && errno == EINTR);
	return rc == t->pid && WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

bool tacit_talk(struct tacit_talk *talk, struct tacit_buf *answer,
	struct tacit_err *err)
{
	struct talking t = { .talk = talk,
		.to = -1,
		.from = -1,
		.left = talk->input,
		.answer = answer,
		.start = answer->len };
	const struct sigaction ignore = { .sa_handler = SIG_IGN };
	struct sigaction before;
	bool in_time;

	if (!start(&t, err))
		return false;
	/* it may end before it has read all */
	(void)sigaction(SIGPIPE, &ignore, &before);
	in_time = converse(&t);
	(void)sigaction(SIGPIPE, &before, NULL);
	if (!in_time)
		(void)kill(t.pid, SIGKILL);
	close_end(&t.to);
	close_end(&t.from);
	talk->status = wait_until_ended(&t);
	/* where a program cannot be run, some systems say so only here */
	if (talk->status == 127)
		return tacit_fail(err, TACIT_NOTFOUND, "%s cannot be run",
			talk->words[0]);
	return in_time ||
		tacit_fail(err, TACIT_LIMIT,
			"this cannot be done within what is allowed");
}
