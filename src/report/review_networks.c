/* review_networks: which members named an authority for a network. */
#include <string.h>

#include <tacit/facts.h>

#include "facts/stands.h"
#include "report/review_work.h"

static bool holds_on(const struct tacit_document *doc, struct tacit_date day)
{
	struct tacit_date since = { 0 };
	struct tacit_date until = { 0 };

	if (tacit_document_date(doc, "since", &since) &&
		tacit_date_compare(day, since) < 0)
		return false;
	return !tacit_document_date(doc, "until", &until) ||
		tacit_date_compare(day, until) < 0;
}

/* It is new where it holds since what the movement is counted from. */
static void add_new(struct review_work *work,
	const struct tacit_review_network *network,
	const struct tacit_document *doc, const char *state)
{
	struct tacit_review_movement *movement = &work->out->movement;
	struct tacit_date since = { 0 };
	struct tacit_review_named *one;

	if (!tacit_document_date(doc, "since", &since) ||
		tacit_date_compare(since, movement->from) < 0)
		return;
	one = tacit_arena_append(work->arena, &movement->named,
		&movement->named_count, &movement->named_cap, sizeof(*one));
	*one = (struct tacit_review_named){ .state = tacit_review_state(
						    work, state),
		.item = network->item,
		.printed = network->printed,
		.area = network->area,
		.authority = tacit_review_copy(
			work, tacit_document_get(doc, "authority")),
		.on = since };
}

static void add_to_network(struct review_work *work,
	struct tacit_review_network *network, const struct tacit_document *doc,
	const char *state)
{
	const struct tacit_value_style style = tacit_review_style(work);
	const char *source = tacit_value_source(&style, doc);

	add_new(work, network, doc, state);
	tacit_review_add_once(
		work, &network->named, tacit_review_state(work, state));
	if (source)
		tacit_review_add(work, &network->sources,
			(struct tacit_review_name){
				tacit_review_copy(work, doc->at.id),
				tacit_review_copy(work, source) });
}

static bool find_named(struct review_work *work,
	struct tacit_review_network *network, struct tacit_err *err)
{
	struct tacit_index_query query = { .type = TACIT_FOCAL_POINT,
		.subject = network->network };
	struct tacit_documents points = { 0 };
	size_t i;

	if (!tacit_register_list(
		    work->reg, &work->scratch, &query, &points, err) ||
		!tacit_keep_holding(work->reg, &points, work->out->day, err))
		return false;
	for (i = 0; i < points.count; i++) {
		const struct tacit_document *doc = &points.list[i];
		const char *state = tacit_document_get(doc, "state");
		const struct tacit_member *member =
			state ? tacit_register_member(work->reg, state) : NULL;

		if (member && tacit_member_is_on(member, work->out->day) &&
			holds_on(doc, work->out->day))
			add_to_network(work, network, doc, state);
	}
	return true;
}

bool tacit_review_find_networks(struct review_work *work,
	const struct tacit_review_plan *plan,
	const struct tacit_documents *items, struct tacit_err *err)
{
	struct tacit_review_networks *networks = &work->out->networks;
	size_t i;

	if (!plan->is_in_force)
		return true;
	for (i = 0; i < items->count; i++) {
		const char *slug =
			tacit_document_get(&items->list[i], "network");
		struct tacit_review_network *network;

		if (!slug)
			continue;
		network = tacit_arena_append(work->arena, &networks->list,
			&networks->count, &networks->cap, sizeof(*network));
		network->network = tacit_review_copy(work, slug);
		network->item = tacit_review_title_of(work, &items->list[i]);
		network->printed =
			tacit_review_copy(work, items->list[i].at.name);
		network->area = plan->area;
		if (!find_named(work, network, err))
			return false;
	}
	return true;
}
