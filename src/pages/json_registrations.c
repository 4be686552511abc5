#include "pages/page_registrations.h"

#include "render/json.h"

static json_t *count_as_json(const void *item)
{
	const struct tacit_registration_count *one = item;

	return json_pack("{s:s?, s:s?, s:s?, s:o, s:o, s:o, s:o, s:o}", "state",
		one->code, "name", one->name, "kind", one->kind, "registered",
		tacit_json_number(one->registered), "waiting",
		tacit_json_number(one->waiting), "after_close",
		tacit_json_number(one->after_close), "speakers",
		tacit_json_number(one->speakers), "told",
		tacit_json_number(one->told));
}

static json_t *limit_as_json(size_t number)
{
	return number ? tacit_json_number(number) : json_null();
}

void tacit_json_registrations(
	const struct tacit_registrations *all, struct tacit_buf *out)
{
	tacit_json_report(&all->record,
		json_pack("{s:s, s:s, s:o, s:o, s:o, s:o, s:o, s:o, s:b, s:o, "
			  "s:o}",
			"event", all->event, "title", all->title, "closes",
			tacit_json_instant(all->closes), "stated",
			tacit_json_list(all->stated, all->stated_count),
			"capacity_min", limit_as_json(all->capacity_min),
			"capacity_max", limit_as_json(all->capacity_max),
			"links_from", tacit_json_date(all->links_from),
			"keep_until", tacit_json_date(all->keep_until),
			"kept_too_long", all->is_kept_too_long, "all",
			count_as_json(&all->all), "states",
			tacit_json_each(all->states, all->state_count,
				sizeof(*all->states), count_as_json)),
		out);
}
