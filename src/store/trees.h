/*
 * trees: trees as they are stored, a few kept at hand: of two commits that
 * follow each other most folders are read for both.
 */
#ifndef TACIT_STORE_TREES_H
#define TACIT_STORE_TREES_H

#include "store/handle.h"

/* By the first byte of the id; {0} is empty. */
struct tacit_trees {
	git_odb_object *slots[256];
};

/** Owns: the caller frees it. NULL: err is set; not there, damaged. */
git_odb_object *tacit_trees_read(struct tacit_trees *trees,
	struct tacit_store *store, const git_oid *id, struct tacit_err *err);

void tacit_trees_clear(struct tacit_trees *trees);

/** tacit_store_compare of two trees; `from` NULL: against nothing. */
TACIT_MUST_USE bool tacit_compare_trees(struct tacit_store *store,
	struct tacit_trees *trees, const git_oid *from, const git_oid *to,
	tacit_difference_fn fn, void *ctx, struct tacit_err *err);

#endif
