/*
 * leftover: what killed commands and pushes left in the git folder.
 *
 * Open to: keep.
 */
#ifndef TACIT_STORE_LEFTOVER_H
#define TACIT_STORE_LEFTOVER_H

#include <tacit/store.h>

enum tacit_leftover_kind {
	TACIT_LEFTOVER_LOCK, /* of git, its owner is gone (stale.h) */
	TACIT_LEFTOVER_BUSY, /* a lock that somebody may still hold */
	TACIT_LEFTOVER_FILE, /* of a write or push that did not end: a day old */
	TACIT_LEFTOVER_ASIDE, /* a lock that was moved aside */
	TACIT_LEFTOVER_PENDING /* an intent that was not finished */
};

struct tacit_leftover {
	enum tacit_leftover_kind kind;
	const char *path;
};

/**
 * List them; `now` is the clock by which their age is judged.
 * Owns: everything lives in the arena. Fails: TACIT_IO.
 */
TACIT_MUST_USE bool tacit_leftover_list(struct tacit_store *store,
	struct tacit_instant now, struct tacit_arena *arena,
	struct tacit_leftover **list, size_t *count, struct tacit_err *err);

/**
 * Take it away: files and folders of kinds FILE and ASIDE. Locks and the
 * intent go when our own lock is taken (tacit_store_lock).
 * Fails: TACIT_IO; TACIT_INVALID another kind.
 */
TACIT_MUST_USE bool tacit_leftover_remove(
	const struct tacit_leftover *leftover, struct tacit_err *err);

#endif
