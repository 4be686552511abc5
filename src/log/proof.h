/*
 * proof: hashes of a tree as text, a line each, in base64.
 *
 *	tacit_tree_proof_write(&proof, &out);
 *	ok = tacit_tree_proof_read(&rest, &proof);
 *
 * Source: https://c2sp.org/tlog-proof.
 * Open to: cli, register, shared.
 */
#ifndef TACIT_LOG_PROOF_H
#define TACIT_LOG_PROOF_H

#include "log/tree.h"

/** Without a newline, appended; and back: false, it is none. */
void tacit_tree_hash_write(
	const struct tacit_tree_hash *hash, struct tacit_buf *out);
bool tacit_tree_hash_read(struct tacit_str text, struct tacit_tree_hash *out);

/** Each with a newline, appended. */
void tacit_tree_proof_write(
	const struct tacit_tree_proof *proof, struct tacit_buf *out);
/** Take all lines off up to an empty one, which stays, or to the end. False:
 * one of them is no hash, or they are too many. */
bool tacit_tree_proof_read(
	struct tacit_str *rest, struct tacit_tree_proof *out);

/** The number of an entry, or of entries, as it is written: without a zero
 * before it. False: it is none. */
bool tacit_tree_number_read(struct tacit_str text, uint64_t *out);

#endif
