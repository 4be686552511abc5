#include "pages/pages.h"

#include <tacit/csv.h>

#include "render/json.h"

/* "2022-11-28T12:00+06:00" by that clock. */
static json_t *local_time(
	const struct tacit_zone *zone, struct tacit_instant instant)
{
	char date[TACIT_DATE_SIZE];
	char offset[TACIT_OFFSET_SIZE];
	int seconds = 0;

	if (!tacit_instant_is_set(instant))
		return json_null();
	tacit_date_format(tacit_zone_date(zone, instant, &seconds), date);
	tacit_offset_format(tacit_zone_offset(zone, instant), offset);
	return json_sprintf("%sT%02d:%02d%s", date, seconds / 3600,
		seconds / 60 % 60, offset);
}

static json_t *slot_of(
	const struct tacit_agenda *agenda, const struct tacit_agenda_slot *slot)
{
	json_t *clocks = json_object();
	size_t i;

	for (i = 0; i < agenda->clock_count; i++)
		(void)json_object_set_new(clocks, agenda->clocks[i].zone_name,
			local_time(&agenda->clocks[i].zone, slot->begins));
	return json_pack("{s:o, s:o, s:o, s:o, s:o, s:o, s:s, s:b}", "date",
		tacit_json_date(slot->date), "from",
		local_time(&agenda->clock.zone, slot->begins), "to",
		local_time(&agenda->clock.zone, slot->ends), "begins",
		tacit_json_instant(slot->begins), "ends",
		tacit_json_instant(slot->ends), "clocks", clocks, "title",
		slot->title, "break", slot->is_break);
}

static json_t *capital_of(const struct tacit_agenda *agenda,
	const struct tacit_agenda_clock *capital)
{
	json_t *starts = json_array();
	size_t i;

	for (i = 0; i < agenda->begin_count; i++)
		(void)json_array_append_new(starts,
			local_time(&capital->zone, agenda->begins[i].begins));
	return json_pack("{s:s, s:s, s:s, s:o}", "state", capital->code, "name",
		capital->name, "zone", capital->zone_name, "starts", starts);
}

void tacit_json_programme(
	const struct tacit_agenda *agenda, struct tacit_buf *out)
{
	json_t *slots = json_array();
	json_t *capitals = json_array();
	json_t *keys;
	size_t i;

	for (i = 0; i < agenda->slot_count; i++)
		(void)json_array_append_new(
			slots, slot_of(agenda, &agenda->slots[i]));
	for (i = 0; i < agenda->capital_count; i++)
		(void)json_array_append_new(
			capitals, capital_of(agenda, &agenda->capitals[i]));
	keys = json_pack(
		"{s:s, s:s, s:o, s:o, s:s, s:s?, s:o, s:i, s:o, s:o, s:o}",
		"event", agenda->id, "title", agenda->title, "starts",
		tacit_json_date(agenda->starts), "ends",
		tacit_json_date(agenda->ends), "zone", agenda->clock.zone_name,
		"held", agenda->held, "stated",
		tacit_json_list(agenda->stated, agenda->stated_count), "faults",
		(int)agenda->faults, "not_interpreted_from",
		tacit_json_list(agenda->not_from, agenda->not_from_count),
		"slots", slots, "capitals", capitals);
	tacit_json_report(&agenda->record, keys, out);
}

/* --- CSV ------------------------------------------------------------------------ */

static const char *local_text(struct tacit_arena *arena,
	const struct tacit_zone *zone, struct tacit_instant instant)
{
	char date[TACIT_DATE_SIZE];
	int seconds = 0;

	if (!tacit_instant_is_set(instant))
		return "";
	tacit_date_format(tacit_zone_date(zone, instant, &seconds), date);
	return tacit_arena_printf(
		arena, "%s %02d:%02d", date, seconds / 3600, seconds / 60 % 60);
}

static void csv_capitals(struct tacit_arena *arena,
	const struct tacit_agenda *agenda, struct tacit_buf *out)
{
	static const char *const head[] = { "State", "Name", "Zone", "Begins" };
	const char *cells[TACIT_COUNT(head)];
	size_t i;
	size_t k;

	tacit_csv_write(out, head, TACIT_COUNT(head));
	for (i = 0; i < agenda->capital_count; i++)
		for (k = 0; k < agenda->begin_count; k++) {
			const struct tacit_agenda_clock *one =
				&agenda->capitals[i];

			cells[0] = one->code;
			cells[1] = one->name;
			cells[2] = one->zone_name;
			cells[3] = local_text(
				arena, &one->zone, agenda->begins[k].begins);
			tacit_csv_write(out, cells, TACIT_COUNT(head));
		}
}

static void csv_slots(struct tacit_arena *arena,
	const struct tacit_agenda *agenda, struct tacit_buf *out)
{
	static const char *const head[] = { "From", "To", "Slot", "Break" };
	size_t fixed = TACIT_COUNT(head);
	size_t count = fixed + agenda->clock_count;
	const char **cells = tacit_arena_array(arena, count, sizeof(*cells));
	size_t i;
	size_t k;

	for (i = 0; i < fixed; i++)
		cells[i] = head[i];
	for (k = 0; k < agenda->clock_count; k++)
		cells[fixed + k] = agenda->clocks[k].zone_name;
	tacit_csv_write(out, cells, count);
	for (i = 0; i < agenda->slot_count; i++) {
		const struct tacit_agenda_slot *slot = &agenda->slots[i];

		cells[0] = local_text(arena, &agenda->clock.zone, slot->begins);
		cells[1] = local_text(arena, &agenda->clock.zone, slot->ends);
		cells[2] = slot->title;
		cells[3] = slot->is_break ? "yes" : "no";
		for (k = 0; k < agenda->clock_count; k++)
			cells[fixed + k] = local_text(
				arena, &agenda->clocks[k].zone, slot->begins);
		tacit_csv_write(out, cells, count);
	}
}

void tacit_csv_programme(
	const struct tacit_agenda *agenda, struct tacit_buf *out)
{
	struct tacit_arena arena = { 0 };

	tacit_buf_adds(out, TACIT_CSV_MARK);
	if (agenda->capital_count)
		csv_capitals(&arena, agenda, out);
	else
		csv_slots(&arena, agenda, out);
	tacit_arena_clear(&arena);
}
