#include "pages/page_matrix.h"

#include <string.h>

#include <tacit/language.h>
#include <tacit/words.h>

#include "render/cell.h"

#define SAY(english) tacit_tr(p->lang, english)

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
	COLUMN_COUNT
};

struct matrix_page {
	struct tacit_page *page;
	const struct tacit_matrix *matrix;
	const char *lang;
	struct tacit_buf buf; /* for one cell at a time */
	bool is_there[COLUMN_COUNT]; /* columns of nothing are left out */
	size_t at[COLUMN_COUNT];
	size_t columns;
};

/* --- cells ----------------------------------------------------------------------------- */

/* A run of a text that lives as long as the page. Ten cells a row, ten
 * thousand rows: without a look at a format, and most of them have one. */
static void put(struct matrix_page *p, struct tacit_inline *to,
	enum tacit_run_style style, const char *text)
{
	if (!text || !text[0])
		return;
	if (!to->cap) {
		to->runs =
			tacit_arena_alloc(&p->page->arena, sizeof(*to->runs));
		to->cap = 1;
	}
	to->runs = tacit_arena_grow(&p->page->arena, to->runs, &to->cap,
		to->count + 1, sizeof(*to->runs));
	to->runs[to->count++] = (struct tacit_run){ style, text };
}

/* What stands in the buffer, which is empty again. */
static const char *take(struct matrix_page *p)
{
	const char *text = tacit_arena_strndup(
		&p->page->arena, tacit_buf_cstr(&p->buf), p->buf.len);

	tacit_buf_truncate(&p->buf, 0);
	return text;
}

void tacit_matrix_reason(struct tacit_buf *out, const char *lang,
	const struct tacit_matrix_row *row)
{
	struct tacit_arena arena = { 0 };
	const char *because = tacit_cell_plain(&arena, row->because);

	if (row->reason || because[0] || row->suggested) {
		if (!row->by)
			tacit_buf_adds(out,
				tacit_tr(
					lang, "According to the Secretariat:"));
		else if (row->is_by_co_coordinator)
			tacit_buf_printf(out,
				tacit_tr(lang,
					"According to the Co-coordinator "
					"(%s):"),
				row->by);
		else
			tacit_buf_printf(out,
				tacit_tr(lang,
					"According to the Coordinator (%s):"),
				row->by);
	}
	if (row->reason)
		tacit_buf_printf(out, " %s.", tacit_tr(lang, row->reason));
	if (because[0])
		tacit_buf_printf(out, " %s", because);
	if (row->suggested)
		tacit_buf_printf(out,
			tacit_tr(lang, " Suggested area (an opinion): %s."),
			row->suggested);
	tacit_arena_clear(&arena);
}

static const char *undone_words(
	const struct matrix_page *p, const struct tacit_matrix_row *row)
{
	switch (row->undone) {
	case TACIT_UNDONE_NOT:
		break;
	case TACIT_UNDONE_WITHDRAWN:
		return row->undone_by ? SAY("withdrawn by") : SAY("withdrawn");
	case TACIT_UNDONE_SUPERSEDED:
		return row->undone_by ? SAY("superseded by")
				      : SAY("superseded");
	case TACIT_UNDONE_IN_ERROR:
		return SAY("entered in error");
	}
	return NULL;
}

/* How long after, in words; what came in its very second says so. */
static const char *after_words(struct matrix_page *p, int64_t seconds)
{
	if (seconds)
		tacit_language_duration(&p->buf, p->lang, seconds);
	else
		tacit_language_after_close(&p->buf, p->lang, seconds);
	return take(p);
}

static void put_received(struct matrix_page *p, struct tacit_inline *to,
	const struct tacit_matrix_row *row)
{
	struct tacit_instant received = row->statement->received;
	const char *undone = undone_words(p, row);

	tacit_language_utc(&p->buf, p->lang, received);
	put(p, to, TACIT_RUN_PLAIN,
		tacit_instant_is_set(received) ? take(p) : SAY("not recorded"));
	if (row->is_after_close) {
		put(p, to, TACIT_RUN_PLAIN, "\n");
		put(p, to, TACIT_RUN_STRONG, SAY("received after the close"));
		tacit_page_text(p->page, to, TACIT_RUN_PLAIN, " (%s)",
			after_words(p, row->after_s));
	} else if (row->is_after_other_close) {
		put(p, to, TACIT_RUN_PLAIN, "\n");
		tacit_page_text(p->page, to, TACIT_RUN_PLAIN,
			SAY("by the other reading of the deadline after the "
			    "close (%s)"),
			after_words(p, row->after_other_s));
	}
	if (!undone)
		return;
	put(p, to, TACIT_RUN_PLAIN, "\n");
	put(p, to, TACIT_RUN_STRONG, undone);
	if (!row->undone_by)
		return;
	put(p, to, TACIT_RUN_PLAIN, " ");
	put(p, to, TACIT_RUN_CODE, row->undone_by);
}

/* --- rows -------------------------------------------------------------------------------- */

static struct tacit_inline *cell(
	struct matrix_page *p, struct tacit_row *row, enum column column)
{
	return &row->cells[p->at[column]].text;
}

static void add_row(struct matrix_page *p, struct tacit_block *table,
	const struct tacit_matrix_row *from)
{
	struct tacit_arena *arena = &p->page->arena;
	struct tacit_row *row = tacit_page_row(p->page, table, p->columns);

	row->cells[p->at[COLUMN_NUMBER]].is_number = true;
	tacit_language_number(&p->buf, p->lang, from->number);
	put(p, cell(p, row, COLUMN_NUMBER), TACIT_RUN_PLAIN, take(p));
	put(p, cell(p, row, COLUMN_STATE), TACIT_RUN_PLAIN, from->state);
	put(p, cell(p, row, COLUMN_STATE), TACIT_RUN_PLAIN, "\n");
	put(p, cell(p, row, COLUMN_STATE), TACIT_RUN_CODE, from->id);
	put(p, cell(p, row, COLUMN_KIND), TACIT_RUN_PLAIN,
		SAY(tacit_kind_word(from->statement->kind)));
	put(p, cell(p, row, COLUMN_TEXT), TACIT_RUN_PLAIN,
		tacit_cell_plain(arena, from->text));
	if (p->is_there[COLUMN_PLACE])
		put(p, cell(p, row, COLUMN_PLACE), TACIT_RUN_PLAIN,
			from->place);
	if (p->is_there[COLUMN_CATEGORY] && from->category)
		put(p, cell(p, row, COLUMN_CATEGORY), TACIT_RUN_PLAIN,
			SAY(from->category));
	if (p->is_there[COLUMN_PROPOSED])
		put(p, cell(p, row, COLUMN_PROPOSED), TACIT_RUN_PLAIN,
			tacit_cell_plain(arena, from->proposed));
	if (from->outcome)
		put(p, cell(p, row, COLUMN_OUTCOME), TACIT_RUN_STRONG,
			SAY(from->outcome));
	else if (!p->matrix->is_public && from->undone == TACIT_UNDONE_NOT &&
		from->is_awaited)
		put(p, cell(p, row, COLUMN_OUTCOME), TACIT_RUN_QUIET,
			SAY("not recorded"));
	if (p->is_there[COLUMN_REASON]) {
		tacit_matrix_reason(&p->buf, p->lang, from);
		put(p, cell(p, row, COLUMN_REASON), TACIT_RUN_PLAIN, take(p));
	}
	put_received(p, cell(p, row, COLUMN_RECEIVED), from);
}

static void find_columns(struct matrix_page *p)
{
	static const enum column always[] = { COLUMN_NUMBER, COLUMN_STATE,
		COLUMN_KIND, COLUMN_TEXT, COLUMN_OUTCOME, COLUMN_RECEIVED };
	size_t i;

	for (i = 0; i < TACIT_COUNT(always); i++)
		p->is_there[always[i]] = true;
	for (i = 0; i < p->matrix->row_count; i++) {
		const struct tacit_matrix_row *row = &p->matrix->rows[i];

		p->is_there[COLUMN_PLACE] |= row->place[0] != '\0';
		p->is_there[COLUMN_CATEGORY] |= row->category != NULL;
		p->is_there[COLUMN_PROPOSED] |= row->proposed.len > 0;
		p->is_there[COLUMN_REASON] |=
			row->reason || row->because.len || row->suggested;
	}
	for (i = 0; i < COLUMN_COUNT; i++) {
		if (p->is_there[i])
			p->at[i] = p->columns++;
	}
}

static void add_table(struct matrix_page *p)
{
	const char *const labels[COLUMN_COUNT] = { SAY("No."), SAY("State"),
		SAY("Place"), SAY("Kind"), SAY("Category"), SAY("Text"),
		SAY("Proposed text"), SAY("Outcome"), SAY("Reason"),
		SAY("Received") };
	const struct tacit_matrix *matrix = p->matrix;
	const char *head[COLUMN_COUNT];
	struct tacit_block *table;
	size_t group = SIZE_MAX;
	size_t i;

	find_columns(p);
	for (i = 0; i < COLUMN_COUNT; i++) {
		if (p->is_there[i])
			head[p->at[i]] = labels[i];
	}
	table = tacit_page_block(p->page, TACIT_BLOCK_TABLE);
	tacit_page_head(p->page, table, head, p->columns);
	for (i = 0; i < matrix->row_count; i++) {
		const struct tacit_matrix_row *row = &matrix->rows[i];

		add_row(p, table, row);
		if (row->group != group)
			table->rows[i]->group = row->group
				? matrix->groups[row->group].title
				: SAY("On the texts as a whole");
		group = row->group;
	}
}

/* --- the page ----------------------------------------------------------------------------- */

static void add_facts(struct matrix_page *p)
{
	const struct tacit_matrix *matrix = p->matrix;
	struct tacit_block *facts =
		tacit_page_block(p->page, TACIT_BLOCK_FACTS);

	if (tacit_instant_is_set(matrix->closes)) {
		tacit_language_close(&p->buf, p->lang, matrix->closes,
			matrix->offset_s, matrix->city);
		tacit_page_fact(p->page, facts, SAY("Deadline"), "%s", take(p));
	}
	/* what is not for the public may be as many again */
	if (matrix->is_public)
		return;
	tacit_page_fact(p->page, facts, SAY("Comments"),
		SAY("%llu recorded; of them %llu stand, %llu with a "
		    "disposition; %llu received after the close"),
		(unsigned long long)matrix->row_count,
		(unsigned long long)matrix->standing,
		(unsigned long long)matrix->answered,
		(unsigned long long)matrix->after_close);
}

void tacit_page_matrix(
	struct tacit_page *page, const struct tacit_matrix *matrix)
{
	struct matrix_page one = {
		.page = page, .matrix = matrix, .lang = page->lang
	};
	struct matrix_page *p = &one;
	const char **subject =
		tacit_arena_array(&page->arena, 1, sizeof(*subject));
	char stamp[TACIT_INSTANT_SIZE];

	tacit_language_date(&p->buf, p->lang, TACIT_DATE_PLAIN, matrix->date);
	page->title = tacit_arena_printf(&page->arena,
		SAY("%s, %s: comments received"), matrix->number, take(p));
	subject[0] = matrix->subject;
	page->subtitle = subject;
	page->subtitle_count = matrix->subject ? 1 : 0;
	page->is_exercise = matrix->record.is_exercise;
	add_facts(p);
	if (matrix->is_public)
		tacit_page_paragraph(page, "%s",
			SAY("Only what is for the public is shown."));
	if (matrix->row_count)
		add_table(p);
	else
		tacit_page_paragraph(page, "%s",
			matrix->is_public
				? SAY("No comment on this call is public.")
				: SAY("No comment on this call is recorded."));
	tacit_instant_format(matrix->record.now, stamp);
	page->foot = tacit_arena_printf(&page->arena,
		SAY("Record %.7s, %s. \"Not recorded\" means not in this "
		    "register; it is no statement about any Member State."),
		matrix->record.commit, stamp);
	tacit_buf_clear(&p->buf);
}
