/*
 * derived: what was computed from all that is about one thing, as rows of the
 * index: there until it is forgotten, whatever else is put or removed.
 *
 * What a command finds out waits in `index->derived`; it is written with what
 * the command writes, or when it closes the index, unless somebody else has
 * brought that on or is just writing.
 */
#ifndef TACIT_INDEX_DERIVED_H
#define TACIT_INDEX_DERIVED_H

#include "index/handle.h"

/** Append what the rows have by that name; false: nothing, or, of a damaged
 * index, it cannot be read. */
bool tacit_derived_find(
	struct tacit_index *index, const char *name, struct tacit_buf *out);

/** While the index is brought on: what is about this is to go; "": all. */
void tacit_derived_forget(struct tacit_index *index, const char *about);

/** Make it so: rows go, and what waits becomes rows. Fails: TACIT_DB. */
TACIT_MUST_USE bool tacit_derived_write(
	struct tacit_index *index, struct tacit_err *err);

/** Reading is over: the same, by itself. It is only a cache: may fail. */
void tacit_derived_save(struct tacit_index *index);

void tacit_derived_clear(struct tacit_index *index);

#endif
