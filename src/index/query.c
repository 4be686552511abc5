/* Rows of the index: a query's fields become SQL with bound values. */
#include <string.h>

#include <tacit/index.h>

#include "index/handle.h"

enum { BOUND_MAX = 16 };

struct bound {
	const char *text; /* NULL: the number */
	sqlite3_int64 number;
};

struct builder {
	struct tacit_buf sql;
	struct tacit_arena arena;
	struct bound bound[BOUND_MAX];
	int count;
};

static void require(struct builder *b, const char *condition)
{
	tacit_buf_adds(&b->sql, b->count ? " AND " : " WHERE ");
	tacit_buf_adds(&b->sql, condition);
}

static void require_text(
	struct builder *b, const char *condition, const char *text)
{
	if (!text || !*text)
		return;
	require(b, condition);
	b->bound[b->count++].text = text;
}

static void require_number(
	struct builder *b, const char *condition, sqlite3_int64 number)
{
	require(b, condition);
	b->bound[b->count++].number = number;
}

/* from the prefix on, and before the first text that is beyond it */
static void require_prefix(struct builder *b, const char *from,
	const char *before, const char *prefix)
{
	size_t len = prefix ? strlen(prefix) : 0;
	char *end;

	require_text(b, from, prefix);
	while (len && (unsigned char)prefix[len - 1] == 0xff)
		len--;
	if (!len)
		return;
	end = tacit_arena_strndup(&b->arena, prefix, len);
	end[len - 1]++;
	require_text(b, before, end);
}

/* The numbers of documents are few where a link is asked for. */
static void require_link(struct builder *b, const char *key, const char *target)
{
	if (!target || !*target)
		return;
	if (!key || !*key) {
		require_text(b,
			"n IN (SELECT at >> 12 FROM link WHERE target = ?)",
			target);
		return;
	}
	require_text(b,
		"n IN (SELECT at >> 12 FROM link "
		"WHERE target = ? AND key = ?)",
		target);
	b->bound[b->count++].text = key;
}

/* Each once, whichever way it does: numbers are in a set or not. */
static void require_names(struct builder *b, const char *id)
{
	if (!id || !*id)
		return;
	require(b,
		"n IN (SELECT at >> 12 FROM link WHERE target = ? "
		"UNION ALL SELECT n FROM document WHERE subject = ?)");
	b->bound[b->count++].text = id;
	b->bound[b->count++].text = id;
}

static bool is_given(const char *text)
{
	return text && *text;
}

/*
 * The tree to search by, said rather than left to SQLite, which has no
 * statistics here and would as soon read all comments to find one by its id.
 */
static const char *tree_of(const struct tacit_index_query *query)
{
	if (is_given(query->path))
		return " INDEXED BY by_path";
	if (is_given(query->id) || is_given(query->id_prefix))
		return " INDEXED BY by_id";
	if (is_given(query->link_target) || is_given(query->names))
		return " NOT INDEXED"; /* by number, from the links */
	if (is_given(query->subject))
		return " INDEXED BY by_subject";
	if (query->type >= 0 && is_given(query->state))
		return " INDEXED BY by_type";
	if (is_given(query->path_prefix) || query->type < 0)
		return " INDEXED BY by_path";
	return " INDEXED BY by_type";
}

/* What a row is read with. CROSS JOIN: in this order. */
#define RECEIPT " LEFT JOIN received USING(path)"

static const char with_receipt[] = RECEIPT;
static const char with_text[] = " CROSS JOIN body USING(n)" RECEIPT;

static void build_query(struct builder *b, const char *columns,
	const char *beside, const struct tacit_index_query *query)
{
	tacit_buf_printf(&b->sql, "SELECT %s FROM document%s%s", columns,
		tree_of(query), beside);
	if (query->type >= 0)
		require_number(b, "type = ?", query->type);
	require_text(b, "id = ?", query->id);
	require_prefix(b, "id >= ?", "id < ?", query->id_prefix);
	require_text(b, "subject = ?", query->subject);
	require_text(b, "state = ?", query->state);
	require_text(b, "kind = ?", query->kind);
	require_text(b, "path = ?", query->path);
	require_prefix(b, "path >= ?", "path < ?", query->path_prefix);
	require_link(b, query->link_key, query->link_target);
	require_names(b, query->names);
	if (query->until > 0)
		require_number(b, "exists_from <= ?", query->until);
	if (!query->versions_too)
		require(b, "lang IS NULL");
}

static void bind(const struct builder *b, sqlite3_stmt *statement)
{
	int i;

	for (i = 0; i < b->count; i++) {
		if (b->bound[i].text)
			tacit_db_bind(statement, i + 1, b->bound[i].text);
		else
			(void)sqlite3_bind_int64(
				statement, i + 1, b->bound[i].number);
	}
}

static void clear(struct builder *b)
{
	tacit_buf_clear(&b->sql);
	tacit_arena_clear(&b->arena);
}

static const char *text_at(sqlite3_stmt *statement, int column)
{
	return (const char *)sqlite3_column_text(statement, column);
}

static void read_row(sqlite3_stmt *statement,
	const struct tacit_index_query *query, struct tacit_index_row *row)
{
	if (query->paths_only) {
		*row = (struct tacit_index_row){ .path = text_at(
							 statement, 0) };
		return;
	}
	*row = (struct tacit_index_row){
		.path = text_at(statement, 0),
		.id = text_at(statement, 1),
		.type = sqlite3_column_int(statement, 2),
		.subject = text_at(statement, 3),
		.state = text_at(statement, 4),
		.kind = text_at(statement, 5),
		.lang = text_at(statement, 6),
		.exists_from = sqlite3_column_int64(statement, 7),
		.blob = text_at(statement, 8),
		.text = { "", 0 },
		.received = { .is_there = sqlite3_column_type(statement, 9) !=
				SQLITE_NULL,
			.seq = (uint64_t)sqlite3_column_int64(statement, 9),
			.at = sqlite3_column_int64(statement, 10),
			.from = text_at(statement, 11),
			.recovered = sqlite3_column_int64(statement, 12) },
	};
	if (query->without_text)
		return;
	row->text.data = text_at(statement, 13);
	row->text.len = (size_t)sqlite3_column_bytes(statement, 13);
}

static bool walk(struct tacit_db *db, sqlite3_stmt *statement,
	const struct tacit_index_query *query, tacit_index_fn fn, void *ctx,
	struct tacit_err *err)
{
	struct tacit_index_row row;
	int rc;

	while ((rc = sqlite3_step(statement)) == SQLITE_ROW) {
		read_row(statement, query, &row);
		if (!fn(&row, ctx, err))
			return !err || err->code == TACIT_OK;
	}
	return rc == SQLITE_DONE || tacit_db_fail(db, err);
}

static bool has_text(const struct tacit_index_query *query)
{
	return !query->without_text && !query->paths_only;
}

#define COLUMNS                                                  \
	"path,id,type,subject,state,kind,lang,exists_from,blob," \
	"seq,received_at,sender,recovered"

static const char *columns_of(const struct tacit_index_query *query)
{
	if (query->paths_only)
		return "path";
	return has_text(query) ? COLUMNS ",text" : COLUMNS;
}

static const char *beside_of(const struct tacit_index_query *query)
{
	if (query->paths_only)
		return "";
	return has_text(query) ? with_text : with_receipt;
}

bool tacit_index_each(struct tacit_index *index,
	const struct tacit_index_query *query, tacit_index_fn fn, void *ctx,
	struct tacit_err *err)
{
	struct builder b = { 0 };
	sqlite3_stmt *statement;
	bool ok = false;

	if (!tacit_index_reading(index, err))
		return false;
	if (!index->db)
		return true;
	build_query(&b, columns_of(query), beside_of(query), query);
	tacit_buf_printf(
		&b.sql, " ORDER BY path%s", query->backwards ? " DESC" : "");
	statement = tacit_db_statement(index->db, b.sql.data, err);
	if (statement) {
		bind(&b, statement);
		ok = walk(index->db, statement, query, fn, ctx, err);
		tacit_db_release(index->db, statement);
	}
	clear(&b);
	return ok;
}

/* Rows of numbers: NULL where there is no index, or it fails. */
static sqlite3_stmt *begin_count(struct tacit_index *index, struct builder *b,
	const char *columns, const struct tacit_index_query *query,
	struct tacit_err *err)
{
	sqlite3_stmt *statement;

	build_query(b, columns, "", query);
	statement = tacit_db_statement(index->db, b->sql.data, err);
	if (statement)
		bind(b, statement);
	return statement;
}

bool tacit_index_count_types(struct tacit_index *index,
	const struct tacit_index_query *query, uint64_t *counts, size_t types,
	struct tacit_err *err)
{
	struct builder b = { 0 };
	sqlite3_stmt *statement;
	int rc = SQLITE_ERROR;

	memset(counts, 0, types * sizeof(*counts));
	if (!tacit_index_reading(index, err))
		return false;
	if (!index->db)
		return true;
	/* SQLite would sort them to count each type */
	statement = begin_count(index, &b, "type", query, err);
	while (statement && (rc = sqlite3_step(statement)) == SQLITE_ROW) {
		size_t type = (size_t)sqlite3_column_int(statement, 0);

		if (type < types)
			counts[type]++;
	}
	if (statement && rc != SQLITE_DONE)
		(void)tacit_db_fail(index->db, err);
	tacit_db_release(index->db, statement);
	clear(&b);
	return rc == SQLITE_DONE;
}

bool tacit_index_count(struct tacit_index *index,
	const struct tacit_index_query *query, uint64_t *count,
	struct tacit_err *err)
{
	struct builder b = { 0 };
	sqlite3_stmt *statement;
	bool ok = false;

	*count = 0;
	if (!tacit_index_reading(index, err))
		return false;
	if (!index->db)
		return true;
	statement = begin_count(index, &b, "count(*)", query, err);
	if (statement) {
		ok = sqlite3_step(statement) == SQLITE_ROW;
		if (ok)
			*count = (uint64_t)sqlite3_column_int64(statement, 0);
		else
			(void)tacit_db_fail(index->db, err);
		tacit_db_release(index->db, statement);
	}
	clear(&b);
	return ok;
}

bool tacit_index_latest(
	struct tacit_index *index, int64_t *latest, struct tacit_err *err)
{
	sqlite3_stmt *statement;
	bool ok;

	*latest = 0;
	if (!tacit_index_reading(index, err))
		return false;
	if (!index->db)
		return true;
	statement = tacit_db_statement(
		index->db, "SELECT max(exists_from) FROM document", err);
	if (!statement)
		return false;
	ok = sqlite3_step(statement) == SQLITE_ROW;
	if (ok)
		*latest = sqlite3_column_int64(statement, 0);
	else
		(void)tacit_db_fail(index->db, err);
	tacit_db_release(index->db, statement);
	return ok;
}
