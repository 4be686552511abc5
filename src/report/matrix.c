#include "report/matrix.h"

#include <string.h>

#include <tacit/deadline.h>

#include "facts/wording.h"
#include "report/matrix_parts.h"
#include "report/short_ids.h"

struct opening {
	struct tacit_value_style style;
	struct tacit_matrix *out;
	struct tacit_matrix_reading *reading;
	struct tacit_arena work; /* of one comment */
	struct matrix_slot *slots; /* of each statement, in their order */
	size_t count;
	size_t cap;
};

/* --- the comments, as they are read --------------------------------------------- */

static void take_comment(
	void *ctx, const struct tacit_document *comment, size_t at)
{
	struct opening *o = ctx;
	struct matrix_slot *slot = tacit_arena_append(
		o->style.arena, &o->slots, &o->count, &o->cap, sizeof(*slot));
	struct tacit_str text = { 0 };
	struct tacit_str proposed = { 0 };

	slot->at = (uint32_t)at;
	if (tacit_matrix_is_public(comment))
		slot->has |= MATRIX_PUBLIC;
	if (tacit_matrix_place(&o->work, o->out, comment, slot)[0])
		slot->has |= MATRIX_PLACE;
	if (tacit_document_get(comment, "category"))
		slot->has |= MATRIX_CATEGORY;
	tacit_wording_part(&o->work, comment->body, &text, &proposed);
	if (proposed.len)
		slot->has |= MATRIX_PROPOSED;
	tacit_arena_clear(&o->work);
}

/* Which of them have an outcome, where any has. */
static bool find_outcomes(struct opening *o, struct tacit_err *err)
{
	const struct tacit_index_query query = { .type = TACIT_DISPOSITION,
		.path_prefix = tacit_arena_printf(o->style.arena,
			"dispositions/%s/", o->out->call.note.at.id) };
	struct tacit_value_style style = o->style;
	uint64_t given = 0;
	bool ok = tacit_register_count(style.reg, &query, &given, err);
	size_t i;

	o->reading->has_dispositions = given > 0;
	style.arena = &o->work;
	for (i = 0; ok && given && i < o->count; i++) {
		struct matrix_slot *slot = &o->slots[i];
		struct tacit_matrix_row row = { 0 };

		ok = tacit_matrix_outcome(&style, o->out,
			o->out->call.facts.statements[slot->at].id, &row, err);
		if (row.disposition)
			slot->has |= MATRIX_OUTCOME;
		if (row.reason || row.because.len || row.suggested ||
			row.source)
			slot->has |= MATRIX_REASON;
		tacit_arena_clear(&o->work);
	}
	return ok;
}

/* Of each statement, for whatever row names it. */
static void keep_of_each(struct opening *o)
{
	const struct tacit_silence_facts *facts = &o->out->call.facts;
	struct tacit_arena *arena = o->style.arena;
	uint32_t *lens = tacit_arena_array(
		arena, facts->statement_count + 1, sizeof(*lens));
	uint8_t *has = tacit_arena_array(arena, facts->statement_count + 1, 1);
	const char **ids =
		tacit_arena_array(&o->work, o->count + 1, sizeof(*ids));
	size_t i;

	for (i = 0; i < facts->statement_count; i++) {
		lens[i] = (uint32_t)strlen(facts->statements[i].id);
		if (i < o->count)
			ids[i] = facts->statements[i].id;
	}
	ids = tacit_short_ids(&o->work, ids, o->count);
	for (i = 0; i < o->count; i++) {
		lens[i] = (uint32_t)strlen(ids[i]);
		has[i] = o->slots[i].has;
	}
	o->reading->id_lens = lens;
	o->reading->has = has;
	tacit_arena_clear(&o->work);
}

/* --- the rows ---------------------------------------------------------------------- */

static void count_row(struct tacit_matrix *out, const struct matrix_slot *slot)
{
	const struct tacit_instant received =
		out->call.facts.statements[slot->at].received;
	const enum tacit_undone undone =
		tacit_call_undone_at(&out->call, slot->at).standing.undone;
	const bool is_recorded = undone != TACIT_UNDONE_IN_ERROR;
	bool is_after = false;

	if (tacit_instant_is_set(received) && tacit_instant_is_set(out->closes))
		(void)tacit_matrix_after(out, received, false, &is_after);
	out->recorded += is_recorded;
	out->standing += undone == TACIT_UNDONE_NOT;
	out->answered +=
		undone == TACIT_UNDONE_NOT && slot->has & MATRIX_OUTCOME;
	out->after_close += is_recorded && is_after;
	out->has_places |= (slot->has & MATRIX_PLACE) != 0;
	out->has_categories |= (slot->has & MATRIX_CATEGORY) != 0;
	/* of what never was neither is told */
	out->has_proposed |= is_recorded && slot->has & MATRIX_PROPOSED;
	out->has_reasons |= is_recorded && slot->has & MATRIX_REASON;
}

static void keep_rows(struct opening *o)
{
	struct tacit_matrix *out = o->out;
	size_t i;

	for (i = 0; i < o->count; i++) {
		struct matrix_slot *slot = &o->slots[i];

		if (out->is_public && !(slot->has & MATRIX_PUBLIC))
			continue;
		slot->received =
			out->call.facts.statements[slot->at].received.s;
		count_row(out, slot);
		o->slots[out->row_count++] = *slot;
	}
	tacit_matrix_speakers(
		&o->style, out, o->reading, o->slots, out->row_count);
	tacit_matrix_sort(o->slots, out->row_count);
	o->reading->slots = o->slots;
}

/* --- the head ------------------------------------------------------------------------ */

static void fill_note_head(struct opening *o)
{
	struct tacit_matrix *out = o->out;
	const struct tacit_document *note = &out->call.note;

	out->number = tacit_printed_id(
		o->style.reg, o->style.arena, TACIT_NOTE, note->at.id);
	out->subject = tacit_document_in(note, "subject", o->style.lang);
	out->is_undone =
		tacit_call_is_undone(&out->call.facts.call, out->record.now);
	/* what it was followed by may be for members only */
	out->undone = out->is_public
		? tacit_value_undone_short(
			  &o->style, out->call.facts.call.undoing.undone)
		: tacit_value_undone(&o->style, &out->call.facts.call.undoing);
	(void)tacit_document_date(note, "date", &out->date);
	out->closes =
		tacit_call_closes(&out->call.facts.call, out->record.now, NULL);
	out->clock =
		tacit_value_close_clock(&o->style, note->at.id, out->closes);
}

static void fill_positions(struct opening *o)
{
	struct tacit_silence silence = { 0 };

	tacit_silence_judge(
		&o->work, &o->out->call.facts, o->out->record.now, &silence);
	o->out->positions = tacit_positions_of(
		&o->style, &silence.readings[0], TACIT_SAID, NULL);
	tacit_arena_clear(&o->work);
}

/* The texts come first, so that a comment has its place when it is read. */
static bool hear(struct opening *o, const char *note, struct tacit_err *err)
{
	struct tacit_register *reg = o->style.reg;
	struct tacit_arena *arena = o->style.arena;
	struct tacit_matrix *out = o->out;

	return tacit_facts_call_alone(reg, arena, note, &out->call, err) &&
		tacit_matrix_texts(&o->style, out, o->reading, err) &&
		tacit_facts_call_each(
			reg, arena, note, take_comment, o, &out->call, err);
}

static bool refuse_public(
	const struct tacit_matrix *matrix, struct tacit_err *err)
{
	return matrix->is_public &&
		!tacit_matrix_is_public(&matrix->call.note) &&
		!tacit_fail_at(err, TACIT_REFUSED, matrix->call.note.path, 0,
			"this note is for members only");
}

bool tacit_matrix_open(struct tacit_register *reg, struct tacit_arena *arena,
	const struct tacit_matrix_ask *ask, struct tacit_matrix *out,
	struct tacit_err *err)
{
	struct tacit_err fault = { 0 };
	struct opening o = { .style = { reg, arena, ask->lang, &fault, false },
		.out = out,
		.reading = tacit_arena_alloc(arena, sizeof(*o.reading)) };

	*out = (struct tacit_matrix){ .record = tacit_record_of(reg),
		.reading = o.reading,
		.is_public = ask->is_public };
	o.reading->reg = reg;
	o.reading->lang = ask->lang;
	if (!hear(&o, ask->note, err) ||
		!tacit_record_find_altered(
			reg, arena, ask->note, &out->record, err) ||
		!tacit_facts_coordinators(reg, arena,
			tacit_document_get(&out->call.note, "area"),
			(struct tacit_date){ 0 }, &o.reading->coordinators,
			err) ||
		refuse_public(out, err) ||
		(!out->is_public &&
			!tacit_followings_of(&o.style, &out->call.note,
				&out->followings, err)) ||
		!find_outcomes(&o, err))
		return false;
	fill_note_head(&o);
	keep_of_each(&o);
	keep_rows(&o);
	fill_positions(&o);
	return tacit_value_told(&o.style, err);
}
