/* sync_parts: what the files of sync share. */
#ifndef TACIT_KEEP_SYNC_PARTS_H
#define TACIT_KEEP_SYNC_PARTS_H

#include "keep/sync.h"
#include "store/moving.h"
#include "store/replay.h"

struct syncing {
	struct tacit_store *store;
	const struct tacit_sync *asked;
	struct tacit_sync_result *out;
	char mine[TACIT_OID_SIZE]; /* main here */
	char theirs[TACIT_OID_SIZE]; /* main of origin; "": none */
	char proved[TACIT_OID_SIZE]; /* as before the landing; "": stays so */
	bool has_other_log; /* origin's is not how the one here goes on */
	struct tacit_arena arena;
	struct tacit_new_commits own; /* that origin has not */
	struct tacit_replay *replay;
	struct tacit_register *reg; /* where it was opened last; or NULL */
	const char **anew; /* paths left out, or recorded anew */
	size_t anew_count;
	size_t anew_cap;
	size_t anew_done; /* of an earlier try, which has landed */
};

/** syncing->theirs as it was seen last. Fails: TACIT_GIT. */
TACIT_MUST_USE bool tacit_sync_origin(
	struct syncing *syncing, struct tacit_err *err);

/** Ask origin; out->end says how that ended. Fails: TACIT_GIT, TACIT_REFUSED. */
TACIT_MUST_USE bool tacit_sync_fetch(
	struct syncing *syncing, struct tacit_err *err);

/** Whether origin shows a log of receipts; also where nobody can tell. */
bool tacit_sync_origin_has_log(struct syncing *syncing);

/** What receipts here say was received, origin's main has. Fails:
 * TACIT_REFUSED. */
TACIT_MUST_USE bool tacit_sync_check_kept(
	struct syncing *syncing, struct tacit_err *err);

/** *is_raced: somebody else was quicker; then it is to be done again. */
TACIT_MUST_USE bool tacit_sync_push(
	struct syncing *syncing, bool *is_raced, struct tacit_err *err);

/** main is about to be pushed: from then on its receipt is awaited.
 * Fails: TACIT_GIT. */
TACIT_MUST_USE bool tacit_sync_await_receipt(
	struct syncing *syncing, struct tacit_err *err);

/** Where logs of receipts are kept that do not go on from the one here. */
#define TACIT_SYNC_OTHER_LOGS "refs/tacit/other-receipts/"

/** Keep such a log under a name of its own: out->other_log. Fails: TACIT_GIT. */
TACIT_MUST_USE bool tacit_sync_keep_other_log(
	struct syncing *syncing, const char *tip, struct tacit_err *err);

/** Instead of origin the file `from`; out->digest. Fails: as tacit_bundle_open;
 * TACIT_REFUSED it does not go on from what origin had. */
TACIT_MUST_USE bool tacit_sync_take_bundle(
	struct syncing *syncing, struct tacit_err *err);

/** Into the file `bundle`: what stands on top of origin's main, out->bundled;
 * where there is nothing, no file. Or all, which must be origin's, and its
 * receipts. Fails: as tacit_bundle_write; TACIT_REFUSED. */
TACIT_MUST_USE bool tacit_sync_bundle_own(
	struct syncing *syncing, struct tacit_err *err);
TACIT_MUST_USE bool tacit_sync_bundle_all(
	struct syncing *syncing, struct tacit_err *err);

/** How many commits origin has not, as far as it is known, and since when. */
void tacit_sync_count_waiting(struct syncing *syncing);

/** Own commits on top of origin's main, told in out->faults what cannot be.
 * Fails: TACIT_GIT, TACIT_DB. */
TACIT_MUST_USE bool tacit_sync_put_on_top(
	struct syncing *syncing, struct tacit_err *err);

/** syncing->reg at a commit, by now's instant. Fails: as opening does. */
TACIT_MUST_USE bool tacit_sync_open_at(
	struct syncing *syncing, const char *commit, struct tacit_err *err);

/**
 * Whether a document may be recorded on the tip, as a command would be asked:
 * told where it may not, but might on `parent`, the commit's own.
 * Fails: TACIT_GIT, TACIT_DB.
 */
TACIT_MUST_USE bool tacit_sync_deed(struct syncing *syncing,
	const struct tacit_document *doc, const char *parent,
	struct tacit_err *err);

/**
 * The pins that a document brings, on the tip: told where one is no longer the
 * text there. Of a note that is issued by it they are made anew, in `bytes`.
 * `before`: what it was in the commit's own parent, or NULL.
 */
TACIT_MUST_USE bool tacit_sync_pins(struct syncing *syncing,
	const struct tacit_document *doc, const struct tacit_document *before,
	struct tacit_str *bytes, struct tacit_err *err);

/** A path that main will have another text of, or none. */
void tacit_sync_anew(struct syncing *syncing, const char *path);

/** "; received: there "A", here "B"", for each key that differs; "": none. In the
 * arena. */
const char *tacit_sync_values(struct tacit_arena *arena,
	const struct tacit_document *theirs, const struct tacit_document *mine);

/** ": there "A", here "B"", of the first lines that both changed, out of what
 * tacit_replay_merge marked. In the arena. */
const char *tacit_sync_lines(
	struct tacit_arena *arena, struct tacit_str marked);

/** "commit 1a2b3c4 of NAME": which one brought the tip's text of a path. */
const char *tacit_sync_who(struct syncing *syncing, const char *path);

#endif
