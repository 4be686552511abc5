/*
 * beside: a reference beside main, which we alone move: files that no work tree
 * has, a commit after the other, each on the disk and read back as those of main
 * are.
 *
 *	ok = tacit_store_lock(store, err) &&
 *		tacit_beside_commit(store, "refs/tacit/receipts", tip, changes,
 *			count, &who, "receipt 41", commit, err);
 *
 * Open to: shared.
 */
#ifndef TACIT_STORE_BESIDE_H
#define TACIT_STORE_BESIDE_H

#include <tacit/store.h>

/**
 * One commit with these changes on top of `parent` (NULL: the first), and the
 * reference moved there from it. Under the lock.
 *
 * Fails: TACIT_CHANGED the reference is no longer `parent`, or git holds its
 *        lock; TACIT_NOTFOUND nothing there to remove; TACIT_INVALID, TACIT_IO,
 *        TACIT_GIT: the reference is as it was, but TACIT_DOUBT: it may have
 *        moved, and the next call finds out.
 */
TACIT_MUST_USE bool tacit_beside_commit(struct tacit_store *store,
	const char *reference, const char *parent,
	const struct tacit_change *changes, size_t count,
	const struct tacit_signature *author, const char *message,
	char commit[TACIT_OID_SIZE], struct tacit_err *err);

#endif
