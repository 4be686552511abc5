/*
 * replay: commits put on top of others, as a rebase does, without a work tree:
 * they are objects that nobody names until they land, all at once.
 *
 *	if (!tacit_replay_begin(store, onto, &replay, err) ||
 *		!tacit_replay_add(replay, commit, changes, n, when, 0, err) ||
 *		!tacit_replay_land(replay, main, log, arena, &left, &n, err))
 *
 * Open to: keep.
 */
#ifndef TACIT_STORE_REPLAY_H
#define TACIT_STORE_REPLAY_H

#include <tacit/store.h>

struct tacit_replay;

TACIT_MUST_USE bool tacit_replay_begin(struct tacit_store *store,
	const char *onto, struct tacit_replay **out, struct tacit_err *err);
void tacit_replay_free(struct tacit_replay *replay);

/** What stands on top now. Borrowed until the next call. */
const char *tacit_replay_tip(const struct tacit_replay *replay);

/**
 * These changes, as the commit: its author and message; its committer at
 * another time. The objects are written, and nothing names them.
 * Fails: as tacit_store_commit.
 */
TACIT_MUST_USE bool tacit_replay_add(struct tacit_replay *replay,
	const char *commit, const struct tacit_change *changes, size_t count,
	struct tacit_instant when, int offset_s, struct tacit_err *err);

/** The commit stands on the tip already: it is the tip now. */
TACIT_MUST_USE bool tacit_replay_take(
	struct tacit_replay *replay, const char *commit, struct tacit_err *err);

/**
 * Main from `main` to the tip, with git's index and the files of the work
 * tree. Under the lock; all or nothing, also when killed: as
 * tacit_store_commit, and fails as that does. `log` is for git's log of main.
 */
TACIT_MUST_USE bool tacit_replay_land(struct tacit_replay *replay,
	const char *main, const char *log, struct tacit_arena *arena,
	const char ***left, size_t *left_count, struct tacit_err *err);

/** How long the lines are that mark what both changed. */
enum { TACIT_REPLAY_MARKS = 40 };

/**
 * Lines of two texts that come from one put together. *is_clean false: both
 * changed the same lines, which stand in `out` between lines of marks: `<`,
 * theirs, `=`, mine, `>`.
 */
TACIT_MUST_USE bool tacit_replay_merge(struct tacit_str before,
	struct tacit_str mine, struct tacit_str theirs, struct tacit_buf *out,
	bool *is_clean, struct tacit_err *err);

/**
 * A file of the work tree, or an entry of git's index, that is not as HEAD has
 * it; "" where there is none, or no work tree. What git does not know is none.
 */
TACIT_MUST_USE bool tacit_replay_unsaved(struct tacit_store *store,
	struct tacit_buf *path, struct tacit_err *err);

#endif
