/* page_review_events: who organised what, events, the calendar ahead. */
#include "pages/page_review_parts.h"

/* --- what each state organised ---------------------------------------------- */

void tacit_review_page_hosts(const struct review_page *p)
{
	const struct tacit_review_hosts *hosts = &p->review->hosts;
	const char *const labels[] = { SAY("State"), SAY("Organised") };
	struct tacit_block *table;
	size_t i;
	size_t k;

	if (!tacit_review_begin(p, SAY("Organised by Member States"),
		    hosts->count,
		    SAY("No event of the year is recorded under the name of a "
			"state.")))
		return;
	table = tacit_page_table(p->page, labels, 2);
	for (i = 0; i < hosts->count; i++) {
		const struct tacit_review_host *host = &hosts->list[i];
		struct tacit_row *row = tacit_page_row(table, 2);

		tacit_run_plain(&row->cells[0].text, host->state.name);
		for (k = 0; k < host->event_count; k++) {
			const struct tacit_review_event *event =
				&p->review->events.list[host->events[k]];

			tacit_run_plainf(&row->cells[1].text, "%s%s (%s)",
				k ? "\n" : "", event->event.name,
				tacit_say_range(
					p->page, event->starts, event->ends));
		}
	}
}

/* --- events --------------------------------------------------------------------- */

static void add_event(const struct review_page *p, struct tacit_block *table,
	const struct tacit_review_event *event)
{
	static const char *const states[TACIT_EVENT_STATE_COUNT] = {
		[TACIT_EVENT_PLANNED] = WORD("planned"),
		[TACIT_EVENT_NOT_RECORDED] =
			WORD("announced; holding not recorded"),
		[TACIT_EVENT_HELD] = WORD("held"),
		[TACIT_EVENT_POSTPONED] = WORD("postponed"),
		[TACIT_EVENT_CANCELLED] = WORD("cancelled"),
	};
	const char *const texts[] = { tacit_review_days(
					      p, event->starts, event->ends),
		event->event.name, SAY(states[event->state]) };
	struct tacit_row *row = tacit_page_cells(table, texts);

	tacit_review_quiet(
		&row->cells[1], tacit_review_list(p, &event->organisers));
	tacit_review_quiet(&row->cells[1], event->note.name);
	if (p->review->areas.count != 1 || event->is_related)
		tacit_review_quiet(
			&row->cells[1], tacit_review_list(p, &event->areas));
	if (event->is_related)
		tacit_review_quiet(&row->cells[1],
			SAY("related to the area by an editor's inference"));
	if (event->participants)
		tacit_review_quiet(&row->cells[2],
			tacit_page_say(p->page,
				SAY("participants: %llu, states: %zu"),
				(unsigned long long)event->participants,
				event->states));
}

void tacit_review_page_events(const struct review_page *p)
{
	const struct tacit_review_events *events = &p->review->events;
	const char *const labels[] = { SAY("Date"), SAY("Event"),
		SAY("Recorded") };
	struct tacit_block *table;
	size_t i;

	if (!tacit_review_begin(p, SAY("Events of the year"), events->count,
		    SAY("No event is recorded for the year.")))
		return;
	table = tacit_page_table(p->page, labels, 3);
	for (i = 0; i < events->count; i++)
		add_event(p, table, &events->list[i]);
}

/* --- the calendar ahead ------------------------------------------------------------ */

void tacit_review_page_dates(const struct review_page *p)
{
	const struct tacit_review_dates *dates = &p->review->dates;
	static const char *const kinds[TACIT_AHEAD_COUNT] = {
		[TACIT_AHEAD_CLOSE] = WORD("Call for comments closes"),
		[TACIT_AHEAD_REGISTRATION] = WORD("Registration ends"),
		[TACIT_AHEAD_EVENT] = WORD("Event"),
		[TACIT_AHEAD_DUE] = WORD("Date of an activity"),
	};
	const char *const labels[] = { SAY("Date"), SAY("What"), SAY("Of") };
	struct tacit_block *table;
	size_t i;

	if (!tacit_review_begin(p, SAY("The calendar ahead"), dates->count,
		    SAY("No date ahead is recorded.")))
		return;
	table = tacit_page_table(p->page, labels, 3);
	for (i = 0; i < dates->count; i++) {
		const struct tacit_review_date *date = &dates->list[i];
		const char *const texts[] = { tacit_review_days(
						      p, date->on, date->until),
			SAY(kinds[date->kind]), date->what.name };

		tacit_page_cells(table, texts);
	}
}
