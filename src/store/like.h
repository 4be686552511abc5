/*
 * like: paths of a commit that some systems take for one, and what stood at
 * one path in two commits.
 *
 * Open to: keep.
 */
#ifndef TACIT_STORE_LIKE_H
#define TACIT_STORE_LIKE_H

#include <tacit/store.h>

/**
 * Every file of a commit whose path begins with `start`, capitals or not, as
 * tacit_store_compare tells it. Reads the folders on the way and no others.
 * Fails: TACIT_NOTFOUND, TACIT_GIT; as the callback does.
 */
TACIT_MUST_USE bool tacit_store_each_like(struct tacit_store *store,
	const char *commit, const char *start, tacit_difference_fn fn,
	void *ctx, struct tacit_err *err);

/**
 * tacit_store_compare (`from` NULL: against nothing) of one path alone.
 * Fails: TACIT_NOTFOUND, TACIT_GIT; as the callback does.
 */
TACIT_MUST_USE bool tacit_store_compare_path(struct tacit_store *store,
	const char *from, const char *to, const char *path,
	tacit_difference_fn fn, void *ctx, struct tacit_err *err);

#endif
