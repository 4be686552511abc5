#include "index/derived.h"

#include <string.h>

bool tacit_derived_find(
	struct tacit_index *index, const char *name, struct tacit_buf *out)
{
	struct tacit_err ignored = { 0 };
	sqlite3_stmt *statement;
	bool found;
	int rc;

	/* rows may be about to go */
	if (index->phase == TACIT_INDEX_UPDATING ||
		!tacit_index_reading(index, &ignored) || !index->db)
		return false;
	statement = tacit_db_statement(index->db,
		"SELECT bytes FROM derived WHERE name = ?", &ignored);
	if (!statement)
		return false;
	tacit_db_bind(statement, 1, name);
	rc = sqlite3_step(statement);
	found = rc == SQLITE_ROW;
	if (!found && rc != SQLITE_DONE)
		(void)tacit_db_fail(index->db, &ignored);
	if (found)
		tacit_buf_add(out, sqlite3_column_text(statement, 0),
			(size_t)sqlite3_column_bytes(statement, 0));
	tacit_db_release(index->db, statement);
	return found;
}

void tacit_derived_forget(struct tacit_index *index, const char *about)
{
	if (*about)
		tacit_memos_forget(&index->derived, about);
	else
		tacit_memos_clear(&index->derived);
	/* a new file has no rows yet */
	if (index->phase == TACIT_INDEX_UPDATING)
		tacit_memos_set(&index->forgotten, about, "",
			(struct tacit_str){ "", 0 });
}

static bool delete_about(
	struct tacit_db *db, const char *about, struct tacit_err *err)
{
	sqlite3_stmt *statement = tacit_db_statement(db,
		*about ? "DELETE FROM derived WHERE about = ?"
		       : "DELETE FROM derived",
		err);

	if (!statement)
		return false;
	if (*about)
		tacit_db_bind(statement, 1, about);
	return tacit_db_finish(db, statement, err);
}

static bool write_one(struct tacit_db *db, const struct tacit_memo *memo,
	struct tacit_err *err)
{
	sqlite3_stmt *statement = tacit_db_statement(
		db, "INSERT OR REPLACE INTO derived VALUES(?, ?, ?)", err);

	if (!statement)
		return false;
	tacit_db_bind(statement, 1, memo->name);
	tacit_db_bind(statement, 2, memo->about);
	tacit_db_bind(statement, 3, tacit_buf_cstr(&memo->bytes));
	return tacit_db_finish(db, statement, err);
}

bool tacit_derived_write(struct tacit_index *index, struct tacit_err *err)
{
	bool ok = true;
	size_t i;

	for (i = 0; ok && i < index->forgotten.count; i++)
		ok = delete_about(
			index->db, index->forgotten.list[i].name, err);
	for (i = 0; ok && i < index->derived.count; i++) {
		const struct tacit_memo *memo = &index->derived.list[i];

		ok = !memo->name || write_one(index->db, memo, err);
	}
	if (ok)
		tacit_derived_clear(index);
	return ok;
}

void tacit_derived_clear(struct tacit_index *index)
{
	tacit_memos_clear(&index->derived);
	tacit_memos_clear(&index->forgotten);
}

void tacit_derived_save(struct tacit_index *index)
{
	struct tacit_err ignored = { 0 };
	struct tacit_db *db = index->db;

	if (!index->derived.count || !db || tacit_index_is_damaged(index))
		return;
	tacit_db_end(db);
	index->phase = TACIT_INDEX_IDLE;
	/* not at the cost of waiting for whoever writes */
	(void)sqlite3_busy_timeout(db->sql, 0);
	if (tacit_db_begin(db, &index->key, &ignored) &&
		(!tacit_derived_write(index, &ignored) ||
			!tacit_db_commit(db, &index->key, &ignored)))
		tacit_db_end(db);
}
