#include "pages/pages.h"

#include "pages/json_document.h"
#include "render/json.h"

static json_t *versions(const struct tacit_view *view)
{
	json_t *list = json_array();
	size_t i;

	for (i = 0; i < view->version_count; i++) {
		json_t *version = tacit_json_document(&view->versions[i].doc);

		tacit_json_set(version, "stale",
			json_boolean(view->versions[i].is_stale));
		(void)json_array_append_new(list, version);
	}
	return list;
}

static json_t *links(const struct tacit_view *view)
{
	json_t *list = json_array();
	size_t i;

	for (i = 0; i < view->link_count; i++) {
		const struct tacit_view_link *link = &view->links[i];

		(void)json_array_append_new(list,
			json_pack("{s:o, s:o, s:o, s:o}", "id",
				tacit_json_text(link->doc.at.id), "type",
				tacit_json_text(link->doc.at.type->name), "key",
				tacit_json_text(link->key), "stands",
				link->key ? json_boolean(link->stands)
					  : json_null()));
	}
	return list;
}

static json_t *passages(const struct tacit_view *view)
{
	json_t *list = json_array();
	size_t i;

	for (i = 0; i < view->passages.count; i++) {
		const struct tacit_passage *passage = &view->passages.list[i];

		(void)json_array_append_new(list,
			json_pack("{s:o, s:o}", "address",
				tacit_json_text(passage->address), "text",
				tacit_json_text(passage->text)));
	}
	return list;
}

static json_t *one_view(const struct tacit_view *view)
{
	json_t *doc = tacit_json_document(&view->doc);

	tacit_json_set(doc, "text",
		json_stringn_nocheck(view->source.data ? view->source.data : "",
			view->source.len));
	tacit_json_set(doc, "text_lang",
		tacit_json_text(view->shown ? view->shown->doc.at.lang : NULL));
	tacit_json_set(doc, "stands", json_boolean(view->stands));
	if (view->has_stage)
		tacit_json_set(doc, "stage",
			tacit_json_text(tacit_stage_word(view->stage.stage)));
	if (view->has_call)
		tacit_json_set(doc, "call",
			json_pack("{s:o, s:o, s:b, s:b}", "closes",
				tacit_json_instant(view->call.closes),
				"communications",
				tacit_json_number(view->call.comments),
				"confirmed", view->call.is_confirmed, "assumed",
				view->call.is_assumed));
	tacit_json_set(doc, "versions", versions(view));
	tacit_json_set(doc, "links", links(view));
	tacit_json_set(doc, "passages", passages(view));
	return doc;
}

void tacit_json_views(const struct tacit_record *record,
	const struct tacit_view *views, size_t count, struct tacit_buf *out)
{
	json_t *object = tacit_json_begin(record);
	json_t *list = json_array();
	size_t i;

	for (i = 0; i < count; i++)
		(void)json_array_append_new(list, one_view(&views[i]));
	tacit_json_set(object, "documents", list);
	tacit_json_end(object, out);
}
