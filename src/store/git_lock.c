#include "store/git_lock.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <tacit/io.h>

#include "store/pending.h"

enum { POLL_MS = 20 };

static void lock_path(const struct tacit_store *store, struct tacit_buf *path)
{
	tacit_buf_printf(path, "%s/index.lock", store->git);
}

/* Where there are no hard links: a mark of ours, not quite at once. */
static bool mark_exclusively(const char *path)
{
	int fd = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
	bool ok;
	int saved;

	if (fd < 0)
		return false;
	ok = tacit_io_write(fd, path, tacit_str_of(TACIT_PENDING_MARK), NULL);
	saved = errno;
	(void)close(fd);
	if (!ok)
		(void)unlink(path);
	errno = saved;
	return ok;
}

static bool try_lock(const char *from, const char *to)
{
	if (link(from, to) == 0)
		return true;
	if (errno != EPERM && errno != EOPNOTSUPP && errno != EMLINK &&
		errno != EXDEV && errno != ENOSYS)
		return false;
	return mark_exclusively(to);
}

bool tacit_index_lock(
	struct tacit_store *store, unsigned wait_ms, struct tacit_err *err)
{
	struct tacit_buf from = { 0 };
	struct tacit_buf to = { 0 };
	unsigned waited = 0;
	bool ok;

	tacit_pending_path(store, &from);
	lock_path(store, &to);
	while (!(ok = try_lock(from.data, to.data)) && errno == EEXIST &&
		waited < wait_ms) {
		tacit_io_pause_ms(POLL_MS);
		waited += POLL_MS;
	}
	if (!ok && errno == EEXIST) {
		(void)tacit_fail_at(err, TACIT_CHANGED, to.data, 0,
			"git is at work in this work tree");
		(void)tacit_hint(err,
			"try again; if no git command is running: rm '%s'",
			to.data);
	} else if (!ok) {
		(void)tacit_fail_at(err, TACIT_IO, to.data, 0,
			"cannot lock git's index: %s", strerror(errno));
	}
	tacit_buf_clear(&from);
	tacit_buf_clear(&to);
	return ok;
}

static bool fail_lock(
	const char *path, const char *doing, struct tacit_err *err)
{
	return tacit_fail_at(err, TACIT_IO, path, 0,
		"cannot %s the lock on git's index: %s", doing,
		strerror(errno));
}

/* Two names of one file, whatever a power loss left in it. */
static bool is_intent(const struct tacit_store *store, int fd)
{
	struct tacit_buf path = { 0 };
	struct stat lock;
	struct stat intent;
	bool same;

	tacit_pending_path(store, &path);
	same = fstat(fd, &lock) == 0 && stat(path.data, &intent) == 0 &&
		lock.st_dev == intent.st_dev && lock.st_ino == intent.st_ino;
	tacit_buf_clear(&path);
	return same;
}

bool tacit_index_lock_is_ours(
	const struct tacit_store *store, bool *is_ours, struct tacit_err *err)
{
	struct tacit_buf path = { 0 };
	char start[sizeof(TACIT_PENDING_MARK) - 1];
	ssize_t n = 0;
	bool ok = true;
	int fd;

	*is_ours = false;
	lock_path(store, &path);
	fd = open(path.data, O_RDONLY | O_NONBLOCK | O_CLOEXEC);
	if (fd < 0 && errno != ENOENT)
		ok = fail_lock(path.data, "read", err);
	if (fd >= 0) {
		n = read(fd, start, sizeof(start));
		if (n < 0)
			ok = fail_lock(path.data, "read", err);
		*is_ours = is_intent(store, fd) ||
			(n == (ssize_t)sizeof(start) &&
				!memcmp(start, TACIT_PENDING_MARK,
					sizeof(start)));
		(void)close(fd);
	}
	tacit_buf_clear(&path);
	return ok;
}

bool tacit_index_unlock(struct tacit_store *store, struct tacit_err *err)
{
	struct tacit_buf path = { 0 };
	bool ok;

	lock_path(store, &path);
	ok = unlink(path.data) == 0 || errno == ENOENT ||
		fail_lock(path.data, "release", err);
	tacit_buf_clear(&path);
	return ok;
}
