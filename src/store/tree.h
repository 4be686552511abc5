/*
 * tree: the trees of a commit, made from those of its parent. Folders come
 * with their first file and go with their last.
 */
#ifndef TACIT_STORE_TREE_H
#define TACIT_STORE_TREE_H

#include "store/writer.h"

/* One path of a commit, before and after. A mode of 0: nothing there. */
struct tacit_path_edit {
	const char *path;
	unsigned old_mode;
	git_oid old_id;
	unsigned new_mode;
	git_oid new_id;
};

/** A path that git and every file system take. Fails: TACIT_INVALID. */
TACIT_MUST_USE bool tacit_tree_check_path(
	const char *path, struct tacit_err *err);

/**
 * Stage the trees that `edits` make of `base` (NULL: of nothing). Sorts the
 * edits by path and fills their old side and the mode of the new one.
 * Fails: TACIT_INVALID a path twice, or below a file, or no regular file;
 * TACIT_NOTFOUND nothing there to remove; TACIT_GIT, TACIT_IO.
 */
TACIT_MUST_USE bool tacit_tree_edit(struct tacit_writer *writer,
	const git_oid *base, struct tacit_path_edit *edits, size_t count,
	git_oid *out, struct tacit_err *err);

#endif
