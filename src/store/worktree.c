#include "store/worktree.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <tacit/io.h>

#include "store/heal.h"

/* The index of a hundred thousand files has ten million bytes. */
enum { INDEX_LIMIT = 1 << 30 };

/*
 * More files than that are not synced one by one: they can be had again with
 * "git restore", and git itself syncs none.
 */
enum { DURABLE_FILES = 64 };

struct tacit_work {
	struct tacit_store *store;
	const struct tacit_path_edit *edits;
	size_t count;
	git_index *index; /* a copy under another name */
	struct tacit_buf path; /* git's own index */
	struct tacit_buf copy; /* where the renewed one is written */
	struct timespec stamp; /* when git wrote its own */
	bool was_there;
	uint32_t entries; /* how many its header promises */
	struct timespec since; /* see struct tacit_files */
};

/* What a killed command may have left under the name of the copy. */
static void remove_copy(struct tacit_work *work)
{
	struct tacit_buf lock = { 0 };

	tacit_buf_printf(&lock, "%s.lock", work->copy.data);
	(void)unlink(lock.data);
	(void)unlink(work->copy.data);
	tacit_buf_clear(&lock);
}

/* "DIRC", the version, the number of entries. */
static uint32_t entries_of(const struct tacit_buf *bytes)
{
	uint32_t count = 0;

	for (size_t i = 8; i < 12 && i < bytes->len; i++)
		count = count << 8 | (unsigned char)bytes->data[i];
	return count;
}

static bool copy_index(struct tacit_work *work, struct tacit_err *err)
{
	struct tacit_buf bytes = { 0 };
	struct stat st;
	bool ok = false;
	int fd = -1;

	remove_copy(work);
	if (stat(work->path.data, &st) < 0)
		return errno == ENOENT ||
			tacit_fail_at(err, TACIT_IO, work->path.data, 0,
				"cannot look at git's index: %s",
				strerror(errno));
	work->was_there = true;
	work->stamp = st.st_mtim;
	if (!tacit_io_read_own(work->path.data, INDEX_LIMIT, &bytes, err))
		goto out;
	work->entries = entries_of(&bytes);
	fd = open(
		work->copy.data, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
	if (fd < 0) {
		(void)tacit_fail_at(err, TACIT_IO, work->copy.data, 0,
			"cannot copy git's index: %s", strerror(errno));
		goto out;
	}
	ok = tacit_io_write(fd, work->copy.data, tacit_buf_str(&bytes), err);
out:
	if (fd >= 0 && close(fd) < 0 && ok)
		ok = tacit_fail_at(err, TACIT_IO, work->copy.data, 0,
			"cannot copy git's index: %s", strerror(errno));
	tacit_buf_clear(&bytes);
	return ok;
}

static bool is_side(
	const git_index_entry *entry, unsigned mode, const git_oid *id)
{
	if (!entry)
		return mode == 0;
	return entry->mode == mode && git_oid_equal(&entry->id, id) &&
		!(entry->flags_extended & GIT_INDEX_ENTRY_INTENT_TO_ADD);
}

static bool has_conflict(git_index *index, const char *path)
{
	for (int stage = 1; stage <= 3; stage++)
		if (git_index_get_bypath(index, path, stage))
			return true;
	git_error_clear();
	return false;
}

/* A staged file where the path needs a folder, or the other way round. */
static bool is_in_the_way(git_index *index, const char *path)
{
	struct tacit_buf name = { 0 };
	size_t at = 0;
	bool found;
	char *slash;

	tacit_buf_printf(&name, "%s/", path);
	found = git_index_find_prefix(&at, index, name.data) == 0;
	tacit_buf_truncate(&name, name.len - 1);
	while (!found && (slash = strrchr(name.data, '/')) != NULL) {
		tacit_buf_truncate(&name, (size_t)(slash - name.data));
		found = git_index_get_bypath(index, name.data, 0) != NULL;
	}
	git_error_clear();
	tacit_buf_clear(&name);
	return found;
}

static bool is_expected(git_index *index, const struct tacit_path_edit *edit)
{
	const git_index_entry *entry =
		git_index_get_bypath(index, edit->path, 0);

	if (has_conflict(index, edit->path))
		return false;
	if (edit->new_mode && !entry && is_in_the_way(index, edit->path))
		return false;
	return is_side(entry, edit->old_mode, &edit->old_id) ||
		is_side(entry, edit->new_mode, &edit->new_id);
}

bool tacit_work_check(
	struct tacit_work *work, const char *tip, struct tacit_err *err)
{
	if (tip)
		tacit_index_heal(work->store, work->index, tip);
	for (size_t i = 0; i < work->count; i++) {
		const struct tacit_path_edit *edit = &work->edits[i];

		if (is_expected(work->index, edit))
			continue;
		(void)tacit_fail_at(err, TACIT_CHANGED, edit->path, 0,
			"has staged changes that are not committed");
		return tacit_hint(err,
			"commit them, or: git restore --staged '%s'",
			edit->path);
	}
	return true;
}

bool tacit_work_begin(struct tacit_store *store,
	const struct tacit_path_edit *edits, size_t count,
	struct tacit_work **out, struct tacit_err *err)
{
	struct tacit_work *work = tacit_zalloc(1, sizeof(*work));
	int rc;

	work->store = store;
	work->edits = edits;
	work->count = count;
	tacit_buf_printf(&work->path, "%s/index", store->git);
	tacit_buf_printf(&work->copy, "%s/tacit.index", store->git);
	if (!copy_index(work, err))
		goto fail;
	rc = git_index_open(&work->index, work->copy.data);
	if (rc < 0) {
		(void)tacit_store_fail(err, rc, "cannot read git's index");
		(void)tacit_hint(err,
			"if 'git status' reads it: git update-index "
			"--no-split-index, git sparse-checkout disable");
		goto fail;
	}
	/* libgit2 takes a file that it cannot look at for an empty index */
	if (git_index_entrycount(work->index) != work->entries) {
		(void)tacit_fail_at(err, TACIT_GIT, work->path.data, 0,
			"not all of git's index could be read");
		goto fail;
	}
	*out = work;
	return true;
fail:
	tacit_work_free(work);
	return false;
}

static void set_stat(git_index_entry *entry, const struct stat *st)
{
	entry->ctime.seconds = (int32_t)st->st_ctim.tv_sec;
	entry->ctime.nanoseconds = (uint32_t)st->st_ctim.tv_nsec;
	entry->mtime.seconds = (int32_t)st->st_mtim.tv_sec;
	entry->mtime.nanoseconds = (uint32_t)st->st_mtim.tv_nsec;
	entry->dev = (uint32_t)st->st_dev;
	entry->ino = (uint32_t)st->st_ino;
	entry->uid = (uint32_t)st->st_uid;
	entry->gid = (uint32_t)st->st_gid;
	entry->file_size = (uint32_t)st->st_size;
}

/* The entry of one path; without stat data git looks at the file itself. */
static bool renew_entry(struct tacit_work *work,
	const struct tacit_path_edit *edit, const struct stat *st,
	struct tacit_err *err)
{
	const git_index_entry *old =
		git_index_get_bypath(work->index, edit->path, 0);
	git_index_entry entry = { .path = edit->path };
	int rc;

	if (!edit->new_mode) {
		rc = old ? git_index_remove(work->index, edit->path, 0) : 0;
	} else {
		if (old) {
			entry.flags = old->flags & GIT_INDEX_ENTRY_VALID;
			entry.flags_extended = old->flags_extended &
				GIT_INDEX_ENTRY_SKIP_WORKTREE;
		}
		entry.mode = edit->new_mode;
		git_oid_cpy(&entry.id, &edit->new_id);
		if (st)
			set_stat(&entry, st);
		rc = git_index_add(work->index, &entry);
	}
	if (rc < 0)
		return tacit_store_fail(err, rc, "cannot renew git's index");
	return true;
}

static bool is_skipped(git_index *index, const char *path)
{
	const git_index_entry *entry = git_index_get_bypath(index, path, 0);

	return entry &&
		(entry->flags_extended & GIT_INDEX_ENTRY_SKIP_WORKTREE) != 0;
}

static bool apply(struct tacit_work *work, const struct tacit_files *files,
	const struct tacit_path_edit *edit, bool *is_left,
	struct tacit_err *err)
{
	enum tacit_file_state state = TACIT_FILE_LEFT;
	struct stat st = { 0 };

	*is_left = false;
	if (is_skipped(work->index, edit->path))
		return renew_entry(work, edit, NULL, err);
	if (!tacit_file_apply(files, edit, &state, &st, err))
		return false;
	*is_left = state == TACIT_FILE_LEFT;
	return renew_entry(
		work, edit, state == TACIT_FILE_WRITTEN ? &st : NULL, err);
}

static bool apply_all(struct tacit_work *work,
	const struct tacit_writer *staged, struct tacit_arena *arena,
	const char ***left, size_t *left_count, struct tacit_err *err)
{
	struct tacit_files files = {
		.store = work->store,
		.staged = staged,
		.root = open(
			work->store->work, O_RDONLY | O_DIRECTORY | O_CLOEXEC),
		.is_durable = work->count <= DURABLE_FILES,
		.since = work->since,
	};
	size_t cap = 0;
	bool ok = true;

	if (files.root < 0)
		return tacit_fail_at(err, TACIT_IO, work->store->work, 0,
			"cannot open the work tree: %s", strerror(errno));
	for (size_t i = 0; ok && i < work->count; i++) {
		const struct tacit_path_edit *edit = &work->edits[i];
		bool is_left = true;

		if (is_expected(work->index, edit))
			ok = apply(work, &files, edit, &is_left, err);
		if (!ok || !is_left || !left)
			continue;
		*left = tacit_arena_grow(
			arena, *left, &cap, *left_count + 1, sizeof(**left));
		(*left)[(*left_count)++] =
			tacit_arena_strdup(arena, edit->path);
	}
	(void)close(files.root);
	return ok;
}

/* libgit2 syncs an index only when it knows the repository. */
static bool sync_copy(struct tacit_work *work, struct tacit_err *err)
{
	int fd = open(work->copy.data, O_RDONLY | O_CLOEXEC);
	bool ok = fd >= 0 && fsync(fd) == 0;

	if (!ok)
		(void)tacit_fail_at(err, TACIT_IO, work->copy.data, 0,
			"cannot sync git's index: %s", strerror(errno));
	if (fd >= 0)
		(void)close(fd);
	return ok;
}

/*
 * The renewed index keeps the time of the one before: git compares contents
 * where a file is not older than the index, and a file that was changed just
 * after git looked at it must not pass for clean because we wrote later.
 */
static bool keep_stamp(struct tacit_work *work, struct tacit_err *err)
{
	struct timespec times[2] = { work->stamp, work->stamp };

	if (!work->was_there ||
		utimensat(AT_FDCWD, work->copy.data, times, 0) == 0)
		return true;
	return tacit_fail_at(err, TACIT_IO, work->copy.data, 0,
		"cannot set its time: %s", strerror(errno));
}

bool tacit_work_finish(struct tacit_work *work,
	const struct tacit_writer *staged, struct tacit_arena *arena,
	const char ***left, size_t *left_count, struct tacit_err *err)
{
	int rc;

	if (!apply_all(work, staged, arena, left, left_count, err))
		return false;
	rc = git_index_write(work->index);
	if (rc < 0)
		return tacit_store_fail(err, rc, "cannot write git's index");
	if (!sync_copy(work, err) || !keep_stamp(work, err))
		return false;
	if (rename(work->copy.data, work->path.data) < 0)
		return tacit_fail_at(err, TACIT_IO, work->path.data, 0,
			"cannot put git's index in place: %s", strerror(errno));
	return tacit_io_sync_folder(work->store->git, err);
}

bool tacit_work_take_back(struct tacit_store *store,
	const struct tacit_path_edit *edits, size_t count,
	struct tacit_err *err)
{
	struct tacit_work *work = NULL;
	struct tacit_buf path = { 0 };
	struct stat intent;
	bool ok;

	tacit_pending_path(store, &path);
	ok = stat(path.data, &intent) == 0 ||
		tacit_fail_at(err, TACIT_IO, path.data, 0,
			"cannot look at the intent: %s", strerror(errno));
	ok = ok && tacit_work_begin(store, edits, count, &work, err);
	if (ok) {
		work->since = intent.st_mtim;
		ok = tacit_work_finish(work, NULL, NULL, NULL, NULL, err);
	}
	tacit_work_free(work);
	tacit_buf_clear(&path);
	return ok;
}

void tacit_work_free(struct tacit_work *work)
{
	if (!work)
		return;
	git_index_free(work->index);
	if (work->copy.len)
		remove_copy(work);
	tacit_buf_clear(&work->path);
	tacit_buf_clear(&work->copy);
	free(work);
}
