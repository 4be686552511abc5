#include "trace.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/ptrace.h>
#include <sys/wait.h>
#include <unistd.h>

void trace_stop(const char *what)
{
	perror(what);
	exit(EXIT_FAILURE);
}

static int run(const char *program, const char *a, const char *b, const char *c)
{
	int status = -1;
	pid_t pid = fork();

	if (pid < 0)
		trace_stop("fork");
	if (pid == 0) {
		(void)execlp(program, program, a, b, c, (char *)NULL);
		_exit(127);
	}
	if (waitpid(pid, &status, 0) < 0)
		trace_stop("waitpid");
	return WIFEXITED(status) ? WEXITSTATUS(status) : 128;
}

void trace_copy(const char *template)
{
	if (run("rm", "-rf", "run", "out") != 0 ||
		run("cp", "-a", template, "run") != 0) {
		(void)fprintf(stderr, "cannot copy %s\n", template);
		exit(EXIT_FAILURE);
	}
}

bool trace_check(const char *script, const char *point)
{
	int rc;

	(void)alarm(TRACE_RUN_S);
	rc = run("sh", script, point, NULL);
	(void)alarm(0);
	return rc == 0;
}

static void become(char **command)
{
	int fd = open("out", O_WRONLY | O_CREAT | O_TRUNC, 0666);

	if (fd < 0 || dup2(fd, STDOUT_FILENO) < 0 ||
		dup2(fd, STDERR_FILENO) < 0 || close(fd) < 0)
		_exit(126);
	if (ptrace(PTRACE_TRACEME, 0, NULL, NULL) < 0)
		_exit(125);
	(void)raise(SIGSTOP);
	(void)execvp(command[0], command);
	_exit(127);
}

static pid_t start(char **command)
{
	const long options = PTRACE_O_TRACESYSGOOD | PTRACE_O_EXITKILL;
	int status = 0;
	pid_t pid = fork();

	if (pid < 0)
		trace_stop("fork");
	if (pid == 0)
		become(command);
	if (waitpid(pid, &status, 0) < 0 || !WIFSTOPPED(status)) {
		(void)fprintf(stderr, "skipped: ptrace is not to be had\n");
		exit(77);
	}
	if (ptrace(PTRACE_SETOPTIONS, pid, NULL, (void *)options) < 0)
		trace_stop("ptrace");
	return pid;
}

/* Fill in this stop; what the entry said stays for the return. */
static void look(struct trace_call *call)
{
	struct __ptrace_syscall_info info;

	if (ptrace(PTRACE_GET_SYSCALL_INFO, call->pid, (void *)sizeof(info),
		    &info) < 0)
		trace_stop("ptrace");
	call->is_entry = info.op == PTRACE_SYSCALL_INFO_ENTRY;
	if (call->is_entry) {
		call->number = (long)info.entry.nr;
		for (int i = 0; i < 6; i++)
			call->arguments[i] = info.entry.args[i];
	} else {
		call->result = info.exit.rval;
	}
}

int trace_run(char **command, trace_fn fn, void *ctx)
{
	struct trace_call call = { .pid = start(command) };
	long deliver = 0;
	int status = 0;

	(void)alarm(TRACE_RUN_S);
	for (;;) {
		if (ptrace(PTRACE_SYSCALL, call.pid, NULL, (void *)deliver) <
				0 &&
			errno != ESRCH)
			trace_stop("ptrace");
		if (waitpid(call.pid, &status, 0) < 0)
			trace_stop("waitpid");
		if (WIFEXITED(status) || WIFSIGNALED(status))
			break;
		deliver = 0;
		if (WSTOPSIG(status) == (SIGTRAP | 0x80)) {
			look(&call);
			if (!fn(&call, ctx))
				(void)kill(call.pid, SIGKILL);
		} else if (WSTOPSIG(status) != SIGTRAP) {
			deliver = WSTOPSIG(status);
		}
	}
	(void)alarm(0);
	return status;
}
