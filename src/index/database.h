/*
 * database: a SQLite file that may be thrown away, and its replacement.
 *
 * The path is a symbolic link to a file of its own name, `PATH.XXXXXX`. A
 * rebuilt file comes with a new name and the link is renamed over the old
 * one: SQLite finds a file's log by its name, so whoever has the old file
 * open keeps the old log, and a log never meets a file that it is not of.
 *
 * Both files of the index have a table `record` with one row: schema, commit,
 * receipts.
 */
#ifndef TACIT_INDEX_DATABASE_H
#define TACIT_INDEX_DATABASE_H

#include <sqlite3.h>

#include <tacit/index.h>

enum { TACIT_DB_STATEMENTS = 16 };

struct tacit_db {
	sqlite3 *sql;
	char *path; /* where the link stands */
	char *file; /* of a new one: the file itself; else NULL */
	int lock; /* of a new one; else -1 */
	int log_frames; /* after the last commit */
	bool is_damaged;
	struct tacit_db_statement {
		char *text;
		sqlite3_stmt *statement;
		bool is_busy;
	} statements[TACIT_DB_STATEMENTS];
	size_t next; /* the one to give up when all are taken */
};

/**
 * Open what stands at the path, begin to read and tell its key. NULL when
 * nothing of this schema is there or what is there is damaged.
 */
struct tacit_db *tacit_db_open(
	const char *path, int schema, struct tacit_index_key *key);

/**
 * Make a new file for that path, with a transaction open, that nobody sees
 * before it is published. `sql` makes its tables, `record` excepted. With
 * the path "" it is nobody else's and gone when it is closed.
 */
TACIT_MUST_USE bool tacit_db_create(const char *path, int schema,
	const char *sql, struct tacit_db **out, struct tacit_err *err);

/** End the transaction under this key and put the file in place. */
TACIT_MUST_USE bool tacit_db_publish(struct tacit_db *db,
	const struct tacit_index_key *key, struct tacit_err *err);

/** NULL is fine. A file that was not published is removed. */
void tacit_db_close(struct tacit_db *db);

/** Read the key in the transaction that is open. */
TACIT_MUST_USE bool tacit_db_key(struct tacit_db *db,
	struct tacit_index_key *key, struct tacit_err *err);

/**
 * Begin to write in place, if the file is still of this key.
 * Fails: TACIT_CHANGED it is not, or another command writes; TACIT_DB.
 */
TACIT_MUST_USE bool tacit_db_begin(struct tacit_db *db,
	const struct tacit_index_key *key, struct tacit_err *err);

/** End it under a key. After a failure nothing of it is there. */
TACIT_MUST_USE bool tacit_db_commit(struct tacit_db *db,
	const struct tacit_index_key *key, struct tacit_err *err);

/** End whatever transaction is open, without a change. */
void tacit_db_end(struct tacit_db *db);

/** A statement, prepared once and kept; give it back. NULL: failed. */
sqlite3_stmt *tacit_db_statement(
	struct tacit_db *db, const char *text, struct tacit_err *err);
void tacit_db_release(struct tacit_db *db, sqlite3_stmt *statement);

/** Run SQL without parameters; or a statement to its end, given back. */
TACIT_MUST_USE bool tacit_db_run(
	struct tacit_db *db, const char *text, struct tacit_err *err);
TACIT_MUST_USE bool tacit_db_finish(
	struct tacit_db *db, sqlite3_stmt *statement, struct tacit_err *err);

/** Report what SQLite said last, and mark damage. Always false. */
bool tacit_db_fail(struct tacit_db *db, struct tacit_err *err);

/** Bind a string, NULL as null; it must outlive the step. */
void tacit_db_bind(sqlite3_stmt *statement, int at, const char *text);

#endif
