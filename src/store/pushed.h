/*
 * pushed: what git itself took in by a push.
 *
 * Open to: keep, shared, cli.
 */
#ifndef TACIT_STORE_PUSHED_H
#define TACIT_STORE_PUSHED_H

#include <tacit/store.h>

/**
 * Whether `older` is `newer` or among its ancestors; where `older` is not there
 * it is none. Unlike tacit_store_is_ancestor it tells what it could not read.
 * Fails: TACIT_GIT.
 */
TACIT_MUST_USE bool tacit_store_check_ancestor(struct tacit_store *store,
	const char *older, const char *newer, bool *is, struct tacit_err *err);

/** Whether a lock of git stands in the way of what we write, or git does. */
bool tacit_store_is_in_the_way(const struct tacit_store *store);

/**
 * The folders of objects and references are on the disk: git syncs the files
 * that it writes in them (core.fsync all), and not what names these. Fails:
 * TACIT_IO.
 */
TACIT_MUST_USE bool tacit_store_sync_pushed(
	const struct tacit_store *store, struct tacit_err *err);

/** Make the folders of objects that git would make later, so that a new one is
 * never to be synced. Fails: TACIT_IO. */
TACIT_MUST_USE bool tacit_store_fan_out(
	const struct tacit_store *store, struct tacit_err *err);

#endif
