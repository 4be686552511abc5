/*
 * stale: lock files of git whose owner is gone.
 */
#ifndef TACIT_STORE_STALE_H
#define TACIT_STORE_STALE_H

#include "store/handle.h"

/** Whether some process has the file open; true when that cannot be known. */
bool tacit_stale_is_open(const char *path);

/**
 * Whether a lock's owner is gone: it is older than ten minutes, or was made
 * before this machine started (boot.h), and nobody has it open. Below
 * refs/tacit only commands of ours lock, for a moment: there ten seconds do, and
 * so they do in a bare repository in which nobody else works.
 */
bool tacit_stale_is_lock(const char *path, int64_t now_s, const char *bare);

/** The folder of a store without a work tree; else NULL. */
const char *tacit_stale_bare(const struct tacit_store *store);

/**
 * Whether no process but this one, and those that it was started by, stands in
 * that folder of git: git itself goes there in a bare repository, and stays. False
 * when that cannot be known; of processes of another user it is never known, and
 * they are taken for none: a bare repository is written by one.
 */
bool tacit_stale_is_alone(const char *folder);

/** Where git may lock what we write: lock `i`; false after the last. */
bool tacit_stale_path(
	const struct tacit_store *store, size_t i, struct tacit_buf *path);

/**
 * Rename those aside whose owner is gone. Under our lock, and by the file
 * system's time. What cannot be done is not done.
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
