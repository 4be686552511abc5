/* A log as files: which are written, and what is read of them. */
#include <string.h>

#include "arena_fixture.h"
#include "log/tiles.h"
#include "tree_fixture.h"

static struct tacit_tile_files disk; /* later ones before earlier ones */
static size_t reads;

static bool read_disk(void *ctx, const char *path, struct tacit_buf *out,
	struct tacit_err *err)
{
	size_t i;

	(void)ctx;
	reads++;
	for (i = disk.count; i-- > 0;) {
		if (!strcmp(disk.files[i].path, path)) {
			tacit_buf_add_str(out, disk.files[i].bytes);
			return true;
		}
	}
	return tacit_fail_at(err, TACIT_NOTFOUND, path, 0, "no such file");
}

static void begin_disk(void)
{
	disk = (struct tacit_tile_files){ .arena = &arena };
	reads = 0;
}

static struct tacit_tiles log_of(uint64_t size)
{
	return (struct tacit_tiles){ .size = size, .read = read_disk };
}

static void append_test_entries(uint64_t size, size_t count)
{
	struct tacit_str *entries =
		tacit_arena_array(&arena, count + 1, sizeof(*entries));
	struct tacit_tiles log = log_of(size);
	char text[32];
	size_t i;

	for (i = 0; i < count; i++) {
		entries[i] = model_entry(size + i, text);
		entries[i].data = tacit_arena_strdup(&arena, text);
	}
	ck_assert(tacit_tiles_append(&log, entries, count, &disk, NULL));
	tacit_tiles_clear(&log);
}

START_TEST(paths)
{
	static const struct {
		uint64_t index;
		unsigned width;
		const char *path;
	} rows[] = { { 0, 256, "tile/3/000" }, { 999, 256, "tile/3/999" },
		{ 0, 1, "tile/3/000.p/1" }, { 1000, 256, "tile/3/x001/000" },
		{ 1234067, 255, "tile/3/x001/x234/067.p/255" },
		{ TACIT_TREE_SIZE_MAX / 256, 255,
			"tile/3/x036/x028/x797/x018/x963/967.p/255" } };
	char path[TACIT_TILE_PATH_SIZE];
	size_t i;

	for (i = 0; i < TACIT_COUNT(rows); i++) {
		tacit_tile_path(3, rows[i].index, rows[i].width, path);
		ck_assert_str_eq(path, rows[i].path);
	}
	tacit_tile_path(63, 1, 256, path);
	ck_assert_str_eq(path, "tile/63/001");
	tacit_tile_entries_path(1234067, 7, path);
	ck_assert_str_eq(path, "tile/entries/x001/x234/067.p/7");
}
END_TEST

static size_t count_of(const char *path)
{
	size_t count = 0;
	size_t i;

	for (i = 0; i < disk.count; i++)
		count += !strcmp(disk.files[i].path, path);
	return count;
}

/* Source: c2sp.org/tlog-tiles, Partial Tiles: the example of 70,000. */
START_TEST(which_files)
{
	size_t levels[3] = { 0 };
	size_t i;

	begin_disk();
	append_test_entries(0, 70000);
	for (i = 0; i < disk.count; i++) {
		unsigned level = (unsigned)(disk.files[i].path[5] - '0');

		if (level < 3)
			levels[level]++;
		if (!strchr(disk.files[i].path, '.') && level < 3)
			ck_assert_uint_eq(disk.files[i].bytes.len, 8192);
	}
	ck_assert_uint_eq(levels[0], 274);
	ck_assert_uint_eq(levels[1], 2);
	ck_assert_uint_eq(levels[2], 1);
	ck_assert_uint_eq(count_of("tile/0/273.p/112"), 1);
	ck_assert_uint_eq(count_of("tile/1/000"), 1);
	ck_assert_uint_eq(count_of("tile/1/001.p/17"), 1);
	ck_assert_uint_eq(count_of("tile/2/000.p/1"), 1);
	ck_assert_uint_eq(count_of("tile/entries/272"), 1);
	ck_assert_uint_eq(count_of("tile/entries/273.p/112"), 1);
	ck_assert_uint_eq(disk.count, 277 + 274);

	begin_disk();
	append_test_entries(0, 256);
	ck_assert_uint_eq(count_of("tile/0/000"), 1);
	ck_assert_uint_eq(count_of("tile/1/000.p/1"), 1);
	ck_assert_uint_eq(disk.count, 3);
	append_test_entries(256, 0);
	ck_assert_uint_eq(disk.count, 3);
}
END_TEST

static void is_model(uint64_t size)
{
	struct tacit_tiles log = log_of(size);
	const struct tacit_tree_reader reader = tacit_tiles_reader(&log);
	const struct tacit_tree_hash model = model_root(0, (size_t)size);
	struct tacit_tree_hash root;
	struct tacit_tree_proof proof;
	struct tacit_str entry;
	char text[32];
	uint64_t i;

	ck_assert(tacit_tree_root(&reader, size, &root, NULL));
	ck_assert(tacit_tree_hash_eq(&root, &model));
	for (i = 0; i < size; i += 1 + size / 40) {
		ck_assert(tacit_tree_inclusion(&reader, i, size, &proof, NULL));
		ck_assert(tacit_tree_is_included(
			&model_leaves[i], i, size, &proof, &root));
		ck_assert(
			tacit_tree_consistency(&reader, i, size, &proof, NULL));
		root = model_root(0, (size_t)i);
		ck_assert(tacit_tree_is_consistent(
			i, &root, size, &model, &proof));
		root = model;
		ck_assert(tacit_tiles_entry(&log, i, &arena, &entry, NULL));
		ck_assert(tacit_str_eq(entry, model_entry(i, text)));
	}
	tacit_tiles_clear(&log);
}

START_TEST(grows_bit_by_bit)
{
	unsigned state = 7;
	uint64_t size = 0;

	make_model();
	begin_disk();
	while (size < 1500) {
		const size_t more = 1 + next_chance(&state) % 90;

		append_test_entries(size, more);
		size += more;
		is_model(size);
	}
	begin_disk();
	append_test_entries(0, 600);
	is_model(600);
	/* a tree that it had */
	append_test_entries(600, 300);
	is_model(900);
}
END_TEST

/* Of a log whose entries are all the same, each tile is known. */
static bool read_alike(void *ctx, const char *path, struct tacit_buf *out,
	struct tacit_err *err)
{
	const uint64_t size = *(const uint64_t *)ctx;
	const unsigned level = (unsigned)(path[5] - '0');
	struct tacit_tree_hash hash;
	unsigned width = 256;
	unsigned i;

	(void)err;
	reads++;
	if (strstr(path, ".p/"))
		width = (unsigned)(size >> (8 * level)) % 256;
	tacit_tree_leaf(tacit_str_of("Test entry\n"), &hash);
	for (i = 0; i < 8 * level; i++)
		tacit_tree_node(&hash, &hash, &hash);
	for (i = 0; i < width; i++)
		tacit_buf_add(out, hash.bytes, sizeof(hash.bytes));
	return true;
}

START_TEST(reads_little)
{
	uint64_t size = 1000000;
	unsigned state = 3;
	size_t most = 0;
	int i;

	for (i = 0; i < 200; i++) {
		struct tacit_tiles log = {
			.size = size, .read = read_alike, .ctx = &size
		};
		const struct tacit_tree_reader reader =
			tacit_tiles_reader(&log);
		const uint64_t index = next_chance(&state) % size;
		struct tacit_tree_proof proof;
		struct tacit_tree_hash leaf;
		struct tacit_tree_hash root;

		reads = 0;
		tacit_tree_leaf(tacit_str_of("Test entry\n"), &leaf);
		ck_assert(tacit_tree_root(&reader, size, &root, NULL));
		ck_assert(tacit_tree_inclusion(
			&reader, index, size, &proof, NULL));
		ck_assert(tacit_tree_is_included(
			&leaf, index, size, &proof, &root));
		ck_assert_uint_le(proof.count, 20);
		most = reads > most ? reads : most;
		tacit_tiles_clear(&log);
	}
	/* of three levels the leaf's and the last, but one at the top */
	ck_assert_uint_eq(most, 5);
}
END_TEST

START_TEST(what_is_damaged)
{
	static const char *const damaged[] = { "tile/0/001.p/44",
		"tile/entries/001.p/44", "tile/0/000" };
	struct tacit_tree_hash root;
	struct tacit_str entry = { "x", 1 };
	size_t i;

	make_model();
	for (i = 0; i < TACIT_COUNT(damaged); i++) {
		struct tacit_tiles log = log_of(300);
		const struct tacit_tree_reader reader =
			tacit_tiles_reader(&log);
		struct tacit_err err = { 0 };
		size_t j;

		begin_disk();
		append_test_entries(0, 300);
		for (j = 0; j < disk.count; j++)
			if (!strcmp(disk.files[j].path, damaged[i]))
				disk.files[j].bytes.len--;
		ck_assert_int_eq(
			tacit_tiles_append(&log, &entry, 1, &disk, &err),
			i == 2);
		ck_assert_int_eq(err.code, i == 2 ? 0 : TACIT_INVALID);
		if (i < 2)
			ck_assert_str_eq(err.path, damaged[i]);
		err = (struct tacit_err){ 0 };
		ck_assert_int_eq(tacit_tree_inclusion(&reader, 299, 300,
					 &(struct tacit_tree_proof){ 0 }, &err),
			i > 0);
		ck_assert_int_eq(
			tacit_tiles_entry(&log, 299, &arena, &entry, NULL),
			i != 1);
		tacit_tiles_clear(&log);
	}
	begin_disk();
	append_test_entries(0, 300);
	{
		struct tacit_tiles log = log_of(301);
		const struct tacit_tree_reader reader =
			tacit_tiles_reader(&log);
		struct tacit_err err = { 0 };

		ck_assert(!tacit_tree_root(&reader, 301, &root, &err));
		ck_assert_int_eq(err.code, TACIT_NOTFOUND);
		err = (struct tacit_err){ 0 };
		ck_assert(!tacit_tree_root(&reader, 302, &root, &err));
		ck_assert(!tacit_tiles_entry(&log, 301, &arena, &entry, &err));
		tacit_tiles_clear(&log);
	}
}
END_TEST

START_TEST(too_long)
{
	struct tacit_str entry = { NULL, TACIT_LOG_ENTRY_MAX };
	struct tacit_tiles log = log_of(0);
	struct tacit_err err = { 0 };
	char *bytes = tacit_arena_alloc(&arena, TACIT_LOG_ENTRY_MAX + 1);

	begin_disk();
	memset(bytes, 'x', TACIT_LOG_ENTRY_MAX);
	entry.data = bytes;
	ck_assert(tacit_tiles_append(&log, &entry, 1, &disk, NULL));
	log.size = 1;
	ck_assert(tacit_tiles_entry(&log, 0, &arena, &entry, NULL));
	ck_assert_uint_eq(entry.len, TACIT_LOG_ENTRY_MAX);
	ck_assert(!memcmp(entry.data, bytes, entry.len));
	entry.len++;
	ck_assert(!tacit_tiles_append(&log, &entry, 1, &disk, &err));
	ck_assert_int_eq(err.code, TACIT_LIMIT);
	err = (struct tacit_err){ 0 };
	log.size = TACIT_TREE_SIZE_MAX;
	ck_assert(!tacit_tiles_append(&log, &entry, 1, &disk, &err));
	ck_assert_int_eq(err.code, TACIT_LIMIT);
	tacit_tiles_clear(&log);
}
END_TEST

Suite *tacit_suite_tiles(void)
{
	Suite *suite = suite_create("tiles");
	TCase *tc = tcase_create("tiles");

	tcase_add_checked_fixture(tc, NULL, clear_arena);
	tcase_add_test(tc, paths);
	tcase_add_test(tc, which_files);
	tcase_add_test(tc, grows_bit_by_bit);
	tcase_add_test(tc, reads_little);
	tcase_add_test(tc, what_is_damaged);
	tcase_add_test(tc, too_long);
	suite_add_tcase(suite, tc);
	return suite;
}
