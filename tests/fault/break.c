/*
 * Break a command at its system calls, in every way that there is.
 *
 *	break [-n MAX] [-o CALL] TEMPLATE CHECK COMMAND [ARGUMENT]...
 *
 * As kill.c; but a call is also made to fail, once or from there on, to be
 * interrupted, and to read or write half of what it was asked for; and the
 * disk is full from there on. CHECK finds in ./status how the command ended:
 * a number, "killed", or "signal" and its number. -o takes the points of one
 * call only, to look at it again. What the loader calls is let alone.
 */
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "trace.h"

enum way { KILL_BEFORE, KILL_AFTER, FAIL, FAIL_ON, FULL, INTERRUPT, SHORT };

static const char *const words[] = {
	[KILL_BEFORE] = "killed before",
	[KILL_AFTER] = "killed after",
	[FAIL] = "failing",
	[FAIL_ON] = "failing from there on",
	[FULL] = "disk full from there on",
	[INTERRUPT] = "interrupted",
	[SHORT] = "half done",
};

enum { READS = 1, WRITES = 2, WAITS = 4, NAMES = 8 };

/* What may fail: with EIO, or where it WRITES with ENOSPC. */
static const struct {
	long number;
	const char *name;
	unsigned flags;
} calls[] = {
	{ SYS_openat, "openat", WRITES | NAMES | WAITS },
	{ SYS_write, "write", WRITES | WAITS },
	{ SYS_pwrite64, "pwrite64", WRITES | WAITS },
	{ SYS_read, "read", READS | WAITS },
	{ SYS_pread64, "pread64", READS | WAITS },
	{ SYS_fsync, "fsync", WAITS },
	{ SYS_fdatasync, "fdatasync", WAITS },
	{ SYS_ftruncate, "ftruncate", WRITES },
	{ SYS_fallocate, "fallocate", WRITES },
	{ SYS_close, "close", 0 },
	{ SYS_lseek, "lseek", 0 },
	{ SYS_flock, "flock", WAITS },
	{ SYS_getdents64, "getdents64", 0 },
	{ SYS_newfstatat, "newfstatat", 0 },
	{ SYS_utimensat, "utimensat", 0 },
	{ SYS_mkdirat, "mkdirat", WRITES },
	{ SYS_linkat, "linkat", WRITES },
	{ SYS_renameat, "renameat", WRITES },
	{ SYS_renameat2, "renameat2", WRITES },
	{ SYS_unlinkat, "unlinkat", 0 },
#ifdef SYS_mkdir
	{ SYS_mkdir, "mkdir", WRITES },
	{ SYS_link, "link", WRITES },
	{ SYS_rename, "rename", WRITES },
	{ SYS_unlink, "unlink", 0 },
	{ SYS_rmdir, "rmdir", 0 },
	{ SYS_lstat, "lstat", 0 },
	{ SYS_stat, "stat", 0 },
	{ SYS_access, "access", 0 },
#endif
};

static int row_of(long number)
{
	for (size_t i = 0; i < sizeof(calls) / sizeof(calls[0]); i++)
		if (calls[i].number == number)
			return (int)i;
	return -1;
}

struct point {
	enum way way;
	long stop; /* the entry of the call, counted from main on */
	long number;
};

struct sweep {
	const char *template;
	const char *check;
	char **command;
	size_t max; /* 0: every point */
	long only; /* 0: every call */
	struct point *points;
	size_t count;
};

/* A run: past the loader, the entries so far, and what to do at one. */
struct progress {
	struct sweep *listing; /* the first run notes what there is */
	const struct point *point;
	bool has_begun;
	long entries;
	long hit; /* which call was the one to fail; 0: none yet */
};

static void add_point(struct sweep *sweep, enum way way, long stop, long number)
{
	sweep->points = realloc(
		sweep->points, (sweep->count + 1) * sizeof(*sweep->points));
	if (!sweep->points)
		trace_stop("realloc");
	sweep->points[sweep->count++] = (struct point){ way, stop, number };
}

static bool makes_file(const struct trace_call *call)
{
	return call->number != SYS_openat || (call->arguments[2] & O_CREAT);
}

static void list_points(
	struct sweep *sweep, const struct trace_call *call, long stop)
{
	int row = row_of(call->number);
	unsigned flags = row < 0 ? 0 : calls[row].flags;

	if (sweep->only && sweep->only != stop)
		return;
	add_point(sweep, KILL_BEFORE, stop, call->number);
	add_point(sweep, KILL_AFTER, stop, call->number);
	if (row < 0)
		return;
	add_point(sweep, FAIL, stop, call->number);
	add_point(sweep, FAIL_ON, stop, call->number);
	if ((flags & WRITES) && makes_file(call))
		add_point(sweep, FULL, stop, call->number);
	if (flags & WAITS)
		add_point(sweep, INTERRUPT, stop, call->number);
	if ((flags & (READS | WRITES)) && !(flags & NAMES) && (flags & WAITS) &&
		call->arguments[2] > 1)
		add_point(sweep, SHORT, stop, call->number);
}

static int error_of(const struct trace_call *call)
{
	int row = row_of(call->number);

	return row >= 0 && (calls[row].flags & WRITES) && makes_file(call)
		? ENOSPC
		: EIO;
}

/*
 * What calls are made differs a little from run to run: what is to fail is the
 * first of its kind from the point on, and never another, such as a futex.
 */
static bool is_one_of_point(
	struct progress *progress, const struct trace_call *call)
{
	const struct point *point = progress->point;

	if (progress->entries < point->stop)
		return false;
	if (point->way == KILL_BEFORE || point->way == KILL_AFTER)
		return progress->entries == point->stop;
	if (!progress->hit && call->is_entry && call->number == point->number)
		progress->hit = progress->entries;
	if (!progress->hit)
		return false;
	if (progress->entries == progress->hit)
		return true;
	if (point->way == FAIL_ON)
		return call->number == point->number;
	return point->way == FULL && error_of(call) == ENOSPC;
}

static bool act(struct progress *progress, struct trace_call *call)
{
	if (!is_one_of_point(progress, call))
		return true;
	switch (progress->point->way) {
	case KILL_BEFORE:
		return !call->is_entry;
	case KILL_AFTER:
		return call->is_entry;
	case INTERRUPT:
		if (call->is_entry)
			call->fail_with = EINTR;
		return true;
	case SHORT:
		if (call->is_entry)
			call->shortened = (call->arguments[2] + 1) / 2;
		return true;
	case FAIL:
	case FAIL_ON:
	case FULL:
		break;
	}
	if (call->is_entry)
		call->fail_with = error_of(call);
	return true;
}

static bool step(struct trace_call *call, void *ctx)
{
	struct progress *progress = ctx;

	if (!progress->has_begun) {
		/* the last that the loader asks for itself */
		progress->has_begun =
			!call->is_entry && call->number == SYS_set_tid_address;
		return true;
	}
	progress->entries += call->is_entry;
	if (!progress->listing)
		return act(progress, call);
	if (call->is_entry)
		list_points(progress->listing, call, progress->entries);
	return true;
}

static void say_status(int status)
{
	FILE *file = fopen("status", "w");

	if (!file)
		trace_stop("status");
	if (WIFEXITED(status))
		(void)fprintf(file, "%d\n", WEXITSTATUS(status));
	else if (WTERMSIG(status) == SIGKILL)
		(void)fprintf(file, "killed\n");
	else
		(void)fprintf(file, "signal %d\n", WTERMSIG(status));
	if (fclose(file) != 0)
		trace_stop("status");
}

static bool try_point(struct sweep *sweep, const struct point *point)
{
	struct progress progress = { .point = point };
	int row = row_of(point->number);
	char name[128];

	(void)snprintf(name, sizeof(name), "%s %s (call %ld)",
		words[point->way], row < 0 ? "another" : calls[row].name,
		point->stop);
	trace_copy(sweep->template);
	say_status(trace_run(sweep->command, step, &progress));
	if (trace_check(sweep->check, name))
		return true;
	(void)printf("not ok - %s\n", name);
	(void)fflush(stdout);
	return false;
}

static bool parse(int argc, char **argv, struct sweep *sweep)
{
	char *end = NULL;
	int option;

	while ((option = getopt(argc, argv, "+n:o:")) != -1) {
		if (option == 'n')
			sweep->max = strtoul(optarg, &end, 10);
		else if (option == 'o')
			sweep->only = strtol(optarg, &end, 10);
		if (!end || *end)
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
	struct progress progress = { .listing = &sweep };
	size_t failed = 0;
	size_t tries;
	int status;

	if (!parse(argc, argv, &sweep)) {
		(void)fprintf(stderr,
			"usage: break [-n MAX] [-o CALL] TEMPLATE CHECK "
			"COMMAND...\n");
		return 2;
	}
	trace_copy(sweep.template);
	status = trace_run(sweep.command, step, &progress);
	if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) {
		(void)printf("not ok - the command fails by itself\n");
		return EXIT_FAILURE;
	}
	tries = sweep.max && sweep.max < sweep.count ? sweep.max : sweep.count;
	for (size_t i = 1; i <= tries; i++)
		failed += !try_point(
			&sweep, &sweep.points[i * sweep.count / tries - 1]);
	(void)printf("%s - %zu of %zu points, %zu failed\n",
		failed ? "not ok" : "ok", tries, sweep.count, failed);
	free(sweep.points);
	return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
