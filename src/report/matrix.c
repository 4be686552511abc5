#include "report/matrix.h"

#include <stdlib.h>
#include <string.h>

#include <tacit/deadline.h>
#include <tacit/facts.h>

#include "facts/dispositions.h"
#include "facts/summary.h"
#include "report/matrix_order.h"
#include "report/short_ids.h"

static const struct tacit_date today = { 0 };

struct filling {
	struct tacit_register *reg;
	struct tacit_arena *arena;
	const char *lang;
	struct tacit_matrix *out;
	/* the name of each member, as in the register's list */
	const struct tacit_member *members;
	const char **names;
	size_t member_count;
	struct tacit_dispositions given;
	struct tacit_coordinators coordinators;
	struct tacit_instant other_closes;
};

/* --- a body in parts ------------------------------------------------------------- */

static bool is_proposed_heading(struct tacit_str line)
{
	return tacit_str_eqs(tacit_str_trim(line), "## Proposed text");
}

static bool is_section(struct tacit_str line)
{
	return tacit_str_starts(line, "# ") || tacit_str_starts(line, "## ");
}

/* Where a line begins that `is` says yes to, at or after `from`. */
static size_t find_line(struct tacit_str body, size_t from,
	bool (*is)(struct tacit_str line), size_t *end)
{
	struct tacit_str rest = { body.data + from, body.len - from };
	struct tacit_str line;
	size_t at = from;

	while (tacit_str_line(&rest, &line)) {
		*end = body.len - rest.len;
		if (is(line))
			return at;
		at = *end;
	}
	*end = body.len;
	return body.len;
}

void tacit_matrix_part(struct tacit_arena *arena, struct tacit_str body,
	struct tacit_str *text, struct tacit_str *proposed)
{
	struct tacit_str after;
	size_t start = 0;
	size_t at;
	size_t next;

	*proposed = (struct tacit_str){ 0 };
	*text = tacit_str_trim(body);
	/* the usual case, without a look at every line */
	if (tacit_str_find(body, "## Proposed text") == SIZE_MAX)
		return;
	at = find_line(body, 0, is_proposed_heading, &start);
	if (at == body.len)
		return;
	next = find_line(body, start, is_section, &(size_t){ 0 });
	*proposed = tacit_str_trim(
		(struct tacit_str){ body.data + start, next - start });
	*text = tacit_str_trim((struct tacit_str){ body.data, at });
	after = tacit_str_trim(
		(struct tacit_str){ body.data + next, body.len - next });
	if (!after.len)
		return;
	text->data = tacit_arena_printf(arena, "%.*s%s%.*s", (int)text->len,
		text->data, text->len ? "\n\n" : "", (int)after.len,
		after.data);
	text->len = strlen(text->data);
}

/* --- names -------------------------------------------------------------------------- */

static void fill_names(struct filling *f)
{
	size_t i;

	f->members = tacit_register_members(f->reg, &f->member_count);
	f->names = tacit_arena_array(
		f->arena, f->member_count + 1, sizeof(*f->names));
	for (i = 0; i < f->member_count; i++)
		f->names[i] = tacit_state_name(
			f->reg, f->members[i].code, f->lang, today, false);
}

/* Members are ordered by code. */
static const char *name_of(const struct filling *f, const char *code)
{
	const struct tacit_member *member = tacit_find(&code, f->members,
		f->member_count, sizeof(*member), tacit_by_text);

	if (member)
		return f->names[member - f->members];
	return tacit_state_name(f->reg, code, f->lang, today, false);
}

/* --- rows -------------------------------------------------------------------------------- */

static void fill_outcome(const struct filling *f, struct tacit_matrix_row *row)
{
	const struct tacit_document *doc =
		tacit_dispositions_find(&f->given, row->statement->id);
	const char *by;
	const char *area;
	size_t i;

	row->disposition = doc;
	if (!doc)
		return;
	row->outcome = tacit_document_get(doc, "outcome");
	row->reason = tacit_document_get(doc, "reason");
	row->because = tacit_str_trim(doc->body);
	by = tacit_document_get(doc, "by");
	if (by &&
		!tacit_str_eq_nocase(
			tacit_str_of(by), tacit_str_of("secretariat")))
		row->by = name_of(f, by);
	for (i = f->coordinators.leading; by && i < f->coordinators.count; i++)
		if (!strcmp(f->coordinators.codes[i], by))
			row->is_by_co_coordinator = true;
	area = tacit_document_get(doc, "suggested-area");
	if (area) {
		struct tacit_document found = { 0 };
		struct tacit_err gone = { 0 };

		if (tacit_register_get(
			    f->reg, f->arena, TACIT_AREA, area, &found, &gone))
			row->suggested =
				tacit_document_in(&found, "title", f->lang);
		if (!row->suggested)
			row->suggested = area;
	}
}

static void fill_row(const struct filling *f, size_t at,
	const struct tacit_standing *standing, const char **ids)
{
	struct tacit_matrix *out = f->out;
	struct tacit_matrix_row *row = &out->rows[at];
	const struct tacit_statement *s = &out->call.facts.statements[at];
	struct tacit_instant received = s->received;
	bool has_receipt = tacit_instant_is_set(received);

	row->statement = s;
	row->doc = &out->call.comments.list[at];
	row->id = ids[at];
	row->state = name_of(f, s->state);
	row->category = tacit_document_get(row->doc, "category");
	row->reference = s->reference;
	row->is_awaited = tacit_summary_wants_answer(s->kind);
	tacit_matrix_part(f->arena, row->doc->body, &row->text, &row->proposed);
	fill_outcome(f, row);
	if (has_receipt && tacit_instant_is_set(out->closes)) {
		row->is_after_close =
			!tacit_deadline_is_in_time(out->closes, received);
		row->after_s = tacit_deadline_after_s(out->closes, received);
		row->is_after_other_close =
			!tacit_deadline_is_in_time(f->other_closes, received);
		row->after_other_s =
			tacit_deadline_after_s(f->other_closes, received);
	}
	row->undone = standing->undone;
	if (row->undone == TACIT_UNDONE_WITHDRAWN ||
		row->undone == TACIT_UNDONE_SUPERSEDED) {
		row->undone_by = ids[standing->by];
		row->undone_by_id = out->call.facts.statements[standing->by].id;
	}
	out->standing += row->undone == TACIT_UNDONE_NOT;
	out->answered += row->undone == TACIT_UNDONE_NOT && row->disposition;
	out->after_close += row->is_after_close;
}

static void fill_rows(struct filling *f)
{
	struct tacit_matrix *out = f->out;
	const char **ids;
	size_t i;

	out->row_count = out->call.comments.count;
	ids = tacit_arena_array(f->arena, out->row_count + 1, sizeof(*ids));
	for (i = 0; i < out->row_count; i++)
		ids[i] = out->call.comments.list[i].at.id;
	ids = tacit_short_ids(f->arena, ids, out->row_count);
	out->rows = tacit_arena_array(
		f->arena, out->row_count + 1, sizeof(*out->rows));
	for (i = 0; i < out->row_count; i++)
		fill_row(f, i, &out->call.standing[i], ids);
}

static void fill_note(struct filling *f)
{
	struct tacit_matrix *out = f->out;
	const struct tacit_document *note = &out->call.note;
	const char *offset = tacit_document_get(note, "offset");

	out->number =
		tacit_printed_id(f->reg, f->arena, TACIT_NOTE, note->at.id);
	out->subject = tacit_document_in(note, "subject", f->lang);
	(void)tacit_document_date(note, "date", &out->date);
	if (!offset ||
		!tacit_offset_parse(tacit_str_of(offset), &out->offset_s))
		out->offset_s = 0;
	out->city = tacit_document_in(note, "city", f->lang);
	out->closes =
		tacit_call_closes(&out->call.facts.call, out->record.now, NULL);
	f->other_closes =
		tacit_call_other_closes(&out->call.facts.call, out->record.now);
}

bool tacit_matrix_find(struct tacit_register *reg, struct tacit_arena *arena,
	const char *note, const char *lang, struct tacit_matrix *out,
	struct tacit_err *err)
{
	struct filling f = {
		.reg = reg, .arena = arena, .lang = lang, .out = out
	};

	*out = (struct tacit_matrix){ .record = tacit_record_of(reg) };
	if (!tacit_facts_call(reg, arena, note, &out->call, err) ||
		!tacit_dispositions_on(reg, arena, note, &f.given, err) ||
		!tacit_facts_coordinators(reg, arena,
			tacit_document_get(&out->call.note, "area"), today,
			&f.coordinators, err))
		return false;
	fill_note(&f);
	fill_names(&f);
	fill_rows(&f);
	return tacit_matrix_order(reg, arena, lang, out, err);
}
