/*
 * Kill a command at the entry and at the exit of each of its system calls.
 *
 *	kill [-n MAX] TEMPLATE CHECK COMMAND [ARGUMENT]...
 *
 * For each point, in turn: TEMPLATE is copied to ./run, COMMAND is run in it
 * with its output in ./out, killed with SIGKILL at the point, and CHECK is
 * run in the folder that holds both. A check that fails is told with the
 * point, and makes the whole fail. -n takes an even sample of the points.
 * Works in the current folder; kills its own child and nothing else.
 */
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ptrace.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <unistd.h>

/* A run that takes longer is a failure; the child goes with the driver. */
enum { RUN_S = 60 };

struct sweep {
	const char *template;
	const char *check;
	char **command;
	long max; /* 0: every point */
	long failed;
};

static void stop(const char *what)
{
	perror(what);
	exit(EXIT_FAILURE);
}

static int run(const char *program, const char *a, const char *b, const char *c)
{
	int status = -1;
	pid_t pid = fork();

	if (pid < 0)
		stop("fork");
	if (pid == 0) {
		(void)execlp(program, program, a, b, c, (char *)NULL);
		_exit(127);
	}
	if (waitpid(pid, &status, 0) < 0)
		stop("waitpid");
	return WIFEXITED(status) ? WEXITSTATUS(status) : 128;
}

static void fresh_copy(const char *template)
{
	if (run("rm", "-rf", "run", "out") != 0 ||
		run("cp", "-a", template, "run") != 0) {
		(void)fprintf(stderr, "cannot copy %s\n", template);
		exit(EXIT_FAILURE);
	}
}

static void become(char **command)
{
	int fd = open("out", O_WRONLY | O_CREAT | O_TRUNC, 0666);

	if (fd < 0 || dup2(fd, STDOUT_FILENO) < 0 ||
		dup2(fd, STDERR_FILENO) < 0)
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
		stop("fork");
	if (pid == 0)
		become(command);
	if (waitpid(pid, &status, 0) < 0 || !WIFSTOPPED(status)) {
		(void)fprintf(stderr, "ptrace is not to be had here\n");
		exit(77);
	}
	if (ptrace(PTRACE_SETOPTIONS, pid, NULL, (void *)options) < 0)
		stop("ptrace");
	return pid;
}

/*
 * Run to the stop number `point` (0: to the end) and kill. Returns how many
 * stops there were; *status is that of waitpid.
 */
static long trace(char **command, long point, int *status)
{
	pid_t pid = start(command);
	long stops = 0;
	long deliver = 0;

	(void)alarm(RUN_S);
	for (;;) {
		if (ptrace(PTRACE_SYSCALL, pid, NULL, (void *)deliver) < 0 &&
			errno != ESRCH)
			stop("ptrace");
		if (waitpid(pid, status, 0) < 0)
			stop("waitpid");
		if (WIFEXITED(*status) || WIFSIGNALED(*status))
			break;
		deliver = 0;
		if (WSTOPSIG(*status) == (SIGTRAP | 0x80)) {
			if (++stops == point)
				(void)kill(pid, SIGKILL);
		} else if (WSTOPSIG(*status) != SIGTRAP) {
			deliver = WSTOPSIG(*status);
		}
	}
	(void)alarm(0);
	return stops;
}

static void try_point(struct sweep *sweep, long point)
{
	char number[32];
	int status = 0;
	int rc;

	(void)snprintf(number, sizeof(number), "%ld", point);
	fresh_copy(sweep->template);
	(void)trace(sweep->command, point, &status);
	(void)alarm(RUN_S);
	rc = run("sh", sweep->check, number, NULL);
	(void)alarm(0);
	if (rc == 0)
		return;
	sweep->failed++;
	(void)printf("not ok - killed at the %s of call %ld (stop %ld)\n",
		point % 2 ? "entry" : "exit", (point + 1) / 2, point);
	(void)fflush(stdout);
}

static bool parse(int argc, char **argv, struct sweep *sweep)
{
	int option;

	while ((option = getopt(argc, argv, "+n:")) != -1) {
		char *end = NULL;

		if (option != 'n')
			return false;
		sweep->max = strtol(optarg, &end, 10);
		if (*end || sweep->max < 0)
			return false;
	}
	if (argc - optind < 3)
		return false;
	sweep->template = argv[optind];
	sweep->check = argv[optind + 1];
	sweep->command = argv + optind + 2;
	return true;
}

int main(int argc, char **argv)
{
	struct sweep sweep = { 0 };
	int status = 0;
	long total;
	long tries;

	if (!parse(argc, argv, &sweep)) {
		(void)fprintf(stderr,
			"usage: kill [-n MAX] TEMPLATE CHECK COMMAND...\n");
		return 2;
	}
	fresh_copy(sweep.template);
	total = trace(sweep.command, 0, &status);
	if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) {
		(void)printf("not ok - the command fails by itself\n");
		return EXIT_FAILURE;
	}
	tries = sweep.max && sweep.max < total ? sweep.max : total;
	for (long i = 1; i <= tries; i++)
		try_point(&sweep, i * total / tries);
	(void)printf("%s - %ld of %ld points, %ld failed\n",
		sweep.failed ? "not ok" : "ok", tries, total, sweep.failed);
	return sweep.failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
