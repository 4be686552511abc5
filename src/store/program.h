/*
 * program: git itself, for what libgit2 is not used for: the network, and
 * bundles.
 *
 * Open to: keep.
 */
#ifndef TACIT_STORE_PROGRAM_H
#define TACIT_STORE_PROGRAM_H

#include <tacit/buf.h>
#include <tacit/err.h>

/**
 * Run git with these words, to NULL, and no shell between; it says by itself
 * on standard error what goes wrong. Fails: TACIT_NOTFOUND there is no git;
 * TACIT_GIT it ended in failure.
 */
TACIT_MUST_USE bool tacit_git_run(
	const char *const *words, struct tacit_err *err);

/** Who is given what git and its hooks say, in whole lines, as it comes;
 * hear NULL: nobody. */
struct tacit_git_ear {
	void (*hear)(void *ctx, struct tacit_str lines);
	void *ctx;
};

/**
 * The same, heard: in English, whatever the language here. The last that was
 * said is in `said`, appended, at most 64 KiB.
 */
TACIT_MUST_USE bool tacit_git_run_heard(const char *const *words,
	const struct tacit_git_ear *ear, struct tacit_buf *said,
	struct tacit_err *err);

#endif
