/* page_review_events: events, the calendar ahead, and all by state. */
#include "pages/page_review_parts.h"

/* --- events --------------------------------------------------------------------- */

/* Who organised it, in which area, by which note: on one line. */
static void add_origin_of(const struct review_page *p, struct tacit_inline *to,
	const struct tacit_review_event *event)
{
	bool has_area = p->review->areas.count != 1 || event->is_related;
	const struct tacit_review_names note = {
		.list = &(struct tacit_review_name){ event->note.id,
			event->note.name },
		.count = event->note.name ? 1 : 0
	};
	const struct tacit_review_names *const parts[] = { &event->organisers,
		has_area ? &event->areas : &(struct tacit_review_names){ 0 },
		&note };
	bool any = false;
	size_t i;
	size_t k;

	for (i = 0; i < TACIT_COUNT(parts); i++) {
		for (k = 0; k < parts[i]->count; k++) {
			tacit_run_quiet(to, any ? "; " : "\n");
			tacit_review_quiet_link(to, &parts[i]->list[k]);
			any = true;
		}
	}
}

/* With more numbers than these, an annex has those by state. */
enum { NUMBERS_IN_FULL = 6 };

static bool are_few_numbers(const struct review_page *p)
{
	const struct tacit_review_events *events = &p->review->events;
	size_t count = 0;
	size_t i;

	for (i = 0; i < events->count; i++)
		if (events->list[i].states)
			count += events->list[i].held.reports[0].state_count;
	return count <= NUMBERS_IN_FULL;
}

/* How many came from where; and what else was reported of it, where reports
 * that stand differ: neither replaces the other. */
static void add_participants(const struct review_page *p, struct tacit_row *row,
	const struct tacit_review_event *event)
{
	const struct tacit_held_report *last = event->held.reports;
	size_t i;

	if (event->states) {
		tacit_review_quiet(&row->cells[2],
			tacit_page_say(p->page,
				SAY("participants: %llu, states: %zu"),
				(unsigned long long)last->participants,
				last->state_count));
	}
	if (event->states && are_few_numbers(p))
		tacit_review_quiet(&row->cells[1],
			tacit_page_say(p->page, "%s: %s",
				SAY("participants by state"), event->states));
	if (event->held.differ)
		tacit_review_quiet(&row->cells[2],
			SAY("reports differ; neither replaces the other"));
	for (i = 0; i < event->beside.count; i++)
		tacit_review_quiet(&row->cells[1],
			tacit_page_say(p->page, SAY("another report says: %s"),
				event->beside.list[i].name));
}

static void add_event(const struct review_page *p, struct tacit_block *table,
	const struct tacit_review_event *event)
{
	const char *const texts[] = { tacit_review_days(p, event->held.starts,
					      event->held.ends),
		event->event.name, event->told };
	struct tacit_row *row = tacit_page_cells(table, texts);

	row->anchor = event->event.id;
	add_origin_of(p, &row->cells[1].text, event);
	if (event->is_related)
		tacit_review_quiet(&row->cells[1],
			SAY("related to the area by an editor's inference"));
	add_participants(p, row, event);
	if (event->stated_count)
		tacit_run_format(&row->cells[1].text, TACIT_RUN_STRONG, "\n%s",
			SAY("its sources contradict each other: see the "
			    "annex"));
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
			SAY(kinds[date->kind]), "" };
		struct tacit_row *row = tacit_page_cells(table, texts);

		if (date->printed)
			tacit_review_activity(p, &row->cells[2], &date->what,
				date->printed, &date->area);
		else
			tacit_review_link(p, &row->cells[2].text, &date->what);
	}
}

void tacit_review_annex_participants(const struct review_page *p)
{
	const struct tacit_review_events *events = &p->review->events;
	const char *const labels[] = { SAY("Event"),
		SAY("Participants by state") };
	struct tacit_block *table;
	size_t i;

	if (are_few_numbers(p))
		return;
	tacit_review_annex(p, SAY("Participants by state"));
	table = tacit_page_table(p->page, labels, 2);
	for (i = 0; i < events->count; i++) {
		const struct tacit_review_event *event = &events->list[i];
		const char *const texts[] = { "", event->states };

		if (event->states)
			tacit_review_link(p,
				&tacit_page_cells(table, texts)->cells[0].text,
				&event->event);
	}
}

void tacit_review_annex_stated(const struct review_page *p)
{
	const struct tacit_review_events *events = &p->review->events;
	struct tacit_block *facts = NULL;
	size_t i;

	for (i = 0; i < events->count; i++) {
		const struct tacit_review_event *event = &events->list[i];

		if (!event->stated_count)
			continue;
		if (!facts)
			tacit_review_annex(p, SAY("Contradictory statements"));
		tacit_page_heading(p->page, 2, event->event.name);
		facts = tacit_page_facts(p->page);
		tacit_say_stated(
			p->page, facts, event->stated, event->stated_count);
	}
}

/* --- by state -------------------------------------------------------------------------- */

static void add_state_fact(const struct review_page *p, struct tacit_cell *cell,
	const char *label, const struct tacit_review_names *names)
{
	size_t i;

	if (!names->count)
		return;
	if (cell->text.count)
		tacit_run_plain(&cell->text, "\n");
	tacit_run_quiet(&cell->text, label);
	for (i = 0; i < names->count; i++) {
		tacit_run_plain(&cell->text, i ? "; " : ": ");
		tacit_review_link(p, &cell->text, &names->list[i]);
	}
}

void tacit_review_annex_states(const struct review_page *p)
{
	const struct tacit_review_states *states = &p->review->states;
	const char *const labels[] = { SAY("State"), SAY("Recorded") };
	struct tacit_block *table;
	size_t i;

	if (!states->count)
		return;
	tacit_review_annex(p, SAY("By state"));
	table = tacit_page_table(p->page, labels, 2);
	for (i = 0; i < states->count; i++) {
		const struct tacit_review_state *one = &states->list[i];
		struct tacit_row *row = tacit_page_row(table, 2);
		struct tacit_cell *cell = &row->cells[1];

		row->anchor = one->state.id;
		tacit_run_plain(&row->cells[0].text, one->state.name);
		add_state_fact(p, cell, SAY("spoke on"), &one->spoke);
		add_state_fact(p, cell, SAY("coordinates"), &one->coordinates);
		add_state_fact(p, cell, SAY("leads"), &one->leads);
		add_state_fact(p, cell, SAY("reported on"), &one->reported);
		add_state_fact(
			p, cell, SAY("named an authority for"), &one->named);
		add_state_fact(p, cell, SAY("organised"), &one->organised);
	}
}
