#include "report/attendance.h"

#include <stdlib.h>
#include <string.h>

#include "base/table.h"
#include "report/programme.h"
#include "rules/attendance.h"

/* --- days ------------------------------------------------------------------------- */

static bool has_date(
	const struct tacit_date *dates, size_t count, struct tacit_date date)
{
	while (count--)
		if (!tacit_date_compare(dates[count], date))
			return true;
	return false;
}

/* An event lasts days, and not centuries. */
enum { EVENT_DAYS_MAX = 366 };

bool tacit_attendance_event_days(struct tacit_register *reg,
	struct tacit_arena *arena, const char *event, struct tacit_date **out,
	size_t *count, struct tacit_err *err)
{
	const struct tacit_agenda_ask ask = { .lang = "en" };
	struct tacit_agenda agenda = { 0 };
	struct tacit_date day;
	struct tacit_date last;
	size_t i;

	*count = 0;
	if (!tacit_agenda_find(reg, arena, event, &ask, &agenda, err))
		return false;
	*out = tacit_arena_array(
		arena, agenda.slot_count + EVENT_DAYS_MAX, sizeof(**out));
	for (i = 0; !agenda.is_moved && i < agenda.slot_count; i++)
		if (!has_date(*out, *count, agenda.slots[i].date))
			(*out)[(*count)++] = agenda.slots[i].date;
	if (*count)
		return true;
	day = agenda.is_moved ? agenda.held_from : agenda.starts;
	last = agenda.is_moved ? agenda.held_to : agenda.ends;
	for (; tacit_date_compare(day, last) <= 0 && *count < EVENT_DAYS_MAX;
		day = tacit_date_add(day, 1))
		(*out)[(*count)++] = day;
	return true;
}

static int days_in_order(const void *a, const void *b)
{
	const struct tacit_date *x = a;
	const struct tacit_date *y = b;

	return tacit_date_compare(*x, *y);
}

/* The same, and those on which somebody attended besides: a list of attendance
 * may have any day of the event, and its programme may change. */
static struct tacit_date *days_attended(struct tacit_arena *arena,
	const struct tacit_registration_list *all,
	const struct tacit_date *days, size_t *count)
{
	struct tacit_date *list = NULL;
	size_t added = 0;
	size_t cap = 0;
	size_t i;

	for (i = 0; i < *count; i++)
		*(struct tacit_date *)tacit_arena_append(
			arena, &list, &added, &cap, sizeof(*list)) = days[i];
	for (i = 0; i < all->count; i++) {
		struct tacit_str rest = tacit_str_of(all->list[i].days);
		struct tacit_str word;
		struct tacit_date day;

		while (tacit_str_split(&rest, ' ', &word))
			if (tacit_date_parse(word, &day) &&
				!has_date(list, added, day))
				*(struct tacit_date *)tacit_arena_append(arena,
					&list, &added, &cap, sizeof(*list)) =
					day;
	}
	if (added)
		qsort(list, added, sizeof(*list), days_in_order);
	*count = added;
	return list;
}

/* --- counting ------------------------------------------------------------------------ */

/* Persons on a day, a link of several once. */
static void count_day(const struct tacit_registration_list *all,
	struct tacit_attendance_day *day)
{
	struct tacit_table links = { 0 };
	size_t i;

	for (i = 0; i < all->count; i++) {
		const struct tacit_registration *one = &all->list[i];

		if (!tacit_attendance_has(one->days, day->date))
			continue;
		day->persons++;
		day->links += !*one->link;
		if (*one->link)
			(void)tacit_table_put(&links, tacit_str_of(one->link),
				sizeof(struct tacit_entry));
	}
	day->links += links.count;
	tacit_table_clear(&links);
}

static struct tacit_attendance_state *state_of_count(
	struct tacit_attendance *out, const char *code)
{
	size_t i;

	for (i = 0; i < out->state_count; i++)
		if (!strcmp(out->states[i].code, code))
			return &out->states[i];
	return &out->all; /* the counts have every state: it is not met */
}

static void count_person(struct tacit_attendance_state *state,
	const struct tacit_registration *one, const struct tacit_date *days,
	size_t count)
{
	bool is_whole = count > 0;
	size_t i;

	for (i = 0; i < count; i++)
		is_whole = is_whole && tacit_attendance_has(one->days, days[i]);
	state->attended += *one->days != '\0';
	state->whole += is_whole;
}

static void fill_states_of(
	struct tacit_arena *arena, struct tacit_attendance *out)
{
	size_t i;

	out->state_count = out->event.state_count;
	out->states = tacit_arena_array(
		arena, out->state_count + 1, sizeof(*out->states));
	for (i = 0; i < out->state_count; i++) {
		const struct tacit_registration_count *one =
			&out->event.states[i];

		out->states[i] = (struct tacit_attendance_state){
			.code = one->code,
			.name = one->name,
			.kind = one->kind,
			.registered = one->registered,
		};
	}
	out->all.registered = out->event.all.registered;
}

bool tacit_attendance_find(struct tacit_register *reg,
	struct tacit_vault *vault, struct tacit_arena *arena,
	const struct tacit_registrations_ask *ask, struct tacit_attendance *out,
	struct tacit_err *err)
{
	struct tacit_registration_list all = { 0 };
	struct tacit_date *days;
	size_t count;
	size_t i;

	*out = (struct tacit_attendance){ 0 };
	if (!tacit_registrations_find(
		    reg, vault, arena, ask, &out->event, err) ||
		!tacit_attendance_event_days(
			reg, arena, out->event.event, &days, &count, err) ||
		(vault &&
			!tacit_registration_list(
				vault, arena, out->event.event, &all, err)))
		return false;
	fill_states_of(arena, out);
	for (i = 0; i < all.count; i++) {
		count_person(&out->all, &all.list[i], days, count);
		count_person(state_of_count(out, all.list[i].state),
			&all.list[i], days, count);
	}
	days = days_attended(arena, &all, days, &count);
	out->days = tacit_arena_array(arena, count + 1, sizeof(*out->days));
	for (i = 0; i < count; i++) {
		out->days[i].date = days[i];
		count_day(&all, &out->days[i]);
	}
	out->day_count = count;
	return true;
}
