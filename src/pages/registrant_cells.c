#include "pages/registrant_cells.h"

#include "pages/say.h"

#define SAY(english) tacit_tr(page->lang, english)

static const struct {
	const char *label; /* of what is in no form */
	unsigned width;
} columns[REGISTRANT_COLUMNS] = {
	[TACIT_REGISTRANT_NUMBER] = { NULL, 6 },
	[TACIT_REGISTRANT_NAME] = { NULL, 24 },
	[TACIT_REGISTRANT_GENDER] = { NULL, 9 },
	[TACIT_REGISTRANT_STATE] = { NULL, 18 },
	[TACIT_REGISTRANT_BIRTH] = { NULL, 12 },
	[TACIT_REGISTRANT_WORKPLACE] = { NULL, 22 },
	[TACIT_REGISTRANT_POSITION] = { NULL, 18 },
	[TACIT_REGISTRANT_TELEPHONE] = { NULL, 16 },
	[TACIT_REGISTRANT_MAIL] = { NULL, 26 },
	[TACIT_REGISTRANT_SPEAKS] = { NULL, 14 },
	[TACIT_REGISTRANT_TITLE] = { NULL, 26 },
	[REGISTRANT_STANDS] = { "Registration", 18 },
	[REGISTRANT_RECEIVED] = { "Received", 18 },
	[REGISTRANT_FORUM] = { "Speaks at", 14 },
	[REGISTRANT_DAYS] = { "Days attended", 24 },
	[REGISTRANT_LINK] = { "Behind the link", 16 },
	[REGISTRANT_TOLD] = { "Link sent", 18 },
	[REGISTRANT_CERTIFICATE] = { "Certificate", 20 },
	[REGISTRANT_ID] = { "Id", 10 },
};

const char *tacit_registrant_label(struct tacit_page *page, unsigned column)
{
	return columns[column].label
		? SAY(columns[column].label)
		: tacit_registration_heading(
			  (enum tacit_registration_field)column, page->lang);
}

void tacit_registrant_book_row(struct tacit_book *book, const char *first,
	const char *style, const char *const *cells, unsigned count)
{
	unsigned lines = 1;
	unsigned i;

	for (i = 0; i < count; i++) {
		const unsigned here =
			tacit_book_lines(book, i, i + 1, cells[i]);

		lines = here > lines ? here : lines;
	}
	tacit_book_row(book, lines);
	for (i = 0; i < count; i++)
		tacit_book_cell(book, i ? style : first, cells[i]);
}

unsigned tacit_registrant_width(unsigned column)
{
	return columns[column].width;
}

static const char *say_day_of_row(
	struct tacit_page *page, struct tacit_instant at)
{
	return tacit_instant_is_set(at) ? tacit_say_day_of(page, at) : "";
}

/* As the form has it: what comes back is read in any language. */
static const char *form_cell(struct tacit_page *page,
	const struct tacit_registrants *all, size_t i, unsigned column)
{
	const char *value = all->list[i].one->person.values[column];

	switch (column) {
	case TACIT_REGISTRANT_NUMBER:
		return tacit_page_say(page, "%zu", i + 1);
	case TACIT_REGISTRANT_STATE:
		return all->list[i].state;
	case TACIT_REGISTRANT_GENDER:
	case TACIT_REGISTRANT_SPEAKS:
		return *value ? SAY(value) : "";
	default:
		return value;
	}
}

static const char *say_stands(
	struct tacit_page *page, const struct tacit_registrant_row *row)
{
	const char *words[2];
	size_t count = 0;

	if (row->waits)
		words[count++] = SAY("on the waiting list");
	if (row->is_after_close)
		words[count++] = SAY("received after the close");
	return tacit_say_join(page, words, count);
}

const char *tacit_registrant_cell(struct tacit_page *page,
	const struct tacit_registrants *all, size_t i, unsigned column)
{
	const struct tacit_registrant_row *row = &all->list[i];
	const struct tacit_registration *one = row->one;

	switch (column) {
	case REGISTRANT_STANDS:
		return say_stands(page, row);
	case REGISTRANT_RECEIVED:
		return say_day_of_row(page, one->received);
	case REGISTRANT_FORUM:
		return one->turn
			? tacit_page_say(page, "%s, %zu", one->forum, one->turn)
			: one->forum;
	case REGISTRANT_DAYS:
		return one->days;
	case REGISTRANT_LINK:
		return one->link;
	case REGISTRANT_TOLD:
		return say_day_of_row(page, one->told);
	case REGISTRANT_CERTIFICATE:
		return one->certificate;
	case REGISTRANT_ID:
		return tacit_page_say(
			page, "%.*s", TACIT_REGISTRANT_ID, one->id);
	default:
		return form_cell(page, all, i, column);
	}
}
