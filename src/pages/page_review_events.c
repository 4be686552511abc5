/* page_review_events: who organised what, events, the calendar ahead. */
#include "pages/page_review_parts.h"

/* --- what each state organised ---------------------------------------------- */

void tacit_review_page_hosts(const struct review_page *p)
{
	const struct tacit_review_hosts *hosts = &p->review->hosts;
	const char *const labels[] = { tacit_tr(p->lang, "State"),
		tacit_tr(p->lang, "Organised") };
	struct tacit_block *table;
	size_t i;
	size_t k;

	tacit_page_heading(
		p->page, 1, tacit_tr(p->lang, "Organised by Member States"));
	if (!hosts->count) {
		tacit_review_none(p,
			tacit_tr(p->lang,
				"No event of the year is recorded under the "
				"name of a state."));
		return;
	}
	table = tacit_review_table(p, NULL, labels, 2);
	for (i = 0; i < hosts->count; i++) {
		const struct tacit_review_host *host = &hosts->list[i];
		struct tacit_row *row = tacit_page_row(p->page, table, 2);

		tacit_review_cell(p, &row->cells[0], host->state.name);
		for (k = 0; k < host->event_count; k++) {
			const struct tacit_review_event *event =
				&p->review->events.list[host->events[k]];

			tacit_page_text(p->page, &row->cells[1].text,
				TACIT_RUN_PLAIN, "%s%s (%s)", k ? "\n" : "",
				event->event.name,
				tacit_review_range(
					p, event->starts, event->ends));
		}
	}
}

/* --- events --------------------------------------------------------------------- */

static const char *state_text(
	const struct review_page *p, enum tacit_event_state state)
{
	switch (state) {
	case TACIT_EVENT_PLANNED:
		return tacit_tr(p->lang, "planned");
	case TACIT_EVENT_NOT_RECORDED:
		return tacit_tr(p->lang, "announced; holding not recorded");
	case TACIT_EVENT_HELD:
		return tacit_tr(p->lang, "held");
	case TACIT_EVENT_POSTPONED:
		return tacit_tr(p->lang, "postponed");
	case TACIT_EVENT_CANCELLED:
		return tacit_tr(p->lang, "cancelled");
	case TACIT_EVENT_STATE_COUNT:
		break;
	}
	return "";
}

static void add_event(const struct review_page *p, struct tacit_block *table,
	const struct tacit_review_event *event)
{
	struct tacit_row *row = tacit_page_row(p->page, table, 3);

	tacit_review_cell(p, &row->cells[0],
		tacit_review_days(p, event->starts, event->ends));
	tacit_review_cell(p, &row->cells[1], event->event.name);
	tacit_review_quiet(
		p, &row->cells[1], tacit_review_list(p, &event->organisers));
	if (event->note.name)
		tacit_review_quiet(p, &row->cells[1], event->note.name);
	if (event->areas.count &&
		(p->review->areas.count != 1 || event->is_related))
		tacit_review_quiet(
			p, &row->cells[1], tacit_review_list(p, &event->areas));
	if (event->is_related)
		tacit_review_quiet(p, &row->cells[1],
			tacit_tr(p->lang,
				"related to the area by an editor's "
				"inference"));
	tacit_review_cell(p, &row->cells[2], state_text(p, event->state));
	if (event->participants)
		tacit_review_quiet(p, &row->cells[2],
			tacit_arena_printf(&p->page->arena,
				tacit_tr(p->lang,
					"participants: %llu, states: %zu"),
				(unsigned long long)event->participants,
				event->states));
}

void tacit_review_page_events(const struct review_page *p)
{
	const struct tacit_review_events *events = &p->review->events;
	const char *const labels[] = { tacit_tr(p->lang, "Date"),
		tacit_tr(p->lang, "Event"), tacit_tr(p->lang, "Recorded") };
	struct tacit_block *table;
	size_t i;

	tacit_page_heading(p->page, 1, tacit_tr(p->lang, "Events of the year"));
	if (!events->count) {
		tacit_review_none(p,
			tacit_tr(
				p->lang, "No event is recorded for the year."));
		return;
	}
	table = tacit_review_table(p, NULL, labels, 3);
	for (i = 0; i < events->count; i++)
		add_event(p, table, &events->list[i]);
}

/* --- the calendar ahead ------------------------------------------------------------ */

static const char *ahead_text(
	const struct review_page *p, enum tacit_ahead_kind kind)
{
	switch (kind) {
	case TACIT_AHEAD_CLOSE:
		return tacit_tr(p->lang, "Call for comments closes");
	case TACIT_AHEAD_REGISTRATION:
		return tacit_tr(p->lang, "Registration ends");
	case TACIT_AHEAD_EVENT:
		return tacit_tr(p->lang, "Event");
	case TACIT_AHEAD_DUE:
		return tacit_tr(p->lang, "Date of an activity");
	case TACIT_AHEAD_COUNT:
		break;
	}
	return "";
}

void tacit_review_page_dates(const struct review_page *p)
{
	const struct tacit_review_dates *dates = &p->review->dates;
	const char *const labels[] = { tacit_tr(p->lang, "Date"),
		tacit_tr(p->lang, "What"), tacit_tr(p->lang, "Of") };
	struct tacit_block *table;
	size_t i;

	tacit_page_heading(p->page, 1, tacit_tr(p->lang, "The calendar ahead"));
	if (!dates->count) {
		tacit_review_none(
			p, tacit_tr(p->lang, "No date ahead is recorded."));
		return;
	}
	table = tacit_review_table(p, NULL, labels, 3);
	for (i = 0; i < dates->count; i++) {
		const struct tacit_review_date *date = &dates->list[i];
		struct tacit_row *row = tacit_page_row(p->page, table, 3);

		tacit_review_cell(p, &row->cells[0],
			tacit_review_days(p, date->on, date->until));
		tacit_review_cell(p, &row->cells[1], ahead_text(p, date->kind));
		tacit_review_cell(p, &row->cells[2], date->what.name);
	}
}
