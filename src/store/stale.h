/*
 * stale: lock files of git whose owner is gone.
 */
#ifndef TACIT_STORE_STALE_H
#define TACIT_STORE_STALE_H

#include "store/handle.h"

/** Whether some process has the file open; true when that cannot be known. */
bool tacit_stale_is_open(const char *path);

/**
 * Rename aside the locks in the way of main and the index that are older
 * than ten minutes, that nobody has open and that were made in this boot.
 * Under our lock. What cannot be done is not done.
 */
void tacit_stale_sweep(struct tacit_store *store);

/**
 * Break main.lock when it is what a killed command left on its way to
 * `commit`: it holds nothing else, and nobody has it open. Fails: TACIT_IO.
 */
TACIT_MUST_USE bool tacit_stale_break_main(struct tacit_store *store,
	const git_oid *commit, struct tacit_err *err);

/** One line for <common>/tacit/log; best effort. */
void tacit_stale_log(struct tacit_store *store, const char *fmt, ...)
	TACIT_PRINTF(2, 3);

#endif
