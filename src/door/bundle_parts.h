/* bundle_parts: what the files that enter a bundle share. */
#ifndef TACIT_DOOR_BUNDLE_PARTS_H
#define TACIT_DOOR_BUNDLE_PARTS_H

#include "door/bundle_enter.h"
#include "keep/bundle.h"

/** A document that the bundle adds. */
struct bundle_document {
	struct tacit_document doc;
	struct tacit_instant when; /* as its commit claims */
	bool is_known; /* filled in: recorded before, and ... */
	const char *entered; /* ... the id that it has here */
};

/** Everything lives in the arena; it is the caller's between begin and end. */
struct bundle_entry {
	struct tacit_register *reg;
	const struct tacit_actor *actor;
	const struct tacit_entering *asked;
	const struct tacit_write_options *options;
	struct tacit_arena arena;
	struct tacit_bundle bundle;
	struct bundle_document *list; /* in the order of the commits */
	size_t count;
	size_t cap;
	size_t known; /* not among them: recorded already */
	size_t done; /* so many are entered ... */
	size_t end; /* ... and those before this are to be */
	struct tacit_faults *faults;
};

/**
 * What the bundle adds to main, judged with the rights of the state; what
 * cannot be entered is in entry->faults. Fails: as tacit_bundle_begin.
 */
TACIT_MUST_USE bool tacit_bundle_read(
	struct bundle_entry *entry, struct tacit_err *err);

#endif
