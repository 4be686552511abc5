/* review_proposals: what was proposed, and the follow-up given. */
#include <string.h>

#include "document/received.h"
#include "facts/stands.h"
#include "facts/summary.h"
#include "report/review_work.h"

static bool wants_answer(const char *word)
{
	enum tacit_kind kind;

	return word && tacit_kind_parse(word, &kind) &&
		tacit_summary_wants_answer(kind);
}

static void count_outcome(struct review_work *work, const char *outcome)
{
	struct tacit_review_proposals *proposals = &work->out->proposals;
	size_t i;

	for (i = 0; i < TACIT_OUTCOME_WORDS; i++) {
		if (proposals->outcomes[i] &&
			strcmp(proposals->outcomes[i], outcome) != 0)
			continue;
		if (!proposals->outcomes[i])
			proposals->outcomes[i] =
				tacit_review_copy(work, outcome);
		proposals->outcome_counts[i]++;
		return;
	}
}

/* Of what stands and asks for an outcome: in brief as in its own section. */
static void count_follow_up(
	struct review_work *work, int year, const char *outcome)
{
	enum tacit_uptake uptake = tacit_uptake_of(outcome);

	if (uptake != TACIT_UPTAKE_NEITHER)
		tacit_review_figure(work,
			uptake == TACIT_UPTAKE_INCORPORATED
				? TACIT_FIGURE_INCORPORATED
				: TACIT_FIGURE_NOT_INCORPORATED,
			year, 1);
}

/* A comment that takes it up elsewhere. */
static bool find_follower(struct review_work *work,
	struct tacit_review_proposal *proposal, const char *id,
	struct tacit_err *err)
{
	const char *follower = NULL;

	if (!tacit_find_follower(work->reg, &work->scratch, id, &follower, err))
		return false;
	if (follower)
		proposal->followed_by = (struct tacit_review_name){
			tacit_review_copy(work, follower),
			tacit_printed_id(
				work->reg, work->arena, TACIT_COMMENT, follower)
		};
	return true;
}

static void fill_outcome(struct review_work *work,
	const struct tacit_document *from,
	struct tacit_review_proposal *proposal)
{
	const struct tacit_value_style style = tacit_review_style(work);
	const char *by = tacit_document_get(from, "by");
	struct tacit_review_outcome *to =
		&proposal->outcomes[proposal->outcome_count++];

	to->disposition = tacit_review_copy(work, from->at.id);
	to->outcome =
		tacit_review_copy(work, tacit_document_get(from, "outcome"));
	to->reason =
		tacit_review_copy(work, tacit_document_get(from, "reason"));
	to->by_secretariat = tacit_value_is_secretariat(by);
	if (by && !to->by_secretariat)
		to->by = tacit_review_state(work, by);
	to->source = tacit_review_copy(work, tacit_value_source(&style, from));
	to->suggested = tacit_review_titled(
		work, TACIT_AREA, tacit_document_get(from, "suggested-area"));
	if (!proposal->reported_in.name)
		proposal->reported_in = tacit_review_note(
			work, tacit_document_get(from, "reported-in"));
}

/* All that stand, in the order of their ids. */
static void fill_outcomes(struct review_work *work, const char *comment,
	struct tacit_review_proposal *proposal)
{
	const struct tacit_document *last =
		tacit_dispositions_find(&work->given, comment);
	size_t count = 0;
	const struct tacit_given *beside =
		tacit_dispositions_beside(&work->given, comment, &count);
	size_t i;

	if (!last)
		return;
	proposal->outcomes = tacit_arena_array(
		work->arena, count + 1, sizeof(*proposal->outcomes));
	for (i = 0; beside && i < count; i++)
		fill_outcome(work, &beside[i].doc, proposal);
	fill_outcome(work, last, proposal);
}

static void fill_comment(struct review_work *work,
	const struct tacit_document *doc,
	struct tacit_review_proposal *proposal)
{
	const char *note = tacit_document_get(doc, "note");
	const char *state = tacit_document_get(doc, "state");
	struct tacit_instant received = { 0 };
	const struct tacit_value *joint;
	size_t count = 0;
	size_t i;

	proposal->comment.id = tacit_review_copy(work, doc->at.id);
	proposal->comment.name = tacit_printed_id(
		work->reg, work->arena, TACIT_COMMENT, doc->at.id);
	if (state)
		proposal->state = tacit_review_state(work, state);
	joint = tacit_document_list(doc, "joint", &count);
	for (i = 0; i < count; i++)
		tacit_review_add_once(work, &proposal->joint,
			tacit_review_state(work, joint[i].text));
	proposal->kind =
		tacit_review_copy(work, tacit_document_get(doc, "kind"));
	proposal->is_on_call = note != NULL;
	proposal->on = note ? tacit_review_note(work, note)
			    : tacit_review_titled(work, TACIT_AREA,
				      tacit_document_get(doc, "area"));
	proposal->reported_in =
		tacit_review_note(work, tacit_document_get(doc, "reported-in"));
	proposal->text = tacit_review_first_sentence(work, doc->body);
	if (tacit_document_received(doc, &received))
		proposal->received = tacit_review_day(work, received);
	(void)tacit_document_date(doc, "known-by", &proposal->known_by);
}

/* Of those of one call, or outside any. */
static void count_alone(
	struct tacit_review_follow_up *to, const char *outcome, bool differs)
{
	enum tacit_uptake uptake = tacit_uptake_of(outcome);

	to->total++;
	if (uptake == TACIT_UPTAKE_INCORPORATED)
		to->incorporated++;
	else if (uptake == TACIT_UPTAKE_NOT_INCORPORATED)
		to->not_incorporated++;
	else if (outcome && !strcmp(outcome, "deferred"))
		to->deferred++;
	else if (outcome || differs)
		to->otherwise++;
	else
		to->without++;
}

/* What was taken back is listed as that, and counted no more. */
static void count_proposal(struct review_work *work, const char *comment,
	bool is_withdrawn, struct tacit_review_follow_up *follow_up)
{
	struct tacit_review_proposals *proposals = &work->out->proposals;
	bool differs = false;
	const char *outcome =
		tacit_dispositions_outcome(&work->given, comment, &differs);

	if (is_withdrawn) {
		proposals->withdrawn++;
		return;
	}
	proposals->total++;
	proposals->differing += differs;
	count_alone(follow_up, outcome, differs);
	if (outcome) {
		count_outcome(work, outcome);
		count_follow_up(work, work->ask->year, outcome);
	} else if (!differs) {
		proposals->without_answer++;
	}
}

/* Of a call of another year only its own sums are wanted. */
static void count_aside(struct review_work *work, const char *comment,
	bool is_withdrawn, struct tacit_review_follow_up *follow_up)
{
	bool differs = false;
	const char *outcome =
		tacit_dispositions_outcome(&work->given, comment, &differs);

	if (!is_withdrawn)
		count_alone(follow_up, outcome, differs);
}

/* Nothing is told of what was replaced, or entered in error. */
static bool take_proposal(struct review_work *work,
	const struct tacit_document *doc, enum tacit_undone undone,
	enum tacit_group group, struct tacit_review_follow_up *follow_up,
	struct tacit_err *err)
{
	bool is_withdrawn = undone == TACIT_UNDONE_WITHDRAWN;
	struct tacit_review_proposals *proposals = &work->out->proposals;
	struct tacit_review_proposal *proposal;

	if (undone != TACIT_UNDONE_NOT && !is_withdrawn)
		return true;
	if (work->is_aside) {
		count_aside(work, doc->at.id, is_withdrawn, follow_up);
		return true;
	}
	count_proposal(work, doc->at.id, is_withdrawn, follow_up);
	if (proposals->count == TACIT_REVIEW_PROPOSALS_MAX)
		return true;
	proposal = tacit_arena_append(work->arena, &proposals->list,
		&proposals->count, &proposals->cap, sizeof(*proposal));
	fill_comment(work, doc, proposal);
	proposal->group = group;
	proposal->is_withdrawn = is_withdrawn;
	fill_outcomes(work, doc->at.id, proposal);
	return find_follower(work, proposal, doc->at.id, err);
}

/* --- on a call ---------------------------------------------------------------- */

/* What is judged is ordered by receipt. */
static void find_groups(const struct tacit_call_case *call,
	const struct tacit_reading *reading, enum tacit_group *groups)
{
	size_t i;

	for (i = 0; i < reading->judged_count; i++) {
		const struct tacit_judged *judged = &reading->judged[i];
		size_t at =
			(size_t)(judged->statement - call->facts.statements);

		if (at < call->comments.count)
			groups[at] = judged->group;
	}
}

bool tacit_review_find_proposals(struct review_work *work,
	const struct tacit_call_case *call, const struct tacit_reading *reading,
	struct tacit_review_follow_up *follow_up, struct tacit_err *err)
{
	struct tacit_arena arena = { 0 };
	enum tacit_group *groups = tacit_arena_array(
		&arena, call->comments.count + 1, sizeof(*groups));
	bool ok = true;
	size_t i;

	find_groups(call, reading, groups);
	for (i = 0; ok && i < call->comments.count; i++) {
		const struct tacit_document *doc = &call->comments.list[i];

		if (wants_answer(tacit_document_get(doc, "kind")))
			ok = take_proposal(work, doc,
				tacit_call_undone_at(call, i).standing.undone,
				groups[i], follow_up, err);
	}
	tacit_arena_clear(&arena);
	return ok;
}

/* --- outside any call ------------------------------------------------------------ */

static int year_of(struct review_work *work, const struct tacit_document *doc)
{
	struct tacit_instant received = { 0 };
	struct tacit_date known = { 0 };

	if (tacit_document_received(doc, &received))
		return tacit_review_day(work, received).year;
	(void)tacit_document_date(doc, "known-by", &known);
	return known.year;
}

static bool take_outside(
	const struct tacit_document *doc, void *ctx, struct tacit_err *err)
{
	struct review_work *work = ctx;
	const char *outcome;
	int year = year_of(work, doc);
	struct tacit_undoing undoing = { 0 };
	bool differs = false;

	if (year < work->ask->year - 1 ||
		!wants_answer(tacit_document_get(doc, "kind")) ||
		!tacit_review_in_scope(work, tacit_document_get(doc, "area")))
		return true;
	if (!tacit_facts_undoing(
		    work->reg, &work->scratch, doc->at.id, &undoing, err))
		return false;
	if (undoing.undone == TACIT_UNDONE_NOT)
		tacit_review_figure(work, TACIT_FIGURE_OUTSIDE, year, 1);
	if (year == work->ask->year)
		return take_proposal(work, doc, undoing.undone,
			TACIT_GROUP_NONE, &work->out->proposals.outside, err);
	outcome =
		tacit_dispositions_outcome(&work->given, doc->at.id, &differs);
	if (outcome && undoing.undone == TACIT_UNDONE_NOT)
		count_follow_up(work, year, outcome);
	return true;
}

bool tacit_review_find_outside(struct review_work *work, struct tacit_err *err)
{
	struct tacit_index_query query = { .type = TACIT_COMMENT,
		.path_prefix = "comments/area/" };

	return tacit_register_each(work->reg, &query, take_outside, work, err);
}
