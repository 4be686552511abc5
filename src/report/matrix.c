#include "report/matrix.h"

#include <stdlib.h>
#include <string.h>

#include <tacit/deadline.h>
#include <tacit/facts.h>

#include "facts/dispositions.h"
#include "facts/summary.h"
#include "facts/wording.h"
#include "report/matrix_order.h"
#include "report/short_ids.h"

struct filling {
	struct tacit_value_style style;
	struct tacit_matrix *out;
	/* the name of each member, as in the register's list */
	const struct tacit_member *members;
	const char **names;
	size_t member_count;
	struct tacit_dispositions given;
	struct tacit_coordinators coordinators;
};

/* --- names -------------------------------------------------------------------------- */

static void fill_names(struct filling *f)
{
	size_t i;

	f->members = tacit_register_members(f->style.reg, &f->member_count);
	f->names = tacit_arena_array(
		f->style.arena, f->member_count + 1, sizeof(*f->names));
	for (i = 0; i < f->member_count; i++)
		f->names[i] = tacit_value_state(&f->style, f->members[i].code);
}

/* Members are ordered by code. */
static const char *member_name(const struct filling *f, const char *code)
{
	const struct tacit_member *member = tacit_find(&code, f->members,
		f->member_count, sizeof(*member), tacit_by_text);

	return member ? f->names[member - f->members]
		      : tacit_value_state(&f->style, code);
}

/* --- rows -------------------------------------------------------------------------------- */

/* Two clones may each have given one: neither is chosen. */
static void fill_others(const struct filling *f, struct tacit_matrix_row *row)
{
	const struct tacit_given *beside = tacit_dispositions_beside(
		&f->given, row->statement->id, &row->other_count);
	size_t i;

	if (!beside)
		return;
	row->others = tacit_arena_array(
		f->style.arena, row->other_count, sizeof(*row->others));
	for (i = 0; i < row->other_count; i++)
		row->others[i] = &beside[i].doc;
}

static void fill_outcome(const struct filling *f, struct tacit_matrix_row *row)
{
	const struct tacit_document *doc =
		tacit_dispositions_find(&f->given, row->statement->id);
	const char *by;
	size_t i;

	row->disposition = doc;
	if (!doc)
		return;
	fill_others(f, row);
	row->outcome = tacit_document_get(doc, "outcome");
	row->reason = tacit_document_get(doc, "reason");
	row->because = tacit_str_trim(doc->body);
	row->source = tacit_value_source(&f->style, doc);
	by = tacit_document_get(doc, "by");
	if (by && !tacit_value_is_secretariat(by))
		row->by = member_name(f, by);
	for (i = f->coordinators.leading; by && i < f->coordinators.count; i++)
		if (!strcmp(f->coordinators.codes[i], by))
			row->is_by_co_coordinator = true;
	row->suggested = tacit_value_heading(&f->style, TACIT_AREA,
		tacit_document_get(doc, "suggested-area"));
}

/* How long after the close by which it is judged, and whether at all. */
static int64_t after_close(const struct filling *f,
	struct tacit_instant received, bool is_other, bool *is_after)
{
	struct tacit_instant closes =
		tacit_call_closes_for(&f->out->call.facts.call,
			f->out->record.now, received, is_other, NULL);

	*is_after = !tacit_deadline_is_in_time(closes, received);
	return tacit_deadline_after_s(closes, received);
}

/* That it is to be undone by what counts for nothing. */
static void fill_claim(const struct filling *f, struct tacit_matrix_row *row,
	const struct tacit_standing *standing, const char **ids)
{
	const struct tacit_call_case *call = &f->out->call;

	if (standing->claimed == TACIT_UNDONE_NOT)
		return;
	row->undoing.claimed = standing->claimed;
	row->undoing.claimed_by =
		call->facts.statements[standing->claimed_by].id;
	row->undoing.weakness =
		tacit_call_undone_at(call, standing->claimed_by).weakness;
	row->claimed_by = ids[standing->claimed_by];
	row->claimed = tacit_value_claimed(
		&f->style, standing->claimed, row->undoing.weakness);
}

static void fill_row(const struct filling *f, size_t at,
	const struct tacit_standing *standing, const char **ids)
{
	struct tacit_matrix *out = f->out;
	struct tacit_matrix_row *row = &out->rows[at];
	const struct tacit_statement *s = &out->call.facts.statements[at];
	struct tacit_instant received = s->received;
	bool has_receipt = tacit_instant_is_set(received);
	bool is_recorded;

	row->statement = s;
	row->doc = &out->call.comments.list[at];
	row->id = ids[at];
	row->state = member_name(f, s->state);
	if (tacit_document_has(row->doc, "joint"))
		row->joint = tacit_value_joined(&f->style, row->doc, "joint");
	row->category = tacit_document_get(row->doc, "category");
	row->reference = s->reference;
	row->is_awaited = tacit_summary_wants_answer(s->kind);
	tacit_wording_part(
		f->style.arena, row->doc->body, &row->text, &row->proposed);
	/* what never was is answered by nothing */
	if (standing->undone != TACIT_UNDONE_IN_ERROR)
		fill_outcome(f, row);
	if (has_receipt && tacit_instant_is_set(out->closes)) {
		row->after_s =
			after_close(f, received, false, &row->is_after_close);
		row->after_other_s = after_close(
			f, received, true, &row->is_after_other_close);
	}
	row->undone = standing->undone;
	if (row->undone == TACIT_UNDONE_IN_ERROR) {
		/* its words are on no page */
		row->text = row->proposed = (struct tacit_str){ 0 };
		row->reference = NULL;
	}
	if (row->undone == TACIT_UNDONE_WITHDRAWN ||
		row->undone == TACIT_UNDONE_SUPERSEDED) {
		row->undone_by = ids[standing->by];
		row->undone_by_id = out->call.facts.statements[standing->by].id;
	}
	fill_claim(f, row, standing, ids);
	is_recorded = row->undone != TACIT_UNDONE_IN_ERROR;
	out->recorded += is_recorded;
	out->standing += row->undone == TACIT_UNDONE_NOT;
	out->answered += row->undone == TACIT_UNDONE_NOT && row->disposition;
	out->after_close += is_recorded && row->is_after_close;
}

static void fill_rows(struct filling *f)
{
	struct tacit_matrix *out = f->out;
	const char **ids;
	size_t i;

	out->row_count = out->call.comments.count;
	ids = tacit_arena_array(
		f->style.arena, out->row_count + 1, sizeof(*ids));
	for (i = 0; i < out->row_count; i++)
		ids[i] = out->call.comments.list[i].at.id;
	ids = tacit_short_ids(f->style.arena, ids, out->row_count);
	out->rows = tacit_arena_array(
		f->style.arena, out->row_count + 1, sizeof(*out->rows));
	for (i = 0; i < out->row_count; i++) {
		const struct tacit_call_undone undone =
			tacit_call_undone_at(&out->call, i);

		fill_row(f, i, &undone.standing, ids);
	}
}

static void fill_note_head(struct filling *f)
{
	struct tacit_matrix *out = f->out;
	const struct tacit_document *note = &out->call.note;

	out->number = tacit_printed_id(
		f->style.reg, f->style.arena, TACIT_NOTE, note->at.id);
	out->subject = tacit_document_in(note, "subject", f->style.lang);
	out->undone =
		tacit_value_undone(&f->style, &out->call.facts.call.undoing);
	out->is_undone =
		tacit_call_is_undone(&out->call.facts.call, out->record.now);
	out->undone_short = tacit_value_undone_short(
		&f->style, out->call.facts.call.undoing.undone);
	(void)tacit_document_date(note, "date", &out->date);
	out->closes =
		tacit_call_closes(&out->call.facts.call, out->record.now, NULL);
	out->clock =
		tacit_value_close_clock(&f->style, note->at.id, out->closes);
}

static void fill_positions(struct filling *f)
{
	struct tacit_silence silence = { 0 };

	tacit_silence_judge(f->style.arena, &f->out->call.facts,
		f->out->record.now, &silence);
	f->out->positions = tacit_positions_of(
		&f->style, &silence.readings[0], TACIT_SAID, NULL);
}

bool tacit_matrix_find(struct tacit_register *reg, struct tacit_arena *arena,
	const char *note, const char *lang, struct tacit_matrix *out,
	struct tacit_err *err)
{
	struct tacit_err fault = { 0 };
	struct filling f = { .style = { reg, arena, lang, &fault, false },
		.out = out };

	*out = (struct tacit_matrix){ .record = tacit_record_of(reg) };
	if (!tacit_facts_call_whole(reg, arena, note, &out->call, err) ||
		!tacit_record_find_altered(
			reg, arena, note, &out->record, err) ||
		!tacit_dispositions_on(reg, arena, note, &f.given, err) ||
		!tacit_facts_coordinators(reg, arena,
			tacit_document_get(&out->call.note, "area"),
			(struct tacit_date){ 0 }, &f.coordinators, err) ||
		!tacit_followings_of(
			&f.style, &out->call.note, &out->followings, err))
		return false;
	fill_note_head(&f);
	fill_names(&f);
	fill_rows(&f);
	fill_positions(&f);
	return tacit_matrix_order(&f.style, out, err) &&
		tacit_value_told(&f.style, err);
}
