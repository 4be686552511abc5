#include <tacit/index.h>

#include <fcntl.h>
#include <sys/stat.h>

#include "index_fixture.h"

enum { ROWS = 300, FLIPS = 200, FILE_MAX = 4 * 1024 * 1024 };

static void write_file(const char *name, struct tacit_str bytes)
{
	struct tacit_err err = { 0 };
	int fd = open(name, O_WRONLY | O_CREAT | O_TRUNC, 0666);

	ck_assert_int_ge(fd, 0);
	ck_assert(tacit_io_write(fd, NULL, bytes, &err));
	(void)close(fd);
}

static void read_file(const char *name, struct tacit_buf *out)
{
	struct tacit_err err = { 0 };

	ck_assert_msg(tacit_io_read(name, FILE_MAX, out, &err), "%s: %s", name,
		err.msg);
}

/* The file that the path links to, and its log. */
static void real_names(char file[128], char log[160], char shared[160])
{
	char target[64];
	ssize_t len = readlink(path, target, sizeof(target) - 1);

	ck_assert_int_gt(len, 0);
	target[len] = '\0';
	(void)snprintf(file, 128, "%s/%s", folder, target);
	(void)snprintf(log, 160, "%s-wal", file);
	(void)snprintf(shared, 160, "%s-shm", file);
}

/* Everything that the index can be asked, as text; false: it failed. */
static bool ask_all(
	struct tacit_index *index, struct tacit_buf *out, struct tacit_err *err)
{
	static const struct tacit_index_query asked[] = {
		{ .type = -1, .versions_too = true },
		{ .type = 7, .subject = "2022/n-3" },
		{ .type = 7, .state = "XAC", .without_text = true },
		{ .type = -1, .id_prefix = "xab" },
		{ .type = -1, .path_prefix = "comments/2022/n-5/" },
		{ .type = -1, .link_key = "note", .link_target = "2022/n-9" },
	};
	uint64_t count;
	size_t i;

	for (i = 0; i < sizeof(asked) / sizeof(*asked); i++) {
		if (!tacit_index_each(index, &asked[i], dump_row, out, err) ||
			!tacit_index_count(index, &asked[i], &count, err))
			return false;
		tacit_buf_printf(out, "%u\n", (unsigned)count);
	}
	return true;
}

/* The same, or nothing; told apart from damage by what it says. */
static void check_truth(const struct tacit_buf *truth_a,
	const struct tacit_buf *truth_b, size_t *noticed)
{
	struct tacit_index_key key = { 0 };
	struct tacit_index *index = open_index(&key);
	struct tacit_buf out = { 0 };
	struct tacit_err err = { 0 };

	if (!*key.commit) {
		++*noticed;
	} else if (ask_all(index, &out, &err)) {
		const struct tacit_buf *truth =
			strcmp(key.commit, COMMIT_A) ? truth_b : truth_a;

		ck_assert(tacit_str_eq(
			tacit_buf_str(&out), tacit_buf_str(truth)));
	} else {
		++*noticed;
		ck_assert_int_eq(err.code, TACIT_DB);
		ck_assert_str_eq(err.path, path);
		ck_assert(tacit_index_is_damaged(index));
	}
	tacit_buf_clear(&out);
	tacit_index_close(index);
}

static void truth_of_now(struct tacit_buf *out)
{
	struct tacit_index_key key = { 0 };
	struct tacit_index *index = open_index(&key);
	struct tacit_err err = { 0 };

	ck_assert(ask_all(index, out, &err));
	tacit_index_close(index);
}

static void move_to_b(void)
{
	struct tacit_index_key key = { 0 };
	struct tacit_index *index = open_index(&key);
	struct tacit_err err = { 0 };
	unsigned n;

	ck_assert(tacit_index_begin(index, false, &err));
	for (n = 0; n < 10; n++) {
		ck_assert(put_row(index, ROWS + n, &err));
		ck_assert(put_row(index, n * 20, &err));
	}
	ck_assert(tacit_index_commit(index, &key_b, &err));
	tacit_index_close(index);
}

static uint64_t next_number(uint64_t *seed)
{
	*seed = *seed * UINT64_C(6364136223846793005) + 1442695040888963407u;
	return *seed >> 33;
}

START_TEST(a_flipped_bit_is_never_told_as_truth)
{
	bool is_log = _i == 1;
	struct tacit_buf truth_a = { 0 };
	struct tacit_buf truth_b = { 0 };
	struct tacit_buf file_bytes = { 0 };
	struct tacit_buf log_bytes = { 0 };
	struct tacit_buf *target = is_log ? &log_bytes : &file_bytes;
	uint64_t seed = 20220630;
	size_t noticed = 0;
	char file[128];
	char log[160];
	char shared[160];
	size_t i;

	fill(COMMIT_A, ROWS);
	truth_of_now(&truth_a);
	if (is_log)
		move_to_b();
	truth_of_now(&truth_b);
	real_names(file, log, shared);
	read_file(file, &file_bytes);
	read_file(log, &log_bytes);
	for (i = 0; i < FLIPS; i++) {
		/* spread over the whole, so that every page has its turn */
		size_t at = target->len / FLIPS * i +
			next_number(&seed) % (target->len / FLIPS);
		char bit = (char)(1 << next_number(&seed) % 8);

		target->data[at] ^= bit;
		write_file(file, tacit_buf_str(&file_bytes));
		write_file(log, tacit_buf_str(&log_bytes));
		(void)unlink(shared);
		check_truth(&truth_a, &truth_b, &noticed);
		target->data[at] ^= bit;
	}
	/* not all pages are asked for; and a log that breaks off leaves the
	 * state before it, which is true */
	if (!is_log)
		ck_assert_uint_gt(noticed, FLIPS / 2);
	tacit_buf_clear(&truth_a);
	tacit_buf_clear(&truth_b);
	tacit_buf_clear(&file_bytes);
	tacit_buf_clear(&log_bytes);
}
END_TEST

/* Else it would be computed, and not be remembered, for ever. */
START_TEST(what_was_derived_and_cannot_be_read_is_damage)
{
	enum { PAGE = 4096, PAGES = 12 };
	struct tacit_buf bytes = { 0 };
	size_t noticed = 0;
	char file[128];
	char log[160];
	char shared[160];
	size_t at;

	fill(COMMIT_A, ROWS);
	real_names(file, log, shared);
	read_file(file, &bytes);
	for (at = PAGE; at < PAGES * PAGE; at += PAGE) {
		struct tacit_index_key key = { 0 };
		struct tacit_index *index;
		struct tacit_buf out = { 0 };

		bytes.data[at + 9] ^= 4;
		write_file(file, tacit_buf_str(&bytes));
		bytes.data[at + 9] ^= 4;
		index = open_index(&key);
		ck_assert(!tacit_index_recall(index, "nothing", &out));
		noticed += *key.commit && tacit_index_is_damaged(index);
		tacit_index_close(index);
	}
	ck_assert_uint_ge(noticed, 1);
	tacit_buf_clear(&bytes);
}
END_TEST

START_TEST(a_truncated_file_is_never_told_as_truth)
{
	struct tacit_buf truth = { 0 };
	struct tacit_buf bytes = { 0 };
	size_t noticed = 0;
	char file[128];
	char log[160];
	char shared[160];
	size_t len;

	fill(COMMIT_A, ROWS);
	truth_of_now(&truth);
	real_names(file, log, shared);
	read_file(file, &bytes);
	for (len = 0; len < bytes.len; len += 2048 + 7) {
		write_file(file, (struct tacit_str){ bytes.data, len });
		(void)unlink(log);
		(void)unlink(shared);
		check_truth(&truth, &truth, &noticed);
	}
	ck_assert_uint_gt(noticed, 10);
	tacit_buf_clear(&truth);
	tacit_buf_clear(&bytes);
}
END_TEST

/* What stands in the index's place, and how it comes there. */
static void put_garbage(void)
{
	write_file(path,
		tacit_str_of("this is no database, but long enough "
			     "that it might be taken for one\n"));
}

static void put_empty(void)
{
	write_file(path, tacit_str_of(""));
}

static void put_folder(void)
{
	char inner[96];

	ck_assert_int_eq(mkdir(path, 0777), 0);
	(void)snprintf(inner, sizeof(inner), "%s/kept", path);
	write_file(inner, tacit_str_of("kept"));
}

static void put_empty_folder(void)
{
	ck_assert_int_eq(mkdir(path, 0777), 0);
}

static void put_dangling(void)
{
	ck_assert_int_eq(symlink("nowhere", path), 0);
}

/* a whole database page of zeros after SQLite's own first line */
static void put_foreign(void)
{
	struct tacit_buf bytes = { 0 };

	tacit_buf_add(
		&bytes, "SQLite format 3\0\x10\0\x02\x02\0\x40\x20\x20", 24);
	tacit_buf_pad(&bytes, '\0', 4096 - 24);
	write_file(path, tacit_buf_str(&bytes));
	tacit_buf_clear(&bytes);
}

static void (*const others[])(void) = { put_garbage, put_empty, put_folder,
	put_empty_folder, put_dangling, put_foreign };

static void remove_inner(void)
{
	char command[128];

	(void)snprintf(command, sizeof(command), "rm -rf %s", folder);
	ck_assert_int_eq(system(command), 0);
}

START_TEST(what_is_no_index_is_replaced)
{
	struct tacit_index_key key = { 0 };
	struct tacit_index *index;

	others[_i]();
	index = open_index(&key);
	ck_assert_str_eq(key.commit, "");
	ck_assert_uint_eq(count_all(index), 0);
	tacit_index_close(index);
	fill(COMMIT_A, 3);
	index = open_index(&key);
	ck_assert_str_eq(key.commit, COMMIT_A);
	ck_assert_uint_eq(count_all(index), 3);
	tacit_index_close(index);
	remove_inner();
}
END_TEST

START_TEST(damage_met_while_asking_is_mended)
{
	struct tacit_index_key key = { 0 };
	struct tacit_index *index;
	struct tacit_buf bytes = { 0 };
	struct tacit_err err = { 0 };
	uint64_t count = 0;
	char file[128];
	char log[160];
	char shared[160];
	unsigned n;

	fill(COMMIT_A, ROWS);
	real_names(file, log, shared);
	read_file(file, &bytes);
	memset(bytes.data + 8192, 'x', bytes.len - 8192);
	write_file(file, tacit_buf_str(&bytes));
	index = open_index(&key);
	ck_assert(!tacit_index_count(index, &any, &count, &err));
	ck_assert_int_eq(err.code, TACIT_DB);
	ck_assert_str_eq(err.hint, "run tacit index --rebuild");
	ck_assert(tacit_index_is_damaged(index));
	err = (struct tacit_err){ 0 };
	/* a part of the documents must not become all of them */
	ck_assert(!tacit_index_begin(index, false, &err));
	ck_assert_int_eq(err.code, TACIT_DB);
	err = (struct tacit_err){ 0 };
	ck_assert(tacit_index_begin(index, true, &err));
	for (n = 0; n < 7; n++)
		ck_assert(put_row(index, n, &err));
	ck_assert(tacit_index_commit(index, &key_b, &err));
	ck_assert(!tacit_index_is_damaged(index));
	ck_assert_uint_eq(count_all(index), 7);
	tacit_index_close(index);
	tacit_buf_clear(&bytes);
}
END_TEST

START_TEST(damage_behind_a_memory_is_mended_too)
{
	struct tacit_index_key key = { 0 };
	struct tacit_index *index;
	struct tacit_buf bytes = { 0 };
	struct tacit_err err = { 0 };
	uint64_t count = 0;
	char file[128];
	char log[160];
	char shared[160];

	fill(COMMIT_A, ROWS);
	index = open_index(&key);
	ck_assert(
		tacit_index_remember(index, "a", "", tacit_str_of("1"), &err));
	tacit_index_close(index);
	real_names(file, log, shared);
	read_file(file, &bytes);
	memset(bytes.data, 'x', bytes.len);
	write_file(file, tacit_buf_str(&bytes));
	index = open_index(&key);
	ck_assert_str_eq(key.commit, COMMIT_A); /* told by the memory */
	if (_i == 0) {
		ck_assert(!tacit_index_count(index, &any, &count, &err));
	} else {
		ck_assert(!tacit_index_begin(index, false, &err));
	}
	ck_assert_int_eq(err.code, TACIT_DB);
	ck_assert(tacit_index_is_damaged(index));
	err = (struct tacit_err){ 0 };
	ck_assert(tacit_index_begin(index, true, &err));
	ck_assert(put_row(index, 0, &err));
	ck_assert(tacit_index_commit(index, &key_b, &err));
	ck_assert_uint_eq(count_all(index), 1);
	tacit_index_close(index);
	tacit_buf_clear(&bytes);
}
END_TEST

START_TEST(a_killed_rebuild_is_swept_away)
{
	char stray[128];

	(void)snprintf(stray, sizeof(stray), "%s.AbC123", path);
	write_file(stray, tacit_str_of("half"));
	(void)snprintf(stray, sizeof(stray), "%s.AbC123-journal", path);
	write_file(stray, tacit_str_of("half"));
	(void)snprintf(stray, sizeof(stray), "%s.keep", path);
	write_file(stray, tacit_str_of("somebody's"));
	fill(COMMIT_A, 3);
	ck_assert_uint_le(count_files(), 5);
	ck_assert_int_eq(access(stray, F_OK), 0);
	fill(COMMIT_B, 3); /* nor does the file before stay */
	ck_assert_uint_le(count_files(), 5);
}
END_TEST

Suite *tacit_suite_index_damage(void)
{
	Suite *s = suite_create("index_damage");
	TCase *t = tcase_create("damage");

	tcase_set_timeout(t, 120);
	tcase_add_checked_fixture(t, make_folder, remove_folder);
	tcase_add_loop_test(t, a_flipped_bit_is_never_told_as_truth, 0, 2);
	tcase_add_test(t, what_was_derived_and_cannot_be_read_is_damage);
	tcase_add_test(t, a_truncated_file_is_never_told_as_truth);
	tcase_add_loop_test(t, what_is_no_index_is_replaced, 0,
		(int)(sizeof(others) / sizeof(*others)));
	tcase_add_test(t, damage_met_while_asking_is_mended);
	tcase_add_loop_test(t, damage_behind_a_memory_is_mended_too, 0, 2);
	tcase_add_test(t, a_killed_rebuild_is_swept_away);
	suite_add_tcase(s, t);
	return s;
}
