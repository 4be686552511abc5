/*
 * compose: the objects of one commit, staged: blobs, trees, and the commit.
 */
#ifndef TACIT_STORE_COMPOSE_H
#define TACIT_STORE_COMPOSE_H

#include "store/tree.h"

/** What a commit says of itself; people are as git writes them. */
struct tacit_composition {
	const git_oid *parent; /* NULL: none */
	const char *author; /* "NAME <E-MAIL> SECONDS +HHMM" */
	const char *committer;
	const char *message;
};

/** A person as git writes one, in the arena. Fails: TACIT_GIT. */
TACIT_MUST_USE bool tacit_compose_person(struct tacit_arena *arena,
	const struct tacit_signature *who, const char **out,
	struct tacit_err *err);

/**
 * Stage the commit that these changes make of its parent. `edits`, as many as
 * changes, are filled, sorted by path. Owns: the texts stay the caller's until
 * the flush. Fails: as tacit_tree_edit.
 */
TACIT_MUST_USE bool tacit_compose(struct tacit_writer *writer,
	const struct tacit_composition *composition,
	const struct tacit_change *changes, struct tacit_path_edit *edits,
	size_t count, git_oid *id, struct tacit_err *err);

#endif
