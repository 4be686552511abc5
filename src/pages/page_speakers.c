#include "pages/page_speakers.h"

#include <tacit/csv.h>

#include "pages/registrant_cells.h"
#include "pages/say.h"
#include "render/json.h"

#define SAY(english) tacit_tr(page->lang, english)

enum { SPEAKER_COLUMNS = 7 };

/* Where "No." is the turn. */
static const unsigned columns[SPEAKER_COLUMNS] = { TACIT_REGISTRANT_NUMBER,
	TACIT_REGISTRANT_NAME, TACIT_REGISTRANT_STATE,
	TACIT_REGISTRANT_POSITION, TACIT_REGISTRANT_WORKPLACE,
	TACIT_REGISTRANT_TITLE, REGISTRANT_ID };

static void put_speaker(struct tacit_page *page,
	const struct tacit_speakers *all,
	const struct tacit_registrant_row *row, const char **cells)
{
	const size_t at = (size_t)(row - all->all.list);
	size_t i;

	cells[0] = row->one->turn ? tacit_page_say(page, "%zu", row->one->turn)
				  : "";
	for (i = 1; i < SPEAKER_COLUMNS; i++)
		cells[i] =
			tacit_registrant_cell(page, &all->all, at, columns[i]);
}

static void add_forum_table(struct tacit_page *page,
	const struct tacit_speakers *all, const struct tacit_forum *forum)
{
	const char *cells[SPEAKER_COLUMNS];
	struct tacit_block *table;
	size_t i;

	if (!forum->count) {
		tacit_page_paragraph(page, SAY("Nobody speaks here yet."));
		return;
	}
	for (i = 0; i < SPEAKER_COLUMNS; i++)
		cells[i] = tacit_registrant_label(page, columns[i]);
	table = tacit_page_table(page, cells, SPEAKER_COLUMNS);
	for (i = 0; i < forum->count; i++) {
		put_speaker(page, all, forum->list[i], cells);
		(void)tacit_page_cells(table, cells);
	}
}

static void add_forum_heading(struct tacit_page *page,
	const struct tacit_speakers *all, const struct tacit_forum *forum)
{
	const struct tacit_agenda_slot *slot = forum->slot;
	const struct tacit_clock clock = { .place = all->agenda.clock.zone_name,
		.offset_s = slot ? tacit_zone_offset(&all->agenda.clock.zone,
					   slot->begins)
				 : 0 };

	tacit_page_heading(page, 1, slot ? slot->title : forum->name);
	tacit_page_paragraph(page,
		slot ? tacit_say_moment_at(page, slot->begins, &clock)
		     : SAY("No slot of the programme begins so any more."));
}

void tacit_page_speakers(
	struct tacit_page *page, const struct tacit_speakers *all)
{
	size_t i;

	page->title =
		tacit_page_say(page, SAY("Speakers: %s"), all->all.event.title);
	tacit_say_record(page, &all->all.event.record);
	page->distribution = SAY("Personal data: for the secretariat alone");
	for (i = 0; i < all->forum_count; i++) {
		add_forum_heading(page, all, &all->forums[i]);
		add_forum_table(page, all, &all->forums[i]);
	}
	if (all->others.count) {
		tacit_page_heading(page, 1, SAY("Wish to speak, at no forum"));
		add_forum_table(page, all, &all->others);
	} else if (!all->forum_count) {
		tacit_page_paragraph(page, SAY("Nobody wishes to speak."));
	}
}

/* --- for programs and sheets ------------------------------------------------------- */

static void csv_forum(struct tacit_page *page, const struct tacit_speakers *all,
	const struct tacit_forum *forum, struct tacit_buf *out)
{
	const char *cells[SPEAKER_COLUMNS + 1];
	size_t i;

	for (i = 0; i < forum->count; i++) {
		cells[0] = forum->slot ? forum->slot->title : forum->name;
		put_speaker(page, all, forum->list[i], cells + 1);
		tacit_csv_write(out, cells, SPEAKER_COLUMNS + 1);
	}
}

void tacit_csv_speakers(const struct tacit_speakers *all, const char *lang,
	struct tacit_buf *out)
{
	struct tacit_page page = { .lang = lang };
	const char *cells[SPEAKER_COLUMNS + 1];
	size_t i;

	tacit_buf_adds(out, TACIT_CSV_MARK);
	cells[0] = tacit_registrant_label(&page, REGISTRANT_FORUM);
	for (i = 0; i < SPEAKER_COLUMNS; i++)
		cells[i + 1] = tacit_registrant_label(&page, columns[i]);
	tacit_csv_write(out, cells, SPEAKER_COLUMNS + 1);
	for (i = 0; i < all->forum_count; i++)
		csv_forum(&page, all, &all->forums[i], out);
	csv_forum(&page, all, &all->others, out);
	tacit_page_clear(&page);
}

static json_t *speaker_as_json(const void *item)
{
	const struct tacit_registration *one =
		(*(const struct tacit_registrant_row *const *)item)->one;
	const char *const *values = one->person.values;

	return json_pack("{s:s, s:s, s:s, s:s, s:s, s:s}", "id", one->id,
		"state", one->state, "name", values[TACIT_REGISTRANT_NAME],
		"position", values[TACIT_REGISTRANT_POSITION], "workplace",
		values[TACIT_REGISTRANT_WORKPLACE], "title",
		values[TACIT_REGISTRANT_TITLE]);
}

static json_t *forum_as_json(const void *item)
{
	const struct tacit_forum *forum = item;

	return json_pack("{s:s, s:o, s:o, s:o}", "forum", forum->name, "title",
		tacit_json_text(forum->slot ? forum->slot->title : NULL),
		"begins",
		forum->slot ? tacit_json_instant(forum->slot->begins)
			    : json_null(),
		"speakers",
		tacit_json_each(forum->list, forum->count,
			sizeof(const struct tacit_registrant_row *),
			speaker_as_json));
}

void tacit_json_speakers(
	const struct tacit_speakers *all, struct tacit_buf *out)
{
	tacit_json_report(&all->all.event.record,
		json_pack("{s:s, s:o, s:o}", "event", all->all.event.event,
			"forums",
			tacit_json_each(all->forums, all->forum_count,
				sizeof(*all->forums), forum_as_json),
			"others",
			tacit_json_each(all->others.list, all->others.count,
				sizeof(const struct tacit_registrant_row *),
				speaker_as_json)),
		out);
}
