/* settle: which text stands of what was altered. */
#include "register/feed.h"

#include <string.h>

#include "register/past.h"

enum { REGULAR = 0100644 };

static bool take_row_blob(
	const struct tacit_index_row *row, void *ctx, struct tacit_err *err)
{
	(void)err;
	(void)snprintf(ctx, TACIT_OID_SIZE, "%s", row->blob);
	return true;
}

/* Where acts say which text of an altered document counts, that one stands at
 * its path; else what the commit has, if it has anything. */
static bool settle(struct feed *feed, const char *path, const char *counts,
	const char *commit, struct tacit_err *err)
{
	struct tacit_index_query query = { .type = -1,
		.path = path,
		.versions_too = true,
		.without_text = true };
	struct tacit_difference d = { .path = path, .mode = REGULAR };
	struct tacit_err none = { 0 };
	char now[TACIT_OID_SIZE] = "";
	char wanted[TACIT_OID_SIZE] = "";

	if (counts)
		(void)snprintf(wanted, sizeof(wanted), "%s", counts);
	else if (!tacit_store_blob_at(
			 feed->reg->store, commit, path, wanted, &none) &&
		none.code != TACIT_NOTFOUND)
		return tacit_fail_as(err, &none);
	if (!feed->is_anew) {
		if (!tacit_index_each(
			    feed->reg->index, &query, take_row_blob, now, err))
			return false;
		if (!strcmp(now, wanted))
			return true;
		tacit_index_forget(feed->reg->index, NULL);
	}
	d.new_blob = wanted[0] ? wanted : NULL;
	d.old_blob = now[0] ? now : NULL;
	return tacit_feed_take(&d, feed, err);
}

struct settled {
	struct tacit_arena arena;
	const char **paths;
	size_t count;
	size_t cap;
};

static bool take_settled(
	const struct tacit_index_row *row, void *ctx, struct tacit_err *err)
{
	struct settled *settled = ctx;

	(void)err;
	*(const char **)tacit_arena_append(&settled->arena, &settled->paths,
		&settled->count, &settled->cap, sizeof(char *)) =
		tacit_arena_strdup(&settled->arena, row->path);
	return true;
}

/* Where no act says so any longer, what the commit has stands again. */
static bool unsettle(
	struct feed *feed, const char *commit, struct tacit_err *err)
{
	const struct tacit_index_query query = { .type = -1,
		.link_key = TACIT_SETTLED,
		.link_target = TACIT_SETTLED,
		.versions_too = true,
		.without_text = true };
	struct settled settled = { 0 };
	bool ok = feed->is_anew ||
		tacit_index_each(
			feed->reg->index, &query, take_settled, &settled, err);
	size_t i;

	for (i = 0; ok && i < settled.count; i++) {
		const struct tacit_alteration *latest =
			tacit_past_latest(&feed->reg->past, settled.paths[i]);

		if (!latest || !latest->counts)
			ok = settle(feed, settled.paths[i], NULL, commit, err);
	}
	tacit_arena_clear(&settled.arena);
	return ok;
}

bool tacit_feed_settle(
	struct feed *feed, const char *commit, struct tacit_err *err)
{
	const struct tacit_past *past = &feed->reg->past;
	bool ok = unsettle(feed, commit, err);
	size_t i;

	feed->is_settling = true;
	for (i = 0; ok && i < past->altered_count; i++) {
		const struct tacit_alteration *one = &past->altered[i];

		if (one->counts && tacit_past_latest(past, one->path) == one)
			ok = settle(feed, one->path, one->counts, commit, err);
	}
	feed->is_settling = false;
	return ok;
}
