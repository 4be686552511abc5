#include "trace.h"

#include <elf.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/uio.h>
#include <sys/user.h>
#include <sys/wait.h>
#include <unistd.h>

void trace_stop(const char *what)
{
	perror(what);
	exit(EXIT_FAILURE);
}

static int run(const char *program, const char *a, const char *b, const char *c,
	const char *d)
{
	int status = -1;
	pid_t pid = fork();

	if (pid < 0)
		trace_stop("fork");
	if (pid == 0) {
		(void)execlp(program, program, a, b, c, d, (char *)NULL);
		_exit(127);
	}
	if (waitpid(pid, &status, 0) < 0)
		trace_stop("waitpid");
	return WIFEXITED(status) ? WEXITSTATUS(status) : 128;
}

void trace_copy(const char *template)
{
	if (run("rm", "-rf", "run", "out", "err") != 0 ||
		run("cp", "-a", template, "run", NULL) != 0) {
		(void)fprintf(stderr, "cannot copy %s\n", template);
		exit(EXIT_FAILURE);
	}
}

bool trace_check(const char *script, const char *point)
{
	int rc;

	(void)alarm(TRACE_RUN_S);
	rc = run("sh", script, point, NULL, NULL);
	(void)alarm(0);
	return rc == 0;
}

static void become(char **command)
{
	const int flags = O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC;
	int in = open(access("in", F_OK) == 0 ? "in" : "/dev/null",
		O_RDONLY | O_CLOEXEC);
	int out = open("out", flags, 0666);
	int err = open("err", flags, 0666);

	if (in < 0 || out < 0 || err < 0 || dup2(in, STDIN_FILENO) < 0 ||
		dup2(out, STDOUT_FILENO) < 0 || dup2(err, STDERR_FILENO) < 0)
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
	/* what it has started itself is ours when it is killed */
	if (prctl(PR_SET_CHILD_SUBREAPER, 1) < 0)
		trace_stop("prctl");
	if (waitpid(pid, &status, 0) < 0 || !WIFSTOPPED(status)) {
		(void)fprintf(stderr, "skipped: ptrace is not to be had\n");
		exit(77);
	}
	if (ptrace(PTRACE_SETOPTIONS, pid, NULL, (void *)options) < 0)
		trace_stop("ptrace");
	return pid;
}

/* --- what a call is made to do ------------------------------------------- */

#if defined(__x86_64__)
struct registers {
	struct user_regs_struct all;
};

static void skip_call(pid_t pid, struct registers *registers)
{
	(void)pid;
	registers->all.orig_rax = (unsigned long long)-1;
}

static void set_result(struct registers *registers, int error)
{
	registers->all.rax = (unsigned long long)(long long)-error;
}

static void set_length(struct registers *registers, unsigned long long length)
{
	registers->all.rdx = length;
}
#elif defined(__aarch64__)
struct registers {
	struct user_pt_regs all;
};

static void skip_call(pid_t pid, struct registers *registers)
{
	int none = -1;
	struct iovec part = { &none, sizeof(none) };

	(void)registers;
	if (ptrace(PTRACE_SETREGSET, pid, (void *)NT_ARM_SYSTEM_CALL, &part) <
		0)
		trace_stop("ptrace");
}

static void set_result(struct registers *registers, int error)
{
	registers->all.regs[0] = (unsigned long long)(long long)-error;
}

static void set_length(struct registers *registers, unsigned long long length)
{
	registers->all.regs[2] = length;
}
#else
#error "say here how a system call is made to fail"
#endif

static void get_registers(pid_t pid, struct registers *registers)
{
	struct iovec part = { &registers->all, sizeof(registers->all) };

	if (ptrace(PTRACE_GETREGSET, pid, (void *)NT_PRSTATUS, &part) < 0)
		trace_stop("ptrace");
}

static void set_registers(pid_t pid, struct registers *registers)
{
	struct iovec part = { &registers->all, sizeof(registers->all) };

	if (ptrace(PTRACE_SETREGSET, pid, (void *)NT_PRSTATUS, &part) < 0)
		trace_stop("ptrace");
}

static void interfere(const struct trace_call *call)
{
	struct registers registers;

	if (!call->fail_with && !(call->is_entry && call->shortened))
		return;
	get_registers(call->pid, &registers);
	if (!call->is_entry)
		set_result(&registers, call->fail_with);
	else if (call->fail_with)
		skip_call(call->pid, &registers);
	else
		set_length(&registers, call->shortened);
	set_registers(call->pid, &registers);
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
		call->fail_with = 0;
		call->shortened = 0;
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
			else
				interfere(&call);
		} else if (WSTOPSIG(status) != SIGTRAP) {
			deliver = WSTOPSIG(status);
		}
	}
	while (waitpid(-1, NULL, 0) > 0)
		;
	(void)alarm(0);
	return status;
}
