/*
 * lock_down: what a program that reads a stranger's file may do no more.
 * libseccomp, because a filter for every machine is not ours to write.
 */
#include "foreign/foreign.h"

#include <errno.h>
#include <fcntl.h>
#include <seccomp.h>
#include <sys/resource.h>

#if defined(__has_feature)
#define HAS_SANITIZER __has_feature(address_sanitizer)
#elif defined(__SANITIZE_ADDRESS__)
#define HAS_SANITIZER 1
#else
#define HAS_SANITIZER 0
#endif

#ifdef TACIT_COVERAGE
#define COUNTS_LINES 1
#else
#define COUNTS_LINES 0
#endif

/* What is computed needs no more than these: memory, what is open already, an
 * end; and of files only to read them, for tables of encodings. */
static const int always[] = {
	SCMP_SYS(read),
	SCMP_SYS(readv),
	SCMP_SYS(pread64),
	SCMP_SYS(write),
	SCMP_SYS(writev),
	SCMP_SYS(close),
	SCMP_SYS(lseek),
	SCMP_SYS(fstat),
	SCMP_SYS(newfstatat),
	SCMP_SYS(stat),
	SCMP_SYS(statx),
	SCMP_SYS(access),
	SCMP_SYS(faccessat),
	SCMP_SYS(faccessat2),
	SCMP_SYS(readlink),
	SCMP_SYS(readlinkat),
	SCMP_SYS(getdents64),
	SCMP_SYS(getcwd),
	SCMP_SYS(mmap),
	SCMP_SYS(munmap),
	SCMP_SYS(mremap),
	SCMP_SYS(mprotect),
	SCMP_SYS(madvise),
	SCMP_SYS(brk),
	SCMP_SYS(futex),
	SCMP_SYS(getrandom),
	SCMP_SYS(clock_gettime),
	SCMP_SYS(gettimeofday),
	SCMP_SYS(time),
	SCMP_SYS(getpid),
	SCMP_SYS(gettid),
	SCMP_SYS(getuid),
	SCMP_SYS(geteuid),
	SCMP_SYS(getgid),
	SCMP_SYS(getegid),
	SCMP_SYS(uname),
	SCMP_SYS(sysinfo),
	SCMP_SYS(sched_getaffinity),
	SCMP_SYS(rt_sigaction),
	SCMP_SYS(rt_sigprocmask),
	SCMP_SYS(rt_sigreturn),
	SCMP_SYS(exit),
	SCMP_SYS(exit_group),
};

/* A library that writes keeps temporary files. */
static const int for_writing[] = {
	SCMP_SYS(open),
	SCMP_SYS(openat),
	SCMP_SYS(unlink),
	SCMP_SYS(unlinkat),
	SCMP_SYS(fcntl),
	SCMP_SYS(umask),
	SCMP_SYS(fchmod),
	SCMP_SYS(chmod),
	SCMP_SYS(pwrite64),
	SCMP_SYS(ftruncate),
};

static bool allow(scmp_filter_ctx filter, const int *calls, size_t count)
{
	size_t i;

	for (i = 0; i < count; i++)
		if (seccomp_rule_add(filter, SCMP_ACT_ALLOW, calls[i], 0))
			return false;
	return true;
}

static bool allow_reading(scmp_filter_ctx filter)
{
	const scmp_datum_t other = O_WRONLY | O_RDWR | O_CREAT | O_TRUNC;

	return !seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(openat), 1,
		       SCMP_A2(SCMP_CMP_MASKED_EQ, other, O_RDONLY)) &&
		!seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(open), 1,
			SCMP_A1(SCMP_CMP_MASKED_EQ, other, O_RDONLY));
}

/* All that is not named is refused, and the call fails. A sanitizer makes
 * calls of its own at the end, and who counts lines writes down the counts. */
static bool filter_calls(bool writes)
{
	const bool is_confined = !HAS_SANITIZER && !COUNTS_LINES;
	scmp_filter_ctx filter =
		is_confined ? seccomp_init(SCMP_ACT_ERRNO(EPERM)) : NULL;
	bool ok;

	if (!filter)
		return !is_confined;
	(void)seccomp_attr_set(
		filter, SCMP_FLTATR_ACT_BADARCH, SCMP_ACT_KILL_PROCESS);
	ok = allow(filter, always, TACIT_COUNT(always)) &&
		(writes ? allow(filter, for_writing, TACIT_COUNT(for_writing))
			: allow_reading(filter)) &&
		!seccomp_load(filter);
	seccomp_release(filter);
	return ok;
}

static bool bound(int what, rlim_t most)
{
	const struct rlimit limit = { most, most };

	return setrlimit((__rlimit_resource_t)what, &limit) == 0;
}

bool foreign_lock_down(bool writes, struct tacit_err *err)
{
	if (!bound(RLIMIT_CPU, FOREIGN_SECONDS) || !bound(RLIMIT_CORE, 0) ||
		(!HAS_SANITIZER && !bound(RLIMIT_AS, FOREIGN_MEMORY)) ||
		!filter_calls(writes))
		return tacit_fail(err, TACIT_IO,
			"this system does not let a program be confined");
	return true;
}
