#include "store/program.h"

#include <errno.h>
#include <spawn.h>
#include <string.h>
#include <sys/wait.h>

#include <tacit/mem.h>

extern char **environ;

static bool wait_for(pid_t child, struct tacit_err *err)
{
	int status = 0;
	pid_t ended;

	do
		ended = waitpid(child, &status, 0);
	while (ended < 0 && errno == EINTR);
	if (ended == child && WIFEXITED(status) && WEXITSTATUS(status) == 0)
		return true;
	/* where the program cannot be run, some systems say so only here */
	if (ended == child && WIFEXITED(status) && WEXITSTATUS(status) == 127)
		return tacit_fail(err, TACIT_NOTFOUND, "git cannot be run");
	return tacit_fail(err, TACIT_GIT, "git ended in failure");
}

bool tacit_git_run(const char *const *words, struct tacit_err *err)
{
	struct tacit_arena arena = { 0 };
	size_t count = 0;
	pid_t child = 0;
	char **argv;
	bool ok;
	size_t i;
	int rc;

	while (words[count])
		count++;
	argv = tacit_arena_array(&arena, count + 2, sizeof(*argv));
	argv[0] = tacit_arena_strdup(&arena, "git");
	for (i = 0; i < count; i++)
		argv[i + 1] = tacit_arena_strdup(&arena, words[i]);
	rc = posix_spawnp(&child, "git", NULL, NULL, argv, environ);
	ok = rc == 0 ? wait_for(child, err)
		     : tacit_fail(err, TACIT_NOTFOUND, "git cannot be run: %s",
			       strerror(rc));
	tacit_arena_clear(&arena);
	return ok;
}
