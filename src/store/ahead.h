/*
 * ahead: the files of a commit with their texts, read aside while those before
 * them are used.
 *
 * Open to: register.
 */
#ifndef TACIT_STORE_AHEAD_H
#define TACIT_STORE_AHEAD_H

#include <tacit/store.h>

/**
 * A path of the commit. `text`: what stands there, borrowed until the callback
 * returns; NULL: it was not read, ask tacit_store_blob. Returns as a
 * tacit_difference_fn does.
 */
typedef bool (*tacit_text_fn)(const struct tacit_difference *difference,
	const struct tacit_str *text, void *ctx, struct tacit_err *err);

/**
 * tacit_store_compare of a commit against nothing, with the texts of at most
 * `limit` bytes. Where there are few files, or no thread can be had, none is
 * read.
 */
TACIT_MUST_USE bool tacit_store_read_ahead(struct tacit_store *store,
	const char *commit, size_t limit, tacit_text_fn fn, void *ctx,
	struct tacit_err *err);

#endif
