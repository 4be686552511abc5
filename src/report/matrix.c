#include "report/matrix.h"

#include <string.h>

#include <tacit/deadline.h>

#include "document/received.h"
#include "facts/deferred.h"
#include "facts/judged.h"
#include "facts/wording.h"
#include "report/matrix_parts.h"

struct opening {
	struct tacit_value_style style;
	struct tacit_matrix *out;
	struct tacit_matrix_reading *reading;
	struct tacit_arena work; /* of one comment */
	struct tacit_err *err;
	uint32_t count; /* comments so far */
};

/* --- the comments, as they are read --------------------------------------------- */

static uint8_t has_of(struct opening *o, const struct tacit_document *comment,
	struct matrix_slot *slot)
{
	struct tacit_str text = { 0 };
	struct tacit_str proposed = { 0 };
	uint8_t has = 0;

	if (tacit_matrix_is_public(comment))
		has |= MATRIX_PUBLIC;
	if (tacit_matrix_place(&o->work, o->out, comment, slot)[0])
		has |= MATRIX_PLACE;
	if (tacit_document_get(comment, "category"))
		has |= MATRIX_CATEGORY;
	tacit_wording_part(&o->work, comment->body, &text, &proposed);
	if (proposed.len)
		has |= MATRIX_PROPOSED;
	return has;
}

/* Of the statement, for whatever row names it. */
static void keep_has(struct opening *o, size_t at, uint8_t has)
{
	struct tacit_matrix_reading *reading = o->reading;

	reading->has = tacit_arena_grow(o->style.arena, reading->has,
		&reading->has_cap, at + 1, sizeof(*reading->has));
	reading->has[at] = has;
}

static void take_comment(
	void *ctx, const struct tacit_document *comment, size_t at)
{
	struct opening *o = ctx;
	struct tacit_instant received = { 0 };
	const char *state = tacit_document_get(comment, "state");
	struct matrix_slot slot = { .order = o->count++,
		.at = (uint32_t)at,
		.state = state ? state : "",
		.id = comment->at.id };

	slot.has = has_of(o, comment, &slot);
	keep_has(o, at, slot.has);
	tacit_short_ids_add(&o->reading->ids, slot.id);
	if (!o->out->is_public || slot.has & MATRIX_PUBLIC) {
		(void)tacit_document_received(comment, &received);
		slot.received = received.s;
		slot.speaker = tacit_value_state(&o->style, slot.state);
		tacit_matrix_lay(&o->reading->slots, &slot);
	}
	tacit_arena_clear(&o->work);
}

/* --- the rows ---------------------------------------------------------------------- */

static void count_row(struct tacit_matrix *out, const struct matrix_slot *slot)
{
	const struct tacit_instant received = { slot->received };
	const enum tacit_undone undone =
		tacit_call_undone_at(&out->call, slot->at).standing.undone;
	const bool is_recorded = undone != TACIT_UNDONE_IN_ERROR;
	bool is_after = false;

	if (tacit_instant_is_set(received) && tacit_instant_is_set(out->closes))
		(void)tacit_matrix_after(out, received, false, &is_after);
	out->row_count++;
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

/* With its outcome, where any has one. */
static bool tally_row(void *ctx, struct tacit_str text)
{
	struct opening *o = ctx;
	struct matrix_slot slot = tacit_matrix_slot_of(text);
	struct tacit_value_style style = o->style;
	struct tacit_matrix_row row = { 0 };
	bool ok;

	style.arena = &o->work;
	ok = tacit_matrix_outcome(&style, o->out, slot.id, &row, o->err);
	if (row.disposition)
		slot.has |= MATRIX_OUTCOME;
	if (row.reason || row.because.len || row.suggested || row.source)
		slot.has |= MATRIX_REASON;
	count_row(o->out, &slot);
	tacit_arena_clear(&o->work);
	return ok;
}

static bool tally_rows(struct opening *o, struct tacit_err *err)
{
	const struct tacit_index_query query = { .type = TACIT_DISPOSITION,
		.path_prefix = tacit_arena_printf(o->style.arena,
			"dispositions/%s/", o->out->call.note.at.id) };
	struct tacit_err why = { 0 };
	uint64_t given = 0;

	o->err = &why;
	if (!tacit_register_count(o->style.reg, &query, &given, err))
		return false;
	o->reading->has_dispositions = given > 0;
	return tacit_short_ids_sort(&o->reading->ids, err) &&
		tacit_pile_each(&o->reading->slots, tally_row, o, err) &&
		(why.code == TACIT_OK || tacit_fail_as(err, &why));
}

/* --- the head ------------------------------------------------------------------------ */

static void fill_note_head(struct opening *o)
{
	struct tacit_matrix *out = o->out;
	const struct tacit_document *note = &out->call.note;

	out->number = tacit_printed_id(
		o->style.reg, o->style.arena, TACIT_NOTE, note->at.id);
	out->body = tacit_body_text(
		o->style.reg, "name", o->style.lang, (struct tacit_date){ 0 });
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

	tacit_facts_judge(o->style.reg, &o->work, &o->out->call, &silence);
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

static bool find_put_off(struct opening *o, struct tacit_err *err)
{
	const struct tacit_value_style *style = &o->style;
	struct tacit_matrix *out = o->out;
	struct tacit_deferred_list found = { 0 };
	size_t i;

	if (out->is_public)
		return true;
	if (!tacit_deferred_to(
		    style->reg, style->arena, &out->call.note, &found, err))
		return false;
	out->put_off = tacit_arena_array(
		style->arena, found.count + 1, sizeof(*out->put_off));
	for (i = 0; i < found.count; i++) {
		struct tacit_document comment;

		if (!tacit_value_document(style, TACIT_COMMENT,
			    found.list[i].comment, &comment))
			continue;
		out->put_off[out->put_off_count++] =
			(struct tacit_matrix_put_off){ .comment = comment.at.id,
				.path = comment.path,
				.printed = tacit_value_printed(
					style, TACIT_COMMENT, comment.at.id),
				.kind = tacit_document_get(&comment, "kind"),
				.state = tacit_value_state(
					style, found.list[i].state),
				.note = tacit_value_printed(style, TACIT_NOTE,
					found.list[i].note) };
	}
	return true;
}

static bool fill_matrix(
	struct opening *o, const char *note, struct tacit_err *err)
{
	const struct tacit_value_style *style = &o->style;
	struct tacit_matrix *out = o->out;

	if (!hear(o, note, err) ||
		!tacit_record_find_altered(
			style->reg, style->arena, note, &out->record, err) ||
		!tacit_facts_coordinators(style->reg, style->arena,
			tacit_document_get(&out->call.note, "area"),
			(struct tacit_date){ 0 }, &o->reading->coordinators,
			err) ||
		refuse_public(out, err) || !find_put_off(o, err) ||
		(!out->is_public &&
			!tacit_followings_of(
				style, &out->call.note, &out->followings, err)))
		return false;
	fill_note_head(o);
	fill_positions(o);
	return tally_rows(o, err) && tacit_value_told(style, err);
}

bool tacit_matrix_open(struct tacit_register *reg, struct tacit_arena *arena,
	const struct tacit_matrix_ask *ask, struct tacit_matrix *out,
	struct tacit_err *err)
{
	const char *folder = tacit_register_folder(reg);
	struct tacit_err fault = { 0 };
	struct opening o = { .style = { reg, arena, ask->lang, &fault, false },
		.out = out,
		.reading = tacit_arena_alloc(arena, sizeof(*o.reading)) };

	*o.reading = (struct tacit_matrix_reading){ .reg = reg,
		.lang = ask->lang,
		.slots = { .folder = folder },
		.ids = { .pile = { .folder = folder } } };
	*out = (struct tacit_matrix){ .record = tacit_record_of(reg),
		.reading = o.reading,
		.is_public = ask->is_public };
	out->record.is_public = ask->is_public;
	if (fill_matrix(&o, ask->note, err))
		return true;
	tacit_matrix_clear(out);
	return false;
}

void tacit_matrix_clear(struct tacit_matrix *matrix)
{
	if (!matrix->reading)
		return;
	tacit_pile_clear(&matrix->reading->slots);
	tacit_short_ids_clear(&matrix->reading->ids);
}

bool tacit_matrix_areas(struct tacit_register *reg, struct tacit_arena *arena,
	const char *lang, const char *const **out, size_t *count,
	struct tacit_err *err)
{
	const struct tacit_index_query query = { .type = TACIT_AREA };
	struct tacit_err fault = { 0 };
	const struct tacit_value_style style = { reg, arena, lang, &fault,
		false };
	struct tacit_documents areas = { 0 };
	const char **names;
	size_t i;

	if (!tacit_register_list(reg, arena, &query, &areas, err))
		return false;
	names = tacit_arena_array(arena, areas.count + 1, sizeof(*names));
	for (i = 0; i < areas.count; i++)
		names[i] = tacit_value_title(&style, &areas.list[i]);
	*out = names;
	*count = areas.count;
	return tacit_value_told(&style, err);
}
