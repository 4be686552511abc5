/*
 * pairs: run two commands in turn, A B A B, and say how they compare.
 *
 *	bench_pairs [--before COMMAND] COUNT COMMAND [ARG...] -- COMMAND [ARG...]
 *
 * One pair is run before the count begins. Prints six numbers: the medians of
 * A and of B in milliseconds, the medians of the pairs' ratios A/B, of time and
 * of CPU (its own and the system's for it), and the most memory that A and that
 * B ever had, in MiB. Of a command that starts others it is the CPU of all and
 * the memory of the largest. On a machine that others use too only runs side by
 * side compare, and CPU more than time. PAIR in the environment is the number
 * of the pair; COMMAND is run by sh before each pair and does not count. What
 * the commands print is dropped.
 */
#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { COUNT_MAX = 1000 };

struct cost {
	double wall; /* ms */
	double cpu; /* ms */
	double memory; /* MiB */
};

struct comparison {
	char **before; /* or NULL */
	char **a;
	char **b;
	size_t count;
};

/* of each pair that counts: its value of A, of B, or the ratio of both */
struct figures {
	double wall_a[COUNT_MAX];
	double wall_b[COUNT_MAX];
	double wall_ratio[COUNT_MAX];
	double cpu_ratio[COUNT_MAX];
	double memory_a;
	double memory_b;
};

static double milliseconds(void)
{
	struct timespec now = { 0 };

	(void)clock_gettime(CLOCK_MONOTONIC, &now);
	return (double)now.tv_sec * 1e3 + (double)now.tv_nsec / 1e6;
}

static double milliseconds_of(struct timeval time)
{
	return (double)time.tv_sec * 1e3 + (double)time.tv_usec / 1e3;
}

static void become(char **command)
{
	int null = open("/dev/null", O_WRONLY);

	if (null >= 0)
		(void)dup2(null, STDOUT_FILENO);
	(void)execvp(command[0], command);
	(void)fprintf(stderr, "%s: %s\n", command[0], strerror(errno));
	_exit(127);
}

/* False when it failed. */
static bool run(char **command, struct cost *cost)
{
	double start = milliseconds();
	struct rusage usage = { 0 };
	pid_t child = fork();
	int status = 0;

	if (child == 0)
		become(command);
	if (child < 0 || wait4(child, &status, 0, &usage) != child)
		return false;
	cost->wall = milliseconds() - start;
	cost->cpu = milliseconds_of(usage.ru_utime) +
		milliseconds_of(usage.ru_stime);
	cost->memory = (double)usage.ru_maxrss / 1024;
	return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

static int by_size(const void *a, const void *b)
{
	double x = *(const double *)a;
	double y = *(const double *)b;

	return (x > y) - (x < y);
}

static double median(double *values, size_t count)
{
	qsort(values, count, sizeof(*values), by_size);
	return count % 2 ? values[count / 2]
			 : (values[count / 2 - 1] + values[count / 2]) / 2;
}

static double larger(double a, double b)
{
	return a > b ? a : b;
}

static bool run_pair(
	const struct comparison *these, size_t pair, struct figures *figures)
{
	struct cost before = { 0 };
	struct cost a = { 0 };
	struct cost b = { 0 };
	char number[32];

	(void)snprintf(number, sizeof(number), "%zu", pair);
	(void)setenv("PAIR", number, 1);
	if (these->before && !run(these->before, &before))
		return puts("failed: before"), false;
	if (!run(these->a, &a))
		return puts("failed: A"), false;
	if (!run(these->b, &b))
		return puts("failed: B"), false;
	if (pair == 0)
		return true; /* files in memory, index in place */
	figures->wall_a[pair - 1] = a.wall;
	figures->wall_b[pair - 1] = b.wall;
	figures->wall_ratio[pair - 1] = a.wall / b.wall;
	/* CPU is counted in microseconds */
	figures->cpu_ratio[pair - 1] = a.cpu / larger(b.cpu, 0.001);
	figures->memory_a = larger(figures->memory_a, a.memory);
	figures->memory_b = larger(figures->memory_b, b.memory);
	return true;
}

static int compare(const struct comparison *these)
{
	static struct figures figures;
	size_t count = these->count;
	size_t i;

	for (i = 0; i <= count; i++)
		if (!run_pair(these, i, &figures))
			return EXIT_FAILURE;
	(void)printf("%.2f %.2f %.2f %.2f %.1f %.1f\n",
		median(figures.wall_a, count), median(figures.wall_b, count),
		median(figures.wall_ratio, count),
		median(figures.cpu_ratio, count), figures.memory_a,
		figures.memory_b);
	return EXIT_SUCCESS;
}

int main(int argc, char **argv)
{
	char *before[] = { (char[]){ "sh" }, (char[]){ "-c" }, NULL, NULL };
	struct comparison these = { 0 };
	int i;

	if (argc > 3 && !strcmp(argv[1], "--before")) {
		before[2] = argv[2];
		these.before = before;
		argv += 2;
		argc -= 2;
	}
	these.count = argc > 1 ? strtoul(argv[1], NULL, 10) : 0;
	for (i = 2; i < argc && strcmp(argv[i], "--") != 0; i++)
		;
	if (these.count < 1 || these.count > COUNT_MAX || i <= 2 ||
		i + 1 >= argc) {
		(void)fprintf(stderr,
			"usage: bench_pairs [--before COMMAND] COUNT "
			"A... -- B...\n");
		return 2;
	}
	argv[i] = NULL;
	these.a = argv + 2;
	these.b = argv + i + 1;
	return compare(&these);
}
