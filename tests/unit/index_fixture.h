/* index_fixture: a folder of its own and a few rows, for the index's tests. */
#ifndef TACIT_TESTS_INDEX_FIXTURE_H
#define TACIT_TESTS_INDEX_FIXTURE_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <tacit/index.h>
#include <tacit/io.h>

#include "suite.h"

#define COMMIT_A "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
#define COMMIT_B "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb"
#define RECEIPTS "cccccccccccccccccccccccccccccccccccccccc"
#define BLOB "0123456789abcdef0123456789abcdef01234567"

static const struct tacit_index_query any = { .type = -1,
	.versions_too = true };
static const struct tacit_index_key key_a = { COMMIT_A, RECEIPTS };
static const struct tacit_index_key key_b = { COMMIT_B, "" };

static char folder[64];
static char path[80];

static inline void make_folder(void)
{
	(void)snprintf(folder, sizeof(folder), "/tmp/tacit-index-XXXXXX");
	ck_assert_ptr_nonnull(mkdtemp(folder));
	(void)snprintf(path, sizeof(path), "%s/index.db", folder);
}

static inline size_t each_file(bool is_removal)
{
	struct tacit_arena arena = { 0 };
	struct tacit_err err = { 0 };
	const char **names = NULL;
	size_t count = 0;
	size_t i;

	if (!tacit_io_list(&arena, folder, &names, &count, &err))
		count = 0; /* the test removed it */
	for (i = 0; i < count && is_removal; i++)
		(void)remove(
			tacit_arena_printf(&arena, "%s/%s", folder, names[i]));
	tacit_arena_clear(&arena);
	return count;
}

static inline size_t count_files(void)
{
	return each_file(false);
}

static inline void remove_folder(void)
{
	(void)each_file(true);
	(void)rmdir(folder);
}

static inline struct tacit_index *open_index(struct tacit_index_key *key)
{
	struct tacit_index *index = NULL;
	struct tacit_err err = { 0 };

	ck_assert_msg(tacit_index_open(path, &index, key, &err), "%s", err.msg);
	return index;
}

/* Row n: note n % 10, its state and kind and text told from n. */
static inline bool put_row(
	struct tacit_index *index, unsigned n, struct tacit_err *err)
{
	char row_path[64];
	char id[32];
	char subject[32];
	char state[4] = { 'X', 'A', (char)('A' + n % 26), '\0' };
	char text[64];
	struct tacit_index_link link = { "note", subject };
	struct tacit_index_row row = { row_path, id, 7, subject, state,
		n % 2 ? "objection" : "comment", NULL, n * INT64_C(1000), BLOB,
		{ 0 }, { 0 } };

	(void)snprintf(subject, sizeof(subject), "2022/n-%u", n % 10);
	(void)snprintf(row_path, sizeof(row_path), "comments/%s/xa%c/%06u.md",
		subject, 'a' + (int)(n % 26), n);
	(void)snprintf(id, sizeof(id), "xa%c-%06u", 'a' + (int)(n % 26), n);
	(void)snprintf(text, sizeof(text), "text %u", n);
	row.text = tacit_str_of(text);
	return tacit_index_put(index, &row, &link, 1, err);
}

/* A rebuilt index of so many rows. */
static inline void fill(const char *commit, unsigned rows)
{
	struct tacit_index_key key = { 0 };
	struct tacit_index *index = open_index(&key);
	struct tacit_err err = { 0 };
	unsigned n;

	ck_assert_msg(tacit_index_begin(index, true, &err), "%s", err.msg);
	for (n = 0; n < rows; n++)
		ck_assert_msg(put_row(index, n, &err), "%s", err.msg);
	(void)snprintf(key.commit, sizeof(key.commit), "%s", commit);
	(void)snprintf(key.receipts, sizeof(key.receipts), "%s", RECEIPTS);
	ck_assert_msg(tacit_index_commit(index, &key, &err), "%s", err.msg);
	tacit_index_close(index);
}

static inline uint64_t count_all(struct tacit_index *index)
{
	struct tacit_err err = { 0 };
	uint64_t count = 0;

	ck_assert_msg(
		tacit_index_count(index, &any, &count, &err), "%s", err.msg);
	return count;
}

static inline const char *or_dash(const char *s)
{
	return s ? s : "-";
}

static inline bool dump_row(
	const struct tacit_index_row *row, void *ctx, struct tacit_err *err)
{
	(void)err;
	tacit_buf_printf(ctx, "%s|%s|%d|%s|%s|%s|%s|%lld|%s|%.*s\n", row->path,
		row->id, row->type, or_dash(row->subject), or_dash(row->state),
		or_dash(row->kind), or_dash(row->lang),
		(long long)row->exists_from, or_dash(row->blob),
		(int)row->text.len, row->text.data);
	return true;
}

static inline void dump(struct tacit_index *index,
	const struct tacit_index_query *query, struct tacit_buf *out)
{
	struct tacit_err err = { 0 };

	ck_assert_msg(tacit_index_each(index, query, dump_row, out, &err), "%s",
		err.msg);
}

#endif
