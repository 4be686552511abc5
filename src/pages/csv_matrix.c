#include "pages/pages.h"

#include <string.h>

#include <tacit/csv.h>
#include <tacit/language.h>
#include <tacit/words.h>

#include "pages/page_matrix.h"

#define SAY(english) tacit_tr(w->lang, english)

struct writing {
	const struct tacit_matrix *matrix;
	enum tacit_sheet_layout layout;
	const char *lang;
	struct tacit_arena arena; /* of one row */
	struct tacit_buf buf; /* of one cell */
	size_t texts; /* whole enclosures */
	enum tacit_sheet_column columns[TACIT_SHEET_COLUMNS];
	size_t count; /* of them */
	struct tacit_buf *out;
};

static const char *take_cell(struct writing *w)
{
	const char *text =
		tacit_arena_strdup(&w->arena, tacit_buf_cstr(&w->buf));

	tacit_buf_truncate(&w->buf, 0);
	return text;
}

/* "ID#ADDRESS; ..."; in the ISO sheet the address alone where it is clear. */
static const char *places_of(
	struct writing *w, const struct tacit_matrix_row *row)
{
	size_t count = 0;
	const struct tacit_value *places =
		tacit_document_list(row->doc, "place", &count);
	size_t i;

	if (w->layout == TACIT_SHEET_ISO && w->texts == 1 && row->place[0])
		return row->place;
	for (i = 0; i < count; i++)
		tacit_buf_printf(
			&w->buf, "%s%s", i ? "; " : "", places[i].text);
	return take_cell(w);
}

/* By their codes, which a sheet is read by. */
static const char *joint_of(
	struct writing *w, const struct tacit_matrix_row *row)
{
	size_t count = 0;
	const struct tacit_value *states =
		tacit_document_list(row->doc, "joint", &count);
	size_t i;

	for (i = 0; i < count; i++)
		tacit_buf_printf(
			&w->buf, "%s%s", i ? "; " : "", states[i].text);
	return take_cell(w);
}

/* "te", "te, objection" */
static const char *type_of(
	struct writing *w, const struct tacit_matrix_row *row)
{
	static const char *const pairs[][2] = { { "general", "ge" },
		{ "technical", "te" }, { "editorial", "ed" },
		{ "translation", "tr" } };
	const char *kind = tacit_kind_word(row->statement->kind);
	size_t i;

	for (i = 0; row->category && i < 4; i++) {
		if (!strcmp(row->category, pairs[i][0]))
			tacit_buf_adds(&w->buf, pairs[i][1]);
	}
	if (row->statement->kind != TACIT_KIND_COMMENT)
		tacit_buf_printf(&w->buf, "%s%s", w->buf.len ? ", " : "", kind);
	return take_cell(w);
}

static const char *outcome_of(
	struct writing *w, const struct tacit_matrix_row *row)
{
	const char *outcome = row->outcome ? SAY(row->outcome) : "";
	const char *reason;
	size_t i;

	for (i = 0; i < row->other_count; i++) {
		const char *other =
			tacit_document_get(row->others[i], "outcome");

		outcome = tacit_arena_printf(
			&w->arena, "%s; %s", outcome, SAY(other));
	}
	if (w->layout != TACIT_SHEET_ISO || !row->outcome)
		return outcome;
	tacit_matrix_reason(&w->buf, w->lang, row);
	reason = take_cell(w);
	return reason[0]
		? tacit_arena_printf(&w->arena, "%s. %s", outcome, reason)
		: outcome;
}

static const char *received_of(
	struct writing *w, const struct tacit_matrix_row *row)
{
	char stamp[TACIT_INSTANT_SIZE] = "";

	if (tacit_instant_is_set(row->statement->received))
		tacit_instant_format(row->statement->received, stamp);
	return tacit_arena_strdup(&w->arena, stamp);
}

static const char *standing_of(
	struct writing *w, const struct tacit_matrix_row *row)
{
	const char *undone = tacit_matrix_undone(w->lang, row);

	tacit_buf_adds(&w->buf, undone ? undone : SAY("stands"));
	if (undone && row->undone != TACIT_UNDONE_IN_ERROR && row->undone_by)
		tacit_buf_printf(&w->buf, " %s", row->undone_by);
	if (row->claimed)
		tacit_buf_printf(
			&w->buf, "; %s %s", row->claimed, row->claimed_by);
	if (row->is_after_close) {
		tacit_buf_printf(
			&w->buf, "; %s (", SAY("received after the close"));
		tacit_language_duration(&w->buf, w->lang, row->after_s);
		tacit_buf_adds(&w->buf, ")");
	}
	return take_cell(w);
}

static const char *cell_of(struct writing *w,
	const struct tacit_matrix_row *row, enum tacit_sheet_column column)
{
	switch (column) {
	case TACIT_SHEET_NUMBER:
		return tacit_arena_printf(&w->arena, "%zu", row->number);
	case TACIT_SHEET_STATE:
		/* the bodies of that sheet are known by their codes */
		return w->layout == TACIT_SHEET_ISO ? row->statement->state
						    : row->state;
	case TACIT_SHEET_JOINT:
		return joint_of(w, row);
	case TACIT_SHEET_PLACE:
		return places_of(w, row);
	case TACIT_SHEET_KIND:
		return SAY(tacit_kind_word(row->statement->kind));
	case TACIT_SHEET_CATEGORY:
		if (w->layout == TACIT_SHEET_ISO)
			return type_of(w, row);
		return row->category ? SAY(row->category) : "";
	case TACIT_SHEET_TEXT:
		return tacit_arena_strndup(
			&w->arena, row->text.data, row->text.len);
	case TACIT_SHEET_PROPOSED:
		return tacit_arena_strndup(
			&w->arena, row->proposed.data, row->proposed.len);
	case TACIT_SHEET_REFERENCE:
		return row->reference;
	case TACIT_SHEET_RECEIVED:
		return received_of(w, row);
	case TACIT_SHEET_OUTCOME:
		return outcome_of(w, row);
	case TACIT_SHEET_REASON:
		tacit_matrix_reason(&w->buf, w->lang, row);
		return take_cell(w);
	case TACIT_SHEET_STANDING:
		return standing_of(w, row);
	case TACIT_SHEET_ID:
		return row->statement->id;
	case TACIT_SHEET_LINE:
	case TACIT_SHEET_PARAGRAPH:
	case TACIT_SHEET_COLUMNS:
		break;
	}
	return "";
}

/* A table has no sentences above it: a row each, in the column of texts. */
static void write_altered(struct writing *w)
{
	const struct tacit_record *record = &w->matrix->record;
	const char *cells[TACIT_SHEET_COLUMNS];
	size_t i;
	size_t k;

	for (i = 0; i < record->altered_count; i++) {
		const struct tacit_altered *altered = &record->altered[i];

		for (k = 0; k < w->count; k++)
			cells[k] = w->columns[k] == TACIT_SHEET_TEXT
				? tacit_arena_printf(&w->arena,
					  SAY("altered since it was recorded: "
					      "%s"),
					  altered->commit ? altered->commit
							  : altered->path)
				: w->columns[k] == TACIT_SHEET_ID
				? altered->document
				: "";
		tacit_csv_write(w->out, cells, w->count);
		tacit_arena_clear(&w->arena);
	}
}

static bool write_row(void *ctx, const struct tacit_matrix_row *row)
{
	struct writing *w = ctx;
	const char *cells[TACIT_SHEET_COLUMNS];
	size_t k;

	for (k = 0; k < w->count; k++)
		cells[k] = cell_of(w, row, w->columns[k]);
	tacit_csv_write(w->out, cells, w->count);
	tacit_arena_clear(&w->arena);
	return tacit_buf_drain(w->out);
}

void tacit_csv_matrix(struct tacit_matrix *matrix,
	enum tacit_sheet_layout layout, const char *lang, struct tacit_buf *out)
{
	/* what takes the sheet back reads these two languages */
	struct writing w = { .matrix = matrix,
		.layout = layout,
		.lang = lang && !strcmp(lang, "ru") &&
				layout == TACIT_SHEET_OURS
			? "ru"
			: "en",
		.texts = matrix->group_count - 1,
		.out = out };
	const char *headings[TACIT_SHEET_COLUMNS];
	size_t i;

	tacit_buf_adds(out, TACIT_CSV_MARK);
	for (i = 0; i < TACIT_SHEET_COLUMNS; i++) {
		enum tacit_sheet_column column = (enum tacit_sheet_column)i;
		const char *heading =
			tacit_sheet_heading(layout, column, w.lang);

		if (!*heading)
			continue;
		w.columns[w.count] = column;
		headings[w.count++] = heading;
	}
	tacit_csv_write(out, headings, w.count);
	write_altered(&w);
	tacit_matrix_each(matrix, write_row, &w);
	tacit_buf_clear(&w.buf);
}
