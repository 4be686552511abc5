/* review_answers: the dispositions that stand, read once for all parts. */
#include <string.h>

#include <tacit/facts.h>

#include "facts/deferred.h"
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

bool tacit_review_find_deferred(struct review_work *work,
	const struct tacit_document *note, struct tacit_review_names *out,
	struct tacit_err *err)
{
	struct tacit_deferred_list found = { 0 };
	size_t i;

	if (!tacit_deferred_to(work->reg, &work->scratch, note, &found, err))
		return false;
	for (i = 0; i < found.count; i++) {
		struct tacit_review_name name =
			tacit_review_state(work, found.list[i].state);

		name.id = tacit_review_copy(work, found.list[i].comment);
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
