/*
 * trees: those that are read already, and asked for again soon: what a commit
 * leaves is what the next one finds. Any of them may be gone.
 */
#ifndef TACIT_STORE_TREES_H
#define TACIT_STORE_TREES_H

#include "store/handle.h"

struct tacit_trees;

/**
 * `stay`: each may be taken more than once; else it is gone with that, so that
 * what is kept is no more than one commit has.
 * Owns: the caller frees it.
 */
struct tacit_trees *tacit_trees_new(bool stay);
void tacit_trees_free(struct tacit_trees *kept);

/** Have what is not here be taken from there; NULL: from nowhere. */
void tacit_trees_borrow(struct tacit_trees *kept, struct tacit_trees *from);

/**
 * Keep a tree that was gone through to its end, and was as git would write it.
 * `kept` NULL: nothing is kept.
 */
void tacit_trees_put(struct tacit_trees *kept, git_odb_object *tree);
/** Owns: the caller frees it. NULL: it is not here. */
git_odb_object *tacit_trees_take(struct tacit_trees *kept, const git_oid *id);

#endif
