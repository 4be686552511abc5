/*
 * pack: the objects of a large commit in one file. No deltas are searched:
 * documents are small, and the search costs more than all else together.
 */
#ifndef TACIT_STORE_PACK_H
#define TACIT_STORE_PACK_H

#include "store/writer.h"

/** Write, index and sync a pack. Fails: TACIT_IO, TACIT_GIT. */
TACIT_MUST_USE bool tacit_pack_write(struct tacit_store *store,
	const struct tacit_staged *objects, size_t count,
	struct tacit_err *err);

#endif
