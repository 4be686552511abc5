/*
 * clone: another copy of a register that is whole: its history and receipts,
 * the settings that a register needs, hooks and the first index. It is made
 * beside and renamed last, so that after any failure the same call makes it.
 *
 * Open to: cli.
 */
#ifndef TACIT_KEEP_CLONE_H
#define TACIT_KEEP_CLONE_H

#include <tacit/register.h>

struct tacit_clone {
	const char *url; /* as git takes it */
	const char *folder; /* where it will stand; NULL: named after the url */
	const char *program; /* what hooks call; NULL: not known */
	bool shows_progress; /* git says how far it is; else failures only */
	struct tacit_when when;
};

/** Lives in the arena. */
struct tacit_clone_result {
	const char *folder;
	char commit[TACIT_OID_SIZE];
	uint64_t documents;
};

/**
 * Fails: TACIT_INVALID the url names no folder, or something stands there;
 * TACIT_NOTFOUND what was cloned is no register, or there is no git;
 * TACIT_GIT git failed, and said why; TACIT_IO, TACIT_DB. Nothing was made.
 */
TACIT_MUST_USE bool tacit_clone_make(const struct tacit_clone *clone,
	struct tacit_arena *arena, struct tacit_clone_result *result,
	struct tacit_err *err);

#endif
