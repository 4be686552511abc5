#include "store/pending.h"

#include <stdlib.h>

#include <tacit/io.h>

#include "store/gc.h"
#include "store/git_lock.h"
#include "store/stale.h"
#include "store/tree_merge.h"
#include "store/worktree.h"

static bool main_tip(struct tacit_store *store, git_oid *tip, bool *found,
	struct tacit_err *err)
{
	int rc = git_reference_name_to_id(tip, store->repo, TACIT_MAIN);

	*found = rc == 0;
	if (rc < 0 && rc != GIT_ENOTFOUND)
		return tacit_store_fail(err, rc, "cannot read main");
	git_error_clear();
	return true;
}

/* What a commit has at each path; NULL: there is none, and so nothing. */
static bool fill_sides(struct tacit_store *store, struct tacit_pending *pending,
	const git_oid *commit, bool is_new, struct tacit_err *err)
{
	git_tree *tree = NULL;
	bool ok = (!commit || tacit_store_tree(store, commit, &tree, err)) &&
		tacit_tree_fill(store, tree ? git_tree_id(tree) : NULL,
			pending->edits, pending->count, is_new, err);

	git_tree_free(tree);
	return ok;
}

/* A command that cannot wait is one that reads, and may be asked by git's own
 * hook: that takes nothing back where the lock is gone, and git at work. */
static bool take_index_lock(struct tacit_store *store, bool landed,
	unsigned wait_ms, struct tacit_err *err)
{
	bool has_lock = false;

	if (!tacit_index_lock_is_ours(store, &has_lock, err))
		return false;
	if (!has_lock && !landed && !wait_ms)
		return tacit_fail(err, TACIT_CHANGED,
			"somebody has removed the lock on git's index");
	return has_lock || tacit_index_lock(store, wait_ms, err);
}

/* Main has moved; in version 1 nothing else has for certain, and a power loss
 * may have taken the names of files. */
static bool finish(struct tacit_store *store, struct tacit_pending *pending,
	const git_oid *tip, struct tacit_err *err)
{
	const git_oid *parent = pending->has_parent ? &pending->parent : NULL;
	struct tacit_work *work = NULL;
	bool ok = fill_sides(store, pending, parent, false, err) &&
		fill_sides(store, pending, tip, true, err) &&
		tacit_work_begin(
			store, pending->edits, pending->count, &work, err) &&
		tacit_work_finish(work, NULL, NULL, NULL, NULL, err);

	tacit_work_free(work);
	if (ok)
		tacit_stale_log(store, "finished the work tree of a commit");
	return ok;
}

static bool take_back(struct tacit_store *store, struct tacit_pending *pending,
	const git_oid *tip, struct tacit_err *err)
{
	for (size_t i = 0; i < pending->count; i++) {
		struct tacit_path_edit *edit = &pending->edits[i];

		edit->old_mode = edit->new_mode;
		git_oid_cpy(&edit->old_id, &edit->new_id);
	}
	if (!fill_sides(store, pending, tip, true, err) ||
		!tacit_work_take_back(
			store, pending->edits, pending->count, err))
		return false;
	tacit_stale_log(store, "took back what was not recorded");
	return true;
}

/* Whatever became of the commit: git may go on. */
static bool release(struct tacit_store *store, struct tacit_err *err)
{
	bool is_ours = false;

	return tacit_index_lock_is_ours(store, &is_ours, err) &&
		(!is_ours || tacit_index_unlock(store, err));
}

/* The work tree concerned, which may be another one of this repository. Where
 * HEAD has left main, its index is no longer that of main. */
static bool recover_worktree(struct tacit_store *store,
	struct tacit_pending *pending, unsigned wait_ms, struct tacit_err *err)
{
	bool on_main = tacit_store_check_on_main(store, NULL);
	bool found = false;
	git_oid tip;
	bool landed;

	if (!main_tip(store, &tip, &found, err))
		return false;
	landed = found &&
		(git_oid_equal(&tip, &pending->commit) ||
			git_graph_descendant_of(
				store->repo, &tip, &pending->commit) == 1);
	git_error_clear();
	if (on_main && store->work && (landed || pending->version > 1)) {
		if (!take_index_lock(store, landed, wait_ms, err) ||
			!(landed ? finish(store, pending, &tip, err)
				 : take_back(store, pending,
					   found ? &tip : NULL, err)))
			return false;
	}
	return release(store, err);
}

/*
 * git gc may have taken objects that main did not name yet. Where main is what
 * it was, nobody names them now.
 */
static bool write_again(struct tacit_store *store,
	const struct tacit_pending *pending, unsigned wait_ms,
	struct tacit_err *err)
{
	bool found = false;
	git_oid tip;

	if (!main_tip(store, &tip, &found, err))
		return false;
	if (!found ||
		(pending->has_parent && git_oid_equal(&tip, &pending->parent)))
		return true;
	return tacit_gc_wait(store, wait_ms, err) &&
		tacit_writer_restore(&pending->objects, err);
}

static bool recover(struct tacit_store *store, struct tacit_pending *pending,
	unsigned wait_ms, struct tacit_err *err)
{
	struct tacit_store *other = NULL;
	struct tacit_err why = { 0 };
	struct tacit_buf folder = { 0 };
	bool ok;

	if (!tacit_stale_break_main(store, &pending->commit, err) ||
		!write_again(store, pending, wait_ms, err))
		return false;
	if (!pending->worktree.len)
		return true;
	if (tacit_str_eqs(pending->worktree, store->git))
		return recover_worktree(store, pending, wait_ms, err);
	tacit_buf_add_str(&folder, pending->worktree);
	if (tacit_store_open_handle(folder.data, &other, &why)) {
		ok = tacit_store_start(other, err) &&
			recover_worktree(other, pending, wait_ms, err);
		tacit_store_close_handle(other);
	} else {
		/* one that is gone has nothing to be finished */
		ok = why.code == TACIT_NOTFOUND || tacit_fail_as(err, &why);
	}
	tacit_buf_clear(&folder);
	return ok;
}

bool tacit_pending_recover(
	struct tacit_store *store, unsigned wait_ms, struct tacit_err *err)
{
	struct tacit_arena arena = { 0 };
	struct tacit_pending pending = { 0 };
	bool is_whole = false;
	bool ok;

	if (!tacit_pending_exists(store))
		return true;
	ok = tacit_pending_read(store, &arena, &pending, &is_whole, err);
	if (ok && is_whole) {
		/* as commands leave them, but it costs little to be sure */
		if (pending.count)
			qsort(pending.edits, pending.count,
				sizeof(*pending.edits), tacit_by_text);
		ok = recover(store, &pending, wait_ms, err);
	} else if (ok) {
		/* it was not synced, and so main has not moved */
		tacit_stale_log(store, "dropped an intent that is not whole");
		ok = release(store, err);
	}
	if (ok)
		tacit_pending_drop(store);
	tacit_pending_clear(&pending);
	tacit_arena_clear(&arena);
	return ok;
}
