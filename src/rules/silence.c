#include "rules/silence_work.h"

/* How the statements stand, for the package or for one enclosure. */
struct standing {
	size_t counted;
	size_t certain; /* counted, and no doubt about their being undone */
	size_t unproved;
};

struct reader {
	const struct tacit_silence_work *work;
	struct tacit_reading *reading;
	bool *is_doubtful; /* one without a receipt would undo it */
};

/* --- what cannot be proved --------------------------------------------- */

static void doubt(struct reader *r, size_t by, const char *id)
{
	size_t at = tacit_silence_find(r->work, id);

	if (at != TACIT_NO_INDEX &&
		r->work->state_of[at] == r->work->state_of[by])
		r->is_doubtful[at] = true;
}

static void find_doubts(struct reader *r)
{
	const struct tacit_silence_work *work = r->work;

	r->is_doubtful =
		tacit_arena_array(work->arena, work->count, sizeof(bool));
	for (size_t i = 0; i < work->count; i++) {
		const struct tacit_statement *s = work->present[i];

		if (r->reading->judged[i].reason != TACIT_REASON_NO_RECEIPT)
			continue;
		doubt(r, i, s->withdraws);
		doubt(r, i, s->supersedes);
	}
}

/* Without a receipt, yet it would stop it or undo what does. */
static bool is_unproved(const struct reader *r, size_t at)
{
	const struct tacit_judged *j = &r->reading->judged[at];
	const struct tacit_statement *s = j->statement;

	if (j->reason != TACIT_REASON_NO_RECEIPT ||
		tacit_silence_prepared(&r->work->facts->call, s->state, s))
		return false;
	return tacit_silence_stops(r->work, j->kind) || s->withdraws ||
		s->supersedes;
}

/* Of all statements, or of those that concern an enclosure. */
static struct standing stand(
	const struct reader *r, const struct tacit_enclosure *whole)
{
	struct standing sum = { 0 };

	for (size_t i = 0; i < r->work->count; i++) {
		const struct tacit_judged *j = &r->reading->judged[i];

		if (whole &&
			!tacit_silence_concerns(
				&r->work->facts->call, j->statement, whole))
			continue;
		if (is_unproved(r, i))
			sum.unproved++;
		if (j->reason != TACIT_REASON_COUNTED)
			continue;
		sum.counted++;
		if (!r->is_doubtful[i])
			sum.certain++;
	}
	return sum;
}

/* --- the verdict ------------------------------------------------------- */

static enum tacit_verdict verdict_of(
	const struct reader *r, const struct standing *sum)
{
	const struct tacit_call *call = &r->work->facts->call;
	struct tacit_instant now = r->work->now;
	bool has_rule = call->effect != TACIT_EFFECT_NONE;

	if (!tacit_instant_is_set(call->issued) || call->issued.s > now.s)
		return TACIT_VERDICT_NOT_ISSUED;
	if (!tacit_instant_is_set(r->reading->closes) ||
		tacit_call_is_undone(call, now))
		return TACIT_VERDICT_NO_CALL;
	if (call->receipts_missing || call->is_altered)
		return TACIT_VERDICT_NOT_PROVABLE;
	if (now.s < r->reading->closes.s)
		return sum->counted ? TACIT_VERDICT_OPEN_WITH_COMMENTS
				    : TACIT_VERDICT_OPEN;
	if (sum->certain)
		return has_rule ? TACIT_VERDICT_BROKEN
				: TACIT_VERDICT_CLOSED_WITH_COMMENTS;
	if (sum->counted || sum->unproved)
		return TACIT_VERDICT_NOT_PROVABLE;
	return has_rule ? TACIT_VERDICT_KEPT : TACIT_VERDICT_CLOSED;
}

static bool is_result(enum tacit_verdict verdict)
{
	return verdict == TACIT_VERDICT_NONE || verdict == TACIT_VERDICT_KEPT ||
		verdict == TACIT_VERDICT_BROKEN ||
		verdict == TACIT_VERDICT_CLOSED ||
		verdict == TACIT_VERDICT_CLOSED_WITH_COMMENTS;
}

/* Confirmed after the close, and nothing in time was entered since. */
static bool is_provisional(const struct reader *r)
{
	struct tacit_instant confirmed = r->work->facts->call.replies_complete;

	if (!is_result(r->reading->verdict))
		return false;
	if (confirmed.s < r->reading->closes.s || confirmed.s > r->work->now.s)
		return true;
	for (size_t i = 0; i < r->work->count; i++)
		if (r->reading->judged[i].is_after_confirmation)
			return true;
	return false;
}

/* A verdict for each enclosure; that of the call only if all are alike. */
static void split(struct reader *r)
{
	const struct tacit_call *call = &r->work->facts->call;
	struct tacit_reading *reading = r->reading;

	reading->enclosures = tacit_arena_array(r->work->arena,
		call->enclosure_count, sizeof(*reading->enclosures));
	for (size_t i = 0; i < call->enclosure_count; i++) {
		const struct tacit_enclosure *e = &call->enclosures[i];
		struct tacit_enclosure_verdict *v =
			&reading->enclosures[reading->enclosure_count];
		struct standing sum;

		if (tacit_silence_whole(call, e) != e)
			continue;
		sum = stand(r, e);
		v->enclosure = e;
		v->verdict = verdict_of(r, &sum);
		v->counted = sum.counted;
		reading->enclosure_count++;
	}
	for (size_t i = 0; i < reading->enclosure_count; i++)
		if (r->work->now.s >= reading->closes.s &&
			reading->enclosures[i].verdict != reading->verdict)
			reading->verdict = TACIT_VERDICT_NONE;
}

/* Statements by group, and each state once, in its weightiest. */
static enum tacit_group *count_groups(struct reader *r)
{
	const struct tacit_silence_work *work = r->work;
	enum tacit_group *of_state = tacit_arena_array(
		work->arena, work->state_count, sizeof(*of_state));

	for (size_t i = 0; i < work->count; i++) {
		enum tacit_group group = r->reading->judged[i].group;
		enum tacit_group *slot = &of_state[work->state_of[i]];

		r->reading->in_group[group]++;
		if (group > *slot)
			*slot = group;
	}
	for (size_t i = 0; i < work->state_count; i++)
		if (work->states[i].has_spoken)
			r->reading->states_in_group[of_state[i]]++;
	return of_state;
}

static enum tacit_group *judge_statements(const struct tacit_silence_work *work,
	struct tacit_instant closes, bool is_other,
	struct tacit_reading *reading)
{
	struct reader r = { .work = work, .reading = reading };
	struct standing sum;

	reading->closes = closes;
	reading->judged = tacit_silence_reasons(work, is_other);
	reading->judged_count = work->count;
	find_doubts(&r);
	sum = stand(&r, NULL);
	reading->counted = sum.counted;
	reading->unproved = sum.unproved;
	reading->verdict = verdict_of(&r, &sum);
	if (work->facts->call.is_separable)
		split(&r);
	reading->is_provisional = is_provisional(&r);
	return count_groups(&r);
}

/* --- the whole --------------------------------------------------------- */

static bool readings_differ(
	const struct tacit_reading *a, const struct tacit_reading *b)
{
	if (a->verdict != b->verdict)
		return true;
	for (size_t i = 0; i < a->enclosure_count; i++)
		if (a->enclosures[i].verdict != b->enclosures[i].verdict)
			return true;
	return false;
}

static void list_states(const struct tacit_silence_work *work,
	const enum tacit_group *groups, struct tacit_silence *out)
{
	out->states = work->states;
	for (size_t i = 0; i < work->state_count; i++) {
		struct tacit_state_reply state = work->states[i];

		if (!state.is_asked && !state.is_preparing && !state.has_spoken)
			continue;
		state.group = groups[i];
		if (state.is_preparing)
			out->preparing++;
		if (state.is_asked)
			out->asked++;
		if (state.is_asked && !state.has_spoken && state.named_in)
			out->named_only++;
		if (state.is_asked && !state.has_spoken && !state.named_in)
			out->no_communication++;
		out->states[out->state_count++] = state;
	}
}

void tacit_silence_judge(struct tacit_arena *arena,
	const struct tacit_silence_facts *facts, struct tacit_instant now,
	struct tacit_silence *out)
{
	const struct tacit_call *call = &facts->call;
	struct tacit_silence_work work = {
		.arena = arena, .facts = facts, .now = now
	};
	const struct tacit_extension *by = NULL;
	struct tacit_instant closes = tacit_call_closes(call, now, &by);
	struct tacit_instant other = tacit_call_other_closes(call, now);
	enum tacit_group *groups;

	*out = (struct tacit_silence){ .reading_count = 1 };
	work.stopped_by = call->broken_by
		? call->broken_by
		: tacit_effect_stopped_by(call->effect);
	out->stopped_by = work.stopped_by;
	out->extended_by = by ? by->note : NULL;
	out->is_open = tacit_call_is_open(call, now);
	out->left_out = tacit_silence_present(&work);
	tacit_silence_states(&work);
	groups = judge_statements(&work, closes, false, &out->readings[0]);
	out->verdict = out->readings[0].verdict;
	out->is_provisional = out->readings[0].is_provisional;
	if (other.s != closes.s) {
		(void)judge_statements(&work, other, true, &out->readings[1]);
		out->reading_count = 2;
		out->readings_differ =
			readings_differ(&out->readings[0], &out->readings[1]);
		if (out->readings[1].is_provisional)
			out->is_provisional = true;
	}
	if (out->readings_differ)
		out->verdict = TACIT_VERDICT_NONE;
	list_states(&work, groups, out);
}
