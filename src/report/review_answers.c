/* review_answers: the dispositions that stand, read once for all parts. */
#include <string.h>

#include <tacit/facts.h>

#include "report/review_work.h"

/* On a note of the report, or outside any call in one of its areas. */
static bool is_wanted(
	struct review_work *work, const struct tacit_document *doc)
{
	const char *note;

	if (doc->at.area)
		return tacit_review_in_scope(work, doc->at.area);
	note = tacit_arena_printf(
		&work->scratch, "%s/%s", doc->at.year, doc->at.note);
	return tacit_find(&note, work->notes, work->note_count,
		sizeof(*work->notes), tacit_by_text);
}

/* Does a later call circulate any of what an earlier one did? */
static bool shares_texts(struct review_work *work,
	const struct tacit_document *earlier,
	const struct tacit_document *later)
{
	size_t count = 0;
	const struct tacit_value *pins =
		tacit_document_list(earlier, "encloses", &count);
	size_t others = 0;
	const struct tacit_value *later_pins =
		tacit_document_list(later, "encloses", &others);
	size_t i;
	size_t k;

	for (i = 0; i < count; i++) {
		const char *id = tacit_pin_id(&work->scratch, pins[i].text);

		for (k = 0; id && k < others; k++) {
			const char *other = tacit_pin_id(
				&work->scratch, later_pins[k].text);

			if (other && !strcmp(id, other))
				return true;
		}
	}
	return false;
}

/* The note of the call that a disposition is on; NULL: outside any, or later
 * than the other. */
static bool earlier_note(struct review_work *work,
	const struct tacit_document *doc, const struct tacit_document *later,
	struct tacit_document *note)
{
	const struct tacit_value_style style = tacit_review_style(work);
	const char *id;

	if (doc->at.area)
		return false;
	id = tacit_arena_printf(
		&work->scratch, "%s/%s", doc->at.year, doc->at.note);
	return strcmp(id, later->at.id) != 0 &&
		tacit_value_document(&style, TACIT_NOTE, id, note) &&
		note->exists_from.s < later->exists_from.s;
}

bool tacit_review_find_deferred(struct review_work *work,
	const struct tacit_document *note, struct tacit_review_names *out,
	struct tacit_err *err)
{
	size_t i;

	for (i = 0; i < work->given.count; i++) {
		const struct tacit_given *given = &work->given.list[i];
		struct tacit_document earlier = { 0 };
		struct tacit_review_name name;
		bool stands = true;

		if (!tacit_document_says(&given->doc, "outcome", "deferred") ||
			!earlier_note(work, &given->doc, note, &earlier) ||
			!shares_texts(work, &earlier, note))
			continue;
		if (!tacit_facts_stands(
			    work->reg, given->comment, &stands, err))
			return false;
		if (!stands)
			continue;
		name = tacit_review_state(work, given->doc.at.state);
		name.id = tacit_review_copy(work, given->comment);
		tacit_review_add(work, out, name);
	}
	return true;
}

bool tacit_review_find_answers(struct review_work *work, struct tacit_err *err)
{
	struct tacit_review_movement *movement = &work->out->movement;
	size_t i;

	if (!tacit_dispositions_all(
		    work->reg, &work->scratch, &work->given, err))
		return false;
	for (i = 0; i < work->given.count; i++) {
		const struct tacit_document *doc = &work->given.list[i].doc;
		struct tacit_date date = { 0 };

		movement->answers += tacit_document_date(doc, "date", &date) &&
			tacit_date_compare(date, movement->from) >= 0 &&
			is_wanted(work, doc);
	}
	return true;
}
