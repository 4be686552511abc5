/*
 * moving: main before it moves, as a hook of git sees it. Git holds its locks
 * then: what a killed command left is left to the next command, and our own
 * lock is not taken.
 *
 *	struct tacit_new_commits new = { 0 };
 *	if (!tacit_store_open_as_is(NULL, &store, err) ||
 *		!tacit_store_reference(store, "refs/heads/main", from, err) ||
 *		!tacit_store_new_commits(store, &arena, &from, 1, to, &new, err))
 *
 * Open to: register, keep, shared, door, cli.
 */
#ifndef TACIT_STORE_MOVING_H
#define TACIT_STORE_MOVING_H

#include <tacit/store.h>

/** tacit_store_open that finishes nothing and takes no lock. */
TACIT_MUST_USE bool tacit_store_open_as_is(
	const char *path, struct tacit_store **out, struct tacit_err *err);

#define TACIT_LOG_REFERENCE "refs/tacit/receipts"
/** Where main of origin was when it was seen last. */
#define TACIT_ORIGIN_MAIN "refs/remotes/origin/main"

/** The id that a reference names; "": there is none. Fails: TACIT_GIT. */
TACIT_MUST_USE bool tacit_store_reference(struct tacit_store *store,
	const char *name, char commit[TACIT_OID_SIZE], struct tacit_err *err);

struct tacit_new_commit {
	const char *commit;
	const char *parent; /* the first; NULL: it begins a history */
	unsigned parents;
	bool is_held; /* by main of a remote, too, as far as fetched */
};

/** Everything lives in the arena that it was listed in. */
struct tacit_new_commits {
	struct tacit_new_commit *list; /* parents before children */
	size_t count;
	size_t cap;
};

/**
 * The commits that `to` has and none of `from` (an empty one names nothing).
 * Fails: TACIT_NOTFOUND a commit is not there; TACIT_GIT.
 */
TACIT_MUST_USE bool tacit_store_new_commits(struct tacit_store *store,
	struct tacit_arena *arena, const char *const *from, size_t from_count,
	const char *to, struct tacit_new_commits *out, struct tacit_err *err);

/**
 * The command that ends what git is in the middle of, a rebase or a row of
 * reverts, which it leaves as they are when main does not move; NULL: nothing.
 */
const char *tacit_store_way_back(const struct tacit_store *store);

#endif
