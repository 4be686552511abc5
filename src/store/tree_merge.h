/*
 * tree_merge: the entries of a folder and the edits in it, side by side. Each
 * tree is read once and made once, from the deepest folder up, however many
 * edits there are.
 */
#ifndef TACIT_STORE_TREE_MERGE_H
#define TACIT_STORE_TREE_MERGE_H

#include "store/tree.h"

/**
 * Stage the trees that edits, sorted by path, make of `base` (NULL: of
 * nothing); their old side and the mode of the new one are filled.
 * Fails: as tacit_tree_edit.
 */
TACIT_MUST_USE bool tacit_tree_merge(struct tacit_writer *writer,
	const git_oid *base, struct tacit_path_edit *edits, size_t count,
	git_oid *out, struct tacit_err *err);

/**
 * What `tree` (NULL: an empty one) has at the paths of edits that are sorted
 * by path: their new side, or their old one. A mode of 0: no file.
 * Fails: TACIT_NOTFOUND, TACIT_GIT: a tree cannot be read.
 */
TACIT_MUST_USE bool tacit_tree_fill(struct tacit_store *store,
	const git_oid *tree, struct tacit_path_edit *edits, size_t count,
	bool is_new, struct tacit_err *err);

#endif
