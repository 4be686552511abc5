/* call: a note and the comments on it as a call and statements. */
#include <string.h>

#include <tacit/facts.h>
#include <tacit/silence.h>

#include "facts/call_close.h"
#include "facts/call_said.h"
#include "facts/confirmation.h"
#include "facts/doubts.h"
#include "facts/pins.h"
#include "facts/procedure.h"
#include "facts/stands.h"
#include "register/receipts.h"

static struct tacit_instant start_of(
	struct tacit_register *reg, struct tacit_date date)
{
	if (!tacit_date_is_set(date))
		return (struct tacit_instant){ 0 };
	return tacit_zone_day_begins(&tacit_register_body(reg)->zone, date);
}

/* --- members ---------------------------------------------------------- */

static enum tacit_membership membership_of(const char *kind)
{
	if (!strcmp(kind, "observer"))
		return TACIT_MEMBERSHIP_OBSERVER;
	if (!strcmp(kind, "partner"))
		return TACIT_MEMBERSHIP_PARTNER;
	return TACIT_MEMBERSHIP_FULL;
}

static void fill_members(struct tacit_register *reg, struct tacit_arena *arena,
	struct tacit_silence_facts *facts)
{
	size_t count;
	const struct tacit_member *members =
		tacit_register_members(reg, &count);
	struct tacit_membership_row *rows =
		tacit_arena_array(arena, count + 1, sizeof(*rows));
	size_t i;

	for (i = 0; i < count; i++) {
		const struct tacit_member *member = &members[i];

		rows[i].state = member->code;
		rows[i].kind = membership_of(member->kind);
		rows[i].since = start_of(reg, member->since);
		rows[i].until = start_of(reg, member->until);
	}
	facts->members = rows;
	facts->member_count = count;
}

/* --- the call ------------------------------------------------------------- */

static void fill_rule(struct tacit_arena *arena, struct tacit_call_case *out)
{
	const char *silence = tacit_document_get(&out->note, "silence");
	struct tacit_call *call = &out->facts.call;
	struct tacit_err why = { 0 };
	struct tacit_str organ = { 0 };
	const struct tacit_value *kinds;
	enum tacit_kind kind;
	size_t count = 0;
	size_t i;

	if (!tacit_effect_parse(tacit_str_of(silence ? silence : ""),
		    &call->effect, &organ)) {
		(void)tacit_fail(&why, TACIT_INVALID,
			"silence: %s is no such rule", silence);
		(void)tacit_call_keep_fault(arena, out, &out->note, &why, &why);
	}
	if (organ.len)
		call->organ = tacit_arena_strndup(arena, organ.data, organ.len);
	kinds = tacit_document_list(&out->note, "broken-by", &count);
	for (i = 0; i < count; i++) {
		if (tacit_kind_parse(kinds[i].text, &kind))
			call->broken_by |= TACIT_KIND_BIT(kind);
	}
}

/* An item is a part of the plan of its area, a language version a part of
 * what it translates, where both are enclosed. */
static bool is_part_of(const struct tacit_document *part,
	const struct tacit_document *whole, const char *whole_id)
{
	const char *area = tacit_document_get(part, "area");

	return tacit_document_is_version_of(part, whole_id) ||
		(part->at.type && part->at.type->id == TACIT_ITEM &&
			!part->at.lang && tacit_document_is_plan(whole) &&
			area && tacit_document_says(whole, "area", area));
}

static void join_parts(struct tacit_enclosure *list,
	const struct tacit_document *docs, size_t count)
{
	size_t i;
	size_t k;

	for (i = 0; i < count; i++) {
		for (k = 0; k < count && !list[i].part_of; k++) {
			if (i == k ||
				!is_part_of(&docs[i], &docs[k], list[k].id))
				continue;
			list[i].part_of = list[k].id;
			list[i].prepared_by = list[k].prepared_by;
			list[i].prepared_by_count = list[k].prepared_by_count;
		}
	}
}

/*
 * A text that is not here, or is none, was never circulated: the pin was altered.
 * Whoever looks at the passages has the text as it stands.
 */
static bool read_enclosure(struct tacit_register *reg,
	struct tacit_arena *arena, struct tacit_call *call,
	struct tacit_enclosure *enclosure, struct tacit_document *doc,
	struct tacit_err *err)
{
	struct tacit_err why = { 0 };

	if (tacit_pins_read(
		    reg, arena, enclosure->id, enclosure->blob, doc, &why))
		return true;
	if (why.code != TACIT_NOTFOUND && why.code != TACIT_LIMIT)
		return tacit_fail_as(err, &why);
	*doc = (struct tacit_document){ 0 };
	enclosure->blob = "";
	call->is_altered = true;
	return true;
}

static bool fill_enclosures(struct tacit_register *reg,
	struct tacit_arena *arena, struct tacit_call_case *out,
	struct tacit_err *err)
{
	size_t count = 0;
	const struct tacit_value *pins =
		tacit_document_list(&out->note, "encloses", &count);
	struct tacit_enclosure *list =
		tacit_arena_array(arena, count + 1, sizeof(*list));
	struct tacit_document *docs =
		tacit_arena_array(arena, count + 1, sizeof(*docs));
	size_t n = 0;
	size_t i;

	for (i = 0; i < count; i++) {
		struct tacit_str id;
		struct tacit_str blob;

		if (!tacit_pin_parse(tacit_str_of(pins[i].text), &id, &blob))
			continue;
		list[n].id = tacit_arena_strndup(arena, id.data, id.len);
		list[n].blob = tacit_arena_strndup(arena, blob.data, blob.len);
		if (!read_enclosure(reg, arena, &out->facts.call, &list[n],
			    &docs[n], err))
			return false;
		list[n].prepared_by = tacit_document_texts(arena, &docs[n],
			"prepared-by", &list[n].prepared_by_count);
		n++;
	}
	join_parts(list, docs, n);
	out->facts.call.enclosures = list;
	out->facts.call.enclosure_count = n;
	return true;
}

static bool find_altered(struct tacit_register *reg, struct tacit_arena *arena,
	struct tacit_call *call, struct tacit_err *err)
{
	struct tacit_doubts doubts = { 0 };
	bool ok = tacit_facts_doubts(reg, arena, call->note, &doubts, err);

	call->is_altered = doubts.open > 0;
	return ok;
}

static bool is_any_undoing(const struct tacit_gathered *gathered)
{
	for (size_t i = 0; i < gathered->count; i++)
		if (gathered->rows[i].call &&
			(gathered->rows[i].supersedes ||
				gathered->rows[i].withdraws))
			return true;
	return false;
}

static int by_at(const void *a, const void *b)
{
	const size_t *x = a;
	const size_t *y = b;

	return *x < *y ? -1 : *x > *y;
}

/* What counts for nothing undoes nothing that counts. */
static void find_weak(struct tacit_arena *arena,
	const struct tacit_silence *silence, struct tacit_call_case *out,
	struct tacit_involved *involved)
{
	const struct tacit_reading *reading = &silence->readings[0];

	for (size_t i = 0; i < reading->judged_count; i++) {
		const struct tacit_judged *judged = &reading->judged[i];
		size_t at = (size_t)(judged->statement - out->facts.statements);
		const size_t *found = tacit_find(
			&at, involved->at, involved->count, sizeof(at), by_at);

		if (found)
			involved->gathered.rows[found - involved->at].weakness =
				tacit_reason_weakness(judged->reason);
	}
	tacit_call_tell_undone(arena, involved, out);
}

/* When it was broken for good; a confirmation of that very day came after it, as
 * after any close. And what of what was said undoes what. */
static void judge_call(struct tacit_register *reg, struct tacit_arena *arena,
	const struct tacit_entered_since *since, struct tacit_call_case *out,
	struct tacit_involved *involved)
{
	struct tacit_call *call = &out->facts.call;
	struct tacit_instant *confirmed = &call->replies_complete;
	struct tacit_silence silence = { 0 };
	struct tacit_arena work = { 0 };

	if (!call->rules.is_final && !is_any_undoing(&involved->gathered))
		return;
	tacit_silence_judge(
		&work, &out->facts, tacit_register_now(reg), &silence);
	call->ended = silence.readings[0].ended;
	if (since->has_day_only &&
		tacit_comes_after_on_day(reg, *confirmed, call->ended))
		*confirmed = call->ended;
	find_weak(arena, &silence, out, involved);
	tacit_arena_clear(&work);
}

bool tacit_call_fill(struct tacit_register *reg, struct tacit_arena *arena,
	const struct tacit_document *note, struct tacit_heard heard,
	struct tacit_call_case *out, struct tacit_err *err)
{
	struct tacit_call *call = &out->facts.call;
	struct tacit_arena work = { 0 }; /* of what undoes what */
	struct tacit_involved involved = { .gathered = { .reg = reg,
						   .arena = &work } };
	struct tacit_entered_since since = { 0 };
	bool ok;

	*out = (struct tacit_call_case){ .note = *note };
	call->note = out->note.at.id;
	(void)tacit_document_instant(&out->note, "issued", &call->issued);
	(void)tacit_document_instant(&out->note, "closes", &call->closes);
	call->is_assumed =
		tacit_document_says(&out->note, "deadline-basis", "assumed");
	call->is_separable = tacit_document_is_yes(&out->note, "separable");
	/* of what only the public may read nobody can prove a silence */
	call->receipts_missing = tacit_register_is_public(reg) ||
		(tacit_register_body(reg)->has_receipts &&
			tacit_register_log(reg)->outcome !=
				TACIT_RECEIPTS_RIGHT);
	fill_members(reg, arena, &out->facts);
	call->rules = tacit_procedure_of(&out->note);
	/* anybody's word may have ended it */
	if (call->rules.is_final)
		heard.state = heard.followed = NULL;
	fill_rule(arena, out);
	ok = find_altered(reg, arena, call, err) &&
		tacit_facts_undoing(
			reg, arena, call->note, &call->undoing, err) &&
		tacit_call_read_otherwise(reg, arena, out, &out->note,
			&call->other_closes, err) &&
		fill_enclosures(reg, arena, out, err) &&
		tacit_call_fill_extensions(reg, arena, out, err) &&
		tacit_confirmation(reg, arena, out, &since, err) &&
		tacit_notification(reg, out->note.at.id, call, err) &&
		((heard.state && !*heard.state) ||
			tacit_call_hear(reg, arena, &heard, out, &since,
				&involved, err));
	if (ok)
		judge_call(reg, arena, &since, out, &involved);
	tacit_arena_clear(&work);
	return ok;
}
