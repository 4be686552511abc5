/*
 * io: files, folders and locks, with every result checked.
 *
 * What is written durably is synced, and so is the folder that names it.
 * Interrupted calls are taken up again; short writes are continued.
 */
#ifndef TACIT_IO_H
#define TACIT_IO_H

#include <tacit/buf.h>
#include <tacit/mem.h>

/**
 * Read a whole file, or standard input for path "-", into `out` (appended).
 * Fails: TACIT_NOTFOUND no such file; TACIT_LIMIT larger than `limit` bytes;
 * TACIT_IO.
 */
TACIT_MUST_USE bool tacit_io_read(const char *path, size_t limit,
	struct tacit_buf *out, struct tacit_err *err);

/**
 * The same for a file that is ours: where a FIFO, a device or a folder stands
 * instead, it is refused (TACIT_IO) and not opened.
 */
TACIT_MUST_USE bool tacit_io_read_own(const char *path, size_t limit,
	struct tacit_buf *out, struct tacit_err *err);

/**
 * Open one, refusing in the same way; flags and mode as for open(2). -1: err
 * is set as tacit_io_read_own does.
 */
TACIT_MUST_USE int tacit_io_open(
	const char *path, int flags, unsigned mode, struct tacit_err *err);

/**
 * Put a file in place: written beside its path under a name of its own,
 * synced, renamed over it, the folder synced. Either the old content or the
 * new stands there, at any moment. mode as for open(2), e.g. 0644.
 */
TACIT_MUST_USE bool tacit_io_replace(const char *path, struct tacit_str bytes,
	unsigned mode, struct tacit_err *err);

/** The same of parts, one after another, so that they need not all be there. */
struct tacit_io_parts {
	size_t count;
	void (*add)(const void *ctx, size_t i, struct tacit_buf *out);
	const void *ctx;
};
TACIT_MUST_USE bool tacit_io_replace_parts(const char *path,
	const struct tacit_io_parts *parts, unsigned mode,
	struct tacit_err *err);

/**
 * Put a file in place that may be lost, or half there after a power loss: it
 * is not synced. Whoever can do without it takes no notice. Fails: TACIT_IO.
 */
bool tacit_io_put(
	const char *path, struct tacit_str bytes, struct tacit_err *err);

/** A file without a name in a folder, for what memory should not hold, open
 * to be read and written, and not by programs that are started; -1: there can
 * be none. */
int tacit_io_unnamed(const char *folder);

/** Write all bytes to an open descriptor; `path`, for the error, may be NULL.
 * Fails: TACIT_IO. */
TACIT_MUST_USE bool tacit_io_write(int fd, const char *path,
	struct tacit_str bytes, struct tacit_err *err);

/** Sync an open file; `path` is for the error. Fails: TACIT_IO. */
TACIT_MUST_USE bool tacit_io_sync(
	int fd, const char *path, struct tacit_err *err);

/** Make a folder and those above it. Existing ones are fine. */
TACIT_MUST_USE bool tacit_io_make_folders(
	const char *path, struct tacit_err *err);

/** Sync a folder, so that the names in it outlive a power loss. */
TACIT_MUST_USE bool tacit_io_sync_folder(
	const char *path, struct tacit_err *err);

/** The same for everything below it, files and folders. Fails: TACIT_IO. */
TACIT_MUST_USE bool tacit_io_sync_tree(const char *path, struct tacit_err *err);

/**
 * Take away a file, or a folder with everything below it; links are not
 * followed. What is not there is fine. Fails: TACIT_IO.
 */
TACIT_MUST_USE bool tacit_io_remove_tree(
	const char *path, struct tacit_err *err);

bool tacit_io_exists(const char *path);
bool tacit_io_is_folder(const char *path);
/**
 * Is a file below the folder by that name, or might one be made there, without
 * leaving it? Not where a part of the name is a link or leads up.
 */
bool tacit_io_is_within(const char *folder, const char *name);

/**
 * Names in a folder, sorted by bytes, without "." and "..".
 * Owns: names live in the arena. Fails: TACIT_NOTFOUND, TACIT_IO.
 */
TACIT_MUST_USE bool tacit_io_list(struct tacit_arena *arena, const char *path,
	const char ***names, size_t *count, struct tacit_err *err);

/**
 * Take the advisory lock on the file that stands there (made if missing),
 * waiting at most `wait_ms`. Released by tacit_io_unlock, or by the end of
 * the process.
 * Fails: TACIT_CHANGED somebody else held it all the time; TACIT_IO.
 */
TACIT_MUST_USE bool tacit_io_lock(
	const char *path, unsigned wait_ms, int *fd_out, struct tacit_err *err);

/**
 * The same for a folder that is there. Where the file system cannot lock
 * folders nobody is kept out.
 */
TACIT_MUST_USE bool tacit_io_lock_folder(
	const char *path, unsigned wait_ms, int *fd_out, struct tacit_err *err);

/** Release and close; -1 is fine; *fd is -1 afterwards. */
void tacit_io_unlock(int *fd);

/** Sleep; a signal may end it early. */
void tacit_io_pause_ms(unsigned ms);

#endif
