/*
 * near: what stands beside an id in the trees. A query would sort what it finds
 * by path, which takes ten times as long as to find it.
 */
#include "index/near.h"

#include "index/handle.h"

/* One key after the other: a list of them would be made a tree. */
#define LINKED(key) \
	"EXISTS(SELECT 1 FROM link WHERE target = ?4 AND key = " key ")"

static const char is_named[] = "SELECT " LINKED("?1") " OR " LINKED(
	"?2") " OR EXISTS(SELECT 1 FROM document INDEXED BY by_subject "
	      "WHERE subject = ?4 AND type = ?3)";

static const char all_named[] =
	"SELECT target FROM link NOT INDEXED WHERE key = ?1 OR key = ?2 "
	"UNION ALL SELECT subject FROM document INDEXED BY by_type "
	"WHERE type = ?3 AND subject IS NOT NULL";

#define BESIDE(where, order)                                          \
	"(SELECT id FROM document INDEXED BY by_id WHERE type = ?1 "  \
	"AND exists_from <= ?2 AND lang IS NULL AND id " where " ?3 " \
	"ORDER BY id" order " LIMIT 1)"

static const char ids_beside[] =
	"SELECT " BESIDE("<", " DESC") ", " BESIDE(">", "");

/* From the tree alone: what a row besides has would be read at random. */
static const char all_ids[] =
	"SELECT id FROM document INDEXED BY by_id ORDER BY id";

static const char size[] = "SELECT max(n) FROM document";

/* NULL: *ok says whether that is because the index is empty. */
static sqlite3_stmt *statement_of(struct tacit_index *index, const char *sql,
	bool *ok, struct tacit_err *err)
{
	*ok = tacit_index_reading(index, err);
	if (!*ok || !index->db)
		return NULL;
	*ok = false;
	return tacit_db_statement(index->db, sql, err);
}

static const char *text_of(sqlite3_stmt *statement, int column)
{
	return (const char *)sqlite3_column_text(statement, column);
}

static void bind_naming(
	sqlite3_stmt *statement, const struct tacit_index_naming *by)
{
	tacit_db_bind(statement, 1, by->key);
	tacit_db_bind(statement, 2, by->other_key);
	(void)sqlite3_bind_int(statement, 3, by->type);
}

/* --- one ------------------------------------------------------------------- */

/* A statement that has one row. */
static bool step(struct tacit_index *index, sqlite3_stmt *statement,
	struct tacit_err *err)
{
	return sqlite3_step(statement) == SQLITE_ROW ||
		tacit_db_fail(index->db, err);
}

bool tacit_index_is_named(struct tacit_index *index,
	const struct tacit_index_naming *by, const char *id, bool *is,
	struct tacit_err *err)
{
	bool ok;
	sqlite3_stmt *statement = statement_of(index, is_named, &ok, err);

	*is = false;
	if (!statement)
		return ok;
	bind_naming(statement, by);
	tacit_db_bind(statement, 4, id);
	ok = step(index, statement, err);
	*is = ok && sqlite3_column_int(statement, 0);
	tacit_db_release(index->db, statement);
	return ok;
}

bool tacit_index_apart(struct tacit_index *index, int type, const char *id,
	int64_t until, size_t *len, struct tacit_err *err)
{
	bool ok;
	sqlite3_stmt *statement = statement_of(index, ids_beside, &ok, err);
	int i;

	*len = 0;
	if (!statement)
		return ok;
	(void)sqlite3_bind_int(statement, 1, type);
	(void)sqlite3_bind_int64(statement, 2, until);
	tacit_db_bind(statement, 3, id);
	ok = step(index, statement, err);
	for (i = 0; ok && i < 2; i++) {
		const char *other = text_of(statement, i);
		size_t apart = other ? tacit_str_apart(id, other) : 0;

		if (apart > *len)
			*len = apart;
	}
	tacit_db_release(index->db, statement);
	return ok;
}

bool tacit_index_size(
	struct tacit_index *index, uint64_t *rows, struct tacit_err *err)
{
	bool ok;
	sqlite3_stmt *statement = statement_of(index, size, &ok, err);

	*rows = 0;
	if (!statement)
		return ok;
	ok = step(index, statement, err);
	if (ok)
		*rows = (uint64_t)sqlite3_column_int64(statement, 0);
	tacit_db_release(index->db, statement);
	return ok;
}

/* --- all ------------------------------------------------------------------- */

static bool walk_ids(struct tacit_index *index, sqlite3_stmt *statement,
	tacit_index_id_fn fn, void *ctx, struct tacit_err *err)
{
	bool ok = true;
	int rc;

	while ((rc = sqlite3_step(statement)) == SQLITE_ROW)
		if (!fn(text_of(statement, 0), ctx, err))
			break;
	if (rc == SQLITE_ROW)
		ok = !err || err->code == TACIT_OK;
	else if (rc != SQLITE_DONE)
		ok = tacit_db_fail(index->db, err);
	tacit_db_release(index->db, statement);
	return ok;
}

bool tacit_index_named(struct tacit_index *index,
	const struct tacit_index_naming *by, tacit_index_id_fn fn, void *ctx,
	struct tacit_err *err)
{
	bool ok;
	sqlite3_stmt *statement = statement_of(index, all_named, &ok, err);

	if (!statement)
		return ok;
	bind_naming(statement, by);
	return walk_ids(index, statement, fn, ctx, err);
}

bool tacit_index_ids(struct tacit_index *index, tacit_index_id_fn fn, void *ctx,
	struct tacit_err *err)
{
	bool ok;
	sqlite3_stmt *statement = statement_of(index, all_ids, &ok, err);

	if (!statement)
		return ok;
	return walk_ids(index, statement, fn, ctx, err);
}
