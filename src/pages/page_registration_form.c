/* page_registration_form: the blank form by which people register, in every
 * format that tacit registrations takes back. */
#include "pages/page_registrants.h"

#include <tacit/csv.h>

#include "pages/book_sheet.h"
#include "pages/form_words.h"
#include "pages/registrant_cells.h"
#include "pages/say.h"

#define SAY(english) tacit_tr(page->lang, english)

enum {
	COLUMNS = TACIT_REGISTRANT_FIELDS,
	CSV_ROWS = 10,
	PAGE_ROWS = 12,
	BOOK_ROWS = 100
};

/* --- what stands above the rows -------------------------------------------------- */

static size_t registration_facts(struct tacit_page *page,
	const struct tacit_registrants *all, struct form_fact *out)
{
	const struct tacit_registrations *event = &all->event;
	size_t count = 0;

	out[count++] = (struct form_fact){ SAY("Date"),
		tacit_say_range(page, event->starts, event->ends) };
	if (tacit_instant_is_set(event->closes))
		out[count++] = (struct form_fact){ SAY("Registration"),
			tacit_say_close(page, event->closes, &event->clock) };
	out[count++] = (struct form_fact){ SAY("To fill in"),
		SAY("One row for each person, with an address of its own. "
		    "Dates as 1985-03-21.") };
	out[count++] = (struct form_fact){ SAY("Personal data"),
		tacit_date_is_set(all->keep_until)
			? tacit_page_say(page,
				  SAY("Kept by the Secretariat alone, outside "
				      "the register, at most until %s."),
				  tacit_say_day(page, all->keep_until))
			: SAY("Kept by the Secretariat alone, outside the "
			      "register.") };
	return count;
}

static const char *form_title(
	struct tacit_page *page, const struct tacit_registrants *all)
{
	return tacit_page_say(
		page, SAY("%s: form of registration"), all->event.title);
}

/* --- a document ---------------------------------------------------------------- */

static const struct tacit_choices *choose_from(struct tacit_page *page,
	unsigned column, const char *const *words, size_t count, bool is_free)
{
	struct tacit_choices *choices =
		tacit_arena_alloc(&page->arena, sizeof(*choices));

	*choices = (struct tacit_choices){ words, count, is_free,
		tacit_registrant_label(page, column) };
	return choices;
}

static const char *const *two_words(
	struct tacit_page *page, const char *one, const char *other)
{
	const char **words = tacit_arena_array(&page->arena, 2, sizeof(*words));

	words[0] = SAY(one);
	words[1] = SAY(other);
	return words;
}

static void find_registrant_choices(struct tacit_page *page,
	const struct tacit_registrants *all,
	const struct tacit_choices **choices)
{
	choices[TACIT_REGISTRANT_GENDER] =
		choose_from(page, TACIT_REGISTRANT_GENDER,
			two_words(page, "female", "male"), 2, true);
	choices[TACIT_REGISTRANT_SPEAKS] =
		choose_from(page, TACIT_REGISTRANT_SPEAKS,
			two_words(page, "yes", "no"), 2, false);
	if (all->state_count)
		choices[TACIT_REGISTRANT_STATE] =
			choose_from(page, TACIT_REGISTRANT_STATE, all->states,
				all->state_count, true);
}

static void add_blank_table(
	struct tacit_page *page, const struct tacit_registrants *all)
{
	const struct tacit_choices *choices[COLUMNS] = { 0 };
	unsigned *widths =
		tacit_arena_array(&page->arena, COLUMNS, sizeof(*widths));
	const char *cells[COLUMNS];
	struct tacit_block *table;
	unsigned row;
	unsigned i;

	find_registrant_choices(page, all, choices);
	for (i = 0; i < COLUMNS; i++) {
		cells[i] = tacit_registrant_label(page, i);
		widths[i] = tacit_registrant_width(i);
	}
	table = tacit_page_table(page, cells, COLUMNS);
	table->widths = widths;
	for (i = 0; i < COLUMNS; i++)
		cells[i] = "";
	for (row = 1; row <= PAGE_ROWS; row++) {
		struct tacit_row *made;

		cells[0] = tacit_page_say(page, "%u", row);
		made = tacit_page_cells(table, cells);
		for (i = 1; i < COLUMNS; i++)
			made->cells[i].choices = choices[i];
	}
}

void tacit_page_registration_form(
	struct tacit_page *page, const struct tacit_registrants *all)
{
	struct form_fact said[FORM_FACTS_MAX];
	size_t count = registration_facts(page, all, said);
	struct tacit_block *facts;
	size_t i;

	page->title = form_title(page, all);
	tacit_say_record(page, &all->event.record);
	facts = tacit_page_facts(page);
	for (i = 0; i < count; i++)
		tacit_page_fact(facts, said[i].label, said[i].text);
	add_blank_table(page, all);
}

/* --- sheets ------------------------------------------------------------------------ */

void tacit_csv_registration_form(const char *lang, struct tacit_buf *out)
{
	struct tacit_page page = { .lang = lang };
	const char *cells[COLUMNS];
	unsigned row;
	unsigned i;

	tacit_buf_adds(out, TACIT_CSV_MARK);
	for (i = 0; i < COLUMNS; i++)
		cells[i] = tacit_registrant_label(&page, i);
	tacit_csv_write(out, cells, COLUMNS);
	for (i = 0; i < COLUMNS; i++)
		cells[i] = "";
	for (row = 1; row <= CSV_ROWS; row++) {
		cells[0] = tacit_page_say(&page, "%u", row);
		tacit_csv_write(out, cells, COLUMNS);
	}
	tacit_page_clear(&page);
}

static void add_book_choices(struct tacit_book *book, const unsigned *lists)
{
	unsigned i;

	for (i = 0; i < COLUMNS; i++)
		if (lists[i])
			tacit_book_choose(book,
				&(struct tacit_book_choice){ .column = i,
					.first = book->rows - BOOK_ROWS,
					.last = book->rows - 1,
					.list = lists[i] - 1,
					.is_strict =
						i == TACIT_REGISTRANT_SPEAKS,
					.says = "" });
}

/* The number of each list, from 1; 0: none. */
static void add_book_lists(struct tacit_page *page, struct tacit_book *book,
	const struct tacit_registrants *all, unsigned *lists)
{
	static const char *const genders[] = { "female", "male" };
	static const char *const answers[] = { "yes", "no" };

	lists[TACIT_REGISTRANT_GENDER] =
		tacit_book_words(book, page->lang, genders, 2) + 1;
	lists[TACIT_REGISTRANT_SPEAKS] =
		tacit_book_words(book, page->lang, answers, 2) + 1;
	if (all->state_count)
		lists[TACIT_REGISTRANT_STATE] =
			tacit_book_words(book, page->lang, all->states,
				all->state_count) +
			1;
}

static void add_blank_sheet(struct tacit_page *page, struct tacit_book *book,
	const struct tacit_registrants *all)
{
	struct form_fact said[FORM_FACTS_MAX];
	size_t count = registration_facts(page, all, said);
	const char *cells[COLUMNS];
	unsigned row;
	unsigned i;

	tacit_book_sheet(book, SAY("Registration"),
		TACIT_BOOK_LANDSCAPE | TACIT_BOOK_LOCKED);
	for (i = 0; i < COLUMNS; i++)
		tacit_book_column(book, tacit_registrant_width(i));
	tacit_book_foot(book, page->title);
	tacit_book_line(book, "title", page->title);
	tacit_book_sample(book, page->lang, &all->event.record);
	for (i = 0; i < count; i++)
		tacit_book_fact(book, said[i].label, said[i].text);
	for (i = 0; i < COLUMNS; i++)
		cells[i] = tacit_registrant_label(page, i);
	tacit_registrant_book_row(book, "head", "head", cells, COLUMNS);
	tacit_book_freeze(book);
	for (i = 0; i < COLUMNS; i++)
		cells[i] = "";
	for (row = 1; row <= BOOK_ROWS; row++) {
		cells[0] = tacit_page_say(page, "%u", row);
		tacit_registrant_book_row(
			book, "number", "fill", cells, COLUMNS);
	}
}

void tacit_book_registration_form(const struct tacit_registrants *all,
	const char *lang, struct tacit_buf *out)
{
	struct tacit_page page = { .lang = lang,
		.zone = all->event.record.zone };
	unsigned lists[COLUMNS] = { 0 };
	struct tacit_book book = { 0 };

	page.title = form_title(&page, all);
	tacit_book_begin(&book, out, page.title, lang);
	add_book_lists(&page, &book, all, lists);
	add_blank_sheet(&page, &book, all);
	add_book_choices(&book, lists);
	tacit_page_clear(&page);
}
