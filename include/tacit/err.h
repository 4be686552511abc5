/*
 * err: what went wrong, and where.
 *
 * Every fallible function returns bool and fills the caller's err, which is
 * its last argument. The first failure wins; a later one is not recorded, so
 * a caller may pass the same err through a whole clean-up.
 *
 *	struct tacit_err err = { 0 };
 *	if (!tacit_io_read(path, limit, &buf, &err))
 *		return false;			(err is the caller's)
 *
 * Faults of documents are not errors but a result: see fault.h.
 */
#ifndef TACIT_ERR_H
#define TACIT_ERR_H

#include <stdbool.h>

#if defined(__GNUC__)
#define TACIT_MUST_USE __attribute__((warn_unused_result))
#define TACIT_PRINTF(fmt, args) __attribute__((format(printf, fmt, args)))
#define TACIT_FORMAT_ARG(n) __attribute__((format_arg(n)))
#define TACIT_NORETURN __attribute__((noreturn))
#else
#define TACIT_MUST_USE
#define TACIT_PRINTF(fmt, args)
#define TACIT_FORMAT_ARG(n)
#define TACIT_NORETURN
#endif

enum tacit_code {
	TACIT_OK = 0,
	TACIT_USAGE, /* the command line was wrong */
	TACIT_NOTFOUND, /* no such register, document, state, ... */
	TACIT_INVALID, /* input that the grammar or the rules refuse */
	TACIT_REFUSED, /* who asks may not do that */
	TACIT_LATER, /* the register is of a later format than is known here */
	TACIT_LIMIT, /* input larger than a stated limit */
	TACIT_IO, /* the system: files, memory maps, clocks */
	TACIT_GIT, /* the repository */
	TACIT_DB, /* the index */
	TACIT_CHANGED, /* changed meanwhile, or locked; retries given up */
	TACIT_DOUBT /* written but not confirmed, or not provable here */
};

/**
 * What went wrong and where. Caller-owned, no allocation; {0} means "no
 * error". Only the first failure is kept.
 */
struct tacit_err {
	enum tacit_code code;
	unsigned line; /* 1-based; 0: no line */
	char path[256]; /* empty: no path */
	char msg[384]; /* what is wrong, one sentence without a full stop */
	char hint[256]; /* what to do; may be empty */
};

/**
 * Record a failure unless one is recorded already. Always false, so that
 * `return tacit_fail(err, ...)` reads as what it does. err may be NULL.
 */
bool tacit_fail(struct tacit_err *err, enum tacit_code code, const char *fmt,
	...) TACIT_PRINTF(3, 4);

/** The same with the place in a file. path may be NULL. */
bool tacit_fail_at(struct tacit_err *err, enum tacit_code code,
	const char *path, unsigned line, const char *fmt, ...)
	TACIT_PRINTF(5, 6);

/**
 * Record a failure that was caught apart, whole, unless one is recorded
 * already. False. err may be NULL.
 */
bool tacit_fail_as(struct tacit_err *err, const struct tacit_err *caught);

/**
 * Say what to do about the recorded failure; keeps an earlier hint, does
 * nothing where none is recorded. False.
 */
bool tacit_hint(struct tacit_err *err, const char *fmt, ...) TACIT_PRINTF(2, 3);

#endif
