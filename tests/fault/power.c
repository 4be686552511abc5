/*
 * Cut the power after each call of a command that changes or syncs a file.
 *
 *	power [-n MAX] TEMPLATE CHECK COMMAND [ARGUMENT]...
 *
 * As kill.c, but what was not synced is taken away afterwards, in the three
 * ways of loss.h, each a run of its own.
 */
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include "loss.h"

struct count {
	struct loss *loss;
	long steps;
	long point; /* 0: to the end */
};

static bool count_step(struct trace_call *call, void *ctx)
{
	struct count *count = ctx;

	return !loss_note(count->loss, call) || ++count->steps != count->point;
}

static int run(const char *template, char **command, enum loss_model model,
	struct count *count)
{
	int status;

	trace_copy(template);
	count->loss = loss_begin();
	status = trace_run(command, count_step, count);
	loss_strike(count->loss, model);
	return status;
}

static long try_point(char **argv, long point)
{
	long failed = 0;

	for (int model = 0; model < LOSS_MODELS; model++) {
		struct count count = { .point = point };
		char name[64];

		(void)snprintf(name, sizeof(name), "step %ld, %s", point,
			loss_name((enum loss_model)model));
		(void)run(argv[0], argv + 2, (enum loss_model)model, &count);
		if (trace_check(argv[1], name))
			continue;
		failed++;
		(void)printf("not ok - %s\n", name);
		(void)fflush(stdout);
	}
	return failed;
}

int main(int argc, char **argv)
{
	struct count count = { 0 };
	char *end = NULL;
	long max = 0;
	long failed = 0;
	long tries;
	int option;
	int status;

	while ((option = getopt(argc, argv, "+n:")) == 'n')
		max = strtol(optarg, &end, 10);
	if (option != -1 || argc - optind < 3 || (end && *end)) {
		(void)fprintf(stderr,
			"usage: power [-n MAX] TEMPLATE CHECK COMMAND...\n");
		return 2;
	}
	argv += optind;
	status = run(argv[0], argv + 2, LOSS_BYTES, &count);
	if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) {
		(void)printf("not ok - the command fails by itself\n");
		return EXIT_FAILURE;
	}
	tries = max && max < count.steps ? max : count.steps;
	for (long i = 1; i <= tries; i++)
		failed += try_point(argv, i * count.steps / tries);
	(void)printf("%s - %ld of %ld steps, three models, %ld failed\n",
		failed ? "not ok" : "ok", tries, count.steps, failed);
	return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
