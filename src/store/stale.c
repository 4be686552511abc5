#include "store/stale.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <tacit/io.h>

#include "store/boot.h"
#include "store/moving.h"

/* BOOT_SLACK_S: the clock is set a little while the machine starts */
enum {
	STALE_S = 600,
	OURS_S = 10,
	ALONE_S = 10,
	BOOT_SLACK_S = 2,
	LOCK_LIMIT = 64
};

#define OURS "/refs/tacit/"

void tacit_stale_log(struct tacit_store *store, const char *fmt, ...)
{
	struct tacit_buf line = { 0 };
	struct tacit_buf path = { 0 };
	char text[512];
	va_list args;
	int fd;

	va_start(args, fmt);
	(void)vsnprintf(text, sizeof(text), fmt, args);
	va_end(args);
	tacit_buf_printf(&line, "%ld %s\n", (long)getpid(), text);
	tacit_buf_printf(&path, "%s/tacit/log", store->common);
	fd = tacit_io_open(
		path.data, O_WRONLY | O_CREAT | O_APPEND, 0666, NULL);
	/* a log that cannot be written stops nothing */
	if (fd >= 0 &&
		tacit_io_write(fd, path.data, tacit_buf_str(&line), NULL))
		(void)fsync(fd);
	if (fd >= 0)
		(void)close(fd);
	tacit_buf_clear(&line);
	tacit_buf_clear(&path);
}

/* Whether one process has the file open; unknown counts as open. */
static bool process_has_open(const char *pid, const struct stat *file)
{
	struct tacit_buf path = { 0 };
	struct dirent *entry;
	bool found = false;
	struct stat st;
	DIR *dir;

	tacit_buf_printf(&path, "/proc/%s", pid);
	/* a process of another user cannot have made a file of ours */
	if (stat(path.data, &st) < 0 || st.st_uid != file->st_uid)
		goto out;
	tacit_buf_adds(&path, "/fd");
	dir = opendir(path.data);
	if (!dir) {
		found = errno != ENOENT && errno != ESRCH;
		goto out;
	}
	while (!found && (entry = readdir(dir)) != NULL)
		found = fstatat(dirfd(dir), entry->d_name, &st, 0) == 0 &&
			st.st_dev == file->st_dev && st.st_ino == file->st_ino;
	(void)closedir(dir);
out:
	tacit_buf_clear(&path);
	return found;
}

bool tacit_stale_is_open(const char *path)
{
	struct dirent *entry;
	bool found = false;
	struct stat file;
	DIR *dir;

	if (lstat(path, &file) < 0)
		return errno != ENOENT;
	if (file.st_uid != geteuid() && geteuid() != 0)
		return true;
	dir = opendir("/proc");
	if (!dir)
		return true;
	while (!found && (entry = readdir(dir)) != NULL)
		if (entry->d_name[0] >= '1' && entry->d_name[0] <= '9')
			found = process_has_open(entry->d_name, &file);
	(void)closedir(dir);
	return found;
}

/* The file system's own present: our lock file, touched. */
static bool present(struct tacit_store *store, int64_t *seconds)
{
	struct stat st;

	if (store->lock < 0 || futimens(store->lock, NULL) < 0 ||
		fstat(store->lock, &st) < 0)
		return false;
	*seconds = (int64_t)st.st_mtim.tv_sec;
	return true;
}

static bool is_of_an_earlier_boot(const char *path, int64_t made_s)
{
	int64_t boot_s = 0;

	return tacit_boot_time(path, &boot_s) && made_s + BOOT_SLACK_S < boot_s;
}

const char *tacit_stale_bare(const struct tacit_store *store)
{
	return store->work ? NULL : store->common;
}

bool tacit_stale_is_lock(const char *path, int64_t now_s, const char *bare)
{
	struct stat st;
	int64_t made_s;
	int64_t age_s;

	if (lstat(path, &st) < 0 || !S_ISREG(st.st_mode))
		return false;
	made_s = (int64_t)st.st_mtim.tv_sec;
	age_s = now_s - made_s;
	return (age_s > (strstr(path, OURS) ? OURS_S : STALE_S) ||
		       (age_s > ALONE_S && bare &&
			       tacit_stale_is_alone(bare)) ||
		       is_of_an_earlier_boot(path, made_s)) &&
		!tacit_stale_is_open(path);
}

bool tacit_stale_path(
	const struct tacit_store *store, size_t i, struct tacit_buf *path)
{
	const struct {
		const char *folder;
		const char *name;
	} locks[] = {
		{ store->common, TACIT_MAIN ".lock" },
		{ store->common, "packed-refs.lock" },
		{ store->common, "config.lock" },
		{ store->git, "HEAD.lock" },
		{ store->git, "index.lock" },
		{ store->common, "refs/tacit/proved.lock" },
		{ store->common, TACIT_LOG_REFERENCE ".lock" },
		{ store->common, TACIT_ORIGIN_MAIN ".lock" },
	};

	tacit_buf_truncate(path, 0);
	if (i >= TACIT_COUNT(locks))
		return false;
	tacit_buf_printf(path, "%s/%s", locks[i].folder, locks[i].name);
	return true;
}

static void move_aside(struct tacit_store *store, const char *path)
{
	struct tacit_buf aside = { 0 };

	tacit_buf_printf(&aside, "%s/tacit/stale.%s.%ld", store->common,
		strrchr(path, '/') + 1, (long)getpid());
	if (rename(path, aside.data) == 0)
		tacit_stale_log(store, "moved a stale lock aside: %s -> %s",
			path, aside.data);
	tacit_buf_clear(&aside);
}

void tacit_stale_sweep(struct tacit_store *store)
{
	struct tacit_buf path = { 0 };
	int64_t now = 0;

	for (size_t i = 0; tacit_stale_path(store, i, &path); i++) {
		if (tacit_io_exists(path.data) && present(store, &now) &&
			tacit_stale_is_lock(
				path.data, now, tacit_stale_bare(store)))
			move_aside(store, path.data);
	}
	tacit_buf_clear(&path);
}

static bool is_start_of(const struct tacit_buf *held, const git_oid *commit)
{
	char hex[TACIT_OID_SIZE + 1];

	(void)git_oid_tostr(hex, TACIT_OID_SIZE, commit);
	hex[TACIT_OID_SIZE - 1] = '\n';
	hex[TACIT_OID_SIZE] = '\0';
	return tacit_str_starts(tacit_str_of(hex), tacit_buf_cstr(held));
}

bool tacit_stale_break_main(
	struct tacit_store *store, const git_oid *commit, struct tacit_err *err)
{
	struct tacit_buf path = { 0 };
	struct tacit_buf held = { 0 };
	bool ok = true;

	tacit_buf_printf(&path, "%s/%s.lock", store->common, TACIT_MAIN);
	if (!tacit_io_exists(path.data))
		goto out;
	ok = tacit_io_read_own(path.data, LOCK_LIMIT, &held, err);
	if (!ok || !is_start_of(&held, commit) ||
		tacit_stale_is_open(path.data))
		goto out;
	ok = unlink(path.data) == 0 ||
		tacit_fail_at(err, TACIT_IO, path.data, 0,
			"cannot remove the lock of a killed command: %s",
			strerror(errno));
	if (ok)
		tacit_stale_log(store, "removed the lock of a killed command");
out:
	tacit_buf_clear(&path);
	tacit_buf_clear(&held);
	return ok;
}
