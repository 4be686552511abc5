#include "pages/pages.h"

#include "render/json.h"

static json_t *follower(const void *item)
{
	const struct tacit_inbox_follower *one = item;

	return json_pack("{s:s?, s:o, s:o}", "comment", one->comment,
		"received", tacit_json_instant(one->received), "known_by",
		tacit_json_date(one->known_by));
}

static json_t *inbox_entry(const void *item)
{
	const struct tacit_inbox_entry *entry = item;

	return json_pack("{s:s?, s:s?, s:s?, s:s, s:o, s:o, s:s?, s:s?, s:s?, "
			 "s:s?, s:o, s:o, s:o, s:s?}",
		"comment", entry->comment, "state", entry->state, "name",
		entry->name, "kind", tacit_kind_word(entry->kind), "text",
		tacit_json_stretch(entry->text), "proposed_text",
		tacit_json_stretch(entry->proposed), "disposition",
		entry->disposition, "outcome", entry->outcome, "by",
		entry->by_code, "from_area", entry->from_area, "date",
		tacit_json_date(entry->date), "opinion",
		tacit_json_stretch(entry->because), "followed_by",
		tacit_json_each(entry->followers, entry->follower_count,
			sizeof(*entry->followers), follower),
		"undone", entry->undone);
}

static json_t *inbox_area(const void *item)
{
	const struct tacit_inbox_area *area = item;

	return json_pack("{s:s?, s:s?, s:b, s:o}", "area", area->id, "title",
		area->title, "own", area->is_own, "suggested",
		tacit_json_each(area->entries, area->count,
			sizeof(*area->entries), inbox_entry));
}

void tacit_json_inbox(const struct tacit_inbox *inbox, struct tacit_buf *out)
{
	tacit_json_report(&inbox->record,
		json_pack("{s:o}", "areas",
			tacit_json_each(inbox->areas, inbox->area_count,
				sizeof(*inbox->areas), inbox_area)),
		out);
}
