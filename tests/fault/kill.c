/*
 * Kill a command at the entry and at the exit of each of its system calls.
 *
 *	kill [-n MAX] TEMPLATE CHECK COMMAND [ARGUMENT]...
 *
 * For each point, in turn: TEMPLATE is copied to ./run, COMMAND is run with
 * its output in ./out, killed with SIGKILL at the point, and CHECK is run in
 * the folder that holds both. A check that fails is told with the point, and
 * makes the whole fail. -n takes an even sample of the points.
 */
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include "trace.h"

struct sweep {
	const char *template;
	const char *check;
	char **command;
	long max; /* 0: every point */
	long failed;
};

/* Stops so far, and the one to kill at (0: none). */
struct count {
	long stops;
	long point;
};

static bool count_stop(struct trace_call *call, void *ctx)
{
	struct count *count = ctx;

	(void)call;
	return ++count->stops != count->point;
}

static void try_point(struct sweep *sweep, long point)
{
	struct count count = { .point = point };
	char name[32];

	(void)snprintf(name, sizeof(name), "stop %ld", point);
	trace_copy(sweep->template);
	(void)trace_run(sweep->command, count_stop, &count);
	if (trace_check(sweep->check, name))
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
	struct count count = { 0 };
	int status;
	long tries;

	if (!parse(argc, argv, &sweep)) {
		(void)fprintf(stderr,
			"usage: kill [-n MAX] TEMPLATE CHECK COMMAND...\n");
		return 2;
	}
	trace_copy(sweep.template);
	status = trace_run(sweep.command, count_stop, &count);
	if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) {
		(void)printf("not ok - the command fails by itself\n");
		return EXIT_FAILURE;
	}
	tries = sweep.max && sweep.max < count.stops ? sweep.max : count.stops;
	for (long i = 1; i <= tries; i++)
		try_point(&sweep, i * count.stops / tries);
	(void)printf("%s - %ld of %ld points, %ld failed\n",
		sweep.failed ? "not ok" : "ok", tries, count.stops,
		sweep.failed);
	return sweep.failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
