/*
 * program: git itself, for what libgit2 is not used for: the network.
 *
 * Open to: keep.
 */
#ifndef TACIT_STORE_PROGRAM_H
#define TACIT_STORE_PROGRAM_H

#include <tacit/err.h>

/**
 * Run git with these words, to NULL, and no shell between; it says by itself
 * on standard error what goes wrong. Fails: TACIT_NOTFOUND there is no git;
 * TACIT_GIT it ended in failure.
 */
TACIT_MUST_USE bool tacit_git_run(
	const char *const *words, struct tacit_err *err);

#endif
