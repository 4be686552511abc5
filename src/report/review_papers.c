/* review_papers: papers by stage, now and then; what is before the organ. */
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

/* --- what is before the organ -------------------------------------------------- */

static struct tacit_review_matter *add_matter(
	struct review_work *work, enum tacit_matter_kind kind)
{
	struct tacit_review_matters *matters = &work->out->matters;
	struct tacit_review_matter *matter =
		tacit_arena_append(work->arena, &matters->list, &matters->count,
			&matters->cap, sizeof(*matter));

	matter->kind = kind;
	return matter;
}

static bool is_before_organ(const struct review_work *work,
	const struct tacit_review_paper *paper, enum tacit_matter_kind kind)
{
	if (!paper->target || strcmp(paper->target, work->ask->organ) != 0)
		return false;
	if (kind == TACIT_MATTER_DECISION)
		return paper->stage.stage == TACIT_STAGE_SUBMITTED;
	return paper->stage.stage != TACIT_STAGE_SUBMITTED &&
		paper->stage.stage != TACIT_STAGE_DRAFTING;
}

static bool same_text(const char *a, const char *b)
{
	return a == b || (a && b && !strcmp(a, b));
}

/* Papers that one note circulated go their way together. */
static bool goes_with(const struct tacit_review_matter *matter,
	const struct tacit_review_paper *paper)
{
	const struct tacit_stage *stage = matter->stage;

	return stage && stage->stage == paper->stage.stage &&
		stage->since.s == paper->stage.since.s &&
		same_text(stage->note, paper->stage.note);
}

static const struct tacit_review_call *call_of(
	const struct review_work *work, const char *note)
{
	const struct tacit_review_calls *calls = &work->out->calls;
	size_t i;

	for (i = 0; note && i < calls->count; i++) {
		if (!strcmp(calls->list[i].note.id, note))
			return &calls->list[i];
	}
	return NULL;
}

static void add_submission(struct review_work *work,
	struct tacit_review_matter *matter,
	const struct tacit_review_paper *paper)
{
	const struct tacit_value_style style = tacit_review_style(work);
	struct tacit_document act;
	const char *because;
	size_t i = 0;

	if (paper->stage.differs)
		tacit_review_add(work, &matter->different, paper->paper);
	if (!tacit_value_document(&style, TACIT_ACT, paper->stage.by, &act))
		return;
	because = tacit_document_get(&act, "because");
	while (because && i < matter->reasons.count &&
		strcmp(matter->reasons.list[i].name, because) != 0)
		i++;
	if (because && i == matter->reasons.count)
		tacit_review_add(work, &matter->reasons,
			(struct tacit_review_name){
				tacit_review_copy(work, act.at.id),
				tacit_review_copy(work, because) });
}

static void add_followings(struct review_work *work,
	struct tacit_review_matter *matter,
	const struct tacit_review_paper *paper)
{
	size_t i;

	for (i = 0; i < paper->followings.count; i++) {
		const struct tacit_following *one = &paper->followings.list[i];

		tacit_review_add(work, &matter->followings,
			(struct tacit_review_name){ one->id,
				tacit_arena_printf(work->arena, "%s: %s",
					one->label, one->words) });
	}
}

static void add_papers(struct review_work *work, enum tacit_matter_kind kind)
{
	const struct tacit_review_papers *papers = &work->out->papers;
	struct tacit_review_matters *matters = &work->out->matters;
	size_t first = matters->count;
	size_t i;
	size_t k;

	for (i = 0; i < papers->count; i++) {
		const struct tacit_review_paper *paper = &papers->list[i];
		struct tacit_review_matter *matter = NULL;

		if (!is_before_organ(work, paper, kind))
			continue;
		for (k = first; !matter && k < matters->count; k++) {
			if (goes_with(&matters->list[k], paper))
				matter = &matters->list[k];
		}
		if (!matter) {
			matter = add_matter(work, kind);
			matter->stage = &paper->stage;
			matter->target = paper->target;
			matter->call = call_of(work, paper->stage.note);
		}
		tacit_review_add(work, &matter->subjects, paper->paper);
		add_followings(work, matter, paper);
		if (kind == TACIT_MATTER_DECISION)
			add_submission(work, matter, paper);
		for (k = 0; k < paper->prepared_by.count; k++)
			tacit_review_add_once(work, &matter->prepared_by,
				paper->prepared_by.list[k]);
	}
}

static void add_gates(struct review_work *work)
{
	const struct tacit_review_plans *plans = &work->out->plans;
	struct tacit_review_matter *matter = NULL;
	size_t i;
	size_t k;

	for (i = 0; i < plans->count; i++) {
		const struct tacit_review_plan *plan = &plans->list[i];

		for (k = 0; k < plan->item_count; k++) {
			if (!plan->is_in_force || !plan->items[k].gate_is_open)
				continue;
			if (!matter)
				matter = add_matter(work, TACIT_MATTER_GATES);
			tacit_review_add(
				work, &matter->subjects, plan->items[k].item);
		}
	}
}

static void add_vacant(struct review_work *work)
{
	const struct tacit_review_areas *areas = &work->out->areas;
	struct tacit_review_matter *matter;
	size_t i;

	if (!areas->vacant)
		return;
	matter = add_matter(work, TACIT_MATTER_VACANT);
	for (i = 0; i < areas->count; i++) {
		if (!areas->list[i].coordinators.count)
			tacit_review_add(
				work, &matter->subjects, areas->list[i].area);
	}
}

void tacit_review_find_matters(struct review_work *work)
{
	add_papers(work, TACIT_MATTER_DECISION);
	add_papers(work, TACIT_MATTER_ON_THE_WAY);
	add_gates(work);
	add_vacant(work);
}
