/* One row of a sheet: what its cells together say of a comment. */
#include "change/sheet_parts.h"

#include <string.h>

#include <tacit/buf.h>

#include "facts/wording.h"

static const char *or_null(const char *text)
{
	return *text ? text : NULL;
}

/* --- what ---------------------------------------------------------------------------- */

static void quote(struct tacit_buf *out, const char *text)
{
	struct tacit_str rest = tacit_str_of(text);
	struct tacit_str line;

	while (tacit_str_line(&rest, &line))
		tacit_buf_printf(out, line.len ? "> %.*s\n" : ">%.*s\n",
			(int)line.len, line.data);
	if (out->len)
		tacit_buf_addc(out, '\n');
}

/* What forms say of a place in words, or repeat of the text, stands before what
 * the state says of it. */
static const char *whole_text(
	struct sheet_reading *reading, const char *where, const char *text)
{
	const char *detail = tacit_sheet_typed(reading, TACIT_SHEET_DETAIL);
	const char *existing = tacit_sheet_cell(reading, TACIT_SHEET_EXISTING);
	struct tacit_buf body = { 0 };

	if (!where && !*detail && !*existing)
		return text;
	quote(&body, existing);
	if (where || *detail)
		tacit_buf_printf(&body, "(%s%s%s)\n\n", where ? where : "",
			where && *detail ? ", " : "", detail);
	tacit_buf_adds(&body, text);
	return tacit_buf_keep(&body, &reading->arena).data;
}

static void read_body(struct sheet_reading *reading, const char *where,
	struct tacit_comment *out)
{
	const char *text = tacit_sheet_cell(reading, TACIT_SHEET_TEXT);
	const char *proposed = tacit_sheet_cell(reading, TACIT_SHEET_PROPOSED);
	/* a kind that there is not is one fault, and enough */
	const char *kind = tacit_sheet_cell(reading, TACIT_SHEET_KIND);

	if (!*text && !*proposed &&
		(out->kind ? tacit_kind_needs_words(out->kind) : !*kind))
		tacit_sheet_fault(reading, TACIT_SHEET_TEXT,
			"write what the state says", "there is no text");
	out->body = tacit_wording_join(
		&reading->arena, whole_text(reading, where, text), proposed);
}

/* --- whether ------------------------------------------------------------------------- */

static bool says_any(struct sheet_reading *reading,
	const enum tacit_sheet_column *columns, size_t count)
{
	size_t i;

	for (i = 0; i < count; i++) {
		if (*tacit_sheet_cell(reading, columns[i]))
			return true;
	}
	return false;
}

/* Below a form its footnotes stand, and a legend: in what would be the column
 * of states. */
static void tell_legend(struct sheet_reading *reading)
{
	const char *typed = tacit_sheet_typed(reading, TACIT_SHEET_STATE);
	const char *code = NULL;

	if (*typed &&
		!tacit_resolve_state(
			reading->reg, &reading->arena, typed, &code, NULL))
		tacit_sheet_warn(reading, TACIT_SHEET_STATE,
			"nothing, if it is a footnote or a legend",
			"the row has no comment in it, and is left out");
}

/* A row of a form that nobody filled in: of one that names the passages, with
 * the place alone. */
static bool is_blank_row(struct sheet_reading *reading)
{
	static const enum tacit_sheet_column said[] = { TACIT_SHEET_KIND,
		TACIT_SHEET_CATEGORY, TACIT_SHEET_TEXT, TACIT_SHEET_PROPOSED,
		TACIT_SHEET_REFERENCE, TACIT_SHEET_DETAIL };
	static const enum tacit_sheet_column places[] = { TACIT_SHEET_PLACE,
		TACIT_SHEET_PARAGRAPH };

	if (says_any(reading, said, TACIT_COUNT(said)))
		return false;
	if (!says_any(reading, places, TACIT_COUNT(places)))
		tell_legend(reading);
	else if (*tacit_sheet_cell(reading, TACIT_SHEET_STATE))
		return false;
	return true;
}

/* Of a long table the headings are repeated, on each page. */
static bool is_head(struct sheet_reading *reading)
{
	const struct tacit_table_row *head = &reading->at->head;
	const size_t at = reading->at->header.at[TACIT_SHEET_TEXT];

	return at < reading->row.count && at < head->count &&
		!strcmp(reading->row.cells[at], head->cells[at]) &&
		!strcmp(reading->row.cells[0], head->cells[0]);
}

/* In a text a comma that nobody quoted cuts a cell in two. */
static void judge_length(struct sheet_reading *reading)
{
	const struct tacit_table_row *row = &reading->row;
	const struct tacit_cell_at at = { .table = reading->at->table,
		.row = row->row,
		.line = row->line,
		.column = reading->at->head.count };
	const bool is_text = reading->at->table->is_text;

	if (row->count <= reading->at->head.count)
		return;
	if (is_text)
		tacit_cell_fault(&reading->found, &at,
			"remove the cell, or quote the one that contains a "
			"delimiter",
			"the row has more cells than the header");
	else
		tacit_cell_warn(&reading->found, &at,
			"nothing, if that is meant so",
			"a cell without a heading is left out");
}

/* Rows are read twice: first for their faults. */
static void count_known(struct sheet_reading *reading)
{
	if (reading->faults)
		reading->sheet->known++;
}

bool tacit_sheet_row(struct sheet_reading *reading, struct tacit_comment *out,
	bool *is_blank, struct tacit_err *err)
{
	const char *where = NULL;

	*out = (struct tacit_comment){ .note = reading->terms.note,
		.via = reading->terms.via ? reading->terms.via : "sheet",
		.reported_in = reading->terms.reported_in,
		.claimed = reading->terms.claimed,
		.source = reading->terms.source,
		.lang = reading->terms.lang };
	*is_blank = is_head(reading) || is_blank_row(reading);
	if (*is_blank)
		return true;
	out->origin.path = reading->path;
	out->origin.line = reading->row.line;
	out->origin.row = reading->row.row;
	judge_length(reading);
	if (!tacit_sheet_is_recorded(reading, is_blank, err))
		return false;
	if (*is_blank) {
		count_known(reading);
		return true;
	}
	tacit_sheet_states(reading, out);
	tacit_sheet_words(reading, out);
	tacit_sheet_received(reading, out);
	out->reference =
		or_null(tacit_sheet_cell(reading, TACIT_SHEET_REFERENCE));
	if (!tacit_sheet_places(reading, out, &where, err))
		return false;
	read_body(reading, where, out);
	if (!tacit_sheet_is_known(reading, out, is_blank, err))
		return false;
	if (*is_blank)
		count_known(reading);
	return true;
}
