/*
 * history: one line of commits, and what a clone has proved of it.
 *
 * Open to: register, change, keep, facts.
 */
#ifndef TACIT_STORE_HISTORY_H
#define TACIT_STORE_HISTORY_H

#include <tacit/store.h>

/** One commit of a line of history. */
struct tacit_commit {
	const char *id;
	struct tacit_instant when; /* as its committer says */
	size_t left; /* how many come after it */
};
typedef bool (*tacit_commit_fn)(
	const struct tacit_commit *commit, void *ctx, struct tacit_err *err);

struct tacit_walker {
	tacit_commit_fn commit; /* it begins */
	tacit_difference_fn difference; /* what it did, in path order */
	void *ctx;
};

/**
 * The line of history up to `to` along the first parents, oldest first, each
 * commit against its parent: what came after `from`, or all of it where that
 * is NULL or not on the line. A merge is compared with each parent: it may
 * lose what the others had. `begins` says which, before the first call.
 * Fails: TACIT_NOTFOUND a commit is not here, as in a shallow clone;
 * TACIT_GIT; as the callbacks do.
 */
TACIT_MUST_USE bool tacit_store_walk(struct tacit_store *store,
	const char *from, const char *to, bool *begins,
	const struct tacit_walker *walker, struct tacit_err *err);

/**
 * Whether `older` is `newer` or on its line of history: what a merge joined to
 * that is not. False on error.
 */
bool tacit_store_is_on_line(
	struct tacit_store *store, const char *older, const char *newer);

/**
 * tacit_store_compare of one folder ("comments/2022/nct-g-778"), which need
 * not be there in either; no other is read.
 */
TACIT_MUST_USE bool tacit_store_compare_folder(struct tacit_store *store,
	const char *from, const char *to, const char *folder,
	tacit_difference_fn fn, void *ctx, struct tacit_err *err);

/** refs/tacit/proved: the tip of main whose past this clone walked last. */
bool tacit_store_proved(struct tacit_store *store, char tip[TACIT_OID_SIZE]);
/** Whether it is there, and names nothing: not as when there is none. */
bool tacit_store_proved_is_damaged(struct tacit_store *store);
/**
 * Move it on from `old` ("": there is none). False where it cannot be written,
 * or somebody else did: it is no part of the record. A damaged one is replaced.
 */
bool tacit_store_prove(
	struct tacit_store *store, const char *old, const char *tip);

/**
 * What was proved is known anew from now on: before a main lands that holds
 * less of what nobody else has. Fails: TACIT_GIT.
 */
TACIT_MUST_USE bool tacit_store_prove_anew(
	struct tacit_store *store, struct tacit_err *err);

/** Keep a commit under a name of its own ("refs/tacit/..."). Fails: TACIT_GIT. */
TACIT_MUST_USE bool tacit_store_keep(struct tacit_store *store,
	const char *name, const char *commit, struct tacit_err *err);

/** A name that is not there is forgotten. Fails: TACIT_GIT. */
TACIT_MUST_USE bool tacit_store_forget(
	struct tacit_store *store, const char *name, struct tacit_err *err);

/**
 * Is all of the history here? Fails: TACIT_DOUBT it is a shallow or a partial
 * clone; the hint says how to have the rest.
 */
TACIT_MUST_USE bool tacit_store_is_whole(
	struct tacit_store *store, struct tacit_err *err);

/**
 * The first parent, and how many: over one makes the record not linear, check
 * asks. `when` (may be NULL): as its committer says.
 */
TACIT_MUST_USE bool tacit_store_parents(struct tacit_store *store,
	const char *commit, char first[TACIT_OID_SIZE], unsigned *count,
	struct tacit_instant *when, struct tacit_err *err);

#endif
