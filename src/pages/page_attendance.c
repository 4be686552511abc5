#include "pages/page_attendance.h"

#include <tacit/csv.h>

#include "pages/say.h"
#include "render/json.h"
#include "report/state_kind.h"

#define SAY(english) tacit_tr(page->lang, english)

static void add_attended_days(
	struct tacit_page *page, const struct tacit_attendance *all)
{
	const char *const labels[] = { SAY("Day"), SAY("Persons"),
		SAY("Connections") };
	struct tacit_block *table = tacit_page_table(page, labels, 3);
	size_t i;

	for (i = 0; i < all->day_count; i++) {
		struct tacit_row *row = tacit_page_row(table, 3);

		tacit_run_plain(&row->cells[0].text,
			tacit_say_day(page, all->days[i].date));
		tacit_page_number(&row->cells[1], all->days[i].persons);
		tacit_page_number(&row->cells[2], all->days[i].links);
	}
}

static void add_attending_state(struct tacit_page *page,
	struct tacit_block *table, const char *name,
	const struct tacit_attendance_state *one)
{
	struct tacit_row *row = tacit_page_row(table, 4);

	tacit_run_plain(&row->cells[0].text,
		tacit_state_kind_told(
			&page->arena, page->lang, name, one->kind));
	tacit_page_number(&row->cells[1], one->registered);
	tacit_page_number(&row->cells[2], one->attended);
	tacit_page_number(&row->cells[3], one->whole);
}

static void add_attending_states(
	struct tacit_page *page, const struct tacit_attendance *all)
{
	const char *const labels[] = { SAY("State"), SAY("Registered"),
		SAY("Attended"), SAY("On all days") };
	struct tacit_block *table = tacit_page_table(page, labels, 4);
	size_t i;

	for (i = 0; i < all->state_count; i++)
		add_attending_state(
			page, table, all->states[i].name, &all->states[i]);
	add_attending_state(page, table, SAY("In all"), &all->all);
}

/* As tacit new event-report takes them: a state each, lines that go on. */
static const char *participants_of(
	struct tacit_page *page, const struct tacit_attendance *all)
{
	struct tacit_buf text = { 0 };
	size_t i;

	for (i = 0; i < all->state_count; i++)
		if (all->states[i].attended)
			tacit_buf_printf(&text, "%s'participants=%s %zu'",
				text.len ? " \\\n" : "", all->states[i].code,
				all->states[i].attended);
	return tacit_page_keep(page, &text);
}

void tacit_page_attendance(
	struct tacit_page *page, const struct tacit_attendance *all)
{
	page->title =
		tacit_page_say(page, SAY("Attendance: %s"), all->event.title);
	tacit_say_record(page, &all->event.record);
	if (!all->all.attended) {
		tacit_page_paragraph(page, SAY("No attendance is kept here."));
	} else {
		add_attended_days(page, all);
		add_attending_states(page, all);
		tacit_page_heading(page, 2,
			SAY("Participants, for the report on the event"));
		tacit_page_block(page, TACIT_BLOCK_PREFORMATTED)->source =
			tacit_str_of(participants_of(page, all));
	}
	tacit_say_foot(page, &all->event.record);
}

/* --- for programs and sheets ------------------------------------------------------- */

static json_t *attending_as_json(const void *item)
{
	const struct tacit_attendance_state *one = item;

	return json_pack("{s:s?, s:s?, s:s?, s:o, s:o, s:o}", "state",
		one->code, "name", one->name, "kind", one->kind, "registered",
		tacit_json_number(one->registered), "attended",
		tacit_json_number(one->attended), "whole",
		tacit_json_number(one->whole));
}

static json_t *day_as_json(const void *item)
{
	const struct tacit_attendance_day *day = item;

	return json_pack("{s:o, s:o, s:o}", "date", tacit_json_date(day->date),
		"persons", tacit_json_number(day->persons), "links",
		tacit_json_number(day->links));
}

void tacit_json_attendance(
	const struct tacit_attendance *all, struct tacit_buf *out)
{
	tacit_json_report(&all->event.record,
		json_pack("{s:s, s:s, s:o, s:o, s:o}", "event",
			all->event.event, "title", all->event.title, "days",
			tacit_json_each(all->days, all->day_count,
				sizeof(*all->days), day_as_json),
			"states",
			tacit_json_each(all->states, all->state_count,
				sizeof(*all->states), attending_as_json),
			"all", attending_as_json(&all->all)),
		out);
}

void tacit_csv_attendance(
	const struct tacit_attendance *all, struct tacit_buf *out)
{
	static const char *const head[] = { "State", "Name", "Kind",
		"Registered", "Attended", "On all days" };
	struct tacit_arena arena = { 0 };
	size_t i;

	tacit_buf_adds(out, TACIT_CSV_MARK);
	tacit_csv_write(out, head, TACIT_COUNT(head));
	for (i = 0; i < all->state_count; i++) {
		const struct tacit_attendance_state *one = &all->states[i];
		const char *const cells[] = { one->code, one->name, one->kind,
			tacit_arena_printf(&arena, "%zu", one->registered),
			tacit_arena_printf(&arena, "%zu", one->attended),
			tacit_arena_printf(&arena, "%zu", one->whole) };

		tacit_csv_write(out, cells, TACIT_COUNT(cells));
	}
	tacit_arena_clear(&arena);
}
