#include "store/remote.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include <tacit/io.h>

#include "store/handle.h"

enum { CONFIG_MAX = 1 << 20 };

#define FETCH "remote.origin.fetch"

/* What clones were told at first. */
#define ALL "refs/tacit/*:refs/tacit/*"
/* of git clone --mirror: the log as it was is remembered with the index */
#define MIRROR "+refs/*:refs/*"

bool tacit_remote_exists(struct tacit_store *store)
{
	struct tacit_buf url = { 0 };
	bool exists = tacit_store_config(store, "remote.origin.url", &url);

	tacit_buf_clear(&url);
	return exists;
}

struct wanted {
	const char *refspec;
	bool is_there;
};

static int compare(const git_config_entry *entry, void *payload)
{
	struct wanted *wanted = payload;

	if (!strcmp(entry->value, wanted->refspec))
		wanted->is_there = true;
	return 0;
}

static bool fetches(struct tacit_store *store, const char *refspec)
{
	struct wanted wanted = { refspec, false };
	git_config *config = NULL;

	if (tacit_store_start(store, NULL) &&
		git_repository_config(&config, store->repo) == 0)
		(void)git_config_get_multivar_foreach(
			config, FETCH, NULL, compare, &wanted);
	git_config_free(config);
	return wanted.is_there;
}

/* A new file under git's own lock, which then becomes the file. */
static bool write_locked(
	const char *path, struct tacit_str bytes, struct tacit_err *err)
{
	struct tacit_buf lock = { 0 };
	bool ok = false;
	int fd;

	tacit_buf_printf(&lock, "%s.lock", path);
	fd = open(lock.data, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
	if (fd < 0) {
		(void)tacit_fail_at(err,
			errno == EEXIST ? TACIT_CHANGED : TACIT_IO, lock.data,
			0, "cannot be made: %s", strerror(errno));
		goto out;
	}
	ok = tacit_io_write(fd, lock.data, bytes, err) &&
		(fsync(fd) == 0 ||
			tacit_fail_at(err, TACIT_IO, lock.data, 0,
				"cannot be synced: %s", strerror(errno)));
	(void)close(fd);
	if (ok && rename(lock.data, path) < 0)
		ok = tacit_fail_at(err, TACIT_IO, path, 0,
			"cannot be replaced: %s", strerror(errno));
	if (!ok)
		(void)unlink(lock.data);
out:
	tacit_buf_clear(&lock);
	return ok;
}

bool tacit_remote_fetches_receipts(struct tacit_store *store)
{
	return fetches(store, MIRROR) ||
		(fetches(store, TACIT_REMOTE_RECEIPTS) && !fetches(store, ALL));
}

/* What stands for too much stands for enough. False: it is not there. */
static bool narrow(struct tacit_str text, struct tacit_buf *out)
{
	const char *at = text.data ? strstr(text.data, ALL) : NULL;
	bool is_there = at != NULL;

	for (; at; at = strstr(text.data, ALL)) {
		tacit_buf_add(out, text.data, (size_t)(at - text.data));
		tacit_buf_adds(out, TACIT_REMOTE_RECEIPTS);
		text = tacit_str_from(
			text, (size_t)(at - text.data) + strlen(ALL));
	}
	tacit_buf_add_str(out, text);
	return is_there;
}

/*
 * libgit2 can set a value of several only by a pattern, and leaks at that; git
 * reads a section that stands twice as one.
 */
bool tacit_remote_fetch_receipts(
	struct tacit_store *store, struct tacit_err *err)
{
	struct tacit_buf path = { 0 };
	struct tacit_buf text = { 0 };
	struct tacit_buf next = { 0 };
	bool ok;

	if (tacit_remote_fetches_receipts(store))
		return true;
	tacit_buf_printf(&path, "%s/config", store->common);
	ok = tacit_io_read_own(path.data, CONFIG_MAX, &text, err);
	if (ok) {
		if (text.len && text.data[text.len - 1] != '\n')
			tacit_buf_addc(&text, '\n');
		if (!narrow(tacit_buf_str(&text), &next))
			tacit_buf_printf(&next,
				"[remote \"origin\"]\n\tfetch = %s\n",
				TACIT_REMOTE_RECEIPTS);
		ok = write_locked(path.data, tacit_buf_str(&next), err);
	}
	tacit_buf_clear(&next);
	tacit_buf_clear(&text);
	tacit_buf_clear(&path);
	return ok;
}
