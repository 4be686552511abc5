/*
 * store: the record in git. The only user of libgit2.
 *
 * Reads take a commit and never look at uncommitted files. A write makes
 * blobs, trees and one raw commit, syncs them, moves refs/heads/main by
 * compare-and-swap, and reads the commit back through a fresh handle before
 * it says that it happened. git_commit_create is never used: it can return 0
 * although the commit was not written.
 *
 * With a work tree, files and git's index are brought to the commit before
 * main moves, and back where it does not, all of it under index.lock: a git
 * that reads HEAD, then its index, and then locks that, never commits an older
 * index on top of what was recorded.
 *
 * A command may be killed anywhere. Before all this the intent stands in
 * <common>/tacit/pending, and index.lock is a second name of it. The next open
 * or lock looks whether main holds the commit, completes it or takes back what
 * was not recorded, and removes the locks that the killed command left.
 *
 *	struct tacit_store *store = NULL;
 *	if (!tacit_store_open(".", &store, err) ||
 *		!tacit_store_head(store, commit, err))
 */
#ifndef TACIT_STORE_H
#define TACIT_STORE_H

#include <tacit/buf.h>
#include <tacit/mem.h>
#include <tacit/time.h>

enum { TACIT_OID_SIZE = 41 }; /* 40 hex digits and the zero */

struct tacit_store;

/**
 * Find and open the repository that `path` is in. NULL: the one that git's
 * environment names, as a hook needs it (GIT_DIR, GIT_INDEX_FILE, and the
 * quarantine of a push in GIT_OBJECT_DIRECTORY).
 * Fails: TACIT_NOTFOUND no repository here; TACIT_GIT belongs to another
 * owner, broken, ... (the hint says what to do).
 */
TACIT_MUST_USE bool tacit_store_open(
	const char *path, struct tacit_store **out, struct tacit_err *err);

/** Make one whose HEAD is main. Fails: TACIT_INVALID there is one. */
TACIT_MUST_USE bool tacit_store_create(const char *path, bool bare,
	struct tacit_store **out, struct tacit_err *err);
void tacit_store_close(struct tacit_store *store);

/** Folders, without a slash at the end; work_folder is NULL when bare. */
const char *tacit_store_common_folder(const struct tacit_store *store);
const char *tacit_store_git_folder(const struct tacit_store *store);
const char *tacit_store_work_folder(const struct tacit_store *store);

/** The commit that HEAD names. Fails: TACIT_NOTFOUND no commit yet. */
TACIT_MUST_USE bool tacit_store_head(struct tacit_store *store,
	char commit[TACIT_OID_SIZE], struct tacit_err *err);

/** A revision as git writes it. Fails: TACIT_NOTFOUND, TACIT_GIT. */
TACIT_MUST_USE bool tacit_store_resolve(struct tacit_store *store,
	const char *revision, char commit[TACIT_OID_SIZE],
	struct tacit_err *err);

/** HEAD is refs/heads/main, as writes need. Fails: TACIT_REFUSED: where it is. */
TACIT_MUST_USE bool tacit_store_check_on_main(
	struct tacit_store *store, struct tacit_err *err);

bool tacit_store_is_on_main(struct tacit_store *store);

/** Whether `older` is `newer` or among its ancestors. False on error. */
bool tacit_store_is_ancestor(
	struct tacit_store *store, const char *older, const char *newer);

/** One difference between two commits. */
struct tacit_difference {
	const char *path;
	const char *old_blob; /* 40 hex, NULL: added */
	const char *new_blob; /* 40 hex, NULL: removed */
	unsigned old_mode; /* of the entries; 0: none */
	unsigned mode;
};

/** Return false to stop; the walk then fails with what the caller recorded. */
typedef bool (*tacit_difference_fn)(const struct tacit_difference *difference,
	void *ctx, struct tacit_err *err);

/**
 * Every path that differs between two commits, equal trees skipped unread.
 * `from` NULL: against nothing, that is, every file. In path order.
 */
TACIT_MUST_USE bool tacit_store_compare(struct tacit_store *store,
	const char *from, const char *to, tacit_difference_fn fn, void *ctx,
	struct tacit_err *err);

/**
 * What git's index (staged changes) would change in HEAD's tree; for a hook.
 * With no commit yet: everything staged. An unmerged path fails.
 */
TACIT_MUST_USE bool tacit_store_compare_staged(struct tacit_store *store,
	tacit_difference_fn fn, void *ctx, struct tacit_err *err);

/**
 * A blob's bytes, appended; they are compared with its id.
 * Fails: TACIT_NOTFOUND, TACIT_LIMIT, TACIT_GIT.
 */
TACIT_MUST_USE bool tacit_store_blob(struct tacit_store *store,
	const char *blob, size_t limit, struct tacit_buf *out,
	struct tacit_err *err);

/** The blob at a path of a commit. Fails: TACIT_NOTFOUND. */
TACIT_MUST_USE bool tacit_store_blob_at(struct tacit_store *store,
	const char *commit, const char *path, char blob[TACIT_OID_SIZE],
	struct tacit_err *err);

/** The blob id that these bytes have. Pure. */
TACIT_MUST_USE bool tacit_store_hash(struct tacit_str bytes,
	char blob[TACIT_OID_SIZE], struct tacit_err *err);

struct tacit_change {
	const char *path;
	const struct tacit_str *bytes; /* NULL: remove the path */
	struct tacit_spool *spool; /* in which they wait; or NULL */
};

struct tacit_signature {
	const char *name; /* a role: "Secretariat", "Türkiye" */
	const char *email; /* "secretariat@register.invalid" */
	struct tacit_instant when;
	int offset_s;
};

/**
 * Hold our own lock on the register while validating against `head` and
 * writing; waits at most 30 seconds. Stale locks of git in the way of main
 * or the index are judged here (limits: our lock held, older than 10 minutes
 * or than this machine's start, no process has it open) and renamed aside into
 * <common>/tacit, with a line in <common>/tacit/log; what a killed command left
 * is finished.
 * Fails: TACIT_CHANGED; TACIT_IO; TACIT_GIT the repository cannot be opened, or
 * the work tree in which an intent is to be finished.
 */
TACIT_MUST_USE bool tacit_store_lock(
	struct tacit_store *store, struct tacit_err *err);
void tacit_store_unlock(struct tacit_store *store);

/**
 * One commit on main with these changes on top of `parent` (NULL: the first
 * commit). Must be called under the lock. With a work tree, index.lock is
 * taken, clean files are written and the entries of the written paths renewed
 * before main moves; paths whose file is dirty are left alone and returned in
 * `left` (arena-owned, may be NULL).
 *
 * Fails: TACIT_CHANGED main is no longer `parent`, or index.lock was not to
 *        be had, or a path's entry differs from `parent`, or with a work tree
 *        a file and a folder change places: nothing recorded.
 *        TACIT_DOUBT written but not confirmed, or a lock is left: the message
 *        says which, and the next command looks.
 *        TACIT_INVALID a path twice, below a file, or none that git takes;
 *        TACIT_NOTFOUND nothing there to remove; TACIT_REFUSED HEAD is not
 *        on main; TACIT_LIMIT, TACIT_IO, TACIT_GIT: nothing recorded.
 */
TACIT_MUST_USE bool tacit_store_commit(struct tacit_store *store,
	const char *parent, const struct tacit_change *changes, size_t count,
	const struct tacit_signature *author, const char *message,
	struct tacit_arena *arena, const char ***left, size_t *left_count,
	char commit[TACIT_OID_SIZE], struct tacit_err *err);

struct tacit_log_entry {
	const char *commit;
	const char *author; /* display text, nothing else */
	const char *email; /* the same */
	const char *message; /* as git has it, unescaped */
	struct tacit_instant when;
	int offset_s;
	const char *blob; /* of the path asked for, in that commit; or NULL */
};
typedef bool (*tacit_log_fn)(
	const struct tacit_log_entry *entry, void *ctx, struct tacit_err *err);

/**
 * Commits from `commit` back, newest first, along the first parents; with
 * `path` only those that changed it. The callback returns false to stop
 * without failure by leaving err clear.
 */
TACIT_MUST_USE bool tacit_store_log(struct tacit_store *store,
	const char *commit, const char *path, tacit_log_fn fn, void *ctx,
	struct tacit_err *err);

/** A git configuration value, appended; false when it is not set. */
bool tacit_store_config(
	struct tacit_store *store, const char *key, struct tacit_buf *out);
/** Is it yes, as git reads it? Not set it is no; neither yes nor no it is yes. */
bool tacit_store_config_says(struct tacit_store *store, const char *key);
TACIT_MUST_USE bool tacit_store_set_config(struct tacit_store *store,
	const char *key, const char *value, struct tacit_err *err);

/** Tip of refs/tacit/receipts; false: there is none, or it cannot be read. */
bool tacit_store_receipts(struct tacit_store *store, char tip[TACIT_OID_SIZE]);

#endif
