/* review_answers: the dispositions that stand, read once for all parts. */
#include <stdlib.h>
#include <string.h>

#include <tacit/facts.h>

#include "facts/stands.h"
#include "report/review_work.h"

/* An answer of the report, and the row that tells whether it stands. */
struct reading {
	struct review_work *work;
	struct tacit_gathered gathered;
	size_t *rows; /* of each answer */
	size_t row_cap;
};

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

static const char *keep_value(struct review_work *work,
	const struct tacit_document *doc, const char *key)
{
	const char *text = tacit_document_get(doc, key);

	return text ? tacit_arena_strdup(&work->scratch, text) : NULL;
}

static bool take_answer(
	const struct tacit_document *doc, void *ctx, struct tacit_err *err)
{
	struct reading *reading = ctx;
	struct review_work *work = reading->work;
	struct tacit_date date = { 0 };
	size_t count = work->answer_count;
	struct review_answer *answer;
	struct tacit_value_style style;

	(void)err;
	style = tacit_review_style(work);
	tacit_gather(&reading->gathered, doc);
	(void)tacit_document_date(doc, "date", &date);
	if (tacit_only_withdraws(doc) || date.year < work->ask->year - 1 ||
		!tacit_document_has(doc, "comment") ||
		!tacit_document_has(doc, "outcome") || !is_wanted(work, doc))
		return true;
	*(size_t *)tacit_arena_append(&work->scratch, &reading->rows, &count,
		&reading->row_cap, sizeof(size_t)) =
		reading->gathered.count - 1;
	answer = tacit_arena_append(&work->scratch, &work->answers,
		&work->answer_count, &work->answer_cap, sizeof(*answer));
	answer->date = date;
	answer->id = tacit_arena_strdup(&work->scratch, doc->at.id);
	answer->comment = keep_value(work, doc, "comment");
	answer->outcome = keep_value(work, doc, "outcome");
	answer->reason = keep_value(work, doc, "reason");
	answer->by = keep_value(work, doc, "by");
	answer->suggested = keep_value(work, doc, "suggested-area");
	answer->reported_in = keep_value(work, doc, "reported-in");
	answer->source = tacit_value_source(&style, doc);
	return true;
}

static bool leave_out_undone(struct reading *reading, struct tacit_err *err)
{
	struct review_work *work = reading->work;
	struct tacit_standing *standing = NULL;
	size_t kept = 0;
	size_t i;

	if (!tacit_gathered_standing(&reading->gathered, &standing, err))
		return false;
	for (i = 0; i < work->answer_count; i++)
		if (standing[reading->rows[i]].undone == TACIT_UNDONE_NOT)
			work->answers[kept++] = work->answers[i];
	work->answer_count = kept;
	return true;
}

static int by_comment(const void *a, const void *b)
{
	const struct review_answer *x = a;
	const struct review_answer *y = b;
	int order = strcmp(x->comment, y->comment);

	return order ? order : strcmp(x->id, y->id);
}

bool tacit_review_find_answers(struct review_work *work, struct tacit_err *err)
{
	struct reading reading = { .work = work,
		.gathered = { .reg = work->reg, .arena = &work->scratch } };
	struct tacit_index_query all = { .type = TACIT_DISPOSITION };

	if (!tacit_register_each(work->reg, &all, take_answer, &reading, err) ||
		!leave_out_undone(&reading, err))
		return false;
	if (work->answer_count)
		qsort(work->answers, work->answer_count, sizeof(*work->answers),
			by_comment);
	return true;
}

const struct review_answer *tacit_review_answer_to(
	const struct review_work *work, const char *comment)
{
	const struct review_answer *end = work->answers + work->answer_count;
	const struct review_answer *at = tacit_find(&comment, work->answers,
		work->answer_count, sizeof(*at), tacit_by_text);

	/* of several the last, as elsewhere */
	while (at && at + 1 < end && !strcmp(at[1].comment, comment))
		at++;
	return at;
}
