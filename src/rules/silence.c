#include "rules/silence_work.h"

struct reader {
	const struct tacit_silence_work *work;
	struct tacit_reading *reading;
	struct tacit_window window;
	bool end_is_in_doubt;
};

/* --- the verdict ------------------------------------------------------- */

/* After the close, or once it was broken for good. */
static enum tacit_verdict result_of(
	const struct reader *r, const struct tacit_silence_sum *sum)
{
	const struct tacit_silence_rules *rules = &r->work->rules;
	bool has_rule = r->work->facts->call.effect != TACIT_EFFECT_NONE;

	if (sum->certain >= rules->objections_needed)
		return has_rule ? TACIT_VERDICT_BROKEN
				: TACIT_VERDICT_CLOSED_WITH_COMMENTS;
	if (sum->possible >= rules->objections_needed || r->end_is_in_doubt)
		return TACIT_VERDICT_NOT_PROVABLE;
	if (sum->replied_possible < rules->replies_needed)
		return TACIT_VERDICT_TOO_FEW_REPLIES;
	if (sum->replied_certain < rules->replies_needed)
		return TACIT_VERDICT_NOT_PROVABLE;
	return has_rule ? TACIT_VERDICT_KEPT : TACIT_VERDICT_CLOSED;
}

static enum tacit_verdict verdict_of(
	const struct reader *r, const struct tacit_silence_sum *sum)
{
	const struct tacit_call *call = &r->work->facts->call;
	struct tacit_instant now = r->work->now;

	if (!tacit_instant_is_set(call->issued) || call->issued.s > now.s)
		return TACIT_VERDICT_NOT_ISSUED;
	if (!tacit_instant_is_set(r->reading->closes))
		return TACIT_VERDICT_NO_CALL;
	/* it may have been broken for good before it was replaced */
	if (tacit_call_is_undone_but(call, r->reading->ended, now))
		return r->end_is_in_doubt &&
				call->undoing.undone != TACIT_UNDONE_IN_ERROR
			? TACIT_VERDICT_NOT_PROVABLE
			: TACIT_VERDICT_NO_CALL;
	if (call->receipts_missing || call->is_altered || call->is_faulty)
		return TACIT_VERDICT_NOT_PROVABLE;
	if (now.s >= r->reading->closes.s ||
		tacit_instant_is_set(r->reading->ended))
		return result_of(r, sum);
	if (r->end_is_in_doubt)
		return TACIT_VERDICT_NOT_PROVABLE;
	return sum->counted ? TACIT_VERDICT_OPEN_WITH_COMMENTS
			    : TACIT_VERDICT_OPEN;
}

static bool is_result(enum tacit_verdict verdict)
{
	return verdict == TACIT_VERDICT_TEXTS_DIFFER ||
		verdict == TACIT_VERDICT_KEPT ||
		verdict == TACIT_VERDICT_BROKEN ||
		verdict == TACIT_VERDICT_TOO_FEW_REPLIES ||
		verdict == TACIT_VERDICT_CLOSED ||
		verdict == TACIT_VERDICT_CLOSED_WITH_COMMENTS;
}

/* Confirmed after the close, and nothing in time was entered since. */
static bool is_provisional(const struct reader *r)
{
	struct tacit_instant confirmed = r->work->facts->call.replies_complete;
	struct tacit_instant end = r->reading->closes;

	if (!is_result(r->reading->verdict))
		return false;
	if (tacit_instant_is_set(r->reading->ended)) {
		/* one objection ended it: no other reply undoes that */
		if (r->work->rules.objections_needed == 1)
			return false;
		end = r->reading->ended;
	}
	if (confirmed.s < end.s || confirmed.s > r->work->now.s)
		return true;
	for (size_t i = 0; i < r->work->count; i++)
		if (r->reading->judged[i].is_after_confirmation)
			return true;
	return false;
}

/* How many communications came after the confirmation that there are none;
 * one before the end confirms nothing. */
static size_t entered_after(const struct tacit_silence_work *work,
	const struct tacit_reading *reading)
{
	struct tacit_instant end = tacit_instant_is_set(reading->ended)
		? reading->ended
		: reading->closes;
	size_t count = 0;

	if (work->facts->call.replies_complete.s < end.s)
		return 0;
	for (size_t i = 0; i < work->count; i++) {
		const struct tacit_judged *judged = &reading->judged[i];

		if (judged->reason != TACIT_REASON_OUTSIDE &&
			judged->reason != TACIT_REASON_IN_ERROR &&
			tacit_silence_after_confirmation(
				work, judged->statement))
			count += 1 + judged->statement->more;
	}
	return count;
}

static const bool *counts_of(
	const struct reader *r, const struct tacit_enclosure *whole)
{
	const struct tacit_judged *judged = r->reading->judged;
	bool *counts = tacit_arena_array(
		r->work->arena, r->work->count, sizeof(*counts));

	for (size_t i = 0; i < r->work->count; i++)
		counts[i] = judged[i].reason == TACIT_REASON_COUNTED &&
			tacit_silence_concerns(&r->work->facts->call,
				judged[i].statement, whole);
	return counts;
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
		struct tacit_silence_sum sum;

		if (tacit_silence_whole(call, e) != e)
			continue;
		sum = tacit_silence_add_up(
			r->work, r->window, reading->judged, e);
		v->enclosure = e;
		v->counts = counts_of(r, e);
		v->verdict = verdict_of(r, &sum);
		v->counted = sum.counted;
		v->states_counted = sum.states;
		reading->enclosure_count++;
	}
	/* of the whole it is what all of them share: two objections to two
	 * texts are one to each */
	for (size_t i = 0; i < reading->enclosure_count &&
		r->work->now.s >= reading->closes.s;
		i++)
		reading->verdict =
			i && reading->enclosures[i].verdict != reading->verdict
			? TACIT_VERDICT_TEXTS_DIFFER
			: reading->enclosures[i].verdict;
}

/* Statements by group, and each state once, in its weightiest. */
static enum tacit_group *count_groups(struct reader *r)
{
	const struct tacit_silence_work *work = r->work;
	enum tacit_group *of_state = tacit_arena_array(
		work->arena, work->state_count, sizeof(*of_state));

	for (size_t i = 0; i < work->count; i++) {
		const struct tacit_judged *judged = &r->reading->judged[i];
		enum tacit_group group = judged->group;
		enum tacit_group *slot = &of_state[work->state_of[i]];

		r->reading->in_group[group] += 1 + judged->statement->more;
		if (group > *slot)
			*slot = group;
	}
	for (size_t i = 0; i < work->state_count; i++)
		if (work->states[i].has_spoken)
			r->reading->states_in_group[of_state[i]]++;
	return of_state;
}

static enum tacit_group *judge_statements(const struct tacit_silence_work *work,
	bool is_other, struct tacit_reading *reading)
{
	struct reader r = { .work = work, .reading = reading };
	const struct tacit_call *call = &work->facts->call;
	struct tacit_silence_sum sum;
	struct tacit_instant at;

	reading->ended =
		tacit_silence_find_end(work, is_other, &r.end_is_in_doubt);
	/* what was issued after that moved nothing */
	at = tacit_instant_is_set(reading->ended) ? reading->ended : work->now;
	reading->closes = tacit_call_closes_for(call, at, at, is_other, NULL);
	r.window = (struct tacit_window){ is_other, reading->ended };
	reading->judged = tacit_silence_reasons(work, r.window);
	reading->judged_count = work->count;
	sum = tacit_silence_add_up(work, r.window, reading->judged, NULL);
	reading->counted = sum.counted;
	reading->states_counted = sum.states;
	reading->states_replied = sum.replied;
	reading->unreasoned = sum.unreasoned;
	reading->unproved = sum.unproved;
	reading->verdict = verdict_of(&r, &sum);
	if (call->is_separable)
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

/* The note's deadline, or that of an extension, can be read in two ways. */
static bool is_assumed(const struct tacit_call *call)
{
	if (tacit_instant_is_set(call->other_closes))
		return true;
	for (size_t i = 0; i < call->extension_count; i++)
		if (tacit_instant_is_set(call->extensions[i].other_closes))
			return true;
	return false;
}

/* Whatever is assumed: one reading where both close alike, and judge all that
 * was received alike, also under an extension that stands no longer. */
static bool are_one(
	const struct tacit_reading *a, const struct tacit_reading *b)
{
	if (a->closes.s != b->closes.s)
		return false;
	for (size_t i = 0; i < a->judged_count; i++)
		if (a->judged[i].reason != b->judged[i].reason)
			return false;
	return true;
}

/* Forwarding, and a call without a rule, are no silence procedures. */
static struct tacit_silence_rules rules_of(const struct tacit_call *call)
{
	struct tacit_silence_rules rules = { 0 };

	if (call->effect == TACIT_EFFECT_ADOPT ||
		call->effect == TACIT_EFFECT_ENDORSE)
		rules = call->rules;
	/* texts that are parted end each at its own instant: at the close */
	if (call->is_separable)
		rules.is_final = false;
	/* whoever waits for its end is told that it came before */
	if (rules.is_final)
		rules.notices |= TACIT_NOTICE_BROKEN;
	rules.hears_observers = call->rules.hears_observers;
	if (!rules.objections_needed)
		rules.objections_needed = 1;
	return rules;
}

void tacit_silence_judge(struct tacit_arena *arena,
	const struct tacit_silence_facts *facts, struct tacit_instant now,
	struct tacit_silence *out)
{
	const struct tacit_call *call = &facts->call;
	struct tacit_silence_work work = { .arena = arena,
		.facts = facts,
		.now = now,
		.rules = rules_of(call) };
	const struct tacit_extension *by = NULL;
	struct tacit_reading *first = &out->readings[0];
	enum tacit_group *groups;

	*out = (struct tacit_silence){ .reading_count = 1 };
	work.stopped_by = call->broken_by
		? call->broken_by
		: tacit_effect_stopped_by(call->effect);
	out->stopped_by = work.stopped_by;
	out->rules = work.rules;
	out->left_out = tacit_silence_present(&work);
	tacit_silence_states(&work);
	groups = judge_statements(&work, false, first);
	(void)tacit_call_closes(call,
		tacit_instant_is_set(first->ended) ? first->ended : now, &by);
	out->extended_by = by ? by->note : NULL;
	out->is_open = tacit_call_is_open(call, now) &&
		!tacit_instant_is_set(first->ended);
	out->verdict = first->verdict;
	out->is_provisional = first->is_provisional;
	out->entered_after = entered_after(&work, first);
	if (is_assumed(call))
		(void)judge_statements(&work, true, &out->readings[1]);
	if (is_assumed(call) && !are_one(first, &out->readings[1])) {
		out->reading_count = 2;
		out->readings_differ =
			readings_differ(first, &out->readings[1]);
		if (out->readings[1].is_provisional)
			out->is_provisional = true;
	}
	if (out->readings_differ)
		out->verdict = TACIT_VERDICT_NONE;
	list_states(&work, groups, out);
}
