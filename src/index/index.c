#include <tacit/index.h>

#include <stdlib.h>
#include <string.h>

#include "index/derived.h"
#include "index/handle.h"

enum { SCHEMA = 8, LINKS_MAX = 1 << 12 };

/* Rows are loaded first and the search trees made after them. */
static const char tables[] =
	"CREATE TABLE document("
	"n INTEGER PRIMARY KEY, path TEXT NOT NULL, id TEXT NOT NULL,"
	"type INTEGER NOT NULL, subject TEXT, state TEXT, kind TEXT,"
	"lang TEXT, exists_from INTEGER NOT NULL, blob TEXT);"
	/* apart, so that trees are made and rows counted without it */
	"CREATE TABLE body(n INTEGER PRIMARY KEY, text TEXT);"
	/* at: the document's n times LINKS_MAX, and which of its links */
	"CREATE TABLE link("
	"at INTEGER PRIMARY KEY, target TEXT NOT NULL, key TEXT NOT NULL);"
	/* what was derived from all that is about one thing: derived.h */
	"CREATE TABLE derived(name TEXT PRIMARY KEY, about TEXT NOT NULL,"
	"bytes TEXT NOT NULL) WITHOUT ROWID;"
	"CREATE INDEX by_about ON derived(about);" TACIT_RECEIVED_TABLES;

static const char path_tree[] = "CREATE UNIQUE INDEX by_path ON document(path)";

static const char other_trees[] =
	"CREATE INDEX by_id ON document(id);"
	"CREATE INDEX by_subject ON document(subject, type, path);"
	"CREATE INDEX by_type ON document(type, state);"
	"CREATE INDEX by_target ON link(target, key);";

bool tacit_index_open(const char *path, struct tacit_index **out,
	struct tacit_index_key *key, struct tacit_err *err)
{
	struct tacit_index *index = tacit_zalloc(1, sizeof(*index));

	(void)err;
	index->path = tacit_strdup(path);
	if (tacit_memos_load(&index->memos, path, &index->key)) {
		index->is_closed = true;
		*key = index->key;
	} else {
		tacit_index_refresh(index, key);
	}
	*out = index;
	return true;
}

/* Once a command, or a commit. */
static void save_memos(struct tacit_index *index)
{
	if (index->has_news)
		tacit_memos_save(&index->memos, index->path, &index->key);
	index->has_news = false;
}

void tacit_index_refresh(struct tacit_index *index, struct tacit_index_key *key)
{
	struct tacit_index_key of_memos = { 0 };

	tacit_index_abandon(index);
	index->has_news = false;
	tacit_derived_clear(index);
	tacit_db_close(index->db);
	index->is_damaged = false;
	index->is_closed = false;
	index->db = tacit_db_open(index->path, SCHEMA, &index->key);
	index->phase = index->db ? TACIT_INDEX_READING : TACIT_INDEX_IDLE;
	tacit_memos_clear(&index->memos);
	if (index->db &&
		(!tacit_memos_load(&index->memos, index->path, &of_memos) ||
			!tacit_index_key_is(&of_memos, &index->key)))
		tacit_memos_clear(&index->memos);
	*key = index->key;
}

static bool fail_moved(struct tacit_index *index, struct tacit_err *err)
{
	return tacit_fail_at(err, TACIT_CHANGED, index->path, 0,
		"another command has brought the index on");
}

static bool fail_damaged(struct tacit_index *index, struct tacit_err *err)
{
	(void)tacit_fail_at(err, TACIT_DB, index->path, 0,
		"the index is damaged: it cannot be opened");
	return tacit_hint(err, "run tacit index --rebuild");
}

/* What a remembered value spared us until now. */
static bool open_file(struct tacit_index *index, struct tacit_err *err)
{
	struct tacit_index_key now = { 0 };

	index->is_closed = false;
	index->db = tacit_db_open(index->path, SCHEMA, &now);
	if (index->db && tacit_index_key_is(&now, &index->key)) {
		index->phase = TACIT_INDEX_READING;
		return true;
	}
	if (!index->db) {
		/* it stood there when its memos were read */
		index->is_damaged = true;
		return fail_damaged(index, err);
	}
	tacit_db_close(index->db);
	index->db = NULL;
	index->is_closed = true;
	/* so that the next command does not begin with this key */
	tacit_memos_clear(&index->memos);
	tacit_memos_save(&index->memos, index->path, &index->key);
	return fail_moved(index, err);
}

void tacit_index_close(struct tacit_index *index)
{
	if (!index)
		return;
	tacit_index_abandon(index);
	save_memos(index);
	tacit_derived_save(index);
	tacit_db_close(index->text);
	tacit_db_close(index->db);
	tacit_derived_clear(index);
	tacit_memos_clear(&index->memos);
	tacit_buf_clear(&index->last);
	free(index->path);
	free(index);
}

bool tacit_index_is_damaged(const struct tacit_index *index)
{
	return index->is_damaged || (index->db && index->db->is_damaged) ||
		(index->fresh && index->fresh->is_damaged);
}

bool tacit_index_reading(struct tacit_index *index, struct tacit_err *err)
{
	struct tacit_index_key now = { 0 };

	if (index->is_closed)
		return open_file(index, err);
	if (!index->db && index->is_damaged && index->phase == TACIT_INDEX_IDLE)
		return fail_damaged(index, err);
	if (!index->db || index->phase == TACIT_INDEX_READING ||
		index->phase == TACIT_INDEX_UPDATING)
		return true;
	if (!sqlite3_get_autocommit(index->db->sql))
		return true; /* a rebuild leaves the old state readable */
	if (!tacit_db_run(index->db, "BEGIN", err))
		return false;
	if (!tacit_db_key(index->db, &now, err)) {
		tacit_db_end(index->db);
		return false;
	}
	if (!tacit_index_key_is(&now, &index->key)) {
		tacit_db_end(index->db);
		return fail_moved(index, err);
	}
	if (index->phase == TACIT_INDEX_IDLE)
		index->phase = TACIT_INDEX_READING;
	return true;
}

/* Stop reading in order to write; what was derived from all of it goes. */
static bool begin_update(struct tacit_index *index, struct tacit_err *err)
{
	tacit_db_end(index->db);
	index->phase = TACIT_INDEX_IDLE;
	if (!tacit_db_begin(index->db, &index->key, err))
		return false;
	tacit_memos_clear(&index->memos);
	index->phase = TACIT_INDEX_UPDATING;
	return true;
}

bool tacit_index_begin(
	struct tacit_index *index, bool rebuild, struct tacit_err *err)
{
	tacit_index_abandon(index);
	/* whoever was told a key feeds what changed since: only into that */
	if (!rebuild && *index->key.commit) {
		if (tacit_index_is_damaged(index))
			return fail_damaged(index, err);
		if (index->is_closed && !open_file(index, err))
			return false;
		return begin_update(index, err);
	}
	if (!tacit_db_create(index->path, SCHEMA, tables, &index->fresh, err))
		return false;
	tacit_buf_truncate(&index->last, 0);
	index->is_ordered = true;
	tacit_memos_clear(&index->memos);
	tacit_derived_clear(index);
	index->phase = TACIT_INDEX_REBUILDING;
	return true;
}

struct tacit_db *tacit_index_writable(
	struct tacit_index *index, struct tacit_err *err)
{
	if (index->phase == TACIT_INDEX_REBUILDING)
		return index->fresh;
	if (index->phase == TACIT_INDEX_UPDATING)
		return index->db;
	(void)tacit_fail_at(err, TACIT_DB, index->path, 0,
		"the index is not being written");
	return NULL;
}

/* Out of order, rows are looked up by path, which needs its tree. */
static bool leave_order(
	struct tacit_index *index, struct tacit_db *db, struct tacit_err *err)
{
	if (index->phase != TACIT_INDEX_REBUILDING || !index->is_ordered)
		return true;
	index->is_ordered = false;
	return tacit_db_run(db, path_tree, err);
}

static bool delete_row(struct tacit_db *db, sqlite3_int64 n,
	const char *table_sql, struct tacit_err *err)
{
	sqlite3_stmt *statement = tacit_db_statement(db, table_sql, err);

	if (!statement)
		return false;
	(void)sqlite3_bind_int64(statement, 1, n);
	return tacit_db_finish(db, statement, err);
}

bool tacit_index_remove(
	struct tacit_index *index, const char *path, struct tacit_err *err)
{
	struct tacit_db *db = tacit_index_writable(index, err);
	sqlite3_stmt *statement;
	bool ok = false;
	int rc;

	if (!db || !leave_order(index, db, err))
		return false;
	statement = tacit_db_statement(
		db, "SELECT n FROM document WHERE path = ?", err);
	if (!statement)
		return false;
	tacit_db_bind(statement, 1, path);
	rc = sqlite3_step(statement);
	if (rc == SQLITE_ROW) {
		sqlite3_int64 n = sqlite3_column_int64(statement, 0);

		ok = delete_row(db, n,
			     "DELETE FROM link WHERE at >= ?1 << 12 "
			     "AND at < (?1 + 1) << 12",
			     err) &&
			delete_row(
				db, n, "DELETE FROM body WHERE n = ?", err) &&
			delete_row(
				db, n, "DELETE FROM document WHERE n = ?", err);
	} else if (rc == SQLITE_DONE) {
		ok = true;
	} else {
		(void)tacit_db_fail(db, err);
	}
	tacit_db_release(db, statement);
	return ok;
}

static bool insert_row(struct tacit_db *db, const struct tacit_index_row *row,
	struct tacit_err *err)
{
	sqlite3_stmt *statement = tacit_db_statement(
		db, "INSERT INTO document VALUES(NULL,?,?,?,?,?,?,?,?,?)", err);

	if (!statement)
		return false;
	tacit_db_bind(statement, 1, row->path);
	tacit_db_bind(statement, 2, row->id);
	(void)sqlite3_bind_int(statement, 3, row->type);
	tacit_db_bind(statement, 4, row->subject);
	tacit_db_bind(statement, 5, row->state);
	tacit_db_bind(statement, 6, row->kind);
	tacit_db_bind(statement, 7, row->lang);
	(void)sqlite3_bind_int64(statement, 8, row->exists_from);
	tacit_db_bind(statement, 9, row->blob);
	return tacit_db_finish(db, statement, err);
}

static bool insert_body(struct tacit_db *db, sqlite3_int64 n,
	struct tacit_str text, struct tacit_err *err)
{
	sqlite3_stmt *statement =
		tacit_db_statement(db, "INSERT INTO body VALUES(?, ?)", err);

	if (!statement)
		return false;
	(void)sqlite3_bind_int64(statement, 1, n);
	(void)sqlite3_bind_text64(statement, 2, text.data ? text.data : "",
		text.len, SQLITE_STATIC, SQLITE_UTF8);
	return tacit_db_finish(db, statement, err);
}

static bool insert_link(struct tacit_db *db, sqlite3_int64 at,
	const struct tacit_index_link *link, struct tacit_err *err)
{
	sqlite3_stmt *statement =
		tacit_db_statement(db, "INSERT INTO link VALUES(?, ?, ?)", err);

	if (!statement)
		return false;
	(void)sqlite3_bind_int64(statement, 1, at);
	tacit_db_bind(statement, 2, link->target);
	tacit_db_bind(statement, 3, link->key);
	return tacit_db_finish(db, statement, err);
}

bool tacit_index_put(struct tacit_index *index,
	const struct tacit_index_row *row, const struct tacit_index_link *links,
	size_t link_count, struct tacit_err *err)
{
	struct tacit_db *db = tacit_index_writable(index, err);
	bool is_next = index->is_ordered &&
		index->phase == TACIT_INDEX_REBUILDING &&
		strcmp(row->path, tacit_buf_cstr(&index->last)) > 0;
	sqlite3_int64 n;
	size_t i;

	if (link_count > LINKS_MAX)
		return tacit_fail_at(err, TACIT_LIMIT, row->path, 0,
			"more than %d links", LINKS_MAX);
	if (!db || (!is_next && !tacit_index_remove(index, row->path, err)))
		return false;
	if (is_next) {
		tacit_buf_truncate(&index->last, 0);
		tacit_buf_adds(&index->last, row->path);
	}
	if (!insert_row(db, row, err))
		return false;
	n = sqlite3_last_insert_rowid(db->sql);
	if (!insert_body(db, n, row->text, err))
		return false;
	for (i = 0; i < link_count; i++) {
		if (!insert_link(db, n * LINKS_MAX + (sqlite3_int64)i,
			    &links[i], err))
			return false;
	}
	return true;
}

static bool commit_rebuild(struct tacit_index *index,
	const struct tacit_index_key *key, struct tacit_err *err)
{
	struct tacit_db *fresh = index->fresh;

	if ((index->is_ordered && !tacit_db_run(fresh, path_tree, err)) ||
		!tacit_db_run(fresh, other_trees, err) ||
		!tacit_db_publish(fresh, key, err))
		return false;
	tacit_db_close(index->db);
	index->db = fresh;
	index->fresh = NULL;
	index->is_damaged = false;
	index->is_closed = false;
	return true;
}

bool tacit_index_commit(struct tacit_index *index,
	const struct tacit_index_key *key, struct tacit_err *err)
{
	struct tacit_db *db = tacit_index_writable(index, err);
	bool ok;

	if (!db)
		return false;
	ok = index->phase == TACIT_INDEX_REBUILDING
		? commit_rebuild(index, key, err)
		: tacit_derived_write(index, err) &&
			tacit_db_commit(db, key, err);
	if (!ok) {
		tacit_index_abandon(index);
		return false;
	}
	index->phase = TACIT_INDEX_IDLE;
	index->key = *key;
	index->has_news = true;
	save_memos(index);
	return true;
}

void tacit_index_abandon(struct tacit_index *index)
{
	bool was_writing = index->phase == TACIT_INDEX_UPDATING ||
		index->phase == TACIT_INDEX_REBUILDING;

	if (index->fresh && index->fresh->is_damaged)
		index->is_damaged = true;
	tacit_db_close(index->fresh);
	index->fresh = NULL;
	if (!was_writing)
		return;
	if (index->phase == TACIT_INDEX_UPDATING)
		tacit_db_end(index->db);
	/* some may be of the state that will not be */
	tacit_memos_clear(&index->memos);
	index->has_news = false;
	tacit_derived_clear(index);
	index->phase = TACIT_INDEX_IDLE;
}

bool tacit_index_remember(struct tacit_index *index, const char *name,
	const char *about, struct tacit_str bytes, struct tacit_err *err)
{
	bool is_writing = index->phase == TACIT_INDEX_UPDATING ||
		index->phase == TACIT_INDEX_REBUILDING;

	(void)err;
	if (bytes.len > TACIT_MEMO_MAX || (!is_writing && !*index->key.commit))
		return true;
	if (*about) {
		tacit_memos_set(&index->derived, name, about, bytes);
		return true;
	}
	tacit_memos_set(&index->memos, name, about, bytes);
	index->has_news = true;
	return true;
}

bool tacit_index_recall(
	struct tacit_index *index, const char *name, struct tacit_buf *out)
{
	const struct tacit_memo *memo = tacit_memos_find(&index->memos, name);

	if (!memo)
		memo = tacit_memos_find(&index->derived, name);
	if (!memo)
		return tacit_derived_find(index, name, out);
	tacit_buf_add_str(out, tacit_buf_str(&memo->bytes));
	return true;
}

void tacit_index_forget(struct tacit_index *index, const char *about)
{
	tacit_derived_forget(index, about ? about : "");
}
