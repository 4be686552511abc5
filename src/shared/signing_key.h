/*
 * signing_key: the key with which a shared register signs its log: an OpenSSH
 * file of its owner's alone, whose comment is the name of the log.
 *
 * It stands where `git config tacit.receipt-key` says, else in
 * <common>/tacit/receipts.key.
 * Open to: keep, cli.
 */
#ifndef TACIT_SHARED_SIGNING_KEY_H
#define TACIT_SHARED_SIGNING_KEY_H

#include <tacit/store.h>

#include "text/signed_note.h"

#define TACIT_SIGNING_KEY_FILE "receipts.key"

/** Where it stands, or would. Owns: the arena. */
const char *tacit_signing_key_path(
	struct tacit_store *store, struct tacit_arena *arena);

/** Fails: TACIT_NOTFOUND there is none; TACIT_REFUSED others may read it, or it
 * has a passphrase; TACIT_INVALID it is none; TACIT_IO. */
TACIT_MUST_USE bool tacit_signing_key_read(struct tacit_store *store,
	struct tacit_arena *arena, struct tacit_signer *out,
	struct tacit_err *err);

/** The same of a file. */
TACIT_MUST_USE bool tacit_signing_key_read_at(const char *path,
	struct tacit_arena *arena, struct tacit_signer *out,
	struct tacit_err *err);

/** Put one where none is; one that is there stays, and fails with
 * TACIT_CHANGED. Fails: TACIT_IO. */
TACIT_MUST_USE bool tacit_signing_key_write(struct tacit_store *store,
	struct tacit_arena *arena, const struct tacit_signer *key,
	struct tacit_err *err);

/** Where the next one stands until the log has its entry (rotating.h): PATH.next.
 * Owns: the arena. */
const char *tacit_signing_key_next(
	struct tacit_store *store, struct tacit_arena *arena);

/** Put it there, on the disk; then in the place of the old one. Fails: TACIT_IO. */
TACIT_MUST_USE bool tacit_signing_key_write_next(struct tacit_store *store,
	struct tacit_arena *arena, const struct tacit_signer *key,
	struct tacit_err *err);
TACIT_MUST_USE bool tacit_signing_key_take_next(struct tacit_store *store,
	struct tacit_arena *arena, struct tacit_err *err);

#endif
