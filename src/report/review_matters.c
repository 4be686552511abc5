#include "report/review_matters.h"

#include <string.h>

#include "report/review_work.h"

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

/* What is told of a matter's rounds and decisions holds of each of its papers:
 * all went the same way. */
static bool same_way(
	const struct tacit_review_paper *a, const struct tacit_review_paper *b)
{
	size_t i;

	for (i = 0; i < a->way_count && i < b->way_count; i++) {
		const struct tacit_review_step *one = &a->way[i];
		const struct tacit_review_step *two = &b->way[i];

		/* each is submitted, and decided on, by a document of its own */
		if (one->kind != two->kind ||
			!same_text(one->organ, two->organ) ||
			!same_text(one->outcome, two->outcome) ||
			(one->kind == TACIT_STEP_CIRCULATED &&
				!same_text(one->by.id, two->by.id)))
			return false;
	}
	return a->way_count == b->way_count;
}

/* Papers that one note circulated go their way together. */
static bool goes_with(const struct tacit_review_matter *matter,
	const struct tacit_review_paper *paper)
{
	const struct tacit_stage *stage = matter->stage;

	return stage && stage->stage == paper->stage.stage &&
		stage->since.s == paper->stage.since.s &&
		same_text(stage->note, paper->stage.note) && matter->paper &&
		same_way(matter->paper, paper);
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
			matter->paper = paper;
			matter->stage = &paper->stage;
			matter->target = paper->target;
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

/* What of a plan in force needs an approval: "i.3 Awareness". */
static void add_gates(
	struct review_work *work, const struct tacit_review_plan *plan)
{
	struct tacit_review_matter *matter = NULL;
	size_t i;

	for (i = 0; i < plan->item_count; i++) {
		const struct tacit_review_item *item = &plan->items[i];

		if (!item->gate_is_open)
			continue;
		if (!matter)
			matter = add_matter(work, TACIT_MATTER_GATES);
		matter->plan = plan->paper;
		tacit_review_add(work, &matter->subjects,
			(struct tacit_review_name){ item->item.id,
				tacit_arena_printf(work->arena, "%s %s",
					item->printed, item->item.name) });
	}
}

static void add_measures(
	struct review_work *work, const struct tacit_review_plan *plan)
{
	struct tacit_review_matter *matter;

	if (!plan->new_measures.count)
		return;
	matter = add_matter(work, TACIT_MATTER_MEASURES);
	matter->plan = plan->paper;
	matter->subjects = plan->new_measures;
}

/* The calls that circulated the papers, in the order in which they did. */
static bool find_rounds(struct review_work *work,
	struct tacit_review_matter *matter, struct tacit_err *err)
{
	const struct tacit_review_paper *paper = matter->paper;
	size_t i;

	if (!paper)
		return true;
	matter->rounds = tacit_arena_array(
		work->arena, paper->way_count + 1, sizeof(*matter->rounds));
	for (i = 0; i < paper->way_count; i++) {
		const struct tacit_review_call *call = NULL;

		if (paper->way[i].kind != TACIT_STEP_CIRCULATED ||
			!paper->way[i].by.id)
			continue;
		if (!tacit_review_call_of(
			    work, paper->way[i].by.id, &call, err))
			return false;
		if (call)
			matter->rounds[matter->round_count++] = call;
	}
	if (matter->round_count)
		matter->call = matter->rounds[matter->round_count - 1];
	return true;
}

bool tacit_matter_is_for_decision(enum tacit_matter_kind kind)
{
	return kind < TACIT_MATTER_ON_THE_WAY;
}

bool tacit_review_find_matters(struct review_work *work, struct tacit_err *err)
{
	const struct tacit_review_plans *plans = &work->out->plans;
	struct tacit_review_matters *matters = &work->out->matters;
	size_t i;

	add_papers(work, TACIT_MATTER_DECISION);
	for (i = 0; i < plans->count; i++) {
		if (!plans->list[i].is_in_force)
			continue;
		add_gates(work, &plans->list[i]);
		add_measures(work, &plans->list[i]);
	}
	add_papers(work, TACIT_MATTER_ON_THE_WAY);
	for (i = 0; i < matters->count; i++) {
		if (!find_rounds(work, &matters->list[i], err))
			return false;
	}
	return true;
}
