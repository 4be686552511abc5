/* page_form: the form for comments as a page, to be written as a document. */
#include "pages/pages.h"

#include "pages/book_sheet.h"
#include "pages/form_words.h"
#include "pages/say.h"

#define SAY(english) tacit_tr(page->lang, english)

enum { PAGE_ROWS = 12, PLACES_MAX = 500 };

/* --- what can be chosen -------------------------------------------------------- */

static const struct tacit_choices *choices_of(struct tacit_page *page,
	const char **words, size_t count, bool is_free, const char *label)
{
	struct tacit_choices *choices =
		tacit_arena_alloc(&page->arena, sizeof(*choices));

	*choices = (struct tacit_choices){ words, count, is_free, label };
	return choices;
}

static const struct tacit_choices *choose_word(struct tacit_page *page,
	const struct form_word *words, bool is_free, const char *label)
{
	const char **list;
	size_t count = 0;
	size_t i;

	while (words[count].word)
		count++;
	list = tacit_arena_array(&page->arena, count + 1, sizeof(*list));
	for (i = 0; i < count; i++)
		list[i] = SAY(words[i].word);
	return choices_of(page, list, count, is_free, label);
}

/* A text as a whole, and then each of its passages; NULL: too many to look
 * through. */
static const struct tacit_choices *choose_place(struct tacit_page *page,
	const struct tacit_form *form, const char *label)
{
	const char **list;
	size_t count = 0;
	size_t i;
	size_t k;

	for (i = 0; i < form->text_count; i++)
		count += 1 + form->texts[i].count;
	if (!count || count > PLACES_MAX)
		return NULL;
	list = tacit_arena_array(&page->arena, count, sizeof(*list));
	count = 0;
	for (i = 0; i < form->text_count; i++) {
		list[count++] = form->texts[i].place;
		for (k = 0; k < form->texts[i].count; k++)
			list[count++] = form->texts[i].passages[k].place;
	}
	return choices_of(page, list, count, true, label);
}

static void find_choices(struct tacit_page *page, const struct tacit_form *form,
	const struct sheet_columns *columns,
	const struct tacit_choices **choices)
{
	size_t i;

	for (i = 0; i < columns->count; i++) {
		const enum tacit_sheet_column column = columns->list[i];
		const char *label = tacit_sheet_heading(
			columns->layout, column, form->lang);

		if (column == TACIT_SHEET_PLACE)
			choices[i] = choose_place(page, form, label);
		else if (column == TACIT_SHEET_KIND)
			choices[i] = choose_word(
				page, tacit_form_kinds, false, label);
		else if (column == TACIT_SHEET_CATEGORY)
			choices[i] = choose_word(page,
				tacit_form_categories(columns->layout), true,
				label);
	}
}

static void add_comments_table(struct tacit_page *page,
	const struct tacit_form *form, enum tacit_sheet_layout layout)
{
	struct sheet_columns columns = { .layout = layout, .lang = form->lang };
	const struct tacit_choices *choices[TACIT_SHEET_COLUMNS] = { 0 };
	const char *cells[TACIT_SHEET_COLUMNS];
	struct tacit_block *table;
	struct tacit_row *made;
	size_t row;
	size_t i;

	columns.count = tacit_sheet_asked(layout, columns.list);
	for (i = 0; i < columns.count; i++)
		cells[i] = tacit_sheet_heading(
			layout, columns.list[i], form->lang);
	find_choices(page, form, &columns, choices);
	table = tacit_page_table(page, cells, columns.count);
	table->widths = tacit_sheet_widths(page, &columns);
	for (row = 1; row <= PAGE_ROWS; row++) {
		for (i = 0; i < columns.count; i++)
			cells[i] = tacit_form_cell(
				page, form, layout, columns.list[i], row);
		made = tacit_page_cells(table, cells);
		for (i = 0; i < columns.count; i++)
			made->cells[i].choices = choices[i];
	}
}

static void add_form_text(
	struct tacit_page *page, const struct tacit_form_text *text)
{
	const char *const labels[] = { SAY("Address"),
		SAY("Words as circulated") };
	const char *notice = tacit_form_notice(page, text);
	struct tacit_block *table;
	size_t i;

	tacit_page_heading(page, 2,
		tacit_page_say(page, "%s (%s)", text->title, text->place));
	if (notice)
		tacit_page_paragraph(page, notice);
	table = tacit_page_table(page, labels, 2);
	for (i = 0; i < text->count; i++) {
		const struct tacit_form_passage *passage = &text->passages[i];
		struct tacit_row *row = tacit_page_row(table, 2);

		tacit_run_code(&row->cells[0].text, passage->place);
		if (passage->is_heading)
			tacit_run_strong(&row->cells[1].text, passage->text);
		else
			tacit_run_plain(&row->cells[1].text, passage->text);
	}
}

static void add_form_words(struct tacit_page *page, const char *label,
	const struct form_word *words)
{
	struct tacit_block *table = tacit_page_table(
		page, (const char *const[]){ label, SAY("Meaning") }, 2);

	for (; words->word; words++)
		(void)tacit_page_cells(table,
			(const char *const[]){
				SAY(words->word), SAY(words->means) });
}

static void add_form_legend(struct tacit_page *page,
	const struct tacit_form *form, enum tacit_sheet_layout layout)
{
	enum tacit_sheet_column columns[TACIT_SHEET_COLUMNS];
	size_t count = tacit_sheet_asked(layout, columns);
	struct tacit_block *table;
	size_t i;

	tacit_page_heading(page, 1, SAY("Legend"));
	table = tacit_page_table(page,
		(const char *const[]){ SAY("Column"), SAY("Meaning") }, 2);
	for (i = 0; i < count; i++) {
		const char *says = tacit_form_column(layout, columns[i]);

		if (*says)
			(void)tacit_page_cells(table,
				(const char *const[]){
					tacit_sheet_heading(
						layout, columns[i], form->lang),
					SAY(says) });
	}
	add_form_words(page, SAY("Kinds"), tacit_form_kinds);
	add_form_words(page, SAY("Categories"), tacit_form_categories(layout));
}

void tacit_page_form(struct tacit_page *page, const struct tacit_form *form,
	enum tacit_sheet_layout layout)
{
	struct form_fact said[FORM_FACTS_MAX];
	size_t count;
	struct tacit_block *facts;
	size_t i;

	page->lang = form->lang;
	tacit_say_record(page, &form->record);
	page->title = tacit_form_title(page, form);
	tacit_say_subject(page, form->subject);
	count = tacit_form_facts(page, form, said);
	facts = tacit_page_facts(page);
	for (i = 0; i < count; i++)
		tacit_page_fact(facts, said[i].label, said[i].text);
	tacit_page_heading(page, 1, SAY("Comments"));
	add_comments_table(page, form, layout);
	tacit_page_heading(page, 1, SAY("Texts"));
	for (i = 0; i < form->text_count; i++)
		add_form_text(page, &form->texts[i]);
	add_form_legend(page, form, layout);
}
