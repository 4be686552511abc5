/* Values derived from the record, remembered until it changes. */
#include <tacit/index.h>

#include "handle.h"

static bool put_memo(struct tacit_db *db, const char *name, const char *about,
	struct tacit_str bytes, struct tacit_err *err)
{
	sqlite3_stmt *statement = tacit_db_statement(
		db, "INSERT OR REPLACE INTO memo VALUES(?, ?, ?)", err);

	if (!statement)
		return false;
	tacit_db_bind(statement, 1, name);
	tacit_db_bind(statement, 2, about ? about : "");
	(void)sqlite3_bind_blob64(statement, 3, bytes.data ? bytes.data : "",
		bytes.len, SQLITE_STATIC);
	return tacit_db_finish(db, statement, err);
}

/* Of its own transaction. A cache may fail to keep something. */
static bool put_alone(struct tacit_index *index, const char *name,
	const char *about, struct tacit_str bytes, struct tacit_err *err)
{
	struct tacit_err mine = { 0 };
	struct tacit_db *db = index->db;

	if (db->is_read_only)
		return true;
	tacit_db_end(db);
	index->phase = TACIT_INDEX_IDLE;
	if (tacit_db_begin(db, &index->key, &mine) &&
		put_memo(db, name, about, bytes, &mine) &&
		tacit_db_commit(db, &index->key, &mine))
		return true;
	tacit_db_end(db);
	if (!db->is_damaged)
		return true;
	return tacit_fail_at(err, mine.code, mine.path, 0, "%s", mine.msg);
}

bool tacit_index_remember(struct tacit_index *index, const char *name,
	const char *about, struct tacit_str bytes, struct tacit_err *err)
{
	switch (index->phase) {
	case TACIT_INDEX_REBUILDING:
		return put_memo(index->fresh, name, about, bytes, err);
	case TACIT_INDEX_UPDATING:
		return put_memo(index->db, name, about, bytes, err);
	case TACIT_INDEX_IDLE:
	case TACIT_INDEX_READING:
	default:
		return !index->db || put_alone(index, name, about, bytes, err);
	}
}

bool tacit_index_recall(
	struct tacit_index *index, const char *name, struct tacit_buf *out)
{
	struct tacit_err err = { 0 };
	sqlite3_stmt *statement;
	bool found;
	int rc;

	if (!index->db || !tacit_index_reading(index, &err))
		return false;
	statement = tacit_db_statement(
		index->db, "SELECT bytes FROM memo WHERE name = ?", &err);
	if (!statement)
		return false;
	tacit_db_bind(statement, 1, name);
	rc = sqlite3_step(statement);
	found = rc == SQLITE_ROW;
	if (found) {
		const void *bytes = sqlite3_column_blob(statement, 0);

		tacit_buf_add(out, bytes ? bytes : "",
			(size_t)sqlite3_column_bytes(statement, 0));
	} else if (rc != SQLITE_DONE) {
		(void)tacit_db_fail(index->db, &err);
	}
	tacit_db_release(index->db, statement);
	return found;
}
