#include "pages/pages.h"

#include "pages/json_status.h"

static json_t *outcome_of(const void *item)
{
	const struct tacit_brief_outcome *one = item;

	return json_pack("{s:s?, s:s?, s:s?, s:o, s:s?, s:o, s:s?, s:s?}",
		"disposition", one->disposition, "outcome", one->outcome,
		"reason", one->reason, "opinion",
		tacit_json_stretch(one->because), "by", one->by, "date",
		tacit_json_date(one->date), "suggested_area", one->suggested,
		"source", one->source);
}

static json_t *said_by(const void *item)
{
	const struct tacit_brief_said *said = item;

	return json_pack("{s:s?, s:s?, s:s?, s:s?, s:s?, s:o, s:o, s:o, s:o, "
			 "s:s, s:s?, s:o, s:s?, s:b}",
		"comment", said->comment, "on", said->on, "kind", said->kind,
		"joint", said->joint[0] ? said->joint : NULL, "place",
		said->place[0] ? said->place : NULL, "text",
		tacit_json_stretch(said->text), "proposed_text",
		tacit_json_stretch(said->proposed), "received",
		tacit_json_instant(said->received), "known_by",
		tacit_json_date(said->known_by), "undone",
		tacit_undone_word(said->undone), "standing", said->standing,
		"outcomes",
		tacit_json_each(said->outcomes, said->outcome_count,
			sizeof(*said->outcomes), outcome_of),
		"followed_by", said->followed_by, "new", said->is_new);
}

static json_t *open_call(const void *item)
{
	const struct tacit_brief_call *call = item;

	return json_pack("{s:s?, s:s?, s:o, s:o}", "note",
		call->call->fact->note, "subject", call->subject, "closes",
		tacit_json_instant(call->call->fact->closes), "communications",
		tacit_json_number(call->spoken));
}

static json_t *thing_of(const void *item)
{
	const struct tacit_brief_thing *thing = item;

	return json_pack("{s:s?, s:s?, s:s?, s:o, s:o, s:s?, s:o, s:o}", "id",
		thing->id, "title", thing->title, "of", thing->of, "from",
		tacit_json_date(thing->from), "to", tacit_json_date(thing->to),
		"state", thing->state, "year",
		thing->year ? json_integer(thing->year) : json_null(), "events",
		tacit_json_list(thing->events, thing->event_count));
}

static json_t *things_of(const struct tacit_brief_things *things)
{
	return tacit_json_each(
		things->list, things->count, sizeof(*things->list), thing_of);
}

void tacit_json_brief(const struct tacit_brief *brief, struct tacit_buf *out)
{
	tacit_json_report(&brief->record,
		json_pack("{s:s?, s:s?, s:o, s:o, s:o, s:o, s:o, s:o, s:o, "
			  "s:o, s:o}",
			"state", brief->ask.state, "name", brief->name, "since",
			tacit_json_date(brief->ask.since), "awaited",
			tacit_json_awaited(brief->status.awaited.list,
				brief->status.awaited.own),
			"open_calls",
			tacit_json_each(brief->calls, brief->call_count,
				sizeof(*brief->calls), open_call),
			"said",
			tacit_json_each(brief->said, brief->said_count,
				sizeof(*brief->said), said_by),
			"coordinates", things_of(&brief->coordinates), "leads",
			things_of(&brief->leads), "reported",
			things_of(&brief->reported), "authorities",
			things_of(&brief->authorities), "organised",
			things_of(&brief->organised)),
		out);
}
