/* book_form: the blank sheet for comments as a book for an office program. */
#include "pages/pages.h"

#include "pages/book_sheet.h"
#include "pages/form_words.h"
#include "pages/say.h"

#define SAY(english) tacit_tr(form->lang, english)

enum { BLANK_ROWS = 100, NO_LIST = 99 };

struct book_form {
	const struct tacit_form *form;
	struct tacit_page page; /* that texts live in */
	struct tacit_book book;
	struct sheet_columns columns;
	unsigned lists[TACIT_SHEET_COLUMNS]; /* what can be chosen there */
};

/* --- what can be chosen ------------------------------------------------------ */

static unsigned list_words(struct book_form *b, const struct form_word *words)
{
	unsigned list = tacit_book_list(&b->book);

	for (; words->word; words++)
		tacit_book_word(&b->book, tacit_tr(b->form->lang, words->word));
	return list;
}

/* A text as a whole, and then each of its passages. */
static unsigned list_places(struct book_form *b)
{
	const struct tacit_form *form = b->form;
	unsigned list = tacit_book_list(&b->book);
	size_t i;
	size_t k;

	for (i = 0; i < form->text_count; i++) {
		tacit_book_word(&b->book, form->texts[i].place);
		for (k = 0; k < form->texts[i].count; k++)
			tacit_book_word(
				&b->book, form->texts[i].passages[k].place);
	}
	return list;
}

static void add_lists(struct book_form *b)
{
	const struct tacit_form *form = b->form;
	size_t i;

	for (i = 0; i < TACIT_SHEET_COLUMNS; i++)
		b->lists[i] = NO_LIST;
	if (form->text_count)
		b->lists[TACIT_SHEET_PLACE] = list_places(b);
	b->lists[TACIT_SHEET_KIND] = list_words(b, tacit_form_kinds);
	b->lists[TACIT_SHEET_CATEGORY] =
		list_words(b, tacit_form_categories(b->columns.layout));
	if (!form->state && form->state_count) {
		b->lists[TACIT_SHEET_STATE] = tacit_book_list(&b->book);
		for (i = 0; i < form->state_count; i++)
			tacit_book_word(&b->book, form->states[i]);
	}
}

static void add_choices(struct book_form *b, unsigned first)
{
	const struct tacit_form *form = b->form;
	size_t i;

	for (i = 0; i < b->columns.count; i++) {
		enum tacit_sheet_column column = b->columns.list[i];
		const char *says = tacit_form_column(b->columns.layout, column);

		if (b->lists[column] == NO_LIST)
			continue;
		tacit_book_choose(&b->book,
			&(struct tacit_book_choice){ .column = (unsigned)i,
				.first = first,
				.last = first + BLANK_ROWS - 1,
				.list = b->lists[column],
				.is_strict = column == TACIT_SHEET_KIND ||
					column == TACIT_SHEET_STATE,
				.says = SAY(says) });
	}
}

/* --- the sheets ---------------------------------------------------------------- */

static void add_blank_rows(struct book_form *b)
{
	size_t row;
	size_t i;

	for (row = 1; row <= BLANK_ROWS; row++) {
		tacit_book_row(&b->book, 0);
		for (i = 0; i < b->columns.count; i++) {
			enum tacit_sheet_column column = b->columns.list[i];
			const char *text = tacit_form_cell(&b->page, b->form,
				b->columns.layout, column, row);
			bool is_theirs = column == TACIT_SHEET_OUTCOME;

			tacit_book_cell(&b->book,
				column == TACIT_SHEET_NUMBER ? "number"
					: *text || is_theirs ? "given"
							     : "fill",
				text);
		}
	}
}

/* All of them on the width of a page of A4, in a size that is read. */
static void add_columns(struct book_form *b)
{
	size_t i;

	for (i = 0; i < b->columns.count; i++) {
		const unsigned width = tacit_sheet_width(b->columns.list[i]);

		tacit_book_column(&b->book, width > 10 ? width * 4 / 5 : width);
	}
}

static void add_comments_sheet(struct book_form *b)
{
	const struct tacit_form *form = b->form;
	struct form_fact facts[FORM_FACTS_MAX];
	size_t count = tacit_form_facts(&b->page, form, facts);
	size_t i;

	tacit_book_sheet(&b->book, SAY("Comments"),
		TACIT_BOOK_LANDSCAPE | TACIT_BOOK_LOCKED);
	add_columns(b);
	tacit_book_foot(&b->book, b->page.title);
	tacit_book_line(&b->book, "title", b->page.title);
	if (form->subject)
		tacit_book_line(&b->book, "strong", form->subject);
	tacit_book_sample(&b->book, form->lang, &form->record);
	for (i = 0; i < count; i++)
		tacit_book_fact(&b->book, facts[i].label, facts[i].text);
	tacit_book_line(&b->book, "text", "");
	tacit_book_headings(&b->book, &b->columns);
	i = b->book.rows;
	add_blank_rows(b);
	add_choices(b, (unsigned)i);
}

static void add_text(struct book_form *b, const struct tacit_form_text *text)
{
	const char *notice = tacit_form_notice(&b->page, text);
	size_t i;

	tacit_book_line(&b->book, "group",
		tacit_page_say(&b->page, "%s (%s)", text->title, text->place));
	if (notice)
		tacit_book_line(&b->book, "quiet", notice);
	for (i = 0; i < text->count; i++) {
		const struct tacit_form_passage *passage = &text->passages[i];

		tacit_book_row(&b->book,
			tacit_book_lines(&b->book, 1, 2, passage->text));
		tacit_book_cell(&b->book, "given", passage->place);
		tacit_book_cell(&b->book,
			passage->is_heading ? "group" : "given", passage->text);
	}
}

static void add_texts_sheet(struct book_form *b)
{
	const struct tacit_form *form = b->form;
	size_t i;

	tacit_book_sheet(&b->book, SAY("Texts"), TACIT_BOOK_LOCKED);
	tacit_book_column(&b->book, 24);
	tacit_book_column(&b->book, 100);
	tacit_book_foot(&b->book, b->page.title);
	tacit_book_row(&b->book, 0);
	tacit_book_cell(&b->book, "head", SAY("Address"));
	tacit_book_cell(&b->book, "head", SAY("Words as circulated"));
	tacit_book_freeze(&b->book);
	for (i = 0; i < form->text_count; i++)
		add_text(b, &form->texts[i]);
}

/* As high as what stands in it: an office program does not always look. */
static void add_meaning(
	struct book_form *b, const char *word, const char *means)
{
	tacit_book_row(&b->book, tacit_book_lines(&b->book, 1, 2, means));
	tacit_book_cell(&b->book, "given", word);
	tacit_book_cell(&b->book, "given", means);
}

static void add_form_meanings(
	struct book_form *b, const struct form_word *words)
{
	for (; words->word; words++)
		add_meaning(b, tacit_tr(b->form->lang, words->word),
			tacit_tr(b->form->lang, words->means));
}

static void add_legend_sheet(struct book_form *b)
{
	const struct tacit_form *form = b->form;
	size_t i;

	tacit_book_sheet(&b->book, SAY("Legend"), TACIT_BOOK_LOCKED);
	tacit_book_column(&b->book, 28);
	tacit_book_column(&b->book, 90);
	tacit_book_line(&b->book, "group", SAY("Columns"));
	for (i = 0; i < b->columns.count; i++) {
		enum tacit_sheet_column column = b->columns.list[i];
		const char *says = tacit_form_column(b->columns.layout, column);

		if (*says)
			add_meaning(b,
				tacit_sheet_heading(
					b->columns.layout, column, form->lang),
				SAY(says));
	}
	tacit_book_line(&b->book, "group", SAY("Kinds"));
	add_form_meanings(b, tacit_form_kinds);
	tacit_book_line(&b->book, "group", SAY("Categories"));
	add_form_meanings(b, tacit_form_categories(b->columns.layout));
}

void tacit_book_form(const struct tacit_form *form,
	enum tacit_sheet_layout layout, struct tacit_buf *out)
{
	struct book_form b = { .form = form,
		.page.lang = form->lang,
		.page.zone = form->record.zone,
		.columns = { .layout = layout, .lang = form->lang } };

	b.columns.count = tacit_sheet_asked(layout, b.columns.list);
	b.page.title = tacit_form_title(&b.page, form);
	tacit_book_begin(&b.book, out, b.page.title, form->lang);
	add_lists(&b);
	add_comments_sheet(&b);
	add_texts_sheet(&b);
	add_legend_sheet(&b);
	tacit_page_clear(&b.page);
}
