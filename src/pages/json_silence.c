#include "pages/pages.h"

#include "render/json.h"

static json_t *kinds(unsigned bits)
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

static json_t *values(const struct tacit_value *list, size_t count)
{
	json_t *texts = json_array();
	size_t i;

	for (i = 0; i < count; i++)
		(void)json_array_append_new(
			texts, tacit_json_text(list[i].text));
	return texts;
}

/* --- one reading -------------------------------------------------------------- */

static json_t *judged(const struct tacit_judged *j)
{
	const struct tacit_statement *s = j->statement;
	json_t *object = json_object();

	tacit_json_set(object, "comment", tacit_json_text(s->id));
	tacit_json_set(object, "state", tacit_json_text(s->state));
	tacit_json_set(
		object, "kind", tacit_json_text(tacit_kind_word(s->kind)));
	tacit_json_set(object, "received", tacit_json_instant(s->received));
	tacit_json_set(object, "counted",
		json_boolean(j->reason == TACIT_REASON_COUNTED));
	tacit_json_set(object, "reason",
		tacit_json_text(tacit_reason_word(j->reason)));
	tacit_json_set(object, "after_close_seconds",
		j->reason == TACIT_REASON_AFTER_CLOSE
			? json_integer((json_int_t)j->after_s)
			: json_null());
	tacit_json_set(object, "undone_by", tacit_json_text(j->undone_by));
	tacit_json_set(
		object, "joint", tacit_json_list(s->joint, s->joint_count));
	tacit_json_set(
		object, "places", tacit_json_list(s->places, s->place_count));
	return object;
}

static json_t *groups(const size_t *counts)
{
	json_t *object = json_object();
	int group;

	for (group = TACIT_GROUP_AFTER_CLOSE; group < TACIT_GROUP_COUNT;
		group++)
		tacit_json_set(object,
			tacit_group_word((enum tacit_group)group),
			tacit_json_number(counts[group]));
	return object;
}

static json_t *enclosures(const struct tacit_reading *reading)
{
	json_t *list = json_array();
	size_t i;

	for (i = 0; i < reading->enclosure_count; i++) {
		const struct tacit_enclosure_verdict *one =
			&reading->enclosures[i];

		(void)json_array_append_new(list,
			json_pack("{s:o, s:s, s:o}", "document",
				tacit_json_text(one->enclosure->id), "verdict",
				tacit_verdict_word(one->verdict), "counted",
				tacit_json_number(one->counted)));
	}
	return list;
}

static json_t *reading_of(const struct tacit_reading *reading)
{
	json_t *object = json_object();
	json_t *list = json_array();
	size_t i;

	for (i = 0; i < reading->judged_count; i++)
		(void)json_array_append_new(list, judged(&reading->judged[i]));
	tacit_json_set(object, "closes", tacit_json_instant(reading->closes));
	tacit_json_set(object, "verdict",
		tacit_json_text(tacit_verdict_word(reading->verdict)));
	tacit_json_set(
		object, "provisional", json_boolean(reading->is_provisional));
	tacit_json_set(object, "counted", tacit_json_number(reading->counted));
	tacit_json_set(object, "without_receipt",
		tacit_json_number(reading->unproved));
	tacit_json_set(object, "statements", list);
	tacit_json_set(object, "communications", groups(reading->in_group));
	tacit_json_set(object, "enclosures", enclosures(reading));
	return object;
}

/* --- the call ------------------------------------------------------------------ */

static json_t *texts(const struct tacit_call *call)
{
	json_t *list = json_array();
	size_t i;

	for (i = 0; i < call->enclosure_count; i++)
		(void)json_array_append_new(list,
			json_pack("{s:o, s:o, s:o}", "document",
				tacit_json_text(call->enclosures[i].id), "blob",
				tacit_json_text(call->enclosures[i].blob),
				"part_of",
				tacit_json_text(call->enclosures[i].part_of)));
	return list;
}

static json_t *note_of(const struct tacit_silence_view *view)
{
	const struct tacit_call *call = &view->call.facts.call;

	return json_pack("{s:o, s:o, s:o, s:o, s:o, s:o, s:s, s:o, s:b}", "id",
		tacit_json_text(call->note), "number",
		tacit_json_text(tacit_document_get(&view->call.note, "number")),
		"subject", tacit_json_text(view->subject), "date",
		tacit_json_date(view->date), "issued",
		tacit_json_instant(call->issued), "invites",
		values(view->invites, view->invites_count), "effect",
		tacit_effect_word(call->effect), "organ",
		tacit_json_text(call->organ), "separable", call->is_separable);
}

static json_t *deadline_of(const struct tacit_silence_view *view)
{
	const struct tacit_silence *silence = &view->silence;
	char offset[TACIT_OFFSET_SIZE];

	tacit_offset_format(view->offset_s, offset);
	return json_pack("{s:o, s:o, s:s, s:s, s:b, s:o}", "closes",
		tacit_json_instant(silence->readings[0].closes), "comments_by",
		tacit_json_date(view->by), "cutoff",
		view->is_by ? "24:00" : "00:00", "offset", offset, "assumed",
		view->is_assumed, "extended_by",
		tacit_json_text(silence->extended_by));
}

/* --- the states ---------------------------------------------------------------- */

static json_t *state_of(const struct tacit_silence_state *state)
{
	const struct tacit_state_reply *reply = state->reply;

	return json_pack("{s:o, s:o, s:b, s:b, s:b, s:o, s:o}", "state",
		tacit_json_text(reply->state), "name",
		tacit_json_text(state->name), "asked", reply->is_asked,
		"prepared_the_text", reply->is_preparing,
		"communication_recorded", reply->has_spoken, "named_in",
		tacit_json_text(reply->named_in), "group",
		tacit_json_text(tacit_group_word(reply->group)));
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
	return json_pack("{s:o, s:o, s:o, s:o, s:o}", "asked",
		tacit_json_number(silence->asked), "prepared_the_text",
		tacit_json_number(silence->preparing),
		"no_communication_recorded",
		tacit_json_number(silence->no_communication), "named_only",
		tacit_json_number(silence->named_only), "states", list);
}

void tacit_json_silence(const struct tacit_silence_view *view, bool by_state,
	struct tacit_buf *out)
{
	const struct tacit_silence *silence = &view->silence;
	json_t *object = tacit_json_begin(&view->record);
	json_t *readings = json_array();
	size_t i;

	for (i = 0; i < silence->reading_count; i++)
		(void)json_array_append_new(
			readings, reading_of(&silence->readings[i]));
	tacit_json_set(object, "verdict",
		tacit_json_text(tacit_verdict_word(silence->verdict)));
	tacit_json_set(
		object, "provisional", json_boolean(silence->is_provisional));
	tacit_json_set(object, "open", json_boolean(silence->is_open));
	tacit_json_set(object, "readings_differ",
		json_boolean(silence->readings_differ));
	tacit_json_set(object, "replies_complete",
		tacit_json_instant(view->call.facts.call.replies_complete));
	tacit_json_set(object, "note", note_of(view));
	tacit_json_set(object, "deadline", deadline_of(view));
	tacit_json_set(object, "stopped_by", kinds(silence->stopped_by));
	tacit_json_set(object, "stopped_by_assumed",
		json_boolean(view->kinds_assumed));
	tacit_json_set(
		object, "stated", values(view->stated, view->stated_count));
	tacit_json_set(object, "texts", texts(&view->call.facts.call));
	tacit_json_set(object, "readings", readings);
	tacit_json_set(object, "replies", replies_of(view, by_state));
	tacit_json_set(
		object, "later_left_out", tacit_json_number(silence->left_out));
	tacit_json_end(object, out);
}
