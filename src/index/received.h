/*
 * received: which receipt brought what path, and what is known of the log that
 * says so. What a receipt means is for the floors above.
 *
 *	ok = tacit_index_receive(index, path, &receipt, true, &is_first, err);
 *	ok = tacit_index_tell_log(index, text, err);
 *
 * Open to: register.
 */
#ifndef TACIT_INDEX_RECEIVED_H
#define TACIT_INDEX_RECEIVED_H

#include <tacit/index.h>

/**
 * Between begin and commit: a receipt brought that path; the first that did
 * stays. `dates`: what stands there and has no instant of its own exists from
 * then on. `is_first`: no other had. Fails: TACIT_DB.
 */
TACIT_MUST_USE bool tacit_index_receive(struct tacit_index *index,
	const char *path, const struct tacit_index_received *receipt,
	bool dates, bool *is_first, struct tacit_err *err);

/** Between begin and commit: the instant of the receipt that brought the path,
 * or 0. Fails: TACIT_DB. */
TACIT_MUST_USE bool tacit_index_received_at(struct tacit_index *index,
	const char *path, int64_t *at, struct tacit_err *err);

/** What is known of the log, as the floors above write it: kept with the rows,
 * whatever else is forgotten. Read, it is appended; nothing: none is known.
 * Fails: TACIT_DB; TACIT_CHANGED. */
TACIT_MUST_USE bool tacit_index_tell_log(struct tacit_index *index,
	struct tacit_str told, struct tacit_err *err);
TACIT_MUST_USE bool tacit_index_log(struct tacit_index *index,
	struct tacit_buf *out, struct tacit_err *err);

#endif
