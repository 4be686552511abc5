#include "index/database.h"

#include <stdlib.h>
#include <string.h>

#include <tacit/io.h>

#include "index/checked.h"
#include "index/place.h"

enum {
	BUSY_MS = 5000,
	/* Reading a log of this length again costs a start 0.1 ms; putting
	 * it into the file costs two syncs, so not at every commit. */
	LOG_FRAMES_MAX = 64
};

bool tacit_index_key_is(
	const struct tacit_index_key *a, const struct tacit_index_key *b)
{
	return !strcmp(a->commit, b->commit) &&
		!strcmp(a->receipts, b->receipts);
}

/* What SQLite says when the bytes of a file are not what we wrote. Our SQL is
 * fixed, so that it fails to compile only against tables that are not ours. */
static bool is_damage(int rc)
{
	switch (rc & 0xff) {
	case SQLITE_CORRUPT:
	case SQLITE_NOTADB:
	case SQLITE_ERROR:
	case SQLITE_SCHEMA:
	case SQLITE_FORMAT:
	case SQLITE_MISMATCH:
	case SQLITE_CONSTRAINT:
	case SQLITE_TOOBIG:
	case SQLITE_IOERR: /* its log taken away, say */
		return true;
	case SQLITE_READONLY:
		return rc == SQLITE_READONLY_DBMOVED;
	default:
		return false;
	}
}

bool tacit_db_fail(struct tacit_db *db, struct tacit_err *err)
{
	int rc = sqlite3_extended_errcode(db->sql);
	const char *message = sqlite3_errmsg(db->sql);
	int is_damaged = 0;

	(void)sqlite3_file_control(
		db->sql, "main", TACIT_CHECKED_DAMAGE, &is_damaged);
	if (is_damage(rc) || is_damaged) {
		db->is_damaged = true;
		(void)tacit_fail_at(err, TACIT_DB, db->path, 0,
			"the index is damaged: %s", message);
		return tacit_hint(err, "run tacit index --rebuild");
	}
	if ((rc & 0xff) == SQLITE_BUSY)
		return tacit_fail_at(err, TACIT_CHANGED, db->path, 0,
			"another command is writing to the index");
	return tacit_fail_at(err, TACIT_DB, db->path, 0,
		"the index cannot be used: %s", sqlite3_errmsg(db->sql));
}

sqlite3_stmt *tacit_db_statement(
	struct tacit_db *db, const char *text, struct tacit_err *err)
{
	struct tacit_db_statement *slot = NULL;
	sqlite3_stmt *statement = NULL;
	size_t i;

	for (i = 0; i < TACIT_DB_STATEMENTS; i++) {
		struct tacit_db_statement *at =
			&db->statements[(db->next + i) % TACIT_DB_STATEMENTS];

		if (at->is_busy)
			continue;
		if (at->text && !strcmp(at->text, text)) {
			at->is_busy = true;
			return at->statement;
		}
		if (!slot || (slot->text && !at->text))
			slot = at;
	}
	if (sqlite3_prepare_v2(db->sql, text, -1, &statement, NULL)) {
		(void)tacit_db_fail(db, err);
		return NULL;
	}
	if (!slot) /* all in use: not kept */
		return statement;
	db->next = (size_t)(slot - db->statements) + 1;
	(void)sqlite3_finalize(slot->statement);
	free(slot->text);
	slot->text = tacit_strdup(text);
	slot->statement = statement;
	slot->is_busy = true;
	return statement;
}

void tacit_db_release(struct tacit_db *db, sqlite3_stmt *statement)
{
	size_t i;

	if (!statement)
		return;
	for (i = 0; i < TACIT_DB_STATEMENTS; i++) {
		if (db->statements[i].statement != statement)
			continue;
		(void)sqlite3_reset(statement);
		(void)sqlite3_clear_bindings(statement);
		db->statements[i].is_busy = false;
		return;
	}
	(void)sqlite3_finalize(statement);
}

bool tacit_db_finish(
	struct tacit_db *db, sqlite3_stmt *statement, struct tacit_err *err)
{
	int rc = sqlite3_step(statement);
	bool ok = rc == SQLITE_DONE || rc == SQLITE_ROW;

	if (!ok)
		(void)tacit_db_fail(db, err);
	tacit_db_release(db, statement);
	return ok;
}

bool tacit_db_run(struct tacit_db *db, const char *text, struct tacit_err *err)
{
	if (sqlite3_exec(db->sql, text, NULL, NULL, NULL))
		return tacit_db_fail(db, err);
	return true;
}

void tacit_db_bind(sqlite3_stmt *statement, int at, const char *text)
{
	if (text)
		(void)sqlite3_bind_text(statement, at, text, -1, SQLITE_STATIC);
}

static void take_column(char out[41], sqlite3_stmt *statement, int column)
{
	const unsigned char *text = sqlite3_column_text(statement, column);
	size_t i;

	for (i = 0; text && text[i] && i < 40; i++)
		out[i] = (char)text[i];
	out[i] = '\0';
}

static bool read_record(struct tacit_db *db, int *schema,
	struct tacit_index_key *key, struct tacit_err *err)
{
	sqlite3_stmt *statement = tacit_db_statement(
		db, "SELECT schema, commit_id, receipts FROM record", err);
	bool ok;

	if (!statement)
		return false;
	ok = sqlite3_step(statement) == SQLITE_ROW;
	if (ok) {
		*schema = sqlite3_column_int(statement, 0);
		take_column(key->commit, statement, 1);
		take_column(key->receipts, statement, 2);
	} else {
		(void)tacit_db_fail(db, err);
	}
	tacit_db_release(db, statement);
	return ok;
}

bool tacit_db_key(
	struct tacit_db *db, struct tacit_index_key *key, struct tacit_err *err)
{
	int schema;

	return read_record(db, &schema, key, err);
}

static int after_commit(void *ctx, sqlite3 *sql, const char *name, int frames)
{
	struct tacit_db *db = ctx;

	(void)sql;
	(void)name;
	db->log_frames = frames;
	return SQLITE_OK;
}

static struct tacit_db *connect(const char *path, const char *name, int flags)
{
	struct tacit_db *db = tacit_zalloc(1, sizeof(*db));

	db->lock = -1;
	db->path = tacit_strdup(path);
	if (sqlite3_open_v2(name, &db->sql,
		    flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_PRIVATECACHE,
		    tacit_checked_vfs())) {
		tacit_db_close(db);
		return NULL;
	}
	(void)sqlite3_busy_timeout(db->sql, BUSY_MS);
	/* the log stays for the next command: no syncs, no unlinks now */
	(void)sqlite3_db_config(
		db->sql, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, (int *)NULL);
	(void)sqlite3_wal_hook(db->sql, after_commit, db);
	return db;
}

/* `is_there`: a file that cannot be opened as was asked for */
static struct tacit_db *try_open(const char *path, const char *name, int flags,
	int schema, struct tacit_index_key *key, bool *is_there)
{
	struct tacit_db *db = connect(path, name, flags);
	struct tacit_err err = { 0 };
	int found = 0;
	int rc;

	*is_there = false;
	if (!db)
		return NULL;
	if (tacit_db_run(db, "BEGIN", &err) &&
		read_record(db, &found, key, &err) && found == schema)
		return db;
	rc = sqlite3_extended_errcode(db->sql) & 0xff;
	*is_there = rc == SQLITE_CANTOPEN || rc == SQLITE_READONLY;
	tacit_db_close(db);
	return NULL;
}

struct tacit_db *tacit_db_open(
	const char *path, int schema, struct tacit_index_key *key)
{
	struct tacit_buf uri = { 0 };
	struct tacit_db *db;
	bool is_there;

	db = try_open(
		path, path, SQLITE_OPEN_READWRITE, schema, key, &is_there);
	if (!db && !is_there && tacit_io_exists(path)) /* just replaced? */
		db = try_open(path, path, SQLITE_OPEN_READWRITE, schema, key,
			&is_there);
	if (!db && is_there) {
		/* a folder in which no log can be made */
		tacit_place_uri(path, "immutable=1", &uri);
		db = try_open(path, uri.data,
			SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, schema, key,
			&is_there);
	}
	tacit_buf_clear(&uri);
	if (!db)
		*key = (struct tacit_index_key){ 0 };
	return db;
}

bool tacit_db_create(const char *path, int schema, const char *sql,
	struct tacit_db **out, struct tacit_err *err)
{
	static const char settings[] = "PRAGMA page_size = 4096;"
				       "PRAGMA journal_mode = OFF;"
				       "PRAGMA synchronous = OFF;"
				       "PRAGMA cache_size = -65536;";
	struct tacit_db *db = NULL;
	sqlite3_stmt *statement;
	int reserved = TACIT_PAGE_SUM;
	char *file = NULL;
	int lock = -1;

	*out = NULL;
	if (*path && !tacit_place_make(path, &file, &lock, err))
		return false;
	db = connect(path, file ? file : "", SQLITE_OPEN_READWRITE);
	if (!db) {
		(void)tacit_fail_at(
			err, TACIT_DB, file, 0, "cannot make the new index");
		tacit_place_remove(file);
		tacit_io_unlock(&lock);
		free(file);
		return false;
	}
	db->file = file;
	db->lock = lock;
	(void)sqlite3_file_control(
		db->sql, "main", SQLITE_FCNTL_RESERVE_BYTES, &reserved);
	if (!tacit_db_run(db, settings, err) ||
		!tacit_db_run(db,
			"BEGIN EXCLUSIVE; CREATE TABLE record("
			"schema INTEGER, commit_id TEXT, receipts TEXT)",
			err) ||
		!tacit_db_run(db, sql, err))
		goto fail;
	statement = tacit_db_statement(
		db, "INSERT INTO record VALUES(?, '', '')", err);
	if (!statement)
		goto fail;
	(void)sqlite3_bind_int(statement, 1, schema);
	if (!tacit_db_finish(db, statement, err))
		goto fail;
	*out = db;
	return true;
fail:
	tacit_db_close(db);
	return false;
}

static bool write_key(struct tacit_db *db, const struct tacit_index_key *key,
	struct tacit_err *err)
{
	sqlite3_stmt *statement = tacit_db_statement(
		db, "UPDATE record SET commit_id = ?, receipts = ?", err);

	if (!statement)
		return false;
	tacit_db_bind(statement, 1, key->commit);
	tacit_db_bind(statement, 2, key->receipts);
	return tacit_db_finish(db, statement, err) &&
		tacit_db_run(db, "COMMIT", err);
}

/*
 * Not synced: a page that a power loss keeps from the disk has a wrong sum
 * afterwards, is found, and the file is built again.
 */
bool tacit_db_publish(struct tacit_db *db, const struct tacit_index_key *key,
	struct tacit_err *err)
{
	static const char settings[] = "PRAGMA journal_mode = DELETE;"
				       "PRAGMA journal_mode = WAL;"
				       "PRAGMA synchronous = NORMAL;"
				       "PRAGMA cache_size = -2000;";

	if (!write_key(db, key, err))
		return false;
	if (!db->file)
		return true;
	if (!tacit_db_run(db, settings, err) ||
		!tacit_place_publish(db->path, db->file, err))
		return false;
	free(db->file);
	db->file = NULL;
	return true;
}

bool tacit_db_begin(struct tacit_db *db, const struct tacit_index_key *key,
	struct tacit_err *err)
{
	struct tacit_index_key now = { 0 };

	if (sqlite3_db_readonly(db->sql, "main") == 1)
		return tacit_fail_at(err, TACIT_DB, db->path, 0,
			"the index may only be read here");
	if (!tacit_db_run(db, "PRAGMA synchronous = NORMAL", err) ||
		!tacit_db_run(db, "BEGIN IMMEDIATE", err))
		return false;
	if (!tacit_db_key(db, &now, err)) {
		tacit_db_end(db);
		return false;
	}
	if (tacit_index_key_is(&now, key))
		return true;
	tacit_db_end(db);
	return tacit_fail_at(err, TACIT_CHANGED, db->path, 0,
		"another command has brought the index on");
}

/* The log into the file, if nobody reads the old state just now. */
static void shorten_log(struct tacit_db *db)
{
	if (db->log_frames <= LOG_FRAMES_MAX)
		return;
	(void)sqlite3_busy_timeout(db->sql, 0);
	(void)sqlite3_wal_checkpoint_v2(
		db->sql, NULL, SQLITE_CHECKPOINT_TRUNCATE, NULL, NULL);
	(void)sqlite3_busy_timeout(db->sql, BUSY_MS);
}

bool tacit_db_commit(struct tacit_db *db, const struct tacit_index_key *key,
	struct tacit_err *err)
{
	if (!write_key(db, key, err)) {
		tacit_db_end(db);
		return false;
	}
	shorten_log(db);
	return true;
}

void tacit_db_end(struct tacit_db *db)
{
	if (!sqlite3_get_autocommit(db->sql))
		(void)sqlite3_exec(db->sql, "ROLLBACK", NULL, NULL, NULL);
}

void tacit_db_close(struct tacit_db *db)
{
	size_t i;

	if (!db)
		return;
	for (i = 0; i < TACIT_DB_STATEMENTS; i++) {
		(void)sqlite3_finalize(db->statements[i].statement);
		free(db->statements[i].text);
	}
	(void)sqlite3_close_v2(db->sql);
	if (db->file)
		tacit_place_remove(db->file);
	tacit_io_unlock(&db->lock);
	free(db->file);
	free(db->path);
	free(db);
}
