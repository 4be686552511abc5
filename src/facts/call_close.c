/* call_close: when a call closes by each reading, and what moves that. */
#include "facts/call_close.h"

#include <string.h>

#include <tacit/facts.h>

/* --- what cannot be read ------------------------------------------------- */

/* It is that note's alone: the rest goes on. */
bool tacit_call_keep_fault(struct tacit_arena *arena,
	struct tacit_call_case *out, const struct tacit_document *note,
	const struct tacit_err *why, struct tacit_err *err)
{
	size_t count = out->fault_count;
	struct tacit_note_fault *faults;

	if (why->code != TACIT_INVALID)
		return tacit_fail_as(err, why);
	faults = tacit_arena_array(arena, count + 1, sizeof(*faults));
	for (size_t i = 0; i < count; i++)
		faults[i] = out->faults[i];
	faults[count] = (struct tacit_note_fault){ note->path,
		tacit_arena_strdup(arena, why->msg) };
	out->faults = faults;
	out->fault_count = count + 1;
	out->facts.call.is_faulty |= note == &out->note;
	return true;
}

/* The other reading of a deadline that rests on an assumption. */
static bool other_reading(struct tacit_register *reg,
	const struct tacit_document *note, struct tacit_instant *out,
	struct tacit_err *err)
{
	struct tacit_deadline_terms terms = { 0 };
	struct tacit_deadline deadline = { 0 };
	struct tacit_arena arena = { 0 };
	struct tacit_zone zone = { 0 };
	bool ok = tacit_facts_terms(reg, &arena, note, &zone, &terms, err);

	/* as it was read when the note was issued, whatever clocks do since */
	if (terms.is_assumed &&
		tacit_document_instant(
			note, "closes-other", &deadline.other_closes))
		terms.is_assumed = false;
	if (ok && terms.is_assumed && tacit_date_is_set(terms.by))
		ok = tacit_deadline_resolve(&terms, &deadline, err);
	*out = deadline.other_closes;
	tacit_arena_clear(&arena);
	return ok;
}

bool tacit_facts_terms(struct tacit_register *reg, struct tacit_arena *arena,
	const struct tacit_document *note, struct tacit_zone *zone,
	struct tacit_deadline_terms *out, struct tacit_err *err)
{
	const char *cutoff = tacit_document_get(note, "cutoff");
	const char *name = tacit_document_get(note, "zone");
	const struct tacit_body *body = tacit_register_body(reg);

	*out = (struct tacit_deadline_terms){ .zone = zone,
		.cutoff_s = TACIT_CUTOFF_AFTER,
		.is_assumed = tacit_document_says(
			note, "deadline-basis", "assumed") };
	*zone = body->zone;
	(void)tacit_document_date(note, "comments-by", &out->by);
	(void)tacit_document_date(note, "date", &out->dated);
	if (cutoff && !tacit_clock_parse(tacit_str_of(cutoff), &out->cutoff_s))
		return tacit_fail_at(err, TACIT_INVALID, note->path, 0,
			"cutoff: %s is no hour of a day", cutoff);
	if (!name || !strcmp(name, body->zone_name))
		return true;
	return tacit_zone_load(arena, name, zone, err);
}

bool tacit_call_read_otherwise(struct tacit_register *reg,
	struct tacit_arena *arena, struct tacit_call_case *out,
	const struct tacit_document *note, struct tacit_instant *other,
	struct tacit_err *err)
{
	struct tacit_err why = { 0 };

	return other_reading(reg, note, other, &why) ||
		tacit_call_keep_fault(arena, out, note, &why, err);
}

bool tacit_call_fill_extensions(struct tacit_register *reg,
	struct tacit_arena *arena, struct tacit_call_case *out,
	struct tacit_err *err)
{
	struct tacit_index_query query = { .type = TACIT_NOTE,
		.link_key = "extends",
		.link_target = out->note.at.id };
	struct tacit_documents notes = { 0 };
	struct tacit_extension *list;
	size_t n = 0;
	size_t i;

	if (!tacit_register_list(reg, arena, &query, &notes, err))
		return false;
	list = tacit_arena_array(arena, notes.count + 1, sizeof(*list));
	for (i = 0; i < notes.count; i++) {
		struct tacit_extension *one = &list[n];
		struct tacit_undoing undoing = { 0 };

		if (!tacit_facts_undoing(
			    reg, arena, notes.list[i].at.id, &undoing, err))
			return false;
		one->note = notes.list[i].at.id;
		/* what bears no date has done so from the beginning */
		if (undoing.undone != TACIT_UNDONE_NOT)
			one->undone.s = undoing.since.s ? undoing.since.s : 1;
		(void)tacit_document_instant(
			&notes.list[i], "issued", &one->issued);
		(void)tacit_document_instant(
			&notes.list[i], "closes", &one->closes);
		one->is_assumed = tacit_document_says(
			&notes.list[i], "deadline-basis", "assumed");
		if (!tacit_call_read_otherwise(reg, arena, out, &notes.list[i],
			    &one->other_closes, err))
			return false;
		n++;
	}
	out->facts.call.extensions = list;
	out->facts.call.extension_count = n;
	return true;
}
