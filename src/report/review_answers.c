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

static const char *keep(struct review_work *work,
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
	struct review_answer answer = { 0 };

	(void)err;
	tacit_gather(&reading->gathered, doc);
	(void)tacit_document_date(doc, "date", &answer.date);
	if (tacit_only_withdraws(doc) ||
		answer.date.year < work->ask->year - 1 || !is_wanted(work, doc))
		return true;
	answer.id = tacit_arena_strdup(&work->scratch, doc->at.id);
	answer.comment = keep(work, doc, "comment");
	answer.outcome = keep(work, doc, "outcome");
	answer.reason = keep(work, doc, "reason");
	answer.by = keep(work, doc, "by");
	answer.suggested = keep(work, doc, "suggested-area");
	answer.reported_in = keep(work, doc, "reported-in");
	if (!answer.comment || !answer.outcome)
		return true;
	work->answers = tacit_arena_grow(&work->scratch, work->answers,
		&work->answer_cap, work->answer_count + 1,
		sizeof(*work->answers));
	reading->rows = tacit_arena_grow(&work->scratch, reading->rows,
		&reading->row_cap, work->answer_count + 1,
		sizeof(*reading->rows));
	reading->rows[work->answer_count] = reading->gathered.count - 1;
	work->answers[work->answer_count++] = answer;
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

static void count_answers(struct review_work *work)
{
	size_t i;

	for (i = 0; i < work->answer_count; i++) {
		const struct review_answer *answer = &work->answers[i];

		if (!strcmp(answer->outcome, "not-incorporated"))
			tacit_review_figure(work, TACIT_FIGURE_NOT_INCORPORATED,
				answer->date.year, 1);
		else if (strstr(answer->outcome, "incorporated"))
			tacit_review_figure(work, TACIT_FIGURE_INCORPORATED,
				answer->date.year, 1);
	}
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
	count_answers(work);
	return true;
}

const struct review_answer *tacit_review_answer_to(
	const struct review_work *work, const char *comment)
{
	size_t low = 0;
	size_t high = work->answer_count;

	while (low < high) {
		size_t mid = low + (high - low) / 2;

		if (strcmp(work->answers[mid].comment, comment) <= 0)
			low = mid + 1;
		else
			high = mid;
	}
	/* of several the last, as elsewhere */
	return low && !strcmp(work->answers[low - 1].comment, comment)
		? &work->answers[low - 1]
		: NULL;
}
