#include <tacit/io.h>

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

enum { LOCK_POLL_MS = 20, LOCK_PATIENCE_MS = 1000, CHUNK = 65536 };

static bool fail_errno(
	struct tacit_err *err, const char *path, const char *doing)
{
	return tacit_fail_at(err, TACIT_IO, path, 0, "cannot %s: %s", doing,
		strerror(errno));
}

static bool read_all(int fd, const char *path, size_t limit,
	struct tacit_buf *out, struct tacit_err *err)
{
	char chunk[CHUNK];
	size_t total = 0;

	for (;;) {
		ssize_t n = read(fd, chunk, sizeof(chunk));

		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			return fail_errno(err, path, "read the file");
		if (n == 0)
			return true;
		if ((size_t)n > limit - total)
			return tacit_fail_at(err, TACIT_LIMIT, path, 0,
				"larger than %zu bytes", limit);
		total += (size_t)n;
		tacit_buf_add(out, chunk, (size_t)n);
	}
}

static int fail_no_file(const char *path, struct tacit_err *err)
{
	(void)tacit_fail_at(err, TACIT_IO, path, 0, "is no ordinary file");
	return -1;
}

static int open_again(const char *path, int flags, unsigned mode)
{
	int fd;

	do {
		fd = open(path, flags | O_CLOEXEC, (mode_t)mode);
	} while (fd < 0 && errno == EINTR);
	return fd;
}

static bool fail_open(const char *path, struct tacit_err *err)
{
	if (errno == ENOENT || errno == ENOTDIR)
		return tacit_fail_at(
			err, TACIT_NOTFOUND, path, 0, "there is no such file");
	return fail_errno(err, path, "open the file");
}

int tacit_io_open(
	const char *path, int flags, unsigned mode, struct tacit_err *err)
{
	struct stat st;
	int fd;

	if (stat(path, &st) == 0 && !S_ISREG(st.st_mode))
		return fail_no_file(path, err);
	/* it may become one now, which then does not make us wait */
	fd = open_again(path, flags | O_NONBLOCK, mode);
	if (fd < 0 && flags & O_CREAT) {
		(void)fail_errno(err, path, "open the file");
	} else if (fd < 0) {
		(void)fail_open(path, err);
	} else if (fstat(fd, &st) < 0 || !S_ISREG(st.st_mode)) {
		(void)close(fd);
		return fail_no_file(path, err);
	}
	return fd;
}

static bool read_and_close(int fd, const char *path, size_t limit,
	struct tacit_buf *out, struct tacit_err *err)
{
	bool ok = read_all(fd, path, limit, out, err);

	(void)close(fd);
	return ok;
}

bool tacit_io_read_own(const char *path, size_t limit, struct tacit_buf *out,
	struct tacit_err *err)
{
	int fd = tacit_io_open(path, O_RDONLY, 0, err);

	return fd >= 0 && read_and_close(fd, path, limit, out, err);
}

bool tacit_io_read(const char *path, size_t limit, struct tacit_buf *out,
	struct tacit_err *err)
{
	int fd;

	if (!strcmp(path, "-"))
		return read_all(
			STDIN_FILENO, "standard input", limit, out, err);
	fd = open_again(path, O_RDONLY, 0);
	if (fd < 0)
		return fail_open(path, err);
	return read_and_close(fd, path, limit, out, err);
}

bool tacit_io_write(
	int fd, const char *path, struct tacit_str bytes, struct tacit_err *err)
{
	while (bytes.len) {
		ssize_t n = write(fd, bytes.data, bytes.len);

		if (n < 0 && errno == EINTR)
			continue;
		if (n <= 0)
			return fail_errno(err, path, "write");
		bytes = tacit_str_from(bytes, (size_t)n);
	}
	return true;
}

static int fsync_again(int fd)
{
	int rc;

	do {
		rc = fsync(fd);
	} while (rc < 0 && errno == EINTR);
	return rc;
}

bool tacit_io_sync(int fd, const char *path, struct tacit_err *err)
{
	return fsync_again(fd) == 0 || fail_errno(err, path, "sync the file");
}

static void folder_of(const char *path, struct tacit_buf *folder)
{
	const char *slash = strrchr(path, '/');

	if (!slash)
		tacit_buf_adds(folder, ".");
	else if (slash == path)
		tacit_buf_adds(folder, "/");
	else
		tacit_buf_add(folder, path, (size_t)(slash - path));
}

/* Small parts are written together. */
static bool write_parts(int fd, const char *path,
	const struct tacit_io_parts *parts, struct tacit_err *err)
{
	struct tacit_buf chunk = { 0 };
	bool ok = true;

	for (size_t i = 0; ok && i < parts->count; i++) {
		parts->add(parts->ctx, i, &chunk);
		if (chunk.len < CHUNK && i + 1 < parts->count)
			continue;
		ok = tacit_io_write(fd, path, tacit_buf_str(&chunk), err);
		tacit_buf_truncate(&chunk, 0);
	}
	tacit_buf_clear(&chunk);
	return ok;
}

static bool write_beside(const char *path, const struct tacit_io_parts *parts,
	unsigned mode, struct tacit_buf *name, struct tacit_err *err)
{
	bool ok;
	int fd;

	tacit_buf_printf(name, "%s.XXXXXX", path);
	fd = mkstemp(name->data);
	if (fd < 0) {
		tacit_buf_truncate(name, 0);
		return fail_errno(err, path, "make a file beside it");
	}
	ok = fchmod(fd, (mode_t)mode) == 0 ||
		fail_errno(err, path, "set the file's mode");
	ok = ok && write_parts(fd, path, parts, err) &&
		tacit_io_sync(fd, path, err);
	if (close(fd) < 0 && ok)
		ok = fail_errno(err, path, "close the file");
	return ok;
}

static void add_slice(const void *ctx, size_t i, struct tacit_buf *out)
{
	struct tacit_str piece = tacit_str_from(
		*(const struct tacit_str *)ctx, i * (size_t)CHUNK);

	if (piece.len > CHUNK)
		piece.len = CHUNK;
	tacit_buf_add_str(out, piece);
}

bool tacit_io_replace(const char *path, struct tacit_str bytes, unsigned mode,
	struct tacit_err *err)
{
	const struct tacit_io_parts pieces = { bytes.len / CHUNK + 1, add_slice,
		&bytes };

	return tacit_io_replace_parts(path, &pieces, mode, err);
}

bool tacit_io_replace_parts(const char *path,
	const struct tacit_io_parts *parts, unsigned mode,
	struct tacit_err *err)
{
	struct tacit_buf name = { 0 };
	struct tacit_buf folder = { 0 };
	bool ok = false;

	if (!write_beside(path, parts, mode, &name, err))
		goto out;
	if (rename(name.data, path) < 0) {
		(void)fail_errno(err, path, "put the file in place");
		goto out;
	}
	tacit_buf_truncate(&name, 0);
	folder_of(path, &folder);
	ok = tacit_io_sync_folder(folder.data, err);
out:
	if (name.len)
		(void)unlink(name.data);
	tacit_buf_clear(&name);
	tacit_buf_clear(&folder);
	return ok;
}

bool tacit_io_put(
	const char *path, struct tacit_str bytes, struct tacit_err *err)
{
	struct tacit_buf name = { 0 };
	int fd;
	bool ok;

	tacit_buf_printf(&name, "%s.%ld", path, (long)getpid());
	fd = tacit_io_open(name.data, O_WRONLY | O_CREAT | O_TRUNC, 0666, err);
	ok = fd >= 0 && tacit_io_write(fd, path, bytes, err);
	ok = (fd < 0 || close(fd) == 0) && ok && rename(name.data, path) == 0;
	if (!ok)
		(void)fail_errno(err, path, "put the file in place");
	if (!ok && fd >= 0)
		(void)unlink(name.data);
	tacit_buf_clear(&name);
	return ok;
}

bool tacit_io_make_folders(const char *path, struct tacit_err *err)
{
	struct tacit_buf part = { 0 };
	const char *p = path;
	bool ok = true;

	/* whoever writes many files asks before each: mostly it is there */
	if (tacit_io_is_folder(path))
		return true;
	while (ok && *p) {
		const char *slash = strchr(p + 1, '/');
		size_t len = slash ? (size_t)(slash - path) : strlen(path);

		tacit_buf_truncate(&part, 0);
		tacit_buf_add(&part, path, len);
		if (mkdir(part.data, 0777) < 0 && errno != EEXIST)
			ok = fail_errno(err, part.data, "make the folder");
		else if (!tacit_io_is_folder(part.data))
			ok = tacit_fail_at(err, TACIT_IO, part.data, 0,
				"is in the way: it is no folder");
		p = path + len;
	}
	tacit_buf_clear(&part);
	return ok;
}

static int descriptor_of(const char *path, struct tacit_err *err)
{
	int fd = open_again(path, O_RDONLY | O_DIRECTORY, 0);

	if (fd < 0)
		(void)fail_errno(err, path, "open the folder");
	return fd;
}

bool tacit_io_sync_folder(const char *path, struct tacit_err *err)
{
	int fd = descriptor_of(path, err);
	bool ok = fd >= 0;

	if (ok && fsync_again(fd) < 0)
		ok = fail_errno(err, path, "sync the folder");
	if (fd >= 0)
		(void)close(fd);
	return ok;
}

bool tacit_io_exists(const char *path)
{
	struct stat st;

	return lstat(path, &st) == 0;
}

bool tacit_io_is_folder(const char *path)
{
	struct stat st;

	return stat(path, &st) == 0 && S_ISDIR(st.st_mode);
}

bool tacit_io_list(struct tacit_arena *arena, const char *path,
	const char ***names, size_t *count, struct tacit_err *err)
{
	DIR *dir = opendir(path);
	const char **list = NULL;
	size_t cap = 0;
	size_t n = 0;
	struct dirent *entry;

	if (!dir && (errno == ENOENT || errno == ENOTDIR))
		return tacit_fail_at(err, TACIT_NOTFOUND, path, 0,
			"there is no such folder");
	if (!dir)
		return fail_errno(err, path, "open the folder");
	for (;;) {
		errno = 0;
		entry = readdir(dir);
		if (!entry)
			break;
		if (!strcmp(entry->d_name, ".") || !strcmp(entry->d_name, ".."))
			continue;
		list = tacit_arena_grow(
			arena, list, &cap, n + 1, sizeof(*list));
		list[n++] = tacit_arena_strdup(arena, entry->d_name);
	}
	if (errno) {
		(void)fail_errno(err, path, "read the folder");
		(void)closedir(dir);
		return false;
	}
	(void)closedir(dir);
	if (n)
		qsort(list, n, sizeof(*list), tacit_by_text);
	*names = list;
	*count = n;
	return true;
}

/*
 * Whoever removes or replaces a file under its lock leaves those who waited
 * with the lock of a file that is not there: that is none.
 */
static bool try_lock(int fd, const char *path)
{
	struct stat there;
	struct stat ours;

	if (flock(fd, LOCK_EX | LOCK_NB) < 0 || fstat(fd, &ours) < 0)
		return false;
	if (stat(path, &there) == 0 && ours.st_dev == there.st_dev &&
		ours.st_ino == there.st_ino)
		return true;
	errno = EWOULDBLOCK;
	return false;
}

/* NFS locks only what can be written to, others lock nothing. */
static bool is_unable_to_lock(void)
{
	return errno == EBADF || errno == EINVAL || errno == ENOTSUP ||
		errno == EOPNOTSUPP || errno == ENOLCK || errno == ENOSYS;
}

/* Who has waited for long looks more often than who has just come, so that
 * among many nobody waits for ever. */
static bool wait_for_lock(const char *path, bool is_folder, unsigned wait_ms,
	int *fd_out, struct tacit_err *err)
{
	unsigned waited = 0;

	for (;;) {
		unsigned pause;
		bool is_held;
		int fd = is_folder
			? descriptor_of(path, err)
			: tacit_io_open(path, O_RDWR | O_CREAT, 0666, err);

		if (fd < 0)
			return false;
		if (try_lock(fd, path) || (is_folder && is_unable_to_lock())) {
			*fd_out = fd;
			return true;
		}
		is_held = errno == EWOULDBLOCK || errno == EINTR;
		if (!is_held)
			(void)fail_errno(err, path, "take the lock");
		(void)close(fd);
		if (!is_held)
			return false;
		if (waited >= wait_ms)
			return tacit_fail_at(err, TACIT_CHANGED, path, 0,
				"another command is writing to this register");
		pause = waited < LOCK_PATIENCE_MS ? LOCK_POLL_MS
						  : LOCK_POLL_MS / 5;
		tacit_io_pause_ms(pause);
		waited += pause;
	}
}

bool tacit_io_lock(
	const char *path, unsigned wait_ms, int *fd_out, struct tacit_err *err)
{
	return wait_for_lock(path, false, wait_ms, fd_out, err);
}

bool tacit_io_lock_folder(
	const char *path, unsigned wait_ms, int *fd_out, struct tacit_err *err)
{
	return wait_for_lock(path, true, wait_ms, fd_out, err);
}

void tacit_io_unlock(int *fd)
{
	if (*fd >= 0)
		(void)close(*fd); /* flock goes with the descriptor */
	*fd = -1;
}

void tacit_io_pause_ms(unsigned ms)
{
	struct timespec pause = { .tv_sec = (time_t)(ms / 1000),
		.tv_nsec = (long)(ms % 1000) * 1000000L };

	(void)nanosleep(&pause, NULL);
}
