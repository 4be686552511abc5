#include "pages/pages.h"

#include "render/json.h"

static const char *party_word(enum tacit_party_kind kind)
{
	switch (kind) {
	case TACIT_PARTY_SECRETARIAT:
		return "secretariat";
	case TACIT_PARTY_COORDINATOR:
		return "coordinator";
	case TACIT_PARTY_MEMBERS:
		return "members";
	case TACIT_PARTY_STATE:
		return "state";
	case TACIT_PARTY_ORGAN:
		return "organ";
	case TACIT_PARTY_NOBODY:
		break;
	}
	return "nobody";
}

static json_t *awaited(const struct tacit_awaited *a)
{
	return json_pack("{s:s, s:s, s:o, s:b, s:o, s:o, s:o, s:o, s:o, s:b, "
			 "s:o, s:o}",
		"what", tacit_await_word(a->what), "party",
		party_word(a->from.kind), "codes",
		tacit_json_list(a->from.codes, a->from.code_count), "own",
		a->is_own, "subjects",
		tacit_json_list(a->subjects, a->subject_count), "count",
		tacit_json_number(a->count), "organ", tacit_json_text(a->organ),
		"since", tacit_json_instant(a->since), "by",
		tacit_json_instant(a->by), "date_passed", a->date_has_passed,
		"after", tacit_json_text(a->after), "command",
		tacit_json_list(a->words, a->word_count));
}

static json_t *call(const struct tacit_status_call *c)
{
	return json_pack("{s:o, s:o, s:o, s:o}", "note",
		tacit_json_text(c->fact->note), "issued",
		tacit_json_instant(c->fact->issued), "closes",
		tacit_json_instant(c->fact->closes), "communications",
		tacit_json_number(c->comments));
}

static json_t *opinion(const struct tacit_opinion_fact *o)
{
	return json_pack("{s:o, s:o, s:o, s:o, s:o}", "comment",
		tacit_json_text(o->comment), "state", tacit_json_text(o->state),
		"by", tacit_json_text(o->by), "suggested_area",
		tacit_json_text(o->area), "followed_by",
		tacit_json_text(o->followed_by));
}

void tacit_json_status(const struct tacit_status *status, struct tacit_buf *out)
{
	json_t *object = tacit_json_begin(&status->record);
	json_t *list = json_array();
	json_t *open = json_array();
	json_t *opinions = json_array();
	size_t i;

	for (i = 0; i < status->awaited.count; i++)
		(void)json_array_append_new(
			list, awaited(&status->awaited.list[i]));
	for (i = 0; i < status->open_count; i++)
		(void)json_array_append_new(open, call(&status->open[i]));
	for (i = 0; i < status->awaited.opinion_count; i++)
		(void)json_array_append_new(
			opinions, opinion(&status->awaited.opinions[i]));
	tacit_json_set(object, "awaited", list);
	tacit_json_set(object, "open_calls", open);
	tacit_json_set(object, "opinions", opinions);
	tacit_json_set(object, "assumed_deadlines",
		tacit_json_list(status->assumed, status->assumed_count));
	tacit_json_end(object, out);
}
