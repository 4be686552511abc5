/* review_states: what the parts of the report say of each state. */
#include <stdlib.h>
#include <string.h>

#include "report/review_work.h"

static struct tacit_review_state *state_line(
	struct review_work *work, struct tacit_review_name state)
{
	struct tacit_review_states *states = &work->out->states;
	struct tacit_review_state *line;
	size_t i;

	for (i = 0; i < states->count; i++) {
		if (!strcmp(states->list[i].state.id, state.id))
			return &states->list[i];
	}
	line = tacit_arena_append(work->arena, &states->list, &states->count,
		&states->cap, sizeof(*line));
	*line = (struct tacit_review_state){ .state = state };
	return line;
}

/* "i.3 Awareness, Border control": one number stands in several plans. */
static struct tacit_review_name numbered(struct review_work *work,
	struct tacit_review_name item, const char *printed,
	const struct tacit_review_name *area)
{
	return (struct tacit_review_name){ item.id,
		tacit_arena_printf(work->arena, "%s %s, %s", printed, item.name,
			area->name) };
}

static void see_calls(struct review_work *work)
{
	const struct tacit_review_calls *calls = &work->out->calls;
	size_t i;
	size_t k;

	for (i = 0; i < calls->count; i++) {
		const struct tacit_review_names *spoke = &calls->list[i].spoke;

		for (k = 0; k < spoke->count; k++)
			tacit_review_add(work,
				&state_line(work, spoke->list[k])->spoke,
				calls->list[i].note);
	}
}

static void see_areas(struct review_work *work)
{
	const struct tacit_review_areas *areas = &work->out->areas;
	size_t i;
	size_t k;

	for (i = 0; i < areas->count; i++) {
		const struct tacit_review_area *area = &areas->list[i];

		for (k = 0; k < area->coordinators.count; k++)
			tacit_review_add(work,
				&state_line(work, area->coordinators.list[k])
					 ->coordinates,
				area->area);
		for (k = 0; k < area->others.count; k++)
			tacit_review_add(work,
				&state_line(work, area->others.list[k])
					 ->coordinates,
				area->area);
	}
}

static void see_item(struct review_work *work,
	const struct tacit_review_plan *plan,
	const struct tacit_review_item *item)
{
	const struct tacit_review_name name =
		numbered(work, item->item, item->printed, &plan->area);
	size_t i;

	if (item->has_lead && item->lead.id)
		tacit_review_add(
			work, &state_line(work, item->lead)->leads, name);
	for (i = 0; i < item->report_count; i++)
		tacit_review_add_once(work,
			&state_line(work, item->reports[i].by)->reported, name);
}

static void see_activities(struct review_work *work)
{
	const struct tacit_review_plans *plans = &work->out->plans;
	const struct tacit_review_networks *networks = &work->out->networks;
	size_t i;
	size_t k;

	for (i = 0; i < plans->count; i++) {
		for (k = 0; plans->list[i].is_in_force &&
			k < plans->list[i].item_count;
			k++)
			see_item(work, &plans->list[i],
				&plans->list[i].items[k]);
	}
	for (i = 0; i < networks->count; i++) {
		const struct tacit_review_network *one = &networks->list[i];

		for (k = 0; k < one->named.count; k++)
			tacit_review_add(work,
				&state_line(work, one->named.list[k])->named,
				numbered(work, one->item, one->printed,
					&one->area));
	}
}

static void see_events(struct review_work *work)
{
	const struct tacit_review_hosts *hosts = &work->out->hosts;
	size_t i;
	size_t k;

	for (i = 0; i < hosts->count; i++) {
		const struct tacit_review_host *host = &hosts->list[i];

		for (k = 0; k < host->event_count; k++)
			tacit_review_add(work,
				&state_line(work, host->state)->organised,
				work->out->events.list[host->events[k]].event);
	}
}

/* The same in every language. */
static int by_state_code(const void *a, const void *b)
{
	const struct tacit_review_state *x = a;
	const struct tacit_review_state *y = b;

	return strcmp(x->state.id, y->state.id);
}

void tacit_review_find_states(struct review_work *work)
{
	struct tacit_review_states *states = &work->out->states;

	see_calls(work);
	see_areas(work);
	see_activities(work);
	see_events(work);
	if (states->count)
		qsort(states->list, states->count, sizeof(*states->list),
			by_state_code);
}
