/*
 * receipt_log: the log of receipts, where it is written: on refs/tacit/receipts
 * of the shared register, by whoever has its key.
 *
 *	struct tacit_receipt_log log = { .store = store, .key = key,
 *		.arena = &arena };
 *	if (!tacit_store_lock(store, err) || !tacit_receipt_log_open(&log, err))
 *		return false;
 *	tacit_receipt_log_add(&log, text);
 *	ok = tacit_receipt_log_write(&log, clock, err);
 *
 * Open to: cli, keep.
 */
#ifndef TACIT_SHARED_RECEIPT_LOG_H
#define TACIT_SHARED_RECEIPT_LOG_H

#include "log/receipt.h"
#include "log/tiles.h"
#include "register/log_keys.h"
#include "text/signed_note.h"

/** A file beside the log. */
struct tacit_log_file {
	const char *path;
	struct tacit_str bytes;
};

/** The first three are the caller's; everything lives in the arena. */
struct tacit_receipt_log {
	struct tacit_store *store;
	const struct tacit_signer *key; /* NULL: it is only read */
	struct tacit_arena *arena;
	struct tacit_log_at at;
	struct tacit_log_keys keys; /* that signed it; none: it is not there */
	struct tacit_tiles tiles; /* as it is */
	/* where main was at the last receipt; "": there is none */
	char main[TACIT_OID_SIZE];
	struct tacit_str *entries; /* that come to it */
	size_t count;
	size_t cap;
	struct tacit_log_file *beside; /* that come with them */
	size_t beside_count;
	size_t beside_cap;
};

/**
 * As it is at its tip, which the key signed: the last of those that signed it,
 * one after another, from the one on that body.md names in main. A log that is not
 * there is empty.
 * Fails: TACIT_INVALID another key signed it, or it is damaged; TACIT_GIT.
 */
TACIT_MUST_USE bool tacit_receipt_log_open(
	struct tacit_receipt_log *log, struct tacit_err *err);

/** It began here once, and is gone. TACIT_NOTFOUND, and how it comes back. False. */
bool tacit_receipt_log_is_gone(struct tacit_err *err);

/** What stands at its end: the number that the next entry has. */
uint64_t tacit_receipt_log_next(const struct tacit_receipt_log *log);

/** Entries, and files beside them, that the next write has. Owns: the bytes stay
 * the caller's until then. */
void tacit_receipt_log_add(
	struct tacit_receipt_log *log, struct tacit_str entry);
void tacit_receipt_log_add_file(struct tacit_receipt_log *log, const char *path,
	struct tacit_str bytes);

/**
 * All of them, and a checkpoint, in one commit; nothing where nothing was added.
 * Under the lock on the register. The log is to be opened anew after it.
 * Fails: as tacit_beside_commit, tacit_tiles_append.
 */
TACIT_MUST_USE bool tacit_receipt_log_write(struct tacit_receipt_log *log,
	struct tacit_instant clock, struct tacit_err *err);

/**
 * What a state keeps of an entry: text, proof, checkpoint, appended.
 * Fails: TACIT_NOTFOUND there is no such entry; TACIT_INVALID, TACIT_GIT.
 */
TACIT_MUST_USE bool tacit_receipt_log_copy(struct tacit_log_at *at,
	uint64_t seq, struct tacit_buf *out, struct tacit_err *err);

/**
 * That the log began with the first `old` entries: hashes as log/proof.h has
 * them, appended. Fails: TACIT_NOTFOUND it has fewer; TACIT_INVALID, TACIT_GIT.
 */
TACIT_MUST_USE bool tacit_receipt_log_proof(struct tacit_log_at *at,
	uint64_t old, struct tacit_buf *out, struct tacit_err *err);

#endif
