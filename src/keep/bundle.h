/*
 * bundle: a file of git's that carries what a clone recorded where no network
 * does, or a whole register. It proves nothing of who made it.
 *
 *	struct tacit_bundle bundle = { 0 };
 *	ok = tacit_bundle_open(store, "/media/tha.bundle", &ear, &bundle, err);
 *	... bundle.main is a commit that is here now, and of no reference ...
 *	tacit_bundle_close(store, &bundle);
 *
 * Open to: door.
 */
#ifndef TACIT_KEEP_BUNDLE_H
#define TACIT_KEEP_BUNDLE_H

#include <tacit/store.h>

#include "store/program.h"

struct tacit_bundle {
	char main[TACIT_OID_SIZE]; /* "": it has none */
	char receipts[TACIT_OID_SIZE]; /* the tip of their log; or "" */
	char digest[72]; /* "sha256:" and 64 digits, of the file */
};

/**
 * Have git verify a bundle and take its objects in; nothing else moves. `path`
 * is absolute. Fails: TACIT_NOTFOUND no such file, or it goes on from commits
 * that are not here; TACIT_LIMIT; TACIT_INVALID no bundle; TACIT_GIT.
 */
TACIT_MUST_USE bool tacit_bundle_open(struct tacit_store *store,
	const char *path, const struct tacit_git_ear *ear,
	struct tacit_bundle *bundle, struct tacit_err *err);

/** Its objects have no name any more. */
void tacit_bundle_close(struct tacit_store *store, struct tacit_bundle *bundle);

/**
 * Write a bundle of these references, without what `basis` has (NULL: whole). What
 * stands at `path` is replaced where it is a bundle.
 * Fails: TACIT_INVALID something else stands there; TACIT_IO, TACIT_GIT.
 */
TACIT_MUST_USE bool tacit_bundle_write(struct tacit_store *store,
	const char *path, const char *const *references, size_t count,
	const char *basis, const struct tacit_git_ear *ear,
	struct tacit_bundle *bundle, struct tacit_err *err);

#endif
