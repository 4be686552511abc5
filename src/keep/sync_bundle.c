/* Sync where no network is: by files that people carry. */
#include <string.h>

#include "keep/bundle.h"
#include "keep/sync_parts.h"
#include "store/history.h"

static struct tacit_git_ear ear_of(const struct syncing *syncing)
{
	return (struct tacit_git_ear){ syncing->asked->hear,
		syncing->asked->ear };
}

/* --- what was sent here ------------------------------------------------------ */

/* A reference goes on, and never back or aside. */
static bool go_on(struct syncing *syncing, const char *name, const char *to,
	const char *what, struct tacit_err *err)
{
	struct tacit_store *store = syncing->store;
	char at[TACIT_OID_SIZE];

	if (!tacit_store_reference(store, name, at, err))
		return false;
	if (!to[0] || !strcmp(at, to) ||
		(at[0] && tacit_store_is_ancestor(store, to, at)))
		return true;
	if (!at[0] || tacit_store_is_ancestor(store, at, to))
		return tacit_store_keep(store, name, to, err);
	return tacit_fail_at(err, TACIT_REFUSED, syncing->asked->from, 0,
		       "%s in it does not go on from what origin had: they are "
		       "two lines",
		       what) ||
		tacit_hint(err,
			"ask whoever made the file, and the "
			"Secretariat; nothing was taken over");
}

bool tacit_sync_take_bundle(struct syncing *syncing, struct tacit_err *err)
{
	const struct tacit_git_ear ear = ear_of(syncing);
	struct tacit_bundle bundle = { 0 };
	bool ok;

	if (!tacit_bundle_open(
		    syncing->store, syncing->asked->from, &ear, &bundle, err))
		return false;
	ok = go_on(syncing, TACIT_ORIGIN_MAIN, bundle.main, "main", err) &&
		go_on(syncing, TACIT_LOG_REFERENCE, bundle.receipts,
			"the log of receipts", err) &&
		tacit_sync_origin(syncing, err);
	syncing->out->digest =
		tacit_arena_strdup(&syncing->out->arena, bundle.digest);
	tacit_bundle_close(syncing->store, &bundle);
	return ok;
}

/* --- what is to be sent -------------------------------------------------------- */

struct listing {
	struct syncing *syncing;
	const char *until; /* the first commit that is not listed */
	size_t cap;
};

static bool take_subject(
	const struct tacit_log_entry *entry, void *ctx, struct tacit_err *err)
{
	struct listing *listing = ctx;
	struct tacit_sync_result *out = listing->syncing->out;
	const char **one;

	(void)err;
	if (!strcmp(entry->commit, listing->until))
		return false;
	one = tacit_arena_append(&out->arena, &out->bundled,
		&out->bundled_count, &listing->cap, sizeof(*one));
	*one = tacit_arena_printf(&out->arena, "%.7s %.*s", entry->commit,
		(int)strcspn(entry->message, "\n"), entry->message);
	return true;
}

/* The newest first. */
static bool list_own(struct syncing *syncing, struct tacit_err *err)
{
	struct listing listing = { .syncing = syncing,
		.until = syncing->theirs };

	return tacit_store_log(syncing->store, syncing->out->commit, NULL,
		take_subject, &listing, err);
}

static bool write_bundle(struct syncing *syncing, const char *const *references,
	size_t count, const char *basis, struct tacit_err *err)
{
	const struct tacit_git_ear ear = ear_of(syncing);
	struct tacit_bundle bundle = { 0 };

	if (syncing->asked->is_dry_run)
		return true;
	if (!tacit_bundle_write(syncing->store, syncing->asked->bundle,
		    references, count, basis, &ear, &bundle, err))
		return false;
	syncing->out->digest =
		tacit_arena_strdup(&syncing->out->arena, bundle.digest);
	return true;
}

bool tacit_sync_bundle_own(struct syncing *syncing, struct tacit_err *err)
{
	const char *references[] = { "refs/heads/main" };

	if (!strcmp(syncing->out->commit, syncing->theirs))
		return true;
	return list_own(syncing, err) &&
		write_bundle(syncing, references, 1,
			syncing->theirs[0] ? TACIT_ORIGIN_MAIN : NULL, err);
}

bool tacit_sync_bundle_all(struct syncing *syncing, struct tacit_err *err)
{
	const char *references[] = { "refs/heads/main", TACIT_LOG_REFERENCE };
	struct tacit_sync_result *out = syncing->out;
	char receipts[TACIT_OID_SIZE];

	if (!tacit_store_head(syncing->store, out->commit, err) ||
		!tacit_sync_origin(syncing, err))
		return false;
	/* whoever takes it in takes main for origin's */
	if (syncing->theirs[0] &&
		!tacit_store_is_ancestor(
			syncing->store, out->commit, syncing->theirs))
		return tacit_fail(err, TACIT_REFUSED,
			       "origin has not all of what is recorded here, "
			       "and the file would say that it has") ||
			tacit_hint(err, "first: tacit sync");
	return write_bundle(syncing, references,
		tacit_store_receipts(syncing->store, receipts) ? 2 : 1, NULL,
		err);
}
