/*
 * land: main, git's index and the files of the work tree brought together to a
 * commit whose objects are staged or there; all of it, or nothing.
 */
#ifndef TACIT_STORE_LAND_H
#define TACIT_STORE_LAND_H

#include "store/tree.h"

struct tacit_work;

/* Whether main is ours: from then on the commit is recorded. */
enum tacit_moved { TACIT_NOT_MOVED, TACIT_MOVED, TACIT_MOVED_PERHAPS };

/** The first lines are the caller's; {0} is a fresh rest. */
struct tacit_landing {
	struct tacit_store *store;
	struct tacit_writer *writer; /* what is staged for it, to be flushed */
	struct tacit_path_edit *edits; /* both sides; taking back swaps them */
	size_t count;
	bool has_parent;
	git_oid parent; /* what main must be */
	git_oid id; /* what it becomes */
	const char *log; /* what git's log of main says */
	struct tacit_work *work;
	bool has_index; /* index.lock is ours */
	bool is_renewed; /* git's index and files may be the new ones */
	enum tacit_moved moved;
};

/* Paths that were left alone: the caller's, or none is asked for. */
struct tacit_left {
	struct tacit_arena *arena;
	const char ***paths;
	size_t *count;
};

/** Main is `parent`, or nothing is even tried. Fails: TACIT_CHANGED. */
TACIT_MUST_USE bool tacit_landing_check(
	struct tacit_landing *landing, struct tacit_err *err);

/**
 * Under our lock, with HEAD on main. `landing->moved` says, also after a
 * failure, whether main is `id`.
 * Fails: as tacit_store_commit.
 */
TACIT_MUST_USE bool tacit_land(struct tacit_landing *landing,
	const struct tacit_left *left, struct tacit_err *err);

#endif
