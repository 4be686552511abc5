/*
 * worktree: git's index and the files of a work tree, brought to a commit.
 */
#ifndef TACIT_STORE_WORKTREE_H
#define TACIT_STORE_WORKTREE_H

#include <sys/stat.h>

#include "store/tree.h"

struct tacit_work;

/**
 * Read git's index, whose lock the caller holds. Paths whose entry is on
 * neither side of their edit are left alone by the second half.
 */
TACIT_MUST_USE bool tacit_work_begin(struct tacit_store *store,
	const struct tacit_path_edit *edits, size_t count,
	struct tacit_work **out, struct tacit_err *err);

/**
 * Where main is `tip`, or NULL: whether the entry of each path is on a side of
 * its edit, after what another git has undone (heal.h) is put back.
 * Fails: TACIT_CHANGED one is not.
 */
TACIT_MUST_USE bool tacit_work_check(
	struct tacit_work *work, const char *tip, struct tacit_err *err);

/**
 * Write the clean files and put the renewed index in place. Paths whose file
 * is not what the old side says are left as they are and told in `left`. What
 * git gc has taken away already is found among what is staged, or NULL.
 */
TACIT_MUST_USE bool tacit_work_finish(struct tacit_work *work,
	const struct tacit_writer *staged, struct tacit_arena *arena,
	const char ***left, size_t *left_count, struct tacit_err *err);

void tacit_work_free(struct tacit_work *work);

/**
 * What an intent (pending.h) had put in the index and into files goes from
 * the old side of these edits to the new one, under the same lock. What was
 * there before the intent is somebody's own, and stays.
 */
TACIT_MUST_USE bool tacit_work_take_back(struct tacit_store *store,
	const struct tacit_path_edit *edits, size_t count,
	struct tacit_err *err);

/* --- one file of the work tree ------------------------------------------- */

struct tacit_files {
	struct tacit_store *store;
	const struct tacit_writer *staged; /* or NULL */
	int root; /* the work tree, open */
	bool is_durable; /* synced before they have their names */
	struct timespec since; /* older ones are not touched; 0: none is */
};

enum tacit_file_state {
	TACIT_FILE_LEFT, /* somebody changed it: untouched */
	TACIT_FILE_WRITTEN, /* it is the new side, `st` says how */
	TACIT_FILE_GONE
};

/** Whether the file is there, or is not, as the new side says. */
bool tacit_file_is_new(
	const struct tacit_files *files, const struct tacit_path_edit *edit);

/**
 * Bring one file from the old side of the edit to the new one, never through
 * a symbolic link. Fails: TACIT_IO, TACIT_GIT.
 */
TACIT_MUST_USE bool tacit_file_apply(const struct tacit_files *files,
	const struct tacit_path_edit *edit, enum tacit_file_state *state,
	struct stat *st, struct tacit_err *err);

#endif
