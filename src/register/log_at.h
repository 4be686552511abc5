/*
 * log_at: the log of receipts as a commit of refs/tacit/receipts has it: files
 * by their paths, for log/tiles.h.
 *
 *	struct tacit_log_at at = { .store = store };
 *	if (tacit_store_receipts(store, at.tip) &&
 *		tacit_log_at_checkpoint(&at, &arena, &note, err))
 *		tiles = (struct tacit_tiles){ size, tacit_log_at_read, &at };
 */
#ifndef TACIT_REGISTER_LOG_AT_H
#define TACIT_REGISTER_LOG_AT_H

#include <tacit/store.h>

#define TACIT_LOG_CHECKPOINT_FILE "checkpoint"

struct tacit_log_at {
	struct tacit_store *store;
	char tip[TACIT_OID_SIZE]; /* "": there is no log */
};

/** A file of it, appended: a tacit_tiles_read_fn, whose ctx is a tacit_log_at.
 * Fails: TACIT_NOTFOUND, TACIT_LIMIT, TACIT_GIT. */
TACIT_MUST_USE bool tacit_log_at_read(void *ctx, const char *path,
	struct tacit_buf *out, struct tacit_err *err);

/** Its checkpoint, into the arena; nothing of it is looked at. Fails: as
 * tacit_log_at_read. */
TACIT_MUST_USE bool tacit_log_at_checkpoint(struct tacit_log_at *at,
	struct tacit_arena *arena, struct tacit_str *note,
	struct tacit_err *err);

/** Where a list of comments, or a certificate, stands beside the log: "lists" or
 * "certificates", by its SHA-256. Owns: the arena. */
const char *tacit_log_at_path(struct tacit_arena *arena, const char *folder,
	const unsigned char *digest);

#endif
