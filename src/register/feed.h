/* feed: what differs between two commits on its way to the index. */
#ifndef TACIT_REGISTER_FEED_H
#define TACIT_REGISTER_FEED_H

#include <tacit/document.h>

#include "register/opened.h"

/* The link, to itself, of a document that stands as an act says. */
#define TACIT_SETTLED "(settled)"

struct feed {
	struct tacit_register *reg;
	struct tacit_zone zone;
	struct tacit_arena arena; /* one document at a time */
	struct tacit_buf bytes;
	struct tacit_index_link *links;
	size_t link_count;
	size_t link_cap;
	uint64_t rows;
	int64_t latest;
	bool is_anew; /* from nothing: nothing is remembered either */
	bool is_settling; /* what acts say that counts, not the commit's */
};

/* sync.c: one difference, for tacit_store_compare; ctx is the feed. */
bool tacit_feed_take(
	const struct tacit_difference *d, void *ctx, struct tacit_err *err);

/* sync.c: a text of the record, into feed->bytes; empty where it is too long.
 * What is remembered of every call that a document bears upon is gone. */
bool tacit_feed_read(
	struct feed *feed, const char *blob, struct tacit_err *err);
bool tacit_feed_forget(struct feed *feed, const struct tacit_document *doc,
	struct tacit_err *err);

/* settle.c: where acts say which text counts of what was altered, that one
 * stands; else what the commit has. After all differences. */
bool tacit_feed_settle(
	struct feed *feed, const char *commit, struct tacit_err *err);

#endif
