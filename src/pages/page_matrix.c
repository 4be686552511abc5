#include "pages/page_matrix.h"

#include "pages/say.h"
#include "pages/say_about.h"
#include "pages/say_positions.h"
#include "render/cell.h"
#include "report/receipt_told.h"

#define SAY(english) tacit_tr(page->lang, english)

enum column {
	COLUMN_NUMBER,
	COLUMN_STATE,
	COLUMN_PLACE,
	COLUMN_KIND,
	COLUMN_CATEGORY,
	COLUMN_TEXT,
	COLUMN_PROPOSED,
	COLUMN_OUTCOME,
	COLUMN_REASON,
	COLUMN_RECEIVED,
	COLUMN_COUNT /* those that no row says anything in are left out */
};

void tacit_matrix_reason(struct tacit_buf *out,
	const struct tacit_document *body, const char *lang,
	const struct tacit_matrix_row *row)
{
	struct tacit_arena arena = { 0 };
	const char *because = tacit_cell_plain(&arena, row->because);

	if (row->reason || because[0] || row->suggested) {
		tacit_matrix_by_whom(out, body, lang, row);
		tacit_buf_addc(out, ':');
	}
	if (row->reason)
		tacit_buf_printf(
			out, " %s.", tacit_own_word(body, lang, row->reason));
	if (because[0])
		tacit_buf_printf(out, " %s", because);
	if (row->suggested)
		tacit_buf_printf(out,
			tacit_tr(lang, " Suggested area (an opinion): %s."),
			row->suggested);
	if (row->source)
		tacit_buf_printf(
			out, "%s(%s)", out->len ? " " : "", row->source);
	tacit_arena_clear(&arena);
}

const char *tacit_matrix_undone(
	const char *lang, const struct tacit_matrix_row *row)
{
	switch (row->undone) {
	case TACIT_UNDONE_NOT:
		break;
	case TACIT_UNDONE_WITHDRAWN:
		return row->undone_by ? tacit_tr(lang, "withdrawn by")
				      : tacit_tr(lang, "withdrawn");
	case TACIT_UNDONE_SUPERSEDED:
		return row->undone_by ? tacit_tr(lang, "superseded by")
				      : tacit_tr(lang, "superseded");
	case TACIT_UNDONE_CANCELLED: /* a call's note, never a comment */
	case TACIT_UNDONE_IN_ERROR:
		return tacit_tr(lang, "entered in error");
	}
	return NULL;
}

static void put_received(struct tacit_page *page, struct tacit_inline *to,
	const struct tacit_matrix_row *row)
{
	struct tacit_instant received = row->statement->received;
	const char *undone = tacit_matrix_undone(page->lang, row);

	tacit_run_plain(to,
		row->statement->is_day ? tacit_say_day_of(page, received)
			: tacit_instant_is_set(received)
			? tacit_say_moment(page, received)
			: SAY("not recorded"));
	if (row->statement->receipt)
		tacit_run_plainf(to, "\n%s",
			tacit_receipt_told(&page->arena, page->lang,
				row->statement->receipt, row->statement->state,
				received));
	if (row->statement->is_beyond_scope) {
		tacit_run_plain(to, "\n");
		tacit_run_strong(to, SAY("outside the scope of the call"));
	}
	if (row->is_after_close) {
		tacit_run_plain(to, "\n");
		tacit_run_strong(to, SAY("received after the close"));
		tacit_run_plainf(
			to, " (%s)", tacit_say_after(page, row->after_s));
	} else if (row->is_after_other_close) {
		tacit_run_plain(to, "\n");
		tacit_run_plainf(to,
			SAY("by the other reading of the deadline after the "
			    "close (%s)"),
			tacit_say_after(page, row->after_other_s));
	}
	if (undone) {
		tacit_run_plain(to, "\n");
		tacit_run_strong(to, undone);
	}
	if (undone && row->undone_by) {
		tacit_run_plain(to, " ");
		tacit_run_code(to, row->undone_by);
	}
	if (row->claimed) {
		tacit_run_plainf(to, "\n%s ", row->claimed);
		tacit_run_code(to, row->claimed_by);
	}
}

/* --- rows ---------------------------------------------------------------- */

static const char *number_of(struct tacit_page *page, size_t number)
{
	struct tacit_buf text = { 0 };

	tacit_language_number(&text, page->lang, number);
	return tacit_page_keep(page, &text);
}

static const char *reason_of(
	struct tacit_page *page, const struct tacit_matrix_row *row)
{
	struct tacit_buf text = { 0 };

	tacit_matrix_reason(&text, page->own, page->lang, row);
	return tacit_page_keep(page, &text);
}

static void put_outcomes(struct tacit_page *page, struct tacit_inline *to,
	const struct tacit_matrix_row *from)
{
	size_t i;

	tacit_run_strong(to, SAY(from->outcome));
	for (i = 0; i < from->other_count; i++) {
		const char *other =
			tacit_document_get(from->others[i], "outcome");

		tacit_run_plain(to, "\n");
		tacit_run_strong(to, SAY(other));
	}
	if (from->other_count) {
		tacit_run_plain(to, "\n");
		tacit_run_quiet(to, SAY("neither replaces the other"));
	}
}

/* One row after the other. */
struct giving {
	const struct tacit_matrix *matrix;
	const struct tacit_page *page; /* that they are for */
	struct tacit_page one; /* of one */
	size_t group; /* of the row before */
	tacit_row_fn *fn;
	void *ctx;
};

static bool has_column(const struct tacit_matrix *matrix, enum column column)
{
	return column == COLUMN_PLACE	    ? matrix->has_places
		: column == COLUMN_CATEGORY ? matrix->has_categories
		: column == COLUMN_PROPOSED ? matrix->has_proposed
		: column == COLUMN_REASON   ? matrix->has_reasons
					    : true;
}

/* What is in all columns, in those that there are. */
static void keep_columns(
	const struct tacit_matrix *matrix, struct tacit_row *row)
{
	size_t count = 0;
	size_t i;

	for (i = 0; i < COLUMN_COUNT; i++) {
		if (has_column(matrix, (enum column)i))
			row->cells[count++] = row->cells[i];
	}
	row->count = count;
}

static void fill_cells(struct tacit_page *page, struct tacit_cell *cells,
	const struct tacit_matrix_row *from, bool is_public)
{
	const char *const texts[COLUMN_COUNT] = {
		[COLUMN_NUMBER] = number_of(page, from->number),
		[COLUMN_STATE] = from->state,
		[COLUMN_PLACE] = from->place,
		[COLUMN_KIND] = SAY(tacit_kind_word(from->statement->kind)),
		[COLUMN_CATEGORY] = from->category ? SAY(from->category) : "",
		[COLUMN_TEXT] = tacit_cell_plain(&page->arena, from->text),
		[COLUMN_PROPOSED] =
			tacit_cell_plain(&page->arena, from->proposed),
		[COLUMN_REASON] = reason_of(page, from),
	};
	size_t i;

	for (i = 0; i < COLUMN_COUNT; i++)
		tacit_run_plain(&cells[i].text, texts[i]);
	cells[COLUMN_NUMBER].is_number = true;
	tacit_say_about_state(
		page, &cells[COLUMN_STATE].text, from->statement->state);
	if (from->joint)
		tacit_run_plainf(&cells[COLUMN_STATE].text,
			SAY("\nalso in the name of %s"), from->joint);
	tacit_run_plain(&cells[COLUMN_STATE].text, "\n");
	tacit_run_code(&cells[COLUMN_STATE].text, from->id);
	if (from->outcome)
		put_outcomes(page, &cells[COLUMN_OUTCOME].text, from);
	else if (!is_public && from->undone == TACIT_UNDONE_NOT &&
		from->is_awaited)
		tacit_run_quiet(
			&cells[COLUMN_OUTCOME].text, SAY("not recorded"));
	put_received(page, &cells[COLUMN_RECEIVED].text, from);
}

static bool put_comment(void *ctx, const struct tacit_matrix_row *from)
{
	struct giving *giving = ctx;
	const struct tacit_matrix *matrix = giving->matrix;
	struct tacit_page *page = &giving->one;
	struct tacit_row *row;
	bool goes_on;

	page->lang = giving->page->lang;
	page->zone = giving->page->zone;
	page->own = giving->page->own;
	row = tacit_page_row(
		tacit_page_block(page, TACIT_BLOCK_TABLE), COLUMN_COUNT);
	fill_cells(page, row->cells, from, matrix->is_public);
	row->anchor = from->doc->path;
	keep_columns(matrix, row);
	if (from->group != giving->group)
		row->group = from->group ? matrix->groups[from->group].title
					 : SAY("On the texts as a whole");
	giving->group = from->group;
	goes_on = giving->fn(giving->ctx, row);
	tacit_page_clear(page);
	return goes_on;
}

struct rows {
	struct tacit_matrix *matrix;
	const struct tacit_page *page;
};

static void give_comments(void *ctx, tacit_row_fn *fn, void *fn_ctx)
{
	const struct rows *rows = ctx;
	struct giving giving = { .matrix = rows->matrix,
		.page = rows->page,
		.group = SIZE_MAX,
		.fn = fn,
		.ctx = fn_ctx };

	tacit_matrix_each(rows->matrix, put_comment, &giving);
}

static void add_matrix_table(
	struct tacit_page *page, struct tacit_matrix *matrix)
{
	const char *const labels[COLUMN_COUNT] = { SAY("No."), SAY("State"),
		SAY("Place"), SAY("Kind"), SAY("Category"), SAY("Text"),
		SAY("Proposed text"), SAY("Outcome"), SAY("Reason"),
		SAY("Received") };
	struct tacit_block *table =
		tacit_page_table(page, labels, COLUMN_COUNT);
	struct rows *rows = tacit_arena_alloc(&page->arena, sizeof(*rows));

	*rows = (struct rows){ matrix, page };
	table->head.cells[COLUMN_NUMBER].is_number = true;
	keep_columns(matrix, &table->head);
	table->from = (struct tacit_rows){
		.give = give_comments, .ctx = rows, .is_grouped = true
	};
}

/* --- the page ----------------------------------------------------------------------------- */

const char *tacit_matrix_title(
	struct tacit_page *page, const struct tacit_matrix *matrix)
{
	return tacit_page_say(page, SAY("%s, %s: compilation of comments"),
		matrix->number, tacit_say_day(page, matrix->date));
}

static const char *counts_of(
	struct tacit_page *page, const struct tacit_matrix *matrix)
{
	return tacit_page_say(page,
		SAY("%llu recorded; of them %llu stand, %llu with a "
		    "disposition; %llu received after the close"),
		(unsigned long long)matrix->recorded,
		(unsigned long long)matrix->standing,
		(unsigned long long)matrix->answered,
		(unsigned long long)matrix->after_close);
}

size_t tacit_matrix_facts(struct tacit_page *page,
	const struct tacit_matrix *matrix,
	struct form_fact out[MATRIX_FACTS_MAX])
{
	size_t count = 0;

	out[count++] = (struct form_fact){ SAY("Body"), matrix->body };
	out[count++] = (struct form_fact){ SAY("Distribution"),
		matrix->is_public
			? SAY("public: only what is for the public is shown")
			: SAY("members") };
	if (matrix->undone)
		out[count++] =
			(struct form_fact){ matrix->is_undone ? SAY("Call")
							      : SAY("Note"),
				matrix->undone };
	if (tacit_instant_is_set(matrix->closes))
		out[count++] = (struct form_fact){ SAY("Deadline"),
			tacit_say_close(page, matrix->closes, &matrix->clock) };
	if (!matrix->is_public)
		out[count++] = (struct form_fact){ SAY("Comments"),
			counts_of(page, matrix) };
	return count;
}

/* "Test State E, objection, RT/10, xae-...": what comes back here. */
static void add_put_off(struct tacit_page *page, struct tacit_block *facts,
	const struct tacit_matrix *matrix)
{
	const char *label = SAY("Put off to it earlier");
	size_t i;

	for (i = 0; i < matrix->put_off_count; i++) {
		const struct tacit_matrix_put_off *one = &matrix->put_off[i];
		struct tacit_inline *to = tacit_page_fact_text(facts, label);

		tacit_run_plainf(to, "%s, %s, %s, ", one->state, SAY(one->kind),
			one->note);
		tacit_run_code(to, one->printed);
		tacit_run_about(to, one->path);
		label = NULL;
	}
}

static void add_matrix_facts(
	struct tacit_page *page, const struct tacit_matrix *matrix)
{
	struct tacit_block *facts = tacit_page_facts(page);

	if (matrix->undone)
		tacit_page_fact(facts,
			matrix->is_undone ? SAY("Call") : SAY("Note"),
			matrix->undone);
	tacit_say_followings(facts, &matrix->followings);
	if (tacit_instant_is_set(matrix->closes))
		tacit_page_fact(facts, SAY("Deadline"),
			tacit_say_close(page, matrix->closes, &matrix->clock));
	/* what is not for the public may be as many again */
	if (matrix->is_public)
		return;
	tacit_page_fact(facts, SAY("Comments"), counts_of(page, matrix));
	add_put_off(page, facts, matrix);
	if (!matrix->is_undone)
		tacit_say_standing_against(page, facts, &matrix->positions);
}

void tacit_page_matrix(struct tacit_page *page, struct tacit_matrix *matrix)
{
	page->title = tacit_matrix_title(page, matrix);
	tacit_say_subject(page, matrix->subject);
	tacit_say_record(page, &matrix->record);
	tacit_say_altered(page, &matrix->record);
	add_matrix_facts(page, matrix);
	if (matrix->row_count)
		add_matrix_table(page, matrix);
	else
		tacit_page_paragraph(page,
			matrix->is_public
				? SAY("No comment on this call is public.")
				: SAY("No comment on this call is recorded."));
	tacit_say_foot(page, &matrix->record);
}
