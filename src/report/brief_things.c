/* brief_things: what a state coordinates, leads, named and organised. */
#include <string.h>

#include <tacit/facts.h>

#include "facts/stands.h"
#include "report/brief_parts.h"
#include "report/held.h"

static struct tacit_brief_thing *add_thing(struct brief_work *w,
	struct tacit_brief_things *to, const struct tacit_document *doc)
{
	struct tacit_brief_thing *thing = tacit_arena_append(w->style.arena,
		&to->list, &to->count, &to->cap, sizeof(*thing));

	thing->id = doc->at.id;
	thing->title = tacit_value_title(&w->style, doc);
	return thing;
}

static bool list_of(struct brief_work *w, enum tacit_type_id type,
	struct tacit_documents *found, struct tacit_err *err)
{
	const struct tacit_index_query query = { .type = (int)type };

	return tacit_register_list(
		w->style.reg, w->style.arena, &query, found, err);
}

static bool find_areas(struct brief_work *w, struct tacit_err *err)
{
	struct tacit_documents areas = { 0 };
	size_t i;
	size_t k;

	if (!list_of(w, TACIT_AREA, &areas, err))
		return false;
	for (i = 0; i < areas.count; i++) {
		struct tacit_coordinators who = { 0 };

		if (!tacit_facts_coordinators(w->style.reg, w->style.arena,
			    areas.list[i].at.id, (struct tacit_date){ 0 }, &who,
			    err))
			return false;
		for (k = 0; k < who.count; k++)
			if (!strcmp(who.codes[k], w->out->ask.state))
				add_thing(
					w, &w->out->coordinates, &areas.list[i])
					->state = k < who.leading
					? "coordinator"
					: "co-coordinator";
	}
	return true;
}

/* The last year for which it reported on the activity, and what. */
static bool find_progress(struct brief_work *w, struct tacit_brief_thing *thing,
	struct tacit_err *err)
{
	const struct tacit_index_query query = { .type = TACIT_PROGRESS,
		.subject = thing->id,
		.state = w->out->ask.state };
	struct tacit_documents found = { 0 };
	size_t i;

	if (!tacit_register_list(
		    w->style.reg, w->style.arena, &query, &found, err) ||
		!tacit_keep_standing(w->style.reg, &found, err))
		return false;
	for (i = 0; i < found.count; i++) {
		const char *year = tacit_document_get(&found.list[i], "year");
		uint64_t n = 0;

		if (year && tacit_str_number(tacit_str_of(year), 9999, &n) &&
			(int)n >= thing->year) {
			thing->year = (int)n;
			thing->state =
				tacit_document_get(&found.list[i], "status");
		}
	}
	return true;
}

static bool find_leads(struct brief_work *w, struct tacit_err *err)
{
	struct tacit_documents items = { 0 };
	size_t i;

	if (!list_of(w, TACIT_ITEM, &items, err))
		return false;
	for (i = 0; i < items.count; i++) {
		const struct tacit_document *doc = &items.list[i];
		struct tacit_brief_thing *thing;

		if (!tacit_document_says(doc, "lead", w->out->ask.state))
			continue;
		thing = add_thing(w, &w->out->leads, doc);
		thing->of = tacit_value_heading(
			&w->style, TACIT_AREA, tacit_document_get(doc, "area"));
		(void)tacit_document_date(doc, "due", &thing->from);
		if (!find_progress(w, thing, err))
			return false;
	}
	return true;
}

static bool find_authorities(struct brief_work *w, struct tacit_err *err)
{
	const struct tacit_index_query query = { .type = TACIT_FOCAL_POINT,
		.state = w->out->ask.state };
	struct tacit_documents found = { 0 };
	size_t i;

	if (!tacit_register_list(
		    w->style.reg, w->style.arena, &query, &found, err) ||
		!tacit_keep_holding(w->style.reg, &found,
			tacit_register_today(w->style.reg), err))
		return false;
	for (i = 0; i < found.count; i++) {
		struct tacit_brief_thing *thing =
			add_thing(w, &w->out->authorities, &found.list[i]);

		thing->title = tacit_document_get(&found.list[i], "authority");
		thing->of = tacit_document_get(&found.list[i], "network");
		(void)tacit_document_date(
			&found.list[i], "since", &thing->from);
	}
	return true;
}

static bool find_organised(struct brief_work *w, struct tacit_err *err)
{
	struct tacit_documents events = { 0 };
	size_t i;

	if (!list_of(w, TACIT_EVENT, &events, err))
		return false;
	for (i = 0; i < events.count; i++) {
		const struct tacit_document *doc = &events.list[i];
		struct tacit_brief_thing *thing;
		struct tacit_held held = { 0 };

		if (!tacit_document_lists(doc, "organisers", w->out->ask.state))
			continue;
		thing = add_thing(w, &w->out->organised, doc);
		(void)tacit_document_date(doc, "starts", &thing->from);
		(void)tacit_document_date(doc, "ends", &thing->to);
		if (!tacit_event_held(w->style.reg, w->style.arena, doc->at.id,
			    &held, err))
			return false;
		thing->state = held.word;
	}
	return true;
}

bool tacit_brief_things(struct brief_work *work, struct tacit_err *err)
{
	return find_areas(work, err) && find_leads(work, err) &&
		find_authorities(work, err) && find_organised(work, err);
}
