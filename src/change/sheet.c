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

static bool read_rows(struct sheet_reading *reading, struct tacit_err *err)
{
	struct tacit_sheet *sheet = reading->sheet;
	size_t before = reading->faults->errors;
	size_t i;

	sheet->comments = tacit_arena_array(
		&sheet->arena, sheet->csv.count + 1, sizeof(*sheet->comments));
	for (i = 0; i < sheet->csv.count; i++) {
		bool is_blank = false;

		reading->row = &sheet->csv.rows[i];
		if (!tacit_sheet_row(reading, &sheet->comments[sheet->count],
			    &is_blank, err))
			return false;
		if (is_blank)
			continue;
		tell_left_out(reading, &sheet->csv.rows[i]);
		sheet->count++;
		if (reading->faults->errors - before < FAULTS_MAX)
			continue;
		tacit_fault_add(reading->faults, reading->path, 0,
			"correct these first",
			"there are %d faults; the rows after row %u were not "
			"read",
			FAULTS_MAX, reading->row->row);
		break;
	}
	if (!sheet->count && reading->faults->errors == before)
		tacit_fault_add(reading->faults, reading->path, 0,
			"fill in a row", "the sheet has no comment in it");
	return true;
}

bool tacit_sheet_read(struct tacit_register *reg, const char *path,
	struct tacit_str text, const struct tacit_sheet_terms *terms,
	struct tacit_sheet *out, struct tacit_faults *faults,
	struct tacit_err *err)
{
	struct sheet_reading reading = { .reg = reg,
		.path = path,
		.terms = terms,
		.sheet = out,
		.faults = faults };
	size_t before = faults->errors;

	*out = (struct tacit_sheet){ 0 };
	if (!tacit_facts_call_alone(
		    reg, &out->arena, terms->note, &reading.call, err))
		return false;
	reading.places = (struct tacit_places){
		.reg = reg, .arena = &out->arena, .call = &reading.call
	};
	if (tacit_csv_read(&out->arena, path, text, &out->csv, faults) &&
		tacit_sheet_columns(&reading) && !read_rows(&reading, err))
		return false;
	return faults->errors == before || tacit_faults_fail(faults, err);
}

void tacit_sheet_clear(struct tacit_sheet *sheet)
{
	if (!sheet)
		return;
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
