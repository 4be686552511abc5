#include "pages/json_status.h"

#include "pages/pages.h"

static json_t *awaited_from(const void *item)
{
	static const char *const parties[] = {
		[TACIT_PARTY_SECRETARIAT] = "secretariat",
		[TACIT_PARTY_COORDINATOR] = "coordinator",
		[TACIT_PARTY_MEMBERS] = "members",
		[TACIT_PARTY_STATE] = "state",
		[TACIT_PARTY_ORGAN] = "organ",
		[TACIT_PARTY_NOBODY] = "nobody",
	};
	const struct tacit_awaited *a = item;

	return json_pack("{s:s, s:s, s:o, s:b, s:o, s:o, s:s?, s:o, s:o, s:b, "
			 "s:s?, s:o}",
		"what", tacit_await_word(a->what), "party",
		parties[a->from.kind], "codes",
		tacit_json_list(a->from.codes, a->from.code_count), "own",
		a->is_own, "subjects",
		tacit_json_list(a->subjects, a->subject_count), "count",
		tacit_json_number(a->count), "organ", a->organ, "since",
		tacit_json_instant(a->since), "by", tacit_json_instant(a->by),
		"date_passed", a->date_has_passed, "after", a->after, "command",
		tacit_json_list(a->words, a->word_count));
}

static json_t *open_call(const void *item)
{
	const struct tacit_status_call *c = item;

	return json_pack("{s:s?, s:o, s:o, s:o}", "note", c->fact->note,
		"issued", tacit_json_instant(c->fact->issued), "closes",
		tacit_json_instant(c->fact->closes), "communications",
		tacit_json_number(c->fact->recorded));
}

static json_t *opinion_given(const void *item)
{
	const struct tacit_opinion_fact *o = item;

	return json_pack("{s:s?, s:s?, s:s?, s:s?, s:s?}", "comment",
		o->comment, "state", o->state, "by", o->by, "suggested_area",
		o->area, "followed_by", o->followed_by);
}

json_t *tacit_json_awaited(const struct tacit_awaited *list, size_t count)
{
	return tacit_json_each(list, count, sizeof(*list), awaited_from);
}

void tacit_json_status(const struct tacit_status *status, struct tacit_buf *out)
{
	const struct tacit_awaited_list *awaited = &status->awaited;

	tacit_json_report(&status->record,
		json_pack("{s:o, s:o, s:o, s:o, s:o, s:o}", "awaited",
			tacit_json_awaited(awaited->list, awaited->count),
			"open_calls",
			tacit_json_each(status->open, status->open_count,
				sizeof(*status->open), open_call),
			"opinions",
			tacit_json_each(awaited->opinions,
				awaited->opinion_count,
				sizeof(*awaited->opinions), opinion_given),
			"assumed_deadlines",
			tacit_json_list(status->assumed, status->assumed_count),
			"answered_twice",
			tacit_json_list(
				status->facts.twice, status->facts.twice_count),
			"faults",
			tacit_json_list(status->facts.faults,
				status->facts.fault_count)),
		out);
}
