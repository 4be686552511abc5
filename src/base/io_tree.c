/* A folder and everything below it, and a file in it without a name (declared in
 * io.h). */
#include <tacit/io.h>

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { DEPTH_MAX = 32 };

/* Called for a file, and for a folder after what is in it. */
typedef bool (*visit_fn)(
	const char *path, const struct stat *st, struct tacit_err *err);

static bool walk_tree(
	const char *path, visit_fn fn, unsigned depth, struct tacit_err *err)
{
	struct tacit_arena arena = { 0 };
	const char **names = NULL;
	size_t count = 0;
	struct stat st;
	bool ok;

	if (lstat(path, &st) < 0)
		return errno == ENOENT ||
			tacit_fail_at(err, TACIT_IO, path, 0,
				"cannot look at it: %s", strerror(errno));
	if (!S_ISDIR(st.st_mode))
		return fn(path, &st, err);
	ok = depth < DEPTH_MAX
		? tacit_io_list(&arena, path, &names, &count, err)
		: tacit_fail_at(
			  err, TACIT_LIMIT, path, 0, "folders are too deep");
	for (size_t i = 0; ok && i < count; i++)
		ok = walk_tree(
			tacit_arena_printf(&arena, "%s/%s", path, names[i]), fn,
			depth + 1, err);
	tacit_arena_clear(&arena);
	return ok && fn(path, &st, err);
}

static bool remove_one(
	const char *path, const struct stat *st, struct tacit_err *err)
{
	if ((S_ISDIR(st->st_mode) ? rmdir(path) : unlink(path)) == 0 ||
		errno == ENOENT)
		return true;
	return tacit_fail_at(err, TACIT_IO, path, 0, "cannot be removed: %s",
		strerror(errno));
}

bool tacit_io_remove_tree(const char *path, struct tacit_err *err)
{
	return walk_tree(path, remove_one, 0, err);
}

static bool sync_one(
	const char *path, const struct stat *st, struct tacit_err *err)
{
	bool ok;
	int fd;

	if (S_ISDIR(st->st_mode))
		return tacit_io_sync_folder(path, err);
	if (!S_ISREG(st->st_mode))
		return true;
	fd = tacit_io_open(path, O_RDONLY, 0, err);
	if (fd < 0)
		return false;
	ok = tacit_io_sync(fd, path, err);
	(void)close(fd);
	return ok;
}

bool tacit_io_sync_tree(const char *path, struct tacit_err *err)
{
	return walk_tree(path, sync_one, 0, err);
}

int tacit_io_unnamed(const char *folder)
{
	struct tacit_buf path = { 0 };
	int fd;

	tacit_buf_printf(&path, "%s/unnamed.XXXXXX", folder);
	fd = mkstemp(path.data);
	if (fd >= 0) {
		(void)unlink(path.data);
		(void)fcntl(fd, F_SETFD, FD_CLOEXEC);
	}
	tacit_buf_clear(&path);
	return fd;
}

/* Nothing, a folder on the way or a file at the end. */
static bool may_lead_on(const char *path, bool is_last)
{
	struct stat st;

	return lstat(path, &st) < 0 ? errno == ENOENT || errno == ENOTDIR
		: is_last	    ? S_ISREG(st.st_mode)
				    : S_ISDIR(st.st_mode);
}

bool tacit_io_is_within(const char *folder, const char *name)
{
	struct tacit_str rest = tacit_str_of(name);
	struct tacit_str part;
	struct tacit_buf path = { 0 };
	bool is_within = rest.len > 0;

	tacit_buf_adds(&path, folder);
	while (is_within && tacit_str_split(&rest, '/', &part)) {
		tacit_buf_addc(&path, '/');
		tacit_buf_add_str(&path, part);
		is_within = part.len && !tacit_str_eqs(part, ".") &&
			!tacit_str_eqs(part, "..") &&
			may_lead_on(tacit_buf_cstr(&path), !rest.len);
	}
	tacit_buf_clear(&path);
	return is_within;
}
