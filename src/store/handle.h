/*
 * handle: what the files of the store share. libgit2's types stay in here.
 */
#ifndef TACIT_STORE_HANDLE_H
#define TACIT_STORE_HANDLE_H

#include <git2.h>

#include <tacit/store.h>

/* can return 0 although the commit was not written */
#pragma GCC poison git_commit_create git_commit_create_v git_commit_amend

#define TACIT_MAIN "refs/heads/main"
#define TACIT_PROVED "refs/tacit/proved"

/* Folders nested deeper than this are an attack, not a register. */
enum { TACIT_TREE_DEPTH = 64 };

struct tacit_store {
	git_repository *repo; /* by tacit_store_start */
	git_odb *odb; /* by tacit_store_odb */
	bool is_plain; /* its files say what is asked most */
	char *common;
	char *git;
	char *work; /* NULL when bare */
	int lock; /* descriptor of our lock, -1 when not held */
};

/**
 * Record libgit2's last error after what we were doing. False. The code of
 * libgit2 decides between TACIT_NOTFOUND, TACIT_CHANGED, TACIT_INVALID and
 * TACIT_GIT.
 */
bool tacit_store_fail(struct tacit_err *err, int rc, const char *fmt, ...)
	TACIT_PRINTF(3, 4);

/** tacit_store_open without looking for what a killed command left. */
TACIT_MUST_USE bool tacit_store_open_handle(
	const char *path, struct tacit_store **out, struct tacit_err *err);
/** tacit_store_close of one that holds no lock. */
void tacit_store_close_handle(struct tacit_store *store);

/** Where the intent of a commit stands (see pending.h), appended. */
void tacit_pending_path(
	const struct tacit_store *store, struct tacit_buf *path);

/** Have libgit2 open it, at the first call. What uses `repo` asks before. */
TACIT_MUST_USE bool tacit_store_start(
	struct tacit_store *store, struct tacit_err *err);

/** The object database, opened at the first call. NULL: err is set. */
git_odb *tacit_store_odb(struct tacit_store *store, struct tacit_err *err);

/** 40 hex digits to an id. Fails: TACIT_INVALID. */
TACIT_MUST_USE bool tacit_store_oid(
	const char *hex, git_oid *out, struct tacit_err *err);

/**
 * Say that a commit, or its tree, cannot be read because of `rc`: TACIT_GIT,
 * and where main or what was proved names it, how to go on. False.
 */
bool tacit_store_fail_commit(struct tacit_store *store, const git_oid *commit,
	bool is_tree, int rc, struct tacit_err *err);

/**
 * Hint at the last commit that main named and that can be read; where main is
 * broken git has to be rid of it first. False: none is known.
 */
bool tacit_store_advise(
	struct tacit_store *store, bool is_broken, struct tacit_err *err);

/**
 * The repository opened once more, without what this handle holds in memory.
 * Owns: the caller frees it. NULL: err is set.
 */
git_repository *tacit_store_reopen(
	struct tacit_store *store, struct tacit_err *err);

/** Read a blob. Owns: the caller frees it. */
TACIT_MUST_USE bool tacit_store_read(struct tacit_store *store,
	const git_oid *blob, git_odb_object **out, struct tacit_err *err);

/** The tree of a commit. Owns: the caller frees it. */
TACIT_MUST_USE bool tacit_store_tree(struct tacit_store *store,
	const git_oid *commit, git_tree **out, struct tacit_err *err);

struct tacit_trees; /* see kept.h */

/**
 * tacit_store_compare of two trees; `from` NULL: against nothing. What is read
 * of `to` is kept, if there is where.
 */
TACIT_MUST_USE bool tacit_compare_trees(struct tacit_store *store,
	struct tacit_trees *kept, const git_oid *from, const git_oid *to,
	tacit_difference_fn fn, void *ctx, struct tacit_err *err);

/**
 * What stands at a path below a tree. *mode 0: nothing. Fails: a broken or
 * missing object.
 */
TACIT_MUST_USE bool tacit_tree_at(const git_tree *tree, const char *path,
	unsigned *mode, git_oid *id, struct tacit_err *err);

#endif
