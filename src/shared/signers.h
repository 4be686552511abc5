/*
 * signers: whose signature on a push is whose, as ssh-keygen(1) asks it of
 * allowed_signers; with all keys that ever were. One that is taken away stays,
 * with the moment from which on it signs nothing, so that what was signed
 * before can still be checked.
 *
 *	ok = tacit_signers_read(&arena, text, path, &signers, err);
 *	tacit_signers_change(&arena, &signers, &keys, now);
 *	tacit_signers_write(&signers, &out);
 *
 * Source: ssh-keygen(1), ALLOWED SIGNERS.
 * Open to: cli.
 */
#ifndef TACIT_SHARED_SIGNERS_H
#define TACIT_SHARED_SIGNERS_H

#include <tacit/time.h>

#include "shared/authorized.h"

/** Where it stands in a bare register. */
#define TACIT_SIGNERS_FILE "tacit/allowed_signers"

enum { TACIT_SIGNERS_MAX = 16 * 1024 * 1024 }; /* bytes of the file */

/** A moment as ssh-keygen(1) reads one, "20220629180000Z", appended. */
void tacit_signers_moment(struct tacit_instant at, struct tacit_buf *out);

enum tacit_signer_fate {
	TACIT_SIGNER_STAYS,
	TACIT_SIGNER_ADDED,
	TACIT_SIGNER_TAKEN, /* away, now */
	TACIT_SIGNER_PAST /* taken away before */
};

struct tacit_key_signer {
	const char *principal;
	const char *type;
	const char *coded;
	struct tacit_instant after; /* none: as far back as anything goes */
	struct tacit_instant before; /* none: it may sign */
	enum tacit_signer_fate fate;
};

/** By principal, type, key, and when they began. */
struct tacit_signers {
	struct tacit_key_signer *list;
	size_t count;
	size_t cap;
};

/**
 * What was written before. Owns: the arena.
 * Fails: TACIT_INVALID a line is not as we write it, with path and line.
 */
TACIT_MUST_USE bool tacit_signers_read(struct tacit_arena *arena,
	struct tacit_str text, const char *path, struct tacit_signers *out,
	struct tacit_err *err);

/**
 * Have these keys sign, from now on, and no other. One that anybody had before
 * signs only for what comes after now; each is told its fate.
 *
 * Owns: what is new points into the keys, and lives in the arena.
 */
void tacit_signers_change(struct tacit_arena *arena,
	struct tacit_signers *signers, const struct tacit_shared_keys *keys,
	struct tacit_instant now);

/** As the file has them, appended. */
void tacit_signers_write(
	const struct tacit_signers *signers, struct tacit_buf *out);

#endif
