#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <tacit/io.h>

#include "store/git_lock.h"
#include "store/pending.h"
#include "store/worktree.h"

enum { REF_TRIES = 500, REF_PAUSE_MS = 20, INDEX_WAIT_MS = 10000 };

/* Whether main is ours: from then on the commit is recorded. */
enum moved { NOT_MOVED, MOVED, MOVED_PERHAPS };

/* One commit on its way. */
struct commit {
	struct tacit_store *store;
	struct tacit_writer writer;
	struct tacit_path_edit *edits;
	size_t count;
	bool has_parent;
	git_oid parent;
	git_oid id;
	struct tacit_work *work;
	bool has_index; /* index.lock is ours */
	bool is_renewed; /* git's index and files may be the new ones */
	enum moved moved;
};

/* Paths that were left alone: the caller's, or none is asked for. */
struct left {
	struct tacit_arena *arena;
	const char ***paths;
	size_t *count;
};

static bool check_caller(struct tacit_store *store,
	const struct tacit_change *changes, size_t count, struct tacit_err *err)
{
	if (store->lock < 0)
		return tacit_fail(err, TACIT_INVALID,
			"a commit needs the lock on the register");
	for (size_t i = 0; i < count; i++)
		if (!tacit_tree_check_path(changes[i].path, err))
			return false;
	return tacit_store_check_on_main(store, err);
}

/* Main is what the caller looked at, or nothing is even tried. */
static bool check_parent(struct commit *commit, struct tacit_err *err)
{
	git_oid tip;
	int rc =
		git_reference_name_to_id(&tip, commit->store->repo, TACIT_MAIN);

	if (rc < 0 && rc != GIT_ENOTFOUND)
		return tacit_store_fail(err, rc, "cannot read main");
	git_error_clear();
	if (rc == GIT_ENOTFOUND ? !commit->has_parent
				: commit->has_parent &&
				git_oid_equal(&tip, &commit->parent))
		return true;
	return tacit_fail(err, TACIT_CHANGED, "main has moved meanwhile");
}

static bool stage_blobs(struct commit *commit,
	const struct tacit_change *changes, struct tacit_err *err)
{
	commit->edits = tacit_zalloc(commit->count, sizeof(*commit->edits));
	for (size_t i = 0; i < commit->count; i++) {
		struct tacit_path_edit *edit = &commit->edits[i];

		edit->path = changes[i].path;
		if (!changes[i].bytes)
			continue;
		edit->new_mode = GIT_FILEMODE_BLOB;
		if (!tacit_writer_add(&commit->writer, GIT_OBJECT_BLOB,
			    *changes[i].bytes, &edit->new_id, err))
			return false;
	}
	return true;
}

static bool stage_trees(
	struct commit *commit, git_oid *tree, struct tacit_err *err)
{
	git_tree *base = NULL;
	bool ok;

	if (commit->has_parent &&
		!tacit_store_tree(commit->store, &commit->parent, &base, err))
		return false;
	ok = tacit_tree_edit(
		&commit->writer, base, commit->edits, commit->count, tree, err);
	git_tree_free(base);
	return ok;
}

static void add_person(
	struct tacit_buf *raw, const char *role, const git_signature *who)
{
	int offset =
		who->when.offset < 0 ? -who->when.offset : who->when.offset;

	tacit_buf_printf(raw, "%s %s <%s> %lld %c%02d%02d\n", role, who->name,
		who->email, (long long)who->when.time,
		who->when.offset < 0 ? '-' : '+', offset / 60, offset % 60);
}

/* Raw, because the trees it refers to are not written yet. */
static bool stage_commit(struct commit *commit, const git_oid *tree,
	const struct tacit_signature *author, const char *message,
	struct tacit_err *err)
{
	git_signature *who = NULL;
	struct tacit_buf raw = { 0 };
	char hex[TACIT_OID_SIZE];
	bool ok = false;
	int rc = git_signature_new(&who, author->name, author->email,
		author->when.s, author->offset_s / 60);

	if (rc == 0)
		rc = git_repository_set_ident(
			commit->store->repo, who->name, who->email);
	if (rc < 0) {
		(void)tacit_store_fail(err, rc, "cannot sign the commit");
		goto out;
	}
	tacit_buf_printf(
		&raw, "tree %s\n", git_oid_tostr(hex, sizeof(hex), tree));
	if (commit->has_parent)
		tacit_buf_printf(&raw, "parent %s\n",
			git_oid_tostr(hex, sizeof(hex), &commit->parent));
	add_person(&raw, "author", who);
	add_person(&raw, "committer", who);
	tacit_buf_printf(&raw, "\n%s", message);
	ok = tacit_writer_add_copy(&commit->writer, GIT_OBJECT_COMMIT,
		tacit_buf_str(&raw), &commit->id, err);
out:
	tacit_buf_clear(&raw);
	git_signature_free(who);
	return ok;
}

static int move_main(struct commit *commit, const char *log)
{
	git_reference *ref = NULL;
	int rc;

	if (commit->has_parent)
		rc = git_reference_create_matching(&ref, commit->store->repo,
			TACIT_MAIN, &commit->id, 1, &commit->parent, log);
	else
		rc = git_reference_create(&ref, commit->store->repo, TACIT_MAIN,
			&commit->id, 0, log);
	git_reference_free(ref);
	return rc;
}

/* An error does not mean that main did not move: look. */
static enum moved look_at_main(struct commit *commit)
{
	git_oid tip;
	int rc =
		git_reference_name_to_id(&tip, commit->store->repo, TACIT_MAIN);

	git_error_clear();
	if (rc < 0)
		return rc == GIT_ENOTFOUND ? NOT_MOVED : MOVED_PERHAPS;
	return git_oid_equal(&tip, &commit->id) ? MOVED : NOT_MOVED;
}

static bool fail_locked(struct commit *commit, struct tacit_err *err)
{
	struct tacit_buf path = { 0 };

	tacit_buf_printf(
		&path, "%s/" TACIT_MAIN ".lock", commit->store->common);
	(void)tacit_fail_at(
		err, TACIT_CHANGED, path.data, 0, "git is moving main");
	(void)tacit_hint(err,
		"try again; if no git command is running: rm '%s'", path.data);
	tacit_buf_clear(&path);
	git_error_clear();
	return false;
}

static bool fail_swap(struct commit *commit, int rc, struct tacit_err *err)
{
	if (rc == GIT_ELOCKED)
		return fail_locked(commit, err);
	if (rc == GIT_EEXISTS || rc == GIT_EMODIFIED)
		return tacit_fail(
			err, TACIT_CHANGED, "main has moved meanwhile");
	(void)tacit_store_fail(err, rc, "cannot move main");
	commit->moved = look_at_main(commit);
	return false;
}

/*
 * The compare-and-swap. git does not know our lock, so its own may be in the
 * way for a moment.
 */
static bool swap_main(
	struct commit *commit, const char *message, struct tacit_err *err)
{
	struct tacit_str rest = tacit_str_of(message);
	struct tacit_str first = { 0 };
	struct tacit_buf log = { 0 };
	unsigned tries = 0;
	int rc;

	(void)tacit_str_line(&rest, &first);
	tacit_buf_adds(
		&log, commit->has_parent ? "commit: " : "commit (initial): ");
	tacit_buf_add_str(&log, first);
	while ((rc = move_main(commit, log.data)) == GIT_ELOCKED &&
		tries++ < REF_TRIES)
		tacit_io_pause_ms(REF_PAUSE_MS / 2 +
			commit->id.id[tries % GIT_OID_RAWSZ] % REF_PAUSE_MS);
	tacit_buf_clear(&log);
	if (rc < 0)
		return fail_swap(commit, rc, err);
	commit->moved = MOVED;
	return true;
}

static bool stage(struct commit *commit, const struct tacit_change *changes,
	const struct tacit_signature *author, const char *message,
	struct tacit_err *err)
{
	git_oid tree;

	return check_parent(commit, err) && stage_blobs(commit, changes, err) &&
		stage_trees(commit, &tree, err) &&
		stage_commit(commit, &tree, author, message, err);
}

static bool take_index(struct commit *commit, struct tacit_err *err)
{
	char tip[TACIT_OID_SIZE];

	if (!commit->store->work)
		return true;
	if (!tacit_index_lock(commit->store, INDEX_WAIT_MS, err))
		return false;
	commit->has_index = true;
	return tacit_work_begin(commit->store, commit->edits, commit->count,
		       &commit->work, err) &&
		tacit_work_check(commit->work,
			commit->has_parent ? git_oid_tostr(tip, sizeof(tip),
						     &commit->parent)
					   : NULL,
			err);
}

/* The intent goes last: as long as it stands the next command tidies up. */
static bool tidy_up(struct commit *commit, struct tacit_err *err)
{
	if (commit->has_index && !tacit_index_unlock(commit->store, err))
		return false;
	tacit_pending_drop(commit->store);
	return true;
}

/*
 * The work tree goes first, so that no git reads a main that holds what its
 * index does not: it would commit the index, on top of that main.
 */
static bool renew(
	struct commit *commit, const struct left *left, struct tacit_err *err)
{
	if (!commit->work)
		return true;
	commit->is_renewed = true;
	return tacit_work_finish(commit->work, &commit->writer, left->arena,
		left->paths, left->count, err);
}

static void reverse(struct tacit_path_edit *edit)
{
	struct tacit_path_edit old = *edit;

	edit->old_mode = old.new_mode;
	git_oid_cpy(&edit->old_id, &old.new_id);
	edit->new_mode = old.old_mode;
	git_oid_cpy(&edit->new_id, &old.old_id);
}

/* Nothing is recorded: git's index and the files are as they were. */
static bool take_back(
	struct commit *commit, const struct left *left, struct tacit_err *err)
{
	bool ok = true;

	if (left->paths) {
		*left->paths = NULL;
		*left->count = 0;
	}
	if (commit->is_renewed) {
		for (size_t i = 0; i < commit->count; i++)
			reverse(&commit->edits[i]);
		ok = tacit_work_take_back(
			commit->store, commit->edits, commit->count, err);
	}
	return ok && tidy_up(commit, err);
}

/*
 * Everything that can still be refused; afterwards main has moved. First the
 * intent, then what git's index says of it, then the objects: so nothing is
 * written where the index is in the way. What cannot be taken back now is
 * taken back by the next command, and git has to wait for it.
 */
static bool record(struct commit *commit, const char *message,
	const struct left *left, struct tacit_err *err)
{
	const git_oid *parent = commit->has_parent ? &commit->parent : NULL;
	bool ok = tacit_pending_write(&commit->writer, parent, &commit->id,
			  commit->edits, commit->count, err) &&
		take_index(commit, err) &&
		tacit_writer_flush(&commit->writer, err) &&
		renew(commit, left, err) && swap_main(commit, message, err);

	if (!ok && commit->moved == NOT_MOVED)
		(void)take_back(commit, left, NULL);
	return ok;
}

static bool in_doubt(const struct commit *commit, const char *what,
	const struct tacit_err *why, struct tacit_err *err)
{
	char hex[TACIT_OID_SIZE];

	(void)git_oid_tostr(hex, sizeof(hex), &commit->id);
	(void)tacit_fail_at(err, TACIT_DOUBT, why->path, 0, "%s %.12s, but %s",
		what, hex, why->msg);
	return tacit_hint(err, "run: tacit doctor");
}

/* Main is ours: confirm it. What is in doubt is looked at by the next
 * command, to which the intent is left. */
static bool complete(struct commit *commit, const struct tacit_err *moved,
	struct tacit_err *err)
{
	struct tacit_err why = { 0 };

	if (moved->code != TACIT_OK)
		return in_doubt(commit, "written as", moved, err);
	if (!tacit_writer_read_back(&commit->writer, &commit->id, &why))
		return in_doubt(commit, "written as", &why, err);
	return tidy_up(commit, &why) ||
		in_doubt(commit, "recorded as", &why, err);
}

bool tacit_store_commit(struct tacit_store *store, const char *parent,
	const struct tacit_change *changes, size_t count,
	const struct tacit_signature *author, const char *message,
	struct tacit_arena *arena, const char ***left, size_t *left_count,
	char commit_out[TACIT_OID_SIZE], struct tacit_err *err)
{
	struct commit commit = { .store = store,
		.writer = { .store = store },
		.count = count,
		.has_parent = parent != NULL };
	const struct left paths = { arena, left, left_count };
	struct tacit_err moved = { 0 };
	bool ok = false;

	if (left) {
		*left = NULL;
		*left_count = 0;
	}
	if (!check_caller(store, changes, count, err) ||
		(parent && !tacit_store_oid(parent, &commit.parent, err)) ||
		!stage(&commit, changes, author, message, err))
		goto out;
	if (!record(&commit, message, &paths, &moved)) {
		if (commit.moved == NOT_MOVED)
			(void)tacit_fail_as(err, &moved);
		if (commit.moved == MOVED_PERHAPS)
			(void)in_doubt(
				&commit, "perhaps written as", &moved, err);
		if (commit.moved != MOVED)
			goto out;
	}
	(void)git_oid_tostr(commit_out, TACIT_OID_SIZE, &commit.id);
	ok = complete(&commit, &moved, err);
out:
	tacit_work_free(commit.work);
	tacit_writer_clear(&commit.writer);
	free(commit.edits);
	return ok;
}
