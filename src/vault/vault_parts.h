/* vault_parts: the database of a vault, and what its files have in common. */
#ifndef TACIT_VAULT_VAULT_PARTS_H
#define TACIT_VAULT_VAULT_PARTS_H

#include <sqlite3.h>

#include "vault/vault.h"

/* As tacit_vault_read takes them, with the bytes, or their length. */
#define TACIT_VAULT_FACTS "kind, id, person, state, at, until, redacted, facts"
#define TACIT_VAULT_COLUMNS TACIT_VAULT_FACTS ", bytes"

struct tacit_vault {
	sqlite3 *sql;
	char *path;
};

/** Report what SQLite said last. Always false. */
bool tacit_vault_fail(struct tacit_vault *vault, struct tacit_err *err);
TACIT_MUST_USE bool tacit_vault_run(
	struct tacit_vault *vault, const char *text, struct tacit_err *err);
/** NULL: failed. */
sqlite3_stmt *tacit_vault_statement(
	struct tacit_vault *vault, const char *text, struct tacit_err *err);
/** The first number that a query answers. */
TACIT_MUST_USE bool tacit_vault_number(struct tacit_vault *vault,
	const char *text, int64_t *number, struct tacit_err *err);
/** Run it to its end; it is gone. */
TACIT_MUST_USE bool tacit_vault_finish(struct tacit_vault *vault,
	sqlite3_stmt *statement, struct tacit_err *err);
void tacit_vault_bind_bytes(
	sqlite3_stmt *statement, int at, struct tacit_str bytes);
/** Of TACIT_VAULT_COLUMNS; or of TACIT_VAULT_FACTS and the length. */
void tacit_vault_read(struct tacit_arena *arena, sqlite3_stmt *statement,
	bool has_bytes, struct tacit_vault_record *out);
void tacit_vault_bind(sqlite3_stmt *statement, int at, const char *text);

/** Whether an address, in small letters, goes from what was kept then. */
typedef bool tacit_vault_gone_fn(
	void *ctx, struct tacit_str address, struct tacit_instant kept);

/** Take those of whom the function says so out of all that is another's; `count`
 * grows by the records that named them. */
TACIT_MUST_USE bool tacit_vault_redact(struct tacit_vault *vault,
	tacit_vault_gone_fn *is_gone, void *ctx, struct tacit_instant now,
	size_t *count, struct tacit_err *err);

/** Take out, of a database older than the list of those who were erased,
 * whoever stands there. */
TACIT_MUST_USE bool tacit_vault_cleanse(
	struct tacit_vault *vault, struct tacit_err *err);

#endif
