/*
 * receipt_copy: what a state keeps: a receipt, the proof that the log has it,
 * and what the log signed, in one file.
 *
 *	tacit receipt 1		the receipt: its lines are what is hashed
 *	...
 *
 *	c2sp.org/tlog-proof@v1	from here on it is a proof as others have it
 *	index 41
 *	(hashes in base64, a line each)
 *
 *	cica-receipts		the checkpoint
 *	...
 *
 *	ok = tacit_receipt_copy_write(text, seq, &proof, note, &file, err);
 *	ok = tacit_receipt_copy_read(&arena, file, &copy, err);
 *	outcome = tacit_receipt_copy_verify(&copy, keys, count, &checkpoint);
 *
 * Source: https://c2sp.org/tlog-proof.
 * Open to: shared.
 */
#ifndef TACIT_LOG_RECEIPT_COPY_H
#define TACIT_LOG_RECEIPT_COPY_H

#include "log/checkpoint.h"
#include "log/receipt.h"

enum {
	/* bytes: an entry, 64 lines of hashes, a signed note */
	TACIT_RECEIPT_COPY_MAX = 136 * 1024
};

/** Borrows from the file. */
struct tacit_receipt_copy {
	struct tacit_str text; /* of the receipt, with its last newline */
	struct tacit_receipt receipt; /* the same, in the arena */
	struct tacit_tree_proof proof;
	struct tacit_str note; /* the checkpoint, as it was signed */
};

/** Appended. What it proves by itself is looked at: Fails: TACIT_INVALID it
 * is no receipt of that place, or the proof is not of it. */
TACIT_MUST_USE bool tacit_receipt_copy_write(struct tacit_str text,
	const struct tacit_tree_proof *proof, struct tacit_str note,
	struct tacit_buf *out, struct tacit_err *err);

/** Fails: TACIT_INVALID this is none; TACIT_LATER. Nothing is believed yet. */
TACIT_MUST_USE bool tacit_receipt_copy_read(struct tacit_arena *arena,
	struct tacit_str file, struct tacit_receipt_copy *out,
	struct tacit_err *err);

enum tacit_receipt_outcome {
	TACIT_RECEIPT_UNKNOWN, /* the log signed it by none of the keys */
	TACIT_RECEIPT_FALSE, /* in the name of one of them, and not by it */
	TACIT_RECEIPT_ELSEWHERE, /* signed, and the receipt is not in it */
	/* another key signs a log of that length: for who knows from when on */
	TACIT_RECEIPT_REPLACED,
	TACIT_RECEIPT_RIGHT
};

/** Fills in what the checkpoint says; it borrows from the file, the keys. */
enum tacit_receipt_outcome tacit_receipt_copy_verify(
	const struct tacit_receipt_copy *copy,
	const struct tacit_verifier *keys, size_t count,
	struct tacit_checkpoint *out);

#endif
