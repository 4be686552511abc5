#include "pages/book_sheet.h"

#include <tacit/words.h>

#include "pages/say.h"

unsigned tacit_sheet_width(enum tacit_sheet_column column)
{
	static const unsigned char widths[TACIT_SHEET_COLUMNS] = {
		[TACIT_SHEET_NUMBER] = 7,
		[TACIT_SHEET_STATE] = 16,
		[TACIT_SHEET_JOINT] = 14,
		[TACIT_SHEET_LINE] = 8,
		[TACIT_SHEET_PLACE] = 20,
		[TACIT_SHEET_PARAGRAPH] = 14,
		[TACIT_SHEET_KIND] = 15,
		[TACIT_SHEET_CATEGORY] = 13,
		[TACIT_SHEET_TEXT] = 50,
		[TACIT_SHEET_PROPOSED] = 40,
		[TACIT_SHEET_REFERENCE] = 18,
		[TACIT_SHEET_RECEIVED] = 19,
		[TACIT_SHEET_OUTCOME] = 20,
		[TACIT_SHEET_REASON] = 18,
		[TACIT_SHEET_STANDING] = 16,
		[TACIT_SHEET_ID] = 22,
		[TACIT_SHEET_PASSAGE] = 36,
		[TACIT_SHEET_BY] = 20,
		[TACIT_SHEET_EXPLANATION] = 32,
		[TACIT_SHEET_SUGGESTED] = 16,
		[TACIT_SHEET_APPLIED] = 16,
	};

	return widths[column];
}

const unsigned *tacit_sheet_widths(
	struct tacit_page *page, const struct sheet_columns *columns)
{
	unsigned *widths = tacit_arena_array(
		&page->arena, columns->count + 1, sizeof(*widths));
	size_t i;

	for (i = 0; i < columns->count; i++)
		widths[i] = tacit_sheet_width(columns->list[i]);
	return widths;
}

void tacit_book_columns(
	struct tacit_book *book, const struct sheet_columns *columns)
{
	size_t i;

	for (i = 0; i < columns->count; i++)
		tacit_book_column(book, tacit_sheet_width(columns->list[i]));
}

void tacit_book_headings(
	struct tacit_book *book, const struct sheet_columns *columns)
{
	size_t i;

	tacit_book_row(book, 0);
	for (i = 0; i < columns->count; i++)
		tacit_book_cell(book, "head",
			tacit_sheet_heading(columns->layout, columns->list[i],
				columns->lang));
	tacit_book_freeze(book);
}

void tacit_book_fact(
	struct tacit_book *book, const char *label, const char *text)
{
	enum { LABEL_COLUMNS = 2 };

	tacit_book_row(book,
		tacit_book_lines(book, LABEL_COLUMNS, book->columns, text));
	tacit_book_across(book, LABEL_COLUMNS, "label", label);
	tacit_book_across(book, book->columns - LABEL_COLUMNS, "text", text);
}

unsigned tacit_book_words(struct tacit_book *book, const char *lang,
	const char *const *words, size_t count)
{
	unsigned list = tacit_book_list(book);
	size_t i;

	for (i = 0; i < count; i++)
		tacit_book_word(book, tacit_tr(lang, words[i]));
	return list;
}

size_t tacit_book_column_of(
	const struct sheet_columns *columns, enum tacit_sheet_column column)
{
	size_t i = 0;

	while (i < columns->count && columns->list[i] != column)
		i++;
	return i < columns->count ? i : SIZE_MAX;
}

void tacit_book_sample(struct tacit_book *book, const char *lang,
	const struct tacit_record *record)
{
	struct tacit_page page = { .lang = lang };

	tacit_say_record(&page, record);
	if (page.sample)
		tacit_book_line(book, "strong", page.sample);
	tacit_page_clear(&page);
}
