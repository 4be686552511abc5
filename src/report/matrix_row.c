/* matrix_row: one comment of a matrix, read when it is its turn. */
#include "report/matrix_parts.h"

#include <string.h>

#include <tacit/deadline.h>
#include <tacit/words.h>

#include "document/own_words.h"
#include "facts/call_said.h"
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

void tacit_matrix_by_whom(struct tacit_buf *out,
	const struct tacit_document *body, const char *lang,
	const struct tacit_matrix_row *row)
{
	tacit_own_according(out, body, lang,
		tacit_voice_of(row->by, row->is_by_co_coordinator), row->by);
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

/* A title that the public does not have is not told with an opinion, either. */
static bool has_public_area(
	const struct tacit_value_style *style, const struct tacit_document *doc)
{
	const char *id = tacit_document_get(doc, "suggested-area");
	struct tacit_document area;

	return id && tacit_value_document(style, TACIT_AREA, id, &area) &&
		tacit_matrix_is_public(&area);
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
	if (matrix->is_public && !has_public_area(style, doc))
		row->suggested = NULL;
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

/* Is a statement one that the public has? What was only reported is not. */
static bool is_known(const struct tacit_matrix_reading *reading, size_t at)
{
	return at < reading->has_cap && reading->has[at] & MATRIX_PUBLIC;
}

/* By what it is undone, or is said to be by what counts for nothing. To the
 * public it is known that it was withdrawn, by a text that is not theirs not. */
static void fill_undone(const struct tacit_value_style *style,
	const struct tacit_matrix *matrix, size_t at,
	struct tacit_matrix_row *row)
{
	const struct tacit_matrix_reading *reading = matrix->reading;
	const struct tacit_statement *statements =
		matrix->call.facts.statements;
	const struct tacit_standing how =
		tacit_call_undone_at(&matrix->call, at).standing;

	row->undone = how.undone;
	if ((how.undone == TACIT_UNDONE_WITHDRAWN ||
		    how.undone == TACIT_UNDONE_SUPERSEDED) &&
		(!matrix->is_public || is_known(reading, how.by))) {
		row->undone_by_id = statements[how.by].id;
		row->undone_by = tacit_short_id(
			&reading->ids, style->arena, row->undone_by_id);
	}
	if (how.claimed == TACIT_UNDONE_NOT ||
		(matrix->is_public && !is_known(reading, how.claimed_by)))
		return;
	row->undoing.claimed = how.claimed;
	row->undoing.claimed_by = statements[how.claimed_by].id;
	row->undoing.weakness =
		tacit_call_undone_at(&matrix->call, how.claimed_by).weakness;
	row->claimed_by = tacit_short_id(
		&reading->ids, style->arena, row->undoing.claimed_by);
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
	const struct tacit_matrix *matrix, struct matrix_slot slot,
	struct tacit_matrix_row *row, struct tacit_err *err)
{
	struct tacit_document *doc =
		tacit_arena_alloc(style->arena, sizeof(*doc));
	struct tacit_statement *s = tacit_arena_alloc(style->arena, sizeof(*s));

	row->statement = s;
	row->doc = doc;
	if (!tacit_register_get(
		    style->reg, style->arena, TACIT_COMMENT, slot.id, doc, err))
		return false;
	*s = tacit_facts_statement(&matrix->call, slot.at, doc);
	row->id = tacit_short_id(&matrix->reading->ids, style->arena, s->id);
	row->state = tacit_value_state(style, s->state);
	row->is_awaited = tacit_summary_wants_answer(s->kind);
	if (tacit_document_has(doc, "joint"))
		row->joint = tacit_value_joined(style, doc, "joint");
	row->category = tacit_document_get(doc, "category");
	row->place = tacit_matrix_place(style->arena, matrix, doc, &slot);
	row->group = slot.group;
	row->passage = tacit_matrix_passage(matrix, &slot);
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

/* One row after the other. */
struct giving_rows {
	struct tacit_matrix *matrix;
	struct tacit_arena arena; /* of one */
	size_t count;
	tacit_matrix_fn *fn;
	void *ctx;
};

static bool give_row(void *ctx, struct tacit_str text)
{
	struct giving_rows *giving = ctx;
	struct tacit_matrix *matrix = giving->matrix;
	struct tacit_err fault = { 0 };
	const struct tacit_value_style style = { matrix->reading->reg,
		&giving->arena, matrix->reading->lang, &fault, false };
	struct tacit_matrix_row row = { .number = ++giving->count };
	bool goes_on = fill_row(&style, matrix, tacit_matrix_slot_of(text),
			       &row, &matrix->err) &&
		giving->fn(giving->ctx, &row);

	tacit_arena_clear(&giving->arena);
	return goes_on;
}

void tacit_matrix_each(
	struct tacit_matrix *matrix, tacit_matrix_fn *fn, void *ctx)
{
	struct giving_rows giving = { .matrix = matrix, .fn = fn, .ctx = ctx };
	bool ok = tacit_pile_each(
		&matrix->reading->slots, give_row, &giving, &matrix->err);

	(void)ok; /* why rows are missing is told there */
}
