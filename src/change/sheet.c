#include "change/sheet.h"

#include <stdio.h>
#include <string.h>

#include "change/sheet_parts.h"

/* After as many, the sheet is another one than was thought. */
enum { FAULTS_MAX = 50 };

/* Told once: what a column of the ISO sheet is not taken for. */
static void tell_left_out(
	struct sheet_reading *reading, const struct tacit_csv_row *row)
{
	static const struct {
		enum tacit_sheet_column column;
		const char *remedy;
		const char *what;
	} rows[] = {
		{ TACIT_SHEET_LINE, "name the passage in Clause/Subclause",
			"line numbers are no places and are left out" },
		{ TACIT_SHEET_OUTCOME, "record them with: tacit answer",
			"what became of a comment is not read from a sheet" },
	};
	size_t i;

	reading->row = row;
	for (i = 0; i < 2; i++) {
		if (!*tacit_sheet_cell(reading, rows[i].column))
			continue;
		tacit_fault_warn(reading->faults, reading->path, row->line,
			rows[i].remedy, "%s", rows[i].what);
		/* said once is enough */
		reading->columns.at[rows[i].column] = SIZE_MAX;
	}
}

static bool read_row(struct sheet_reading *reading, size_t i,
	struct tacit_comment *out, bool *is_blank, struct tacit_err *err)
{
	size_t k;

	tacit_arena_clear(&reading->arena);
	reading->row = &reading->sheet->csv.rows[i];
	for (k = 0; k < reading->sheet->csv.columns; k++)
		tacit_spool_pass(
			&reading->sheet->spool, strlen(reading->row->cells[k]));
	return tacit_sheet_row(reading, out, is_blank, err);
}

/* Every row once, for its faults; those that are blank go. */
static bool read_rows(struct sheet_reading *reading, struct tacit_err *err)
{
	struct tacit_csv *csv = &reading->sheet->csv;
	size_t before = reading->faults->errors;
	size_t kept = 0;
	size_t i;

	for (i = 0; i < csv->count; i++) {
		struct tacit_comment said;
		bool is_blank = false;

		if (!read_row(reading, i, &said, &is_blank, err))
			return false;
		if (is_blank)
			continue;
		tell_left_out(reading, &csv->rows[i]);
		csv->rows[kept++] = csv->rows[i];
		if (reading->faults->errors - before < FAULTS_MAX)
			continue;
		tacit_fault_add(reading->faults, reading->path, 0,
			"correct these first",
			"there are %d faults; the rows after row %u were not "
			"read",
			FAULTS_MAX, csv->rows[i].row);
		break;
	}
	csv->count = kept;
	if (!kept && reading->faults->errors == before)
		tacit_fault_add(reading->faults, reading->path, 0,
			"fill in a row", "the sheet has no comment in it");
	return true;
}

/* What the sheet keeps of a row: its cells, without outer blanks. */
static struct tacit_csv_row keep_csv_row(
	struct tacit_sheet *sheet, const struct tacit_csv_row *from, size_t n)
{
	struct tacit_csv_row row = *from;
	size_t i;

	row.cells = tacit_arena_array(&sheet->arena, n, sizeof(*row.cells));
	for (i = 0; i < n; i++) {
		struct tacit_str cell =
			tacit_str_trim(tacit_str_of(from->cells[i]));

		row.cells[i] = cell.len
			? tacit_spool_keep(&sheet->spool, cell).data
			: "";
	}
	return row;
}

static bool read_csv(struct tacit_sheet *sheet, const char *path,
	struct tacit_str text, struct tacit_faults *faults)
{
	struct tacit_arena arena = { 0 };
	struct tacit_csv csv = { 0 };
	bool ok = tacit_csv_read(&arena, path, text, &csv, faults);
	size_t i;

	sheet->csv = csv;
	sheet->csv.rows = tacit_arena_array(
		&sheet->arena, csv.count + 1, sizeof(*csv.rows));
	/* of these nothing is cut: faults name them */
	sheet->csv.header.cells = tacit_arena_array(&sheet->arena,
		csv.columns + 1, sizeof(*sheet->csv.header.cells));
	for (i = 0; i < csv.columns; i++)
		sheet->csv.header.cells[i] =
			tacit_arena_strdup(&sheet->arena, csv.header.cells[i]);
	for (i = 0; i < csv.count; i++)
		sheet->csv.rows[i] =
			keep_csv_row(sheet, &csv.rows[i], csv.columns);
	tacit_arena_clear(&arena);
	return ok;
}

bool tacit_sheet_read(struct tacit_register *reg, const char *path,
	struct tacit_str text, const struct tacit_sheet_terms *terms,
	struct tacit_sheet *out, struct tacit_faults *faults,
	struct tacit_err *err)
{
	struct sheet_reading *reading;
	size_t before = faults->errors;

	*out = (struct tacit_sheet){ .spool.folder =
					     tacit_register_folder(reg) };
	reading = tacit_arena_alloc(&out->arena, sizeof(*reading));
	*reading = (struct sheet_reading){ .reg = reg,
		.path = path,
		.terms = *terms,
		.sheet = out,
		.faults = faults };
	out->reading = reading;
	if (!tacit_facts_call_alone(
		    reg, &out->arena, terms->note, &reading->call, err))
		return false;
	reading->places = (struct tacit_places){
		.reg = reg, .arena = &out->arena, .call = &reading->call
	};
	if (read_csv(out, path, text, faults) && tacit_sheet_columns(reading) &&
		!read_rows(reading, err))
		return false;
	return faults->errors == before || tacit_faults_fail(faults, err);
}

/* Again: what was right when the sheet was read may have changed since. */
static bool read_comment(
	void *ctx, size_t i, struct tacit_comment *out, struct tacit_err *err)
{
	struct sheet_reading *reading = ctx;
	struct tacit_faults faults = { 0 };
	bool is_blank = false;
	bool ok;

	reading->faults = &faults;
	ok = read_row(reading, i, out, &is_blank, err) &&
		(!faults.errors || tacit_faults_fail(&faults, err));
	tacit_faults_clear(&faults);
	reading->faults = NULL;
	return ok;
}

struct tacit_comment_source tacit_sheet_comments(struct tacit_sheet *sheet)
{
	return (struct tacit_comment_source){ sheet->csv.count, read_comment,
		sheet->reading };
}

void tacit_sheet_clear(struct tacit_sheet *sheet)
{
	if (!sheet)
		return;
	if (sheet->reading)
		tacit_arena_clear(&sheet->reading->arena);
	tacit_spool_clear(&sheet->spool);
	tacit_arena_clear(&sheet->arena);
	*sheet = (struct tacit_sheet){ 0 };
}

/* --- the blank one ----------------------------------------------------------- */

static bool is_asked(
	enum tacit_sheet_layout layout, enum tacit_sheet_column column)
{
	/* the ISO sheet has its last column, for the secretariat */
	return layout == TACIT_SHEET_ISO || column < TACIT_SHEET_OUTCOME;
}

void tacit_sheet_form(struct tacit_buf *out, enum tacit_sheet_layout layout,
	const char *lang, const char *state, size_t rows)
{
	const char *cells[TACIT_SHEET_COLUMNS];
	enum tacit_sheet_column columns[TACIT_SHEET_COLUMNS];
	size_t count = 0;
	size_t i;
	size_t k;

	tacit_buf_adds(out, TACIT_CSV_MARK);
	for (i = 0; i < TACIT_SHEET_COLUMNS; i++) {
		const char *heading = tacit_sheet_heading(
			layout, (enum tacit_sheet_column)i, lang);

		if (!*heading || !is_asked(layout, (enum tacit_sheet_column)i))
			continue;
		columns[count] = (enum tacit_sheet_column)i;
		cells[count++] = heading;
	}
	tacit_csv_write(out, cells, count);
	for (i = 1; i <= rows; i++) {
		char number[24];

		(void)snprintf(number, sizeof(number), "%zu", i);
		for (k = 0; k < count; k++) {
			cells[k] = "";
			if (columns[k] == TACIT_SHEET_NUMBER)
				cells[k] = number;
			else if (columns[k] == TACIT_SHEET_STATE && state)
				cells[k] = state;
		}
		tacit_csv_write(out, cells, count);
	}
}
