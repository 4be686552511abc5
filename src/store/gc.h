/*
 * gc: a git gc that prunes, beside us. What main did not name when it began
 * it takes away, even when main names it by now. (By itself git spares what
 * is younger than two weeks; it was told otherwise.)
 *
 * Open to: cli.
 */
#ifndef TACIT_STORE_GC_H
#define TACIT_STORE_GC_H

#include <tacit/store.h>

/**
 * Wait until the one that is at work now has ended; none, or one that begins
 * later, or asks us by a hook, is not waited for. A `git prune` without gc
 * cannot be seen.
 * Fails: TACIT_CHANGED it went on all the time.
 */
TACIT_MUST_USE bool tacit_gc_wait(
	struct tacit_store *store, unsigned wait_ms, struct tacit_err *err);

/** Is that process this one, or of those that started it? Of none whose parent
 * cannot be told. */
bool tacit_gc_is_ours(uint64_t pid);

#endif
