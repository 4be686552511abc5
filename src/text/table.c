#include "text/table.h"

#include <string.h>

#include <tacit/buf.h>

struct tacit_table_mark {
	const char *bytes; /* the cells, each ended by a zero */
	size_t len;
	uint64_t computed;
	unsigned count;
	unsigned row;
	unsigned line;
};

struct tacit_table *tacit_tables_add(
	struct tacit_tables *tables, const char *name)
{
	struct tacit_table *table = tacit_arena_append(&tables->arena,
		&tables->list, &tables->count, &tables->cap, sizeof(*table));

	table->name = tacit_arena_strdup(&tables->arena, name);
	return table;
}

void tacit_tables_loose(struct tacit_tables *tables, struct tacit_str words)
{
	const char **kept = tacit_arena_append(&tables->arena, &tables->loose,
		&tables->loose_count, &tables->loose_cap, sizeof(*kept));

	*kept = tacit_arena_strndup(&tables->arena, words.data, words.len);
}

static size_t filled_cells(const struct tacit_table_row *row)
{
	size_t count = row->count;

	while (count && !*row->cells[count - 1])
		count--;
	return count;
}

void tacit_table_add(struct tacit_tables *tables, struct tacit_table *table,
	const struct tacit_table_row *row)
{
	const size_t count = filled_cells(row);
	struct tacit_table_mark *mark;
	struct tacit_buf bytes = { 0 };
	struct tacit_str kept;
	size_t i;

	if (!count)
		return;
	tables->arena.spool = &tables->spool;
	for (i = 0; i < count; i++)
		tacit_buf_add(&bytes, row->cells[i], strlen(row->cells[i]) + 1);
	kept = tacit_spool_keep(&tables->spool, tacit_buf_str(&bytes));
	tacit_buf_clear(&bytes);
	mark = tacit_arena_append(&tables->arena, &table->marks, &table->count,
		&table->cap, sizeof(*mark));
	*mark = (struct tacit_table_mark){ kept.data, kept.len, row->computed,
		(unsigned)count, row->row, row->line };
	if (count > table->columns)
		table->columns = count;
}

void tacit_table_row(struct tacit_tables *tables,
	const struct tacit_table *table, size_t i, struct tacit_arena *arena,
	struct tacit_table_row *out)
{
	const struct tacit_table_mark *mark = &table->marks[i];
	const char *cell = mark->bytes;
	size_t k;

	tacit_spool_pass(&tables->spool, mark->len);
	*out = (struct tacit_table_row){ .cells = tacit_arena_array(arena,
						 mark->count,
						 sizeof(*out->cells)),
		.count = mark->count,
		.computed = mark->computed,
		.row = mark->row,
		.line = mark->line };
	for (k = 0; k < mark->count; k++) {
		out->cells[k] = cell;
		cell += strlen(cell) + 1;
	}
}

void tacit_tables_clear(struct tacit_tables *tables)
{
	if (!tables)
		return;
	tacit_arena_clear(&tables->arena);
	tacit_spool_clear(&tables->spool);
	*tables = (struct tacit_tables){ .spool.folder = tables->spool.folder };
}
