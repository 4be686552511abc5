/* A sheet that was read is the same when it is written and read again. */
#include <stdlib.h>
#include <string.h>

#include <tacit/csv.h>

#include "text/csv_read.h"

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size);

struct reading {
	struct tacit_tables tables;
	struct tacit_cell_faults found;
	struct tacit_arena arena;
};

struct pieces {
	struct tacit_str rest;
	size_t len;
};

static void require(bool is_so)
{
	if (!is_so)
		abort();
}

static bool more(void *ctx, struct tacit_buf *window, struct tacit_err *err)
{
	struct pieces *pieces = ctx;
	struct tacit_str piece = pieces->rest;

	(void)err;
	if (piece.len > pieces->len)
		piece.len = pieces->len;
	tacit_buf_add_str(window, piece);
	pieces->rest = tacit_str_from(pieces->rest, piece.len);
	return true;
}

static bool read_text(
	struct reading *reading, struct tacit_str text, size_t piece)
{
	struct pieces pieces = { text, piece };
	const struct tacit_csv_source source = { .more = more, .ctx = &pieces };
	struct tacit_csv_likely likely;
	struct tacit_err err = { 0 };
	bool ok;

	*reading = (struct reading){ .found = { .path = "x" } };
	ok = tacit_csv_read(&source, NULL, &reading->tables, &reading->found,
		&likely, &err);
	require(ok == (err.code == TACIT_OK));
	return ok;
}

static void clear(struct reading *reading)
{
	tacit_tables_clear(&reading->tables);
	tacit_arena_clear(&reading->found.arena);
	tacit_arena_clear(&reading->arena);
}

static void row_of(
	struct reading *reading, size_t i, struct tacit_table_row *row)
{
	tacit_table_row(&reading->tables, reading->tables.list, i,
		&reading->arena, row);
}

static void write_sheet(struct reading *reading, struct tacit_buf *out)
{
	struct tacit_table_row row;
	size_t i;

	/* the mark and the hint leave no doubt how the rest is meant */
	tacit_buf_adds(out, TACIT_CSV_MARK "sep=,\n");
	for (i = 0; i < reading->tables.list->count; i++) {
		row_of(reading, i, &row);
		tacit_csv_write(out, row.cells, row.count);
	}
}

static void require_same(struct reading *a, struct reading *b)
{
	const size_t count = a->tables.list->count;
	struct tacit_table_row x;
	struct tacit_table_row y;
	size_t i;
	size_t k;

	require(b->tables.list->count == count);
	for (i = 0; i < count; i++) {
		row_of(a, i, &x);
		row_of(b, i, &y);
		require(x.count == y.count);
		for (k = 0; k < x.count; k++)
			require(!strcmp(x.cells[k], y.cells[k]));
	}
}

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
	const struct tacit_str text = { (const char *)data, size };
	struct reading whole;
	struct reading other;
	struct tacit_buf again = { 0 };
	const bool ok = read_text(&whole, text, size + 1);

	require(read_text(&other, text, 8) == ok);
	if (ok)
		require_same(&whole, &other);
	clear(&other);
	/* what may not stand in a text is written so that it is seen */
	if (ok && !whole.found.errors) {
		write_sheet(&whole, &again);
		require(read_text(&other, tacit_buf_str(&again), size + 99));
		require_same(&whole, &other);
		clear(&other);
	}
	tacit_buf_clear(&again);
	clear(&whole);
	return 0;
}
