/* book_matrix: a matrix as a book, for the coordinator to fill in answers. */
#include "pages/matrix_cells.h"
#include "pages/page_matrix.h"
#include "pages/say.h"
#include "rules/answer_words.h"

#define SAY(english) tacit_tr(page->lang, english)

enum { NO_LIST = 99 };

struct book_matrix {
	const struct tacit_matrix *matrix;
	struct tacit_page page; /* that texts live in */
	struct tacit_book book;
	struct sheet_columns columns;
	unsigned lists[TACIT_SHEET_COLUMNS];
};

/* --- the rows ------------------------------------------------------------- */

/* Is it to be filled in: an answer to what wants one and has none yet. */
static bool is_open_cell(
	const struct tacit_matrix_row *row, enum tacit_sheet_column column)
{
	return row && !row->disposition && row->is_awaited &&
		row->undone == TACIT_UNDONE_NOT &&
		(column == TACIT_SHEET_OUTCOME ||
			column == TACIT_SHEET_REASON ||
			column == TACIT_SHEET_EXPLANATION ||
			column == TACIT_SHEET_SUGGESTED ||
			column == TACIT_SHEET_APPLIED);
}

static bool put_book_row(
	void *ctx, const char *const *cells, const struct tacit_matrix_row *row)
{
	struct book_matrix *b = ctx;
	unsigned lines = 1;
	size_t i;

	for (i = 0; i < b->columns.count; i++) {
		unsigned here = tacit_book_lines(
			&b->book, (unsigned)i, (unsigned)i + 1, cells[i]);

		lines = here > lines ? here : lines;
	}
	tacit_book_row(&b->book, lines);
	for (i = 0; i < b->columns.count; i++)
		tacit_book_cell(&b->book,
			is_open_cell(row, b->columns.list[i]) ? "fill"
				: b->columns.list[i] == TACIT_SHEET_NUMBER
				? "number"
				: "given",
			cells[i]);
	return true;
}

/* --- what can be chosen ------------------------------------------------------ */

static void add_answer_lists(
	struct book_matrix *b, const char *const *areas, size_t area_count)
{
	size_t count = 0;
	const char *const *words;
	size_t i;

	for (i = 0; i < TACIT_SHEET_COLUMNS; i++)
		b->lists[i] = NO_LIST;
	words = tacit_answer_words("outcome", &count);
	b->lists[TACIT_SHEET_OUTCOME] =
		tacit_book_words(&b->book, b->columns.lang, words, count);
	words = tacit_answer_words("reason", &count);
	b->lists[TACIT_SHEET_REASON] =
		tacit_book_words(&b->book, b->columns.lang, words, count);
	if (area_count)
		b->lists[TACIT_SHEET_SUGGESTED] = tacit_book_words(
			&b->book, b->columns.lang, areas, area_count);
}

static void add_answer_choices(struct book_matrix *b, unsigned first)
{
	struct tacit_page *page = &b->page;
	size_t i;

	for (i = 0; i < b->columns.count && b->book.rows > first; i++) {
		enum tacit_sheet_column column = b->columns.list[i];

		if (b->lists[column] == NO_LIST)
			continue;
		tacit_book_choose(&b->book,
			&(struct tacit_book_choice){ .column = (unsigned)i,
				.first = first,
				.last = b->book.rows - 1,
				.list = b->lists[column],
				.is_strict = true,
				.says = column == TACIT_SHEET_SUGGESTED
					? SAY("An opinion where it may be "
					      "presented; it binds nobody.")
					: column == TACIT_SHEET_REASON
					? SAY("Needed where the comment is "
					      "not incorporated.")
					: SAY("What became of the comment.") });
	}
}

/* --- the sheet ------------------------------------------------------------------- */

static void add_matrix_head(struct book_matrix *b, const char *asked)
{
	struct tacit_page *page = &b->page;
	const struct tacit_matrix *matrix = b->matrix;
	struct form_fact facts[MATRIX_FACTS_MAX];
	size_t count = tacit_matrix_facts(page, matrix, facts);
	const char *why = tacit_page_why(page->lang, asked);
	size_t i;

	tacit_book_foot(&b->book, page->title);
	tacit_book_line(&b->book, "title", page->title);
	if (why)
		tacit_book_line(&b->book, "strong", why);
	if (matrix->subject)
		tacit_book_line(&b->book, "strong", matrix->subject);
	tacit_book_sample(&b->book, page->lang, &matrix->record);
	for (i = 0; i < count; i++)
		tacit_book_fact(&b->book, facts[i].label, facts[i].text);
	tacit_book_line(&b->book, "quiet", page->foot);
}

void tacit_book_matrix(struct tacit_matrix *matrix,
	const struct tacit_matrix_sheet *sheet, struct tacit_buf *out)
{
	struct book_matrix b = { .matrix = matrix,
		.page = { .lang = sheet->lang, .zone = matrix->record.zone },
		.columns = tacit_matrix_columns(sheet->layout, sheet->lang) };
	struct tacit_page *page = &b.page;
	unsigned first;

	page->title = tacit_matrix_title(page, matrix);
	tacit_say_foot(page, &matrix->record);
	tacit_book_begin(&b.book, out, page->title, page->lang);
	add_answer_lists(&b, sheet->areas, sheet->area_count);
	tacit_book_sheet(&b.book, SAY("Comments"),
		TACIT_BOOK_LANDSCAPE | TACIT_BOOK_LARGE | TACIT_BOOK_LOCKED);
	tacit_book_columns(&b.book, &b.columns);
	add_matrix_head(&b, sheet->asked);
	tacit_book_headings(&b.book, &b.columns);
	first = b.book.rows;
	tacit_matrix_cells(matrix, &b.columns, put_book_row, &b);
	add_answer_choices(&b, first);
	tacit_page_clear(page);
}
