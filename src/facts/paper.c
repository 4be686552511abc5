/* paper: a paper and what was done with it, as steps in order. */
#include <stdlib.h>
#include <string.h>

#include <tacit/facts.h>

#include "facts/confirmation.h"
#include "facts/summary.h"
#include "register/begun.h"

struct steps {
	struct tacit_register *reg;
	struct tacit_arena *arena;
	const struct tacit_document *paper;
	struct tacit_step *list;
	size_t count;
	size_t cap;
};

static struct tacit_step *add_step(struct steps *steps,
	enum tacit_step_kind kind, const struct tacit_document *doc)
{
	struct tacit_step *step = tacit_arena_append(steps->arena, &steps->list,
		&steps->count, &steps->cap, sizeof(*step));

	step->kind = kind;
	step->id = doc->at.id;
	step->when = doc->exists_from;
	return step;
}

static const char *keep_pin(
	struct steps *steps, const struct tacit_document *doc, const char *key)
{
	const char *blob = tacit_document_pin(doc, key, steps->paper->at.id);

	return blob ? tacit_arena_strdup(steps->arena, blob) : NULL;
}

/* --- circulated --------------------------------------------------------- */

static bool add_circulated(
	const struct tacit_document *note, void *ctx, struct tacit_err *err)
{
	struct steps *steps = ctx;
	struct tacit_call_summary sum = { 0 };
	struct tacit_step *step;
	struct tacit_instant issued = { 0 };

	if (!tacit_document_instant(note, "issued", &issued))
		return true; /* a draft circulates nothing */
	if (!tacit_summary_call(
		    steps->reg, steps->arena, note->at.id, &sum, err))
		return false;
	/* what was called off, replaced or never was circulates nothing */
	if (sum.undone != TACIT_UNDONE_NOT)
		return true;
	step = add_step(steps, TACIT_STEP_CIRCULATED, note);
	step->when = issued;
	step->blob = keep_pin(steps, note, "encloses");
	step->closes = sum.ends;
	step->is_confirmed = sum.is_confirmed;
	/* of what only the public may read nobody can say what is awaited */
	step->is_hidden = tacit_register_is_public(steps->reg);
	/* a comment on any enclosure is a comment on the package */
	step->without_disposition = sum.unanswered;
	return tacit_facts_differs(steps->reg, steps->arena, note, steps->paper,
		&step->differs, err);
}

/* --- submitted, decided, superseded -------------------------------------- */

static bool add_act_or_decision(
	const struct tacit_document *doc, void *ctx, struct tacit_err *err)
{
	struct steps *steps = ctx;
	const char *outcome = tacit_document_get(doc, "outcome");
	struct tacit_step *step;
	bool holds = true;

	if (!tacit_facts_holds(steps->reg, doc, &holds, err))
		return false;
	if (!holds)
		return true;
	step = add_step(steps,
		doc->at.type->id == TACIT_ACT ? TACIT_STEP_SUBMITTED
					      : TACIT_STEP_DECIDED,
		doc);
	step->organ = tacit_document_get(doc, "organ");
	if (!outcome || !tacit_outcome_parse(outcome, &step->outcome))
		step->outcome = TACIT_OUTCOME_NONE;
	step->blob = keep_pin(steps, doc, "documents");
	return true;
}

struct superseding {
	struct steps *steps;
	const struct tacit_document *later;
};

static bool add_later_approved(
	const struct tacit_document *decision, void *ctx, struct tacit_err *err)
{
	const struct superseding *by = ctx;
	const char *outcome = tacit_document_get(decision, "outcome");
	struct tacit_step *step;
	bool holds = false;

	if (!outcome || strncmp(outcome, "approved", 8) != 0)
		return true;
	if (!tacit_facts_holds(by->steps->reg, decision, &holds, err))
		return false;
	if (!holds)
		return true;
	step = add_step(by->steps, TACIT_STEP_SUPERSEDED, by->later);
	step->when = decision->exists_from;
	step->is_approved = true;
	return true;
}

/* From when the later paper is there, and from when it is approved. */
static bool add_superseded(
	const struct tacit_document *later, void *ctx, struct tacit_err *err)
{
	struct superseding by = { ctx, later };
	struct tacit_index_query query = { .type = TACIT_DECISION,
		.link_key = "documents",
		.link_target = later->at.id };

	add_step(by.steps, TACIT_STEP_SUPERSEDED, later)->when =
		tacit_register_begins(by.steps->reg, later->path);
	return tacit_register_each(
		by.steps->reg, &query, add_later_approved, &by, err);
}

/* A decision bears a day only: it was taken after the paper was submitted on
 * that day. */
static void settle_decisions(struct steps *steps)
{
	size_t i;
	size_t k;

	for (i = 0; i < steps->count; i++) {
		struct tacit_step *step = &steps->list[i];
		const struct tacit_instant day = step->when;

		for (k = 0;
			step->kind == TACIT_STEP_DECIDED && k < steps->count;
			k++) {
			const struct tacit_step *other = &steps->list[k];

			if (other->kind == TACIT_STEP_SUBMITTED &&
				other->when.s > step->when.s &&
				tacit_comes_after_on_day(
					steps->reg, day, other->when))
				step->when = other->when;
		}
	}
}

static int by_time(const void *a, const void *b)
{
	const struct tacit_step *x = a;
	const struct tacit_step *y = b;

	if (x->when.s != y->when.s)
		return x->when.s < y->when.s ? -1 : 1;
	if (x->kind != y->kind)
		return x->kind < y->kind ? -1 : 1;
	return strcmp(x->id, y->id);
}

static bool collect_steps(struct steps *steps, struct tacit_err *err)
{
	const char *id = steps->paper->at.id;
	const struct {
		struct tacit_index_query query;
		tacit_document_fn add;
	} looks[] = {
		{ { .type = TACIT_NOTE,
			  .link_key = "encloses",
			  .link_target = id },
			add_circulated },
		{ { .type = TACIT_ACT, .subject = id, .kind = "submitted" },
			add_act_or_decision },
		{ { .type = TACIT_DECISION,
			  .link_key = "documents",
			  .link_target = id },
			add_act_or_decision },
		{ { .type = TACIT_PAPER,
			  .link_key = "supersedes",
			  .link_target = id },
			add_superseded },
	};
	size_t i;

	for (i = 0; i < TACIT_COUNT(looks); i++) {
		if (!tacit_register_each_in(steps->reg, steps->arena,
			    &looks[i].query, looks[i].add, steps, err))
			return false;
	}
	settle_decisions(steps);
	if (steps->count)
		qsort(steps->list, steps->count, sizeof(*steps->list), by_time);
	return true;
}

bool tacit_facts_paper(struct tacit_register *reg, struct tacit_arena *arena,
	const char *paper, struct tacit_paper_facts *out, struct tacit_err *err)
{
	struct tacit_document *doc = tacit_arena_alloc(arena, sizeof(*doc));
	struct steps steps = { .reg = reg, .arena = arena, .paper = doc };
	const struct tacit_value *chain;
	const char **organs;
	size_t i;

	*out = (struct tacit_paper_facts){ 0 };
	if (!tacit_register_get(reg, arena, TACIT_PAPER, paper, doc, err) ||
		!collect_steps(&steps, err))
		return false;
	chain = tacit_document_list(doc, "approval", &out->approval_count);
	organs = tacit_arena_array(
		arena, out->approval_count + 1, sizeof(*organs));
	for (i = 0; i < out->approval_count; i++)
		organs[i] = chain[i].text;
	out->id = doc->at.id;
	out->blob = doc->blob;
	out->approval = organs;
	out->steps = steps.list;
	out->step_count = steps.count;
	out->begins = tacit_register_begins(reg, doc->path);
	return true;
}

bool tacit_facts_stage(struct tacit_register *reg, struct tacit_arena *arena,
	const char *paper, struct tacit_stage *out, struct tacit_err *err)
{
	struct tacit_paper_facts facts = { 0 };

	if (!tacit_facts_paper(reg, arena, paper, &facts, err))
		return false;
	tacit_stage_find(arena, &facts, tacit_register_now(reg), out);
	return true;
}
