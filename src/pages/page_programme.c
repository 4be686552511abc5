#include "pages/pages.h"

#include "pages/say.h"

#define SAY(english) tacit_tr(page->lang, english)

/* "14:00" by that clock; 24:00 where it ends its day. */
static void add_clock(struct tacit_buf *out, int seconds)
{
	tacit_buf_printf(out, "%02d:%02d", seconds / 3600, seconds / 60 % 60);
}

/* "14:00–14:30", where it is another day there "27 Nov 2022, 23:00–23:30". */
static const char *hours_of(struct tacit_page *page,
	const struct tacit_zone *zone, const struct tacit_agenda_slot *slot)
{
	struct tacit_buf text = { 0 };
	int seconds = 0;
	struct tacit_date date = tacit_zone_date(zone, slot->begins, &seconds);

	if (tacit_date_compare(date, slot->date)) {
		tacit_language_date(&text, page->lang, TACIT_DATE_SHORT, date);
		tacit_buf_adds(&text, ", ");
	}
	add_clock(&text, seconds);
	if (tacit_instant_is_set(slot->ends)) {
		struct tacit_date end =
			tacit_zone_date(zone, slot->ends, &seconds);

		tacit_buf_adds(&text, "–");
		add_clock(&text,
			!seconds && tacit_date_compare(end, date) ? TACIT_DAY_S
								  : seconds);
	}
	return tacit_page_keep(page, &text);
}

static const char *offset_of(struct tacit_page *page,
	const struct tacit_zone *zone, struct tacit_instant instant)
{
	struct tacit_buf text = { 0 };

	tacit_language_offset(&text, tacit_zone_offset(zone, instant));
	return tacit_page_keep(page, &text);
}

/* --- what is known of it --------------------------------------------------------- */

static const char *not_from(
	struct tacit_page *page, const struct tacit_agenda *agenda)
{
	const char **names = tacit_arena_array(
		&page->arena, agenda->not_from_count, sizeof(*names));
	size_t i;

	for (i = 0; i < agenda->not_from_count; i++)
		names[i] = tacit_say_language(page, agenda->not_from[i]);
	return tacit_say_join(page, names, agenda->not_from_count);
}

static void add_languages(struct tacit_page *page, struct tacit_block *facts,
	const struct tacit_agenda *agenda)
{
	if (agenda->languages[0])
		tacit_page_fact(facts, SAY("Languages"), agenda->languages);
	if (agenda->interpretation)
		tacit_page_fact(
			facts, SAY("Interpretation"), agenda->interpretation);
	if (!agenda->not_from_count)
		return;
	tacit_page_fact(facts,
		agenda->interpretation ? NULL : SAY("Interpretation"),
		agenda->interpretation
			? tacit_page_say(page, SAY("none is stated from %s"),
				  not_from(page, agenda))
			: SAY("not recorded"));
}

static void add_event(
	struct tacit_page *page, const struct tacit_agenda *agenda)
{
	struct tacit_block *facts = tacit_page_facts(page);

	tacit_page_fact(facts, SAY("Date"),
		tacit_say_range(page, agenda->starts, agenda->ends));
	if (agenda->told)
		tacit_page_fact(facts, SAY("Reported"), agenda->told);
	if (agenda->venue)
		tacit_page_fact(facts, SAY("Venue"), agenda->venue);
	if (agenda->slot_count)
		tacit_page_factf(facts, SAY("Zone"), "%s (%s)",
			agenda->clock.zone_name,
			offset_of(page, &agenda->clock.zone,
				agenda->slots[0].begins));
	add_languages(page, facts, agenda);
	tacit_say_stated(page, facts, agenda->stated, agenda->stated_count);
}

/* --- the days ---------------------------------------------------------------------- */

static void add_slots(
	struct tacit_page *page, const struct tacit_agenda *agenda)
{
	size_t width = agenda->clock_count + 2;
	const char **labels =
		tacit_arena_array(&page->arena, width, sizeof(*labels));
	const struct tacit_agenda_slot *before = NULL;
	struct tacit_block *table;
	size_t i;
	size_t k;

	labels[0] = agenda->clock.name;
	for (k = 0; k < agenda->clock_count; k++)
		labels[k + 1] = agenda->clocks[k].name;
	labels[width - 1] = SAY("Slot");
	table = tacit_page_table(page, labels, width);
	for (i = 0; i < agenda->slot_count; i++) {
		const struct tacit_agenda_slot *slot = &agenda->slots[i];
		struct tacit_row *row = tacit_page_row(table, width);

		if (!before || tacit_date_compare(before->date, slot->date))
			row->group = tacit_say_date(
				page, TACIT_DATE_WEEKDAY, slot->date);
		before = slot;
		tacit_run_plain(&row->cells[0].text,
			hours_of(page, &agenda->clock.zone, slot));
		for (k = 0; k < agenda->clock_count; k++)
			tacit_run_plain(&row->cells[k + 1].text,
				hours_of(page, &agenda->clocks[k].zone, slot));
		(slot->is_break ? tacit_run_quiet : tacit_run_plain)(
			&row->cells[width - 1].text, slot->title);
	}
}

/* --- the capitals ----------------------------------------------------------------- */

/* "12:00", "23:00 the day before" */
static const char *start_of(struct tacit_page *page,
	const struct tacit_zone *zone, const struct tacit_agenda_start *start)
{
	struct tacit_buf text = { 0 };
	int seconds = 0;
	int order = tacit_date_compare(
		tacit_zone_date(zone, start->begins, &seconds), start->from);

	add_clock(&text, seconds);
	if (order) {
		tacit_buf_addc(&text, ' ');
		tacit_buf_adds(&text,
			order < 0 ? SAY("the day before")
				  : SAY("the next day"));
	}
	return tacit_page_keep(page, &text);
}

static void add_starts(
	struct tacit_page *page, const struct tacit_agenda *agenda)
{
	size_t width = agenda->begin_count + 2;
	const char **cells =
		tacit_arena_array(&page->arena, width, sizeof(*cells));
	struct tacit_block *table;
	size_t i;
	size_t k;

	if (!agenda->begin_count || !agenda->capital_count)
		return;
	tacit_page_heading(page, 2, SAY("When it begins in the capitals"));
	cells[0] = SAY("State");
	cells[1] = SAY("Clock");
	for (k = 0; k < agenda->begin_count; k++)
		cells[k + 2] = tacit_say_range(
			page, agenda->begins[k].from, agenda->begins[k].to);
	table = tacit_page_table(page, cells, width);
	for (i = 0; i < agenda->capital_count; i++) {
		const struct tacit_agenda_clock *one = &agenda->capitals[i];

		cells[0] = one->name;
		cells[1] =
			offset_of(page, &one->zone, agenda->begins[0].begins);
		for (k = 0; k < agenda->begin_count; k++)
			cells[k + 2] =
				start_of(page, &one->zone, &agenda->begins[k]);
		(void)tacit_page_cells(table, cells);
	}
	if (agenda->unknown_count)
		tacit_page_paragraph(page,
			tacit_page_say(page,
				SAY("The zone of the capital is not recorded: "
				    "%s."),
				tacit_say_join(page, agenda->unknown,
					agenda->unknown_count)));
}

void tacit_page_programme(
	struct tacit_page *page, const struct tacit_agenda *agenda)
{
	page->title = agenda->title;
	tacit_say_record(page, &agenda->record);
	add_event(page, agenda);
	if (agenda->faults)
		tacit_page_notice(page,
			SAY("Rows of the programme are left out."),
			page->has_commands
				? tacit_page_say(
					  page, "tacit check %s", agenda->id)
				: NULL);
	if (agenda->slot_count)
		add_slots(page, agenda);
	else
		tacit_page_paragraph(page, SAY("No programme is recorded."));
	add_starts(page, agenda);
	tacit_say_foot(page, &agenda->record);
}
