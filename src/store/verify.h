/*
 * verify: whether every object of a commit's history can be read, and has the
 * bytes that its id promises. Reads all of it; for doctor.
 *
 * Open to: keep.
 */
#ifndef TACIT_STORE_VERIFY_H
#define TACIT_STORE_VERIFY_H

#include <tacit/fault.h>
#include <tacit/store.h>

struct tacit_verified {
	size_t objects;
	size_t commits;
};

/**
 * Walk commits, trees and blobs from `commit` (a commit, or the tip of the
 * receipts) back, through a handle of its own. What cannot be read is a fault
 * with the path or the id; after 20 the walk ends.
 * Fails: TACIT_GIT the repository cannot be opened.
 */
TACIT_MUST_USE bool tacit_verify_history(struct tacit_store *store,
	const char *commit, struct tacit_verified *out,
	struct tacit_faults *faults, struct tacit_err *err);

#endif
