/*
 * arrived: what a push brought, as its receipt has it: the comments, each below
 * the call that it is on, and how that call stood when they arrived.
 */
#ifndef TACIT_SHARED_ARRIVED_H
#define TACIT_SHARED_ARRIVED_H

#include <tacit/store.h>

#include "log/receipt.h"

/** A push, from where main was to where it went. */
struct tacit_push {
	const char *old_tip;
	const char *new_tip;
	struct tacit_instant at;
};

/**
 * Comments that the record has after it and had not before, those on no call
 * first, into the arena.
 * Fails: TACIT_GIT, TACIT_DB; TACIT_NOTFOUND a commit is not there.
 */
TACIT_MUST_USE bool tacit_arrived_list(struct tacit_store *store,
	const struct tacit_push *push, struct tacit_arena *arena,
	const struct tacit_receipt_comment **out, size_t *count,
	struct tacit_err *err);

#endif
