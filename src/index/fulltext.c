/* Full text: a second file beside the index, filled when it is asked for. */
#include <stdint.h>
#include <string.h>

#include <tacit/index.h>

#include "index/handle.h"
#include "index/wording.h"

enum { SCHEMA = 1, TRIES = 4 };

static const char tables[] =
	"CREATE TABLE place(n INTEGER PRIMARY KEY, path TEXT UNIQUE NOT NULL,"
	"id TEXT NOT NULL, type INTEGER NOT NULL, blob TEXT);"
	"CREATE VIRTUAL TABLE words USING fts5(head, body,"
	"tokenize = 'unicode61 remove_diacritics 2');"
	"INSERT INTO words(words, rank) VALUES('rank', 'bm25(2.0, 1.0)');";

/* Numbers of rows, of the index or of the full text. */
struct numbers {
	sqlite3_int64 *list;
	size_t count;
	size_t cap;
};

/* What to do to the full text; all in one arena. */
struct changes {
	struct tacit_arena arena;
	struct numbers gone;
	struct numbers added;
};

static void add_number(
	struct changes *changes, struct numbers *to, sqlite3_int64 n)
{
	to->list = tacit_arena_grow(&changes->arena, to->list, &to->cap,
		to->count + 1, sizeof(*to->list));
	to->list[to->count++] = n;
}

/* A list of (number, path, blob) in path order, one row at a time. */
struct side {
	struct tacit_db *db;
	sqlite3_stmt *statement;
	bool has_row;
	sqlite3_int64 n;
	const char *path;
	const char *blob;
};

static bool next(struct side *side, struct tacit_err *err)
{
	int rc = sqlite3_step(side->statement);

	side->has_row = rc == SQLITE_ROW;
	if (!side->has_row)
		return rc == SQLITE_DONE || tacit_db_fail(side->db, err);
	side->n = sqlite3_column_int64(side->statement, 0);
	side->path = (const char *)sqlite3_column_text(side->statement, 1);
	side->blob = (const char *)sqlite3_column_text(side->statement, 2);
	return true;
}

/* Two lists in one order, walked side by side. */
static bool merge(struct side *has, struct side *should,
	struct changes *changes, struct tacit_err *err)
{
	if (!next(has, err) || !next(should, err))
		return false;
	while (has->has_row || should->has_row) {
		int order = !has->has_row  ? 1
			: !should->has_row ? -1
					   : strcmp(has->path, should->path);
		bool is_same = order == 0 && has->blob && should->blob &&
			!strcmp(has->blob, should->blob);

		if (order <= 0 && !is_same)
			add_number(changes, &changes->gone, has->n);
		if (order >= 0 && !is_same)
			add_number(changes, &changes->added, should->n);
		if (order <= 0 && !next(has, err))
			return false;
		if (order >= 0 && !next(should, err))
			return false;
	}
	return true;
}

static bool find_changes(struct tacit_index *index, struct changes *changes,
	struct tacit_err *err)
{
	struct side has = { .db = index->text };
	struct side should = { .db = index->db };
	bool ok = false;

	has.statement = tacit_db_statement(
		has.db, "SELECT n, path, blob FROM place ORDER BY path", err);
	should.statement = tacit_db_statement(should.db,
		"SELECT n, path, blob FROM document ORDER BY path", err);
	if (has.statement && should.statement)
		ok = merge(&has, &should, changes, err);
	tacit_db_release(has.db, has.statement);
	tacit_db_release(should.db, should.statement);
	return ok;
}

static bool run_for(struct tacit_db *db, const char *sql, sqlite3_int64 n,
	struct tacit_err *err)
{
	sqlite3_stmt *statement = tacit_db_statement(db, sql, err);

	if (!statement)
		return false;
	(void)sqlite3_bind_int64(statement, 1, n);
	return tacit_db_finish(db, statement, err);
}

/* Room for a document's words, used again for the next. */
struct scratch {
	struct tacit_buf head;
	struct tacit_buf body;
};

static bool add_words(struct tacit_db *text, struct tacit_str document,
	struct scratch *scratch, struct tacit_err *err)
{
	sqlite3_int64 n = sqlite3_last_insert_rowid(text->sql);
	sqlite3_stmt *statement = tacit_db_statement(text,
		"INSERT INTO words(rowid, head, body) VALUES(?, ?, ?)", err);

	if (!statement)
		return false;
	tacit_buf_truncate(&scratch->head, 0);
	tacit_buf_truncate(&scratch->body, 0);
	tacit_wording_split(document, &scratch->head, &scratch->body);
	(void)sqlite3_bind_int64(statement, 1, n);
	tacit_db_bind(statement, 2, tacit_buf_cstr(&scratch->head));
	tacit_db_bind(statement, 3, tacit_buf_cstr(&scratch->body));
	return tacit_db_finish(text, statement, err);
}

/* Copy the document of that number in the index. */
static bool add_document(struct tacit_index *index, sqlite3_int64 n,
	struct scratch *scratch, struct tacit_err *err)
{
	sqlite3_stmt *from = tacit_db_statement(index->db,
		"SELECT path, id, type, blob, text FROM document "
		"CROSS JOIN body USING(n) WHERE n = ?",
		err);
	sqlite3_stmt *to = tacit_db_statement(
		index->text, "INSERT INTO place VALUES(NULL, ?, ?, ?, ?)", err);
	bool ok = false;
	int column;

	if (!from || !to)
		goto out;
	(void)sqlite3_bind_int64(from, 1, n);
	if (sqlite3_step(from) != SQLITE_ROW) {
		(void)tacit_db_fail(index->db, err);
		goto out;
	}
	for (column = 0; column < 4; column++)
		(void)sqlite3_bind_value(
			to, column + 1, sqlite3_column_value(from, column));
	ok = tacit_db_finish(index->text, to, err);
	to = NULL;
	if (ok) {
		struct tacit_str text;

		text.data = (const char *)sqlite3_column_text(from, 4);
		text.len = (size_t)sqlite3_column_bytes(from, 4);
		ok = add_words(index->text, text, scratch, err);
	}
out:
	tacit_db_release(index->db, from);
	tacit_db_release(index->text, to);
	return ok;
}

/* Bring the full text, in its open transaction, to what the index has. */
static bool fill_words(struct tacit_index *index, struct tacit_err *err)
{
	struct changes changes = { 0 };
	struct scratch scratch = { 0 };
	bool ok = find_changes(index, &changes, err);
	size_t i;

	for (i = 0; ok && i < changes.gone.count; i++)
		ok = run_for(index->text, "DELETE FROM words WHERE rowid = ?",
			     changes.gone.list[i], err) &&
			run_for(index->text, "DELETE FROM place WHERE n = ?",
				changes.gone.list[i], err);
	for (i = 0; ok && i < changes.added.count; i++)
		ok = add_document(index, changes.added.list[i], &scratch, err);
	tacit_buf_clear(&scratch.head);
	tacit_buf_clear(&scratch.body);
	tacit_arena_clear(&changes.arena);
	return ok;
}

static void drop_text(struct tacit_index *index)
{
	tacit_db_close(index->text);
	index->text = NULL;
}

/* A new file; where none can be made, one that is gone with the program. */
static bool make_text(
	struct tacit_index *index, const char *path, struct tacit_err *err)
{
	struct tacit_err unused = { 0 };

	drop_text(index);
	if (!tacit_db_create(path, SCHEMA, tables, &index->text, &unused) &&
		!tacit_db_create("", SCHEMA, tables, &index->text, err))
		return false;
	if (fill_words(index, err) &&
		tacit_db_publish(index->text, &index->key, err))
		return true;
	drop_text(index);
	return false;
}

/* What there is, in a transaction of one state. */
static bool look_at_text(struct tacit_index *index, const char *path,
	struct tacit_index_key *has)
{
	struct tacit_err err = { 0 };

	if (!index->text) {
		index->text = tacit_db_open(path, SCHEMA, has);
		return index->text != NULL;
	}
	tacit_db_end(index->text);
	return tacit_db_run(index->text, "BEGIN", &err) &&
		tacit_db_key(index->text, has, &err);
}

/* Bring what there is on. *again: somebody else did; look again. */
static bool update_text(struct tacit_index *index,
	const struct tacit_index_key *has, bool *again, struct tacit_err *err)
{
	*again = false;
	tacit_db_end(index->text);
	if (!tacit_db_begin(index->text, has, err)) {
		*again = err->code == TACIT_CHANGED;
		return false;
	}
	if (fill_words(index, err) &&
		tacit_db_commit(index->text, &index->key, err))
		return true;
	tacit_db_end(index->text);
	return false;
}

/* The full text of the index's state, open for reading. */
static bool ensure_text(
	struct tacit_index *index, bool anew, struct tacit_err *err)
{
	struct tacit_buf path = { 0 };
	struct tacit_index_key has = { 0 };
	bool ok = false;
	unsigned i;

	tacit_buf_printf(&path, "%s-text", index->path);
	for (i = 0; i < TRIES; i++) {
		struct tacit_err mine = { 0 };
		bool again;

		if (anew || !look_at_text(index, path.data, &has)) {
			anew = false;
			if (!make_text(index, path.data, err))
				goto out;
		} else if (tacit_index_key_is(&has, &index->key)) {
			break;
		} else if (!update_text(index, &has, &again, &mine)) {
			/* not writable here, or damaged: from nothing */
			anew = !again;
		}
	}
	ok = i < TRIES;
	if (!ok)
		(void)tacit_fail_at(err, TACIT_CHANGED, path.data, 0,
			"other commands keep changing the full text");
out:
	tacit_buf_clear(&path);
	return ok;
}

struct found {
	struct tacit_arena arena;
	struct tacit_index_hit *hits;
	sqlite3_int64 *numbers;
	size_t count;
	size_t cap;
	size_t numbers_cap;
};

static char *copy_column(
	struct found *found, sqlite3_stmt *statement, int column)
{
	const char *text = (const char *)sqlite3_column_text(statement, column);

	return tacit_arena_strdup(&found->arena, text ? text : "");
}

static bool list_hits(struct tacit_db *text, const char *query, size_t limit,
	struct found *found, struct tacit_err *err)
{
	/* equal ranks in path order: the same record, the same bytes */
	sqlite3_stmt *statement = tacit_db_statement(text,
		"SELECT n, path, id, type FROM words JOIN place "
		"ON place.n = words.rowid WHERE words MATCH ? "
		"ORDER BY rank, path LIMIT ?",
		err);
	int rc;

	if (!statement)
		return false;
	tacit_db_bind(statement, 1, query);
	(void)sqlite3_bind_int64(statement, 2,
		limit && limit < INT64_MAX ? (sqlite3_int64)limit : -1);
	while ((rc = sqlite3_step(statement)) == SQLITE_ROW) {
		struct tacit_index_hit *hit;

		found->hits = tacit_arena_grow(&found->arena, found->hits,
			&found->cap, found->count + 1, sizeof(*hit));
		found->numbers = tacit_arena_grow(&found->arena, found->numbers,
			&found->numbers_cap, found->count + 1,
			sizeof(*found->numbers));
		hit = &found->hits[found->count];
		found->numbers[found->count++] =
			sqlite3_column_int64(statement, 0);
		hit->path = copy_column(found, statement, 1);
		hit->id = copy_column(found, statement, 2);
		hit->type = sqlite3_column_int(statement, 3);
	}
	if (rc != SQLITE_DONE)
		(void)tacit_db_fail(text, err);
	tacit_db_release(text, statement);
	return rc == SQLITE_DONE;
}

/* Snippets are dear, so only of what is shown. */
static bool add_snippets(struct tacit_db *text, const char *query,
	struct found *found, struct tacit_err *err)
{
	sqlite3_stmt *statement = tacit_db_statement(text,
		"SELECT snippet(words, -1, char(1), char(2), '\xe2\x80\xa6', "
		"24) FROM words WHERE words MATCH ? AND rowid = ?",
		err);
	struct tacit_buf shown = { 0 };
	bool ok = statement != NULL;
	size_t i;

	for (i = 0; ok && i < found->count; i++) {
		(void)sqlite3_reset(statement);
		tacit_db_bind(statement, 1, query);
		(void)sqlite3_bind_int64(statement, 2, found->numbers[i]);
		if (sqlite3_step(statement) != SQLITE_ROW) {
			ok = tacit_db_fail(text, err);
			break;
		}
		tacit_buf_truncate(&shown, 0);
		tacit_wording_show(
			(const char *)sqlite3_column_text(statement, 0),
			&shown);
		found->hits[i].snippet = tacit_arena_strdup(
			&found->arena, tacit_buf_cstr(&shown));
	}
	tacit_buf_clear(&shown);
	tacit_db_release(text, statement);
	return ok;
}

/* Everything is read before anything is told. */
static bool search(struct tacit_index *index, const char *query, size_t limit,
	struct found *found, struct tacit_err *err)
{
	struct tacit_err mine = { 0 };
	bool anew = false;

	for (;;) {
		if (ensure_text(index, anew, &mine) &&
			list_hits(index->text, query, limit, found, &mine) &&
			add_snippets(index->text, query, found, &mine))
			return true;
		if (anew || !index->text || !index->text->is_damaged)
			break;
		anew = true;
		found->count = 0;
		mine = (struct tacit_err){ 0 };
	}
	return tacit_fail_at(err, mine.code, mine.path, 0, "%s", mine.msg);
}

bool tacit_index_find(struct tacit_index *index, const char *words,
	size_t limit, tacit_index_hit_fn fn, void *ctx, struct tacit_err *err)
{
	struct tacit_buf query = { 0 };
	struct found found = { 0 };
	bool ok = false;
	size_t i;

	if (!tacit_wording_query(words, &query, err) ||
		!tacit_index_reading(index, err))
		goto out;
	ok = !index->db || search(index, query.data, limit, &found, err);
	for (i = 0; ok && i < found.count; i++) {
		if (!fn(&found.hits[i], ctx, err)) {
			ok = err->code == TACIT_OK;
			break;
		}
	}
out:
	tacit_buf_clear(&query);
	tacit_arena_clear(&found.arena);
	return ok;
}
