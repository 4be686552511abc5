/*
 * git_lock: git's index.lock, taken by git's protocol. It is a second name
 * of the intent (pending.h), so that it appears with its contents at once,
 * and a killed command's lock is known from one of git's own.
 */
#ifndef TACIT_STORE_GIT_LOCK_H
#define TACIT_STORE_GIT_LOCK_H

#include "store/handle.h"

/** Fails: TACIT_CHANGED somebody else held it all the time; TACIT_IO. */
TACIT_MUST_USE bool tacit_index_lock(
	struct tacit_store *store, unsigned wait_ms, struct tacit_err *err);

/** Release it, which the caller holds. Fails: TACIT_IO: it is still there. */
TACIT_MUST_USE bool tacit_index_unlock(
	struct tacit_store *store, struct tacit_err *err);

/** Whether index.lock is there and holds an intent of ours. Fails: TACIT_IO. */
TACIT_MUST_USE bool tacit_index_lock_is_ours(
	const struct tacit_store *store, bool *is_ours, struct tacit_err *err);

#endif
