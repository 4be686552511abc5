#include "pages/matrix_cells.h"

#include <string.h>

#include <tacit/language.h>
#include <tacit/words.h>

#include "pages/page_matrix.h"
#include "render/cell.h"

#define SAY(english) tacit_tr(w->lang, english)

struct writing {
	const struct tacit_matrix *matrix;
	const struct sheet_columns *columns;
	enum tacit_sheet_layout layout;
	const char *lang;
	struct tacit_arena arena; /* of one row */
	struct tacit_buf buf; /* of one cell */
	size_t texts; /* whole enclosures */
	tacit_cells_fn *fn;
	void *ctx;
};

static const char *take_cell(struct writing *w)
{
	const char *text =
		tacit_arena_strdup(&w->arena, tacit_buf_cstr(&w->buf));

	tacit_buf_truncate(&w->buf, 0);
	return text;
}

/* All values of a key: "A; B". */
static const char *values_of(
	struct writing *w, const struct tacit_document *doc, const char *key)
{
	size_t count = 0;
	const struct tacit_value *values =
		doc ? tacit_document_list(doc, key, &count) : NULL;
	size_t i;

	for (i = 0; i < count; i++)
		tacit_buf_printf(
			&w->buf, "%s%s", i ? "; " : "", values[i].text);
	return take_cell(w);
}

/* "ID#ADDRESS; ..."; in the ISO sheet the address alone where it is clear. */
static const char *places_of(
	struct writing *w, const struct tacit_matrix_row *row)
{
	if (w->layout == TACIT_SHEET_ISO && w->texts == 1 && row->place[0])
		return row->place;
	return values_of(w, row->doc, "place");
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
	const char *undone = tacit_matrix_undone(w->lang, row);
	const char *reason;
	size_t i;

	/* that sheet has no other column to say so */
	if (w->layout == TACIT_SHEET_ISO && undone)
		return row->undone_by ? tacit_arena_printf(&w->arena, "%s %s",
						undone, row->undone_by)
				      : undone;
	for (i = 0; i < row->other_count; i++) {
		const char *other =
			tacit_document_get(row->others[i], "outcome");

		outcome = tacit_arena_printf(
			&w->arena, "%s; %s", outcome, SAY(other));
	}
	if (w->layout != TACIT_SHEET_ISO || !row->outcome)
		return outcome;
	tacit_matrix_reason(&w->buf, w->matrix->record.body, w->lang, row);
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

/* "According to the Coordinator (Türkiye)", before every reason. */
static const char *by_whom(
	struct writing *w, const struct tacit_matrix_row *row)
{
	if (!row->disposition)
		return "";
	tacit_matrix_by_whom(&w->buf, w->matrix->record.body, w->lang, row);
	if (row->source)
		tacit_buf_printf(&w->buf, " (%s)", row->source);
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
		/* by their codes, which a sheet is read by */
		return values_of(w, row->doc, "joint");
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
		return row->reason ? SAY(row->reason) : "";
	case TACIT_SHEET_BY:
		return by_whom(w, row);
	case TACIT_SHEET_EXPLANATION:
		return tacit_cell_plain(&w->arena, row->because);
	case TACIT_SHEET_SUGGESTED:
		return row->suggested ? row->suggested : "";
	case TACIT_SHEET_APPLIED:
		return values_of(w, row->disposition, "applied");
	case TACIT_SHEET_PASSAGE:
		return row->passage ? row->passage : "";
	case TACIT_SHEET_STANDING:
		return standing_of(w, row);
	case TACIT_SHEET_ID:
		return row->statement->id;
	case TACIT_SHEET_LINE:
	case TACIT_SHEET_PARAGRAPH:
	case TACIT_SHEET_DETAIL:
	case TACIT_SHEET_EXISTING:
	case TACIT_SHEET_COLUMNS:
		break;
	}
	return "";
}

/* A table has no sentences above it: a row each, in the column of texts. */
static bool give_altered(struct writing *w)
{
	const struct tacit_record *record = &w->matrix->record;
	const char *cells[TACIT_SHEET_COLUMNS];
	bool goes_on = true;
	size_t i;
	size_t k;

	for (i = 0; goes_on && i < record->altered_count; i++) {
		const struct tacit_altered *altered = &record->altered[i];

		for (k = 0; k < w->columns->count; k++)
			cells[k] = w->columns->list[k] == TACIT_SHEET_TEXT
				? tacit_arena_printf(&w->arena,
					  SAY("altered since it was recorded: "
					      "%s"),
					  altered->commit ? altered->commit
							  : altered->path)
				: w->columns->list[k] == TACIT_SHEET_ID
				? altered->document
				: "";
		goes_on = w->fn(w->ctx, cells, NULL);
		tacit_arena_clear(&w->arena);
	}
	return goes_on;
}

static bool give_cells(void *ctx, const struct tacit_matrix_row *row)
{
	struct writing *w = ctx;
	const char *cells[TACIT_SHEET_COLUMNS];
	bool goes_on;
	size_t k;

	for (k = 0; k < w->columns->count; k++)
		cells[k] = cell_of(w, row, w->columns->list[k]);
	goes_on = w->fn(w->ctx, cells, row);
	tacit_arena_clear(&w->arena);
	return goes_on;
}

struct sheet_columns tacit_matrix_columns(
	enum tacit_sheet_layout layout, const char *lang)
{
	struct sheet_columns columns = { .layout = layout,
		.lang = layout == TACIT_SHEET_OURS && lang ? lang : "en" };

	columns.count = tacit_sheet_told(layout, columns.list);
	return columns;
}

void tacit_matrix_cells(struct tacit_matrix *matrix,
	const struct sheet_columns *columns, tacit_cells_fn *fn, void *ctx)
{
	struct writing w = { .matrix = matrix,
		.columns = columns,
		.layout = columns->layout,
		.lang = columns->lang,
		.texts = matrix->group_count - 1,
		.fn = fn,
		.ctx = ctx };

	if (give_altered(&w))
		tacit_matrix_each(matrix, give_cells, &w);
	tacit_buf_clear(&w.buf);
}
