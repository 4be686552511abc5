#include <tacit/index.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "index_fixture.h"
#include "suite.h"

START_TEST(an_absent_index_is_empty)
{
	struct tacit_index_key key = { "x", "y" };
	struct tacit_index *index = open_index(&key);
	struct tacit_buf out = { 0 };

	ck_assert_str_eq(key.commit, "");
	ck_assert_str_eq(key.receipts, "");
	ck_assert_uint_eq(count_all(index), 0);
	ck_assert(!tacit_index_recall(index, "a", &out));
	tacit_index_close(index);
	ck_assert_int_ne(access(path, F_OK), 0); /* nothing was written */
}
END_TEST

START_TEST(what_is_put_is_read)
{
	struct tacit_index_key key = { 0 };
	struct tacit_index *index;
	struct tacit_buf out = { 0 };

	fill(COMMIT_A, 3);
	index = open_index(&key);
	ck_assert_str_eq(key.commit, COMMIT_A);
	ck_assert_str_eq(key.receipts, RECEIPTS);
	dump(index, &any, &out);
	ck_assert_str_eq(out.data,
		"comments/2022/n-0/xaa/000000.md|xaa-000000|7|2022/n-0|XAA|"
		"comment|-|0|" BLOB "|text 0\n"
		"comments/2022/n-1/xab/000001.md|xab-000001|7|2022/n-1|XAB|"
		"objection|-|1000|" BLOB "|text 1\n"
		"comments/2022/n-2/xac/000002.md|xac-000002|7|2022/n-2|XAC|"
		"comment|-|2000|" BLOB "|text 2\n");
	tacit_buf_clear(&out);
	tacit_index_close(index);
}
END_TEST

static const struct {
	struct tacit_index_query query;
	const char *ids;
} queries[] = {
	{ { .type = -1 }, "tha tha.ru x1 x2 y1 z " },
	{ { .type = 7 }, "x1 x2 y1 " },
	{ { .type = 9 }, "" },
	{ { .type = -1, .id = "x1" }, "x1 " },
	{ { .type = -1, .id_prefix = "x" }, "x1 x2 " },
	{ { .type = -1, .id_prefix = "tha" }, "tha tha.ru " },
	{ { .type = -1, .id_prefix = "\xff" }, "" },
	{ { .type = 7, .subject = "n" }, "x1 x2 " },
	{ { .type = 7, .subject = "n", .state = "XAA" }, "x1 " },
	{ { .type = 7, .state = "XAB" }, "x2 " },
	{ { .type = -1, .kind = "objection" }, "x2 " },
	{ { .type = -1, .path = "c/2.md" }, "x2 " },
	{ { .type = -1, .path_prefix = "c/" }, "x1 x2 y1 " },
	{ { .type = -1, .path_prefix = "" }, "tha tha.ru x1 x2 y1 z " },
	{ { .type = -1, .link_target = "n" }, "x1 x2 y1 " },
	{ { .type = -1, .link_target = "n", .link_key = "note" }, "x1 x2 " },
	{ { .type = -1, .link_target = "nobody" }, "" },
	{ { .type = 7, .until = 20 }, "x1 x2 " },
	{ { .type = 7, .backwards = true }, "y1 x2 x1 " },
	{ { .type = -1, .state = "X' OR 1=1 --" }, "" },
};

static bool add_id(
	const struct tacit_index_row *row, void *ctx, struct tacit_err *err)
{
	(void)err;
	tacit_buf_printf(ctx, "%s ", row->id);
	ck_assert_uint_eq(row->text.len, 0);
	return true;
}

static void put_small(struct tacit_index *index)
{
	static const struct tacit_index_row rows[] = {
		{ "z.md", "z", 0, NULL, NULL, NULL, NULL, 0, BLOB, { 0 },
			{ 0 } },
		{ "c/1.md", "x1", 7, "n", "XAA", "comment", NULL, 10, BLOB,
			{ "one", 3 }, { 0 } },
		{ "c/2.md", "x2", 7, "n", "XAB", "objection", NULL, 20, BLOB,
			{ "two", 3 }, { 0 } },
		{ "c/3.md", "y1", 7, "m", "XAA", "comment", NULL, 30, BLOB,
			{ "three", 5 }, { 0 } },
		{ "a.md", "tha", 1, NULL, NULL, NULL, NULL, 0, BLOB, { 0 },
			{ 0 } },
		{ "a.ru.md", "tha.ru", 1, NULL, NULL, NULL, "ru", 0, BLOB,
			{ 0 }, { 0 } },
	};
	static const struct tacit_index_link links[] = { { "note", "n" },
		{ "place", "p" }, { "note", "n" } };
	static const struct tacit_index_link other = { "follows", "n" };
	struct tacit_err err = { 0 };
	size_t i;

	for (i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		bool is_third = !strcmp(rows[i].id, "y1");
		bool has_links = rows[i].type == 7;

		ck_assert(tacit_index_put(index, &rows[i],
			is_third ? &other : links,
			is_third	    ? 1
				: has_links ? 3
					    : 0,
			&err));
	}
}

START_TEST(queries_answer)
{
	struct tacit_index_query query = queries[_i].query;
	struct tacit_index_key key = { 0 };
	struct tacit_index *index = open_index(&key);
	struct tacit_buf out = { 0 };
	struct tacit_err err = { 0 };
	uint64_t count = 99;
	uint64_t spaces = 0;
	size_t i;

	ck_assert(tacit_index_begin(index, false, &err));
	put_small(index);
	ck_assert(tacit_index_commit(index, &key_a, &err));
	query.versions_too = true;
	query.without_text = true;
	ck_assert(tacit_index_each(index, &query, add_id, &out, &err));
	ck_assert_str_eq(tacit_buf_cstr(&out), queries[_i].ids);
	for (i = 0; i < out.len; i++)
		spaces += out.data[i] == ' ';
	ck_assert(tacit_index_count(index, &query, &count, &err));
	ck_assert_uint_eq(count, spaces);
	tacit_buf_clear(&out);
	tacit_index_close(index);
}
END_TEST

START_TEST(language_versions_are_left_out)
{
	struct tacit_index_query query = {
		.type = -1, .id_prefix = "tha", .without_text = true
	};
	struct tacit_index_key key = { 0 };
	struct tacit_index *index = open_index(&key);
	struct tacit_buf out = { 0 };
	struct tacit_err err = { 0 };

	ck_assert(tacit_index_begin(index, false, &err));
	put_small(index);
	ck_assert(tacit_index_commit(index, &key_a, &err));
	ck_assert(tacit_index_each(index, &query, add_id, &out, &err));
	ck_assert_str_eq(out.data, "tha ");
	tacit_buf_clear(&out);
	tacit_index_close(index);
}
END_TEST

START_TEST(replacing_and_removing)
{
	struct tacit_index_row row = { .path = "c/1.md",
		.id = "x1",
		.type = 7,
		.subject = "other",
		.text = { "new", 3 } };
	struct tacit_index_query linked = { .type = -1, .link_target = "n" };
	struct tacit_index_key key = { 0 };
	struct tacit_index *index = open_index(&key);
	struct tacit_buf out = { 0 };
	struct tacit_err err = { 0 };
	uint64_t count = 0;

	ck_assert(tacit_index_begin(index, _i == 0, &err));
	put_small(index); /* within the rebuild (0), or over what is there */
	if (_i == 1) {
		ck_assert(tacit_index_commit(index, &key_a, &err));
		ck_assert(tacit_index_begin(index, false, &err));
	}
	ck_assert(tacit_index_put(index, &row, NULL, 0, &err));
	ck_assert(tacit_index_remove(index, "c/2.md", &err));
	ck_assert(tacit_index_remove(index, "not/there.md", &err));
	ck_assert(tacit_index_commit(index, &key_b, &err));
	ck_assert_uint_eq(count_all(index), 5);
	ck_assert(tacit_index_count(index, &linked, &count, &err));
	ck_assert_uint_eq(count, 1); /* the links went with the rows */
	dump(index, &(struct tacit_index_query){ .type = -1, .id = "x1" },
		&out);
	ck_assert_str_eq(out.data, "c/1.md|x1|7|other|-|-|-|0|-|new\n");
	tacit_buf_clear(&out);
	tacit_index_close(index);
}
END_TEST

START_TEST(an_abandoned_update_leaves_nothing)
{
	struct tacit_index_key key = { 0 };
	struct tacit_index *index;
	struct tacit_err err = { 0 };

	fill(COMMIT_A, 3);
	index = open_index(&key);
	ck_assert(tacit_index_begin(index, _i == 0, &err));
	put_small(index);
	tacit_index_abandon(index);
	ck_assert_uint_eq(count_all(index), 3);
	ck_assert(!tacit_index_put(index,
		&(struct tacit_index_row){ .path = "a", .id = "a" }, NULL, 0,
		&err));
	ck_assert_int_eq(err.code, TACIT_DB);
	tacit_index_refresh(index, &key);
	ck_assert_str_eq(key.commit, COMMIT_A);
	ck_assert_uint_eq(count_all(index), 3);
	ck_assert_uint_eq(count_files(), 4); /* link, file, log, shared */
	tacit_index_close(index);
}
END_TEST

static bool stop_at_once(
	const struct tacit_index_row *row, void *ctx, struct tacit_err *err)
{
	bool *fails = ctx;

	(void)row;
	if (*fails)
		(void)tacit_fail(err, TACIT_LIMIT, "enough");
	return false;
}

START_TEST(a_callback_stops_the_walk)
{
	struct tacit_index_key key = { 0 };
	struct tacit_index *index;
	struct tacit_err err = { 0 };
	bool fails = false;

	fill(COMMIT_A, 3);
	index = open_index(&key);
	ck_assert(tacit_index_each(index, &any, stop_at_once, &fails, &err));
	fails = true;
	ck_assert(!tacit_index_each(index, &any, stop_at_once, &fails, &err));
	ck_assert_int_eq(err.code, TACIT_LIMIT);
	tacit_index_close(index);
}
END_TEST

static bool ask_inside(
	const struct tacit_index_row *row, void *ctx, struct tacit_err *err)
{
	struct tacit_index *index = ctx;
	struct tacit_buf out = { 0 };
	char own_path[64];

	(void)err;
	(void)snprintf(own_path, sizeof(own_path), "%s", row->path);
	dump(index, &any, &out); /* the same SQL as the walk outside */
	ck_assert_str_eq(row->path, own_path);
	tacit_buf_clear(&out);
	return true;
}

START_TEST(queries_nest)
{
	struct tacit_index_key key = { 0 };
	struct tacit_index *index;
	struct tacit_err err = { 0 };

	fill(COMMIT_A, 5);
	index = open_index(&key);
	ck_assert(tacit_index_each(index, &any, ask_inside, index, &err));
	tacit_index_close(index);
}
END_TEST

/* --- values remembered -------------------------------------------------- */

static bool recalls(
	struct tacit_index *index, const char *name, const char *expected)
{
	struct tacit_buf out = { 0 };
	bool found = tacit_index_recall(index, name, &out);

	if (found)
		ck_assert_str_eq(tacit_buf_cstr(&out), expected);
	tacit_buf_clear(&out);
	return found;
}

START_TEST(values_are_remembered_until_the_record_changes)
{
	struct tacit_index_row row = {
		.path = "c/9.md", .id = "x9", .type = 7, .subject = "n"
	};
	struct tacit_index_key key = { 0 };
	struct tacit_index *index;
	struct tacit_err err = { 0 };

	fill(COMMIT_A, 3);
	index = open_index(&key);
	ck_assert(tacit_index_remember(
		index, "all", "", tacit_str_of("1"), &err));
	ck_assert(tacit_index_remember(
		index, "of n", "n", tacit_str_of("2"), &err));
	ck_assert(tacit_index_remember(
		index, "of m", "m", tacit_str_of("3"), &err));
	ck_assert(tacit_index_remember(
		index, "of m", "m", tacit_str_of("4"), &err));
	tacit_index_close(index);
	index = open_index(&key);
	ck_assert_str_eq(key.commit, COMMIT_A);
	ck_assert(recalls(index, "all", "1"));
	ck_assert(recalls(index, "of n", "2"));
	ck_assert(recalls(index, "of m", "4"));
	ck_assert(tacit_index_begin(index, false, &err));
	ck_assert(tacit_index_put(index, &row, NULL, 0, &err));
	tacit_index_forget(index, "n");
	tacit_index_abandon(index);
	ck_assert(recalls(index, "of n", "2"));
	ck_assert(tacit_index_begin(index, false, &err));
	ck_assert(tacit_index_put(index, &row, NULL, 0, &err));
	tacit_index_forget(index, "n");
	ck_assert(tacit_index_commit(index, &key_b, &err));
	ck_assert(!recalls(index, "all", ""));
	ck_assert(!recalls(index, "of n", ""));
	ck_assert(recalls(index, "of m", "4"));
	ck_assert(tacit_index_begin(index, false, &err));
	tacit_index_forget(index, NULL);
	ck_assert(tacit_index_commit(index, &key_b, &err));
	ck_assert(!recalls(index, "of m", ""));
	ck_assert(tacit_index_remember(
		index, "of m", "m", tacit_str_of("5"), &err));
	ck_assert(tacit_index_begin(index, true, &err));
	ck_assert(tacit_index_put(index, &row, NULL, 0, &err));
	ck_assert(tacit_index_commit(index, &key_b, &err));
	ck_assert(!recalls(index, "of m", ""));
	tacit_index_close(index);
}
END_TEST

START_TEST(what_was_found_of_an_older_state_is_not_kept)
{
	struct tacit_index_key key = { 0 };
	struct tacit_index *index;
	struct tacit_index *other;
	struct tacit_err err = { 0 };

	fill(COMMIT_A, 3);
	index = open_index(&key);
	ck_assert_uint_eq(count_all(index), 3);
	ck_assert(tacit_index_remember(
		index, "of n", "n", tacit_str_of("old"), &err));
	ck_assert(recalls(index, "of n", "old"));
	other = open_index(&key);
	ck_assert(tacit_index_begin(other, false, &err));
	put_small(other);
	ck_assert(tacit_index_commit(other, &key_b, &err));
	tacit_index_close(index);
	ck_assert(!recalls(other, "of n", ""));
	tacit_index_close(other);
}
END_TEST

START_TEST(what_is_remembered_outlives_the_file_by_nothing)
{
	struct tacit_index_key key = { 0 };
	struct tacit_index *index;
	struct tacit_buf bytes = { 0 };
	struct tacit_err err = { 0 };
	char memo[96];
	size_t i;

	fill(COMMIT_A, 3);
	index = open_index(&key);
	ck_assert(tacit_index_remember(
		index, "all", "", tacit_str_of("value"), &err));
	tacit_index_close(index);
	(void)snprintf(memo, sizeof(memo), "%s-memo", path);
	ck_assert(tacit_io_read(memo, 4096, &bytes, &err));
	for (i = 0; i < bytes.len; i++) {
		bytes.data[i] ^= 4;
		ck_assert(tacit_io_replace(
			memo, tacit_buf_str(&bytes), 0644, &err));
		index = open_index(&key);
		ck_assert_str_eq(key.commit, COMMIT_A);
		ck_assert(!recalls(index, "all", ""));
		tacit_index_close(index);
		bytes.data[i] ^= 4;
	}
	ck_assert(tacit_io_replace(memo, tacit_buf_str(&bytes), 0644, &err));
	index = open_index(&key);
	ck_assert(recalls(index, "all", "value"));
	ck_assert_uint_eq(count_all(index), 3);
	tacit_index_close(index);
	(void)unlink(path);
	index = open_index(&key);
	ck_assert_str_eq(key.commit, "");
	ck_assert(!recalls(index, "all", ""));
	tacit_index_close(index);
	tacit_buf_clear(&bytes);
}
END_TEST

START_TEST(an_old_memory_is_found_out)
{
	struct tacit_index_key key = { 0 };
	struct tacit_index *index;
	struct tacit_index *other;
	struct tacit_err err = { 0 };
	uint64_t count = 0;

	fill(COMMIT_A, 3);
	index = open_index(&key);
	other = open_index(&key);
	ck_assert(tacit_index_begin(other, false, &err));
	put_small(other);
	ck_assert(tacit_index_commit(other, &key_b, &err));
	tacit_index_close(other);
	ck_assert(tacit_index_remember(/* after the other's commit */
		index, "all", "", tacit_str_of("of a"), &err));
	tacit_index_close(index);
	index = open_index(&key);
	ck_assert_str_eq(key.commit, COMMIT_A);
	ck_assert(recalls(index, "all", "of a")); /* true, of a */
	if (_i == 0)
		ck_assert(!tacit_index_count(index, &any, &count, &err));
	else
		ck_assert(!tacit_index_begin(index, false, &err));
	ck_assert_int_eq(err.code, TACIT_CHANGED);
	tacit_index_refresh(index, &key);
	ck_assert_str_eq(key.commit, COMMIT_B);
	ck_assert_uint_eq(count_all(index), 9);
	tacit_index_close(index);
	index = open_index(&key);
	ck_assert_str_eq(key.commit, COMMIT_B);
	tacit_index_close(index);
}
END_TEST

/* --- size --------------------------------------------------------------- */

START_TEST(ten_thousand_rows)
{
	struct tacit_index_query query = {
		.type = 7, .subject = "2022/n-7", .versions_too = true
	};
	struct tacit_index_key key = { 0 };
	struct tacit_index *index;
	struct tacit_err err = { 0 };
	uint64_t count = 0;
	int64_t latest = 0;

	fill(COMMIT_A, 10000);
	index = open_index(&key);
	ck_assert_uint_eq(count_all(index), 10000);
	ck_assert(tacit_index_latest(index, &latest, &err));
	ck_assert_int_eq(latest, 9999000);
	ck_assert(tacit_index_count(index, &query, &count, &err));
	ck_assert_uint_eq(count, 1000);
	ck_assert(tacit_index_begin(index, false, &err));
	put_small(index);
	ck_assert(tacit_index_commit(index, &key_b, &err));
	ck_assert_uint_eq(count_all(index), 10006);
	tacit_index_close(index);
}
END_TEST

START_TEST(a_large_text_comes_back)
{
	struct tacit_index_key key = { 0 };
	struct tacit_index *index = open_index(&key);
	struct tacit_buf text = { 0 };
	struct tacit_buf out = { 0 };
	struct tacit_err err = { 0 };
	struct tacit_index_row row = { .path = "c.md", .id = "c" };

	tacit_buf_pad(&text, 'x', 65536);
	row.text = tacit_buf_str(&text);
	ck_assert(tacit_index_begin(index, false, &err));
	ck_assert(tacit_index_put(index, &row, NULL, 0, &err));
	ck_assert(tacit_index_commit(index, &key_a, &err));
	dump(index, &any, &out);
	ck_assert_uint_eq(out.len, strlen("c.md|c|0|-|-|-|-|0|-|\n") + 65536);
	tacit_buf_clear(&text);
	tacit_buf_clear(&out);
	tacit_index_close(index);
}
END_TEST

Suite *tacit_suite_index(void)
{
	Suite *s = suite_create("index");
	TCase *t = tcase_create("index");

	tcase_set_timeout(t, 60);
	tcase_add_checked_fixture(t, make_folder, remove_folder);
	tcase_add_test(t, an_absent_index_is_empty);
	tcase_add_test(t, what_is_put_is_read);
	tcase_add_loop_test(t, queries_answer, 0,
		(int)(sizeof(queries) / sizeof(*queries)));
	tcase_add_test(t, language_versions_are_left_out);
	tcase_add_loop_test(t, replacing_and_removing, 0, 2);
	tcase_add_loop_test(t, an_abandoned_update_leaves_nothing, 0, 2);
	tcase_add_test(t, a_callback_stops_the_walk);
	tcase_add_test(t, queries_nest);
	tcase_add_test(t, values_are_remembered_until_the_record_changes);
	tcase_add_test(t, what_was_found_of_an_older_state_is_not_kept);
	tcase_add_test(t, what_is_remembered_outlives_the_file_by_nothing);
	tcase_add_loop_test(t, an_old_memory_is_found_out, 0, 2);
	tcase_add_test(t, ten_thousand_rows);
	tcase_add_test(t, a_large_text_comes_back);
	suite_add_tcase(s, t);
	return s;
}
