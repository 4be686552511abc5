#include "index/received.h"

#include "index/handle.h"

static bool insert_received(struct tacit_db *db, const char *path,
	const struct tacit_index_received *receipt, bool *is_first,
	struct tacit_err *err)
{
	sqlite3_stmt *statement = tacit_db_statement(
		db, "INSERT OR IGNORE INTO received VALUES(?,?,?,?,?)", err);

	if (!statement)
		return false;
	tacit_db_bind(statement, 1, path);
	(void)sqlite3_bind_int64(statement, 2, (sqlite3_int64)receipt->seq);
	(void)sqlite3_bind_int64(statement, 3, receipt->at);
	tacit_db_bind(statement, 4, receipt->from);
	(void)sqlite3_bind_int64(statement, 5, receipt->recovered);
	if (!tacit_db_finish(db, statement, err))
		return false;
	*is_first = sqlite3_changes(db->sql) > 0;
	return true;
}

static bool date_row(struct tacit_db *db, const char *path, int64_t at,
	struct tacit_err *err)
{
	sqlite3_stmt *statement = tacit_db_statement(db,
		"UPDATE document SET exists_from = ? "
		"WHERE path = ? AND exists_from = 0",
		err);

	if (!statement)
		return false;
	(void)sqlite3_bind_int64(statement, 1, at);
	tacit_db_bind(statement, 2, path);
	return tacit_db_finish(db, statement, err);
}

bool tacit_index_receive(struct tacit_index *index, const char *path,
	const struct tacit_index_received *receipt, bool dates, bool *is_first,
	struct tacit_err *err)
{
	struct tacit_db *db = tacit_index_writable(index, err);

	*is_first = false;
	if (!db || !insert_received(db, path, receipt, is_first, err))
		return false;
	/* a new file has no rows yet, and no tree to find them by */
	return !*is_first || !dates || index->phase != TACIT_INDEX_UPDATING ||
		date_row(db, path, receipt->at, err);
}

bool tacit_index_received_at(struct tacit_index *index, const char *path,
	int64_t *at, struct tacit_err *err)
{
	struct tacit_db *db = tacit_index_writable(index, err);
	sqlite3_stmt *statement;
	bool ok;
	int rc;

	*at = 0;
	if (!db)
		return false;
	statement = tacit_db_statement(
		db, "SELECT received_at FROM received WHERE path = ?", err);
	if (!statement)
		return false;
	tacit_db_bind(statement, 1, path);
	rc = sqlite3_step(statement);
	ok = rc == SQLITE_ROW || rc == SQLITE_DONE;
	if (rc == SQLITE_ROW)
		*at = sqlite3_column_int64(statement, 0);
	else if (!ok)
		(void)tacit_db_fail(db, err);
	tacit_db_release(db, statement);
	return ok;
}

bool tacit_index_tell_log(
	struct tacit_index *index, struct tacit_str told, struct tacit_err *err)
{
	struct tacit_db *db = tacit_index_writable(index, err);
	sqlite3_stmt *statement;

	if (!db || !tacit_db_run(db, "DELETE FROM log", err))
		return false;
	statement = tacit_db_statement(db, "INSERT INTO log VALUES(?)", err);
	if (!statement)
		return false;
	(void)sqlite3_bind_text64(statement, 1, told.data ? told.data : "",
		told.len, SQLITE_STATIC, SQLITE_UTF8);
	return tacit_db_finish(db, statement, err);
}

bool tacit_index_log(
	struct tacit_index *index, struct tacit_buf *out, struct tacit_err *err)
{
	sqlite3_stmt *statement;
	bool ok;
	int rc;

	if (!tacit_index_reading(index, err))
		return false;
	if (!index->db)
		return true;
	statement = tacit_db_statement(index->db, "SELECT told FROM log", err);
	if (!statement)
		return false;
	rc = sqlite3_step(statement);
	ok = rc == SQLITE_ROW || rc == SQLITE_DONE;
	if (rc == SQLITE_ROW)
		tacit_buf_add(out, sqlite3_column_text(statement, 0),
			(size_t)sqlite3_column_bytes(statement, 0));
	else if (!ok)
		(void)tacit_db_fail(index->db, err);
	tacit_db_release(index->db, statement);
	return ok;
}
