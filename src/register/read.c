/* read: documents of an opened register, at its instant. */
#include <string.h>

#include <tacit/document.h>

#include "register/near.h"
#include "register/opened.h"
#include "register/resolve_later.h"

struct reader {
	struct tacit_register *reg;
	tacit_document_fn fn;
	void *ctx;
	struct tacit_arena *keep; /* where documents are kept, or NULL */
	struct tacit_arena arena; /* one document at a time otherwise */
	bool is_repeatable; /* fn may be given again what it failed on */
	struct tacit_documents *out;
};

/* The body is who speaks: its name stands on whatever it says. */
bool tacit_is_for_public(const struct tacit_document *doc)
{
	const char *to = tacit_document_get(doc, "distribution");

	return doc->at.type->id == TACIT_BODY || (to && !strcmp(to, "public"));
}

/* A path without a type is not in the index; its row says which. */
static bool is_told_here(
	const struct tacit_register *reg, const struct tacit_document *doc)
{
	return doc->at.type &&
		(!reg->is_public || tacit_is_told_public(reg, doc));
}

void tacit_row_read(const struct tacit_index_row *row,
	struct tacit_arena *arena, struct tacit_document *doc)
{
	struct tacit_faults ignored = { 0 };
	struct tacit_str text = row->text;
	const char *path = tacit_arena_strdup(arena, row->path);

	text.data = tacit_arena_strndup(arena, text.data, text.len);
	(void)tacit_document_parse(arena, path, text, true, doc, &ignored);
	tacit_faults_clear(&ignored);
	doc->path = path;
	doc->blob = tacit_arena_strdup(arena, row->blob);
	doc->exists_from.s = row->exists_from;
	doc->receipt =
		(struct tacit_document_receipt){ .is_there =
							 row->received.is_there,
			.seq = row->received.seq,
			.at = { row->received.at },
			.recovered = { row->received.recovered },
			.from = row->received.from
				? tacit_arena_strdup(arena, row->received.from)
				: NULL };
}

bool tacit_row_document(struct tacit_register *reg,
	const struct tacit_index_row *row, struct tacit_arena *arena,
	struct tacit_document *doc)
{
	const struct tacit_document *held = tacit_held_document(reg, row->path);

	if (held)
		*doc = *held;
	else
		tacit_row_read(row, arena, doc);
	return is_told_here(reg, doc);
}

static bool keep_row(
	const struct tacit_index_row *row, void *ctx, struct tacit_err *err)
{
	struct reader *reader = ctx;
	struct tacit_documents *out = reader->out;
	struct tacit_document doc = { 0 };

	(void)err;
	if (!tacit_row_document(reader->reg, row, reader->keep, &doc))
		return true;
	*(struct tacit_document *)tacit_arena_append(reader->keep, &out->list,
		&out->count, &out->cap, sizeof(doc)) = doc;
	return true;
}

static bool pass_row(
	const struct tacit_index_row *row, void *ctx, struct tacit_err *err)
{
	struct reader *reader = ctx;
	struct tacit_document doc = { 0 };
	bool ok = true;

	if (tacit_row_document(reader->reg, row, &reader->arena, &doc))
		ok = reader->fn(&doc, reader->ctx, err);
	tacit_arena_clear(&reader->arena);
	return ok;
}

/* --- an index that is lost meanwhile --------------------------------------------------------- */

struct passing {
	tacit_index_fn fn;
	void *ctx;
	uint64_t skip; /* rows that were handed out before */
	uint64_t given;
	/* by the callback: no failure of the index, unless it may be asked
	 * again and met the damage itself */
	bool is_stopped;
	bool is_repeatable;
};

static bool pass_on(
	const struct tacit_index_row *row, void *ctx, struct tacit_err *err)
{
	struct passing *passing = ctx;

	if (passing->skip) {
		passing->skip--;
		return true;
	}
	if (!passing->fn(row, passing->ctx, err)) {
		passing->is_stopped = !passing->is_repeatable;
		return false;
	}
	passing->given++;
	return true;
}

bool tacit_rows_repair(struct tacit_register *reg, const struct tacit_err *why)
{
	struct tacit_index_key key = reg->key;
	struct tacit_err err = { 0 };
	const bool is_damaged = tacit_index_is_damaged(reg->index);

	if (*reg->reading || !tacit_register_may_retry(reg, why))
		return false;
	if (!is_damaged)
		tacit_index_refresh(reg->index, &reg->key);
	reg->is_log_known = false;
	return (!is_damaged && tacit_index_key_is(&key, &reg->key)) ||
		tacit_sync(reg, &key, is_damaged, NULL, &err);
}

static bool pass_rows(struct tacit_register *reg,
	const struct tacit_index_query *query, struct passing *passing,
	struct tacit_err *err)
{
	struct tacit_err first = { 0 };
	bool ok;

	(*reg->reading)++;
	ok = tacit_index_each(reg->index, query, pass_on, passing, &first);
	(*reg->reading)--;
	if (ok)
		return true;
	if (!passing->is_stopped && tacit_rows_repair(reg, &first)) {
		passing->skip = passing->given;
		(*reg->reading)++;
		ok = tacit_index_each(reg->index, query, pass_on, passing, err);
		(*reg->reading)--;
		return ok;
	}
	return tacit_fail_as(err, &first);
}

bool tacit_register_rows(struct tacit_register *reg,
	const struct tacit_index_query *query, tacit_index_fn fn, void *ctx,
	struct tacit_err *err)
{
	struct passing passing = { .fn = fn, .ctx = ctx };

	return pass_rows(reg, query, &passing, err);
}

bool tacit_register_count_rows(struct tacit_register *reg,
	const struct tacit_index_query *query, uint64_t *n,
	struct tacit_err *err)
{
	struct tacit_err first = { 0 };

	if (tacit_index_count(reg->index, query, n, &first))
		return true;
	if (tacit_rows_repair(reg, &first))
		return tacit_index_count(reg->index, query, n, err);
	return tacit_fail_as(err, &first);
}

/* --- documents ---------------------------------------------------------------- */

static bool each(struct tacit_register *reg,
	const struct tacit_index_query *query, tacit_index_fn fn,
	struct reader *reader, struct tacit_err *err)
{
	struct tacit_index_query at_instant = *query;
	struct passing passing = {
		.fn = fn, .ctx = reader, .is_repeatable = reader->is_repeatable
	};

	at_instant.until = reg->now.s;
	at_instant.paths_only = tacit_holds_all(reg);
	return pass_rows(reg, &at_instant, &passing, err);
}

bool tacit_register_list(struct tacit_register *reg, struct tacit_arena *arena,
	const struct tacit_index_query *query, struct tacit_documents *out,
	struct tacit_err *err)
{
	struct reader reader = { .reg = reg, .keep = arena, .out = out };

	*out = (struct tacit_documents){ 0 };
	return each(reg, query, keep_row, &reader, err);
}

static bool each_document(struct tacit_register *reg,
	const struct tacit_index_query *query, struct reader *reader,
	struct tacit_err *err)
{
	bool ok = each(reg, query, pass_row, reader, err);

	tacit_arena_clear(&reader->arena);
	return ok;
}

bool tacit_register_each(struct tacit_register *reg,
	const struct tacit_index_query *query, tacit_document_fn fn, void *ctx,
	struct tacit_err *err)
{
	struct reader reader = { .reg = reg, .fn = fn, .ctx = ctx };

	return each_document(reg, query, &reader, err);
}

bool tacit_register_each_again(struct tacit_register *reg,
	const struct tacit_index_query *query, tacit_document_fn fn, void *ctx,
	struct tacit_err *err)
{
	struct reader reader = {
		.reg = reg, .fn = fn, .ctx = ctx, .is_repeatable = true
	};

	return each_document(reg, query, &reader, err);
}

bool tacit_register_each_in(struct tacit_register *reg,
	struct tacit_arena *arena, const struct tacit_index_query *query,
	tacit_document_fn fn, void *ctx, struct tacit_err *err)
{
	struct tacit_documents docs = { 0 };
	bool ok = tacit_register_list(reg, arena, query, &docs, err);
	size_t i;

	for (i = 0; ok && i < docs.count; i++)
		ok = fn(&docs.list[i], ctx, err);
	return ok;
}

bool tacit_register_find(struct tacit_register *reg, struct tacit_arena *arena,
	int type, const char *id, struct tacit_document *out,
	struct tacit_err *err)
{
	struct tacit_index_query query = {
		.type = type, .id = id, .versions_too = true
	};
	struct tacit_documents found = { 0 };
	const struct tacit_document *held;
	bool ok;

	*out = (struct tacit_document){ 0 };
	if (!id)
		return true;
	if (tacit_held_find(reg, type, id, &held)) {
		if (held && held->exists_from.s <= reg->now.s &&
			is_told_here(reg, held))
			*out = *held;
		return true;
	}
	ok = tacit_register_list(reg, arena, &query, &found, err);
	*out = found.count ? found.list[0] : (struct tacit_document){ 0 };
	return ok;
}

bool tacit_register_get(struct tacit_register *reg, struct tacit_arena *arena,
	int type, const char *id, struct tacit_document *out,
	struct tacit_err *err)
{
	struct tacit_document other = { 0 };

	if (!tacit_register_find(reg, arena, type, id, out, err))
		return false;
	if (out->at.type)
		return true;
	if (type >= 0 && !tacit_register_find(reg, arena, -1, id, &other, err))
		return false;
	if (other.at.type &&
		tacit_resolve_other(reg, arena, id, 1u << (unsigned)type, err))
		return false;
	(void)tacit_fail(err, TACIT_NOTFOUND, "%s is not in this register", id);
	return tacit_hint(err, "see what there is with: tacit list%s%s",
		type >= 0 ? " " : "",
		type >= 0 ? tacit_type((enum tacit_type_id)type)->name : "");
}

static bool count_one(
	const struct tacit_document *doc, void *ctx, struct tacit_err *err)
{
	uint64_t *n = ctx;

	(void)doc;
	(void)err;
	(*n)++;
	return true;
}

bool tacit_register_count(struct tacit_register *reg,
	const struct tacit_index_query *query, uint64_t *n,
	struct tacit_err *err)
{
	struct tacit_index_query at_instant = *query;

	*n = 0;
	/* who may read a document stands in its text */
	at_instant.without_text = !reg->is_public;
	if (reg->is_public)
		return tacit_register_each(reg, &at_instant, count_one, n, err);
	at_instant.until = reg->now.s;
	return tacit_register_count_rows(reg, &at_instant, n, err);
}

bool tacit_register_holds(struct tacit_register *reg, int type, const char *id,
	bool *holds, struct tacit_err *err)
{
	struct tacit_index_query query = {
		.type = type, .id = id, .versions_too = true
	};
	uint64_t n = 0;

	*holds = false;
	if (!tacit_register_count(reg, &query, &n, err))
		return false;
	*holds = n > 0;
	return true;
}

bool tacit_register_blob(struct tacit_register *reg, struct tacit_arena *arena,
	const char *blob, struct tacit_str *out, struct tacit_err *err)
{
	struct tacit_buf text = { 0 };
	bool ok = tacit_store_blob(
		reg->store, blob, TACIT_DOCUMENT_MAX, &text, err);

	if (ok)
		*out = tacit_buf_keep(&text, arena);
	tacit_buf_clear(&text);
	return ok;
}

/* --- at a path ---------------------------------------------------------------- */

struct recorded {
	struct tacit_arena *arena;
	struct tacit_str *text;
	bool *exists;
};

static bool take_recorded(
	const struct tacit_index_row *row, void *ctx, struct tacit_err *err)
{
	struct recorded *recorded = ctx;

	(void)err;
	*recorded->exists = true;
	recorded->text->len = row->text.len;
	recorded->text->data = tacit_arena_strndup(
		recorded->arena, row->text.data, row->text.len);
	return true;
}

/* README.md and the like are not in the index. */
static bool read_from_git(struct tacit_register *reg, struct tacit_arena *arena,
	const char *path, struct tacit_str *text, bool *exists,
	struct tacit_err *err)
{
	struct tacit_err missing = { 0 };
	char blob[TACIT_OID_SIZE];

	*exists = tacit_store_blob_at(
		reg->store, reg->key.commit, path, blob, &missing);
	if (!*exists)
		return missing.code == TACIT_NOTFOUND ||
			tacit_fail_as(err, &missing);
	return tacit_register_blob(reg, arena, blob, text, err);
}

bool tacit_register_recorded(struct tacit_register *reg,
	struct tacit_arena *arena, const char *path, struct tacit_str *text,
	bool *exists, struct tacit_err *err)
{
	const struct tacit_index_query query = {
		.type = -1, .path = path, .versions_too = true
	};
	struct recorded recorded = { arena, text, exists };
	struct tacit_err no_type = { 0 };
	struct tacit_path at = { 0 };

	*exists = false;
	if (!reg->key.commit[0])
		return true;
	if (!tacit_path_parse(arena, path, &at, &no_type) || !at.type)
		return read_from_git(reg, arena, path, text, exists, err);
	return tacit_register_rows(reg, &query, take_recorded, &recorded, err);
}
