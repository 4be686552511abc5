/*
 * worktree: git's index and the files of a work tree, brought after a commit.
 */
#ifndef TACIT_STORE_WORKTREE_H
#define TACIT_STORE_WORKTREE_H

#include <sys/stat.h>

#include "store/tree.h"

struct tacit_work;

/**
 * Read git's index, whose lock the caller holds. `strict`: fails with
 * TACIT_CHANGED where the entry of an edited path is not that of the edit's
 * old side; else such paths are left alone by the second half.
 */
TACIT_MUST_USE bool tacit_work_begin(struct tacit_store *store, bool strict,
	const struct tacit_path_edit *edits, size_t count,
	struct tacit_work **out, struct tacit_err *err);

/**
 * Write the clean files and put the renewed index in place. Paths whose file
 * is not what the old side says are left as they are and told in `left`.
 */
TACIT_MUST_USE bool tacit_work_finish(struct tacit_work *work,
	struct tacit_arena *arena, const char ***left, size_t *left_count,
	struct tacit_err *err);

void tacit_work_free(struct tacit_work *work);

/* --- one file of the work tree ------------------------------------------- */

enum tacit_file_state {
	TACIT_FILE_LEFT, /* somebody changed it: untouched */
	TACIT_FILE_WRITTEN, /* it is the new side, `st` says how */
	TACIT_FILE_GONE
};

/**
 * Bring one file from the old side of the edit to the new one, never through
 * a symbolic link; `durable`: synced before it has its name. Fails: TACIT_IO, TACIT_GIT.
 */
TACIT_MUST_USE bool tacit_file_apply(struct tacit_store *store, int root,
	const struct tacit_path_edit *edit, bool durable,
	enum tacit_file_state *state, struct stat *st, struct tacit_err *err);

#endif
