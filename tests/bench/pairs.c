/*
 * pairs: time two commands in turn, A B A B, and say how they compare.
 *
 *	bench_pairs COUNT COMMAND [ARG...] -- COMMAND [ARG...]
 *
 * One pair is run before the count begins. Prints the median of A and of B in
 * milliseconds and the median of the ratios A/B of the pairs: on a machine
 * that others use too, only runs side by side compare. PAIR in the
 * environment is the number of the pair. What the commands print is dropped.
 */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { COUNT_MAX = 1000 };

static double milliseconds(void)
{
	struct timespec now = { 0 };

	(void)clock_gettime(CLOCK_MONOTONIC, &now);
	return (double)now.tv_sec * 1e3 + (double)now.tv_nsec / 1e6;
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

/* Its time, or less than 0 when it failed. */
static double run(char **command)
{
	double start = milliseconds();
	pid_t child = fork();
	int status = 0;

	if (child == 0)
		become(command);
	if (child < 0 || waitpid(child, &status, 0) != child)
		return -1;
	if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
		return -1;
	return milliseconds() - start;
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

static int compare(size_t count, char **a, char **b)
{
	static double times_a[COUNT_MAX];
	static double times_b[COUNT_MAX];
	static double ratios[COUNT_MAX];
	size_t i;

	for (i = 0; i <= count; i++) {
		char number[32];
		double time_a;
		double time_b;

		(void)snprintf(number, sizeof(number), "%zu", i);
		(void)setenv("PAIR", number, 1);
		time_a = run(a);
		time_b = run(b);
		if (time_a < 0 || time_b < 0) {
			(void)printf("failed: %s\n", time_a < 0 ? "A" : "B");
			return EXIT_FAILURE;
		}
		if (i == 0)
			continue; /* files in memory, index in place */
		times_a[i - 1] = time_a;
		times_b[i - 1] = time_b;
		ratios[i - 1] = time_a / time_b;
	}
	(void)printf("%.2f %.2f %.2f\n", median(times_a, count),
		median(times_b, count), median(ratios, count));
	return EXIT_SUCCESS;
}

int main(int argc, char **argv)
{
	size_t count = argc > 1 ? strtoul(argv[1], NULL, 10) : 0;
	int i;

	for (i = 2; i < argc && strcmp(argv[i], "--") != 0; i++)
		;
	if (count < 1 || count > COUNT_MAX || i == 2 || i + 1 >= argc) {
		(void)fprintf(
			stderr, "usage: bench_pairs COUNT A... -- B...\n");
		return 2;
	}
	argv[i] = NULL;
	return compare(count, argv + 2, argv + i + 1);
}
