/* compare: is the index that is in use the same as one made anew? */
#include <string.h>

#include <tacit/io.h>

#include "index/received.h"
#include "register/opened.h"
#include "register/receipts.h"
#include "text/digest.h"

/* Everything that an index has, as one number. */
struct sum {
	struct tacit_index *index;
	struct tacit_buf bytes;
	unsigned char digest[TACIT_DIGEST_BYTES];
	uint64_t rows;
};

static void sum_text(struct sum *sum, const char *text)
{
	tacit_buf_printf(&sum->bytes, "%s\n", text ? text : "-");
}

static bool sum_row(
	const struct tacit_index_row *row, void *ctx, struct tacit_err *err)
{
	struct sum *sum = ctx;
	const struct tacit_index_query linked = { .type = -1,
		.link_target = row->id,
		.versions_too = true,
		.without_text = true };
	uint64_t links = 0;

	/* a chain: what was summed up before stands before this row */
	tacit_buf_truncate(&sum->bytes, 0);
	tacit_buf_add(&sum->bytes, sum->digest, sizeof(sum->digest));
	sum_text(sum, row->path);
	sum_text(sum, row->id);
	sum_text(sum, row->subject);
	sum_text(sum, row->state);
	sum_text(sum, row->kind);
	sum_text(sum, row->lang);
	sum_text(sum, row->blob);
	if (!tacit_index_count(sum->index, &linked, &links, err))
		return false;
	sum_text(sum, row->received.from);
	tacit_buf_printf(&sum->bytes, "%d %llu %lld %lld\n",
		row->received.is_there, (unsigned long long)row->received.seq,
		(long long)row->received.at,
		(long long)row->received.recovered);
	tacit_buf_printf(&sum->bytes, "%d %lld %llu\n", row->type,
		(long long)row->exists_from, (unsigned long long)links);
	tacit_buf_add_str(&sum->bytes, row->text);
	tacit_digest(tacit_buf_str(&sum->bytes), sum->digest);
	sum->rows++;
	return true;
}

/* What is told of the log, then row by row. */
static bool sum_up(struct sum *sum, struct tacit_err *err)
{
	const struct tacit_index_query all = { .type = -1,
		.versions_too = true };
	bool ok = tacit_index_log(sum->index, &sum->bytes, err);

	tacit_digest(tacit_buf_str(&sum->bytes), sum->digest);
	ok = ok && tacit_index_each(sum->index, &all, sum_row, sum, err);
	tacit_buf_clear(&sum->bytes);
	return ok;
}

/* A second index in the folder, made from nothing. */
static bool sum_up_anew(struct tacit_register *reg, const char *folder,
	struct sum *sum, struct tacit_err *err)
{
	struct tacit_register other;
	struct tacit_arena arena = { 0 };
	const char *path = tacit_arena_printf(&arena, "%s/index.db", folder);
	bool ok;

	(void)tacit_register_log(reg);
	other = *reg;
	other.index = NULL;
	other.key = (struct tacit_index_key){ 0 };
	ok = tacit_io_make_folders(folder, err) &&
		tacit_index_open(path, &other.index, &other.key, err) &&
		tacit_sync(&other, &reg->key, true, NULL, err);
	sum->index = other.index;
	ok = ok && sum_up(sum, err);
	tacit_index_close(other.index);
	tacit_arena_clear(&arena);
	return ok;
}

bool tacit_register_compare_index(struct tacit_register *reg,
	const char *folder, bool *same, uint64_t *rows, struct tacit_err *err)
{
	struct sum kept = { .index = reg->index };
	struct sum fresh = { 0 };
	struct tacit_err damaged = { 0 };

	if (!sum_up_anew(reg, folder, &fresh, err))
		return false;
	*same = sum_up(&kept, &damaged) && kept.rows == fresh.rows &&
		!memcmp(kept.digest, fresh.digest, sizeof(kept.digest));
	*rows = kept.rows;
	return true;
}
