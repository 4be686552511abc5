/* Which tables are of comments, and which column is which in them. */
#include "change/sheet_parts.h"

#include <string.h>

static size_t *column_of(
	struct sheet_table *table, enum tacit_sheet_column column)
{
	return &table->header.at[column];
}

bool tacit_sheet_key(const char *key, enum tacit_sheet_column *column)
{
	static const struct {
		const char *key;
		enum tacit_sheet_column column;
	} keys[] = { { "none", TACIT_SHEET_COLUMNS },
		{ "number", TACIT_SHEET_NUMBER },
		{ "state", TACIT_SHEET_STATE }, { "joint", TACIT_SHEET_JOINT },
		{ "line", TACIT_SHEET_LINE }, { "place", TACIT_SHEET_PLACE },
		{ "paragraph", TACIT_SHEET_PARAGRAPH },
		{ "detail", TACIT_SHEET_DETAIL }, { "kind", TACIT_SHEET_KIND },
		{ "category", TACIT_SHEET_CATEGORY },
		{ "existing", TACIT_SHEET_EXISTING },
		{ "text", TACIT_SHEET_TEXT },
		{ "proposed", TACIT_SHEET_PROPOSED },
		{ "reference", TACIT_SHEET_REFERENCE },
		{ "received", TACIT_SHEET_RECEIVED } };
	size_t i;

	for (i = 0; i < TACIT_COUNT(keys); i++) {
		if (strcmp(keys[i].key, key) != 0)
			continue;
		*column = keys[i].column;
		return true;
	}
	return false;
}

/* --- which row has the headings ----------------------------------------------- */

/* --map says what a heading is, whatever the layout. */
static const struct tacit_sheet_map *find_map(
	const struct sheet_reading *reading, const char *cell)
{
	size_t i;

	for (i = 0; i < reading->terms.map_count; i++) {
		if (tacit_sheet_same(reading->terms.map[i].heading, cell))
			return &reading->terms.map[i];
	}
	return NULL;
}

static void apply_maps(struct sheet_reading *reading,
	const struct tacit_table_row *row, struct tacit_heading_row *header)
{
	size_t i;
	size_t k;

	for (i = 0; i < row->count; i++) {
		const struct tacit_sheet_map *map = *row->cells[i]
			? find_map(reading, row->cells[i])
			: NULL;

		if (!map)
			continue;
		for (k = 0; k < TACIT_SHEET_COLUMNS; k++) {
			if (header->at[k] == i)
				header->at[k] = SIZE_MAX;
		}
		if (map->column != TACIT_SHEET_COLUMNS)
			header->at[map->column] = i;
		header->found++;
	}
}

/* Of the first rows the one with the most headings. */
static void find_head(struct sheet_reading *reading, struct sheet_table *out)
{
	const struct tacit_table *table = out->table;
	size_t i;

	for (i = 0; i < table->count && i < TACIT_HEADER_ROWS; i++) {
		struct tacit_table_row row;
		struct tacit_heading_row header;

		tacit_table_row(reading->tables, table, i,
			&reading->sheet->arena, &row);
		(void)tacit_heading_row_find(
			&tacit_sheet_headings, row.cells, row.count, &header);
		apply_maps(reading, &row, &header);
		if (i && header.found <= out->header.found)
			continue;
		out->head_at = i;
		out->head = row;
		out->header = header;
	}
}

/* One heading alone is a word, unless there is nothing but its column. */
static bool is_of_comments(
	const struct sheet_reading *reading, const struct sheet_table *table)
{
	const bool is_alone =
		reading->tables->count == 1 && table->table->columns == 1;

	return table->header.at[TACIT_SHEET_TEXT] != SIZE_MAX &&
		(table->header.found > 1 || is_alone);
}

static void keep_table(
	struct sheet_reading *reading, const struct sheet_table *table)
{
	*(struct sheet_table *)tacit_arena_append(&reading->sheet->arena,
		&reading->list, &reading->list_count, &reading->list_cap,
		sizeof(*table)) = *table;
}

/* Those of comments; where none is, the one that is most like it, so that what
 * it lacks is told. */
static void choose_tables(struct sheet_reading *reading)
{
	struct sheet_table best = { 0 };
	size_t i;

	for (i = 0; i < reading->tables->count; i++) {
		struct sheet_table table = {
			.table = &reading->tables->list[i]
		};

		if (!table.table->count)
			continue;
		find_head(reading, &table);
		if (is_of_comments(reading, &table))
			keep_table(reading, &table);
		else if (!best.table || table.header.found > best.header.found)
			best = table;
	}
	if (!reading->list_count && best.table)
		keep_table(reading, &best);
}

bool tacit_sheet_is_read(
	const struct sheet_reading *reading, const struct tacit_table *table)
{
	size_t i;

	for (i = 0; i < reading->list_count; i++) {
		if (reading->list[i].table == table)
			return true;
	}
	return false;
}

/* A form of ours, as a workbook or a document: what stands around its rows is
 * known, and no word of it is needed. */
static bool is_own_form(const struct sheet_table *table)
{
	return table->header.layout == TACIT_SHEET_OURS && *table->table->name;
}

static void tell_tables_left(struct sheet_reading *reading)
{
	size_t i;

	for (i = 0; i < reading->tables->count && !is_own_form(reading->list);
		i++) {
		const struct tacit_table *table = &reading->tables->list[i];

		/* a legend is narrower than what it explains */
		if (table->count > 1 && !tacit_sheet_is_read(reading, table) &&
			table->columns >= reading->list[0].table->columns)
			tacit_fault_warn(reading->faults, reading->path, 0,
				"nothing, if that is meant so",
				"%s has no headings of comments, and is left "
				"out",
				table->name);
	}
}

/* --- what the headings are ------------------------------------------------------ */

static const char *named(const struct sheet_table *table)
{
	return *table->table->name ? table->table->name : "the sheet";
}

static struct tacit_cell_at heading_cell(
	const struct sheet_table *table, size_t column)
{
	return (struct tacit_cell_at){ .table = table->table,
		.row = table->head.row,
		.line = table->head.line,
		.column = column,
		.heading = column < table->head.count
			? table->head.cells[column]
			: NULL };
}

static void judge_twice(
	struct sheet_reading *reading, struct sheet_table *table, size_t i)
{
	const struct tacit_cell_at at = heading_cell(table, i);

	tacit_cell_fault(&reading->found, &at,
		"remove one of the two, or say with --map which is meant",
		"there are two columns of that name");
}

/* A heading that nobody knows: mistyped, or somebody's own column. */
static bool judge_unknown(
	struct sheet_reading *reading, struct sheet_table *table, size_t i)
{
	const char *near = tacit_heading_nearest(
		&tacit_sheet_headings, &table->header, table->head.cells[i]);
	const struct tacit_cell_at at = heading_cell(table, i);

	if (near)
		tacit_cell_fault(&reading->found, &at,
			tacit_arena_printf(&reading->sheet->arena,
				"did you mean %s? or say what it is: --map "
				"\"%.40s=KEY\", KEY none to leave it out",
				near, table->head.cells[i]),
			"no column has that name");
	return !near;
}

static void tell_columns_left(struct sheet_reading *reading,
	const struct sheet_table *table, const struct tacit_buf *left, size_t n)
{
	if (n)
		tacit_fault_warn(reading->faults, reading->path,
			table->head.line,
			"nothing, if that is meant so; else: --map "
			"\"COLUMN=KEY\"",
			n > 1 ? "columns %.300s are none of this sheet and are "
				"left out"
			      : "column %.300s is none of this sheet and is "
				"left out",
			tacit_buf_cstr(left));
}

static void judge_headings(
	struct sheet_reading *reading, struct sheet_table *table)
{
	struct tacit_buf left = { 0 };
	size_t count = 0;
	size_t i;

	for (i = 0; i < table->head.count; i++) {
		const char *cell = table->head.cells[i];
		const int column = tacit_heading_column(
			&tacit_sheet_headings, table->header.layout, cell);

		if (!*cell || find_map(reading, cell))
			continue;
		if (column < 0) {
			if (judge_unknown(reading, table, i))
				tacit_buf_printf(&left, "%s%zu (%.60s)",
					count++ ? ", " : "", i + 1, cell);
		} else if (table->header.at[column] != i) {
			judge_twice(reading, table, i);
		}
	}
	tell_columns_left(reading, table, &left, count);
	tacit_buf_clear(&left);
}

static void want(struct sheet_reading *reading, struct sheet_table *table,
	enum tacit_sheet_column column)
{
	if (*column_of(table, column) != SIZE_MAX)
		return;
	tacit_fault_add(reading->faults, reading->path, table->head.line,
		column == TACIT_SHEET_STATE
			? "name the state with --state, or say which column "
			  "it is with --map \"COLUMN=state\""
			: "tacit form NOTE makes a sheet with every column; "
			  "--map \"COLUMN=text\" says which one it is",
		"there is no column %s",
		tacit_sheet_heading(TACIT_SHEET_OURS, column, "en"));
}

static void judge_table(
	struct sheet_reading *reading, struct sheet_table *table)
{
	if (table->head_at && is_of_comments(reading, table) &&
		!is_own_form(table))
		tacit_fault_warn(reading->faults, reading->path,
			table->head.line, "nothing, if that is meant so",
			"the header of %s is in row %u", named(table),
			table->head.row);
	judge_headings(reading, table);
	reading->sheet->has_text =
		*column_of(table, TACIT_SHEET_TEXT) != SIZE_MAX;
	want(reading, table, TACIT_SHEET_TEXT);
	if (!reading->terms.state)
		want(reading, table, TACIT_SHEET_STATE);
}

bool tacit_sheet_columns(struct sheet_reading *reading)
{
	const size_t before = reading->faults->errors;
	size_t i;

	choose_tables(reading);
	for (i = 0; i < reading->list_count; i++)
		judge_table(reading, &reading->list[i]);
	if (reading->list_count)
		tell_tables_left(reading);
	else
		tacit_fault_add(reading->faults, reading->path, 0,
			"begin with a row that names the columns",
			"the sheet is empty");
	if (reading->list_count)
		reading->sheet->layout =
			(enum tacit_sheet_layout)reading->list[0].header.layout;
	tacit_cell_faults_tell(&reading->found, reading->faults);
	return reading->faults->errors == before;
}
