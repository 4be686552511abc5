#include "pages/pages.h"

#include "render/json.h"

static json_t *stretch(struct tacit_str text)
{
	return text.len ? json_stringn_nocheck(text.data, text.len)
			: json_null();
}

static json_t *followers_of(const struct tacit_inbox_entry *entry)
{
	json_t *list = json_array();
	size_t i;

	for (i = 0; i < entry->follower_count; i++) {
		const struct tacit_inbox_follower *one = &entry->followers[i];

		(void)json_array_append_new(list,
			json_pack("{s:o, s:o, s:o}", "comment",
				tacit_json_text(one->comment), "received",
				tacit_json_instant(one->received), "known_by",
				tacit_json_date(one->known_by)));
	}
	return list;
}

static json_t *entry_of(const struct tacit_inbox_entry *entry)
{
	json_t *object = json_object();

	tacit_json_set(object, "comment", tacit_json_text(entry->comment));
	tacit_json_set(object, "state", tacit_json_text(entry->state));
	tacit_json_set(object, "name", tacit_json_text(entry->name));
	tacit_json_set(
		object, "kind", tacit_json_text(tacit_kind_word(entry->kind)));
	tacit_json_set(object, "text", stretch(entry->text));
	tacit_json_set(object, "proposed_text", stretch(entry->proposed));
	tacit_json_set(
		object, "disposition", tacit_json_text(entry->disposition));
	tacit_json_set(object, "outcome", tacit_json_text(entry->outcome));
	tacit_json_set(object, "by", tacit_json_text(entry->by_code));
	tacit_json_set(object, "from_area", tacit_json_text(entry->from_area));
	tacit_json_set(object, "date", tacit_json_date(entry->date));
	tacit_json_set(object, "opinion", stretch(entry->because));
	tacit_json_set(object, "followed_by", followers_of(entry));
	return object;
}

void tacit_json_inbox(const struct tacit_inbox *inbox, struct tacit_buf *out)
{
	json_t *object = tacit_json_begin(&inbox->record);
	json_t *areas = json_array();
	size_t i;
	size_t k;

	for (i = 0; i < inbox->area_count; i++) {
		const struct tacit_inbox_area *area = &inbox->areas[i];
		json_t *entries = json_array();

		for (k = 0; k < area->count; k++)
			(void)json_array_append_new(
				entries, entry_of(&area->entries[k]));
		(void)json_array_append_new(areas,
			json_pack("{s:o, s:o, s:b, s:o}", "area",
				tacit_json_text(area->id), "title",
				tacit_json_text(area->title), "own",
				area->is_own, "suggested", entries));
	}
	tacit_json_set(object, "areas", areas);
	tacit_json_end(object, out);
}
