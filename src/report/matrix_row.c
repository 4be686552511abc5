/* matrix_row: one comment of a matrix, read when it is its turn. */
#include "report/matrix_parts.h"

#include <string.h>

#include <tacit/deadline.h>

#include "facts/dispositions.h"
#include "facts/summary.h"
#include "facts/wording.h"

bool tacit_matrix_is_public(const struct tacit_document *doc)
{
	return tacit_document_says(doc, "distribution", "public");
}

/* Two clones may each have given one: neither is chosen. */
static void fill_others(const struct tacit_value_style *style,
	const struct tacit_matrix *matrix,
	const struct tacit_dispositions *given, struct tacit_matrix_row *row)
{
	size_t count = 0;
	const struct tacit_given *beside = tacit_dispositions_beside(
		given, given->list[0].comment, &count);
	const struct tacit_document **others =
		tacit_arena_array(style->arena, count + 1, sizeof(*others));
	size_t i;

	for (i = 0; beside && i < count; i++) {
		if (!matrix->is_public ||
			tacit_matrix_is_public(&beside[i].doc))
			others[row->other_count++] = &beside[i].doc;
	}
	row->others = others;
}

static void fill_answer(const struct tacit_value_style *style,
	const struct tacit_coordinators *coordinators,
	const struct tacit_document *doc, struct tacit_matrix_row *row)
{
	const char *by = tacit_document_get(doc, "by");
	size_t i;

	row->disposition = doc;
	row->outcome = tacit_document_get(doc, "outcome");
	row->reason = tacit_document_get(doc, "reason");
	row->because = tacit_str_trim(doc->body);
	row->source = tacit_value_source(style, doc);
	if (by && !tacit_value_is_secretariat(by))
		row->by = tacit_value_state(style, by);
	for (i = coordinators->leading; by && i < coordinators->count; i++)
		if (!strcmp(coordinators->codes[i], by))
			row->is_by_co_coordinator = true;
	row->suggested = tacit_value_heading(
		style, TACIT_AREA, tacit_document_get(doc, "suggested-area"));
}

bool tacit_matrix_outcome(const struct tacit_value_style *style,
	const struct tacit_matrix *matrix, const char *comment,
	struct tacit_matrix_row *row, struct tacit_err *err)
{
	const struct tacit_matrix_reading *reading = matrix->reading;
	struct tacit_dispositions given = { 0 };
	const struct tacit_document *doc;

	if (!reading->has_dispositions)
		return true;
	if (!tacit_dispositions_of(
		    style->reg, style->arena, comment, &given, err))
		return false;
	doc = tacit_dispositions_find(&given, comment);
	if (!doc || (matrix->is_public && !tacit_matrix_is_public(doc)))
		return true;
	fill_answer(style, &reading->coordinators, doc, row);
	fill_others(style, matrix, &given, row);
	return true;
}

int64_t tacit_matrix_after(const struct tacit_matrix *matrix,
	struct tacit_instant received, bool is_other, bool *is_after)
{
	struct tacit_instant closes =
		tacit_call_closes_for(&matrix->call.facts.call,
			matrix->record.now, received, is_other, NULL);

	*is_after = !tacit_deadline_is_in_time(closes, received);
	return tacit_deadline_after_s(closes, received);
}

/* As short as is unique on the call. */
static const char *short_id(
	const struct tacit_matrix *matrix, struct tacit_arena *arena, size_t at)
{
	return tacit_arena_strndup(arena, matrix->call.facts.statements[at].id,
		matrix->reading->id_lens[at]);
}

/* By what it is undone, or is said to be by what counts for nothing. To the
 * public it is known that it was withdrawn, by a text that is not theirs not. */
static void fill_undone(const struct tacit_value_style *style,
	const struct tacit_matrix *matrix, size_t at,
	struct tacit_matrix_row *row)
{
	const struct tacit_statement *statements =
		matrix->call.facts.statements;
	const struct tacit_standing how =
		tacit_call_undone_at(&matrix->call, at).standing;

	row->undone = how.undone;
	if ((how.undone == TACIT_UNDONE_WITHDRAWN ||
		    how.undone == TACIT_UNDONE_SUPERSEDED) &&
		(!matrix->is_public ||
			matrix->reading->has[how.by] & MATRIX_PUBLIC)) {
		row->undone_by = short_id(matrix, style->arena, how.by);
		row->undone_by_id = statements[how.by].id;
	}
	if (how.claimed == TACIT_UNDONE_NOT)
		return;
	row->undoing.claimed = how.claimed;
	row->undoing.claimed_by = statements[how.claimed_by].id;
	row->undoing.weakness =
		tacit_call_undone_at(&matrix->call, how.claimed_by).weakness;
	row->claimed_by = short_id(matrix, style->arena, how.claimed_by);
	row->claimed =
		tacit_value_claimed(style, how.claimed, row->undoing.weakness);
}

/* Of what never was the words are on no page, and nothing answers it. */
static bool fill_said(const struct tacit_value_style *style,
	const struct tacit_matrix *matrix, struct tacit_matrix_row *row,
	struct tacit_err *err)
{
	if (row->undone == TACIT_UNDONE_IN_ERROR)
		return true;
	row->reference = row->statement->reference;
	tacit_wording_part(
		style->arena, row->doc->body, &row->text, &row->proposed);
	return tacit_matrix_outcome(
		style, matrix, row->statement->id, row, err);
}

static bool fill_row(const struct tacit_value_style *style,
	const struct tacit_matrix *matrix, size_t n,
	struct tacit_matrix_row *row, struct tacit_err *err)
{
	const struct tacit_matrix_reading *reading = matrix->reading;
	struct matrix_slot slot = reading->slots[n];
	const struct tacit_statement *s =
		&matrix->call.facts.statements[slot.at];
	struct tacit_document *doc =
		tacit_arena_alloc(style->arena, sizeof(*doc));

	*row = (struct tacit_matrix_row){ .number = n + 1,
		.statement = s,
		.doc = doc,
		.id = short_id(matrix, style->arena, slot.at),
		.state = reading->speakers[slot.speaker].name,
		.group = slot.group,
		.is_awaited = tacit_summary_wants_answer(s->kind) };
	if (!tacit_register_get(
		    style->reg, style->arena, TACIT_COMMENT, s->id, doc, err))
		return false;
	if (tacit_document_has(doc, "joint"))
		row->joint = tacit_value_joined(style, doc, "joint");
	row->category = tacit_document_get(doc, "category");
	row->place = tacit_matrix_place(style->arena, matrix, doc, &slot);
	if (tacit_instant_is_set(s->received) &&
		tacit_instant_is_set(matrix->closes)) {
		row->after_s = tacit_matrix_after(
			matrix, s->received, false, &row->is_after_close);
		row->after_other_s = tacit_matrix_after(
			matrix, s->received, true, &row->is_after_other_close);
	}
	fill_undone(style, matrix, slot.at, row);
	return fill_said(style, matrix, row, err) &&
		tacit_value_told(style, err);
}

void tacit_matrix_each(
	struct tacit_matrix *matrix, tacit_matrix_fn *fn, void *ctx)
{
	struct tacit_arena arena = { 0 };
	bool goes_on = true;
	size_t i;

	for (i = 0; goes_on && i < matrix->row_count; i++) {
		struct tacit_err fault = { 0 };
		const struct tacit_value_style style = { matrix->reading->reg,
			&arena, matrix->reading->lang, &fault, false };
		struct tacit_matrix_row row;

		goes_on = fill_row(&style, matrix, i, &row, &matrix->err) &&
			fn(ctx, &row);
		tacit_arena_clear(&arena);
	}
}
