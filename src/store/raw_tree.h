/*
 * raw_tree: trees as they are stored, entry by entry. libgit2's own cost more
 * than they hold.
 *
 *	struct tacit_raw_tree tree;
 *	if (tacit_raw_tree_open(store, NULL, id, &tree, err))
 *		while (tree.entry.name && tacit_raw_tree_next(&tree, err))
 *			...
 *	tacit_raw_tree_close(&tree);
 */
#ifndef TACIT_STORE_RAW_TREE_H
#define TACIT_STORE_RAW_TREE_H

#include "store/trees.h"

struct tacit_entry {
	const char *name; /* not terminated; NULL: there is no more */
	size_t len;
	unsigned mode;
	const git_oid *id;
};

struct tacit_raw_tree {
	git_odb_object *object; /* NULL: an empty one */
	struct tacit_str rest;
	struct tacit_entry entry;
	bool is_known; /* it was kept */
};

/**
 * At its first entry. `id` NULL: an empty one. `kept` (may be NULL) is asked
 * for it first. To be closed in any case.
 * Fails: TACIT_NOTFOUND, TACIT_GIT: it cannot be read, or git would not
 * have written it so.
 */
TACIT_MUST_USE bool tacit_raw_tree_open(struct tacit_store *store,
	struct tacit_trees *kept, const git_oid *id,
	struct tacit_raw_tree *tree, struct tacit_err *err);
/** To the next entry. Fails: as open does. */
TACIT_MUST_USE bool tacit_raw_tree_next(
	struct tacit_raw_tree *tree, struct tacit_err *err);
/** Two that stand at the same entry: both, and over what is the same in both. */
TACIT_MUST_USE bool tacit_raw_tree_next_both(struct tacit_raw_tree *a,
	struct tacit_raw_tree *b, struct tacit_err *err);
void tacit_raw_tree_close(struct tacit_raw_tree *tree);

bool tacit_entry_is_tree(const struct tacit_entry *entry);
/** In git's order, in which a folder's name ends in a slash. */
int tacit_entry_order(const struct tacit_entry *a, const struct tacit_entry *b);

#endif
