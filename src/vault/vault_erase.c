/* vault_erase: what goes, goes for good, and does not come back. */
#include "vault/vault_parts.h"

#include <string.h>

#include <tacit/io.h>

#include "text/digest.h"

enum {
	HEX = 2 * TACIT_DIGEST_BYTES,
	LIST_MAX = 64 * 1024 * 1024 /* bytes: half a million persons */
};

/*
 * PATH.erased: "key HEX", then "HEX INSTANT" a person. The digest tells who it
 * was only to whoever has the key and asks for that address.
 */
struct erasure {
	char hex[HEX];
	struct tacit_instant at;
};

struct erased {
	struct tacit_buf text;
	struct tacit_str lines; /* after the key */
	size_t count;
	unsigned char key[TACIT_DIGEST_BYTES];
	struct erasure *sorted; /* once they are sought */
	size_t sorted_count;
};

static char *list_path(
	const struct tacit_vault *vault, struct tacit_arena *arena)
{
	return tacit_arena_printf(arena, "%s.erased", vault->path);
}

static bool fail_list(const char *path, unsigned line, struct tacit_err *err)
{
	(void)tacit_fail_at(err, TACIT_INVALID, path, line,
		"this is no list of those who were erased");
	return tacit_hint(err,
		"bring it back from a backup: without it who was erased may "
		"come back");
}

/* One that is not there yet is empty and has a key. */
static bool read_list(
	const char *path, struct erased *out, struct tacit_err *err)
{
	struct tacit_str rest;
	struct tacit_str line;

	if (!tacit_io_exists(path)) {
		tacit_digest_new_key(out->key);
		tacit_buf_adds(&out->text, "key ");
		tacit_digest_hex(out->key, &out->text);
		tacit_buf_addc(&out->text, '\n');
	} else if (!tacit_io_read_own(path, LIST_MAX, &out->text, err)) {
		return false;
	}
	rest = tacit_buf_str(&out->text);
	if (!tacit_str_line(&rest, &line) || !tacit_str_skip(&line, "key ") ||
		!tacit_digest_of_hex(line, out->key))
		return fail_list(path, 1, err);
	out->lines = rest;
	while (tacit_str_line(&rest, &line))
		out->count++;
	return true;
}

static int by_hex(const void *a, const void *b)
{
	const struct erasure *x = a;
	const struct erasure *y = b;

	return memcmp(x->hex, y->hex, HEX);
}

/* Each line once, in an order in which it is found. */
static void sort_erased(struct erased *erased, struct tacit_arena *arena)
{
	struct tacit_str rest = erased->lines;
	struct tacit_str line;

	erased->sorted = tacit_arena_array(
		arena, erased->count + 1, sizeof(*erased->sorted));
	erased->sorted_count = 0;
	while (tacit_str_line(&rest, &line)) {
		struct erasure *one = &erased->sorted[erased->sorted_count];

		if (line.len <= HEX || line.data[HEX] != ' ' ||
			!tacit_instant_parse(
				tacit_str_from(line, HEX + 1), &one->at))
			continue;
		memcpy(one->hex, line.data, HEX);
		erased->sorted_count++;
	}
	qsort(erased->sorted, erased->sorted_count, sizeof(*erased->sorted),
		by_hex);
}

/* When a person was erased, the last time; none: never. */
static struct tacit_instant find_erased(
	const struct erased *erased, struct tacit_str person)
{
	unsigned char digest[TACIT_DIGEST_BYTES];
	struct tacit_instant at = { 0 };
	struct tacit_buf hex = { 0 };
	struct erasure key = { .at = at };
	const struct erasure *one;
	const struct erasure *end = erased->sorted + erased->sorted_count;

	tacit_digest_keyed(erased->key, person, digest);
	tacit_digest_hex(digest, &hex);
	memcpy(key.hex, hex.data, HEX);
	tacit_buf_clear(&hex);
	one = tacit_find(&key, erased->sorted, erased->sorted_count,
		sizeof(key), by_hex);
	while (one && one > erased->sorted && !by_hex(one - 1, &key))
		one--;
	for (; one && one < end && !by_hex(one, &key); one++) {
		if (one->at.s > at.s)
			at = one->at;
	}
	return at;
}

/* None of its bytes are in the log either. */
bool tacit_vault_scrub(struct tacit_vault *vault, struct tacit_err *err)
{
	sqlite3_stmt *statement = tacit_vault_statement(
		vault, "PRAGMA wal_checkpoint(TRUNCATE)", err);
	bool ok = statement && sqlite3_step(statement) == SQLITE_ROW;

	/* that it is kept from it is a row, and no failure */
	if (!ok)
		(void)tacit_vault_fail(vault, err);
	else if (sqlite3_column_int(statement, 0))
		ok = tacit_fail_at(err, TACIT_CHANGED, vault->path, 0,
			"another command reads; say it once more");
	(void)sqlite3_finalize(statement);
	return ok;
}

/* A letter may be several persons': their addresses, with blanks between. */
#define IS_OF_PERSON "instr(' ' || person || ' ', ' ' || ?1 || ' ') > 0"

static bool remove_person(struct tacit_vault *vault, const char *person,
	struct tacit_instant until, size_t *count, struct tacit_err *err)
{
	sqlite3_stmt *statement = tacit_vault_statement(vault,
		"DELETE FROM kept WHERE " IS_OF_PERSON " AND at <= ?2", err);

	if (!statement)
		return false;
	tacit_vault_bind(statement, 1, person);
	(void)sqlite3_bind_int64(statement, 2, until.s);
	if (!tacit_vault_finish(vault, statement, err))
		return false;
	*count += (size_t)sqlite3_changes(vault->sql);
	return true;
}

static bool note_erasures(
	struct tacit_vault *vault, size_t count, struct tacit_err *err)
{
	sqlite3_stmt *statement = tacit_vault_statement(
		vault, "UPDATE erasures SET count = ?", err);

	if (!statement)
		return false;
	(void)sqlite3_bind_int64(statement, 1, (sqlite3_int64)count);
	return tacit_vault_finish(vault, statement, err);
}

/* Everybody of whom something is kept. */
static bool list_persons(struct tacit_vault *vault, struct tacit_arena *arena,
	const char ***persons, size_t *count, struct tacit_err *err)
{
	sqlite3_stmt *statement = tacit_vault_statement(vault,
		"SELECT DISTINCT person FROM kept WHERE person <> ''", err);
	struct tacit_buf list = { 0 };
	int rc;

	*count = 0;
	if (!statement)
		return false;
	while ((rc = sqlite3_step(statement)) == SQLITE_ROW) {
		struct tacit_str rest = tacit_str_of(
			(const char *)sqlite3_column_text(statement, 0));
		struct tacit_str one;

		while (tacit_str_split(&rest, ' ', &one)) {
			const char *person =
				tacit_arena_strndup(arena, one.data, one.len);

			tacit_buf_add(&list, &person, sizeof(person));
			(*count)++;
		}
	}
	*persons = tacit_arena_array(arena, *count + 1, sizeof(**persons));
	if (*count)
		memcpy(*persons, list.data, list.len);
	tacit_buf_clear(&list);
	if (rc != SQLITE_DONE)
		(void)tacit_vault_fail(vault, err);
	(void)sqlite3_finalize(statement);
	return rc == SQLITE_DONE;
}

static struct tacit_instant last_erased(const struct erased *erased)
{
	struct tacit_instant last = { 0 };
	size_t i;

	for (i = 0; i < erased->sorted_count; i++) {
		if (erased->sorted[i].at.s > last.s)
			last = erased->sorted[i].at;
	}
	return last;
}

/* Whoever was erased since the record was kept. */
static bool was_erased(
	void *ctx, struct tacit_str address, struct tacit_instant kept)
{
	const struct tacit_instant at = find_erased(ctx, address);

	return tacit_instant_is_set(at) && kept.s <= at.s;
}

static bool remove_erased(
	struct tacit_vault *vault, const char *path, struct tacit_err *err)
{
	struct tacit_arena arena = { 0 };
	struct erased erased = { 0 };
	const char **persons = NULL;
	size_t removed = 0;
	size_t count;
	size_t i;
	bool ok = tacit_vault_run(vault, "BEGIN IMMEDIATE", err) &&
		read_list(path, &erased, err) &&
		list_persons(vault, &arena, &persons, &count, err);

	if (ok)
		sort_erased(&erased, &arena);
	for (i = 0; ok && i < count; i++)
		ok = remove_person(vault, persons[i],
			find_erased(&erased, tacit_str_of(persons[i])),
			&removed, err);
	ok = ok &&
		tacit_vault_redact(vault, was_erased, &erased,
			last_erased(&erased), &removed, err) &&
		note_erasures(vault, erased.count, err) &&
		tacit_vault_run(vault, "COMMIT", err);
	if (!ok)
		(void)sqlite3_exec(vault->sql, "ROLLBACK", NULL, NULL, NULL);
	tacit_buf_clear(&erased.text);
	tacit_arena_clear(&arena);
	return ok && tacit_vault_scrub(vault, err);
}

bool tacit_vault_cleanse(struct tacit_vault *vault, struct tacit_err *err)
{
	struct tacit_arena arena = { 0 };
	struct erased erased = { 0 };
	const char *path = list_path(vault, &arena);
	int64_t known = 0;
	bool ok = tacit_vault_number(
		vault, "SELECT count FROM erasures", &known, err);

	if (ok && known && !tacit_io_exists(path))
		ok = fail_list(path, 0, err);
	if (ok && tacit_io_exists(path))
		ok = read_list(path, &erased, err) &&
			((uint64_t)known == erased.count ||
				remove_erased(vault, path, err));
	tacit_buf_clear(&erased.text);
	tacit_arena_clear(&arena);
	return ok;
}

/* First the list: who stands there goes with the next command at the latest. */
static bool add_erased(const char *path, const char *person,
	struct tacit_instant now, struct erased *erased, struct tacit_err *err)
{
	unsigned char digest[TACIT_DIGEST_BYTES];
	char instant[TACIT_INSTANT_SIZE];
	struct tacit_str line;

	tacit_digest_keyed(erased->key, tacit_str_of(person), digest);
	tacit_digest_hex(digest, &erased->text);
	tacit_instant_format(now, instant);
	tacit_buf_printf(&erased->text, " %s\n", instant);
	erased->count++;
	/* the text may have moved */
	erased->lines = tacit_buf_str(&erased->text);
	(void)tacit_str_line(&erased->lines, &line);
	return tacit_io_replace(path, tacit_buf_str(&erased->text), 0600, err);
}

/* A clock that was set back must spare nothing: the last that is kept, or now. */
static bool find_last(struct tacit_vault *vault, struct tacit_instant *last,
	struct tacit_err *err)
{
	int64_t kept = 0;

	if (!tacit_vault_number(
		    vault, "SELECT coalesce(max(at), 0) FROM kept", &kept, err))
		return false;
	if (kept > last->s)
		last->s = kept;
	return true;
}

static bool is_person(
	void *ctx, struct tacit_str address, struct tacit_instant kept)
{
	(void)kept;
	return tacit_str_eqs(address, ctx);
}

bool tacit_vault_erase(struct tacit_vault *vault, const char *person,
	struct tacit_instant now, struct tacit_vault_erasure *out,
	struct tacit_err *err)
{
	struct tacit_arena arena = { 0 };
	struct erased erased = { 0 };
	const char *path;
	char *name;
	bool ok;

	*out = (struct tacit_vault_erasure){ 0 };
	/* what is nobody's is not erased by that */
	if (!person[0])
		return tacit_fail(err, TACIT_USAGE, "whose data?");
	path = list_path(vault, &arena);
	name = tacit_arena_strdup(&arena, person);
	ok = tacit_vault_run(vault, "BEGIN IMMEDIATE", err) &&
		find_last(vault, &now, err) && read_list(path, &erased, err) &&
		add_erased(path, person, now, &erased, err) &&
		remove_person(vault, person, now, &out->erased, err) &&
		tacit_vault_redact(
			vault, is_person, name, now, &out->redacted, err) &&
		note_erasures(vault, erased.count, err) &&
		tacit_vault_run(vault, "COMMIT", err) &&
		tacit_vault_scrub(vault, err);
	if (!ok)
		(void)sqlite3_exec(vault->sql, "ROLLBACK", NULL, NULL, NULL);
	tacit_buf_clear(&erased.text);
	tacit_arena_clear(&arena);
	return ok;
}

/* All whose time is over, without their bytes. */
static bool list_over(struct tacit_vault *vault, struct tacit_arena *arena,
	struct tacit_instant now, struct tacit_vault_list *out,
	struct tacit_err *err)
{
	sqlite3_stmt *statement = tacit_vault_statement(vault,
		"SELECT " TACIT_VAULT_FACTS ", length(bytes) FROM kept"
		" WHERE until > 0 AND until <= ?",
		err);
	int rc;

	*out = (struct tacit_vault_list){ 0 };
	if (!statement)
		return false;
	(void)sqlite3_bind_int64(statement, 1, now.s);
	while ((rc = sqlite3_step(statement)) == SQLITE_ROW)
		tacit_vault_read(arena, statement, false,
			tacit_arena_append(arena, &out->list, &out->count,
				&out->cap, sizeof(*out->list)));
	if (rc != SQLITE_DONE)
		(void)tacit_vault_fail(vault, err);
	(void)sqlite3_finalize(statement);
	return rc == SQLITE_DONE;
}

static bool empty_record(struct tacit_vault *vault,
	const struct tacit_vault_record *kept, struct tacit_str rest,
	struct tacit_err *err)
{
	sqlite3_stmt *statement = tacit_vault_statement(vault,
		"UPDATE kept SET person = '', until = 0, facts = ?,"
		" bytes = x'' WHERE kind = ? AND id = ?",
		err);

	if (!statement)
		return false;
	tacit_vault_bind_bytes(statement, 1, rest);
	tacit_vault_bind(statement, 2, kept->kind);
	tacit_vault_bind(statement, 3, kept->id);
	return tacit_vault_finish(vault, statement, err);
}

bool tacit_vault_expire(struct tacit_vault *vault, struct tacit_instant now,
	tacit_vault_rest_fn *rest, size_t *count, struct tacit_err *err)
{
	struct tacit_arena arena = { 0 };
	struct tacit_vault_list over = { 0 };
	struct tacit_err ignored = { 0 };
	const struct tacit_str nothing = { "", 0 };
	size_t i;
	bool ok = tacit_vault_run(vault, "BEGIN IMMEDIATE", err) &&
		list_over(vault, &arena, now, &over, err);

	for (i = 0; ok && i < over.count; i++)
		ok = empty_record(vault, &over.list[i],
			rest ? rest(&arena, &over.list[i], now) : nothing, err);
	ok = ok && tacit_vault_run(vault, "COMMIT", err);
	if (!ok)
		(void)sqlite3_exec(vault->sql, "ROLLBACK", NULL, NULL, NULL);
	*count = ok ? over.count : 0;
	tacit_arena_clear(&arena);
	/* where nothing went now, what went before may be there still */
	return ok &&
		(tacit_vault_scrub(vault, *count ? err : &ignored) || !*count);
}
