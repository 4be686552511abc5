#include "cli/outlet.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <tacit/io.h>

#include "cli/print.h"

enum { PAGER_LINES = 40, PIPE_HOLDS = 1 << 16 };

static bool put_to_stdout(struct app_outlet *outlet, struct tacit_str bytes)
{
	if (app_put(STDOUT_FILENO, bytes))
		return true;
	outlet->why = errno;
	return false;
}

/* --- the pager ---------------------------------------------------------- */

static const char *pager_for(const struct app *app, struct tacit_str bytes)
{
	const char *pager = getenv("TACIT_PAGER");
	size_t lines = 0;
	size_t i;

	if (!app->has_terminal)
		return NULL;
	for (i = 0; i < bytes.len; i++)
		lines += bytes.data[i] == '\n';
	if (lines < PAGER_LINES)
		return NULL;
	if (!pager)
		pager = getenv("PAGER");
	if (!pager)
		pager = "less -FRX";
	return pager[0] && strcmp(pager, "cat") != 0 ? pager : NULL;
}

static void start_pager(struct app_outlet *outlet, const char *pager)
{
	int ends[2];
	pid_t child;

	if (!pager || pipe(ends) < 0)
		return;
	child = fork();
	if (child == 0) {
		(void)dup2(ends[0], STDIN_FILENO);
		(void)close(ends[0]);
		(void)close(ends[1]);
		(void)execl("/bin/sh", "sh", "-c", pager, (char *)NULL);
		_exit(127);
	}
	(void)close(ends[0]);
	if (child < 0) {
		(void)close(ends[1]);
		return;
	}
	/* who leaves the pager early has read enough */
	(void)signal(SIGPIPE, SIG_IGN);
	outlet->pager = child;
	outlet->to = ends[1];
}

/* False where no more is wanted. What a pager that could not be started was
 * given is printed without it. */
static bool end_pager(struct app_outlet *outlet)
{
	int status = 0;
	bool ok = false;

	(void)close(outlet->to);
	while (waitpid(outlet->pager, &status, 0) < 0 && errno == EINTR)
		;
	outlet->pager = 0;
	if (!outlet->is_read &&
		(!WIFEXITED(status) || WEXITSTATUS(status) == 127))
		ok = put_to_stdout(outlet, tacit_buf_str(&outlet->held));
	tacit_buf_clear(&outlet->held);
	return ok;
}

static bool put_to_pager(struct app_outlet *outlet, struct tacit_str bytes)
{
	if (!outlet->is_read)
		tacit_buf_add_str(&outlet->held, bytes);
	if (!app_put(outlet->to, bytes))
		return end_pager(outlet);
	if (outlet->held.len > PIPE_HOLDS) {
		outlet->is_read = true;
		tacit_buf_clear(&outlet->held);
	}
	return true;
}

/* --- all ------------------------------------------------------------------ */

static bool take(void *ctx, struct tacit_str bytes)
{
	struct app_outlet *outlet = ctx;

	if (outlet->app->output) {
		tacit_buf_add_str(&outlet->held, bytes);
		return true;
	}
	if (!outlet->is_begun)
		start_pager(outlet, pager_for(outlet->app, bytes));
	outlet->is_begun = true;
	return outlet->pager ? put_to_pager(outlet, bytes)
			     : put_to_stdout(outlet, bytes);
}

bool app_check_new(const struct app *app, struct tacit_err *err)
{
	if (!app->output || !tacit_io_exists(app->output))
		return true;
	(void)tacit_fail_at(
		err, TACIT_INVALID, app->output, 0, "the file is there");
	return tacit_hint(err, "choose another name, or remove it");
}

/* A device, a pipe, a link: what stands there stays, and is written into. */
static bool is_special(const char *path)
{
	struct stat at;

	return lstat(path, &at) == 0 && !S_ISREG(at.st_mode);
}

bool app_check_private(const struct app *app, struct tacit_err *err)
{
	if (!app->output && app->has_terminal)
		return true;
	if (!app->output)
		(void)tacit_fail(err, TACIT_REFUSED,
			"personal data are printed to a terminal, or to a "
			"file for you alone");
	else if (is_special(app->output))
		(void)tacit_fail_at(err, TACIT_REFUSED, app->output, 0,
			"personal data go to no link, pipe or device");
	else
		return true;
	return tacit_hint(err, "-o FILE");
}

static bool put_into(
	const char *path, struct tacit_str bytes, struct tacit_err *err)
{
	const int fd =
		open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
	bool ok = fd >= 0 && app_put(fd, bytes);

	ok = (fd < 0 || close(fd) == 0) && ok;
	return ok ||
		tacit_fail_at(err, TACIT_IO, path, 0, "cannot be written: %s",
			strerror(errno));
}

/* A file all at once, so that there is never half of it. */
static int put_to_file(struct app_outlet *outlet)
{
	struct app *app = outlet->app;
	const struct tacit_str bytes = tacit_buf_str(&outlet->held);
	struct tacit_err err = { 0 };
	bool ok = is_special(app->output)
		? put_into(app->output, bytes, &err)
		: tacit_io_replace(app->output, bytes,
			  app->is_private ? 0600 : 0644, &err);

	tacit_buf_clear(&outlet->held);
	return ok ? EXIT_DONE : app_fail(app, &err);
}

struct tacit_drain *app_outlet_drain(struct app_outlet *outlet)
{
	outlet->drain = (struct tacit_drain){ .take = take, .ctx = outlet };
	return &outlet->drain;
}

int app_outlet_close(
	struct app_outlet *outlet, struct tacit_str rest, bool is_cut)
{
	if (!is_cut && !outlet->drain.is_closed)
		(void)take(outlet, rest);
	if (outlet->app->output && !is_cut)
		return put_to_file(outlet);
	if (outlet->pager)
		(void)end_pager(outlet);
	tacit_buf_clear(&outlet->held);
	if (!outlet->why || outlet->why == EPIPE)
		return EXIT_DONE; /* the reader has read enough */
	(void)fprintf(
		stderr, "tacit: cannot write: %s\n", strerror(outlet->why));
	return EXIT_SYSTEM;
}
