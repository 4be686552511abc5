#include "pages/pages.h"

#include "pages/json_document.h"
#include "pages/say.h"
#include "render/json.h"

static json_t *history_entry(const void *item)
{
	const struct tacit_trace_entry *entry = item;

	return json_pack("{s:o, s:o, s:o, s:o, s:o}", "commit",
		tacit_json_text(entry->commit), "when",
		tacit_json_instant(entry->when), "author",
		tacit_json_text(entry->author), "what",
		tacit_json_text(entry->what), "blob",
		tacit_json_text(entry->blob));
}

void tacit_json_history(const struct tacit_trace *trace, struct tacit_buf *out)
{
	tacit_json_report(&trace->record,
		json_pack("{s:s?, s:o}", "id",
			trace->doc.at.type ? trace->doc.at.id : NULL, "history",
			tacit_json_each(trace->list, trace->count,
				sizeof(*trace->list), history_entry)),
		out);
}

static json_t *found_place(const void *item)
{
	const struct tacit_found_place *place = item;
	json_t *doc = tacit_json_document(&place->doc);
	struct tacit_arena arena = { 0 };

	tacit_json_mark(doc, &place->mark);
	tacit_json_set(doc, "snippet",
		tacit_json_text(tacit_say_found(&arena, place->snippet)));
	tacit_arena_clear(&arena);
	return doc;
}

void tacit_json_found(const struct tacit_found *found, struct tacit_buf *out)
{
	tacit_json_report(&found->record,
		json_pack("{s:o, s:b}", "found",
			tacit_json_each(found->list, found->count,
				sizeof(*found->list), found_place),
			"more", found->has_more),
		out);
}
