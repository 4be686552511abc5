#include "store/worktree.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include <tacit/io.h>

/* Beside the file, always the same: a killed command leaves no other. */
#define BESIDE ".tacit-new"

/* A larger file in the place of a document is somebody's own work. */
enum { FILE_LIMIT = 4 << 20 };

static bool fail_file(const struct tacit_path_edit *edit, const char *doing,
	struct tacit_err *err)
{
	return tacit_fail_at(err, TACIT_IO, edit->path, 0, "cannot %s: %s",
		doing, strerror(errno));
}

/*
 * The folder of a path, opened name by name so that no symbolic link is
 * followed. -1 with errno ENOENT, ENOTDIR, ELOOP: not a plain folder.
 */
static int open_folder(int root, const char *path, bool make)
{
	const char *end = strrchr(path, '/');
	struct tacit_str rest = { path, end ? (size_t)(end - path) : 0 };
	struct tacit_buf name = { 0 };
	struct tacit_str part;
	int fd = dup(root);
	int saved;

	while (fd >= 0 && rest.len && tacit_str_split(&rest, '/', &part)) {
		int next = -1;

		tacit_buf_truncate(&name, 0);
		tacit_buf_add_str(&name, part);
		if (!make || mkdirat(fd, name.data, 0777) == 0 ||
			errno == EEXIST)
			next = openat(fd, name.data,
				O_RDONLY | O_DIRECTORY | O_NOFOLLOW |
					O_CLOEXEC);
		saved = errno;
		(void)close(fd);
		errno = saved;
		fd = next;
	}
	saved = errno;
	tacit_buf_clear(&name);
	errno = saved;
	return fd;
}

static const char *name_of_file(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash ? slash + 1 : path;
}

enum content { NOTHING, OLD, NEW, OTHER };

/* False with errno; more than the limit is as good as something else. */
static bool read_file(int folder, const char *name, struct tacit_buf *out)
{
	int fd = openat(
		folder, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
	char chunk[16384];
	ssize_t n = -1;
	int saved;

	if (fd < 0)
		return false;
	while (out->len <= FILE_LIMIT) {
		n = read(fd, chunk, sizeof(chunk));
		if (n < 0 && errno == EINTR)
			continue;
		if (n <= 0)
			break;
		tacit_buf_add(out, chunk, (size_t)n);
	}
	saved = errno;
	(void)close(fd);
	errno = saved;
	return n >= 0;
}

static enum content which_side(
	const struct tacit_buf *bytes, const struct tacit_path_edit *edit)
{
	git_oid id;

	if (git_odb_hash(&id, tacit_buf_cstr(bytes), bytes->len,
		    GIT_OBJECT_BLOB) < 0)
		return OTHER;
	if (edit->new_mode && git_oid_equal(&id, &edit->new_id))
		return NEW;
	if (edit->old_mode && git_oid_equal(&id, &edit->old_id))
		return OLD;
	return OTHER;
}

/*
 * What stands in the work tree, compared with both sides of the edit. What
 * cannot be read because of its rights is somebody's own; what cannot be read
 * because the disk fails is no reason to go on.
 */
static bool look(int folder, const struct tacit_path_edit *edit,
	enum content *content, struct stat *st, struct tacit_err *err)
{
	const char *name = name_of_file(edit->path);
	struct tacit_buf bytes = { 0 };
	bool ok = true;

	*content = OTHER;
	if (fstatat(folder, name, st, AT_SYMLINK_NOFOLLOW) < 0) {
		*content = NOTHING;
		return errno == ENOENT || fail_file(edit, "look at it", err);
	}
	if (!S_ISREG(st->st_mode) || st->st_size > FILE_LIMIT)
		return true;
	if (read_file(folder, name, &bytes))
		*content = which_side(&bytes, edit);
	else if (errno != EACCES && errno != EPERM && errno != ELOOP)
		ok = fail_file(edit, "read it", err);
	tacit_buf_clear(&bytes);
	return ok;
}

static bool write_beside(int folder, const struct tacit_path_edit *edit,
	struct tacit_str bytes, bool durable, struct tacit_err *err)
{
	mode_t mode =
		edit->new_mode == GIT_FILEMODE_BLOB_EXECUTABLE ? 0777 : 0666;
	bool ok = false;
	int fd;

	fd = openat(folder, BESIDE,
		O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode);
	if (fd < 0)
		return fail_file(edit, "write the file", err);
	if (!tacit_io_write(fd, edit->path, bytes, err))
		goto out;
	if (durable && fsync(fd) < 0) {
		(void)fail_file(edit, "sync the file", err);
		goto out;
	}
	ok = true;
out:
	if (close(fd) < 0 && ok)
		ok = fail_file(edit, "close the file", err);
	return ok;
}

static bool read_new(const struct tacit_files *files, const git_oid *id,
	git_odb_object **blob, struct tacit_str *bytes, struct tacit_err *err)
{
	struct tacit_err why = { 0 };

	if (tacit_store_read(files->store, id, blob, &why)) {
		bytes->data = git_odb_object_data(*blob);
		bytes->len = git_odb_object_size(*blob);
		return true;
	}
	return (files->staged && tacit_writer_find(files->staged, id, bytes)) ||
		tacit_fail_as(err, &why);
}

static bool write_file(const struct tacit_files *files, int folder,
	const struct tacit_path_edit *edit, struct stat *st,
	struct tacit_err *err)
{
	const char *name = name_of_file(edit->path);
	git_odb_object *blob = NULL;
	struct tacit_str bytes;
	bool ok = false;

	if (!read_new(files, &edit->new_id, &blob, &bytes, err))
		return false;
	if (!write_beside(folder, edit, bytes, files->is_durable, err))
		goto out;
	if (renameat(folder, BESIDE, folder, name) < 0 ||
		fstatat(folder, name, st, AT_SYMLINK_NOFOLLOW) < 0)
		(void)fail_file(edit, "put the file in place", err);
	else
		ok = true;
out:
	if (!ok)
		(void)unlinkat(folder, BESIDE, 0);
	git_odb_object_free(blob);
	return ok;
}

/* As git does: a folder goes with the last file in it. */
static void remove_empty_folders(int root, const char *path)
{
	struct tacit_buf folder = { 0 };
	char *slash;

	tacit_buf_adds(&folder, path);
	while ((slash = strrchr(folder.data, '/')) != NULL) {
		*slash = '\0';
		if (unlinkat(root, folder.data, AT_REMOVEDIR) < 0)
			break;
	}
	tacit_buf_clear(&folder);
}

/* Whoever writes a file, or gives it its name, changes this time. */
static bool is_older(const struct stat *st, struct timespec since)
{
	return st->st_ctim.tv_sec < since.tv_sec ||
		(st->st_ctim.tv_sec == since.tv_sec &&
			st->st_ctim.tv_nsec < since.tv_nsec);
}

static bool apply_in(const struct tacit_files *files, int folder,
	const struct tacit_path_edit *edit, enum tacit_file_state *state,
	struct stat *st, struct tacit_err *err)
{
	enum content content = OTHER;

	*state = TACIT_FILE_LEFT;
	(void)unlinkat(folder, BESIDE, 0); /* of a killed command */
	if (!look(folder, edit, &content, st, err))
		return false;
	if (edit->new_mode && content == NEW) {
		*state = TACIT_FILE_WRITTEN;
		return true;
	}
	if (edit->new_mode || content != NOTHING) {
		if (content != (edit->old_mode ? OLD : NOTHING) ||
			(content == OLD && is_older(st, files->since)))
			return true;
		if (edit->new_mode) {
			*state = TACIT_FILE_WRITTEN;
			return write_file(files, folder, edit, st, err);
		}
		if (unlinkat(folder, name_of_file(edit->path), 0) < 0)
			return fail_file(edit, "remove the file", err);
	}
	remove_empty_folders(files->root, edit->path);
	*state = TACIT_FILE_GONE;
	return true;
}

bool tacit_file_apply(const struct tacit_files *files,
	const struct tacit_path_edit *edit, enum tacit_file_state *state,
	struct stat *st, struct tacit_err *err)
{
	bool makes = edit->new_mode && !edit->old_mode;
	int folder = open_folder(files->root, edit->path, makes);
	bool ok;

	*state = TACIT_FILE_LEFT;
	if (folder < 0 &&
		(errno == ENOENT || errno == ENOTDIR || errno == ELOOP)) {
		if (!edit->new_mode && errno == ENOENT)
			*state = TACIT_FILE_GONE;
		return true;
	}
	if (folder < 0)
		return fail_file(edit, "open its folder", err);
	ok = apply_in(files, folder, edit, state, st, err);
	(void)close(folder);
	return ok;
}

bool tacit_file_is_new(
	const struct tacit_files *files, const struct tacit_path_edit *edit)
{
	int folder = open_folder(files->root, edit->path, false);
	enum content content = NOTHING;
	struct stat st;
	bool ok = folder < 0 ? errno == ENOENT
			     : look(folder, edit, &content, &st, NULL);

	if (folder >= 0)
		(void)close(folder);
	return ok && content == (edit->new_mode ? NEW : NOTHING);
}
