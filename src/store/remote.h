/*
 * remote: where a clone came from, and what it fetches from there.
 *
 * Open to: keep.
 */
#ifndef TACIT_STORE_REMOTE_H
#define TACIT_STORE_REMOTE_H

#include <tacit/store.h>

/**
 * What fetches the receipts beside the branches; as a pattern, so that git
 * does not mind where there are none. Never rewound.
 */
#define TACIT_REMOTE_RECEIPTS "refs/tacit/*:refs/tacit/*"

/** Whether there is an origin, and whether it fetches that refspec. */
bool tacit_remote_exists(struct tacit_store *store);
bool tacit_remote_fetches(struct tacit_store *store, const char *refspec);

/** Add the refspec to those of origin. Fails: TACIT_CHANGED git's configuration
 * is locked; TACIT_IO. */
TACIT_MUST_USE bool tacit_remote_fetch_also(
	struct tacit_store *store, const char *refspec, struct tacit_err *err);

#endif
