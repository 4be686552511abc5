#include "change/sheet.h"

#include <string.h>

#include "change/sheet_parts.h"

/* Told once: what a column is not taken for. */
static void tell_left_out(struct sheet_reading *reading)
{
	static const struct {
		enum tacit_sheet_column column;
		const char *remedy;
		const char *what;
	} columns[] = {
		{ TACIT_SHEET_LINE, "name the passage in Clause/Subclause",
			"line numbers are no places and are left out" },
		{ TACIT_SHEET_OUTCOME, "record them with: tacit answer",
			"what became of a comment is not read from a sheet" },
	};
	size_t i;

	for (i = 0; i < TACIT_COUNT(columns); i++) {
		if (!*tacit_sheet_cell(reading, columns[i].column))
			continue;
		tacit_fault_warn(reading->faults, reading->path,
			reading->row.line, columns[i].remedy, "%s",
			columns[i].what);
		/* said once is enough */
		reading->at->header.at[columns[i].column] = SIZE_MAX;
	}
}

static bool read_entry(struct sheet_reading *reading, size_t table, size_t row,
	struct tacit_comment *out, bool *is_blank, struct tacit_err *err)
{
	tacit_arena_clear(&reading->arena);
	reading->at = &reading->list[table];
	tacit_table_row(reading->tables, reading->at->table, row,
		&reading->arena, &reading->row);
	return tacit_sheet_row(reading, out, is_blank, err);
}

static void keep_entry(struct sheet_reading *reading, size_t table, size_t row)
{
	struct sheet_entry *entry = tacit_arena_append(&reading->tables->arena,
		&reading->entries, &reading->sheet->count, &reading->entry_cap,
		sizeof(*entry));

	*entry = (struct sheet_entry){ (unsigned)table, (unsigned)row };
}

/* Every row once, for its faults; those that are blank go. */
static bool read_table(
	struct sheet_reading *reading, size_t table, struct tacit_err *err)
{
	const size_t count = reading->list[table].table->count;
	size_t i;

	for (i = reading->list[table].head_at + 1; i < count; i++) {
		struct tacit_comment said;
		bool is_blank = false;

		if (!read_entry(reading, table, i, &said, &is_blank, err))
			return false;
		if (is_blank)
			continue;
		tell_left_out(reading);
		keep_entry(reading, table, i);
	}
	return true;
}

static bool read_rows(struct sheet_reading *reading, struct tacit_err *err)
{
	const size_t before = reading->faults->errors;
	size_t i;

	for (i = 0; i < reading->list_count; i++) {
		if (!read_table(reading, i, err))
			return false;
	}
	tacit_cell_faults_tell(&reading->found, reading->faults);
	if (!reading->sheet->count && !reading->sheet->known &&
		reading->faults->errors == before)
		tacit_fault_add(reading->faults, reading->path, 0,
			"fill in a row", "the sheet has no comment in it");
	return true;
}

static void tell_changes(struct sheet_reading *reading)
{
	const size_t changes = reading->tables->changes;

	if (changes)
		tacit_fault_warn(reading->faults, reading->path, 0,
			"if they are not: accept or reject them, and save the "
			"document anew",
			"%zu tracked change%s read as accepted: what was "
			"inserted stands, what was deleted is gone",
			changes, changes > 1 ? "s are" : " is");
}

/* Whose form it is, by its first row: that stands above the rows, too. */
static const char *first_state(struct sheet_reading *reading)
{
	const struct sheet_table *at = reading->list;
	const size_t column = reading->list_count
		? at->header.at[TACIT_SHEET_STATE]
		: SIZE_MAX;
	struct tacit_table_row row = { 0 };

	if (column == SIZE_MAX || at->head_at + 1 >= at->table->count)
		return NULL;
	tacit_table_row(reading->tables, at->table, at->head_at + 1,
		&reading->sheet->arena, &row);
	return column < row.count && *row.cells[column] ? row.cells[column]
							: NULL;
}

static void keep_beside(
	struct sheet_reading *reading, const char *word, size_t *cap)
{
	struct tacit_sheet *sheet = reading->sheet;

	if (*word)
		*(const char **)tacit_arena_append(&sheet->arena,
			&sheet->beside, &sheet->beside_count, cap,
			sizeof(char *)) = word;
}

/* What stands in no table, and in those that are of something else. */
static void find_beside(struct sheet_reading *reading)
{
	const struct tacit_tables *tables = reading->tables;
	size_t cap = 0;
	size_t i;
	size_t k;
	size_t column;

	for (i = 0; i < tables->loose_count; i++)
		keep_beside(reading, tables->loose[i], &cap);
	for (i = 0; i < tables->count; i++) {
		const struct tacit_table *table = &tables->list[i];

		for (k = 0; !tacit_sheet_is_read(reading, table) &&
			k < table->count;
			k++) {
			struct tacit_table_row row;

			tacit_table_row(reading->tables, table, k,
				&reading->sheet->arena, &row);
			for (column = 0; column < row.count; column++)
				keep_beside(reading, row.cells[column], &cap);
		}
	}
	reading->sheet->first_state = first_state(reading);
}

bool tacit_sheet_read(struct tacit_register *reg, const char *path,
	struct tacit_tables *tables, const struct tacit_sheet_terms *terms,
	struct tacit_sheet *out, struct tacit_faults *faults,
	struct tacit_err *err)
{
	struct sheet_reading *reading;
	size_t before = faults->errors;
	bool is_readable;

	*out = (struct tacit_sheet){ .tables = *tables };
	out->tables.arena.spool = &out->tables.spool;
	*tables = (struct tacit_tables){ 0 };
	reading = tacit_arena_alloc(&out->arena, sizeof(*reading));
	*reading = (struct sheet_reading){ .reg = reg,
		.path = path,
		.terms = *terms,
		.sheet = out,
		.tables = &out->tables,
		.faults = faults,
		.found = { .path = path } };
	out->reading = reading;
	if (!tacit_facts_call_alone(
		    reg, &out->arena, terms->note, &reading->call, err))
		return false;
	reading->places = (struct tacit_places){
		.reg = reg, .arena = &out->arena, .call = &reading->call
	};
	tell_changes(reading);
	is_readable = tacit_sheet_columns(reading);
	find_beside(reading);
	if (is_readable && !read_rows(reading, err))
		return false;
	reading->faults = NULL;
	return faults->errors == before || tacit_faults_fail(faults, err);
}

/* Again: what was right when the sheet was read may have changed since. */
static bool read_comment(
	void *ctx, size_t i, struct tacit_comment *out, struct tacit_err *err)
{
	struct sheet_reading *reading = ctx;
	const struct sheet_entry *entry = &reading->entries[i];
	struct tacit_faults faults = { 0 };
	bool is_blank = false;
	bool ok = read_entry(
		reading, entry->table, entry->row, out, &is_blank, err);

	tacit_cell_faults_tell(&reading->found, &faults);
	ok = ok && (!faults.errors || tacit_faults_fail(&faults, err));
	tacit_faults_clear(&faults);
	return ok;
}

struct tacit_comment_source tacit_sheet_comments(struct tacit_sheet *sheet)
{
	return (struct tacit_comment_source){ sheet->count, read_comment,
		sheet->reading };
}

void tacit_sheet_clear(struct tacit_sheet *sheet)
{
	if (!sheet)
		return;
	if (sheet->reading) {
		tacit_arena_clear(&sheet->reading->arena);
		tacit_arena_clear(&sheet->reading->found.arena);
	}
	tacit_tables_clear(&sheet->tables);
	tacit_arena_clear(&sheet->arena);
	*sheet = (struct tacit_sheet){ 0 };
}
