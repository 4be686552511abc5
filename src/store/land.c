#include "store/land.h"

#include <tacit/io.h>

#include "store/git_lock.h"
#include "store/pending.h"
#include "store/worktree.h"

enum { REF_TRIES = 500, REF_PAUSE_MS = 20, INDEX_WAIT_MS = 10000 };

/* Main is what the caller looked at, or nothing is even tried. */
bool tacit_landing_check(struct tacit_landing *landing, struct tacit_err *err)
{
	git_oid tip;
	int rc = git_reference_name_to_id(
		&tip, landing->store->repo, TACIT_MAIN);

	if (rc < 0 && rc != GIT_ENOTFOUND)
		return tacit_store_fail(err, rc, "cannot read main");
	git_error_clear();
	if (rc == GIT_ENOTFOUND ? !landing->has_parent
				: landing->has_parent &&
				git_oid_equal(&tip, &landing->parent))
		return true;
	return tacit_fail(err, TACIT_CHANGED, "main has moved meanwhile");
}

static int move_main(struct tacit_landing *landing)
{
	git_reference *ref = NULL;
	int rc;

	if (landing->has_parent)
		rc = git_reference_create_matching(&ref, landing->store->repo,
			TACIT_MAIN, &landing->id, 1, &landing->parent,
			landing->log);
	else
		rc = git_reference_create(&ref, landing->store->repo,
			TACIT_MAIN, &landing->id, 0, landing->log);
	git_reference_free(ref);
	return rc;
}

/* An error does not mean that main did not move: look. */
static enum tacit_moved look_at_main(struct tacit_landing *landing)
{
	git_oid tip;
	int rc = git_reference_name_to_id(
		&tip, landing->store->repo, TACIT_MAIN);

	git_error_clear();
	if (rc < 0)
		return rc == GIT_ENOTFOUND ? TACIT_NOT_MOVED
					   : TACIT_MOVED_PERHAPS;
	return git_oid_equal(&tip, &landing->id) ? TACIT_MOVED
						 : TACIT_NOT_MOVED;
}

static bool fail_locked(struct tacit_landing *landing, struct tacit_err *err)
{
	struct tacit_buf path = { 0 };

	tacit_buf_printf(
		&path, "%s/" TACIT_MAIN ".lock", landing->store->common);
	(void)tacit_fail_at(
		err, TACIT_CHANGED, path.data, 0, "git is moving main");
	(void)tacit_hint(err,
		"try again; if no git command is running: rm '%s'", path.data);
	tacit_buf_clear(&path);
	git_error_clear();
	return false;
}

static bool fail_swap(
	struct tacit_landing *landing, int rc, struct tacit_err *err)
{
	if (rc == GIT_ELOCKED)
		return fail_locked(landing, err);
	if (rc == GIT_EEXISTS || rc == GIT_EMODIFIED)
		return tacit_fail(
			err, TACIT_CHANGED, "main has moved meanwhile");
	(void)tacit_store_fail(err, rc, "cannot move main");
	landing->moved = look_at_main(landing);
	return false;
}

/*
 * The compare-and-swap. git does not know our lock, so its own may be in the
 * way for a moment.
 */
static bool swap_main(struct tacit_landing *landing, struct tacit_err *err)
{
	unsigned tries = 0;
	int rc;

	while ((rc = move_main(landing)) == GIT_ELOCKED && tries++ < REF_TRIES)
		tacit_io_pause_ms(REF_PAUSE_MS / 2 +
			landing->id.id[tries % GIT_OID_RAWSZ] % REF_PAUSE_MS);
	if (rc < 0)
		return fail_swap(landing, rc, err);
	landing->moved = TACIT_MOVED;
	return true;
}

static bool take_index(struct tacit_landing *landing, struct tacit_err *err)
{
	char tip[TACIT_OID_SIZE];

	if (!landing->store->work)
		return true;
	if (!tacit_index_lock(landing->store, INDEX_WAIT_MS, err))
		return false;
	landing->has_index = true;
	return tacit_work_begin(landing->store, landing->edits, landing->count,
		       &landing->work, err) &&
		tacit_work_check(landing->work,
			landing->has_parent ? git_oid_tostr(tip, sizeof(tip),
						      &landing->parent)
					    : NULL,
			err);
}

/* The intent goes last: as long as it stands the next command tidies up. */
static bool tidy_up(struct tacit_landing *landing, struct tacit_err *err)
{
	if (landing->has_index && !tacit_index_unlock(landing->store, err))
		return false;
	tacit_pending_drop(landing->store);
	return true;
}

/*
 * The work tree goes first, so that no git reads a main that holds what its
 * index does not: it would commit the index, on top of that main.
 */
static bool renew(struct tacit_landing *landing, const struct tacit_left *left,
	struct tacit_err *err)
{
	if (!landing->work)
		return true;
	landing->is_renewed = true;
	return tacit_work_finish(landing->work, landing->writer, left->arena,
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
static bool take_back(struct tacit_landing *landing,
	const struct tacit_left *left, struct tacit_err *err)
{
	bool ok = true;

	if (left->paths) {
		*left->paths = NULL;
		*left->count = 0;
	}
	if (landing->is_renewed) {
		for (size_t i = 0; i < landing->count; i++)
			reverse(&landing->edits[i]);
		ok = tacit_work_take_back(
			landing->store, landing->edits, landing->count, err);
	}
	return ok && tidy_up(landing, err);
}

/*
 * Everything that can still be refused; afterwards main has moved. First the
 * intent, then what git's index says of it, then the objects: so nothing is
 * written where the index is in the way. What cannot be taken back now is
 * taken back by the next command, and git has to wait for it.
 */
static bool record(struct tacit_landing *landing, const struct tacit_left *left,
	struct tacit_err *err)
{
	const git_oid *parent = landing->has_parent ? &landing->parent : NULL;
	bool ok = tacit_pending_write(landing->writer, parent, &landing->id,
			  landing->edits, landing->count, err) &&
		take_index(landing, err) &&
		tacit_writer_flush(landing->writer, err) &&
		renew(landing, left, err) && swap_main(landing, err);

	if (!ok && landing->moved == TACIT_NOT_MOVED)
		(void)take_back(landing, left, NULL);
	return ok;
}

static bool in_doubt(const struct tacit_landing *landing, const char *what,
	const struct tacit_err *why, struct tacit_err *err)
{
	char hex[TACIT_OID_SIZE];

	(void)git_oid_tostr(hex, sizeof(hex), &landing->id);
	(void)tacit_fail_at(err, TACIT_DOUBT, why->path, 0, "%s %.12s, but %s",
		what, hex, why->msg);
	return tacit_hint(err, "run: tacit doctor");
}

/* Main is ours: confirm it. What is in doubt is looked at by the next
 * command, to which the intent is left. */
static bool complete(struct tacit_landing *landing,
	const struct tacit_err *moved, struct tacit_err *err)
{
	struct tacit_err why = { 0 };

	if (moved->code != TACIT_OK)
		return in_doubt(landing, "written as", moved, err);
	if (!tacit_writer_read_back(
		    landing->writer, TACIT_MAIN, &landing->id, &why))
		return in_doubt(landing, "written as", &why, err);
	return tidy_up(landing, &why) ||
		in_doubt(landing, "recorded as", &why, err);
}

bool tacit_land(struct tacit_landing *landing, const struct tacit_left *left,
	struct tacit_err *err)
{
	struct tacit_err moved = { 0 };
	bool ok = false;

	if (!record(landing, left, &moved)) {
		if (landing->moved == TACIT_NOT_MOVED)
			(void)tacit_fail_as(err, &moved);
		if (landing->moved == TACIT_MOVED_PERHAPS)
			(void)in_doubt(
				landing, "perhaps written as", &moved, err);
		if (landing->moved != TACIT_MOVED)
			goto out;
	}
	ok = complete(landing, &moved, err);
out:
	tacit_work_free(landing->work);
	landing->work = NULL;
	return ok;
}
