/*
 * near: what stands beside an id in the trees, of one id or of all of them.
 *
 * Open to: register.
 */
#ifndef TACIT_INDEX_NEAR_H
#define TACIT_INDEX_NEAR_H

#include <tacit/index.h>

/* Who names others: by a link under a key, or one of a type as its subject. */
struct tacit_index_naming {
	const char *key, *other_key;
	int type;
};
/** Whether an id is named so, whatever the instant. */
TACIT_MUST_USE bool tacit_index_is_named(struct tacit_index *index,
	const struct tacit_index_naming *by, const char *id, bool *is,
	struct tacit_err *err);

/**
 * How many bytes of an id tell it from all others that documents of a type
 * have that exist by then, language versions left out.
 */
TACIT_MUST_USE bool tacit_index_apart(struct tacit_index *index, int type,
	const char *id, int64_t until, size_t *len, struct tacit_err *err);

/** False: no more is wanted; a failure if it recorded one. */
typedef bool (*tacit_index_id_fn)(
	const char *id, void *ctx, struct tacit_err *err);
/** All ids that are named so, in no order, and some more than once. */
TACIT_MUST_USE bool tacit_index_named(struct tacit_index *index,
	const struct tacit_index_naming *by, tacit_index_id_fn fn, void *ctx,
	struct tacit_err *err);
/** The ids of all rows, in their order. */
TACIT_MUST_USE bool tacit_index_ids(struct tacit_index *index,
	tacit_index_id_fn fn, void *ctx, struct tacit_err *err);
/** How many rows there are, or were; without counting them. */
TACIT_MUST_USE bool tacit_index_size(
	struct tacit_index *index, uint64_t *rows, struct tacit_err *err);

#endif
