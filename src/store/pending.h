/*
 * pending: what a commit was about to do, so that a command that was killed
 * half way is finished, or taken back, by the next one.
 */
#ifndef TACIT_STORE_PENDING_H
#define TACIT_STORE_PENDING_H

#include "store/tree.h"

/* Whatever begins with it is ours; a number and a newline follow. */
#define TACIT_PENDING_MARK "tacit pending "

/**
 * Leave the intent in <common>/tacit/pending, synced, under the lock and
 * before anything else: what the paths become, and the objects, which git gc
 * may take away as long as main does not name them. parent NULL: the first
 * commit. An index.lock linked to an older one is not touched. Fails: TACIT_IO.
 */
TACIT_MUST_USE bool tacit_pending_write(const struct tacit_writer *writer,
	const git_oid *parent, const git_oid *commit,
	const struct tacit_path_edit *edits, size_t count,
	struct tacit_err *err);

/* One that was found. {0} is none. */
struct tacit_pending {
	uint64_t version;
	bool has_parent;
	git_oid parent;
	git_oid commit;
	struct tacit_str worktree; /* empty: a bare repository */
	struct tacit_path_edit *edits; /* their new side; in 1 not even that */
	size_t count;
	struct tacit_writer objects; /* staged */
	struct tacit_buf text; /* whose bytes the rest points into */
};

/** Read it. Owns: `arena` and tacit_pending_clear. Fails: TACIT_IO, _LIMIT. */
TACIT_MUST_USE bool tacit_pending_read(struct tacit_store *store,
	struct tacit_arena *arena, struct tacit_pending *pending,
	bool *is_whole, struct tacit_err *err);
void tacit_pending_clear(struct tacit_pending *pending);

/** The commit is whole, or did not happen. */
void tacit_pending_drop(struct tacit_store *store);

bool tacit_pending_exists(const struct tacit_store *store);

/**
 * Finish or take back what a killed command left. Under the lock. Objects that
 * are gone are written again, unless main is what it was before. Where main
 * holds the commit, git's index and the files are brought to it. Where not,
 * nobody was told of it, and what it put there goes: to what main says there
 * now, which may be the same, if somebody has removed index.lock and committed
 * what was staged.
 * Fails: TACIT_CHANGED git holds its index for longer than `wait_ms`;
 * TACIT_IO, TACIT_GIT: the intent stays for the next try.
 */
TACIT_MUST_USE bool tacit_pending_recover(
	struct tacit_store *store, unsigned wait_ms, struct tacit_err *err);

#endif
