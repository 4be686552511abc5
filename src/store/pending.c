#include "store/pending.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <tacit/io.h>

#include "store/git_lock.h"
#include "store/stale.h"
#include "store/worktree.h"

/* 1: the work tree comes after main, and only the names of its paths stand
 * there. 2: it goes first, and they stand there with what they become. */
enum { VERSION = 2, PENDING_LIMIT = 256 << 20 };

bool tacit_pending_exists(const struct tacit_store *store)
{
	struct tacit_buf path = { 0 };
	bool found;

	tacit_pending_path(store, &path);
	found = tacit_io_exists(path.data);
	tacit_buf_clear(&path);
	return found;
}

static void add_path(struct tacit_buf *text, const struct tacit_path_edit *edit)
{
	char hex[TACIT_OID_SIZE];

	tacit_buf_printf(text, "path %o %s %s\n", edit->new_mode,
		git_oid_tostr(hex, sizeof(hex), &edit->new_id), edit->path);
}

bool tacit_pending_write(struct tacit_store *store, const git_oid *parent,
	const git_oid *commit, const struct tacit_path_edit *edits,
	size_t count, struct tacit_err *err)
{
	struct tacit_buf path = { 0 };
	struct tacit_buf text = { 0 };
	char hex[TACIT_OID_SIZE];
	bool ok;

	tacit_buf_printf(&text, TACIT_PENDING_MARK "%d\n", VERSION);
	tacit_buf_printf(&text, "parent %s\n",
		parent ? git_oid_tostr(hex, sizeof(hex), parent) : "none");
	tacit_buf_printf(
		&text, "commit %s\n", git_oid_tostr(hex, sizeof(hex), commit));
	if (store->work)
		tacit_buf_printf(&text, "worktree %s\n", store->git);
	for (size_t i = 0; store->work && i < count; i++)
		add_path(&text, &edits[i]);
	tacit_buf_adds(&text, "end\n");
	tacit_pending_path(store, &path);
	ok = tacit_io_replace(path.data, tacit_buf_str(&text), 0666, err);
	tacit_buf_clear(&path);
	tacit_buf_clear(&text);
	return ok;
}

void tacit_pending_drop(struct tacit_store *store)
{
	struct tacit_buf path = { 0 };

	tacit_pending_path(store, &path);
	(void)unlink(path.data);
	tacit_buf_clear(&path);
}

/* --- reading it ---------------------------------------------------------- */

struct pending {
	uint64_t version;
	bool has_parent;
	git_oid parent;
	git_oid commit;
	struct tacit_str worktree; /* empty: a bare repository */
	struct tacit_path_edit *edits; /* their new side; in 1 not even that */
	size_t count;
};

static bool take_id(struct tacit_str line, git_oid *id)
{
	return line.len == GIT_OID_HEXSZ &&
		git_oid_fromstrn(id, line.data, line.len) == 0;
}

/* "100644 ID PATH"; the mode 0 is that of what goes. */
static bool take_side(struct tacit_str *line, struct tacit_path_edit *edit)
{
	struct tacit_str mode;
	struct tacit_str id;

	if (!tacit_str_split(line, ' ', &mode) ||
		!tacit_str_split(line, ' ', &id) || !take_id(id, &edit->new_id))
		return false;
	if (tacit_str_eqs(mode, "100644"))
		edit->new_mode = GIT_FILEMODE_BLOB;
	else if (tacit_str_eqs(mode, "100755"))
		edit->new_mode = GIT_FILEMODE_BLOB_EXECUTABLE;
	else if (!tacit_str_eqs(mode, "0"))
		return false;
	return true;
}

static bool take_path(struct tacit_arena *arena, struct tacit_str line,
	struct pending *pending, size_t *cap)
{
	struct tacit_path_edit *edit = tacit_arena_append(
		arena, &pending->edits, &pending->count, cap, sizeof(*edit));

	if (pending->version > 1 && !take_side(&line, edit))
		return false;
	edit->path = tacit_arena_strndup(arena, line.data, line.len);
	return line.len > 0;
}

static bool take_line(struct tacit_arena *arena, struct tacit_str line,
	struct pending *pending, size_t *cap)
{
	if (tacit_str_skip(&line, "parent ")) {
		pending->has_parent = take_id(line, &pending->parent);
		return pending->has_parent || tacit_str_eqs(line, "none");
	}
	if (tacit_str_skip(&line, "commit "))
		return take_id(line, &pending->commit);
	if (tacit_str_skip(&line, "worktree ")) {
		pending->worktree = line;
		return true;
	}
	return tacit_str_skip(&line, "path ") &&
		take_path(arena, line, pending, cap);
}

static bool parse(struct tacit_arena *arena, struct tacit_str text,
	struct pending *pending)
{
	struct tacit_str line;
	size_t cap = 0;

	if (!tacit_str_ends(text, "\nend\n") ||
		!tacit_str_skip(&text, TACIT_PENDING_MARK) ||
		!tacit_str_line(&text, &line) ||
		!tacit_str_number(line, VERSION, &pending->version))
		return false;
	text.len -= strlen("end\n");
	while (tacit_str_line(&text, &line))
		if (!take_line(arena, line, pending, &cap))
			return false;
	return true;
}

/* --- finishing or taking back -------------------------------------------- */

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
static bool fill_sides(struct tacit_store *store, struct pending *pending,
	const git_oid *commit, bool is_new, struct tacit_err *err)
{
	git_tree *tree = NULL;
	bool ok = !commit || tacit_store_tree(store, commit, &tree, err);

	for (size_t i = 0; ok && i < pending->count; i++) {
		struct tacit_path_edit *edit = &pending->edits[i];
		unsigned *mode = is_new ? &edit->new_mode : &edit->old_mode;

		*mode = 0;
		ok = !tree ||
			tacit_tree_at(tree, edit->path, mode,
				is_new ? &edit->new_id : &edit->old_id, err);
	}
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
static bool finish(struct tacit_store *store, struct pending *pending,
	const git_oid *tip, struct tacit_err *err)
{
	const git_oid *parent = pending->has_parent ? &pending->parent : NULL;
	struct tacit_work *work = NULL;
	bool ok = fill_sides(store, pending, parent, false, err) &&
		fill_sides(store, pending, tip, true, err) &&
		tacit_work_begin(store, false, pending->edits, pending->count,
			&work, err) &&
		tacit_work_finish(work, NULL, NULL, NULL, err);

	tacit_work_free(work);
	if (ok)
		tacit_stale_log(store, "finished the work tree of a commit");
	return ok;
}

static bool take_back(struct tacit_store *store, struct pending *pending,
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
static bool recover_worktree(struct tacit_store *store, struct pending *pending,
	unsigned wait_ms, struct tacit_err *err)
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

static bool recover(struct tacit_store *store, struct pending *pending,
	unsigned wait_ms, struct tacit_err *err)
{
	struct tacit_store *other = NULL;
	struct tacit_err why = { 0 };
	struct tacit_buf folder = { 0 };
	bool ok;

	if (!tacit_stale_break_main(store, &pending->commit, err))
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
	struct tacit_buf path = { 0 };
	struct tacit_buf text = { 0 };
	struct pending pending = { 0 };
	bool ok = true;

	tacit_pending_path(store, &path);
	if (!tacit_io_exists(path.data))
		goto out;
	ok = tacit_io_read_own(path.data, PENDING_LIMIT, &text, err);
	if (ok && parse(&arena, tacit_buf_str(&text), &pending)) {
		ok = recover(store, &pending, wait_ms, err);
	} else if (ok) {
		/* it was not synced, and so main has not moved */
		tacit_stale_log(store, "dropped an intent that is not whole");
		ok = release(store, err);
	}
	if (ok)
		tacit_pending_drop(store);
out:
	tacit_buf_clear(&path);
	tacit_buf_clear(&text);
	tacit_arena_clear(&arena);
	return ok;
}
