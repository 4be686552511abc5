/* vault_redact: somebody who goes, taken out of what is another's. */
#include "vault/vault_parts.h"

#include <string.h>

#include "vault/redact.h"

struct asking {
	tacit_vault_gone_fn *is_gone;
	void *ctx;
	struct tacit_instant kept; /* the record, since when */
};

static bool asks_person(void *ctx, struct tacit_str address)
{
	const struct asking *asking = ctx;

	return asking->is_gone(asking->ctx, address, asking->kept);
}

static bool put_redacted(struct tacit_vault *vault, int64_t row,
	struct tacit_str facts, struct tacit_str bytes,
	struct tacit_instant now, struct tacit_err *err)
{
	sqlite3_stmt *statement = tacit_vault_statement(vault,
		"UPDATE kept SET facts = ?, bytes = ?, redacted = ?"
		" WHERE rowid = ?",
		err);

	if (!statement)
		return false;
	tacit_vault_bind_bytes(statement, 1, facts);
	tacit_vault_bind_bytes(statement, 2, bytes);
	(void)sqlite3_bind_int64(statement, 3, now.s);
	(void)sqlite3_bind_int64(statement, 4, row);
	return tacit_vault_finish(vault, statement, err);
}

static void copy_column(
	sqlite3_stmt *statement, int column, struct tacit_buf *out)
{
	const void *bytes = sqlite3_column_blob(statement, column);

	if (bytes)
		tacit_buf_add(out, bytes,
			(size_t)sqlite3_column_bytes(statement, column));
}

/* The next record after `*row`; false: there is none, or it fails. */
static bool next_record(struct tacit_vault *vault, int64_t *row,
	struct tacit_instant *kept, struct tacit_buf *facts,
	struct tacit_buf *bytes, struct tacit_err *err)
{
	sqlite3_stmt *statement = tacit_vault_statement(vault,
		"SELECT rowid, at, facts, bytes FROM kept WHERE rowid > ?"
		" ORDER BY rowid LIMIT 1",
		err);
	int rc;

	if (!statement)
		return false;
	(void)sqlite3_bind_int64(statement, 1, *row);
	rc = sqlite3_step(statement);
	if (rc == SQLITE_ROW) {
		*row = sqlite3_column_int64(statement, 0);
		kept->s = sqlite3_column_int64(statement, 1);
		copy_column(statement, 2, facts);
		copy_column(statement, 3, bytes);
	} else if (rc != SQLITE_DONE) {
		(void)tacit_vault_fail(vault, err);
	}
	(void)sqlite3_finalize(statement);
	return rc == SQLITE_ROW;
}

bool tacit_vault_redact(struct tacit_vault *vault, tacit_vault_gone_fn *is_gone,
	void *ctx, struct tacit_instant now, size_t *count,
	struct tacit_err *err)
{
	struct asking asking = { .is_gone = is_gone, .ctx = ctx };
	struct tacit_err why = { 0 };
	int64_t row = INT64_MIN;
	bool ok = true;

	while (ok) {
		struct tacit_buf facts = { 0 };
		struct tacit_buf bytes = { 0 };

		ok = next_record(
			vault, &row, &asking.kept, &facts, &bytes, &why);
		if (ok &&
			tacit_redact(&facts, asks_person, &asking) +
				tacit_redact(&bytes, asks_person, &asking)) {
			ok = put_redacted(vault, row, tacit_buf_str(&facts),
				tacit_buf_str(&bytes), now, &why);
			(*count)++;
		}
		tacit_buf_clear(&facts);
		tacit_buf_clear(&bytes);
	}
	return why.code == TACIT_OK || tacit_fail_as(err, &why);
}
