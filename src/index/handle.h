/* handle: what an open index is, for the files of this folder. */
#ifndef TACIT_INDEX_HANDLE_H
#define TACIT_INDEX_HANDLE_H

#include "index/database.h"
#include "index/memo.h"

enum tacit_index_phase {
	TACIT_INDEX_IDLE, /* no transaction */
	TACIT_INDEX_READING, /* of one state, that of the key */
	TACIT_INDEX_UPDATING, /* in place */
	TACIT_INDEX_REBUILDING /* into `fresh` */
};

struct tacit_index {
	char *path;
	struct tacit_index_key key; /* of what is read */
	enum tacit_index_phase phase;
	struct tacit_db *db; /* NULL: the index is empty, or not open yet */
	bool is_closed; /* the key is the memos'; the file is not open yet */
	struct tacit_memos memos;
	bool has_news; /* that are not in their file */
	struct tacit_memos derived; /* that are no rows yet */
	struct tacit_memos forgotten; /* about what rows are to go */
	struct tacit_db *fresh; /* a rebuild under way */
	struct tacit_buf last; /* the rebuild's last path */
	bool is_ordered; /* so far its paths came in order */
	struct tacit_db *text; /* full text; NULL until asked for */
	bool is_damaged;
};

/**
 * Make sure that what is read now is the state of the key.
 * Fails: TACIT_CHANGED the file has gone on to another; TACIT_DB.
 */
TACIT_MUST_USE bool tacit_index_reading(
	struct tacit_index *index, struct tacit_err *err);

/** What is written just now; NULL: nothing, err is set. */
struct tacit_db *tacit_index_writable(
	struct tacit_index *index, struct tacit_err *err);

/* received.c: which receipt brought a path, and what is known of the log. By
 * path, not by row: a row may come again, what brought the path stays. */
#define TACIT_RECEIVED_TABLES                          \
	"CREATE TABLE received("                       \
	"path TEXT PRIMARY KEY, seq INTEGER NOT NULL," \
	"received_at INTEGER NOT NULL, sender TEXT,"   \
	"recovered INTEGER NOT NULL) WITHOUT ROWID;"   \
	"CREATE TABLE log(told TEXT NOT NULL);"

#endif
