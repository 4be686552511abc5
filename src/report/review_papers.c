/* review_papers: papers by stage, now and then, and the way of each. */
#include <stdlib.h>
#include <string.h>

#include <tacit/facts.h>

#include "report/review_work.h"

/* --- papers ------------------------------------------------------------------ */

/* What a call has come to at an earlier instant hangs on what was answered by
 * then, so that the facts are asked for again as of then. */
static bool stage_then(struct review_work *work, const char *paper,
	const struct tacit_paper_facts *facts, struct tacit_stage *out,
	struct tacit_err *err)
{
	struct tacit_paper_facts earlier = { 0 };
	struct tacit_register *then;

	tacit_stage_find(work->arena, facts, work->since, out);
	if (out->stage != TACIT_STAGE_READY &&
		out->stage != TACIT_STAGE_CHANGED &&
		out->stage != TACIT_STAGE_DISPOSITIONS_AWAITED)
		return true;
	then = tacit_register_view(work->reg, &work->scratch, work->since);
	if (!tacit_facts_paper(then, &work->scratch, paper, &earlier, err))
		return false;
	tacit_stage_find(work->arena, &earlier, work->since, out);
	return true;
}

static void copy_stage(struct review_work *work, struct tacit_stage *stage)
{
	stage->by = tacit_review_copy(work, stage->by);
	stage->note = tacit_review_copy(work, stage->note);
	stage->organ = tacit_review_copy(work, stage->organ);
	stage->blob = tacit_review_copy(work, stage->blob);
	stage->successor = tacit_review_copy(work, stage->successor);
	stage->next_organ = tacit_review_copy(work, stage->next_organ);
}

/* Approved at that instant, by a decision of that year. */
static void count_approved(
	struct review_work *work, const struct tacit_stage *stage, int year)
{
	if (stage->stage == TACIT_STAGE_APPROVED &&
		tacit_review_day(work, stage->since).year == year)
		tacit_review_figure(work, TACIT_FIGURE_APPROVED, year, 1);
}

static const char *outcome_word(enum tacit_outcome outcome)
{
	static const char *const words[] = {
		[TACIT_OUTCOME_NONE] = NULL,
		[TACIT_OUTCOME_AGREED] = "agreed",
		[TACIT_OUTCOME_APPROVED] = "approved",
		[TACIT_OUTCOME_APPROVED_UNDER_SILENCE] =
			"approved-under-silence",
		[TACIT_OUTCOME_RETURNED] = "returned",
		[TACIT_OUTCOME_NOTED] = "noted",
		[TACIT_OUTCOME_REVIEWED] = "reviewed",
		[TACIT_OUTCOME_APPOINTED] = "appointed",
	};

	return words[outcome];
}

/* What was done with it by now; in the order in which it was. */
static void fill_way(struct review_work *work,
	const struct tacit_paper_facts *facts, struct tacit_review_paper *paper)
{
	size_t i;

	paper->way = tacit_arena_array(
		work->arena, facts->step_count + 1, sizeof(*paper->way));
	for (i = 0; i < facts->step_count; i++) {
		const struct tacit_step *from = &facts->steps[i];
		struct tacit_review_step *step = &paper->way[paper->way_count];

		if (from->when.s > work->now.s ||
			(from->kind != TACIT_STEP_CIRCULATED &&
				from->kind != TACIT_STEP_SUBMITTED &&
				from->kind != TACIT_STEP_DECIDED))
			continue;
		step->kind = from->kind;
		step->by = from->kind == TACIT_STEP_CIRCULATED
			? tacit_review_note(work, from->id)
			: (struct tacit_review_name){ .id = tacit_review_copy(
							      work, from->id) };
		step->organ = tacit_review_copy(work, from->organ);
		step->outcome = outcome_word(from->outcome);
		step->on = tacit_review_day(work, from->when);
		paper->way_count++;
	}
}

/* The organ that comes after the one that is next. */
static const char *organ_after(struct review_work *work,
	const struct tacit_paper_facts *facts, const char *next)
{
	size_t i;

	for (i = 0; next && i + 1 < facts->approval_count; i++) {
		if (!strcmp(facts->approval[i], next))
			return tacit_review_copy(work, facts->approval[i + 1]);
	}
	return NULL;
}

static bool find_stages(struct review_work *work, const char *id,
	struct tacit_review_paper *paper, struct tacit_err *err)
{
	struct tacit_arena arena = { 0 };
	const struct tacit_instant before = { work->begins.s - 1 };
	struct tacit_paper_facts facts = { 0 };
	struct tacit_stage then = { 0 };
	bool ok = tacit_facts_paper(work->reg, &arena, id, &facts, err);

	if (ok) {
		tacit_stage_find(&arena, &facts, before, &then);
		count_approved(work, &then, work->ask->year - 1);
		tacit_stage_find(&arena, &facts, work->now, &paper->stage);
		count_approved(work, &paper->stage, work->ask->year);
		copy_stage(work, &paper->stage);
		fill_way(work, &facts, paper);
		paper->after =
			organ_after(work, &facts, paper->stage.next_organ);
		ok = stage_then(work, id, &facts, &paper->before, err);
		copy_stage(work, &paper->before);
	}
	tacit_arena_clear(&arena);
	return ok;
}

static void count_paper(
	struct review_work *work, const struct tacit_review_paper *paper)
{
	const struct tacit_review_area *found =
		tacit_review_area(work, paper->area.id);

	work->out->papers.stages[paper->stage.stage]++;
	if (found)
		work->out->areas.list[found - work->out->areas.list]
			.stages[paper->stage.stage]++;
}

static bool take_paper(
	const struct tacit_document *doc, void *ctx, struct tacit_err *err)
{
	struct review_work *work = ctx;
	struct tacit_review_papers *papers = &work->out->papers;
	const char *area = tacit_document_get(doc, "area");
	struct tacit_review_paper paper = { 0 };

	if (!tacit_review_in_scope(work, area))
		return true;
	paper.paper = tacit_review_title_of(work, doc);
	paper.area = tacit_review_titled(work, TACIT_AREA, area);
	paper.kind = tacit_review_copy(work, tacit_document_get(doc, "kind"));
	tacit_review_states_of(work, doc, "prepared-by", &paper.prepared_by);
	if (!find_stages(work, doc->at.id, &paper, err))
		return false;
	if (paper.stage.stage == TACIT_STAGE_NOT_RECORDED)
		return true;
	paper.target = paper.stage.next_organ;
	paper.note = tacit_review_note(work, paper.stage.note);
	tacit_review_followings(work, doc, &paper.followings);
	work->out->movement.moved += paper.stage.stage != paper.before.stage;
	count_paper(work, &paper);
	*(struct tacit_review_paper *)tacit_arena_append(work->arena,
		&papers->list, &papers->count, &papers->cap, sizeof(paper)) =
		paper;
	return true;
}

/* A plan is the annex of a concept. */
static int kind_rank(const struct tacit_review_paper *paper)
{
	if (paper->kind && !strcmp(paper->kind, "concept-paper"))
		return 0;
	return paper->kind && !strcmp(paper->kind, "action-plan") ? 1 : 2;
}

static int by_area_and_kind(const void *a, const void *b)
{
	const struct tacit_review_paper *x = a;
	const struct tacit_review_paper *y = b;
	int order = strcmp(
		x->area.id ? x->area.id : "", y->area.id ? y->area.id : "");

	if (!order)
		order = kind_rank(x) - kind_rank(y);
	return order ? order : strcmp(x->paper.id, y->paper.id);
}

bool tacit_review_find_papers(struct review_work *work, struct tacit_err *err)
{
	struct tacit_index_query query = { .type = TACIT_PAPER };
	struct tacit_review_papers *papers = &work->out->papers;

	if (!tacit_register_each(work->reg, &query, take_paper, work, err))
		return false;
	if (papers->count)
		qsort(papers->list, papers->count, sizeof(*papers->list),
			by_area_and_kind);
	return true;
}
