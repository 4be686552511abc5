/*
 * index: the cache of the record in SQLite. The only user of sqlite3.
 *
 * May be deleted at any moment. Keyed by schema, commit and receipts tip; a
 * schema change means rebuild, never migrate. It knows rows, links and words,
 * no rules: what a document means is read from its text by the floors above.
 *
 *	struct tacit_index *index = NULL;
 *	if (!tacit_index_open(path, &index, &key, err))
 *		...
 *	if (strcmp(key.commit, head))		(behind: feed it changes)
 */
#ifndef TACIT_INDEX_H
#define TACIT_INDEX_H

#include <tacit/buf.h>
#include <tacit/mem.h>

struct tacit_index;

struct tacit_index_key {
	char commit[41]; /* "" when the index is empty */
	char receipts[41]; /* "" when there are none */
};

bool tacit_index_key_is(
	const struct tacit_index_key *a, const struct tacit_index_key *b);

/**
 * Open what stands at the path; the database itself when it is first needed,
 * where something is remembered (so that a query may say TACIT_CHANGED: then
 * refresh and begin again, as after damage). Nothing is written: an index
 * that is missing, corrupt, foreign or of another schema is empty (key ""),
 * and the next begin makes a new one. A read-only folder is fine when the file is there.
 * What is read from here to the next commit or refresh is one state, that of
 * the key, whatever other commands do. Fails: never so far.
 */
TACIT_MUST_USE bool tacit_index_open(const char *path, struct tacit_index **out,
	struct tacit_index_key *key, struct tacit_err *err);

/** Open again: after TACIT_CHANGED, or to see what others have written. */
void tacit_index_refresh(
	struct tacit_index *index, struct tacit_index_key *key);

/**
 * True once a page, wherever, was found to be other than it was written, or
 * the file or its log was taken away. The call that met it failed with
 * TACIT_DB and told nothing wrong. Begin with `rebuild`, feed it everything
 * and ask again.
 */
bool tacit_index_is_damaged(const struct tacit_index *index);
void tacit_index_close(struct tacit_index *index);

/** The receipt that brought a path. */
struct tacit_index_received {
	uint64_t seq;
	int64_t at; /* seconds */
	int64_t recovered; /* 0: written at once */
	const char *from; /* NULL: nobody, or there is no receipt */
	bool is_there;
};

/** A document as a row. Strings are copied on the way in. */
struct tacit_index_row {
	const char *path;
	const char *id;
	int type; /* enum tacit_type_id, a number here */
	const char *subject; /* what it is about: a note's, area's, item's id */
	const char *state; /* upper case; or NULL */
	const char *kind; /* a comment's, act's, paper's kind; or NULL */
	const char *lang; /* of a language version; or NULL */
	int64_t exists_from; /* seconds; 0: as long as the commit does */
	const char *blob; /* 40 hex */
	struct tacit_str text;
	struct tacit_index_received received; /* only read: received.h */
};

/** A link from a document to an id, under the key that makes it. */
struct tacit_index_link {
	const char *key;
	const char *target;
};

/**
 * Begin to bring the index to another commit. `rebuild`: into a new file
 * that replaces the old one at commit (queries read the old one until then;
 * fastest with paths in order); else in one transaction. An index whose key
 * was told as "" is always rebuilt. Fails: TACIT_CHANGED another command has
 * written since the key was told, or writes for longer than 5 s: refresh and look
 * again; TACIT_DB not writable, ...
 */
TACIT_MUST_USE bool tacit_index_begin(
	struct tacit_index *index, bool rebuild, struct tacit_err *err);
/** Add a document, or replace the one at its path. */
TACIT_MUST_USE bool tacit_index_put(struct tacit_index *index,
	const struct tacit_index_row *row, const struct tacit_index_link *links,
	size_t link_count, struct tacit_err *err);
TACIT_MUST_USE bool tacit_index_remove(
	struct tacit_index *index, const char *path, struct tacit_err *err);
/** Make it true, under this key. After a failure the old state stands. */
TACIT_MUST_USE bool tacit_index_commit(struct tacit_index *index,
	const struct tacit_index_key *key, struct tacit_err *err);
void tacit_index_abandon(struct tacit_index *index);

/** What to read; {0}-fields (-1 for type) do not restrict. */
struct tacit_index_query {
	int type; /* -1: any */
	const char *id;
	const char *id_prefix;
	const char *subject;
	const char *state;
	const char *kind;
	const char *path;
	const char *path_prefix;
	const char *link_target; /* documents that link to it ... */
	const char *link_key; /* ... under this key; NULL: under any */
	const char *names; /* documents that link to it, or are about it */
	int64_t until; /* > 0: only what exists by then (exists_from <= until) */
	bool versions_too; /* language versions are left out unless asked for */
	bool without_text; /* row.text stays empty: for counting and listing */
	bool paths_only; /* all but row.path stays empty */
	bool backwards; /* by path, descending */
};

/**
 * Rows in path order. Strings are borrowed until the callback returns, which
 * may ask further queries but not write. It returns false to stop; that is a
 * failure if it recorded one.
 */
typedef bool (*tacit_index_fn)(
	const struct tacit_index_row *row, void *ctx, struct tacit_err *err);
TACIT_MUST_USE bool tacit_index_each(struct tacit_index *index,
	const struct tacit_index_query *query, tacit_index_fn fn, void *ctx,
	struct tacit_err *err);

/** How many rows a query has. */
TACIT_MUST_USE bool tacit_index_count(struct tacit_index *index,
	const struct tacit_index_query *query, uint64_t *count,
	struct tacit_err *err);

/** The same of each type, by its number, up to that of types. */
TACIT_MUST_USE bool tacit_index_count_types(struct tacit_index *index,
	const struct tacit_index_query *query, uint64_t *counts, size_t types,
	struct tacit_err *err);

/** The latest exists_from of all rows; 0: none has one. Reads every row. */
TACIT_MUST_USE bool tacit_index_latest(
	struct tacit_index *index, int64_t *latest, struct tacit_err *err);

/**
 * A cached value derived from the record, by name, for floors above that
 * would compute the same again. With `about` "" it is gone at any begin, and
 * a command that recalls nothing else never opens the database; else it is a
 * row, there until whoever feeds the index has it forgotten. Text without a
 * zero, at most 4 MiB; never a failure that it could not be kept.
 */
TACIT_MUST_USE bool tacit_index_remember(struct tacit_index *index,
	const char *name, const char *about, struct tacit_str bytes,
	struct tacit_err *err);
bool tacit_index_recall(
	struct tacit_index *index, const char *name, struct tacit_buf *out);
/** Between begin and commit: what is remembered about that is gone, too;
 * NULL: all of it. */
void tacit_index_forget(struct tacit_index *index, const char *about);

/** One place that a search found. */
struct tacit_index_hit {
	const char *path;
	const char *id;
	int type;
	const char
		*snippet; /* the words around, the found ones between \1 \2 */
};
typedef bool (*tacit_index_hit_fn)(
	const struct tacit_index_hit *hit, void *ctx, struct tacit_err *err);

/**
 * Full text, in a second file ("-text") that is filled when first asked for
 * after a commit: letters are folded (Türkiye is found as Turkiye), each CJK
 * character is a word and a run of them a phrase; several words must all
 * occur; "a phrase in quotes" as it stands. Best first. `prefix` words end
 * in an asterisk. Fails: TACIT_INVALID nothing to search for; TACIT_DB.
 */
TACIT_MUST_USE bool tacit_index_find(struct tacit_index *index,
	const char *words, size_t limit, tacit_index_hit_fn fn, void *ctx,
	struct tacit_err *err);

#endif
