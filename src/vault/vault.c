#include "vault/vault_parts.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>

#include <tacit/io.h>

enum { SCHEMA = 2, BUSY_MS = 10000 };

static const char tables[] =
	"CREATE TABLE kept(kind TEXT NOT NULL, id TEXT NOT NULL,"
	" person TEXT NOT NULL, state TEXT NOT NULL, at INTEGER NOT NULL,"
	" until INTEGER NOT NULL, facts BLOB NOT NULL, bytes BLOB NOT NULL,"
	" PRIMARY KEY(kind, id));"
	"CREATE INDEX kept_person ON kept(person);"
	"CREATE TABLE erasures(count INTEGER NOT NULL);"
	"INSERT INTO erasures VALUES(0);"
	"PRAGMA user_version = 1;";

/* Those who were erased before are looked for once more: in what is others'. */
static const char tables_2[] = "ALTER TABLE kept ADD COLUMN"
			       " redacted INTEGER NOT NULL DEFAULT 0;"
			       "UPDATE erasures SET count = -1 WHERE count > 0;"
			       "PRAGMA user_version = 2;";

bool tacit_vault_fail(struct tacit_vault *vault, struct tacit_err *err)
{
	int rc = sqlite3_extended_errcode(vault->sql) & 0xff;

	if (rc == SQLITE_BUSY)
		return tacit_fail_at(err, TACIT_CHANGED, vault->path, 0,
			"another command is writing there");
	return tacit_fail_at(err, TACIT_DB, vault->path, 0,
		"the private data cannot be used: %s",
		sqlite3_errmsg(vault->sql));
}

bool tacit_vault_run(
	struct tacit_vault *vault, const char *text, struct tacit_err *err)
{
	return sqlite3_exec(vault->sql, text, NULL, NULL, NULL) == SQLITE_OK ||
		tacit_vault_fail(vault, err);
}

sqlite3_stmt *tacit_vault_statement(
	struct tacit_vault *vault, const char *text, struct tacit_err *err)
{
	sqlite3_stmt *statement = NULL;

	if (sqlite3_prepare_v2(vault->sql, text, -1, &statement, NULL))
		(void)tacit_vault_fail(vault, err);
	return statement;
}

bool tacit_vault_finish(struct tacit_vault *vault, sqlite3_stmt *statement,
	struct tacit_err *err)
{
	int rc = sqlite3_step(statement);
	bool ok = rc == SQLITE_DONE || rc == SQLITE_ROW ||
		tacit_vault_fail(vault, err);

	(void)sqlite3_finalize(statement);
	return ok;
}

void tacit_vault_bind(sqlite3_stmt *statement, int at, const char *text)
{
	(void)sqlite3_bind_text(statement, at, text, -1, SQLITE_STATIC);
}

void tacit_vault_bind_bytes(
	sqlite3_stmt *statement, int at, struct tacit_str bytes)
{
	(void)sqlite3_bind_blob64(statement, at, bytes.data ? bytes.data : "",
		bytes.len, SQLITE_STATIC);
}

/* --- opened ---------------------------------------------------------------- */

/* SQLite gives its log the mode of the file. */
static bool make_file(const char *path, struct tacit_err *err)
{
	struct stat status;
	int fd;
	bool ok;

	if (lstat(path, &status) == 0 && S_ISLNK(status.st_mode))
		return tacit_fail_at(err, TACIT_REFUSED, path, 0,
			       "the private data are a symbolic link") ||
			tacit_hint(err, "name the file itself");
	fd = tacit_io_open(
		path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600, err);
	if (fd < 0)
		return false;
	ok = fstat(fd, &status) == 0 ||
		tacit_fail_at(err, TACIT_IO, path, 0, "%s", strerror(errno));
	(void)close(fd);
	if (!ok || !(status.st_mode & 077))
		return ok;
	(void)tacit_fail_at(err, TACIT_REFUSED, path, 0,
		"others than its owner may read the private data");
	return tacit_hint(err, "chmod 600 %s", path);
}

bool tacit_vault_number(struct tacit_vault *vault, const char *text,
	int64_t *number, struct tacit_err *err)
{
	sqlite3_stmt *statement = tacit_vault_statement(vault, text, err);
	bool ok = statement && sqlite3_step(statement) == SQLITE_ROW;

	if (ok)
		*number = sqlite3_column_int64(statement, 0);
	else
		(void)tacit_vault_fail(vault, err);
	(void)sqlite3_finalize(statement);
	return ok;
}

static bool make_tables(struct tacit_vault *vault, struct tacit_err *err)
{
	static const char asked[] = "PRAGMA user_version";
	int64_t version = 0;

	/* who only reads waits for nobody */
	if (!tacit_vault_number(vault, asked, &version, err) ||
		version == SCHEMA)
		return version == SCHEMA;
	if (!tacit_vault_run(vault, "BEGIN IMMEDIATE", err) ||
		!tacit_vault_number(vault, asked, &version, err))
		return false;
	if (version > SCHEMA)
		return tacit_fail_at(err, TACIT_LATER, vault->path, 0,
			"these private data were written by a later version");
	if ((version == 0 && !tacit_vault_run(vault, tables, err)) ||
		(version < SCHEMA && !tacit_vault_run(vault, tables_2, err)))
		return false;
	return tacit_vault_run(vault, "COMMIT", err);
}

bool tacit_vault_open(
	const char *path, struct tacit_vault **out, struct tacit_err *err)
{
	static const char settings[] = "PRAGMA secure_delete = ON;"
				       "PRAGMA journal_mode = WAL;"
				       "PRAGMA synchronous = FULL;"
				       "PRAGMA temp_store = MEMORY;"
				       "PRAGMA trusted_schema = OFF;";
	struct tacit_vault *vault;

	*out = NULL;
	if (!make_file(path, err))
		return false;
	vault = tacit_zalloc(1, sizeof(*vault));
	vault->path = tacit_strdup(path);
	if (sqlite3_open_v2(path, &vault->sql,
		    SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, NULL)) {
		(void)tacit_vault_fail(vault, err);
		tacit_vault_close(vault);
		return false;
	}
	(void)sqlite3_busy_timeout(vault->sql, BUSY_MS);
	if (!tacit_vault_run(vault, settings, err) ||
		!make_tables(vault, err) || !tacit_vault_cleanse(vault, err)) {
		tacit_vault_close(vault);
		return false;
	}
	*out = vault;
	return true;
}

void tacit_vault_close(struct tacit_vault *vault)
{
	if (!vault)
		return;
	(void)sqlite3_close(vault->sql);
	free(vault->path);
	free(vault);
}

bool tacit_vault_begin(struct tacit_vault *vault, struct tacit_err *err)
{
	return tacit_vault_run(vault, "BEGIN IMMEDIATE", err);
}

bool tacit_vault_commit(struct tacit_vault *vault, struct tacit_err *err)
{
	return tacit_vault_run(vault, "COMMIT", err);
}

/* --- records --------------------------------------------------------------- */

bool tacit_vault_put(struct tacit_vault *vault,
	const struct tacit_vault_record *kept, bool *is_new,
	struct tacit_err *err)
{
	sqlite3_stmt *statement = tacit_vault_statement(vault,
		"INSERT OR IGNORE INTO kept(" TACIT_VAULT_COLUMNS ")"
		" VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)",
		err);

	if (!statement)
		return false;
	tacit_vault_bind(statement, 1, kept->kind);
	tacit_vault_bind(statement, 2, kept->id);
	tacit_vault_bind(statement, 3, kept->person);
	tacit_vault_bind(statement, 4, kept->state);
	(void)sqlite3_bind_int64(statement, 5, kept->at.s);
	(void)sqlite3_bind_int64(statement, 6, kept->until.s);
	(void)sqlite3_bind_int64(statement, 7, kept->redacted.s);
	tacit_vault_bind_bytes(statement, 8, kept->facts);
	tacit_vault_bind_bytes(statement, 9, kept->bytes);
	if (!tacit_vault_finish(vault, statement, err))
		return false;
	*is_new = sqlite3_changes(vault->sql) > 0;
	return true;
}

static bool fail_unknown(const char *id, struct tacit_err *err)
{
	return tacit_fail(err, TACIT_NOTFOUND, "%s is not kept here", id);
}

/* Why nothing was changed. */
static bool fail_change(struct tacit_vault *vault,
	const struct tacit_vault_record *kept, struct tacit_err *err)
{
	struct tacit_arena arena = { 0 };
	struct tacit_vault_record there;

	if (tacit_vault_find(vault, &arena, kept->kind, kept->id, &there, err))
		(void)tacit_fail(err, TACIT_CHANGED,
			"%s was changed by another command meanwhile",
			kept->id);
	tacit_arena_clear(&arena);
	return false;
}

bool tacit_vault_change(struct tacit_vault *vault,
	const struct tacit_vault_record *kept, const char *was,
	struct tacit_err *err)
{
	sqlite3_stmt *statement = tacit_vault_statement(vault,
		"UPDATE kept SET person = ?1, state = ?2, until = ?3, facts = "
		"?4"
		" WHERE kind = ?5 AND id = ?6 AND state = ?7"
		" AND (?8 IS NULL OR facts = ?8)",
		err);

	if (!statement)
		return false;
	tacit_vault_bind(statement, 1, kept->person);
	tacit_vault_bind(statement, 2, kept->state);
	(void)sqlite3_bind_int64(statement, 3, kept->until.s);
	tacit_vault_bind_bytes(statement, 4, kept->facts);
	tacit_vault_bind(statement, 5, kept->kind);
	tacit_vault_bind(statement, 6, kept->id);
	tacit_vault_bind(statement, 7, was);
	if (kept->was.data)
		tacit_vault_bind_bytes(statement, 8, kept->was);
	if (!tacit_vault_finish(vault, statement, err))
		return false;
	return sqlite3_changes(vault->sql) > 0 || fail_change(vault, kept, err);
}

static struct tacit_str column_bytes(
	struct tacit_arena *arena, sqlite3_stmt *statement, int column)
{
	const void *bytes = sqlite3_column_blob(statement, column);
	size_t len = (size_t)sqlite3_column_bytes(statement, column);

	return (struct tacit_str){
		tacit_arena_strndup(arena, bytes ? bytes : "", len), len
	};
}

void tacit_vault_read(struct tacit_arena *arena, sqlite3_stmt *statement,
	bool has_bytes, struct tacit_vault_record *out)
{
	*out = (struct tacit_vault_record){
		.kind = column_bytes(arena, statement, 0).data,
		.id = column_bytes(arena, statement, 1).data,
		.person = column_bytes(arena, statement, 2).data,
		.state = column_bytes(arena, statement, 3).data,
		.at = { sqlite3_column_int64(statement, 4) },
		.until = { sqlite3_column_int64(statement, 5) },
		.redacted = { sqlite3_column_int64(statement, 6) },
		.facts = column_bytes(arena, statement, 7),
		.bytes = { NULL, 0 },
	};
	out->was = out->facts;
	if (has_bytes)
		out->bytes = column_bytes(arena, statement, 8);
	else
		out->bytes.len = (size_t)sqlite3_column_int64(statement, 8);
}

bool tacit_vault_find(struct tacit_vault *vault, struct tacit_arena *arena,
	const char *kind, const char *start, struct tacit_vault_record *out,
	struct tacit_err *err)
{
	sqlite3_stmt *statement = tacit_vault_statement(vault,
		"SELECT " TACIT_VAULT_COLUMNS
		" FROM kept WHERE kind = ?1 AND substr(id, 1, ?3) = ?2"
		" LIMIT 2",
		err);
	bool ok = false;
	int rc;

	if (!statement)
		return false;
	tacit_vault_bind(statement, 1, kind);
	tacit_vault_bind(statement, 2, start);
	(void)sqlite3_bind_int64(statement, 3, (sqlite3_int64)strlen(start));
	rc = sqlite3_step(statement);
	if (rc == SQLITE_ROW) {
		tacit_vault_read(arena, statement, true, out);
		rc = sqlite3_step(statement);
		ok = rc == SQLITE_DONE;
		if (rc == SQLITE_ROW)
			(void)tacit_fail(err, TACIT_INVALID,
				"several begin with %s", start);
	} else if (rc == SQLITE_DONE) {
		(void)fail_unknown(start, err);
	}
	if (rc != SQLITE_ROW && rc != SQLITE_DONE)
		(void)tacit_vault_fail(vault, err);
	(void)sqlite3_finalize(statement);
	return ok;
}

bool tacit_vault_list(struct tacit_vault *vault, struct tacit_arena *arena,
	const char *kind, struct tacit_vault_list *out, struct tacit_err *err)
{
	sqlite3_stmt *statement = tacit_vault_statement(vault,
		"SELECT " TACIT_VAULT_FACTS
		", length(bytes) FROM kept WHERE kind = ? ORDER BY at, rowid",
		err);
	struct tacit_vault_record *list = NULL;
	size_t cap = 0;
	int rc;

	*out = (struct tacit_vault_list){ 0 };
	if (!statement)
		return false;
	tacit_vault_bind(statement, 1, kind);
	while ((rc = sqlite3_step(statement)) == SQLITE_ROW) {
		list = tacit_grow(list, &cap, out->count + 1, sizeof(*list));
		tacit_vault_read(arena, statement, false, &list[out->count++]);
	}
	if (rc != SQLITE_DONE)
		(void)tacit_vault_fail(vault, err);
	(void)sqlite3_finalize(statement);
	out->list = tacit_arena_array(arena, out->count + 1, sizeof(*list));
	if (out->count)
		memcpy(out->list, list, out->count * sizeof(*list));
	free(list);
	return rc == SQLITE_DONE;
}
