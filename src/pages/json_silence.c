#include "pages/pages.h"

#include "pages/json_document.h"
#include "pages/say_positions.h"

static json_t *kinds_of(unsigned bits)
{
	json_t *list = json_array();
	int kind;

	for (kind = 0; kind < TACIT_KIND_COUNT; kind++) {
		if (bits & TACIT_KIND_BIT(kind))
			(void)json_array_append_new(list,
				tacit_json_text(tacit_kind_word(
					(enum tacit_kind)kind)));
	}
	return list;
}

/* --- one reading --------------------------------------------------------- */

static json_t *judged(const void *item)
{
	const struct tacit_judged *j = item;
	const struct tacit_statement *s = j->statement;
	json_t *out;

	out = json_pack(
		"{s:s?, s:s?, s:s, s:o, s:b, s:s, s:o, s:s?, s:s?, s:s?, s:o, "
		"s:o, s:b}",
		"comment", s->id, "state", s->state, "kind",
		tacit_kind_word(s->kind), "received",
		tacit_json_instant(s->received), "counted",
		j->reason == TACIT_REASON_COUNTED, "reason",
		tacit_reason_word(j->reason), "after_close_seconds",
		j->reason == TACIT_REASON_AFTER_CLOSE
			? json_integer((json_int_t)j->after_s)
			: json_null(),
		"undone_by", j->undone_by, "confirmed_by",
		j->confirmed_by ? j->confirmed_by->id : NULL,
		"by_extension_undone", j->by_undone, "joint",
		tacit_json_list(s->joint, s->joint_count), "places",
		tacit_json_list(s->places, s->place_count), "outside_scope",
		s->is_beyond_scope);
	tacit_json_receipt(out, s->receipt);
	return out;
}

static json_t *enclosure_verdict(const void *item)
{
	const struct tacit_enclosure_verdict *one = item;

	return json_pack("{s:s?, s:s, s:o}", "document", one->enclosure->id,
		"verdict", tacit_verdict_word(one->verdict), "counted",
		tacit_json_number(one->counted));
}

static json_t *reading_of(const struct tacit_reading *reading,
	const struct tacit_positions *in_force)
{
	return json_pack("{s:o, s:o, s:s, s:b, s:o, s:o, s:o, s:o, s:o, s:o, "
			 "s:o, s:o}",
		"closes", tacit_json_instant(reading->closes), "ended",
		tacit_json_instant(reading->ended), "verdict",
		tacit_verdict_word(reading->verdict), "provisional",
		reading->is_provisional, "counted",
		tacit_json_number(reading->counted), "states_counted",
		tacit_json_number(reading->states_counted), "states_replied",
		tacit_json_number(reading->states_replied), "without_receipt",
		tacit_json_number(reading->unproved), "statements",
		tacit_json_each(reading->judged, reading->judged_count,
			sizeof(*reading->judged), judged),
		"communications", tacit_json_groups(reading->in_group),
		"enclosures",
		tacit_json_each(reading->enclosures, reading->enclosure_count,
			sizeof(*reading->enclosures), enclosure_verdict),
		"in_force", tacit_json_positions(in_force));
}

static json_t *readings_of(const struct tacit_silence_view *view)
{
	json_t *list = json_array();
	size_t i;

	for (i = 0; i < view->silence.reading_count; i++)
		(void)json_array_append_new(list,
			reading_of(&view->silence.readings[i],
				&view->in_force[i]));
	return list;
}

/* --- the call ------------------------------------------------------------ */

static json_t *enclosed(const void *item)
{
	const struct tacit_enclosure *text = item;

	return json_pack("{s:s?, s:s?, s:s?}", "document", text->id, "blob",
		text->blob, "part_of", text->part_of);
}

static json_t *fault_of(const void *item)
{
	const struct tacit_note_fault *fault = item;

	return json_pack(
		"{s:s?, s:s?}", "path", fault->path, "what", fault->what);
}

static json_t *note_of(const struct tacit_silence_view *view)
{
	const struct tacit_call *call = &view->call.facts.call;

	return json_pack(
		"{s:s?, s:s?, s:s?, s:o, s:o, s:o, s:s, s:s?, s:b, s:o, s:o}",
		"id", call->note, "number",
		tacit_document_get(&view->call.note, "number"), "subject",
		view->subject, "date", tacit_json_date(view->date), "issued",
		tacit_json_instant(call->issued), "invites",
		tacit_json_values(view->invites, view->invites_count), "effect",
		tacit_effect_word(call->effect), "organ", call->organ,
		"separable", call->is_separable, "undone",
		tacit_json_undoing(&call->undoing), "faults",
		tacit_json_each(view->call.faults, view->call.fault_count,
			sizeof(*view->call.faults), fault_of));
}

static json_t *deadline_of(const struct tacit_silence_view *view)
{
	const struct tacit_silence *silence = &view->silence;
	char offset[TACIT_OFFSET_SIZE];

	tacit_offset_format(view->clock.offset_s, offset);
	return json_pack("{s:o, s:o, s:s, s:s, s:b, s:s?}", "closes",
		tacit_json_instant(silence->readings[0].closes), "comments_by",
		tacit_json_date(view->by), "cutoff", view->cutoff, "offset",
		offset, "assumed", view->is_assumed, "extended_by",
		silence->extended_by);
}

/* --- the rules ----------------------------------------------------------- */

static json_t *rules_of(const struct tacit_silence_view *view)
{
	const struct tacit_silence *silence = &view->silence;
	const struct tacit_silence_rules *rules = &silence->rules;
	const struct tacit_call *call = &view->call.facts.call;
	json_t *notices = json_array();

	if (rules->notices & TACIT_NOTICE_KEPT)
		(void)json_array_append_new(notices, json_string("kept"));
	if (rules->notices & TACIT_NOTICE_BROKEN)
		(void)json_array_append_new(notices, json_string("broken"));
	return json_pack("{s:s, s:o, s:b, s:o, s:b, s:o, s:o, s:o}", "break",
		rules->is_final ? "final" : "liftable", "objections_needed",
		tacit_json_number(rules->objections_needed),
		"justification_required", rules->needs_reason, "replies_needed",
		tacit_json_number(rules->replies_needed),
		"observers_may_comment", rules->hears_observers, "notice",
		notices, "notice_awaited_since",
		tacit_json_instant(tacit_silence_notice(call, silence)),
		"notified", tacit_json_instant(call->notified));
}

/* --- the states ---------------------------------------------------------- */

static json_t *state_of(const struct tacit_silence_state *state)
{
	const struct tacit_state_reply *reply = state->reply;

	return json_pack("{s:s?, s:s?, s:b, s:b, s:b, s:s?, s:s?}", "state",
		reply->state, "name", state->name, "asked", reply->is_asked,
		"prepared_the_text", reply->is_preparing,
		"communication_recorded", reply->has_spoken, "named_in",
		reply->named_in, "group", tacit_group_word(reply->group));
}

static json_t *replies_of(const struct tacit_silence_view *view, bool by_state)
{
	const struct tacit_silence *silence = &view->silence;
	json_t *list = json_array();
	size_t i;

	for (i = 0; i < view->state_count; i++) {
		const struct tacit_state_reply *reply = view->states[i].reply;

		if (by_state || reply->has_spoken || reply->is_preparing)
			(void)json_array_append_new(
				list, state_of(&view->states[i]));
	}
	return json_pack("{s:o, s:o, s:o, s:o, s:o, s:o}", "asked",
		tacit_json_number(silence->asked), "prepared_the_text",
		tacit_json_number(silence->preparing),
		"no_communication_recorded",
		tacit_json_number(silence->no_communication), "named_only",
		tacit_json_number(silence->named_only), "positions",
		tacit_json_positions(&view->positions), "states", list);
}

void tacit_json_silence(const struct tacit_silence_view *view, bool by_state,
	struct tacit_buf *out)
{
	const struct tacit_silence *silence = &view->silence;
	const struct tacit_call *call = &view->call.facts.call;

	tacit_json_report(&view->record,
		json_pack("{s:s, s:b, s:b, s:b, s:o, s:o, s:o, s:o, s:o, s:o, "
			  "s:o, "
			  "s:b, "
			  "s:o, "
			  "s:o, s:o, s:o, s:o}",
			"verdict", tacit_verdict_word(silence->verdict),
			"provisional", silence->is_provisional, "open",
			silence->is_open, "readings_differ",
			silence->readings_differ, "replies_complete",
			tacit_json_instant(call->replies_complete),
			"entered_after_confirmation",
			tacit_json_number(silence->entered_after), "note",
			note_of(view), "rules", rules_of(view), "followed_by",
			tacit_json_followings(&view->followings), "deadline",
			deadline_of(view), "stopped_by",
			kinds_of(silence->stopped_by), "stopped_by_assumed",
			view->kinds_assumed, "stated",
			tacit_json_values(view->stated, view->stated_count),
			"texts",
			tacit_json_each(call->enclosures, call->enclosure_count,
				sizeof(*call->enclosures), enclosed),
			"readings", readings_of(view), "replies",
			replies_of(view, by_state), "later_left_out",
			tacit_json_number(view->left_out)),
		out);
}
