/*
 * checkpoint: how long a log is and what its root is, signed.
 *
 *	cica-receipts
 *	20852163
 *	CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=
 *
 *	- cica-receipts Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp...
 *
 * The first line is the origin, the name of the log, which is that of its key
 * too: what a key signs says nothing of a log of another name. Witnesses may
 * sign beside it.
 *
 *	ok = tacit_checkpoint_write(size, &root, &key, &note, err);
 *	outcome = tacit_checkpoint_open(note, keys, count, &checkpoint);
 *
 * Source: https://c2sp.org/tlog-checkpoint.
 * Open to: register, shared.
 */
#ifndef TACIT_LOG_CHECKPOINT_H
#define TACIT_LOG_CHECKPOINT_H

#include "log/tree.h"
#include "text/signed_note.h"

/** Borrows from the note and the keys. */
struct tacit_checkpoint {
	struct tacit_str origin;
	uint64_t size; /* entries */
	struct tacit_tree_hash root;
	struct tacit_signed_note note;
	const struct tacit_verifier *by; /* the log's key, where it is right */
};

/** Signed by the log's key, whose name is the origin; appended. Fails:
 * TACIT_LIMIT. */
TACIT_MUST_USE bool tacit_checkpoint_write(uint64_t size,
	const struct tacit_tree_hash *root, const struct tacit_signer *key,
	struct tacit_buf *out, struct tacit_err *err);

/**
 * Whatever comes is looked at and nothing of it believed: TACIT_SIGNED_NOT it
 * is no checkpoint, and nothing is filled in; TACIT_SIGNED_RIGHT only where
 * the log itself signed it, by one of the keys; TACIT_SIGNED_UNKNOWN also
 * where only others did.
 */
enum tacit_signed_outcome tacit_checkpoint_open(struct tacit_str note,
	const struct tacit_verifier *keys, size_t count,
	struct tacit_checkpoint *out);

#endif
