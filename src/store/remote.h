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
 * does not mind where there are none. Never rewound. What another clone
 * proved (refs/tacit/proved) is not for this one.
 */
#define TACIT_REMOTE_RECEIPTS "refs/tacit/receipts*:refs/tacit/receipts*"

/** Whether there is an origin, and whether it fetches that and no more. */
bool tacit_remote_exists(struct tacit_store *store);
bool tacit_remote_fetches_receipts(struct tacit_store *store);

/** Have origin fetch it. Fails: TACIT_CHANGED git's configuration is locked;
 * TACIT_IO. */
TACIT_MUST_USE bool tacit_remote_fetch_receipts(
	struct tacit_store *store, struct tacit_err *err);

#endif
