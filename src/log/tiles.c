#include "log/tiles.h"

#include <stdio.h>
#include <string.h>

enum { LENGTH_BYTES = 2, PARTS_MAX = 7 };

/* --- paths ---------------------------------------------------------------- */

/* FOLDER/x001/x234/067.p/5 */
static void write_tile_path(const char *folder, uint64_t index, unsigned width,
	char out[TACIT_TILE_PATH_SIZE])
{
	unsigned parts[PARTS_MAX];
	size_t count = 0;
	size_t len;

	do {
		parts[count++] = (unsigned)(index % 1000);
		index /= 1000;
	} while (index && count < PARTS_MAX);
	len = (size_t)snprintf(out, TACIT_TILE_PATH_SIZE, "tile/%s", folder);
	while (count--)
		len += (size_t)snprintf(out + len, TACIT_TILE_PATH_SIZE - len,
			count ? "/x%03u" : "/%03u", parts[count]);
	if (width < TACIT_TILE_WIDTH)
		(void)snprintf(
			out + len, TACIT_TILE_PATH_SIZE - len, ".p/%u", width);
}

void tacit_tile_path(unsigned level, uint64_t index, unsigned width,
	char out[TACIT_TILE_PATH_SIZE])
{
	char folder[3];

	(void)snprintf(folder, sizeof(folder), "%u", level % 64);
	write_tile_path(folder, index, width, out);
}

void tacit_tile_entries_path(
	uint64_t index, unsigned width, char out[TACIT_TILE_PATH_SIZE])
{
	write_tile_path("entries", index, width, out);
}

/* --- what is there -------------------------------------------------------- */

void tacit_tiles_clear(struct tacit_tiles *log)
{
	size_t i;

	for (i = 0; i < TACIT_TILES_HELD; i++)
		tacit_buf_clear(&log->held[i].bytes);
}

/* How wide a tile of that level is where so many hashes are on it. */
static unsigned width_of(uint64_t hashes, uint64_t index)
{
	const uint64_t left = hashes - index * TACIT_TILE_WIDTH;

	return left < TACIT_TILE_WIDTH ? (unsigned)left : TACIT_TILE_WIDTH;
}

static bool read_tile(struct tacit_tiles *log, unsigned level, uint64_t index,
	struct tacit_buf *out, struct tacit_err *err)
{
	const uint64_t hashes = log->size >> (TACIT_TILE_BITS * level);
	const unsigned width = width_of(hashes, index);
	char path[TACIT_TILE_PATH_SIZE];

	tacit_tile_path(level, index, width, path);
	return log->read(log->ctx, path, out, err) &&
		(out->len == (size_t)width * TACIT_DIGEST_BYTES ||
			tacit_fail_at(err, TACIT_INVALID, path, 0,
				"this part of the log is damaged: it has %zu "
				"bytes",
				out->len));
}

/* NULL: err is set. */
static const struct tacit_tile *hold_tile(struct tacit_tiles *log,
	unsigned level, uint64_t index, struct tacit_err *err)
{
	struct tacit_tile *tile;
	size_t i;

	for (i = 0; i < TACIT_TILES_HELD; i++) {
		tile = &log->held[i];
		if (tile->bytes.len && tile->level == level &&
			tile->index == index)
			return tile;
	}
	tile = &log->held[log->turn];
	log->turn = (log->turn + 1) % TACIT_TILES_HELD;
	tacit_buf_truncate(&tile->bytes, 0);
	if (read_tile(log, level, index, &tile->bytes, err)) {
		tile->level = level;
		tile->index = index;
		return tile;
	}
	tacit_buf_truncate(&tile->bytes, 0);
	return NULL;
}

/* The root over 2^bits hashes that stand side by side. */
static void hash_row(
	const char *row, unsigned bits, struct tacit_tree_hash *out)
{
	struct tacit_tree_hash all[TACIT_TILE_WIDTH];
	size_t count = (size_t)1 << bits;
	size_t i;

	memcpy(all, row, count * TACIT_DIGEST_BYTES);
	for (; count > 1; count /= 2)
		for (i = 0; i < count / 2; i++)
			tacit_tree_node(&all[2 * i], &all[2 * i + 1], &all[i]);
	*out = all[0];
}

static bool read_hash(void *ctx, unsigned level, uint64_t index,
	struct tacit_tree_hash *out, struct tacit_err *err)
{
	struct tacit_tiles *log = ctx;
	const unsigned bits = level % TACIT_TILE_BITS;
	const uint64_t first = index << bits;
	const struct tacit_tile *tile;

	if (level >= 63 || index >= log->size >> level)
		return tacit_fail(err, TACIT_INVALID,
			"the log is shorter than what is asked of it");
	tile = hold_tile(
		log, level / TACIT_TILE_BITS, first / TACIT_TILE_WIDTH, err);
	if (!tile)
		return false;
	hash_row(tile->bytes.data +
			first % TACIT_TILE_WIDTH * TACIT_DIGEST_BYTES,
		bits, out);
	return true;
}

struct tacit_tree_reader tacit_tiles_reader(struct tacit_tiles *log)
{
	return (struct tacit_tree_reader){ read_hash, log };
}

/* Take one entry off; false: there is none. */
static bool take_entry(struct tacit_str *rest, struct tacit_str *entry)
{
	if (rest->len < LENGTH_BYTES)
		return false;
	entry->data = rest->data + LENGTH_BYTES;
	entry->len = (size_t)(unsigned char)rest->data[0] << 8 |
		(unsigned char)rest->data[1];
	if (rest->len - LENGTH_BYTES < entry->len)
		return false;
	*rest = tacit_str_from(*rest, LENGTH_BYTES + entry->len);
	return true;
}

/* As many entries as there have to be and nothing after them. */
static bool read_entries(struct tacit_tiles *log, uint64_t index,
	struct tacit_buf *out, struct tacit_err *err)
{
	const unsigned width = width_of(log->size, index);
	char path[TACIT_TILE_PATH_SIZE];
	struct tacit_str rest;
	struct tacit_str entry;
	unsigned count = 0;

	tacit_tile_entries_path(index, width, path);
	if (!log->read(log->ctx, path, out, err))
		return false;
	rest = tacit_buf_str(out);
	while (take_entry(&rest, &entry))
		count++;
	return (!rest.len && count == width) ||
		tacit_fail_at(err, TACIT_INVALID, path, 0,
			"these entries of the log are damaged");
}

bool tacit_tiles_entry(struct tacit_tiles *log, uint64_t index,
	struct tacit_arena *arena, struct tacit_str *out, struct tacit_err *err)
{
	struct tacit_buf bytes = { 0 };
	struct tacit_str rest;
	bool ok;
	uint64_t i;

	if (index >= log->size)
		return tacit_fail(err, TACIT_NOTFOUND,
			       "the log has no entry of that number") ||
			tacit_hint(
				err, "which there are: tacit shared receipts");
	ok = read_entries(log, index / TACIT_TILE_WIDTH, &bytes, err);
	rest = tacit_buf_str(&bytes);
	for (i = 0; ok && i <= index % TACIT_TILE_WIDTH; i++)
		ok = take_entry(&rest, out);
	if (ok)
		out->data = tacit_arena_strndup(arena, out->data, out->len);
	tacit_buf_clear(&bytes);
	return ok;
}

/* Those of one tile from `from` to before `end`. */
static bool pass_entries(struct tacit_tiles *log, uint64_t from, uint64_t end,
	struct tacit_buf *bytes, tacit_tiles_entry_fn *fn, void *ctx,
	struct tacit_err *err)
{
	const uint64_t tile = from / TACIT_TILE_WIDTH;
	uint64_t at = tile * TACIT_TILE_WIDTH;
	struct tacit_str rest;
	struct tacit_str entry;

	tacit_buf_truncate(bytes, 0);
	if (!read_entries(log, tile, bytes, err))
		return false;
	rest = tacit_buf_str(bytes);
	for (; at < end && take_entry(&rest, &entry); at++)
		if (at >= from && !fn(ctx, at, entry, err))
			return false;
	return true;
}

bool tacit_tiles_each(struct tacit_tiles *log, uint64_t from, uint64_t end,
	tacit_tiles_entry_fn *fn, void *ctx, struct tacit_err *err)
{
	struct tacit_buf bytes = { 0 };
	bool ok = end <= log->size ||
		tacit_fail(err, TACIT_NOTFOUND,
			"the log has no entry of that number");

	while (ok && from < end) {
		ok = pass_entries(log, from, end, &bytes, fn, ctx, err);
		from = (from / TACIT_TILE_WIDTH + 1) * TACIT_TILE_WIDTH;
	}
	tacit_buf_clear(&bytes);
	return ok;
}

/* --- what comes to it ----------------------------------------------------- */

static void add_tile_file(struct tacit_tile_files *out, const char *path,
	const char *bytes, size_t len)
{
	struct tacit_tile_file *file = tacit_arena_append(out->arena,
		&out->files, &out->count, &out->cap, sizeof(*out->files));

	file->path = tacit_arena_strdup(out->arena, path);
	file->bytes.data = tacit_arena_strndup(out->arena, bytes, len);
	file->bytes.len = len;
}

static bool write_entries(struct tacit_tiles *log,
	const struct tacit_str *entries, size_t count,
	struct tacit_tile_files *out, struct tacit_err *err)
{
	uint64_t at = log->size;
	const uint64_t size = log->size + count;
	char path[TACIT_TILE_PATH_SIZE];
	struct tacit_buf bytes = { 0 };
	bool ok = !(at % TACIT_TILE_WIDTH) ||
		read_entries(log, at / TACIT_TILE_WIDTH, &bytes, err);

	for (; ok && at < size; at++, entries++) {
		tacit_buf_addc(
			&bytes, (char)(unsigned char)(entries->len >> 8));
		tacit_buf_addc(
			&bytes, (char)(unsigned char)(entries->len & 0xff));
		tacit_buf_add_str(&bytes, *entries);
		if ((at + 1) % TACIT_TILE_WIDTH && at + 1 < size)
			continue;
		tacit_tile_entries_path(at / TACIT_TILE_WIDTH,
			width_of(size, at / TACIT_TILE_WIDTH), path);
		add_tile_file(out, path, bytes.data, bytes.len);
		tacit_buf_truncate(&bytes, 0);
	}
	tacit_buf_clear(&bytes);
	return ok;
}

/*
 * One level: `fresh` has the hashes that come to it; afterwards those that
 * come to the level above, one of each tile that is now full.
 */
static bool write_level(struct tacit_tiles *log, unsigned level,
	struct tacit_buf *fresh, struct tacit_tile_files *out,
	struct tacit_err *err)
{
	const uint64_t had = log->size >> (TACIT_TILE_BITS * level);
	const uint64_t has = had + fresh->len / TACIT_DIGEST_BYTES;
	uint64_t index = had / TACIT_TILE_WIDTH;
	char path[TACIT_TILE_PATH_SIZE];
	struct tacit_buf row = { 0 };
	size_t at = 0;
	bool ok = !(had % TACIT_TILE_WIDTH) ||
		read_tile(log, level, index, &row, err);

	tacit_buf_add_str(&row, tacit_buf_str(fresh));
	tacit_buf_truncate(fresh, 0);
	for (; ok && at < row.len; index++) {
		const unsigned width = width_of(has, index);
		struct tacit_tree_hash full;

		tacit_tile_path(level, index, width, path);
		add_tile_file(
			out, path, row.data + at, width * TACIT_DIGEST_BYTES);
		if (width == TACIT_TILE_WIDTH) {
			hash_row(row.data + at, TACIT_TILE_BITS, &full);
			tacit_buf_add(fresh, full.bytes, sizeof(full.bytes));
		}
		at += width * TACIT_DIGEST_BYTES;
	}
	tacit_buf_clear(&row);
	return ok;
}

bool tacit_tiles_append(struct tacit_tiles *log,
	const struct tacit_str *entries, size_t count,
	struct tacit_tile_files *out, struct tacit_err *err)
{
	struct tacit_buf hashes = { 0 };
	struct tacit_tree_hash leaf;
	unsigned level;
	size_t i;
	bool ok;

	if (log->size > TACIT_TREE_SIZE_MAX - count)
		return tacit_fail(err, TACIT_LIMIT, "the log is too long");
	for (i = 0; i < count; i++) {
		if (entries[i].len > TACIT_LOG_ENTRY_MAX) {
			tacit_buf_clear(&hashes);
			return tacit_fail(err, TACIT_LIMIT,
				"an entry of the log has at most %d bytes",
				TACIT_LOG_ENTRY_MAX);
		}
		tacit_tree_leaf(entries[i], &leaf);
		tacit_buf_add(&hashes, leaf.bytes, sizeof(leaf.bytes));
	}
	ok = write_entries(log, entries, count, out, err);
	for (level = 0; ok && hashes.len; level++)
		ok = write_level(log, level, &hashes, out, err);
	tacit_buf_clear(&hashes);
	return ok;
}

static void add_outgrown(struct tacit_tile_files *out, const char *path)
{
	struct tacit_tile_file *file = tacit_arena_append(out->arena,
		&out->files, &out->count, &out->cap, sizeof(*out->files));

	file->path = tacit_arena_strdup(out->arena, path);
}

void tacit_tiles_outgrown(const struct tacit_tiles *log, uint64_t size,
	struct tacit_tile_files *out)
{
	char path[TACIT_TILE_PATH_SIZE];
	uint64_t had = log->size;
	unsigned level;

	for (level = 0; had && had != size; level++) {
		const uint64_t index = had / TACIT_TILE_WIDTH;
		const unsigned width = (unsigned)(had % TACIT_TILE_WIDTH);

		if (width) {
			tacit_tile_path(level, index, width, path);
			add_outgrown(out, path);
		}
		if (width && !level) {
			tacit_tile_entries_path(index, width, path);
			add_outgrown(out, path);
		}
		had >>= TACIT_TILE_BITS;
		size >>= TACIT_TILE_BITS;
	}
}
