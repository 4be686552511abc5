#include "store/adopt.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <tacit/io.h>

#include "store/stale.h"
#include "store/writer.h"

enum { FILE_LIMIT = 256 << 20 };

enum { CONFIG, INDEX, MAIN, FILES };

/* One file of git on its way, in the order in which they are put in place. */
struct handed {
	struct tacit_buf from;
	struct tacit_buf to;
	struct tacit_buf lock;
	struct tacit_buf bytes;
	bool is_locked;
};

static void name_files(const struct tacit_store *empty, const char *built,
	struct handed files[FILES])
{
	const struct {
		const char *folder;
		const char *name;
	} names[FILES] = {
		[CONFIG] = { empty->common, "config" },
		[INDEX] = { empty->git, "index" },
		[MAIN] = { empty->common, TACIT_MAIN },
	};

	for (size_t i = 0; i < FILES; i++) {
		tacit_buf_printf(&files[i].from, "%s/%s", built, names[i].name);
		tacit_buf_printf(
			&files[i].to, "%s/%s", names[i].folder, names[i].name);
		tacit_buf_printf(&files[i].lock, "%s.lock", files[i].to.data);
	}
}

static void clear_files(struct handed files[FILES])
{
	for (size_t i = 0; i < FILES; i++) {
		if (files[i].is_locked)
			(void)unlink(files[i].lock.data);
		tacit_buf_clear(&files[i].from);
		tacit_buf_clear(&files[i].to);
		tacit_buf_clear(&files[i].lock);
		tacit_buf_clear(&files[i].bytes);
	}
}

/* --- what needs no lock ------------------------------------------------------ */

/*
 * By what refers to what, from the last commit on: whoever lists the folder
 * of objects, libgit2 among them, may miss some and not know.
 */
static bool stage_reachable(struct tacit_writer *writer,
	struct tacit_store *built, const git_oid *id, unsigned depth,
	struct tacit_err *err);

static bool stage_entries(struct tacit_writer *writer,
	struct tacit_store *built, const git_oid *id, unsigned depth,
	struct tacit_err *err)
{
	git_tree *tree = NULL;
	int rc = git_tree_lookup(&tree, built->repo, id);
	bool ok = rc == 0 || tacit_store_fail(err, rc, "cannot read a tree");

	for (size_t i = 0; ok && i < git_tree_entrycount(tree); i++)
		ok = stage_reachable(writer, built,
			git_tree_entry_id(git_tree_entry_byindex(tree, i)),
			depth + 1, err);
	git_tree_free(tree);
	return ok;
}

static bool stage_before(struct tacit_writer *writer, struct tacit_store *built,
	const git_oid *id, unsigned depth, struct tacit_err *err)
{
	git_commit *commit = NULL;
	int rc = git_commit_lookup(&commit, built->repo, id);
	bool ok = rc == 0 || tacit_store_fail(err, rc, "cannot read a commit");

	ok = ok &&
		stage_reachable(writer, built, git_commit_tree_id(commit),
			depth + 1, err);
	if (ok && git_commit_parentcount(commit))
		ok = stage_reachable(writer, built,
			git_commit_parent_id(commit, 0), depth + 1, err);
	git_commit_free(commit);
	return ok;
}

static bool stage_reachable(struct tacit_writer *writer,
	struct tacit_store *built, const git_oid *id, unsigned depth,
	struct tacit_err *err)
{
	git_odb_object *object = NULL;
	struct tacit_str bytes;
	git_object_t type;
	git_oid same;
	bool ok;
	int rc = git_odb_read(&object, built->odb, id);

	if (rc < 0 || depth > TACIT_TREE_DEPTH)
		return tacit_store_fail(err, rc, "cannot read what was built");
	bytes.data = git_odb_object_data(object);
	bytes.len = git_odb_object_size(object);
	type = git_odb_object_type(object);
	ok = tacit_writer_add_copy(writer, type, bytes, &same, err);
	git_odb_object_free(object);
	if (ok && type == GIT_OBJECT_COMMIT)
		ok = stage_before(writer, built, id, depth, err);
	if (ok && type == GIT_OBJECT_TREE)
		ok = stage_entries(writer, built, id, depth, err);
	return ok;
}

static bool copy_objects(struct tacit_writer *writer, struct tacit_store *built,
	git_oid *tip, struct tacit_err *err)
{
	int rc = git_reference_name_to_id(tip, built->repo, TACIT_MAIN);

	if (rc < 0)
		return tacit_store_fail(err, rc, "cannot read what was built");
	return tacit_store_odb(built, err) &&
		stage_reachable(writer, built, tip, 0, err) &&
		tacit_writer_flush(writer, err);
}

static bool copy_hook(const char *from, const char *to, struct tacit_err *err)
{
	struct tacit_buf text = { 0 };
	bool ok = tacit_io_exists(to) ||
		(tacit_io_read_own(from, FILE_LIMIT, &text, err) &&
			tacit_io_replace(to, tacit_buf_str(&text), 0755, err));

	tacit_buf_clear(&text);
	return ok;
}

/* And those of folders of hooks. */
static bool copy_hooks(struct tacit_arena *arena, const char *from,
	const char *to, struct tacit_err *err)
{
	const char **names = NULL;
	size_t count = 0;
	bool ok = !tacit_io_is_folder(from) ||
		(tacit_io_list(arena, from, &names, &count, err) &&
			tacit_io_make_folders(to, err));

	for (size_t i = 0; ok && i < count; i++) {
		const char *one =
			tacit_arena_printf(arena, "%s/%s", from, names[i]);
		const char *other =
			tacit_arena_printf(arena, "%s/%s", to, names[i]);

		ok = tacit_io_is_folder(one)
			? copy_hooks(arena, one, other, err)
			: copy_hook(one, other, err);
	}
	return ok;
}

static bool hand_hooks(struct tacit_store *empty, struct tacit_store *built,
	struct tacit_err *err)
{
	struct tacit_arena arena = { 0 };
	bool ok = copy_hooks(&arena,
		tacit_arena_printf(&arena, "%s/hooks", built->common),
		tacit_arena_printf(&arena, "%s/hooks", empty->common), err);

	tacit_arena_clear(&arena);
	return ok;
}

/* --- what git locks ---------------------------------------------------------- */

static bool fail_file(
	const char *path, const char *doing, struct tacit_err *err)
{
	return tacit_fail_at(err, TACIT_IO, path, 0, "cannot %s: %s", doing,
		strerror(errno));
}

static bool fail_locked(const char *path, struct tacit_err *err)
{
	(void)tacit_fail_at(err, TACIT_CHANGED, path, 0,
		"git is at work in this repository");
	return tacit_hint(
		err, "try again; if no git command is running: rm '%s'", path);
}

/* As git does: whoever makes the lock has it, and what it holds comes. */
static bool lock_file(struct handed *file, struct tacit_err *err)
{
	bool ok;
	int fd;

	if (!tacit_io_read_own(file->from.data, FILE_LIMIT, &file->bytes, err))
		return false;
	fd = open(
		file->lock.data, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
	if (fd < 0)
		return errno == EEXIST
			? fail_locked(file->lock.data, err)
			: fail_file(file->lock.data, "make the lock", err);
	file->is_locked = true;
	ok = tacit_io_write(
		     fd, file->lock.data, tacit_buf_str(&file->bytes), err) &&
		tacit_io_sync(fd, file->lock.data, err);
	if (close(fd) < 0 && ok)
		ok = fail_file(file->lock.data, "close the lock", err);
	return ok;
}

static bool put_file(struct handed *file, struct tacit_err *err)
{
	char *slash = strrchr(file->to.data, '/');
	bool ok;

	if (!file->is_locked)
		return true;
	if (rename(file->lock.data, file->to.data) < 0)
		return fail_file(file->to.data, "put the file in place", err);
	file->is_locked = false;
	*slash = '\0';
	ok = tacit_io_sync_folder(file->to.data, err);
	*slash = '/';
	return ok;
}

static bool fail_staged(const char *path, struct tacit_err *err)
{
	(void)tacit_fail_at(err, TACIT_INVALID, path, 0,
		"is staged, and is not what the register begins with");
	return tacit_hint(err, "git rm -r -q --cached .");
}

/* What was staged is what we would stage, or nothing is. */
static bool check_index(struct tacit_store *empty, struct tacit_store *built,
	struct tacit_err *err)
{
	git_index *theirs = NULL;
	git_index *ours = NULL;
	bool ok = true;
	int rc = git_repository_index(&theirs, empty->repo);

	if (rc == 0)
		rc = git_index_read(theirs, 1);
	if (rc == 0)
		rc = git_repository_index(&ours, built->repo);
	if (rc < 0)
		ok = tacit_store_fail(err, rc, "cannot read git's index");
	for (size_t i = 0; ok && i < git_index_entrycount(theirs); i++) {
		const git_index_entry *is = git_index_get_byindex(theirs, i);
		const git_index_entry *will =
			git_index_get_bypath(ours, is->path, 0);

		if (!will || will->mode != is->mode ||
			!git_oid_equal(&will->id, &is->id))
			ok = fail_staged(is->path, err);
	}
	git_error_clear();
	git_index_free(theirs);
	git_index_free(ours);
	return ok;
}

static bool check_no_main(struct tacit_store *empty, struct tacit_err *err)
{
	git_oid tip;
	int rc = git_reference_name_to_id(&tip, empty->repo, TACIT_MAIN);

	if (rc == 0)
		return tacit_fail(
			err, TACIT_CHANGED, "main has moved meanwhile");
	if (rc != GIT_ENOTFOUND)
		return tacit_store_fail(err, rc, "cannot read main");
	git_error_clear();
	return true;
}

bool tacit_store_adopt(struct tacit_store *empty, struct tacit_store *built,
	struct tacit_err *err)
{
	struct tacit_writer writer = { .store = empty };
	struct handed files[FILES] = { 0 };
	struct tacit_buf heads = { 0 };
	git_oid tip;
	bool ok;

	tacit_buf_printf(&heads, "%s/refs/heads", empty->common);
	name_files(empty, built->common, files);
	ok = tacit_store_start(empty, err) && tacit_store_start(built, err) &&
		copy_objects(&writer, built, &tip, err) &&
		hand_hooks(empty, built, err) &&
		tacit_io_make_folders(heads.data, err);
	for (size_t i = 0; ok && i < FILES; i++)
		ok = (i == INDEX && !empty->work) || lock_file(&files[i], err);
	ok = ok && check_no_main(empty, err) &&
		(!empty->work || check_index(empty, built, err));
	for (size_t i = 0; ok && i < FILES; i++)
		ok = put_file(&files[i], err);
	ok = ok && tacit_writer_read_back(&writer, TACIT_MAIN, &tip, err);
	tacit_writer_clear(&writer);
	clear_files(files);
	tacit_buf_clear(&heads);
	return ok;
}

/* It holds what it was given, or as much of that as was written. */
static bool is_left(struct handed *file)
{
	struct tacit_buf held = { 0 };
	bool is = tacit_io_exists(file->lock.data) &&
		tacit_io_read_own(file->lock.data, FILE_LIMIT, &held, NULL) &&
		tacit_io_read_own(
			file->from.data, FILE_LIMIT, &file->bytes, NULL) &&
		held.len <= file->bytes.len &&
		(!held.len || !memcmp(held.data, file->bytes.data, held.len)) &&
		!tacit_stale_is_open(file->lock.data);

	tacit_buf_clear(&held);
	return is;
}

void tacit_adopt_release(struct tacit_store *empty, const char *built)
{
	struct handed files[FILES] = { 0 };

	name_files(empty, built, files);
	for (size_t i = 0; i < FILES; i++)
		files[i].is_locked = is_left(&files[i]);
	clear_files(files);
}
