#include "pages/pages.h"

#include "pages/json_document.h"
#include "pages/page_trace.h"
#include "render/json.h"

void tacit_json_history(const struct tacit_trace *trace, struct tacit_buf *out)
{
	json_t *object = tacit_json_begin(&trace->record);
	json_t *list = json_array();
	size_t i;

	for (i = 0; i < trace->count; i++) {
		const struct tacit_trace_entry *entry = &trace->list[i];

		(void)json_array_append_new(list,
			json_pack("{s:o, s:o, s:o, s:o, s:o}", "commit",
				tacit_json_text(entry->commit), "when",
				tacit_json_instant(entry->when), "author",
				tacit_json_text(entry->author), "what",
				tacit_json_text(entry->what), "blob",
				tacit_json_text(entry->blob)));
	}
	tacit_json_set(object, "id",
		tacit_json_text(trace->doc.at.type ? trace->doc.at.id : NULL));
	tacit_json_set(object, "history", list);
	tacit_json_end(object, out);
}

void tacit_json_found(const struct tacit_found *found, struct tacit_buf *out)
{
	json_t *object = tacit_json_begin(&found->record);
	json_t *list = json_array();
	struct tacit_arena arena = { 0 };
	size_t i;

	for (i = 0; i < found->count; i++) {
		const struct tacit_found_place *place = &found->list[i];
		json_t *doc = tacit_json_document(&place->doc);

		tacit_json_set(doc, "snippet",
			tacit_json_text(
				tacit_found_marked(&arena, place->snippet)));
		(void)json_array_append_new(list, doc);
	}
	tacit_json_set(object, "found", list);
	tacit_json_set(object, "more", json_boolean(found->has_more));
	tacit_json_end(object, out);
	tacit_arena_clear(&arena);
}
