/*
 * loose: objects as files of their own, as git keeps new ones.
 *
 * All of a commit are written under other names first and synced together;
 * then they get their names, and then the folders are synced: one journal
 * commit of the file system for all instead of two for each.
 */
#ifndef TACIT_STORE_LOOSE_H
#define TACIT_STORE_LOOSE_H

#include "store/object.h"

/** Write and sync; what is there already and can be read is only synced. */
TACIT_MUST_USE bool tacit_loose_write(struct tacit_store *store,
	const struct tacit_staged *objects, size_t count,
	struct tacit_err *err);

#endif
