/*
 * tiles: a log as files, of the layout that other programs read.
 *
 * 256 hashes that stand side by side are a file, tile/LEVEL/N; each hash of a
 * level is that of a whole tile of the level below, and on level 0 a leaf's.
 * Entries are in tile/entries/N, 256 of them, each after two bytes that tell
 * its length. What is not full ends in .p/WIDTH. No folder has more than some
 * thousand files: N is written x001/x234/067.
 *
 * Files are read by who has them and written by who asks for them; nothing
 * here touches a disk.
 *
 *	struct tacit_tiles log = { .size = size, .read = read, .ctx = ctx };
 *	ok = tacit_tiles_append(&log, entries, count, &files, err);
 *	reader = tacit_tiles_reader(&log);
 *	tacit_tiles_clear(&log);
 *
 * Source: https://c2sp.org/tlog-tiles.
 * Open to: register, shared.
 */
#ifndef TACIT_LOG_TILES_H
#define TACIT_LOG_TILES_H

#include <tacit/mem.h>

#include "log/tree.h"

enum {
	TACIT_TILE_WIDTH = 256,
	TACIT_TILE_BITS = 8,
	TACIT_TILES_HELD = 8,
	/* of one: two bytes tell how long it is */
	TACIT_LOG_ENTRY_MAX = 65535,
	TACIT_TILE_PATH_SIZE = 64
};

/** The file of that path, appended to an empty buffer. */
typedef bool tacit_tiles_read_fn(void *ctx, const char *path,
	struct tacit_buf *out, struct tacit_err *err);

/** A tile that was read: kept, because the next hash is beside the last. */
struct tacit_tile {
	unsigned level;
	uint64_t index;
	struct tacit_buf bytes; /* empty: none */
};

/** A log as it is. */
struct tacit_tiles {
	uint64_t size; /* entries */
	tacit_tiles_read_fn *read;
	void *ctx;
	struct tacit_tile held[TACIT_TILES_HELD];
	size_t turn; /* whose place the next takes */
};

/** Free what was read; it can be read on. */
void tacit_tiles_clear(struct tacit_tiles *log);

/** "tile/0/x001/234.p/5"; full, width is 256. */
void tacit_tile_path(unsigned level, uint64_t index, unsigned width,
	char out[TACIT_TILE_PATH_SIZE]);
/** "tile/entries/x001/234.p/5" */
void tacit_tile_entries_path(
	uint64_t index, unsigned width, char out[TACIT_TILE_PATH_SIZE]);

/**
 * The hashes of the log, for a tree of at most its size. It borrows the log.
 * Fails: TACIT_INVALID a tile is not as long as it has to be; as `read` does.
 */
struct tacit_tree_reader tacit_tiles_reader(struct tacit_tiles *log);

/** An entry, into the arena. Fails: TACIT_NOTFOUND the log has none of that
 * number; TACIT_INVALID the file is damaged; as `read` does. */
TACIT_MUST_USE bool tacit_tiles_entry(struct tacit_tiles *log, uint64_t index,
	struct tacit_arena *arena, struct tacit_str *out,
	struct tacit_err *err);

/** It lives until the callback returns; false stops, and is a failure. */
typedef bool tacit_tiles_entry_fn(void *ctx, uint64_t index,
	struct tacit_str entry, struct tacit_err *err);

/** Entries from `from` to before `end`, in order. Fails: TACIT_NOTFOUND there
 * are not so many; TACIT_INVALID damaged; as `read` and the callback do. */
TACIT_MUST_USE bool tacit_tiles_each(struct tacit_tiles *log, uint64_t from,
	uint64_t end, tacit_tiles_entry_fn *fn, void *ctx,
	struct tacit_err *err);

struct tacit_tile_file {
	const char *path;
	struct tacit_str bytes;
};

/** What is to be written; all of it in its arena. */
struct tacit_tile_files {
	struct tacit_arena *arena;
	struct tacit_tile_file *files;
	size_t count;
	size_t cap;
};

/**
 * Put entries at the end: which files there are to be written, added to
 * `out`. The log itself stays as it is: who has written them opens it anew.
 * Fails: TACIT_LIMIT an entry, or the log, is too long; TACIT_INVALID what is
 * there is damaged; as `read` does.
 */
TACIT_MUST_USE bool tacit_tiles_append(struct tacit_tiles *log,
	const struct tacit_str *entries, size_t count,
	struct tacit_tile_files *out, struct tacit_err *err);

/**
 * Which files of the log as it is are none of one of `size` entries, which are
 * more: tiles that were not full, and have others in their place. Added to
 * `out`, without bytes.
 */
void tacit_tiles_outgrown(const struct tacit_tiles *log, uint64_t size,
	struct tacit_tile_files *out);

#endif
