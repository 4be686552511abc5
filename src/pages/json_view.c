#include "pages/pages.h"

#include "pages/json_document.h"
#include "pages/json_events.h"

static json_t *version_of(const void *item)
{
	const struct tacit_view_version *of = item;
	json_t *version = tacit_json_document(&of->doc);

	tacit_json_set(version, "stale", json_boolean(of->is_stale));
	return version;
}

static json_t *link_of(const void *item)
{
	const struct tacit_view_link *link = item;

	return json_pack("{s:s?, s:s?, s:s?, s:o, s:o}", "id", link->doc.at.id,
		"type", link->doc.at.type->name, "key", link->key, "stands",
		link->key
			? json_boolean(link->undoing.undone == TACIT_UNDONE_NOT)
			: json_null(),
		"undone", tacit_json_undoing(&link->undoing));
}

static json_t *links_of(const struct tacit_view *view)
{
	json_t *links = json_array();
	size_t i;
	size_t k;

	for (i = 0; i < view->group_count; i++) {
		const struct tacit_view_group *group = &view->groups[i];

		for (k = 0; group->links && k < group->count; k++)
			(void)json_array_append_new(
				links, link_of(&group->links[k]));
	}
	return links;
}

static json_t *passage_of(const void *item)
{
	const struct tacit_passage *passage = item;

	return json_pack("{s:s?, s:s?}", "address", passage->address, "text",
		passage->text);
}

static json_t *event_of(const void *item)
{
	const struct tacit_recurring_event *one = item;
	json_t *event =
		json_pack("{s:s, s:s?}", "event", one->id, "title", one->title);

	tacit_json_held(event, &one->held);
	return event;
}

static void set_events(json_t *doc, const struct tacit_recurring *all)
{
	tacit_json_set(
		doc, "recurrence", tacit_json_recurrence(&all->recurrence));
	tacit_json_set(doc, "events",
		tacit_json_each(all->events, all->event_count,
			sizeof(*all->events), event_of));
	tacit_json_set(doc, "years",
		tacit_json_each(all->years, all->year_count,
			sizeof(*all->years), tacit_json_recurring_year));
}

static json_t *viewed(const void *item)
{
	const struct tacit_view *view = item;
	const struct tacit_addresses *passages = &view->passages;
	json_t *doc = tacit_json_document(&view->doc);

	(void)json_object_update_new(doc,
		json_pack("{s:o, s:s?, s:b, s:o, s:o, s:o, s:o, s:o}", "text",
			tacit_json_string(view->source), "text_lang",
			view->shown ? view->shown->doc.at.lang : NULL, "stands",
			view->undoing.undone == TACIT_UNDONE_NOT, "undone",
			tacit_json_undoing(&view->undoing), "undone_in_vain",
			tacit_json_claim(&view->undoing), "versions",
			tacit_json_each(view->versions, view->version_count,
				sizeof(*view->versions), version_of),
			"links", links_of(view), "passages",
			tacit_json_each(passages->list, passages->count,
				sizeof(*passages->list), passage_of)));
	if (view->record.altered_count)
		tacit_json_set(
			doc, "altered", tacit_json_altered(&view->record));
	if (view->has_stage)
		tacit_json_set(doc, "stage",
			tacit_json_text(tacit_stage_word(view->stage.stage)));
	if (view->doc.at.type->id == TACIT_EVENT)
		tacit_json_held(doc, &view->held);
	if (view->doc.at.type->id == TACIT_ITEM)
		set_events(doc, &view->recurring);
	if (view->has_call)
		tacit_json_set(doc, "call",
			json_pack("{s:o, s:o, s:o, s:b, s:b}", "closes",
				tacit_json_instant(view->call.closes), "ends",
				tacit_json_instant(view->call.ends),
				"communications",
				tacit_json_number(view->call.comments),
				"confirmed", view->call.is_confirmed, "assumed",
				view->call.is_assumed));
	return doc;
}

void tacit_json_views(const struct tacit_record *record,
	const struct tacit_view *views, size_t count, struct tacit_buf *out)
{
	tacit_json_report(record,
		json_pack("{s:o}", "documents",
			tacit_json_each(views, count, sizeof(*views), viewed)),
		out);
}
