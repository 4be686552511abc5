#include "pages/page_registrants.h"

#include <tacit/csv.h>

#include "pages/registrant_cells.h"
#include "pages/say.h"
#include "render/json.h"

#define SAY(english) tacit_tr(page->lang, english)

static void put_labels(struct tacit_page *page, const char **cells)
{
	unsigned i;

	for (i = 0; i < REGISTRANT_COLUMNS; i++)
		cells[i] = tacit_registrant_label(page, i);
}

static void put_cells(struct tacit_page *page,
	const struct tacit_registrants *all, size_t row, const char **cells)
{
	unsigned i;

	for (i = 0; i < REGISTRANT_COLUMNS; i++)
		cells[i] = tacit_registrant_cell(page, all, row, i);
}

void tacit_page_registrants(
	struct tacit_page *page, const struct tacit_registrants *all)
{
	const char *cells[REGISTRANT_COLUMNS];
	struct tacit_block *table;
	size_t i;

	page->title = tacit_page_say(
		page, SAY("Registrations: %s"), all->event.title);
	tacit_say_record(page, &all->event.record);
	page->distribution = SAY("Personal data: for the secretariat alone");
	if (!all->count) {
		tacit_page_paragraph(
			page, SAY("No registration is kept here."));
		return;
	}
	put_labels(page, cells);
	table = tacit_page_table(page, cells, REGISTRANT_COLUMNS);
	for (i = 0; i < all->count; i++) {
		put_cells(page, all, i, cells);
		(void)tacit_page_cells(table, cells);
	}
}

void tacit_csv_registrants(const struct tacit_registrants *all,
	const char *lang, struct tacit_buf *out)
{
	struct tacit_page page = { .lang = lang,
		.zone = all->event.record.zone };
	const char *cells[REGISTRANT_COLUMNS];
	size_t i;

	tacit_buf_adds(out, TACIT_CSV_MARK);
	put_labels(&page, cells);
	tacit_csv_write(out, cells, REGISTRANT_COLUMNS);
	for (i = 0; i < all->count; i++) {
		put_cells(&page, all, i, cells);
		tacit_csv_write(out, cells, REGISTRANT_COLUMNS);
	}
	tacit_page_clear(&page);
}

void tacit_book_registrants(const struct tacit_registrants *all,
	const char *lang, struct tacit_buf *out)
{
	struct tacit_page page = { .lang = lang,
		.zone = all->event.record.zone };
	const char *cells[REGISTRANT_COLUMNS];
	struct tacit_book book = { 0 };
	size_t row;
	unsigned i;

	tacit_book_begin(&book, out, all->event.title, lang);
	tacit_book_sheet(
		&book, tacit_tr(lang, "Registrations"), TACIT_BOOK_LANDSCAPE);
	for (i = 0; i < REGISTRANT_COLUMNS; i++)
		tacit_book_column(&book, tacit_registrant_width(i));
	put_labels(&page, cells);
	tacit_registrant_book_row(
		&book, "head", "head", cells, REGISTRANT_COLUMNS);
	tacit_book_freeze(&book);
	for (row = 0; row < all->count; row++) {
		put_cells(&page, all, row, cells);
		tacit_registrant_book_row(
			&book, "number", "given", cells, REGISTRANT_COLUMNS);
	}
	tacit_page_clear(&page);
}

/* --- JSON: as it is kept ----------------------------------------------------------- */

static json_t *fields_as_json(const struct tacit_registration *one)
{
	json_t *fields = json_object();
	unsigned i;

	for (i = TACIT_REGISTRANT_NAME; i < TACIT_REGISTRANT_FIELDS; i++)
		tacit_json_set(fields,
			tacit_registration_word(
				(enum tacit_registration_field)i),
			tacit_json_text(*one->person.values[i]
					? one->person.values[i]
					: NULL));
	return fields;
}

static json_t *word_or_null(const char *word)
{
	return tacit_json_text(*word ? word : NULL);
}

static json_t *registrant_as_json(const void *item)
{
	const struct tacit_registrant_row *row = item;
	const struct tacit_registration *one = row->one;

	return json_pack("{s:s, s:s, s:o, s:o, s:o, s:b, s:b, s:o, s:o, s:o,"
			 " s:o, s:o, s:o}",
		"id", one->id, "state", one->state, "person",
		fields_as_json(one), "received",
		tacit_json_instant(one->received), "keep_until",
		tacit_json_date(one->keep_until), "waits", row->waits,
		"after_close", row->is_after_close, "forum",
		word_or_null(one->forum), "turn",
		one->turn ? tacit_json_number(one->turn) : json_null(), "days",
		word_or_null(one->days), "link", word_or_null(one->link),
		"told", tacit_json_instant(one->told), "certificate",
		word_or_null(one->certificate));
}

void tacit_json_registrants(
	const struct tacit_registrants *all, struct tacit_buf *out)
{
	tacit_json_report(&all->event.record,
		json_pack("{s:s, s:s, s:o}", "event", all->event.event, "title",
			all->event.title, "registrations",
			tacit_json_each(all->list, all->count,
				sizeof(*all->list), registrant_as_json)),
		out);
}
