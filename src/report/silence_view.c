#include "report/silence_view.h"

#include <string.h>

#include <tacit/facts.h>

#include "document/own_words.h"
#include "facts/judged.h"
#include "report/short_ids.h"
#include "report/value.h"

/* As many are looked up one by one, to be unique in the whole register. */
enum { LOOKED_UP_MAX = 100 };

struct view {
	struct tacit_value_style style;
	struct tacit_silence_view *out;
};

static const char *printed_id(
	const struct view *v, enum tacit_type_id type, const char *id)
{
	return tacit_printed_id(v->style.reg, v->style.arena, type, id);
}

/* --- the note and its deadline -------------------------------------------- */

static void fill_call_head(const struct view *v)
{
	struct tacit_silence_view *out = v->out;
	const struct tacit_document *note = &out->call.note;
	const struct tacit_call *call = &out->call.facts.call;

	out->number = printed_id(v, TACIT_NOTE, note->at.id);
	/* a number with its year has a blank, which a shell would split */
	out->typed = strchr(out->number, ' ') ? note->at.id : out->number;
	out->subject = tacit_document_in(note, "subject", v->style.lang);
	out->later = tacit_value_undone(&v->style, &call->undoing);
	if (tacit_call_is_undone(call, out->record.now)) {
		out->undone = out->later;
		out->later = NULL;
	}
	(void)tacit_document_date(note, "date", &out->date);
	out->invites =
		tacit_document_list(note, "invites", &out->invites_count);
	out->stated = tacit_document_list(note, "stated", &out->stated_count);
	out->kinds_assumed = !call->broken_by ||
		tacit_document_lists(note, "inferred", "broken-by");
	if (call->organ)
		out->organ = tacit_own_organ(v->style.arena,
			&tacit_register_body(v->style.reg)->doc, call->organ,
			v->style.lang, TACIT_ORGAN_BOTH);
}

/* The words of the note whose close is in force. */
static bool fill_deadline(const struct view *v, struct tacit_err *err)
{
	struct tacit_silence_view *out = v->out;
	struct tacit_document note = out->call.note;
	const char *by = out->silence.extended_by;
	struct tacit_deadline_terms terms = { 0 };
	struct tacit_err why = { 0 };
	struct tacit_zone zone = { 0 };

	if (by) {
		if (!tacit_register_get(v->style.reg, v->style.arena,
			    TACIT_NOTE, by, &note, err))
			return false;
		out->extended_by = printed_id(v, TACIT_NOTE, by);
		(void)tacit_document_date(&note, "date", &out->extended_on);
	}
	/* what cannot be read is among the faults */
	if (!tacit_facts_terms(
		    v->style.reg, v->style.arena, &note, &zone, &terms, &why) &&
		(why.code != TACIT_INVALID || !out->call.fault_count))
		return tacit_fail_as(err, &why);
	out->by = terms.by;
	out->is_by = terms.cutoff_s != TACIT_CUTOFF_BEFORE;
	out->is_assumed = terms.is_assumed;
	out->cutoff = tacit_document_get(&note, "cutoff");
	if (!out->cutoff)
		out->cutoff = "24:00";
	out->clock = tacit_value_close_clock(&v->style, out->call.note.at.id,
		out->silence.readings[0].closes);
	out->first_clock = tacit_value_close_clock(
		&v->style, out->call.note.at.id, out->call.facts.call.closes);
	return true;
}

/* --- texts, states, statements ---------------------------------------------- */

static void fill_texts(const struct view *v)
{
	const struct tacit_call *call = &v->out->call.facts.call;
	struct tacit_silence_text *texts = tacit_arena_array(
		v->style.arena, call->enclosure_count + 1, sizeof(*texts));
	size_t n = 0;
	size_t i;
	size_t k;

	for (i = 0; i < call->enclosure_count; i++) {
		const struct tacit_enclosure *whole = &call->enclosures[i];

		if (whole->part_of)
			continue;
		texts[n].enclosure = whole;
		texts[n].title = tacit_value_heading(&v->style, -1, whole->id);
		for (k = 0; k < call->enclosure_count; k++) {
			const struct tacit_enclosure *part =
				&call->enclosures[k];

			if (!part->part_of || strcmp(part->part_of, whole->id))
				continue;
			/* a version has the id of its original and a dot */
			if (!strncmp(part->id, whole->id, strlen(whole->id)))
				texts[n].versions++;
			else
				texts[n].items++;
		}
		n++;
	}
	v->out->texts = texts;
	v->out->text_count = n;
}

static void fill_replies(const struct view *v)
{
	const struct tacit_silence *silence = &v->out->silence;
	struct tacit_silence_state *states = tacit_arena_array(
		v->style.arena, silence->state_count + 1, sizeof(*states));
	size_t i;

	for (i = 0; i < silence->state_count; i++) {
		const struct tacit_state_reply *reply = &silence->states[i];

		states[i].reply = reply;
		states[i].name = tacit_value_state(&v->style, reply->state);
		if (reply->named_in)
			states[i].named_in =
				printed_id(v, TACIT_COMMENT, reply->named_in);
	}
	v->out->states = states;
	v->out->state_count = silence->state_count;
}

/* When the register came to know of it, where its receipt is not recorded. */
static struct tacit_date known_by(const struct view *v, const char *id)
{
	struct tacit_document doc;
	struct tacit_date date = { 0 };

	if (tacit_value_document(&v->style, TACIT_COMMENT, id, &doc))
		(void)tacit_document_date(&doc, "known-by", &date);
	return date;
}

/* Told apart among themselves. */
static void shorten_ids(const struct view *v,
	const struct tacit_reading *reading, const char **out)
{
	struct tacit_short_ids ids = { 0 };
	bool ok;
	size_t i;

	for (i = 0; i < reading->judged_count; i++) {
		out[i] = reading->judged[i].statement->id;
		tacit_short_ids_add(&ids, out[i]);
	}
	ok = tacit_short_ids_sort(&ids, v->style.err);
	for (i = 0; ok && i < reading->judged_count; i++)
		out[i] = tacit_short_id(&ids, v->style.arena, out[i]);
	tacit_short_ids_clear(&ids);
}

/* The ids of all statements as they are printed, in their order. */
static const char **print_ids(
	const struct view *v, const struct tacit_reading *reading)
{
	const char **ids = tacit_arena_array(
		v->style.arena, reading->judged_count + 1, sizeof(*ids));
	size_t i;

	if (reading->judged_count > LOOKED_UP_MAX) {
		shorten_ids(v, reading, ids);
		return ids;
	}
	for (i = 0; i < reading->judged_count; i++)
		ids[i] = printed_id(
			v, TACIT_COMMENT, reading->judged[i].statement->id);
	return ids;
}

static void fill_said(const struct view *v)
{
	const struct tacit_silence *silence = &v->out->silence;
	const struct tacit_reading *first = &silence->readings[0];
	const struct tacit_reading *other =
		silence->reading_count > 1 ? &silence->readings[1] : NULL;
	struct tacit_silence_said *said = tacit_arena_array(
		v->style.arena, first->judged_count + 1, sizeof(*said));
	const char **ids = print_ids(v, first);
	size_t i;
	size_t k;

	for (i = 0; i < first->judged_count; i++) {
		const struct tacit_judged *judged = &first->judged[i];
		const struct tacit_statement *s = judged->statement;
		const char **joint = tacit_arena_array(
			v->style.arena, s->joint_count + 1, sizeof(*joint));

		for (k = 0; k < s->joint_count; k++)
			joint[k] = tacit_value_state(&v->style, s->joint[k]);
		said[i].judged = judged;
		said[i].other = other ? &other->judged[i] : NULL;
		said[i].id = ids[i];
		said[i].state = tacit_value_state(&v->style, s->state);
		said[i].joint = joint;
		said[i].joint_count = s->joint_count;
		if (judged->undone_by)
			said[i].undone_by =
				printed_id(v, TACIT_COMMENT, judged->undone_by);
		if (judged->by_undone)
			said[i].by_undone =
				printed_id(v, TACIT_NOTE, judged->by_undone);
		if (!tacit_instant_is_set(s->received))
			said[i].known_by = known_by(v, s->id);
		if (judged->reason == TACIT_REASON_OUTSIDE)
			v->out->outside++;
	}
	v->out->said = said;
	v->out->said_count = first->judged_count;
}

static void fill_positions(const struct view *v)
{
	struct tacit_silence_view *out = v->out;
	const struct tacit_reading *first = &out->silence.readings[0];
	size_t i;

	out->positions = tacit_positions_of(&v->style, first, TACIT_SAID, NULL);
	for (i = 0; i < out->silence.reading_count; i++)
		out->in_force[i] = tacit_positions_of(&v->style,
			&out->silence.readings[i], TACIT_IN_FORCE, NULL);
	/* the whole enclosures are the texts, in the same order */
	for (i = 0; i < first->enclosure_count; i++)
		out->texts[i].in_force = tacit_positions_of(&v->style, first,
			TACIT_IN_FORCE, first->enclosures[i].counts);
}

bool tacit_silence_view(struct tacit_register *reg, struct tacit_arena *arena,
	const char *note, const char *lang, struct tacit_silence_view *out,
	struct tacit_err *err)
{
	struct tacit_err fault = { 0 };
	const struct view v = { { reg, arena, lang, &fault, false }, out };

	*out = (struct tacit_silence_view){ .record = tacit_record_of(reg) };
	if (!tacit_facts_call(reg, arena, note, &out->call, err) ||
		!tacit_register_left_out(reg, &out->left_out, err) ||
		!tacit_record_find_altered(reg, arena, note, &out->record, err))
		return false;
	tacit_facts_judge(reg, arena, &out->call, &out->silence);
	fill_call_head(&v);
	if (!tacit_followings_of(
		    &v.style, &out->call.note, &out->followings, err) ||
		!fill_deadline(&v, err))
		return false;
	fill_texts(&v);
	fill_replies(&v);
	fill_said(&v);
	fill_positions(&v);
	return tacit_value_told(&v.style, err);
}
